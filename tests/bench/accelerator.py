"""Training and heatmaps on this machine's accelerator, beside its processor."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from core.dataset import LabelledImage
from core.devices import accelerators
from core.model import TrainedModel
from core.prediction import Predictor
from core.training import train
from core.training_request import TrainingRequest
from tests.bench.fields import TWO_MEGAPIXELS, field
from tests.bench.machine import cores
from tests.bench.result import Figure, Result, spread
from tests.bench.run_alone import run_alone

TITLE = "On a graphics card"
SECONDS = 20.0
PREDICTIONS = 9
FEW_THREADS = 2
"""What the other benchmarks are measured on, so that the figures can be set beside theirs."""
METHOD = (
    f"Two synthetic smears of {TWO_MEGAPIXELS[1]} × {TWO_MEGAPIXELS[0]} pixels, all labelled. A "
    f"network of the default form learns from one for {SECONDS:.0f} s, from the same beginning, on "
    "the card, on all cores and on two threads, in turn. The card's network then makes the heatmap "
    f"of the other on each, {PREDICTIONS} times after one that is not counted, from 8 bits RGB to "
    "8 bits in memory, tile by tile as in the window. IoU: of the other smear's mask at the "
    "network's own threshold, all its pixels."
)


@dataclass(frozen=True)
class Side:
    """One of those compared. ``device`` and ``threads`` as the program takes them."""

    name: str
    device: str
    threads: int


def measure(_folder: Path) -> Result:
    """All figures of this benchmark."""
    found = [(key, name) for key, name in accelerators() if key != "cpu"]
    if not found:
        return Result("accelerator", TITLE, METHOD, skipped="torch finds no graphics card here")
    device, name = found[0]
    sides = [
        Side(name, device, cores()),
        Side(f"{cores()} cores", "cpu", cores()),
        Side(f"{FEW_THREADS} threads", "cpu", FEW_THREADS),
    ]
    lesson, labels = field(3, *TWO_MEGAPIXELS)
    other, truth = field(5, *TWO_MEGAPIXELS)
    learnt = [_train(side, LabelledImage("lesson", labels, image=lesson)) for side in sides]
    model = learnt[0][0]
    heats = [_predict(side, model, other) for side in sides]
    figures: list[Figure] = []
    for side, (own, steps) in zip(sides, learnt, strict=True):
        score = _iou(own, Predictor(own, side.threads, side.device).predict(other), truth)
        figures += [
            Figure(f"Training, {side.name}", steps, "steps/s", at_least=True),
            Figure(f"IoU of what it learnt, {side.name}", score, "", at_least=True),
        ]
    for side, (_heat, seconds, precision) in zip(sides, heats, strict=True):
        rate = other.shape[0] * other.shape[1] / 1e6 / float(np.median(seconds))
        detail = f"{precision}; one heatmap in ms: {spread([1000 * s for s in seconds])}"
        figures.append(Figure(f"Heatmaps, {side.name}", rate, "Mpx/s", detail=detail))
    figures += _ratios(sides, [steps for _, steps in learnt], [times for _, times, _ in heats])
    notes = [_agreement(sides, heats, model), _memory(device)]
    return Result("accelerator", TITLE, METHOD, figures, [note for note in notes if note])


def _ratios(
    sides: Sequence[Side], steps: Sequence[float], seconds: Sequence[Sequence[float]]
) -> list[Figure]:
    """How many times quicker the card, which stands first, is than each of the others."""
    card = float(np.median(seconds[0]))
    figures = []
    for side, rate, times in zip(sides[1:], steps[1:], seconds[1:], strict=True):
        quicker = float(np.median(times)) / card
        figures += [
            Figure(f"Training, card : {side.name}", steps[0] / rate, "×", at_least=True),
            Figure(f"Heatmaps, card : {side.name}", quicker, "×", at_least=True),
        ]
    return figures


def _train(side: Side, image: LabelledImage) -> tuple[TrainedModel, float]:
    """The network and its steps a second, from the first step to the last."""
    request = TrainingRequest(
        [image], (1,), ("Cell",), seconds=SECONDS, device=side.device, threads=side.threads
    )
    began, steps, last = 0.0, 0, None
    for last in train(request):
        if last.step and not began:
            began, steps = time.perf_counter(), last.step
        if last.phase == "training" and last.step:
            ended, reached = time.perf_counter(), last.step
    assert last is not None and last.model is not None
    return last.model, (reached - steps) / (ended - began)


def _predict(
    side: Side, model: TrainedModel, image: NDArray[np.uint8]
) -> tuple[NDArray[np.uint8], list[float], str]:
    predictor = Predictor(model, side.threads, side.device)
    heat = predictor.predict(image)
    seconds = []
    for _ in range(PREDICTIONS):
        began = time.perf_counter()
        predictor.predict(image)
        seconds.append(time.perf_counter() - began)
    return heat, seconds, predictor.precision


def _iou(model: TrainedModel, heat: NDArray[np.uint8], truth: NDArray[np.uint8]) -> float:
    mask, cells = heat[0] >= round(255 * model.thresholds[0]), truth == 1
    return float((mask & cells).sum() / (mask | cells).sum())


def _agreement(sides: Sequence[Side], heats: Sequence[tuple], model: TrainedModel) -> str:
    """How far the card's heatmap is from float32's on the processor, and how many pixels of the
    mask that changes."""
    other, _truth = field(5, *TWO_MEGAPIXELS)
    exact = Predictor(model, sides[1].threads, "cpu", "float32").predict(other)
    card = heats[0][0]
    level = round(255 * model.thresholds[0])
    changed = int(((card >= level) != (exact >= level)).sum())
    most = int(np.abs(card.astype(int) - exact.astype(int)).max())
    return (
        f"The card's heatmap of {exact.size:,} pixels differs from float32's on the processor by "
        f"at most {most} of 255 levels; {changed} pixels of the mask are others."
    )


def _memory(device: str) -> str:
    if not device.startswith("cuda"):
        return ""
    most = torch.cuda.max_memory_allocated(device) / 1e6
    return f"Memory taken on the card at most: {most:,.0f} MB."


if __name__ == "__main__":
    run_alone(measure)
