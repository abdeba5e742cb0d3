"""Sees that the open project's file is still where it was opened."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from core.project_place import Place
from gui.feature import Feature
from gui.words import tr

if TYPE_CHECKING:
    from gui.window import MainWindow

SURE_S = 2.0
"""Seconds after which a file that was away is believed to be: whoever saves over one may take it
away for a moment."""


class ProjectWatch(Feature):
    """Tells the workspace when the file is moved, deleted or replaced, and when it is back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._away_since: float | None = None
        self._workspace.project_changed.connect(self._project_changed)
        self._workspace.path_changed.connect(self._project_changed)
        window.rounds.project_seen.connect(self._seen)

    def _project_changed(self) -> None:
        self._away_since = None
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
        away, now = place is not Place.HERE, monotonic()
        sure = self._away_since is not None and now - self._away_since >= SURE_S
        if away != self._workspace.displaced and (sure or not away):
            self._workspace.set_displaced(away)
            if away:
                bar, files = self._window.notice_bar, self._window.files
                bar.problem(bar.text.text(), tr("Save as…"), files.save_as)
        if not away:
            self._away_since = None
        elif self._away_since is None:
            self._away_since = now
        if away:
            self._window.rounds.hasten()  # until it is back nothing is saved
