"""Records of a project as steps of undo change them: a key names one, a value says what it is.

| key | value |
|---|---|
| ("class", id) | all of a class, in the order of CLASS_COLUMNS, and its place among the classes
(else it comes last); None where there is none |
| ("look", id) | name and colour of a class: [name, red, green, blue] |
| ("threshold", id) | [threshold, 1 if the technician chose it] |
| ("rules", id) | how the mask of a class becomes cells: the JSON of core/region_rules.py |
| ("order", 0) | the ids of the classes in their order |
| ("role", image id) | the role of an image |
| ("removed", image id) | 1 where the image is off the list, else 0 |
| ("calibration", 0) | the size of a pixel: the JSON of core/calibration.py; None where unknown |

Values are what JSON holds. Putting one gives what stood there, so that putting that back undoes
it. The caller is in a transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable
from typing import Any

from core.calibration import Calibration
from core.history import CLASS, Resource
from core.project_records import Role
from core.project_rows import (
    CLASS_COLUMNS,
    NONSENSE,
    calibration_from_text,
    class_from_values,
    class_values,
)

LOOK, THRESHOLD, ORDER, RULES = "look", "threshold", "order", "rules"
ROLE, REMOVED = "role", "removed"
CALIBRATION = "calibration"
"""Also the key of the setting that holds it."""
TABLE: Resource = ("classes", 0)
"""Changes of the table of classes, other than of thresholds, go in the order they were made."""

_NONE: frozenset[Resource] = frozenset()
_PLACE = len(CLASS_COLUMNS.split(", "))


class UnknownRecord(ValueError):  # noqa: N818 - says what was found
    """A key or a value that makes no sense, or of a record that is not there."""


def resources_of(records: Collection[Resource]) -> frozenset[Resource]:
    """What a step that changes these records changes, for the order of steps."""
    if not records:
        return _NONE
    found: set[Resource] = set()
    for kind, number in records:
        found.add((kind, number))
        if kind in (CLASS, LOOK, ORDER):
            found.add(TABLE)
    return frozenset(found)


def classes_of(records: Iterable[Resource]) -> frozenset[int]:
    """Ids of the classes that a step speaks of which changes these records."""
    return frozenset(number for kind, number in records if kind in (CLASS, LOOK, THRESHOLD, RULES))


def check_value(key: Resource, value: Any) -> None:
    """UnknownRecord when a value cannot be one of that key."""
    kind, number = key
    try:
        if kind == CLASS:
            if value is not None and class_from_values(value).id != number:
                raise ValueError("the id of another class")
            if value is not None and len(value) > _PLACE and not isinstance(value[_PLACE], int):
                raise ValueError("a class at no place")
        elif kind == LOOK:
            name, red, green, blue = value
            class_from_values((number, name, red, green, blue, 0.5, 1, 0, 0, "{}"))
        elif kind == THRESHOLD:
            threshold, chosen = value
            class_from_values((number, "a name", 0, 0, 0, threshold, 1, 0, chosen, "{}"))
        elif kind == RULES:
            class_from_values((number, "a name", 0, 0, 0, 0.5, 1, 0, 0, value))
        elif kind == ORDER:
            if not all(isinstance(i, int) for i in value) or len(set(value)) > 254:
                raise ValueError("no order of classes")
        elif kind == ROLE:
            Role(value)
        elif kind == REMOVED:
            if value not in (0, 1):
                raise ValueError("neither removed nor there")
        elif kind == CALIBRATION:
            if number != 0:
                raise ValueError("a project has one calibration")
            if value is not None:
                Calibration.from_json(value)
        else:
            raise ValueError(f"an unknown kind {kind!r}")
    except (*NONSENSE, IndexError) as error:
        raise UnknownRecord(f"{kind} {number}: {error}") from error


def put_record(connection: sqlite3.Connection, key: Resource, value: Any) -> Any:
    """Put a value in place; what stood there. UnknownRecord when that cannot be."""
    check_value(key, value)
    kind, number = key
    before = _read(connection, key)
    if kind == CLASS:
        if value is None:
            if connection.execute("SELECT COUNT(*) FROM class").fetchone()[0] < 2:
                raise UnknownRecord("a project needs a class")
            connection.execute("DELETE FROM class WHERE id = ?", (number,))
        else:
            _write_class(connection, value)
    elif kind == LOOK:
        statement = "UPDATE class SET name = ?, red = ?, green = ?, blue = ? WHERE id = ?"
        connection.execute(statement, (*value, number))
    elif kind == THRESHOLD:
        statement = "UPDATE class SET threshold = ?, chosen = ? WHERE id = ?"
        connection.execute(statement, (float(value[0]), int(value[1]), number))
    elif kind == RULES:
        connection.execute("UPDATE class SET rules = ? WHERE id = ?", (value, number))
    elif kind == CALIBRATION:
        _write_setting(connection, CALIBRATION, value)
    elif kind == ORDER:
        _write_order(connection, value)
    elif kind == ROLE:
        connection.execute("UPDATE image SET role = ? WHERE id = ?", (str(value), number))
    else:
        connection.execute("UPDATE image SET removed = ? WHERE id = ?", (int(value), number))
    return before


def _read(connection: sqlite3.Connection, key: Resource) -> Any:
    kind, number = key
    if kind == ORDER:
        return [row[0] for row in connection.execute("SELECT id FROM class ORDER BY position, id")]
    if kind == CALIBRATION:
        return _read_calibration(connection)
    if kind == CLASS:
        columns, table = f"{CLASS_COLUMNS}, position", "class"
    elif kind == LOOK:
        columns, table = "name, red, green, blue", "class"
    elif kind == THRESHOLD:
        columns, table = "threshold, chosen", "class"
    elif kind == RULES:
        columns, table = "rules", "class"
    else:
        columns, table = kind, "image"
    row = connection.execute(f"SELECT {columns} FROM {table} WHERE id = ?", (number,)).fetchone()
    if row is None:
        if kind == CLASS:
            return None
        raise UnknownRecord(f"there is no {table} {number}")
    value: Any = row[0] if len(row) == 1 else list(row)
    check_value(key, value)
    return value


def _read_calibration(connection: sqlite3.Connection) -> str | None:
    """What the setting holds now."""
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (CALIBRATION,)).fetchone()
    found = calibration_from_text(row[0]) if row is not None else None
    return found.to_json() if found is not None else None


def _write_setting(connection: sqlite3.Connection, key: str, value: str | None) -> None:
    """Put the JSON of a setting, or take it out."""
    if value is None:
        connection.execute("DELETE FROM setting WHERE key = ?", (key,))
    else:
        connection.execute(
            "INSERT INTO setting (key, value) VALUES (?, ?) "
            "ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, value),
        )


def _write_class(connection: sqlite3.Connection, value: Any) -> None:
    values = class_values(class_from_values(value))
    place = value[_PLACE] if len(value) > _PLACE else None
    marks = ", ".join("?" * len(values))
    changes = ", ".join(f"{name} = excluded.{name}" for name in CLASS_COLUMNS.split(", ")[1:])
    connection.execute(
        f"INSERT INTO class ({CLASS_COLUMNS}, position) VALUES ({marks}, "
        "COALESCE(?, (SELECT COALESCE(MAX(position), 0) + 1 FROM class))) "
        f"ON CONFLICT (id) DO UPDATE SET {changes}",
        (*values, place),
    )


def _write_order(connection: sqlite3.Connection, ids: list[int]) -> None:
    """Put the classes of ``ids`` first, in that order; others keep theirs behind them."""
    present = _read(connection, (ORDER, 0))
    wanted = [i for i in ids if i in present]
    for position, number in enumerate([*wanted, *(i for i in present if i not in wanted)], 1):
        connection.execute("UPDATE class SET position = ? WHERE id = ?", (position, number))
