"""Runs of pixels of one number: what an image of objects looks like row by row.

There are a twentieth as many runs as pixels or fewer, so whatever can be told from them is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Runs:
    """Runs of one number in a flat image, in order; pixels of the number 0 belong to none.

    ``owner``: the number - 1. ``start``: place of the first pixel. ``length``: how many there are.
    ``follows``: whether another run ends right before it.
    """

    owner: NDArray[np.int64]
    start: NDArray[np.int64]
    length: NDArray[np.int64]
    follows: NDArray[np.bool_]

    def total(self, values: NDArray[Any], count: int) -> NDArray[np.float64]:
        """The sum of a value of the runs over each of ``count`` owners."""
        return np.asarray(np.bincount(self.owner, weights=values, minlength=count), np.float64)


def runs_of(image: NDArray[Any]) -> Runs:
    """The runs of an image (H, W) of whole numbers, none longer than its row."""
    if not image.size:
        nothing = np.zeros(0, np.int64)
        return Runs(nothing, nothing, nothing, np.zeros(0, np.bool_))
    flat = np.ascontiguousarray(image).ravel()
    begins = np.empty(flat.size, np.bool_)
    np.not_equal(flat[1:], flat[:-1], out=begins[1:])
    begins[:: image.shape[1]] = True
    start = np.flatnonzero(begins)
    owner, length = flat[start].astype(np.int64), np.diff(start, append=flat.size)
    kept = owner > 0
    follows = np.zeros(len(start), np.bool_)
    np.logical_and(kept[1:], kept[:-1], out=follows[1:])
    return Runs(owner[kept] - 1, start[kept], length[kept], follows[kept])
