"""How long the GUI thread was ever busy."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

import psutil
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer

if TYPE_CHECKING:
    from tests.bench.result import Figure


@dataclass(frozen=True)
class Block:
    """How long the GUI thread did not answer, and how much of that it computed itself."""

    milliseconds: float = 0.0
    computing: float = 0.0

    def figure(self, what: str) -> Figure:
        """As a figure of a report."""
        from tests.bench.result import Figure  # numpy, which the probe of starts must not load

        rest = "the rest waiting for the interpreter, the disk or a free core"
        return Figure(what, self.milliseconds, detail=f"{self.computing:.0f} ms computing, {rest}")


class Heartbeat(QObject):
    """A 5 ms timer in the GUI thread: its longest gap is how long the window was ever dead."""

    INTERVAL_MS = 5

    def __init__(self) -> None:
        # Qt's own: Python's garbage collector must not delete its timer from another thread.
        super().__init__(QCoreApplication.instance())
        self.longest = Block()
        self.most_computing = 0.0
        """Milliseconds that the GUI thread computed between two beats, at most."""
        self.peak_rss = 0
        self._process = psutil.Process()
        self._last = self._computed = 0.0
        self._beats = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(self.INTERVAL_MS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin anew."""
        self.longest, self.most_computing, self.peak_rss = Block(), 0.0, 0
        self._last, self._computed = time.perf_counter(), time.thread_time()
        self._timer.start()

    def stop(self) -> Block:
        """Stop; the longest gap beyond the timer's own interval."""
        self._timer.stop()
        return self.longest

    def rss(self) -> int:
        """Bytes of memory that the process has now."""
        return int(self._process.memory_info().rss)

    def _beat(self) -> None:
        now, computed = time.perf_counter(), time.thread_time()
        gap = max(0.0, 1000 * (now - self._last) - self.INTERVAL_MS)
        computing = 1000 * (computed - self._computed)
        self.most_computing = max(self.most_computing, computing)
        if gap > self.longest.milliseconds:
            self.longest = Block(gap, computing)
        self._beats += 1
        if self._beats % 10 == 0:
            self.peak_rss = max(self.peak_rss, self.rss())
        self._last, self._computed = time.perf_counter(), time.thread_time()
