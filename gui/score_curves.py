"""The plot of scores over threshold: curves, the best, how flat it is, and the line to drag."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor

from core.metrics import (
    Curves,
    Histogram,
    Optimum,
    curves,
    level_threshold,
    optimum,
    threshold_level,
)
from gui.late_plot import LatePlot
from gui.theme import current_tokens
from gui.words import mark, tr

if TYPE_CHECKING:
    import pyqtgraph as pg

_NOTHING: NDArray[np.float64] = np.empty(0)
_LEVELS = np.arange(256) / 255
_DOT = 8
"""Pixels across the dot at the best threshold."""
_BEYOND = 0.08
"""How far the plot goes beyond 0 and 1."""


@dataclass(frozen=True)
class Measure:
    """A score over threshold: its name, line style and the token of its colour."""

    key: str
    text: str
    style: Qt.PenStyle
    line: int


MEASURES = (
    Measure("iou", "IoU", Qt.PenStyle.SolidLine, 1),
    Measure("dice", "Dice", Qt.PenStyle.DashLine, 4),
    Measure("precision", mark("Precision"), Qt.PenStyle.DashDotLine, 0),
    Measure("recall", mark("Recall"), Qt.PenStyle.DotLine, 3),
)
"""Told apart by colour and by the line's style, as in the report: either alone is enough."""


def flatness(best: Optimum | None) -> str:
    """Where the best threshold lies and how far it may be moved, in words."""
    if best is None:
        return tr("No best threshold: these images have no score yet")
    return tr(
        "All pixels together: best IoU {iou:.3f} at {threshold:.3f}; within {within:.2f} of it "
        "from {low:.3f} to {high:.3f}",
        iou=best.iou,
        threshold=best.threshold,
        within=best.within,
        low=best.low,
        high=best.high,
    )


