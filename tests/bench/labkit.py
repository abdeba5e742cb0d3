"""The features that Labkit begins with (Arzt et al. 2022), as its sources name them.

``TrainableSegmentationSegmenter.initFeatureSettings`` of github.com/juglab/labkit-ui: of each of
red, green and blue, the colour itself and, for σ = 1, 2, 4, 8, the Gaussian blur, the differences
of any two of these, the gradient's magnitude, the Laplacian and both eigenvalues of the Hessian.
Derivatives are central differences of the blurred colour (``FeatureInput`` of
github.com/juglab/labkit-pixel-classification), beyond the border the border's pixels go on. Its
forest is Weka's FastRandomForest: 100 trees, log2(features) + 1 features a split, any depth.
Written anew from that description; no line of theirs is here.
"""

from __future__ import annotations

import math
from itertools import combinations
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

SIGMAS: Final = (1.0, 2.0, 4.0, 8.0)
FEATURES: Final = 3 * (1 + 5 * len(SIGMAS) + math.comb(len(SIGMAS), 2))
FEATURES_A_SPLIT: Final = int(math.log2(FEATURES)) + 1
_SLOPE: Final = np.array([[-0.5, 0, 0.5]], np.float32)
_CURVE: Final = np.array([[1, -2, 1]], np.float32)


def labkit_features(image: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Float32 (H, W, 81) of an image (H, W, 3)."""
    colours = image.astype(np.float32)
    blurred = [_blur(colours, sigma) for sigma in SIGMAS]
    planes = [colours, *blurred]
    planes += [narrow - wide for narrow, wide in combinations(blurred, 2)]
    for smooth in blurred:
        gx, gy = _filtered(smooth, _SLOPE), _filtered(smooth, _SLOPE.T)
        xx, yy, xy = _filtered(smooth, _CURVE), _filtered(smooth, _CURVE.T), _filtered(gx, _SLOPE.T)
        middle, half = (xx + yy) / 2, np.hypot((xx - yy) / 2, xy)
        planes += [np.hypot(gx, gy), xx + yy, middle + half, middle - half]
    return np.concatenate(planes, axis=2)


def _blur(planes: NDArray[np.float32], sigma: float) -> NDArray[np.float32]:
    side = 2 * math.ceil(3 * sigma) + 1
    border = cv2.BORDER_REPLICATE
    return np.asarray(cv2.GaussianBlur(planes, (side, side), sigma, borderType=border), np.float32)


def _filtered(planes: NDArray[np.float32], kernel: NDArray[np.float32]) -> NDArray[np.float32]:
    kernel = np.ascontiguousarray(kernel)
    found = cv2.filter2D(planes, cv2.CV_32F, kernel, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(found, np.float32)
