"""Files that appear whole or not at all: written beside their place, read back, then renamed."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path

from core.errors import ExportError, SmearSegError
from core.words import tr


def write_whole(path: Path, data: bytes, reads_back: Callable[[Path], bool]) -> None:
    """Write ``data`` so that the file appears whole or not at all.

    It is written beside its target under a passing name with the target's ending, flushed to the
    disk, read back and judged by ``reads_back``, and only then takes the target's name, replacing
    what had it. Raises ExportError with a sentence; nothing is left behind.
    """
    temporary = path.with_name(f".smearseg-{secrets.token_hex(8)}.tmp{path.suffix.lower()}")
    with _sentences(path):
        try:
            _write_through(temporary, data)
            if not _judged(temporary, reads_back):
                raise ExportError(
                    tr(
                        "{name} did not read back as written; the disk may be failing, choose "
                        "another.",
                        name=path.name,
                    )
                )
            temporary.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
    _flush_folder(path.parent)


def _judged(path: Path, reads_back: Callable[[Path], bool]) -> bool:
    """Whether the file holds what was meant; one that cannot even be read does not."""
    try:
        return reads_back(path)
    except SmearSegError:
        return False


def _write_through(path: Path, data: bytes) -> None:
    """Write a new file and wait until the disk has it."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(handle, left) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where folders can be flushed."""
    if not hasattr(os, "O_DIRECTORY"):  # Windows
        return
    with contextlib.suppress(OSError):  # the file is whole and named; some network disks refuse
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def _sentences(path: Path) -> Iterator[None]:
    """Turn what the file system says about a target into sentences."""
    try:
        yield
    except OSError as error:
        raise ExportError(_sentence(path, error)) from error


def _sentence(path: Path, error: OSError) -> str:
    folder = path.parent
    match error.errno:
        case errno.ENOENT | errno.ENOTDIR:
            return tr(
                "The folder {folder} does not exist; make it or choose another for {name}.",
                folder=folder,
                name=path.name,
            )
        case errno.EISDIR:
            return tr(
                "{name} is a folder in {folder}; choose another name.",
                name=path.name,
                folder=folder,
            )
        case errno.ENOSPC | errno.EDQUOT:
            return tr(
                "The disk of {folder} is full; make room, then export {name} again.",
                folder=folder,
                name=path.name,
            )
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return tr(
                "{name} may not be written in {folder}; choose a folder you may write to.",
                name=path.name,
                folder=folder,
            )
        case errno.ENAMETOOLONG:
            return tr(
                "{name} is too long for a file name; shorten the name pattern.", name=path.name
            )
        case _:
            reason = error.strerror or str(error)
            return tr(
                "{name} could not be written in {folder}: {reason}; try another folder.",
                name=path.name,
                folder=folder,
                reason=reason,
            )
