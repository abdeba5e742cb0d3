"""What a training does in its worker: all that it is handed, and the run itself."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.label_tiles import PackedLabels
from core.labels import new_label_map
from gui.words import tr
from gui.worker import JobContext

if TYPE_CHECKING:
    from core.model import TrainedModel
    from core.training import TrainingProgress


@dataclass(frozen=True, eq=False)
class TrainingSource:
    """One labelled image as the GUI thread hands it over: where it stands, its packed labels."""

    name: str
    image_id: int
    path: Path
    labels: PackedLabels
    held_out: bool


def judges_apart(
    sources: Sequence[TrainingSource],
    seen: Collection[int],
    likes: Callable[[int], Collection[int]],
) -> list[TrainingSource]:
    """Without held-out images whose like the network learns from: they are no judges.

    ``seen`` are ids of images it learns or has learnt from, ``likes`` tells those of an image's.
    """
    learnt = frozenset(seen)
    return [s for s in sources if not s.held_out or learnt.isdisjoint(likes(s.image_id))]


@dataclass(frozen=True, eq=False)
class TrainingOrder:
    """All that a training job needs; it only reads."""

    sources: list[TrainingSource]
    unlabelled: list[tuple[str, Path]]
    """Name and file of some images without labels, whose edges help to place the threshold."""
    class_ids: tuple[int, ...]
    class_names: tuple[str, ...]
    thresholds: tuple[float, ...]
    seconds: float
    device: str | None
    threads: int
    warm_start: TrainedModel | None
    stored: bytes | None
    """The network to go on from as the project holds it, where it has not been read yet."""


@dataclass(frozen=True)
class Preparing:
    """What a run says before its libraries are loaded: how long it will train from then on."""

    seconds_left: float
    fraction: float = 0.0
    counts_down: bool = False


def run_training(context: JobContext, order: TrainingOrder) -> TrainingProgress | None:
    """Train; report every step of progress and return the last one, which holds the model."""
    # The time asked for begins with the first step: until then it does not count down.
    context.report(Preparing(order.seconds))
    from core.dataset import LabelledImage
    from core.model import TrainedModel
    from core.training import TrainingRequest, train

    images = [
        LabelledImage(name=s.name, labels=s.labels.unpack, path=s.path, held_out=s.held_out)
        for s in order.sources
    ]
    warm_start = order.warm_start
    if order.stored is not None:
        warm_start = TrainedModel.from_bytes(order.stored, tr("The project’s network"))
    nothing = new_label_map(1, 1)
    others = [LabelledImage(name, labels=nothing, path=path) for name, path in order.unlabelled]
    request = TrainingRequest(
        images=images,
        others=others,
        class_ids=order.class_ids,
        class_names=order.class_names,
        seconds=order.seconds,
        device=order.device,
        thresholds=order.thresholds,
        threads=order.threads,
        warm_start=warm_start,
    )
    last = None
    for progress in train(request, context.cancelled):
        context.report(progress)
        last = progress
    return last


def window_threads(cores_for_window: int = 1) -> int:
    """Threads for training: all cores but those left to the window, at least one."""
    return max(1, (os.cpu_count() or 1) - cores_for_window)
