"""What is said over the canvas goes from there when it no longer holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.project import Role

if TYPE_CHECKING:
    from gui.notice import NoticeBar
    from gui.workspace import Workspace


class StaleProblems(QObject):
    """Withdraws what is said of training when one begins, or labels of another kind are there.

    What is said of an image that cannot be shown goes when it is shown, why something is not saved
    when all is, and that a project is only looked at when it is worked on in a copy.
    """

    def __init__(self, workspace: Workspace, bar: NoticeBar) -> None:
        super().__init__(bar)
        self._workspace, self._bar = workspace, bar
        self._sentences: set[str] = set()
        self._labelled: frozenset[int] = frozenset()
        """Which values were labelled on training images when it was said."""
        workspace.training_problem.connect(self._said)
        workspace.training.state_changed.connect(self._training_changed)
        for changed in (workspace.image_changed, workspace.images_changed):
            changed.connect(self._labels_changed)
        workspace.project_changed.connect(self._withdraw)
        self._of_images: dict[int, str] = {}
        workspace.image_problem.connect(self._of_images.__setitem__)
        workspace.current_changed.connect(self._shown)
        workspace.project_changed.connect(self._of_images.clear)
        self._of_saving: set[str] = set()
        workspace.saving_problem.connect(self._of_saving.add)
        workspace.saved_changed.connect(self._saved)
        self._of_looking: set[str] = set()
        workspace.refused.connect(lambda error: self.while_looking(str(error)))
        workspace.path_changed.connect(self._looked)

    def _said(self, sentence: str) -> None:
        self._sentences.add(sentence)
        self._labelled = self._labelled_values()

    def _shown(self) -> None:
        sentence = self._of_images.pop(self._workspace.current_id or -1, "")
        if sentence:
            self._bar.withdraw(sentence)

    def while_looking(self, sentence: str) -> None:
        """This was said and holds as long as the project is only looked at."""
        self._of_looking.add(sentence)

    def _looked(self) -> None:
        if not self._workspace.read_only:
            self._take_away(self._of_looking)

    def _saved(self) -> None:
        if self._workspace.all_saved:
            self._take_away(self._of_saving)

    def _training_changed(self) -> None:
        if self._workspace.training.running:
            self._withdraw()

    def _labels_changed(self) -> None:
        if self._sentences and self._labelled_values() - self._labelled:
            self._withdraw()

    def _labelled_values(self) -> frozenset[int]:
        training = (r for r in self._workspace.records.values() if r.role == Role.TRAINING)
        return frozenset(v for r in training for v, pixels in r.class_pixels.items() if pixels)

    def _withdraw(self) -> None:
        self._take_away(self._sentences)

    def _take_away(self, sentences: set[str]) -> None:
        for sentence in sentences:
            self._bar.withdraw(sentence)
        sentences.clear()
