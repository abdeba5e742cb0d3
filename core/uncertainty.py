"""Where a network is least sure: the places of an image whose labels would teach it most.

Uncertainty sampling (Lewis & Gale 1994, "A sequential algorithm for training text classifiers";
Settles 2009, "Active learning literature survey", section 3.1): ask for the label that the model
is least certain of. Certainty is the margin between heat and the class's threshold here, not
between heat and one half: the threshold is where this program decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.labels import Box

LEAST_FREE = 0.5
"""Share of a window that must be unlabelled; of the rest somebody has said what it is."""


@dataclass(frozen=True)
class Place:
    """A window of an image, and the mean uncertainty of its unlabelled pixels, 0 to 1."""

    box: Box
    uncertainty: float


def uncertainty_table(threshold: float) -> NDArray[np.float32]:
    """Uncertainty of each of the 256 heats: 1 at the threshold, 0 at heat 0 and at heat 255."""
    at = min(max(255 * threshold, 1.0), 254.0)
    heat = np.arange(256, dtype=np.float32)
    below, above = heat / at, (255 - heat) / (255 - at)
    return np.asarray(np.minimum(below, above), np.float32)


def uncertainty(heat: NDArray[np.uint8], thresholds: Sequence[float]) -> NDArray[np.float32]:
    """Uncertainty (h, w), 0 to 1, of a heatmap (K, h, w): of each pixel's least certain class.

    ``thresholds`` has one for each class. Raises ValueError where their numbers differ.
    """
    if len(heat) != len(thresholds) or not len(heat):
        raise ValueError("one threshold is needed for each plane of the heatmap")
    found: NDArray[np.float32] = uncertainty_table(thresholds[0])[heat[0]]
    for plane, threshold in zip(heat[1:], thresholds[1:], strict=True):
        np.maximum(found, uncertainty_table(threshold)[plane], out=found)
    return found


def uncertain_places(
    values: NDArray[np.float32],
    free: NDArray[np.bool_] | None,
    side: int,
    count: int = 1,
) -> list[Place]:
    """The ``count`` windows of ``side`` squared with the highest mean of ``values`` (h, w).

    Only ``free`` pixels (h, w) enter the mean (None: all), and at least half of a window must be
    free. The windows do not overlap; the most uncertain is first. What is smaller than a window
    is one window.
    """
    height, width = values.shape
    tall, wide = min(max(side, 1), height), min(max(side, 1), width)
    if not height or not width:
        return []
    means = _window_means(values, free, tall, wide)
    places = []
    for _ in range(count):
        top, left = divmod(int(means.argmax()), means.shape[1])
        best = float(means[top, left])
        if best < 0:
            break
        places.append(Place(Box(top, left, top + tall, left + wide), best))
        means[max(0, top - tall + 1) : top + tall, max(0, left - wide + 1) : left + wide] = -1
    return places


def _window_means(
    values: NDArray[np.float32], free: NDArray[np.bool_] | None, tall: int, wide: int
) -> NDArray[np.float64]:
    """Mean over the free pixels of each window, by its top left corner; -1 where too few are."""
    counted = values if free is None else values * free
    sums = _window_sums(counted, tall, wide)
    if free is None:
        return sums / (tall * wide)
    pixels = _window_sums(free.astype(np.uint8), tall, wide)
    enough = pixels >= LEAST_FREE * tall * wide
    return np.where(enough, sums / np.maximum(pixels, 1), -1.0)


def _window_sums(
    array: NDArray[np.float32] | NDArray[np.uint8], tall: int, wide: int
) -> NDArray[np.float64]:
    whole = cv2.integral(array, sdepth=cv2.CV_64F)
    return np.asarray(
        whole[tall:, wide:] - whole[:-tall, wide:] - whole[tall:, :-wide] + whole[:-tall, :-wide]
    )
