"""Outlines of labelled regions along the edges of their pixels, exact and with holes."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.errors import MaskError
from core.masks.fill import Points
from core.words import tr

MAX_EDGES = 40_000_000
"""Pixel edges between different values that can be followed; a million cells have fewer."""

_DOWN = np.array([0, 0, 1, 1])  # where a side starts, from its pixel's top left corner:
_ALONG = np.array([0, 1, 1, 0])  # top, right, bottom, left, clockwise with the inside on the right
_STEP = np.array([(0, 1), (1, 0), (0, -1), (-1, 0)])  # its direction, as rows and columns


class Ring(NamedTuple):
    """One closed outline: the value inside, a pixel along it, its corners, whether it is a hole."""

    value: int
    pixel: tuple[int, int]
    points: Points
    hole: bool


def rings_of(
    values: NDArray[np.integer],
    wanted: NDArray[np.bool_],
    check: Callable[[], None] = lambda: None,
) -> list[Ring]:
    """The outlines of all regions of equal values ``(H, W)`` where ``wanted`` is True.

    Regions are joined across sides, not corners, and a ring never meets itself: where it would,
    it is two. Outer rings run clockwise on the screen, holes the other way round. In the order of
    their topmost, then leftmost pixels. Raises MaskError over MAX_EDGES, and what ``check`` does,
    which is asked all the while.
    """
    width = values.shape[1]
    sides = _sides(values, wanted)
    if len(sides) > MAX_EDGES:
        raise MaskError(tr("The labels are too ragged for outlines; export them as PNG instead."))
    if not len(sides):
        return []
    check()
    following, turns = _following(values, sides)
    check()
    pixel, side = np.divmod(sides, 4)
    row, column = np.divmod(pixel, width)
    start = np.stack([column + _ALONG[side], row + _DOWN[side]], axis=1)
    flat = values.ravel()
    rings: list[Ring] = []
    for loop in _loops(following, turns):
        check()
        edges = np.array(loop)
        first = int(edges.min())
        place = (int(row[first]), int(column[first]))
        value = int(flat[pixel[first]])
        for corners in _without_meeting(start[edges]):
            points = corners.astype(np.float64)
            rings.append(Ring(value, place, points, _signed_area(points) < 0))
    return rings


def _sides(values: NDArray[np.integer], wanted: NDArray[np.bool_]) -> NDArray[np.int64]:
    """The sides of wanted pixels that face another value, as 4 * pixel + side, rising."""
    height, width = values.shape
    found = []
    down, along = values[1:] != values[:-1], values[:, 1:] != values[:, :-1]
    for side in range(4):
        facing = np.ones((height, width), np.bool_)
        if side in (0, 2):
            facing[(slice(1, None), slice(None, -1))[side // 2]] = down
        else:
            facing[:, (slice(None, -1), slice(1, None))[side // 2]] = along
        found.append(4 * np.flatnonzero(facing & wanted) + side)
    return np.sort(np.concatenate(found))


def _following(
    values: NDArray[np.integer], sides: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """For each side which one follows it along the outline, and whether the outline turns there.

    At a corner: right around the own pixel where the pixel ahead is another, straight on along
    that one where its left neighbour is another, else left around that neighbour.
    """
    height, width = values.shape
    pixel, side = np.divmod(sides, 4)
    row, column = np.divmod(pixel, width)
    step = _STEP[side]
    ahead_row, ahead_column = row + step[:, 0], column + step[:, 1]
    own = values[row, column]

    def same(rows: NDArray[np.int64], columns: NDArray[np.int64]) -> NDArray[np.bool_]:
        there = (rows >= 0) & (rows < height) & (columns >= 0) & (columns < width)
        found = values[np.clip(rows, 0, height - 1), np.clip(columns, 0, width - 1)]
        return np.asarray(there & (found == own))

    ahead = same(ahead_row, ahead_column)
    left = _STEP[(side + 3) % 4]
    left_row, left_column = ahead_row + left[:, 0], ahead_column + left[:, 1]
    around = ahead & same(left_row, left_column)
    next_row = np.where(around, left_row, np.where(ahead, ahead_row, row))
    next_column = np.where(around, left_column, np.where(ahead, ahead_column, column))
    next_side = np.where(around, side + 3, np.where(ahead, side, side + 1)) % 4
    key = 4 * (next_row * width + next_column) + next_side
    return np.searchsorted(sides, key), around | ~ahead


def _loops(following: NDArray[np.int64], turns: NDArray[np.bool_]) -> list[list[int]]:
    """Closed ways through the sides; of each only the sides that begin at a corner."""
    after, turning = following.tolist(), turns.tolist()
    seen = bytearray(len(after))
    loops = []
    for begin in range(len(after)):
        if seen[begin]:
            continue
        loop, edge = [], begin
        while not seen[edge]:
            seen[edge] = 1
            turned, edge = turning[edge], after[edge]
            if turned:
                loop.append(edge)
        loops.append(loop)
    return loops


def _without_meeting(corners: NDArray[np.int64]) -> list[NDArray[np.int64]]:
    """A ring cut into rings that visit no corner twice."""
    keys = corners[:, 0] * (int(corners[:, 1].max()) + 1) + corners[:, 1]
    if len(np.unique(keys)) == len(keys):
        return [corners]
    rings: list[NDArray[np.int64]] = []
    way: list[int] = []
    place: dict[int, int] = {}
    for index, key in enumerate(keys.tolist()):
        if key in place:
            cut = place[key]
            piece, way = way[cut:], way[:cut]
            rings.append(corners[piece])
            for gone in piece:
                del place[int(keys[gone])]
        place[key] = len(way)
        way.append(index)
    rings.append(corners[way])
    return rings


def _signed_area(points: Points) -> float:
    """Twice the area; positive for a ring that runs clockwise on the screen."""
    x, y = (points - points[0]).T
    return float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1)))
