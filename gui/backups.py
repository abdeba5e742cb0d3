"""Backups of the open project while somebody works, and "Restore earlier state…"."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QDialog

from core.errors import DamagedError, ProjectError, SmearSegError
from core.project import Project
from gui.actions import Key
from gui.dialogs.kept import open_kept
from gui.errand import Errand
from gui.feature import Feature, Slots
from gui.holding import Holding
from gui.words import date_text, tr
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from core.project_backups import Backup
    from gui.dialogs.restore import RestoreDialog
    from gui.window import MainWindow

_EVERY_MS = 10 * 60 * 1000


def make_backup(context: JobContext, project: Project) -> Backup | None:
    """Copy the project as it is, unless a backup of that state is there. Raises ProjectError."""
    from core.project_backups import back_up

    return back_up(project, context.check, report=context.report)


def find_backups(context: JobContext, project: Path) -> list[Backup]:
    """The backups of a project, newest first."""
    from core.project_backups import list_backups

    return list_backups(project, context.step)


def bring_back(context: JobContext, project: Path, backup: Path) -> Path:
    """Restore an earlier state; where the state of before is kept. Raises ProjectError."""
    from core.project_backups import restore_backup

    return restore_backup(project, backup, context.check, context.report)


class Backups(Feature):
    """Has a worker copy the project at opening and every ten minutes in which it changed."""

    restored = Signal()
    """A project is as it was at an earlier time."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._job: Job | None = None
        self._told = ""
        self._damaged: set[Path] = set()
        """Projects that could not be opened, and were not restored since."""
        self.restoring = False
        self._stood_open: Project | None = None
        """What was open when restoring began: it gives way to what is restored."""
        self.timer = QTimer(self)
        self.timer.setInterval(_EVERY_MS)
        self.timer.timeout.connect(self.make)
        self._workspace.project_changed.connect(self._project_changed)
        self._workspace.path_changed.connect(self._project_changed)

    def slots(self) -> Slots:
        """The one way back."""
        return {Key.RESTORE: self.ask}

    def refresh(self) -> None:
        """There is something to go back from while a project is open."""
        workspace = self._workspace
        is_open = workspace.project is not None and not self.restoring and not workspace.read_only
        self._window.action(Key.RESTORE).setEnabled(is_open)

    def close(self) -> None:
        """The window closes."""
        self.timer.stop()

    # Making ----------------------------------------------------------------------------------

    def _project_changed(self) -> None:
        self._told = ""
        if self._job is not None:
            self._job.abandon()
            self._job = None
        self.timer.stop()
        if self._workspace.project is not None and not self._workspace.read_only:
            self.timer.start()
            self.make()

    @property
    def working(self) -> bool:
        """Whether a backup is being made."""
        return self._job is not None

    def make(self) -> None:
        """Have a backup made, unless one is under way or nothing changed."""
        project = self._workspace.project
        if project is None or project.read_only or self._job is not None:
            return
        job = self._workspace.workers.files.submit(
            Errand(tr("Backup"), by_itself=True), make_backup, project
        )
        self._job = job
        job.returned.connect(self._made)
        job.failed.connect(self._failed)
        job.finished.connect(self._ended)

    def _made(self, _backup: Backup | None) -> None:
        self._told = ""

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, SmearSegError):
            self._workspace.fail(error)
        elif str(error) != self._told:  # said once, not every ten minutes
            self._told = str(error)
            self._workspace.notice.emit(tr("No backup was made. {error}", error=error))

    def _ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None

    # Restoring -------------------------------------------------------------------------------

    def ask(self) -> None:
        """Show the earlier states of the open project."""
        project = self._workspace.project
        if project is not None:
            self.ask_for(project.path)

    def ask_for(self, path: Path, damaged: bool = False) -> None:
        """Show the earlier states of a project, which may be too ``damaged`` to be open."""
        errand = Errand(tr("Looking for backups"), path.stem)
        job = self._workspace.workers.opening.submit(errand, find_backups, path)
        job.returned.connect(partial(self._found, path, damaged))
        job.failed.connect(self._workspace.fail)

    def _found(self, path: Path, damaged: bool, backups: list[Backup]) -> None:
        from gui.dialogs.restore import RestoreDialog

        present = self._labelled_now() if self._is_open(path) else None
        now = datetime.now().astimezone()
        dialog = RestoreDialog(path, backups, now, present, self._window, damaged)
        dialog.finished.connect(partial(self._answered, dialog, path))
        open_kept(dialog)

    def _labelled_now(self) -> tuple[int, int, int]:
        """Images, labelled images and labelled pixels of the open project."""
        counts = [record.counts.labelled for record in self._workspace.records.values()]
        return len(counts), sum(n > 0 for n in counts), sum(counts)

    def _is_open(self, path: Path) -> bool:
        project = self._workspace.project
        return project is not None and project.path == path.resolve()

    def _answered(self, dialog: RestoreDialog, path: Path, code: int) -> None:
        backup = dialog.chosen()
        if code == QDialog.DialogCode.Accepted and backup is not None:
            self.restore(path, backup)

    def restore(self, path: Path, backup: Backup) -> None:
        """Go back to a backup; the project is closed meanwhile and opened again."""
        if self.restoring:
            return
        if self._is_open(path):
            if not self._window.leaving.may_leave():
                return
            self._workspace.close_project()
        self.restoring, self._stood_open = True, self._workspace.project
        self._window.refresh()
        files = self._workspace.workers.files
        errand = Errand(tr("Restoring"), date_text(backup.made))
        job = files.submit(errand, bring_back, path, backup.path, first=True)
        job.returned.connect(partial(self._restored, path, backup))
        job.failed.connect(partial(self._not_restored, path))
        job.cancelled.connect(partial(self._open_again, path))

    def _restored(self, path: Path, backup: Backup, kept: Path) -> None:
        self._damaged.discard(path)
        self.restored.emit()
        self._open_again(path)
        said = date_text(backup.made)
        self._workspace.notice.emit(
            tr(
                "“{project}” is as it was on {said}. What it was before is kept as “{name}”.",
                project=path.stem,
                said=said,
                name=kept.name,
            )
        )

    def _not_restored(self, path: Path, error: BaseException) -> None:
        self._open_again(path)
        self._workspace.fail(error)

    def _open_again(self, path: Path) -> None:
        self.restoring = False
        if self._workspace.project is self._stood_open:  # else another was opened meanwhile
            self._window.files.open_paths([path])
        self._stood_open = None
        self._window.refresh()

    # After a failed opening ------------------------------------------------------------------

    def offer(self, path: Path, error: ProjectError) -> None:
        """A project could not be opened, which was told: offer its backups where that may help."""
        from core.project_backups import has_backups

        path = path.resolve()
        if isinstance(error, DamagedError) and has_backups(path):
            self._damaged.add(path)
            self._window.notice_bar.problem(
                str(error),
                tr("Restore earlier state…"),
                partial(self.ask_for, path, damaged=True),
                Holding(lambda: path in self._damaged, self.restored),
            )
