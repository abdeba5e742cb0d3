"""The starter network on the image shown, as long as nobody has trained: made by itself."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import SmearSegError
from core.heat_threshold import parting_threshold
from gui.errand import Errand
from gui.next_step import with_starter
from gui.torch_loading import open_torch_library
from gui.words import tr
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from core.model import TrainedModel
    from gui.heatmap import HeatmapSession
    from gui.workspace import Workspace

PAINT_FIRST_MS = 30
"""The image is painted before torch is loaded, and whoever steps through images waits for none."""
LOG = logging.getLogger("smearseg")

Names = tuple[tuple[int, ...], tuple[str, ...]]
"""Ids and names of the project's classes."""


@dataclass(frozen=True, eq=False)
class StarterRequest:
    """The image the starter is to be used on, and the classes; the job only reads."""

    image: NDArray[np.uint8]
    names: Names


def make_starter(context: JobContext, request: StarterRequest) -> TrainedModel | None:
    """The starter as a network of these classes; None if their names tell it nothing."""
    open_torch_library()
    from core.starter import untrained_model

    context.check()
    return untrained_model(request.image, *request.names)


def thresholds_of(context: JobContext, heat: NDArray[np.uint8]) -> tuple[float, ...]:
    """For each class the threshold that parts its heat (K, H, W) best."""
    found = []
    for plane in heat:
        context.check()
        found.append(parting_threshold(plane))
    return tuple(found)


class Starter(QObject):
    """Makes the stand-in for a trained network: of each image shown, for the present classes."""

    changed = Signal()
    """What is to be said of it changed."""

    def __init__(self, heatmap: HeatmapSession, workspace: Workspace) -> None:
        super().__init__(heatmap)
        self._heatmap = heatmap
        self._workspace = workspace
        self._names: Names = ((), ())
        self._known: frozenset[int] | None = None
        """Ids of the classes it knows; None until it was asked."""
        self.thresholds: dict[int, float] = {}
        """What it proposes on the image shown, by class."""
        self._job: Job | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PAINT_FIRST_MS)
        self._soon.timeout.connect(self._make)
        workspace.classes_changed.connect(self._classes_changed)

    @property
    def working(self) -> bool:
        """True while it is being made, or about to be."""
        return self._job is not None or self._soon.isActive()

    @property
    def needed(self) -> bool:
        """Whether there is an image to show and no trained network, here or being loaded."""
        return self._heatmap.image_shown and not self._heatmap.has_network

    def ask(self) -> None:
        """Have it made for the image shown, if it is needed, and forget the one of before."""
        self.stop()
        self.thresholds = {}
        if self.needed:
            self._soon.start()
        self.changed.emit()

    def stop(self) -> None:
        """Hear no more of what is being made."""
        self._soon.stop()
        if self._job is not None:
            self._job.abandon()
        self._job = None

    def _classes_changed(self) -> None:
        if self._names != self._present_names():
            self._known = None
            self.ask()

    def _present_names(self) -> Names:
        classes = self._workspace.classes
        return tuple(c.id for c in classes), tuple(c.name for c in classes)

    def _make(self) -> None:
        opened = self._workspace.current
        self._names = self._present_names()
        if opened is None or not self.needed:
            return
        request = StarterRequest(opened.image, self._names)
        lane = self._workspace.workers.prediction
        errand = Errand(tr("Starter network"), opened.name, stop=self._give_up, by_itself=True)
        self._job = lane.submit(errand, make_starter, request, first=True)
        self._job.returned.connect(self._made)
        self._job.failed.connect(self._failed)

    def _give_up(self) -> None:
        """Do without on this image."""
        self.stop()
        self.changed.emit()

    def _made(self, model: TrainedModel | None) -> None:
        self._job = None
        self._known = frozenset(model.class_ids if model is not None else ())
        if model is not None:
            self._propose(model.class_ids, model.thresholds)
        self._heatmap.set_starter(model)
        self.changed.emit()

    def _failed(self, error: BaseException) -> None:
        self._job = None
        if not isinstance(error, SmearSegError):
            self._workspace.fail(error)
        LOG.warning("There is no starter network: %r", error)  # the program works without it

    def propose(self, heat: NDArray[np.uint8]) -> None:
        """Its heat (K, H, W) of the image shown is whole: find thresholds that part it."""
        model = self._heatmap.shown_model
        if model is None or self._job is not None:
            return
        # Nothing writes into that heat before the next network comes, which ends this job.
        lane = self._workspace.workers.prediction
        title, give_up = tr("Threshold of the starter network"), self._give_up
        errand = Errand(title, stop=give_up, by_itself=True)
        self._job = lane.submit(errand, thresholds_of, heat, first=True)
        self._job.returned.connect(lambda found: self._proposed(model.class_ids, found))
        self._job.failed.connect(self._failed)

    def _proposed(self, class_ids: tuple[int, ...], thresholds: tuple[float, ...]) -> None:
        self._job = None
        self._propose(class_ids, thresholds)
        self.changed.emit()

    def _propose(self, class_ids: tuple[int, ...], thresholds: tuple[float, ...]) -> None:
        self.thresholds = dict(zip(class_ids, thresholds, strict=True))
        self._workspace.thresholds.adopt(self.thresholds)

    @property
    def says(self) -> str:
        """What is to be said where the network is named; empty where it has no part."""
        active = self._workspace.active_class
        if not self.needed or active is None or self._known is None:
            return ""
        return with_starter(self._workspace, active.id in self._known)
