"""How an image was stained, focused and enlarged, in eight numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

_MAX_PIXELS: Final = 1 << 20
_COARSE: Final = 512
"""Longest side at which the size of structures is measured."""
_FAINT: Final = 0.03
"""Optical density that surely differs from an even background."""

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Traits:
    """Of one image.

    light: optical density of the background in red, green and blue: lamp and camera.
    stain: how much denser the rest is, in red, green and blue.
    edge: how steep the steepest edges are, in doublings; lower is more blurred.
    size: typical extent of a structure in pixels, in doublings.
    """

    light: tuple[float, float, float]
    stain: tuple[float, float, float]
    edge: float
    size: float

    @staticmethod
    def of(image: NDArray[np.uint8]) -> Traits:
        """The traits of an RGB image (H, W, 3) at its own resolution, from at most a megapixel.

        Densities are base 10 (Beer-Lambert; Ruifrok & Johnston 2001, "Quantification of
        histochemical staining by color deconvolution").
        """
        image = _middle(image)
        density = _density(image)
        green = np.ascontiguousarray(density[..., 1])
        level = _background_level(green)
        ground = np.abs(green - level) < _FAINT
        rest = green > level + max(_FAINT, 0.25 * float(np.quantile(green, 0.99) - level))
        light = _mean(density, ground)
        stain = _mean(density, rest) - light
        return Traits(
            (float(light[0]), float(light[1]), float(light[2])),
            (float(stain[0]), float(stain[1]), float(stain[2])),
            _edge_steepness(green),
            _structure_size(rest),
        )


def _middle(image: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The middle of a large image, at most a megapixel, in its own pixels and proportions."""
    height, width = image.shape[:2]
    part = min(1.0, float(np.sqrt(_MAX_PIXELS / max(1, height * width))))
    rows, columns = max(1, round(height * part)), max(1, round(width * part))
    top, left = (height - rows) // 2, (width - columns) // 2
    return np.ascontiguousarray(image[top : top + rows, left : left + columns])


def _density(image: NDArray[np.uint8]) -> Floats:
    table = -np.log10((np.arange(256, dtype=np.float64) + 1) / 256)
    return np.asarray(table.astype(np.float32)[image], np.float32)


def _background_level(density: Floats) -> float:
    """The most frequent density in the brighter half of what is not clipped: the empty slide."""
    counts, edges = np.histogram(density, bins=128, range=(0.0, 1.28))
    smooth = np.convolve(counts, np.ones(3) / 3, mode="same")
    middle = float(np.quantile(density, 0.6))
    smooth[edges[:-1] > middle] = 0
    peak = int(np.argmax(smooth))
    return float(edges[peak] + edges[peak + 1]) / 2


def _mean(density: Floats, where: NDArray[np.bool_]) -> Floats:
    chosen = density[where] if where.any() else density.reshape(-1, 3)
    return np.asarray(chosen.mean(axis=0), np.float32)


def _edge_steepness(green: Floats) -> float:
    """log2 of the steepest gradients at a fine scale over those at a coarse one.

    Blurring anew changes a sharp picture much and a blurred one little (Crete et al. 2007, "The
    blur effect: perception and estimation with a new no-reference perceptual blur metric").
    """
    fine, coarse = (_steepest(green, sigma) for sigma in (1.0, 3.0))
    return float(np.log2(max(fine, 1e-4) / max(coarse, 1e-4)))


def _steepest(plane: Floats, sigma: float) -> float:
    smooth = cv2.GaussianBlur(plane, (0, 0), sigma)
    across, down = cv2.Sobel(smooth, cv2.CV_32F, 1, 0), cv2.Sobel(smooth, cv2.CV_32F, 0, 1)
    return float(np.quantile(cv2.magnitude(across, down)[::2, ::2], 0.98))


def _structure_size(rest: NDArray[np.bool_]) -> float:
    """log2 of the distance at which the autocorrelation of what is no background has halved.

    By the Wiener-Khinchin theorem from the power spectrum, averaged over all directions.
    """
    reduced = min(1.0, _COARSE / max(rest.shape))
    size = (max(1, round(rest.shape[1] * reduced)), max(1, round(rest.shape[0] * reduced)))
    values = cv2.resize(rest.astype(np.float32), size, interpolation=cv2.INTER_AREA)
    values = values - values.mean()
    height, width = values.shape
    rows, columns = (cv2.getOptimalDFTSize(2 * n) for n in (height, width))
    spectrum = np.fft.rfft2(values, (rows, columns))
    correlation = np.fft.irfft2(np.abs(spectrum) ** 2, (rows, columns))
    reach = max(2, min(height, width) // 2)
    lags = correlation[:reach, :reach]
    total = float(lags[0, 0])
    if total <= 0:
        return 0.0
    y, x = np.mgrid[:reach, :reach]
    radius = np.hypot(x, y).astype(np.int64).ravel()
    overlap = ((height - y) * (width - x) / (height * width)).ravel()
    sums = np.bincount(radius, (lags / total).ravel() / overlap)[:reach]
    profile = sums / np.bincount(radius)[:reach]
    below = np.flatnonzero(profile < 0.5)
    if not below.size:
        return float(np.log2(reach / reduced))
    first = int(below[0])
    step = profile[first - 1] - profile[first]
    exact = first - 1 + (profile[first - 1] - 0.5) / step if first else 1.0
    return float(np.log2(max(0.5, exact) / reduced))
