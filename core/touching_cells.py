"""Cells that touch, parted at the neck between them: watershed of the distance to the background.

**The rule.** The distance transform has a peak in each roundish part of an object: the radius of
the largest disc that fits there. On the way from one peak to another the distance sinks to a
saddle: half the width of the neck. Two parts become two cells where the saddle is at most
``strength`` times the lower peak, that is, where the neck is narrower than this share of the width
of the smaller cell. The rule has no unit, so it holds at every magnification. Waists shallower
than one pixel are noise of the grid and never part anything.

**The method.** Watershed by steepest ascent (Mortensen & Barrett 1995, "Toboggan-based intelligent
scissors"): every pixel points to its highest neighbour, and following the pointers, doubled each
round, leads it to its peak. Basins are then merged over their highest saddle by the rule above, as
h-maxima would be (dynamics: Grimaud 1992), with a depth that depends on the peak. Each round is a
few array operations over foreground pixels, so time does not depend on how many cells there are.
scikit-image's watershed visits pixels one by one from a queue: five times as long on 4 megapixels.
"""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from scipy import ndimage  # type: ignore[import-untyped]

MIN_DEPTH: Final = 1.0
"""Pixels that a saddle must lie below the lower peak."""
_SIGMA: Final = 1.0
"""Blur of the distance: without it each step of a slanting outline has a peak of its own."""

Bytes = NDArray[np.uint8]
Ints = NDArray[np.int32]
Places = NDArray[np.intp]
Floats = NDArray[np.float32]


def part_cells(mask: Bytes, strength: float) -> tuple[Ints, NDArray[np.int64]]:
    """Objects of a mask (H, W) of 0 and 1: labels int32 (H, W), and the area of each label.

    ``strength`` in [0, 1] as said above; 0 gives the connected parts. Labels are 1, 2, … in the
    order of the objects' first pixels, row by row; entry 0 of the areas is that of no object.
    Takes about 60 bytes for each pixel of foreground and 20 for others.
    """
    if strength <= 0 or not mask.any():
        labels = np.empty(mask.shape, np.int32)
        count = int(ndimage.label(mask, output=labels))
        return labels, np.bincount(labels.ravel(), minlength=count + 1)
    padded = np.pad(mask, 1)
    width = padded.shape[1]
    height = np.pad(_heights(mask), 1).ravel()
    places = np.flatnonzero(padded.view(np.bool_))
    basins, peaks, image = _basins(height, places, width)
    merged = _merged(peaks, *_saddles(height, places, basins, image, width), strength)
    areas = _numbered(merged.take(basins), places, image, len(peaks))
    areas[0] = mask.size - len(places)
    return np.ascontiguousarray(image.reshape(padded.shape)[1:-1, 1:-1]), areas


def join_parts(mask: Bytes, distance: float) -> tuple[Ints, NDArray[np.int64]]:
    """As ``part_cells``, but parts of a mask that are at most ``distance`` pixels apart are one.

    For lobes of a nucleus, which are one cell: both are grown by half of the distance and belong
    together where they meet, within a pixel.
    """
    grown = cv2.distanceTransform(1 - mask, cv2.DIST_L2, 5) <= distance / 2
    joined, count = ndimage.label(grown)
    places = np.flatnonzero(mask)
    image = np.zeros(mask.size, np.int32)
    areas = _numbered(joined.ravel()[places] - 1, places, image, int(count))
    areas[0] = mask.size - len(places)
    return image.reshape(mask.shape), areas


