"""Outlines of shapes that other programs give by fewer numbers: circles, lines and points."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from core.masks.fill import Points

_MOST_CORNERS = 20_000


def circle(centre: NDArray[np.float64], radius: float) -> Points:
    """A circle as a polygon that stays within a hundredth of a pixel of it."""
    corners = min(max(16, math.ceil(math.pi * math.sqrt(50 * radius))), _MOST_CORNERS)
    angles = np.arange(corners) * (2 * np.pi / corners)
    return centre + radius * np.stack([np.cos(angles), np.sin(angles)], axis=1)


def strips(way: Points) -> list[Points]:
    """A line through points as strips one pixel wide, which leave no gap between pixels."""
    found = []
    for start, end in pairwise(way):
        along = end - start
        length = float(np.hypot(*along))
        if length > 0:
            side = np.array([-along[1], along[0]]) / (2 * length)
            found.append(np.array([start + side, end + side, end - side, start - side]))
    return found


def squares(points: Points) -> list[Points]:
    """For each point the pixel that it lies in."""
    corner = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], np.float64)
    return [np.floor(point) + corner for point in points]
