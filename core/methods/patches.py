"""Rung 2: the patch around each pixel is cut out and classified by itself.

The patch is what the network sees for that pixel, ``receptive_field`` squared; the network is
the program's own without padding. Beyond the image's border there is nothing to cut: there each
layer's answers are set to zero, which is just what the padding of rung 5 does. So the two give
the same heatmap everywhere, at the border too.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from core.errors import Cancelled
from core.labels import UNLABELLED, Box, LabelMap
from core.methods.dense import StrideOne, stride_one
from core.methods.ladder import ComparisonRequest, MethodProgress, MethodResult, Stopwatch
from core.methods.scoring import scored, with_score
from core.methods.tiles import Normaliser, as_heat, ready
from core.metrics import Histogram
from core.model import StrideOneCNN, TrainedModel
from core.prediction import choose_device
from core.words import tr

Places = NDArray[np.int64]
BATCH: Final = 64
LATTICE_PATCHES: Final = 1500
"""About how many patches a sample has for the picture and the time."""
SCORED_PATCHES: Final = 600
"""At most how many labelled pixels a sample has for the score."""


class PatchClassifier:
    """Classifies pixels (row, column) of an image, each from its own patch alone."""

    def __init__(self, model: TrainedModel, device: str | None = None) -> None:
        self._device = choose_device(device)
        network = StrideOneCNN(replace(model.config, padded=False))
        network.load_state_dict(dict(model.weights), strict=False)
        folded = ready(network, device)
        assert isinstance(folded, StrideOneCNN)
        self._network = folded
        self._config = model.config
        self._normalise = Normaliser(model.mean, model.std, self._device)

    def probabilities(self, image: NDArray[np.uint8], places: Places) -> NDArray[np.float32]:
        """Float32 (n, K) for ``places`` (n, 2) in an image (H, W, 3); a batch's worth at a time."""
        field = self._config.receptive_field
        patches = np.zeros((len(places), field, field, 3), np.uint8)
        inside = np.zeros((len(places), field, field), np.float32)
        for patch, known, (row, column) in zip(patches, inside, places.tolist(), strict=True):
            box = Box(row, column, row + 1, column + 1).expanded(self._config.receptive_radius)
            part = box.clipped(*image.shape[:2])
            top, left = part.top - box.top, part.left - box.left
            here = Box(top, left, top + part.height, left + part.width).slices
            patch[here] = image[part.slices]
            known[here] = 1
        x = self._normalise(patches)
        cut = not bool(inside.all())
        with torch.inference_mode():
            support = torch.from_numpy(inside).unsqueeze(1).to(self._device) if cut else None
            answers: NDArray[np.float32] = self._forward(x, support).sigmoid().cpu().numpy()
        return answers

    def _forward(self, x: Tensor, support: Tensor | None) -> Tensor:
        """Logits (n, K) of (n, 3, F, F). ``support`` (n, 1, F, F) is 0 beyond the image."""
        if support is None:
            whole: Tensor = self._network(x)[..., 0, 0]
            return whole
        x = x * support
        for block, step in zip(self._network.body, self._config.steps, strict=True):
            x = block(x)
            reach = step * (self._config.kernel - 1) // 2
            side = support.shape[-1] - reach
            support = support[..., reach:side, reach:side]
            x = x * support
        logits: Tensor = self._network.head(x)[..., 0, 0]
        return logits


def run_patches(
    key: str, request: ComparisonRequest, cancelled: Callable[[], bool]
) -> Iterator[MethodProgress]:
    """Rung 2: every pixel if ``whole_scan``, else a sample that tells the cost of all."""
    known = yield from stride_one(key, request, cancelled)
    run = _whole if request.whole_scan else _sampled
    result = yield from run(key, request, known, cancelled)
    result = replace(result, model=known.model)
    yield MethodProgress(key, "predicting", 1, 0, result, done=True)


def _whole(
    key: str, request: ComparisonRequest, known: StrideOne, cancelled: Callable[[], bool]
) -> Generator[MethodProgress, None, MethodResult]:
    height, width = request.image.shape[:2]
    heatmap = np.empty((height, width), np.uint8)
    scan = _Scan(key, request, known, heatmap.size, cancelled)
    columns = np.arange(width)
    for row in range(height):
        heatmap[row] = yield from scan.heat(np.stack([np.full(width, row), columns], 1))
    note = tr(
        "Each of the {size:,} pixels was classified by itself, from its own patch.",
        size=heatmap.size,
    )
    return scored(key, request, heatmap, known.taught, scan.seconds, note + known.origin)


