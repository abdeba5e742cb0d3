"""Cells measured: one row an object, columns as arrays, from the runs of pixels of its rows.

Every row of the image is cut into *runs* of one label. A run's length, and sums over its
coordinates, have closed forms, so areas, boxes, centres and moments cost as much as there are
runs, a twentieth of the pixels or so; colours and probabilities are summed run by run. No step
goes cell by cell.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from core.calibration import Calibration
from core.labels import Box
from core.pixel_runs import Runs, runs_of
from core.regions import Regions

Column = NDArray[np.float64]

_SIDE, _CORNER = math.pi / 4, math.pi / (4 * math.sqrt(2))
_CROFTON: Final = np.array(
    (
        *(0, _SIDE + _CORNER, _CORNER, 2 * _CORNER, 0, _SIDE + _CORNER, 0, _CORNER),
        *(_SIDE, 2 * _SIDE, _CORNER, _CORNER, _SIDE, 2 * _SIDE, 0, 0),
    )
)
"""Length that a window of 2 x 2 pixels adds; bits 8 2 over 4 1 say which are the object's."""
_BITS: Final = (8, 2, 4, 1)
_SHARE: Final = np.zeros(256)
"""The same for each of the window's pixels that are the object's, as a table for 8 bits."""
_SHARE[:16] = _CROFTON / [max(1, code.bit_count()) for code in range(16)]
_BAND: Final = 65_536
"""Pixels summed up in one go: the table of their sums stays in the processor's cache."""
_LONGEST_ROW: Final = (2**31 - 1) // 255
"""Pixels in a row whose sum is a number of 32 bits for sure."""


@dataclass(frozen=True, eq=False)
class Measurements:
    """What was measured of each of N objects; entry i is object i + 1 of the regions.

    ``area`` in pixels. ``centre``: (N, 2) x, y in image coordinates, where pixel (0, 0) covers 0
    to 1 (so half a pixel more than scikit-image's). ``box``: int64 (N, 4) top, left, bottom,
    right, half-open. ``equivalent_diameter``: of the disc with that area. ``perimeter``: length of
    the outline, in pixels. ``circularity``: 4π·area / perimeter², at most 1, which is a disc.
    ``eccentricity``: of the ellipse with the same second moments, 0 a circle, towards 1 a line.
    ``colour``: (N, 3) mean RGB, 0 to 255; NaN without an image. ``probability``: mean of the
    class's heat, 0 to 1; NaN without a heatmap.
    ``height``, ``width``: of the image. ``calibration``: size of a pixel, or None.
    """

    class_ids: NDArray[np.uint8]
    area: NDArray[np.int64]
    centre: Column
    box: NDArray[np.int64]
    equivalent_diameter: Column
    perimeter: Column
    circularity: Column
    eccentricity: Column
    colour: Column
    probability: Column
    height: int
    width: int
    calibration: Calibration | None = None

    def __len__(self) -> int:
        return len(self.area)

    @property
    def area_um2(self) -> Column | None:
        """Areas in µm²; None without a calibration."""
        if self.calibration is None:
            return None
        found: Column = self.area * np.float64(self.calibration.um_per_pixel**2)
        return found

    @property
    def field_mm2(self) -> float | None:
        """Area of the whole image in mm²; None without a calibration."""
        if self.calibration is None:
            return None
        return self.height * self.width * self.calibration.um_per_pixel**2 / 1e6

    def counts(self) -> dict[int, int]:
        """How many objects each class has, by class id; classes without any are missing."""
        numbers = np.bincount(self.class_ids, minlength=1)
        return {int(i): int(numbers[i]) for i in np.flatnonzero(numbers)}

    def per_mm2(self) -> dict[int, float] | None:
        """Objects of each class for each mm² of field; None without a calibration."""
        field = self.field_mm2
        return {i: n / field for i, n in self.counts().items()} if field else None

    def box_of(self, index: int) -> Box:
        """The box of one object."""
        return Box(*(int(side) for side in self.box[index]))


