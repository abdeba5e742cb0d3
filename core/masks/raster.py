"""Masks in PNG, BMP and TIFF files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.decoding import Samples, opened, read_samples
from core.errors import ImageError, MaskError
from core.masks.mask_file import (
    Colour,
    MaskFile,
    colour_name,
    count_values,
    grey_of,
    rgb_of,
)


def read_mask(path: Path) -> MaskFile:
    """Read a PNG, BMP or TIFF mask.

    Grey and palette files keep their values (2- and 4-bit grey comes as 0…255), 1-bit files give
    0 and 1. Equal colour channels count as grey and opaque alpha is ignored; otherwise each
    distinct colour is a value of its own, fully transparent pixels being value 0. The EXIF
    orientation of a PNG is not applied, as masks are mostly made from stored pixels, but noted;
    TIFF's own orientation is applied.

    Raises MaskError where the file is unreadable, lossy, or has over MAX_VALUES values.
    """
    try:
        with opened(path) as image:
            if image.format not in ("PNG", "BMP", "TIFF"):
                raise MaskError(
                    f"{path.name} is a JPEG, which changes a mask's values; "
                    "export the mask as PNG, BMP or TIFF."
                )
            pages = getattr(image, "n_frames", 1)
            samples = read_samples(image, path)
    except ImageError as error:
        raise MaskError(str(error)) from error
    return _mask_of(path, samples, _note(path, samples, pages))


def _mask_of(path: Path, samples: Samples, note: str) -> MaskFile:
    raw = samples.values
    opaque = (1 << raw.dtype.itemsize * 8) - 1
    if raw.ndim == 3 and raw.shape[2] == 4 and (raw[..., 3] == opaque).all():
        raw = raw[..., :3]
    if raw.ndim == 3 and raw.shape[2] == 3 and (raw == raw[..., :1]).all():
        raw = raw[..., 0]
    if raw.ndim == 3:
        return _colour_mask(path, raw, note)
    values = _whole(path, raw)
    counts = count_values(path, values)
    if samples.palette is not None:
        swatches = {v: rgb_of(samples.palette[v]) for v in counts}
        names = {v: f"{v} ({colour_name(swatches[v])})" for v in counts}
        return MaskFile(path, values, counts, swatches, names, _rises(swatches), note)
    white = {"b": 1, "u": 255}.get(raw.dtype.kind, 255)
    white = white if max(counts) <= white else max(counts)
    swatches = {v: grey_of(v * 255 // white) for v in counts}
    return MaskFile(path, values, counts, swatches, {v: str(v) for v in counts}, True, note)


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
    return MaskFile(path, values, counts, swatches, names, 0 in counts, note)


def _whole(path: Path, raw: NDArray[np.generic]) -> NDArray[np.int64]:
    if raw.dtype.kind == "f":
        with np.errstate(invalid="ignore"):  # signalling NaN
            numbers = raw.astype(np.float64)
        if not np.all((np.abs(numbers) < 2**31) & (numbers == np.rint(numbers))):
            raise MaskError(f"{path.name} holds fractions, not labels; export it as an 8-bit PNG.")
    return raw.astype(np.int64)


def _note(path: Path, samples: Samples, pages: int) -> str:
    notes = []
    if pages > 1:
        notes.append(f"{path.name} has {pages} pages; only the first was read.")
    if samples.orientation != 1:
        notes.append(f"{path.name} asks to be shown turned; its pixels were read as they lie.")
    return " ".join(notes)


def _rises(swatches: dict[int, Colour]) -> bool:
    """False where higher indices of a grey palette are darker: index and look then disagree."""
    colours = list(swatches.values())
    if any(len(set(colour)) > 1 for colour in colours):
        return True
    levels = [colour[0] for colour in colours]
    return levels == sorted(levels)
