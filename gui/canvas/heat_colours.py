"""The colours of heatmap and uncertainty, on the image as in their key."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

_FULL = 153
"""The value of 0.6, from which a colour has its full strength: a square root would wash the image
out."""


def heat_colours(
    values: npt.NDArray[np.uint8], uncertain: bool
) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.float64]]:
    """RGB (n, 3) and opacity (n,), 0 to 1, of ``values`` (n,), 255 being 1; what is low is clear.

    Both palettes are told apart by brightness alone, whatever an eye makes of colours.
    """
    palette = cv2.COLORMAP_INFERNO if uncertain else cv2.COLORMAP_VIRIDIS
    colours = cv2.applyColorMap(values, palette).reshape(-1, 3)[:, ::-1]
    return np.asarray(colours, np.uint8), np.minimum(1.0, values.astype(np.float64) / _FULL)
