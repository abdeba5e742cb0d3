"""What the file worker does: look at images, open them, secure the project. No GUI thread here."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.decoding import check_whole
from core.errors import ImageError
from core.images import ImageCache, ImageHeader, content_hash, find_images, read_header
from core.label_tiles import PackedLabels, damage_sentence
from core.log_sync import sync_log
from gui.canvas.sampling import Pyramid
from gui.usual_time import UsualTime
from gui.words import mark, tr
from gui.worker import JobContext

_REPORT_EVERY = 0.2
_READING, _SHOWING = UsualTime(0.05, each=0.025), UsualTime(0.02, each=0.008)
"""Of an image, by its megapixels: read from its file, and made ready to be shown."""
SECURING = mark("Securing the last strokes")


@dataclass(frozen=True)
class FoundImages:
    """Some images that were looked at, and how far the job is (0 to 1)."""

    images: list[tuple[Path, ImageHeader, str]]
    fraction: float


@dataclass(frozen=True, eq=False)
class OpenedImage:
    """An image ready to be shown and painted on.

    ``pyramid`` holds the halves of ``image`` for the zoomed-out view; ``labels`` is the one thing
    in it that changes, in place and only in the GUI thread. ``damage`` says what could not be read
    of the labels.
    """

    id: int
    name: str
    path: Path
    image: NDArray[np.uint8]
    pyramid: Pyramid
    labels: NDArray[np.uint8]
    damage: str = ""


def why_unusable(context: JobContext, paths: Sequence[Path]) -> list[str]:
    """Sentences on all paths if there is no usable image among them; none as soon as one is."""
    faults: list[str] = []
    for path in paths:
        try:
            found = find_images([path])
        except ImageError as error:
            faults.append(str(error))
            continue
        for image in found:
            context.check()
            try:
                read_header(image)
                check_whole(image)
            except ImageError as error:
                faults.append(str(error))
            else:
                return []
    return faults


def inspect_images(context: JobContext, paths: Sequence[Path]) -> list[str]:
    """Read header and hash of every image; report what was found, return what failed."""
    failures: list[str] = []
    found: list[Path] = []
    for path in paths:
        try:
            found += find_images([path])
        except ImageError as error:
            failures.append(str(error))
    batch: list[tuple[Path, ImageHeader, str]] = []
    last = time.monotonic()
    for number, path in enumerate(dict.fromkeys(found), start=1):
        context.check()
        try:
            header = read_header(path)
            check_whole(path)  # now, when the person knows where it came from
            batch.append((path, header, content_hash(path)))
        except ImageError as error:
            failures.append(str(error))
        if time.monotonic() - last > _REPORT_EVERY:
            context.report(FoundImages(batch, number / len(found)))
            batch, last = [], time.monotonic()
    context.report(FoundImages(batch, 1.0))
    return failures


def open_image(
    context: JobContext,
    image_id: int,
    name: str,
    path: Path,
    labels: NDArray[np.uint8] | PackedLabels,
    cache: ImageCache,
) -> OpenedImage:
    """Read an image and its halves.

    Raises:
        ImageError: it cannot be read, or its size is no longer that of its labels.
    """
    packed = isinstance(labels, PackedLabels)
    height, width = (labels.height, labels.width) if packed else labels.shape
    context.expect(_SHOWING if cache.holds(path) else _READING, height * width / 1e6)
    image = cache.get(path)
    damage = ""
    if isinstance(labels, PackedLabels):
        labels, damaged = labels.unpack_what_is_whole()
        damage = damage_sentence(name, len(damaged)) if damaged else ""
    if image.shape[:2] != labels.shape:
        raise ImageError(
            tr(
                "“{name}” is now {now} pixels, but its labels were made for {before}; put the "
                "original file back.",
                name=path.name,
                now=f"{image.shape[1]} × {image.shape[0]}",
                before=f"{labels.shape[1]} × {labels.shape[0]}",
            )
        )
    context.check()
    return OpenedImage(image_id, name, path, image, Pyramid(image).build(), labels, damage)


def secure_project(_context: JobContext, path: Path) -> None:
    """Have the disk confirm the last strokes. Raises ProjectError."""
    sync_log(path)


@dataclass(frozen=True)
class MovedImages:
    """Missing images found in a folder, and the name of the one shown if its content changed."""

    paths: list[tuple[int, Path]]
    changed: str


def find_moved(
    context: JobContext,
    folder: Path,
    asked: tuple[int, str, str],
    missing: Sequence[tuple[int, str, str]],
) -> MovedImages:
    """Find ``missing`` (id, name, hash) in ``folder``; compare ``asked``, which stands there.

    Names decide where to look, hashes what is the same.
    """
    _, name, wanted = asked
    changed = "" if content_hash(folder / name) == wanted else name
    found = []
    for number, (image_id, name, wanted) in enumerate(missing):
        context.check()
        context.report(number / len(missing))
        path = folder / name
        if path.is_file() and content_hash(path) == wanted:
            found.append((image_id, path))
    return MovedImages(found, changed)
