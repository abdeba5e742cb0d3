"""Pictures for a report: an image made small, with the outline of its mask and its errors."""

from __future__ import annotations

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from core.labels import UNLABELLED
from core.masks.writing import png_bytes
from core.report.blocks import Picture

SIDE, LEAST = 640, 480
"""Longest side of a picture, in pixels: 85 mm on paper at 190 dots an inch. Smaller images are
enlarged to the other one, so that outlines are as fine as on others."""
MISSED: Final = (0, 90, 255)
EXTRA: Final = (255, 150, 0)
OUTLINE: Final = (20, 20, 20)
"""Blue and orange are told apart by every eye, and one of them is dark in print without colour."""
_COVER: Final = 0.9
_FAINT: Final = 0.35
"""How much white lies over the image, so that what is drawn stands out."""


def picture_of(
    image: NDArray[np.uint8],
    mask: NDArray[np.bool_] | None,
    truth: NDArray[np.uint8] | None,
    alt: str,
) -> Picture:
    """An RGB image (H, W, 3), 480 to 640 pixels a side; with a mask (H, W) its outline is drawn.

    ``truth`` (H, W) is 1 where the class is, 0 where it is labelled not to be, 255 unlabelled:
    with it, missed pixels are blue and extra ones orange.
    """
    height, width = image.shape[:2]
    factor = min(max(1.0, LEAST / max(height, width)), SIDE / max(height, width))
    size = (max(1, round(width * factor)), max(1, round(height * factor)))
    small = _reduced(image, size)
    if mask is not None:
        small = _paled(small)
        _outline(small, mask, size)
        if truth is not None:  # laid over the outline, which would hide a narrow rim of errors
            counted = truth != UNLABELLED
            small = _covered(small, (truth == 1) & ~mask, size, MISSED)
            small = _covered(small, (truth == 0) & mask & counted, size, EXTRA)
    return Picture(png_bytes(np.ascontiguousarray(small)), size[0], size[1], alt)


def _reduced(image: NDArray[np.uint8], size: tuple[int, int]) -> NDArray[np.uint8]:
    if image.shape[1::-1] == size:
        return image.copy()
    way = cv2.INTER_AREA if size[0] < image.shape[1] else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(image, size, interpolation=way), np.uint8)


def _paled(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    pale = image.astype(np.float32) * (1 - _FAINT) + 255 * _FAINT
    return pale.astype(np.uint8)


def _share(where: NDArray[np.bool_], size: tuple[int, int]) -> NDArray[np.float32]:
    """How much of each pixel of the picture is set."""
    way = cv2.INTER_AREA if size[0] < where.shape[1] else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(where.astype(np.float32), size, interpolation=way), np.float32)


def _covered(
    image: NDArray[np.uint8],
    where: NDArray[np.bool_],
    size: tuple[int, int],
    colour: tuple[int, int, int],
) -> NDArray[np.uint8]:
    """The colour laid over pixels (H, W) of the full size, each by its share of a small one."""
    share = _share(where, size)
    share = (share * _COVER)[..., None]
    laid = image * (1 - share) + np.array(colour, np.float32) * share
    return np.asarray(np.rint(laid), np.uint8)


def _outline(image: NDArray[np.uint8], mask: NDArray[np.bool_], size: tuple[int, int]) -> None:
    """The outermost pixels of the mask, dark on the paled image: nothing outside is touched."""
    inside = (_share(mask, size) >= 0.5).astype(np.uint8)
    beyond = cv2.copyMakeBorder(inside, 1, 1, 1, 1, cv2.BORDER_REPLICATE)
    inner = cv2.erode(beyond, cv2.getStructuringElement(cv2.MORPH_CROSS, (3, 3)))[1:-1, 1:-1]
    image[(inside > 0) & (inner == 0)] = OUTLINE
