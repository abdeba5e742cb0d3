"""What a label map held before it was painted on: only the small tiles that were touched."""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce

from core.labels import Box, Edit, EditPart, LabelMap, difference_box

_SIDE = 64
"""Pixels; small, for a brush goes through a large image on a narrow way."""
_SQUARE = 256
"""Pixels; what was changed in a square of them is one part of the edit."""


class KeptTiles:
    """The tiles of a label map that a stroke touches, as they were; never a copy of the map."""

    def __init__(self, label_map: LabelMap) -> None:
        self._map = label_map
        self._tiles: dict[tuple[int, int], LabelMap] = {}

    def keep(self, box: Box) -> None:
        """The box, which lies inside the map, is about to be painted on."""
        for top in range(box.top - box.top % _SIDE, box.bottom, _SIDE):
            for left in range(box.left - box.left % _SIDE, box.right, _SIDE):
                if (top, left) not in self._tiles:
                    tile = self._map[top : top + _SIDE, left : left + _SIDE].copy()
                    self._tiles[top, left] = tile

    def before(self, box: Box) -> LabelMap:
        """What stood in the box, ``uint8 (box.height, box.width)``; it lies inside the map."""
        labels = self._map[box.slices].copy()
        for top in range(box.top - box.top % _SIDE, box.bottom, _SIDE):
            for left in range(box.left - box.left % _SIDE, box.right, _SIDE):
                tile = self._tiles.get((top, left))
                if tile is not None:
                    part = _box_of(top, left, tile).common(box)
                    here = part.shifted(-box.top, -box.left).slices
                    labels[here] = tile[part.shifted(-top, -left).slices]
        return labels

    def edit(self, name: str) -> Edit | None:
        """What was changed; None when nothing was."""
        squares: dict[tuple[int, int], Box] = {}
        for box in self._changed_boxes():
            square = box.top // _SQUARE, box.left // _SQUARE
            squares[square] = box.union(squares.get(square, box))
        parts = [
            EditPart(box, self.before(box), self._map[box.slices].copy())
            for box in squares.values()
        ]
        return Edit(tuple(parts), name) if parts else None

    def restore(self) -> Box | None:
        """Put everything back. The box that was changed, or None."""
        changed = reduce(Box.union, self._changed_boxes(), Box(0, 0, 0, 0))
        for (top, left), tile in self._tiles.items():
            self._map[_box_of(top, left, tile).slices] = tile
        return None if changed.is_empty else changed

    def _changed_boxes(self) -> Iterator[Box]:
        for (top, left), tile in self._tiles.items():
            box = difference_box(tile, self._map[_box_of(top, left, tile).slices])
            if box is not None:
                yield box.shifted(top, left)


def _box_of(top: int, left: int, tile: LabelMap) -> Box:
    return Box(top, left, top + tile.shape[0], left + tile.shape[1])
