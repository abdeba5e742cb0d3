"""Small pictures for the list of images, made in a worker when they come into view."""

from __future__ import annotations

import contextlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QPixmap

from core.images import read_thumbnail
from gui.errand import Errand
from gui.text_size import icon_size
from gui.usual_time import UsualTime
from gui.words import tr
from gui.worker import Job, JobContext, Lane

_PART = 18
"""A quarter of a thumbnail's width and a third of its height: pixels with text as usual."""
_KEPT = 2
"""So many times a thumbnail's size are kept, for dense screens."""
_SHRINKING = UsualTime(0.01, each=0.03)
"""Of an image file, by megabytes."""


def thumbnail_size() -> QSize:
    """Of a thumbnail with the text of the moment: it grows half as much, or names had no room."""
    part = icon_size(_PART)
    return QSize(4 * part, 3 * part)


def make_thumbnail(context: JobContext, path: Path, size: tuple[int, int]) -> NDArray[np.uint8]:
    """An RGB thumbnail (h, w, 3) of at most that width and height in pixels."""
    with contextlib.suppress(OSError):
        context.expect(_SHRINKING, path.stat().st_size / 1e6)
    return read_thumbnail(path, size)


class Thumbnails(QObject):
    """Thumbnails by image id; one that is not there yet is asked for and announced later."""

    ready = Signal(int)

    def __init__(self, lane: Lane) -> None:
        super().__init__()
        self._lane = lane
        self._pixmaps: dict[int, QPixmap] = {}
        self._asked: dict[int, Job] = {}
        """The job of each image that was asked for."""
        self.failures: dict[int, str] = {}
        self._errand: Errand | None = None
        self._jobs: set[Job] = set()

    def clear(self) -> None:
        """Forget all, for another project."""
        self._lane.clear()
        self._pixmaps, self._asked, self.failures = {}, {}, {}

    def forget(self, image_id: int) -> None:
        """Make this one anew when it is next looked at."""
        before = self._asked.pop(image_id, None)
        if before is not None:  # it may yet fail, of a file that was elsewhere
            before.abandon()
        self._pixmaps.pop(image_id, None)
        self.failures.pop(image_id, None)

    def make_anew(self) -> None:
        """All that are looked at, in another size; until then they are seen as they were."""
        for image_id, job in [*self._asked.items()]:
            if image_id not in self.failures:
                job.abandon()
                del self._asked[image_id]

    def get(self, image_id: int, path: Path) -> QPixmap | None:
        """The thumbnail, or None: it is then made, those asked for last first."""
        if image_id not in self._asked:
            if self._errand is None or self._errand.is_over:
                self._errand = Errand(tr("Thumbnails"), stop=self._give_up, by_itself=True)
            self._errand.steps += 1
            size = (thumbnail_size() * _KEPT).toTuple()
            job = self._lane.submit(self._errand, make_thumbnail, path, size, first=True)
            self._asked[image_id] = job
            self._jobs.add(job)
            job.finished.connect(self._jobs.discard)
            job.returned.connect(lambda rgb: self._made(image_id, rgb))
            job.failed.connect(lambda error: self._failed(image_id, error))
        return self._pixmaps.get(image_id)

    def _give_up(self) -> None:
        """Make none of those that wait; they come when they are forgotten and looked at again."""
        for job in self._jobs:
            job.abandon()

    def _made(self, image_id: int, rgb: NDArray[np.uint8]) -> None:
        height, width = rgb.shape[:2]
        image = QImage(rgb.data, width, height, 3 * width, QImage.Format.Format_RGB888)
        pixmap = QPixmap.fromImage(image)  # copies, so the array may go
        pixmap.setDevicePixelRatio(_KEPT)
        self._pixmaps[image_id] = pixmap
        self.ready.emit(image_id)

    def _failed(self, image_id: int, error: BaseException) -> None:
        self.failures[image_id] = str(error)
        self.ready.emit(image_id)
