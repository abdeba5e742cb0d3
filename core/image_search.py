"""Finding image files that were moved or renamed, by their content.

A file is the image looked for when its hash is. Of a folder's many files few are read whole: only
those whose header says the right size.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from core.errors import ImageError
from core.images import IMAGE_SUFFIXES, content_hash, is_hidden, read_header

MAX_FILES = 50_000
"""Files of a folder and those in it that are looked at; a whole disk is no place to search."""
_REPORT_EVERY = 20


@dataclass(frozen=True)
class Wanted:
    """An image that is not where it was."""

    id: int
    name: str
    height: int
    width: int
    content_hash: str


@dataclass
class Found:
    """Where images are now, by id; files that only have the name of one; whether all was seen."""

    paths: dict[int, Path] = field(default_factory=dict)
    changed: dict[int, Path] = field(default_factory=dict)
    """Files of the right name and size, but of other content."""
    complete: bool = True


def find_by_content(
    wanted: Sequence[Wanted],
    folders: Iterable[Path],
    *,
    deep: bool,
    check: Callable[[], None] = lambda: None,
    report: Callable[[int, int], None] = lambda seen, found: None,
) -> Found:
    """Look for ``wanted`` among the images in ``folders``, with ``deep`` in folders inside too.

    ``check`` is called for each file and may raise; ``report`` hears how many files were seen and
    images found. Files that cannot be read are passed over.
    """
    found = Found()
    missing = {image.content_hash: image for image in wanted}
    seen: set[str] = set()
    for path in _images_under(folders, deep):
        check()
        if not missing:
            break
        real = os.path.realpath(path)
        if real in seen:
            continue
        seen.add(real)
        if len(seen) > MAX_FILES:
            found.complete = False
            break
        if len(seen) % _REPORT_EVERY == 0:
            report(len(seen), len(found.paths))
        _look(path, missing, found)
    for number in found.paths:
        found.changed.pop(number, None)
    return found


def _look(path: Path, missing: dict[str, Wanted], found: Found) -> None:
    sizes = {(image.height, image.width) for image in missing.values()}
    try:
        header = read_header(path)
        if (header.height, header.width) not in sizes:
            return
        image = missing.pop(content_hash(path), None)
    except ImageError:
        return
    if image is not None:
        found.paths[image.id] = path
        return
    for other in missing.values():
        same_size = (other.height, other.width) == (header.height, header.width)
        if same_size and other.name.casefold() == path.name.casefold():
            found.changed.setdefault(other.id, path)


def _images_under(folders: Iterable[Path], deep: bool) -> Iterator[Path]:
    """Image files, those nearest to the top of each folder first; links to folders lead nowhere."""
    for top in folders:
        level = [top]
        while level:
            below: list[Path] = []
            for folder in level:
                files, inside = _entries(folder)
                yield from files
                below += inside
            level = below if deep else []


def _entries(folder: Path) -> tuple[list[Path], list[Path]]:
    files, folders = [], []
    try:
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                path = Path(entry.path)
                if is_hidden(path):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(path)
                elif path.suffix.lower() in IMAGE_SUFFIXES and entry.is_file():
                    files.append(path)
    except OSError:
        return [], []  # a folder that may not be read, or that went meanwhile
    return files, folders
