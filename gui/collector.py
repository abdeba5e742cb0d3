"""Garbage of reference cycles is collected in the GUI thread only.

Python collects cycles in whichever thread happens to allocate. If that is a worker and a cycle
holds a QObject, the object is destroyed in the wrong thread, which Qt answers with a crash. So the
automatic collection is switched off while a window is open, and a timer does it instead.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_OFTEN_MS, _SELDOM_MS = 1000, 16_000
"""Each look without anything due doubles the time to the next: at rest the program sleeps."""


class Collector(QObject):
    """Collects cycles from a timer until it is stopped."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_OFTEN_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()
        gc.disable()

    @property
    def interval(self) -> int:
        """Milliseconds between two looks, as things are now."""
        return self._timer.interval()

    def collect(self) -> None:
        """Collect the generations that are due, as Python itself would."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = [g for g in range(3) if counts[g] > thresholds[g]]
        if due:
            gc.collect(due[-1])
        self._timer.setInterval(_OFTEN_MS if due else min(2 * self.interval, _SELDOM_MS))

    def stop(self) -> None:
        """The window closes, and with it the worker threads: Python may collect by itself again."""
        self._timer.stop()
        gc.enable()
