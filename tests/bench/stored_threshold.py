"""Which threshold to store with a network trained on masks, by cross-validation."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from core.dataset import LabelledImage
from core.images import find_images, read_image
from core.masks import pair_masks
from core.metrics import Histogram, best_threshold, curve, even_threshold, threshold_level
from core.prediction import Predictor
from core.training import TrainingRequest, train
from core.training_data import Reading
from tests.bench.machine import SHARED_DATA
from tests.bench.result import Figure, Result
from tests.bench.run_alone import run_alone

TITLE = "The threshold stored with a network trained on masks"
METHOD = (
    "Four folds of the training images of three sets (`rbc` at half size, the first 48 of "
    "`wbc_nucleus` and of `wbc_three_class`; none of their test images). Of each fold a network is "
    "trained on the other three (400, 300, 200 steps, one thread), each rule chooses a threshold "
    "from that network's heat on its own training images, and what is scored is the mean IoU over "
    "the images of the fold that was left out. “Lost”: how much less that is than at the best "
    "threshold for these images, mean over folds."
)
FOLDS = 4
SETS = {"rbc": 400, "wbc_nucleus": 300, "wbc_three_class": 200}
_IMAGES = 48

Pair = tuple[NDArray[np.uint8], NDArray[np.uint8]]


def pooled(parts: Sequence[Histogram]) -> float:
    """The best of all pixels together."""
    found = best_threshold(sum(parts, Histogram.empty()))
    return found[0] if found is not None else 0.5


def median(parts: Sequence[Histogram]) -> float:
    """The median of the images' own best."""
    own = [best_threshold(one) for one in parts]
    return float(np.median([found[0] for found in own if found is not None]))


RULES: dict[str, Callable[[Sequence[Histogram]], float]] = {
    "highest mean IoU over images (the program's)": even_threshold,
    "best of all pixels together": pooled,
    "median of the images' best": median,
    "0.5": lambda _parts: 0.5,
}


def measure(_folder: Path) -> Result:
    """All figures of this benchmark."""
    if not SHARED_DATA.is_dir():
        return Result("stored_threshold", TITLE, METHOD, skipped="../shared/data is not here")
    torch.set_num_threads(1)
    figures = []
    for name, steps in SETS.items():
        lost = _lost(_pairs(name), steps)
        figures += [Figure(f"`{name}`: lost by {rule}", value, "") for rule, value in lost.items()]
    return Result("stored_threshold", TITLE, METHOD, figures)


def _pairs(name: str) -> list[Pair]:
    """Images and masks of a set's training part."""
    folder = SHARED_DATA / name / ("train" if name == "rbc" else "")
    images, masks = (find_images([folder / part]) for part in ("images", "masks"))
    found = [(read_image(i), read_image(m)[..., 0]) for i, m in pair_masks(images, masks).pairs]
    if name == "rbc":
        return [(_half(image), (_half(mask) > 127).view(np.uint8)) for image, mask in found]
    return [(image, (mask > 64).view(np.uint8)) for image, mask in found[:_IMAGES]]


def _half(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return cv2.resize(pixels, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)


def _lost(pairs: Sequence[Pair], steps: int) -> dict[str, float]:
    order = np.random.default_rng(0).permutation(len(pairs))
    lost: dict[str, list[float]] = {rule: [] for rule in RULES}
    for fold in range(FOLDS):
        left_out = set(order[fold::FOLDS].tolist())
        learnt = [pair for i, pair in enumerate(pairs) if i not in left_out]
        parts, predictor = _trained(learnt, steps)
        tested = [_histogram(predictor, *pairs[i]) for i in sorted(left_out)]
        scores = np.mean([curve(one) for one in tested if one.foreground.any()], axis=0)
        for rule, choose in RULES.items():
            level = min(threshold_level(choose(parts)), 255)
            lost[rule].append(float(scores[1:].max() - scores[level]))
            print(fold, rule, level, lost[rule][-1], flush=True)
    return {rule: float(np.mean(values)) for rule, values in lost.items()}


def _trained(pairs: Sequence[Pair], steps: int) -> tuple[list[Histogram], Predictor]:
    """A network, and its heat on the parts of its training images that the program looks at."""
    images = [LabelledImage(str(i), mask, image=image) for i, (image, mask) in enumerate(pairs)]
    request = TrainingRequest(images, (1,), ("Cell",), steps=steps, threads=1, device="cpu")
    *_, last = train(request)
    assert last.model is not None
    predictor = Predictor(last.model, threads=1, device="cpu", precision="float32")
    reading = Reading(request, np.random.default_rng(request.seed))
    for _ in reading.steps(lambda: False):
        pass
    parts = [
        Histogram.of(predictor.predict_tile(part.image, part.inner)[0], part.labels, 1)
        for part in reading.parts
    ]
    return parts, predictor


def _histogram(
    predictor: Predictor, image: NDArray[np.uint8], mask: NDArray[np.uint8]
) -> Histogram:
    return Histogram.of(predictor.predict(image)[0], mask, 1)


if __name__ == "__main__":
    run_alone(measure)
