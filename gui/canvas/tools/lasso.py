"""The freehand lasso: round a region in one go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QPainterPath

from core.shapes import Polygon, simplified
from gui.canvas.tools.handles import Point, outline_path
from gui.canvas.tools.outlined import OutlinedTool
from gui.words import mark

if TYPE_CHECKING:
    from gui.canvas.canvas import Canvas

_STEP = 1.0
"""Widget pixels between two points of the way; closer ones are of no use."""
_TOLERANCE = 0.75
"""Widget pixels by which an outline with fewer points may differ from the one drawn."""


class LassoTool(OutlinedTool):
    """Drag around a region; it is closed by a straight side and filled when the button goes up."""

    name = "lasso"
    title = mark("Lasso")

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._points: list[Point] = []

    def begin(self, x: float, y: float) -> None:
        """Begin the way."""
        self._points = [(x, y)]

    def lead(self, x: float, y: float) -> None:
        """Go on; a point a pixel of the screen away says nothing new."""
        last = self._points[-1]
        far = _STEP / self._canvas.widget_scale()
        if abs(x - last[0]) >= far or abs(y - last[1]) >= far:
            self._points.append((x, y))

    def finish(self) -> None:
        """Keep as few points as show no difference on the screen: these can be dragged."""
        tolerance = _TOLERANCE / self._canvas.widget_scale()
        few = simplified(np.array(self._points, np.float64), tolerance)
        self._points = [(x, y) for x, y in few.tolist()]

    def shape(self) -> Polygon | None:
        """The region; None of a way that has turned nowhere."""
        return Polygon(tuple(self._points)) if len(self._points) >= 3 else None

    def handles(self) -> Sequence[Point]:
        """All its points."""
        return self._points

    def drag(self, handle: int, x: float, y: float) -> None:
        """Move a point."""
        self._points[handle] = (x, y)

    def drop(self, handle: int) -> bool:
        """Delete a point, while three are left."""
        if len(self._points) <= 3:
            return False
        del self._points[handle]
        return True

    def keep(self) -> list[Point]:
        """The points."""
        return list(self._points)

    def restore(self, kept: object) -> None:
        """Have these points again."""
        self._points = list(kept) if isinstance(kept, list) else []

    def path(self) -> QPainterPath:
        """The way so far, closed as it will be."""
        return outline_path(self._canvas, self._points, closed=True)
