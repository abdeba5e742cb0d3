"""The time left: unknown at first, then near the truth, and it does not jump."""

from __future__ import annotations

import itertools
import random
from types import SimpleNamespace

import pytest

from gui.errand import Errand
from gui.jobs.telling import in_short, under_way
from gui.time_left import Countdown, TimeLeft, left_text


def course(steps: list[float]) -> list[tuple[float, float | None]]:
    """What is told every quarter of a second of a job with these steps: truth, estimate."""
    left, ends, now = TimeLeft(), [], 0.0
    for step in steps:
        now += step
        ends.append(now)
    total, told, done = now, [], 0
    left.hear(0.0, 0.0)
    for tick in range(1, int(total / 0.25)):
        moment = tick / 4
        while done < len(ends) and ends[done] <= moment:
            done += 1
            left.hear(ends[done - 1], done / len(steps))
        told.append((total - moment, left.seconds(moment)))
    return told


def test_nothing_is_told_before_there_is_a_pace() -> None:
    left = TimeLeft()
    assert left.seconds(0.0) is None
    left.hear(0.0, 0.0)
    left.hear(0.2, 0.01)
    left.hear(0.4, 0.02)
    assert left.seconds(0.5) is None


@pytest.mark.parametrize("whole", [0.8, 2.0, 4.0])
def test_a_short_job_is_told_as_soon_as_it_is_listed(whole: float) -> None:
    left = TimeLeft()
    for tick in range(9):
        left.hear(0.06 * tick, 0.06 * tick / whole)
    assert left_text(left.seconds(0.5)) == "a few seconds left"


def test_what_is_expected_holds_until_there_is_a_pace_and_then_is_left_without_a_jump() -> None:
    left = TimeLeft()
    left.expect(0.0, 60.0)
    assert left.seconds(0.5) == 59.5
    said = []
    for tick in range(1, 200):  # it takes half of it
        left.hear(0.1 * tick, 0.1 * tick / 30)
        said.append(left.seconds(0.1 * tick))
    assert said[0] == pytest.approx(59.9)
    assert max(a - b for a, b in itertools.pairwise(said)) < 3.0
    assert abs(said[-1] - 10.1) < 2.5


def test_what_was_expected_is_believed_no_longer_than_twice_its_time() -> None:
    left = TimeLeft()
    left.expect(0.0, 3.0)
    assert left.seconds(3.5) == 0.0 and left.seconds(6.1) is None


def test_a_steady_job_is_told_to_the_second() -> None:
    told = course([0.2] * 200)
    known = [(truth, said) for truth, said in told if said is not None]
    assert len(known) > 0.9 * len(told)
    assert all(abs(truth - said) < 1 for truth, said in known)


def test_loading_before_the_first_step_is_not_taken_for_the_pace() -> None:
    told = course([6.0] + [0.5] * 60)
    assert all(abs(t - s) < 3 for t, s in told if s is not None)


@pytest.mark.parametrize("seed", range(5))
def test_uneven_steps_do_not_make_it_jump(seed: int) -> None:
    draw = random.Random(seed)
    said = [s for _, s in course([draw.uniform(0.1, 0.9) for _ in range(120)]) if s is not None]
    later = list(itertools.pairwise(said[20:]))  # the first five seconds find the pace
    assert max(b - a for a, b in later) < 1.0, "it goes up by less than a second at a time"
    assert sum(b > a for a, b in later) < 0.2 * len(later), "and seldom at all"


def rises(told: list[tuple[float, float | None]]) -> list[float]:
    """By how much the estimate goes up, from a quarter of a second to the next, where it does."""
    said = [s for _, s in told if s is not None]
    return [b - a for a, b in itertools.pairwise(said) if b > a]


QUICK_START = [min(0.5, 0.02 * 1.2**n) for n in range(55)]
SLOW_START = [4.0] + [1.0] * 3 + [0.1] * 150
BURSTS = ([0.02] * 10 + [1.0]) * 20


def test_a_quick_start_promises_no_end_that_is_taken_back() -> None:
    """Its first steps take a twenty-fifth of the later ones: not “4 s left” at first, of 20."""
    told = course(QUICK_START)
    known = [(truth, said) for truth, said in told if said is not None]
    assert len(known) > 0.7 * len(told), "it does not take long to be told"
    assert all(0.75 * truth - 1 < said < 1.25 * truth + 1 for truth, said in known)
    assert max(rises(told), default=0) < 0.5


