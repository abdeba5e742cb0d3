"""Training: one visible loop over batches, which yields its progress and never blocks a window."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

import numpy as np
import torch
from torch import Tensor, nn

from core.dataset import (
    Batch,
    CropDataset,
    LabelIndex,
    LabelledImage,
    Recipe,
    WindowStore,
    batches,
)
from core.errors import Cancelled, TrainingError
from core.held_out import HeldOutSet
from core.labels import BACKGROUND, UNLABELLED
from core.metrics import iou_at, steady_threshold
from core.model import ModelConfig, StrideOneCNN, TrainedModel
from core.optimiser import AdamW, WeightAverage, learning_rate_factor
from core.prediction import Predictor, choose_device, torch_threads

REPORT_SECONDS: Final = 0.15
SNAPSHOT_SECONDS: Final = 2.5
MIN_STEPS: Final = 3
"""A network with fewer steps behind it says nothing and is not kept."""
_SCORING_SHARE: Final = 0.08
"""Share of the time that scoring held-out images may take."""


class DivergedError(TrainingError):
    """The loss stopped being a number. ``model`` is the last good one, if there is any."""

    def __init__(self, model: TrainedModel | None) -> None:
        kept = "the last good network is kept" if model else "no network was kept"
        super().__init__(f"Training went astray and was ended; {kept}. Train again.")
        self.model = model


@dataclass(frozen=True, eq=False)
class TrainingRequest:
    """All that a training needs; nothing of it is changed.

    Either ``steps`` or ``seconds`` sets the length; the same ``steps``, ``seed``, ``threads``
    and machine give the same weights. ``thresholds`` are the classes' present ones (0.5
    without): they decide between classes, and stay where held-out labels propose no others.
    ``warm_start`` is gone on from if its network and classes are the ones asked for. ``threads``
    is for torch; ``device`` None chooses by itself.
    """

    images: Sequence[LabelledImage]
    class_ids: tuple[int, ...]
    class_names: tuple[str, ...]
    config: ModelConfig = field(default_factory=ModelConfig)
    seconds: float = 60.0
    steps: int | None = None
    seed: int = 0
    device: str | None = None
    warm_start: TrainedModel | None = None
    threads: int | None = None
    thresholds: tuple[float, ...] = ()
    recipe: Recipe = field(default_factory=Recipe)
    learning_rate: float = 0.03
    weight_decay: float = 0.01


@dataclass(frozen=True, eq=False)
class TrainingProgress:
    """Where a training stands. ``phase`` is "reading", "training", "finished" or "stopped".

    ``loss`` is the mean since the last report. ``held_out_iou`` is the latest (in the last
    report: that of the model kept), pooled over the labelled pixels of ``held_out_images``
    images at ``held_out_thresholds``, those that would be kept with the model, mean over
    classes; None without held-out labels.
    ``model`` is a snapshot every few seconds, and in the last report (``done``) the result;
    None there if it was stopped too early to have one. ``failures`` are images left out:
    (name, sentence).
    """

    phase: str
    step: int = 0
    seconds: float = 0.0
    fraction: float = 0.0
    seconds_left: float | None = None
    loss: float | None = None
    held_out_iou: float | None = None
    held_out_thresholds: tuple[float, ...] = ()
    held_out_images: int = 0
    held_out_pixels: int = 0
    model: TrainedModel | None = None
    done: bool = False
    failures: tuple[tuple[str, str], ...] = ()


def train(
    request: TrainingRequest, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[TrainingProgress]:
    """Train a network; yields progress some times a second, at last with ``done`` set.

    ``cancelled`` is asked at every step; when it says so the best network so far is the result.
    Raises TrainingError where the labels do not suffice, DivergedError (with the last good model)
    where the loss is no longer a number.
    """
    with torch_threads(request.threads):
        rng = np.random.default_rng(request.seed)
        reading = _Reading(request, rng)
        yield from reading.steps(cancelled)
        if cancelled():
            yield TrainingProgress("stopped", done=True)
            return
        run = _Run(request, reading, rng)
        for batch in batches(run.dataset):
            run.step(batch)
            if run.scoring_due:
                run.score(cancelled)
            if cancelled() or run.over:
                break
            if run.report_due:
                yield run.report()
        yield run.finish(cancelled)


def masked_bce(logits: Tensor, labels: Tensor, class_ids: Tensor) -> Tensor:
    """Binary cross-entropy of each class's sigmoid, mean over the labelled pixels.

    logits (N, K, H, W); labels uint8 (N, H, W), 255 counts nowhere; class_ids (K,).
    """
    labels = labels.unsqueeze(1)
    labelled = (labels != UNLABELLED).to(logits.dtype)
    target = (labels == class_ids.view(1, -1, 1, 1)).to(logits.dtype)
    total = nn.functional.binary_cross_entropy_with_logits(
        logits, target, weight=labelled, reduction="sum"
    )
    return total / (labelled.sum() * len(class_ids)).clamp(min=1)


def check_labels(
    values: Collection[int], class_names: dict[int, str], any_held_out: bool = False
) -> None:
    """Raise TrainingError unless some class has both pixels of its own and pixels beside it."""
    present = set(values)
    known = present & class_names.keys()
    names = " or ".join(f"“{name}”" for name in class_names.values())
    if not present:
        where = " on an image that is not held out" if any_held_out else ""
        raise TrainingError(
            f"Nothing is labelled for training: paint some {names} and some background{where}, "
            "or import masks."
        )
    if not known:
        raise TrainingError(
            f"Only background is labelled: paint over some {names} too, then train."
        )
    if len(present) == 1:
        raise TrainingError(
            f"Only “{class_names[known.pop()]}” is labelled: paint some background too, then train."
        )


class _Reading:
    """What is read before the first step: labels, windows of images, held-out images."""

    def __init__(self, request: TrainingRequest, rng: np.random.Generator) -> None:
        self._request = request
        self._rng = rng
        self.training = [image for image in request.images if not image.held_out]
        self.held_out_images = [image for image in request.images if image.held_out]
        self.store: WindowStore
        self.held_out: HeldOutSet
        self.pixels: dict[int, int] = {}

    def shares(self, class_ids: Sequence[int]) -> list[float]:
        """The classes' shares of the labelled pixels."""
        total = sum(self.pixels.values())
        return [self.pixels.get(class_id, 0) / total for class_id in class_ids]

    @property
    def failures(self) -> tuple[tuple[str, str], ...]:
        """Images left out: name, sentence."""
        return (*self.store.failures, *self.held_out.failures)

    def steps(self, cancelled: Callable[[], bool]) -> Iterator[TrainingProgress]:
        """Read; yields now and then. Raises TrainingError where labels are missing."""
        yield TrainingProgress("reading")
        names = dict(zip(self._request.class_ids, self._request.class_names, strict=True))
        index = LabelIndex(self._request.recipe.side, self._rng)
        for source, image in enumerate(self.training):
            if cancelled():
                return
            index.add(source, image)
            if source % 10 == 9:
                yield TrainingProgress("reading")
        self.pixels = index.pixels
        _raise_if_all_failed(index.failures, len(self.training))
        check_labels(index.pixels, names, bool(self.held_out_images))
        self.store = WindowStore(self.training, index, self._rng)
        for number, _ in enumerate(self.store.fill(cancelled)):
            if number % 10 == 9:
                yield TrainingProgress("reading")
        if cancelled():
            return
        _raise_if_all_failed(self.store.failures, len(self.training))
        if self.store.complete:
            check_labels({v for held in self.store.held for v in held.window.centres}, names)
        self.held_out = HeldOutSet.read(
            self.held_out_images,
            self._request.config.receptive_radius,
            np.random.default_rng(self._request.seed),
            cancelled,
        )


