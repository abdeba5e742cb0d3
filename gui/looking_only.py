"""What would change a project is off while that is only looked at, and says why."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QShortcut

from gui.actions import Key
from gui.feature import Feature, Slots
from gui.refusing import WHY_NOT
from gui.shortcuts import tooltip
from gui.words import tr

if TYPE_CHECKING:
    from gui.window import MainWindow

_PAINT = (
    Key.BRUSH, Key.ERASER, Key.POLYGON, Key.LASSO, Key.ELLIPSE, Key.RECTANGLE, Key.FILL, Key.WAND,
    Key.ACCEPT,
)  # fmt: skip
CHANGING = (
    *_PAINT,
    Key.ADD_IMAGES, Key.ADD_FOLDER, Key.IMPORT_MASKS, Key.UNDO_IMPORT, Key.REMOVE_IMAGE,
    Key.UNDO, Key.REDO, Key.HOLD_OUT_FIFTH, Key.PIXEL_SIZE,
    Key.TRAIN, Key.LIVE, Key.UPDATE_ONCE,
    Key.THRESHOLD_DOWN, Key.THRESHOLD_UP, Key.BEST_THRESHOLD,
)  # fmt: skip
"""Actions that change the project; all others look, measure or write elsewhere."""


class LookingOnly(Feature):
    """Actions that change the project are off while it is read-only; their keys say why.

    The hand moves the image meanwhile; the tool of before comes back with the changes.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._off = False
        self._tool = ""
        self._keys: list[QShortcut] = []
        window.shortcuts.changed.connect(self._take_keys)

    def slots(self) -> Slots:
        """None: it has no action of its own."""
        return {}

    def refresh(self) -> None:
        """Switch off, or on again; the last of all features, so that none switches on after it."""
        off = self._workspace.read_only
        if off:
            for key in CHANGING:
                action = self._window.action(key)
                action.setEnabled(False)
                action.setToolTip(tooltip(action, tr(WHY_NOT)))
        if off != self._off:
            self._off = off
            self._take_keys()
            if off:
                self._put_tool_down()
            else:
                self._switch_on()

    def _switch_on(self) -> None:
        for key in CHANGING:
            action = self._window.action(key)
            action.setEnabled(True)
            action.setToolTip(tooltip(action))
        if self._tool and self._window.action(Key.PAN).isChecked():
            self._window.toolbox.take(self._tool)
        self._tool = ""
        self._window.refresh()  # which of them make sense

    def _put_tool_down(self) -> None:
        from gui.toolbox import TOOL_NAMES

        held = [key for key in _PAINT if self._window.action(key).isChecked()]
        self._tool = TOOL_NAMES[held[0]] if held else ""
        if held:
            self._window.toolbox.take(TOOL_NAMES[Key.PAN])

    def _take_keys(self) -> None:
        """The keys of what is off are heard all the same, to say why nothing happens."""
        for shortcut in self._keys:
            shortcut.setEnabled(False)
            shortcut.deleteLater()
        self._keys = []
        if not self._off:
            return
        actions: list[QAction] = [self._window.action(key) for key in CHANGING]
        for sequence in {keys for action in actions for keys in action.shortcuts()}:
            shortcut = QShortcut(sequence, self._window)
            shortcut.activated.connect(partial(self._workspace.refuses_changes))
            self._keys.append(shortcut)