class _Places(NamedTuple):
    """Rows and first columns of runs."""

    row: NDArray[np.int64]
    column: NDArray[np.int64]


def measure(
    regions: Regions,
    image: NDArray[np.uint8] | None = None,
    heatmap: NDArray[np.uint8] | None = None,
    class_ids: Sequence[int] = (),
    calibration: Calibration | None = None,
) -> Measurements:
    """Measure all objects.

    ``image`` is uint8 (H, W, 3) RGB; ``heatmap`` uint8 (K, H, W) with the classes ``class_ids`` as
    its planes. What is measured equals scikit-image's ``regionprops`` (perimeters its
    ``perimeter_crofton``).
    """
    labels, count = regions.labels, regions.count
    height, width = labels.shape
    if image is not None and image.shape != (height, width, 3):
        raise ValueError(f"an image of {image.shape} has no objects of {labels.shape}")
    if heatmap is not None and heatmap.shape != (len(class_ids), height, width):
        raise ValueError(f"a heatmap of {heatmap.shape} does not fit {labels.shape}")
    runs = runs_of(labels)
    at = _Places(*np.divmod(runs.start, max(width, 1)))
    area = runs.total(runs.length, count).astype(np.int64)
    box = _boxes(runs, at, count)
    centre, eccentricity = _moments(runs, at, area, box)
    perimeter = _perimeters(labels, count)
    circularity = np.minimum(4 * math.pi * area / perimeter**2, 1.0)
    return Measurements(
        regions.class_ids,
        area,
        centre,
        box,
        np.sqrt(4 * area / math.pi),
        perimeter,
        circularity,
        eccentricity,
        _colours(image, runs, at, area),
        _probabilities(heatmap, class_ids, regions.class_ids, runs, at, area),
        height,
        width,
        calibration,
    )


def _boxes(runs: Runs, at: _Places, count: int) -> NDArray[np.int64]:
    box = np.empty((count, 4), np.int64)
    box[:, :2], box[:, 2:] = np.iinfo(np.int64).max, 0
    np.minimum.at(box[:, 0], runs.owner, at.row)
    np.minimum.at(box[:, 1], runs.owner, at.column)
    np.maximum.at(box[:, 2], runs.owner, at.row + 1)
    np.maximum.at(box[:, 3], runs.owner, at.column + runs.length)
    return box


def _moments(
    runs: Runs, at: _Places, area: NDArray[np.int64], box: NDArray[np.int64]
) -> tuple[Column, Column]:
    """Centres (N, 2) x, y, and eccentricities from the eigenvalues of the second moments.

    sqrt(1 - smaller / larger), Burger & Burge 2009, "Principles of Digital Image Processing",
    section 2.4; coordinates count from each object's box, so that nothing is lost to rounding.
    """
    count = len(area)
    y = (at.row - box[runs.owner, 0]).astype(np.float64)
    x = (at.column - box[runs.owner, 1]).astype(np.float64)
    n = runs.length.astype(np.float64)
    last = x + n - 1
    sum_x = n * (x + last) / 2
    # 0² + … + m² = m(m + 1)(2m + 1) / 6
    sum_xx = (last * (last + 1) * (2 * last + 1) - (x - 1) * x * (2 * x - 1)) / 6
    mean_x, mean_y = runs.total(sum_x, count) / area, runs.total(n * y, count) / area
    a = runs.total(n * y * y, count) / area - mean_y**2
    c = runs.total(sum_xx, count) / area - mean_x**2
    b = runs.total(y * sum_x, count) / area - mean_x * mean_y
    root = np.sqrt(((a - c) / 2) ** 2 + b**2)
    large, small = (a + c) / 2 + root, np.maximum((a + c) / 2 - root, 0)
    ratio = np.divide(small, large, out=np.ones(count), where=large > 0)
    centre = np.stack([mean_x + box[:, 1], mean_y + box[:, 0]], axis=1) + 0.5
    return centre, np.sqrt(np.maximum(1 - ratio, 0))


