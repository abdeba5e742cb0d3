"""What to label next: the places where the network is least sure, found in the background.

It looks at images that nobody has labelled; once there are none, at the unlabelled parts of the
others. Held-out images are left out: they judge, they do not teach. A search reads at most
``MAX_IMAGES`` images and predicts at most ``MAX_PIXELS`` pixels, in windows spread over each image.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.errors import SmearSegError
from core.heat_threshold import parting_threshold
from core.images import read_image
from core.label_tiles import PackedLabels
from core.labels import UNLABELLED, Box
from core.project import Role
from core.uncertainty import uncertain_places, uncertainty
from gui.heatmap import PredictorCell
from gui.torch_loading import open_torch_library
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from core.model import TrainedModel
    from gui.workspace import Workspace

MAX_IMAGES = 48
MAX_PIXELS = 12_000_000
"""Pixels predicted in one search: a few seconds on one core."""
WINDOW = 512
"""Side of what is predicted at once."""
PLACES = 3
"""Places kept of an image, so that a second press finds something at once."""


@dataclass(frozen=True, eq=False)
class Candidate:
    """An image to look at; ``labels`` None where it has none. The job only reads."""

    image_id: int
    path: Path
    labels: PackedLabels | None


@dataclass(frozen=True, eq=False)
class Search:
    """Which images, with which network (None: the starter, for classes of these ids and names)."""

    candidates: tuple[Candidate, ...]
    model: TrainedModel | None
    thresholds: tuple[float, ...]
    class_ids: tuple[int, ...]
    class_names: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """A place to label, 0 (sure) to 1, and which of its image's places it is (0: the first)."""

    image_id: int
    box: Box
    uncertainty: float
    rank: int = 0


