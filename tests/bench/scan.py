"""The dense heatmap against the same network as a classifier of patches slid over the image."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from core.dataset import LabelledImage
from core.model import StrideOneCNN, TrainedModel, fold_batch_norm
from core.prediction import Predictor
from core.training import TrainingRequest, train
from tests.bench.fields import field
from tests.bench.machine import cores
from tests.bench.result import Figure, Result, spread
from tests.bench.run_alone import run_alone

TITLE = "Dense heatmap against patches slid over the image"
SIDE = 1024
PATCHES = 1024
BATCH = 128
REPEATS = 5
METHOD = (
    f"One image of {SIDE} × {SIDE} pixels; {PATCHES} of its pixels, chosen by a seed and at least "
    "a receptive radius from the border, are classified each from a patch of its own by the same "
    f"weights without padding, {BATCH} patches a batch, batch norm folded as in the dense network, "
    f"all cores; the whole image is extrapolated from them. Medians of {REPEATS} repeats."
)


def measure(_folder: Path) -> Result:
    """All figures of this benchmark."""
    torch.set_num_threads(cores())
    image, labels = field(3, SIDE, SIDE)
    labelled = [LabelledImage("field", labels, image=image)]
    request = TrainingRequest(labelled, (1,), ("Cell",), steps=40)
    *_, last = train(request)
    assert last.model is not None
    dense, heat = _dense(last.model, image)
    sliding, largest = _sliding(last.model, image, heat)
    pixels = SIDE * SIDE
    whole = [seconds * pixels / PATCHES for seconds in sliding]
    ratio = float(np.median(whole) / np.median(dense))
    figures = [
        Figure("Dense heatmap", 1000 * float(np.median(dense)), "ms", detail=_in_ms(dense)),
        Figure("Dense heatmap", pixels / float(np.median(dense)) / 1e6, "Mpx/s"),
        Figure("Patches, extrapolated", float(np.median(whole)), "s", detail=spread(whole)),
        Figure("Ratio", ratio, "×"),
        Figure("Largest difference of a probability", largest, "/ 10⁶"),
    ]
    return Result("scan", TITLE, METHOD, figures)


def _in_ms(seconds: list[float]) -> str:
    return spread([1000 * value for value in seconds])


def _dense(model: TrainedModel, image: np.ndarray) -> tuple[list[float], np.ndarray]:
    predictor = Predictor(model, threads=cores(), precision="float32")
    box = type(predictor.tiles(SIDE, SIDE)[0])(0, 0, SIDE, SIDE)
    predictor.predict(image)
    seconds = []
    for _ in range(REPEATS):
        began = time.perf_counter()
        predictor.predict(image)
        seconds.append(time.perf_counter() - began)
    return seconds, predictor.probabilities(image, box)[0]


def _sliding(model: TrainedModel, image: np.ndarray, heat: np.ndarray) -> tuple[list[float], float]:
    """Seconds for all the patches, repeated; the largest difference in millionths."""
    network = StrideOneCNN(replace(model.config, padded=False))
    network.load_state_dict(model.network().state_dict())
    folded = fold_batch_norm(network.eval())
    radius, side = model.config.receptive_radius, model.config.receptive_field
    rng = np.random.default_rng(0)
    rows, columns = rng.integers(radius, SIDE - radius, (2, PATCHES))
    scaled = (image.astype(np.float32) - np.float32(model.mean)) / np.float32(model.std)
    planes = torch.from_numpy(np.ascontiguousarray(scaled.transpose(2, 0, 1)))
    starts = [(int(r) - radius, int(c) - radius) for r, c in zip(rows, columns, strict=True)]

    def classify() -> np.ndarray:
        parts = []
        for first in range(0, PATCHES, BATCH):
            patches = torch.stack(
                [planes[:, r : r + side, c : c + side] for r, c in starts[first : first + BATCH]]
            )
            batch = patches.contiguous(memory_format=torch.channels_last)
            parts.append(torch.sigmoid(folded(batch)[:, 0, 0, 0]))
        return torch.cat(parts).numpy()

    seconds = []
    with torch.inference_mode():
        found = classify()
        for _ in range(REPEATS):
            began = time.perf_counter()
            classify()
            seconds.append(time.perf_counter() - began)
    return seconds, 1e6 * float(np.abs(found - heat[rows, columns]).max())


if __name__ == "__main__":
    run_alone(measure)
