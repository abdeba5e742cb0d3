"""The polygon: points placed one by one, and changed at will until it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QCursor, QPainter

from core.shapes import Polygon
from gui.canvas.tools.handles import (
    Point,
    around,
    handle_at,
    middle,
    outline_path,
    paint_area,
    paint_handles,
    paint_outline,
)
from gui.canvas.tools.tool import LEFT, RIGHT, Tool
from gui.words import mark

if TYPE_CHECKING:
    from gui.canvas.canvas import Canvas

_ROOM_FOR_MIDDLE = 44.0
"""Widget pixels of a side from which its middle can be dragged out to a new point."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class PolygonTool(Tool):
    """Click by click around a region; Enter, a double click or a click on the first point fills it.

    Until then points can be dragged, dragged out of the middle of a side, and deleted (right
    click, or Delete for the one touched last). An open polygon stays while another tool is used.
    """

    name = "polygon"
    fits_on_double_click = False
    by_clicks = True
    leads_shape = True

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._points: list[Point] = []
        self._at: Point | None = None
        """The pointer, while it is over the canvas."""
        self._dragged: int | None = None
        self._before: list[Point] = []
        """The points as they were before the drag."""
        self._closes = False
        """A release without movement closes the polygon."""
        self._marked: int | None = None
        """The point touched last, which Delete takes away."""

    def cursor(self) -> QCursor:
        """A cross, which shows the very spot."""
        return QCursor(Qt.CursorShape.CrossCursor)

    @property
    def points(self) -> tuple[Point, ...]:
        """The points placed so far."""
        return tuple(self._points)

    def reopen(self, points: tuple[Point, ...]) -> None:
        """Go on with points placed before."""
        self._points = list(points)
        self._marked = None

    # The pointer

    def press(self, button: Qt.MouseButton, x: float, y: float) -> bool:
        """Place a point, take one, drag one out of a side, or delete one."""
        found = handle_at(self._canvas, self._points, x, y)
        if button == RIGHT and found is not None:
            self._delete(found)
        if button != LEFT:
            return False
        self._at = (x, y)
        self._before = list(self._points)
        if self._canvas.double_press:  # its first click placed the last point
            self._dragged, self._closes = found, True
            return bool(self._points)
        self._closes = found == 0 and len(self._points) >= 3
        if found is None:
            found = self._insert(x, y)
        self._dragged = self._marked = found
        return True

    def _insert(self, x: float, y: float) -> int:
        """A new point: in the middle of a side that is there, else at the end."""
        side = handle_at(self._canvas, self._middles(), x, y)
        if side is None:
            self._points.append((x, y))
            return len(self._points) - 1
        index = self._sides()[side] + 1
        self._points.insert(index, (x, y))
        return index

    def _sides(self) -> list[int]:
        """The first point of each side that is long enough to be dragged at its middle."""
        points = self._points
        longest = _ROOM_FOR_MIDDLE / self._canvas.widget_scale()
        return [
            index
            for index in range(len(points) - 1)
            if abs(points[index + 1][0] - points[index][0]) > longest
            or abs(points[index + 1][1] - points[index][1]) > longest
        ]

    def _middles(self) -> list[Point]:
        return [middle(self._points[index], self._points[index + 1]) for index in self._sides()]

    def move(self, x: float, y: float) -> None:
        """Drag the point."""
        self._at = (x, y)
        if self._dragged is not None and not self._canvas.press_is_click:
            self._points[self._dragged] = (x, y)

    def release(self, x: float, y: float) -> None:
        """Leave the point there, or close the polygon."""
        self._dragged = None
        if self._closes and self._canvas.press_is_click:
            self.close()
        self._closes = False

    def hover(self, x: float, y: float) -> None:
        """Lead the side to come after the pointer."""
        self._at = (x, y)

    def hover_left(self) -> None:
        """There is no pointer to lead a side to."""
        self._at = None

    def abort(self) -> None:
        """Take the drag back; the polygon stays open."""
        if self._dragged is not None:
            self._points, self._dragged = self._before, None
            self._marked, self._closes = None, False

    def image_left(self) -> None:
        """Hand the open polygon over, to be taken up when the image is shown again."""
        self.abort()
        points = self.points
        self._forget()
        if points:
            self._canvas.polygon_left.emit(points)

    # Keys

    def wants_key(self, key: int) -> bool:
        """Enter, Esc, Delete and Ctrl+Z belong to the open polygon."""
        undo = key == Qt.Key.Key_Z and self._canvas.ctrl
        return bool(self._points) and (
            key in (*_ENTER, *_DELETE) or key == Qt.Key.Key_Escape or undo
        )

    def key_press(self, key: int) -> bool:
        """Close, abandon, or take a point away."""
        if not self.wants_key(key):
            return False
        if key in _ENTER:
            self.close()
        elif key == Qt.Key.Key_Escape:
            self._forget()
        elif key in _DELETE and (drawn := self._drawn_full()) is not None:
            self._delete(drawn)
        else:
            self._delete(len(self._points) - 1)
        return True

    def _drawn_full(self) -> int | None:
        """The point that stands out: the one under the pointer, else the one taken last."""
        over = None if self._at is None else handle_at(self._canvas, self._points, *self._at)
        return self._marked if over is None else over

    def close(self) -> None:
        """Fill the polygon, if it has three points."""
        if len(self._points) >= 3:
            shape = Polygon(self.points)
            self._forget()
            self._canvas.shape_drawn.emit(shape, mark("Polygon"), False)

    def _delete(self, index: int) -> None:
        if self._dragged is not None:
            self.abort()  # Delete while a point is held gives up what the button began
            return
        del self._points[index]
        self._marked = index - 1 if 0 < index <= len(self._points) else None

    def _forget(self) -> None:
        self._points, self._before = [], []
        self._dragged = self._marked = None
        self._closes = False

    # Drawing

    def overlay_rect(self, at: QPointF) -> QRectF:
        """The outline with its handles, and the side that follows the pointer."""
        if not self._points:
            return QRectF()
        pointer = self._canvas.image_point(at)
        return around(self._canvas, [*self._points, pointer])

    def paint_overlay(self, painter: QPainter, at: QPointF) -> None:
        """Draw the side that follows the pointer, and the handles."""
        if not self._points or self._at is None:
            return
        over = handle_at(self._canvas, self._points, *self._at)
        sides = self._middles()
        on_side = handle_at(self._canvas, sides, *self._at)
        if self._dragged is None and over is None and on_side is None:
            ends = [self._points[-1], self._at]
            if len(self._points) > 1:
                ends.append(self._points[0])
            paint_outline(painter, outline_path(self._canvas, ends, closed=False), broken=True)
        paint_handles(self._canvas, painter, sides, on_side, small=True)
        paint_handles(self._canvas, painter, self._points, self._drawn_full())

    def paint_standing(self, painter: QPainter) -> None:
        """Draw what is placed, also while another tool is in hand."""
        if self._points:
            path = outline_path(self._canvas, self._points, closed=False)
            if len(self._points) > 2:
                paint_area(painter, path, self._canvas.paint_colour)
            paint_outline(painter, path)
            paint_handles(self._canvas, painter, self._points[:1])
