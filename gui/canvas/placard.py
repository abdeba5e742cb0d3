"""What is written on the bare canvas, and the frame that invites a drop."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

_WIDEST = 420.0
"""Widget pixels; longer lines are tiresome to read."""


def draw_message(painter: QPainter, area: QRectF, text: str, colour: QColor) -> None:
    """Write a text in the middle of the area, quietly; its first line is the headline."""
    headline, _, rest = text.partition("\n")
    width = min(_WIDEST, area.width() - 32)
    flags = int(
        Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
    )
    large = painter.font()
    large.setPointSizeF(large.pointSizeF() * 1.5)
    small = painter.font()
    room = QRectF(area.center().x() - width / 2, 0, width, area.height())
    painter.setFont(large)
    head = painter.boundingRect(room, flags, headline)
    painter.setFont(small)
    body = painter.boundingRect(room, flags, rest) if rest else QRectF()
    gap = 8.0 if rest else 0.0
    top = area.center().y() - (head.height() + gap + body.height()) / 2
    painter.setFont(large)
    painter.setPen(colour)
    painter.drawText(QRectF(room.left(), top, width, head.height()), flags, headline)
    quiet = QColor(colour)
    quiet.setAlphaF(0.75)
    painter.setFont(small)
    painter.setPen(quiet)
    below = QRectF(room.left(), top + head.height() + gap, width, body.height())
    painter.drawText(below, flags, rest)


def draw_drop_frame(painter: QPainter, area: QRectF, palette: QPalette) -> None:
    """Draw a frame and a veil in the palette's highlight colour: let go here."""
    colour = palette.color(QPalette.ColorRole.Highlight)
    veil = QColor(colour)
    veil.setAlphaF(0.15)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(veil)
    painter.setPen(QPen(colour, 3.0))
    painter.drawRoundedRect(area.adjusted(6, 6, -6, -6), 8, 8)
