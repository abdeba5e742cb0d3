"""A threshold from a heatmap alone, for a network that knows no labels of the image."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

LOWEST: Final = 0.15
HIGHEST: Final = 0.6
"""Where an image holds no cell, or nothing else, noise is parted from noise; not beyond these."""


def parting_threshold(heat: NDArray[np.uint8]) -> float:
    """The threshold that best parts the heats (H, W) in two, by Otsu 1979.

    A network that has not seen the image's stain orders its pixels far better than it levels
    them: the cells of a slide may all have heats around 0.4, or the background 0.3.
    """
    level, _ = cv2.threshold(heat, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    return round(min(max((level + 1) / 255, LOWEST), HIGHEST), 3)
