"""File, Report: asks where to, has a worker write it, and shows what was written.

What makes it is loaded when first asked for: the start of the program does without.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from core import __version__
from core.errors import ProjectError
from core.run_summary import run_of
from gui.actions import Key
from gui.dialogs.kept import open_kept
from gui.errand import Errand
from gui.feature import Feature, Slots
from gui.heatmap import PredictorCell
from gui.last_folder import REPORTS, keep_folder, last_folder
from gui.next_step import READING
from gui.shortcuts import tooltip
from gui.words import images_text, mark, tr, tr_n
from gui.worker import Job

if TYPE_CHECKING:
    from core.report.order import ReportImage, ReportOrder
    from gui.dialogs.report import ReportChoices, ReportDialog
    from gui.report.job import Written
    from gui.window import MainWindow

_KINDS = "report/kinds"

_OF_NEWEST = mark(
    "Covers {images} and the newest network. All images are predicted anew; many take a while."
)
_OF_RUN = mark(
    "Covers {images} and training run {run}. All images are predicted anew; many take a while."
)


class ReportWriting(Feature):
    """One report at a time."""

    progressed = Signal(object)
    """How far it is, 0 to 1; None when nothing runs."""
    shown = Signal(object)
    """A dialog of it that has just been opened."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._cell = PredictorCell()
        self._job: Job | None = None

    def slots(self) -> Slots:
        """Report."""
        return {Key.REPORT: self.ask}

    def refresh(self) -> None:
        """Say why no report can be written, where none can."""
        action, why_not = self._window.action(Key.REPORT), self.why_not
        action.setEnabled(not why_not)
        action.setToolTip(tooltip(action, why_not))

    def close(self) -> None:
        """Stop writing."""
        if self._job is not None:
            self._job.abandon()
            self._job = None

    @property
    def why_not(self) -> str:
        """Why no report can be written now; empty if one can."""
        workspace = self._workspace
        if workspace.project is None or not workspace.records:
            return tr("Add images first: a report tells of a project’s images.")
        if self._job is not None:
            return tr("A report is being written already.")
        if workspace.training.running:
            return tr("The network is being trained. Stop that, or wait for its end.")
        if workspace.heatmap.is_reading:
            return tr(READING)
        return ""

    # Asking --------------------------------------------------------------------------------------

    def ask(self) -> None:
        """Ask for title, remarks, kinds and place."""
        from gui.dialogs.report import ReportDialog

        workspace, settings = self._workspace, self._workspace.settings
        if self.why_not:
            workspace.problem.emit(self.why_not)
            return
        project = workspace.require_project()
        folder = last_folder(workspace, REPORTS) or project.path.parent
        kinds = settings.text(_KINDS, "html pdf", ("html pdf", "html", "pdf"))
        dialog = ReportDialog(project.path.stem, folder, kinds.split(), self._says(), self._window)
        dialog.finished.connect(lambda code: self._chosen(dialog, code))
        open_kept(dialog)
        self.shown.emit(dialog)

    def _says(self) -> str:
        """What the report will be of, and what it will lack."""
        workspace = self._workspace
        number = len(workspace.records)
        images = tr_n("{n} image", "{n} images", number)
        if workspace.heatmap.model is None:
            return tr(
                "Of {images}. No network is trained yet, so it tells of images and labels only.",
                images=images,
            )
        run = workspace.runs.in_use
        text = _OF_NEWEST if run is None else _OF_RUN
        return tr(text, images=images, run=run)

    def _chosen(self, dialog: ReportDialog, code: int) -> None:
        if code == QDialog.DialogCode.Accepted:
            self.write(dialog.choices())

    def write(self, choices: ReportChoices) -> None:
        """Have the report written as chosen; existing files are replaced."""
        from gui.report.job import ReportJob, write_report

        workspace, settings = self._workspace, self._workspace.settings
        if self.why_not:
            workspace.problem.emit(self.why_not)
            return
        keep_folder(workspace, REPORTS, choices.folder)
        kinds = [kind for kind in ("html", "pdf") if choices.path(kind) is not None]
        settings.put(_KINDS, " ".join(kinds))
        workspace.painting.finish_stroke()
        try:
            order = self.order(choices.title, choices.remarks)
        except ProjectError as error:
            workspace.problem.emit(str(error))
            return
        job = ReportJob(order, workspace.heatmap.model, choices.path("html"), choices.path("pdf"))
        self._cell.use_device(workspace.heatmap.cell.device)
        images = images_text(len(workspace.records))
        errand = Errand(
            tr("Writing the report"),
            images,
            stop=self.cancel,
            failed_of=lambda written: written.failures,
        )
        self._job = workspace.workers.survey.submit(errand, write_report, job, self._cell)
        self._job.progressed.connect(self.progressed.emit)
        self._job.returned.connect(self._written)
        self._job.failed.connect(workspace.fail)
        self._job.cancelled.connect(lambda: workspace.notice.emit(tr("No report was written.")))
        self._job.finished.connect(self._finished)
        self.progressed.emit(0.0)
        self.refresh()

    def order(self, title: str, remarks: str) -> ReportOrder:
        """The project as the window has it. Raises ProjectError."""
        from core.report.order import ReportOrder
        from core.report.project_order import report_class

        workspace = self._workspace
        project = workspace.require_project()
        runs = project.runs()
        seen = frozenset(i for i in workspace.records if workspace.scores.was_seen(i))
        return ReportOrder(
            project=project.path.stem,
            program=__version__,
            date=datetime.now().astimezone(),
            images=tuple(self._image(i, seen) for i in workspace.records),
            classes=tuple(map(report_class, workspace.classes)),
            revision=project.revision,
            calibration=workspace.calibration.present,
            run=run_of(runs, workspace.runs.in_use),
            runs=len(runs),
            title=title,
            remarks=remarks,
        )

    def _image(self, image_id: int, seen: frozenset[int]) -> ReportImage:
        from core.report.project_order import found_path, report_image
        from core.unlike import told_within

        workspace = self._workspace
        labelled = workspace.painting.is_labelled(image_id)
        labels = workspace.painting.packed_labels(image_id) if labelled else None
        path = found_path(workspace.require_project(), image_id)
        unlike = told_within(workspace.unlike.differences(image_id))
        group = min({image_id, *workspace.leaks.likes(image_id)})
        spoilt = bool(workspace.scores.why_no_judge(image_id))
        like_seen = spoilt and image_id not in seen
        record = workspace.records[image_id]
        return report_image(record, path, labels, seen, unlike, group, like_seen=like_seen)

    # Writing -------------------------------------------------------------------------------------

    def cancel(self) -> None:
        """Stop; nothing is written then."""
        if self._job is not None:
            self._job.cancel()

    def _finished(self, job: Job) -> None:
        if job is self._job:
            self._ended()

    def _ended(self) -> None:
        self._job = None
        self.progressed.emit(None)
        self.refresh()

    def _written(self, written: Written) -> None:
        from gui.dialogs.report import ReportWrittenDialog

        self._ended()
        dialog = ReportWrittenDialog(written.files, written.failures, self._window)
        open_kept(dialog)
        self.shown.emit(dialog)
