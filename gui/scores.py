"""IoU of the newest model: of the image shown, of the training images, of the held-out images.

Kept as histograms, one an image and class, so that a threshold costs 256 additions an image set
and a stroke costs what it touches. Sums over images hold one model only; while the heatmap of the
image shown is being refreshed, its own histogram may hold tiles of two.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import SmearSegError
from core.label_edits import Place
from core.label_tiles import PackedLabels, tiles_touching
from core.labels import Box, EditPart
from core.metrics import Histogram, iou_at
from core.project import ImageRecord, Role
from gui.errand import Errand
from gui.score_jobs import (
    CountRequest,
    Histograms,
    ScoreRequest,
    count_shown,
    score_image,
    summed,
)
from gui.words import tr
from gui.worker import Job

if TYPE_CHECKING:
    from core.model import TrainedModel
    from gui.workspace import Workspace

_TILES_AT_ONCE = 8
"""Tiles that changed while others were counted, and are counted without a worker."""
COUNTED_AT_ONCE = 2_000_000
"""Pixels times classes of the largest image that is counted without a worker: about 20 ms."""
_RESCORE_DELAY_MS = 600
"""What is to be scored anew waits until a slider or a person stepping through images rests."""
LOG = logging.getLogger("smearseg")


class Scope(StrEnum):
    """What an IoU is computed on."""

    IMAGE = "image"
    TRAINING = "training"
    HELD_OUT = "held_out"


@dataclass(frozen=True, eq=False)
class Score:
    """A histogram and what it was computed on."""

    histogram: Histogram
    images: int

    @property
    def pixels(self) -> int:
        """Labelled pixels counted."""
        return self.histogram.pixels


@dataclass(frozen=True, eq=False)
class ImageScore:
    """An image's histograms, and the revision of its labels they were counted on."""

    revision: int
    histograms: Histograms


