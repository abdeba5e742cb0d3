"""The lines of a plot of scores, each as it is drawn, with its name and its value."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QWidget

from gui.score_curves import Measure
from gui.still_label import keep_size
from gui.text_size import follow_text
from gui.theme import current_tokens, set_role
from gui.words import tr

_LINE, _BESIDE = 22, 26
"""Pixels of the line, and where the name begins."""
_GAP = 10


class Legend(QWidget):
    """A measure's line as it is drawn, its name, and its value at the threshold."""

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        self.measure = measure
        self.label = QLabel(tr(measure.text))
        self.label.setObjectName(f"{measure.key}Legend")
        set_role(self.label, "small")
        keep_size(self.label, f"{tr(measure.text)} 0.000")
        row = QHBoxLayout(self)
        row.setContentsMargins(_BESIDE, 0, 0, 0)
        row.addWidget(self.label)

    def show_value(self, value: float | None) -> None:
        """Say the measure's value at the threshold."""
        shown = "–" if value is None else f"{value:.3f}"
        self.label.setText(f"{tr(self.measure.text)} {shown}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        colour = QColor(current_tokens().plot_lines[self.measure.line])
        painter.setPen(QPen(colour, 2, self.measure.style))
        middle = self.height() // 2
        painter.drawLine(0, middle, _LINE, middle)


class LegendLines(QWidget):
    """All of a plot's legends in one line, or in two where it is narrow; ``last`` at the end."""

    def __init__(self, legends: Sequence[Legend], last: QWidget) -> None:
        super().__init__()
        self._legends, self._last = list(legends), last
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(len(self._legends) + 1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow_text(self, self._place)

    def minimumSizeHint(self) -> QSize:
        """Room for two beside each other: four in a line would keep others from theirs."""
        return QSize(self._needed(-(-len(self._legends) // 2)), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, perhaps other lines."""
        super().resizeEvent(event)
        self._place()

    def _needed(self, columns: int) -> int:
        widths = [legend.sizeHint().width() for legend in self._legends]
        most = sum(max(widths[i::columns]) + _GAP for i in range(columns))
        return most + self._last.sizeHint().width()

    def _place(self) -> None:
        one_line, half = len(self._legends), -(-len(self._legends) // 2)
        columns = one_line if self.width() >= self._needed(one_line) else half
        if columns == self._columns:
            return
        self._columns = columns
        for i, legend in enumerate(self._legends):
            side = Qt.AlignmentFlag.AlignLeft
            self._grid.addWidget(legend, i // columns, i % columns, side)
        self._grid.addWidget(self._last, 0, columns)
