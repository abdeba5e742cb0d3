"""The course of an import: look at the files in a worker, ask what they mean, make them labels."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from core.errors import SmearSegError
from core.masks import ColourTable, Form, MaskSource
from core.masks import Mapping as ValueMapping
from core.masks.kinds import MaskKind, Merge, merged
from gui.dialogs.mask_values import MaskValuesDialog
from gui.errand import Errand
from gui.label_batch import LabelBatch
from gui.mask_survey import (
    Conversion,
    ImportedLabels,
    MaskTask,
    Question,
    Survey,
    Unpacked,
    convert_mask,
    meaning_in,
    read_question,
    survey_masks,
    tidy_up,
)
from gui.painting import IMPORT_NAME
from gui.words import images_text, tr
from gui.worker import Job
from gui.workspace import Workspace

if TYPE_CHECKING:
    from gui.mask_import import MaskImport

COLOURS_KEY = "import/colours"
"""Setting of the project: what colours of colour-coded masks were said to mean."""


class ImportCourse(QObject):
    """One import at a time, from the chosen pairs to the labels in the project.

    ``MaskImport`` says what happens.
    """

    def __init__(self, front: MaskImport, workspace: Workspace, window: QWidget) -> None:
        super().__init__(front)
        self._front = front
        self._workspace = workspace
        self._window = window
        self._job: Job | None = None
        self._batch: LabelBatch | None = None
        self._begin([], 1, Merge.MASK_WINS)
        workspace.project_changed.connect(self._forget)

    def _begin(self, tasks: Sequence[MaskTask], class_id: int, merge: Merge) -> None:
        self._tasks = tasks
        self._class_id, self._merge = class_id, merge
        self._ready: list[tuple[MaskTask, ValueMapping]] = []
        self._kinds: list[MaskKind] = []
        self._failures: list[str] = []
        self._making: LabelBatch | None = None
        """What this import changes; only once it has changed anything it is the one to undo."""
        self._number, self._to_convert, self.changed = 0, 0, False
        self._gained = np.zeros(256, np.int64)
        """Pixels more of each label by what is in so far."""
        self._unpacked: Unpacked | None = None
        self._errand: Errand | None = None
        self._cancelled = False
        self._dialog: MaskValuesDialog | None = None
        """The question that is open."""
        self._n_answered = 0

    @property
    def running(self) -> bool:
        """True from the choice of files until the last mask is in."""
        return self._job is not None or bool(self._kinds)

    def start(
        self,
        pairs: Sequence[tuple[Path, Path | MaskSource]],
        class_id: int,
        merge: Merge | None,
        ask_all: bool,
        unpacked: Unpacked | None,
    ) -> None:
        """Import (image, mask) pairs: see ``MaskImport``."""
        if self.running:
            self._front.busy.emit(tr("Masks are still being imported; please wait for them."))
            return
        by_path = {record.path: record for record in self._workspace.records.values()}
        sources = [(i, m if isinstance(m, MaskSource) else MaskSource(m)) for i, m in pairs]
        tasks = [
            MaskTask(r.id, r.name, r.path, r.height, r.width, mask)
            for image, mask in sources
            if (r := by_path.get(image)) is not None
        ]
        self._begin(tasks, class_id, Merge.MASK_WINS if merge is None else merge)
        self._unpacked = unpacked
        errand = Errand(tr("Reading masks"), images_text(len(tasks)), stop=self.cancel)
        self._run(errand, survey_masks, tasks, class_id, ask_all)
        assert self._job is not None
        self._job.progressed.connect(lambda share: self._front.progressed.emit(share / 2))
        self._job.returned.connect(self._surveyed)

    def cancel(self) -> None:
        """Stop; what is imported already stays, and can be undone."""
        asking, self._kinds, self._ready = bool(self._kinds), [], []
        self._cancelled = True
        if self._job is not None:
            self._job.cancel()
        elif asking:
            self._close_question()
            self._finish()

    def _forget(self) -> None:
        """Another project: masks on their way, and those to be undone, are not its own."""
        if self._job is not None:
            self._job.abandon()
            self._job = None
        self._tidy_up()
        dialog = self._dialog
        self._begin([], 1, Merge.MASK_WINS)
        self._batch = None
        if dialog is not None:
            dialog.reject()
        self._front.progressed.emit(None)  # also where it had come to a question

    def _close_question(self) -> None:
        if self._dialog is not None:
            self._dialog.reject()

    def _tidy_up(self) -> None:
        if self._unpacked is not None:
            self._workspace.workers.files.submit(tr("Tidying up"), tidy_up, self._unpacked)
            self._unpacked = None

    def _run(self, errand: Errand, function: Callable[..., object], *arguments: object) -> None:
        job = self._workspace.workers.files.submit(errand, function, *arguments)
        self._job = job
        job.failed.connect(self._failed)
        job.cancelled.connect(self._finish)

    # Asking ----------------------------------------------------------------------------------

    def _surveyed(self, survey: Survey) -> None:
        if self._cancelled:  # too late for the worker to hear of it
            self._finish()
            return
        self._ready = list(survey.plain)
        for kind in survey.kinds:
            meaning = meaning_in(survey.plain, list(kind.counts))
            if meaning is None:
                self._kinds.append(kind)
            else:
                self._ready += [(self._tasks[number], meaning) for number in kind.members]
        self._failures = list(survey.failures)
        self._job = None
        self._ask_next()

    def _ask_next(self) -> None:
        if not self._kinds:
            self._convert()
            return
        task = self._tasks[self._kinds[0].example]
        self._run(
            Errand(tr("Reading a mask"), task.mask.name, stop=self.cancel), read_question, task
        )
        assert self._job is not None
        self._job.returned.connect(self._ask)

    def _ask(self, question: Question) -> None:
        if self._cancelled:
            self._finish()
            return
        self._job = None
        kind, workspace = self._kinds[0], self._workspace
        classes = sorted(workspace.classes, key=lambda record: record.id != self._class_id)
        names = {record.id: record.name for record in classes}
        dialog = MaskValuesDialog(
            question.mask,
            question.image,
            classes,
            len(kind.members),
            self._window,
            kind=kind,
            suggestion=kind.suggestion(names, self._class_id, self._colours()),
            name=question.task.mask.name,
            question=(self._n_answered + 1, self._n_answered + len(self._kinds)),
        )
        dialog.another_asked.connect(lambda step: self._show_another(dialog, kind, step))
        dialog.each_value_asked.connect(lambda: self._ask_each_value(dialog, kind))
        dialog.finished.connect(lambda code: self._answered(dialog, kind, code))
        self._dialog = dialog
        dialog.open()
        self._front.asked.emit(dialog)

    def _ask_each_value(self, dialog: MaskValuesDialog, kind: MaskKind) -> None:
        """The numbers of a kind are classes, not objects: ask again, value by value."""
        if not self._kinds or self._kinds[0] is not kind:
            return  # cancelled meanwhile, or another project
        self._kinds[0] = kind.each_value()
        dialog.reject()
        self._ask_next()

    def _show_another(self, dialog: MaskValuesDialog, kind: MaskKind, place: int) -> None:
        """Bring another mask of the kind into the dialog."""
        task = self._tasks[kind.members[place]]
        errand = Errand(tr("Reading a mask"), task.mask.name, stop=dialog.reject)
        job = self._workspace.workers.files.submit(errand, read_question, task)
        job.returned.connect(
            lambda found: dialog.show_mask(found.mask, found.image, place, task.mask.name)
        )
        job.failed.connect(lambda error: dialog.could_not_show(str(error), place))
        dialog.finished.connect(job.abandon)

    def _answered(self, dialog: MaskValuesDialog, kind: MaskKind, code: int) -> None:
        labels = dialog.labels() if code == QDialog.DialogCode.Accepted else None
        new_classes, for_all, shown = dialog.new_classes(), dialog.for_all(), dialog.place()
        dialog.deleteLater()
        if self._dialog is dialog:
            self._dialog = None
        if not self._kinds or self._kinds[0] is not kind:
            return  # cancelled meanwhile, or another project
        made = self._make_classes(new_classes) if labels is not None else None
        if labels is None or made is None:  # nothing of this import is done
            self._ready, self._kinds = [], []
            self._finish()
            return
        mapping = kind.mapping({value: made.get(label, label) for value, label in labels.items()})
        self._n_answered += 1
        taken = kind.members if for_all else [kind.members[shown]]
        rest = [number for number in kind.members if number not in taken]
        self._ready += [(self._tasks[number], mapping) for number in taken]
        if kind.form is Form.COLOUR:
            self._remember_colours(kind, mapping.labels)
        if rest:
            kind.members, kind.example = rest, rest[0]
        else:
            self._kinds.pop(0)
        self._ask_next()

    def _make_classes(self, wanted: Mapping[int, tuple[str, tuple[int, int, int]]]) -> (
        dict[int, int] | None
    ):  # fmt: skip
        """New classes made: their ids by the number that stands for each; None if that failed."""
        painting, made = self._workspace.painting, {}
        painted, in_hand = painting.value, self._workspace.active_class_id
        try:
            for number, (name, colour) in wanted.items():
                made[number] = self._workspace.add_class(name, colour).id
        except SmearSegError as error:
            self._failures.append(str(error))
            return None
        finally:
            if wanted:
                self._workspace.set_active_class(in_hand)
                painting.set_value(painted)
        return made

    def _colours(self) -> ColourTable:
        project = self._workspace.require_project()
        return ColourTable.from_json(project.get_setting(COLOURS_KEY))

    def _remember_colours(self, kind: MaskKind, labels: Mapping[int, int]) -> None:
        said = {kind.swatches[v]: label for v, label in labels.items() if v in kind.swatches}
        table = self._colours()
        table = replace(table, labels={**table.labels, **said})
        try:
            self._workspace.require_project().set_setting(COLOURS_KEY, table.to_json())
        except SmearSegError as error:  # the import itself is not hindered
            self._failures.append(str(error))

    # Converting ------------------------------------------------------------------------------

    def _convert(self) -> None:
        """Bring the masks in one after the other; only labels of one image at a time wait."""
        self._to_convert = len(self._ready)
        title, images = tr("Importing masks"), images_text(self._to_convert)
        self._errand = Errand(title, images, steps=self._to_convert, stop=self.cancel)
        self._convert_next()

    def _convert_next(self) -> None:
        while self._ready:
            try:
                order = self._order(*self._ready.pop(0))
            except SmearSegError as error:
                self._failures.append(str(error))
                continue
            assert self._errand is not None
            self._run(self._errand, convert_mask, order, self._merge, self._locked())
            assert self._job is not None
            self._job.returned.connect(self._converted)
            return
        self._finish()

    def _converted(self, made: ImportedLabels | str) -> None:
        if isinstance(made, str):
            self._failures.append(made)
        else:
            self._take(made)
        done = self._to_convert - len(self._ready)
        self._front.progressed.emit(0.5 + done / (2 * self._to_convert))
        self._convert_next()

    def _order(self, task: MaskTask, mapping: ValueMapping) -> Conversion:
        painting, image_id = self._workspace.painting, task.image_id
        painting.steps.lift_brush(image_id)  # the stroke belongs to what an undo gives back
        return Conversion(
            task,
            mapping,
            painting.packed_labels(image_id),
            image_id == self._workspace.current_id,
            painting.edits[image_id],
        )

    def _locked(self) -> frozenset[int]:
        """Classes whose pixels an import leaves alone, as the brush does."""
        return frozenset(record.id for record in self._workspace.classes if record.locked)

    def _take(self, made: ImportedLabels) -> None:
        workspace, image_id = self._workspace, made.task.image_id
        if image_id not in workspace.records:
            self._failures.append(
                tr(
                    "{name} was removed from the project meanwhile.",
                    name=made.task.image_name,
                )
            )
            return
        try:
            workspace.painting.steps.large.hurry()  # an undo under way may change this image, too
            if self._making is None:
                self._making = workspace.painting.begin_batch(IMPORT_NAME)
            workspace.painting.steps.lift_brush(image_id)
            if workspace.painting.edits[image_id] == made.edits:
                changed = self._making.put_edit(made.worked_out)
            else:  # painted while it was read
                before = workspace.painting.packed_labels(image_id).unpack()
                labels = merged(before, made.labels, self._merge, self._locked())
                changed = self._making.put(image_id, labels)
            if changed:
                self._batch, self.changed = self._making, True
            self._number += 1
            self._gained += made.worked_out.edits[0].gained
        except SmearSegError as error:
            self._failures.append(str(error))

    def _failed(self, error: BaseException) -> None:
        self._kinds = []
        self._finish()
        self._workspace.fail(error)

    def _take_class_in_hand(self) -> None:
        """Where the class in hand has no label at all, choose the one that got most pixels.

        Else all panels would ask for labels of a class that nobody has marked, right after an
        import that brought enough.
        """
        workspace, painting = self._workspace, self._workspace.painting
        in_hand, table = workspace.active_class_id, workspace.class_table
        gained = {r.id: n for r in workspace.classes if (n := int(self._gained[r.id])) > 0}
        if not gained or painting.stroking:
            return
        try:
            if table.pixels(in_hand):
                return
        except SmearSegError as error:  # the import itself is in
            self._failures.append(str(error))
            return
        most = max(gained, key=lambda class_id: gained[class_id])
        if painting.value == in_hand:
            painting.set_value(most)
        else:  # background goes on to be painted
            workspace.set_active_class(most)
            painting.changed.emit()

    def _finish(self) -> None:
        self._job, self._ready = None, []
        self._take_class_in_hand()
        self._tidy_up()
        self._front.progressed.emit(None)
        more = len(self._failures) - 5
        tail = [tr("… and {more} more.", more=more)] if more > 0 else []
        self._front.imported.emit(self._number, "\n".join(self._failures[:5] + tail))

    @property
    def can_undo(self) -> bool:
        """True while there is an import to take back."""
        return self._batch is not None and self._batch.can_undo and not self.running

    def undo(self) -> None:
        """Give every image of the last import its former labels; where one was edited since, that
        is told and nothing done."""
        if self._batch is not None:
            self._batch.undo()
        self._front.progressed.emit(None)
