"""The heatmap of the image shown: asked for by itself, filled in tile by tile, never waited for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from core.labels import Box
from core.metrics import competing_plane
from gui.image_files import OpenedImage
from gui.torch_loading import open_torch_library
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from core.model import TrainedModel
    from gui.workspace import Workspace

DEVICE_NAMES = {"cpu": "CPU", "cuda": "GPU (CUDA)", "mps": "GPU (Metal)"}
TRAINED_ON = "trained_on"
"""Key in a run's summary: ids of the images it trained on."""
WINDOW_THREADS = 1
"""Prediction keeps to one core, so that the other paints."""


@dataclass(frozen=True, eq=False)
class Tile:
    """A finished part of a heatmap: heat (K, h, w) of ``box``; how far the image is (0 to 1)."""

    image_id: int
    box: Box
    heat: NDArray[np.uint8]
    fraction: float


class PredictorCell:
    """Keeps the predictor of the newest model; used by the jobs of one lane only."""

    def __init__(self) -> None:
        self.device: str | None = None
        self._model: TrainedModel | None = None
        self._predictor: Any = None

    def of(self, model: TrainedModel) -> Any:
        """The predictor of ``model``, built when it is another model than last time."""
        from core.prediction import Predictor

        if self._model is not model:
            self._predictor = Predictor(model, threads=WINDOW_THREADS, device=self.device)
            self._model = model
        return self._predictor

    def use_device(self, device: str | None) -> None:
        """Predict there from now on; None chooses by itself."""
        self.device, self._model = device, None


@dataclass(frozen=True, eq=False)
class HeatRequest:
    """What a prediction job needs; it only reads."""

    image_id: int
    image: NDArray[np.uint8]
    model: TrainedModel
    first: tuple[float, float]


def predict_tiles(context: JobContext, request: HeatRequest, cell: PredictorCell) -> str:
    """Report every tile of the image, those nearest to ``request.first`` first.

    Returns what it was computed on.
    """
    predictor = cell.of(request.model)
    height, width = request.image.shape[:2]
    boxes = predictor.tiles(height, width, first=request.first)
    for number, box in enumerate(boxes, start=1):
        context.check()
        heat = predictor.predict_tile(request.image, box)
        tile = Tile(request.image_id, box, heat, number / len(boxes))
        context.report(tile)
    return DEVICE_NAMES.get(predictor.device.type, predictor.device.type)


def read_model(_context: JobContext, data: bytes) -> TrainedModel:
    """Read a model file's bytes; the first call also loads torch."""
    open_torch_library()
    from core.model import TrainedModel

    return TrainedModel.from_bytes(data, "The project's network")


