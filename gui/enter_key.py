"""Enter presses the button or link that has the keyboard, as in dialogs; numbers being typed.

Qt leaves Enter to dialogs; elsewhere a button knows the space bar only. A button passes the key
on to what it lies in, and there this is asked. In a number field Enter is the end of typing.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QPushButton, QToolButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def press_by_enter(event: QKeyEvent, focus: QWidget | None) -> bool:
    """Press ``focus`` if it is a button and the key is Enter; whether that is so.

    A key that is held down presses once.
    """
    if event.key() not in _ENTER or not isinstance(focus, QPushButton | QToolButton):
        return False
    if not event.isAutoRepeat():
        focus.click()
    return True


def ends_typing(event: QKeyEvent, focus: QWidget | None) -> bool:
    """Whether this is Enter in a number field: letters are tools again then, not for the field."""
    return event.key() in _ENTER and isinstance(focus, QAbstractSpinBox)


def finish_typing() -> None:
    """Take the number that is being typed, as leaving its field does.

    Called before what a number may matter to, since a click on many a button leaves the field.
    """
    focus = QApplication.focusWidget()
    if isinstance(focus, QAbstractSpinBox):
        focus.interpretText()
