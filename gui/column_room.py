"""How the panels Training and Threshold share their column: each curve wants its room.

A run that has ended needs no more than its words; its curve stays where both have room.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from gui.dock_title import PanelDock
from gui.giving_way import LEAST_PLOT, words_height
from gui.theme import text_size_changed

if TYPE_CHECKING:
    from gui.window import MainWindow

_LAYOUT_MS = 100
"""Until a panel that has become smaller asks for less."""


class ColumnRoom(QObject):
    """Divides the height anew when a run has ended, and when the window has another size."""

    def __init__(self, window: MainWindow, column: Sequence[PanelDock]) -> None:
        """``column`` are all its docks, Training and Threshold the last two of them."""
        super().__init__(window)
        self._window, self._column = window, list(column)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_LAYOUT_MS)
        self._soon.timeout.connect(self._share)
        window.workspace.training.state_changed.connect(self._soon.start)
        text_size_changed.connect(self._soon.start)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of another height of the window."""
        if event.type() == QEvent.Type.Resize:
            self._soon.start()
        return super().eventFilter(watched, event)

    def _share(self) -> None:
        self._show_all_classes()
        self._share_curves()

    def _show_all_classes(self) -> None:
        """The first panel need not scroll where the others have more room than their words."""
        first, *others = self._column
        area = first.panel
        if first.isFloating() or not area.isVisible() or not isinstance(area, QScrollArea):
            return
        lacking = area.widget().minimumSizeHint().height() - area.viewport().height()
        here = [d for d in others if d.isVisible() and not d.isFloating() and d.panel.isVisible()]
        spare = {dock: dock.height() - dock.minimumSizeHint().height() for dock in here}
        taken = min(lacking, sum(spare.values()))
        if taken > 0:
            share = taken / sum(spare.values())
            sizes = [first.height() + taken]
            sizes += [round(dock.height() - share * spare[dock]) for dock in here]
            self._window.resizeDocks([first, *here], sizes, Qt.Orientation.Vertical)

    def _share_curves(self) -> None:
        training, threshold = docks = self._column[-2:]
        workspace = self._window.workspace
        apart = any(dock.isFloating() or not dock.isVisible() for dock in docks)
        folded = any(dock.panel.isHidden() for dock in docks)
        if workspace.training.running or workspace.live.on or apart or folded:
            return
        upper, lower = self._window.training_panel, self._window.threshold_panel
        has_curve = bool(workspace.training.losses)
        if not lower.plot.isHidden() and not (has_curve and upper.plot.isHidden()):
            return
        there = training.height() + threshold.height()
        least = training.minimumSizeHint().height()
        wanted = _needed(training, upper, upper.plot) if has_curve else least
        spare = there - wanted - _needed(threshold, lower, lower.plot)
        # Qt shares in proportion: asked for too much, each comes to the least it needs.
        first = wanted + spare // 3
        both = [first, there - first] if spare >= 0 else [least, 3 * there]
        sizes = [dock.height() for dock in self._column[:-2]] + both
        self._window.resizeDocks(self._column, sizes, Qt.Orientation.Vertical)


def _needed(dock: PanelDock, panel: QWidget, plot: QWidget) -> int:
    """Height of a dock in which its curve has room."""
    area = dock.panel
    assert isinstance(area, QScrollArea)
    around = dock.height() - area.viewport().height()
    return around + words_height(panel, plot) + LEAST_PLOT
