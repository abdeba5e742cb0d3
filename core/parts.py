"""Parts of labelled images: a bounded sample on which a network is judged, read once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from core.edges import ColourSteps, EdgeProfile, Outline, propose_threshold
from core.errors import Cancelled
from core.labels import UNLABELLED, Box, LabelMap
from core.metrics import Histogram, competing_plane, even_threshold
from core.prediction import Predictor

MAX_PARTS: Final = 48
MAX_PIXELS: Final = 1_500_000
"""Bounds of one judgement: a fraction of a second on one core."""
MAX_PART_PIXELS: Final = 400_000
"""Bound of one part: what is done with its heat is not interrupted by Stop."""


@dataclass(frozen=True, eq=False)
class Part:
    """A box of an image with the surroundings that the network needs to predict it."""

    image: NDArray[np.uint8]
    labels: LabelMap
    """Of ``inner`` alone."""
    inner: Box
    """The part that is judged, within ``image``."""

    @staticmethod
    def of(
        image: NDArray[np.uint8],
        labels: LabelMap,
        halo: int,
        max_pixels: int,
        rng: np.random.Generator,
        value: int | None = None,
    ) -> Part | None:
        """Copy the box of all labels, or a square of ``max_pixels`` around one; None without any.

        ``image`` (H, W, 3), ``labels`` (H, W); ``halo`` is how far the network looks. The square is
        around a label of ``value``, where that is given.
        """
        box = _labelled_box(labels, max_pixels, rng, value)
        if box.is_empty:
            return None
        read = box.expanded(halo).clipped(*labels.shape)
        inner = Box(*np.subtract(box, (read.top, read.left) * 2).tolist())
        return Part(image[read.slices].copy(), labels[box.slices].copy(), inner)

    @staticmethod
    def unlabelled(
        image: NDArray[np.uint8], halo: int, max_pixels: int, rng: np.random.Generator
    ) -> Part:
        """Copy an image (H, W, 3), or a square of ``max_pixels`` anywhere in it."""
        height, width = image.shape[:2]
        box = Box(0, 0, height, width)
        if box.area > max_pixels:
            side = int(np.sqrt(max_pixels))
            top = int(rng.integers(max(1, height - side + 1)))
            left = int(rng.integers(max(1, width - side + 1)))
            box = Box(top, left, top + side, left + side).clipped(height, width)
        read = box.expanded(halo).clipped(height, width)
        inner = Box(*np.subtract(box, (read.top, read.left) * 2).tolist())
        labels = np.full((box.height, box.width), UNLABELLED, np.uint8)
        return Part(image[read.slices].copy(), labels, inner)

    @cached_property
    def colour_steps(self) -> ColourSteps:
        """Of ``inner``."""
        return ColourSteps.of(self.image[self.inner.slices])

    @property
    def pixels(self) -> int:
        """Labelled pixels."""
        return int(np.count_nonzero(self.labels != UNLABELLED))


@dataclass(frozen=True, eq=False)
class Judgement:
    """What the labels of some parts, and the edges of their images, say of one class's heat."""

    histogram: Histogram
    """Of all parts together."""
    edges: EdgeProfile
    outline: Outline
    parts: tuple[Histogram, ...]
    """Of each part."""

    def threshold(self, default: float) -> float:
        """The threshold that they propose.

        Where the labels say themselves where cells end, they decide alone, and each part counts
        the same; edges are for strokes, which leave that open.
        """
        if self.outline.is_told:
            return even_threshold(self.parts, default)
        return propose_threshold(self.histogram, self.edges, default)


def judge(
    parts: Sequence[Part],
    predictor: Predictor,
    thresholds: Sequence[float],
    cancelled: Callable[[], bool],
    heats: list[NDArray[np.uint8]] | None = None,
) -> list[Judgement]:
    """One judgement a class, over all parts. Raises Cancelled.

    ``thresholds`` are the classes' present ones: they decide between classes. The heatmap
    (K, h, w) of each part is put into ``heats``, where that is given.
    """
    class_ids = predictor.model.class_ids
    histograms: list[list[Histogram]] = [[] for _ in class_ids]
    edges = [EdgeProfile.empty() for _ in class_ids]
    for part in parts:
        if cancelled():
            raise Cancelled
        heat = predictor.predict_tile(part.image, part.inner, cancelled)
        if heats is not None:
            heats.append(heat)
        for index, class_id in enumerate(class_ids):
            if cancelled():
                raise Cancelled
            plane = competing_plane(heat, index, thresholds)
            histograms[index].append(Histogram.of(plane, part.labels, class_id))
            edges[index] += EdgeProfile.of(heat[index], part.colour_steps)
    outlines = [outline_of(parts, class_id) for class_id in class_ids]
    return [
        Judgement(sum(found, Histogram.empty()), edge, outline, tuple(found))
        for found, edge, outline in zip(histograms, edges, outlines, strict=True)
    ]


def histograms_at(
    parts: Sequence[Part],
    heats: Iterable[NDArray[np.uint8]],
    class_ids: Sequence[int],
    thresholds: Sequence[float],
    cancelled: Callable[[], bool],
) -> list[Histogram]:
    """Each class's histogram over all parts where ``thresholds`` decide between classes.

    ``heats`` are the heatmaps (K, h, w) of the parts. Raises Cancelled.
    """
    found = [Histogram.empty() for _ in class_ids]
    for part, heat in zip(parts, heats, strict=False):  # heats may go on with those of others
        for index, class_id in enumerate(class_ids):
            if cancelled():
                raise Cancelled
            plane = competing_plane(heat, index, thresholds)
            found[index] += Histogram.of(plane, part.labels, class_id)
    return found


def outline_of(parts: Sequence[Part], class_id: int) -> Outline:
    """How much of the outline of a class's labels is drawn from both sides, over all parts."""
    return sum((Outline.of(part.labels, class_id) for part in parts), Outline(0, 0))


def _labelled_box(
    labels: LabelMap, max_pixels: int, rng: np.random.Generator, value: int | None
) -> Box:
    """The box of all labels, or where that is too large a square around one of them."""
    labelled = labels != UNLABELLED
    left, top, width, height = cv2.boundingRect(labelled.view(np.uint8))
    box = Box(top, left, top + height, left + width)
    if box.area <= max_pixels:
        return box
    places = np.flatnonzero(labelled if value is None else labels == value)
    row, column = divmod(int(places[rng.integers(places.size)]), labels.shape[1])
    side = int(np.sqrt(max_pixels))
    top = min(max(row - side // 2, 0), max(0, labels.shape[0] - side))
    left = min(max(column - side // 2, 0), max(0, labels.shape[1] - side))
    return Box(top, left, top + side, left + side).clipped(*labels.shape)
