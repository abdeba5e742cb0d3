"""Exporting masks: ask where to, ask about files that exist, predict and write in a worker."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from core.errors import SmearSegError
from core.export import ExportJob, ExportReport, existing, export_masks, mask_names
from core.images import read_image
from core.metrics import class_masks
from gui.dialogs.export import (
    Existing,
    ExportChoices,
    ExportDialog,
    ExportReportDialog,
    OverwriteDialog,
    Scope,
)
from gui.heatmap import PredictorCell
from gui.worker import Job, JobContext
from gui.workspace import Workspace

if TYPE_CHECKING:
    from core.model import TrainedModel


@dataclass(frozen=True, eq=False)
class ExportTask:
    """One image whose mask is to be written; ``heat`` (K, H, W) if it is computed already."""

    name: str
    image: Path
    target: Path
    heat: NDArray[np.uint8] | None


@dataclass(frozen=True, eq=False)
class ExportOrder:
    """All that an export job needs; it only reads."""

    tasks: list[ExportTask]
    model: TrainedModel
    thresholds: list[float]
    class_id: int
    overwrite: Collection[Path]
    protected: Collection[Path]


def run_export(context: JobContext, order: ExportOrder, cell: PredictorCell) -> ExportReport:
    """Predict where needed, write every mask, read each back."""

    def mask_of(task: ExportTask) -> Callable[[], NDArray[np.bool_]]:
        def compute() -> NDArray[np.bool_]:
            heat = task.heat
            if heat is None:
                image = read_image(task.image)
                heat = cell.of(order.model).predict(image, cancelled=context.cancelled)
            labels = class_masks(heat, order.model.class_ids, order.thresholds)
            return labels == order.class_id

        return compute

    jobs = [ExportJob(task.name, task.target, mask_of(task)) for task in order.tasks]
    return export_masks(
        jobs,
        progress=lambda done, _name: context.report(done / len(jobs)),
        cancelled=context.cancelled,
        overwrite=order.overwrite,
        protected=order.protected,
    )


class MaskExport(QObject):
    """One export at a time, from the dialog to the report."""

    progressed = Signal(object)
    """How far it is, 0 to 1; None when it ended."""
    asked = Signal(object)
    """The dialog that has just been opened."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._cell = PredictorCell()
        self._job: Job | None = None
        self._choices: ExportChoices | None = None
        self._tasks: list[ExportTask] = []
        self._to_ask: list[Path] = []
        self._overwrite: set[Path] = set()
        self._failures: list[tuple[str, str]] = []

    @property
    def why_not(self) -> str:
        """Why nothing can be exported now; empty if it can."""
        workspace = self._workspace
        if workspace.training.running:
            return "The network is still training; stop it or wait, then export."
        if workspace.heatmap.is_starter:
            return (
                "This mask is the starter network's, which has seen none of your images: train the "
                "network first, then export."
            )
        if workspace.heatmap.model is None:
            return "There is no mask yet: train the network first, then export."
        return ""

    def start(self) -> None:
        """Ask what to export and where to."""
        workspace = self._workspace
        if self._job is not None:
            workspace.problem.emit("Masks are still being exported; please wait, or cancel.")
            return
        if self.why_not:
            workspace.problem.emit(self.why_not)
            return
        known = [c for c in workspace.classes if workspace.heatmap.index_of(c.id) is not None]
        active = workspace.active_class_id
        if not any(record.id == active for record in known):
            workspace.problem.emit("The network does not know this class yet: train again first.")
            return
        known.sort(key=lambda record: record.id != active)
        current = workspace.current
        folder = workspace.settings.text("export/folder", "")
        start = Path(folder) if folder and Path(folder).is_dir() else self._default_folder()
        dialog = ExportDialog(
            len(workspace.records),
            known,
            start,
            current=current.name if current is not None else "",
            parent=self._window,
        )
        dialog.finished.connect(lambda code: self._chosen(dialog, code))
        dialog.open()
        self.asked.emit(dialog)

    def _default_folder(self) -> Path:
        """Beside the images: `find_images` knows masks there and leaves them out."""
        workspace = self._workspace
        if workspace.current is not None:
            return workspace.current.path.parent
        return workspace.project.path.parent if workspace.project is not None else Path.home()

    def cancel(self) -> None:
        """Stop after the mask that is being written."""
        if self._job is not None:
            self._job.cancel()

    def _chosen(self, dialog: ExportDialog, code: int) -> None:
        choices = dialog.result() if code == QDialog.DialogCode.Accepted else None
        dialog.deleteLater()
        if choices is not None:
            self.export(choices)

    def export(self, choices: ExportChoices) -> None:
        """Export as chosen; files that exist are asked about first."""
        self._choices = choices
        self._workspace.settings.put("export/folder", str(choices.folder))
        self._workspace.painting.finish_stroke()
        self._tasks, self._failures, self._overwrite = [], [], set()
        for record in self._records(choices.scope):
            record_id, name, target = record
            try:
                path = self._workspace.locate(record_id)
            except SmearSegError as error:
                self._failures.append((name, str(error)))
                continue
            heat = self._finished_heat(record_id)
            self._tasks.append(ExportTask(name, path, target, heat))
        self._to_ask = existing([task.target for task in self._tasks])
        self._ask_next()

    def _records(self, scope: Scope) -> list[tuple[int, str, Path]]:
        assert self._choices is not None
        records = list(self._workspace.records.values())
        names = mask_names([Path(r.name).stem for r in records], self._choices.pattern)
        rows = [
            (record.id, record.name, self._choices.folder / name)
            for record, name in zip(records, names, strict=True)
        ]
        shown = self._workspace.current_id
        return [row for row in rows if scope is Scope.ALL or row[0] == shown]

    def _finished_heat(self, image_id: int) -> NDArray[np.uint8] | None:
        heatmap = self._workspace.heatmap
        if image_id != self._workspace.current_id or not heatmap.complete or heatmap.heat is None:
            return None
        return heatmap.heat.copy()

    def _ask_next(self) -> None:
        if not self._to_ask:
            self._run()
            return
        dialog = OverwriteDialog(self._to_ask[0].name, len(self._to_ask), self._window)
        dialog.finished.connect(lambda _code: self._answered(dialog))
        dialog.open()
        self.asked.emit(dialog)

    def _answered(self, dialog: OverwriteDialog) -> None:
        choice = dialog.result()
        dialog.deleteLater()
        if choice.action is Existing.CANCEL:
            self._to_ask, self._tasks = [], []
            return
        answered = self._to_ask if choice.for_all else self._to_ask[:1]
        if choice.action is Existing.REPLACE:
            self._overwrite |= set(answered)
        self._to_ask = self._to_ask[len(answered) :]
        self._ask_next()

    def _run(self) -> None:
        workspace = self._workspace
        model = workspace.heatmap.model
        if model is None or self._choices is None:
            return
        if not self._tasks:  # of no image that was asked for is the file there
            self._report(ExportReport())
            return
        order = ExportOrder(
            tasks=self._tasks,
            model=model,
            thresholds=workspace.heatmap.thresholds,
            class_id=self._choices.class_id,
            overwrite=frozenset(self._overwrite),
            protected=frozenset(record.path for record in workspace.records.values()),
        )
        self._cell.use_device(workspace.heatmap.cell.device)
        job = workspace.workers.files.submit("Exporting masks", run_export, order, self._cell)
        self._job = job
        job.progressed.connect(self.progressed)
        job.returned.connect(self._report)
        job.failed.connect(workspace.fail)
        job.finished.connect(self._ended)
        self.progressed.emit(0.0)

    def _ended(self) -> None:
        self._job, self._tasks = None, []
        self.progressed.emit(None)

    def _report(self, report: ExportReport) -> None:
        assert self._choices is not None
        dialog = ExportReportDialog(
            len(report.written),
            self._failures + report.failed,
            self._choices.folder,
            n_skipped=len(report.skipped),
            cancelled=report.cancelled,
            parent=self._window,
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        self.asked.emit(dialog)
