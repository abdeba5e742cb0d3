"""Shapes that a person draws, and the pixels they cover: polygon, ellipse, rectangle.

Coordinates are the image's: x to the right, y down, the centre of pixel (r, c) at
``x = c + 0.5, y = r + 0.5``. A pixel belongs to a shape when its centre lies inside. Polygons
follow the even-odd rule, and a centre exactly on an edge belongs to the shape on its right or
below it: polygons that share an edge neither overlap nor leave a gap. The tests that decide are
free of division and roots, so for coordinates on a grid of 2**-k they are exact.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from core.labels import Box

BoolMask = NDArray[np.bool_]
Point = tuple[float, float]
Points = NDArray[np.float64]

_FARTHEST = 1e7
"""Coordinates beyond it are no place in any image that can be opened."""
_BAND = 256
"""Rows of a polygon that are worked out at a time, which bounds the memory for its crossings."""


@dataclass(frozen=True)
class Polygon:
    """A closed outline through ``points`` (x, y); fewer than three points cover nothing."""

    points: tuple[Point, ...]

    def mask(self, height: int, width: int) -> tuple[Box, BoolMask]:
        """Box inside a (height, width) image, and which of its pixels are covered."""
        return polygon_mask([np.array(self.points, np.float64).reshape(-1, 2)], height, width)


@dataclass(frozen=True)
class Rectangle:
    """All between two opposite corners, in any order."""

    x0: float
    y0: float
    x1: float
    y1: float

    def mask(self, height: int, width: int) -> tuple[Box, BoolMask]:
        """Box inside a (height, width) image, and which of its pixels are covered: all."""
        left, top, right, bottom = _ordered(self.x0, self.y0, self.x1, self.y1)
        box = Box(
            math.ceil(top - 0.5),
            math.ceil(left - 0.5),
            math.ceil(bottom - 0.5),
            math.ceil(right - 0.5),
        ).clipped(height, width)
        return box, np.ones((box.height, box.width), np.bool_)


@dataclass(frozen=True)
class Ellipse:
    """The ellipse that touches the four sides of the rectangle between two corners."""

    x0: float
    y0: float
    x1: float
    y1: float

    def mask(self, height: int, width: int) -> tuple[Box, BoolMask]:
        """Box inside a (height, width) image, and which of its pixels are covered."""
        left, top, right, bottom = _ordered(self.x0, self.y0, self.x1, self.y1)
        box = _box_around(left, top, right, bottom, height, width)
        mask = np.zeros((box.height, box.width), np.bool_)
        across, down = (right - left) / 2, (bottom - top) / 2
        if box.is_empty or across == 0 or down == 0:
            return box, mask
        centre = (left + right) / 2
        y = np.arange(box.top, box.bottom) + 0.5 - (top + bottom) / 2
        limit = (across * down) ** 2
        room = limit - (y * across) ** 2

        def inside(column: NDArray[np.float64]) -> BoolMask:
            part: BoolMask = ((column + 0.5 - centre) * down) ** 2 < room
            return part

        half = np.sqrt(np.maximum(room, 0)) / down
        # The root may be off by a rounding; which pixel is the first or last is asked exactly.
        first = np.ceil(centre - half - 0.5)
        first = np.where(inside(first - 1), first - 1, np.where(inside(first), first, first + 1))
        last = np.floor(centre + half - 0.5)
        last = np.where(inside(last + 1), last + 1, np.where(inside(last), last, last - 1))
        rows = np.flatnonzero((room > 0) & (first <= last))
        _fill(mask, rows, first[rows] - box.left, last[rows] + 1 - box.left)
        return box, mask


Shape = Polygon | Rectangle | Ellipse


def polygon_mask(rings: Sequence[Points], height: int, width: int) -> tuple[Box, BoolMask]:
    """The pixels inside closed rings by the even-odd rule, so that a ring in a ring is a hole.

    ``rings`` are float64 (N, 2) of x, y; each closes by itself. Returns the box of the whole
    inside a (height, width) image and bool (box.height, box.width). ValueError for coordinates
    that are not finite or beyond ten million.
    """
    rings = [np.asarray(ring, np.float64).reshape(-1, 2) for ring in rings if len(ring)]
    if not rings:
        return Box(0, 0, 0, 0), np.zeros((0, 0), np.bool_)
    points = np.concatenate(rings)
    if not (np.abs(points) <= _FARTHEST).all():
        raise ValueError("a polygon has a corner that is no place in an image")
    (left, top), (right, bottom) = points.min(axis=0).tolist(), points.max(axis=0).tolist()
    box = _box_around(left, top, right, bottom, height, width)
    mask = np.zeros((box.height, box.width), np.bool_)
    if not box.is_empty:
        edges = _edges(rings)
        for band in range(box.top, box.bottom, _BAND):
            _fill_band(mask, box, edges, band, min(band + _BAND, box.bottom))
    return box, mask


def simplified(points: Points, tolerance: float) -> Points:
    """Fewer points (N, 2) of a closed outline, none farther than ``tolerance`` pixels from it.

    After Douglas and Peucker, "Algorithms for the reduction of the number of points", 1973.
    """
    if len(points) < 4:
        return points
    kept = cv2.approxPolyDP(points.astype(np.float32), tolerance, True)
    return np.asarray(kept, np.float64).reshape(-1, 2)


def _ordered(x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
    """Left, top, right, bottom."""
    if not all(abs(value) <= _FARTHEST for value in (x0, y0, x1, y1)):
        raise ValueError(f"no place in an image: {(x0, y0, x1, y1)}")
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _box_around(
    left: float, top: float, right: float, bottom: float, height: int, width: int
) -> Box:
    box = Box(math.floor(top), math.floor(left), math.ceil(bottom), math.ceil(right))
    return box.clipped(height, width)


def _edges(rings: list[Points]) -> NDArray[np.float64]:
    """All edges that cross a row of centres, (N, 4): x, y of the upper end, then of the lower."""
    starts = np.concatenate(rings)
    ends = np.concatenate([np.roll(ring, -1, axis=0) for ring in rings])
    down = starts[:, 1:] <= ends[:, 1:]
    upper, lower = np.where(down, starts, ends), np.where(down, ends, starts)
    # Half-open: a row through a corner counts one of the two edges that meet there.
    crossing = np.ceil(upper[:, 1] - 0.5) < np.ceil(lower[:, 1] - 0.5)
    edges: NDArray[np.float64] = np.hstack([upper, lower])[crossing]
    return edges


def _fill_band(mask: BoolMask, box: Box, edges: NDArray[np.float64], top: int, bottom: int) -> None:
    """Fill the rows ``top <= r < bottom`` of the image in the mask of ``box``."""
    first = np.clip(np.ceil(edges[:, 1] - 0.5), top, bottom).astype(np.int64)
    stop = np.clip(np.ceil(edges[:, 3] - 0.5), top, bottom).astype(np.int64)
    number = stop - first
    which = np.repeat(np.arange(len(edges)), number)
    if which.size == 0:
        return
    begin = np.cumsum(number) - number
    rows = first[which] + np.arange(which.size) - begin[which]
    # Clipped to the box the crossings of a row still come in pairs.
    clipped = np.clip(_first_columns(edges[which], rows), box.left, box.right)
    columns = clipped.astype(np.int64) - box.left
    order = np.sort((rows - box.top) * (box.width + 1) + columns)
    row, column = np.divmod(order, box.width + 1)
    _fill(mask, row[0::2], column[0::2], column[1::2])


def _first_columns(edges: NDArray[np.float64], rows: NDArray[np.int64]) -> NDArray[np.float64]:
    """The first column whose centre lies on the edge or to its right, in each edge's row."""
    x0, y0, x1, y1 = edges.T
    across, down = x1 - x0, y1 - y0
    below = rows + 0.5 - y0
    product = below * across

    def reached(column: NDArray[np.float64]) -> BoolMask:
        on: BoolMask = (column + 0.5 - x0) * down >= product
        return on

    column: NDArray[np.float64] = np.ceil(x0 + product / down - 0.5)
    # The division may be off by a rounding; which pixel is the first is asked without it.
    column -= reached(column - 1)
    column += ~reached(column)
    return column


def _fill(
    mask: BoolMask, rows: NDArray[np.int64], starts: NDArray[Any], stops: NDArray[Any]
) -> None:
    """Set ``starts <= column < stops`` in each of the rows; columns may lie outside the mask."""
    width = mask.shape[1]
    first = np.clip(starts, 0, width).astype(np.int64).tolist()
    last = np.clip(stops, 0, width).astype(np.int64).tolist()
    for row, start, stop in zip(rows.tolist(), first, last, strict=True):
        mask[row, start:stop] = True
