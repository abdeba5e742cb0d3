"""The project's training runs: which network is in use, going back to one, removing old ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import ModelError, ProjectError
from core.project import RunRecord
from core.run_summary import images_learnt_from, run_of
from gui.network_reading import read_model
from gui.words import tr
from gui.worker import Job

if TYPE_CHECKING:
    from core.model import TrainedModel
    from gui.workspace import Workspace


class TrainingRuns(QObject):
    """Reads the runs from the project; going back to one has everything follow its network."""

    changed = Signal()
    not_taken = Signal(str)
    """A run that somebody wanted to go back to cannot be used: why."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._job: Job | None = None
        self.older_in_use: int | None = None
        """Number of the run in use where that is not the newest."""
        self.record: RunRecord | None = None
        """The run in use; None without one, and while its network is in memory only."""
        for signal in (
            workspace.project_changed,
            workspace.path_changed,
            workspace.saved_changed,
            workspace.training.state_changed,
        ):
            signal.connect(self._look)
            signal.connect(self.changed)
        workspace.heatmap.model_changed.connect(self.changed)
        workspace.project_changed.connect(self._abandon)

    def runs(self) -> list[RunRecord]:
        """The runs whose networks are kept, newest first. Raises ProjectError."""
        project = self._workspace.project
        if project is None:
            return []
        kept = project.model_sizes()
        return [run for run in reversed(project.runs()) if run.id in kept]

    def sizes(self) -> dict[int, int]:
        """Bytes of each run's network, by its number. Raises ProjectError."""
        project = self._workspace.project
        return {} if project is None else project.model_sizes()

    @property
    def in_use(self) -> int | None:
        """Number of the run whose network is in use; None while that is in memory only."""
        project, training = self._workspace.project, self._workspace.training
        return project.run_in_use if project is not None and training.all_saved else None

    @property
    def cannot_read(self) -> int | None:
        """The same if that network cannot be read; None if it can, or is not known to be so."""
        damaged = self._workspace.heatmap.cannot_read
        return damaged if damaged == self.in_use else None

    def _look(self) -> None:
        """Ask the project only when something may have changed: sliders ask many times a second."""
        self.older_in_use = self.record = None
        project = self._workspace.project
        try:
            number, sizes = self.in_use, self.sizes()
            self.record = run_of(project.runs(), number) if project is not None else None
        except ProjectError:
            return  # whoever lists the runs is told
        if number is not None and sizes and number != max(sizes):
            self.older_in_use = number

    @property
    def why_not(self) -> str:
        """Why no other run can be taken now; empty if one can."""
        if self._workspace.training.running:
            return tr("The network is being trained. Stop that, or wait for its end.")
        if not self._workspace.training.all_saved:
            return tr("The newest network could not be saved yet; see to that first.")
        return ""

    # Going back ----------------------------------------------------------------------------------

    def go_back(self, number: int) -> None:
        """Have the network of a run in use: heatmap, scores, exports and the next training follow.

        It is read in a worker first; one that cannot be read changes nothing.
        """
        workspace = self._workspace
        if workspace.project is None or self.why_not:
            return
        try:
            data = workspace.project.model(number)
        except ProjectError as error:
            workspace.problem.emit(str(error))
            return
        self._abandon()
        job = workspace.workers.prediction.submit(tr("Loading the network"), read_model, data)
        self._job = job
        job.returned.connect(lambda model: self._read(number, model))
        job.failed.connect(lambda error: self._failed(number, error))

    def _read(self, number: int, model: TrainedModel) -> None:
        self._job = None
        workspace = self._workspace
        if self.why_not or workspace.project is None:
            workspace.notice.emit(
                tr("Run {number} was not taken. {why}", number=number, why=self.why_not).strip()
            )
            return
        try:
            workspace.project.use_run(number)
            run = run_of(workspace.project.runs(), number)
        except ProjectError as error:
            workspace.problem.emit(str(error))
            return
        self._look()
        workspace.training.forget_outcome()
        workspace.heatmap.trained_on = images_learnt_from(run)
        workspace.notice.emit(
            tr(
                "The network of run {number} is in use now. The others stay in “Network, "
                "Training runs”.",
                number=number,
            )
        )
        workspace.thresholds.adopt(model.thresholds_by_class, trained=True)
        workspace.heatmap.set_model(model, snapshot=False)

    def _failed(self, number: int, error: BaseException) -> None:
        self._job = None
        self.changed.emit()
        if not isinstance(error, ModelError):
            self._workspace.fail(error)
            return
        self.not_taken.emit(
            tr(
                "The network of run {number} is damaged or was made by a newer SmearSeg and cannot "
                "be used; the one in use stays.",
                number=number,
            )
        )

    def _abandon(self) -> None:
        if self._job is not None:
            self._job.abandon()
            self._job = None

    # Removing ------------------------------------------------------------------------------------

    def remove(self, numbers: Sequence[int]) -> None:
        """Forget runs and their networks for good; the one in use is refused."""
        try:
            self._workspace.require_project().remove_runs(numbers)
        except ProjectError as error:
            self._workspace.problem.emit(str(error))
        else:
            self._workspace.training.forget_runs(numbers)
        self.changed.emit()
