"""What all methods learn from: the labelled windows of the images that are not held out."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from core.dataset import Held, LabelIndex, WindowStore
from core.errors import Cancelled, TrainingError
from core.labels import UNLABELLED, Box, LabelMap
from core.methods.ladder import ComparisonRequest, MethodProgress, Stopwatch
from core.training import check_labels
from core.words import tr


@dataclass(frozen=True)
class Taught:
    """What a method learned from, and for how long."""

    seconds: float = 0.0
    pixels: int = 0
    images: int = 0


def labels_once(held: Iterable[Held]) -> Iterator[LabelMap]:
    """The labels of these windows, each labelled pixel in one of them only: margins overlap."""
    before = dict[int, list[Box]]()
    for window, _, labels in held:
        box, left = window.box, labels.copy()
        for other in before.setdefault(window.source, []):
            common = box.common(other)
            if not common.is_empty:
                left[common.shifted(-box.top, -box.left).slices] = UNLABELLED
        before[window.source].append(box)
        yield left


@dataclass(frozen=True, eq=False)
class Lessons:
    """The labelled windows in memory. ``pixels`` counts labels by value over all images."""

    store: WindowStore
    pixels: dict[int, int]
    images: int

    @property
    def held(self) -> list[Held]:
        """The windows that are in memory now: all of them unless there are very many."""
        return self.store.held

    def taught(self, seconds: float) -> Taught:
        """For a method that goes through all windows."""
        return Taught(seconds, sum(self.pixels.values()), self.images)


def read_lessons(
    request: ComparisonRequest,
    watch: Stopwatch,
    margin: int,
    rng: np.random.Generator,
    cancelled: Callable[[], bool],
    demanding: bool = True,
) -> Generator[MethodProgress, None, Lessons]:
    """Read the labels, and windows with ``margin`` pixels around them; returns the Lessons.

    Raises Cancelled, and if ``demanding`` TrainingError where the labels do not suffice.
    """
    training = [image for image in request.images if not image.held_out]
    index = LabelIndex(margin, rng)
    for source, image in enumerate(training):
        if cancelled():
            raise Cancelled
        index.add(source, image)
        yield watch.at(0)
    store = WindowStore(training, index, rng)
    if demanding:
        _require_usable(index.failures, len(training))
        names = {request.class_id: request.class_name}
        check_labels(index.pixels, names, len(training) < len(request.images))
    for _ in store.fill(cancelled):
        yield watch.at(0)
    if cancelled():
        raise Cancelled
    if demanding:
        _require_usable(store.failures, len(training))
        if store.complete:
            check_labels({v for held in store.held for v in held.window.centres}, names)
    images = len({window.source for window in index.windows})
    # What failed before the store was filled has no window; what failed since has.
    images -= len(store.failures) - len(index.failures)
    return Lessons(store, index.pixels, images)


def _require_usable(failures: list[tuple[str, str]], images: int) -> None:
    if images and len(failures) >= images:
        raise TrainingError(f"{tr('None of the images could be used.')} {failures[0][1]}")
