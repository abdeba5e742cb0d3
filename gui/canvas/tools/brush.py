"""Brush and eraser: strokes with a round tip."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QCursor, QPainter, QPen

from gui.canvas.tools.tool import DARK, LIGHT, Tool, cross_cursor

if TYPE_CHECKING:
    from gui.canvas.canvas import Canvas

SMALLEST_RING = 7.0
"""Widget pixels; a smaller ring would hide what it surrounds, so the cross stands alone."""
_SQUARE_FROM = 5.0
"""Widget pixels per image pixel from which a one-pixel brush shows the pixel it will paint."""


class BrushTool(Tool):
    """Strokes with a round brush; the right button erases for as long as it is held."""

    name = "brush"
    erases: ClassVar[bool] = False

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._painting = False
        self._erasing = self.erases
        self._cross: QCursor | None = None

    def cursor(self) -> QCursor:
        """A small cross, drawn by the desktop and so never late, even when the ring is."""
        if self._cross is None:
            self._cross = cross_cursor(self._canvas.devicePixelRatioF())
        return self._cross

    def press(self, button: Qt.MouseButton, x: float, y: float) -> bool:
        """Begin a stroke."""
        if button not in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            return False
        self._painting = True
        self._erasing = self.erases or button == Qt.MouseButton.RightButton
        self._canvas.stroke_started.emit(x, y, self._erasing)
        return True

    def move(self, x: float, y: float) -> None:
        """Lead the stroke on."""
        if self._painting:
            self._canvas.stroke_moved.emit(x, y)

    def release(self, x: float, y: float) -> None:
        """Finish the stroke."""
        if self._painting:
            self._end()
            self._canvas.stroke_finished.emit()

    def abort(self) -> None:
        """Abandon the stroke."""
        if self._painting:
            self._end()
            self._canvas.stroke_aborted.emit()

    def key_press(self, key: int) -> bool:
        """Esc abandons the stroke being painted."""
        if key == Qt.Key.Key_Escape and self._painting:
            self.abort()
            return True
        return False

    def _end(self) -> None:
        self._painting, self._erasing = False, self.erases

    def outline(self, at: QPointF) -> QRectF:
        """The brush's circle (or its one pixel) around ``at``; empty where too small to show."""
        diameter = self._canvas.brush_diameter()
        pixel = self._canvas.widget_scale()
        if diameter == 1 and pixel >= _SQUARE_FROM:
            x, y = self._canvas.image_point(at)
            corner = self._canvas.widget_point(floor(x), floor(y))
            return QRectF(corner.x(), corner.y(), pixel, pixel)
        radius = diameter * pixel / 2
        if 2 * radius < SMALLEST_RING:
            return QRectF()
        return QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)

    def overlay_rect(self, at: QPointF) -> QRectF:
        """The ring and the width of its lines."""
        outline = self.outline(at)
        return outline.adjusted(-4, -4, 4, 4) if not outline.isEmpty() else outline

    def paint_overlay(self, painter: QPainter, at: QPointF) -> None:
        """Draw the ring in dark and light, to be seen on both; broken where it erases."""
        outline = self.outline(at)
        if outline.isEmpty():
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        draw = painter.drawRect if self._canvas.brush_diameter() == 1 else painter.drawEllipse
        # Opaque and one pixel wide is the one pen that Qt draws at any size in no time.
        painter.setPen(QPen(DARK, 1.0))
        draw(outline.adjusted(-1, -1, 1, 1))
        draw(outline.adjusted(1, 1, -1, -1))
        light = QPen(LIGHT, 1.0)
        if self._erasing:
            draw(outline)
            light.setDashPattern([7.0, 5.0])
        painter.setPen(light)
        draw(outline)


class EraserTool(BrushTool):
    """A brush that makes pixels unlabelled."""

    name = "eraser"
    erases = True
