"""Ellipse and rectangle: dragged from corner to corner, or from the centre."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

from core.shapes import Ellipse, Rectangle, Shape
from gui.canvas.tools.handles import Point
from gui.canvas.tools.outlined import OutlinedTool
from gui.words import mark

if TYPE_CHECKING:
    from gui.canvas.canvas import Canvas

Frame = tuple[float, float, float, float]
"""Left, top, right, bottom; while it is dragged also the other way round."""

_FEW_BELOW = 40.0
"""Widget pixels of a side below which only corners and centre can be taken: there is no room."""
# Which of left, top, right, bottom each handle moves; the last moves all.
_SIDES: tuple[tuple[int, ...], ...] = (
    (0, 1), (2, 1), (2, 3), (0, 3), (0, 1, 2, 3), (1,), (2,), (3,), (0,),
)  # fmt: skip
_CENTRE = 4


class FrameTool(OutlinedTool):
    """A shape in a frame. Shift makes it as wide as high, Ctrl or Alt draws it from its centre."""

    leads_shape = True

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._frame: Frame | None = None
        self._from: Point = (0.0, 0.0)
        self._to: Point = (0.0, 0.0)

    def begin(self, x: float, y: float) -> None:
        """Hold one corner, or the centre, here."""
        self._from = self._to = (x, y)
        self._frame = (x, y, x, y)

    def lead(self, x: float, y: float) -> None:
        """Bring the opposite corner here."""
        self._to = (x, y)
        x0, y0 = self._from
        across, down = x - x0, y - y0
        if self._canvas.shift:
            side = max(abs(across), abs(down))
            across, down = side if across >= 0 else -side, side if down >= 0 else -side
        if self._canvas.ctrl or self._canvas.alt:
            self._frame = (x0 - across, y0 - down, x0 + across, y0 + down)
        else:
            self._frame = (x0, y0, x0 + across, y0 + down)

    def modifiers_changed(self) -> None:
        """Show at once what Shift, Ctrl or Alt make of it."""
        if self._drawing:
            self.lead(*self._to)

    def finish(self) -> None:
        """Order the sides."""
        if self._frame is not None:
            x0, y0, x1, y1 = self._frame
            self._frame = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    def shape(self) -> Shape | None:
        """The shape in the frame."""
        return None if self._frame is None else self.in_frame(*self._frame)

    def in_frame(self, x0: float, y0: float, x1: float, y1: float) -> Shape:
        """The shape that fills a frame."""
        raise NotImplementedError

    def handles(self) -> Sequence[Point]:
        """Corners and centre, and the middles of the sides where there is room."""
        if self._frame is None:
            return []
        x0, y0, x1, y1 = self._frame
        x, y = (x0 + x1) / 2, (y0 + y1) / 2
        few = [(x0, y0), (x1, y0), (x1, y1), (x0, y1), (x, y)]
        shorter = min(abs(x1 - x0), abs(y1 - y0)) * self._canvas.widget_scale()
        return few if shorter < _FEW_BELOW else [*few, (x, y0), (x1, y), (x, y1), (x0, y)]

    def drag(self, handle: int, x: float, y: float) -> None:
        """Move the sides that the handle moves."""
        if self._frame is None:
            return
        sides = list(self._frame)
        if handle == _CENTRE:
            dx, dy = x - (sides[0] + sides[2]) / 2, y - (sides[1] + sides[3]) / 2
            sides = [sides[0] + dx, sides[1] + dy, sides[2] + dx, sides[3] + dy]
        else:
            for side in _SIDES[handle]:
                sides[side] = (x, y)[side % 2]
        self._frame = (sides[0], sides[1], sides[2], sides[3])

    def drop(self, handle: int) -> bool:
        """No side of a frame can be taken away."""
        return False

    def keep(self) -> Frame | None:
        """The frame."""
        return self._frame

    def restore(self, kept: object) -> None:
        """Have this frame again."""
        self._frame = kept if isinstance(kept, tuple) else None

    def path(self) -> QPainterPath:
        """The outline of the shape in the frame."""
        path = QPainterPath()
        if self._frame is not None:
            x0, y0, x1, y1 = self._frame
            corner, other = self._canvas.widget_point(x0, y0), self._canvas.widget_point(x1, y1)
            self.add_to(path, QRectF(corner, other).normalized())
        return path

    def add_to(self, path: QPainterPath, frame: QRectF) -> None:
        """Draw the shape in a frame of widget pixels."""
        raise NotImplementedError


class EllipseTool(FrameTool):
    """An ellipse; with Shift a circle."""

    name = "ellipse"
    title = mark("Ellipse")

    def in_frame(self, x0: float, y0: float, x1: float, y1: float) -> Ellipse:
        """The ellipse that touches the frame's sides."""
        return Ellipse(x0, y0, x1, y1)

    def add_to(self, path: QPainterPath, frame: QRectF) -> None:
        """Draw the ellipse."""
        path.addEllipse(frame)


class RectangleTool(FrameTool):
    """A rectangle; with Shift a square."""

    name = "rectangle"
    title = mark("Rectangle")

    def in_frame(self, x0: float, y0: float, x1: float, y1: float) -> Rectangle:
        """All of the frame."""
        return Rectangle(x0, y0, x1, y1)

    def add_to(self, path: QPainterPath, frame: QRectF) -> None:
        """Draw the rectangle."""
        path.addRect(frame)
