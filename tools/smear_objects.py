"""Where things are on a made-up smear, for hands that point at them."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from core.labels import Box


def largest(numbers: NDArray[np.int32], margin: int = 1) -> NDArray[np.bool_]:
    """The object (H, W) with the most pixels, of numbered ones, so far from the border."""
    inside = np.delete(np.bincount(numbers.ravel()), 0)
    frame = np.ones(numbers.shape, np.bool_)
    frame[margin:-margin, margin:-margin] = False
    cut = np.unique(numbers[frame])
    inside[cut[cut > 0] - 1] = 0
    return np.asarray(numbers == inside.argmax() + 1)


def box_of(mask: NDArray[np.bool_]) -> Box:
    """The smallest box that holds an object."""
    rows, columns = np.nonzero(mask)
    return Box(int(rows.min()), int(columns.min()), int(rows.max()) + 1, int(columns.max()) + 1)


def corners(mask: NDArray[np.bool_], number: int = 11) -> list[tuple[float, float]]:
    """So many points (x, y) along the edge of an object, as a person would click them."""
    found, _ = cv2.findContours(mask.view(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    edge = max(found, key=len)[:, 0]
    places = np.linspace(0, len(edge), number, endpoint=False).astype(int)
    return [(float(x) + 0.5, float(y) + 0.5) for x, y in edge[places]]


def inmost(mask: NDArray[np.bool_]) -> tuple[float, float]:
    """The point (x, y) farthest from the edge of an object."""
    depth = cv2.distanceTransform(mask.view(np.uint8), cv2.DIST_L2, 5)
    row, column = np.unravel_index(depth.argmax(), depth.shape)
    return float(column) + 0.5, float(row) + 0.5


def diameter(mask: NDArray[np.bool_]) -> tuple[tuple[float, float], tuple[float, float]]:
    """The two points (x, y) on the edge of an object that are farthest from each other."""
    edge = np.array(corners(mask, 64))
    apart = np.linalg.norm(edge[:, None] - edge[None], axis=2)
    first, second = (edge[n] for n in np.unravel_index(apart.argmax(), apart.shape))
    return (float(first[0]), float(first[1])), (float(second[0]), float(second[1]))
