"""Keys of the menus work while a number is being typed, too.

On Linux, Qt's fields take some keys with Ctrl for moving in their text, such as Ctrl+E for its end;
whoever has typed a threshold and goes on to export would press that in vain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox

if TYPE_CHECKING:
    from gui.window import MainWindow

_StandardKey = QKeySequence.StandardKey
_OF_TEXT = (
    _StandardKey.Copy,
    _StandardKey.Cut,
    _StandardKey.Paste,
    _StandardKey.SelectAll,
    _StandardKey.Undo,
    _StandardKey.Redo,
)
"""What a field keeps for the number in it."""


class NumberKeys(QObject):
    """Has the window's number fields leave keys with Ctrl to the window's own actions."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        for field in window.findChildren(QAbstractSpinBox):
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a field from claiming a key before the menus are asked."""
        asked = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if asked and self._is_of_window(event):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _is_of_window(self, event: QKeyEvent) -> bool:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if any(event.matches(key) for key in _OF_TEXT):
            return False
        pressed = QKeySequence(event.keyCombination())
        return any(pressed in action.shortcuts() for action in self._window.actions())
