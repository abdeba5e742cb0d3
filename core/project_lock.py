"""The hold on a project: one program at a time.

The hold is a lock of the operating system on ``name.smearseg.lock``, so it ends with the
process however that ends: a lock file left behind by a crash locks nobody out. What the file
says (process, host, since when) is only for the message to the second program.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import socket
import sys
from datetime import UTC, datetime
from pathlib import Path

from core.errors import InUseError, ProjectError
from core.words import tr

_MAX_NOTE = 4096
_ATTEMPTS = 20

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        # A byte far behind the note: Windows forbids others to read a locked byte.
        os.lseek(descriptor, 1 << 30, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        # flock and not lockf: the latter is lost when the process closes any descriptor of
        # the file, and would let the same process in twice.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def lock_path(project: Path) -> Path:
    """The lock file that stands beside a project while it is open."""
    return project.with_name(project.name + ".lock")


class ProjectLock:
    """The hold on one project file, taken by the constructor.

    InUseError when another program has the project open, ProjectError when this one has; OSError
    when the folder takes no lock file.
    """

    def __init__(self, project: Path) -> None:
        self._path = lock_path(project)
        self._descriptor: int | None = None
        for _ in range(_ATTEMPTS):
            descriptor = _open(self._path)
            try:
                _take(descriptor)
            except OSError as error:
                os.close(descriptor)
                if error.errno in (errno.EWOULDBLOCK, errno.EACCES, errno.EAGAIN, errno.EDEADLK):
                    raise _refusal(project, self._path) from error
                raise
            if self._is_current(descriptor):
                self._descriptor = descriptor
                self._sign(descriptor)
                return
            os.close(descriptor)  # its owner removed it between our open and our lock
        raise _refusal(project, self._path)

    def release(self) -> None:
        """Let go. The lock file is removed; calling again does nothing."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        try:
            # Removed while still held, so that nobody can slip in; unless it is another's: the
            # folder may have been moved or replaced.
            if sys.platform != "win32" and self._is_current(descriptor):
                self._path.unlink(missing_ok=True)
        finally:
            os.close(descriptor)
        if sys.platform == "win32":
            _unlink_if_free(self._path)

    def drop(self) -> None:
        """Let go without touching the file: its drive was gone."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with contextlib.suppress(OSError):
                os.close(descriptor)

    def _is_current(self, descriptor: int) -> bool:
        try:
            return os.path.samestat(os.fstat(descriptor), self._path.stat())
        except OSError:
            return False

    def _sign(self, descriptor: int) -> None:
        note = {
            "pid": os.getpid(),
            "host": socket.gethostname(),
            "since": datetime.now(UTC).isoformat(timespec="seconds"),
        }
        try:
            os.ftruncate(descriptor, 0)
            os.write(descriptor, json.dumps(note).encode())
        except OSError:
            # A full disk, or a stale file of another user that we may lock but not write:
            # the lock holds all the same, only its note is missing.
            return


def _open(path: Path) -> int:
    # Never through a symbolic link: the file is truncated afterwards.
    flags = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | flags, 0o666)
    except PermissionError:
        # Left behind by another user's crash: a lock does not need to write.
        if not path.exists():
            raise
        return os.open(path, os.O_RDONLY | flags)


def _unlink_if_free(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except PermissionError:
        return  # another program has it open by now, so it is no longer ours to remove


def _refusal(project: Path, lock: Path) -> ProjectError:
    """The error that says who has a project."""
    name = project.name
    pid, host, since = _read_note(lock)
    if pid == os.getpid() and host == socket.gethostname():
        # No InUseError: who has it open must not read its file past SQLite, not even to look.
        return ProjectError(tr("{name} is already open in this program.", name=name))
    if pid is None:
        return InUseError(
            tr(
                "{name} is open in another SmearSeg; to change it here, close it there first.",
                name=name,
            )
        )
    if host == socket.gethostname():
        said = tr(
            "{name} is open in another SmearSeg on this computer, since {since}; to change it "
            "here, close it there first.",
            name=name,
            since=since,
        )
    else:
        said = tr(
            "{name} is open in another SmearSeg on computer {host}, since {since}; to change it "
            "here, close it there first.",
            name=name,
            host=host,
            since=since,
        )
    return InUseError(said, pid)


def _read_note(lock: Path) -> tuple[int | None, str, str]:
    try:
        with lock.open("rb") as file:
            note = json.loads(file.read(_MAX_NOTE))
        since = datetime.fromisoformat(str(note["since"])).astimezone()
        host = "".join(c for c in str(note["host"])[:64] if c.isprintable())
        return int(note["pid"]), host, since.strftime("%Y-%m-%d %H:%M")  # in no language
    except (OSError, ValueError, KeyError, TypeError):
        return None, "", ""  # being written at this moment, or by something else
