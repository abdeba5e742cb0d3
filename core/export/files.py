"""Many files one after the other: what exists, what must not be overwritten, what failed."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from core.errors import Cancelled, ExportError, SmearSegError
from core.export.content import FileContent, MaskArray, mask_content
from core.export.whole_files import write_whole
from core.words import tr


class ExportJob(NamedTuple):
    """One file to write: the image's name, the target, and what computes its content.

    ``content`` gives the file's bytes, or a mask ``(H, W)``, which becomes a PNG of 0 and 255.
    """

    name: str
    path: Path
    content: Callable[[], FileContent | MaskArray]


@dataclass
class ExportReport:
    """What became of each job: written, failed with (name, sentence), or skipped as existing."""

    written: list[Path] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)
    skipped: list[Path] = field(default_factory=list)
    cancelled: bool = False
    contents: dict[Path, Mapping[str, Any]] = field(default_factory=dict)
    """What is known of each file written: its images' check sums, what its values mean."""
    receipt: Path | None = None


def existing(paths: Iterable[Path]) -> list[Path]:
    """Those of the paths that have something on disk already."""
    return [path for path in paths if os.path.lexists(path)]


def images_among(paths: Iterable[Path], images: Iterable[Path]) -> list[Path]:
    """Those of the paths that are one of ``images``: export_masks, told of these, refuses them.

    A window waits for it, so that no more is asked of the disk than it takes.
    """
    named, there = set(images), {path: _inode(path) for path in paths}
    inodes = {_inode(image) for image in named} - {None} if any(there.values()) else set()
    return [path for path, inode in there.items() if path in named or inode in inodes]


def export_masks(
    jobs: Iterable[ExportJob | tuple[str, Path, Callable[[], FileContent | MaskArray]]],
    progress: Callable[[int, str], None] = lambda done, name: None,
    cancelled: Callable[[], bool] = lambda: False,
    overwrite: Collection[Path] = (),
    protected: Collection[Path] = (),
) -> ExportReport:
    """Compute and write the jobs' files one after the other; a failure is listed, the rest done.

    ``progress(done, name)`` is told before each job and once at the end. A target that exists is
    replaced only if it is in ``overwrite``, else skipped; one of ``protected`` (the project's
    images) or of an earlier job is refused. Where ``cancelled()`` the report so far is returned;
    of the file under way nothing is left, unless it has its name already.
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
            _export_one(ExportJob(*job), approved, barred, report, cancelled)
        except Cancelled:
            report.cancelled = True
            return report
        except SmearSegError as error:
            report.failed.append((name, str(error)))
        except MemoryError:
            report.failed.append(
                (name, tr("{name} needs more memory than is free; close others.", name=name))
            )
        done += 1
    progress(done, "")
    return report


def _export_one(
    job: ExportJob,
    approved: Collection[Path],
    barred: _Barred,
    report: ExportReport,
    cancelled: Callable[[], bool],
) -> None:
    target = _identity(job.path)
    if reason := barred.reason(job.path):
        raise ExportError(
            tr(
                "{name} is not overwritten: {reason}; choose another name.",
                name=job.path.name,
                reason=reason,
            )
        )
    if os.path.lexists(job.path) and target not in approved:
        report.skipped.append(job.path)
        return
    content = job.content()
    if not isinstance(content, FileContent):
        content = mask_content(content)
    _go_on_unless(cancelled)
    reads_back = content.reads_back

    def judged(path: Path) -> bool:  # what it raises leaves nothing of the file behind
        _go_on_unless(cancelled)
        found = reads_back(path)
        _go_on_unless(cancelled)
        return found

    write_whole(job.path, content.data, judged)
    report.written.append(job.path)
    report.contents[job.path] = content.facts
    barred.written.add(target)


def _go_on_unless(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise Cancelled


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
            return tr("it is the file of another image")
        if _identity(path) in self._images or _inode(path) in self._inodes:
            return tr("it is one of the images")
        return ""


def _inode(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_dev, stat.st_ino
