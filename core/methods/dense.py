"""Rungs 3, 4 and 5: one definition of a network, pooled, unpadded, and as the program uses it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from torch import nn

from core.errors import Cancelled
from core.methods.ladder import ComparisonRequest, MethodProgress, Stopwatch
from core.methods.lessons import Taught
from core.methods.loop import school
from core.methods.scoring import iou_within, scored
from core.methods.tiles import TiledNetwork, ready, timed
from core.model import ModelConfig, StrideOneCNN, TrainedModel
from core.prediction import Predictor
from core.training import TrainingRequest, train
from core.words import tr

POOLING: Final = 4
"""Two poolings, as patch classifiers of small cells commonly have."""


@dataclass(frozen=True, eq=False)
class StrideOne:
    """The program's network with the class at ``plane``."""

    model: TrainedModel
    plane: int
    taught: Taught

    @property
    def origin(self) -> str:
        """A sentence where it did not begin at random as the other methods do, else empty."""
        if self.model.summary.get("begun_from") != "starter":
            return ""
        return " " + tr("Its training began from weights learned on synthetic smears.")


def stride_one(
    key: str, request: ComparisonRequest, cancelled: Callable[[], bool]
) -> Generator[MethodProgress, None, StrideOne]:
    """The request's model if it has the class, else one trained by the program's own training.

    Held-out images choose nothing here: no other method is helped by them either.
    Raises TrainingError, Cancelled.
    """
    model = request.model
    if model is not None and request.class_id in model.class_ids:
        return StrideOne(model, model.class_ids.index(request.class_id), _taught(model))
    training = TrainingRequest(
        # With held-out images alone, training says what to do about it.
        images=[i for i in request.images if not i.held_out] or request.images,
        class_ids=(request.class_id,),
        class_names=(request.class_name,),
        seconds=request.seconds,
        reading_counts=True,  # as with every other method
        steps=request.steps,
        seed=request.seed,
        threads=request.threads,
        device=request.device,
    )
    model, elapsed = None, Stopwatch(key, "training")
    for progress in train(training, cancelled):
        if progress.phase == "stopped" or cancelled():
            raise Cancelled
        yield MethodProgress(key, "training", progress.fraction, progress.seconds_left)
        model = progress.model
    assert model is not None  # a training that was not stopped ends with one
    return StrideOne(model, 0, replace(_taught(model), seconds=elapsed.seconds))


def _taught(model: TrainedModel) -> Taught:
    """What a model's own record says; zeros where it says nothing."""

    def number(name: str) -> float:
        value = model.summary.get(name)
        return value if isinstance(value, int | float) and value >= 0 else 0

    pixels, images = int(number("training_pixels")), int(number("training_images"))
    return Taught(float(number("seconds")), pixels, images)


def run_stride_one(
    key: str, request: ComparisonRequest, cancelled: Callable[[], bool]
) -> Iterator[MethodProgress]:
    """Rung 5: the program's own training and prediction."""
    known = yield from stride_one(key, request, cancelled)
    predictor = Predictor(known.model, threads=request.threads, device=request.device)
    heatmap, seconds = yield from timed(
        key, lambda watch: _predicted(predictor, known.plane, request.image, watch, cancelled)
    )
    note = tr("The answers of patch by patch, for all pixels in one go.") + known.origin
    result = scored(key, request, heatmap, known.taught, seconds, note)
    inner = result.box.expanded(-known.model.config.receptive_radius)
    inner_iou = iou_within(result, request, inner)
    result = replace(result, model=known.model, inner_iou=inner_iou)
    yield MethodProgress(key, "predicting", 1, 0, result, done=True)


def _predicted(
    predictor: Predictor,
    plane: int,
    image: NDArray[np.uint8],
    watch: Stopwatch,
    cancelled: Callable[[], bool],
) -> Generator[MethodProgress, None, NDArray[np.uint8]]:
    heatmap = np.zeros(image.shape[:2], np.uint8)
    tiles = predictor.tiles(*image.shape[:2])
    for number, tile in enumerate(tiles):
        if cancelled():
            raise Cancelled
        heatmap[tile.slices] = predictor.predict_tile(image, tile)[plane]
        yield watch.at((number + 1) / len(tiles))
    return heatmap


def run_unpadded(
    key: str, request: ComparisonRequest, cancelled: Callable[[], bool]
) -> Iterator[MethodProgress]:
    """Rung 4: the weights of rung 5 without padding."""
    known = yield from stride_one(key, request, cancelled)
    tiled = unpadded(known.model, known.plane, request.device)
    heatmap, seconds = yield from tiled.passes(request.image, key, cancelled)
    box = tiled.box(*request.image.shape[:2])
    if box.is_empty:
        field = known.model.config.receptive_field
        note = tr(
            "The image is smaller than the {field} × {field} pixels this network looks at.",
            field=field,
        )
    else:
        note = tr("The frame of {reach} pixels along the border has no answer.", reach=tiled.reach)
        note += " " + tr("Step 5 is quicker: it runs as this program always does, made for speed.")
        note += known.origin
    result = scored(key, request, heatmap, known.taught, seconds, note, box)
    yield MethodProgress(key, "predicting", 1, 0, replace(result, model=known.model), done=True)


def unpadded(model: TrainedModel, plane: int = 0, device: str | None = None) -> TiledNetwork:
    """A model's network with the same weights and no padding."""
    network = StrideOneCNN(replace(model.config, padded=False))
    network.load_state_dict(dict(model.weights), strict=False)
    reach = model.config.receptive_radius
    network_there = ready(network, device)
    return TiledNetwork(network_there, model.mean, model.std, reach, padded=False, plane=plane)


def run_pooled(
    key: str, request: ComparisonRequest, cancelled: Callable[[], bool]
) -> Iterator[MethodProgress]:
    """Rung 3: the layers of rung 5, pooling where its dilation grows."""
    config = replace(TrainingRequest(request.images, (), ()).config, classes=1)
    config = replace(config, pooling=min(POOLING, largest_pooling(config)))

    def build(share: float) -> nn.Module:
        network = StrideOneCNN(config)
        network.initialise(request.seed, [share])
        return network

    schooled = yield from school(key, request, build, cancelled, config.pooling)
    tiled = TiledNetwork(
        ready(schooled.network, request.device),
        schooled.mean,
        schooled.std,
        config.receptive_radius,
        scale=config.pooling,
        grid=config.pooling,
    )
    heatmap, seconds = yield from tiled.passes(request.image, key, cancelled)
    side = config.pooling
    note = tr(
        "Each heatmap pixel stands for {side} × {side} pixels of the image: edges are steps.",
        side=side,
    )
    result = scored(key, request, heatmap, schooled.taught, seconds, note, scale=side)
    yield MethodProgress(key, "predicting", 1, 0, result, done=True)


def largest_pooling(config: ModelConfig) -> int:
    """The largest pooling that the network's dilations can be replaced by."""
    return 1 << (max(config.dilations).bit_length() - 1)
