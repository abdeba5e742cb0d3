"""Ends a run of tests that stands still, and writes where.

pytest-timeout has a thread of Python's end a test that takes too long. That thread gets no turn
where another waits for ever with the interpreter held, and between tests and after the last one
there is none. Here it is faulthandler's thread, which needs no turn, in every process of a run and
until that process has ended. It writes the stacks of all threads past whatever catches output. Of
workers one ends by itself: its test counts as failed, and a new worker goes on with the others.
"""

from __future__ import annotations

import faulthandler
import os
from time import monotonic  # itself: tests put other clocks in its place

import pytest

_FIRST = 60.0
"""Seconds that pytest-timeout has to end a test in its own way, which says more."""
_MOMENT = 1 / 240
"""Of many tests in this share of the limit only one has the seconds counted anew."""


class StallGuard:
    """A plugin that ends its process ``limit`` seconds after a test, or a part of it, began.

    A test that is marked as taking longer may. Where no test runs it is twice as long: who waits
    for another process outlives it.
    """

    def __init__(self, limit: float) -> None:
        self._limit = limit
        self._terminal = os.dup(2)
        self._count(2 * limit)

    def _count(self, seconds: float) -> None:
        self._seconds, self._began = seconds, monotonic()
        faulthandler.dump_traceback_later(seconds, exit=True, file=self._terminal)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        mark = item.get_closest_marker("timeout")
        self._count(max(self._limit, _FIRST + mark.args[0] if mark else 0))

    def pytest_runtest_logreport(self) -> None:
        if monotonic() - self._began > self._seconds * _MOMENT:
            self._count(self._seconds)

    def pytest_runtest_logfinish(self) -> None:
        if self._seconds != 2 * self._limit:
            self._count(2 * self._limit)

    @pytest.hookimpl(trylast=True)
    def pytest_exception_interact(self) -> None:
        self._count(self._seconds)  # pytest's own use of faulthandler has just ended it

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self) -> None:
        self._count(2 * self._limit)


def guard_against_stalls(config: pytest.Config) -> None:
    """To be called as pytest is configured; does nothing under a debugger or without a timeout."""
    seconds = float(config.getoption("timeout") or config.getini("timeout") or 0)
    if seconds and not config.getoption("usepdb"):
        config.pluginmanager.register(StallGuard(seconds + _FIRST), "stall_guard")
