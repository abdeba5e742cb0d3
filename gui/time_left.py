"""How long a job will take yet: told from its progress, once that is known, and without jumping."""

from __future__ import annotations

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
_EASE = 3.0
"""Seconds in which most of such a difference is caught up with."""
_OVERDUE = 2.0
"""Times what was expected from which nobody can say how long it takes yet."""
_SAMPLES = 64


class TimeLeft:
    """Hears shares from 0 to 1 and the moments (seconds) at which they were reached.

    The pace is that of the later half of the time so far: it follows a job that becomes slower, and
    a single slow step does not upset it. What is said counts down with the clock between reports;
    another estimate draws it over within some seconds.
    """

    def __init__(self) -> None:
        self._heard: list[tuple[float, float]] = []
        self._end: float | None = None
        """When the job ends, as last said."""
        self._said_at = 0.0
        self._doubtful = math.inf
        """When what was expected at first is believed no longer, if nothing better is known."""

    def expect(self, now: float, seconds: float) -> None:
        """Take this for what it takes from now on, until it shows a pace of its own."""
        if self._end is None:
            self._end, self._said_at = now + seconds, now
            self._doubtful = now + _OVERDUE * seconds

    def hear(self, now: float, share: float) -> None:
        """Take note of how far the job is; less than before begins anew."""
        if self._heard and share < self._heard[-1][1]:
            self._heard, self._end, self._doubtful = [], None, math.inf
        if self._heard and share == self._heard[-1][1]:
            return
        self._heard.append((now, share))
        if len(self._heard) > _SAMPLES:
            del self._heard[1:-1:2]

    def seconds(self, now: float) -> float | None:
        """Seconds left, never below 0; None while that is not known."""
        end = self._expected(now)
        if end is None:
            self._said_at = now
            known = self._end is not None and now < self._doubtful
            return max(self._end - now, 0.0) if self._end is not None and known else None
        if self._end is None:
            self._end = end
        elif abs(end - self._end) > max(1.0, _RESTS * (self._end - now)):
            self._end += (end - self._end) * (1 - math.exp((self._said_at - now) / _EASE))
        self._said_at = now
        return max(self._end - now, 0.0)

    def _expected(self, now: float) -> float | None:
        """When the job will end by the pace it has."""
        # What came before the first step (loading) is not repeated; with few it is all there is.
        heard = self._heard[1:] if len(self._heard) > 2 else self._heard
        if len(heard) < 2:
            return None
        (began, first), (last, share) = heard[0], heard[-1]
        told = len(heard) >= _FEW or share - first >= _MUCH
        if not told or last - began < _KNOWN_AFTER or share - first < _KNOWN_SHARE:
            return None
        middle = began + (last - began) / 2
        since, done = max((one for one in heard if one[0] <= middle), key=lambda one: one[0])
        # A step that takes much longer than those before says that the pace is no longer theirs.
        usual = (last - since) / max(1, sum(moment > since for moment, _ in heard))
        until = now if now - last > 3 * usual else last
        return until + (1 - share) * (until - since) / (share - done)


def left_text(seconds: float | None) -> str:
    """``about 12 s left``, in steps so coarse that it does not flicker; empty where unknown."""
    if seconds is None:
        return ""
    if seconds < 4.5:
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
