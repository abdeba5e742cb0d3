"""A plain training loop, for the networks that are here to be compared.

The crops, the loss, the optimiser, the averaging and the precision are those of core.training;
left out is what a comparison has no use for: snapshots, held-out scores, going on from before.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor, nn

from core.dataset import CropDataset, batches
from core.errors import Cancelled
from core.methods.ladder import ComparisonRequest, MethodProgress, Stopwatch
from core.methods.lessons import Taught, read_lessons
from core.optimiser import AdamW, WeightAverage, learning_rate_factor
from core.prediction import choose_device
from core.processor import trains_faster_in_bfloat16
from core.recipe import Recipe
from core.training import (
    LEARNING_RATE,
    MIN_STEPS,
    REPORT_SECONDS,
    DivergedError,
    TrainingRequest,
    masked_bce,
)


@dataclass(frozen=True, eq=False)
class Schooled:
    """A trained network of one class, what it learned from, and its normalisation of colours."""

    network: nn.Module
    mean: Sequence[float]
    std: Sequence[float]
    taught: Taught


def school(
    key: str,
    request: ComparisonRequest,
    build: Callable[[float], nn.Module],
    cancelled: Callable[[], bool],
    pooling: int = 1,
    learning_rate: float = LEARNING_RATE,
) -> Generator[MethodProgress, None, Schooled]:
    """Train what ``build`` makes, given the class's share of the labels, for the seconds asked.

    The network answers once for ``pooling`` pixels a side: it is taught the labels at its output
    pixels' centres. Raises TrainingError, Cancelled.
    """
    watch = Stopwatch(key, "training")
    rng = np.random.default_rng(request.seed)
    recipe = Recipe()
    lessons = yield from read_lessons(request, watch, recipe.side, rng, cancelled)
    taught = lessons.taught(0)
    network = build(lessons.pixels.get(request.class_id, 0) / taught.pixels)
    device = choose_device(request.device)
    network.to(device, memory_format=torch.channels_last).train()  # type: ignore[call-overload]
    in_bfloat16 = device.type == "cpu" and trains_faster_in_bfloat16()
    average = WeightAverage(network)  # type: ignore[arg-type]  # any network has weights
    optimiser = AdamW(network.parameters(), TrainingRequest.weight_decay)
    mean, std = lessons.store.colour_statistics()
    recipe = replace(recipe, side=min(recipe.side, lessons.store.largest_side))
    class_ids = torch.tensor([request.class_id], device=device)
    reported = 0.0
    crops = batches(CropDataset(lessons.store, recipe, mean, std, rng))
    for step, batch in enumerate(crops):
        if request.steps is None:
            fraction = watch.seconds / max(1e-6, request.seconds)
        else:
            fraction = step / max(1, request.steps)
        if cancelled():
            raise Cancelled
        if fraction >= 1 and (step >= MIN_STEPS or request.steps is not None):
            break
        images = batch.images.to(device, memory_format=torch.channels_last)
        labels = at_centres(batch.labels, pooling).to(device)
        with torch.autocast("cpu", torch.bfloat16, enabled=in_bfloat16):
            logits = network(images)
        loss = masked_bce(logits.float(), labels, class_ids)
        if not math.isfinite(float(loss.detach())):
            raise DivergedError(None)
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step(learning_rate * learning_rate_factor(min(1.0, fraction)))
        average.update()
        if watch.seconds - reported >= REPORT_SECONDS:
            reported = watch.seconds
            yield watch.at(fraction)
    return Schooled(average.network, mean, std, lessons.taught(watch.seconds))


def at_centres(labels: Tensor, pooling: int) -> Tensor:
    """The labels (N, ceil(h / p), ceil(w / p)) of (N, h, w) at the middles of p x p pixels."""
    if pooling == 1:
        return labels
    rows, columns = (
        torch.arange(0, side, pooling).add(pooling // 2).clamp(max=side - 1)
        for side in labels.shape[1:]
    )
    return labels[:, rows][:, :, columns]
