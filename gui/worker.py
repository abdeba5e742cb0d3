"""Background work: the only file that touches threads.

A *lane* is one thread with a queue. Jobs of one lane run in the order they were given; lanes run
beside each other. A job gets a ``JobContext`` by which it reports progress and learns that it was
cancelled; what it returns, raises or reports reaches the GUI thread by queued signals. No job
touches a widget or the project.
"""

from __future__ import annotations

import os
import sys
import threading
from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance, Slot

from core.errors import Cancelled
from core.stretch import Step, stretch
from gui.errand import Errand
from gui.usual_time import Expected, UsualTime
from gui.words import tr

NICENESS = 10
"""How far a lane stands back behind the window when both want the processor (Linux only)."""


class JobContext:
    """What a running job knows of the world: whether to go on, and whom to tell."""

    def __init__(self, job: Job) -> None:
        self._job = job

    def cancelled(self) -> bool:
        """True once somebody asked the job to stop; to be polled at every step or tile."""
        self._job.knows_of_cancel |= self._job.cancel_requested
        return self._job.knows_of_cancel

    def check(self) -> None:
        """Raise ``Cancelled`` if the job was asked to stop."""
        if self.cancelled():
            raise Cancelled

    def report(self, progress: object) -> None:
        """Send ``progress`` to the GUI thread."""
        self._job.say("progressed", progress)

    def expect(
        self, usual: UsualTime, amount: float = 1.0, begin: float = 0.0, end: float = 1.0
    ) -> None:
        """Say that what comes now takes as long as is usual for so many units of it.

        It is all of the job, or goes on from ``begin`` to ``end`` of it until the next report.
        """
        self._job.say("expected", Expected(usual, amount, begin, end))

    def step(self, share: float) -> None:
        """Report how far the job is, 0 to 1; raises ``Cancelled`` as ``check`` does."""
        self.check()
        self.report(share)

    def stretch(self, begin: float, end: float) -> Step:
        """``step`` for a part of the job that goes on from ``begin`` to ``end`` of it."""
        return stretch(self.step, begin, end)


class Job(QObject):
    """One piece of background work, as the GUI thread sees it.

    ``started`` comes with its turn, unless it was cancelled before. ``returned``, ``failed`` or
    ``cancelled`` comes exactly once, then ``finished``; of an abandoned job only ``finished`` is
    heard. All signals are emitted in the GUI thread: the lane's thread sends one event for each,
    so that whoever connects before control returns to the event loop misses none, however quick
    the job was, and ``abandon`` also silences what is on its way. ``finished`` is the lane's to
    say, once it has let go of the job.
    """

    started = Signal()
    expected = Signal(object)
    progressed = Signal(object)
    returned = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    finished = Signal(object)
    _said = Signal(str, object)
    """From the lane's thread to ``_hear`` in the GUI thread: a signal's name, its value."""

    def __init__(
        self, title: str, function: Callable[..., Any], arguments: tuple[Any, ...]
    ) -> None:
        super().__init__()
        self.title = title
        self.cancel_requested = False
        self.knows_of_cancel = False
        """Whether the work has learnt that it is to stop. What it returns before is whole."""
        self.is_whole = False
        """Whether it has returned, and what it returned is whole."""
        self.muted = False
        self._function = function
        self._arguments = arguments
        self._said.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        """Ask the job to stop; it answers at its next step."""
        self.cancel_requested = True

    def abandon(self) -> None:
        """Cancel, and let nothing more be heard of it: its answer would be stale."""
        self.cancel_requested = True
        self.muted = True

    def run(self) -> None:
        """Do the work, in the lane's thread, and say everything but that it finished."""
        if self.cancel_requested:
            self.say("cancelled")
        else:
            self.say("started")
            try:
                result = self._function(JobContext(self), *self._arguments)
            except Cancelled:
                self.say("cancelled")
            except BaseException as error:  # noqa: BLE001 - the GUI thread decides what it means
                self.say("failed", error)
            else:
                self.say("returned", result)
        # The arguments hold images; a job that lingers in a list must not.
        self._function, self._arguments = _nothing, ()

    def say(self, what: str, value: object = None) -> None:
        """Have the signal of that name emitted in the GUI thread; safe in any thread."""
        if not self.muted:
            self._said.emit(what, value)

    @Slot(str, object)
    def _hear(self, what: str, value: object) -> None:
        if self.muted:
            return
        self.is_whole = what == "returned" and not self.knows_of_cancel
        if what in ("started", "cancelled"):
            getattr(self, what).emit()
        else:
            getattr(self, what).emit(value)


def _nothing(*_: object) -> None:
    return None


class Turn:
    """What jobs wait for that must not begin before something else; it has come at first."""

    def __init__(self) -> None:
        self._come = threading.Event()
        self._come.set()

    @property
    def has_come(self) -> bool:
        """Whether no job need wait."""
        return self._come.is_set()

    def hold(self) -> None:
        """Have jobs wait from now on."""
        self._come.clear()

    def come(self) -> None:
        """Have those that wait go on."""
        self._come.set()

    def wait(self, seconds: float) -> None:
        """In a job: go on when the turn has come, or after so long at the latest."""
        self._come.wait(seconds)


