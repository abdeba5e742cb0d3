"""What one transaction changes in a project: labels, records, and the steps that undo them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.history import Resource
from core.label_edits import Blob, LabelEdit, Place, unpack
from core.label_tiles import DamagedTile, labelled_values, tile_at
from core.project_labels import read_packed, read_tiles_at
from core.project_records import ImageRecord
from core.project_steps import StepRow, delete_steps, write_step
from core.record_values import put_record

_WRITE = (
    "INSERT INTO tile (image_id, tile_row, tile_column, data) VALUES (?, ?, ?, ?) "
    "ON CONFLICT DO UPDATE SET data = excluded.data"
)
_DELETE = "DELETE FROM tile WHERE image_id = ? AND tile_row = ? AND tile_column = ?"


@dataclass
class ImageChange:
    """The new tiles of an image; ``expected`` is what the file should hold there now."""

    expected: dict[Place, Blob] = field(default_factory=dict)
    tiles: dict[Place, Blob] = field(default_factory=dict)
    gained: NDArray[np.int64] = field(default_factory=lambda: np.zeros(256, np.int64))

    def add(self, edit: LabelEdit) -> None:
        """Go on with an edit of what this change leaves."""
        for place, tile in edit.tiles.items():
            self.expected.setdefault(place, tile.before)
            self.tiles[place] = tile.after
            self.gained = self.gained + tile.gained


@dataclass
class Changes:
    """What is to be written; later changes are added to those that could not be yet."""

    images: dict[int, ImageChange] = field(default_factory=dict)
    records: dict[Resource, Any] = field(default_factory=dict)
    steps: dict[int, StepRow] = field(default_factory=dict)
    dropped: list[int] = field(default_factory=list)

    def add_labels(self, edit: LabelEdit) -> None:
        """Add an edit of the labels of an image."""
        self.images.setdefault(edit.image_id, ImageChange()).add(edit)

    def put_step(self, row: StepRow) -> None:
        """Store a step as it is now, on top of what is to be stored of it already."""
        waiting = self.steps.get(row.step.id)
        if waiting is not None:
            tiles = {i: dict(places) for i, places in waiting.tiles.items()}
            for image_id, places in row.tiles.items():
                tiles.setdefault(image_id, {}).update(places)
            row = StepRow(row.step, row.done, row.records, tiles, row.tile_numbers)
        self.steps[row.step.id] = row

    def drop_step(self, number: int) -> None:
        """Forget a step."""
        self.steps.pop(number, None)
        self.dropped.append(number)

    def __bool__(self) -> bool:
        return bool(self.images or self.records or self.steps or self.dropped)


@dataclass
class Written:
    """What a transaction found and did: names of images with the number of damaged tiles that
    were replaced, and for each record what stood there before."""

    damaged: list[tuple[str, int]] = field(default_factory=list)
    before: dict[Resource, Any] = field(default_factory=dict)


def write_changes(
    connection: sqlite3.Connection,
    image: Callable[[int], ImageRecord],
    changes: Changes,
    revision: int,
) -> Written:
    """Write everything; the caller is in a transaction. UnknownRecord for records that cannot be.

    A step whose records are changed here keeps what stood there before.
    """
    written = Written()
    delete_steps(connection, changes.dropped)
    for key, value in changes.records.items():
        written.before[key] = put_record(connection, key, value)
    for image_id, change in changes.images.items():
        record = image(image_id)
        damaged = _write_tiles(connection, record, change, revision)
        if damaged:
            written.damaged.append((record.name, damaged))
    for row in changes.steps.values():
        row.records = {key: written.before.get(key, value) for key, value in row.records.items()}
        write_step(connection, row)
    return written


def _write_tiles(
    connection: sqlite3.Connection, image: ImageRecord, change: ImageChange, revision: int
) -> int:
    """Write the tiles of an image and count it; how many damaged tiles were replaced."""
    stored = read_tiles_at(connection, image.id, list(change.tiles))
    as_expected, damaged = True, 0
    for place, blob in change.tiles.items():
        tile = tile_at(*place, image.height, image.width)
        if tile.box.is_empty:
            raise ValueError(f"{image.name} has no tile {place}")
        found, expected = stored.get(place), change.expected[place]
        if found != expected:
            try:
                as_expected &= unpack(found, tile) == unpack(expected, tile)
            except DamagedTile:
                as_expected, damaged = False, damaged + 1
        if blob is None:
            connection.execute(_DELETE, (image.id, *place))
        else:
            connection.execute(_WRITE, (image.id, *place, blob))
    pixels = change.gained.copy()
    for value, number in image.class_pixels.items():
        pixels[value] += number
    counted = labelled_values(pixels)
    if not as_expected or min(counted.values(), default=0) < 0:
        counted = read_packed(connection, image).class_pixels()
    connection.execute(
        "UPDATE image SET label_pixels = ?, labels_revision = ? WHERE id = ?",
        (json.dumps({str(v): n for v, n in sorted(counted.items())}), revision, image.id),
    )
    return damaged
