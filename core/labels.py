"""The label map, the box that says where it changed, and the edit that changes it.

A label map is ``uint8 (H, W)``: 0 background, 1..254 class ids, 255 unlabelled (the VOC
convention). Unlabelled pixels never enter a loss or a score.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

BACKGROUND = 0
MAX_CLASS = 254
UNLABELLED = 255
_SQUARE = 256

LabelMap = NDArray[np.uint8]


class Box(NamedTuple):
    """A half-open box of pixels: rows ``top <= r < bottom``, columns ``left <= c < right``."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def height(self) -> int:
        """Rows in the box; 0 when it is empty."""
        return max(0, self.bottom - self.top)

    @property
    def width(self) -> int:
        """Columns in the box; 0 when it is empty."""
        return max(0, self.right - self.left)

    @property
    def area(self) -> int:
        """Pixels in the box."""
        return self.height * self.width

    @property
    def is_empty(self) -> bool:
        """Whether the box holds no pixel."""
        return self.bottom <= self.top or self.right <= self.left

    @property
    def slices(self) -> tuple[slice, slice]:
        """Index of the box in an ``(H, W)`` array. The box must lie inside the array."""
        return slice(self.top, self.bottom), slice(self.left, self.right)

    def union(self, other: Box) -> Box:
        """The smallest box that holds both; an empty box adds nothing."""
        if self.is_empty:
            return other
        if other.is_empty:
            return self
        return Box(
            min(self.top, other.top),
            min(self.left, other.left),
            max(self.bottom, other.bottom),
            max(self.right, other.right),
        )

    def common(self, other: Box) -> Box:
        """The part that lies in both; empty when there is none, and then of no fixed place."""
        return Box(
            max(self.top, other.top),
            max(self.left, other.left),
            min(self.bottom, other.bottom),
            min(self.right, other.right),
        )

    def clipped(self, height: int, width: int) -> Box:
        """The part inside an image of that size (possibly empty, never inside out)."""
        top, left = min(max(self.top, 0), height), min(max(self.left, 0), width)
        return Box(top, left, max(top, min(self.bottom, height)), max(left, min(self.right, width)))

    def expanded(self, n: int) -> Box:
        """The box grown by ``n`` pixels on every side (shrunk when ``n`` is negative)."""
        return Box(self.top - n, self.left - n, self.bottom + n, self.right + n)

    def shifted(self, down: int, right: int) -> Box:
        """The box moved by that many pixels."""
        return Box(self.top + down, self.left + right, self.bottom + down, self.right + right)


@dataclass(frozen=True, eq=False)
class EditPart:
    """What stood in ``box`` before, and what stands there after.

    ``before`` and ``after`` are ``uint8 (box.height, box.width)``. They belong to the edit and
    must not be changed.
    """

    box: Box
    before: LabelMap
    after: LabelMap


@dataclass(frozen=True, eq=False)
class Edit:
    """One undoable change of a label map: boxes that do not overlap, at least one.

    A long stroke is many small boxes, so that an edit costs what it touches, not the box around
    it. ``name`` is what the undo action shows ("Brush stroke").
    """

    parts: tuple[EditPart, ...]
    name: str

    @classmethod
    def of(cls, box: Box, before: LabelMap, after: LabelMap, name: str) -> Edit:
        """An edit of a single box."""
        return cls((EditPart(box, before, after),), name)

    @property
    def box(self) -> Box:
        """The box around all parts."""
        return reduce(Box.union, (part.box for part in self.parts))

    @property
    def nbytes(self) -> int:
        """Bytes that its arrays hold."""
        return sum(part.before.nbytes + part.after.nbytes for part in self.parts)

    def apply(self, label_map: LabelMap) -> None:
        """Write ``after`` into ``label_map``. ValueError when a box does not fit it."""
        self._check(label_map)
        for part in self.parts:
            label_map[part.box.slices] = part.after

    def revert(self, label_map: LabelMap) -> None:
        """Write ``before`` into ``label_map``. ValueError when a box does not fit it."""
        self._check(label_map)
        for part in self.parts:
            label_map[part.box.slices] = part.before

    def _check(self, label_map: LabelMap) -> None:
        if self.box != self.box.clipped(*label_map.shape):
            raise ValueError(f"{self.box} does not fit a label map of shape {label_map.shape}")


@dataclass(frozen=True)
class LabelCounts:
    """How much of a label map is labelled, in pixels. ``foreground`` counts all classes."""

    pixels: int
    labelled: int
    foreground: int

    @property
    def labelled_share(self) -> float:
        """Labelled pixels over all pixels, 0..1."""
        return self.labelled / self.pixels if self.pixels else 0.0


def new_label_map(height: int, width: int) -> LabelMap:
    """A label map of that size with nothing labelled."""
    return np.full((height, width), UNLABELLED, dtype=np.uint8)


def difference_box(before: LabelMap, after: LabelMap) -> Box | None:
    """The smallest box around all pixels that differ, or None when none does."""
    if before.shape != after.shape:
        raise ValueError(f"label maps of different shapes: {before.shape} and {after.shape}")
    differs = before != after
    rows = np.flatnonzero(differs.any(axis=1))
    if rows.size == 0:
        return None
    columns = np.flatnonzero(differs[rows[0] : rows[-1] + 1].any(axis=0))
    return Box(int(rows[0]), int(columns[0]), int(rows[-1]) + 1, int(columns[-1]) + 1)


def edit_between(
    before_map: LabelMap, after_map: LabelMap, name: str, corner: tuple[int, int] = (0, 0)
) -> Edit | None:
    """The edit that leads from one map to the other, or None when they are equal.

    Both are ``uint8 (H, W)`` of one shape, else ValueError; ``corner`` is where they begin in the
    label map of the edit (row, column). The edit holds copies of what differs: the tight box, or
    where that is large, tight boxes in squares of 256 pixels.
    """
    around = difference_box(before_map, after_map)
    if around is None:
        return None
    squares = [around] if around.area <= 4 * _SQUARE**2 else _squares(around)
    parts = []
    for square in squares:
        tight = difference_box(before_map[square.slices], after_map[square.slices])
        if tight is not None:
            box = tight.shifted(square.top, square.left)
            before, after = before_map[box.slices].copy(), after_map[box.slices].copy()
            parts.append(EditPart(box.shifted(*corner), before, after))
    return Edit(tuple(parts), name)


def _squares(box: Box) -> list[Box]:
    return [
        Box(top, left, top + _SQUARE, left + _SQUARE).common(box)
        for top in range(box.top - box.top % _SQUARE, box.bottom, _SQUARE)
        for left in range(box.left - box.left % _SQUARE, box.right, _SQUARE)
    ]


def counts(label_map: LabelMap) -> LabelCounts:
    """Count a whole label map, ``uint8 (H, W)``."""
    unlabelled = int(np.count_nonzero(label_map == UNLABELLED))
    not_background = int(np.count_nonzero(label_map))
    return LabelCounts(
        pixels=label_map.size,
        labelled=label_map.size - unlabelled,
        foreground=not_background - unlabelled,
    )
