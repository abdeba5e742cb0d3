"""What a training is asked, and what it tells while it runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from core.dataset import LabelledImage
from core.errors import TrainingError
from core.memory_errors import memory_sentence
from core.model import ModelConfig, TrainedModel
from core.recipe import Recipe
from core.words import mark, tr

MIN_STEPS: Final = 3
"""A network with fewer steps behind it says no more than what it was begun from."""
_ASTRAY = mark("Training went astray and was ended; no network was kept. Train again.")
_ASTRAY_KEPT = mark(
    "Training went astray and was ended; the last good network is kept. Train again."
)


class DivergedError(TrainingError):
    """The loss stopped being a number. ``model`` is the last good one, if there is any."""

    def __init__(self, model: TrainedModel | None) -> None:
        super().__init__(tr(_ASTRAY_KEPT if model else _ASTRAY))
        self.model = model


class MemoryRanOutError(TrainingError):
    """There was no memory for a step. ``model`` is the last good one, if there is any."""

    def __init__(self, error: BaseException, model: TrainedModel | None) -> None:
        said = memory_sentence(error, tr("Training"))
        super().__init__(f"{said} {tr('The best network so far is kept.')}" if model else said)
        self.model = model


@dataclass(frozen=True, eq=False)
class TrainingRequest:
    """All that a training needs; nothing of it is changed.

    Either ``steps`` or ``seconds`` sets the length, ``seconds`` from the first step on, or with
    ``reading_counts`` from the first file on, as methods are compared by; the same ``steps``,
    ``seed``, ``threads`` and machine give the same weights. ``thresholds`` are the classes'
    present ones (0.5 without): they decide between classes, and stay where held-out labels
    propose no others.
    ``others`` are images without labels that masks are wanted of, too: their edges help to place
    the threshold. Nothing is learnt from them, and one that cannot be read is passed over.
    ``warm_start`` is gone on from if its network and classes are the ones asked for; else a
    network of the starter's form begins from the starter, unless ``scratch`` says not to.
    ``learning_rate`` is the highest of the run; None takes what was measured to be best for where
    it begins. ``threads`` is for torch; ``device`` None chooses by itself.
    """

    images: Sequence[LabelledImage]
    class_ids: tuple[int, ...]
    class_names: tuple[str, ...]
    others: Sequence[LabelledImage] = ()
    config: ModelConfig = field(default_factory=ModelConfig)
    seconds: float = 60.0
    reading_counts: bool = False
    steps: int | None = None
    seed: int = 0
    device: str | None = None
    warm_start: TrainedModel | None = None
    scratch: bool = False
    threads: int | None = None
    thresholds: tuple[float, ...] = ()
    recipe: Recipe = field(default_factory=Recipe)
    learning_rate: float | None = None
    weight_decay: float = 0.01


@dataclass(frozen=True, eq=False)
class TrainingProgress:
    """Where a training stands. ``phase`` is "reading", "training", "finished" or "stopped".

    ``loss`` is the mean since the last report. ``held_out_iou`` is the latest (in the last
    report: that of the model kept), pooled over the labelled pixels of ``held_out_images``
    images (with ``held_out_in_parts`` of parts of them) at ``held_out_thresholds``, those that
    would be kept with the model, mean over ``held_out_classes``, the ids of those whose pixels are
    among the labels there; None without held-out labels.
    ``scored`` is the newest scoring, (seconds, IoU): the model kept may have been better.
    ``model`` is a snapshot every few seconds, with the thresholds proposed for it, and in the last
    report (``done``) the result; None there if it was stopped too early to have one. A run that
    begins from a starter or an earlier model has a first snapshot before its first step.
    ``failures`` are images left out: (name, sentence).
    """

    phase: str
    step: int = 0
    seconds: float = 0.0
    fraction: float = 0.0
    seconds_left: float | None = None
    loss: float | None = None
    held_out_iou: float | None = None
    scored: tuple[float, float] | None = None
    held_out_thresholds: tuple[float, ...] = ()
    held_out_classes: tuple[int, ...] = ()
    held_out_images: int = 0
    held_out_pixels: int = 0
    held_out_in_parts: bool = False
    model: TrainedModel | None = None
    done: bool = False
    failures: tuple[tuple[str, str], ...] = ()

    @property
    def has_learnt(self) -> bool:
        """Whether the network is another by now than what it was begun from."""
        return self.step >= MIN_STEPS

    @property
    def counts_down(self) -> bool:
        """Whether ``seconds_left`` become fewer by now: reading comes before them."""
        return self.phase != "reading"
