"""How well cells were counted and found."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from core.measurements import measure
from core.regions import Regions
from tests.bench.cell_data import Field

RADIUS = 18.0
"""Pixels from a point within which an object's centre is that cell's: a red cell's radius."""


def count_error(regions: Regions, field: Field) -> float:
    """How far the number of objects is off, as a share of the number of points."""
    return abs(regions.count - len(field.points)) / len(field.points)


def local_count_error(regions: Regions, field: Field) -> float:
    """As ``count_error``, but only of objects whose centre lies near a point.

    Cells without a point change nothing; one cell taken for two is one too many, two taken for one
    are one too few.
    """
    centres = measure(regions).centre
    if not len(centres):
        return 1.0
    apart = np.linalg.norm(centres[:, None] - field.points[None], axis=2).min(axis=1)
    return abs(int((apart <= RADIUS).sum()) - len(field.points)) / len(field.points)


def found_boxes(centres: NDArray[np.float64], boxes: NDArray[np.float64]) -> NDArray[np.int64]:
    """Boxes found, objects too many, boxes missed: one object in each box at most, as many pairs
    as there can be. ``centres`` are x, y; ``boxes`` top, left, bottom, right."""
    x, y = centres[:, :1], centres[:, 1:]
    inside = (boxes[:, 0] <= y) & (y <= boxes[:, 2]) & (boxes[:, 1] <= x) & (x <= boxes[:, 3])
    rows, columns = linear_sum_assignment(inside, maximize=True)
    hits = int(inside[rows, columns].sum())
    return np.array([hits, len(centres) - hits, len(boxes) - hits])


def f1(counts: NDArray[np.int64]) -> float:
    """2·found / (2·found + too many + missed); 1 where there was nothing to find, nor found."""
    hits, extra, missed = counts
    whole = 2 * hits + extra + missed
    return 2 * float(hits) / float(whole) if whole else 1.0
