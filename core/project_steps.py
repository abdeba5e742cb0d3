"""The steps of undo as a project file keeps them; read with suspicion.

What cannot be right is never an error: such a step is forgotten, the work itself is not touched.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from core.history import MAX_TOTAL_STEPS, Resource, Step
from core.label_edits import Blob, Place
from core.project_rows import NONSENSE
from core.record_values import check_value, classes_of, resources_of

Tiles = dict[int, dict[Place, Blob]]
"""By image: the tiles that a step puts back."""

_MAX_TEXT = 4_000_000
_MAX_NAME = 200
_COLUMNS = "id, moment, done, name, images, uses, records"


class DamagedStep(Exception):  # noqa: N818 - says what was found
    """What a step keeps makes no sense."""


@dataclass(slots=True)
class StepRow:
    """A step and what it keeps: records to be put back, and of its tiles those to be written.

    ``tile_numbers`` says how many tiles it keeps of each image in all.
    """

    step: Step
    done: bool
    records: dict[Resource, Any] = field(default_factory=dict)
    tiles: Tiles = field(default_factory=dict)
    tile_numbers: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class KeptSteps:
    """The steps of a file without their tiles, in the order of their moments; ids of those that
    are damaged, and of the oldest where there are more than are kept."""

    rows: list[StepRow] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    surplus: list[int] = field(default_factory=list)


def read_steps(connection: sqlite3.Connection) -> KeptSteps:
    """Read what steps there are."""
    columns = ", ".join(
        f"CASE WHEN length({name}) <= {_MAX_TEXT} THEN {name} END" for name in _COLUMNS.split(", ")
    )
    (number,) = connection.execute("SELECT COUNT(*) FROM step").fetchone()
    oldest = connection.execute(
        "SELECT id FROM step ORDER BY moment, id LIMIT ?", (max(0, number - MAX_TOTAL_STEPS),)
    )
    # Whatever depends on one of the oldest is older still, so these can go together.
    images = {row[0] for row in connection.execute("SELECT id FROM image")}
    kept, moments = KeptSteps(surplus=[row[0] for row in oldest]), set()
    statement = f"SELECT {columns} FROM step ORDER BY moment, id LIMIT -1 OFFSET ?"
    for row in connection.execute(statement, (len(kept.surplus),)):
        try:
            found = _from_row(row, images)
            if found.step.moment in moments:
                raise ValueError("two steps at one moment")
        except NONSENSE:
            kept.damaged.append(int(row[0]))  # an INTEGER PRIMARY KEY is a whole number always
        else:
            moments.add(found.step.moment)
            kept.rows.append(found)
    return kept


def _from_row(row: tuple[Any, ...], known: set[int]) -> StepRow:
    number, moment, done, name, images, uses, records = row
    if not isinstance(moment, int) or not 0 < moment < 2**62 or done not in (0, 1):
        raise ValueError("a step at no moment")
    if not isinstance(name, str) or len(name) > _MAX_NAME:
        raise ValueError("a step without a name")
    sizes, numbers = {}, {}
    for image_id, tiles, nbytes in json.loads(images):
        if not all(isinstance(n, int) and 0 <= n < 2**40 for n in (image_id, tiles, nbytes)):
            raise ValueError("no list of images")
        if image_id not in known:
            raise ValueError("an image that is not there")
        sizes[image_id], numbers[image_id] = nbytes, tiles
    values = _records_from(records) if records != "[]" else {}
    if not (sizes or values):
        raise ValueError("a step of nothing")
    speaks_of = _uses_from(uses)
    if values:
        speaks_of |= classes_of(values)
    step = Step(number, name, sizes, resources_of(values), speaks_of, moment)
    return StepRow(step, bool(done), values, {}, numbers)


def _records_from(text: str) -> dict[Resource, Any]:
    values: dict[Resource, Any] = {}
    for kind, key, value in json.loads(text):
        if not isinstance(kind, str) or not isinstance(key, int):
            raise ValueError("no record")
        check_value((kind, key), value)
        values[kind, key] = value
    return values


@lru_cache(maxsize=256)  # most steps speak of the same few classes, and share what says so
def _uses_from(text: str) -> frozenset[int]:
    found = frozenset(json.loads(text))
    if not all(isinstance(number, int) for number in found):
        raise ValueError("no list of classes")
    return found


def read_tiles(connection: sqlite3.Connection, step: Step, numbers: dict[int, int]) -> Tiles:
    """The tiles that a step puts back. DamagedStep when there are more or fewer than it says."""
    tiles: Tiles = {image_id: {} for image_id in step.images}
    limit = sum(numbers.values()) + 1
    rows = connection.execute(
        "SELECT image_id, tile_row, tile_column, data FROM step_tile WHERE step_id = ? LIMIT ?",
        (step.id, limit),
    )
    for image_id, row, column, data in rows:
        if image_id not in tiles or not (data is None or isinstance(data, bytes)):
            raise DamagedStep
        tiles[image_id][row, column] = data
    if any(len(tiles[image_id]) != numbers.get(image_id) for image_id in tiles):
        raise DamagedStep
    return tiles


def write_step(connection: sqlite3.Connection, row: StepRow) -> None:
    """Store a step; of its tiles those in ``row.tiles`` replace what was stored of them."""
    step = row.step
    images = [[i, row.tile_numbers.get(i, 0), nbytes] for i, nbytes in step.images.items()]
    records = [[kind, number, value] for (kind, number), value in row.records.items()]
    connection.execute(
        f"INSERT INTO step ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE "
        "SET moment = excluded.moment, done = excluded.done, images = excluded.images, "
        "uses = excluded.uses, records = excluded.records",
        (
            step.id,
            step.moment,
            int(row.done),
            step.name[:_MAX_NAME],
            json.dumps(images),
            json.dumps(sorted(step.uses)),
            json.dumps(records),
        ),
    )
    connection.executemany(
        "INSERT INTO step_tile (step_id, image_id, tile_row, tile_column, data) "
        "VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET data = excluded.data",
        (
            (step.id, image_id, *place, blob)
            for image_id, tiles in row.tiles.items()
            for place, blob in tiles.items()
        ),
    )


def delete_steps(connection: sqlite3.Connection, ids: list[int]) -> None:
    """Forget steps; ids that are not there do no harm."""
    values = [(number,) for number in ids]
    connection.executemany("DELETE FROM step_tile WHERE step_id = ?", values)
    connection.executemany("DELETE FROM step WHERE id = ?", values)


def forget_steps_of(connection: sqlite3.Connection, image_id: int) -> None:
    """Forget the steps that change labels of an image, which were changed past them."""
    rows = connection.execute(
        "SELECT DISTINCT step_id FROM step_tile WHERE image_id = ?", (image_id,)
    )
    delete_steps(connection, [row[0] for row in rows.fetchall()])
