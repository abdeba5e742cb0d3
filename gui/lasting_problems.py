"""What the workspace says was wrong is said as long as it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.project import Role
from gui.holding import Holding
from gui.words import tr

if TYPE_CHECKING:
    from gui.notice import NoticeBar
    from gui.workspace import Workspace


class LastingProblems(QObject):
    """Says such a problem once more, with how long it holds."""

    def __init__(self, workspace: Workspace, bar: NoticeBar) -> None:
        super().__init__(bar)
        self._workspace, self._bar = workspace, bar
        workspace.training_problem.connect(self._of_training)
        workspace.image_problem.connect(self._of_image)
        workspace.saving_problem.connect(self._of_saving)
        workspace.undo_problem.connect(self._of_undo)
        workspace.network_problem.connect(self._of_network)

    def _of_training(self, sentence: str) -> None:
        """Until a training runs, or labels of another kind are there."""
        workspace, labelled = self._workspace, self._labelled_values()

        def holds() -> bool:
            return not workspace.training.running and self._labelled_values() <= labelled

        changes = workspace.image_changed, workspace.images_changed
        state = workspace.training.state_changed
        self._bar.problem(sentence, holding=Holding(holds, state, *changes))

    def _labelled_values(self) -> frozenset[int]:
        """Which values are labelled on training images."""
        training = (r for r in self._workspace.records.values() if r.role == Role.TRAINING)
        return frozenset(v for r in training for v, pixels in r.class_pixels.items() if pixels)

    def _of_image(self, image_id: int, sentence: str) -> None:
        """Until the image is shown or removed, or what was wrong with its file is over."""
        workspace = self._workspace
        of_its_file = image_id in workspace.unreadable

        def holds() -> bool:
            if workspace.current_id == image_id or image_id not in workspace.records:
                return False
            return not of_its_file or image_id in workspace.unreadable

        shown, files = workspace.current_changed, workspace.unreadable.changed
        self._bar.problem(sentence, holding=Holding(holds, shown, workspace.images_changed, files))

    def _of_saving(self, sentence: str) -> None:
        """Until all is saved."""
        workspace = self._workspace
        unsaved = Holding(lambda: not workspace.all_saved, workspace.saved_changed)
        self._bar.problem(sentence, holding=unsaved)

    def _of_undo(self, sentence: str, holds: Callable[[], bool]) -> None:
        """Until nothing hinders that step any more."""
        history = self._workspace.painting.history_changed
        self._bar.problem(sentence, holding=Holding(holds, history))

    def _of_network(self, sentence: str) -> None:
        """Until another is in use or being read; where the starter stands in, that is said."""
        heatmap = self._workspace.heatmap

        def words() -> str:
            stands_in = tr("The mask shown is the starter network's.")
            return f"{sentence} {stands_in}" if heatmap.is_starter else sentence

        unread = Holding(lambda: not heatmap.has_network, heatmap.model_changed, words=words)
        self._bar.problem(sentence, holding=unread)
