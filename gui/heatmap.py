"""The heatmap of the image shown: asked for by itself, filled in tile by tile, never waited for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from core.errors import ModelError
from core.labels import Box
from core.metrics import competing_plane
from core.run_summary import images_learnt_from, run_of
from gui.errand import Errand
from gui.image_files import OpenedImage
from gui.network_reading import read_model
from gui.preferences import DEVICE
from gui.shown_plane import ShownPlane
from gui.starter import Starter
from gui.visible_tiles import TilesLeft, View, Wish
from gui.words import mark, tr
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from core.model import TrainedModel
    from gui.workspace import Workspace

_MIXED = mark(
    "Checked on loading: differs from float32 by at most {levels} on a test image, its last two "
    "layers being float32"
)
DEVICE_NAMES = {"cpu": "CPU", "cuda": "GPU (CUDA)", "mps": "GPU (Metal)"}
_NEVER = 2.0
"""A threshold that no probability reaches."""
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
        self._on: str | None = None
        """The device that the predictor was asked for on: another may be chosen meanwhile."""
        self._predictor: Any = None

    def of(self, model: TrainedModel) -> Any:
        """The predictor of ``model``, built when model or device are others than last time."""
        from core.prediction import Predictor

        device = self.device
        if self._model is not model or self._on != device:
            same = self._on == device and self._only_colours_differ(model)
            checked = self._predictor if same else None
            precision = checked.precision if checked is not None else None
            self._predictor = Predictor(model, WINDOW_THREADS, device, precision)
            if checked is not None:
                self._predictor.check_difference = checked.check_difference
            self._model, self._on = model, device
        return self._predictor

    def _only_colours_differ(self, model: TrainedModel) -> bool:
        """Whether the former model had the same weights: the check of its precision holds then.

        The check's image is made in the model's colours, so a network that only takes other ones
        (the starter on another image) sees the same.
        """
        former = self._model
        return (
            former is not None
            and former.config == model.config
            and all(bool((former.weights[key] == w).all()) for key, w in model.weights.items())
        )

    def use_device(self, device: str | None) -> None:
        """Predict there from now on; None chooses by itself."""
        self.device = device


@dataclass(frozen=True, eq=False)
class HeatRequest:
    """What a prediction job needs; it only reads."""

    image_id: int
    image: NDArray[np.uint8]
    model: TrainedModel
    view: View
    newer_waits: Wish = field(default_factory=Wish)


@dataclass(frozen=True)
class Computing:
    """What a heatmap was computed on, and in; largest difference from float32 that was found."""

    device: str
    precision: str
    difference: float | None

    @property
    def text(self) -> str:
        """As the status bar shows it."""
        precision = tr("bfloat16 and float32") if self.precision == "mixed" else self.precision
        return f"{DEVICE_NAMES.get(self.device, self.device)}, {precision}"

    @property
    def detail(self) -> str:
        """What was checked when the network was loaded; empty where nothing had to be."""
        if self.difference is None:
            return ""
        levels = f"{255 * self.difference:.1f}/255"
        if self.precision == "float32":
            return tr(
                "Checked on loading: bfloat16 would differ by {levels}, so float32 is used",
                levels=levels,
            )
        if self.precision == "mixed":
            return tr(_MIXED, levels=levels)
        return tr(
            "Checked on loading: differs from float32 by at most {levels} on a test image",
            levels=levels,
        )


def predict_tiles(context: JobContext, request: HeatRequest, cell: PredictorCell) -> Computing:
    """Report every tile of the image, those in view first; returns what it was computed on.

    Where a newer model waits it ends with the last tile in view: what is not looked at comes with
    the newer one.
    """
    predictor = cell.of(request.model)
    height, width = request.image.shape[:2]
    left = TilesLeft(predictor.tiles(height, width), height, width, request.view)
    while left and (left.any_in_view or not request.newer_waits.said):
        context.check()
        box = left.take()
        heat = predictor.predict_tile(request.image, box)
        context.report(Tile(request.image_id, box, heat, left.fraction_done))
    return Computing(predictor.device.type, predictor.precision, predictor.check_difference)


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
        self.cannot_read: int | None = None
        """The run whose network was to be used and is damaged, until another is used."""
        self.trained_on: frozenset[int] = frozenset()
        """Ids of the images that the model has seen; it is not judged on them as held out."""
        self.generation = 0
        self.starter_model: TrainedModel | None = None
        """Stands in while ``model`` is None; made for the image shown, never stored."""
        self.starter = Starter(self, workspace)
        self.computing: Computing | None = None
        self.cell = PredictorCell()
        self.use_device()
        self.heat: NDArray[np.uint8] | None = None
        self.known: NDArray[np.uint8] | None = None
        self.state = 0
        """Grows with every change of heat or of what is known of it."""
        self._known_pixels = 0
        self.view = View()
        self.view_centre: Callable[[], tuple[float, float] | None] = lambda: None
        self._plane = ShownPlane(self, workspace.workers)
        self._plane.ready.connect(self.reset)
        self._opened: OpenedImage | None = None
        self._job: Job | None = None
        self._load_job: Job | None = None
        self._newer_waits = Wish()

    def use_device(self) -> None:
        """Follow the preference for what networks run on."""
        chosen = self._workspace.settings.get(DEVICE)
        self.cell.use_device(None if chosen == "auto" else chosen)

    # The model ---------------------------------------------------------------------------------

    def load_latest(self) -> None:
        """Read the model that the project has in use in a worker, and use it."""
        project = self._workspace.project
        number = project.run_in_use if project is not None else None
        if project is None or number is None:
            return
        data = project.model(number)
        self.trained_on = images_learnt_from(run_of(project.runs(), number))
        job = self._workspace.workers.prediction.submit(tr("Loading the network"), read_model, data)
        self._load_job = job
        job.returned.connect(lambda model: self.set_model(model, snapshot=False))
        job.failed.connect(partial(self._not_loaded, number))
        self.model_changed.emit()  # there is none yet, but no longer for want of a training

    def _not_loaded(self, number: int, error: BaseException) -> None:
        self._load_job = None
        self.cannot_read = number if isinstance(error, ModelError) else None
        self.model_changed.emit()
        self.starter.ask()
        self._workspace.fail(error)
        if isinstance(error, ModelError):
            self._workspace.network_problem.emit(str(error))

    @property
    def has_network(self) -> bool:
        """Whether the project has a trained network, here or on its way."""
        return self.model is not None or self._load_job is not None

    @property
    def is_reading(self) -> bool:
        """Whether the project has a trained network that is on its way: nobody need train."""
        return self.model is None and self._load_job is not None

    @property
    def shown_model(self) -> TrainedModel | None:
        """The network whose heat is shown: the newest, or the starter."""
        return self.model or self.starter_model

    @property
    def is_starter(self) -> bool:
        """Whether what is shown is the starter's, which has learnt nothing from the project."""
        return self.model is None and self.starter_model is not None

    @property
    def is_final(self) -> bool:
        """Whether what is shown is a trained network's, and no snapshot of one in training."""
        return self.model is not None and not self.is_snapshot

    def set_model(self, model: TrainedModel, snapshot: bool) -> None:
        """Use a model from now on; what an older one said stays on screen until replaced."""
        if self._load_job is not None:
            self._load_job.abandon()  # what it reads is older, however late it comes
            self._load_job = None
        former = self.shown_model
        self.starter.stop()
        self.model, self.is_snapshot, self.starter_model = model, snapshot, None
        if not snapshot:  # with one, the project has the same in use as before
            self.cannot_read = None
        # A snapshot comes every few seconds: letting the running pass finish what is in view keeps
        # large images from being begun for ever.
        self._model_set(former, interrupt=not snapshot)
        if not snapshot:
            self._workspace.scores.score_all()

    def set_starter(self, model: TrainedModel | None) -> None:
        """Let the starter stand in, as made for the image shown; None if it knows no class."""
        if self.has_network:
            return
        former, self.starter_model = self.starter_model, model
        self._model_set(former, interrupt=True)

    def _model_set(self, former: TrainedModel | None, interrupt: bool) -> None:
        self.generation += 1
        now = self.shown_model
        fits = former is not None and now is not None and former.class_ids == now.class_ids
        if not fits:
            self._blank()
        self.model_changed.emit()
        self._ask(interrupt or not fits)

    def clear(self) -> None:
        """Forget the model and everything it said."""
        self._abandon()
        if self._load_job is not None:
            self._load_job.abandon()
        self._load_job = None
        self.starter.stop()
        self.model, self.starter_model, self.trained_on = None, None, frozenset()
        self.is_snapshot, self.cannot_read = False, None
        self.generation += 1
        self._blank()
        self.model_changed.emit()

    # The image ---------------------------------------------------------------------------------

    @property
    def image_shown(self) -> bool:
        """Whether there is an image to predict."""
        return self._opened is not None

    def show(self, opened: OpenedImage | None) -> None:
        """Turn to another image."""
        self._opened = opened
        self.view.box = None  # of the image of before
        if self.starter_model is not None:
            self.starter_model = None  # it was made for the colours of that image
            self.generation += 1
            self.model_changed.emit()
        self._blank()
        self._ask(interrupt=True)
        self.starter.ask()

    def _blank(self) -> None:
        opened, model = self._opened, self.shown_model
        self._plane.forget()
        self.state += 1
        if opened is None or model is None:
            self.heat = self.known = None
        else:
            self.heat = np.zeros((len(model.class_ids), *opened.labels.shape), np.uint8)
            self.known = np.zeros(opened.labels.shape, np.uint8)
        self._known_pixels = 0
        self._workspace.scores.restart_current()
        self.reset.emit()

    def _ask(self, interrupt: bool) -> None:
        """Begin to predict; without ``interrupt`` after what is in view of the pass under way."""
        if self._job is not None and not interrupt:
            self._newer_waits.said = True
            return
        self._abandon()
        opened, model = self._opened, self.shown_model
        if opened is None or model is None:
            return
        request = HeatRequest(opened.id, opened.image, model, self.view)
        lane = self._workspace.workers.prediction
        errand = Errand(tr("Heatmap"), opened.name, stop=self._abandon, by_itself=True)
        job = lane.submit(errand, predict_tiles, request, self.cell, first=True)
        self._job, self._newer_waits = job, request.newer_waits
        job.progressed.connect(self._place)
        job.returned.connect(self._ended)
        job.failed.connect(self._failed)

    def _abandon(self) -> None:
        if self._job is not None:
            self._job.abandon()
            self._job = None
            self.progressed.emit(None)

    def _ended(self, computing: Computing | None = None) -> None:
        self._job = None
        if computing is not None and computing != self.computing:
            self.computing = computing
            self.model_changed.emit()
        self.progressed.emit(None)
        if self._newer_waits.said:
            self._ask(interrupt=False)
        elif self.is_starter:
            self._propose()
        elif not self.is_snapshot:
            self._workspace.scores.current_complete()

    def _propose(self) -> None:
        """The starter's heat is whole: its threshold can follow it."""
        if self.heat is not None and self.complete:
            self.starter.propose(self.heat)

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
        labels = self._workspace.painting.labels_without_stroke(tile.box)
        scores.count_current(tile.box, labels, sign=-1)
        self.state += 1
        heat[:, where[0], where[1]] = tile.heat
        self._known_pixels += tile.box.area - int(np.count_nonzero(known[where]))
        known[where] = 255
        self._plane.heat_changed(heat, tile.box, self.thresholds)
        scores.count_current(tile.box, labels, sign=+1)
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
        return self.known is not None and not self.working and self._known_pixels == self.known.size

    # What is looked at ---------------------------------------------------------------------------

    def index_of(self, class_id: int) -> int | None:
        """The heatmap's plane of a class; None if the network does not know the class."""
        ids = self.shown_model.class_ids if self.shown_model is not None else ()
        return ids.index(class_id) if class_id in ids else None

    @property
    def thresholds(self) -> list[float]:
        """Thresholds of the network's classes, in its order; deleted ones win nowhere."""
        table = {record.id: record.threshold for record in self._workspace.classes}
        ids = self.shown_model.class_ids if self.shown_model is not None else ()
        return [table.get(class_id, _NEVER) for class_id in ids]

    def plane(self) -> NDArray[np.uint8] | None:
        """Heat (H, W) of the active class where no other class wins.

        None without a network, and while it is being made for a large image.
        """
        index = self.index_of(self._workspace.active_class_id)
        if self.heat is None or index is None:
            return None
        return self._plane.of(self.heat, index, self.thresholds)

    def competing(self, class_id: int, box: Box) -> NDArray[np.uint8] | None:
        """As ``plane``, of any class, in a box."""
        index = self.index_of(class_id)
        if self.heat is None or index is None:
            return None
        where = box.slices
        return competing_plane(self.heat[:, where[0], where[1]], index, self.thresholds)

    def thresholds_changed(self, class_id: int) -> None:
        """Another class's threshold decides who wins: recompute; one's own does not."""
        if self.shown_model is None or len(self.shown_model.class_ids) < 2:
            return
        if class_id != self._workspace.active_class_id:
            self._plane.thresholds_changed()
            self.reset.emit()
        self._workspace.scores.threshold_moved(class_id)

    def probability_at(self, row: int, column: int) -> float | None:
        """Probability of the active class at a pixel; None where it is not computed."""
        index = self.index_of(self._workspace.active_class_id)
        if self.heat is None or self.known is None or index is None:
            return None
        return self.heat[index, row, column] / 255 if self.known[row, column] else None
