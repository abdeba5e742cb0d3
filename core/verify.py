"""The dense heatmap compared with the patch classifier that it replaces, on random pixels."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.errors import Cancelled
from core.methods.patches import PatchClassifier
from core.model import TrainedModel
from core.prediction import Predictor, torch_threads

PIXELS: Final = 200
_BATCH: Final = 25
"""Patches classified together: enough to fill the processor, few enough to stop at once."""


@dataclass(frozen=True)
class Verification:
    """What the comparison found.

    A pixel nearer to the image's border than the receptive radius has no whole patch around
    it: the dense network pads every layer with zeros there, the patch classifier none. Those
    ``border_pixels`` cannot be compared and are neither drawn nor counted in the difference.
    """

    pixels: int
    """Pixels compared; 0 where the image is smaller than one patch."""
    classes: int
    largest_difference: float
    """Of a probability (0 to 1), over pixels and classes."""
    largest_at: tuple[int, int] | None
    """Row and column of that difference; None where nothing was compared."""
    precision: str
    """What the dense heatmap was computed in: float32 or bfloat16. The patches are float32."""
    device: str
    image_pixels: int
    border_pixels: int
    patch_side: int
    dense_seconds: float
    """For the whole image, measured."""
    patch_seconds_per_pixel: float
    """Measured on the pixels compared; 0 where there were none."""

    @property
    def full_scan_seconds(self) -> float:
        """Patches around all pixels of the image, one by one: extrapolated, not run."""
        return self.patch_seconds_per_pixel * self.image_pixels

    @property
    def ratio(self) -> float:
        """How many times longer the full scan would take than the dense heatmap."""
        return self.full_scan_seconds / self.dense_seconds if self.dense_seconds > 0 else 0.0


@dataclass(frozen=True)
class VerifyProgress:
    """How far it is (0 to 1); ``result`` is there in the last one only."""

    fraction: float
    result: Verification | None = None


def verify(
    model: TrainedModel,
    image: NDArray[np.uint8],
    pixels: int = PIXELS,
    seed: int = 0,
    cancelled: Callable[[], bool] = lambda: False,
    threads: int | None = None,
    device: str | None = None,
) -> Iterator[VerifyProgress]:
    """Compare the heatmap of an image (H, W, 3) with patches around ``pixels`` random pixels.

    The heatmap is computed as everywhere in the program, in its tiles and its precision. Each
    patch, a receptive field squared, goes through the same weights without padding in float32
    and gives one probability a class (sliding window: Cireşan et al. 2012; that both agree:
    Long, Shelhamer & Darrell 2015). Pixels are drawn with ``seed`` from those whose patch fits.
    Raises Cancelled.
    """
    predictor = Predictor(model, threads=threads, device=device)
    places = _draw_places(image.shape[:2], model.config.receptive_radius, pixels, seed)
    dense = np.zeros((len(places), model.config.classes), np.float32)
    dense_seconds = 0.0
    boxes = predictor.tiles(*image.shape[:2])
    predictor.probabilities(image, boxes[0])  # the first pass of all also prepares; not timed
    for number, box in enumerate(boxes, start=1):
        if cancelled():
            raise Cancelled
        began = time.perf_counter()
        heat = predictor.probabilities(image, box)
        dense_seconds += time.perf_counter() - began
        inside = np.all((places >= box[:2]) & (places < box[2:]), axis=1)
        rows, columns = (places[inside] - box[:2]).T
        dense[inside] = heat[:, rows, columns].T
        yield VerifyProgress(0.5 * number / len(boxes))
    slid = np.zeros_like(dense)
    classifier = PatchClassifier(model, str(predictor.device))
    with torch_threads(threads):
        classifier.probabilities(image, places[:_BATCH])  # the first prepares here, too
    patch_seconds = 0.0
    for first in range(0, len(places), _BATCH):
        if cancelled():
            raise Cancelled
        part = slice(first, first + _BATCH)
        began = time.perf_counter()
        with torch_threads(threads):
            slid[part] = classifier.probabilities(image, places[part])
        patch_seconds += time.perf_counter() - began
        yield VerifyProgress(0.5 + 0.5 * min(1.0, (first + _BATCH) / len(places)))
    yield VerifyProgress(
        1.0, _result(predictor, image, places, np.abs(dense - slid), dense_seconds, patch_seconds)
    )


def _draw_places(shape: tuple[int, ...], radius: int, pixels: int, seed: int) -> NDArray[np.int64]:
    """Rows and columns (N, 2) of different pixels whose patch lies inside the image."""
    height, width = (max(0, side - 2 * radius) for side in shape)
    count = min(pixels, height * width)
    rng = np.random.default_rng(seed)
    chosen = rng.choice(max(1, height * width), count, replace=False, shuffle=False)
    places = np.stack(np.divmod(chosen, max(1, width)), axis=1)
    return np.asarray(places + radius, np.int64)


def _result(
    predictor: Predictor,
    image: NDArray[np.uint8],
    places: NDArray[np.int64],
    difference: NDArray[np.float32],
    dense_seconds: float,
    patch_seconds: float,
) -> Verification:
    config = predictor.model.config
    height, width = image.shape[:2]
    inner = max(0, height - 2 * config.receptive_radius) * max(
        0, width - 2 * config.receptive_radius
    )
    count = len(places)
    worst = int(difference.max(axis=1).argmax()) if count else 0
    return Verification(
        pixels=count,
        classes=config.classes,
        largest_difference=float(difference.max()) if count else 0.0,
        largest_at=(int(places[worst, 0]), int(places[worst, 1])) if count else None,
        precision=predictor.precision,
        device=predictor.device.type,
        image_pixels=height * width,
        border_pixels=height * width - inner,
        patch_side=config.receptive_field,
        dense_seconds=dense_seconds,
        patch_seconds_per_pixel=patch_seconds / count if count else 0.0,
    )
