"""Masks in PNG, BMP, TIFF and JPEG files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.decoding import Samples, opened, read_samples
from core.errors import ImageError, MaskError
from core.masks.levels import jpeg_mask
from core.masks.mask_file import (
    Colour,
    Form,
    MaskFile,
    colour_name,
    count_values,
    grey_mask,
    rgb_of,
)
from core.masks.rare_tiff import is_rare, read_rare_tiff
from core.words import tr

_JPEG_TINT = 24
"""Difference between channels up to which a JPEG counts as grey."""


def read_mask(path: Path) -> MaskFile:
    """Read a PNG, BMP, TIFF or JPEG mask.

    Grey and palette files keep their values (2- and 4-bit grey comes as 0…255), 1-bit files give
    0 and 1. Equal colour channels count as grey and opaque alpha is ignored; otherwise each
    distinct colour is a value of its own, fully transparent pixels being value 0. A JPEG's pixels
    are set to the levels from which they were blurred, with a note, where these are clear. The
    EXIF orientation is not applied, as masks are mostly made from stored pixels, but noted;
    TIFF's own orientation is applied.

    Raises MaskError where the file is unreadable or has far too many values.
    """
    try:
        with opened(path) as image:
            jpeg = image.format in ("JPEG", "MPO")
            rare = image.format == "TIFF" and is_rare(image)
            pages = 1 if jpeg else getattr(image, "n_frames", 1)
            samples = None if rare else read_samples(image, path)
    except ImageError as error:
        values = read_rare_tiff(path)
        if values is None:
            raise MaskError(str(error)) from error
        return grey_mask(path, values)
    if samples is None:
        values = read_rare_tiff(path)
        if values is None:
            raise MaskError(
                tr("{name} is a rare kind of TIFF; save it with 8 or 16 bits.", name=path.name)
            )
        return grey_mask(path, values, _pages_note(path, pages))
    if jpeg:
        return _from_jpeg(path, samples)
    return _mask_of(path, samples, _note(path, samples, pages))


def looks_like_mask(path: Path) -> bool:
    """Whether a JPEG file can be read as a mask; a photograph in colour is told by few pixels."""
    try:
        with opened(path) as image:
            image.draft("RGB", (max(1, image.width // 8), max(1, image.height // 8)))
            if image.mode == "RGB" and _is_tinted(np.asarray(image)):
                return False
        read_mask(path)
    except (ImageError, MaskError):
        return False
    return True


def _is_tinted(pixels: NDArray[np.generic]) -> bool:
    """Whether some pixel of ``(H, W, 3)`` is clearly no grey."""
    return int(np.ptp(pixels.astype(np.int16), axis=2).max()) > _JPEG_TINT


def _from_jpeg(path: Path, samples: Samples) -> MaskFile:
    raw = samples.values
    if raw.ndim == 3:
        if _is_tinted(raw[..., :3]):
            raise MaskError(
                tr(
                    "{name} is a JPEG in colour, which blurs a mask's colours into each "
                    "other; export the mask as PNG, BMP or TIFF.",
                    name=path.name,
                )
            )
        raw = raw[..., 1]
    note = _note(path, samples, 1)
    return jpeg_mask(path, np.asarray(raw, np.uint8), note, samples.orientation)


def mask_of_pixels(path: Path, pixels: NDArray[np.generic]) -> MaskFile:
    """The mask in plain pixels: ``(H, W)`` numbers, ``(H, W, 3 or 4)`` RGB or RGBA. MaskError."""
    return _mask_of(path, Samples(pixels, None, 1), "")


def _mask_of(path: Path, samples: Samples, note: str) -> MaskFile:
    raw = samples.values
    opaque = (1 << raw.dtype.itemsize * 8) - 1
    if raw.ndim == 3 and raw.shape[2] == 4 and (raw[..., 3] == opaque).all():
        raw = raw[..., :3]
    if raw.ndim == 3 and raw.shape[2] == 3 and (raw == raw[..., :1]).all():
        raw = raw[..., 0]
    if raw.ndim == 3:
        return replace(_colour_mask(path, raw, note), orientation=samples.orientation)
    values = whole_numbers(path, raw)
    if samples.palette is not None:
        counts = count_values(path, values)
        swatches = {v: rgb_of(samples.palette[v]) for v in counts}
        names = {v: f"{v} ({colour_name(swatches[v])})" for v in counts}
        rises, turned = _rises(swatches), samples.orientation
        return MaskFile(
            path, values, counts, swatches, names, rises, note, Form.PALETTE, orientation=turned
        )
    mask = grey_mask(path, values, note, white=1 if raw.dtype.kind == "b" else 255)
    return replace(mask, orientation=samples.orientation)


def _colour_mask(path: Path, raw: NDArray[np.generic], note: str) -> MaskFile:
    """Each distinct colour as a value: channels packed, red highest but for alpha above it."""
    bits = raw.dtype.itemsize * 8
    channels = raw.astype(np.int64)
    values = channels[..., 0] << 2 * bits | channels[..., 1] << bits | channels[..., 2]
    if raw.shape[2] == 4:
        alpha = channels[..., 3]
        # Only 15 bits of a 16-bit alpha fit below the sign; masks do not differ in the last.
        values = np.where(alpha == 0, 0, values | (alpha >> (bits == 16)) << 3 * bits)
    counts = count_values(path, values)
    top, low = (1 << bits) - 1, bits - 8
    swatches = {
        v: rgb_of(np.array([v >> s * bits & top for s in (2, 1, 0)]) >> low) for v in counts
    }
    names = {v: colour_name(colour) for v, colour in swatches.items()}
    if raw.shape[2] == 4 and 0 in names:
        names[0] = "transparent"
    return MaskFile(path, values, counts, swatches, names, 0 in counts, note, Form.COLOUR)


def whole_numbers(path: Path, raw: NDArray[np.generic]) -> NDArray[np.int64]:
    """Numbers ``(H, W)`` as int64. Raises MaskError for fractions and what is no number."""
    if raw.dtype.kind == "f":
        with np.errstate(invalid="ignore"):  # signalling NaN
            numbers = raw.astype(np.float64)
        if not np.all((np.abs(numbers) < 2**31) & (numbers == np.rint(numbers))):
            raise MaskError(
                tr("{name} holds fractions, not labels; export it as an 8-bit PNG.", name=path.name)
            )
    return raw.astype(np.int64)


def _note(path: Path, samples: Samples, pages: int) -> str:
    notes = [_pages_note(path, pages)]
    if samples.orientation != 1:
        notes.append(
            tr("{name} asks to be shown turned; its pixels were read as they lie.", name=path.name)
        )
    return " ".join(filter(None, notes))


def _pages_note(path: Path, pages: int) -> str:
    return (
        tr("{name} has {pages} pages; only the first was read.", name=path.name, pages=pages)
        if pages > 1
        else ""
    )


def _rises(swatches: dict[int, Colour]) -> bool:
    """False where higher indices of a grey palette are darker: index and look then disagree."""
    colours = list(swatches.values())
    if any(len(set(colour)) > 1 for colour in colours):
        return True
    levels = [colour[0] for colour in colours]
    return levels == sorted(levels)
