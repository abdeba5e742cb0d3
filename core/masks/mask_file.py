"""A mask as its file holds it: raw values, how many pixels each has, and how it looks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import MaskError
from core.words import mark, tr

MAX_VALUES = 1024
MAX_OBJECTS = 65536
"""Values of a mask that numbers its objects."""
_PROBED = 2_000_000
"""Pixels that are looked at for objects; every so many of a larger mask."""
LEAST_OBJECTS = 4
"""Fewer values, and classes look like objects."""

Colour = tuple[int, int, int]


class Form(StrEnum):
    """What kind of file a mask came from, as far as it says what its values mean."""

    GREY = mark("grey levels")
    PALETTE = "palette"
    COLOUR = "colours"
    JPEG = "JPEG"
    ARRAY = mark("NumPy array")
    CELLPOSE = "Cellpose"
    ILASTIK = "ilastik"
    OBJECT_FILES = mark("one file an object")
    OBJECTS = "outlines"


@dataclass(frozen=True)
class MaskFile:
    """A mask as its file holds it.

    ``values`` is int64 ``(H, W)``: grey levels or palette indices as they are, 0 and 1 for 1-bit
    files, packed channels for colours. ``counts`` gives the pixels of each value, rising;
    ``swatches`` the RGB colour in which the file shows it, ``names`` a word for it.
    ``ordered`` says whether a higher value means more (not so for colours, or for a palette that
    runs from white to black). ``note`` is a sentence on something odd, or empty. ``form`` says
    what kind of file it is. ``instances`` is True where each value but 0 is one object, as far as
    can be seen. ``orientation`` is the EXIF tag of the mask's own file, not applied. ``turned``
    says that the mask was turned to lie as its image is shown, ``unsure`` that its image is stored
    turned and nothing tells whether the mask is, too; ``turn_note`` is the sentence on either.
    """

    path: Path
    values: NDArray[np.int64]
    counts: dict[int, int]
    swatches: dict[int, Colour]
    names: dict[int, str]
    ordered: bool = True
    note: str = ""
    form: Form = Form.GREY
    instances: bool = False
    orientation: int = 1
    turned: bool = False
    unsure: bool = False
    turn_note: str = ""


def grey_mask(
    path: Path,
    values: NDArray[np.int64],
    note: str = "",
    *,
    white: int = 255,
    form: Form = Form.GREY,
    instances: bool | None = None,
) -> MaskFile:
    """A mask of plain numbers ``(H, W)``; ``white`` is shown white, or the highest value.

    ``instances`` None looks for itself. Raises MaskError for over MAX_VALUES values.
    """
    counts = count_values(path, values)
    white = max(white, *counts, 1)
    swatches = {v: grey_of(v * 255 // white) for v in counts}
    names = {v: str(v) for v in counts}
    if instances is None:
        instances = one_region_a_value(values, counts)
    return MaskFile(path, values, counts, swatches, names, True, note, form, instances)


def count_values(path: Path, values: NDArray[np.int64]) -> dict[int, int]:
    """Pixels of each value, rising.

    Raises MaskError for over MAX_VALUES values, unless they lie in regions as cells' numbers do.
    """
    if values.min() >= 0 and values.max() < 65536:
        histogram = np.bincount(values.ravel())
        found = np.flatnonzero(histogram)
        numbers = histogram[found]
    else:
        found, numbers = np.unique(values, return_counts=True)
    if len(found) > (MAX_OBJECTS if _lies_in_regions(values) else MAX_VALUES):
        raise MaskError(
            tr(
                "{name} holds {found} different values, far more than a mask; choose the "
                "mask, not the photograph, and one never saved as JPEG.",
                name=path.name,
                found=len(found),
            )
        )
    return dict(zip(found.tolist(), numbers.tolist(), strict=True))


def one_region_a_value(values: NDArray[np.int64], counts: Mapping[int, int]) -> bool:
    """Whether the values look like numbers of objects: small, many, each in one region mostly."""
    numbers = [value for value in counts if value != 0]
    if len(numbers) < LEAST_OBJECTS or min(numbers) < 0 or max(numbers) > 4 * len(numbers) + 16:
        return False
    if len(numbers) > MAX_VALUES:
        return True
    from skimage.measure import label  # loading it takes a moment

    step = max(1, round((values.size / _PROBED) ** 0.5))
    probe = values[::step, ::step].astype(np.int32)
    found = len(np.unique(probe[probe > 0]))
    regions = label(probe, background=0, connectivity=2)  # type: ignore[no-untyped-call]
    return int(regions.max()) <= found * 1.25


def _lies_in_regions(values: NDArray[np.int64]) -> bool:
    """Whether most neighbours are equal, which no photograph with many values shows."""
    if values.shape[1] < 2:
        return False
    return float(np.mean(values[:, 1:] == values[:, :-1])) > 0.7


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
