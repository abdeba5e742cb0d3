"""What scoring does in workers: predict and count a whole image, count the image shown anew."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.images import read_image
from core.label_tiles import DamagedTile, PackedLabels, tile_at, unpack_tile
from core.labels import UNLABELLED
from core.metrics import Histogram, competing_plane
from gui.worker import JobContext

if TYPE_CHECKING:
    from core.model import TrainedModel
    from gui.heatmap import PredictorCell

Histograms = dict[int, Histogram]


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
    image = read_image(request.path)
    labels = request.labels.unpack()
    if image.shape[:2] != labels.shape:
        return {}
    heat = cell.of(request.model).predict(image, cancelled=context.cancelled)
    context.check()
    return {
        class_id: Histogram.of(competing_plane(heat, index, request.thresholds), labels, class_id)
        for index, class_id in enumerate(request.model.class_ids)
    }


@dataclass(frozen=True, eq=False)
class CountRequest:
    """The image shown, to be counted anew: its labels, and its heat, which may change meanwhile.

    ``state`` is that of the heat; an answer for another state is thrown away.
    """

    labels: PackedLabels
    heat: NDArray[np.uint8]
    known: NDArray[np.uint8]
    class_ids: tuple[int, ...]
    thresholds: list[float]
    state: int


def count_shown(context: JobContext, request: CountRequest) -> Histograms:
    """Count the labelled tiles of an image against its heat."""
    counted = {class_id: Histogram.empty() for class_id in request.class_ids}
    labels = request.labels
    for place, data in labels.tiles.items():
        context.check()
        tile = tile_at(*place, labels.height, labels.width)
        try:
            values = np.frombuffer(unpack_tile(data, tile), np.uint8)
        except DamagedTile:
            continue  # shown as unlabelled
        rows, columns = tile.box.slices
        here = np.where(
            request.known[rows, columns] > 0, values.reshape(tile.box.height, -1), UNLABELLED
        )
        heat = request.heat[:, rows, columns]
        for index, class_id in enumerate(request.class_ids):
            plane = competing_plane(heat, index, request.thresholds)
            counted[class_id] += Histogram.of(plane, here, class_id)
    return counted
