"""What a step usually takes: it is learnt, and told of a job that cannot say how far it is."""

from __future__ import annotations

import threading
import time

import pytest

from gui.errand import Errand
from gui.jobs.telling import under_way
from gui.usual_time import UsualTime
from gui.worker import JobContext, Lane


def test_what_a_step_takes_grows_with_what_it_is_given() -> None:
    usual = UsualTime(0.5, each=0.1)
    assert usual.seconds(0) == 0.5 and usual.seconds(20) == pytest.approx(2.5)


def test_a_slow_machine_is_learnt() -> None:
    usual = UsualTime(0.5, each=0.1)
    for _ in range(8):
        usual.learn(20, 10.0)
    assert usual.seconds(20) == pytest.approx(10.0, rel=0.02)
    assert usual.seconds(70) == pytest.approx(30.0, rel=0.02), "and of another size"


def test_one_outlier_is_not_believed_without_bounds() -> None:
    usual = UsualTime(1.0)
    usual.learn(1, 86_400)  # the machine slept
    assert usual.seconds(1) < 15


class Waiting:
    """A lane with one job that expects a step and goes on until it is let go."""

    def __init__(self, qtbot, usual: UsualTime) -> None:
        self.bot, self.usual = qtbot, usual
        self.lane, self.let_go = Lane("usual"), threading.Event()
        self.errand = Errand("Reading")
        self.job = self.lane.submit(self.errand, self._work)
        qtbot.waitUntil(lambda: self.errand.is_guessed)

    def _work(self, context: JobContext) -> None:
        context.expect(self.usual, 2)
        while not self.let_go.wait(0.002):
            context.check()

    def end(self) -> None:
        self.let_go.set()
        self.bot.waitUntil(lambda: self.errand.is_over)


@pytest.fixture
def waiting(qtbot):
    made: list[Waiting] = []

    def make(usual: UsualTime) -> Waiting:
        made.append(Waiting(qtbot, usual))
        return made[-1]

    yield make
    for one in made:
        one.job.cancel()
        one.end()


def test_a_job_is_told_by_what_such_a_step_usually_takes(waiting) -> None:
    one = waiting(UsualTime(30.0, each=5.0))
    one.errand.look()
    assert one.errand.seconds_left() == pytest.approx(40, abs=2)
    assert 0 < one.errand.share < 0.1
    assert under_way(one.errand) == "about 40 s left", "and no percents that nobody counted"


def test_a_job_that_takes_much_longer_than_usual_says_so_no_more(waiting) -> None:
    one = waiting(UsualTime(0.02))
    time.sleep(0.1)
    one.errand.look()
    assert one.errand.seconds_left() is None
    assert one.errand.share is None or one.errand.share <= 0.95


def test_what_was_done_teaches_and_what_was_cancelled_does_not(waiting) -> None:
    usual = UsualTime(30.0)
    done = waiting(usual)
    done.end()
    assert usual.seconds(1) == pytest.approx(16.5, abs=1.5), (
        "half way to the least that is believed"
    )
    stopped = waiting(usual)
    stopped.errand.cancel()
    stopped.bot.waitUntil(lambda: not stopped.lane.busy)
    assert usual.seconds(1) == pytest.approx(16.5, abs=1.5)
