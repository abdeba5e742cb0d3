"""Where the image files of a project stand, and how an image comes into the list.

An image is stored by its path as seen from the project's folder, its absolute path, and the
hash of its content. The file itself is never written.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Collection
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import NamedTuple

from core.errors import ProjectError
from core.project_records import Role
from core.words import tr


class StoredPlace(NamedTuple):
    """The paths under which an image is stored; see ``possible_paths``."""

    relative: str | None
    absolute: str


def stored_paths(image: Path, project: Path) -> tuple[str | None, str]:
    """The relative (POSIX form) and the absolute path under which an image is stored.

    ``project`` is the project file's real path. The relative path is None on another drive.
    ProjectError for a name that is not text.
    """
    absolute = os.path.abspath(image)  # noqa: PTH100 - keeps links as the person sees them
    try:
        absolute.encode()
    except UnicodeEncodeError as error:
        readable = absolute.encode(errors="replace").decode()
        raise ProjectError(
            tr(
                "The name {readable} has characters that cannot be stored; rename the image.",
                readable=readable,
            )
        ) from error
    try:
        # Through links ".." leads elsewhere, so the way is measured between real folders.
        way = os.path.relpath(os.path.realpath(absolute), project.parent)
    except ValueError:
        return None, absolute
    return PurePath(way).as_posix(), absolute


def possible_paths(relative: str | None, absolute: str, project: Path) -> list[Path]:
    """Where an image may stand, likeliest first: it moves with the project, or it stays.

    ``project`` is the project file's real path, links resolved.
    """
    places = [Path(absolute)]
    if relative is not None:
        places.insert(0, Path(os.path.normpath(project.parent / relative)))
    return places


def existing_path(relative: str | None, absolute: str, project: Path) -> Path | None:
    """The first of the possible paths at which there is a file."""
    for path in possible_paths(relative, absolute, project):
        # Unlike Path.is_file, this says False for a name that the file system cannot have.
        if os.path.isfile(path):  # noqa: PTH113
            return path
    return None


def last_part(name: str) -> str:
    """The file name at the end of a path of any system: a stored name leads nowhere else."""
    return PureWindowsPath(PurePosixPath(name).name).name or "image"


def add_image(
    connection: sqlite3.Connection,
    project: Path,
    path: Path,
    size: tuple[int, int],
    content_hash: str,
) -> int | None:
    """Add an image of that (height, width), or bring a removed one back.

    Its id; None when it is in the list already. The same content counts as the same image,
    then the same path; an image of another size is always another one, since labels cannot
    fit both.
    """
    relative, absolute = stored_paths(path, project)
    known = connection.execute(
        "SELECT id, removed, relative_path, absolute_path FROM image "
        "WHERE (content_hash = ? OR absolute_path = ?) AND height = ? AND width = ? "
        "ORDER BY content_hash = ? DESC, removed, id",
        (content_hash, absolute, *size, content_hash),
    ).fetchone()
    if known is None:
        cursor = connection.execute(
            "INSERT INTO image (name, relative_path, absolute_path, content_hash, "
            "height, width, role) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (last_part(absolute), relative, absolute, content_hash, *size, Role.TRAINING),
        )
        return cursor.lastrowid
    image_id, removed, old_relative, old_absolute = known
    if existing_path(old_relative, old_absolute, project) is None:
        set_path(connection, project, image_id, path)
    if not removed:
        return None
    connection.execute(
        "UPDATE image SET removed = 0, content_hash = ? WHERE id = ?", (content_hash, image_id)
    )
    return int(image_id)


def set_path(connection: sqlite3.Connection, project: Path, image_id: int, path: Path) -> None:
    """Take down where the file of an image is."""
    relative, absolute = stored_paths(path, project)
    connection.execute(
        "UPDATE image SET name = ?, relative_path = ?, absolute_path = ? WHERE id = ?",
        (last_part(absolute), relative, absolute, image_id),
    )


def move_paths(
    copy: sqlite3.Connection, project: Path, target: Path, ids: Collection[int] | None = None
) -> None:
    """Rewrite the paths in a copy of ``project`` for its new place ``target``.

    ``ids`` are the images whose paths are still seen from ``project``; None: all.
    """
    rows = copy.execute("SELECT id, relative_path, absolute_path FROM image").fetchall()
    rows = [row for row in rows if ids is None or row[0] in ids]
    for image_id, relative, absolute in rows:
        # An image that is missing may come back where it was, seen from the old project.
        known = existing_path(relative, absolute, project)
        known = known or possible_paths(relative, absolute, project)[0]
        copy.execute(
            "UPDATE image SET relative_path = ?, absolute_path = ? WHERE id = ?",
            (*stored_paths(known, target), image_id),
        )
