"""Images unlike the training images: looked at one by one in a worker, marked, and said once.

Training images are those that the network in use has learnt from; where there is none of the
project's own, those of that role with labels. What an image looks like is kept by its content
in a folder of the program's own, so that a project opened again knows at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import ImageError, SmearSegError
from core.image_traits import Traits
from core.project import Role
from core.traits_cache import TraitsCache
from core.unlike import Familiar, Unlikeness, told
from gui.errand import Errand
from gui.settings import config_folder
from gui.usual_time import UsualTime
from gui.words import images_text, mark, tr
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from gui.workspace import Workspace

_LAG_MS = 500
_LOOKING = UsualTime(0.05, each=0.025)
"""At an image, by its megapixels."""
"""Labels and roles change one after another; they are looked at when they rest."""

Differences = dict[int, tuple[Unlikeness, ...]]


def traits_of_image(
    context: JobContext, cache: TraitsCache, path: Path, content: str, megapixels: float
) -> Traits:
    """What an image looks like, from the cache or measured. Raises ImageError."""
    if not cache.holds(content):
        context.expect(_LOOKING, megapixels)
    return cache.get(path, content)


def find_unlike(
    context: JobContext, training: Sequence[Traits], others: Mapping[int, Traits]
) -> Differences:
    """The images that are unlike the training images, with what is different."""
    familiar = Familiar(training)
    found: Differences = {}
    for image_id, traits in others.items():
        context.check()
        differences = tuple(familiar.differences(traits))
        if differences:
            found[image_id] = differences
    return found


class UnlikeImages(QObject):
    """Knows which images of the project are unlike its training images."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._cache = TraitsCache(config_folder() / "traits")
        self._traits: dict[int, Traits] = {}
        self._unreadable: set[int] = set()
        self._found: Differences = {}
        self._asked: tuple[frozenset[int], frozenset[int]] | None = None
        """Training images and others of the comparison that was made last."""
        self._told: set[tuple[int, str]] = set()
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
        workspace.image_changed.connect(lambda _id: self._changed())
        workspace.intake.moved.connect(self._found_again)
        workspace.unreadable.came.connect(self._found_again)
        workspace.heatmap.model_changed.connect(self._changed)
        workspace.current_changed.connect(self._tell)

    # What is known -------------------------------------------------------------------------------

    def differences(self, image_id: int) -> tuple[Unlikeness, ...]:
        """In what an image is unlike the training images, the gravest first; empty if it is not."""
        return self._found.get(image_id, ())

    def sentence(self, image_id: int) -> str:
        """The same in words, as far as they matter."""
        return told(self.differences(image_id))

    @property
    def cache(self) -> TraitsCache:
        """For who looks all images through."""
        return self._cache

    @property
    def working(self) -> bool:
        """Whether images are still to be looked at."""
        return self._job is not None or self._wait.isActive()

    # Looking -------------------------------------------------------------------------------------

    def _opened(self) -> None:
        if self._job is not None:
            self._job.abandon()
            self._job = None
        self._wait.stop()
        self._cache = TraitsCache(config_folder() / "traits")
        self._traits, self._unreadable, self._found = {}, set(), {}
        self._asked, self._told = None, set()
        self._given_up = False
        self._changed()
        self.changed.emit()

    def _images_changed(self) -> None:
        self._given_up = False
        self._changed()

    def _give_up(self) -> None:
        """Look at no more images."""
        if self._job is not None:
            self._job.abandon()
        self._job, self._given_up = None, True
        self.changed.emit()

    def _changed(self) -> None:
        if self._workspace.project is not None and not self._wait.isActive():
            self._wait.start()

    def _found_again(self, image_id: int) -> None:
        self._unreadable.discard(image_id)
        self._traits.pop(image_id, None)
        self._asked = None
        self._changed()

    def _training(self) -> frozenset[int]:
        workspace = self._workspace
        heatmap = workspace.heatmap
        learnt = heatmap.trained_on & workspace.records.keys()
        if learnt and heatmap.has_network:
            return learnt
        return frozenset(filter(self._can_train, workspace.records))

    def _can_train(self, image_id: int) -> bool:
        workspace = self._workspace
        role = workspace.records[image_id].role
        return role is Role.TRAINING and workspace.painting.is_labelled(image_id)

    def _look(self) -> None:
        """Measure the next image; once all are, compare. Without training images nothing is."""
        workspace = self._workspace
        if self._job is not None or workspace.project is None or self._given_up:
            return
        training = self._training()
        if training:
            wanted = [*sorted(training), workspace.current_id, *workspace.records]
            for image_id in wanted:
                if image_id in workspace.records and self._measure(image_id):
                    return
        self._compare(training)

    def _measure(self, image_id: int) -> bool:
        """Have an image measured; whether a worker is at it now."""
        workspace = self._workspace
        if image_id in self._traits or image_id in self._unreadable:
            return False
        try:
            path = workspace.locate(image_id)
        except SmearSegError:
            self._unreadable.add(image_id)  # the list marks it
            return False
        record = workspace.records[image_id]
        self._job = workspace.workers.survey.submit(
            self._present_errand(),
            traits_of_image,
            self._cache,
            path,
            record.content_hash,
            record.megapixels,
        )
        self._job.returned.connect(lambda traits: self._measured(image_id, traits))
        self._job.failed.connect(lambda error: self._not_measured(image_id, error))
        return True

    def _present_errand(self) -> Errand:
        """What is seen of it: one errand until all images there are now have been looked at."""
        left = len(self._workspace.records.keys() - self._traits.keys() - self._unreadable)
        if self._errand is None or self._errand.is_over:
            self._errand = Errand(
                tr("Looking for images unlike the training images"),
                stop=self._give_up,
                by_itself=True,
            )
        self._errand.steps = self._errand.given + left
        return self._errand

    def _measured(self, image_id: int, traits: Traits) -> None:
        self._job = None
        self._traits[image_id] = traits
        self._look()

    def _not_measured(self, image_id: int, error: BaseException) -> None:
        self._job = None
        self._unreadable.add(image_id)
        if not isinstance(error, ImageError):
            self._workspace.fail(error)
        self._look()

    def _compare(self, training: frozenset[int]) -> None:
        known = frozenset(i for i in self._workspace.records if i in self._traits)
        asked = (training & known, known - training)
        if asked == self._asked:
            return
        self._asked = asked
        if not asked[0]:
            self._take({})
            return
        title, number = tr("Comparing images"), images_text(len(known))
        self._job = self._workspace.workers.survey.submit(
            Errand(title, number, stop=self._give_up, by_itself=True),
            find_unlike,
            [self._traits[i] for i in sorted(asked[0])],
            {i: self._traits[i] for i in sorted(asked[1])},
        )
        self._job.returned.connect(self._take)
        self._job.failed.connect(self._not_compared)

    def _not_compared(self, error: BaseException) -> None:
        self._job = None
        self._workspace.fail(error)

    def _take(self, found: Differences) -> None:
        self._job = None
        if found != self._found:
            self._found = found
            self.changed.emit()
            self._tell()
        self._look()  # what came meanwhile

    # Saying --------------------------------------------------------------------------------------

    def _tell(self) -> None:
        """Say it of the image on the canvas, once."""
        current = self._workspace.current
        sentence = self.sentence(current.id) if current is not None else ""
        if current is None or not sentence or (current.id, sentence) in self._told:
            return
        self._told.add((current.id, sentence))
        said = mark("“{name}”: {sentence} Its mask may be worse; label a little of it too.")
        record = self._workspace.records.get(current.id)
        if self._can_train(current.id):
            said = mark("“{name}”: {sentence} Its mask may be worse until you train again.")
        elif record is not None and record.counts.labelled_share == 1:
            said = mark("“{name}”: {sentence} Its mask may be worse.")
        elif record is not None and record.role is Role.HELD_OUT:
            said = mark("“{name}”: {sentence} Its mask may be worse; label another like it, too.")
        self._workspace.notice.emit(tr(said, name=current.name, sentence=sentence))