class HeatmapSession(QObject):
    """The newest model and what it says of the image shown."""

    reset = Signal()
    changed = Signal(object)
    model_changed = Signal()
    progressed = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.model: TrainedModel | None = None
        self.is_snapshot = False
        self.trained_on: frozenset[int] = frozenset()
        """Ids of the images that the model has seen; it is not judged on them as held out."""
        self.generation = 0
        self.device = ""
        self.cell = PredictorCell()
        self.use_device()
        self.heat: NDArray[np.uint8] | None = None
        self.known: NDArray[np.uint8] | None = None
        self.view_centre: Callable[[], tuple[float, float] | None] = lambda: None
        self._plane: NDArray[np.uint8] | None = None
        self._plane_class: int | None = None
        self._opened: OpenedImage | None = None
        self._job: Job | None = None
        self._load_job: Job | None = None
        self._again = False

    def use_device(self) -> None:
        """Follow the preference for what networks run on."""
        chosen = self._workspace.settings.text("training/device", "auto", ("auto", "cpu"))
        self.cell.use_device(None if chosen == "auto" else chosen)

    # The model ---------------------------------------------------------------------------------

    def load_latest(self) -> None:
        """Read the project's newest model in a worker and use it."""
        project = self._workspace.project
        data = project.latest_model() if project is not None else None
        if project is None or data is None:
            return
        runs = project.runs()
        self.trained_on = frozenset(runs[-1].summary.get(TRAINED_ON, ())) if runs else frozenset()
        job = self._workspace.workers.prediction.submit("Loading the network", read_model, data)
        self._load_job = job
        job.returned.connect(lambda model: self.set_model(model, snapshot=False))
        job.failed.connect(self._workspace.fail)

    def set_model(self, model: TrainedModel, snapshot: bool) -> None:
        """Use a model from now on; what an older one said stays on screen until replaced."""
        fits = self.model is not None and self.model.class_ids == model.class_ids
        self.model, self.is_snapshot = model, snapshot
        self.generation += 1
        if not fits:
            self._blank()
        self.model_changed.emit()
        # A snapshot comes every few seconds: letting the running pass finish keeps large images
        # from being begun for ever and finished never.
        self._ask(interrupt=not snapshot)
        if not snapshot:
            self._workspace.scores.score_all()

    def clear(self) -> None:
        """Forget the model and everything it said."""
        for job in (self._job, self._load_job):
            if job is not None:
                job.abandon()
        self._job = self._load_job = None
        self.model, self._again, self.trained_on = None, False, frozenset()
        self.generation += 1
        self._blank()
        self.model_changed.emit()
        self.progressed.emit(None)

    # The image ---------------------------------------------------------------------------------

    def show(self, opened: OpenedImage | None) -> None:
        """Turn to another image."""
        self._opened = opened
        self._blank()
        self._ask(interrupt=True)

    def _blank(self) -> None:
        opened, model = self._opened, self.model
        self._plane, self._plane_class = None, None
        if opened is None or model is None:
            self.heat = self.known = None
        else:
            shape = opened.labels.shape
            self.heat = np.zeros((len(model.class_ids), *shape), np.uint8)
            self.known = np.zeros(shape, np.uint8)
        self._workspace.scores.restart_current()
        self.reset.emit()

    def _ask(self, interrupt: bool) -> None:
        if self._opened is None or self.model is None:
            return
        if self._job is not None:
            if not interrupt:
                self._again = True
                return
            self._job.abandon()
        self._again = False
        height, width = self._opened.labels.shape
        first = self.view_centre() or (width / 2, height / 2)
        request = HeatRequest(self._opened.id, self._opened.image, self.model, first)
        lane = self._workspace.workers.prediction
        job = lane.submit("Heatmap", predict_tiles, request, self.cell, first=True)
        self._job = job
        job.progressed.connect(self._place)
        job.returned.connect(self._ended)
        job.failed.connect(self._failed)

    def _ended(self, device: str = "") -> None:
        self._job = None
        if device and device != self.device:
            self.device = device
            self.model_changed.emit()
        self.progressed.emit(None)
        if self._again:
            self._ask(interrupt=False)
        elif not self.is_snapshot:
            self._workspace.scores.current_complete()

    def _failed(self, error: BaseException) -> None:
        self._blank()  # what stands there is of an older network, and would be scored as of this
        self._ended()
        self._workspace.fail(error)

    def _place(self, tile: Tile) -> None:
        """Put a tile in its place, unless it is of another image or the model has other classes."""
        opened, heat, known = self._opened, self.heat, self.known
        if opened is None or heat is None or known is None or tile.image_id != opened.id:
            return
        if len(tile.heat) != len(heat):
            return
        where = tile.box.slices
        scores = self._workspace.scores
        # Half a stroke must not be counted: what it becomes is counted when the brush is lifted.
        counts = not self._workspace.painting.stroking
        if not counts:
            scores.count_after_stroke()
        elif known[tile.box.top, tile.box.left]:
            scores.count_current(tile.box, opened.labels[where], sign=-1)
        heat[:, where[0], where[1]] = tile.heat
        known[where] = 255
        self._refresh_plane(tile.box)
        if counts:
            scores.count_current(tile.box, opened.labels[where], sign=+1)
        self.changed.emit(tile.box)
        self.progressed.emit(tile.fraction)
        scores.changed.emit()

    @property
    def working(self) -> bool:
        """True while tiles are on their way."""
        return self._job is not None

    @property
    def complete(self) -> bool:
        """True where the whole image shown was predicted, by the newest model alone."""
        return self.known is not None and not self.working and bool(self.known.all())

    # What is looked at ---------------------------------------------------------------------------

    def index_of(self, class_id: int) -> int | None:
        """The heatmap's plane of a class; None if the network does not know the class."""
        ids = self.model.class_ids if self.model is not None else ()
        return ids.index(class_id) if class_id in ids else None

    @property
    def thresholds(self) -> list[float]:
        """Thresholds of the network's classes, in its order."""
        table = {record.id: record.threshold for record in self._workspace.classes}
        ids = self.model.class_ids if self.model is not None else ()
        return [table.get(class_id, 1.0) for class_id in ids]

    def plane(self) -> NDArray[np.uint8] | None:
        """Heat (H, W) of the active class where no other class wins; None without a network."""
        index = self.index_of(self._workspace.active_class_id)
        if self.heat is None or index is None:
            return None
        if self._plane is None or self._plane_class != index:
            self._plane = competing_plane(self.heat, index, self.thresholds)
            self._plane_class = index
        return self._plane

    def competing(self, class_id: int, box: Box) -> NDArray[np.uint8] | None:
        """As ``plane``, of any class, in a box."""
        index = self.index_of(class_id)
        if self.heat is None or index is None:
            return None
        where = box.slices
        return competing_plane(self.heat[:, where[0], where[1]], index, self.thresholds)

    def _refresh_plane(self, box: Box) -> None:
        if self.heat is None or self._plane is None or self._plane_class is None:
            return
        if len(self.heat) > 1:
            where = box.slices
            part = self.heat[:, where[0], where[1]]
            self._plane[where] = competing_plane(part, self._plane_class, self.thresholds)

    def thresholds_changed(self, class_id: int) -> None:
        """Another class's threshold decides who wins: recompute; one's own does not."""
        if self.model is None or len(self.model.class_ids) < 2:
            return
        if class_id != self._workspace.active_class_id:
            self._plane = None
            self.reset.emit()
        self._workspace.scores.threshold_moved(class_id)

    def labels_edited(self, box: Box, before: NDArray[np.uint8], after: NDArray[np.uint8]) -> None:
        """Keep the scores in step with an edit of the labels."""
        self._workspace.scores.count_edit(box, before, after)

    def probability_at(self, row: int, column: int) -> float | None:
        """Probability of the active class at a pixel; None where it is not computed."""
        index = self.index_of(self._workspace.active_class_id)
        if self.heat is None or self.known is None or index is None:
            return None
        return self.heat[index, row, column] / 255 if self.known[row, column] else None
