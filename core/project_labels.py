"""Writing labels into a project: only the tiles that changed, and the counts along with them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.label_tiles import (
    DamagedTile,
    PackedLabels,
    Tile,
    is_unlabelled,
    labelled_values,
    pack_tile,
    tiles_touching,
    unpack_tile,
    value_pixels,
)
from core.labels import BACKGROUND, UNLABELLED, Box, LabelCounts, LabelMap
from core.project_records import ImageRecord

# The casts make numbers of whatever a damaged file holds there.
_SELECT = (
    "SELECT CAST(tile_row AS INTEGER), CAST(tile_column AS INTEGER), data "
    "FROM tile WHERE image_id = ?"
)
_WRITE = (
    "INSERT INTO tile (image_id, tile_row, tile_column, data) VALUES (?, ?, ?, ?) "
    "ON CONFLICT DO UPDATE SET data = excluded.data"
)
_DELETE = "DELETE FROM tile WHERE image_id = ? AND tile_row = ? AND tile_column = ?"


class TileChange(NamedTuple):
    """A tile to be written: its new labels, None when it is wholly unlabelled."""

    tile: Tile
    labels: bytes | None


class LabelChange(NamedTuple):
    """What differs between the stored labels of the image ``name`` and a label map.

    ``gained`` is int64 (256,): how many pixels of each value there are more. ``damaged`` is the
    number of damaged tiles that are replaced; then the image must be counted anew.
    """

    name: str
    tiles: list[TileChange]
    gained: NDArray[np.int64]
    damaged: int


def read_packed(connection: sqlite3.Connection, image: ImageRecord) -> PackedLabels:
    """The stored tiles of an image."""
    rows = connection.execute(_SELECT, (image.id,))
    tiles = {(row, column): data for row, column, data in rows}
    return PackedLabels(image.name, image.height, image.width, tiles)


def read_tiles_at(
    connection: sqlite3.Connection, image_id: int, places: Sequence[tuple[int, int]]
) -> dict[tuple[int, int], bytes]:
    """The stored tiles at these places (row, column), and perhaps some between them."""
    if not places:
        return {}
    rows, columns = [row for row, _ in places], [column for _, column in places]
    between = (max(rows) - min(rows) + 1) * (max(columns) - min(columns) + 1)
    if between > 4 * len(places):  # of a long slanting stroke
        one = _SELECT + " AND tile_row = ? AND tile_column = ?"
        each = (connection.execute(one, (image_id, *place)).fetchone() for place in places)
        return {(row, column): data for row, column, data in filter(None, each)}
    found = connection.execute(
        _SELECT + " AND tile_row BETWEEN ? AND ? AND tile_column BETWEEN ? AND ?",
        (image_id, min(rows), max(rows), min(columns), max(columns)),
    )
    return {(row, column): data for row, column, data in found}


def write_labels(
    connection: sqlite3.Connection, image: ImageRecord, box: Box, label_map: LabelMap, revision: int
) -> tuple[LabelChange, LabelCounts]:
    """Store what ``box`` touches of a label map; what changed, and the image's new counts.

    The caller is in a transaction. ValueError when the map has not the image's size.
    """
    if label_map.shape != (image.height, image.width) or label_map.dtype != np.uint8:
        raise ValueError(f"{image.name} has no labels of {label_map.shape} {label_map.dtype}")
    change = _find_change(connection, image, box, label_map)
    if not change.tiles:
        return change, image.counts
    _store_change(connection, image.id, change)
    pixels = _with_gain(image.class_pixels, change.gained)
    if change.damaged or min(pixels.values(), default=0) < 0:
        pixels = read_packed(connection, image).class_pixels()
    connection.execute(
        "UPDATE image SET label_pixels = ?, labels_revision = ? WHERE id = ?",
        (_counts_json(pixels), revision, image.id),
    )
    labelled = sum(pixels.values())
    foreground = labelled - pixels.get(BACKGROUND, 0)
    return change, LabelCounts(image.counts.pixels, labelled, foreground)


def _find_change(
    connection: sqlite3.Connection, image: ImageRecord, box: Box, label_map: LabelMap
) -> LabelChange:
    changed: list[TileChange] = []
    gained = np.zeros(256, dtype=np.int64)
    damaged = 0
    stored = _tiles_in(connection, image.id, list(tiles_touching(box, image.height, image.width)))
    for tile, data in stored:
        after = label_map[tile.box.slices].tobytes()
        blank = is_unlabelled(after)
        try:
            before = None if data is None else unpack_tile(data, tile)
        except DamagedTile:
            before, damaged = None, damaged + 1
        else:
            if before == after or (data is None and blank):
                continue
        changed.append(TileChange(tile, None if blank else after))
        gained += value_pixels(after)
        if before is None:
            gained[UNLABELLED] -= tile.box.area
        else:
            gained -= value_pixels(before)
    return LabelChange(image.name, changed, gained, damaged)


def _store_change(connection: sqlite3.Connection, image_id: int, change: LabelChange) -> None:
    for tile, labels in change.tiles:
        if labels is None:
            connection.execute(_DELETE, (image_id, tile.row, tile.column))
        else:
            connection.execute(_WRITE, (image_id, tile.row, tile.column, pack_tile(labels)))


def _with_gain(counts: dict[int, int], gained: NDArray[np.int64]) -> dict[int, int]:
    pixels = gained.copy()
    for value, number in counts.items():
        pixels[value] += number
    return labelled_values(pixels)


def _counts_json(counts: dict[int, int]) -> str:
    return json.dumps({str(value): number for value, number in sorted(counts.items())})


def _tiles_in(
    connection: sqlite3.Connection, image_id: int, tiles: list[Tile]
) -> Iterator[tuple[Tile, bytes | None]]:
    stored = read_tiles_at(connection, image_id, [(tile.row, tile.column) for tile in tiles])
    for tile in tiles:
        yield tile, stored.get((tile.row, tile.column))
