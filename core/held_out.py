"""Held-out images during training: a bounded part of them, read once, scored now and then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from core.dataset import LabelledImage
from core.errors import Cancelled, SmearSegError
from core.labels import UNLABELLED, Box, LabelMap
from core.metrics import Histogram, competing_plane
from core.prediction import Predictor

MAX_IMAGES: Final = 48
MAX_PIXELS: Final = 1_500_000
"""Bounds of one scoring: a fraction of a second on one core."""


class Part(NamedTuple):
    """A box of an image with the surroundings that the network needs to predict it."""

    image: NDArray[np.uint8]
    labels: LabelMap
    """Of ``inner`` alone."""
    inner: Box
    """The part that is scored, within ``image``."""


@dataclass(frozen=True, eq=False)
class HeldOutSet:
    """What the held-out IoU is computed on."""

    parts: list[Part]
    failures: list[tuple[str, str]]

    @property
    def images(self) -> int:
        return len(self.parts)

    @property
    def pixels(self) -> int:
        """Labelled pixels scored."""
        return sum(int(np.count_nonzero(part.labels != UNLABELLED)) for part in self.parts)

    @classmethod
    def read(
        cls,
        images: Sequence[LabelledImage],
        halo: int,
        rng: np.random.Generator,
        cancelled: Callable[[], bool],
    ) -> HeldOutSet:
        """Read at most 48 images, of each its share of 1.5 million pixels around labels.

        Which images and which parts is drawn at random once, so that scores of one run compare.
        """
        chosen = sorted(rng.permutation(len(images))[:MAX_IMAGES].tolist())
        share = MAX_PIXELS // max(1, len(chosen))
        held_out = cls([], [])
        for number in chosen:
            if cancelled():
                break
            image = images[number]
            try:
                labels = image.read_labels()
                box = _labelled_box(labels, share, rng)
                if box.is_empty:
                    continue
                pixels = image.read_image()
            except SmearSegError as error:
                held_out.failures.append((image.name, str(error)))
                continue
            if pixels.shape[:2] != labels.shape:
                held_out.failures.append(
                    (image.name, f"{image.name} and its labels differ in size.")
                )
                continue
            read = box.expanded(halo).clipped(*labels.shape)
            inner = Box(*np.subtract(box, (read.top, read.left) * 2).tolist())
            held_out.parts.append(
                Part(pixels[read.slices].copy(), labels[box.slices].copy(), inner)
            )
        return held_out

    def score(
        self,
        predictor: Predictor,
        thresholds: Sequence[float],
        cancelled: Callable[[], bool],
    ) -> list[Histogram]:
        """One histogram a class, over all parts. Raises Cancelled."""
        class_ids = predictor.model.class_ids
        totals = [Histogram.empty() for _ in class_ids]
        for part in self.parts:
            if cancelled():
                raise Cancelled
            heat = predictor.predict_tile(part.image, part.inner)
            for index, class_id in enumerate(class_ids):
                plane = competing_plane(heat, index, thresholds)
                totals[index] += Histogram.of(plane, part.labels, class_id)
        return totals


def _labelled_box(labels: LabelMap, max_pixels: int, rng: np.random.Generator) -> Box:
    """The box of all labels, or where that is too large a square around one of them."""
    labelled = labels != UNLABELLED
    left, top, width, height = cv2.boundingRect(labelled.view(np.uint8))
    box = Box(top, left, top + height, left + width)
    if box.area <= max_pixels:
        return box
    places = np.flatnonzero(labelled)
    row, column = divmod(int(places[rng.integers(places.size)]), labels.shape[1])
    side = int(np.sqrt(max_pixels))
    top = min(max(row - side // 2, 0), max(0, labels.shape[0] - side))
    left = min(max(column - side // 2, 0), max(0, labels.shape[1] - side))
    return Box(top, left, top + side, left + side).clipped(*labels.shape)
