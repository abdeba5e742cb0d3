"""IoU of the training and of the held-out images after the rules for cells.

Pixels come and go by rules, so a histogram does not know these scores: each image is made into
cells once the slider rests, in the prediction lane. Heat that was predicted for it is kept there,
up to a bound, so that the next rest costs no prediction.
"""

from __future__ import annotations

import logging
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from core.cell_recipe import CellRecipe
from core.errors import SmearSegError
from core.images import FileKey, file_key, read_image
from core.label_tiles import PackedLabels
from core.metrics import Counts, iou
from gui.errand import Errand
from gui.score_jobs import SCORING
from gui.scores import Scope
from gui.words import tr
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from core.model import TrainedModel
    from gui.heatmap import PredictorCell
    from gui.workspace import Workspace

MAX_HEAT_BYTES = 128_000_000
_REST_MS = 700
LOG = logging.getLogger("smearseg")

ClassCounts = dict[int, Counts]


class KeptHeat:
    """Heatmaps of one network by the state of image files, the latest used within a bound.

    Only the prediction lane touches it.
    """

    def __init__(self) -> None:
        self._generation = -1
        self._heats: OrderedDict[FileKey, NDArray[np.uint8]] = OrderedDict()

    def get(self, generation: int, file: FileKey) -> NDArray[np.uint8] | None:
        """The heat of an image file as it is now, if it is of that network."""
        if generation != self._generation or file not in self._heats:
            return None
        self._heats.move_to_end(file)
        return self._heats[file]

    def put(self, generation: int, file: FileKey, heat: NDArray[np.uint8]) -> None:
        """Keep the heat of an image file; of another network all is forgotten."""
        if generation != self._generation:
            self._generation, self._heats = generation, OrderedDict()
        for old in [other for other in self._heats if other[0] == file[0]]:  # the file has changed
            del self._heats[old]
        self._heats[file] = heat
        while sum(kept.nbytes for kept in self._heats.values()) > MAX_HEAT_BYTES:
            self._heats.popitem(last=False)


@dataclass(frozen=True)
class RuleScoreKey:
    """What an image's score is of."""

    generation: int
    revision: int
    edits: int
    recipe: CellRecipe


@dataclass(frozen=True, eq=False)
class RuleScoreRequest:
    """One labelled image to be scored after the rules; the job only reads."""

    image_id: int
    path: Path
    labels: PackedLabels
    model: TrainedModel
    key: RuleScoreKey


def score_after_rules(
    context: JobContext, request: RuleScoreRequest, cell: PredictorCell, kept: KeptHeat
) -> ClassCounts:
    """Count an image's masks after the rules against its labels."""
    from core.cells import cell_masks, class_counts  # loading it takes a moment

    generation, labels = request.key.generation, request.labels.unpack()
    file = file_key(request.path)  # before it is read: a file replaced meanwhile has another
    heat = kept.get(generation, file)
    if heat is None:
        context.expect(SCORING, labels.size / 1e6)
        image = read_image(request.path)
        if image.shape[:2] != labels.shape:
            return {}
        heat = cell.of(request.model).predict(image, context.cancelled, context.stretch(0.0, 0.7))
        kept.put(generation, file, heat)
    elif heat.shape[1:] != labels.shape:
        return {}
    context.check()
    recipe = request.key.recipe
    return class_counts(cell_masks(heat, recipe), labels, recipe.class_ids)


@dataclass(frozen=True)
class RuleScore:
    """Counts over a set of images after the rules; ``waiting`` images of it are not counted yet."""

    counts: Counts
    images: int
    waiting: int
    in_part: int
    """So many of them are labelled in part only: the counts are of those parts."""

    @property
    def iou(self) -> float | None:
        """IoU of all pixels together."""
        return iou(self.counts)


