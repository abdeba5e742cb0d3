"""A project that is looked at and not changed: because another program has it open, or because it
may not be written.

SQLite's own ``mode=ro`` does not serve: the program that has a project open keeps the index of its
log in its own memory (core/project_store.py), and a folder that may not be written takes none. So
the file is copied as it stands, with its log, into a folder of our own, and the copy is opened: it
is the project as it was at that moment, which what the other program does since does not touch.
What is no work (the image shown, which classes are visible, where a moved image was found) goes
into the copy and is gone with it.
"""

from __future__ import annotations

import contextlib
import errno
import shutil
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Self

from core.errors import ProjectError
from core.project import Project
from core.project_errors import as_project_errors
from core.project_lock import ProjectLock
from core.project_place import Place
from core.project_schema import check_header
from core.project_store import check_integrity, connect_passing
from core.words import mark, tr

_NO_ROOM = mark(
    "There is no room in {folder} for the copy of {name} that is to be looked at; free some space "
    "there."
)
_PREFIX = "smearseg-view-"
_LOGS = ("-wal", "-journal")
_LOG_HEADER = 32
"""Bytes at the start of a log that are others each time it begins anew."""
_PART = 4 * 2**20
_PATIENCE = 10.0
"""Seconds in which a moment is waited for when nobody writes the file."""
_PAUSE = 0.05
"""Seconds in which a file must not have changed before it is copied."""
_OLD = 24 * 3600.0
"""Seconds after which the folder of a view that nobody looks at was left by a crash."""


@dataclass(frozen=True)
class Snapshot:
    """A copy of a project's file: of which file, where it is, of which moment."""

    original: Path
    file: Path
    taken: datetime

    def discard(self) -> None:
        """Remove it."""
        shutil.rmtree(self.file.parent, ignore_errors=True)


def take_snapshot(
    path: Path,
    check: Callable[[], None] = lambda: None,
    report: Callable[[float], None] = lambda _: None,
) -> Snapshot:
    """Copy a project's file as it stands, whoever has it open; in any thread.

    Not one that this process has open: reading the file would end the locks that SQLite holds on
    it. ``check`` is called often and may raise, ``report`` hears how far it is (0 to 1).
    ProjectError when it cannot be read, or is damaged.
    """
    path = path.resolve()
    with as_project_errors(path):
        check_header(path)
        _remove_old()
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
        snapshot = Snapshot(path, folder / path.name, datetime.now().astimezone())
        try:
            _copy_at_rest(snapshot, check, report)
        except BaseException as error:
            snapshot.discard()
            if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
                raise ProjectError(tr(_NO_ROOM, name=path.name, folder=folder.parent)) from error
            raise
        return snapshot


class ProjectView(Project):
    """A project that refuses every change with a ReadOnlyError."""

    snapshot: Snapshot

    @classmethod
    def of(cls, snapshot: Snapshot) -> Self:
        """Open a snapshot, in the thread that is to use it. It is removed by closing.

        ProjectError when it cannot be opened.
        """
        try:
            view = cls.open(snapshot.file)
        except BaseException:
            snapshot.discard()
            raise
        view.snapshot = snapshot
        view.upgraded_from = None  # that was the copy
        view._database.show_as(snapshot.original)
        return view

    def place(self) -> Place:
        """Where the file is now does not matter to what is looked at."""
        return Place.HERE

    def close(self) -> None:
        """Close, and remove the snapshot."""
        super().close()
        self.snapshot.discard()


def _copy_at_rest(
    snapshot: Snapshot, check: Callable[[], None], report: Callable[[float], None]
) -> None:
    """Copy the file at a moment when nobody writes it. ProjectError where none comes."""
    end, damage = time.monotonic() + _PATIENCE, None
    while time.monotonic() < end:
        check()
        if not _copied_whole(snapshot, check, report):
            continue
        found = _damage(snapshot.file)
        if found is None:
            return
        if str(found) == str(damage):  # twice the same: so it is, whoever writes it
            raise found
        damage = found
    raise damage or ProjectError(
        tr(
            "{name} is being written all the time by another program; try again in a moment.",
            name=snapshot.original.name,
        )
    )


def _copied_whole(
    snapshot: Snapshot, check: Callable[[], None], report: Callable[[float], None]
) -> bool:
    """Copy the file and its log; False where they were written meanwhile.

    While a program writes, it appends to the log; of that, SQLite takes what is whole. It writes
    the file itself only when the log is folded in, or without one, and a log that begins anew has
    another header: so where these are the same before and after, what was copied is of one piece.
    """
    source, target = snapshot.original, snapshot.file
    before = _state(source)
    time.sleep(_PAUSE)  # a change within one tick of the file system's clock could not be told
    if _state(source) != before:
        return False
    for suffix in ("", *_LOGS):
        beside = source.with_name(source.name + suffix)
        copy = target.with_name(target.name + suffix)
        copy.unlink(missing_ok=True)
        with contextlib.suppress(FileNotFoundError):
            _copy(beside, copy, check, report if not suffix else lambda _: None)
    return _state(source) == before


def _state(path: Path) -> tuple[object, ...]:
    file = path.stat()
    heads = []
    for suffix in _LOGS:
        try:
            with path.with_name(path.name + suffix).open("rb") as log:
                heads.append(log.read(_LOG_HEADER))
        except FileNotFoundError:
            heads.append(b"")
    return file.st_ino, file.st_size, file.st_mtime_ns, *heads


def _copy(
    source: Path, target: Path, check: Callable[[], None], report: Callable[[float], None]
) -> None:
    with source.open("rb") as file, target.open("wb") as copy:
        size, done = max(source.stat().st_size, 1), 0
        while part := file.read(_PART):
            check()
            copy.write(part)
            done += len(part)
            report(min(1.0, done / size))


def _damage(path: Path) -> ProjectError | None:
    """What SQLite finds damaged in a copy; None where it is whole."""
    try:
        with as_project_errors(path), contextlib.closing(connect_passing(path)) as connection:
            check_integrity(connection, path.name)
    except ProjectError as error:
        return error
    return None


def _remove_old() -> None:
    """Remove what views left that were killed."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError, ProjectError):
            if time.time() - folder.stat().st_mtime < _OLD:
                continue
            for file in folder.glob("*.smearseg"):
                ProjectLock(file).release()  # raises where somebody still looks at it
            shutil.rmtree(folder, ignore_errors=True)
