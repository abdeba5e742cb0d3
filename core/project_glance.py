"""What a project file holds, told without opening it: for a list of projects.

Nothing is locked and nothing is written, so another program may have the file open, and so may we.
The file is read as it stands: what a log beside it holds (another program is at work, or was
killed) is not counted.
"""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from core.errors import DamagedError, ImageError, ProjectError
from core.images import ImageHeader, read_header
from core.project_errors import as_project_errors
from core.project_paths import existing_path
from core.project_rows import NONSENSE, pixels_from_json
from core.project_schema import APPLICATION_ID, SCHEMA_VERSION
from core.project_store import open_as_it_stands
from core.words import tr

_MAX_PICTURE_PIXELS = 60_000_000
"""Larger images take seconds to be made small."""
_MAX_LOOKED_AT = 8
"""Images whose files are looked for; each may stand on a slow drive."""


@dataclass(frozen=True)
class Glance:
    """Numbers of images, and when the file was last written; ``picture`` is the file of one."""

    path: Path
    changed: datetime
    images: int
    labelled_images: int
    picture: Path | None = None


def glance_at(path: Path) -> Glance | None:
    """Look at a project file that need not be ours; None when there is none.

    Raises:
        ProjectError: it cannot be read, or is no project.
    """
    # Unlike Path.is_file, this says False for a name that the file system cannot have.
    if not os.path.isfile(path):  # noqa: PTH113
        return None
    with as_project_errors(path):
        changed = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
        with contextlib.closing(open_as_it_stands(path)) as connection:
            _check_format(connection, path)
            rows = connection.execute(
                "SELECT id, relative_path, absolute_path, label_pixels FROM image "
                "WHERE removed = 0 ORDER BY id"
            ).fetchall()
            shown = _shown_image(connection)
    try:
        labelled = sum(any(pixels_from_json(str(row[3])).values()) for row in rows)
        picture = _picture(rows, shown, path.resolve())
    except NONSENSE as error:
        raise DamagedError(
            tr("{name} is damaged; restore an earlier state of it.", name=path.name)
        ) from error
    return Glance(path, changed, len(rows), labelled, picture)


def _check_format(connection: sqlite3.Connection, path: Path) -> None:
    """Not by the first bytes: Python would open and close the file for that.

    And closing it ends the locks that SQLite holds on it in this process (a rule of POSIX).
    """
    (number,) = connection.execute("PRAGMA application_id").fetchone()
    (layout,) = connection.execute("PRAGMA user_version").fetchone()
    if number != APPLICATION_ID:
        raise ProjectError(tr("{name} is not a SmearSeg project.", name=path.name))
    if not 1 <= layout <= SCHEMA_VERSION:
        raise ProjectError(
            tr("{name} was made by a newer SmearSeg; update SmearSeg to open it.", name=path.name)
        )


def _shown_image(connection: sqlite3.Connection) -> int | None:
    """Id of the image that was looked at last."""
    row = connection.execute("SELECT value FROM setting WHERE key = 'current_image'").fetchone()
    with contextlib.suppress(*NONSENSE):
        found = json.loads(row[0]) if row else None
        return found if isinstance(found, int) else None
    return None


def _picture(rows: list[tuple[Any, ...]], shown: int | None, project: Path) -> Path | None:
    """The file of the image looked at last, or of the first that is there and not too large."""
    ordered = sorted(rows, key=lambda row: row[0] != shown)
    for _id, relative, absolute, _labels in ordered[:_MAX_LOOKED_AT]:
        if not isinstance(absolute, str) or not isinstance(relative, str | None):
            continue
        found = existing_path(relative, absolute, project)
        header = _header(found) if found is not None else None
        if header is not None and header.height * header.width <= _MAX_PICTURE_PIXELS:
            return found
    return None


def _header(path: Path) -> ImageHeader | None:
    with contextlib.suppress(ImageError):
        return read_header(path)
    return None
