"""Backups of a project: consistent copies in a folder beside it, and the way back to one.

A backup is a whole project file, made by SQLite's own backup while the project goes on being
written. Three are kept, and three more of those made before an earlier state was restored: so
that restoring destroys nothing. Two states are the same when their *marks* are.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from core.errors import ProjectError
from core.project import Project
from core.project_errors import as_project_errors
from core.project_lock import ProjectLock
from core.project_paths import move_paths
from core.project_rows import NONSENSE, pixels_from_json
from core.project_schema import check_header
from core.project_signature import SIGNATURE, new_signature, sign
from core.project_store import (
    copy_database,
    open_to_read,
    write_database,
)
from core.stretch import Step
from core.words import tr

KEPT = 3
"""Backups kept of each kind."""
_SUFFIX = ".smearseg"
_FORM = "%Y-%m-%d %H-%M-%S"
_BEFORE = " before restoring"
_SPARE_BYTES = 64_000_000
"""What a backup leaves free on the disk: the next strokes need it more."""
_OF_THE_FILE = ("mark", "branch", "current_image", SIGNATURE)
"""Settings that say nothing of the work."""
_KNOWN = {"state", "setting", "class", "image", "tile", "run", "model", "step", "step_tile"}


@dataclass(frozen=True)
class Backup:
    """One backup: where it is, when it was made, what is labelled in it.

    ``problem`` is a sentence where it cannot be read; the numbers are 0 then.
    """

    path: Path
    made: datetime
    before_restoring: bool = False
    images: int = 0
    labelled_images: int = 0
    labelled_pixels: int = 0
    problem: str = ""


def backups_folder(project: Path) -> Path:
    """The folder that the backups of a project file are in."""
    return project.with_name(f"{project.stem} backups")


def list_backups(project: Path, step: Step | None = None) -> list[Backup]:
    """The backups of a project file, the newest first.

    ``step`` is told before each which share of them was looked at, and may raise to stop.
    """
    named = _named(project)
    found: list[Backup] = []
    for path, name in named.items():
        if step is not None:
            step(len(found) / len(named))
        found.append(_described(path, *name))
    return sorted(found, key=lambda backup: backup.made, reverse=True)


def has_backups(project: Path) -> bool:
    """Whether a project file has any; quicker than listing them."""
    return bool(_named(project))


def state_mark(read: Callable[[str], list[tuple[Any, ...]]]) -> list[Any]:
    """What changes with any work on a project, cheap to read; ``read`` runs a query.

    Equal marks mean equal work, also after an earlier state was restored.
    """
    counts = [
        *_first(read("SELECT revision FROM state")),
        *_first(read("SELECT max(moment), count(*), total(done) FROM step")),
        *_first(read("SELECT max(id), count(*), total(steps), total(seconds) FROM run")),
        *_first(read("SELECT max(id) FROM image")),
    ]
    settings = dict(read("SELECT key, value FROM setting ORDER BY key"))
    branch = settings.get("branch")
    for key in _OF_THE_FILE:
        settings.pop(key, None)
    told = [list(settings.items()), read("SELECT * FROM class ORDER BY id")]
    tables = {str(row[0]) for row in read("SELECT name FROM sqlite_master WHERE type = 'table'")}
    told += [
        read(f"SELECT count(*), max(rowid) FROM {table}")
        for table in sorted(tables - _KNOWN)
        if table.isidentifier()
    ]
    counts.append(hashlib.sha256(repr(told).encode()).hexdigest()[:16])
    token, origin = _branch(branch)
    if origin is not None and origin["counts"] == counts:
        return list(origin["mark"])
    return [token, *counts]


def back_up(
    project: Project,
    check: Callable[[], None] = lambda: None,
    now: datetime | None = None,
    report: Callable[[float], None] = lambda _share: None,
) -> Backup | None:
    """Make a backup of an open project; None when one of this state is there.

    May be called in any thread while the project's own goes on. ``check`` is called between
    pages and may raise, ``report`` hears the share done. ProjectError when it cannot be made.
    """
    with as_project_errors(backups_folder(project.path)):
        marks = [_mark_of(path) for path in _named(project.path)]
        if _mark(project.read_in_any_thread) in marks:
            return None
        when = now or datetime.now().astimezone()
        return _make(project, (check, report), when, "", keep=None)


def restore_backup(
    project: Path,
    backup: Path,
    check: Callable[[], None] = lambda: None,
    report: Callable[[float], None] = lambda _share: None,
) -> Path:
    """Give a project file, which nobody has open, the state of a backup.

    The state it had becomes a backup itself; its path. Where the file is too damaged for that it
    is kept as it is. ``check`` and ``report`` as of ``back_up``. ProjectError when it cannot be
    done; the project is then what it was.
    """
    with as_project_errors(project):
        check_header(backup)
        kept = _keep_present(project, backup, check, lambda share: report(share / 2))
        lock = ProjectLock(project)
        try:
            write_database(
                project,
                lambda temporary: copy_database(
                    backup, temporary, lambda copy: _take_place(copy, backup, project)
                ),
                overwrite=True,
            )
        finally:
            lock.release()
        return kept


# What stands there ---------------------------------------------------------------------------


def _named(project: Path) -> dict[Path, tuple[datetime, bool]]:
    """The files in the folder whose names say that they are backups of this project."""
    form = re.compile(
        re.escape(project.stem)
        + rf" (\d{{4}}-\d\d-\d\d \d\d-\d\d-\d\d)({_BEFORE})?{re.escape(_SUFFIX)}"
    )
    found = {}
    with contextlib.suppress(OSError):
        for path in backups_folder(project).iterdir():
            name = form.fullmatch(path.name)
            if name is None or path.is_symlink() or not path.is_file():
                continue
            with contextlib.suppress(ValueError):
                made = datetime.strptime(name[1], _FORM).astimezone()
                found[path] = (made, bool(name[2]))
    return found


def _described(path: Path, made: datetime, before: bool) -> Backup:
    try:
        with as_project_errors(path):
            check_header(path)
            with contextlib.closing(open_to_read(path)) as connection:
                rows = connection.execute(
                    "SELECT label_pixels FROM image WHERE removed = 0"
                ).fetchall()
        labelled = [sum(pixels_from_json(str(row[0])).values()) for row in rows]
    except ProjectError as error:
        return Backup(path, made, before, problem=str(error))
    except NONSENSE:
        return Backup(path, made, before, problem=tr("{name} is damaged.", name=path.name))
    return Backup(path, made, before, len(rows), sum(n > 0 for n in labelled), sum(labelled))


def _mark_of(path: Path) -> list[Any] | None:
    """The mark that a backup carries; None for one that cannot be read."""
    try:
        with contextlib.closing(open_to_read(path)) as connection:
            row = connection.execute("SELECT value FROM setting WHERE key = 'mark'").fetchone()
        mark = json.loads(row[0]) if row else None
    except (sqlite3.Error, UnicodeDecodeError, *NONSENSE):
        return None
    return mark if isinstance(mark, list) else None


def _mark(read: Callable[[str], list[tuple[Any, ...]]]) -> list[Any]:
    """A mark as it comes back from JSON, to be compared."""
    return list(json.loads(json.dumps(state_mark(read))))


def _first(rows: list[tuple[Any, ...]]) -> tuple[Any, ...]:
    return rows[0] if rows else ()


def _branch(text: object) -> tuple[str, dict[str, Any] | None]:
    """What restoring left in the settings: a token of its own, and whence the project came."""
    try:
        found = json.loads(text) if isinstance(text, str) else None
        if found is None:
            return "", None
        return str(found["token"]), {"counts": found["counts"], "mark": list(found["mark"])}
    except (KeyError, *NONSENSE):
        return "", None


# Making --------------------------------------------------------------------------------------


def _make(
    project: Project,
    listeners: tuple[Callable[[], None], Callable[[float], None]],
    now: datetime,
    kind: str,
    keep: Path | None,
) -> Backup:
    target = _free_path(project.path, now, kind)
    target.parent.mkdir(exist_ok=True)
    for old in target.parent.glob(f".*{_SUFFIX}.*.new*"):  # of a backup that was killed
        with contextlib.suppress(OSError):
            old.unlink(missing_ok=True)
    _check_room(project.path, target.parent)

    def adapt(copy: sqlite3.Connection) -> None:
        move_paths(copy, project.path, target)
        sign(copy, new_signature())
        mark = state_mark(lambda query: copy.execute(query).fetchall())
        _put(copy, "mark", mark)

    write_database(
        target,
        lambda temporary: project.write_backup(temporary, adapt, *listeners),
        overwrite=False,
    )
    _drop_old(project.path, {target, keep}, before=bool(kind))
    return _described(target, *_named(project.path)[target])


def _free_path(project: Path, now: datetime, kind: str) -> Path:
    while True:
        name = f"{project.stem} {now.strftime(_FORM)}{kind}{_SUFFIX}"
        path = backups_folder(project) / name
        if not path.exists():
            return path
        now += timedelta(seconds=1)


def _check_room(project: Path, folder: Path) -> None:
    needed = sum(
        path.stat().st_size
        for path in (project, project.with_name(project.name + "-wal"))
        if path.exists()
    )
    if shutil.disk_usage(folder).free < needed + _SPARE_BYTES:
        raise ProjectError(
            tr(
                "The disk is too full for a backup of {name}; free some space.",
                name=project.name,
            )
        )


def _drop_old(project: Path, kept: set[Path | None], *, before: bool) -> None:
    """Remove all but the newest of a kind, and never what is to be kept."""
    of_kind = [(made, path) for path, (made, kind) in _named(project).items() if kind is before]
    for number, (_, path) in enumerate(sorted(of_kind, reverse=True)):
        if number >= KEPT and path not in kept:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)


def _put(copy: sqlite3.Connection, key: str, value: object) -> None:
    copy.execute(
        "INSERT INTO setting (key, value) VALUES (?, ?) "
        "ON CONFLICT DO UPDATE SET value = excluded.value",
        (key, json.dumps(value)),
    )


# Restoring -----------------------------------------------------------------------------------


def _keep_present(
    project: Path, backup: Path, check: Callable[[], None], report: Callable[[float], None]
) -> Path:
    now = datetime.now().astimezone()
    try:
        with Project.open(project) as present:
            return _make(present, (check, report), now, _BEFORE, keep=backup).path
    except ProjectError:
        lock = ProjectLock(project)  # raises where somebody has it open: then nothing is done
        try:
            return _keep_damaged(project, now)
        finally:
            lock.release()


def _keep_damaged(project: Path, now: datetime) -> Path:
    """Keep a file that cannot be opened, byte by byte, with what SQLite has beside it."""
    target = _free_path(project, now, _BEFORE)
    target.parent.mkdir(exist_ok=True)
    _check_room(project, target.parent)
    for suffix in ("", "-wal", "-journal"):
        source = project.with_name(project.name + suffix)
        if source.exists():
            shutil.copy2(source, target.with_name(target.name + suffix))
    return target


def _take_place(copy: sqlite3.Connection, backup: Path, project: Path) -> None:
    """Make a copy of a backup the project itself, on a branch of its own."""
    move_paths(copy, backup, project)
    sign(copy, new_signature())

    def read(query: str) -> list[tuple[Any, ...]]:
        return copy.execute(query).fetchall()

    copy.execute("DELETE FROM setting WHERE key = 'branch'")
    [mark] = read("SELECT value FROM setting WHERE key = 'mark'") or [("[]",)]
    copy.execute("DELETE FROM setting WHERE key = 'mark'")
    _, *counts = state_mark(read)
    with contextlib.suppress(*NONSENSE):
        came_from = json.loads(mark[0])
        _put(copy, "branch", {"token": os.urandom(8).hex(), "counts": counts, "mark": came_from})
