"""The ruler: a line on the image, its length and its angle; it measures and changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QCursor, QPainter

from gui.canvas.tools.handles import Point, handle_at, paint_handles
from gui.canvas.tools.tool import LEFT, Tool, cross_cursor, paint_words, two_tone

if TYPE_CHECKING:
    from gui.canvas.canvas import Canvas

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TURN = pi / 12
"""Shift holds the line to multiples of 15 degrees."""


@dataclass(frozen=True)
class Measure:
    """A line between two image points (x, y); ``micrometres`` is the size of a pixel, if known."""

    start: Point
    end: Point
    micrometres: float | None = None

    @property
    def pixels(self) -> float:
        """Length in image pixels."""
        return hypot(self.end[0] - self.start[0], self.end[1] - self.start[1])

    @property
    def angle(self) -> float:
        """Degrees from the right, counter-clockwise, -180 to 180, as ImageJ counts them."""
        found = degrees(atan2(self.start[1] - self.end[1], self.end[0] - self.start[0]))
        return found + 0.0  # never -0

    @property
    def text(self) -> str:
        """``12.3 µm (45.6 px), 30°``; without a known pixel size the pixels alone."""
        length = f"{self.pixels:.1f} px"
        if self.micrometres is not None:
            length = f"{self.pixels * self.micrometres:.2f} µm ({length})"
        return f"{length}, {self.angle:.0f}°"


class RulerTool(Tool):
    """Drag a line; its ends can be moved. It goes with Esc, another tool or another image."""

    name = "ruler"
    fits_on_double_click = False
    leads_shape = True

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._ends: list[Point] = []
        self._before: list[Point] = []
        self._held: int | None = None

    def cursor(self) -> QCursor:
        """A cross with an open middle."""
        return cross_cursor(self._canvas.devicePixelRatioF())

    @property
    def measure(self) -> Measure | None:
        """What is measured now."""
        if len(self._ends) < 2:
            return None
        return Measure(self._ends[0], self._ends[1], self._canvas.micrometres_per_pixel)

    def press(self, button: Qt.MouseButton, x: float, y: float) -> bool:
        """Take an end, or begin another line."""
        if button != LEFT:
            return False
        self._before = list(self._ends)
        self._held = handle_at(self._canvas, self._ends, x, y)
        if self._held is None:
            self._ends, self._held = [(x, y), (x, y)], 1
        return True

    def move(self, x: float, y: float) -> None:
        """Lead the end that is held."""
        if self._held is None:
            return
        fixed = self._ends[1 - self._held]
        self._ends[self._held] = _turned(fixed, (x, y)) if self._canvas.shift else (x, y)
        self._tell()

    def release(self, x: float, y: float) -> None:
        """Let go; a click without a line takes the ruler away."""
        self._held = None
        if self._canvas.press_is_click and self._ends[0] == self._ends[1]:
            self._ends = []
        self._tell()

    def modifiers_changed(self) -> None:
        """Shift holds the line at once."""
        if self._held is not None:
            self.move(*self._ends[self._held])

    def abort(self) -> None:
        """Have the line of before the press."""
        if self._held is not None:
            self._held, self._ends = None, self._before
            self._tell()

    def put_away(self) -> None:
        """Take the line off."""
        self._held, self._ends = None, []
        self._tell()

    def image_left(self) -> None:
        """A line of another image means nothing on this one."""
        self.put_away()

    def pixel_size_changed(self) -> None:
        """What is measured is another number now."""
        if self._ends:
            self._tell()

    def wants_key(self, key: int) -> bool:
        """Esc and Enter, while there is a line."""
        if key in _ENTER:
            return self._held is None and self.measure is not None
        return key == Qt.Key.Key_Escape and bool(self._ends)

    def key_press(self, key: int) -> bool:
        """Esc gives up what is dragged, or takes the line off; Enter asks how long it is."""
        if not self.wants_key(key):
            return False
        if key in _ENTER:
            self._canvas.scale_asked.emit()
        elif self._held is not None:
            self.abort()
        else:
            self.put_away()
        return True

    def _tell(self) -> None:
        measure = self.measure
        self._canvas.measured.emit(measure.text if measure is not None else "")
        self._canvas.viewport().update()

    def paint_standing(self, painter: QPainter) -> None:
        """Draw the line, its ends, and what it measures beside the second."""
        measure = self.measure
        if measure is None:
            return
        start, end = (self._canvas.widget_point(*point) for point in self._ends)
        for pen in two_tone(painter, 1.5):
            painter.setPen(pen)
            painter.drawLine(start, end)
        paint_handles(self._canvas, painter, self._ends)
        port = self._canvas.viewport().rect()
        if any(port.contains(point.toPoint()) for point in (start, end)):
            paint_words(painter, _beside(end, port, painter, measure.text), measure.text, port)


def _beside(end: QPointF, port: QRect, painter: QPainter, text: str) -> QPointF:
    """Where the words stand: beside the end, but never out of the window."""
    room = painter.fontMetrics().boundingRect(text)
    x = min(max(end.x(), 0.0), port.width() - room.width() - 36.0)
    y = min(max(end.y(), 0.0), port.height() - room.height() - 30.0)
    return QPointF(x, y)


def _turned(fixed: Point, free: Point) -> Point:
    """``free`` brought to the nearest multiple of 15 degrees around ``fixed``, as far away."""
    dx, dy = free[0] - fixed[0], free[1] - fixed[1]
    length, angle = hypot(dx, dy), round(atan2(dy, dx) / _TURN) * _TURN
    return fixed[0] + length * cos(angle), fixed[1] + length * sin(angle)
