"""Save as: the project is copied in a worker while the work goes on, then goes on in the copy.

What is done while the copy is made is in both files (core/project_copy.py). What a full or absent
disk did not take is written into the copy as soon as it is there.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import ProjectError
from core.project import Project
from gui.errand import Errand
from gui.words import tr
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from core.project_copy import ProjectCopy
    from gui.workspace import Workspace


def make_copy(context: JobContext, copy: ProjectCopy) -> ProjectCopy:
    """Copy the pages and look whether they are whole. Raises ProjectError."""
    copy.make(context.check, context.report)
    return copy


class SavingAs(QObject):
    """The copy under way."""

    progressed = Signal(object)
    """How far it is, 0 to 1; None when it ended."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._copy: ProjectCopy | None = None
        self._job: Job | None = None
        self._errand: Errand | None = None
        self._then: Callable[[], object] | None = None

    @property
    def target(self) -> Path | None:
        """The file that is being written; None when none is."""
        return self._copy.target if self._copy is not None else None

    def begin(self, path: Path, then: Callable[[], object] | None = None) -> None:
        """Copy the project to ``path`` and go on there; ``then`` is called once all is there.

        Raises:
            ProjectError: it cannot be written there; the project stays open as it was.
        """
        workspace = self._workspace
        if workspace.project is None:
            return
        if self._copy is not None:
            raise ProjectError(
                tr(
                    "“{name}” is still being written; save another copy when it is there.",
                    name=self._copy.target.name,
                )
            )
        workspace.painting.finish_stroke()
        workspace.settle()
        copy = self._copy = workspace.project.begin_copy(path)
        self._then = then
        self._errand = Errand(tr("Saving a copy"), path.name, stop=self.cancel)
        self._job = workspace.workers.copies.submit(self._errand, make_copy, copy)
        self._job.progressed.connect(self.progressed.emit)
        self._job.returned.connect(self._made)
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self._cancelled)
        self.progressed.emit(0.0)

    def cancel(self) -> None:
        """Stop; the project stays the one it was."""
        if self._job is not None:
            self._job.cancel()

    def abandon(self) -> None:
        """The project is being closed: nothing more is heard of the copy, and nothing left."""
        if self._job is not None:
            self._job.abandon()
        self._end()

    def _end(self) -> None:
        copy, self._copy, self._job, self._then = self._copy, None, None, None
        if copy is not None:
            copy.give_up()
            self.progressed.emit(None)

    def _failed(self, error: BaseException) -> None:
        self._end()
        self._workspace.fail(error)

    def _cancelled(self) -> None:
        target = self.target
        self._end()
        if target is not None:
            self._workspace.notice.emit(
                tr(
                    "“{name}” was not written; you go on in the project as it was.",
                    name=target.name,
                )
            )

    def _made(self, copy: ProjectCopy) -> None:
        if self._job is not None and self._job.cancel_requested:
            if self._errand is not None:
                self._errand.refuse()
            self._cancelled()  # while the disk confirmed it
            return
        then = self._then
        try:
            copy.finish()
            self._go_on_in(copy.target)
            if then is not None and self._workspace.all_saved:
                QTimer.singleShot(
                    0, self, lambda: then()
                )  # it may close the window, and this job's lane
        except ProjectError as error:
            self._workspace.problem.emit(str(error))
        finally:
            self._end()

    def _go_on_in(self, path: Path) -> None:
        """Have the copy as the open project.

        Image shown, history and running jobs go on: they belong to the work, not to the file.
        """
        workspace = self._workspace
        former, copy = workspace.require_project(), Project.open(path)
        try:
            workspace.painting.steps.write_unsaved_to(copy)
            workspace.training.networks.write_unsaved_to(copy)
            records = {record.id: record for record in copy.images()}
        except ProjectError:
            copy.close()
            raise
        workspace.painting.steps.go_on_in(copy)
        workspace.training.networks.forget_unsaved()
        workspace.project, workspace.displaced = copy, False
        former.close()
        workspace.records = records
        workspace.settings.add_recent(copy.path)
        workspace.images_changed.emit()
        workspace.path_changed.emit()
        workspace.scores.labels_came()
        workspace.saved_again()
        workspace.settle()  # what the full disk of before did not take
