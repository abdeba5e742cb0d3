"""The layout of a project file, and the checks that a file has it.

A project is an SQLite database with our application id; ``user_version`` is the layout's
number. A later layout gets a step here that turns the one before into it; a file of a newer
layout is refused, never guessed at.
"""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

from core.errors import DamagedError, ProjectError
from core.project_records import CLASS_COLOURS
from core.project_signature import new_signature, sign
from core.words import mark, tr

APPLICATION_ID = 0x534D5347  # "SMSG"
SCHEMA_VERSION = 3

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100

# The steps of undo (core/project_steps.py). A step's tiles are what has to be put back; data is
# NULL for a tile that is wholly unlabelled. records and images are JSON.
STEP_TABLES = {
    "step": (
        "id INTEGER PRIMARY KEY, moment INTEGER NOT NULL, done INTEGER NOT NULL, "
        "name TEXT NOT NULL, images TEXT NOT NULL, uses TEXT NOT NULL, records TEXT NOT NULL"
    ),
    "step_tile": (
        "step_id INTEGER NOT NULL REFERENCES step (id), "
        "image_id INTEGER NOT NULL REFERENCES image (id), tile_row INTEGER NOT NULL, "
        "tile_column INTEGER NOT NULL, data BLOB, "
        "PRIMARY KEY (step_id, image_id, tile_row, tile_column)"
    ),
}

# rules: JSON of core/region_rules.py, how a class's mask becomes cells. label_pixels: JSON
# {"value": pixels} of all labelled values, so that the list of images never decodes labels. A tile
# that is not stored is wholly unlabelled.
_TABLES = {
    "state": "id INTEGER PRIMARY KEY CHECK (id = 1), revision INTEGER NOT NULL",
    "setting": "key TEXT PRIMARY KEY, value TEXT NOT NULL",
    "class": (
        "id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 254), name TEXT NOT NULL, "
        "red INTEGER NOT NULL, green INTEGER NOT NULL, blue INTEGER NOT NULL, "
        "threshold REAL NOT NULL, visible INTEGER NOT NULL DEFAULT 1, "
        "locked INTEGER NOT NULL DEFAULT 0, chosen INTEGER NOT NULL DEFAULT 0, "
        "position INTEGER NOT NULL DEFAULT 0, rules TEXT NOT NULL DEFAULT '{}'"
    ),
    "image": (
        "id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, "
        "relative_path TEXT, absolute_path TEXT NOT NULL, content_hash TEXT NOT NULL, "
        "height INTEGER NOT NULL, width INTEGER NOT NULL, role TEXT NOT NULL, "
        "removed INTEGER NOT NULL DEFAULT 0, labels_revision INTEGER NOT NULL DEFAULT 0, "
        "label_pixels TEXT NOT NULL DEFAULT '{}'"
    ),
    "tile": (
        "image_id INTEGER NOT NULL REFERENCES image (id), tile_row INTEGER NOT NULL, "
        "tile_column INTEGER NOT NULL, data BLOB NOT NULL, "
        "PRIMARY KEY (image_id, tile_row, tile_column)"
    ),
    "run": (
        "id INTEGER PRIMARY KEY AUTOINCREMENT, started TEXT NOT NULL, seconds REAL NOT NULL, "
        "steps INTEGER NOT NULL, labels_revision INTEGER NOT NULL, held_out_iou REAL, "
        "summary TEXT NOT NULL"
    ),
    "model": "run_id INTEGER PRIMARY KEY REFERENCES run (id), data BLOB NOT NULL",
    **STEP_TABLES,
}
_INDEXES = ("CREATE INDEX image_by_hash ON image (content_hash)",)


def create_tables(connection: sqlite3.Connection) -> None:
    """Lay out an empty project with its one class, in one transaction.

    The class is named in the language of the window; from then on it is the person's own.
    """
    connection.execute("BEGIN IMMEDIATE")
    for name, columns in _TABLES.items():
        connection.execute(f"CREATE TABLE {name} ({columns})")
    for statement in _INDEXES:
        connection.execute(statement)
    connection.execute("INSERT INTO state (id, revision) VALUES (1, 0)")
    connection.execute(
        "INSERT INTO class (id, name, red, green, blue, threshold, position) "
        "VALUES (1, ?, ?, ?, ?, 0.5, 1)",
        (tr("Cell"), *CLASS_COLOURS[0]),
    )
    connection.execute(
        "INSERT INTO setting (key, value) VALUES ('format', ?)", (json.dumps("SmearSeg project"),)
    )
    sign(connection, new_signature())
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    connection.execute("COMMIT")


