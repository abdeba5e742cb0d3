"""Bringing a project file of an older layout up to the present one.

The upgraded file is made beside the old one, checked, and takes its name in one step; the old
file stays as ``name.smearseg.v1-backup``, named after its layout. Whatever fails before that step
leaves the old file as it was.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

from core.project_schema import (
    SCHEMA_VERSION,
    STEP_TABLES,
    check_kinds,
    check_tables,
    layout_number,
)
from core.project_store import copy_database, fold_journals_in, write_database


def upgrade(path: Path) -> Path:
    """Upgrade the project file at ``path``, whose lock is held; where the old one is now.

    ProjectError, OSError or sqlite3.Error when that cannot be; the file is then what it was.
    """
    version = layout_number(path)
    fold_journals_in(path)  # the old file is whole by itself before it gets another name
    backup = _free_name(path, f".v{version}-backup")

    def adapt(copy: sqlite3.Connection) -> None:
        check_kinds(copy, path.name)
        for number in range(version, SCHEMA_VERSION):
            _STEPS[number](copy)
        copy.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        check_tables(copy, path.name)

    def write(temporary: Path) -> None:
        copy_database(path, temporary, adapt)
        _keep(path, backup)

    try:
        write_database(path, write, overwrite=True)
    except BaseException:
        with contextlib.suppress(OSError):
            if layout_number(path) == version:
                backup.unlink(missing_ok=True)
        raise
    return backup


def _to_2(copy: sqlite3.Connection) -> None:
    """Classes get an order, can be hidden and locked; steps of undo are kept."""
    for column in (
        "visible INTEGER NOT NULL DEFAULT 1",
        "locked INTEGER NOT NULL DEFAULT 0",
        "chosen INTEGER NOT NULL DEFAULT 0",
        "position INTEGER NOT NULL DEFAULT 0",
    ):
        copy.execute(f"ALTER TABLE class ADD COLUMN {column}")
    copy.execute("UPDATE class SET position = id")
    for table, columns in STEP_TABLES.items():
        copy.execute(f"CREATE TABLE {table} ({columns})")
    row = copy.execute("SELECT value FROM setting WHERE key = 'threshold_chosen'").fetchone()
    try:
        chosen = json.loads(row[0]) if row else None
    except (ValueError, TypeError, RecursionError):
        chosen = None
    if isinstance(chosen, list):
        ids = [(i,) for i in chosen if isinstance(i, int) and 1 <= i <= 254]
        copy.executemany("UPDATE class SET chosen = 1 WHERE id = ?", ids)
    elif chosen:  # the oldest programs stored one flag for all classes that there were
        copy.execute("UPDATE class SET chosen = 1")
    copy.execute("DELETE FROM setting WHERE key = 'threshold_chosen'")


def _to_3(copy: sqlite3.Connection) -> None:
    """Classes get rules for cells; also those that steps of undo keep, before their place."""
    copy.execute("ALTER TABLE class ADD COLUMN rules TEXT NOT NULL DEFAULT '{}'")
    rows = copy.execute("SELECT id, records FROM step WHERE records LIKE '%\"class\"%'").fetchall()
    for number, text in rows:
        try:
            records = [_with_rules(record) for record in json.loads(text)]
        except (ValueError, TypeError, RecursionError):
            continue  # a damaged step is forgotten when the steps are read
        copy.execute("UPDATE step SET records = ? WHERE id = ?", (json.dumps(records), number))


def _with_rules(record: list[Any]) -> list[Any]:
    """A record of a step of layout 2, with rules where it holds a whole class."""
    kind, number, value = record
    if kind == "class" and value is not None:
        value = [*value[:_COLUMNS_OF_2], "{}", *value[_COLUMNS_OF_2:]]
    return [kind, number, value]


_COLUMNS_OF_2 = 9
"""Columns of a class in layout 2, before its place among the classes."""
_STEPS: dict[int, Callable[[sqlite3.Connection], None]] = {1: _to_2, 2: _to_3}
"""By layout: what turns it into the next."""


def _free_name(path: Path, suffix: str) -> Path:
    """A name beside ``path`` that nothing has."""
    candidate, number = path.with_name(path.name + suffix), 2
    while candidate.exists():
        candidate, number = path.with_name(f"{path.name}{suffix}-{number}"), number + 1
    return candidate


def _keep(path: Path, backup: Path) -> None:
    """Give the old file its second name; where the file system knows no links, copy it."""
    try:
        backup.hardlink_to(path)
    except OSError:
        shutil.copy2(path, backup)
        with backup.open("rb") as file, contextlib.suppress(OSError):
            os.fsync(file.fileno())
