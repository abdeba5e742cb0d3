"""Looks now and then after what nobody tells the program: the project's file and the images'.

A worker asks the disk, which may take long. Each round wakes a program that would sleep, so they
come ever more seldom while nobody works, and soon again once somebody does; who returns from
another program has all looked at at once.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from core.errors import ProjectError
from core.project import Project
from core.project_paths import StoredPlace, possible_paths
from core.project_place import Place
from gui.feature import Feature
from gui.words import tr
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from gui.window import MainWindow

OFTEN_MS, SELDOM_MS = 4000, 32_000
"""Between two rounds; each in which nobody did anything doubles the time to the next."""
ALL_S = 60.0
"""Seconds between two looks at all images: others than those shown are moved meanwhile."""


@dataclass(frozen=True)
class Presence:
    """Which of the images that were asked about have their file; the rest have not."""

    there: frozenset[int]
    places: Mapping[int, StoredPlace] = field(default_factory=dict)
    """Where each of them was looked for."""

    @property
    def gone(self) -> frozenset[int]:
        """Those that have not."""
        return frozenset(self.places) - self.there


def look_for_files(
    context: JobContext, places: Mapping[int, StoredPlace], project: Project
) -> tuple[Place, Presence]:
    """What stands under the project's name, and which of its images have their files.

    An image has it wherever it may be.
    """
    there = set()
    for image_id, stored in places.items():
        context.check()
        paths = possible_paths(*stored, project.path)
        if any(os.path.isfile(path) for path in paths):  # noqa: PTH113 - False for odd names too
            there.add(image_id)
    presence = Presence(frozenset(there), places)
    return project.place(), presence  # asked last: many images on a slow drive take their time


class Rounds(Feature):
    """Goes round while a project is open."""

    images_seen = Signal(object)
    """The ``Presence`` of the images that were asked about."""
    came_round = Signal()
    """A good moment for what is to be done now and then."""
    project_seen = Signal(object)
    """The ``Place`` of the project."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._workspace = window.workspace
        self._job: Job | None = None
        self._all_wait = False
        """Whether all images are to be looked at as soon as the present look has ended."""
        self._all_at = 0.0
        """When all images were looked at last."""
        self._pointer: QPoint | None = None
        """Where it was at the last round."""
        self._worked = False
        """Whether anything was pointed to, chosen or changed since."""
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.go)
        if isinstance(app := QApplication.instance(), QApplication):
            app.applicationStateChanged.connect(self._came_back)
        self._workspace.project_changed.connect(self._begin)
        self._workspace.path_changed.connect(self._begin)
        window.canvas.hovered.connect(self._work)
        for changed in (
            self._workspace.current_changed,
            self._workspace.labels_changed,
            self._workspace.classes_changed,
            self._workspace.threshold_changed,
        ):
            changed.connect(self._work)

    def close(self) -> None:
        """The window closes."""
        self._end()

    @property
    def working(self) -> bool:
        """Whether a look is under way."""
        return self._job is not None

    def _begin(self) -> None:
        self._end()
        if self._workspace.project is not None:
            self.hasten()
            self.look_everywhere()

    def _end(self) -> None:
        self.timer.stop()
        if self._job is not None:
            self._job.abandon()
        self._job, self._all_wait = None, False

    # When --------------------------------------------------------------------------------------

    def hasten(self) -> None:
        """Let the next round come soon."""
        self.timer.start(OFTEN_MS)

    def _work(self, *_: object) -> None:
        """Something was pointed to, chosen or changed."""
        self._worked = True
        if self.timer.isActive() and self.timer.interval() > OFTEN_MS:
            self.hasten()

    def go(self) -> None:
        """One round; the next comes later if nobody did anything since the last."""
        pointer = QCursor.pos()
        quiet = pointer == self._pointer and not self._worked
        self._pointer, self._worked = pointer, False
        interval = min(2 * self.timer.interval(), SELDOM_MS) if quiet else OFTEN_MS
        if interval != self.timer.interval():
            self.timer.setInterval(interval)
        self.came_round.emit()
        if monotonic() - self._all_at >= ALL_S:
            self.look_everywhere()
        else:
            self.look_again()

    def _came_back(self, state: Qt.ApplicationState) -> None:
        """Files are moved in another program; who returns from it learns of it at once."""
        if state == Qt.ApplicationState.ApplicationActive and self.timer.isActive():
            self.hasten()
            self.look_everywhere()

    # What --------------------------------------------------------------------------------------

    def look_everywhere(self) -> None:
        """Ask for the project, and of all images whether their files are there."""
        self._all_wait = self._job is not None
        if self._all_wait:
            return
        self._all_at = monotonic()
        self._look(list(self._workspace.records))

    def look_again(self) -> None:
        """Ask for the project, whether missing files came back, and for the image shown."""
        unreadable = self._workspace.unreadable
        shown = [i for i in (self._workspace.chosen_id,) if i is not None]
        self._look([*unreadable.missing, *unreadable.gone, *shown])

    def _look(self, ids: Sequence[int]) -> None:
        project = self._workspace.project
        if project is None or self._job is not None:
            return
        try:
            places = project.image_places([i for i in ids if i in self._workspace.records])
        except ProjectError:
            places = {}  # the drive is gone, which whatever is done next tells
        self._job = self._workspace.workers.thumbnails.submit(
            tr("Looking after files"), look_for_files, places, project
        )
        self._job.returned.connect(self._seen)
        self._job.failed.connect(self._workspace.fail)
        self._job.finished.connect(self._ended)

    def _seen(self, seen: tuple[Place, Presence]) -> None:
        place, presence = seen
        self.project_seen.emit(place)
        self.images_seen.emit(presence)

    def _ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            if self._all_wait:
                self.look_everywhere()
