"""The project's classes as the window holds them: which is active, and how they are changed.

What changes the classes themselves is undoable (gui/edits.py). Whether a class is shown or locked
is a matter of working, not of data: it is remembered, but no step of undo.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from core.errors import ProjectError
from core.label_edits import Kept, LabelEdit, edit_by_table
from core.label_tiles import PackedLabels
from core.labels import BACKGROUND, MAX_CLASS, UNLABELLED
from core.project import ClassRecord
from core.project_rows import class_values
from core.record_values import LOOK, ORDER
from core.region_rules import RegionRules
from gui.errand import Errand
from gui.words import images_text, kept, mark, told, tr
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from gui.workspace import Workspace

NO_RULES = RegionRules()
LOCKED = mark("“{name}” is locked; unlock it first.")
LAST_STAYS = mark("The last class stays: a project needs one.")


@dataclass(frozen=True, eq=False)
class Recolouring:
    """Labels of images, still packed, in which every pixel of one value is to become another.

    ``shown`` is the image on the canvas.
    """

    labels: dict[int, PackedLabels]
    value: int
    becomes: int
    shown: int | None


@dataclass(frozen=True, eq=False)
class Recoloured:
    """The edits that an order comes to, by image; tiles of the image shown as they will be."""

    edits: dict[int, LabelEdit]
    pixels: Kept


def recolour_labels(context: JobContext, order: Recolouring) -> Recoloured:
    """Work out what an order comes to."""
    table = np.arange(256, dtype=np.uint8)
    table[order.value] = order.becomes
    edits: dict[int, LabelEdit] = {}
    pixels: Kept = {}
    for number, (image_id, packed) in enumerate(order.labels.items(), start=1):
        context.check()
        kept = pixels if image_id == order.shown else None
        edits[image_id] = edit_by_table(image_id, packed, table, kept, context.check)
        context.report(number / len(order.labels))
    return Recoloured(edits, pixels)


class ClassTable(QObject):
    """Classes, and the active one among them."""

    working = Signal(object)
    """How far a merge or deletion is, 0 to 1; None when it ended."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.records: list[ClassRecord] = []
        self.active_id = 1
        self._job: Job | None = None

    @property
    def active(self) -> ClassRecord | None:
        """The class that is painted, thresholded and scored."""
        return self.find(self.active_id)

    def find(self, class_id: int) -> ClassRecord | None:
        """The class of an id."""
        return next((record for record in self.records if record.id == class_id), None)

    def telling_name(self, class_id: int) -> str:
        """The class's name where there are several to tell apart, else empty."""
        record = self.find(class_id)
        return record.name if record is not None and len(self.records) > 1 else ""

    def open(self, records: list[ClassRecord], in_hand: object) -> int:
        """Take a project's classes; the one that was ``in_hand`` last is active, else the first."""
        self.records = records
        self.active_id = next((r.id for r in records if r.id == in_hand), records[0].id)
        return self.active_id

    def pixels(self, class_id: int) -> list[int]:
        """How many pixels of a class there are, for each image that has any, also removed ones."""
        workspace, found = self._workspace, []
        for record in workspace.require_project().images(include_removed=True):
            counted = record.class_pixels
            if workspace.painting.is_waiting(record.id):  # counted when it is written
                counted = workspace.painting.packed_labels(record.id).class_pixels()
            found.append(counted.get(class_id, 0))
        return [number for number in found if number]

    def set_active(self, class_id: int) -> None:
        """Paint, threshold and score this class."""
        if class_id != self.active_id:
            workspace = self._workspace
            self.active_id = class_id
            workspace.scores.use_class(class_id)
            workspace.heatmap.reset.emit()
            workspace.threshold_changed.emit()
            workspace.scores.changed.emit()

    def reload(self) -> None:
        """Read the classes from the project again: they were changed, or a change was undone."""
        workspace = self._workspace
        before = {record.id: record for record in self.records}
        self.records = workspace.thresholds.with_passing(workspace.require_project().classes())
        value = workspace.painting.value
        if self.active is None:
            workspace.painting.value = self.records[0].id
            self.set_active(self.records[0].id)
        elif value in before and self.find(value) is None:
            workspace.painting.value = self.active_id
        if [_looks(r) for r in before.values()] != [_looks(r) for r in self.records]:
            workspace.classes_changed.emit()
            workspace.painting.changed.emit()
        self._tell_thresholds(before)
        workspace.cell_rules.look_again()

    def _tell_thresholds(self, before: dict[int, ClassRecord]) -> None:
        workspace = self._workspace
        now = {record.id: record for record in self.records}
        for class_id in before.keys() | now.keys():
            old, new = before.get(class_id), now.get(class_id)
            # One that came or went competes with all others in the heatmap.
            if old is None or new is None or old.threshold != new.threshold:
                workspace.heatmap.thresholds_changed(class_id)
        workspace.threshold_changed.emit()

    # Changing --------------------------------------------------------------------------------

    def add(self, name: str, colour: tuple[int, int, int]) -> ClassRecord:
        """Add a class and paint with it. Raises ProjectError."""
        project = self._workspace.require_project()
        self._workspace.painting.finish_stroke()
        record = ClassRecord(self._free_id(), name.strip(), colour, 0.5)
        project.check_class(record)
        self._make(
            kept("Add class {name}", name=record.name),
            {("class", record.id): list(class_values(record))},
        )
        self._workspace.painting.set_value(record.id)
        return record

    def _free_id(self) -> int:
        """An id for a new class: one that means nothing to steps, labels or networks."""
        workspace = self._workspace
        steps, model = workspace.painting.steps, workspace.heatmap.model
        images = workspace.require_project().images(include_removed=True)
        painted = {value for record in images for value in record.class_pixels}
        learnt = set(model.class_ids if model is not None else ()) | workspace.training.class_ids
        here = {record.id for record in self.records}
        free = set(range(1, MAX_CLASS + 1)) - here
        if not free:
            raise ProjectError(tr("A project has at most {most} classes.", most=MAX_CLASS))
        usable = free - painted - learnt
        if not usable:
            raise ProjectError(
                tr(
                    "The numbers of deleted classes are known to the network; train once "
                    "more, then add the class."
                )
            )
        new = usable - steps.classes_in_use
        if new:
            return min(new)
        steps.forget_classes(frozenset({min(usable)}))
        return min(usable)

    def update(self, record: ClassRecord) -> None:
        """Rename or recolour a class; all else of it stays. Raises ProjectError."""
        present = self._require(record.id)
        name = record.name.strip()
        if (name, record.colour) == (present.name, present.colour):
            return
        self._workspace.require_project().check_class(replace(record, name=name))
        what = (
            kept("Rename {name}", name=present.name)
            if name != present.name
            else kept("Recolour {name}", name=name)
        )
        self._make(what, {(LOOK, record.id): [name, *record.colour]})

    def reorder(self, ids: Sequence[int]) -> None:
        """Put the classes in this order; keys 1 to 9 follow it. Raises ProjectError."""
        if list(ids) != [record.id for record in self.records]:
            self._make(mark("Order of classes"), {(ORDER, 0): list(ids)})

    def set_visible(self, class_ids: Sequence[int], on: bool) -> None:
        """Show or hide the labels of classes. Raises ProjectError."""
        self._workspace.settle()
        self._set({i: replace(self._require(i), visible=on) for i in class_ids})

    def set_locked(self, class_ids: Sequence[int], on: bool) -> None:
        """Lock or unlock classes. Raises ProjectError."""
        self._workspace.settle()
        self._set({i: replace(self._require(i), locked=on) for i in class_ids})

    def _set(self, changed: dict[int, ClassRecord]) -> None:
        self._workspace.painting.finish_stroke()
        stays = map(self._workspace.thresholds.settled, changed.values())
        self._workspace.require_project().update_classes(stays)
        self.records = [changed.get(record.id, record) for record in self.records]
        self._workspace.classes_changed.emit()

    def _require(self, class_id: int) -> ClassRecord:
        record = self.find(class_id)
        if record is None:
            raise ProjectError(tr("That class is no longer there."))
        return record

    def _make(self, name: str, records: dict[tuple[str, int], object]) -> None:
        self._workspace.painting.finish_stroke()
        self._workspace.painting.steps.make(name, records=records)

    # Merging and deleting ------------------------------------------------------------------------

    def merge(self, class_id: int, into: int) -> None:
        """Give all pixels of a class to another one and delete it, as one step.

        The labels are worked out in a worker; ``working`` tells how far it is. Raises ProjectError
        where that cannot be.
        """
        target = self._require(into)
        self._check_unlocked(target)
        self._empty(
            class_id,
            into,
            kept(
                "Merge {name} into {other}",
                name=self._require(class_id).name,
                other=target.name,
            ),
        )

    def delete(self, class_id: int, becomes: int) -> None:
        """Delete a class, as one step; its pixels become BACKGROUND or UNLABELLED.

        Worked out in a worker like ``merge``. Raises ProjectError where that cannot be.
        """
        self._empty(
            class_id, becomes, kept("Delete class {name}", name=self._require(class_id).name)
        )

    def _check_unlocked(self, record: ClassRecord) -> None:
        if record.locked:
            raise ProjectError(tr(LOCKED, name=record.name))

    def _empty(self, class_id: int, becomes: int, name: str) -> None:
        workspace = self._workspace
        self._check_unlocked(self._require(class_id))
        if len(self.records) == 1:
            raise ProjectError(tr(LAST_STAYS))
        if self._job is not None:
            raise ProjectError(tr("Another class is being changed; please wait for that."))
        workspace.painting.finish_stroke()
        images = workspace.require_project().images(include_removed=True)
        order = Recolouring(
            {
                record.id: workspace.painting.packed_labels(record.id)
                for record in images
                if class_id in record.class_pixels or workspace.painting.is_waiting(record.id)
            },
            class_id,
            becomes,
            workspace.current_id,
        )
        if not order.labels:
            self._finish_emptying(order, name, Recoloured({}, {}))
            return
        errand = Errand(told(name), images_text(len(order.labels)))
        job = workspace.workers.files.submit(errand, recolour_labels, order)
        self._job = job
        job.progressed.connect(self.working)
        job.returned.connect(lambda made: self._emptied(order, name, made))
        job.failed.connect(self._failed)
        job.cancelled.connect(self._cancelled)

    def _emptied(self, order: Recolouring, name: str, made: Recoloured) -> None:
        self._job = None
        self.working.emit(None)
        self._workspace.painting.interrupt_stroke()
        try:
            self._finish_emptying(order, name, made)
        except ProjectError as error:
            self._workspace.problem.emit(str(error))

    def _finish_emptying(self, order: Recolouring, name: str, made: Recoloured) -> None:
        """Make the step; labels that changed since they were read are worked out again."""
        workspace = self._workspace
        table = np.arange(256, dtype=np.uint8)
        table[order.value] = order.becomes
        now, pixels = [], made.pixels if order.shown == workspace.current_id else {}
        for record in workspace.require_project().images(include_removed=True):
            read = order.labels.get(record.id)
            waits = workspace.painting.is_waiting(record.id)
            if read is None and order.value not in record.class_pixels and not waits:
                continue
            packed = workspace.painting.packed_labels(record.id)
            if read is not None and packed.tiles == read.tiles:
                now.append(made.edits[record.id])
            else:
                now.append(edit_by_table(record.id, packed, table))
                pixels = {} if record.id == order.shown else pixels
        self._require(order.value)  # both may have gone meanwhile, by an undo
        if order.becomes not in (BACKGROUND, UNLABELLED):
            self._check_unlocked(self._require(order.becomes))
        elif len(self.records) == 1:
            raise ProjectError(tr(LAST_STAYS))
        workspace.painting.steps.make(name, now, {("class", order.value): None}, pixels)

    def _failed(self, error: BaseException) -> None:
        self._job = None
        self.working.emit(None)
        self._workspace.fail(error)

    def _cancelled(self) -> None:
        """Nothing was changed."""
        self._job = None
        self.working.emit(None)

    def close(self) -> None:
        """The project is closed."""
        if self._job is not None:
            self._job.abandon()
            self._job = None
            self.working.emit(None)
        self.records = []


def _looks(record: ClassRecord) -> ClassRecord:
    """A class without what is told by ``threshold_changed`` and by its rules' own signal."""
    return replace(record, threshold=0.0, chosen=False, rules=NO_RULES)
