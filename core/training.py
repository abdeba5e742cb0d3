"""Training: one visible loop over batches, which yields its progress and never blocks a window."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final

import numpy as np
import torch
from torch import Tensor, nn

from core.dataset import Batch, CropDataset, batches
from core.errors import Cancelled, ModelError
from core.jury import Jury
from core.labels import BACKGROUND, UNLABELLED
from core.memory_errors import ran_out_of_memory
from core.model import ModelConfig, StrideOneCNN, TrainedModel
from core.optimiser import AdamW, WeightAverage, learning_rate_factor
from core.prediction import choose_device, torch_threads
from core.processor import trains_faster_in_bfloat16
from core.recipe import Recipe
from core.run_summary import JUDGED_CLASSES, JUDGED_IN_PARTS, LEARNT_CLASSES, mean_loss
from core.starter import begin_from_starter, begins_from_starter
from core.training_data import Reading, check_labels
from core.training_request import (
    MIN_STEPS,
    DivergedError,
    MemoryRanOutError,
    TrainingProgress,
    TrainingRequest,
)
from core.waking_clock import WakingClock

__all__ = [
    "LEARNING_RATE",
    "MIN_STEPS",
    "REPORT_SECONDS",
    "DivergedError",
    "MemoryRanOutError",
    "TrainingProgress",
    "TrainingRequest",
    "check_labels",
    "masked_bce",
    "train",
]

REPORT_SECONDS: Final = 0.15
SNAPSHOT_SECONDS: Final = 2.5
_LARGEST_RESERVE: Final = 0.3
"""Share of the time that the last judgement may be left; a short run is not all judgement."""
_SCORING_SECONDS: Final = 2.0
_SCORING_SHARE: Final = 0.08
"""Share of the time that scoring held-out images, or proposing a threshold, may take."""
LEARNING_RATE: Final = 0.03
"""The highest of a run that begins at random."""
_GENTLE_LEARNING_RATE: Final = 0.001
"""For a network that has learnt before: enough to take up strokes, too little to forget where
cells end, which strokes do not say."""
_MASKS_LEARNING_RATE: Final = 0.006
"""The same where labels are whole masks, which say that themselves."""
_MASKS_BATCH: Final = 2
"""Crops a step there: they are labelled all over, and twice the steps are worth more."""


def train(
    request: TrainingRequest, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[TrainingProgress]:
    """Train a network; yields progress some times a second, at last with ``done`` set.

    ``cancelled`` is asked at every step; when it says so the best network so far is the result.
    Raises TrainingError where the labels do not suffice, DivergedError (with the last good model)
    where the loss is no longer a number, MemoryRanOutError (with it, too) where memory ran out.
    """
    with torch_threads(request.threads):
        run: _Run | None = None
        try:
            rng = np.random.default_rng(request.seed)
            clock = WakingClock()
            reading = Reading(request, rng)
            yield from reading.steps(cancelled)
            if cancelled():
                yield TrainingProgress("stopped", done=True)
                return
            run = _Run(request, reading, rng, cancelled, clock)
            yield from _steps(run, cancelled)
        except Cancelled:
            yield TrainingProgress("stopped", done=True)
        except Exception as error:
            if not ran_out_of_memory(error):
                raise
            kept = run.last_good if run is not None and run.has_learnt else None
            raise MemoryRanOutError(error, kept) from error


def _steps(run: _Run, cancelled: Callable[[], bool]) -> Iterator[TrainingProgress]:
    """The loop itself."""
    if run.has_model:
        yield run.report(cancelled)
    for batch in batches(run.dataset):
        run.step(batch, cancelled)
        if run.scoring_due:
            run.score(cancelled)
        if cancelled() or run.over:
            break
        if run.report_due:
            yield run.report(cancelled)
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


class _Run:
    """The state of one training; ``train`` is the loop that drives it."""

    def __init__(
        self,
        request: TrainingRequest,
        reading: Reading,
        rng: np.random.Generator,
        cancelled: Callable[[], bool],
        since_reading: WakingClock,
    ) -> None:
        self._clock = since_reading if request.reading_counts else WakingClock()
        self._reported = self._scored = time.perf_counter()
        self._snapped = -math.inf
        self._is_judged = self._just_scored = False
        self._request = request
        self._reading = reading
        self._device = choose_device(request.device)
        thresholds = request.thresholds or (0.5,) * len(request.class_ids)
        self._jury = Jury(reading, str(self._device), thresholds)
        self._network = self._begin(cancelled)
        # A few strokes' crops say little of the colours to come: norms that have been learnt are
        # held fast until whole masks are there.
        fresh = self._origin == "random" or reading.outlines_are_told
        self._network.to(self._device).train(fresh)
        self._network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self._in_bfloat16 = self._device.type == "cpu" and trains_faster_in_bfloat16()
        self._average = WeightAverage(self._network)
        self._optimiser = AdamW(self._network.parameters(), request.weight_decay)
        side = min(request.recipe.side, reading.store.largest_side)
        self._recipe = replace(request.recipe, side=side)
        if reading.outlines_are_told:
            self._recipe = _for_whole_masks(self._recipe)
        self.dataset = CropDataset(reading.store, self._recipe, self._mean, self._std, rng)
        self._class_ids = torch.tensor(request.class_ids, device=self._device)
        self._step = 0
        self._losses: list[float] = []
        self._told: list[float] = []
        self._newest: tuple[float, float] | None = None
        self._best: tuple[float, TrainedModel] | None = None
        self._best_loss: float | None = None
        """What the loss was when that network was judged: it is told beside its IoU."""
        self._last_good: TrainedModel | None = None
        self._fraction = 0.0

    def _begin(self, cancelled: Callable[[], bool]) -> StrideOneCNN:
        """The network before the first step: an earlier one, the starter, or a random one.

        Raises Cancelled.
        """
        request, reading = self._request, self._reading
        warm, config = _fitting(request), _config(request)
        self._origin = "warm" if warm is not None else "random"
        if warm is not None:
            self._mean, self._std = warm.mean, warm.std
            return warm.network()
        self._mean, self._std = reading.store.colour_statistics()
        network = StrideOneCNN(config)
        if not request.scratch and begins_from_starter(config):
            self._origin = "starter"
            begin_from_starter(
                network, reading.parts, request.class_ids, self._mean, self._std, cancelled
            )
        else:
            network.initialise(request.seed, reading.shares(request.class_ids))
        return network

    @property
    def has_model(self) -> bool:
        """Whether the network is worth being kept: it has learnt here, or before."""
        return self.has_learnt or self._origin != "random"

    @property
    def has_learnt(self) -> bool:
        """Whether the network has learnt something here."""
        return self._step >= MIN_STEPS

    # The loop's parts ----------------------------------------------------------------------

    def step(self, batch: Batch, cancelled: Callable[[], bool] = lambda: False) -> None:
        """One step of the optimiser; none where Stop is heard halfway."""
        images = batch.images.to(self._device, memory_format=torch.channels_last)
        labels = batch.labels.to(self._device)
        with torch.autocast("cpu", torch.bfloat16, enabled=self._in_bfloat16):
            logits = self._network(images)
        loss = masked_bce(logits.float(), labels, self._class_ids)
        value = float(loss.detach())
        self._clock.seconds()
        if not math.isfinite(value):
            raise DivergedError(self._best_so_far())
        if cancelled():
            return
        loss.backward()  # type: ignore[no-untyped-call]
        self._optimiser.step(self._learning_rate * learning_rate_factor(self.fraction))
        self._average.update()
        self._losses.append(value)
        self._step += 1

    @property
    def _learning_rate(self) -> float:
        if self._request.learning_rate is not None:
            return self._request.learning_rate
        if self._origin == "random":
            return LEARNING_RATE
        return _MASKS_LEARNING_RATE if self._reading.outlines_are_told else _GENTLE_LEARNING_RATE

    @property
    def elapsed(self) -> float:
        return self._clock.seconds()

    @property
    def fraction(self) -> float:
        """Share of the run that is done, 0 to 1."""
        if self._request.steps is not None:
            return min(1.0, self._step / max(1, self._request.steps))
        # Time is left for the last judgement; what that costs is learnt on the way.
        reserve = min(self._jury.cost, _LARGEST_RESERVE * self._request.seconds)
        now = self.elapsed / max(1e-6, self._request.seconds - reserve)
        self._fraction = min(1.0, max(self._fraction, now))
        return self._fraction

    @property
    def over(self) -> bool:
        enough = self._request.steps is not None or self._step >= MIN_STEPS
        return self.fraction >= 1 and enough

    @property
    def report_due(self) -> bool:
        return self._just_scored or time.perf_counter() - self._reported >= REPORT_SECONDS

    @property
    def scoring_due(self) -> bool:
        """By the clock, but by steps where steps are counted: scoring chooses the weights kept."""
        if not (self._jury.scores and self.has_model):  # what is not worth being shown
            return False
        if self._request.steps is not None:
            return self._step % max(10, self._request.steps // 10) == 0
        pause = max(_SCORING_SECONDS, self._jury.cost / _SCORING_SHARE)
        return time.perf_counter() - self._scored >= pause

    def score(self, cancelled: Callable[[], bool]) -> None:
        """Held-out IoU of the averaged network; keeps it if it is the best so far."""
        model = self._model()
        try:
            iou = self._jury.score(model, cancelled)
        except Cancelled:
            return
        self._newest = (self.elapsed, iou)
        if self._best is None or iou >= self._best[0]:
            self._best = (iou, model.with_thresholds(self._jury.thresholds))
            self._best_loss = mean_loss(self._told)
            # Now and not at the end: a run that ends in an error has been judged all the same.
            self._best = (iou, replace(self._best[1], summary=self._summary()))
        self._is_judged = self._just_scored = True
        self._scored = time.perf_counter()

    @property
    def _snapshot_due(self) -> bool:
        if self._is_judged and self._request.steps is None:
            # What is shown is what was judged, at the same thresholds.
            return self._just_scored and self.has_model
        pause = max(SNAPSHOT_SECONDS, self._jury.cost / _SCORING_SHARE)
        return self.has_model and time.perf_counter() - self._snapped >= pause

    def report(
        self, cancelled: Callable[[], bool] = lambda: False, last: bool = False
    ) -> TrainingProgress:
        """Progress now; every few seconds, but not in the last report, with a snapshot."""
        snapshot = None
        if self._snapshot_due and not last:
            snapshot = self._jury.propose(self._model(), cancelled)
            self._snapped = time.perf_counter()
        self._just_scored = False
        self._reported = time.perf_counter()
        fraction, seconds = self.fraction, self.elapsed
        left = seconds / fraction * (1 - fraction) if fraction > 0 else None
        loss = sum(self._losses) / len(self._losses) if self._losses else None
        self._losses.clear()
        if loss is not None:
            self._told.append(loss)
        return TrainingProgress(
            phase="training",
            step=self._step,
            seconds=seconds,
            fraction=fraction,
            seconds_left=left,
            loss=loss,
            held_out_iou=self._newest[1] if self._newest else None,
            scored=self._newest,
            held_out_thresholds=self._jury.thresholds if self._newest else (),
            held_out_classes=self._jury.judged,
            held_out_images=self._reading.held_out.images,
            held_out_pixels=self._reading.held_out.pixels,
            held_out_in_parts=self._reading.held_out.in_parts,
            model=snapshot,
            failures=self._reading.failures,
        )

    def finish(self, cancelled: Callable[[], bool]) -> TrainingProgress:
        """The last report, with the best network."""
        stopped = not self.over
        if not stopped and self._jury.scores:
            self.score(cancelled)
        last = self.report(last=True)
        best = self._best_so_far()
        if best is not None:
            if self._best is None and not stopped:
                # Else they are a few seconds old, and Stop is in haste.
                best = self._jury.propose(best, cancelled)
            best = replace(best, summary=self._summary(stopped))
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

    @property
    def last_good(self) -> TrainedModel | None:
        """The best network, or the present one; without memory for that the last one looked at."""
        try:
            return self._best_so_far()
        except (DivergedError, MemoryError, RuntimeError):
            return self._last_good

    def _best_so_far(self) -> TrainedModel | None:
        if not self.has_model:
            return None
        if self._best:
            return self._best[1]
        return replace(self._model(), summary=self._summary())

    def _model(self) -> TrainedModel:
        """The averaged network. Raises DivergedError where it holds what is no number."""
        try:
            self._last_good = TrainedModel(
                config=self._network.config,
                weights=TrainedModel.weights_of(self._average.network),
                class_ids=self._request.class_ids,
                class_names=self._request.class_names,
                mean=self._mean,
                std=self._std,
                thresholds=self._jury.thresholds,
            )
        except ModelError as error:
            raise DivergedError(self._best[1] if self._best else self._last_good) from error
        return self._last_good

    def _summary(self, stopped: bool = False) -> dict[str, Any]:
        reading = self._reading
        return {
            "steps": self._step,
            "seconds": round(self.elapsed, 2),
            "stopped": stopped,
            "loss": self._best_loss if self._best else mean_loss(self._told),
            "seed": self._request.seed,
            "begun_from": self._origin,
            "precision": "bfloat16" if self._in_bfloat16 else "float32",
            "learning_rate": self._learning_rate,
            "warped": self._recipe.warped_share,
            "training_images": len(reading.training) - len(reading.store.failures),
            "training_pixels": sum(reading.pixels.values()),
            "background_pixels": reading.pixels.get(BACKGROUND, 0),
            LEARNT_CLASSES: [
                name
                for class_id, name in zip(
                    self._request.class_ids, self._request.class_names, strict=True
                )
                if reading.pixels.get(class_id)
            ],
            "held_out_images": reading.held_out.images,
            "held_out_pixels": reading.held_out.pixels,
            JUDGED_IN_PARTS: reading.held_out.in_parts,
            "held_out_iou": self._best[0] if self._best else None,
            JUDGED_CLASSES: self._judged_names(),
            "crop": self._recipe.side,
            "batch": self._recipe.crops,
        }

    def _judged_names(self) -> list[str]:
        """Names of the classes that the held-out IoU is the mean of."""
        names = dict(zip(self._request.class_ids, self._request.class_names, strict=True))
        return [names[class_id] for class_id in self._jury.judged] if self._best else []


def _for_whole_masks(recipe: Recipe) -> Recipe:
    """What a recipe leaves open, settled for labels that say themselves where cells end."""
    return replace(
        recipe,
        warped=0.0 if recipe.warped is None else recipe.warped,
        batch=_MASKS_BATCH if recipe.batch is None else recipe.batch,
    )


def _config(request: TrainingRequest) -> ModelConfig:
    return replace(request.config, classes=len(request.class_ids))


def _fitting(request: TrainingRequest) -> TrainedModel | None:
    """The model to go on from, if it is of the same network and classes."""
    warm = request.warm_start
    if warm is None or warm.config != _config(request) or warm.class_ids != request.class_ids:
        return None
    return warm
