"""The cells of all images, measured one after the other on request."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.cell_columns import MeasuredCells
from core.cell_recipe import CellRecipe
from core.errors import SmearSegError
from core.images import file_key, read_image
from gui.errand import Errand
from gui.next_step import READING
from gui.rule_scores import KeptHeat
from gui.score_jobs import SCORING
from gui.words import tr
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from core.model import TrainedModel
    from gui.heatmap import PredictorCell
    from gui.workspace import Workspace


@dataclass(frozen=True, eq=False)
class MeasureRequest:
    """One image to be measured; the job only reads."""

    image_id: int
    name: str
    path: Path
    model: TrainedModel
    recipe: CellRecipe
    generation: int


def measure_image(
    context: JobContext, request: MeasureRequest, cell: PredictorCell, kept: KeptHeat
) -> MeasuredCells:
    """Predict an image and measure its cells. Raises SmearSegError."""
    from core.cells import cells_of  # loading it takes a moment

    file = file_key(request.path)  # before it is read: a file replaced meanwhile has another
    image = read_image(request.path)
    heat = kept.get(request.generation, file)
    if heat is None:
        context.expect(SCORING, image.shape[0] * image.shape[1] / 1e6)
    if heat is None or heat.shape[1:] != image.shape[:2]:
        predictor = cell.of(request.model)
        heat = predictor.predict(image, context.cancelled, context.stretch(0.0, 0.7))
        kept.put(request.generation, file, heat)
    context.check()
    measured = cells_of(heat, request.recipe, image).measured
    assert measured is not None
    return MeasuredCells(request.image_id, request.name, measured)


class AllCells(QObject):
    """Measures every image of the project in the prediction lane, behind what is looked at."""

    changed = Signal()
    progressed = Signal(object)
    """How far it is, 0 to 1; None when it ended."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.images: list[MeasuredCells] = []
        self.failed: list[tuple[str, str]] = []
        """Name and sentence of images that could not be measured."""
        self._of: tuple[int, CellRecipe] | None = None
        self._waiting: list[int] = []
        self._measuring: int | None = None
        """The image in the lane."""
        self._total = 0
        self._job: Job | None = None
        self._errand: Errand | None = None
        for outdated in (
            workspace.threshold_changed,
            workspace.cell_rules.changed,
            workspace.calibration.changed,
            workspace.heatmap.model_changed,
            workspace.images_changed,
        ):
            outdated.connect(self._forget_outdated)

    def _key(self) -> tuple[int, CellRecipe] | None:
        recipe = self._workspace.cell_rules.recipe
        return None if recipe is None else (self._workspace.heatmap.generation, recipe)

    def _forget_outdated(self) -> None:
        """What was measured is of another threshold, rule, pixel size, network or set of images."""
        there = set(self._workspace.records)
        asked = {one.image_id for one in self.images} | {*self._waiting, self._measuring} - {None}
        if self._of is not None and (self._of != self._key() or not asked <= there):
            self.clear()

    @property
    def why_not(self) -> str:
        """Why images cannot be measured now; empty if they can."""
        workspace = self._workspace
        if workspace.project is None or not workspace.records:
            return tr("There are no images.")
        if workspace.heatmap.is_reading:
            return tr(READING)
        if not workspace.heatmap.is_final:
            return tr("Train the network first: then all images can be measured.")
        return ""

    @property
    def working(self) -> bool:
        """Whether images are being measured."""
        return self._job is not None

    @property
    def complete(self) -> bool:
        """Whether all images of the project were measured, as far as they could be."""
        done = {one.image_id for one in self.images}
        missing = set(self._workspace.records) - done
        return self._of is not None and not self.working and len(missing) <= len(self.failed)

    def start(self) -> None:
        """Measure all images anew."""
        self.clear()
        if self.why_not:
            return
        self._of = self._key()
        self._waiting = list(self._workspace.records)
        self._total = len(self._waiting)
        self._errand = Errand(tr("Measuring images"), steps=self._total, stop=self.cancel)
        self._next()

    def cancel(self) -> None:
        """Stop; what was measured stays in sight."""
        if self._job is not None:
            self._job.abandon()
            self._job, self._measuring, self._waiting = None, None, []
            self.progressed.emit(None)
            self.changed.emit()

    def clear(self) -> None:
        """Forget everything."""
        if self._job is not None:
            self._job.abandon()
            self._job = self._measuring = None
            self.progressed.emit(None)
        self.images, self.failed, self._waiting, self._of = [], [], [], None
        self.changed.emit()

    def _next(self) -> None:
        self._job = self._measuring = None
        workspace, model = self._workspace, self._workspace.heatmap.model
        while self._waiting and model is not None and self._of is not None:
            image_id = self._waiting.pop(0)
            record = workspace.records[image_id]
            try:
                path = workspace.locate(image_id)
            except SmearSegError as error:
                self.failed.append((record.name, str(error)))
                continue
            generation, recipe = self._of
            self._measuring = image_id
            request = MeasureRequest(image_id, record.name, path, model, recipe, generation)
            assert self._errand is not None
            self._job = workspace.workers.prediction.submit(
                self._errand, measure_image, request, workspace.heatmap.cell, self._kept
            )
            self._job.returned.connect(self._measured)
            self._job.failed.connect(
                lambda error, name=record.name: self._not_measured(name, error)
            )
            self.progressed.emit(1 - (len(self._waiting) + 1) / self._total)
            return
        self.progressed.emit(None)
        self.changed.emit()

    @property
    def _kept(self) -> KeptHeat:
        return self._workspace.rule_scores.kept

    def _measured(self, found: MeasuredCells) -> None:
        if found.image_id in self._workspace.records:
            self.images.append(found)
        self._next()
        self.changed.emit()

    def _not_measured(self, name: str, error: BaseException) -> None:
        if not isinstance(error, SmearSegError):
            self.cancel()
            self._workspace.fail(error)
            return
        self.failed.append((name, str(error)))
        self._next()