def _sampled(
    key: str, request: ComparisonRequest, known: StrideOne, cancelled: Callable[[], bool]
) -> Generator[MethodProgress, None, MethodResult]:
    """One pixel at random of each square of a lattice gives the picture and the time of all.

    As few of them are labelled, the score is that of labelled pixels drawn at random.
    """
    rng = np.random.default_rng(request.seed)
    height, width = request.image.shape[:2]
    lattice, side = lattice_places(height, width, LATTICE_PATCHES, rng)
    labelled = labelled_places(request.labels, SCORED_PATCHES, rng)
    rows, columns = lattice.shape[:2]
    timed = rows * columns
    scan = _Scan(key, request, known, timed + len(labelled), cancelled)
    heatmap = (yield from scan.heat(lattice.reshape(-1, 2))).reshape(rows, columns)
    seconds = scan.seconds * height * width / timed
    heat = yield from scan.heat(labelled)
    note = _how_sampled(timed, side, len(labelled)) + known.origin
    result = scored(key, request, heatmap, known.taught, seconds, note, scale=side)
    values = request.labels[labelled[:, 0], labelled[:, 1]]
    histogram = Histogram.of(heat[:, None], values[:, None], request.class_id)
    return with_score(replace(result, extrapolated=side > 1, timed_pixels=timed), histogram)


def _how_sampled(timed: int, side: int, labelled: int) -> str:
    if not labelled:
        return tr(
            "The time is extrapolated from {timed:,} patches, one in each {side} × {side} pixels.",
            timed=timed,
            side=side,
        )
    return tr(
        "The time is extrapolated from {timed:,} patches, one in each {side} × "
        "{side} pixels, and the IoU is of {labelled:,} labelled pixels drawn at "
        "random.",
        timed=timed,
        side=side,
        labelled=labelled,
    )


class _Scan:
    """Classifies places of the open image, counts the time and reports on the way."""

    def __init__(
        self,
        key: str,
        request: ComparisonRequest,
        known: StrideOne,
        total: int,
        cancelled: Callable[[], bool],
    ) -> None:
        self._image = request.image
        self._classifier = PatchClassifier(known.model, request.device)
        self._plane = known.plane
        self._done, self._total = 0, total
        self._cancelled = cancelled
        self._watch = Stopwatch(key, "predicting")

    @property
    def seconds(self) -> float:
        """Since the first patch."""
        return self._watch.seconds

    def heat(self, places: Places) -> Generator[MethodProgress, None, NDArray[np.uint8]]:
        """Heat (n,) of places (n, 2). Raises Cancelled."""
        heat = np.empty(len(places), np.uint8)
        for start in range(0, len(places), BATCH):
            if self._cancelled():
                raise Cancelled
            part = places[start : start + BATCH]
            answers = self._classifier.probabilities(self._image, part)[:, self._plane]
            heat[start : start + BATCH] = as_heat(answers)
            self._done += len(part)
            yield self._watch.at(self._done / self._total)
        return heat


def lattice_places(
    height: int, width: int, wanted: int, rng: np.random.Generator
) -> tuple[Places, int]:
    """About ``wanted`` places (rows, columns, 2), one drawn from each square of a lattice.

    Also the squares' side. The last squares reach beyond the image; their places do not.
    """
    side = max(1, math.ceil(math.sqrt(height * width / wanted)))
    tops, lefts = np.mgrid[0:height:side, 0:width:side]
    shift = rng.integers(0, side, (2, *tops.shape))
    rows = np.minimum(tops + shift[0], height - 1)
    columns = np.minimum(lefts + shift[1], width - 1)
    return np.stack([rows, columns], -1), side


def labelled_places(labels: LabelMap, wanted: int, rng: np.random.Generator) -> Places:
    """Places (n, 2) of at most ``wanted`` labelled pixels, drawn without repetition."""
    until = np.cumsum(np.count_nonzero(labels != UNLABELLED, axis=1))
    total = int(until[-1])
    chosen = np.sort(rng.choice(total, min(wanted, total), replace=False))
    rows = np.searchsorted(until, chosen, side="right")
    places = np.empty((len(chosen), 2), np.int64)
    for place, row, number in zip(places, rows.tolist(), chosen.tolist(), strict=True):
        columns = np.flatnonzero(labels[row] != UNLABELLED)
        place[:] = row, columns[number - int(until[row])]  # from the row's end, as until counts it
    return places
