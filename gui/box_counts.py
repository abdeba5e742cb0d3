"""Comparing counts: boxes that another program drew, and the objects of the labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from core.errors import SmearSegError
from core.label_tiles import PackedLabels
from gui.actions import Key
from gui.dialogs.kept import open_kept
from gui.errand import Errand
from gui.feature import Feature, Slots
from gui.words import images_text, tr
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from core.box_counts import BoxCounts
    from gui.window import MainWindow


@dataclass(frozen=True)
class CountOrder:
    """One image whose boxes and labels are to be counted."""

    image: str
    boxes: Path
    labels: PackedLabels


@dataclass(frozen=True)
class Counted:
    """What was found, image by image, and what could not be read, each as a sentence."""

    images: list[BoxCounts] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


def count_all(
    context: JobContext, orders: Sequence[CountOrder], names: Mapping[int, str]
) -> Counted:
    """Count every image; a file that cannot be read is named, the others are counted."""
    from core.box_counts import compare_counts
    from core.masks.voc_boxes import read_voc_boxes

    counted = Counted()
    for number, order in enumerate(orders):
        context.check()
        context.report(number / len(orders))
        try:
            boxes = read_voc_boxes(order.boxes)
            labels, _ = order.labels.unpack_what_is_whole()
            counted.images.append(compare_counts(order.image, boxes, labels, names))
        except SmearSegError as error:
            counted.failures.append(str(error))
    return counted


class BoxComparison(Feature):
    """Asks for files of boxes, has them counted in a worker, and shows both counts."""

    progressed = Signal(object)
    """Share that is done, or None when nothing runs."""
    shown = Signal(object)
    """The dialog with the counts."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._job: Job | None = None
        self._unmatched: list[str] = []

    def slots(self) -> Slots:
        """Compare counts."""
        return {Key.COMPARE_COUNTS: self.ask}

    def refresh(self) -> None:
        """It needs images, and one comparison at a time is enough."""
        able = bool(self._window.workspace.records) and self._job is None
        self._window.action(Key.COMPARE_COUNTS).setEnabled(able)

    def close(self) -> None:
        """Stop counting."""
        if self._job is not None:
            self._job.abandon()

    def ask(self) -> None:
        """Have the files of boxes chosen."""
        stored = self._window.settings.text("folders/boxes", "")
        dialog = QFileDialog(self._window, tr("Boxes to compare counts with"), stored)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(tr("Pascal VOC boxes (*.xml)"))
        dialog.filesSelected.connect(lambda files: self.compare([Path(file) for file in files]))
        open_kept(dialog)

    def compare(self, files: Sequence[Path]) -> None:
        """Count boxes and objects of the images that the files fit by name."""
        from core.box_counts import pair_boxes

        workspace = self._window.workspace
        if not files or self._job is not None:
            return
        self._window.settings.put("folders/boxes", str(files[0].parent))
        stems = {
            record.id: (Path(record.name).stem, record.path.stem)
            for record in workspace.records.values()
        }
        pairs, left = pair_boxes(list(files), stems)
        self._unmatched = [file.name for file in left]
        workspace.painting.finish_stroke()
        orders = [
            CountOrder(
                workspace.records[image_id].name, file, workspace.painting.packed_labels(image_id)
            )
            for image_id, file in pairs.items()
        ]
        if not orders:
            workspace.problem.emit(
                tr(
                    "None of these files has the name of an image of this project; boxes "
                    "belong to the image of the same name, as field-1.xml to field-1.png."
                )
            )
            return
        names = {record.id: record.name for record in workspace.classes}
        errand = Errand(tr("Counting boxes"), images_text(len(orders)), stop=self.cancel)
        self._job = workspace.workers.files.submit(errand, count_all, orders, names)
        self._job.progressed.connect(self.progressed.emit)
        self._job.returned.connect(self._show)
        self._job.failed.connect(workspace.fail)
        self._job.finished.connect(lambda _job: self._finished())
        self.refresh()

    def cancel(self) -> None:
        """Stop counting; nothing was changed."""
        if self._job is not None:
            self._job.cancel()

    def _finished(self) -> None:
        self._job = None
        self.progressed.emit(None)
        self.refresh()

    def _show(self, counted: Counted) -> None:
        from gui.dialogs.box_counts import BoxCountsDialog

        dialog = BoxCountsDialog(counted.images, counted.failures, self._unmatched, self._window)
        open_kept(dialog)
        self.shown.emit(dialog)