def _perimeters(labels: NDArray[np.int32], count: int) -> Column:
    """Lengths of outlines by Crofton's formula: how often lines in four directions cross them.

    Legland, Kiêu & Devaux 2007, "Computation of Minkowski measures on 2D and 3D binary images":
    each window of 2 x 2 pixels adds a length by which of them are the object's; the same sums as
    scikit-image's ``perimeter_crofton`` with 4 directions. Its plain ``perimeter`` makes discs 5 %
    too long, so that no cell would be round.
    """
    padded = np.pad(labels.astype(np.uint16) if count < 2**16 else labels, 1)
    width, flat = padded.shape[1], padded.ravel()
    corner, steps = flat[: -width - 1], (0, 1, width, width + 1)
    mixed = corner != flat[1:-width]
    mixed |= corner != flat[width:-1]
    mixed |= corner != flat[width + 1 :]
    places = np.flatnonzero(mixed)
    windows = [flat[places + step] for step in steps]
    codes = [np.full(len(places), bit, np.uint8) for bit in _BITS]
    for one, other in itertools.combinations(range(4), 2):
        same = (windows[one] == windows[other]).view(np.uint8)
        codes[one] += same * np.uint8(_BITS[other])
        codes[other] += same * np.uint8(_BITS[one])
    total = np.zeros(count + 1)
    for owner, code in zip(windows, codes, strict=True):
        # The window is looked at once for each of its pixels that are this object's.
        share = cv2.LUT(code.reshape(1, -1), _SHARE).ravel() if len(code) else np.zeros(0)
        total += np.bincount(owner, share, minlength=count + 1)
    found: Column = total[1:]
    return found


def _colours(
    image: NDArray[np.uint8] | None, runs: Runs, at: _Places, area: NDArray[np.int64]
) -> NDArray[np.float64]:
    if image is None:
        return np.full((len(area), 3), np.nan)
    return _means(image, runs, at, area)


def _probabilities(
    heatmap: NDArray[np.uint8] | None,
    planes: Sequence[int],
    classes: NDArray[np.uint8],
    runs: Runs,
    at: _Places,
    area: NDArray[np.int64],
) -> Column:
    found = np.full(len(area), np.nan)
    if heatmap is None:
        return found
    for plane, class_id in zip(heatmap, planes, strict=True):
        own = classes == class_id
        if own.any():
            found[own] = _means(plane, runs, at, area)[own, 0] / 255
    return found


def _means(
    values: NDArray[np.uint8], runs: Runs, at: _Places, area: NDArray[np.int64]
) -> NDArray[np.float64]:
    """The mean of each channel (H, W) or (H, W, C) over each object, (N, C).

    By tables of sums over all that lies above and to the left, band by band of rows.
    """
    height, width = values.shape[:2]
    channels = 1 if values.ndim == 2 else values.shape[2]
    sums = np.empty((channels, len(runs.start)))
    depth = cv2.CV_32S if width <= _LONGEST_ROW else cv2.CV_64F
    rows = max(_BAND // max(width, 1), 1)
    tops = list(range(0, height, rows))
    cuts = np.searchsorted(at.row, [*tops, height]).tolist()
    for top, first, last in zip(tops, cuts[:-1], cuts[1:], strict=True):
        upper = (at.row[first:last] - top) * (width + 1) + at.column[first:last]
        lower, length = upper + (width + 1), runs.length[first:last]
        for channel, band in enumerate(cv2.split(values[top : top + rows])):
            # Sums of 32 bits may run over, but not by as much as a row, so differences are right.
            table = cv2.integral(band, sdepth=depth).ravel()
            right = table.take(lower + length) - table.take(upper + length)
            sums[channel, first:last] = right - (table.take(lower) - table.take(upper))
    return np.stack([runs.total(one, len(area)) / area for one in sums], axis=1)
