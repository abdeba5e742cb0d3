"""Cells measured: one row an object, columns as arrays, from the runs of pixels of its rows.

Every row of the image is cut into *runs* of one label. A run's length, and sums over its
coordinates, have closed forms, so areas, boxes, centres and moments cost as much as there are
runs, a twentieth of the pixels or so; colours and probabilities are summed run by run. No step
goes cell by cell.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from core.calibration import Calibration
from core.labels import Box
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
_UINT32_RUN: Final = (2**32 - 1) // 255
_PIXELS_OF: Final = np.array([max(1, code.bit_count()) for code in range(16)])


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


@dataclass(frozen=True, eq=False)
class _Runs:
    """Runs of object pixels: their label - 1, row, first column, length, and place in the rows."""

    object: NDArray[np.int64]
    row: NDArray[np.int64]
    column: NDArray[np.int64]
    length: NDArray[np.int64]
    start: NDArray[np.int64]


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
    runs = _runs_of(labels)
    area = _total(runs, runs.length, count).astype(np.int64)
    box = _boxes(runs, count)
    centre, eccentricity = _moments(runs, area, box)
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
        _colours(image, runs, area),
        _probabilities(heatmap, class_ids, regions.class_ids, runs, area),
        height,
        width,
        calibration,
    )


def _runs_of(labels: NDArray[np.int32]) -> _Runs:
    width = labels.shape[1]
    if labels.size == 0:
        return _Runs(*(np.zeros(0, np.int64) for _ in range(5)))
    begins = np.empty(labels.shape, np.bool_)
    begins[:, 0] = True
    np.not_equal(labels[:, 1:], labels[:, :-1], out=begins[:, 1:])
    start = np.flatnonzero(begins)
    length = np.diff(start, append=labels.size)
    owner = labels.ravel()[start]
    kept = np.flatnonzero(owner)
    start = start[kept]
    row, column = np.divmod(start, width)
    return _Runs(owner[kept].astype(np.int64) - 1, row, column, length[kept], start)


def _total(runs: _Runs, values: NDArray[np.generic], count: int) -> Column:
    """The sum of a value of the runs over each object."""
    return np.asarray(np.bincount(runs.object, weights=values, minlength=count), np.float64)


def _boxes(runs: _Runs, count: int) -> NDArray[np.int64]:
    box = np.empty((count, 4), np.int64)
    box[:, :2], box[:, 2:] = np.iinfo(np.int64).max, 0
    np.minimum.at(box[:, 0], runs.object, runs.row)
    np.minimum.at(box[:, 1], runs.object, runs.column)
    np.maximum.at(box[:, 2], runs.object, runs.row + 1)
    np.maximum.at(box[:, 3], runs.object, runs.column + runs.length)
    return box


def _moments(runs: _Runs, area: NDArray[np.int64], box: NDArray[np.int64]) -> tuple[Column, Column]:
    """Centres (N, 2) x, y, and eccentricities from the eigenvalues of the second moments.

    sqrt(1 - smaller / larger), Burger & Burge 2009, "Principles of Digital Image Processing",
    section 2.4; coordinates count from each object's box, so that nothing is lost to rounding.
    """
    count = len(area)
    y = (runs.row - box[runs.object, 0]).astype(np.float64)
    x = (runs.column - box[runs.object, 1]).astype(np.float64)
    n = runs.length.astype(np.float64)
    last = x + n - 1
    sum_x = n * (x + last) / 2
    # 0² + … + m² = m(m + 1)(2m + 1) / 6
    sum_xx = (last * (last + 1) * (2 * last + 1) - (x - 1) * x * (2 * x - 1)) / 6
    mean_x, mean_y = _total(runs, sum_x, count) / area, _total(runs, n * y, count) / area
    a = _total(runs, n * y * y, count) / area - mean_y**2
    c = _total(runs, sum_xx, count) / area - mean_x**2
    b = _total(runs, y * sum_x, count) / area - mean_x * mean_y
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
    padded = np.pad(labels, 1)
    width, flat = padded.shape[1], padded.ravel()
    corner, steps = flat[: -width - 1], (0, 1, width, width + 1)
    mixed = corner != flat[1:-width]
    mixed |= corner != flat[width:-1]
    mixed |= corner != flat[width + 1 :]
    places = np.flatnonzero(mixed)
    windows = [flat[places + step] for step in steps]
    bits = (8, 2, 4, 1)
    total = np.zeros(count + 1)
    for owner in windows:
        same = [other == owner for other in windows]
        code = sum(bit * one.astype(np.int64) for bit, one in zip(bits, same, strict=True))
        # The window is looked at once for each of its pixels that are this object's.
        total += np.bincount(owner, (_CROFTON / _PIXELS_OF)[code], minlength=count + 1)
    found: Column = total[1:]
    return found


def _colours(
    image: NDArray[np.uint8] | None, runs: _Runs, area: NDArray[np.int64]
) -> NDArray[np.float64]:
    if image is None:
        return np.full((len(area), 3), np.nan)
    if not len(area):
        return np.zeros((0, 3))
    means = [_mean(np.asarray(channel), runs, area) for channel in cv2.split(image)]
    return np.stack(means, axis=1)


def _probabilities(
    heatmap: NDArray[np.uint8] | None,
    planes: Sequence[int],
    classes: NDArray[np.uint8],
    runs: _Runs,
    area: NDArray[np.int64],
) -> Column:
    found = np.full(len(area), np.nan)
    if heatmap is None:
        return found
    for plane, class_id in zip(heatmap, planes, strict=True):
        own = classes == class_id
        if own.any():
            found[own] = _mean(plane, runs, area)[own] / 255
    return found


def _mean(values: NDArray[np.uint8], runs: _Runs, area: NDArray[np.int64]) -> Column:
    """The mean of a channel (H, W) over each object."""
    if not len(area):
        return np.zeros(0)
    flat = np.ascontiguousarray(values).ravel()
    ends = runs.start + runs.length
    bounds = np.stack([runs.start, ends], axis=1).ravel()
    if bounds[-1] == flat.size:  # reduceat takes no index past the end, and needs none
        bounds = bounds[:-1]
    # Sums between the runs may overflow, and nobody looks at them; those of runs are small.
    kind = np.uint32 if values.shape[1] <= _UINT32_RUN else np.uint64
    sums = np.add.reduceat(flat, bounds, dtype=kind)[::2]
    return _total(runs, sums, len(area)) / area
