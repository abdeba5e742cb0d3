"""Time limits that mean the same on a slow machine, and on one whose processor others use, too.

Targets are told in seconds on the machines that the issues speak of. The same work takes three
times their seconds on others; a limit wide enough for those would let a fault of three times pass
where the suite runs usually. So a limit is held in *usual seconds*: processor time, divided by how
much longer than usual a fixed piece of work takes, done just before and just after.
"""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self

import numpy as np

_USUAL = 0.008
"""Seconds of processor time of `_work` on two cores of an AMD EPYC of 2.6 GHz with nothing beside
it."""


def _work() -> None:
    """Part Python's own and part numpy's, as what is timed here."""
    total = 0
    for number in range(150_000):
        total += number
    values = np.arange(250_000, dtype=np.float32)
    for _ in range(10):
        values = np.sqrt(values * values + 1)


def slowness() -> float:
    """How many times longer than usual this machine takes now; at least 1."""
    times = []
    for _ in range(3):
        began = time.thread_time()
        _work()
        times.append(time.thread_time() - began)
    return max(1.0, sorted(times)[1] / _USUAL)


class Stopwatch:
    """Times what is done ``with`` it, all threads of this process together, in usual seconds."""

    usual_seconds: float
    """What it took; known at the end."""

    def __enter__(self) -> Self:
        self._slowness = slowness()
        self._began = time.process_time()
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        seconds = time.process_time() - self._began
        self.usual_seconds = seconds / max(self._slowness, slowness())
