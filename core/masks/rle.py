"""COCO's run-length encoding: column by column, runs of 0 and 1 in turn, beginning with 0.

The counts come as a list, or as text in which each count takes 5 bits a character, lowest first,
with a sixth bit where more follow; from the fourth on it is the difference to the one two before
(``maskApi.c`` of pycocotools).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from core.labels import Box

_MAX_DIGITS = 7  # 35 bits: more than any image has pixels

Counts = NDArray[np.int64]


def counts_of(text: str) -> Counts:
    """The counts that compressed text stands for. Raises ValueError for text that is none."""
    codes = np.frombuffer(text.encode("ascii"), np.uint8).astype(np.int64) - 48
    if len(codes) == 0:
        return np.zeros(0, np.int64)
    if codes.min() < 0 or codes.max() > 63 or codes[-1] & 32:
        raise ValueError("not a run-length code")
    last = (codes & 32) == 0
    ends = np.flatnonzero(last)
    starts = np.concatenate([[0], ends[:-1] + 1])
    if (ends - starts).max() >= _MAX_DIGITS:
        raise ValueError("a run is too long")
    digit = np.arange(len(codes)) - np.repeat(starts, ends - starts + 1)
    numbers = np.add.reduceat((codes & 31) << (5 * digit), starts)
    negative = (codes[ends] & 16) != 0
    numbers = numbers - (negative.astype(np.int64) << (5 * (ends - starts + 1)))
    # From the fourth on each adds the one two before it; odd and even places run apart.
    numbers[1::2] = np.cumsum(numbers[1::2])
    if len(numbers) > 2:
        numbers[2::2] = np.cumsum(numbers[2::2])
    return np.asarray(numbers, np.int64)


def text_of_counts(counts: Sequence[int]) -> str:
    """Counts as compressed text."""
    codes = []
    for place, count in enumerate(counts):
        number = count - counts[place - 2] if place > 2 else count
        while True:
            digit = number & 31
            number >>= 5
            more = number != (-1 if digit & 16 else 0)
            codes.append((digit | 32 if more else digit) + 48)
            if not more:
                break
    return bytes(codes).decode("ascii")


def pixels_of(counts: Counts, height: int, width: int) -> tuple[Box, NDArray[np.bool_]]:
    """The box of the columns and rows that hold a 1, and its pixels.

    Raises ValueError where the counts do not fill an image of that size.
    """
    if len(counts) and (counts.min() < 0 or counts.max() > height * width):
        raise ValueError("a run is longer than the image")
    ends = np.cumsum(counts)
    if (int(ends[-1]) if len(ends) else 0) != height * width:
        raise ValueError("the runs do not fill the image")
    start, stop = ends[0::2][: len(ends) // 2], ends[1::2]
    start, stop = start[stop > start], stop[stop > start]
    if not len(start):
        return Box(0, 0, 0, 0), np.zeros((0, 0), np.bool_)
    left, right = int(start[0]) // height, (int(stop[-1]) - 1) // height + 1
    if bool((start // height == (stop - 1) // height).all()):
        top, bottom = int((start % height).min()), int(((stop - 1) % height).max()) + 1
    else:
        top, bottom = 0, height
    turns = np.zeros((right - left) * height + 1, np.int8)
    turns[start - left * height] += 1
    turns[stop - left * height] -= 1
    filled = np.cumsum(turns[:-1], dtype=np.int8).astype(np.bool_)
    pixels = filled.reshape(right - left, height).T[top:bottom]
    return Box(top, left, bottom, right), np.ascontiguousarray(pixels)


def counts_from_pixels(box: Box, pixels: NDArray[np.bool_], height: int, width: int) -> list[int]:
    """The counts of an image of that size that holds ``pixels`` in ``box`` and else 0."""
    column, row = np.nonzero(pixels.T)
    places = (column + box.left) * height + row + box.top
    if not len(places):
        return [height * width]
    breaks = np.flatnonzero(np.diff(places) != 1)
    starts = places[np.concatenate([[0], breaks + 1])]
    stops = places[np.concatenate([breaks, [len(places) - 1]])] + 1
    edges = np.empty(2 * len(starts) + 2, np.int64)
    edges[0], edges[1:-1:2], edges[2:-1:2], edges[-1] = 0, starts, stops, height * width
    counts: list[int] = np.diff(edges).tolist()
    return counts if counts[-1] else counts[:-1]
