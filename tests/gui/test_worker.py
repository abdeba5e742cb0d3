"""What a lane promises: order, one outcome a job, silence once abandoned, an end to wait for."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.errors import Cancelled, ImageError
from gui.worker import NICENESS, Job, JobContext, Lane, Workers


@pytest.fixture
def lane(qapp: QApplication) -> Iterator[Lane]:
    made = Lane("test")
    yield made
    assert made.close(), "the lane's thread did not end"


class Listener:
    """Writes down everything that a job says, in the thread in which it is said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.bot = qtbot
        self.heard: list[tuple[str, str, Any]] = []
        self.threads: set[int] = set()

    def listen(self, job: Job, name: str = "job") -> None:
        def note(what: str) -> Callable[..., None]:
            def write(*values: object) -> None:
                self.threads.add(threading.get_ident())
                self.heard.append((name, what, values[0] if values else None))

            return write

        for what in ("progressed", "returned", "failed", "cancelled", "finished"):
            getattr(job, what).connect(note(what))

    def said(self, name: str = "job") -> list[str]:
        return [what for who, what, _ in self.heard if who == name]

    def until_finished(self, *names: str) -> None:
        self.bot.waitUntil(lambda: all("finished" in self.said(n) for n in names or ("job",)))
        QApplication.processEvents()


@pytest.fixture
def listener(qtbot: QtBot) -> Listener:
    return Listener(qtbot)


def give(_context: JobContext, value: object) -> object:
    return value


class Gate(threading.Event):
    """Holds a job up, and tells when the job has come to it."""

    def __init__(self) -> None:
        super().__init__()
        self.reached = threading.Event()


def wait_for(context: JobContext, gate: Gate) -> str:
    """Work until let go or cancelled."""
    gate.reached.set()
    while not gate.wait(0.002):
        context.check()
    return "let go"


def wait_stubbornly(_context: JobContext, gate: Gate) -> str:
    """Work until let go, deaf to cancelling."""
    gate.reached.set()
    gate.wait(20)
    return "let go"


def test_a_job_returns_once_and_then_finishes_in_the_window_s_thread(
    lane: Lane, listener: Listener
) -> None:
    job = lane.submit("Give", give, 7)
    listener.listen(job)
    listener.until_finished()
    assert listener.heard == [("job", "returned", 7), ("job", "finished", job)]
    assert listener.threads == {threading.get_ident()}
    assert not lane.busy


def test_an_answer_is_heard_however_quick_the_job_was(lane: Lane, listener: Listener) -> None:
    """The job is over before anybody has connected to it."""
    listener.listen(lane.submit("Wake the thread", give, 0), "first")
    listener.until_finished("first")
    for number in range(30):
        job = lane.submit("Give", give, number)
        while lane.busy:
            time.sleep(0.0005)
        listener.listen(job, str(number))
    listener.until_finished(*map(str, range(30)))
    assert all(listener.said(str(n)) == ["returned", "finished"] for n in range(30))


def test_an_answer_is_heard_though_nobody_keeps_the_job(lane: Lane, listener: Listener) -> None:
    listener.listen(lane.submit("Give", give, "x"))
    gc.collect()
    listener.until_finished()
    assert listener.said() == ["returned", "finished"]


def test_a_job_ends_in_the_window_s_thread_however_slow_its_own_is(
    lane: Lane, qtbot: QtBot
) -> None:
    """An object of Qt's that is destroyed in another thread may take the program with it."""
    gate, ended = Gate(), []
    job = lane.submit("Wait", wait_for, gate)
    weakref.finalize(job, lambda: ended.append(threading.get_ident()))
    del job
    qtbot.waitUntil(lambda: not lane._jobs)
    with lane._wake:  # the lane's thread does not get beyond the end of the work
        gate.set()
        qtbot.wait(50)
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [threading.get_ident()]


