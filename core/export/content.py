"""The bytes of a file that leaves the program, and how to see that they were read back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.decoding import opened, read_samples
from core.errors import ExportError, MaskError
from core.export.whole_files import write_whole
from core.masks.writing import Pixels, png_bytes

MaskArray = NDArray[np.bool_] | NDArray[np.uint8]


@dataclass(frozen=True, eq=False)
class FileContent:
    """A file's bytes, what judges a copy read from disk, and facts for the receipt."""

    data: bytes
    reads_back: Callable[[Path], bool]
    facts: Mapping[str, Any] = field(default_factory=dict)

    def with_facts(self, **facts: Any) -> FileContent:
        """The content with further facts for the receipt."""
        return FileContent(self.data, self.reads_back, {**self.facts, **facts})

    @property
    def sha256(self) -> str:
        """The check sum of the bytes as hexadecimal digits."""
        return hashlib.sha256(self.data).hexdigest()


def pixel_content(data: bytes, pixels: Pixels) -> FileContent:
    """An image file whose decoded pixels (grey, RGB or palette indices) must equal ``pixels``."""
    return FileContent(data, lambda path: reads_as(path, pixels))


def reads_as(path: Path, pixels: NDArray[np.generic]) -> bool:
    """Whether an image file decodes to just these numbers, of this type. Raises ImageError."""
    with opened(path) as image:
        values = read_samples(image, path).values
    if pixels.dtype == np.uint16 and values.dtype == np.int32:  # Pillow's 16-bit grey
        values = values.astype(np.uint16)
    return values.dtype == pixels.dtype and np.array_equal(values, pixels)


def grey_content(pixels: NDArray[np.uint8] | NDArray[np.uint16]) -> FileContent:
    """A one-channel PNG of ``uint8`` or ``uint16 (H, W)``. Raises ExportError if too large."""
    if pixels.ndim != 2 or 0 in pixels.shape:
        raise ValueError(f"a mask has rows and columns, not shape {pixels.shape}")
    try:
        return pixel_content(png_bytes(pixels), pixels)
    except MaskError as error:
        raise ExportError(str(error)) from error


def mask_content(mask: MaskArray) -> FileContent:
    """A PNG of ``(H, W)``: 255 where the mask is not 0, else 0."""
    return grey_content(np.where(mask, np.uint8(255), np.uint8(0)))


def write_mask(path: Path, mask: MaskArray) -> None:
    """Write ``(H, W)`` as an 8-bit, one-channel PNG: 255 where the mask is not 0, else 0.

    The file appears whole or not at all: it is written beside its target, flushed to the disk,
    read back and compared, and only then takes the target's name, replacing what had it.

    Raises ExportError with a sentence; nothing is left behind.
    """
    content = mask_content(mask)
    write_whole(path, content.data, content.reads_back)


def write_grey(path: Path, pixels: NDArray[np.uint8]) -> None:
    """Write ``uint8 (H, W)`` as an 8-bit, one-channel PNG, as carefully as ``write_mask`` does."""
    content = grey_content(pixels)
    write_whole(path, content.data, content.reads_back)
