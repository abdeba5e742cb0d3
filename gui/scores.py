"""IoU of the newest model: of the image shown, of the training images, of the held-out images.

Kept as histograms, one an image and class, so that a threshold costs 256 additions an image set
and a stroke costs what it touches. Only histograms of one model are ever added up.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import SmearSegError
from core.images import read_image
from core.label_tiles import PackedLabels
from core.labels import Box
from core.metrics import Histogram, competing_plane, iou_at
from core.project import Role
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from core.model import TrainedModel
    from gui.heatmap import PredictorCell
    from gui.workspace import Workspace

_RECOUNT_DELAY_MS = 600
"""A slider that decides between classes rests this long before all images are counted anew."""

Histograms = dict[int, Histogram]


class Scope(StrEnum):
    """What an IoU is computed on."""

    IMAGE = "image"
    TRAINING = "training"
    HELD_OUT = "held_out"


@dataclass(frozen=True, eq=False)
class ScoreRequest:
    """One labelled image to be scored; the job only reads."""

    image_id: int
    path: Path
    labels: PackedLabels
    model: TrainedModel
    thresholds: list[float]


def score_image(context: JobContext, request: ScoreRequest, cell: PredictorCell) -> Histograms:
    """Predict an image and count it against its labels."""
    image = read_image(request.path)
    labels = request.labels.unpack()
    if image.shape[:2] != labels.shape:
        return {}
    heat = cell.of(request.model).predict(image, cancelled=context.cancelled)
    context.check()
    return {
        class_id: Histogram.of(competing_plane(heat, index, request.thresholds), labels, class_id)
        for index, class_id in enumerate(request.model.class_ids)
    }


@dataclass(frozen=True, eq=False)
class Score:
    """A histogram and what it was computed on."""

    histogram: Histogram
    images: int

    @property
    def pixels(self) -> int:
        """Labelled pixels counted."""
        return self.histogram.pixels


class Scores(QObject):
    """Histograms of the newest model, by image and class."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._current: Histograms = {}
        self._images: dict[int, Histograms] = {}
        self._generation = -1
        self._waiting: list[int] = []
        self._job: Job | None = None
        self._recount = QTimer(self)
        self._recount.setSingleShot(True)
        self._recount.setInterval(_RECOUNT_DELAY_MS)
        self._recount.timeout.connect(self.score_all)

    def clear(self) -> None:
        """Forget everything."""
        self._stop()
        self._recount.stop()
        self._images, self._current = {}, {}
        self.changed.emit()

    def forget(self, image_id: int) -> None:
        """An image's labels changed outside the canvas, or it left the project."""
        self._images.pop(image_id, None)
        self.changed.emit()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.abandon()
        self._job, self._waiting = None, []

    # The image shown ---------------------------------------------------------------------------

    def restart_current(self) -> None:
        """The image shown has no heatmap yet."""
        self._current = {}
        self.changed.emit()

    def count_current(self, box: Box, labels: NDArray[np.uint8], sign: int) -> None:
        """Add (or take away) what lies in ``box`` under labels (h, w), as far as heat is known."""
        heatmap = self._workspace.heatmap
        if heatmap.model is None or heatmap.known is None:
            return
        known = heatmap.known[box.slices]
        if not known.any():
            return
        if not known.all():
            labels = np.where(known > 0, labels, np.uint8(255))
        for class_id in heatmap.model.class_ids:
            plane = heatmap.competing(class_id, box)
            if plane is not None:
                part = Histogram.of(plane, labels, class_id)
                present = self._current.get(class_id, Histogram.empty())
                self._current[class_id] = present + part if sign > 0 else present - part
        self._keep_current()

    def recount(self) -> None:
        """Who wins between classes has changed: count the image shown at once, the others soon."""
        opened = self._workspace.current
        self._current, self._images = {}, {}
        self._stop()
        self._recount.start()
        if opened is not None:
            self.count_current(Box(0, 0, *opened.labels.shape), opened.labels, sign=+1)
        self.changed.emit()

    def current_complete(self) -> None:
        """The heatmap of the image shown is whole, by the newest model."""
        self._keep_current()
        self.changed.emit()

    def _keep_current(self) -> None:
        heatmap, image_id = self._workspace.heatmap, self._workspace.current_id
        whole = heatmap.known is not None and not heatmap.working and not heatmap.is_snapshot
        if whole and image_id is not None:
            self._use_generation()
            self._images[image_id] = dict(self._current)

    # All labelled images -------------------------------------------------------------------------

    def _use_generation(self) -> None:
        generation = self._workspace.heatmap.generation
        if self._generation != generation:
            self._generation, self._images = generation, {}

    def score_all(self) -> None:
        """Score every labelled image with the newest model, one after another, in a worker."""
        self._stop()
        self._use_generation()
        self._waiting = [
            record.id
            for record in self._workspace.records.values()
            if record.counts.labelled and record.id not in self._images
        ]
        # Held-out images first: theirs is the number that counts.
        held_out = self._workspace.records
        self._waiting.sort(key=lambda key: held_out[key].role != Role.HELD_OUT)
        self._next()

    def _next(self) -> None:
        self._job = None
        workspace, model = self._workspace, self._workspace.heatmap.model
        while self._waiting and model is not None and workspace.project is not None:
            image_id = self._waiting.pop(0)
            if image_id not in workspace.records or image_id in self._images:
                continue
            try:
                path = workspace.project.find_image(image_id)
                labels = workspace.project.packed_labels(image_id)
            except SmearSegError:
                continue  # the list marks missing images; their score stays empty
            self._submit(image_id, path, labels, model)
            return

    def _submit(self, image_id: int, path: Path, labels: PackedLabels, model: TrainedModel) -> None:
        heatmap = self._workspace.heatmap
        request = ScoreRequest(image_id, path, labels, model, heatmap.thresholds)
        lane = self._workspace.workers.prediction
        job = lane.submit("Scoring", score_image, request, heatmap.cell)
        self._job = job
        generation = heatmap.generation
        job.returned.connect(lambda found: self._scored(image_id, generation, found))
        job.failed.connect(lambda _error: self._next())

    def _scored(self, image_id: int, generation: int, found: Histograms) -> None:
        if generation == self._workspace.heatmap.generation:
            self._use_generation()
            if found:
                self._images[image_id] = found
            self.changed.emit()
            self._next()

    @property
    def waiting(self) -> int:
        """Images that are still to be scored."""
        return len(self._waiting) + (self._job is not None)

    # Reading -----------------------------------------------------------------------------------

    def score(self, scope: Scope, class_id: int) -> Score | None:
        """Histogram over a scope; None while nothing labelled in it has been predicted."""
        if scope is Scope.IMAGE:
            histogram = self._current.get(class_id)
            return Score(histogram, 1) if histogram is not None and histogram.pixels else None
        heatmap = self._workspace.heatmap
        if heatmap.is_snapshot or heatmap.generation != self._generation:
            return None
        role = Role.TRAINING if scope is Scope.TRAINING else Role.HELD_OUT
        parts = [
            histograms[class_id]
            for image_id, histograms in self._images.items()
            if class_id in histograms
            and image_id in self._workspace.records
            and self._workspace.records[image_id].role == role
            and histograms[class_id].pixels
        ]
        if not parts:
            return None
        total = Histogram.empty()
        for part in parts:
            total = total + part
        return Score(total, len(parts))

    def image_iou(self, image_id: int) -> float | None:
        """IoU of the active class on one image at the present threshold; None if not scored."""
        class_id = self._workspace.active_class_id
        if image_id == self._workspace.current_id:
            histogram = self._current.get(class_id)
        else:
            histogram = self._images.get(image_id, {}).get(class_id)
        if histogram is None or not histogram.pixels:
            return None
        return iou_at(histogram, self._workspace.threshold)
