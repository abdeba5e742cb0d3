"""Regions grown from one pixel: the fill, and the wand.

Both look at no more of the image than they must: the fill at a window that grows with the region,
the wand at the window it is given.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from core.labels import Box, LabelMap

BoolMask = NDArray[np.bool_]
ByteMask = NDArray[np.uint8]
Floats = NDArray[np.float32]
Candidates = Callable[[Box], ByteMask]
"""Which pixels of a box may belong to a region: nonzero; uint8 (box.height, box.width)."""

_FIRST_SIDE = 192
MAX_TOLERANCE = 100.0
"""The wand's largest tolerance: in CIE Lab from black to white."""
_BARRIER = 0.6
"""How much a step of one unit of colour from pixel to pixel adds to the wand's way."""
_STEPS = 2.0
"""Levels of the wand's cost image to one unit of tolerance, so that 8 bits hold 0..127."""
_MARGIN = 6
"""Pixels around a window that its filters need to be right inside of it."""
_NOISE = 1.0
"""Smoothing before the wand compares colours: sigma in pixels."""


@dataclass(frozen=True, eq=False)
class Region:
    """Pixels that hang together: bool (box.height, box.width)."""

    box: Box
    mask: BoolMask
    at_border: bool
    """It reaches the border of the image."""
    whole: bool = True
    """False where it goes on beyond the window that was looked at."""

    @property
    def pixels(self) -> int:
        """How many pixels it has."""
        return int(np.count_nonzero(self.mask))

    def holds(self, row: int, column: int) -> bool:
        """Whether a pixel of the image belongs to it."""
        box = self.box
        inside = box.top <= row < box.bottom and box.left <= column < box.right
        return inside and bool(self.mask[row - box.top, column - box.left])


