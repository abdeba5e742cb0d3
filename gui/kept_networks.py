"""Trained networks on their way into the project file, and those that could not be written yet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from core.errors import ProjectError
from core.project import Project, RunRecord
from core.run_summary import run_of

if TYPE_CHECKING:
    from gui.workspace import Workspace


@dataclass(frozen=True, eq=False)
class KeptNetwork:
    """A model's bytes and the run that made it."""

    data: bytes
    run: RunRecord
    place: int | None = None
    """Number of the run whose place it takes; None: it is a run of its own."""


class KeptNetworks:
    """Writes each network as it is trained; what the disk does not take stays in memory."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._unsaved: list[KeptNetwork] = []
        self._live_run: int | None = None

    @property
    def all_saved(self) -> bool:
        """False while a trained network is in memory only."""
        return not self._unsaved

    def end_live_session(self) -> None:
        """The next live network is a run of its own."""
        self._live_run = None

    def keep(self, data: bytes, run: RunRecord, live: bool = False, goes_on: bool = False) -> None:
        """Write a network and its run.

        Of a ``live`` session only the newest network is kept, as far as each goes on from the one
        before it: one that began anew leaves that one where it is.
        """
        project, newest = self._workspace.require_project(), KeptNetwork(data, run)
        try:
            kept = self._in_its_place(project, newest) if live and goes_on else None
            number = self._write(project, kept or newest)
        except ProjectError as error:
            first = self._workspace.all_saved
            self._unsaved.append(newest)
            self.end_live_session()
            self._workspace.not_saved(error, first)
        else:
            self._live_run = number if live else None

    def _in_its_place(self, project: Project, kept: KeptNetwork) -> KeptNetwork | None:
        """The same, in the place of the session's run before it, as one run with it."""
        before = run_of(project.runs(), self._live_run)
        if before is None or self._unsaved or project.run_in_use != before.id:
            return None  # removed, or another was gone back to: what went on from there is another
        whole = replace(
            kept.run,
            started=before.started,
            seconds=round(before.seconds + kept.run.seconds, 2),
            steps=before.steps + kept.run.steps,
        )
        return KeptNetwork(kept.data, whole, before.id)

    def _write(self, project: Project, kept: KeptNetwork) -> int:
        if kept.place is None:
            return project.add_model(kept.data, kept.run)
        project.replace_model(kept.place, kept.data, kept.run)
        return kept.place

    def save_again(self) -> None:
        """Try to write what could not be written. Raises ProjectError."""
        while self._unsaved:
            self._write(self._workspace.require_project(), self._unsaved[0])
            del self._unsaved[0]

    def forget_unsaved(self) -> None:
        """The project is closed, or all of it has been written elsewhere."""
        self._unsaved, self._live_run = [], None

    def write_unsaved_to(self, project: Project) -> None:
        """Write what is in memory only into another copy of the project. Raises ProjectError."""
        for kept in self._unsaved:
            self._write(project, kept)