class _Keeper(QObject):
    """Holds each job until the GUI thread has heard its last word.

    Queued signals die with the object that sent them; without this, a job nobody kept a reference
    to would vanish in the lane's thread with its answer undelivered. And an object of Qt's must
    end in the thread it lives in: the lane lets go of a job before it has it called finished.
    """

    kept = Signal(object)
    """The errand that a job just given belongs to."""
    _let_go = Signal(object)
    """From the lane's thread to ``_finish`` in the GUI thread: the ``id`` of a job."""

    def __init__(self) -> None:
        super().__init__()
        self._jobs: dict[int, tuple[Job, Errand]] = {}
        """Jobs by their ``id``, each with its errand."""
        self._plain: dict[str, Errand] = {}
        """Errands of jobs that were given with a title alone: the same is one errand."""
        self._let_go.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    def keep(self, job: Job, errand: Errand | None) -> None:
        if errand is None:
            errand = self._plain.get(job.title)
            if errand is None or errand.is_over:
                errand = Errand(tr(job.title), can_stop=False, by_itself=True)
                self._plain[job.title] = errand
        errand.add(job)
        self._jobs[id(job)] = job, errand
        self.kept.emit(errand)

    def let_go(self, number: int) -> None:
        """Have the job of that ``id`` called finished; safe in any thread that holds no job."""
        self._let_go.emit(number)

    @Slot(object)
    def _finish(self, number: int) -> None:
        job, _ = self._jobs[number]
        job.finished.emit(job)
        del self._jobs[number]


class Lane:
    """A thread that does its jobs one after the other, behind the window in priority."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._keeper = _Keeper()
        self._jobs: deque[Job] = deque()
        self._running: Job | None = None
        self._at_work = False
        """Whether a job runs or has not yet been called finished."""
        self._wake = threading.Condition()
        self._closing = False
        self._thread: threading.Thread | None = None

    @property
    def submitted(self) -> SignalInstance:
        """Emitted with the errand of each job as it is given."""
        return self._keeper.kept

    def submit(
        self,
        errand: str | Errand,
        function: Callable[..., Any],
        *arguments: Any,
        first: bool = False,
    ) -> Job:
        """Queue ``function(context, *arguments)``; ``first`` puts it before those that wait.

        ``errand`` is what a person sees of it. A title alone is for what the program does by
        itself and nobody need be able to cancel. Connect to the job's signals at once: they are
        delivered through the event loop, so none can be missed before control returns to it.
        """
        title = errand.title if isinstance(errand, Errand) else errand
        job = Job(title, function, arguments)
        self._keeper.keep(job, errand if isinstance(errand, Errand) else None)
        with self._wake:
            if self._closing:
                job.cancel()
                job.run()  # only says that it was cancelled
                self._keeper.let_go(id(job))
                return job
            if first:
                self._jobs.appendleft(job)
            else:
                self._jobs.append(job)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name=self.name, daemon=True)
                self._thread.start()
            self._wake.notify()
        return job

    def clear(self) -> None:
        """Abandon everything that waits or runs."""
        with self._wake:
            waiting = list(self._jobs)  # they stay queued: each still says that it finished
            running = self._running
        for job in waiting:
            job.abandon()
        if running is not None:
            running.abandon()

    @property
    def busy(self) -> bool:
        """True while a job runs or waits."""
        with self._wake:
            return self._at_work or bool(self._jobs)

    def close(self, timeout: float = 10.0) -> bool:
        """Cancel all, wait for the running job; True if the thread has ended."""
        self.clear()
        with self._wake:
            self._closing = True
            self._wake.notify_all()
        if self._thread is None:
            return True
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _work(self) -> None:
        _stand_back()
        while True:
            with self._wake:
                while not self._jobs and not self._closing:
                    self._wake.wait()
                if not self._jobs:
                    return  # closing, and those that waited have said that they finished
                job = self._running = self._jobs.popleft()
                self._at_work = True
            job.run()
            number = id(job)
            with self._wake:
                self._running = None
            del job  # what is left of it is the GUI thread's
            self._keeper.let_go(number)
            with self._wake:
                self._at_work = False


def _stand_back() -> None:
    """Lower this thread's priority, so that a stroke is painted before a gradient is computed.

    On Linux priorities belong to threads; elsewhere this would slow the window too. A program
    that was started lower still stays there: only an administrator may raise a priority.
    """
    thread = threading.get_native_id()
    if sys.platform == "linux" and os.getpriority(os.PRIO_PROCESS, thread) < NICENESS:
        os.setpriority(os.PRIO_PROCESS, thread, NICENESS)


class Workers:
    """The program's lanes, by what they are for."""

    def __init__(self) -> None:
        self.files = Lane("files")
        self.opening = Lane("opening")  # an image is opened while others are exported or added
        self.labels = Lane("labels")  # changes of whole images, which the person waits for
        self.thumbnails = Lane("thumbnails")
        self.prediction = Lane("prediction")
        self.training = Lane("training")
        self.cells = Lane("cells")  # a slider's cells do not wait for a heatmap or a score
        self.copies = Lane("copies")  # Save as does not wait for an export
        self.recent = Lane("recent")  # projects of before may be on drives that do not answer
        self.survey = Lane("survey")  # looking the data through, reports: long, and never urgent

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """All lanes."""
        return (
            self.files,
            self.opening,
            self.labels,
            self.thumbnails,
            self.prediction,
            self.training,
            self.cells,
            self.copies,
            self.recent,
            self.survey,
        )

    def close(self, timeout: float = 10.0) -> bool:
        """Cancel everything and wait; True if all threads have ended."""
        for lane in self.lanes:
            lane.clear()
        ended = [lane.close(timeout) for lane in self.lanes]
        return all(ended)
