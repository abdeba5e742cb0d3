"""What went wrong with a project's file, as a sentence for the person."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path
from typing import Final

from core.words import mark, tr

_FULL: Final = mark("The disk is full, so {name} was not written; free some space and try again.")
_BUSY: Final = mark("{name} is in use by another program; close it there first.")
DAMAGED: Final = mark("{name} is damaged; restore an earlier state of it.")
_OF_FILES: Final = {
    (errno.ENOSPC, errno.EDQUOT): _FULL,
    (errno.EACCES, errno.EPERM, errno.EROFS): mark(
        "{name} may not be written in {folder}; choose a folder that you may write to."
    ),
    (errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP): mark(
        "The drive of {folder} takes no file locks; copy {name} to a drive of this computer."
    ),
    (errno.EEXIST,): mark("There is already a file {name} in {folder}; choose another name."),
}
_OF_SQLITE: Final = {
    "SQLITE_FULL": _FULL,
    "SQLITE_READONLY": mark("{name} is write-protected; allow writing to it or open a copy of it."),
    "SQLITE_CANTOPEN": mark(
        "{name} cannot be opened for writing in {folder}; check that you may write to that folder."
    ),
    "SQLITE_BUSY": _BUSY,
    "SQLITE_LOCKED": _BUSY,
    "SQLITE_IOERR": mark(
        "The disk failed while {name} was read or written; check the drive, then save a copy "
        "elsewhere."
    ),
    "SQLITE_CORRUPT": DAMAGED,
    "SQLITE_NOTADB": DAMAGED,
    "SQLITE_TOOBIG": mark("{name} cannot hold anything that large."),
}


def file_sentence(path: Path, error: OSError) -> str:
    """The sentence for an error of the file system on ``path``."""
    name, folder = path.name, path.parent
    if error.errno == errno.ENOENT and not folder.is_dir():
        return tr("The folder {folder} does not exist; choose another.", folder=folder)
    for numbers, sentence in _OF_FILES.items():
        if error.errno in numbers:
            return tr(sentence, name=name, folder=folder)
    return tr(
        "{name} could not be read or written in {folder} ({reason}); check the drive.",
        name=name,
        folder=folder,
        reason=error.strerror or str(error),
    )


def database_sentence(path: Path, error: sqlite3.Error) -> str:
    """The sentence for an error of SQLite on ``path``."""
    for known, sentence in _OF_SQLITE.items():
        if code_of(error).startswith(known):
            return tr(sentence, name=path.name, folder=path.parent)
    return tr(
        "{name} could not be read or written ({error}); restore an earlier state of it.",
        name=path.name,
        error=error,
    )


def code_of(error: BaseException) -> str:
    """SQLite's name of an error, such as ``SQLITE_FULL``; empty where it has none."""
    return str(getattr(error, "sqlite_errorname", ""))
