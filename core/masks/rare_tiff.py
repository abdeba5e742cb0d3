"""TIFF masks whose numbers Pillow cannot hold: 8 to 64 bits with sign, 32 without, half floats.

Cellpose, scikit-image and ImageJ macros write them through tifffile, so tifffile reads them.
"""

from __future__ import annotations

from math import prod
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import ImageFile

from core.decoding import MAX_PIXELS
from core.errors import MaskError
from core.words import tr

_BITS, _SAMPLE_FORMAT = 258, 339
_MOST_BYTES = 8 * MAX_PIXELS


def is_rare(image: ImageFile.ImageFile) -> bool:
    """Whether Pillow would change this TIFF's numbers: 32 bits without sign, 8 or 16 with."""
    tags = getattr(image, "tag_v2", {})
    bits, kinds = tags.get(_BITS, (1,)), tags.get(_SAMPLE_FORMAT, (1,))
    bits = bits if isinstance(bits, tuple) else (bits,)
    kinds = kinds if isinstance(kinds, tuple) else (kinds,)
    return len(bits) == 1 and (kinds[0], bits[0]) in {(1, 32), (2, 8), (2, 16)}


def read_rare_tiff(path: Path) -> NDArray[np.int64] | None:
    """The numbers ``(H, W)`` of a one-channel TIFF, or None where tifffile cannot read it either.

    Size and type are judged by the header. Raises MaskError for fractions.
    """
    import tifffile  # loading it takes a moment, and such files are rare

    try:
        with tifffile.TiffFile(path) as file:
            page = file.pages.first
            shape, kind = tuple(n for n in page.shape if n != 1), page.dtype
            if kind is None or kind.kind not in "iuf" or not 1 <= len(shape) <= 2:
                return None
            size = prod(page.shape)
            if not 0 < size <= MAX_PIXELS or size * kind.itemsize > _MOST_BYTES:
                return None
            ends = map(sum, zip(page.dataoffsets, page.databytecounts, strict=True))
            if max(ends, default=0) > path.stat().st_size:  # cut short: it would be filled up
                return None
            values = page.asarray().reshape(page.imagelength, page.imagewidth)
    except MemoryError as error:
        raise MaskError(
            tr("{name} needs more memory than is free; crop it.", name=path.name)
        ) from error
    except Exception:  # noqa: BLE001 - tifffile reports damage by a dozen types of exception
        return None
    numbers = values.astype(np.float64)
    if not np.all((np.abs(numbers) < 2**53) & (numbers == np.rint(numbers))):
        raise MaskError(
            tr("{name} holds fractions, not labels; export it as an 8-bit PNG.", name=path.name)
        )
    return values.astype(np.int64)
