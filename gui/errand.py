"""An errand: what a person sees as one job, whether the lanes have one job of it or many.

A lane makes one of each job that it is given with a title alone. Whoever wants more said gives an
``Errand`` in the title's place: what it was asked on, how many steps it has if each is a job of its
own, and what Cancel does. Job lists, the status bar and the taskbar look at nothing else.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sized
from datetime import datetime
from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from core.errors import SmearSegError
from gui.time_left import Countdown, TimeLeft
from gui.usual_time import Expected
from gui.words import tr, tr_n

if TYPE_CHECKING:
    from gui.worker import Job


_ALMOST = 0.95
"""Share beyond which no step is taken to be done by the clock alone."""


class State(Enum):
    """Where an errand stands."""

    WAITING = "waiting"
    RUNNING = "running"
    STOPPING = "stopping"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"
    GONE = "gone"
    """Nobody waits for it any more: it was of another image or project."""


def share_of(progress: object) -> float | None:
    """How far a job says it is, 0 to 1: its report itself, or the report's ``fraction``."""
    share = progress if isinstance(progress, float) else getattr(progress, "fraction", None)
    return min(max(share, 0.0), 1.0) if isinstance(share, float) else None


class Errand(QObject):
    """One or more jobs under one name. All of it belongs to the GUI thread."""

    ended = Signal(object)
    """Itself, once, when its last job has ended or nobody waits for it any more."""

    def __init__(
        self,
        title: str,
        about: str = "",
        *,
        steps: int = 0,
        stop: Callable[[], object] | None = None,
        can_stop: bool = True,
        by_itself: bool = False,
        listens: bool = True,
        says: Callable[[Any], str] | None = None,
        failed_of: Callable[[Any], Sized] | None = None,
    ) -> None:
        """``title`` says what is done, ``about`` on what (an image, a number of files).

        ``steps`` is how many jobs it will have, 0 where their number says nothing. ``stop`` is
        what Cancel calls; without it, its jobs are cancelled, which is right where their owner
        listens to ``cancelled`` or ``finished``. ``by_itself``: the program does it unasked.
        Without ``listens``, what its jobs report says nothing of the whole: see ``tell``.
        ``says`` makes of a job's result what else is to be said of the outcome, as a sentence;
        ``failed_of`` finds in it the files or images that failed, of which that is said.
        """
        super().__init__()
        self.title, self.about = title, about
        self.steps = steps
        self.can_stop = can_stop
        self.by_itself = by_itself
        self.remark = ""
        """What else is to be said of its outcome, as a sentence."""
        self.sentence = ""
        """Why it, or the last of its jobs that did, failed."""
        self.failures = 0
        self.done = 0
        """Jobs that have ended."""
        self.asked = time.monotonic()
        self.began: float | None = None
        self.over: float | None = None
        self.when: datetime | None = None
        """The time of day at which it ended."""
        self.share: float | None = None
        """How far it is, 0 to 1; None where that is not known."""
        self._listens = listens
        self._says = says
        self._failed_of = failed_of
        self._stop = stop
        self._fell_short = False
        self._stopping = self._was_stopped = self._answered = self._is_whole = False
        self._open: list[Job] = []
        self._part = 0.0
        self._outcome: State | None = None
        self._left = TimeLeft()
        self._own = Countdown()
        self._own_end: float | None = None
        """When it ends as its job itself says."""
        self._held: float | None = None
        """Seconds that its job will take once it has begun in earnest."""
        self._expected: tuple[Expected, float] | None = None
        """What is under way of which it is known how long it usually takes, and since when."""
        self._counts = False
        """Whether it says how far it is meanwhile."""
        self.told_left: float | None = None
        """Seconds left when it was last looked at: all that tell of it say the same."""

    # Its jobs ------------------------------------------------------------------------------------

    def add(self, job: Job) -> None:
        """Make a job part of it; the lane does so as it is given one."""
        self._open.append(job)
        job.started.connect(self._started)
        job.expected.connect(self._expect)
        job.progressed.connect(self._heard)
        job.returned.connect(self._returned)
        job.failed.connect(self._failed)
        job.finished.connect(self._finished)

    @Slot()
    def _started(self) -> None:
        self._part = 0.0
        if self.began is None:
            self.began = time.monotonic()
            if self.steps:
                self._measure()

    @Slot(object)
    def _heard(self, progress: object) -> None:
        if self._expected is not None and not self._expected[0].is_all:
            self._learn()
        self._counts = True
        share = share_of(progress)
        if self._listens and share is not None:
            left = getattr(progress, "seconds_left", None)
            self.tell(share, left, getattr(progress, "counts_down", True))

    @Slot(object)
    def _expect(self, step: Expected) -> None:
        if self._expected is not None and not self._expected[0].is_all:
            self._learn()
        now = time.monotonic()
        self._expected, self._counts = (step, now), False
        if step.is_all:
            self._left.expect(now, step.seconds * max(self.steps - self.done, 1))

    def _learn(self) -> None:
        """What was expected has come: keep how long it took."""
        if self._expected is not None and not self._stopping:
            step, began = self._expected
            step.usual.learn(step.amount, time.monotonic() - began)
        self._expected = None

    def _guess(self) -> None:
        """Go on by the time that is usual, where nothing better is known."""
        if self._expected is not None and not self._counts:
            step, began = self._expected
            done = min((time.monotonic() - began) / step.seconds, _ALMOST)
            self._part = step.begin + (step.end - step.begin) * done
            self._measure(tells=not step.is_all)

    def tell(
        self, share: float, seconds_left: float | None = None, counts_down: bool = True
    ) -> None:
        """Take note of how far the present job is, 0 to 1, and how long it takes, if it knows.

        Without ``counts_down`` those seconds have not begun yet: a training reads first.
        """
        known = None if self.steps else seconds_left
        self._held = None if counts_down else known
        self._own_end = time.monotonic() + known if known is not None and counts_down else None
        self._part = share
        self._measure()

    def _measure(self, tells: bool = True) -> None:
        """``tells``: how far it is now says something of the pace."""
        share = min((self.done + self._part) / self.steps, 1.0) if self.steps else self._part
        self.share = share
        if tells:
            self._left.hear(time.monotonic(), share)

    @Slot(object)
    def _returned(self, result: object) -> None:
        self._learn()
        if self._says is not None:
            self.remark = self._says(result)
        if self._failed_of is not None:
            failed = len(self._failed_of(result))
            self._fell_short = failed > 0
            told = tr_n("{n} failed.", "{n} failed.", failed) if failed else ""
            self.remark = f"{self.remark} {told}".strip()

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        self.failures += 1
        known = isinstance(error, SmearSegError | OSError)
        self.sentence = str(error) if known else tr("An unexpected error; the log tells more.")

    @Slot(object)
    def _finished(self, job: Job) -> None:
        self._expected = None  # what was cancelled or failed teaches nothing
        if job in self._open:
            self._open.remove(job)
        if self.is_over:
            return
        self.done += 1
        self._part = 0.0
        self._was_stopped |= job.cancel_requested and not job.is_whole and not job.muted
        self._answered |= not job.muted
        self._is_whole = job.is_whole and not job.muted and self.done >= self.steps
        if self.steps and not job.muted:
            self._measure()
        if not self._open:
            self._end()

    @property
    def is_guessed(self) -> bool:
        """Whether its share goes by what such a step usually takes, and by nothing it said."""
        return self._expected is not None and not self._counts

    @property
    def fell_short(self) -> bool:
        """Whether some of it failed though it was done."""
        return self._fell_short or 0 < self.failures < self.done

    @property
    def given(self) -> int:
        """Jobs that it was given so far."""
        return self.done + len(self._open)

    # Where it stands -----------------------------------------------------------------------------

    @property
    def is_over(self) -> bool:
        """Whether nothing more comes of it."""
        return self._outcome is not None

    @property
    def state(self) -> State:
        """Where it stands."""
        if self._outcome is not None:
            return self._outcome
        if self._stopping or any(job.cancel_requested and not job.muted for job in self._open):
            return State.STOPPING
        return State.WAITING if self.began is None else State.RUNNING

    def seconds_left(self) -> float | None:
        """About how long it will take yet; None while that is not known."""
        now = time.monotonic()
        if self._held is not None:
            return self._held
        if self._own_end is not None:
            return self._own.follow(now, self._own_end)
        return self._left.seconds(now)

    def seconds_spent(self) -> float:
        """Since its first job began, or until it ended."""
        if self.began is None:
            return 0.0
        return (self.over if self.over is not None else time.monotonic()) - self.began

    def look(self) -> None:
        """See how far it is, and whether anybody still waits for it: abandoned jobs say nothing
        until their turn."""
        self._guess()
        self.told_left = self.seconds_left()
        jobs = self._open
        unheard = jobs and all(job.muted for job in jobs)
        never = self.began is None and jobs and all(job.cancel_requested for job in jobs)
        if not self.is_over and (unheard or never):
            self._was_stopped |= bool(never and not unheard)
            self._end()

    def cancel(self) -> None:
        """What Cancel does: ask it to stop, if it can be."""
        if self.is_over or not self.can_stop:
            return
        self._stopping = True
        if self._stop is not None:
            self._stop()
        else:
            for job in self._open:
                job.cancel()
        self.look()

    def refuse(self) -> None:
        """Say that its owner did not take what came too late to be cancelled by itself."""
        self._was_stopped = True

    def _end(self) -> None:
        if self._was_stopped or (self._stopping and not self._is_whole):
            self._outcome = State.STOPPED
        elif self.failures and self.failures >= self.done:
            self._outcome = State.FAILED
        else:
            self._outcome = State.DONE if self._answered else State.GONE
        self.over, self.when = time.monotonic(), datetime.now().astimezone()
        self._stop = self._says = self._failed_of = None
        self.ended.emit(self)
