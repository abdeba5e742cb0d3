"""How Classes, Training and Threshold share their column: what each shows first, what it leaves.

While a run goes on its curve comes first, as soon as it has a figure; else words and figures do,
then classes, then curves, and so they do all through live mode, whose runs come and go with each
stroke. A panel that cannot show all ends under a whole line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from gui.column_share import Wish, share
from gui.dock_heights import give_heights
from gui.dock_title import PanelDock
from gui.giving_way import least_plot, most_plot, words_height
from gui.panels.classes import LEAST_ROWS
from gui.text_size import is_large, scaled
from gui.theme import text_size_changed
from gui.whole_lines import around, cuts

if TYPE_CHECKING:
    from gui.panels.threshold import ThresholdPanel
    from gui.panels.training import TrainingPanel
    from gui.window import MainWindow

_SAME = 2
"""Pixels that nobody sees as a difference."""
_GOOD_PLOT = 64
"""Pixels for the curve of a run under way, if need be at the cost of other words."""
_EASY_PLOT = 150
"""Pixels after which a curve has what it needs, so that the other one may have some."""
_WORDS = 3
"""Lines of what is said while a run goes on."""
_LEAST_ROWS_OF_LARGE = 2
_TIMES = 3
"""How often the same is asked of Qt."""
_STEP = 16
"""Pixels by which a curve must gain for the panels to be divided anew."""
_LAYOUT_MS = 100
"""Until a panel that has become smaller asks for less."""
_DRAGGED = "window/columnDragged"
_Wanted = tuple[PanelDock, Callable[[], list[int]], bool]
"""A panel, the heights it wishes, and whether it can have more than they are and cut nothing."""


class ColumnRoom(QObject):
    """Divides the height anew whenever the panels want to show other things than before.

    Never after a person has dragged what parts two panels, until the text gets another size.
    """

    def __init__(self, window: MainWindow, column: Sequence[PanelDock], cells: PanelDock) -> None:
        """``column``: Classes, Training and Threshold; ``cells`` may be in place of the last."""
        super().__init__(window)
        self._window, self._column, self._cells = window, list(column), cells
        self._dragged = window.settings.flag(_DRAGGED, False)
        self._before: list[int] = []
        """Heights when the mouse went down between panels."""
        self._asked: tuple[object, ...] = ()
        """What was asked for last: Qt does not always give it, and is not asked for ever."""
        self._times = 0
        self._live_words: dict[tuple[QWidget, int], int] = {}
        """The most that a panel's words took in a width since live mode is on."""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_LAYOUT_MS)
        self._soon.timeout.connect(self._look)
        window.workspace.training.state_changed.connect(self._begin)
        window.workspace.live.changed.connect(self._live_changed)
        window.workspace.classes_changed.connect(self._begin)
        text_size_changed.connect(self._text_changed)
        cells.visibilityChanged.connect(lambda _seen: self._begin())
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of another height, of panels that ask for more or less, and of what is dragged."""
        kind = event.type()
        if kind in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._begin()
        elif kind == QEvent.Type.MouseButtonPress:
            self._before = [dock.height() for dock in self._docks()]
        elif kind == QEvent.Type.MouseButtonRelease:
            QTimer.singleShot(0, self, self._dropped)
        return super().eventFilter(watched, event)

    def _dropped(self) -> None:
        now = [dock.height() for dock in self._docks()]
        if len(now) == len(self._before) and now != self._before:
            self._set_dragged(True)

    def _live_changed(self) -> None:
        if not self._live:
            self._live_words.clear()
        self._begin()

    def _text_changed(self) -> None:
        self._set_dragged(False)
        self._live_words.clear()
        self._begin()

    def forget(self) -> None:
        """Divide the column again, although somebody dragged what parts two panels."""
        self._set_dragged(False)
        self._begin()

    def _set_dragged(self, on: bool) -> None:
        self._dragged = on
        self._window.settings.put(_DRAGGED, on)

    def _begin(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _look(self) -> None:
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._share()
        else:  # never under a stroke or a drag
            self._soon.start()

    def _share(self) -> None:
        docks = self._docks()
        if self._dragged or len(docks) < 2:
            return
        now = [dock.height() for dock in docks]
        least = [dock.minimumSizeHint().height() for dock in docks]
        wishes = self._wishes(docks)
        wanted = share(sum(now), least, wishes)
        asked = (docks, now, wishes, wanted)
        differs = any(abs(a - b) > _SAME for a, b in zip(now, wanted, strict=True))
        self._times = self._times + 1 if differs and asked == self._asked else 0
        self._asked = asked if differs else ()  # it may come to the same later, and be given then
        if differs and self._times < _TIMES:
            give_heights(self._window, docks, wanted)
            self._soon.start()  # to see whether it was given: on a busy machine it may not be

    @property
    def _running(self) -> bool:
        """Whether a curve grows that somebody waits for; none does before its first figure."""
        begun = self._window.workspace.training.running and self._window.training_panel.has_curve
        return begun and not self._live

    @property
    def _live(self) -> bool:
        """Whether short runs come and go, through which the column stays as it is."""
        return self._window.workspace.live.on

    def _docks(self) -> list[PanelDock]:
        """Those of the column that stand in it, open, from above."""
        classes = self._column[0]
        found = []
        for dock in (*self._column, self._cells):
            apart = dock.isFloating() or not dock.isVisible() or dock.behind
            if not apart and not dock.folded and dock.x() == classes.x():
                found.append(dock)
        return sorted(found, key=lambda dock: dock.y())

    # What they want ------------------------------------------------------------------------------

    def _wishes(self, docks: Sequence[PanelDock]) -> list[Wish]:
        """In order of importance."""
        classes, training, threshold = self._column
        words = (training, self._training_words, True)
        lower = [(threshold, self._figures, True), (self._cells, self._cell_rules, True)]
        rows = (classes, self._class_rows, False)
        order: list[_Wanted] = [(classes, self._least_rows, False)]
        if self._running:
            order += [words, (training, self._curve_under_way, False), rows, *lower]
        else:
            order += [(threshold, self._slider_and_iou, False), words, *lower, rows]
            # What a run needs from its first figure on it has before, where nobody else needs it.
            begun = self._live or self._window.workspace.training.running
            order += [(training, self._curve_under_way, False)] if begun else []
        # The lower curve comes first: of the upper one the words tell how it ended.
        for most in (scaled(_EASY_PLOT), most_plot()):
            order += [
                (threshold, partial(self._threshold_curve, most), False),
                (training, partial(self._run_curve, most), False),
            ]
        wishes = [
            Wish(docks.index(dock), tuple(stops()), blank)
            for dock, stops, blank in order
            if dock in docks
        ]
        return [wish for wish in wishes if wish.stops]

    def _least_rows(self) -> list[int]:
        rows = self._window.classes_panel.list
        number = min(_LEAST_ROWS_OF_LARGE if is_large() else LEAST_ROWS, rows.count())
        end = rows.y() + number * rows.row_height + 2 * _SAME
        return [around(self._column[0]) + end]

    def _class_rows(self) -> list[int]:
        """Heights that show whole rows of the list, up to all of it."""
        dock, panel = self._column[0], self._window.classes_panel
        least, all_of_it = panel.minimumSizeHint().height(), panel.sizeHint().height()
        # What stands around the rows is as low as can be before one of them is left out.
        more = range(least + panel.list.row_height, all_of_it, panel.list.row_height)
        return [*cuts(dock, least), *(around(dock) + height for height in (*more, all_of_it))]

    def _training_words(self) -> list[int]:
        dock, panel = self._column[1], self._window.training_panel
        end = _end_of_words(panel)
        if self._running:  # its first words are few, and what is divided now stays
            return [around(dock) + end + _to_come(panel.state)]
        if self._live:
            end = self._most_of_live(panel, end + _to_come(panel.state))
        return cuts(dock, end)

    def _most_of_live(self, panel: QWidget, end: int) -> int:
        """Where words have ended since live mode is on, at most: each run says more, then less."""
        place = panel, panel.width()  # a window that comes back to a size comes back to its words
        self._live_words[place] = max(end, self._live_words.get(place, 0))
        return self._live_words[place]

    def _to_the_curve(self) -> int:
        """What the words of a run take at the least, from its beginning, and the gap."""
        panel, words = self._window.training_panel, self._training_words()[-1]
        begins = self._window.workspace.training.running and not (self._running or self._live)
        return words + (_to_come(panel.state) if begins else 0) + _gap(panel)

    def _curve_under_way(self) -> list[int]:
        return [self._to_the_curve() + scaled(_GOOD_PLOT)]

    def _run_curve(self, most: int) -> list[int]:
        panel = self._window.training_panel
        running = self._window.workspace.training.running
        if not running and not self._live and not panel.has_curve:
            return []
        return _of_curve(self._to_the_curve(), most)

    def _slider_and_iou(self) -> list[int]:
        return cuts(self._column[2], self._window.threshold_panel.read_to)

    def _figures(self) -> list[int]:
        panel = self._window.threshold_panel
        end = _end_of_words(panel)
        return cuts(self._column[2], self._most_of_live(panel, end) if self._live else end)

    def _threshold_curve(self, most: int) -> list[int]:
        return _of_curve(self._figures()[-1] + _gap(self._window.threshold_panel), most)

    def _cell_rules(self) -> list[int]:
        panel = self._window.cells_panel
        end = max(panel.minimumSizeHint().height(), panel.heightForWidth(panel.width()))
        return cuts(self._cells, end)


def _end_of_words(panel: TrainingPanel | ThresholdPanel) -> int:
    """Where the panel ends when it shows no curve; what parts words and curve is not there then."""
    return words_height(panel, panel.plot) - _gap(panel)


def _gap(panel: QWidget) -> int:
    """Pixels between words and curve."""
    return panel.layout().spacing()


def _of_curve(words: int, most: int) -> list[int]:
    """Heights of a dock whose words and the gap need ``words``, with ever more of its curve."""
    return [words + room for room in range(least_plot(), most, _STEP)]


def _to_come(words: QLabel) -> int:
    """Height of the lines that a running training's words do not have yet."""
    lines = _WORDS * words.fontMetrics().lineSpacing()
    return max(0, lines - max(words.heightForWidth(words.width()), words.minimumHeight()))