class Scores(QObject):
    """Histograms of the newest model, by image and class."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._current: Histograms = {}
        self._count: Job | None = None
        """Counts the image shown anew; until it is done ``_current`` is not used."""
        self._tally: dict[Place, Histograms] = {}
        """... and what it has counted so far, by tile."""
        self._touched: set[Place] = set()
        """... and tiles that changed meanwhile."""
        self._images: dict[int, ImageScore] = {}
        self._generation = -1
        self._waiting: list[int] = []
        self._job: Job | None = None
        self._errand: Errand | None = None
        self._moved: set[int] = set()
        self._rescore = QTimer(self)
        self._rescore.setSingleShot(True)
        self._rescore.setInterval(_RESCORE_DELAY_MS)
        self._rescore.timeout.connect(self.score_all)

    def clear(self) -> None:
        """Forget everything."""
        self._stop()
        self._stop_counting()
        self._rescore.stop()
        self._images, self._current, self._moved = {}, {}, set()
        self.changed.emit()

    def forget(self, image_id: int) -> None:
        """An image left the project."""
        self._images.pop(image_id, None)
        self.changed.emit()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.abandon()
        self._job, self._waiting = None, []

    # The image shown ---------------------------------------------------------------------------

    def restart_current(self) -> None:
        """The image shown is another, or has no heatmap yet."""
        self._stop_counting()
        self._current = {}
        self.changed.emit()
        self._rescore.start()  # whoever left before its heatmap was whole left no score

    def count_current(self, box: Box, labels: NDArray[np.uint8], sign: int) -> None:
        """Add (or take away) what lies in ``box`` under labels (h, w), as far as heat is known."""
        heatmap = self._workspace.heatmap
        if heatmap.shown_model is None or heatmap.known is None:
            return
        if self._count is not None:
            tiles = tiles_touching(box, *heatmap.known.shape)
            self._touched |= {(tile.row, tile.column) for tile in tiles}
            return
        known = heatmap.known[box.slices]
        if not known.any():
            return
        if not known.all():
            labels = np.where(known > 0, labels, np.uint8(255))
        for class_id in heatmap.shown_model.class_ids:
            plane = heatmap.competing(class_id, box)
            if plane is not None:
                part = Histogram.of(plane, labels, class_id)
                present = self._current.get(class_id, Histogram.empty())
                self._current[class_id] = present + part if sign > 0 else present - part

    def count_edit(self, parts: Sequence[EditPart]) -> None:
        """Labels of the image shown became others: keep in step."""
        for part in parts:
            self.count_current(part.box, part.before, sign=-1)
            self.count_current(part.box, part.after, sign=+1)
        # Also where the edit could not be written, and the labels' revision is that of before.
        self._images.pop(self._workspace.current_id or -1, None)
        self.current_complete()

    def labels_came(self) -> None:
        """Images came back, or labels in memory only are written and have a revision now."""
        self.current_complete()
        self._rescore.start()

    def labels_replaced(self) -> None:
        """Labels of the image shown became others, over a large area."""
        self._images.pop(self._workspace.current_id or -1, None)
        self._recount_current()
        self.current_complete()

    def _recount_current(self) -> None:
        self._stop_counting()
        self._current = {}
        opened, heatmap = self._workspace.current, self._workspace.heatmap
        if opened is None or heatmap.heat is None:
            return
        whole = Box(0, 0, *opened.labels.shape)
        if heatmap.heat.size > COUNTED_AT_ONCE:
            self._tally = {}
            self._count_tiles({(t.row, t.column) for t in tiles_touching(whole, *whole[2:])})
            return
        labels = self._workspace.painting.labels_without_stroke(whole)
        self.count_current(whole, labels, sign=+1)

    def _count_tiles(self, places: set[Place]) -> None:
        """Count tiles of the image shown in a worker; few of them at once."""
        workspace, heatmap = self._workspace, self._workspace.heatmap
        assert workspace.current_id is not None and heatmap.shown_model is not None
        assert heatmap.heat is not None and heatmap.known is not None
        request = CountRequest(
            frozenset(places),
            workspace.painting.packed_labels(workspace.current_id),
            heatmap.heat,
            heatmap.known,
            heatmap.shown_model.class_ids,
            heatmap.thresholds,
        )
        self._touched = set()
        if len(places) <= _TILES_AT_ONCE and self._tally:
            self._counted(request, count_shown(None, request))
            return
        job = workspace.workers.labels.submit(tr("Counting pixels"), count_shown, request)
        self._count = job
        job.returned.connect(lambda counted: self._counted(request, counted))
        job.failed.connect(self._not_counted)

    def _counted(self, request: CountRequest, counted: dict[Place, Histograms]) -> None:
        heatmap = self._workspace.heatmap
        self._count = None
        now = zip(request.class_ids, request.thresholds, heatmap.thresholds, strict=True)
        # Of classes whose slider moved since, the others are counted anew when they are asked for.
        if any(was != new and key not in self._moved for key, was, new in now):
            self._recount_current()
            return
        for place in request.places:
            self._tally.pop(place, None)
        self._tally.update(counted)
        if self._touched:
            self._count_tiles(self._touched)
            return
        self._current, self._tally = summed(self._tally, request.class_ids), {}
        self.current_complete()

    def _not_counted(self, error: BaseException) -> None:
        self._stop_counting()
        self._workspace.fail(error)

    def _stop_counting(self) -> None:
        if self._count is not None:
            self._count.abandon()
        self._count, self._tally = None, {}

    @property
    def _is_counted(self) -> bool:
        return self._count is None

    def current_complete(self) -> None:
        """Keep the score of the image shown, if its heatmap is whole."""
        workspace, heatmap = self._workspace, self._workspace.heatmap
        record = workspace.records.get(workspace.current_id or -1)
        if record is not None and heatmap.complete and heatmap.is_final and self._is_counted:
            self._use_generation()
            self._images[record.id] = ImageScore(record.labels_revision, dict(self._current))
        self.changed.emit()

    # Thresholds of several classes ---------------------------------------------------------------

    def threshold_moved(self, class_id: int) -> None:
        """A class wins elsewhere now: what the *other* classes have is to be counted anew.

        Its own histogram stays, so that its slider costs nothing; theirs wait until asked for.
        """
        self._moved.add(class_id)
        if class_id != self._workspace.active_class_id:
            self._count_anew()

    def use_class(self, class_id: int) -> None:
        """This class is looked at from now on."""
        if self._moved - {class_id}:
            self._count_anew()

    def is_of_now(self, class_id: int) -> bool:
        """Whether a class's histograms are of the thresholds that the others have now."""
        return not self._moved - {class_id}

    def _count_anew(self) -> None:
        self._moved.clear()
        self._images = {}
        self._stop()
        self._recount_current()
        self.current_complete()
        self._rescore.start()

    # All labelled images -------------------------------------------------------------------------

    def _use_generation(self) -> None:
        generation = self._workspace.heatmap.generation
        if self._generation != generation:
            self._generation, self._images = generation, {}

    def _valid(self, image_id: int) -> ImageScore | None:
        """The image's score, if it is of its present labels."""
        score, record = self._images.get(image_id), self._workspace.records.get(image_id)
        current = score is not None and record is not None
        return score if current and score.revision == record.labels_revision else None

    def score_all(self) -> None:
        """Score every labelled image with the newest model, one after another, in a worker."""
        workspace = self._workspace
        if not workspace.heatmap.is_final:
            return
        self._use_generation()
        records = workspace.records
        self._waiting = [
            record.id
            for record in records.values()
            if workspace.painting.is_labelled(record.id) and self._valid(record.id) is None
            if record.id not in workspace.unreadable
        ]
        # Held-out images first: theirs is the number that counts.
        self._waiting.sort(key=lambda key: records[key].role != Role.HELD_OUT)
        if self._job is None:
            steps, give_up = len(self._waiting), self._give_up
            self._errand = Errand(tr("Scoring images"), steps=steps, stop=give_up, by_itself=True)
            self._next()
        elif self._errand is not None:
            self._errand.steps = self._errand.given + len(self._waiting)

    def _give_up(self) -> None:
        """Score no more images; they have no score until the next network, or other labels."""
        self._stop()
        self.changed.emit()

    def _next(self) -> None:
        self._job = None
        workspace, model = self._workspace, self._workspace.heatmap.model
        while self._waiting and model is not None and workspace.project is not None:
            image_id = self._waiting.pop(0)
            if image_id not in workspace.records or self._valid(image_id) is not None:
                continue
            if image_id == workspace.current_id:
                continue  # counted tile by tile as it is predicted
            try:
                path = workspace.project.find_image(image_id)
                labels = workspace.painting.packed_labels(image_id)
            except SmearSegError as error:
                workspace.unreadable.tell(image_id, error)
                continue
            self._submit(image_id, path, labels, model)
            return

    def _submit(self, image_id: int, path: Path, labels: PackedLabels, model: TrainedModel) -> None:
        heatmap = self._workspace.heatmap
        request = ScoreRequest(image_id, path, labels, model, heatmap.thresholds)
        lane = self._workspace.workers.prediction
        assert self._errand is not None
        job = lane.submit(self._errand, score_image, request, heatmap.cell)
        self._job = job
        revision, generation = self._workspace.records[image_id].labels_revision, heatmap.generation
        edits = self._workspace.painting.edits[image_id]
        job.returned.connect(
            lambda found: self._scored(image_id, (revision, edits), generation, found)
        )
        job.failed.connect(lambda error: self._not_scored(image_id, error))

    def _scored(
        self, image_id: int, labels: tuple[int, int], generation: int, found: Histograms
    ) -> None:
        """Keep a score of ``labels`` (revision, edits on the canvas) if they are the present."""
        revision, edits = labels
        if self._workspace.painting.edits[image_id] != edits:
            self._rescore.start()  # edited meanwhile, perhaps without a new revision: a full disk
        elif generation == self._workspace.heatmap.generation:
            self._use_generation()
            if found:
                self._images[image_id] = ImageScore(revision, found)
            self.changed.emit()
        self._next()

    def _not_scored(self, image_id: int, error: BaseException) -> None:
        LOG.warning("Image %s was not scored: %r", image_id, error)
        self._workspace.unreadable.tell(image_id, error)
        self._next()

    @property
    def waiting(self) -> int:
        """Images that are still to be scored."""
        others = len(self._waiting) + (self._job is not None) + self._rescore.isActive()
        return others + (not self._is_counted)

    # Reading -----------------------------------------------------------------------------------

    def _shown(self, class_id: int) -> Histogram | None:
        return self._current.get(class_id) if self._is_counted else None

    def score(self, scope: Scope, class_id: int) -> Score | None:
        """Histogram over a scope; None while nothing labelled in it has been predicted."""
        if scope is Scope.IMAGE:
            histogram = self._shown(class_id)
            return Score(histogram, 1) if histogram is not None and histogram.pixels else None
        parts = [histogram for _, histogram in self.images(scope, class_id)]
        if not parts:
            return None
        total = Histogram.empty()
        for part in parts:
            total = total + part
        return Score(total, len(parts))

    def images(self, scope: Scope, class_id: int) -> list[tuple[ImageRecord, Histogram]]:
        """The scored images of a role, each with its histogram; empty for the image shown."""
        heatmap = self._workspace.heatmap
        if not heatmap.is_final or heatmap.generation != self._generation:
            return []
        return [
            (record, found.histograms[class_id])
            for record in self._workspace.records.values()
            if self._counts_for(record, scope)
            and (found := self._valid(record.id)) is not None
            and class_id in found.histograms
            and found.histograms[class_id].pixels
        ]

    def _counts_for(self, record: ImageRecord, scope: Scope) -> bool:
        """A network is judged as on held-out images only by those it has not trained on."""
        role = Role.TRAINING if scope is Scope.TRAINING else Role.HELD_OUT
        if record.role != role or record.id in self._workspace.unreadable:
            return False
        return role == Role.TRAINING or not self.why_no_judge(record.id)

    def was_seen(self, image_id: int) -> bool:
        """Whether the newest network has trained on an image."""
        return image_id in self._workspace.heatmap.trained_on

    def images_of(self, scope: Scope) -> list[int]:
        """Ids of the training images, or of the held-out ones that the network has not seen."""
        records = self._workspace.records.values()
        return [record.id for record in records if self._counts_for(record, scope)]

    def why_no_judge(self, image_id: int) -> str:
        """Why the newest network is not judged on an image; empty where it can be."""
        if self.was_seen(image_id):
            return tr("trained on")
        return tr("its like trained") if self._workspace.leaks.like_trained(image_id) else ""

    @property
    def held_out_but_seen(self) -> int:
        """Images that are held out now but were trained on; they count nowhere."""
        records = self._workspace.records.values()
        return sum(r.role == Role.HELD_OUT and self.was_seen(r.id) for r in records)

    def image_score(self, image_id: int) -> Score | None:
        """Histogram of the active class on one image; None if it is not scored."""
        workspace, class_id = self._workspace, self._workspace.active_class_id
        if workspace.heatmap.is_starter or image_id in workspace.unreadable:
            return None  # where it is shown nothing says whose it is
        if image_id == workspace.current_id:
            histogram = self._shown(class_id)
        elif not workspace.heatmap.is_final or self._generation != workspace.heatmap.generation:
            return None  # of another network than the image shown
        else:
            found = self._valid(image_id)
            histogram = found.histograms.get(class_id) if found is not None else None
        return Score(histogram, 1) if histogram is not None and histogram.pixels else None

    def image_iou(self, image_id: int) -> float | None:
        """IoU of the active class on one image at the present threshold; None if not scored."""
        score = self.image_score(image_id)
        return iou_at(score.histogram, self._workspace.threshold) if score is not None else None
