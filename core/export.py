"""What leaves the program: masks written as PNG, whole or not at all, and never over an image."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from core.errors import Cancelled, ExportError, SmearSegError
from core.images import stem_key

DEFAULT_PATTERN = "{stem}_mask.png"
MaskArray = NDArray[np.bool_] | NDArray[np.uint8]
# Windows refuses these as names, whatever follows the dot; a folder may travel there.
_RESERVED = frozenset({"con", "prn", "aux", "nul"}) | {
    f"{device}{digit}" for device in ("com", "lpt") for digit in "123456789"
}
_MAX_NAME_BYTES = 255


class ExportJob(NamedTuple):
    """One mask to write: the image's name, the target, and what computes the mask."""

    name: str
    path: Path
    mask: Callable[[], MaskArray]


@dataclass
class ExportReport:
    """What became of each job: written, failed with (name, sentence), or skipped as existing."""

    written: list[Path] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)
    skipped: list[Path] = field(default_factory=list)
    cancelled: bool = False


def write_mask(path: Path, mask: MaskArray) -> None:
    """Write ``(H, W)`` as an 8-bit, one-channel PNG: 255 where the mask is not 0, else 0.

    The file appears whole or not at all: it is written beside its target, flushed to the disk,
    read back and compared, and only then takes the target's name, replacing what had it.

    Raises ExportError with a sentence; nothing is left behind.
    """
    write_grey(path, np.where(mask, np.uint8(255), np.uint8(0)))


def write_grey(path: Path, pixels: NDArray[np.uint8]) -> None:
    """Write ``uint8 (H, W)`` as an 8-bit, one-channel PNG, as carefully as ``write_mask`` does."""
    if pixels.ndim != 2 or 0 in pixels.shape:
        raise ValueError(f"a mask has rows and columns, not shape {pixels.shape}")
    encoded, data = cv2.imencode(".png", pixels)
    if not encoded:
        raise ExportError(f"{path.name} could not be made a PNG; the mask may be too large.")
    _write_whole(path, data.tobytes(), pixels)


def mask_name(stem: str, pattern: str = DEFAULT_PATTERN) -> str:
    """The file name of an image's mask: ``{stem}`` in the pattern replaced.

    Raises ExportError for a pattern without ``{stem}``, of another type than PNG, or whose name
    would leave the folder or not be allowed on Windows.
    """
    rest = pattern.replace("{stem}", "")
    if rest == pattern or "{" in rest or "}" in rest:
        raise ExportError(
            f"The name pattern {pattern} must hold {{stem}}, as in {DEFAULT_PATTERN}."
        )
    if not pattern.lower().endswith(".png"):
        raise ExportError(f"The name pattern {pattern} must end in .png, as masks are PNG files.")
    if ".." in rest or any(sign in '/\\:*?"<>|' or ord(sign) < 32 for sign in rest):
        raise ExportError(
            f'The name pattern {pattern} may not hold .. or any of / \\ : * ? " < > |; '
            "choose the folder separately."
        )
    name = pattern.replace("{stem}", stem)
    if Path(name).name != name or name.split(".")[0].rstrip().lower() in _RESERVED:
        raise ExportError(f"{name} is not allowed as a file name; change the name pattern.")
    if len(os.fsencode(name)) > _MAX_NAME_BYTES:
        raise ExportError(f"{name} is too long for a file name; shorten the name pattern.")
    return name


def mask_names(stems: Iterable[str], pattern: str = DEFAULT_PATTERN) -> list[str]:
    """One name for each stem, none twice even where case does not count.

    The first image of a stem has the plain name, the next get "-2", "-3"… after their stem. A name
    depends on the stems before it only, so images added later change none.
    """
    names: list[str] = []
    taken: set[str] = set()
    for stem in stems:
        name, number = mask_name(stem, pattern), 2
        while stem_key(name) in taken:
            name, number = mask_name(f"{stem}-{number}", pattern), number + 1
        names.append(name)
        taken.add(stem_key(name))
    return names


def existing(paths: Iterable[Path]) -> list[Path]:
    """Those of the paths that have something on disk already."""
    return [path for path in paths if os.path.lexists(path)]


