"""What a training reads before its first step."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import Final

import numpy as np

from core.dataset import LabelIndex, LabelledImage, WindowStore
from core.errors import SmearSegError, TrainingError
from core.held_out import HeldOutSet
from core.labels import UNLABELLED
from core.parts import MAX_PART_PIXELS, MAX_PARTS, MAX_PIXELS, Part, outline_of
from core.training_request import TrainingProgress, TrainingRequest
from core.words import mark, tr


def check_labels(
    values: Collection[int], class_names: dict[int, str], any_held_out: bool = False
) -> None:
    """Raise TrainingError unless some class has both pixels of its own and pixels beside it."""
    present = set(values)
    known = present & class_names.keys()
    names = tr(" or ").join(f"“{name}”" for name in class_names.values())
    if not present:
        raise TrainingError(tr(_NOTHING_BESIDE if any_held_out else _NOTHING, names=names))
    if not known:
        raise TrainingError(
            tr("Only background is labelled: paint over some {names} too, then train.", names=names)
        )
    if len(present) == 1:
        raise TrainingError(
            tr(
                "Only “{name}” is labelled: paint some background too, then train.",
                name=class_names[known.pop()],
            )
        )


_MAX_OTHERS: Final = 16
_NOTHING: Final = mark(
    "Nothing is labelled for training: paint some {names} and some background, or import masks."
)
_NOTHING_BESIDE: Final = mark(
    "Nothing is labelled for training: paint some {names} and some background on an image that is "
    "not held out, or import masks."
)


class Reading:
    """What is read before the first step: labels, windows of images, held-out images."""

    def __init__(self, request: TrainingRequest, rng: np.random.Generator) -> None:
        self._request = request
        self._rng = rng
        self.training = [image for image in request.images if not image.held_out]
        self.held_out_images = [image for image in request.images if image.held_out]
        self.store: WindowStore
        self.held_out: HeldOutSet
        self.pixels: dict[int, int] = {}
        self.parts: list[Part] = []
        """A sample of the training images, to fit a first head and a threshold to."""
        self.others: list[Part] = []
        """A sample of the images without labels, for the threshold alone."""

    def shares(self, class_ids: Sequence[int]) -> list[float]:
        """The classes' shares of the labelled pixels."""
        total = sum(self.pixels.values())
        return [self.pixels.get(class_id, 0) / total for class_id in class_ids]

    @property
    def class_ids(self) -> tuple[int, ...]:
        """The classes to be learnt."""
        return self._request.class_ids

    @cached_property
    def outlines_are_told(self) -> bool:
        """Whether the labels themselves say where cells end, as whole masks do."""
        return any(outline_of(self.parts, class_id).is_told for class_id in self.class_ids)

    @property
    def failures(self) -> tuple[tuple[str, str], ...]:
        """Images left out: name, sentence."""
        return (*self.store.failures, *self.held_out.failures)

    @property
    def _progress(self) -> TrainingProgress:
        timed = self._request.steps is None
        return TrainingProgress("reading", seconds_left=self._request.seconds if timed else None)

    def steps(self, cancelled: Callable[[], bool]) -> Iterator[TrainingProgress]:
        """Read; yields now and then. Raises TrainingError where labels are missing."""
        yield self._progress
        names = dict(zip(self._request.class_ids, self._request.class_names, strict=True))
        index = LabelIndex(self._request.recipe.side, self._rng)
        for source, image in enumerate(self.training):
            if cancelled():
                return
            index.add(source, image)
            if source % 10 == 9:
                yield self._progress
        self.pixels = index.pixels
        _raise_if_all_failed(index.failures, len(self.training))
        check_labels(index.pixels, names, bool(self.held_out_images))
        self.store = WindowStore(self.training, index, self._rng)
        for number, _ in enumerate(self.store.fill(cancelled)):
            if number % 10 == 9:
                yield self._progress
        if cancelled():
            return
        _raise_if_all_failed(self.store.failures, len(self.training))
        if self.store.complete:
            check_labels({v for held in self.store.held for v in held.window.centres}, names)
        halo = self._request.config.receptive_radius
        rng = np.random.default_rng(self._request.seed)
        self.held_out = HeldOutSet.read(self.held_out_images, halo, rng, cancelled)
        self.parts = _sample(self.store, halo, rng)
        for image in _spread(self._request.others, _MAX_OTHERS):
            if cancelled():
                return
            with contextlib.suppress(SmearSegError):
                pixels, share = image.read_image(), MAX_PIXELS // _MAX_OTHERS
                self.others.append(Part.unlabelled(pixels, halo, share, rng))
            yield self._progress


def _spread(images: Sequence[LabelledImage], count: int) -> list[LabelledImage]:
    """At most ``count`` of the images, evenly spread."""
    if len(images) <= count:
        return list(images)
    return [images[i * len(images) // count] for i in range(count)]


def _sample(store: WindowStore, halo: int, rng: np.random.Generator) -> list[Part]:
    """At most 48 parts of the windows held, 1.5 million pixels in all, of every label value some.

    A window whose labels lie far apart gives a part for each value in it.
    """
    chosen = list(islice(_by_value_in_turn(store), MAX_PARTS))
    share = min(MAX_PART_PIXELS, MAX_PIXELS // max(1, len(chosen)))
    parts, whole = [], set()
    for number, value in chosen:
        held = store.held[number]
        if number in whole:
            continue
        part = Part.of(held.image, held.labels, halo, share, rng, value)
        if part is not None:
            parts.append(part)
            if part.pixels == int(np.count_nonzero(held.labels != UNLABELLED)):
                whole.add(number)  # all of its labels are in this part
    return parts


def _by_value_in_turn(store: WindowStore) -> Iterator[tuple[int, int]]:
    """(window, label value): one of each value, another of each value, and so on.

    Windows are in random order; the rarest value comes first.
    """
    windows: dict[int, list[int]] = {}
    for number, held in enumerate(store.held):
        for value in held.window.centres:
            windows.setdefault(value, []).append(number)
    queues = sorted(windows.items(), key=lambda entry: (len(entry[1]), entry[0]))
    for turn in range(max((len(numbers) for _, numbers in queues), default=0)):
        for value, numbers in queues:
            if turn < len(numbers):
                yield numbers[turn], value


def _raise_if_all_failed(failures: Sequence[tuple[str, str]], images: int) -> None:
    if images and len(failures) >= images:
        raise TrainingError(f"{tr('None of the images could be used.')} {failures[0][1]}")
