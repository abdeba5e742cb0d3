"""The key of the heatmap: its colours from 0 to 1 with the threshold, or from sure to unsure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QPen,
)

from gui.canvas.heat_colours import heat_colours
from gui.canvas.legend_card import LegendCard
from gui.text_size import scaled
from gui.theme import current_tokens
from gui.words import tr

if TYPE_CHECKING:
    from gui.canvas.canvas import Canvas

FLAT, UPRIGHT = "flat", "upright"
_LENGTH, _WIDTH, _EDGE, _GAP = 150, 10, 7, 3
"""Pixels of the strip, around everything, and between strip and words; for the usual text."""
_LONGEST = 230
"""Pixels that the strip grows to with the name of its class in the title."""
_SMALL = 0.92
"""Size of its text beside that of the window, as the style sheet's ``small``."""
_GROUND = QColor(240, 238, 240)
"""What is clear on the image shows the smear, which is light."""
_DARK, _LIGHT = QColor(30, 30, 30), QColor(255, 255, 255)
_STOPS = 33


class HeatKey(LegendCard):
    """A strip of the layer's colours; lying under a title, or upright beside a tall image."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas, "heatKey", tr("Colours of the heatmap"))
        self._uncertain = False
        self._threshold = 0.5
        self._of = ""

    def show_heat(
        self, uncertain: bool, threshold: float, class_name: str, *, named: bool = False
    ) -> None:
        """Be the key of a class's probability, or of its uncertainty.

        ``named``: there are several classes, so that the title says which.
        """
        if uncertain != self._uncertain:
            self._uncertain = uncertain
            self.reshaped.emit()
        self._threshold = threshold
        if self._of != (class_name if named else ""):
            self._of = class_name if named else ""
            self.reshaped.emit()
        spoken, words = _words(uncertain, threshold, class_name)
        self.setAccessibleName(spoken)
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        self.update()

    # Forms ---------------------------------------------------------------------------------------

    def forms(self) -> Sequence[str]:
        """Lying, or upright where there is room at the image's side only."""
        return FLAT, UPRIGHT

    def arrange_as(self, form: str) -> None:
        """All is painted."""
        self.update()

    def room(self) -> QSize:
        """That of the longest title."""
        return self._flat(scaled(_LONGEST))

    def sizeHint(self) -> QSize:
        """Room for strip and words."""
        metrics = QFontMetrics(self._small())
        title = metrics.horizontalAdvance(self._title(metrics, scaled(_LONGEST)))
        flat = self._flat(max(scaled(_LENGTH), title + 2))  # its parts are rounded each
        return flat.transposed() if self._form == UPRIGHT else flat

    def _flat(self, length: int) -> QSize:
        line = QFontMetrics(self._small()).height()
        return QSize(length + 2 * _EDGE, 2 * line + scaled(_WIDTH) + 2 * _GAP + 2 * _EDGE - 4)

    def _small(self) -> QFont:
        font = QFont(self.font())
        if font.pointSizeF() > 0:
            font.setPointSizeF(font.pointSizeF() * _SMALL)
        return font

    # Drawing -------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The strip, where the threshold is on it, and words."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setFont(self._small())
        area = self.rect()
        if self._form == UPRIGHT:  # the same, turned as the name of an upright axis
            painter.translate(0, self.height())
            painter.rotate(-90)
            area = area.transposed()
        self._paint(painter, area.adjusted(_EDGE, _EDGE - 2, -_EDGE, 2 - _EDGE))

    def _paint(self, painter: QPainter, inside: QRect) -> None:
        line, muted = painter.fontMetrics().height(), QColor(current_tokens().text_muted)
        title = self._title(painter.fontMetrics(), inside.width())
        painter.setPen(muted)
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)
        strip = QRectF(inside.left(), inside.top() + line + _GAP, inside.width(), scaled(_WIDTH))
        paint_strip(painter, strip, uncertain=self._uncertain)
        below = QRect(inside.left(), round(strip.bottom()) + _GAP, inside.width(), line)
        first, last = self._ends()
        painter.setPen(muted)
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, first)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, last)
        if self._uncertain:
            return
        at = strip.left() + self._threshold * strip.width()
        self._paint_mark(painter, QPointF(at, strip.top() - 2), QPointF(at, strip.bottom() + 2))
        metrics, words = painter.fontMetrics(), tr("threshold {value:.3f}", value=self._threshold)
        room = metrics.horizontalAdvance(words)
        low = below.left() + metrics.horizontalAdvance(f"{first}  ")
        high = below.right() + 1 - metrics.horizontalAdvance(f"  {last}") - room
        left = min(max(round(at - room / 2), low), max(high, low))
        painter.setPen(QColor(current_tokens().text))
        painter.drawText(
            QRect(left, below.top(), room + 1, line), Qt.AlignmentFlag.AlignLeft, words
        )

    def _title(self, metrics: QFontMetrics, room: int) -> str:
        """What the colours tell, and of which class where there are several."""
        what = tr("Uncertainty") if self._uncertain else tr("Probability")
        if not self._of:
            return what
        left = room - metrics.horizontalAdvance(f"{what}, “”")
        name = metrics.elidedText(self._of, Qt.TextElideMode.ElideMiddle, left)
        return tr("{what}, “{name}”", what=what, name=name)

    def _ends(self) -> tuple[str, str]:
        return (tr("sure"), tr("unsure")) if self._uncertain else ("0", "1")

    def _paint_mark(self, painter: QPainter, start: QPointF, end: QPointF) -> None:
        for colour, width in ((_DARK, 3.0), (_LIGHT, 1.0)):
            painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
            painter.drawLine(start, end)


def paint_strip(painter: QPainter, strip: QRectF, *, uncertain: bool = False) -> None:
    """The layer's colours from 0 at the left to 1 at the right."""
    values = np.linspace(0, 255, _STOPS).round().astype(np.uint8)
    colours, alphas = heat_colours(values, uncertain)
    gradient = QLinearGradient(strip.topLeft(), strip.topRight())
    pairs = zip(colours.tolist(), alphas.tolist(), strict=True)
    for number, ((red, green, blue), alpha) in enumerate(pairs):
        gradient.setColorAt(number / (_STOPS - 1), QColor(red, green, blue, round(255 * alpha)))
    painter.fillRect(strip, _GROUND)
    painter.fillRect(strip, gradient)
    painter.setPen(QPen(QColor(current_tokens().outline), 1))
    painter.drawRect(strip.adjusted(0.5, 0.5, -0.5, -0.5))


def _words(uncertain: bool, threshold: float, class_name: str) -> tuple[str, str]:
    """What the key is called, and what it says."""
    if uncertain:
        return tr("Colours of the uncertainty"), tr(
            "Bright where the probability of “{name}” is near the threshold, {threshold:.3f}: "
            "there the network is least sure. Clear where it is plainly above or below.",
            name=class_name,
            threshold=threshold,
        )
    return tr("Colours of the heatmap"), tr(
        "How probable the network finds it that a pixel is “{name}”: yellow is near 1, what is "
        "improbable stays clear. The line is the threshold, {threshold:.3f}.",
        name=class_name,
        threshold=threshold,
    )
