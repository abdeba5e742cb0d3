"""The network in use as a training begins: it is again where the run ends without having learnt.

While a run goes on, its proposals take the place of that network's thresholds, also in the project.
So those are noted there until the run has ended: where the program was killed meanwhile, the next
opening finds the old network in use, and gives it its thresholds back.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from core.errors import ProjectError
from gui.thresholds import BEFORE_RUN

if TYPE_CHECKING:
    from core.model import TrainedModel
    from core.training import TrainingProgress
    from gui.workspace import Workspace


class FormerNetwork:
    """Remembered as a run begins, whose snapshots take its place; gives way to it or comes back."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._model: TrainedModel | None = None
        """None also where the project's network was still being read."""
        self._thresholds: dict[int, float] = {}
        """Of each class when the run began."""
        self._noted = False
        """Whether the project has them, too."""

    def remember(self) -> None:
        """A run begins."""
        self._model = self._workspace.heatmap.model
        classes = self._workspace.classes
        self._thresholds = {record.id: record.threshold for record in classes}
        proposed = {str(record.id): record.threshold for record in classes if not record.chosen}
        project = self._workspace.project
        if project is not None:
            # Who cannot write hears of it from what is work.
            with contextlib.suppress(ProjectError):
                note = {"run": project.run_in_use, "thresholds": proposed}
                project.set_setting(BEFORE_RUN, note)
                self._noted = True

    def forget(self) -> None:
        """The run has ended."""
        project = self._workspace.project
        if self._noted and project is not None:
            self._noted = False
            with contextlib.suppress(ProjectError):
                project.set_setting(BEFORE_RUN, {})

    def gives_way_to(self, run: TrainingProgress | None) -> bool:
        """Whether the network that a run ended with is kept and used in its place.

        Not before it has learnt anything: of what it was begun from more is known, that was judged.
        """
        if run is None or run.model is None:
            return False
        return run.has_learnt or not self._is_saved

    @property
    def _is_saved(self) -> bool:
        project = self._workspace.project
        try:
            in_use = project.run_in_use if project is not None else None
        except ProjectError:  # as if its drive is gone; the run must come to its end all the same
            return False
        return in_use is not None and self._workspace.training.all_saved

    def come_back(self) -> None:
        """Have it in use again, where a snapshot took its place."""
        workspace, heatmap = self._workspace, self._workspace.heatmap
        if not heatmap.is_snapshot:
            return
        workspace.thresholds.adopt(self._thresholds)
        if self._model is not None:
            # What it has seen is noted still: that changes only with a network that is kept.
            heatmap.set_model(self._model, snapshot=False)
            return
        heatmap.clear()  # the next run is not to go on from the snapshot while it is being read
        try:
            heatmap.load_latest()
        except ProjectError as error:
            workspace.problem.emit(str(error))
