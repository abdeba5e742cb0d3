"""What a label map held before it was painted on: only the small tiles that were touched."""

from __future__ import annotations

from core.labels import Box, Edit, LabelMap, difference_box

_SIDE = 64
"""Pixels; small, for a brush goes through a large image on a narrow way."""


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
        box = self._changed_box()
        if box is None:
            return None
        return Edit(box, self.before(box), self._map[box.slices].copy(), name)

    def restore(self) -> Box | None:
        """Put everything back. The box that was changed, or None."""
        box = self._changed_box()
        for (top, left), tile in self._tiles.items():
            self._map[_box_of(top, left, tile).slices] = tile
        return box

    def _changed_box(self) -> Box | None:
        changed: Box | None = None
        for (top, left), tile in self._tiles.items():
            box = difference_box(tile, self._map[_box_of(top, left, tile).slices])
            if box is not None:
                box = box.shifted(top, left)
                changed = box if changed is None else changed.union(box)
        return changed


def _box_of(top: int, left: int, tile: LabelMap) -> Box:
    return Box(top, left, top + tile.shape[0], left + tile.shape[1])