def export_masks(
    jobs: Iterable[ExportJob | tuple[str, Path, Callable[[], MaskArray]]],
    progress: Callable[[int, str], None] = lambda done, name: None,
    cancelled: Callable[[], bool] = lambda: False,
    overwrite: Collection[Path] = (),
    protected: Collection[Path] = (),
) -> ExportReport:
    """Compute and write the jobs' masks one after the other; a failure is listed, the rest done.

    ``progress(done, name)`` is told before each job and once at the end. A target that exists is
    replaced only if it is in ``overwrite``, else skipped; one of ``protected`` (the project's
    images) or of an earlier job is refused. Where ``cancelled()`` the report so far is returned.
    """
    report = ExportReport()
    approved = {_identity(path) for path in overwrite}
    barred = _Barred(protected)
    done = 0
    for job in jobs:
        name = job[0]
        if cancelled():
            report.cancelled = True
            return report
        progress(done, name)
        try:
            _export_one(ExportJob(*job), approved, barred, report)
        except Cancelled:
            report.cancelled = True
            return report
        except SmearSegError as error:
            report.failed.append((name, str(error)))
        except MemoryError:
            report.failed.append((name, f"{name} needs more memory than is free; close others."))
        done += 1
    progress(done, "")
    return report


def _export_one(
    job: ExportJob,
    approved: Collection[Path],
    barred: _Barred,
    report: ExportReport,
) -> None:
    target = _identity(job.path)
    if reason := barred.reason(job.path):
        raise ExportError(f"{job.path.name} is not overwritten: {reason}; choose another name.")
    if os.path.lexists(job.path) and target not in approved:
        report.skipped.append(job.path)
        return
    write_mask(job.path, job.mask())
    report.written.append(job.path)
    barred.written.add(target)


def _identity(path: Path) -> Path:
    """One spelling for each file: absolute, links of the folder followed, case as Windows has."""
    return Path(os.path.normcase(path.parent.resolve() / path.name))


class _Barred:
    """Files that must not be overwritten: the project's images, and the masks just written."""

    def __init__(self, images: Iterable[Path]) -> None:
        self.written: set[Path] = set()
        images = list(images)
        self._images = {_identity(path) for path in images}
        self._inodes = {inode for path in images if (inode := _inode(path))}

    def reason(self, path: Path) -> str:
        """Why the path must not be written, or ""; sees through links and another case."""
        if _identity(path) in self.written:
            return "it is the mask of another image"
        if _identity(path) in self._images or _inode(path) in self._inodes:
            return "it is one of the images"
        return ""


def _inode(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_dev, stat.st_ino


def _write_whole(path: Path, data: bytes, pixels: NDArray[np.uint8]) -> None:
    temporary = path.with_name(f".smearseg-{secrets.token_hex(8)}.tmp")
    with _sentences(path):
        try:
            _write_through(temporary, data)
            if not _reads_as(temporary, pixels):
                raise ExportError(
                    f"{path.name} did not read back as written; the disk may be failing, "
                    "choose another."
                )
            temporary.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink()
            raise
    _flush_folder(path.parent)


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


def _reads_as(path: Path, pixels: NDArray[np.uint8]) -> bool:
    decoded = cv2.imdecode(np.fromfile(path, np.uint8), cv2.IMREAD_UNCHANGED)
    return decoded is not None and decoded.dtype == np.uint8 and np.array_equal(decoded, pixels)


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
            return f"The folder {folder} does not exist; make it or choose another for {path.name}."
        case errno.EISDIR:
            return f"{path.name} is a folder in {folder}; choose another name."
        case errno.ENOSPC | errno.EDQUOT:
            return f"The disk of {folder} is full; make room, then export {path.name} again."
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return f"{path.name} may not be written in {folder}; choose a folder you may write to."
        case errno.ENAMETOOLONG:
            return f"{path.name} is too long for a file name; shorten the name pattern."
        case _:
            reason = error.strerror or str(error)
            return f"{path.name} could not be written in {folder}: {reason}; try another folder."
