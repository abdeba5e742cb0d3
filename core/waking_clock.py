"""How long something has been going on while the machine was awake."""

from __future__ import annotations

import time

_LONGEST_GAP = 60.0
"""Seconds between two looks after which the machine was suspended: no step takes that long."""


class WakingClock:
    """Counts from when it is made; to be looked at more often than once in a minute.

    The system's own clocks stand still during suspension on some systems and go on on others.
    """

    def __init__(self) -> None:
        self._last = time.perf_counter()
        self._seconds = 0.0

    def seconds(self) -> float:
        """Seconds so far, without those that the machine slept."""
        now = time.perf_counter()
        gap, self._last = now - self._last, now
        if 0 < gap < _LONGEST_GAP:
            self._seconds += gap
        return self._seconds
