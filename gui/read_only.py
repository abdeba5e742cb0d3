"""Projects that are only looked at: the offer to do so, and the sentence that refuses changes."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from core.errors import InUseError, ProjectError, ReadOnlyError, WriteProtectedError
from gui.errand import Errand
from gui.feature import Feature
from gui.holding import Holding
from gui.words import tr
from gui.worker import Job, JobContext

LOG = logging.getLogger("smearseg")

if TYPE_CHECKING:
    from core.project_view import Snapshot
    from gui.window import MainWindow


def copy_to_look_at(context: JobContext, path: Path) -> Snapshot:
    """Copy a project's file as it stands. Raises ProjectError."""
    from core.project_view import take_snapshot

    snapshot = take_snapshot(path, context.check, context.report)
    if context.cancelled():  # since it was looked at whether it is whole: nobody hears of it
        snapshot.discard()
    context.check()
    return snapshot


class ReadOnlyOpening(Feature):
    """Opens a project to be looked at where it cannot be opened to be changed."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._job: Job | None = None
        self._workspace.refused.connect(self._say_refused)

    def close(self) -> None:
        """The window closes."""
        self._forget()

    def offer(self, path: Path, error: ProjectError) -> bool:
        """A project could not be opened: offer to look at it where that may help; whether so."""
        if not isinstance(error, InUseError | WriteProtectedError):
            return False
        action = partial(self.open, path)
        if isinstance(error, InUseError):
            LOG.info("%s is held by process %s", path, error.process)
        # No fault that somebody made: it is offered, and nothing is red.
        self._window.notice_bar.ask(str(error), (tr("Open read-only"), action))
        return True

    def open(self, path: Path) -> None:
        """Have a project's file copied and look at the copy, in place of the present project."""
        if self._job is not None or not self._may_leave(path):
            return
        opening, before = self._workspace.workers.opening, self._workspace.work
        errand = Errand(tr("Opening read-only"), path.name, stop=self.cancel)
        self._job = opening.submit(errand, copy_to_look_at, path)
        self._job.returned.connect(partial(self._copied, before))
        self._job.failed.connect(self._workspace.fail)
        self._job.finished.connect(self._ended)

    def _may_leave(self, path: Path) -> bool:
        return self._window.leaving.may_leave(partial(self.open, path))

    def cancel(self) -> None:
        """Do without it."""
        if self._job is not None:
            self._job.cancel()

    def _copied(self, before: object, snapshot: Snapshot) -> None:
        from core.project_view import ProjectView

        if self._workspace.work is not before or not self._may_leave(snapshot.original):
            snapshot.discard()  # the person has opened something else meanwhile
            return
        try:
            self._workspace.adopt(ProjectView.of(snapshot))
        except ProjectError as error:
            self._workspace.problem.emit(str(error))
            return
        said = tr(
            "“{name}” is open read-only, as it was at {time}. To change something in it, "
            "save a copy of your own.",
            name=snapshot.original.stem,
            time=snapshot.taken.strftime("%H:%M"),
        )
        save = (tr("Save a copy…"), self._window.files.save_as)
        self._window.notice_bar.ask(said, save, holding=self._while_looking())

    def _ended(self, _job: Job) -> None:
        self._forget()

    def _forget(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.abandon()

    def _say_refused(self, error: ReadOnlyError) -> None:
        save = (tr("Save a copy…"), self._window.files.save_as)
        self._window.notice_bar.problem(str(error), *save, self._while_looking())

    def _while_looking(self) -> Holding:
        """Until the project is worked on in a copy."""
        return Holding(lambda: self._workspace.read_only, self._workspace.path_changed)
