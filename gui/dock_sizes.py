"""How wide the columns beside the canvas are, how high what is under it: as usual, or as dragged.

What a panel says for a moment, or large text, may widen a column; afterwards it is as before, and
the image stands where it stood. Nothing else that happened earlier decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from gui.text_size import scaled
from gui.theme import text_size_changed

if TYPE_CHECKING:
    from gui.dock_title import PanelDock
    from gui.window import MainWindow

LEFT, RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea
LEAST_USUAL = {LEFT: 264, RIGHT: 360, BOTTOM: 260}
"""Pixels, widths and a height; where panels ask for more, as those of large text do, more."""
_WIDE_PANEL = 560
"""Width under which a panel under the canvas goes on under the left column."""
_KEYS = {LEFT: "window/leftWidth", RIGHT: "window/rightWidth", BOTTOM: "window/bottomHeight"}
_UNKNOWN = -1
"""Of a layout that was kept before it was kept what had been dragged."""
_MOST = 100_000
_LAYOUT_MS = 100
"""Until panels that have become smaller ask for less."""
_LOOKS = 3
"""How often that is looked at: on a busy machine they may not have done so at once."""
_Area = Qt.DockWidgetArea


class DockSizes(QObject):
    """Gives the panels' areas their sizes again after whatever may have changed them."""

    def __init__(self, window: MainWindow, docks: Sequence[PanelDock]) -> None:
        super().__init__(window)
        self._window, self._docks = window, list(docks)
        self._dragged: dict[_Area, int] = {}
        """Sizes that a person chose; ``_UNKNOWN`` until they have been seen."""
        self._before: dict[_Area, int] = {}
        """Sizes when the mouse went down between panels."""
        self._heights: dict[PanelDock, int] = {}
        """Heights of all of them then."""
        self._tried: Counter[Hashable] = Counter()
        """What was there when a size was asked for that did not come; since something happened."""
        self._looks = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_LAYOUT_MS)
        self._soon.timeout.connect(self._look)
        text_size_changed.connect(self._text_changed)
        window.installEventFilter(self)
        window.setCorner(Qt.Corner.BottomRightCorner, RIGHT)
        for dock in docks:
            dock.visibilityChanged.connect(lambda seen, one=dock: seen and self._opened(one))
        for area in LEAST_USUAL:
            self._resize(area)

    # Between starts ------------------------------------------------------------------------------

    def restore(self) -> None:
        """Remember what was dragged, once Qt has put the panels where they were left."""
        self._give_corner()  # Qt brings that of another window along
        for area, key in _KEYS.items():
            size = round(self._window.settings.number(key, _UNKNOWN, _UNKNOWN, _MOST))
            if size:
                self._dragged[area] = size

    @property
    def dragged(self) -> tuple[tuple[_Area, int], ...]:
        """Sizes that a person chose."""
        return tuple(self._dragged.items())

    def keep(self) -> None:
        """Write down what was dragged, and that nothing else was."""
        for area, key in _KEYS.items():
            if self._dragged.get(area) != _UNKNOWN:
                self._window.settings.put(key, self._dragged.get(area, 0))

    def forget(self) -> None:
        """Every area has its usual size again."""
        self._dragged.clear()
        self._tried.clear()
        self._begin()

    # While it is open ----------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of other sizes, of panels that ask for more or less, and of what is dragged."""
        kind = event.type()
        if kind in (QEvent.Type.Show, QEvent.Type.Resize):
            self._tried.clear()
            self._begin()
        elif kind == QEvent.Type.LayoutRequest:
            self._begin()
        elif kind == QEvent.Type.MouseButtonPress:
            self._before, self._heights = self._sizes(), self._all_heights()
        elif kind == QEvent.Type.MouseButtonRelease:
            QTimer.singleShot(0, self, self._dropped)
        return super().eventFilter(watched, event)

    def _dropped(self) -> None:
        """What a person has just dragged stays so."""
        now = self._sizes()
        self._tried.clear()
        self._dragged |= {a: size for a, size in now.items() if self._before.get(a, size) != size}
        for dock, height in self._all_heights().items():
            if self._heights.get(dock, height) != height:
                dock.title.former = 0  # a panel that unfolds leaves what was dragged meanwhile
        self._before, self._heights = {}, {}

    def _all_heights(self) -> dict[PanelDock, int]:
        return {dock: dock.height() for dock in self._docks if not dock.isFloating()}

    def _opened(self, dock: PanelDock) -> None:
        """Where nothing was open before, it has its size before it is seen.

        Columns stand there from the start, which this would hold up.
        """
        self._tried.clear()
        if self._area_of(dock) != BOTTOM or dock.isFloating():
            return
        self._give_corner()
        if self._dragged.get(BOTTOM) != _UNKNOWN and self._column(BOTTOM) == [dock]:
            self._resize(BOTTOM)

    def _text_changed(self) -> None:
        for dock in self._docks:
            dock.ask_anew()
            dock.title.former, dock.keeps_size = 0, False
            if dock.isFloating() and dock.isVisible():
                QTimer.singleShot(0, dock, dock.show_all)  # once it asks for what it needs now
        self._tried.clear()
        self._give_corner()  # at once: with the other corner the window might have to grow
        self._begin()

    def _begin(self) -> None:
        self._looks = _LOOKS
        if not self._soon.isActive():
            self._soon.start()

    def _look(self) -> None:
        if QApplication.mouseButtons() == Qt.MouseButton.NoButton:  # never under a stroke or a drag
            self._give_corner()
            for area in LEAST_USUAL:
                self._look_at(area)
            self._looks -= 1
        if self._looks > 0:
            self._soon.start()

    def _give_corner(self) -> None:
        """The list of images reaches down beside a wide panel, if that is wide enough so."""
        beside = sum(max(self._wanted(area), self._least(area)) for area in (LEFT, RIGHT))
        area = LEFT if self._window.width() - beside >= scaled(_WIDE_PANEL) else BOTTOM
        if self._window.corner(Qt.Corner.BottomLeftCorner) != area:
            self._window.setCorner(Qt.Corner.BottomLeftCorner, area)

    def _look_at(self, area: _Area) -> None:
        size, least = self._sizes().get(area), self._least(area)
        if size is None:
            return
        if self._dragged.get(area) == _UNKNOWN:
            if size > max(LEAST_USUAL[area], least):
                self._dragged[area] = size
            else:
                del self._dragged[area]
        wanted = max(self._wanted(area), least)
        if size != wanted and self._may_come(area, size, wanted):
            self._resize(area)

    def _may_come(self, area: _Area, size: int, wanted: int) -> bool:
        """Whether asking for a size may help: else asking, and the layout that follows, never end.

        Where there is no room Qt gives what there is, as often as it is asked.
        """
        window = self._window
        sizes = window.size().toTuple(), window.layout().totalMinimumSize().toTuple()
        there = (area, size, wanted, *sizes, tuple(self._sizes().values()))
        self._tried[there] += 1
        return self._tried[there] <= _LOOKS

    def _wanted(self, area: _Area) -> int:
        usual = LEAST_USUAL[area]
        if area == BOTTOM:
            usual = max(usual, self._window.height() // 3)
        dragged = self._dragged.get(area, _UNKNOWN)
        return usual if dragged == _UNKNOWN else dragged

    def _resize(self, area: _Area) -> None:
        docks = self._column(area)[:1] or [d for d in self._docks if self._area_of(d) == area][:1]
        self._window.resizeDocks(docks, [self._wanted(area)] * len(docks), _direction(area))

    # What is there -------------------------------------------------------------------------------

    def _area_of(self, dock: PanelDock) -> _Area:
        return self._window.dockWidgetArea(dock)

    def _column(self, area: _Area) -> list[PanelDock]:
        """The panels seen there."""
        seen = [d for d in self._docks if d.isVisible() and not d.isFloating() and not d.behind]
        return [dock for dock in seen if self._area_of(dock) == area]

    def _sizes(self) -> dict[_Area, int]:
        """Of the areas that are seen; none where a person put panels so that they differ."""
        found = {area: {_size(d, area) for d in self._column(area)} for area in LEAST_USUAL}
        return {area: sizes.pop() for area, sizes in found.items() if len(sizes) == 1}

    def _least(self, area: _Area) -> int:
        """What its panels ask for, those behind tabs, too."""
        there = [d for d in self._docks if d.isVisible() and not d.isFloating()]
        asked = [d.minimumSizeHint() for d in there if self._area_of(d) == area]
        return max((a.height() if area == BOTTOM else a.width() for a in asked), default=0)


def _direction(area: _Area) -> Qt.Orientation:
    return Qt.Orientation.Vertical if area == BOTTOM else Qt.Orientation.Horizontal


def _size(dock: PanelDock, area: _Area) -> int:
    return dock.height() if area == BOTTOM else dock.width()
