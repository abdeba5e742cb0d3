"""How long a job will take yet: told from its progress, once that is known, and without jumping."""

from __future__ import annotations

import itertools
import math

from gui.words import count, tr

_KNOWN_AFTER = 0.4
"""Seconds of progress before anything is said of what was not expected to take so and so long."""
_KNOWN_SHARE = 0.005
_FEW = 4
"""Reports from which a pace can be told; of fewer only if they make up ``_MUCH`` of the job."""
_MUCH = 0.2
_RESTS = 0.15
"""Share of the time left by which a new estimate may differ before what is said follows it."""
_EASE_UP, _EASE_DOWN = 3.0, 1.5
"""Seconds in which most of such a difference is caught up with: good news may come sooner."""
_OVERDUE = 2.0
"""Times what was expected from which nobody can say how long it takes yet."""
_SLOWER, _FASTER = 1.4, 1.6
"""How much slower, or faster, a job may have become of late for a first word on it."""
_SOON = 4.5
"""Seconds below which nothing is counted: it is said to be a few."""
_SAMPLES = 64


class Countdown:
    """What is said of an end: it comes nearer with the clock, and another end, as a new estimate
    gives it, draws it over within some seconds."""

    def __init__(self) -> None:
        self.end: float | None = None
        """As last said."""
        self._looked = 0.0

    def begin(self, now: float, end: float) -> None:
        """Say this end from now on, whatever was said before."""
        self.end, self._looked = end, now

    def follow(self, now: float, end: float) -> float:
        """Seconds left, never below 0, where the newest estimate is ``end``."""
        if self.end is None:
            self.end = end
        elif abs(end - self.end) > max(1.0, _RESTS * (self.end - now)):
            ease = _EASE_UP if end > self.end else _EASE_DOWN
            self.end += (end - self.end) * (1 - math.exp((self._looked - now) / ease))
        return self.left(now)

    def left(self, now: float) -> float:
        """Seconds left until the end that was said last."""
        self._looked = now
        return max(self.end - now, 0.0) if self.end is not None else 0.0


class TimeLeft:
    """Hears shares from 0 to 1 and the moments (seconds) at which they were reached.

    The pace is that of the later half of the time so far: it follows a job that becomes slower, and
    a single slow step does not upset it. Nothing is said of it before it is steady: what begins
    quickly and then slows down would promise an end in a second, and take it back.
    """

    def __init__(self) -> None:
        self._heard: list[tuple[float, float]] = []
        self._said = Countdown()
        self._has_pace = False
        """Whether what is said is by the pace of the job, and no longer by what was expected."""
        self._doubtful = math.inf
        """When what was expected at first is believed no longer, if nothing better is known."""

    def expect(self, now: float, seconds: float) -> None:
        """Take this for what it takes from now on, until it shows a pace of its own."""
        if self._said.end is None:
            self._said.begin(now, now + seconds)
            self._doubtful = now + _OVERDUE * seconds

    def hear(self, now: float, share: float) -> None:
        """Take note of how far the job is; less than before begins anew."""
        if self._heard and share < self._heard[-1][1]:
            self._heard, self._said, self._has_pace = [], Countdown(), False
            self._doubtful = math.inf
        if self._heard and share == self._heard[-1][1]:
            return
        self._heard.append((now, share))
        if len(self._heard) > _SAMPLES:
            del self._heard[1:-1:2]

    def seconds(self, now: float) -> float | None:
        """Seconds left, never below 0; None while that is not known."""
        said, end = self._said, self._expected(now)
        if end is None:
            known = said.end is not None and now < self._doubtful
            return said.left(now) if known else None
        if not self._has_pace:
            self._has_pace = True
            # To climb from what was expected, second by second, would be wrong all the way.
            if said.end is None or end - now > _SOON + 2 * (said.end - now):
                said.begin(now, end)
        return said.follow(now, end)

    def _expected(self, now: float) -> float | None:
        """When the job will end by the pace it has; None while it has none that can be told."""
        # What came before the first step (loading) is not repeated; with few it is all there is.
        heard = self._heard[1:] if len(self._heard) > 2 else self._heard
        if len(heard) < 2:
            return None
        (began, first), (last, share) = heard[0], heard[-1]
        told = len(heard) >= _FEW or share - first >= _MUCH
        if not told or last - began < _KNOWN_AFTER or share - first < _KNOWN_SHARE:
            return None
        if not self._has_pace and not _is_steady(heard):
            return None
        middle = began + (last - began) / 2
        since, done = max((one for one in heard if one[0] <= middle), key=lambda one: one[0])
        # A step that takes much longer than those before says that the pace is no longer theirs.
        usual = (last - since) / max(1, sum(moment > since for moment, _ in heard))
        until = now if now - last > 3 * usual else last
        return until + (1 - share) * (until - since) / (share - done)


def _is_steady(heard: list[tuple[float, float]]) -> bool:
    """Whether as much was done in the last quarter of the time so far as in the two before it.

    The first quarter is forgiven: many jobs begin with what is done at once.
    """
    began, last = heard[0][0], heard[-1][0]
    quarter = (last - began) / 4
    shares = [_share_at(heard, last - back * quarter) for back in (3, 2, 1, 0)]
    second, third, fourth = (later - sooner for sooner, later in itertools.pairwise(shares))
    return max(second, third) <= _SLOWER * fourth and fourth <= _FASTER * third


def _share_at(heard: list[tuple[float, float]], moment: float) -> float:
    """How far it was at a moment between two reports."""
    for (t0, s0), (t1, s1) in itertools.pairwise(heard):
        if t0 <= moment <= t1:
            return s0 + (s1 - s0) * (moment - t0) / (t1 - t0) if t1 > t0 else s1
    return heard[-1][1]


def left_text(seconds: float | None) -> str:
    """``about 12 s left``, in steps so coarse that it does not flicker; empty where unknown."""
    if seconds is None:
        return ""
    if seconds < _SOON:
        return tr("a few seconds left")
    if seconds < 57.5:
        step = 1 if seconds < 20 else 5
        return tr("about {n} s left", n=step * round(seconds / step))
    minutes = max(1, round(seconds / 60))
    if minutes < 60:
        return tr("about {n} min left", n=minutes)
    if minutes < 600:
        hours, rest = divmod(10 * round(minutes / 10), 60)
        if rest:
            return tr("about {hours} h {minutes} min left", hours=hours, minutes=f"{rest:02d}")
        return tr("about {n} h left", n=hours)
    return tr("about {n} h left", n=count(round(minutes / 60)))
