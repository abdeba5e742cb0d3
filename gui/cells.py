"""The cells of the image shown: made of its heat by thresholds and rules, in a worker of their own.

Who wants them says so (``watch``); where a class has rules they are made in any case, since its
mask and its IoU follow them. One job runs at a time. What came meanwhile is asked for when it ends,
and an answer to what is no longer asked is dropped.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from core.cell_recipe import CellRecipe
from core.metrics import Counts, iou
from gui.errand import Errand
from gui.usual_time import UsualTime
from gui.words import tr
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from core.cells import Cells
    from core.project import ClassRecord
    from gui.workspace import Workspace


_MEASURING, _COUNTING = 0.25, 0.1
"""Shares of a job's time, measured: for what is measured of the cells, and for the rest."""


_PLAIN, _SPLITTING = UsualTime(0.05, each=0.035), UsualTime(0.05, each=0.05)
"""Of making cells, by megapixels of all classes."""


@dataclass(frozen=True)
class CellsKey:
    """What cells are of: equal keys mean the same cells. ``edits`` counts changes of the labels."""

    image_id: int
    heat: int
    recipe: CellRecipe
    class_id: int
    edits: int
    measured: bool


@dataclass(frozen=True, eq=False)
class CellsRequest:
    """What a job needs; it only reads.

    ``heat`` and ``labels`` are the window's own: a copy of a large image would cost more than the
    window may wait. Should they change while the job reads, its key is stale when it ends.
    ``former`` are cells that are still right, where only labels or the class looked at changed.
    """

    key: CellsKey
    heat: NDArray[np.uint8]
    image: NDArray[np.uint8]
    labels: NDArray[np.uint8]
    former: Cells | None


@dataclass(frozen=True, eq=False)
class ImageCells:
    """Cells of the image shown, labelled pixels by truth and mask after the rules by class, and of
    the class looked at the cells as uint16 (H, W), to be drawn, and how many are likely specks.
    """

    key: CellsKey
    cells: Cells
    counts: dict[int, Counts]
    picture: NDArray[np.uint16]
    specks: int


def find_cells(context: JobContext, request: CellsRequest) -> ImageCells:
    """Make, measure and count the cells of an image."""
    from core.cells import (  # loading these takes a moment
        Cells,
        cell_regions,
        class_counts,
        numbers_of_class,
    )
    from core.measurements import measure
    from core.specks import specks_of_class

    key, recipe = request.key, request.key.recipe
    if request.former:
        regions, measured = request.former.regions, request.former.measured
    else:
        usual = _SPLITTING if any(rules.split for rules in recipe.rules_in_order) else _PLAIN
        context.expect(usual, request.heat.size / 1e6)
        share = 1 - _COUNTING - (_MEASURING if key.measured else 0)
        regions = cell_regions(request.heat, recipe, context.stretch(0.0, share))
        measured = None
    if measured is None and key.measured:
        measured = measure(
            regions, request.image, request.heat, recipe.class_ids, recipe.calibration
        )
    context.step(1 - _COUNTING)
    counts = class_counts(regions.class_map(), request.labels, recipe.class_ids)
    picture = numbers_of_class(regions, key.class_id)
    specks = specks_of_class(regions, key.class_id)
    return ImageCells(key, Cells(regions, measured), counts, picture, specks)


