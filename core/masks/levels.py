"""The few levels of a mask whose pixels stray from them: by JPEG, by smoothing, by a slip."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Protocol

import numpy as np
from numpy.typing import NDArray

from core.errors import MaskError
from core.masks.mask_file import Form, MaskFile, count_values, grey_of
from core.words import tr, tr_n

_MAX_LEVELS: Final = 8
_LEAST_STEP: Final = 16
"""Levels nearer to each other may be class numbers, which nothing strays from."""
_MOST_STRAY: Final = 0.05
"""Share of stray pixels up to which the others count as levels."""
_MOST_ONE: Final = 0.002
"""Share of pixels that one stray value may have; a value with more is a rare class."""
_RATIO: Final = 10
"""How much more frequent a level is than any stray value."""
_RINGING: Final = 8
"""Grey levels by which JPEG of usual quality moves most pixels of a flat region."""
_JPEG_STEP: Final = 40
_JPEG_SPIKE: Final = 0.4
"""Share of a level's surroundings that has exactly its value: blocks far from any edge."""
_JPEG_MASS: Final = 0.88


@dataclass(frozen=True)
class Levels:
    """What a mask's levels seem to be, and what strays from them."""

    values: tuple[int, ...]
    stray_values: int
    stray_pixels: int
    share: float
    """Of the mask's pixels, those that stray."""

    def nearest(self, value: int) -> int:
        """The level nearest to a value; halfway, the lower."""
        return min(self.values, key=lambda level: (abs(level - value), level))

    @property
    def offer(self) -> str:
        """What would be changed into what, in words."""
        return tr(
            "Set {pixels} ({share}) with {values} to the nearest of {levels}",
            pixels=tr_n("{n:,} pixel", "{n:,} pixels", self.stray_pixels),
            share=_percent(self.share),
            values=tr_n("{n} other value", "{n} other values", self.stray_values),
            levels=listed(self.values),
        )


class Counted(Protocol):
    """A mask, or several of one kind, with the pixels of each value."""

    @property
    def form(self) -> Form:
        """What kind of file it is."""

    @property
    def instances(self) -> bool:
        """Whether the values number objects."""

    @property
    def counts(self) -> Mapping[int, int]:
        """Pixels of each value."""


def find_levels(mask: Counted) -> Levels | None:
    """The two to eight grey levels that nearly all pixels have; None where nothing strays.

    A level is at least ten times as frequent as every stray value and 16 from the next; one stray
    value has at most a five-hundredth of the pixels, all together a twentieth. Class numbers
    such as 0, 1, 2 are never levels: a rare class is no stray value.
    """
    if mask.form is not Form.GREY or mask.instances or len(mask.counts) < 3:
        return None
    ranked = sorted(mask.counts, key=lambda value: -mask.counts[value])
    numbers = [mask.counts[value] for value in ranked]
    total = sum(numbers)
    best: tuple[float, int] | None = None
    for k in range(2, min(_MAX_LEVELS, len(ranked) - 1) + 1):
        ratio = numbers[k - 1] / numbers[k]
        few = sum(numbers[k:]) <= _MOST_STRAY * total and numbers[k] <= _MOST_ONE * total
        if ratio >= _RATIO and few and (best is None or ratio > best[0]):
            best = ratio, k
    if best is None:
        return None
    levels = tuple(sorted(ranked[: best[1]]))
    if min(np.diff(levels)) < _LEAST_STEP:
        return None
    stray = sum(numbers[best[1] :])
    return Levels(levels, len(ranked) - best[1], stray, stray / total)


def snapped(mask: MaskFile, levels: Levels) -> MaskFile:
    """The mask with every stray pixel at the nearest level (the lower of two), and a note on it."""
    note = tr(
        "{pixels:,} pixels ({share}) of {name} with {n} other values were set to the nearest of "
        "{levels}.",
        pixels=levels.stray_pixels,
        share=_percent(levels.share),
        name=mask.path.name,
        n=levels.stray_values,
        levels=listed(levels.values),
    )
    values = _nearest(mask.values, levels.values)
    kept = count_values(mask.path, values)
    return replace(
        mask,
        values=values,
        counts=kept,
        swatches={v: mask.swatches[v] for v in kept},
        names={v: mask.names[v] for v in kept},
        note=" ".join(filter(None, (mask.note, note))),
    )


def jpeg_mask(
    path: Path, grey: NDArray[np.uint8], note: str = "", orientation: int = 1
) -> MaskFile:
    """A mask from the grey levels ``(H, W)`` of a JPEG, each pixel at the nearest level.

    A level shows as a spike: far from edges JPEG gives back one value exactly. Levels are 40
    apart and hold nine tenths of the pixels within 8 of them. Raises MaskError where none such
    are found, as in a photograph or where class numbers lie side by side.
    """
    levels = _jpeg_levels(grey)
    if not levels:
        raise MaskError(
            tr(
                "{name} is a JPEG without clear levels, so what its pixels mean is lost; "
                "export the mask as PNG, BMP or TIFF.",
                name=path.name,
            )
        )
    values = _nearest(grey.astype(np.int64), levels)
    moved = int(np.count_nonzero(values != grey))
    told = tr(
        "{name} is a JPEG, which blurs a mask's edges: {moved:,} pixels "
        "({share}) were set to the nearest of {levels}.",
        name=path.name,
        moved=moved,
        share=_percent(moved / grey.size),
        levels=listed(levels),
    )
    counts = count_values(path, values)
    swatches = {v: grey_of(v) for v in counts}
    names = {v: str(v) for v in counts}
    note = " ".join(filter(None, (note, told)))
    return MaskFile(
        path, values, counts, swatches, names, True, note, Form.JPEG, orientation=orientation
    )


def listed(levels: tuple[int, ...]) -> str:
    """ "0, 128 and 255"."""
    *most, last = map(str, levels)
    return tr("{most} and {last}", most=", ".join(most), last=last) if most else last


def _jpeg_levels(grey: NDArray[np.uint8]) -> tuple[int, ...]:
    share = np.bincount(grey.ravel(), minlength=256) / grey.size
    around = np.convolve(share, np.ones(2 * _RINGING + 1), "same")
    levels: list[int] = []
    for value in np.argsort(-share, kind="stable").tolist():
        if share[value] < 1e-4 or len(levels) > _MAX_LEVELS:
            break
        apart = all(abs(value - level) >= _JPEG_STEP for level in levels)
        if apart and share[value] >= _JPEG_SPIKE * around[value]:
            levels.append(value)
    held = sum(around[level] for level in levels)
    return tuple(sorted(levels)) if levels and held >= _JPEG_MASS else ()


def _nearest(values: NDArray[np.int64], levels: tuple[int, ...]) -> NDArray[np.int64]:
    """Each value's nearest level; halfway, the lower."""
    steps = np.array(levels, np.int64)
    halves = (steps[:-1] + steps[1:]) // 2  # a value above goes up
    return steps[np.searchsorted(halves, values, side="left")]


def _percent(share: float) -> str:
    percent = 100 * share
    return tr("under 0.1 %") if percent < 0.1 else f"{percent:.1f} %"
