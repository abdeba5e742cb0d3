"""Arrays as the screen shows them.

Nothing here costs more than the screen has pixels: whatever the size of the image, only what
is in view is read, and only where it changed. The rule of sampling is the same for every array
and exact at every scale: a screen pixel shows the image pixel under its centre. So layers lie on
each other without a shift, and a part drawn again equals the whole drawn again, byte for byte.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor, log2
from typing import Protocol

import cv2
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTransform
from PySide6.QtWidgets import QWidget

from core.labels import Box

Array = npt.NDArray[np.uint8]
Indices = npt.NDArray[np.int64]

NEAREST_FROM = 3.0
"""From this many screen pixels per image pixel, the pixels show as squares."""
_FRACTIONS = 32
"""Steps of cv2.remap's linear interpolation between two pixels."""
_TIE = 1e-6
"""Pixels; keeps rounding noise of the transform from deciding what a tie shows."""
_MAX_PENDING = 8


@dataclass(frozen=True)
class Frame:
    """Where an image stands on the screen: all that a sampled picture of it depends on.

    The image's corner is at ``(left, top)`` in screen pixels from the window's corner, one image
    pixel takes ``scale`` of them, and ``area`` is the box of screen pixels that show the image.
    """

    scale: float
    left: float
    top: float
    area: Box

    @property
    def shape(self) -> tuple[int, int]:
        """Height and width of the picture in screen pixels."""
        return self.area.height, self.area.width

    def columns(self, patch: Box) -> npt.NDArray[np.float64]:
        """Image x under the centres of the patch's columns; a patch counts from area's corner."""
        x = np.arange(patch.left, patch.right) + (self.area.left + 0.5 - self.left)
        return np.asarray(x / self.scale, np.float64)

    def rows(self, patch: Box) -> npt.NDArray[np.float64]:
        """Image y under the centres of the patch's rows."""
        y = np.arange(patch.top, patch.bottom) + (self.area.top + 0.5 - self.top)
        return np.asarray(y / self.scale, np.float64)

    def patch(self, box: Box, reach: int = 0) -> Box:
        """Return the part of the picture that an image box touches, with ``reach`` pixels around.

        One image pixel more on each side is what linear interpolation can carry a change.
        """
        grown = reach + ceil(self.scale) + 2
        return Box(
            floor(self.top + box.top * self.scale) - self.area.top - grown,
            floor(self.left + box.left * self.scale) - self.area.left - grown,
            ceil(self.top + box.bottom * self.scale) - self.area.top + grown,
            ceil(self.left + box.right * self.scale) - self.area.left + grown,
        ).clipped(*self.shape)


def frame_of(
    painter: QPainter, widget: QWidget, height: int, width: int
) -> tuple[Frame, QTransform]:
    """Return the frame of a ``height`` x ``width`` item being painted, and how to paint it.

    With the returned world transform the painter draws in screen pixels, counted from the
    frame's area's corner: one pixel of a picture to one of the screen.
    """
    to_device = painter.deviceTransform()
    logical_to_device = painter.worldTransform().inverted()[0] * to_device
    corner = logical_to_device.map(QPointF(0.0, 0.0))
    ratio = logical_to_device.m11()
    origin_x, origin_y = round(corner.x()), round(corner.y())
    scale = to_device.m11()
    # From the unrounded corner: on a desktop scaled by 125 % a widget may begin between two screen
    # pixels, and one to one must be crisp all the same.
    left = round((to_device.dx() - corner.x()) * 1024) / 1024
    top = round((to_device.dy() - corner.y()) * 1024) / 1024
    x0, x1 = _span(left, width * scale, ceil(widget.width() * ratio))
    y0, y1 = _span(top, height * scale, ceil(widget.height() * ratio))
    place = QTransform.fromTranslate(origin_x + x0, origin_y + y0)
    return Frame(scale, left, top, Box(y0, x0, y1, x1)), place * logical_to_device.inverted()[0]


