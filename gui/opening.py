"""Which image is shown: it is read in a worker, and the one before stays until then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from core.errors import SmearSegError
from gui.errand import Errand
from gui.image_files import OpenedImage, open_image
from gui.words import tr
from gui.worker import Job

if TYPE_CHECKING:
    from gui.workspace import Workspace


class ImageOpening(QObject):
    """Opens the image asked for last; of those asked for before nothing is heard any more."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.opening_id: int | None = None
        self.chosen_id: int | None = None
        self._job: Job | None = None

    def select(self, image_id: int) -> None:
        """Show an image."""
        workspace = self._workspace
        self.chosen_id = image_id
        self.abandon()
        if workspace.current_id == image_id:
            # Never read it again: the labels in memory may be newer than any that were read.
            self.opening_id = None
            workspace.opening_changed.emit()
            return
        record, project = workspace.records[image_id], workspace.require_project()
        self.opening_id = image_id
        workspace.opening_changed.emit()
        try:
            path = project.find_image(image_id)
            labels = workspace.painting.packed_labels(image_id)
        except SmearSegError as error:
            self._not_opened(error)
            return
        job = workspace.workers.opening.submit(
            Errand(tr("Opening an image"), record.name, stop=self.give_up),
            open_image,
            image_id,
            record.name,
            path,
            labels,
            workspace.cache,
        )
        self._job = job
        job.returned.connect(self._opened)
        job.failed.connect(self._not_opened)

    def step(self, by: int) -> None:
        """Go ``by`` images on in the list (negative: back)."""
        ids, at = list(self._workspace.records), self.chosen_id
        if not ids:
            return
        index = ids.index(at) + by if at in ids else 0
        if 0 <= index < len(ids):
            self.select(ids[index])

    def abandon(self) -> None:
        """Read no further what is being opened."""
        if self._job is not None:
            self._job.abandon()
            self._job = None

    def give_up(self) -> None:
        """Read no further, and stay with the image that is shown."""
        self.abandon()
        self.opening_id, self.chosen_id = None, self._workspace.current_id
        self._workspace.opening_changed.emit()

    def close(self) -> None:
        """Show no image, and forget which was asked for."""
        self.abandon()
        self._workspace.show_image(None)
        self.opening_id = self.chosen_id = None

    def _opened(self, opened: OpenedImage) -> None:
        workspace = self._workspace
        if opened.id != self.opening_id:
            return
        if self._waits_for_large_change(opened):
            return
        workspace.painting.finish_stroke()
        self.opening_id, self._job = None, None
        workspace.show_image(opened)
        workspace.opening_changed.emit()
        if opened.damage:
            workspace.problem.emit(opened.damage)
        workspace.store(lambda: workspace.require_project().set_setting("current_image", opened.id))

    def _waits_for_large_change(self, opened: OpenedImage) -> bool:
        """Whether a change worked out in a worker comes first, and what the hand did meanwhile.

        It may give this image other labels and have it read anew: what was read before is then of
        no use any more, however late its turn comes.
        """
        read = self._job

        def still_wanted() -> None:
            if self._job is read:
                self._opened(opened)

        large = self._workspace.painting.steps.large
        waits = large.busy
        if waits:
            large.when_free(still_wanted)
        return waits

    def _not_opened(self, error: BaseException) -> None:
        workspace, image_id = self._workspace, self.opening_id
        workspace.painting.finish_stroke()
        self.opening_id, self._job = None, None
        workspace.show_image(None)  # the image of before under this one's name would mislead
        workspace.opening_changed.emit()
        workspace.fail(error)
        if image_id is not None:
            workspace.unreadable.tell(image_id, error)
            workspace.image_problem.emit(image_id, str(error))