class CellsSession(QObject):
    """The newest cells of the image shown."""

    changed = Signal()
    """There are other cells, or none, or they are no longer those of the threshold."""
    highlighted = Signal(object)
    """Numbers of the cells that are pointed out, from 1, in order; none of them: ()."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._watchers: dict[object, bool] = {}
        self._heat = 0
        self._job: Job | None = None
        self._asked: CellsKey | None = None
        self._given_up: CellsKey | None = None
        """What a person did not want to wait for."""
        self._result: ImageCells | None = None
        self.highlights: tuple[int, ...] = ()
        heatmap = workspace.heatmap
        heatmap.reset.connect(self._heat_changed)
        heatmap.changed.connect(self._heat_changed)
        heatmap.progressed.connect(lambda share: self.ask() if share is None else None)
        workspace.threshold_changed.connect(self.ask)
        workspace.cell_rules.changed.connect(self.ask)
        workspace.calibration.changed.connect(self.ask)
        workspace.labels_changed.connect(self.ask)
        workspace.painting.history_changed.connect(self.ask)

    # Who looks -------------------------------------------------------------------------------

    def watch(self, who: object, on: bool, measured: bool = False) -> None:
        """Somebody looks at the cells, or no longer; ``measured``: at what is measured of them."""
        if on:
            self._watchers[who] = measured
            self._given_up = None
        else:
            self._watchers.pop(who, None)
        self.ask()

    @property
    def wanted(self) -> bool:
        """Whether anybody looks, or a class's mask follows rules."""
        recipe = self._workspace.cell_rules.recipe
        return bool(self._watchers) or (recipe is not None and recipe.has_rules)

    # What is asked ---------------------------------------------------------------------------

    def _heat_changed(self) -> None:
        self._heat += 1
        self.ask()

    def _key(self) -> CellsKey | None:
        """What the cells should be of now; None where there can be none."""
        workspace, opened = self._workspace, self._workspace.current
        recipe = workspace.cell_rules.recipe
        if opened is None or recipe is None or not workspace.heatmap.complete:
            return None
        edits = workspace.painting.edits[opened.id]
        measured = any(self._watchers.values())
        return CellsKey(opened.id, self._heat, recipe, workspace.active_class_id, edits, measured)

    def ask(self) -> None:
        """See to it that the cells are those of now."""
        key = self._key() if self.wanted else None
        if key is not None and key == self._given_up:
            key = None
        if key != self._asked:
            self._asked = key
            if self.highlights and self._moved(key):
                self.point_out()
            self.changed.emit()
        if key is None or self._job is not None:
            return
        if self._result is None or self._result.key != key:
            self._submit(key)

    def _moved(self, key: CellsKey | None) -> bool:
        """Whether a cell's number means another one than in the cells at hand."""
        return self._result is None or key is None or not self._same_cells(self._result.key, key)

    def _same_cells(self, one: CellsKey, other: CellsKey) -> bool:
        return (one.image_id, one.heat, one.recipe) == (other.image_id, other.heat, other.recipe)

    def _submit(self, key: CellsKey) -> None:
        workspace, opened, heat = self._workspace, self._workspace.current, None
        heat = workspace.heatmap.heat
        if opened is None or heat is None:
            return
        former = self._result.cells if self._result and not self._moved(key) else None
        if former is not None and former.measured is None and key.measured:
            former = None
        request = CellsRequest(key, heat, opened.image, opened.labels, former)
        errand = Errand(tr("Finding cells"), opened.name, stop=self.give_up, by_itself=True)
        self._job = workspace.workers.cells.submit(errand, find_cells, request)
        self._job.returned.connect(self._found)
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self._ended)

    def _found(self, result: ImageCells) -> None:
        self._job = None
        if result.key == self._key():
            self._result = result
            self.changed.emit()
        elif self._result is not None and not self.wanted:
            self._result = None
        self.ask()

    def _failed(self, error: BaseException) -> None:
        self._job = self._asked = None
        self.changed.emit()
        if isinstance(error, MemoryError):
            self._workspace.problem.emit(
                tr(
                    "The cells of this image need more memory than is free; take “split” out "
                    "of the cell rules, or close other programs."
                )
            )
        else:
            self._workspace.fail(error)

    def _ended(self) -> None:
        self._job = None

    def give_up(self) -> None:
        """Stop looking for the cells of now: there are none until something else is asked."""
        if self._job is None:
            return
        self._job.abandon()
        self._job, self._given_up = None, self._asked
        self.ask()
        self._workspace.notice.emit(
            tr(
                "The cells of this image were not looked for. They are when a threshold, a rule "
                "or a label changes, or when their panel is opened again."
            )
        )

    def clear(self) -> None:
        """The project is closed."""
        if self._job is not None:
            self._job.abandon()
        self._job = self._asked = self._result = self._given_up = None
        self.point_out()
        self.changed.emit()

    # What there is ---------------------------------------------------------------------------

    @property
    def working(self) -> bool:
        """Whether other cells are on their way."""
        return self._asked is not None and self.now is None

    @property
    def now(self) -> ImageCells | None:
        """The cells as of now; None while they are on their way, or cannot be."""
        found = self._result
        return found if found is not None and found.key == self._asked else None

    @property
    def latest(self) -> ImageCells | None:
        """The cells as of now, or those of before where only rules, labels or units changed."""
        found, key = self._result, self._asked
        if found is None or key is None:
            return None
        before = (found.key.image_id, found.key.heat, found.key.recipe.thresholds)
        same = before == (key.image_id, key.heat, key.recipe.thresholds)
        return found if same and found.key.class_id == key.class_id else None

    def iou_after_rules(self, class_id: int) -> float | None:
        """IoU of a class on the image shown after its rules.

        None where the rules leave the mask as it is, nothing is labelled, or it is on its way.
        """
        found = self.now
        if found is None or self._workspace.cell_rules.of(class_id).changes_nothing:
            return None
        counts = found.counts.get(class_id)
        if counts is None or not counts.tp + counts.fn + counts.fp + counts.tn:
            return None
        return iou(counts)

    def count(self, class_id: int) -> int | None:
        """How many cells of a class there are on the image shown; None while on their way."""
        found = self.now
        if found is None:
            return None
        return int(np.count_nonzero(found.cells.regions.class_ids == class_id))

    def specks(self, record: ClassRecord) -> int:
        """How many of those are likely none of the cells sought, of the class in hand.

        None is where a smallest area is set: the technician has decided what a cell is.
        """
        found = self.now
        if found is None or found.key.class_id != record.id or record.rules.drops_small:
            return 0
        return found.specks

    # Pointing out ----------------------------------------------------------------------------

    @property
    def highlight(self) -> int | None:
        """The only cell that is pointed out; None where none is, or several are."""
        return self.highlights[0] if len(self.highlights) == 1 else None

    def point_out(self, *numbers: int) -> None:
        """Point out cells by their numbers, from 1, on the canvas and in the table; or none."""
        chosen = tuple(sorted(numbers))
        if chosen != self.highlights:
            self.highlights = chosen
            self.highlighted.emit(chosen)

    def cell_at(self, row: int, column: int) -> int | None:
        """Number of the cell at a pixel; None where there is none."""
        found = self.now
        if found is None:
            return None
        labels = found.cells.regions.labels
        if not (0 <= row < labels.shape[0] and 0 <= column < labels.shape[1]):
            return None
        return int(labels[row, column]) or None
