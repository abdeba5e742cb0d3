"""Plots of the data; every point is an image, or a pixel of one, and a click opens it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from core.explore import Facts
from gui.number_axis import number_axes
from gui.pyqtgraph_loading import pg
from gui.theme import (
    current_tokens,
    set_role,
    style_plot,
    text_size_changed,
    theme_changed,
)
from gui.words import tr

SYMBOLS = ("o", "s", "t", "d", "star", "p", "h", "t1")
"""One a class or role, so that none is told by colour alone."""
_TINY = 6
"""Dots up to this size have a thin outline or none, and let each other shine through."""
_MARGINS = (6, 4, 8, 4)
"""Pixels around a plot within its ground: no axis's name touches the edge."""
_ONE_LINE = 20
"""Characters of a name in a legend that stand in one line."""
_SHAPES = dict(zip(SYMBOLS, "●■▼◆★⬟⬢▲", strict=True))


@dataclass(frozen=True, eq=False)
class Dots:
    """Points of one kind: their places, the images they lead to, how they look."""

    name: str
    x: Sequence[float]
    y: Sequence[float]
    images: Sequence[int]
    colour: tuple[int, int, int]
    symbol: str
    size: int = 9
    ring: bool = False
    edge: tuple[int, int, int] | None = None
    """Of the outline, which parts a colour from the ground that has little contrast with it."""


