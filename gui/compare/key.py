"""The key of the Compare window's heatmaps: their colours from 0 to 1, in one line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from gui.canvas.heat_key import paint_strip
from gui.text_size import scaled
from gui.theme import set_role
from gui.words import tr

_LENGTH, _WIDTH, _GAP = 64, 10, 6
"""Pixels of the strip, and between it and its figures; for the usual text."""


class HeatStrip(QLabel):
    """0, the colours, 1; a label, so that text and size follow the theme as other small text."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("compareHeatKey")
        self.setAccessibleName(tr("Colours of the heatmaps"))
        words = tr(
            "How probable a method finds it that a pixel is the class: from 0, which stays clear, "
            "to 1, which is yellow"
        )
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        set_role(self, "small")
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing beside it is to move
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Room for all three."""
        metrics = self.fontMetrics()
        figures = metrics.horizontalAdvance("0") + metrics.horizontalAdvance("1")
        return QSize(scaled(_LENGTH) + figures + 2 * _GAP, metrics.height())

    def minimumSizeHint(self) -> QSize:
        """It is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the colours between their figures."""
        painter, area = QPainter(self), self.rect()
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self.palette().windowText().color())
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, "0")
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignRight, "1")
        metrics, high = self.fontMetrics(), scaled(_WIDTH)
        left = metrics.horizontalAdvance("0") + _GAP
        right = area.width() - metrics.horizontalAdvance("1") - _GAP
        strip = QRectF(left, (area.height() - high) // 2, right - left, high)
        paint_strip(painter, strip)
