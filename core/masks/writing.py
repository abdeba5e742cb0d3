"""Masks as the bytes of PNG, BMP and TIFF files, each of which ``read_mask`` reads back exactly."""

from __future__ import annotations

import io
from collections.abc import Mapping

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.errors import MaskError
from core.masks.mask_file import Colour
from core.masks.meaning import VOC_VOID, VOC_VOID_COLOUR
from core.words import tr

Pixels = NDArray[np.uint8] | NDArray[np.uint16] | NDArray[np.float32]


def png_bytes(pixels: Pixels) -> bytes:
    """A PNG of ``uint8`` or ``uint16 (H, W)`` grey, or ``uint8 (H, W, 3)`` RGB."""
    ordered = pixels[..., ::-1] if pixels.ndim == 3 else pixels
    encoded, data = cv2.imencode(".png", np.ascontiguousarray(ordered))
    if not encoded:
        raise MaskError(tr("The mask is too large for a PNG."))
    return data.tobytes()


def bmp_bytes(pixels: NDArray[np.uint8]) -> bytes:
    """An 8-bit BMP of ``uint8 (H, W)`` grey."""
    return _saved(Image.fromarray(np.ascontiguousarray(pixels)), "BMP")


def tiff_bytes(pixels: Pixels) -> bytes:
    """A TIFF of ``uint8``, ``uint16`` or ``float32 (H, W)`` grey, compressed by Deflate."""
    import tifffile  # loading it takes a moment

    file = io.BytesIO()
    tifffile.imwrite(
        file,
        np.ascontiguousarray(pixels),
        photometric="minisblack",
        compression="zlib",
        metadata=None,
        software="SmearSeg",
    )
    return file.getvalue()


def palette_png_bytes(
    indices: NDArray[np.uint8], colours: Mapping[int, Colour] | None = None
) -> bytes:
    """A palette PNG of ``uint8 (H, W)`` indices; without ``colours`` in VOC's, 255 as its void."""
    palette = voc_palette()
    for index, colour in (colours or {}).items():
        palette[index] = colour
    image = Image.fromarray(np.ascontiguousarray(indices))
    image.putpalette(palette.ravel().tolist())
    return _saved(image, "PNG")


def voc_palette() -> NDArray[np.uint8]:
    """The ``uint8 (256, 3)`` palette of Pascal VOC: bits of the index dealt out to the channels.

    Everingham et al. 2010; its development kit's ``VOClabelcolormap``.
    """
    index = np.arange(256)
    palette = np.zeros((256, 3), np.uint8)
    for bit in range(8):
        for channel in range(3):
            palette[:, channel] |= ((index >> 3 * bit + channel & 1) << 7 - bit).astype(np.uint8)
    palette[VOC_VOID] = VOC_VOID_COLOUR
    return palette


def _saved(image: Image.Image, kind: str) -> bytes:
    file = io.BytesIO()
    image.save(file, kind)
    return file.getvalue()
