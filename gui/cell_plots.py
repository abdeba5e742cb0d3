"""Histogram and scatter plot of what was measured of cells; what is clicked there is chosen."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from core.cell_columns import CELL_COLUMNS, CellRows
from gui.late_plot import LatePlot
from gui.theme import current_tokens
from gui.words import tr

if TYPE_CHECKING:
    import pyqtgraph as pg

HISTOGRAM, SCATTER = range(2)
_MAX_BINS, _MIN_BINS = 40, 5
_AIR, _AIR_OF_DOTS = 0.05, 0.1
"""Of the range of what is drawn; a dot in a low plot needs more of it."""
_GAP = 4
"""Pixels between the choices."""
_FROM_TABLE = 8
"""Pixels to the table beside it, as wherever a plot stands beside one."""


class CellPlot(QWidget):
    """Any column as a histogram, or two against each other."""

    chosen = Signal(object)
    """Cells that were clicked, by their places in the rows."""

    def __init__(self) -> None:
        super().__init__()
        self.rows = CellRows.of(())
        self._colours: dict[int, QColor] = {}
        self._selected: list[int] = []
        self._specks: NDArray[np.bool_] = np.zeros(0, np.bool_)
        self._edges: NDArray[np.float64] = np.zeros(0)
        self.kind = _combo("cellPlotKind", tr("Kind of plot"), (tr("Histogram"), tr("Scatter")))
        titles = [tr(column.title) for column in CELL_COLUMNS]
        self.across = _combo("cellPlotAcross", tr("Measure across"), titles)
        self.up = _combo("cellPlotUp", tr("Measure upwards"), titles)
        self.up.setCurrentIndex(3)
        for combo in (self.kind, self.across, self.up):
            combo.currentIndexChanged.connect(self.draw)
        spoken = tr("Plot of what was measured")
        self.ground = LatePlot("cellPlot", spoken, self._make_plot, self._draw)
        self.ground.setMinimumHeight(90)
        self._choices = QGridLayout()
        self._choices.setSpacing(_GAP)
        self._choices.addWidget(self.kind, 0, 0)
        self._choices.addWidget(self.across, 0, 1)
        self._place_up()
        column = QVBoxLayout(self)
        column.setContentsMargins(_FROM_TABLE, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(self._choices)
        column.addWidget(self.ground, 1)
        self.draw()

    def _place_up(self) -> None:
        """Beside the others; where that is too narrow under the one across."""
        beside = self.width() - _FROM_TABLE >= self._least_width(3)
        at = (0, 2) if beside else (1, 1)
        self._choices.addWidget(self.up, *at)
        for place in range(3):
            shown = place < 2 or (beside and not self.up.isHidden())
            self._choices.setColumnStretch(place, int(shown))

    def _least_width(self, choices: int) -> int:
        widths = [one.minimumSizeHint().width() for one in (self.kind, self.across, self.up)]
        return choices * max(widths) + (choices - 1) * _GAP

    def minimumSizeHint(self) -> QSize:
        """Wide enough for two choices: the third has its place under them."""
        return QSize(self._least_width(2) + _FROM_TABLE, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, perhaps another line."""
        super().resizeEvent(event)
        self._place_up()

    def _make_plot(self) -> pg.PlotWidget:
        from gui.number_axis import number_axes
        from gui.pyqtgraph_loading import pg

        axes = number_axes()
        self._upwards = axes["left"]
        self.plot = pg.PlotWidget(axisItems=axes)
        self.plot.setMenuEnabled(False)
        self.plot.setMouseEnabled(x=False, y=False)
        for side in ("left", "bottom"):
            self.plot.getAxis(side).enableAutoSIPrefix(False)
        self._bars = pg.BarGraphItem(x=[], height=[], width=1)
        self._chosen_bars = pg.BarGraphItem(x=[], height=[], width=1)
        self._points = pg.ScatterPlotItem(size=7, hoverable=True)
        self._chosen_points = pg.ScatterPlotItem(size=12)
        for item in (self._bars, self._chosen_bars, self._points, self._chosen_points):
            self.plot.addItem(item)
        self.plot.scene().sigMouseClicked.connect(self._clicked)
        return self.plot

    def put(
        self,
        rows: CellRows,
        classes: Mapping[int, tuple[str, tuple[int, int, int]]],
        specks: NDArray[np.bool_] | None = None,
    ) -> None:
        """Show other cells, without the ``specks`` (N,) among them, which likely are none."""
        self.rows, self._selected = rows, []
        self._specks = np.zeros((), np.bool_) if specks is None else specks
        self._colours = {i: QColor(*colour) for i, (_, colour) in classes.items()}
        self.draw()

    def show_hint(self, text: str) -> None:
        """Say what is to come in the place of a plot without cells, or show the plot (empty)."""
        self.ground.show_hint(text)
        for combo in (self.kind, self.across, self.up):
            combo.setEnabled(not text)

    def select(self, cells: Sequence[int]) -> None:
        """Point these cells out."""
        self._selected = list(cells)
        if self.ground.is_made:
            self._draw_selected()

    # Drawing -----------------------------------------------------------------------------------

    def _values(self, combo: QComboBox) -> NDArray[np.float64]:
        """Of the cells; NaN, which is drawn nowhere, of what is likely none."""
        values = self.rows.values[CELL_COLUMNS[combo.currentIndex()].key]
        return np.where(self._specks, np.nan, values)

    def draw(self) -> None:
        """Draw the plot anew."""
        self.up.setVisible(self.kind.currentIndex() != HISTOGRAM)
        self._place_up()
        if self.ground.is_made:
            self._draw()

    def _draw(self) -> None:
        histogram = self.kind.currentIndex() == HISTOGRAM
        self._upwards.counts = histogram
        across, up = CELL_COLUMNS[self.across.currentIndex()], CELL_COLUMNS[self.up.currentIndex()]
        calibrated = self.rows.calibrated
        self.plot.setLabel("bottom", across.head(calibrated))
        self.plot.setLabel("left", tr("Cells") if histogram else up.head(calibrated))
        if histogram:
            self._draw_histogram()
        else:
            self._draw_scatter()
        self._draw_selected()
        for side in ("left", "bottom"):  # no numbers of cells that are gone
            self.plot.getAxis(side).setTicks(None if len(self.rows) else [])
        self._give_room_to_numbers()

    def _give_room_to_numbers(self) -> None:
        """Those at the ends of the axis upwards are seen whole."""
        font = self._upwards.style["tickFont"] or QGuiApplication.font()
        half = math.ceil(QFontMetricsF(font).height() / 2)
        self._upwards.past_ends = half
        self.plot.getPlotItem().layout.setContentsMargins(1, half, 1, 1)

    def _show_all(self, x: NDArray[np.float64], y: NDArray[np.float64], air: float) -> None:
        """Show the range of these values, with ``air`` above and below, as a share of it.

        No axis goes below zero: there is nothing less than no cells, or than no area.
        pyqtgraph's own way depends on how large the plot was before, so that the same cells get
        other numbers.
        """
        box = self.plot.getPlotItem().getViewBox()
        box.setXRange(*_range(x, _AIR), padding=0)
        box.setYRange(*_range(y, air), padding=0)

    def _draw_histogram(self) -> None:
        values = self._values(self.across)
        values = values[np.isfinite(values)]
        self._points.setData([], [])
        self._edges = _edges(values)
        counts = np.histogram(values, self._edges)[0] if len(self._edges) > 1 else np.zeros(0)
        _show_bars(self._bars, self._edges, counts, QColor(current_tokens().accent))
        self._show_all(self._edges, np.array([0.0, max([1.0, *counts.tolist()])]), 0.12)

    def _draw_scatter(self) -> None:
        from gui.pyqtgraph_loading import pg

        self._edges = np.zeros(0)
        _show_bars(self._bars, self._edges, np.zeros(0), QColor(current_tokens().accent))
        x, y = self._values(self.across), self._values(self.up)
        seen = np.flatnonzero(np.isfinite(x) & np.isfinite(y))
        usual = QColor(current_tokens().accent)
        brushes = {
            i: pg.mkBrush(self._colours.get(i, usual)) for i in set(self.rows.class_ids.tolist())
        }
        self._points.setData(
            x=x[seen], y=y[seen], data=seen, pen=pg.mkPen(current_tokens().text_muted),
            brush=[brushes[int(i)] for i in self.rows.class_ids[seen]],
        )  # fmt: skip
        self._show_all(x[seen], y[seen], _AIR_OF_DOTS)

    def _draw_selected(self) -> None:
        from gui.pyqtgraph_loading import pg

        cells = np.array([i for i in self._selected if i < len(self.rows)], np.intp)
        colour = QColor(current_tokens().plot_lines[0])
        x, y = self._values(self.across)[cells], self._values(self.up)[cells]
        if self.kind.currentIndex() == HISTOGRAM:
            x = x[np.isfinite(x)]
            counts = np.histogram(x, self._edges)[0] if len(self._edges) > 1 else np.zeros(0)
            _show_bars(self._chosen_bars, self._edges, counts, colour)
            self._chosen_points.setData([], [])
        else:
            _show_bars(self._chosen_bars, np.zeros(0), np.zeros(0), colour)
            seen = np.isfinite(x) & np.isfinite(y)
            self._chosen_points.setData(
                x=x[seen], y=y[seen], pen=pg.mkPen(colour, width=2), brush=pg.mkBrush(None)
            )

    # Choosing ----------------------------------------------------------------------------------

    def _clicked(self, event: object) -> None:
        at = self.plot.getPlotItem().getViewBox().mapSceneToView(event.scenePos())  # type: ignore[attr-defined]
        self.choose_at(at)

    def choose_at(self, at: QPointF) -> None:
        """Choose the cells at a point of the plot: those of a bar, or the nearest dot."""
        if self.kind.currentIndex() == HISTOGRAM:
            bar = int(np.searchsorted(self._edges, at.x(), side="right")) - 1
            if not 0 <= bar < len(self._edges) - 1:
                return
            values = self._values(self.across)
            last = bar == len(self._edges) - 2
            upper = values <= self._edges[bar + 1] if last else values < self._edges[bar + 1]
            self.chosen.emit(np.flatnonzero((values >= self._edges[bar]) & upper).tolist())
            return
        points = self._points.pointsAt(at)
        if len(points):
            self.chosen.emit([int(points[0].data())])


