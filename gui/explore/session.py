"""Looking through the data: what is looked at, the job under way, what it found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import SmearSegError
from core.explore import Explorer, Facts
from core.images import read_image
from core.label_tiles import PackedLabels
from core.labels import BACKGROUND
from core.project import Role
from core.traits_cache import TraitsCache
from gui.errand import Errand
from gui.usual_time import UsualTime
from gui.words import images_text, tr
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from gui.workspace import Workspace

_LAG_MS = 200
_TAKING_IN = UsualTime(0.05, each=0.05)
"""Of an image, by its megapixels."""


@dataclass(frozen=True, eq=False)
class ExploreSource:
    """One image to be looked at; ``labels`` None where nothing is labelled."""

    id: int
    name: str
    path: Path
    content: str
    labels: PackedLabels | None
    megapixels: float = 0.0
    held_out: bool = False


@dataclass(frozen=True, eq=False)
class Found:
    """What was found, and the images that could not be read, each as a sentence."""

    facts: Facts
    failures: tuple[str, ...]


def explore_images(
    context: JobContext, sources: Sequence[ExploreSource], cache: TraitsCache
) -> Found:
    """Take in the images one after another; reports the share that is done. Raises Cancelled."""
    explorer = Explorer()
    failures = []
    for number, source in enumerate(sources):
        context.check()
        part = number / len(sources), (number + 1) / len(sources)
        context.report(part[0])
        context.expect(_TAKING_IN, source.megapixels, *part)
        try:
            image = read_image(source.path)
            labels = source.labels.unpack_what_is_whole()[0] if source.labels is not None else None
            if labels is not None and labels.shape != image.shape[:2]:
                failures.append(
                    tr("{name} has changed its size since it was added.", name=source.name)
                )
                continue
            traits = cache.of(image, source.content)
            explorer.add(source.id, source.name, image, labels, traits, source.held_out)
        except SmearSegError as error:
            failures.append(str(error))
    context.check()
    return Found(explorer.facts(), tuple(failures))


class ExploreSession(QObject):
    """The facts found last, and the search under way."""

    changed = Signal()
    progressed = Signal(object)
    """Share that is done, None when nothing runs."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._job: Job | None = None
        self.facts: Facts | None = None
        self.failures: tuple[str, ...] = ()
        self.said = ""
        self._share, self._total = 0.0, 0
        self._stamp: object = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_LAG_MS)
        self._wait.timeout.connect(self.changed)
        workspace.project_changed.connect(self._forget)
        for signal in (
            workspace.images_changed,
            workspace.classes_changed,
            workspace.leaks.changed,
        ):
            signal.connect(self._wait.start)
        workspace.image_changed.connect(lambda _id: self._wait.start())

    @property
    def running(self) -> bool:
        """True while images are looked through."""
        return self._job is not None

    @property
    def why_not(self) -> str:
        """Why there is nothing to look at; empty if there is."""
        if self._workspace.project is None or not self._workspace.records:
            return tr("Add images first: this window shows what they and their labels are like.")
        return ""

    @property
    def stale(self) -> str:
        """Why the facts are not of the images and labels of this moment; empty if they are."""
        if self.facts is not None and self.running:
            return tr(
                "Shown below: the previous result, {images}.",
                images=images_text(len(self.facts.images)),
            )
        if self.facts is not None and self.said:  # the new look ended before it was whole
            return tr(
                "Shown below: the previous result, {images}. Press Look again for a new one.",
                images=images_text(len(self.facts.images)),
            )
        if self.facts is None or self._stamp == self._now():
            return ""
        return tr("Images or labels have changed since. Press Look again to see how they are now.")

    def _now(self) -> object:
        return tuple(
            (record.id, record.labels_revision, record.role)
            for record in self._workspace.records.values()
        )

    def name_of(self, value: int) -> str:
        """What a label value means."""
        if value == BACKGROUND:
            return tr("Background")
        record = self._workspace.class_table.find(value)
        return record.name if record is not None else tr("Class {number}", number=value)

    def start(self) -> None:
        """Look all images through."""
        workspace = self._workspace
        if self.running or self.why_not:
            return
        workspace.painting.finish_stroke()
        sources, failures = [], []
        for record in workspace.records.values():
            try:
                path = workspace.locate(record.id)
            except SmearSegError as error:
                failures.append(str(error))
                continue
            labelled = workspace.painting.is_labelled(record.id)
            labels = workspace.painting.packed_labels(record.id) if labelled else None
            sources.append(
                ExploreSource(
                    record.id,
                    record.name,
                    path,
                    record.content_hash,
                    labels,
                    record.megapixels,
                    record.role == Role.HELD_OUT,
                )
            )
        stamp = self._now()
        self.said = ""
        cache = workspace.unlike.cache
        errand = Errand(tr("Looking images through"), images_text(len(sources)))
        self._job = workspace.workers.survey.submit(
            errand, explore_images, sources, cache, first=True
        )
        self._job.progressed.connect(self._reached)
        self._share, self._total = 0.0, len(sources)
        self._job.returned.connect(lambda found: self._found(found, stamp, failures))
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self._stopped)
        self.changed.emit()

    def _reached(self, share: float | None) -> None:
        self._share = share or self._share
        self.progressed.emit(share)

    def place(self, share: float) -> tuple[int, int]:
        """Number of the image that is looked at when ``share`` is done, and how many are to be.

        An image whose file is gone is not looked at, and is none of them.
        """
        return min(self._total, round(share * self._total) + 1), self._total

    def _stopped(self) -> None:
        number, total = self.place(self._share)
        self._end(tr("Stopped at image {n} of {total}.", n=number, total=total))

    def cancel(self) -> None:
        """Stop; what was found before stays."""
        if self._job is not None:
            self._job.cancel()

    def _found(self, found: Found, stamp: object, failures: list[str]) -> None:
        self.facts, self._stamp = found.facts, stamp
        self.failures = (*failures, *found.failures)
        self._end("")

    def _failed(self, error: BaseException) -> None:
        self._end(tr("It ended early."))
        self._workspace.fail(error)

    def _end(self, said: str) -> None:
        self._job, self.said = None, said
        self.progressed.emit(None)
        self.changed.emit()

    def _forget(self) -> None:
        """Another project, or none."""
        if self._job is not None:
            self._job.abandon()
        self.facts, self.failures, self._stamp = None, (), None
        self._end("")
