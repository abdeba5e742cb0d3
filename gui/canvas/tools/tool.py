"""What a tool of the canvas is: what the buttons do, and what is drawn around the pointer.

A tool never changes data. It turns the pointer's way into the canvas's signals. Positions are
image coordinates: the centre of the pixel in row r, column c is (c + 0.5, r + 0.5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPen, QPixmap

if TYPE_CHECKING:
    from gui.canvas.canvas import Canvas

DARK, LIGHT = QColor(30, 30, 30), QColor(255, 255, 255)
"""Every line of a tool is drawn in both, so that one of them is seen on any image."""


class Tool:
    """What the pointer does on the canvas."""

    name: ClassVar[str]

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas

    def cursor(self) -> QCursor:
        """The pointer over the canvas."""
        return QCursor(Qt.CursorShape.ArrowCursor)

    def press(self, button: Qt.MouseButton, x: float, y: float) -> bool:
        """Begin at an image point; returns whether the tool wants the moves that follow."""
        return False

    def move(self, x: float, y: float) -> None:
        """Follow the pointer while the button is down."""

    def release(self, x: float, y: float) -> None:
        """The button is up: finish."""

    def abort(self) -> None:
        """Give up what was begun, as if it had never been."""

    def key_press(self, key: int) -> bool:
        """Answer a key; returns whether it was one of the tool's."""
        return False

    def overlay_rect(self, at: QPointF) -> QRectF:
        """The part of the widget that ``paint_overlay`` draws on with the pointer at ``at``."""
        return QRectF()

    def paint_overlay(self, painter: QPainter, at: QPointF) -> None:
        """Draw over the layers with the pointer at ``at`` (widget pixels)."""


def cross_cursor(ratio: float) -> QCursor:
    """A two-tone cross of 15 pixels with an open middle, so that the target stays visible."""
    size = 15
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    middle, gap = size / 2, 2.5
    for colour, width in ((DARK, 3.0), (LIGHT, 1.0)):
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for start, end in ((0.5, middle - gap), (middle + gap, size - 0.5)):
            painter.drawLine(QPointF(start, middle), QPointF(end, middle))
            painter.drawLine(QPointF(middle, start), QPointF(middle, end))
    painter.end()
    return QCursor(pixmap, size // 2, size // 2)
