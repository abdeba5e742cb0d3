"""From one error of the mask to the next smaller one, on the image shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from core.error_regions import ErrorRegion, error_regions
from core.label_tiles import PackedLabels
from gui.errand import Errand
from gui.usual_time import UsualTime
from gui.words import tr
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from gui.workspace import Workspace

_AGAIN_MS = 150
"""A search that was overtaken begins anew when nothing has changed for so long."""
_COMPARING = UsualTime(0.02, each=0.012)
"""A mask with the labels, by megapixels."""
_SAME = 0.5
"""Share of two boxes from which an error found anew counts as the one looked at before."""


@dataclass(frozen=True, eq=False)
class ErrorRequest:
    """What a worker compares; it only reads. Tiles that arrive meanwhile make the answer stale."""

    plane: NDArray[np.uint8]
    known: NDArray[np.uint8]
    labels: PackedLabels
    class_id: int
    threshold: float


@dataclass(frozen=True)
class Stop:
    """An error on the way, and its place among all of the image by size, from 1."""

    error: ErrorRegion
    rank: int
    total: int


def find_errors(context: JobContext, request: ErrorRequest) -> list[ErrorRegion]:
    """All errors, the largest first."""
    context.expect(_COMPARING, request.plane.size / 1e6)
    labels, _ = request.labels.unpack_what_is_whole()
    context.check()
    return error_regions(
        request.plane,
        labels,
        request.class_id,
        request.threshold,
        request.known,
        context.cancelled,
    )


class ErrorWalk(QObject):
    """Finds errors in a worker when asked for one; what was found holds until something changes."""

    reached = Signal(object)
    """The next ``Stop``; None where the mask has no error."""
    changed = Signal()
    """What was reached last may no longer be so, or a search began or ended."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._errors: list[ErrorRegion] = []
        self._of: object = None
        """What the errors were found with; None: to be found anew."""
        self._passed: list[ErrorRegion] = []
        self._job: Job | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self._go_again)
        workspace.current_changed.connect(self._forget)
        workspace.labels_changed.connect(lambda _box: self._stale())
        workspace.threshold_changed.connect(self._stale)
        workspace.classes_changed.connect(self._stale)
        workspace.heatmap.changed.connect(lambda _box: self._stale())
        workspace.heatmap.reset.connect(self._stale)

    def _forget(self) -> None:
        """Another image: whoever asked for an error wants none of this one."""
        self._passed = []
        self._stale()
        self._again.stop()
        self.changed.emit()

    def stop(self) -> None:
        """Whoever asked for an error wants none any more."""
        if self.searching:
            self._forget()

    def _stale(self) -> None:
        if self.searching:
            self._drop()
            self._again.start()
        elif self._of is not None:
            self._of = None
            self.changed.emit()

    def _drop(self) -> None:
        if self._job is not None:
            self._job.abandon()
            self._job = None

    @property
    def searching(self) -> bool:
        """Whether a worker looks for errors, or soon will."""
        return self._job is not None or self._again.isActive()

    def _present(self) -> tuple[int | None, int]:
        """Equal as long as a walk goes on: an image and a class."""
        return self._workspace.current_id, self._workspace.active_class_id

    def go(self) -> bool:
        """Reach the next error, after a search where there is none to go on from.

        False where there is nothing to compare: no labels, or no heatmap.
        """
        if self.searching:
            return True
        if self._of is not None and self._of == self._present():
            self._step()
            return True
        request = self._request()
        if request is None:
            return False
        present = self._present()
        errand = Errand(tr("Looking for errors of the mask"), stop=self._forget)
        self._job = self._workspace.workers.opening.submit(errand, find_errors, request)
        self._job.returned.connect(lambda errors: self._found(present, errors))
        self._job.failed.connect(self._failed)
        self.changed.emit()
        return True

    def _go_again(self) -> None:
        if self._workspace.painting.stroking:
            self._again.start()  # nobody's brush is lifted for it
        elif not self.go():
            self.changed.emit()

    def _request(self) -> ErrorRequest | None:
        workspace = self._workspace
        plane, known = workspace.heatmap.plane(), workspace.heatmap.known
        image_id, class_id = workspace.current_id, workspace.active_class_id
        if plane is None or known is None or image_id is None:
            return None
        workspace.painting.finish_stroke()
        if not workspace.painting.is_labelled(image_id):
            return None
        labels = workspace.painting.packed_labels(image_id)
        return ErrorRequest(plane, known, labels, class_id, workspace.threshold)

    def _found(self, present: object, errors: list[ErrorRegion]) -> None:
        self._job = None
        self._errors, self._of = errors, present
        self._step()

    def _failed(self, error: BaseException) -> None:
        self._job = None
        self.changed.emit()
        self._workspace.fail(error)

    def _step(self) -> None:
        if not self._errors:
            self.reached.emit(None)
            return
        rank = next(
            (i for i, error in enumerate(self._errors) if not self._was_passed(error)), None
        )
        if rank is None:  # all of them: round again
            self._passed, rank = [], 0
        self._passed.append(self._errors[rank])
        self.reached.emit(Stop(self._errors[rank], rank + 1, len(self._errors)))

    def _was_passed(self, error: ErrorRegion) -> bool:
        return any(
            passed.kind is error.kind and _overlap(passed, error) > _SAME for passed in self._passed
        )


def _overlap(one: ErrorRegion, other: ErrorRegion) -> float:
    """IoU of the boxes of two errors."""
    top, left = max(one.box.top, other.box.top), max(one.box.left, other.box.left)
    bottom, right = min(one.box.bottom, other.box.bottom), min(one.box.right, other.box.right)
    shared = max(0, bottom - top) * max(0, right - left)
    return shared / (one.box.area + other.box.area - shared)