def test_jobs_run_in_the_order_given_and_progress_comes_before_the_answer(
    lane: Lane, listener: Listener
) -> None:
    def count(context: JobContext, name: str) -> str:
        for step in range(3):
            context.report(step)
        return name

    for name in "abc":
        listener.listen(lane.submit(name, count, name), name)
    listener.until_finished("a", "b", "c")
    expected = []
    for name in "abc":
        expected += [(name, "progressed", step) for step in range(3)]
        expected += [(name, "returned", name)]
    assert [entry for entry in listener.heard if entry[1] != "finished"] == expected


def test_first_goes_before_those_that_wait(lane: Lane, listener: Listener) -> None:
    gate, started = Gate(), threading.Event()

    def hold(context: JobContext) -> str:
        started.set()
        return wait_for(context, gate)

    listener.listen(lane.submit("Hold", hold), "hold")
    assert started.wait(20)
    listener.listen(lane.submit("Later", give, 1), "later")
    listener.listen(lane.submit("Sooner", give, 2, first=True), "sooner")
    gate.set()
    listener.until_finished("hold", "later", "sooner")
    assert [who for who, what, _ in listener.heard if what == "returned"] == [
        "hold",
        "sooner",
        "later",
    ]


@pytest.mark.parametrize("error", [ImageError("a.png is odd."), ValueError("odd"), SystemExit(3)])
def test_an_exception_is_delivered_and_the_lane_goes_on(
    lane: Lane, listener: Listener, error: BaseException
) -> None:
    def fail(_context: JobContext) -> None:
        raise error

    listener.listen(lane.submit("Fail", fail), "fails")
    listener.listen(lane.submit("Give", give, 1), "next")
    listener.until_finished("fails", "next")
    assert listener.said("fails") == ["failed", "finished"]
    assert listener.heard[0][2] is error
    assert listener.said("next") == ["returned", "finished"]


def test_a_running_job_that_is_cancelled_says_so_once(lane: Lane, listener: Listener) -> None:
    gate = Gate()
    job = lane.submit("Wait", wait_for, gate)
    listener.listen(job)
    assert gate.reached.wait(20)
    job.cancel()
    job.cancel()
    listener.until_finished()
    assert listener.said() == ["cancelled", "finished"]


def test_a_waiting_job_that_is_cancelled_never_runs(lane: Lane, listener: Listener) -> None:
    gate, ran = Gate(), []
    listener.listen(lane.submit("Hold", wait_for, gate), "hold")
    job = lane.submit("Note", lambda _context: ran.append(1))
    listener.listen(job, "waits")
    job.cancel()
    gate.set()
    listener.until_finished("hold", "waits")
    assert listener.said("waits") == ["cancelled", "finished"]
    assert not ran


def test_a_job_that_ends_all_the_same_after_cancel_keeps_its_answer(
    lane: Lane, listener: Listener
) -> None:
    gate = Gate()
    job = lane.submit("Stubborn", wait_stubbornly, gate)
    listener.listen(job)
    assert gate.reached.wait(20)
    job.cancel()
    gate.set()
    listener.until_finished()
    assert listener.said() == ["returned", "finished"], "Stop keeps the best network so far"


@pytest.mark.parametrize("function", [wait_for, wait_stubbornly])
def test_of_an_abandoned_job_only_the_end_is_heard(
    lane: Lane, listener: Listener, function: Callable[..., str]
) -> None:
    gate = Gate()
    job = lane.submit("Wait", function, gate)
    listener.listen(job)
    assert gate.reached.wait(20)
    job.abandon()
    gate.set()
    listener.until_finished()
    assert listener.said() == ["finished"]


def test_abandoning_silences_an_answer_that_is_on_its_way(lane: Lane, listener: Listener) -> None:
    def report(context: JobContext) -> str:
        context.report(1)
        return "stale"

    job = lane.submit("Report", report)
    listener.listen(job)
    while lane.busy:  # the answer is now in the window's queue, unheard
        time.sleep(0.0005)
    job.abandon()
    listener.until_finished()
    assert listener.said() == ["finished"]


