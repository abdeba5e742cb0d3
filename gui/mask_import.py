"""Importing masks: look at the files in a worker, ask what is not plain, make them labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from core.errors import MaskError, SmearSegError
from core.images import read_image
from core.masks import (
    Mapping,
    MaskFile,
    apply_mapping,
    check_size,
    default_mapping,
    read_mask,
)
from gui.dialogs.mask_values import MaskValuesDialog
from gui.edits import LabelBatch
from gui.painting import IMPORT_NAME
from gui.worker import Job, JobContext
from gui.workspace import Workspace


@dataclass(frozen=True)
class MaskTask:
    """One mask to become the labels of one image (H, W)."""

    image_id: int
    image_name: str
    image_path: Path
    height: int
    width: int
    mask: Path


@dataclass(frozen=True)
class Survey:
    """What is to be done without a question, by what meaning; what has to be asked; what failed."""

    plain: list[tuple[MaskTask, Mapping]] = field(default_factory=list)
    unclear: list[tuple[tuple[int, ...], MaskTask]] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


@dataclass(frozen=True, eq=False)
class Question:
    """The first mask of a kind whose values have to be explained, and its image if readable."""

    values: tuple[int, ...]
    mask: MaskFile
    image: NDArray[np.uint8] | None


@dataclass(frozen=True, eq=False)
class ImportedLabels:
    """A mask turned into a label map (H, W), and how far the job is (0 to 1)."""

    task: MaskTask
    labels: NDArray[np.uint8]
    fraction: float


def _fitting(task: MaskTask) -> MaskFile:
    mask = read_mask(task.mask)
    check_size(mask, task.height, task.width, task.image_name)
    return mask


def survey_masks(context: JobContext, tasks: Sequence[MaskTask], class_id: int) -> Survey:
    """Read every mask once, to learn which values it has; pixels are not kept."""
    survey = Survey()
    for number, task in enumerate(tasks, start=1):
        context.check()
        try:
            mask = _fitting(task)
        except MaskError as error:
            survey.failures.append(str(error))
        else:
            mapping = default_mapping(mask, class_id)
            if mapping is not None:
                survey.plain.append((task, mapping))
            else:
                survey.unclear.append((tuple(mask.counts), task))
        context.report(number / len(tasks))
    return survey


def read_question(_context: JobContext, values: tuple[int, ...], task: MaskTask) -> Question:
    """Read the mask that is asked about, and its image for the preview."""
    mask = _fitting(task)
    try:
        image: NDArray[np.uint8] | None = read_image(task.image_path)
    except SmearSegError:
        image = None  # the mask can be explained without it
    return Question(values, mask, image)


def convert_masks(context: JobContext, tasks: Sequence[tuple[MaskTask, Mapping]]) -> list[str]:
    """Report each mask as a label map; return the sentences of those that failed."""
    failures = []
    for number, (task, mapping) in enumerate(tasks, start=1):
        context.check()
        try:
            labels = apply_mapping(_fitting(task), mapping)
        except MaskError as error:
            failures.append(str(error))
        else:
            context.report(ImportedLabels(task, labels, number / len(tasks)))
    return failures


def _meaning_in(
    plain: Sequence[tuple[MaskTask, Mapping]], values: tuple[int, ...]
) -> Mapping | None:
    """What a mask of one value means by the two-valued masks beside it: an empty field, mostly.

    None where they do not have that value, or disagree.
    """
    if len(values) != 1:
        return None
    meanings = {m.labels[values[0]]: m for _, m in plain if values[0] in m.labels}
    return next(iter(meanings.values())) if len(meanings) == 1 else None


class MaskImport(QObject):
    """One import at a time, from the chosen pairs to the labels in the project."""

    progressed = Signal(object)
    """How far it is, 0 to 1; None when it ended."""
    imported = Signal(int, str)
    """When all is done: how many images got labels, and sentences on those that did not."""
    asked = Signal(object)
    """The dialog that has just been opened."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._job: Job | None = None
        self._ready: list[tuple[MaskTask, Mapping]] = []
        self._unclear: list[tuple[tuple[int, ...], MaskTask]] = []
        self._failures: list[str] = []
        self._batch: LabelBatch | None = None
        self._number = 0
        self._class_id = 1
        workspace.project_changed.connect(self._forget)

    @property
    def running(self) -> bool:
        """True from the choice of files until the last mask is in."""
        return self._job is not None or bool(self._unclear)

    def start(self, pairs: Sequence[tuple[Path, Path]], class_id: int) -> None:
        """Import (image, mask) pairs; the images belong to the project."""
        if self.running:
            self._workspace.problem.emit("Masks are still being imported; please wait for them.")
            return
        by_path = {record.path: record for record in self._workspace.records.values()}
        tasks = [
            MaskTask(r.id, r.name, r.path, r.height, r.width, mask)
            for image, mask in pairs
            if (r := by_path.get(image)) is not None
        ]
        self._class_id = class_id
        self._ready, self._unclear, self._failures = [], [], []
        self._batch, self._number = None, 0
        self._run("Reading masks", survey_masks, tasks, class_id)
        assert self._job is not None
        self._job.progressed.connect(lambda share: self.progressed.emit(share / 2))
        self._job.returned.connect(self._surveyed)

    def cancel(self) -> None:
        """Stop; what is imported already stays, and can be undone."""
        if self._job is not None:
            self._job.cancel()
        self._unclear = []

    def _forget(self) -> None:
        """Another project: masks on their way, and those to be undone, are not its own."""
        if self._job is not None:
            self._job.abandon()
            self._job = None
            self.progressed.emit(None)
        self._ready, self._unclear, self._failures = [], [], []
        self._batch, self._number = None, 0

    def _run(self, title: str, function: object, *arguments: object) -> None:
        job = self._workspace.workers.files.submit(title, function, *arguments)  # type: ignore[arg-type]
        self._job = job
        job.failed.connect(self._failed)
        job.cancelled.connect(self._finish)

    def _surveyed(self, survey: Survey) -> None:
        self._ready = list(survey.plain)
        self._unclear = []
        for values, task in survey.unclear:
            meaning = _meaning_in(survey.plain, values)
            if meaning is not None:
                self._ready.append((task, meaning))
            else:
                self._unclear.append((values, task))
        self._failures = list(survey.failures)
        self._job = None
        self._ask_next()

    def _ask_next(self) -> None:
        if not self._unclear:
            self._convert()
            return
        values, task = self._unclear[0]
        self._run("Reading a mask", read_question, values, task)
        assert self._job is not None
        self._job.returned.connect(self._ask)

    def _ask(self, question: Question) -> None:
        self._job = None
        alike = sum(values == question.values for values, _ in self._unclear)
        order = self._workspace.classes
        classes = sorted(order, key=lambda record: record.id != self._class_id)
        dialog = MaskValuesDialog(question.mask, question.image, classes, alike, self._window)
        dialog.finished.connect(lambda code: self._answered(dialog, question.values, code))
        dialog.open()
        self.asked.emit(dialog)

    def _answered(self, dialog: MaskValuesDialog, values: tuple[int, ...], code: int) -> None:
        mapping = dialog.result() if code == QDialog.DialogCode.Accepted else None
        for_all = dialog.for_all()
        dialog.deleteLater()
        if mapping is None:  # cancelled: nothing of this import is done
            self._ready, self._unclear = [], []
            self._finish()
            return
        asked = [entry for entry in self._unclear if entry[0] == values]
        taken = asked if for_all else asked[:1]
        self._ready += [(task, mapping) for _, task in taken]
        self._unclear = [entry for entry in self._unclear if entry not in taken]
        self._ask_next()

    def _convert(self) -> None:
        if not self._ready:
            self._finish()
            return
        self._run("Importing masks", convert_masks, self._ready)
        assert self._job is not None
        self._job.progressed.connect(self._take)
        self._job.returned.connect(self._converted)

    def _take(self, made: ImportedLabels) -> None:
        workspace, image_id = self._workspace, made.task.image_id
        if image_id not in workspace.records:
            self._failures.append(f"{made.task.image_name} was removed from the project meanwhile.")
            return
        try:
            if self._batch is None:
                self._batch = workspace.painting.begin_batch(IMPORT_NAME)
            self._batch.put(image_id, made.labels)
            self._number += 1
        except SmearSegError as error:
            self._failures.append(str(error))
        self.progressed.emit(0.5 + made.fraction / 2)

    def _converted(self, failures: list[str]) -> None:
        self._failures += failures
        self._finish()

    def _failed(self, error: BaseException) -> None:
        self._unclear = []
        self._finish()
        self._workspace.fail(error)

    def _finish(self) -> None:
        self._job, self._ready = None, []
        self.progressed.emit(None)
        more = len(self._failures) - 5
        tail = [f"… and {more} more."] if more > 0 else []
        self.imported.emit(self._number, "\n".join(self._failures[:5] + tail))

    @property
    def can_undo(self) -> bool:
        """True while there is an import to take back."""
        return self._batch is not None and self._batch.can_undo and not self.running

    def undo(self) -> None:
        """Give every image of the last import its former labels; where one was edited since, that
        is told and nothing done."""
        if self._batch is not None:
            self._batch.undo()
        self.progressed.emit(None)