def check_header(path: Path) -> None:
    """See by the first bytes that ``path`` is a project of a layout we know.

    SQLite never sees a file that fails here. ProjectError with the sentence for the person;
    OSError when the file cannot be read.
    """
    name = path.name
    if path.is_dir():
        raise ProjectError(tr("{name} is a folder; choose a project file (.smearseg).", name=name))
    if not path.exists():
        raise ProjectError(
            tr("There is no project at {path}; it may have been moved or deleted.", path=path)
        )
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if not header:
        raise DamagedError(tr("{name} is empty, so it is not a SmearSeg project.", name=name))
    if not header.startswith(_MAGIC[: len(header)]):
        said = mark("{name} is not a SmearSeg project; choose a .smearseg file.")
        if path.suffix == ".smearseg":
            said = mark("{name} is damaged, or was never a SmearSeg project; choose another file.")
        raise DamagedError(tr(said, name=name))  # a power cut may leave nothing but zeros
    if len(header) < _HEADER_BYTES:
        raise DamagedError(tr("{name} is cut short; restore an earlier state of it.", name=name))
    if _number(header, 68) != APPLICATION_ID:
        raise ProjectError(
            tr("{name} is a database of another program, not a SmearSeg project.", name=name)
        )
    version = _number(header, 60)
    if version > SCHEMA_VERSION:
        raise ProjectError(
            tr(
                "{name} was made by a newer SmearSeg (its format is {version}, this "
                "program knows {schema_version}); update SmearSeg to open it.",
                name=name,
                version=version,
                schema_version=SCHEMA_VERSION,
            )
        )
    if version < 1:
        raise DamagedError(
            tr(
                "{name} is damaged: it does not say its format; restore an earlier state of it.",
                name=name,
            )
        )
    _check_length(path, header)


def layout_number(path: Path) -> int:
    """The number of the layout of a project whose header was found to be right."""
    with path.open("rb") as file:
        return _number(file.read(_HEADER_BYTES), 60)


def check_target(path: Path, *, overwrite: bool) -> None:
    """See that a project may be written to ``path``. ProjectError otherwise.

    With ``overwrite`` an SQLite or empty file may be replaced, but never anything else: a slip
    in a dialog must not cost an image.
    """
    if path.is_dir():
        raise ProjectError(tr("{name} is a folder; choose another name.", name=path.name))
    if not path.exists():
        return
    if not overwrite:
        raise ProjectError(
            tr("There is already a file {name}; choose another name.", name=path.name)
        )
    with path.open("rb") as file:
        start = file.read(len(_MAGIC))
    if start and start != _MAGIC:
        raise ProjectError(
            tr(
                "{name} is not a SmearSeg project and is left as it is; choose another name.",
                name=path.name,
            )
        )


def check_kinds(connection: sqlite3.Connection, name: str) -> None:
    """See that a database has tables only: nothing that acts by itself. ProjectError otherwise."""
    kinds = {row[0] for row in connection.execute("SELECT DISTINCT type FROM sqlite_master")}
    if kinds - {"table", "index"}:
        raise ProjectError(
            tr("{name} holds more than a SmearSeg project should; it is not opened.", name=name)
        )


def check_tables(connection: sqlite3.Connection, name: str) -> None:
    """See that a database has our tables, and neither views nor triggers, which could act on
    their own when a hostile file is opened. ProjectError otherwise."""
    check_kinds(connection, name)
    for table, columns in _expected_columns().items():
        if not columns <= _columns(connection, table):
            raise DamagedError(
                tr(
                    "{name} is damaged: its table “{table}” is not as it should be; restore an "
                    "earlier state of it.",
                    name=name,
                    table=table,
                )
            )
    if connection.execute("SELECT revision FROM state WHERE id = 1").fetchone() is None:
        raise DamagedError(
            tr(
                "{name} is damaged: its state is missing; restore an earlier state of it.",
                name=name,
            )
        )


def _expected_columns() -> dict[str, set[str]]:
    model = sqlite3.connect(":memory:", isolation_level=None)
    try:
        create_tables(model)
        return {table: _columns(model, table) for table in _TABLES}
    finally:
        model.close()


def _columns(connection: sqlite3.Connection, table: str) -> set[str]:
    return {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}


def _check_length(path: Path, header: bytes) -> None:
    # With a journal beside it the file may rightly be shorter: SQLite completes it from there.
    journals = [path.with_name(path.name + suffix) for suffix in ("-wal", "-journal")]
    if any(journal.exists() and journal.stat().st_size for journal in journals):
        return
    page_size = int.from_bytes(header[16:18], "big")
    page_size = 65536 if page_size == 1 else page_size
    pages_are_valid = _number(header, 24) == _number(header, 92)
    if pages_are_valid and path.stat().st_size < page_size * _number(header, 28):
        raise DamagedError(
            tr("{name} is cut short; restore an earlier state of it.", name=path.name)
        )


def _number(header: bytes, offset: int) -> int:
    return int.from_bytes(header[offset : offset + 4], "big")