def test_clear_abandons_what_runs_and_what_waits(lane: Lane, listener: Listener) -> None:
    gate = Gate()
    listener.listen(lane.submit("Hold", wait_for, gate), "runs")
    listener.listen(lane.submit("Give", give, 1), "waits")
    assert gate.reached.wait(20)
    lane.clear()
    listener.listen(lane.submit("Give", give, 2), "after")
    listener.until_finished("runs", "waits", "after")
    assert listener.said("runs") == ["finished"]
    assert listener.said("waits") == ["finished"]
    assert listener.said("after") == ["returned", "finished"], "a cleared lane goes on"


def test_close_waits_for_the_running_job(lane: Lane, listener: Listener) -> None:
    begun, ended = threading.Event(), []

    def slow(context: JobContext) -> None:
        begun.set()
        try:
            while True:
                context.check()
                time.sleep(0.001)
        finally:
            time.sleep(0.1)
            ended.append(1)

    listener.listen(lane.submit("Slow", slow), "runs")
    listener.listen(lane.submit("Give", give, 1), "waits")
    assert begun.wait(20)
    assert lane.close()
    assert ended
    listener.until_finished("runs", "waits")
    assert listener.said("runs") == listener.said("waits") == ["finished"]


def test_close_says_when_a_job_does_not_end(qapp: QApplication) -> None:
    lane, gate = Lane("stubborn"), Gate()
    lane.submit("Stubborn", wait_stubbornly, gate)
    assert gate.reached.wait(20)
    assert not lane.close(timeout=0.05)
    gate.set()
    assert lane.close()


def test_a_job_given_to_a_closed_lane_is_cancelled(qapp: QApplication, listener: Listener) -> None:
    lane, ran = Lane("closed"), []
    assert lane.close()
    listener.listen(lane.submit("Late", lambda _context: ran.append(1)))
    listener.until_finished()
    assert listener.said() == ["cancelled", "finished"]
    assert not ran


def test_lanes_run_beside_each_other(listener: Listener) -> None:
    workers = Workers()
    gate = Gate()
    listener.listen(workers.training.submit("Train", wait_for, gate), "training")
    listener.listen(workers.files.submit("Open", give, 1), "files")
    listener.until_finished("files")
    assert listener.said("training") == []
    gate.set()
    listener.until_finished("training")
    assert workers.close()
    assert not any(lane.busy for lane in workers.lanes)


def test_a_finished_job_lets_its_arguments_go(lane: Lane, listener: Listener) -> None:
    class Large:
        pass

    alive: list[int] = []

    def look(_context: JobContext, large: Large) -> None:
        alive.append(sys.getrefcount(large))

    large = Large()
    job = lane.submit("Look", look, large)
    listener.listen(job)
    listener.until_finished()
    assert sys.getrefcount(large) < alive[0], "a job kept in a list would keep its images"


@pytest.mark.skipif(sys.platform != "linux", reason="priorities belong to threads on Linux only")
def test_a_lane_stands_back_behind_the_window(lane: Lane, listener: Listener) -> None:
    def niceness(_context: JobContext) -> int:
        return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    listener.listen(lane.submit("Priority", niceness))
    listener.until_finished()
    assert listener.heard[0][2] == NICENESS
    assert os.getpriority(os.PRIO_PROCESS, 0) < NICENESS


@pytest.mark.skipif(sys.platform != "linux", reason="priorities belong to threads on Linux only")
def test_a_lane_of_a_program_started_lower_still_stays_there() -> None:
    lower = NICENESS + 5
    code = (
        "import os, threading\n"
        f"os.setpriority(os.PRIO_PROCESS, 0, {lower})\n"
        "from gui.worker import _stand_back\n"
        "_stand_back()\n"
        "print(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) == lower


def test_check_raises_only_when_cancelled() -> None:
    job = Job("Nothing", give, (1,))
    context = JobContext(job)
    context.check()
    assert not context.cancelled()
    job.cancel()
    assert context.cancelled()
    with pytest.raises(Cancelled):
        context.check()
