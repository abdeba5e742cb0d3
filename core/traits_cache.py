"""Traits of images by their content, kept in a folder from one start of the program to the next."""

from __future__ import annotations

import contextlib
import json
import math
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from core.image_traits import Traits
from core.images import read_image

_FORMAT: Final = 1
"""Another number where traits are measured otherwise: what was kept before is made anew."""
_MAX_BYTES: Final = 4096


class TraitsCache:
    """What cannot be written or read in the folder is made anew; nothing is lost but time."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._known: dict[str, Traits] = {}

    def get(self, path: Path, content: str) -> Traits:
        """The traits of an image file whose content hash is known. Raises ImageError."""
        found = self._known.get(content) or self._read(content)
        if found is None:
            return self.of(read_image(path), content)
        self._known[content] = found
        return found

    def holds(self, content: str) -> bool:
        """Whether ``get`` need not look at the image; as far as is seen without reading."""
        file = self._file(content)
        # Unlike Path.is_file, this says False where the folder may not be asked.
        there = file is not None and os.path.isfile(file)  # noqa: PTH113
        return content in self._known or there

    def of(self, image: NDArray[np.uint8], content: str) -> Traits:
        """The same of an image (H, W, 3) that has been read already."""
        found = self._known.get(content) or self._read(content)
        if found is None:
            found = Traits.of(image)
            self._write(content, found)
        self._known[content] = found
        return found

    def _file(self, content: str) -> Path | None:
        if self._folder is None or not content.isalnum():
            return None
        return self._folder / f"{content}.traits"

    def _read(self, content: str) -> Traits | None:
        file = self._file(content)
        if file is None:
            return None
        try:
            with file.open("rb") as opened:
                return traits_from_json(opened.read(_MAX_BYTES))
        except OSError:
            return None

    def _write(self, content: str, found: Traits) -> None:
        file = self._file(content)
        if file is None:
            return
        passing = file.with_suffix(".part")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            passing.write_text(traits_to_json(found), encoding="utf-8")
            passing.replace(file)
        except OSError:
            with contextlib.suppress(OSError):
                passing.unlink(missing_ok=True)


def traits_to_json(traits: Traits) -> str:
    """As one JSON object."""
    return json.dumps({"format": _FORMAT, **asdict(traits)})


def traits_from_json(data: bytes) -> Traits | None:
    """What :func:`traits_to_json` wrote; None where the bytes are anything else."""
    try:
        found: Any = json.loads(data)
        if not isinstance(found, dict) or found.get("format") != _FORMAT:
            return None
        light, stain = (tuple(map(float, found[key])) for key in ("light", "stain"))
        edge, size = float(found["edge"]), float(found["size"])
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    if len(light) != 3 or len(stain) != 3:
        return None
    if not all(map(math.isfinite, (*light, *stain, edge, size))):
        return None
    return Traits((light[0], light[1], light[2]), (stain[0], stain[1], stain[2]), edge, size)
