"""The course of an export: ask what and where to, and about files that exist, have them written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from core.errors import SmearSegError
from core.export import ExportReport, existing, images_among, mask_names
from core.export.kinds import Kind, What
from core.export.view import ExportClass
from gui.better_proposal import better_proposals
from gui.dialogs.export import (
    Existing,
    ExportChoices,
    ExportDialog,
    ExportReportDialog,
    OverwriteDialog,
    Scope,
)
from gui.dialogs.kept import open_kept
from gui.dialogs.proposal_offer import Proposals
from gui.errand import Errand
from gui.export_job import ExportOrder, ExportTask, run_export
from gui.exportable import has_labels, why_no_mask, why_nothing
from gui.heatmap import PredictorCell
from gui.last_folder import EXPORTS, keep_folder, last_folder
from gui.words import images_text, tr
from gui.worker import Job
from gui.workspace import Workspace

if TYPE_CHECKING:
    from gui.mask_export import MaskExport

_PLAIN = (".png", ".tif", ".bmp")


class ExportCourse(QObject):
    """One export at a time, from the dialog to the report; ``MaskExport`` says what happens."""

    def __init__(self, front: MaskExport, workspace: Workspace, window: QWidget) -> None:
        super().__init__(front)
        self._front = front
        self._workspace = workspace
        self._window = window
        self._cell = PredictorCell()
        self._job: Job | None = None
        self._choices: ExportChoices | None = None
        self._tasks: list[ExportTask] = []
        self._image_ids: list[int] = []
        """Of the tasks, in their order."""
        self._to_ask: list[Path] = []
        self._overwrite: set[Path] = set()
        self._failures: list[tuple[str, str]] = []
        self._left_out = 0

    @property
    def running(self) -> bool:
        """Whether files are being written."""
        return self._job is not None

    def start(self) -> None:
        """Ask what to export and where to, beginning with the last choice."""
        self._begin(cells=False)

    def start_cells(self, of_all: bool = False) -> None:
        """The same, beginning with tables of cells; of all images or of the one shown."""
        self._begin(cells=True, of_all=of_all)

    def _begin(self, cells: bool, of_all: bool = False) -> None:
        workspace, settings = self._workspace, self._workspace.settings
        if self._job is not None:
            self._front.busy.emit(tr("Masks are still being exported; please wait, or cancel."))
            return
        if why_not := why_nothing(workspace):
            self._front.nothing.emit(why_not)
            return
        active = workspace.active_class_id
        classes = sorted(workspace.classes, key=lambda record: record.id != active)
        current = workspace.current
        dialog = ExportDialog(
            len(workspace.records),
            classes,
            last_folder(workspace, EXPORTS) or self._default_folder(),
            current=current.name if current is not None else "",
            of_all=of_all,
            parent=self._window,
            unavailable=self._unavailable(),
            unpredicted=[c.id for c in classes if workspace.heatmap.index_of(c.id) is None],
            remembered=(
                settings.text("export/program", ""),
                What.CELLS.value if cells else settings.text("export/what", ""),
                settings.text("export/cell_kind" if cells else "export/kind", ""),
            ),
            receipt=settings.flag("export/receipt", True),
            proposals=Proposals(
                lambda: better_proposals(workspace),
                workspace.thresholds.use_proposed,
                not workspace.read_only,
            ),
            refusal=self._refusal,
        )
        for changed in (workspace.scores.changed, workspace.threshold_changed):
            changed.connect(dialog.look_again)
        dialog.finished.connect(lambda code: self._chosen(dialog, code, cells))
        dialog.open()
        self._front.asked.emit(dialog)

    def _unavailable(self) -> dict[What, str]:
        """What cannot be exported now, with the reason."""
        why, why_no_labels = why_no_mask(self._workspace), ""
        if not why and all(
            self._workspace.heatmap.index_of(record.id) is None
            for record in self._workspace.classes
        ):
            why = tr("The network does not know these classes yet: train again first.")
        if not has_labels(self._workspace):
            why_no_labels = tr("No image has labels yet: paint or import some first.")
        neither = why if why and why_no_labels else ""
        reasons = {What.MASK: why, What.HEAT: why, What.CELLS: why, What.LABELS: why_no_labels}
        return {what: said for what, said in (reasons | {What.OVERLAY: neither}).items() if said}

    def _default_folder(self) -> Path:
        """Beside the images: `find_images` knows masks there and leaves them out."""
        workspace = self._workspace
        if workspace.current is not None:
            return workspace.current.path.parent
        return workspace.project.path.parent if workspace.project is not None else Path.home()

    def cancel(self) -> None:
        """Stop; the files written so far stay, of the one under way nothing does."""
        if self._job is not None:
            self._job.cancel()

    def _chosen(self, dialog: ExportDialog, code: int, cells: bool) -> None:
        choices = dialog.result() if code == QDialog.DialogCode.Accepted else None
        dialog.deleteLater()
        if choices is not None:
            self._remember(choices, cells)
            self.export(choices)

    def export(self, choices: ExportChoices) -> None:
        """Export as chosen; files that exist are asked about first."""
        self._choices = choices
        self._workspace.painting.finish_stroke()
        self._tasks, self._image_ids, self._failures, self._overwrite = [], [], [], set()
        painted = self._draws_labels(choices)
        records, wanted = self._records(choices), self._wanted(choices)
        self._left_out = len(records) - len(wanted)
        for image_id, name, target in wanted:
            try:
                path = self._workspace.locate(image_id)
            except SmearSegError as error:
                self._failures.append((name, str(error)))
                continue
            self._image_ids.append(image_id)
            if painted:
                labels = self._workspace.painting.packed_labels(image_id)
                self._tasks.append(ExportTask(name, path, target, labels=labels))
            else:
                self._tasks.append(ExportTask(name, path, target))
        self._to_ask = existing(dict.fromkeys(task.target for task in self._tasks))
        self._ask_next()

    def _draws_labels(self, choices: ExportChoices) -> bool:
        """Whether labels are exported; an overlay shows them for want of a mask."""
        if choices.what is What.OVERLAY:
            return bool(self._unavailable().get(What.MASK))
        return choices.what is What.LABELS

    def _wanted(self, choices: ExportChoices) -> list[tuple[int, str, Path]]:
        """Those of ``_records`` of which there is anything to write."""
        records = self._records(choices)
        if not self._draws_labels(choices):
            return records
        return [row for row in records if self._workspace.painting.is_labelled(row[0])]

    def _refusal(self, choices: ExportChoices) -> str:
        """Why nothing is written as chosen: an image would have to make room. Empty if none."""
        images = [record.path for record in self._workspace.records.values()]
        targets = dict.fromkeys(target for *_, target in self._wanted(choices))
        barred = images_among(targets, images)
        if not barred:
            return ""
        return tr(
            "{name} is one of this project’s images, which are never replaced; choose another "
            "name or folder.",
            name=barred[0].name,
        )

    def _remember(self, choices: ExportChoices, cells: bool) -> None:
        """For the next time; who asked for ``cells`` has said nothing of what is exported else."""
        settings = self._workspace.settings
        keep_folder(self._workspace, EXPORTS, choices.folder)
        settings.put("export/receipt", choices.receipt)
        if choices.what is What.CELLS:
            settings.put("export/cell_kind", choices.kind.key)
        if not cells:
            settings.put("export/program", choices.program)
            settings.put("export/what", choices.what.value)
            settings.put("export/kind", choices.kind.key)

    def _records(self, choices: ExportChoices) -> list[tuple[int, str, Path]]:
        """Id, name and target of each image in the scope."""
        records = list(self._workspace.records.values())
        if choices.kind.encode is None:
            names = [choices.pattern] * len(records)
        else:
            stems = [Path(record.name).stem for record in records]
            names = mask_names(stems, choices.pattern, choices.kind.suffix)
        rows = [
            (record.id, record.name, choices.folder / name)
            for record, name in zip(records, names, strict=True)
        ]
        shown = self._workspace.current_id
        return [row for row in rows if choices.scope is Scope.ALL or row[0] == shown]

    def _finished_heat(self, image_id: int) -> NDArray[np.uint8] | None:
        heatmap = self._workspace.heatmap
        if image_id != self._workspace.current_id or not heatmap.complete or heatmap.heat is None:
            return None
        return heatmap.heat.copy()

    def _with_heat(self) -> list[ExportTask]:
        """The tasks, with what was computed for the canvas already: by the model now in use."""
        tasks = zip(self._image_ids, self._tasks, strict=True)
        return [replace(task, heat=self._finished_heat(one)) for one, task in tasks]

    def _ask_next(self) -> None:
        if not self._to_ask:
            self._run()
            return
        dialog = OverwriteDialog(self._to_ask[0].name, len(self._to_ask), self._window)
        dialog.finished.connect(lambda _code: self._answered(dialog))
        dialog.open()
        self._front.asked.emit(dialog)

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
        workspace, choices = self._workspace, self._choices
        if choices is None:
            return
        painted = any(task.labels is not None for task in self._tasks)
        model = None if painted else workspace.heatmap.model
        if not painted and model is None and self._tasks:
            return
        if not painted and self._tasks and (why_not := why_no_mask(workspace)):
            self._front.nothing.emit(why_not)  # a run began while files were asked about
            self._tasks = []
            return
        if not self._tasks:  # of no image that was asked for is there anything to write
            self._report(ExportReport())
            return
        order = ExportOrder(
            tasks=self._tasks if painted else self._with_heat(),
            what=choices.what,
            kind=choices.kind,
            program=choices.program,
            classes=tuple(ExportClass(c.id, c.name, c.colour) for c in workspace.classes),
            class_id=choices.class_id,
            model=model,
            recipe=None if painted else workspace.cell_rules.recipe,
            overwrite=frozenset(self._overwrite),
            protected=frozenset(record.path for record in workspace.records.values()),
            receipt=choices.folder if choices.receipt else None,
            calibration=workspace.calibration.present,
        )
        self._cell.use_device(workspace.heatmap.cell.device)
        images, n_wanted = images_text(len(self._tasks)), self._n_wanted
        errand = Errand(
            tr("Exporting masks"),
            images,
            stop=self.cancel,
            says=lambda report: _left_by_cancel(report, n_wanted),
            failed_of=lambda report: report.failed,
        )
        job = workspace.workers.files.submit(errand, run_export, order, self._cell)
        self._job = job
        job.progressed.connect(self._front.progressed)
        job.returned.connect(self._report)
        job.failed.connect(workspace.fail)
        job.finished.connect(self._ended)
        self._front.progressed.emit(0.0)

    @property
    def _n_wanted(self) -> int:
        """How many files were asked for: some formats have one for all images."""
        return len({task.target for task in self._tasks})

    def _ended(self) -> None:
        self._job, self._tasks = None, []
        self._front.progressed.emit(None)

    def _report(self, report: ExportReport) -> None:
        assert self._choices is not None
        if report.written and not report.cancelled:
            self._front.written.emit()
        dialog = ExportReportDialog(
            len(report.written),
            self._failures + report.failed,
            self._choices.folder,
            n_skipped=len(report.skipped),
            cancelled=report.cancelled,
            parent=self._window,
            noun=_noun(self._choices.what, self._choices.kind),
            receipt=report.receipt.name if report.receipt is not None else "",
            left_out=self._left_out,
            n_wanted=self._n_wanted,
        )
        open_kept(dialog)
        self._front.asked.emit(dialog)


def _noun(what: What, kind: Kind) -> str:
    """What was written, in the report's words."""
    masks = what in (What.MASK, What.LABELS) and kind.suffix in _PLAIN
    return "mask" if masks else "file"


def _left_by_cancel(report: ExportReport, n_wanted: int) -> str:
    """What an export that was cancelled has written; empty of one that was not."""
    if not report.cancelled:
        return ""
    if not report.written:
        return tr("No file was written.")
    written = len(report.written)
    return tr("Written: {written} of {n} files, the others not.", written=written, n=n_wanted)
