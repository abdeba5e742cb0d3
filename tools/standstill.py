"""Long work and the program's clocks, brought to a stand: pictures of one moment agree.

Light and dark, small and large are taken one after the other. A training would go on meanwhile,
and the second picture would have other figures than the first.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import core.jury
import core.methods.ladder
import core.training
import core.waking_clock
import gui.compare.session
import gui.errand
import gui.jobs.list
import gui.jobs.rows
import gui.training
from gui.worker import JobContext

LANES = ("training", "survey", "files")
"""What works for long; a heatmap, a score, a small picture come to an end by themselves."""
_COUNTING = (
    core.jury, core.methods.ladder, core.training, core.waking_clock, gui.compare.session,
    gui.errand, gui.jobs.list, gui.jobs.rows, gui.training,
)  # fmt: skip
_LONGEST_S = 60.0


class Clock:
    """What these modules know as ``time``: seconds of a standstill do not count."""

    def __init__(self) -> None:
        self._lost = 0.0
        self._since: float | None = None

    def stop(self) -> None:
        """Count no further."""
        self._since = time.monotonic()

    def go_on(self) -> None:
        """Count on from where it was stopped."""
        assert self._since is not None
        self._lost += time.monotonic() - self._since
        self._since = None

    def monotonic(self) -> float:
        """Seconds since some moment."""
        since, lost = self._since, self._lost
        return (time.monotonic() if since is None else since) - lost

    perf_counter = monotonic


class Standstill:
    """To be made once in a process, before work begins."""

    def __init__(self) -> None:
        self._clock = Clock()
        self._may_go = threading.Event()
        self._may_go.set()
        for module in _COUNTING:
            vars(module)["time"] = self._clock
        for name in ("cancelled", "report"):
            setattr(JobContext, name, self._waiting(getattr(JobContext, name)))

    def _waiting(self, ask: Any) -> Any:
        """That method, which waits in the threads of long work until it may go on."""

        def wait_and_ask(*arguments: Any) -> Any:
            if threading.current_thread().name in LANES:
                self._may_go.wait(_LONGEST_S)
            return ask(*arguments)

        return wait_and_ask

    @contextmanager
    def held(self) -> Iterator[None]:
        """Long work waits where it next looks whether it was cancelled, or tells how far it is."""
        self._may_go.clear()
        self._clock.stop()
        try:
            yield
        finally:
            self._clock.go_on()
            self._may_go.set()
