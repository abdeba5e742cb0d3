"""Loss and held-out IoU of a training run over time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy

from gui.late_plot import LatePlot
from gui.text_size import follow_text, scaled
from gui.theme import current_tokens
from gui.words import tr

if TYPE_CHECKING:
    import pyqtgraph as pg

Points = Sequence[tuple[float, float]]
"""Seconds since training began, and the value then."""
_AIR = 0.04
"""Of the time shown, beyond the last report."""
_HALF_NUMBER = 24
"""Pixels of half a time, also in large text."""
_RIGHT, _ROOM = 2, 14
"""Column of a plot's layout that is right of the curves, and how many pixels it gets there."""
_HIGHEST = 1.5
"""Of the axis: a first loss over 1 is seen whole, one beyond this leaves room for the IoU."""
_DOT, _LARGE_DOT = 5, 11
"""Diameters of a judgement, and of that of the network that was kept."""
_LEAST_S = 0.1
"""Seconds that are shown at least."""


class TrainingPlot(LatePlot):
    """Two curves, told apart by colour, by the line's style and by dots."""

    def __init__(self) -> None:
        spoken = tr("Loss and held-out IoU over training time")
        super().__init__("trainingPlot", spoken, self._make_plot, self._colour)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._losses: Points = ()
        self._ious: Points = ()
        self._kept_at: float | None = None

    def show_run(self, losses: Points, ious: Points, kept_at: float | None = None) -> None:
        """Draw these curves; either may be empty.

        The judgement at ``kept_at`` seconds, of the network kept, stands out.
        """
        self._losses, self._ious, self._kept_at = tuple(losses), tuple(ious), kept_at
        if self.is_made:
            self._draw()

    def _make_plot(self) -> pg.PlotWidget:
        from gui.axis_names import AxisNames
        from gui.number_axis import number_axes
        from gui.pyqtgraph_loading import pg

        axes = number_axes()
        axes["bottom"].unit = "s"
        axes["bottom"].past_ends = _HALF_NUMBER  # of the first, at the very start
        drawn = pg.PlotWidget(axisItems=axes)
        self._names = AxisNames(drawn, tr("Loss, IoU"))
        follow_text(drawn, lambda: self._make_room_for_last(drawn))
        drawn.setMouseEnabled(x=False, y=False)
        drawn.setMenuEnabled(False)
        self.loss_curve = drawn.plot(symbolSize=_DOT)
        self.iou_curve = drawn.plot(symbol="o", symbolSize=_DOT)
        self._draw()
        return drawn

    @staticmethod
    def _make_room_for_last(drawn: pg.PlotWidget) -> None:
        """Of its time, which may stand at the very end."""
        drawn.getPlotItem().layout.setColumnFixedWidth(_RIGHT, scaled(_ROOM))

    def _colour(self) -> None:
        from gui.pyqtgraph_loading import pg

        self._names.dress()
        width = 2 * self.devicePixelRatioF()  # pyqtgraph's pens count the screen's own pixels
        loss, iou = (QColor(colour) for colour in current_tokens().plot_lines[:2])
        self.loss_curve.setPen(pg.mkPen(loss, width=width))
        self.loss_curve.setSymbolBrush(loss)
        self.loss_curve.setSymbolPen(loss)
        self.iou_curve.setPen(pg.mkPen(iou, width=width, style=Qt.PenStyle.DashLine))
        self.iou_curve.setSymbolBrush(iou)
        self.iou_curve.setSymbolPen(iou)

    def _draw(self) -> None:
        self.loss_curve.setSymbol("o" if len(self._losses) == 1 else None)  # no line of one point
        self.loss_curve.setData([t for t, _ in self._losses], [value for _, value in self._losses])
        sizes = [_LARGE_DOT if t == self._kept_at else _DOT for t, _ in self._ious]
        self.iou_curve.setData(
            [t for t, _ in self._ious], [value for _, value in self._ious],
            symbolSize=sizes or _DOT,
        )  # fmt: skip
        highest = max((value for _, value in self._losses), default=0.0)
        box = self.loss_curve.getViewBox()
        box.setYRange(0, min(max(1.0, highest), _HIGHEST), padding=0.08)
        ends = [points[-1][0] for points in (self._losses, self._ious) if points]
        if ends:  # from the start, which is before the first report
            box.setXRange(0, max(_LEAST_S, *ends) * (1 + _AIR), padding=0)