class ScoreCurves(LatePlot):
    """Scores of a histogram at every threshold; of one measure or of all four."""

    threshold_dragged = Signal(float)

    def __init__(self, name: str, all_measures: bool) -> None:
        self._measures = MEASURES if all_measures else MEASURES[:1]
        names = ", ".join(tr(measure.text) for measure in self._measures)
        super().__init__(
            name, tr("{names} over threshold", names=names), self._make_plot, self._colour
        )
        self.best: Optimum | None = None
        self._histogram: Histogram | None = None
        self._threshold = 0.5
        self.setAccessibleDescription(flatness(None))

    def show_histogram(self, histogram: Histogram | None) -> None:
        """Draw the curves of a histogram, or none; those that are drawn already stay."""
        shown = self._histogram
        if shown is not None and histogram is not None and _equal(shown, histogram):
            return
        self._histogram = histogram
        self.best = optimum(histogram) if histogram is not None else None
        self.setAccessibleDescription(flatness(self.best))
        if self.is_made:
            self._draw()

    def set_threshold(self, threshold: float) -> None:
        """Move the line."""
        self._threshold = threshold
        if self.is_made:
            self._names.keep_clear_of(threshold)
            self.line.setValue(threshold)
            self._name_band()

    # The plot, once it is seen

    def _make_plot(self) -> pg.PlotWidget:
        from gui.axis_names import AxisNames
        from gui.band_name import BandName
        from gui.number_axis import number_axes
        from gui.pyqtgraph_loading import pg

        drawn = pg.PlotWidget(axisItems=number_axes())
        every = len(self._measures) > 1
        self._names = AxisNames(drawn, tr("Score") if every else "IoU", tr("Threshold"))
        self._names.keep_clear_of(self._threshold)
        drawn.setMouseEnabled(x=False, y=False)
        drawn.setMenuEnabled(False)
        drawn.setXRange(0, 1, padding=0.02)
        drawn.getViewBox().sigResized.connect(_keep_dot_whole)
        _keep_dot_whole(drawn.getViewBox())
        self._band = pg.LinearRegionItem((0, 0), movable=False)
        self._band.setZValue(-10)
        drawn.addItem(self._band)
        lost = tr("shade: ≤ 0.01 IoU lost") if every else tr("shade: ≤ 0.01 lost")
        self.band_name = BandName(drawn.getViewBox(), lost)
        # Curves from below to above: IoU lies over the others.
        self._curves = {m.key: drawn.plot() for m in reversed(self._measures)}
        self._mark = drawn.plot(symbol="o", symbolSize=_DOT)
        self.line = pg.InfiniteLine(self._threshold, angle=90, movable=True, bounds=(0, 1))
        self.line.sigDragged.connect(lambda line: self.threshold_dragged.emit(_at(line.value())))
        drawn.addItem(self.line)
        self._draw()
        drawn.getViewBox().sigResized.connect(self._name_band)
        return drawn

    def _colour(self) -> None:
        from gui.pyqtgraph_loading import pg

        tokens = current_tokens()
        self._names.dress()
        dot = self.devicePixelRatioF()  # pyqtgraph's pens count the screen's own pixels
        for measure in self._measures:
            width = 2.0 if measure.key == "iou" else 1.5
            colour = QColor(tokens.plot_lines[measure.line])
            self._curves[measure.key].setPen(
                pg.mkPen(colour, width=width * dot, style=measure.style)
            )
        best = QColor(tokens.plot_lines[1])
        self._mark.setSymbolBrush(best)
        self._mark.setSymbolPen(QColor(tokens.plot_background))
        shade = QColor(best)
        shade.setAlpha(48)
        self._band.setBrush(shade)
        for edge in self._band.lines:
            edge.setPen(pg.mkPen(None))
        line = QColor(tokens.plot_lines[2])
        self.line.setPen(pg.mkPen(line, width=2 * dot))
        self.line.setHoverPen(pg.mkPen(line, width=4 * dot))
        self.band_name.dress()
        self._name_band()

    def _draw(self) -> None:
        drawn = curves(self._histogram) if self._histogram is not None else None
        for measure in self._measures:
            x, y = _points(drawn, measure.key)
            self._curves[measure.key].setData(x, y, connect="finite")
        best = [self.best] if self.best is not None else []
        self._mark.setData([b.threshold for b in best], [b.iou for b in best])
        self._band.setVisible(self.best is not None)
        if self.best is not None:
            self._band.setRegion((self.best.low, self.best.high))
        self._name_band()

    def _name_band(self, *_: object) -> None:
        best = self.best
        band = (best.low, best.high) if best is not None else None
        drawn = [_drawn(curve) for curve in self._curves.values()]
        self.band_name.place(band, self._threshold, drawn)


def _at(place: float) -> float:
    """The threshold of the level at a place of the axis, as it is told everywhere."""
    return level_threshold(min(threshold_level(place), 255))


def _keep_dot_whole(box: pg.ViewBox) -> None:
    """Leave so much over 1 that a dot there is seen whole, however low the plot is."""
    over = min((_DOT / 2 + 1) / max(box.height(), _DOT), 0.5)
    box.setYRange(-_BEYOND, 1 + max(_BEYOND, over / (1 - over) * (1 + _BEYOND)), padding=0)


def _drawn(curve: pg.PlotDataItem) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    x, y = curve.getOriginalDataset()
    return (_NOTHING, _NOTHING) if x is None or y is None else (x, y)


def _equal(one: Histogram, other: Histogram) -> bool:
    same = np.array_equal(one.foreground, other.foreground)
    return same and np.array_equal(one.background, other.background)


def _points(drawn: Curves | None, key: str) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    if drawn is None:
        return np.empty(0), np.empty(0)
    values: NDArray[np.float64] = getattr(drawn, key)
    if not np.isfinite(values).any():  # no cell among the labels, so no recall
        return np.empty(0), np.empty(0)
    return _LEVELS, values