def find_places(context: JobContext, search: Search, cell: PredictorCell) -> list[Found]:
    """The least certain places of the images, each image's best before any image's second."""
    open_torch_library()
    found: list[Found] = []
    share = max(MAX_PIXELS // max(len(search.candidates), 1), WINDOW * WINDOW)
    for number, candidate in enumerate(search.candidates, start=1):
        context.check()
        # An image that cannot be read cannot be labelled either; the list marks it.
        with suppress(SmearSegError):
            found += _places_of(context, search, candidate, cell, share)
        context.report(number / len(search.candidates))
    return sorted(found, key=lambda place: (place.rank, -place.uncertainty))


def _places_of(
    context: JobContext, search: Search, candidate: Candidate, cell: PredictorCell, share: int
) -> list[Found]:
    from core.starter import untrained_model

    image = read_image(candidate.path)
    model = search.model or untrained_model(image, search.class_ids, search.class_names)
    if model is None:
        return []
    free = None
    if candidate.labels is not None:
        labels, _damaged = candidate.labels.unpack_what_is_whole()
        if labels.shape != image.shape[:2]:
            return []
        free = labels == UNLABELLED
    predictor = cell.of(model)
    side = 2 * predictor.halo + 1
    places: list[Found] = []
    for box in _spread_windows(predictor, candidate.image_id, *image.shape[:2], share):
        context.check()
        heat = predictor.predict_tile(image, box)
        thresholds = search.thresholds or [parting_threshold(plane) for plane in heat]
        part = None if free is None else free[box.slices]
        places += (
            Found(candidate.image_id, _moved(place.box, box), place.uncertainty)
            for place in uncertain_places(uncertainty(heat, thresholds), part, side, PLACES)
        )
    places.sort(key=lambda place: -place.uncertainty)
    return [replace(place, rank=rank) for rank, place in enumerate(places[:PLACES])]


def _spread_windows(
    predictor: Any, image_id: int, height: int, width: int, share: int
) -> Iterator[Box]:
    """Windows of an image in a random order, the same each time, until ``share`` pixels."""
    windows = predictor.tiles(height, width, side=WINDOW)
    random.Random(image_id).shuffle(windows)
    seen = 0
    for box in windows:
        if seen and seen + box.area > share:
            return
        seen += box.area
        yield box


def _moved(box: Box, by: Box) -> Box:
    return Box(box.top + by.top, box.left + by.left, box.bottom + by.top, box.right + by.left)


class NextToLabel(QObject):
    """Finds places and hands them out, one a call; looks again when they are used up."""

    found = Signal(object)
    """The next ``Found``."""
    progressed = Signal(object)
    """How far a search is, 0 to 1; None when it ended."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._job: Job | None = None
        self._waiting: list[Found] = []
        self._of: object = None
        """What the waiting places were found with."""
        workspace.project_changed.connect(self.forget)

    def forget(self) -> None:
        """Another project: nothing found holds."""
        self.cancel()
        self._waiting = []

    def cancel(self) -> None:
        """Look no further."""
        if self._job is not None:
            self._job.abandon()
            self._job = None
            self.progressed.emit(None)

    @property
    def why_not(self) -> str:
        """Why nothing can be looked for now; empty if it can."""
        if self._workspace.project is None or not self._workspace.records:
            return "There is no image to label yet: add images first."
        return ""

    def go(self) -> None:
        """Hand out the next place, after a search where none is left."""
        if self._job is not None:
            return
        if self.why_not:
            self._workspace.notice.emit(self.why_not)
            return
        if self._of != self._present_network():
            self._waiting = []
        place = self._take()
        if place is None:
            self._look()
        else:
            self.found.emit(place)

    def _present_network(self) -> object:
        """Equal as long as a search would find the same places."""
        workspace = self._workspace
        names = tuple((record.id, record.name) for record in workspace.classes)
        return id(workspace.heatmap.model), names

    def _take(self) -> Found | None:
        while self._waiting:
            place = self._waiting.pop(0)
            if place.image_id in self._workspace.records and not self._is_labelled(place):
                return place
        return None

    def _is_labelled(self, place: Found) -> bool:
        """Whether most of a place of the image shown was labelled since it was found."""
        opened = self._workspace.current
        if opened is None or opened.id != place.image_id:
            return False
        return bool(np.mean(opened.labels[place.box.slices] != UNLABELLED) > 0.5)

    def _look(self) -> None:
        workspace = self._workspace
        candidates = self._candidates()
        if not candidates:
            workspace.notice.emit("All training images are labelled; add images to label more.")
            return
        heatmap = workspace.heatmap
        classes = workspace.classes
        search = Search(
            tuple(candidates),
            heatmap.model,
            tuple(heatmap.thresholds) if heatmap.model is not None else (),
            tuple(record.id for record in classes),
            tuple(record.name for record in classes),
        )
        self._of = self._present_network()
        lane = workspace.workers.prediction
        self._job = lane.submit("Looking for what to label", find_places, search, heatmap.cell)
        self._job.progressed.connect(self.progressed)
        self._job.returned.connect(self._found)
        self._job.failed.connect(self._failed)
        self.progressed.emit(0.0)

    def _candidates(self) -> list[Candidate]:
        """Training images without labels, else those with labels; not more than is looked at."""
        workspace = self._workspace
        training = [r.id for r in workspace.records.values() if r.role == Role.TRAINING]
        bare = [key for key in training if not workspace.painting.is_labelled(key)]
        chosen = bare or training
        if len(chosen) > MAX_IMAGES:
            chosen = random.Random(0).sample(chosen, MAX_IMAGES)
        return self._read(chosen, labelled=not bare)

    def _read(self, ids: Sequence[int], labelled: bool) -> list[Candidate]:
        workspace, made = self._workspace, []
        for image_id in ids:
            try:
                path = workspace.locate(image_id)
                labels = workspace.painting.packed_labels(image_id) if labelled else None
            except SmearSegError:
                continue
            made.append(Candidate(image_id, path, labels))
        return made

    def _found(self, places: list[Found]) -> None:
        self._job = None
        self.progressed.emit(None)
        self._waiting = list(places)
        place = self._take()
        if place is not None:
            self.found.emit(place)
        else:
            self._workspace.notice.emit(
                "Nothing was found to label next: the network knows none of the classes yet, or "
                "all is labelled."
            )

    def _failed(self, error: BaseException) -> None:
        self._job = None
        self.progressed.emit(None)
        self._workspace.fail(error)