def _edges(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Edges of bars by Freedman & Diaconis 1981, within bounds."""
    if not len(values):
        return np.zeros(0)
    low, high = float(values.min()), float(values.max())
    if low == high:
        return np.array([low - 0.5, high + 0.5])
    upper, lower = np.percentile(values, [75, 25])
    width = 2 * (upper - lower) / len(values) ** (1 / 3)
    bins = int((high - low) / width) + 1 if width > 0 else _MAX_BINS
    return np.linspace(low, high, min(max(bins, _MIN_BINS), _MAX_BINS) + 1)


def _range(values: NDArray[np.float64], air: float) -> tuple[float, float]:
    """From the least to the largest with ``air``; about it where all are the same."""
    if not len(values):
        return 0.0, 1.0
    low, high = float(values.min()), float(values.max())
    around = (abs(low) * 0.1 or 0.5) if low == high else air * (high - low)
    return (low - around if low < 0 else max(0.0, low - around)), high + around


def _show_bars(
    item: pg.BarGraphItem, edges: NDArray[np.float64], counts: NDArray[np.int64], colour: QColor
) -> None:
    from gui.pyqtgraph_loading import pg

    outline = pg.mkPen(current_tokens().plot_background)
    item.setOpts(
        x0=edges[:-1], x1=edges[1:], y0=np.zeros(len(counts)), height=counts, x=None, width=None,
        brush=pg.mkBrush(colour), pen=outline,
    )  # fmt: skip


def _combo(name: str, spoken: str, texts: Sequence[str]) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(spoken)
    combo.setToolTip(spoken)
    combo.addItems(list(texts))
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(7)
    return combo
