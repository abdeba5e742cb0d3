"""The heat of one class where no other class wins, as the canvas shows it.

With several classes it has to be worked out from all of them. A large one is made in a worker;
until it is there the one from before stays if it is of the same class, else there is none.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from core.labels import Box
from core.metrics import competing_plane
from gui.words import tr
from gui.worker import Job, JobContext, Workers

MADE_AT_ONCE = 4_000_000
"""Pixels times classes of the largest heatmap whose plane is made without a worker: 20 ms."""
_ROWS = 256


def make_plane(
    context: JobContext, heat: NDArray[np.uint8], index: int, thresholds: Sequence[float]
) -> NDArray[np.uint8]:
    """The plane (H, W) of a class. Parts of the heat that change meanwhile have to be redone."""
    plane = np.empty(heat.shape[1:], np.uint8)
    for top in range(0, len(plane), _ROWS):
        context.check()
        context.report(top / len(plane))
        rows = slice(top, top + _ROWS)
        plane[rows] = competing_plane(heat[:, rows], index, thresholds)
    return plane


class ShownPlane(QObject):
    """Keeps the plane of the class that is looked at."""

    ready = Signal()
    """A plane that was made in a worker is there."""

    def __init__(self, parent: QObject, workers: Workers) -> None:
        super().__init__(parent)
        self._workers = workers
        self._plane: NDArray[np.uint8] | None = None
        self._index: int | None = None
        self._is_stale = False
        self._job: Job | None = None
        self._job_index: int | None = None
        self._changed: list[Box] = []
        """Parts of the heat that changed while the plane is made."""

    def forget(self) -> None:
        """The heat is another."""
        self._stop()
        self._plane, self._index, self._is_stale = None, None, False

    def thresholds_changed(self) -> None:
        """Other classes win elsewhere now."""
        self._stop()
        self._is_stale = True

    def _stop(self) -> None:
        if self._job is not None:
            self._job.abandon()
        self._job, self._job_index = None, None

    def of(
        self, heat: NDArray[np.uint8], index: int, thresholds: Sequence[float]
    ) -> NDArray[np.uint8] | None:
        """The plane of class ``index`` of the heat (K, H, W); None while it is being made."""
        if self._plane is not None and self._index == index and not self._is_stale:
            return self._plane
        if len(heat) == 1 or heat.size <= MADE_AT_ONCE:
            self._stop()
            self._put(competing_plane(heat, index, thresholds), index)
        elif self._job is None or self._job_index != index:
            self._stop()
            self._changed.clear()
            job = self._workers.labels.submit(
                tr("Parting the classes"), make_plane, heat, index, thresholds
            )
            self._job, self._job_index = job, index
            job.returned.connect(lambda plane: self._made(plane, heat, index, thresholds))
        return self._plane if self._index == index else None

    def _put(self, plane: NDArray[np.uint8], index: int) -> None:
        self._plane, self._index, self._is_stale = plane, index, False

    def _made(
        self,
        plane: NDArray[np.uint8],
        heat: NDArray[np.uint8],
        index: int,
        thresholds: Sequence[float],
    ) -> None:
        self._job, self._job_index = None, None
        self._put(plane, index)
        for box in self._changed:
            self.heat_changed(heat, box, thresholds)
        self.ready.emit()

    def heat_changed(self, heat: NDArray[np.uint8], box: Box, thresholds: Sequence[float]) -> None:
        """The heat is another in a box."""
        if self._job is not None:
            self._changed.append(box)
        if len(heat) > 1 and self._plane is not None and self._index is not None:
            rows, columns = box.slices
            part = heat[:, rows, columns]
            self._plane[rows, columns] = competing_plane(part, self._index, thresholds)