class RuleScores(QObject):
    """Scores of labelled images after the rules, by image."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._found: dict[int, tuple[RuleScoreKey, ClassCounts]] = {}
        self.kept = KeptHeat()
        self._waiting: list[int] = []
        self._job: Job | None = None
        self._errand: Errand | None = None
        self._scoring: RuleScoreRequest | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._begin)
        workspace.threshold_changed.connect(self._outdated)
        workspace.cell_rules.changed.connect(self._outdated)
        workspace.calibration.changed.connect(self._outdated)  # areas may be bounded in µm²
        workspace.scores.changed.connect(self._outdated)

    def clear(self) -> None:
        """The project is closed."""
        self._stop()
        self._rest.stop()
        self._found = {}

    def _stop(self) -> None:
        if self._job is not None:
            self._job.abandon()
        self._job, self._scoring, self._waiting = None, None, []

    @property
    def wanted(self) -> bool:
        """Whether a mask follows rules, and there is a network whose score counts."""
        recipe = self._workspace.cell_rules.recipe
        return self._workspace.heatmap.is_final and recipe is not None and recipe.changes_masks

    def _key(self, image_id: int, recipe: CellRecipe | None) -> RuleScoreKey | None:
        workspace = self._workspace
        record = workspace.records.get(image_id)
        if recipe is None or record is None:
            return None
        edits = workspace.painting.edits[image_id]
        return RuleScoreKey(workspace.heatmap.generation, record.labels_revision, edits, recipe)

    def _outdated(self) -> None:
        """Something that the scores depend on may be another: wait for the hand to rest."""
        if self.wanted:
            self._rest.start()
        else:
            self._rest.stop()
            self._stop()
        self.changed.emit()

    def _counts(self, image_id: int, recipe: CellRecipe | None) -> ClassCounts | None:
        found = self._found.get(image_id)
        key = self._key(image_id, recipe)
        return found[1] if found is not None and found[0] == key else None

    def _begin(self) -> None:
        if not self.wanted:
            return
        workspace, recipe = self._workspace, self._workspace.cell_rules.recipe
        missing = [
            i
            for i in workspace.records
            if workspace.painting.is_labelled(i) and self._counts(i, recipe) is None
        ]
        held_out = set(workspace.scores.images_of(Scope.HELD_OUT))
        missing.sort(key=lambda i: i not in held_out)  # theirs is the number that counts
        if self._scoring is not None and self._scoring.key == self._key(
            self._scoring.image_id, recipe
        ):
            self._waiting = [i for i in missing if i != self._scoring.image_id]
            return
        self._stop()
        self._waiting = missing
        self._errand = Errand(
            tr("Scoring cells"), steps=len(missing), stop=self._give_up, by_itself=True
        )
        self._next()

    def _give_up(self) -> None:
        """Score no more images until something changes."""
        self._stop()
        self.changed.emit()

    def _next(self) -> None:
        self._job = self._scoring = None
        workspace, model = self._workspace, self._workspace.heatmap.model
        recipe = workspace.cell_rules.recipe
        while self._waiting and model is not None and workspace.project is not None:
            image_id = self._waiting.pop(0)
            key = self._key(image_id, recipe)
            if key is None or self._counts(image_id, recipe) is not None:
                continue
            try:
                path = workspace.project.find_image(image_id)
                labels = workspace.painting.packed_labels(image_id)
            except SmearSegError:
                self._found[image_id] = (key, {})  # the list marks missing images
                continue
            request = RuleScoreRequest(image_id, path, labels, model, key)
            self._scoring = request
            assert self._errand is not None
            self._job = workspace.workers.prediction.submit(
                self._errand, score_after_rules, request, workspace.heatmap.cell, self.kept
            )
            self._job.returned.connect(lambda found, r=request: self._scored(r, found))
            self._job.failed.connect(lambda error, r=request: self._not_scored(r, error))
            return

    def _scored(self, request: RuleScoreRequest, found: ClassCounts) -> None:
        self._found[request.image_id] = (request.key, found)
        self._next()
        self.changed.emit()

    def _not_scored(self, request: RuleScoreRequest, error: BaseException) -> None:
        LOG.warning("Image %s was not scored after its rules: %r", request.image_id, error)
        self._found[request.image_id] = (request.key, {})
        self._next()

    @property
    def waiting(self) -> bool:
        """Whether scores are on their way."""
        return self._job is not None or self._rest.isActive()

    def score(self, scope: Scope, class_id: int) -> RuleScore | None:
        """IoU over the images of a scope after the class's rules.

        None where the rules leave its mask as it is, or nothing of it is known yet.
        """
        workspace = self._workspace
        if not self.wanted or workspace.cell_rules.of(class_id).changes_nothing:
            return None
        recipe = workspace.cell_rules.recipe
        total, images, waiting, in_part = Counts(0, 0, 0, 0), 0, 0, 0
        for image_id in workspace.scores.images_of(scope):
            if not workspace.painting.is_labelled(image_id):
                continue
            found = self._counts(image_id, recipe)
            if found is None:
                waiting += 1
            elif class_id in found:
                total, images = total + found[class_id], images + 1
                in_part += workspace.records[image_id].counts.labelled_share < 1
        return RuleScore(total, images, waiting, in_part) if images else None
