"""Changes of labels that take long: worked out in a worker, one at a time.

While one is under way the labels stay as they are. What the person does to them meanwhile, a
stroke or an undo, waits and is done in its order as soon as the change is in; all else of the
window goes on. Whoever needs everything to be in at once (closing, saving a copy, training) calls
:meth:`LargeEdits.hurry`, which works out the rest in the GUI thread.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from core.errors import SmearSegError
from core.label_edits import Kept, LabelEdit, edit_by_mask
from core.label_tiles import TILE_SIDE, DamagedTile, PackedLabels
from core.labels import Box
from core.project_history import Exchange
from gui.errand import Errand
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from gui.workspace import Workspace

TILES_AT_ONCE = 32
"""Tiles of the largest change that is worked out without a worker: about 20 ms."""
_REPORT_EVERY = 32
"""Tiles."""


def takes_long(tiles: float) -> bool:
    """Whether a change of so many tiles is left to a worker."""
    return tiles > TILES_AT_ONCE


@dataclass(frozen=True, eq=False)
class WantedRegion:
    """Pixels to be painted: bool (box.height, box.width), and which labels they may cover."""

    image_id: int
    stored: PackedLabels
    box: Box
    mask: NDArray[np.bool_]
    value: int
    open_table: NDArray[np.bool_] | None


@dataclass(frozen=True, eq=False)
class WorkedOut:
    """Edits of labels, and the tiles of the image shown as they are afterwards."""

    edits: list[LabelEdit]
    pixels: Kept = field(default_factory=dict)


class Pace:
    """Tells the GUI thread how many of so many tiles are done, and hears whether to go on."""

    def __init__(self, context: JobContext, tiles: int) -> None:
        self._context, self._tiles, self._done = context, tiles, 0

    def __call__(self) -> None:
        self._context.check()
        self._done += 1
        if self._done % _REPORT_EVERY == 0:
            self._context.report(min(1.0, self._done / self._tiles))


def work_out_region(context: JobContext, region: WantedRegion) -> WorkedOut:
    """What painting a region comes to."""
    pixels: Kept = {}
    pace = Pace(context, 1 + region.box.area // TILE_SIDE**2)
    part = region.box, region.mask
    edit = edit_by_mask(
        region.image_id, region.stored, part, region.value, region.open_table, pixels, pace
    )
    return WorkedOut([edit], pixels)


def work_out_exchange(context: JobContext, wanted: Exchange, shown: int | None) -> WorkedOut | None:
    """What undoing or redoing a step comes to; None where what was kept for it is damaged."""
    pixels: Kept = {}
    kept = {shown: pixels} if shown is not None else {}
    try:
        return WorkedOut(wanted.edits(kept, Pace(context, wanted.size)), pixels)
    except DamagedTile:
        return None


@dataclass(frozen=True, eq=False)
class _Task:
    title: str
    work: Callable[[JobContext], Any]
    take: Callable[[Any], None]
    owner: object


class LargeEdits(QObject):
    """The change that is being worked out, and what waits for it."""

    progressed = Signal(object)
    """How far it is, 0 to 1; None when it ended."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._task: _Task | None = None
        self._job: Job | None = None
        self._waiting: deque[tuple[Callable[[], object], object]] = deque()
        self._at_last: Callable[[], object] | None = None
        """What is done when nothing is under way and nothing waits any more."""
        self.title = ""
        """What is being done, or was done last."""
        self.owner: object = None
        """On whose behalf labels are changed now; None: on nobody's in particular."""

    @property
    def busy(self) -> bool:
        """Whether a change is being worked out."""
        return self._task is not None

    @contextmanager
    def by(self, owner: object) -> Iterator[None]:
        """What is done here is done on someone's behalf, also where it is done later."""
        former, self.owner = self.owner, owner
        try:
            yield
        finally:
            self.owner = former

    def later(self, action: Callable[[], object]) -> bool:
        """Have something done after the change under way; False if there is none: do it now."""
        if self._task is None:
            return False
        self._waiting.append((action, self.owner))
        return True

    def when_free(self, action: Callable[[], object]) -> None:
        """Do this once nothing is under way and nothing waits; it takes the place of a former."""
        self._at_last = action
        self._go_on()

    def begin(
        self, title: str, work: Callable[[JobContext], Any], take: Callable[[Any], None]
    ) -> None:
        """Work something out in a worker; ``take`` gets it in the GUI thread.

        ``work`` only reads what nobody changes; labels are changed by nobody until then.
        """
        self.hurry()
        self._task = _Task(title, work, take, self.owner)
        self.title = title
        opened = self._workspace.current
        errand = Errand(title, opened.name if opened is not None else "", stop=self.cancel)
        job = self._workspace.workers.labels.submit(errand, work)
        self._job = job
        job.progressed.connect(self.progressed)
        job.returned.connect(self._returned)
        job.failed.connect(self._failed)
        job.cancelled.connect(self._end)
        self.progressed.emit(0.0)

    def cancel(self) -> None:
        """Give the change up, as if it had never been asked for; what waits for it is done."""
        if self._job is not None:
            self._job.cancel()

    def hurry(self) -> None:
        """Have the change in, and all that waits for it, before this returns."""
        while self._task is not None:
            task, job = self._task, self._job
            if job is not None:
                job.abandon()
            try:
                result = task.work(JobContext(Job(task.title, task.work, ())))
            except BaseException:
                self._end()
                raise
            self._returned(result)

    def _returned(self, result: object) -> None:
        task, self._task, self._job = self._task, None, None
        assert task is not None
        self.progressed.emit(None)
        try:
            with self.by(task.owner):
                task.take(result)
        except SmearSegError as error:
            self._workspace.problem.emit(str(error))
        finally:
            self._go_on()

    def _failed(self, error: BaseException) -> None:
        self._end()
        self._workspace.fail(error)

    def _end(self) -> None:
        self._task, self._job = None, None
        self.progressed.emit(None)
        self._go_on()

    def _go_on(self) -> None:
        """Do what waited, until something of it takes long itself."""
        while self._waiting and self._task is None:
            action, owner = self._waiting.popleft()
            with self.by(owner):
                action()
        if self._task is None and self._at_last is not None:
            action, self._at_last = self._at_last, None
            action()
