"""Sees that the open project's file is still where it was opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from core.project import Project
from core.project_place import Place
from gui.feature import Feature
from gui.words import tr
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from gui.window import MainWindow

_LOOK_MS = 4000


def place_of(_context: JobContext, project: Project) -> Place:
    """What stands under the name of a project; asking a dead drive may take long."""
    return project.place()


class ProjectWatch(Feature):
    """Tells the workspace when the file is moved, deleted or replaced, and when it is back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._job: Job | None = None
        self._doubt = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._workspace.project_changed.connect(self._project_changed)
        self._workspace.path_changed.connect(self._project_changed)

    def close(self) -> None:
        """The window closes."""
        self._forget()

    def _project_changed(self) -> None:
        self._forget()
        project = self._workspace.project
        if project is None or project.read_only:
            return
        self._timer.start()
        if project.journal_mode != "wal":
            self._workspace.notice.emit(
                tr(
                    "{name} is on a network drive or one like it, where each change waits "
                    "for the drive. Your work is as safe; on a drive of this computer it is "
                    "quicker.",
                    name=project.path.name,
                )
            )

    def _forget(self) -> None:
        self._timer.stop()
        if self._job is not None:
            self._job.abandon()
        self._job, self._doubt = None, False

    def look(self) -> None:
        """Ask a worker."""
        project = self._workspace.project
        if project is None or self._job is not None:
            return
        self._job = self._workspace.workers.thumbnails.submit(
            tr("Looking after files"), place_of, project
        )
        self._job.returned.connect(self._seen)
        self._job.failed.connect(self._workspace.fail)
        self._job.finished.connect(self._ended)

    def _ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None

    def _seen(self, place: Place) -> None:
        # Seen twice: whoever saves over a file may take it away for a moment.
        away = place is not Place.HERE
        news = away != self._workspace.displaced
        if news and (self._doubt or not away):
            self._workspace.set_displaced(away)
            if away:
                bar, files = self._window.notice_bar, self._window.files
                bar.problem(bar.text.text(), tr("Save as…"), files.save_as)
        self._doubt = away