def _span(start: float, length: float, window: int) -> tuple[int, int]:
    """Return the screen pixels with their centres in start .. start + length; at least one."""
    first = ceil(start - 0.5 - _TIE)
    last = max(ceil(start + length - 0.5 - _TIE), first + 1)
    first, last = max(first, 0), min(last, window)
    return first, max(last, first)


class Pyramid:
    """An image or plane with its halves, made when first asked for.

    Level k is level k-1 averaged over 2x2 pixels (an odd last row or column is dropped), so a far
    view reads few pixels and does not sparkle.
    """

    def __init__(self, array: Array) -> None:
        self._levels = [array]

    @property
    def array(self) -> Array:
        """The full-size array, (H, W) or (H, W, 3)."""
        return self._levels[0]

    def build(self) -> Pyramid:
        """Make every level now (for an image, outside the GUI thread); returns itself."""
        self.level(64)
        return self

    def level(self, wanted: int) -> tuple[Array, int]:
        """Return the array of the wanted level, or of the last that there is, and its number."""
        while len(self._levels) <= wanted and min(self._levels[-1].shape[:2]) >= 2:
            above = self._levels[-1]
            self._levels.append(_halved(above, Box(0, 0, above.shape[0] // 2, above.shape[1] // 2)))
        number = min(wanted, len(self._levels) - 1)
        return self._levels[number], number

    def changed(self, box: Box) -> None:
        """Bring the levels made so far up to date after the array changed inside the box."""
        for number in range(1, len(self._levels)):
            level = self._levels[number]
            box = Box(box.top // 2, box.left // 2, (box.bottom + 1) // 2, (box.right + 1) // 2)
            box = box.clipped(level.shape[0], level.shape[1])
            if box.is_empty:
                return
            level[box.slices] = _halved(self._levels[number - 1], box)


def _halved(above: Array, box: Box) -> Array:
    source = above[2 * box.top : 2 * box.bottom, 2 * box.left : 2 * box.right]
    halved = cv2.resize(source, (box.width, box.height), interpolation=cv2.INTER_AREA)
    return np.asarray(halved, dtype=np.uint8)


class Source(Protocol):
    """What can be shown: a patch of it on demand."""

    def sample(self, frame: Frame, patch: Box) -> Array:
        """Return the patch of the picture, (h, w) or (h, w, 3)."""

    def changed(self, box: Box) -> None:
        """Take note that the array changed inside the image box."""


class NearestSource:
    """An array shown without blending: labels, whose numbers have no between.

    With ``cell`` > 1 each entry stands for a square of that many image pixels.
    """

    def __init__(self, array: Array, cell: int = 1) -> None:
        self._array = array
        self._cell = cell

    def sample(self, frame: Frame, patch: Box) -> Array:
        """Return the entries under the patch's pixel centres."""
        rows = _indices(frame.rows(patch) / self._cell, self._array.shape[0])
        columns = _indices(frame.columns(patch) / self._cell, self._array.shape[1])
        return _gather(self._array, rows, columns)

    def changed(self, box: Box) -> None:
        """Nothing is kept from the array."""


class SmoothSource:
    """An image or heatmap: averaged when far, blended when near, squares when very near."""

    def __init__(self, pyramid: Pyramid) -> None:
        self._pyramid = pyramid

    def sample(self, frame: Frame, patch: Box) -> Array:
        """Return the patch interpolated from the level whose pixels are about a screen pixel."""
        array = self._pyramid.array
        if frame.scale >= NEAREST_FROM:
            rows = _indices(frame.rows(patch), array.shape[0])
            return _gather(array, rows, _indices(frame.columns(patch), array.shape[1]))
        # Up to 1.4 pixels to a screen pixel are taken from a level before the next one is: a
        # little sparkle for more sharpness.
        array, level = self._pyramid.level(max(0, round(log2(1.0 / frame.scale))))
        return _blended(array, _steps_of(frame, patch, level, array.shape[0], array.shape[1]))

    def changed(self, box: Box) -> None:
        """Bring the pyramid up to date."""
        self._pyramid.changed(box)


def _indices(positions: npt.NDArray[np.float64], length: int) -> Indices:
    return np.clip(np.floor(positions + _TIE).astype(np.int64), 0, length - 1)


@dataclass(frozen=True)
class _Steps:
    """Where to read for linear interpolation; ``maps`` is what cv2.remap is quickest with.

    Without ``maps`` every point falls on a pixel, as it does at one to one.
    """

    rows: Indices
    columns: Indices
    region: tuple[slice, slice]
    maps: tuple[npt.NDArray[np.int16], npt.NDArray[np.uint16]] | None = None


@lru_cache(maxsize=2)  # image and heatmap ask for the same one after the other
def _steps_of(frame: Frame, patch: Box, level: int, height: int, width: int) -> _Steps:
    rows, row_part = _split(frame.rows(patch), level, height)
    columns, column_part = _split(frame.columns(patch), level, width)
    region = slice(rows[0], rows[-1] + 2), slice(columns[0], columns[-1] + 2)
    if not (row_part.any() or column_part.any()):
        return _Steps(rows, columns, region)
    whole = np.empty((rows.size, columns.size, 2), np.int16)
    whole[..., 0] = columns - columns[0]
    whole[..., 1] = (rows - rows[0])[:, None]
    part = row_part.astype(np.uint16)[:, None] * _FRACTIONS + column_part.astype(np.uint16)
    return _Steps(rows, columns, region, (whole, part))


def _split(positions: npt.NDArray[np.float64], level: int, length: int) -> tuple[Indices, Indices]:
    """Split positions into the pixel before them and the 32nds to the next."""
    steps = np.rint((positions / 2.0**level - 0.5) * _FRACTIONS + _TIE).astype(np.int64)
    steps = np.clip(steps, 0, (length - 1) * _FRACTIONS)
    return steps // _FRACTIONS, steps % _FRACTIONS


def _gather(array: Array, rows: Indices, columns: Indices) -> Array:
    """Return ``array[rows][:, columns]``, reading only the region between first and last."""
    x0, x1 = int(columns[0]), int(columns[-1]) + 1
    y0, y1 = int(rows[0]), int(rows[-1]) + 1
    if _consecutive(rows) and _consecutive(columns):
        return array[y0:y1, x0:x1].copy()
    if y1 - y0 <= rows.size:  # magnified: few rows, so spread the columns first
        return array[y0:y1, x0:x1].take(columns - x0, axis=1).take(rows - y0, axis=0)
    return array[rows, x0:x1].take(columns - x0, axis=1)


def _consecutive(indices: Indices) -> bool:
    return bool((np.diff(indices) == 1).all())


def _blended(array: Array, steps: _Steps) -> Array:
    """Bilinear interpolation at grid points; equal wherever two calls ask for the same point."""
    if steps.maps is None:
        return _gather(array, steps.rows, steps.columns)
    picture = cv2.remap(
        array[steps.region], *steps.maps, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(picture, dtype=np.uint8)


class Picture:
    """A source as the screen shows it now, kept between paints and mended where it changed."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._frame: Frame | None = None
        self._pending: list[Box] = []
        self._pixels: Array | None = None

    def changed(self, box: Box) -> None:
        """Take note that the source changed inside the image box."""
        self._source.changed(box)
        add_box(self._pending, box)

    def at(self, frame: Frame) -> Array:
        """Return the picture for the frame; the same array again while the frame is the same."""
        if self._pixels is None or frame != self._frame:
            self._pixels = self._source.sample(frame, Box(0, 0, *frame.shape))
        else:
            for box in self._pending:
                patch = frame.patch(box)
                if not patch.is_empty:
                    self._pixels[patch.slices] = self._source.sample(frame, patch)
        self._frame = frame
        self._pending.clear()
        return self._pixels


def add_box(pending: list[Box], box: Box) -> None:
    """Add a box to a short list of them; a long list becomes the box around all."""
    pending.append(box)
    if len(pending) > _MAX_PENDING:
        around = pending[0]
        for other in pending[1:]:
            around = around.union(other)
        pending[:] = [around]
