"""Changes of labels as compressed tiles: what a step of undo keeps, and what is written for it.

A tile (see core/label_tiles.py) stands in either form: its compressed bytes, or None where
nothing in it is labelled. Only tiles that differ are part of an edit, so that a stroke costs
what it touches.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.label_tiles import (
    DamagedTile,
    PackedLabels,
    Tile,
    is_unlabelled,
    pack_tile,
    tile_at,
    tiles_touching,
    unpack_tile,
    value_pixels,
)
from core.labels import MAX_CLASS, UNLABELLED, Box, Edit, EditPart, LabelMap

Place = tuple[int, int]
"""Row and column of a tile in the grid of tiles."""
Blob = bytes | None
"""The compressed labels of a tile; None where nothing in it is labelled."""
Kept = dict[Place, bytes]
"""Tiles of an edit as they are afterwards, not compressed: for a label map that shows them."""


@dataclass(frozen=True, eq=False)
class TileEdit:
    """One tile before and after; ``gained`` is int64 (256,), pixels more of each value."""

    before: Blob
    after: Blob
    gained: NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class LabelEdit:
    """What changes in the labels of one image; ``classes`` are those that occur in it."""

    image_id: int
    tiles: dict[Place, TileEdit]
    classes: frozenset[int]

    @property
    def kept_bytes(self) -> int:
        """Bytes that a step of undo keeps of it."""
        return sum(len(edit.before or b"") for edit in self.tiles.values())

    @property
    def won(self) -> frozenset[int]:
        """Classes of which there are more pixels afterwards."""
        gained = self.gained  # the sum of all tiles, once for all classes
        return frozenset(class_id for class_id in self.classes if gained[class_id] > 0)

    @property
    def gained(self) -> NDArray[np.int64]:
        """Pixels more of each value afterwards: int64 (256,), below 0 where there are fewer."""
        return sum((edit.gained for edit in self.tiles.values()), np.zeros(256, np.int64))

    @property
    def before(self) -> dict[Place, Blob]:
        """What has to be put back to undo it."""
        return {place: edit.before for place, edit in self.tiles.items()}


def pack(labels: bytes) -> Blob:
    """The labels of a tile, compressed."""
    return None if is_unlabelled(labels) else pack_tile(labels)


def unpack(blob: Blob, tile: Tile) -> bytes:
    """The labels of a tile. DamagedTile when the bytes are anything else."""
    return bytes([UNLABELLED]) * tile.box.area if blob is None else unpack_tile(blob, tile)


def edit_of_map(image_id: int, labels: LabelMap, edit: Edit) -> LabelEdit:
    """An edit that stands in the label map of an image already."""
    by_tile: dict[Tile, list[EditPart]] = {}
    for part in edit.parts:
        for tile in tiles_touching(part.box, *labels.shape):
            by_tile.setdefault(tile, []).append(part)
    tiles, values = {}, np.zeros(256, np.bool_)
    for tile, parts in by_tile.items():
        after = labels[tile.box.slices]
        before = after.copy()
        gained = np.zeros(256, np.int64)
        for part in parts:
            box = tile.box.common(part.box)
            in_part = box.shifted(-part.box.top, -part.box.left).slices
            old, new = part.before[in_part], part.after[in_part]
            before[box.shifted(-tile.box.top, -tile.box.left).slices] = old
            lost, won = value_pixels(old.tobytes()), value_pixels(new.tobytes())
            values |= (lost > 0) | (won > 0)
            gained += won - lost
        if (before != after).any():
            tiles[tile.row, tile.column] = TileEdit(
                pack(before.tobytes()), pack(after.tobytes()), gained
            )
    return LabelEdit(image_id, tiles, _classes(values))


def edit_to_map(
    image_id: int,
    stored: PackedLabels,
    labels: LabelMap,
    kept: Kept | None = None,
    went_on: Callable[[], object] = bool,
) -> LabelEdit:
    """The edit that leads from stored labels to a whole label map of the same size.

    The last two arguments are those of :func:`edit_to_tiles`.
    """
    edits = _Edits(image_id, stored, kept)
    whole = Box(0, 0, stored.height, stored.width)
    for tile in tiles_touching(whole, stored.height, stored.width):
        went_on()
        edits.put(tile, labels[tile.box.slices].tobytes())
    return edits.edit


def edit_by_table(
    image_id: int,
    stored: PackedLabels,
    table: NDArray[np.uint8],
    kept: Kept | None = None,
    went_on: Callable[[], object] = bool,
) -> LabelEdit:
    """The edit that turns every label into what a table, uint8 (256,), says.

    A tile that is not stored is unlabelled and stays so. The last two arguments are those of
    :func:`edit_to_tiles`.
    """
    edits = _Edits(image_id, stored, kept)
    translation = table.tobytes()
    for row, column in stored.tiles:
        went_on()
        tile = tile_at(row, column, stored.height, stored.width)
        edits.put(tile, edits.before(tile).translate(translation))
    return edits.edit


def edit_to_tiles(
    image_id: int,
    stored: PackedLabels,
    blobs: dict[Place, Blob],
    kept: Kept | None = None,
    went_on: Callable[[], object] = bool,
) -> LabelEdit:
    """The edit that puts compressed tiles in place. DamagedTile when one of them is damaged.

    ``kept`` gets the tiles that change, unpacked; ``went_on`` is called with each tile, and may
    raise to end it.
    """
    edits = _Edits(image_id, stored, kept)
    for place, blob in blobs.items():
        went_on()
        tile = tile_at(*place, stored.height, stored.width)
        edits.put(tile, unpack(blob, tile), blob)
    return edits.edit


def edit_by_mask(
    image_id: int,
    stored: PackedLabels,
    region: tuple[Box, NDArray[np.bool_]],
    value: int,
    open_table: NDArray[np.bool_] | None = None,
    kept: Kept | None = None,
    went_on: Callable[[], object] = bool,
) -> LabelEdit:
    """The edit that paints ``value`` where a mask, bool (box.height, box.width), is true.

    ``open_table`` (256,) says which labels may be painted over; None: all. The other arguments
    are those of :func:`edit_to_tiles`.
    """
    box, mask = region
    edits = _Edits(image_id, stored, kept)
    for tile in tiles_touching(box, stored.height, stored.width):
        went_on()
        part = tile.box.common(box)
        where = mask[part.shifted(-box.top, -box.left).slices]
        if not where.any():
            continue
        before = np.frombuffer(edits.before(tile), np.uint8)
        after = before.reshape(tile.box.height, tile.box.width).copy()
        here = after[part.shifted(-tile.box.top, -tile.box.left).slices]
        here[where if open_table is None else where & open_table[here]] = value
        edits.put(tile, after.tobytes())
    return edits.edit


class _Edits:
    """Collects the tiles of an edit of stored labels; damaged ones count as unlabelled."""

    def __init__(self, image_id: int, stored: PackedLabels, kept: Kept | None = None) -> None:
        self._stored = stored
        self._kept = kept
        self._values = np.zeros(256, np.bool_)
        self._image_id = image_id
        self._tiles: dict[Place, TileEdit] = {}

    def before(self, tile: Tile) -> bytes:
        try:
            return unpack(self._stored.tiles.get((tile.row, tile.column)), tile)
        except DamagedTile:
            return unpack(None, tile)

    def put(self, tile: Tile, labels: bytes, blob: Blob = None) -> None:
        before = self.before(tile)
        if before == labels:
            return
        lost, won = value_pixels(before), value_pixels(labels)
        self._values |= (lost > 0) | (won > 0)
        stored = self._stored.tiles.get((tile.row, tile.column))
        if is_unlabelled(before):
            stored = None  # also where what is stored is damaged
        after = blob if blob is not None else pack(labels)
        self._tiles[tile.row, tile.column] = TileEdit(stored, after, won - lost)
        if self._kept is not None:
            self._kept[tile.row, tile.column] = labels

    @property
    def edit(self) -> LabelEdit:
        return LabelEdit(self._image_id, self._tiles, _classes(self._values))


def _classes(values: NDArray[np.bool_]) -> frozenset[int]:
    return frozenset(int(v) for v in np.flatnonzero(values) if 1 <= v <= MAX_CLASS)
