"""What to label next: the places where the network is least sure, found in the background.

It looks at images that nobody has labelled; once there are none, at the unlabelled parts of the
others. Held-out images are left out: they judge, they do not teach. A search reads at most
``MAX_IMAGES`` images and predicts at most ``MAX_PIXELS`` pixels, in windows spread over each image.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
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
from gui.errand import Errand
from gui.heatmap import PredictorCell
from gui.torch_loading import open_torch_library
from gui.words import tr
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from core.model import TrainedModel
    from gui.workspace import Workspace

MAX_IMAGES = 40
MAX_PIXELS = 8_000_000
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
    """With which network to look (None: the starter, for classes of these ids and names).

    ``thresholds`` has one for each class of the network; for the starter it is empty, and each
    heatmap gives its own. ``pixels`` is how many to predict of an image, at least one window.
    """

    model: TrainedModel | None
    thresholds: tuple[float, ...]
    class_ids: tuple[int, ...]
    class_names: tuple[str, ...]
    pixels: int


@dataclass(frozen=True)
class Found:
    """A place to label, 0 (sure) to 1, and which of its image's places it is (0: the first)."""

    image_id: int
    box: Box
    uncertainty: float
    rank: int = 0


def find_places(
    context: JobContext, candidate: Candidate, search: Search, cell: PredictorCell
) -> list[Found]:
    """The least certain places of one image, the least certain first.

    Raises:
        ImageError: it cannot be read.
    """
    open_torch_library()
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
    windows = list(_spread_windows(predictor, candidate.image_id, *image.shape[:2], search.pixels))
    for done, box in enumerate(windows):
        context.step(done / len(windows))
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
    predictor: Any, image_id: int, height: int, width: int, pixels: int
) -> Iterator[Box]:
    """Windows of an image in a random order, the same each time, of so many pixels together."""
    windows = predictor.tiles(height, width, side=WINDOW)
    random.Random(image_id).shuffle(windows)
    seen = 0
    for box in windows:
        if seen and seen + box.area > pixels:
            return
        seen += box.area
        yield box


def _moved(box: Box, by: Box) -> Box:
    return Box(box.top + by.top, box.left + by.left, box.bottom + by.top, box.right + by.left)


class NextToLabel(QObject):
    """Finds places and hands them out, one a call; looks again when they are used up.

    Each image is a job of its own, so that a heatmap asked for meanwhile goes in between.
    """

    found = Signal(object)
    """The next ``Found``."""
    progressed = Signal(object)
    """How far a search is, 0 to 1; None when it ended."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._job: Job | None = None
        self._left: list[int] = []
        """Ids of the images that are still to be looked at."""
        self._total = 0
        self._search: Search | None = None
        self._errand: Errand | None = None
        self._collected: list[Found] = []
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
            self._end()

    def _end(self) -> None:
        self._job, self._search, self._left = None, None, []
        self.progressed.emit(None)

    @property
    def why_not(self) -> str:
        """Why nothing can be looked for now; empty if it can."""
        if self._workspace.project is None or not self._workspace.records:
            return tr("There is no image to label yet: add images first.")
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
            self._begin()
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

    # The search ----------------------------------------------------------------------------------

    def _begin(self) -> None:
        workspace, heatmap = self._workspace, self._workspace.heatmap
        self._left = self._candidates()
        if not self._left:
            workspace.notice.emit(tr("There is no training image to label; add images first."))
            return
        self._total, self._collected = len(self._left), []
        self._errand = Errand(tr("Looking for what to label"), steps=self._total, stop=self.cancel)
        self._search = Search(
            heatmap.model,
            tuple(heatmap.thresholds) if heatmap.model is not None else (),
            tuple(record.id for record in workspace.classes),
            tuple(record.name for record in workspace.classes),
            max(MAX_PIXELS // self._total, WINDOW * WINDOW),
        )
        self._of = self._present_network()
        self.progressed.emit(0.0)
        self._look()

    def _candidates(self) -> list[int]:
        """Training images without labels, else those with labels; not more than is looked at."""
        workspace = self._workspace
        training = [r.id for r in workspace.records.values() if r.role == Role.TRAINING]
        bare = [key for key in training if not workspace.painting.is_labelled(key)]
        chosen = bare or training
        return random.Random(0).sample(chosen, MAX_IMAGES) if len(chosen) > MAX_IMAGES else chosen

    def _look(self) -> None:
        """Look at the next image that can be found."""
        while self._left:
            candidate = self._candidate(self._left.pop(0))
            if candidate is not None:
                lane, cell = self._workspace.workers.prediction, self._workspace.heatmap.cell
                assert self._errand is not None
                self._job = lane.submit(self._errand, find_places, candidate, self._search, cell)
                self._job.returned.connect(self._looked)
                self._job.failed.connect(self._failed)
                return
        self._finish()

    def _candidate(self, image_id: int) -> Candidate | None:
        """The image for a worker; None where it is gone: the list marks it."""
        workspace = self._workspace
        if image_id not in workspace.records:
            return None
        try:
            path, painting = workspace.locate(image_id), workspace.painting
            labels = painting.packed_labels(image_id) if painting.is_labelled(image_id) else None
        except SmearSegError:
            return None
        return Candidate(image_id, path, labels)

    def _looked(self, places: list[Found]) -> None:
        self._collected += places
        self.progressed.emit(1 - len(self._left) / self._total)
        self._look()

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, SmearSegError):
            self._looked([])  # an image that cannot be read cannot be labelled either
        else:
            self._end()
            self._workspace.fail(error)

    def _finish(self) -> None:
        """Hand out the best: each image's first place before any image's second."""
        self._waiting = sorted(self._collected, key=lambda place: (place.rank, -place.uncertainty))
        self._end()
        place = self._take()
        if place is not None:
            self.found.emit(place)
        else:
            self._workspace.notice.emit(
                tr(
                    "Nothing was found to label next: the network knows none of the classes "
                    "yet, or all is labelled."
                )
            )
