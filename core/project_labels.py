"""Writing labels into a project: only the tiles that changed, and the counts along with them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from core.label_tiles import (
    DamagedTile,
    Tile,
    is_unlabelled,
    pack_tile,
    tile_at,
    tiles_touching,
    unpack_tile,
    value_pixels,
)
from core.labels import UNLABELLED, Box, LabelMap

_SELECT = "SELECT tile_row, tile_column, data FROM tile WHERE image_id = ?"
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
    """What differs between the stored labels of an image and a label map.

    ``gained`` is int64 (256,): how many pixels of each value there are more. ``counts_unsure``
    says that a damaged tile was met, so that the image must be counted anew.
    """

    tiles: list[TileChange]
    gained: NDArray[np.int64]
    counts_unsure: bool


def find_change(
    connection: sqlite3.Connection, image_id: int, box: Box, label_map: LabelMap
) -> LabelChange:
    """Compare the tiles that ``box`` touches with what is stored of them."""
    height, width = label_map.shape
    stored = _tiles_in(connection, image_id, list(tiles_touching(box, height, width)))
    changed: list[TileChange] = []
    gained = np.zeros(256, dtype=np.int64)
    unsure = False
    for tile, data in stored:
        after = label_map[tile.box.slices].tobytes()
        blank = is_unlabelled(after)
        try:
            before = None if data is None else unpack_tile(data, tile)
        except DamagedTile:
            before, unsure = None, True
        else:
            if before == after or (data is None and blank):
                continue
        changed.append(TileChange(tile, None if blank else after))
        gained += value_pixels(after)
        if before is None:
            gained[UNLABELLED] -= tile.box.area
        else:
            gained -= value_pixels(before)
    return LabelChange(changed, gained, unsure)


def store_change(connection: sqlite3.Connection, image_id: int, change: LabelChange) -> None:
    """Write the changed tiles. The caller is in a transaction."""
    for tile, labels in change.tiles:
        if labels is None:
            connection.execute(_DELETE, (image_id, tile.row, tile.column))
        else:
            connection.execute(_WRITE, (image_id, tile.row, tile.column, pack_tile(labels)))


def count_anew(
    connection: sqlite3.Connection, image_id: int, height: int, width: int
) -> dict[int, int]:
    """Labelled pixels by value from all stored tiles; a damaged tile counts as unlabelled."""
    total = np.zeros(256, dtype=np.int64)
    for row, column, data in connection.execute(_SELECT, (image_id,)):
        try:
            total += value_pixels(unpack_tile(data, tile_at(row, column, height, width)))
        except DamagedTile:
            continue
    return as_counts(total)


def as_counts(pixels: NDArray[np.int64]) -> dict[int, int]:
    """The values that are labels and occur, with their pixels."""
    return {int(v): int(pixels[v]) for v in np.flatnonzero(pixels[:UNLABELLED])}


def with_gain(counts: dict[int, int], gained: NDArray[np.int64]) -> dict[int, int]:
    """The counts after a change."""
    pixels = gained.copy()
    for value, number in counts.items():
        pixels[value] += number
    return as_counts(pixels)


def counts_json(counts: dict[int, int]) -> str:
    """The form in which counts are stored."""
    return json.dumps({str(value): number for value, number in sorted(counts.items())})


def _tiles_in(
    connection: sqlite3.Connection, image_id: int, tiles: list[Tile]
) -> Iterator[tuple[Tile, bytes | None]]:
    if not tiles:
        return
    first, last = tiles[0], tiles[-1]  # in row order, so these are opposite corners
    rows = connection.execute(
        _SELECT + " AND tile_row BETWEEN ? AND ? AND tile_column BETWEEN ? AND ?",
        (image_id, first.row, last.row, first.column, last.column),
    )
    stored = {(row, column): data for row, column, data in rows}
    for tile in tiles:
        yield tile, stored.get((tile.row, tile.column))
