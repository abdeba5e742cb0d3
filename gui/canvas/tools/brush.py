"""Brush and eraser: strokes with a round tip, freehand or straight."""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPen

from gui.canvas.tools.tool import DARK, EITHER, LIGHT, RIGHT, Tool, cross_cursor, two_tone

if TYPE_CHECKING:
    from gui.canvas.canvas import Canvas

SMALLEST_RING = 7.0
"""Widget pixels; a smaller ring would hide what it surrounds, so the cross stands alone."""
_SQUARE_FROM = 5.0
"""Widget pixels per image pixel from which a one-pixel brush shows the pixel it will paint."""
_LINE_ALPHA = 110


class BrushTool(Tool):
    """Strokes with a round brush; the right button erases for as long as it is held.

    With Shift a stroke is straight. A click joins on to the end of the last stroke; while a
    button is down the line from where Shift began follows the pointer, and is painted when the
    button or Shift is let go.
    """

    name = "brush"
    has_size = True
    erases: ClassVar[bool] = False

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._painting = False
        self._erasing = self.erases
        self._last: tuple[float, float] | None = None
        """Where the tip is, or was lifted."""
        self._line_from: tuple[float, float] | None = None
        """Where the straight piece under way begins."""
        self._cross: QCursor | None = None

    def cursor(self) -> QCursor:
        """A small cross, drawn by the desktop and so never late, even when the ring is."""
        if self._cross is None:
            self._cross = cross_cursor(self._canvas.devicePixelRatioF())
        return self._cross

    # The pointer

    def press(self, button: Qt.MouseButton, x: float, y: float) -> bool:
        """Begin a stroke."""
        if button not in EITHER:
            return False
        joins = self._canvas.shift and self._last is not None
        self._painting = True
        self._erasing = self.erases or button == RIGHT or self._canvas.pen_erases
        start = self._last if joins and self._last is not None else (x, y)
        self._canvas.stroke_started.emit(*start, self._erasing)
        self._line_from = start if self._canvas.shift else None
        self._last = start
        return True

    def move(self, x: float, y: float) -> None:
        """Lead the stroke on; a straight piece only shows where it would go."""
        if self._painting and not self._canvas.shift:
            self._end_line(x, y)
            self._canvas.stroke_moved.emit(x, y)
            self._last = (x, y)
        elif self._painting and self._line_from is None:
            self._line_from = self._last

    def release(self, x: float, y: float) -> None:
        """Finish the stroke."""
        if self._painting:
            self._end_line(x, y)
            self._end()
            self._canvas.stroke_finished.emit()

    def _end_line(self, x: float, y: float) -> None:
        if self._line_from is not None:
            self._line_from = None
            if (x, y) != self._last:
                self._canvas.stroke_lined.emit(x, y)
                self._last = (x, y)

    def abort(self) -> None:
        """Abandon the stroke."""
        if self._painting:
            self._end()
            self._canvas.stroke_aborted.emit()

    def double_clicked(self) -> None:
        """Two dabs were painted by then: take both back."""
        self.abort()
        self._last = None
        self._canvas.stroke_retracted.emit()

    def undone(self) -> None:
        """No line may come from a stroke that is gone."""
        if not self._painting:
            self._last = None

    def image_left(self) -> None:
        """No line may come from another image."""
        self.abort()
        self._last = None

    def wants_key(self, key: int) -> bool:
        """Esc, while a stroke is being painted."""
        return key == Qt.Key.Key_Escape and self._painting

    def key_press(self, key: int) -> bool:
        """Esc abandons the stroke being painted."""
        if not self.wants_key(key):
            return False
        self.abort()
        return True

    def _end(self) -> None:
        self._painting, self._erasing = False, self.erases
        self._line_from = None

    # Ring and line

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

    def _line(self, at: QPointF) -> QLineF | None:
        """The straight piece that a click or release at ``at`` would paint."""
        start = self._line_from if self._painting else self._last
        if not self._canvas.shift or start is None:
            return None
        if self._canvas.ctrl and not self._painting:  # this sizes the brush
            return None
        return QLineF(self._canvas.widget_point(*start), at)

    def overlay_rect(self, at: QPointF) -> QRectF:
        """Ring and line, and the width of their pens."""
        outline, line = self.outline(at), self._line(at)
        if line is not None:
            half = self._canvas.brush_diameter() * self._canvas.widget_scale() / 2
            way = QRectF(line.p1(), line.p2()).normalized().adjusted(-half, -half, half, half)
            return way.united(outline).adjusted(-4, -4, 4, 4)
        return outline.adjusted(-4, -4, 4, 4) if not outline.isEmpty() else outline

    def paint_overlay(self, painter: QPainter, at: QPointF) -> None:
        """Draw the ring in dark and light, to be seen on both; broken where it erases."""
        line = self._line(at)
        if line is not None:
            self._paint_line(painter, line)
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

    def _paint_line(self, painter: QPainter, line: QLineF) -> None:
        """What would be painted, as wide as it would be, with a thin line along its middle."""
        width = self._canvas.brush_diameter() * self._canvas.widget_scale()
        colour = QColor(LIGHT) if self._erasing else QColor(self._canvas.paint_colour)
        colour.setAlpha(_LINE_ALPHA)
        round_cap, solid = Qt.PenCapStyle.RoundCap, Qt.PenStyle.SolidLine
        pens = two_tone(painter)
        for pen in (QPen(colour, max(width, 1.0), solid, round_cap), *pens):
            painter.setPen(pen)
            painter.drawLine(line)


class EraserTool(BrushTool):
    """A brush that makes pixels unlabelled."""

    name = "eraser"
    erases = True
