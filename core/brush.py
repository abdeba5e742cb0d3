"""The brush: a round tip dragged along straight pieces, painted at once into the label map.

Coordinates are the image's: x to the right, y down, the centre of pixel (r, c) at
``x = c + 0.5, y = r + 0.5``. A pixel is painted when its centre lies less than half the
diameter from the segment that the tip went along (a capsule). The test is free of division
and roots, so for coordinates on a grid of 2**-k it is exact.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from core.kept_tiles import KeptTiles
from core.labels import Box, Edit, LabelMap

BoolMask = NDArray[np.bool_]
Point = tuple[float, float]

# Long moves are painted in pieces of about this many pixels, since the box around a long
# slanting capsule is mostly empty. The pieces give the same pixels as the whole.
_PIECE = 64.0
# Below this a disc can miss every pixel centre, so the tip becomes the pixel under the pointer.
_THIN = 1.5
_CORNER = 0.5  # cosine of the sharpest turn that is still a bend
_STRAIGHT = 0.25  # pixels
_MOST_PIECES = 32


def capsule_mask(
    x0: float, y0: float, x1: float, y1: float, diameter: float, height: int, width: int
) -> tuple[Box, BoolMask]:
    """The pixels that a tip of that diameter covers on its way between two points.

    Returns the box of the capsule inside a (height, width) image, and the boolean mask in
    that box. A diameter of 1 gives a line one pixel thin: the pixels under the pointer at
    steps of at most one pixel. Points may lie outside the image; the box is empty when
    nothing of the capsule can be inside. ValueError for a diameter below 1 or a coordinate
    that is not finite.
    """
    _check(diameter, x0, y0, x1, y1)
    radius = diameter / 2
    box = Box(
        math.floor(min(y0, y1) - radius),
        math.floor(min(x0, x1) - radius),
        math.ceil(max(y0, y1) + radius) + 1,
        math.ceil(max(x0, x1) + radius) + 1,
    ).clipped(height, width)
    return box, _covered(box, x0, y0, x1, y1, diameter)


class Stroke:
    """One stroke of a brush or eraser, painted into ``label_map`` while it is drawn.

    ``value`` is the label it paints (255 erases), ``diameter`` is in image pixels. The stroke
    keeps only the small tiles that it touched, so its cost is what it touches, never the map.
    Pixels that hold one of the ``protected`` values stay as they are. Nobody else may change
    the label map until :meth:`finish` or :meth:`abort`. Whatever way the tip goes, straight or
    curved, wide or pressed lightly, it is made of capsules: what is painted is what is shown.
    """

    def __init__(
        self,
        label_map: LabelMap,
        value: int,
        diameter: float,
        name: str = "Brush stroke",
        protected: Iterable[int] = frozenset(),
    ) -> None:
        if not 0 <= value <= 255:
            raise ValueError(f"a label is 0..255, not {value}")
        _check(diameter)
        self._map = label_map
        self._value = np.uint8(value)
        self._diameter = diameter
        self._name = name
        self._open = open_values(protected)
        self._tip = self._last_tip = max(1.0, diameter)
        self._last: Point | None = None
        self._before_last: Point | None = None
        self._kept = KeptTiles(label_map)
        self._ended = False

    @property
    def value(self) -> int:
        """The label that it paints."""
        return int(self._value)

    @property
    def place(self) -> Point | None:
        """Where the tip is (x, y); None before it was put down."""
        return self._last

    def set_tip(self, share: float) -> None:
        """Press a tip of ``share`` of the diameter, 0..1, from the next point on (a pen's force).

        On the way there the tip changes evenly. It never becomes less than a pixel wide.
        """
        self._tip = max(1.0, self._diameter * min(max(share, 0.0), 1.0))

    def move_to(self, x: float, y: float) -> Box | None:
        """Paint straight from the last point to (x, y); the first call paints a single dab.

        Returns the box that was painted, or None when nothing of it lies in the image.
        """
        self._check_running()
        _check(self._diameter, x, y)
        dirty = self._lead([(x, y)])
        self._before_last = None  # a curve would bend what was meant to be straight
        return dirty

    def curve_to(self, x: float, y: float) -> Box | None:
        """As ``move_to``, but round the bend that the last points tell: see :func:`smooth_way`."""
        self._check_running()
        _check(self._diameter, x, y)
        start = self._last
        dirty = self._lead(
            [(x, y)] if start is None else smooth_way(self._before_last, start, (x, y))
        )
        if start is not None and start != (x, y):
            self._before_last = start
        return dirty

    def _lead(self, way: list[Point]) -> Box | None:
        dirty: Box | None = None
        if self._last is None:
            self._last, self._last_tip = way[0], self._tip
        tip, wider = self._last_tip, self._tip - self._last_tip
        for number, point in enumerate(way, start=1):
            end_tip = tip + wider * number / len(way)
            for piece in _tapered(self._last, point, self._last_tip, end_tip):
                dirty = _joined(dirty, self._paint(*piece))
            self._last, self._last_tip = point, end_tip
        return dirty

    def _paint(self, start: Point, end: Point, diameter: float) -> Box | None:
        """Paint one capsule."""
        way = (*start, *end, diameter)
        dirty: Box | None = None
        for box in _pieces(*way, *self._map.shape):
            mask = _covered(box, *way)
            if self._open is not None:
                mask &= self._open[self._map[box.slices]]
            if mask.any():
                self._kept.keep(box)
                np.copyto(self._map[box.slices], self._value, where=mask)
                dirty = _joined(dirty, box)
        return dirty

    def finish(self) -> Edit | None:
        """End the stroke. The edit it made, or None when no pixel changed."""
        self._check_running()
        self._ended = True
        return self._kept.edit(self._name)

    def abort(self) -> Box | None:
        """End the stroke and take it back. The box that was restored, or None."""
        self._check_running()
        self._ended = True
        return self._kept.restore()

    def before(self, box: Box) -> LabelMap:
        """What stood in a box of the map before this stroke, ``uint8 (box.height, box.width)``."""
        return self._kept.before(box)

    def _check_running(self) -> None:
        if self._ended:
            raise RuntimeError("the stroke has ended already")


def smooth_way(before: Point | None, start: Point, end: Point) -> list[Point]:
    """Points on the way from ``start`` to ``end``, the last of them ``end``, when ``before`` was
    the point before ``start``.

    The way is a cubic (Hermite) that leaves in the direction in which the pointer came and
    arrives in that of the chord: so it needs no point that is still to come, and neighbouring
    pieces join without a corner. A turn of more than 60 degrees is meant as a corner and stays
    one. Where the bend is less than a quarter of a pixel the way is straight.
    """
    if before is None:
        return [end]
    (x0, y0), (x1, y1), (x2, y2) = before, start, end
    came, goes = math.hypot(x1 - x0, y1 - y0), math.hypot(x2 - x1, y2 - y1)
    if came == 0 or goes == 0:
        return [end]
    # The tangent at the start, as long as the chord.
    tx, ty = (x1 - x0) * goes / came, (y1 - y0) * goes / came
    cosine = (tx * (x2 - x1) + ty * (y2 - y1)) / (goes * goes)
    sine = abs(tx * (y2 - y1) - ty * (x2 - x1)) / (goes * goes)
    bend = 4 / 27 * goes * sine  # the cubic's largest distance from its chord
    if cosine < _CORNER or bend < _STRAIGHT:
        return [end]
    number = min(math.ceil(2 * math.sqrt(bend)), _MOST_PIECES)
    way: list[Point] = []
    for t in (k / number for k in range(1, number)):
        part, slope = t * t * (3 - 2 * t) + t * t * (t - 1), t * (1 - t) ** 2
        way.append((x1 + part * (x2 - x1) + slope * tx, y1 + part * (y2 - y1) + slope * ty))
    return [*way, end]


def open_values(protected: Iterable[int]) -> BoolMask | None:
    """Which of the label values 0..255 may be painted over, bool (256,); None: all of them.

    Indexed by a label map it says so for every pixel.
    """
    values = sorted(protected)
    if not values:
        return None
    table = np.ones(256, dtype=np.bool_)
    table[values] = False
    return table


def _tapered(
    start: Point, end: Point, tip: float, end_tip: float
) -> Iterator[tuple[Point, Point, float]]:
    """Capsules between two points for a tip that changes on the way, by a pixel at most each."""
    number = max(1, math.ceil(abs(end_tip - tip)))
    (x0, y0), (x1, y1) = start, end
    last = start
    for k in range(1, number + 1):
        t = k / number
        here = end if k == number else (x0 + (x1 - x0) * t, y0 + (y1 - y0) * t)
        yield last, here, end_tip if k == number else tip + (end_tip - tip) * t
        last = here


def _joined(dirty: Box | None, box: Box | None) -> Box | None:
    if dirty is None or box is None:
        return box if dirty is None else dirty
    return dirty.union(box)


def _check(diameter: float, *coordinates: float) -> None:
    if not (math.isfinite(diameter) and diameter >= 1):
        raise ValueError(f"a brush is at least one pixel wide, not {diameter}")
    if not all(map(math.isfinite, coordinates)):
        raise ValueError(f"not a place in an image: {coordinates}")


def _covered(box: Box, x0: float, y0: float, x1: float, y1: float, diameter: float) -> BoolMask:
    """Which pixels of ``box`` belong to the capsule; bool (box.height, box.width)."""
    if diameter < _THIN:
        return _thin_line(box, x0, y0, x1, y1)
    limit = diameter * diameter / 4
    dx, dy = x1 - x0, y1 - y0
    # Pixel centres as seen from the first point.
    down = (np.arange(box.top, box.bottom, dtype=np.float64) + (0.5 - y0))[:, np.newaxis]
    along = (np.arange(box.left, box.right, dtype=np.float64) + (0.5 - x0))[np.newaxis, :]
    mask: BoolMask = down * down + along * along < limit
    length2 = dx * dx + dy * dy
    if length2 == 0:
        return mask
    mask |= (down - dy) ** 2 + (along - dx) ** 2 < limit
    # Distance to the line is |cross| / length; compared squared, without the division.
    cross = down * dx - along * dy
    np.multiply(cross, cross, out=cross)
    beside = cross < limit * length2
    forward = down * dy + along * dx
    beside &= forward > 0
    beside &= forward < length2
    mask |= beside
    return mask


def _thin_line(box: Box, x0: float, y0: float, x1: float, y1: float) -> BoolMask:
    mask = np.zeros((box.height, box.width), dtype=np.bool_)
    # One more than needed: a step of exactly one pixel could skip one by rounding.
    steps = math.ceil(max(abs(x1 - x0), abs(y1 - y0))) + 1
    part = _inside_part(x0, y0, x1, y1, box)
    if part is None:
        return mask
    first = max(0, math.floor(part[0] * steps) - 1)
    last = min(steps, math.ceil(part[1] * steps) + 1)
    way = np.arange(first, last + 1, dtype=np.float64) / steps
    # Ends exactly on (x1, y1): the pixel under the pointer must be the one that is painted.
    columns = np.floor(np.where(way < 1, x0 + (x1 - x0) * way, x1)) - box.left
    rows = np.floor(np.where(way < 1, y0 + (y1 - y0) * way, y1)) - box.top
    inside = (rows >= 0) & (rows < box.height) & (columns >= 0) & (columns < box.width)
    mask[rows[inside].astype(np.intp), columns[inside].astype(np.intp)] = True
    return mask


def _inside_part(
    x0: float, y0: float, x1: float, y1: float, box: Box
) -> tuple[float, float] | None:
    """The part t0..t1 of the segment (t in 0..1) that lies in the box; None when none does.

    Clipping after Liang and Barsky, "A new concept and method for line clipping", 1984.
    """
    t0, t1 = 0.0, 1.0
    for start, step, low, high in (
        (x0, x1 - x0, box.left, box.right),
        (y0, y1 - y0, box.top, box.bottom),
    ):
        if step == 0:
            if not low <= start <= high:
                return None
            continue
        near, far = sorted(((low - start) / step, (high - start) / step))
        t0, t1 = max(t0, near), min(t1, far)
        if t0 > t1:
            return None
    return t0, t1


def _pieces(
    x0: float, y0: float, x1: float, y1: float, diameter: float, height: int, width: int
) -> Iterator[Box]:
    """Boxes inside the image that together hold the whole capsule."""
    radius = diameter / 2
    reach = math.ceil(radius) + 2  # more than needed, against rounding
    part = _inside_part(x0, y0, x1, y1, Box(0, 0, height, width).expanded(reach))
    if part is None:
        return
    t0, t1 = part
    length = math.hypot(x1 - x0, y1 - y0) * (t1 - t0)
    number = max(1, math.ceil(length / max(_PIECE, diameter)))
    ends = [t0 + (t1 - t0) * k / number for k in range(number + 1)]
    for a, b in itertools.pairwise(ends):
        xa, xb = sorted((x0 + (x1 - x0) * a, x0 + (x1 - x0) * b))
        ya, yb = sorted((y0 + (y1 - y0) * a, y0 + (y1 - y0) * b))
        box = Box(
            math.floor(ya - radius) - 1,
            math.floor(xa - radius) - 1,
            math.ceil(yb + radius) + 1,
            math.ceil(xb + radius) + 1,
        ).clipped(height, width)
        if not box.is_empty:
            yield box