class DataPlot(QWidget):
    """A plot with a title above and a legend of words below."""

    chosen = Signal(int)
    """The image of the point that was clicked."""

    def __init__(
        self,
        name: str,
        title: str,
        x: str,
        y: str,
        from_zero: bool = False,
        counts: bool = False,
        least: tuple[float, float] = (0.0, 0.0),
    ) -> None:
        """``from_zero``: what is measured upwards is a share, whose ground is in sight.

        ``counts``: there are only whole numbers across. ``least`` is how much across and upwards
        is in sight at least: what differs less than an eye sees shall not look far apart.
        """
        super().__init__()
        self._least = least
        self._from_zero = from_zero
        self.setObjectName(name)
        self._names: Mapping[int, str] = {}
        head = QLabel(title)
        set_role(head, "section")
        axes = number_axes()
        axes["bottom"].counts = self._counts = counts
        self.plot = pg.PlotWidget(axisItems=axes)
        self.plot.setObjectName(f"{name}Plot")
        self.plot.setAccessibleName(title)
        self.plot.setMenuEnabled(False)
        self.plot.setLabel("bottom", x)
        self.plot.setLabel("left", y)
        self.plot.getPlotItem().layout.setContentsMargins(*_MARGINS)
        view = self.plot.getViewBox()
        view.sigRangeChangedManually.connect(self._moved_by_hand)
        view.sigResized.connect(lambda _view: self._frame())
        self.plot.getAxis("left").enableAutoSIPrefix(False)
        self.plot.getAxis("bottom").enableAutoSIPrefix(False)
        self.legend = QLabel()
        self.legend.setObjectName(f"{name}Legend")
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.legend.setWordWrap(True)
        self.legend.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        set_role(self.legend, "small")
        self._row: tuple[DataPlot, ...] = (self,)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(head)
        column.addWidget(self.plot, 1)
        column.addWidget(self.legend)
        self.dots: list[Dots] = []
        self._items: list[pg.ScatterPlotItem] = []
        self._note = ""
        self._by_hand = False
        """Whether somebody chose what is in sight; it stays until there are other dots."""
        theme_changed.connect(self._dress)
        text_size_changed.connect(self._dress)
        self._dress()

    def _dress(self, _tokens: object = None) -> None:
        style_plot(self.plot)
        tokens = current_tokens()
        for side in ("left", "bottom"):
            axis = self.plot.getAxis(side)
            axis.setLabel(axis.labelText, color=tokens.plot_axis)
        self._draw()

    def show_dots(self, dots: Sequence[Dots], names: Mapping[int, str], note: str = "") -> None:
        """Show points; ``note`` stands instead of the legend where there are none."""
        self.dots, self._names, self._note = list(dots), names, note
        self._draw()
        if self._counts:
            across = [value for one in dots for value in one.x]
            self.plot.getAxis("bottom").mark_only(min(across, default=0), max(across, default=0))
        self._by_hand = False
        self._frame()
        self._level()

    def _moved_by_hand(self, _axes: object) -> None:
        self._by_hand = True

    def _frame(self) -> None:
        """Have all dots in sight, whole, which are as large in a small plot as in a large one."""
        if self._by_hand or not self.dots:
            return
        self.plot.autoRange(padding=0.08)
        highest = max((value for one in self.dots for value in one.y), default=0)
        if self._from_zero and highest > 0:
            self.plot.setYRange(0, highest, padding=0.08)
        for set_range, span, least in zip(
            (self.plot.setXRange, self.plot.setYRange), self.plot.viewRange(), self._least,
            strict=True,
        ):  # fmt: skip
            if span[1] - span[0] < least:
                middle = (span[0] + span[1]) / 2
                set_range(middle - least / 2, middle + least / 2, padding=0)

    def stand_beside(self, other: DataPlot) -> None:
        """Have the legend as high as that of the plot to the left: both plots end at one line."""
        self._row = other._row = (other, self)
        self._level()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, perhaps other lines of the legend."""
        super().resizeEvent(event)
        self._level()

    def _level(self) -> None:
        # A legend's own width is still the one of before while its plot gets another.
        high = max(0, *(_words_height(plot.legend, plot.width()) for plot in self._row))
        for plot in self._row:
            plot.legend.setFixedHeight(high)

    def _draw(self) -> None:
        for item in self._items:
            self.plot.removeItem(item)
        self._items = []
        tokens = current_tokens()
        for one in self.dots:
            fill = QColor(*one.colour, 255 if one.size > _TINY else 150)
            edge = QColor(tokens.error if one.ring else tokens.plot_axis)
            pen = pg.mkPen(edge, width=2 if one.ring else 0.6)
            if one.size <= _TINY:
                pen = pg.mkPen(QColor(*one.edge), width=0.8) if one.edge else None
            item = pg.ScatterPlotItem(
                x=np.asarray(one.x, float),
                y=np.asarray(one.y, float),
                data=list(one.images),
                symbol=one.symbol,
                size=one.size + (5 if one.ring else 0),
                pen=pen,
                brush=None if one.ring else pg.mkBrush(fill),
                hoverable=True,
                hoverPen=pg.mkPen(QColor(tokens.accent), width=2),
                tip=lambda x, y, data: self._names.get(int(data), ""),
            )
            item.sigClicked.connect(self._clicked)
            self.plot.addItem(item)
            self._items.append(item)
        self.legend.setText(self._words())

    def _words(self) -> str:
        if not self.dots:
            return self._note
        parts = []
        for one in self.dots:
            shown = one.edge or one.colour  # a sign in a line of text has no outline
            colour = current_tokens().error if one.ring else QColor(*shown).name()
            sign = "○" if one.ring else _SHAPES.get(one.symbol, "●")
            name = _escaped(one.name)
            if len(one.name) <= _ONE_LINE:
                name = name.replace(" ", "&nbsp;")
            parts.append(f'<span style="color:{colour}">{sign}</span>&nbsp;{name}')
        return " &nbsp; ".join(parts) + (f"<br>{self._note}" if self._note else "")

    def _clicked(self, _item: object, spots: Sequence[pg.SpotItem], _event: object) -> None:
        if len(spots):
            self.chosen.emit(int(spots[0].data()))


Bars = Sequence[tuple[str, float, tuple[int, int, int]]]


class BalancePlot(DataPlot):
    """How much of the labels each class has, as bars."""

    def __init__(self) -> None:
        super().__init__("balance", tr("Class balance"), tr("Share of the labelled pixels, %"), "")
        self._bars: pg.BarGraphItem | None = None
        self._texts: list[pg.TextItem] = []
        self._shown: tuple[Bars, str] = ([], "")
        self.plot.setMouseEnabled(x=False, y=False)

    def _draw(self) -> None:
        """Also in another theme."""
        if hasattr(self, "_shown"):
            self.show_bars(*self._shown)

    def show_bars(self, bars: Bars, note: str) -> None:
        """Bars of name, share in per cent and colour, the first on top."""
        self._shown = (bars, note)
        for item in (self._bars, *self._texts):
            if item is not None:
                self.plot.removeItem(item)
        self._bars, self._texts = None, []
        self.legend.setText(note)
        self._level()
        places = [len(bars) - 1 - i for i in range(len(bars))]
        axis = self.plot.getAxis("left")
        axis.setTicks([[(place, name) for place, (name, _, _) in zip(places, bars, strict=True)]])
        if not bars:
            return
        self._bars = pg.BarGraphItem(
            x0=0,
            y=places,
            width=[share for _, share, _ in bars],
            height=0.6,
            brushes=[QColor(*colour) for _, _, colour in bars],
            pens=[pg.mkPen(QColor(current_tokens().plot_axis), width=0.6)] * len(bars),
        )
        self.plot.addItem(self._bars)
        for place, (_, share, _) in zip(places, bars, strict=True):
            words = f"{share:.0f} %" if share >= 1 else tr("under 1 %")
            text = pg.TextItem(words, color=QColor(current_tokens().text), anchor=(0, 0.5))
            text.setPos(share + 1, place)
            self.plot.addItem(text)
            self._texts.append(text)
        self.plot.getAxis("bottom").setTicks([[(x, str(x)) for x in range(0, 101, 20)]])
        self.plot.setXRange(-3, 118, padding=0)  # room for the number 0 and for the last words
        self.plot.setYRange(-0.6, len(bars) - 0.4, padding=0.04)


def light_and_stain(facts: Facts) -> tuple[list[float], list[float]]:
    """Of each image the brightness of its background in per cent, and the density of its stain."""
    light = [100 * 10 ** (-sum(image.traits.light) / 3) for image in facts.images]
    stain = [sum(image.traits.stain) / 3 for image in facts.images]
    return light, stain


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _words_height(legend: QLabel, width: int) -> int:
    """Height of a legend's words: itself it asks for no less than it was given before."""
    fresh = QLabel(legend.text())
    fresh.setTextFormat(legend.textFormat())
    fresh.setWordWrap(True)
    fresh.setFont(legend.font())
    return fresh.heightForWidth(width)
