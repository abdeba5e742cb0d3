"""Which pixels an outline encloses.

The rule, for every polygon format: a pixel belongs to a ring when its centre lies inside by the
even-odd rule. A centre exactly on a left or top edge is in, on a right or bottom edge out, so that
two regions with a common edge share no pixel and leave none between them. scikit-image's
``polygon`` and matplotlib count centres alike, but differ on edges; pycocotools and Pillow (and so
LabelMe) also paint the outline itself, which adds up to a pixel where outlines are not on pixel
edges.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.errors import MaskError
from core.labels import Box
from core.words import tr

Points = NDArray[np.float64]
"""``(N, 2)``: x, y in the image; the centre of the pixel of row r, column c is (c+0.5, r+0.5)."""

MAX_CROSSINGS = 60_000_000
"""Rows that the edges of outlines may cross in all; those of a cell cross some hundreds."""
_BAND = 4_000_000


def ring_box(ring: Points, height: int, width: int) -> Box:
    """The box of the pixels that a ring may enclose, inside an image of that size."""
    if len(ring) < 3:
        return Box(0, 0, 0, 0)
    limits = np.clip(np.ceil(ring - 0.5), 0, (width, height)).astype(np.int64)
    left, top = limits.min(axis=0).tolist()
    right, bottom = limits.max(axis=0).tolist()
    return Box(top, left, bottom, right)


def crossings(ring: Points, height: int) -> float:
    """How many rows of an image of that height the edges of a ring cross, about."""
    rows = np.clip(ring[:, 1], 0, height)
    return float(np.abs(np.diff(rows, append=rows[:1])).sum())


def inside(parts: Sequence[Points], holes: Sequence[Points], box: Box) -> NDArray[np.bool_]:
    """``bool (box.height, box.width)``: the pixels that lie in more parts than holes.

    So parts may overlap, and an island may lie in a hole. Raises MaskError where an outline is
    too intricate to be drawn.
    """
    if len(parts) == 1 and not holes:
        return _enclosed(parts[0], box)
    depth = np.zeros((box.height, box.width), np.int32)
    for rings, step in ((parts, 1), (holes, -1)):
        for ring in rings:
            own = ring_box(ring, box.bottom, box.right)
            own = Box(max(own.top, box.top), max(own.left, box.left), own.bottom, own.right)
            if not own.is_empty:
                rows = slice(own.top - box.top, own.bottom - box.top)
                columns = slice(own.left - box.left, own.right - box.left)
                depth[rows, columns] += _enclosed(ring, own).astype(np.int32) * step
    return depth > 0


def _enclosed(ring: Points, box: Box) -> NDArray[np.bool_]:
    """The pixels of the box whose centres lie inside one ring.

    Each edge crosses rows of centres; along a row every crossing turns inside to outside.
    """
    lower, upper, slope = _rising_edges(ring)
    first = np.clip(np.ceil(lower[:, 1] - 0.5), box.top, box.bottom).astype(np.int64)
    last = np.clip(np.ceil(upper - 0.5), box.top, box.bottom).astype(np.int64)
    crossing = last > first
    lower, slope, first, last = lower[crossing], slope[crossing], first[crossing], last[crossing]
    if int((last - first).sum()) > MAX_CROSSINGS:
        raise MaskError(tr("One outline has far too many points for its size; simplify it."))
    result = np.empty((box.height, box.width), np.bool_)
    rows_at_once = max(1, _BAND // max(box.width, len(first), 1))
    for top in range(box.top, box.bottom, rows_at_once):
        band = box._replace(top=top, bottom=min(top + rows_at_once, box.bottom))
        result[top - box.top : band.bottom - box.top] = _band(lower, slope, first, last, band)
    return result


def _rising_edges(ring: Points) -> tuple[Points, NDArray[np.float64], NDArray[np.float64]]:
    """Of every edge its upper end, the y of its lower end, and dx/dy.

    Taken from the upper end whichever way the ring runs, so that two regions compute the same
    numbers for a common edge.
    """
    following = np.roll(ring, -1, axis=0)
    down = (ring[:, 1] <= following[:, 1])[:, np.newaxis]
    start, end = np.where(down, ring, following), np.where(down, following, ring)
    rise = end[:, 1] - start[:, 1]
    slope = np.divide(end[:, 0] - start[:, 0], rise, out=np.zeros(len(ring)), where=rise > 0)
    return start, end[:, 1], slope


def _band(
    lower: Points,
    slope: NDArray[np.float64],
    first: NDArray[np.int64],
    last: NDArray[np.int64],
    band: Box,
) -> NDArray[np.bool_]:
    start, stop = np.maximum(first, band.top), np.minimum(last, band.bottom)
    counts = np.maximum(stop - start, 0)
    edge = np.repeat(np.arange(len(counts)), counts)
    before = np.repeat(np.cumsum(counts) - counts, counts)
    row = start[edge] + np.arange(len(edge)) - before
    x = lower[edge, 0] + (row + 0.5 - lower[edge, 1]) * slope[edge]
    column = np.clip(np.ceil(x - 0.5), band.left, band.right).astype(np.int64) - band.left
    wide = band.width + 1
    turns = np.bincount((row - band.top) * wide + column, minlength=band.height * wide)
    along = np.cumsum(turns.reshape(band.height, wide)[:, : band.width], axis=1)
    return (along & 1).astype(np.bool_)
