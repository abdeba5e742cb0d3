"""What scoring does in workers: predict and count a whole image, count the image shown anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.images import read_image
from core.label_edits import Place
from core.label_tiles import DamagedTile, PackedLabels, tile_at, unpack_tile
from core.labels import UNLABELLED
from core.metrics import Histogram, competing_plane
from gui.usual_time import UsualTime
from gui.worker import JobContext

if TYPE_CHECKING:
    from core.model import TrainedModel
    from gui.heatmap import PredictorCell

Histograms = dict[int, Histogram]
SCORING = UsualTime(0.1, each=0.5)
"""An image that is predicted for it, by its megapixels."""


@dataclass(frozen=True, eq=False)
class ScoreRequest:
    """One labelled image to be scored; the job only reads."""

    image_id: int
    path: Path
    labels: PackedLabels
    model: TrainedModel
    thresholds: list[float]


def score_image(context: JobContext, request: ScoreRequest, cell: PredictorCell) -> Histograms:
    """Predict an image and count it against its labels."""
    context.expect(SCORING, request.labels.height * request.labels.width / 1e6)
    image = read_image(request.path)
    labels = request.labels.unpack()
    if image.shape[:2] != labels.shape:
        return {}
    heat = cell.of(request.model).predict(image, context.cancelled, context.stretch(0.0, 0.9))
    context.check()
    return {
        class_id: Histogram.of(competing_plane(heat, index, request.thresholds), labels, class_id)
        for index, class_id in enumerate(request.model.class_ids)
    }


@dataclass(frozen=True, eq=False)
class CountRequest:
    """Tiles of the image shown, to be counted: its labels, and its heat, which may change.

    What was counted of a tile whose heat or labels changed meanwhile is thrown away.
    """

    places: frozenset[Place]
    labels: PackedLabels
    heat: NDArray[np.uint8]
    known: NDArray[np.uint8]
    class_ids: tuple[int, ...]
    thresholds: list[float]


def count_shown(context: JobContext | None, request: CountRequest) -> dict[Place, Histograms]:
    """Count tiles of labels against the heat there; those without labels are left out."""
    counted = {}
    places = request.places & request.labels.tiles.keys()
    for done, place in enumerate(places):
        if context is not None:
            context.check()
            context.report(done / len(places))
        histograms = _count_tile(request, place)
        if histograms:
            counted[place] = histograms
    return counted


def _count_tile(request: CountRequest, place: Place) -> Histograms:
    tile = tile_at(*place, request.labels.height, request.labels.width)
    try:
        values = np.frombuffer(unpack_tile(request.labels.tiles[place], tile), np.uint8)
    except DamagedTile:
        return {}  # shown as unlabelled
    rows, columns = tile.box.slices
    known = request.known[rows, columns] > 0
    labels = np.where(known, values.reshape(known.shape), np.uint8(UNLABELLED))
    heat = request.heat[:, rows, columns]
    return {
        class_id: Histogram.of(competing_plane(heat, index, request.thresholds), labels, class_id)
        for index, class_id in enumerate(request.class_ids)
    }


def summed(tally: Mapping[Place, Histograms], class_ids: Sequence[int]) -> Histograms:
    """The histograms of many tiles as one."""
    total = {class_id: Histogram.empty() for class_id in class_ids}
    for histograms in tally.values():
        for class_id in class_ids:
            total[class_id] += histograms[class_id]
    return total
