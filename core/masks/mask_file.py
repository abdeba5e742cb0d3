"""A mask as its file holds it: raw values, how many pixels each has, and how it looks."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import MaskError

MAX_VALUES = 1024

Colour = tuple[int, int, int]


@dataclass(frozen=True)
class MaskFile:
    """A mask as its file holds it.

    ``values`` is int64 ``(H, W)``: grey levels or palette indices as they are, 0 and 1 for 1-bit
    files, packed channels for colours. ``counts`` gives the pixels of each value, rising;
    ``swatches`` the RGB colour in which the file shows it, ``names`` a word for it.
    ``ordered`` says whether a higher value means more (not so for colours, or for a palette that
    runs from white to black). ``note`` is a sentence on something odd, or empty.
    """

    path: Path
    values: NDArray[np.int64]
    counts: dict[int, int]
    swatches: dict[int, Colour]
    names: dict[int, str]
    ordered: bool = True
    note: str = ""


def count_values(path: Path, values: NDArray[np.int64]) -> dict[int, int]:
    if values.min() >= 0 and values.max() < 65536:
        histogram = np.bincount(values.ravel())
        found = np.flatnonzero(histogram)
        numbers = histogram[found]
    else:
        found, numbers = np.unique(values, return_counts=True)
    if len(found) > MAX_VALUES:
        raise MaskError(
            f"{path.name} holds {len(found)} different values, far more than a mask; "
            "choose the mask, not the photograph, and one never saved as JPEG."
        )
    return dict(zip(found.tolist(), numbers.tolist(), strict=True))


def rgb_of(channels: NDArray[np.integer]) -> Colour:
    return int(channels[0]), int(channels[1]), int(channels[2])


def grey_of(level: int) -> Colour:
    level = min(max(level, 0), 255)
    return level, level, level


def colour_name(colour: Colour) -> str:
    known = {
        (0, 0, 0): "black", (255, 255, 255): "white", (255, 0, 0): "red", (0, 255, 0): "green",
        (0, 0, 255): "blue", (255, 255, 0): "yellow", (255, 0, 255): "magenta",
        (0, 255, 255): "cyan", (128, 128, 128): "grey",
    }  # fmt: skip
    return known.get(colour) or "#{:02x}{:02x}{:02x}".format(*colour)