def _raise_if_all_failed(failures: Sequence[tuple[str, str]], images: int) -> None:
    if images and len(failures) >= images:
        raise TrainingError(f"None of the images could be used. {failures[0][1]}")


class _Run:
    """The state of one training; ``train`` is the loop that drives it."""

    def __init__(
        self, request: TrainingRequest, reading: _Reading, rng: np.random.Generator
    ) -> None:
        self._request = request
        self._reading = reading
        self._device = choose_device(request.device)
        warm = _fitting(request)
        if warm is None:
            self._mean, self._std = reading.store.colour_statistics()
            self._network = StrideOneCNN(_config(request))
            self._network.initialise(request.seed, reading.shares(request.class_ids))
        else:
            self._mean, self._std = warm.mean, warm.std
            self._network = warm.network()
        self._network.to(self._device).train()
        self._network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self._average = WeightAverage(self._network)
        self._optimiser = AdamW(self._network.parameters(), request.weight_decay)
        side = min(request.recipe.side, reading.store.largest_side)
        self._recipe = replace(request.recipe, side=side)
        self.dataset = CropDataset(reading.store, self._recipe, self._mean, self._std, rng)
        self._class_ids = torch.tensor(request.class_ids, device=self._device)
        self._thresholds = request.thresholds or (0.5,) * len(request.class_ids)
        self._step = 0
        self._losses: list[float] = []
        self._iou: float | None = None
        self._proposed: tuple[float, ...] = ()
        self._best: tuple[float, TrainedModel] | None = None
        self._scoring_cost = 0.0
        self._began = self._reported = self._snapped = self._scored = time.perf_counter()

    # The loop's parts ----------------------------------------------------------------------

    def step(self, batch: Batch) -> None:
        """One step of the optimiser."""
        images = batch.images.to(self._device, memory_format=torch.channels_last)
        labels = batch.labels.to(self._device)
        loss = masked_bce(self._network(images), labels, self._class_ids)
        value = float(loss.detach())
        if not math.isfinite(value):
            raise DivergedError(self._best_so_far())
        loss.backward()  # type: ignore[no-untyped-call]
        self._optimiser.step(self._request.learning_rate * learning_rate_factor(self.fraction))
        self._average.update()
        self._losses.append(value)
        self._step += 1

    @property
    def elapsed(self) -> float:
        return time.perf_counter() - self._began

    @property
    def fraction(self) -> float:
        """Share of the run that is done, 0 to 1."""
        if self._request.steps is not None:
            return min(1.0, self._step / max(1, self._request.steps))
        return min(1.0, self.elapsed / max(1e-6, self._request.seconds - self._scoring_cost))

    @property
    def over(self) -> bool:
        enough = self._request.steps is not None or self._step >= MIN_STEPS
        return self.fraction >= 1 and enough

    @property
    def report_due(self) -> bool:
        return time.perf_counter() - self._reported >= REPORT_SECONDS

    @property
    def scoring_due(self) -> bool:
        """By the clock, but by steps where steps are counted: scoring chooses the weights kept."""
        if not self._reading.held_out.parts:
            return False
        if self._request.steps is not None:
            return self._step % max(10, self._request.steps // 10) == 0
        pause = max(2.0, self._scoring_cost / _SCORING_SHARE)
        return time.perf_counter() - self._scored >= pause

    def score(self, cancelled: Callable[[], bool]) -> None:
        """Held-out IoU of the averaged network; keeps it if it is the best so far."""
        began = time.perf_counter()
        model = self._model()
        predictor = Predictor(model, device=str(self._device))
        try:
            histograms = self._reading.held_out.score(predictor, self._thresholds, cancelled)
        except Cancelled:
            return
        # Judged at the thresholds that would be kept with it: a young network is often right in
        # its order of pixels and wrong at 0.5, and one that happens to be right there is no better.
        pairs = zip(histograms, self._thresholds, strict=True)
        proposed = tuple(steady_threshold(h, default=t) for h, t in pairs)
        scores = [iou_at(h, t) for h, t in zip(histograms, proposed, strict=True)]
        known = [score for score in scores if score is not None]
        if known:
            self._iou, self._proposed = sum(known) / len(known), proposed
            if self._best is None or self._iou >= self._best[0]:
                self._best = (self._iou, model.with_thresholds(proposed))
        self._scored = time.perf_counter()
        self._scoring_cost = self._scored - began

    def report(self) -> TrainingProgress:
        """Progress now, every few seconds with a snapshot."""
        now = time.perf_counter()
        snapshot = None
        if now - self._snapped >= SNAPSHOT_SECONDS and self._step >= MIN_STEPS:
            snapshot, self._snapped = self._model(), now
        self._reported = now
        fraction, seconds = self.fraction, self.elapsed
        left = seconds / fraction * (1 - fraction) if fraction > 0 else None
        loss = sum(self._losses) / len(self._losses) if self._losses else None
        self._losses.clear()
        return TrainingProgress(
            phase="training",
            step=self._step,
            seconds=seconds,
            fraction=fraction,
            seconds_left=left,
            loss=loss,
            held_out_iou=self._iou,
            held_out_thresholds=self._proposed,
            held_out_images=self._reading.held_out.images,
            held_out_pixels=self._reading.held_out.pixels,
            model=snapshot,
            failures=self._reading.failures,
        )

    def finish(self, cancelled: Callable[[], bool]) -> TrainingProgress:
        """The last report, with the best network."""
        stopped = not self.over
        if not stopped and self._reading.held_out.parts:
            self.score(cancelled)
        last = self.report()
        best = self._best_so_far()
        if best is not None:
            best = replace(best, summary=self._summary(last, stopped))
        return replace(
            last,
            phase="stopped" if stopped else "finished",
            fraction=last.fraction if stopped else 1.0,
            seconds_left=0.0,
            held_out_iou=self._best[0] if self._best else None,
            held_out_thresholds=self._best[1].thresholds if self._best else (),
            model=best,
            done=True,
        )

    # What comes out ------------------------------------------------------------------------

    def _best_so_far(self) -> TrainedModel | None:
        if self._step < MIN_STEPS:
            return None
        return self._best[1] if self._best else self._model()

    def _model(self) -> TrainedModel:
        return TrainedModel(
            config=self._network.config,
            weights=TrainedModel.weights_of(self._average.network),
            class_ids=self._request.class_ids,
            class_names=self._request.class_names,
            mean=self._mean,
            std=self._std,
            thresholds=self._thresholds,
        )

    def _summary(self, last: TrainingProgress, stopped: bool) -> dict[str, Any]:
        reading = self._reading
        return {
            "steps": last.step,
            "seconds": round(last.seconds, 2),
            "stopped": stopped,
            "loss": last.loss,
            "seed": self._request.seed,
            "training_images": len(reading.training) - len(reading.store.failures),
            "training_pixels": sum(reading.pixels.values()),
            "background_pixels": reading.pixels.get(BACKGROUND, 0),
            "held_out_images": reading.held_out.images,
            "held_out_pixels": reading.held_out.pixels,
            "held_out_iou": self._best[0] if self._best else None,
            "crop": self._recipe.side,
            "batch": self._recipe.batch,
        }


def _config(request: TrainingRequest) -> ModelConfig:
    return replace(request.config, classes=len(request.class_ids))


def _fitting(request: TrainingRequest) -> TrainedModel | None:
    """The model to go on from, if it is of the same network and classes."""
    warm = request.warm_start
    if warm is None or warm.config != _config(request) or warm.class_ids != request.class_ids:
        return None
    return warm
