"""The network in use as a training begins: it is again where the run ends without having learnt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors import ModelError, ProjectError

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
        self._was_being_read = False

    def remember(self) -> None:
        """A run begins."""
        heatmap = self._workspace.heatmap
        self._model, self._was_being_read = heatmap.model, heatmap.is_reading

    def proposal(self, class_id: int) -> float | None:
        """The threshold that it proposes for a class, or the starter network without one."""
        if self._model is None and self._was_being_read:
            self._read()
        if self._model is not None:
            return self._model.thresholds_by_class.get(class_id)
        return self._workspace.heatmap.starter.thresholds.get(class_id)

    def _read(self) -> None:
        """Read what a snapshot came before: its reading was given up then."""
        from core.model import TrainedModel  # the run has torch loaded

        project = self._workspace.project
        try:
            data = project.model_in_use() if project is not None else None
            self._model = TrainedModel.from_bytes(data) if data is not None else None
        except (ProjectError, ModelError):  # it is told where it comes to be used again
            return

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
            found = project is not None and project.run_in_use is not None
        except ProjectError:  # as if its drive is gone; the run must come to its end all the same
            return False
        return not self.is_known or (found and self._workspace.training.all_saved)

    @property
    def is_known(self) -> bool:
        """Whether there was a network of the project: without one the starter network is in use."""
        return self._model is not None or self._was_being_read

    def come_back(self) -> None:
        """Have it in use again, where a snapshot took its place."""
        workspace, heatmap = self._workspace, self._workspace.heatmap
        workspace.thresholds.end_passing()
        if not heatmap.is_snapshot:
            return
        if self._model is not None:
            # What it has seen is noted still: that changes only with a network that is kept.
            heatmap.set_model(self._model, snapshot=False)
            return
        heatmap.clear()  # the next run is not to go on from the snapshot while it is being read
        try:
            heatmap.load_latest()
        except ProjectError as error:
            workspace.problem.emit(str(error))
        heatmap.starter.ask()  # if there is none
