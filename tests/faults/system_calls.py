"""Calls of the operating system that fail under SQLite, by SQLite's own door for such tests.

SQLite lets the calls that its files make be replaced (``xSetSystemCall`` of the VFS, which its own
tests of disks that fail use). So what the library does of an error number is the real thing, all
the way from the call to the sentence. Only files in one folder are concerned: others are written
as ever.

**One statement at a time.** The calls that replace SQLite's are Python's, made while SQLite holds
the connection's own lock. A second thread on the same connection (a backup beside the window) would
wait for that lock with the interpreter held, in which the first needs it: for ever, and no other
thread runs any more. So meanwhile all connections take turns, waiting as Python waits. The program
by itself cannot come to this: nothing of Python's runs under a lock that two of its threads share.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import sqlite3
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

_OTHERS = (
    "xOpen xDelete xAccess xFullPathname xDlOpen xDlError xDlSym xDlClose xRandomness xSleep "
    "xCurrentTime xGetLastError xCurrentTimeInt64"
)
_SET = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)


class _Vfs(ctypes.Structure):
    _fields_ = [
        ("version", ctypes.c_int),
        ("file_size", ctypes.c_int),
        ("longest_path", ctypes.c_int),
        ("next", ctypes.c_void_p),
        ("name", ctypes.c_char_p),
        ("data", ctypes.c_void_p),
        *((name, ctypes.c_void_p) for name in _OTHERS.split()),
        ("set_system_call", _SET),
    ]


_WRITE = ctypes.CFUNCTYPE(
    ctypes.c_ssize_t, ctypes.c_int, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_longlong,
    use_errno=True,
)  # fmt: skip
_ON_FILE = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int, use_errno=True)
_CUT = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int, ctypes.c_longlong, use_errno=True)
_FORMS = {"pwrite": _WRITE, "pwrite64": _WRITE, "fsync": _ON_FILE, "ftruncate": _CUT}


class FailingCalls:
    """While :attr:`error` is a number, writing SQLite's files in ``folder`` fails with it."""

    def __init__(self, folder: Path) -> None:
        self.error = 0
        self.failed = 0
        """Calls that were made to fail."""
        self.calls = frozenset(_FORMS)
        """Which of them fail."""
        self._folder = os.path.realpath(folder)
        self._kept = []
        libc = ctypes.CDLL(None, use_errno=True)
        library = ctypes.CDLL(ctypes.util.find_library("sqlite3"))
        library.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
        library.sqlite3_vfs_find.argtypes = [ctypes.c_char_p]
        self._vfs = library.sqlite3_vfs_find(None)
        for name, form in _FORMS.items():
            real = form((name, libc))
            ours = form(self._replacing(name, real))
            self._kept += [real, ours]
            self._set(name.encode(), ctypes.cast(ours, ctypes.c_void_p))

    def _replacing(self, name: str, real):
        def call(descriptor: int, *arguments: int) -> int:
            if self.error and name in self.calls and self._concerns(descriptor):
                self.failed += 1
                ctypes.set_errno(self.error)
                return -1
            return real(descriptor, *arguments)

        return call

    def _concerns(self, descriptor: int) -> bool:
        try:
            path = Path(f"/proc/self/fd/{descriptor}").readlink()
        except OSError:
            return False
        return str(path).startswith(self._folder + os.sep)

    def _set(self, name: bytes | None, call: ctypes.c_void_p | None) -> int:
        return self._vfs.contents.set_system_call(self._vfs, name, call)

    def end(self) -> None:
        """Have all calls as they were."""
        self._set(None, None)


class _Turn:
    """Is waited for, but not for ever: a backup that waits, in its turn, for the end of another's
    transaction must not keep that one from its next statement."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._mine = threading.local()

    def __enter__(self) -> None:
        held = getattr(self._mine, "held", [])
        self._mine.held = [*held, self._lock.acquire(timeout=_PATIENCE)]

    def __exit__(self, *_error: object) -> None:
        *self._mine.held, had = self._mine.held
        if had:
            self._lock.release()


_PATIENCE = 3.0
"""Seconds; a statement takes milliseconds."""
_turn = _Turn()


class _Answer:
    """What a statement answered; all its rows are read before the next statement's turn."""

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self.lastrowid, self.rowcount = cursor.lastrowid, cursor.rowcount
        try:
            self._rows = iter(cursor.fetchall())
        finally:
            cursor.close()  # an error's traceback would keep it, and it the file

    def __iter__(self) -> Iterator[Any]:
        return self._rows

    def fetchone(self) -> Any:
        return next(self._rows, None)

    def fetchall(self) -> list[Any]:
        return list(self._rows)


class _InTurn(sqlite3.Connection):
    """A connection whose statements and backups wait until no other is at work."""

    def execute(self, *arguments: Any) -> _Answer:
        with _turn:
            return _Answer(super().execute(*arguments))

    def executemany(self, *arguments: Any) -> _Answer:
        with _turn:
            return _Answer(super().executemany(*arguments))

    def backup(self, *arguments: Any, **named: Any) -> None:
        with _turn:
            super().backup(*arguments, **named)


def failing_calls(folder: Path) -> Iterator[FailingCalls]:
    """For a fixture; skips where Python's SQLite is not the system's library."""
    if not sys.platform.startswith("linux") or not _is_shared():
        pytest.skip("Python's SQLite is not a library whose calls can be replaced here")
    calls = FailingCalls(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=_InTurn))
        try:
            yield calls
        finally:
            calls.end()


def _is_shared() -> bool:
    import _sqlite3  # noqa: F401 - loads the library

    return "libsqlite3" in Path("/proc/self/maps").read_text()
