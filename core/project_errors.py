"""Errors of SQLite and of the file system on a project's file, as errors with a plain sentence."""

from __future__ import annotations

import contextlib
import errno
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from core.errors import DamagedError, InUseError, ProjectError, WriteProtectedError
from core.project_sentences import DAMAGED, code_of, database_sentence, file_sentence
from core.words import tr

_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
_KINDS = {
    "SQLITE_READONLY": WriteProtectedError,
    "SQLITE_CANTOPEN": WriteProtectedError,
    "SQLITE_BUSY": InUseError,
    "SQLITE_LOCKED": ProjectError,
    "SQLITE_FULL": ProjectError,
    "SQLITE_IOERR": ProjectError,
    "SQLITE_TOOBIG": ProjectError,
}
"""Errors of SQLite by how their names begin; all others are of a damaged file."""


@contextlib.contextmanager
def as_project_errors(path: Path) -> Iterator[None]:
    """Turn errors of SQLite and of the file system into ProjectError with a plain sentence."""
    try:
        with as_database_errors(path):
            yield
    except OSError as error:
        kind = WriteProtectedError if error.errno in _FORBIDDEN else ProjectError
        raise kind(file_sentence(path, error)) from error


@contextlib.contextmanager
def as_database_errors(path: Path) -> Iterator[None]:
    """The same for errors of SQLite alone: those of the file system are the caller's own."""
    # Wrong use of the sqlite3 module is our own mistake and passes unchanged.
    try:
        yield
    except (sqlite3.ProgrammingError, sqlite3.InterfaceError):
        raise
    except sqlite3.Error as error:
        known = (kind for code, kind in _KINDS.items() if code_of(error).startswith(code))
        raise next(known, DamagedError)(database_sentence(path, error)) from error
    except UnicodeDecodeError as error:  # SQLite's message quoted the damaged bytes
        raise DamagedError(tr(DAMAGED, name=path.name)) from error
