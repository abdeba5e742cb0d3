"""How the panels Training and Threshold share their column: each curve wants its room.

While a run goes on, its curve comes first. One that has ended needs no more than its words; its
curve stays where both have room.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from gui.dock_title import PanelDock
from gui.giving_way import least_plot, words_height
from gui.text_size import scaled
from gui.theme import text_size_changed

if TYPE_CHECKING:
    from gui.window import MainWindow

_AIR = 12
"""Pixels that words have to spare, so that no scroll bar comes."""
_GOOD_PLOT = 64
"""Pixels for the curve of a run under way, if need be at the cost of other words."""
_WORDS = 3
"""Lines of what is said while a run goes on."""
_LOOKS = 4
"""How often the room for a run that begins is looked after, until its curve has it."""
_LAYOUT_MS = 100
"""Until a panel that has become smaller asks for less."""


class ColumnRoom(QObject):
    """Divides the height anew when a run or live mode begins or has ended, and with the window."""

    def __init__(self, window: MainWindow, column: Sequence[PanelDock]) -> None:
        """``column`` are all its docks, Training and Threshold the last two of them."""
        super().__init__(window)
        self._window, self._column = window, list(column)
        self._shared_while_running = False
        self._looks = 0
        self._live = False  # whether live mode was on when last looked
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_LAYOUT_MS)
        self._soon.timeout.connect(self._share)
        window.workspace.training.state_changed.connect(self._soon.start)
        window.workspace.live.changed.connect(self._live_changed)
        text_size_changed.connect(self._soon.start)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of another height of the window."""
        if event.type() == QEvent.Type.Resize:
            self._soon.start()
        return super().eventFilter(watched, event)

    def _live_changed(self) -> None:
        # It also says what it waits for, with every stroke: the panels stay as they are then.
        if self._window.workspace.live.on != self._live:
            self._live = not self._live
            self._soon.start()

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
        here = [d for d in others if d.isVisible() and not d.isFloating() and not d.folded]
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
        folded = any(dock.folded for dock in docks)
        running = workspace.training.running or workspace.live.on
        upper, lower = self._window.training_panel, self._window.threshold_panel
        if not self._shared_while_running:
            self._looks = _LOOKS
        again = running and self._looks <= 0  # what the person made of it since stays
        self._shared_while_running = running
        if apart or folded or again:
            return
        good = scaled(_GOOD_PLOT)
        self._looks = self._looks - 1 if _seen(training, upper.plot) < good else 0
        if running and self._looks > 0:  # a busy machine may not have placed all of it yet
            self._soon.start()
        has_curve = running or bool(workspace.training.losses)
        lacks = has_curve and _seen(training, upper.plot) < (good if running else least_plot())
        if not lower.plot.isHidden() and not lacks:
            return
        there = training.height() + threshold.height()
        least = training.minimumSizeHint().height()
        wanted = _needed(training, upper, upper.plot) if has_curve else least
        if running:  # its first words are few, and what is divided now stays
            wanted += _to_come(upper.state) + good - least_plot()
        needed = _needed(threshold, lower, lower.plot)
        spare = there - wanted - needed
        first = wanted + spare // 3
        if spare < 0 and running:
            # Only one curve has room: the run's. Of the threshold what is turned and read is seen,
            # its other words as far as they can.
            words = there - (needed - least_plot()) - _AIR
            read = there - _height_to(threshold, lower, lower.best_button)
            first = max(least, min(wanted, read), min(wanted, words))
        # Qt shares in proportion: asked for too much, each comes to the least it needs.
        both = [first, there - first] if spare >= 0 or running else [least, 3 * there]
        sizes = [dock.height() for dock in self._column[:-2]] + both
        self._window.resizeDocks(self._column, sizes, Qt.Orientation.Vertical)


def _to_come(words: QLabel) -> int:
    """Height of the lines that a running training's words do not have yet."""
    lines = _WORDS * words.fontMetrics().lineSpacing()
    return max(0, lines - max(words.heightForWidth(words.width()), words.minimumHeight()))


def _seen(dock: PanelDock, plot: QWidget) -> int:
    """How much of a plot's height its panel shows, without scrolling on."""
    area = dock.panel
    assert isinstance(area, QScrollArea)
    place = QRect(plot.mapTo(area.viewport(), QPoint(0, 0)), plot.size())
    return 0 if plot.isHidden() else (place & area.viewport().rect()).height()


def _height_to(dock: PanelDock, panel: QWidget, last: QWidget) -> int:
    """Height of a dock in which its panel is seen down to the end of ``last``."""
    area = dock.panel
    assert isinstance(area, QScrollArea)
    around = dock.height() - area.viewport().height()
    return around + last.mapTo(panel, QPoint(0, last.height())).y() + _AIR


def _needed(dock: PanelDock, panel: QWidget, plot: QWidget) -> int:
    """Height of a dock in which its curve has room."""
    area = dock.panel
    assert isinstance(area, QScrollArea)
    around = dock.height() - area.viewport().height()
    return around + words_height(panel, plot) + least_plot()
