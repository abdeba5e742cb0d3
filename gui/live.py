"""Live mode: labels change, training goes on by itself from where it stood, the heatmap follows.

A run of some seconds begins when the labels have rested for a moment; what is painted meanwhile is
learnt by the next. All runs between switching it on and off are one entry among the project's runs:
the newest network takes the place of the one before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import TrainingError
from core.project import Role
from core.run_summary import run_of
from gui.preferences import LIVE_SECONDS
from gui.words import mark, tr

if TYPE_CHECKING:
    from gui.workspace import Workspace

_REST_MS = 900
"""So long no label changes before a run begins: a hand that paints on is waited for."""

NEEDS_LABELS = mark("Live: paint a few cells and some background on a training image.")
WAITS = mark("Live: trains as soon as you pause.")
UP_TO_DATE = mark("Live: up to date with your labels.")

_Learnt = tuple[int, frozenset[int]]
"""What a run learns from: the labels' revision, and the images that train."""


class LiveMode(QObject):
    """The switch, and what it waits for."""

    changed = Signal()
    """It was switched, or what it says is another."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.on = False
        self._learnt: _Learnt | None = None
        self._trouble = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._rested)
        workspace.painting.history_changed.connect(self._look)
        workspace.images_changed.connect(self._look)  # roles
        workspace.training.state_changed.connect(self._training_changed)
        workspace.project_changed.connect(self._project_changed)

    def switch(self, on: bool) -> None:
        """Switch it on or off; a run under way goes on to its end."""
        on = on and self._workspace.project is not None
        if on == self.on:
            return
        self.on, self._trouble = on, ""
        self._rest.stop()
        if on and self._workspace.refuses_changes():
            self.on = False
            self.changed.emit()
            return
        if on:  # a run under way when it is switched off still belongs to the session
            self._workspace.training.begin_live_session()
            self._learnt = self._labels if self._network_knows_labels else None
            self._look()
        self.changed.emit()

    def stop(self) -> None:
        """Stop: end the run under way, and begin no other."""
        self.switch(False)
        self._workspace.training.stop()

    def update_once(self) -> None:
        """One short run with the labels as they are now, whether the mode is on or off."""
        self._rest.stop()
        self._train()

    @property
    def seconds(self) -> int:
        """Length of a run, as the preferences say."""
        return self._workspace.settings.get(LIVE_SECONDS)

    @property
    def says(self) -> str:
        """What it waits for while it is on; empty when off, and while a training runs."""
        if not self.on or self._workspace.training.running:
            return ""
        if self._trouble:
            return tr("Live: {trouble}", trouble=self._trouble)
        if not self._trains_on:
            return tr(NEEDS_LABELS)
        return tr(WAITS) if self._rest.isActive() else tr(UP_TO_DATE)

    # What it waits for ---------------------------------------------------------------------------

    @property
    def _trains_on(self) -> frozenset[int]:
        """Ids of the training images with labels."""
        workspace = self._workspace
        return frozenset(
            record.id
            for record in workspace.records.values()
            if record.role == Role.TRAINING and workspace.painting.is_labelled(record.id)
        )

    @property
    def _labels(self) -> _Learnt | None:
        project = self._workspace.project
        return (project.revision, self._trains_on) if project is not None else None

    @property
    def _network_knows_labels(self) -> bool:
        """Whether the network in use was trained on the labels as they are."""
        project = self._workspace.project
        run = run_of(project.runs(), project.run_in_use) if project is not None else None
        return project is not None and run is not None and run.labels_revision == project.revision

    def _project_changed(self) -> None:
        self._rest.stop()
        self.on, self._learnt, self._trouble = False, None, ""
        self.changed.emit()

    def _training_changed(self) -> None:
        training = self._workspace.training
        if self.on and training.stopping:
            self.switch(False)  # Stop means stop, not: begin again in a moment
            return
        if training.running and not training.live:
            self._learnt = self._labels  # Train was pressed: it learns them, too
        self._look()

    def _look(self) -> None:
        """Something changed: wait for a pause, if there is something new to learn."""
        if not self.on:
            return
        labels = self._labels
        if not self._workspace.training.running and labels != self._learnt and self._trains_on:
            self._rest.start()
        self.changed.emit()

    def _rested(self) -> None:
        if self._workspace.painting.stroking:
            self._rest.start()  # the hand is down: what it paints belongs to this run
        elif self.on:
            self._train()

    def _train(self) -> None:
        workspace = self._workspace
        if workspace.training.running or workspace.project is None:
            return
        workspace.painting.finish_stroke()
        self._learnt, self._trouble = self._labels, ""
        workspace.training.start(self.seconds, self._failed if self.on else None)
        self.changed.emit()

    def _failed(self, error: BaseException) -> None:
        """Labels that nothing can be learnt from yet are no trouble: more are on their way."""
        if isinstance(error, TrainingError):
            self._trouble = str(error)
            self.changed.emit()
            return
        self.switch(False)
        self._workspace.fail(error)
