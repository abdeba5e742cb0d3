"""Sees that the open project's file is still where it was opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.project_place import Place
from gui.feature import Feature
from gui.words import tr

if TYPE_CHECKING:
    from gui.window import MainWindow


class ProjectWatch(Feature):
    """Tells the workspace when the file is moved, deleted or replaced, and when it is back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._doubt = False
        self._workspace.project_changed.connect(self._project_changed)
        self._workspace.path_changed.connect(self._project_changed)
        window.rounds.project_seen.connect(self._seen)

    def _project_changed(self) -> None:
        self._doubt = False
        project = self._workspace.project
        if project is not None and not project.read_only and project.journal_mode != "wal":
            self._workspace.notice.emit(
                tr(
                    "{name} is on a network drive or one like it, where each change waits "
                    "for the drive. Your work is as safe; on a drive of this computer it is "
                    "quicker.",
                    name=project.path.name,
                )
            )

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
        if away:
            self._window.rounds.hasten()  # until it is back nothing is saved