def _heights(mask: Bytes) -> Floats:
    """The blurred distance to the background, float32 (H, W), 0 outside.

    Beyond the image's edge the mask goes on as it ends there: a cell cut in half is still as wide.
    """
    distance = cv2.distanceTransform(mask, cv2.DIST_L2, 5)
    np.minimum(distance, max(mask.shape), out=distance)  # without background it is endless
    blurred = cv2.GaussianBlur(distance, (0, 0), _SIGMA, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(cv2.bitwise_and(blurred, blurred, mask=mask), np.float32)


def _basins(height: Floats, places: Places, width: int) -> tuple[Ints, Floats, Ints]:
    """Basin of each foreground pixel, the height of each basin's peak, and an image for later.

    The image is int32 (N,): the basin's number + 1 where there is foreground, else 0.
    """
    image = np.zeros(height.size, np.int32)
    own = np.arange(len(places), dtype=np.int32)
    image[places] = own
    pointer = image.take(_uphill(height, places, width)).astype(np.intp)
    while True:
        further = pointer.take(pointer)
        if np.array_equal(further, pointer):
            break
        pointer = further
    roots = np.flatnonzero(pointer == own)
    numbers = np.zeros(len(places), np.int32)
    numbers[roots] = np.arange(len(roots), dtype=np.int32)
    basins = numbers.take(pointer)
    image[places] = basins + np.int32(1)
    return basins, height[places[roots]], image


def _uphill(height: Floats, places: Places, width: int) -> Places:
    """Place of the highest of each foreground pixel and the four beside it, itself where equal."""
    inner = slice(width, len(height) - width)
    highest = height[inner].copy()
    which = np.zeros(len(highest), np.uint8)
    steps = (0, -width, -1, 1, width)
    for code, step in enumerate(steps[1:], start=1):
        beside = height[inner.start + step : inner.stop + step]
        higher = (beside > highest).view(np.uint8)
        np.maximum(highest, beside, out=highest)
        higher *= np.uint8(code)
        np.maximum(which, higher, out=which)  # codes rise, so the last that was higher stays
    ways = np.array(steps, np.intp)
    return places + ways[which.take(places - width)]


def _saddles(
    height: Floats, places: Places, basins: Ints, image: Ints, width: int
) -> tuple[Ints, Ints, Floats]:
    """Places where two basins touch: their numbers, and the height of the lower pixel."""
    ones, others, heights = [], [], []
    for step in (1, width):
        beside = image.take(places + step) - np.int32(1)
        touch = np.flatnonzero((beside != basins) & (beside >= 0))
        at = places[touch]
        ones.append(basins[touch])
        others.append(beside[touch])
        heights.append(np.minimum(height[at], height[at + step]))
    return np.concatenate(ones), np.concatenate(others), np.concatenate(heights)


def _merged(peaks: Floats, ones: Ints, others: Ints, saddles: Floats, strength: float) -> Ints:
    """For each basin the number of the cell it belongs to: the basin of that cell's peak.

    In each round every cell looks at its highest saddle; where that leads to a higher cell and the
    neck is too wide to part them, it joins that one. Ranks break ties, so that no two cells join
    each other and the outcome does not depend on the order of work.
    """
    order = np.argsort(peaks, kind="stable")
    rank = np.empty(len(peaks), np.int32)
    rank[order] = np.arange(len(peaks), dtype=np.int32)
    cell = np.arange(len(peaks), dtype=np.int32)
    limit = np.minimum(peaks * np.float32(strength), peaks - np.float32(MIN_DEPTH))
    while len(ones):
        swap = rank[ones] > rank[others]
        lower, higher = np.where(swap, others, ones), np.where(swap, ones, others)
        best = np.full(len(peaks), -1, np.float32)
        np.maximum.at(best, lower, saddles)
        np.maximum.at(best, higher, saddles)
        joins = (saddles >= best[lower]) & (saddles > limit[lower])
        if not joins.any():
            break
        into = np.arange(len(peaks), dtype=np.int32)
        # Of several equally high saddles the one to the highest cell counts: written last.
        chosen = np.flatnonzero(joins)
        chosen = chosen[np.argsort(rank[higher[chosen]], kind="stable")]
        into[lower[chosen]] = higher[chosen]
        while not np.array_equal(into[into], into):
            into = into[into]
        cell = into[cell]
        ones, others = into[ones], into[others]
        apart = np.flatnonzero(ones != others)
        ones, others, saddles = ones[apart], others[apart], saddles[apart]
    return cell


def _numbered(cells: Ints, places: Places, image: Ints, most: int) -> NDArray[np.int64]:
    """Write the cells' numbers, in the order of their first pixels, into ``image``; their areas."""
    nowhere = image.size
    first = np.full(most, nowhere, np.int64)
    first[cells[::-1]] = places[::-1]  # of several writes the last one stays
    present = np.flatnonzero(first < nowhere)
    ordered = present[np.argsort(first[present])]
    numbers = np.zeros(most, np.int32)
    numbers[ordered] = np.arange(1, len(ordered) + 1, dtype=np.int32)
    image[places] = numbers.take(cells)
    return np.concatenate([np.zeros(1, np.int64), np.bincount(cells, minlength=most)[ordered]])