def grow(
    candidates: Candidates, row: int, column: int, height: int, width: int, limit: int
) -> Region | None:
    """The candidates that hang together with a pixel by their sides, in a (height, width) image.

    The window doubles until it holds the region, or the next would have more than ``limit``
    pixels: then what is found so far comes back with ``whole`` false. None where the pixel is
    no candidate itself.
    """
    side = _FIRST_SIDE
    while True:
        window = Box(row, column, row + 1, column + 1).expanded(side // 2).clipped(height, width)
        region = _flood(candidates(window), window, row, column, height, width)
        bigger = Box(row, column, row + 1, column + 1).expanded(side).clipped(height, width)
        if region is None or region.whole or bigger.area > limit:
            return region
        side *= 2


def fill_region(labels: LabelMap, row: int, column: int, limit: int) -> Region:
    """The pixels of one label value that hang together with a pixel; ``limit`` as in ``grow``.

    Neighbours by a side only: an outline one pixel thin holds, also where it goes aslant.
    """
    value = labels[row, column]

    def alike(box: Box) -> ByteMask:
        equal: BoolMask = labels[box.slices] == value
        return equal.view(np.uint8)

    height, width = labels.shape
    region = grow(alike, row, column, height, width, limit)
    assert region is not None  # the pixel is of its own value
    return region


class Wand:
    """Grows a region from one pixel over like colours, inside a window of the image.

    The colour of the start is the mean of the 3 x 3 pixels around it; distances are Euclidean in
    CIE Lab (L 0..100), after light smoothing. Where colour changes fast from pixel to pixel the
    way costs more, so that the region stops at an edge although colours beyond it are alike.
    ``image`` is uint8 (H, W, 3) RGB; (row, column) lies in ``limit``, and that in the image. Only
    a window around the pixel is worked out, as long as the region keeps within it: how large it
    is changes no pixel of the region.
    """

    def __init__(self, image: NDArray[np.uint8], row: int, column: int, limit: Box) -> None:
        self._image = image
        self._size = image.shape[0], image.shape[1]
        self._row, self._column = row, column
        self._limit = limit
        self._side = _FIRST_SIDE
        lab, box = self._smooth(Box(row, column, row + 1, column + 1).expanded(1))
        here = _shifted(box, _margined(box, *self._size))
        self._colour = lab[here.slices].reshape(-1, 3).mean(axis=0)
        self._look_around()

    def region(self, tolerance: float) -> Region:
        """What is reached within a tolerance of 0..100 units of colour."""
        level = round(min(max(tolerance, 0.0), MAX_TOLERANCE) * _STEPS)
        while True:
            reached = (self._cost <= level).view(np.uint8)
            region = _flood(reached, self._window, self._row, self._column, *self._size)
            assert region is not None
            around = region.box.expanded(_MARGIN).clipped(*self._size)
            if self._window == self._limit or _common(around, self._window) == around:
                return self._rounded_off(region, level)
            self._side *= 2
            self._look_around()

    def _look_around(self) -> None:
        """Work out the costs of a window around the pixel."""
        row, column = self._row, self._column
        wanted = Box(row, column, row + 1, column + 1).expanded(self._side // 2)
        self._window = _common(wanted, self._limit)
        lab, box = self._smooth(self._window)
        distance = _colour_distance(lab, self._colour)
        cost = cv2.scaleAdd(_gradient(lab), _BARRIER, distance)
        here = _shifted(box, _margined(box, *self._size)).slices
        self._distance = _levels(distance)[here]
        self._cost = _levels(cost)[here]
        self._cost[row - box.top, column - box.left] = 0  # a click takes its pixel at least

    def _smooth(self, box: Box) -> tuple[ByteMask, Box]:
        """Lab colours of a box with a margin, in which filters go wrong; the box in the image."""
        box = box.clipped(*self._size)
        part = np.ascontiguousarray(self._image[_margined(box, *self._size).slices])
        smooth = cv2.GaussianBlur(cv2.cvtColor(part, cv2.COLOR_RGB2Lab), (0, 0), _NOISE)
        return np.asarray(smooth, np.uint8), box

    def _rounded_off(self, region: Region, level: int) -> Region:
        """Take the edge's own pixels back that are of the colour, and pin holes."""
        box = _common(region.box.expanded(2), self._window)
        inner, outer = _shifted(region.box, box), _shifted(box, self._window)
        mask = np.zeros((box.height, box.width), np.uint8)
        mask[inner.slices] = region.mask
        kernel = cv2.getStructuringElement(cv2.MORPH_RECT, (3, 3))
        closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, kernel) != 0
        grown = cv2.dilate(mask, kernel) != 0
        grown &= self._distance[outer.slices] <= level
        return Region(box, closed | grown, region.at_border, region.whole)


def _flood(
    allowed: ByteMask, window: Box, row: int, column: int, height: int, width: int
) -> Region | None:
    seed = column - window.left, row - window.top
    if not allowed[seed[1], seed[0]]:
        return None
    found = np.zeros((window.height + 2, window.width + 2), np.uint8)
    flags = 4 | cv2.FLOODFILL_MASK_ONLY | 1 << 8
    allowed = np.ascontiguousarray(allowed)
    *_, (x, y, across, down) = cv2.floodFill(allowed, found, seed, 0, 0, 0, flags)
    box = Box(window.top + y, window.left + x, window.top + y + down, window.left + x + across)
    mask = found[1 + y : 1 + y + down, 1 + x : 1 + x + across].view(np.bool_)
    sides = zip(box, window, (0, 0, height, width), strict=True)
    touches = [(end == edge, edge == border) for end, edge, border in sides]
    at_border = any(at_edge and at_end for at_edge, at_end in touches)
    whole = not any(at_edge and not at_end for at_edge, at_end in touches)
    return Region(box, mask, at_border, whole)


def _colour_distance(lab: NDArray[np.uint8], seed: NDArray[np.float64]) -> Floats:
    """Distance of every pixel of an 8-bit Lab image from a colour, in units of L 0..100."""
    values = np.arange(256, dtype=np.float64)[:, np.newaxis] - seed
    values[:, 0] *= 100 / 255  # 8-bit Lab holds L as 0..255, a and b shifted by 128
    squares = (values * values).astype(np.float32).reshape(256, 1, 3)
    parts = cv2.LUT(lab, squares)
    total = cv2.transform(parts, np.ones((1, 3), np.float32))
    return np.asarray(cv2.sqrt(total), np.float32)


def _gradient(lab: NDArray[np.uint8]) -> Floats:
    """How much the colour changes from pixel to pixel: the slope of the steepest channel."""
    steepest = np.zeros(lab.shape[:2], np.float32)
    for channel, scale in zip(cv2.split(lab), (100 / 255, 1.0, 1.0), strict=True):
        across = cv2.Sobel(channel, cv2.CV_32F, 1, 0, ksize=3, scale=scale / 8)
        down = cv2.Sobel(channel, cv2.CV_32F, 0, 1, ksize=3, scale=scale / 8)
        np.maximum(steepest, cv2.magnitude(across, down), out=steepest)
    return steepest


def _levels(cost: NDArray[Any]) -> ByteMask:
    return np.asarray(cv2.convertScaleAbs(cost, alpha=_STEPS), np.uint8)


def _margined(box: Box, height: int, width: int) -> Box:
    return box.expanded(_MARGIN).clipped(height, width)


def _shifted(box: Box, origin: Box) -> Box:
    """The box as seen from the corner of another."""
    return Box(
        box.top - origin.top, box.left - origin.left, box.bottom - origin.top,
        box.right - origin.left,
    )  # fmt: skip


def _common(a: Box, b: Box) -> Box:
    return Box(
        max(a.top, b.top), max(a.left, b.left), min(a.bottom, b.bottom), min(a.right, b.right)
    )
