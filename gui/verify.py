"""Verifying the heatmap of the image shown against single patches: a job, and its dialog."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from core.errors import SmearSegError
from gui.errand import Errand
from gui.heatmap import WINDOW_THREADS
from gui.next_step import READING
from gui.torch_loading import open_torch_library
from gui.words import tr
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from core.model import TrainedModel
    from core.verify import Verification, VerifyProgress
    from gui.dialogs.verify import VerifyDialog
    from gui.workspace import Workspace


@dataclass(frozen=True, eq=False)
class VerifyOrder:
    """What the job needs; it only reads. Threads and device are those of the heatmap on screen."""

    model: TrainedModel
    image: NDArray[np.uint8]
    device: str | None


def run_verification(context: JobContext, order: VerifyOrder) -> Verification | None:
    """Compare; reports VerifyProgress and returns what was found."""
    open_torch_library()
    from core.verify import verify

    found = None
    for progress in verify(
        order.model,
        order.image,
        cancelled=context.cancelled,
        threads=WINDOW_THREADS,
        device=order.device,
    ):
        context.report(progress)
        found = progress.result
    return found


class Verifier(QObject):
    """Opens the dialog, runs the comparison, and brings both together."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._parent = parent
        self.job: Job | None = None
        self.dialog: VerifyDialog | None = None

    @property
    def why_not(self) -> str:
        """Why there is nothing to verify now; empty if there is."""
        workspace = self._workspace
        if workspace.heatmap.is_reading:
            return tr(READING)
        if workspace.heatmap.model is None:
            return tr("There is no network yet: train one first.")
        if workspace.current is None:
            return tr("Open an image first.")
        if workspace.training.running:
            return tr("The network is being trained; its heatmap can be verified after that.")
        return ""

    def start(self) -> None:
        """Verify the newest network on the image shown."""
        from gui.dialogs.verify import VerifyDialog

        workspace = self._workspace
        opened, model = workspace.current, workspace.heatmap.model
        if self.why_not or self.dialog is not None or opened is None or model is None:
            return
        order = VerifyOrder(model, opened.image, workspace.heatmap.cell.device)
        errand = Errand(tr("Verifying the heatmap"), opened.name, stop=self.close)
        job = workspace.workers.prediction.submit(errand, run_verification, order)
        dialog = VerifyDialog(opened.name, self._parent)
        self.job, self.dialog = job, dialog
        job.progressed.connect(self._progressed)
        job.returned.connect(self._returned)
        job.failed.connect(self._failed)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _progressed(self, progress: VerifyProgress) -> None:
        if self.dialog is not None:
            self.dialog.show_fraction(progress.fraction)

    def _returned(self, found: Verification | None) -> None:
        self.job = None
        if self.dialog is not None and found is not None:
            self.dialog.show_result(found)

    def _failed(self, error: BaseException) -> None:
        self.job = None
        if self.dialog is not None and isinstance(error, SmearSegError):
            self.dialog.show_failure(str(error))
            return
        self.close()
        raise error

    def close(self) -> None:
        """Close the dialog, if it is open."""
        if self.dialog is not None:
            self.dialog.reject()

    def _closed(self) -> None:
        if self.job is not None:
            self.job.abandon()
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.job = self.dialog = None