def test_a_slow_start_is_not_taken_for_the_pace_for_long() -> None:
    told = course(SLOW_START)
    assert max(rises(told), default=0) < 0.5
    late = [(truth, said) for truth, said in told if truth < 6 and said is not None]
    assert late and all(abs(truth - said) < 3 for truth, said in late)


def test_bursts_are_told_when_they_have_become_a_pace_and_do_not_shake_it() -> None:
    told = course(BURSTS)
    known = [(truth, said) for truth, said in told if said is not None]
    assert len(known) > 0.6 * len(told)
    assert max(rises(told), default=0) < 1.0
    assert all(0.5 * truth - 2 < said < 1.6 * truth + 2 for truth, said in known)


def test_what_was_expected_far_too_short_is_corrected_at_once_and_not_second_by_second() -> None:
    left = TimeLeft()
    left.expect(0.0, 3.0)
    said = []
    for tick in range(1, 60):  # it takes 20 s
        left.hear(0.1 * tick, 0.1 * tick / 20)
        said.append(left.seconds(0.1 * tick))
    known = [one for one in said if one is not None]
    jumps = [b - a for a, b in itertools.pairwise(known) if b - a > 0.5]
    assert len(jumps) == 1 and known[-1] == pytest.approx(14.1, abs=1)


def test_another_end_draws_what_is_said_over_within_seconds() -> None:
    said = Countdown()
    assert said.follow(0.0, 10.0) == 10.0
    assert said.follow(1.0, 10.5) == 9.0, "half a second is no matter"
    told = [said.follow(1.0 + tick / 4, 20.0) for tick in range(1, 41)]
    assert max(b - a for a, b in itertools.pairwise(told)) < 0.7
    assert told[-1] == pytest.approx(20 - 11, abs=1.4)


def test_seconds_that_have_not_begun_do_not_count_down(monkeypatch: pytest.MonkeyPatch) -> None:
    """A training of 20 s that reads for 10 s first said 10 s, and then 20 s."""
    now = 100.0
    monkeypatch.setattr("gui.errand.time", SimpleNamespace(monotonic=lambda: now))
    errand, said = Errand("Training"), []
    for second in range(30):
        now = 100.0 + second
        reads = second < 10
        errand.tell(
            0.0 if reads else (second - 10) / 20, 20.0 if reads else 30.0 - second, not reads
        )
        said.append(errand.seconds_left())
    assert said[:10] == [20.0] * 10
    assert said[10:] == [20.0 - second for second in range(20)]


def test_an_end_that_a_job_itself_puts_off_comes_without_a_jump(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = 100.0
    monkeypatch.setattr("gui.errand.time", SimpleNamespace(monotonic=lambda: now))
    errand, said = Errand("Comparing"), []
    for tick in range(40):
        now = 100.0 + tick / 4
        errand.tell(tick / 100, 20.0 if tick < 8 else 40.0 - tick / 4)
        said.append(errand.seconds_left())
    assert all(one is not None for one in said)
    assert max(b - a for a, b in itertools.pairwise(said)) < 2.0
    assert abs(said[-1] - 30.25) < 5


def test_a_job_that_becomes_slower_is_followed() -> None:
    told = course([0.1] * 100 + [0.4] * 100)
    truth, said = told[-60]
    assert said is not None and abs(truth - said) < 0.35 * truth


def test_a_job_that_begins_anew_is_told_anew() -> None:
    left = TimeLeft()
    for tick in range(20):
        left.hear(tick / 4, tick / 20)
    assert left.seconds(5.0) is not None
    left.hear(5.0, 0.0)
    assert left.seconds(5.0) is None


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (None, ""),
        (0.0, "a few seconds left"),
        (12.3, "about 12 s left"),
        (41.0, "about 40 s left"),
        (58.0, "about 1 min left"),
        (85.0, "about 1 min left"),
        (1530.0, "about 26 min left"),
        (4200.0, "about 1 h 10 min left"),
        (7100.0, "about 2 h left"),
        (90_000.0, "about 25 h left"),
    ],
)
def test_the_time_left_is_rounded_so_that_it_does_not_flicker(
    seconds: float | None, text: str
) -> None:
    assert left_text(seconds) == text


def test_all_places_tell_the_time_left_of_the_same_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr("gui.errand.time", SimpleNamespace(monotonic=lambda: now))
    errand = Errand("Training")
    errand.began = now
    errand.tell(0.2, 15.6)
    errand.look()
    now = 100.4  # 15.2 s are left, and a place that counted for itself would say 15
    assert in_short(errand) == "Training, about 16 s left"
    assert under_way(errand) == "20 % · about 16 s left"
    errand.look()
    assert in_short(errand) == "Training, about 15 s left"
