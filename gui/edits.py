"""Every undoable change of the open project: made, undone and redone, and written.

Labels, classes, roles and thresholds have one history (core/project_history.py). Whoever changes
any of them does it here, so that nothing is changed that cannot be taken back. What the person
only looks at (visible classes, layers) or works with (brush, locks) is no step.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial, reduce
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import ProjectError
from core.history import HistoryView, Resource, Step
from core.label_edits import Kept, LabelEdit, edit_of_map, edit_to_map, unpack
from core.label_tiles import DamagedTile, PackedLabels, tile_at
from core.labels import Box, Edit, EditPart, difference_box
from core.project import Project
from core.project_history import Done, Exchange, ProjectHistory, StepRefusedError
from gui.image_files import SECURING, secure_project
from gui.large_edits import LargeEdits, WorkedOut, takes_long, work_out_exchange
from gui.words import mark, tr

if TYPE_CHECKING:
    from gui.workspace import Workspace

_SECURE_MS = 3000
_DAMAGED_STEPS = mark(
    "Some steps of undo in {name} are damaged and were left out; your labels are not concerned."
)
_NO_CLASS = mark("The labels for {name} are of a class that was deleted; choose another for them.")


class Edits(QObject):
    """The history of the open project, and what follows from its steps in the window."""

    changed = Signal()
    """What can be undone or redone is another."""
    exchanged = Signal(object, bool)
    """A step was undone or redone: what that was, as ``Done``, and whether it is done now."""
    settling = Signal()
    """A step is about to be made, undone or redone: who waits for a slider's rest writes now."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._log: ProjectHistory | None = None
        self.large = LargeEdits(workspace)
        """Changes of labels that are worked out in a worker."""
        self.made: Counter[int] = Counter()
        """Changes of each image's labels, also of those not written yet."""
        self._secure = QTimer(self)
        self._secure.setInterval(_SECURE_MS)
        self._secure.setSingleShot(True)
        self._secure.timeout.connect(self._secure_project)

    def open(self, log: ProjectHistory) -> None:
        """Take up the history of a project."""
        self._log = log
        if log.damaged_steps:
            self._workspace.notice.emit(tr(_DAMAGED_STEPS, name=log.project.path.name))
        self.changed.emit()

    def close(self) -> None:
        """The project is closed."""
        self._log = None
        self._secure.stop()
        self.changed.emit()

    def _require(self) -> ProjectHistory:
        if self._log is None:
            raise ProjectError(tr("No project is open."))
        return self._log

    # Making steps ----------------------------------------------------------------------------

    def labels_painted(self, edit: Edit) -> Step | None:
        """An edit that stands in the label map of the image shown becomes a step.

        What settles has done so before the map was changed: it may have the image counted anew.
        """
        workspace, opened = self._workspace, self._workspace.current
        assert opened is not None
        labels = edit_of_map(opened.id, opened.labels, edit)
        waiting = self._waiting()
        done = self._require().do(edit.name, [labels], may_be_retracted=True)
        if done is None:
            return None
        self._written(done, waiting)
        self._shown_changed(edit.parts)
        workspace.painting.step_made()
        self.changed.emit()
        return done.step

    def region_painted(self, name: str, worked_out: WorkedOut) -> Step | None:
        """Take over what painting on the image shown comes to, worked out before.

        Returns the step; None where no label changed.
        """
        self.settling.emit()
        waiting = self._waiting()
        done = self._require().do(name, worked_out.edits)
        if done is None:
            return None
        self._apply(done, waiting, worked_out.pixels)
        return done.step

    def put_labels(self, image_id: int, labels: NDArray[np.uint8], name: str) -> Step | None:
        """Set the label map (H, W) of any image; the step, None when it changes nothing.

        Raises:
            ProjectError: it could not be written; the image keeps the labels it had.
        """
        return self.put_edit(self.edit_to(image_id, labels), name)

    def put_edit(self, made: WorkedOut, name: str) -> Step | None:
        """Make a step of an edit of any image, worked out on its present labels; as put_labels."""
        self.settling.emit()
        self._check_classes(made.edits)
        return self.make(name, made.edits, pixels=made.pixels)

    def edit_to(self, image_id: int, labels: NDArray[np.uint8]) -> WorkedOut:
        """The edit that leads from the present labels of an image to a label map (H, W)."""
        self.large.hurry()
        return WorkedOut([edit_to_map(image_id, self.packed_labels(image_id), labels)])

    def _check_classes(self, edits: Sequence[LabelEdit]) -> None:
        """ProjectError where an edit brings labels of no class."""
        known = {record.id for record in self._workspace.classes}
        for edit in edits:
            if edit.won - known:
                image = self._require().project.image(edit.image_id)
                raise ProjectError(tr(_NO_CLASS, name=image.name))

    def lift_brush(self, image_id: int) -> None:
        """What is under way, a stroke or a large change, comes before what comes now."""
        if image_id == self._workspace.current_id:
            self._workspace.painting.interrupt_stroke()
        self.large.hurry()  # after the stroke, which may itself be left to a worker

    def add_edit(self, step: Step | None, made: WorkedOut) -> bool:
        """Let a step just made change one image more; False when it cannot.

        Raises:
            ProjectError: it could not be written; the image keeps the labels it had.
        """
        self.large.hurry()
        log = self._require()
        if step is None or not log.history.is_done(step):
            return False
        self._check_classes(made.edits)
        [edit] = made.edits
        waiting = self._waiting()
        if not log.extend(step, edit):
            return False
        self._apply(Done(step, [edit]), waiting, made.pixels)
        return True

    def make(
        self,
        name: str,
        edits: Sequence[LabelEdit] = (),
        records: Mapping[Resource, Any] | None = None,
        pixels: Kept | None = None,
    ) -> Step | None:
        """Make a step of edits of labels and new values of records (core/record_values.py).

        ``pixels`` are the tiles of the image shown as they will be, where they are at hand.

        Raises:
            ProjectError: it could not be written; nothing is changed then.
        """
        self.large.hurry()
        self.settling.emit()
        waiting = self._waiting()
        done = self._require().do(name, edits, records, in_memory=False)
        if done is None:
            return None
        self._apply(done, waiting, pixels)
        return done.step

    @property
    def classes_in_use(self) -> frozenset[int]:
        """Ids of classes that steps speak of."""
        return self._require().classes_in_use()

    def forget_classes(self, ids: frozenset[int]) -> None:
        """Forget the steps that speak of these classes: their ids are to mean others."""
        self._require().forget_classes(ids)
        self.changed.emit()

    def images_came(self, ids: Sequence[int]) -> None:
        """Images were added again: that they were removed can no longer be undone."""
        if self._log is not None and ids:
            self._log.forget_removals(ids)
            self.changed.emit()

    # Undo ------------------------------------------------------------------------------------

    @property
    def view(self) -> HistoryView | None:
        """What can be undone and redone now; None without a project."""
        return None if self._log is None else self._log.view(self._workspace.current_id)

    def undo(self) -> None:
        """Take back the last change of this image, or of the project as a whole."""
        if not self.large.later(self.undo):
            self._go(lambda log: log.to_undo(self._workspace.current_id))

    def redo(self) -> None:
        """Do again what was undone last."""
        if not self.large.later(self.redo):
            self._go(lambda log: log.to_redo(self._workspace.current_id))

    def undo_steps(self, steps: Sequence[Step]) -> None:
        """Take back these steps, the last one first; those that are undone already stay so."""
        if not steps or self.large.later(lambda: self.undo_steps(steps)):
            return
        *rest, last = steps
        self._go(lambda log: log.to_undo(None, last), lambda: self.undo_steps(rest))

    def retract(self, step: Step) -> None:
        """Take back a step that was never meant: what could be redone before it still can."""
        if not self.large.later(lambda: self.retract(step)):
            self._go(lambda log: log.to_retract(step))

    def undo_removal(self, ids: Sequence[int]) -> None:
        """Bring images back that were taken off the list, by undoing that step if it is known."""
        self.large.hurry()
        wanted = {("removed", number) for number in ids}
        found = [
            step
            for step in (self._log.history.steps if self._log is not None else ())
            if wanted & step.resources and self.can_undo([step])
        ]
        if found:
            self.undo_steps(found)
        else:
            self.make(mark("Bring images back"), records={("removed", number): 0 for number in ids})

    def can_undo(self, steps: Sequence[Step]) -> bool:
        """Whether any of these steps stands and can be found in the history."""
        return self._log is not None and any(map(self._log.history.is_done, steps))

    def _go(
        self, find: Callable[[ProjectHistory], Exchange | None], then: Callable[[], None] = bool
    ) -> None:
        """Undo or redo what is found, and go on; what hinders it is told."""
        if self._log is None:
            return
        self._workspace.painting.finish_stroke()
        self.settling.emit()
        try:
            wanted = find(self._log)
        except ProjectError as error:
            self._refused(error)
            return
        if wanted is None:
            then()
        elif takes_long(wanted.size):
            shown = self._workspace.current_id
            self.large.begin(
                tr("Redoing") if wanted.done else tr("Undoing"),
                partial(work_out_exchange, wanted=wanted, shown=shown),
                lambda worked_out: self._exchange(wanted, worked_out, then),
            )
        else:
            try:
                worked_out = WorkedOut(wanted.edits())
            except DamagedTile:
                self._exchange(wanted, None, then)
            else:
                self._exchange(wanted, worked_out, then)

    def _exchange(
        self, wanted: Exchange, worked_out: WorkedOut | None, then: Callable[[], None]
    ) -> None:
        """Undo or redo a step as it was worked out; None: what was kept for it is damaged."""
        log, waiting = self._require(), self._waiting()
        try:
            if worked_out is None:
                raise log.forget_damaged(wanted)
            done = log.exchange(wanted, worked_out.edits)
        except ProjectError as error:
            self._refused(error)
            return
        self._exchanged(done, waiting, worked_out.pixels)
        self.exchanged.emit(done, wanted.done)
        then()

    def _exchanged(self, done: Done, waiting: list[int], pixels: Kept) -> None:
        self._apply(done, waiting, pixels)

    def _refused(self, error: ProjectError) -> None:
        self._workspace.problem.emit(str(error))
        self._workspace.undo_problem.emit(str(error), self._still_so(error))
        self.changed.emit()

    def _still_so(self, error: ProjectError) -> Callable[[], bool]:
        """What tells whether an error is still true: a failed write is until anything succeeds."""
        log = self._require()
        if isinstance(error, StepRefusedError):
            return lambda: log.still_refuses(error)
        moment = log.history.moment
        return lambda: log.history.moment == moment

    # What follows ----------------------------------------------------------------------------

    def _apply(self, done: Done, waiting: list[int], pixels: Kept | None = None) -> None:
        """Have the window follow what was done to the project."""
        workspace = self._workspace
        kinds = {kind for kind, _ in done.records}
        if kinds & {"class", "look", "order", "threshold", "rules"}:
            workspace.class_table.reload()
        if "calibration" in kinds:
            workspace.calibration.reload()
        if kinds & {"role", "removed"}:
            workspace.list_changed([number for kind, number in done.records if kind == "removed"])
        self._written(done, waiting)
        others = []
        for edit in done.edits:
            if edit.image_id == workspace.current_id:
                self._show(edit, pixels or {})
            else:
                self.made[edit.image_id] += 1
                workspace.labels_of_other_changed(edit.image_id)
                others.append(edit.image_id)
        workspace.labels_imported(others)
        workspace.painting.step_made()
        self.changed.emit()

    def _show(self, edit: LabelEdit, pixels: Kept) -> None:
        """Bring an edit of the image shown into its label map."""
        opened = self._workspace.current
        assert opened is not None
        if takes_long(len(edit.tiles)):
            self._show_large(edit, pixels)
            return
        parts = []
        for place, tile_edit in edit.tiles.items():
            tile = tile_at(*place, *opened.labels.shape)
            labels = np.frombuffer(unpack(tile_edit.after, tile), np.uint8)
            labels = labels.reshape(tile.box.height, tile.box.width)
            small = difference_box(opened.labels[tile.box.slices], labels)
            if small is not None:
                box = small.shifted(tile.box.top, tile.box.left)
                before = opened.labels[box.slices].copy()
                opened.labels[box.slices] = labels[small.slices]
                parts.append(EditPart(box, before, labels[small.slices]))
        if parts:
            self._shown_changed(parts)

    def _show_large(self, edit: LabelEdit, pixels: Kept) -> None:
        """The same of many tiles: they are put in whole, and the image is counted anew."""
        workspace, opened = self._workspace, self._workspace.current
        assert opened is not None
        around = Box(0, 0, 0, 0)
        for place, tile_edit in edit.tiles.items():
            tile = tile_at(*place, *opened.labels.shape)
            labels = pixels[place] if place in pixels else unpack(tile_edit.after, tile)
            whole = np.frombuffer(labels, np.uint8).reshape(tile.box.height, tile.box.width)
            opened.labels[tile.box.slices] = whole
            around = around.union(tile.box)
        self.made[opened.id] += 1
        workspace.scores.labels_replaced()
        workspace.labels_changed.emit(around)

    def _shown_changed(self, parts: Sequence[EditPart]) -> None:
        workspace = self._workspace
        assert workspace.current_id is not None
        self.made[workspace.current_id] += 1
        workspace.scores.count_edit(parts)
        workspace.labels_changed.emit(reduce(Box.union, (part.box for part in parts)))

    # Saving ----------------------------------------------------------------------------------

    def packed_labels(self, image_id: int) -> PackedLabels:
        """The labels of any image, with the changes that are in memory only."""
        return self._require().packed_labels(image_id)

    def is_labelled(self, image_id: int) -> bool:
        """Whether an image of the project has any label, written or in memory only."""
        log = self._require()
        if log.is_waiting(image_id):
            return log.has_labels(image_id)
        return bool(self._workspace.records[image_id].counts.labelled)

    def is_waiting(self, image_id: int) -> bool:
        """Whether changes of an image's labels are in memory only."""
        return self._log is not None and self._log.is_waiting(image_id)

    @property
    def log(self) -> ProjectHistory | None:
        """The history of the open project."""
        return self._log

    @property
    def all_saved(self) -> bool:
        """False while finished changes are in memory only."""
        return self._log is None or self._log.all_written

    def _waiting(self) -> list[int]:
        return list(self._log.waiting.images) if self._log is not None else []

    def _written(self, done: Done, waiting: list[int]) -> None:
        """A step went into the file, with the changes of images that waited; or into memory."""
        workspace = self._workspace
        if done.error is not None:
            first = not waiting and workspace.training.all_saved
            workspace.not_saved(done.error, first)
            return
        # Not begun anew by each step: whoever never rests would never be secured.
        if not self._secure.isActive():
            self._secure.start()
        for image_id in {*waiting, *(edit.image_id for edit in done.edits)}:
            workspace.reload_record(image_id)
        if waiting:
            workspace.scores.labels_came()
            workspace.saved_again()

    def save_again(self) -> None:
        """Try to write what could not be written. Raises ProjectError."""
        waiting = self._waiting()
        if self._log is not None:
            self._log.write_waiting()
        for image_id in waiting:
            self._workspace.reload_record(image_id)
        if waiting:
            self._workspace.scores.labels_came()

    def write_shown(self) -> None:
        """Have all labels of the image shown written: the file may lack what it had taken."""
        opened = self._workspace.current
        if self._log is None or opened is None:
            return
        edit = edit_to_map(opened.id, self.packed_labels(opened.id), opened.labels)
        if edit.tiles:
            self._log.waiting.add_labels(edit)

    def write_unsaved_to(self, project: Project) -> None:
        """Write what is in memory only into a copy of the project. Raises ProjectError."""
        if self._log is not None and self._log.waiting:
            project.write_changes(self._log.waiting)

    def go_on_in(self, copy: Project) -> None:
        """Go on in a copy of the project, which has everything."""
        if self._log is not None:
            self._log.go_on_in(copy)

    def forget_unsaved(self) -> None:
        """Lose what is in memory only: the person was asked."""
        if self._log is not None:
            self._log.forget_waiting()

    def _secure_project(self) -> None:
        project = self._workspace.project
        if project is not None:
            files = self._workspace.workers.files
            job = files.submit(SECURING, secure_project, project.path)
            job.failed.connect(self._workspace.fail)
