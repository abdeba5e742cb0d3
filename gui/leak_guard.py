"""The leak guard: finds images that show the same, in the background, as they come in.

Fingerprints are made one image a job, so that thumbnails come in between, and kept by content in a
folder of the program's own. Images that came while the project was open are put on one side with
their likes; for all others it is only said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import ProjectError, SmearSegError
from core.fingerprints import Fingerprint, FingerprintCache
from core.history import Step
from core.leaks import Kind, Likeness, find_likenesses, groups_of, likeness_sentence
from core.sides import SideChange, SidePlan, keep_sides
from gui.errand import Errand
from gui.settings import config_folder
from gui.usual_time import UsualTime
from gui.words import images_text, mark, tr
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from gui.workspace import Workspace

_LAG_MS = 400
_PRINTING = UsualTime(0.05, each=0.01)
"""Of an image, by its megapixels."""
"""Images come one after another; they are looked at when the list rests."""
_SAID = 3
"""Sentences said at once."""


def make_print(
    context: JobContext, cache: FingerprintCache, path: Path, content: str, megapixels: float
) -> Fingerprint:
    """The fingerprint of an image file, from the cache or made. Raises ImageError."""
    if not cache.holds(content):
        context.expect(_PRINTING, megapixels)
    return cache.get(path, content)


def find_alike(
    context: JobContext, prints: Sequence[Fingerprint], fresh: frozenset[int]
) -> list[Likeness]:
    """Pairs that show the same, with at least one of the ``fresh`` ones (by place)."""
    return find_likenesses(prints, fresh, context.cancelled)


class LeakGuard(QObject):
    """Knows which images of the project show the same, by id."""

    changed = Signal()
    """Other images are alike, or stand elsewhere."""
    moved = Signal(str, object)
    """Images were put on one side: sentences that say so, and the step."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._cache = FingerprintCache(config_folder() / "fingerprints")
        self._prints: dict[int, Fingerprint] = {}
        self._unreadable: set[int] = set()
        self._compared: set[int] = set()
        self._fresh: set[int] = set()
        """Images that came and were compared for the first time, and have no side yet."""
        self._at_open: frozenset[int] = frozenset()
        """Images that the project had when it was opened."""
        self._pairs: list[Likeness] = []
        """By the ids of the images."""
        self._likes: dict[int, frozenset[int]] | None = None
        """Those of each image that has any; None: to be found anew."""
        self._job: Job | None = None
        self._errand: Errand | None = None
        self._given_up = False
        """Whether somebody cancelled; nothing is looked at until images come or go."""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_LAG_MS)
        self._wait.timeout.connect(self._look)
        workspace.project_changed.connect(self._opened)
        workspace.images_changed.connect(self._images_changed)
        workspace.intake.moved.connect(self._found_again)
        workspace.unreadable.came.connect(self._found_again)

    def _opened(self) -> None:
        self._drop()
        self._wait.stop()
        self._cache = FingerprintCache(config_folder() / "fingerprints")
        self._prints, self._unreadable, self._compared, self._pairs = {}, set(), set(), []
        self._at_open, self._fresh = frozenset(self._workspace.records), set()
        self._images_changed()

    def _drop(self) -> None:
        if self._job is not None:
            self._job.abandon()
            self._job = None

    def _give_up(self) -> None:
        """Look at no more images."""
        self._drop()
        self._given_up = True
        self.changed.emit()

    def _images_changed(self) -> None:
        self._likes, self._given_up = None, False
        if self._workspace.project is not None and self._workspace.records:
            self._wait.start()
        self.changed.emit()

    def _found_again(self, image_id: int) -> None:
        self._unreadable.discard(image_id)
        self._wait.start()

    @property
    def working(self) -> bool:
        """Whether images are still to be looked at."""
        return self._job is not None or self._wait.isActive()

    # Looking -------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Make the next fingerprint; once there is one of each image, compare."""
        workspace = self._workspace
        if self._job is not None or workspace.project is None or self._given_up:
            return
        lane = workspace.workers.thumbnails
        for image_id, record in workspace.records.items():
            if image_id in self._prints or image_id in self._unreadable:
                continue
            try:
                path = workspace.locate(image_id)
            except SmearSegError:
                self._unreadable.add(image_id)  # the list marks it
                continue
            errand, content = self._present_errand(), record.content_hash
            size = record.megapixels
            job = lane.submit(errand, make_print, self._cache, path, content, size)
            self._job = job
            job.returned.connect(lambda found, key=image_id: self._printed(key, found))
            job.failed.connect(lambda error, key=image_id: self._not_printed(key, error))
            return
        if workspace.intake.adding is not None:
            self._wait.start()
        else:
            self._compare()

    def _present_errand(self) -> Errand:
        """What is seen of it: one errand until all images there are now have been looked at."""
        left = len(self._workspace.records.keys() - self._prints.keys() - self._unreadable)
        if self._errand is None or self._errand.is_over:
            self._errand = Errand(
                tr("Looking for images that look alike"), stop=self._give_up, by_itself=True
            )
        self._errand.steps = self._errand.given + left
        return self._errand

    def _printed(self, image_id: int, found: Fingerprint) -> None:
        self._job = None
        self._prints[image_id] = found
        self._look()

    def _not_printed(self, image_id: int, error: BaseException) -> None:
        self._job = None
        self._unreadable.add(image_id)
        if not isinstance(error, SmearSegError):
            self._workspace.fail(error)
        self._look()

    def _compare(self) -> None:
        ids = [image_id for image_id in self._workspace.records if image_id in self._prints]
        fresh = frozenset(place for place, key in enumerate(ids) if key not in self._compared)
        if not fresh:
            return
        prints = [self._prints[image_id] for image_id in ids]
        lane = self._workspace.workers.thumbnails
        title = tr("Comparing images for likeness")
        errand = Errand(title, images_text(len(ids)), stop=self._give_up, by_itself=True)
        self._job = lane.submit(errand, find_alike, prints, fresh)
        self._job.returned.connect(lambda found: self._alike(ids, found))
        self._job.failed.connect(self._not_compared)

    def _not_compared(self, error: BaseException) -> None:
        self._job = None
        self._workspace.fail(error)

    def _alike(self, ids: list[int], found: list[Likeness]) -> None:
        self._job = None
        new = set(ids) - self._compared - self._at_open
        self._compared.update(ids)
        self._likes = None
        self._pairs += [
            Likeness(ids[p.first], ids[p.second], p.kind, p.shared, p.agreement) for p in found
        ]
        if found:
            self._fresh |= new
            self._keep_sides()
        self.changed.emit()
        self._look()  # what came meanwhile

    # Sides ---------------------------------------------------------------------------------------

    def _present(self) -> tuple[list[int], list[Likeness]]:
        """The ids of the project's images, and what is alike among them, by place."""
        ids = list(self._workspace.records)
        place = {image_id: number for number, image_id in enumerate(ids)}
        return ids, [
            Likeness(place[p.first], place[p.second], p.kind, p.shared, p.agreement)
            for p in self._pairs
            if p.first in place and p.second in place
        ]

    def plan(self) -> tuple[list[int], SidePlan]:
        """The images' ids by place, and what is to be done about those on both sides."""
        ids, pairs = self._present()
        if not pairs:
            return ids, SidePlan((), ())
        records = self._workspace.records.values()
        own = self._workspace.roles.chosen
        chosen = {place for place, image_id in enumerate(ids) if image_id in own}
        is_labelled = self._workspace.painting.is_labelled
        labelled = {place for place, image_id in enumerate(ids) if is_labelled(image_id)}
        names, roles = zip(*((record.name, record.role) for record in records), strict=True)
        return ids, keep_sides(names, roles, pairs, chosen, labelled)

    def _keep_sides(self) -> None:
        """Put images that came meanwhile on the side of their likes."""
        if self._workspace.painting.steps.large.later(self._keep_sides):
            return  # a step now would have to wait for it
        ids, plan = self.plan()
        # Of others a person may know, and want them so: of those it is only said.
        came = {i for group in self.groups() if set(group) & self._fresh for i in group}
        self._fresh = set()
        changes = [change for change in plan.changes if ids[change.images[0]] in came]
        step = self.apply(ids, changes) if changes else None
        if step is not None:
            more = len(changes) - _SAID
            said = [change.sentence for change in changes[:_SAID]]
            text = "\n".join(said + ([tr("… and {more} more.", more=more)] if more > 0 else []))
            self.moved.emit(text, step)

    def apply(self, ids: Sequence[int], changes: Sequence[SideChange]) -> Step | None:
        """Bring images to one side, as one undoable step; None where it could not be written.

        ``ids`` are those of the places that the changes speak of.
        """
        workspace = self._workspace
        roles = {("role", ids[place]): c.role.value for c in changes for place in c.images}
        workspace.painting.finish_stroke()
        try:
            return workspace.painting.steps.make(
                mark("Put images that look alike on one side"), records=roles
            )
        except ProjectError as error:
            workspace.problem.emit(str(error))
            return None

    def groups(self) -> list[tuple[int, ...]]:
        """Ids of images that show the same, in groups of at least two."""
        ids, pairs = self._present()
        if not pairs:
            return []
        groups = groups_of(len(ids), pairs)
        return [tuple(ids[i] for i in group) for group in groups if len(group) > 1]

    def sentence(self, image_id: int, other: int) -> str:
        """How two images are alike, in words, without a full stop."""
        records = self._workspace.records
        pair = next((p for p in self._pairs if {p.first, p.second} == {image_id, other}), None)
        if pair is None:  # by way of a third one
            pair = Likeness(image_id, other, Kind.OVERLAP, 0.0, 0.0)
        names = [records[pair.first].name, records[pair.second].name]
        return likeness_sentence(names, replace(pair, first=0, second=1))

    def likes(self, image_id: int) -> frozenset[int]:
        """Ids of the other images that show what an image shows; asked of each at every score."""
        if self._likes is None:
            self._likes = {i: frozenset(group) - {i} for group in self.groups() for i in group}
        return self._likes.get(image_id, frozenset())

    def like_trained(self, image_id: int) -> bool:
        """Whether the newest network has learnt from an image that shows the same."""
        return not self.likes(image_id).isdisjoint(self._workspace.heatmap.trained_on)
