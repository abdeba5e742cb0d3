"""The ways to the Evaluation panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from gui.actions import Key
from gui.feature import Feature, Slots

if TYPE_CHECKING:
    from gui.window import MainWindow


class Evaluating(Feature):
    """Opens the panel and gives it the keyboard."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.threshold_panel.evaluation_asked.connect(self.open_panel)

    def slots(self) -> Slots:
        """Evaluation."""
        return {Key.EVALUATION: self.open_panel}

    def open_panel(self) -> None:
        """Show the panel, before others that stand in the same place."""
        dock = next(d for d in self._window.docks if d.isAncestorOf(self._window.evaluation_panel))
        dock.show()
        dock.raise_()
        self._window.evaluation_panel.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
