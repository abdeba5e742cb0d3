"""A hand that paints at a fixed rate, whatever the window is doing.

Every mouse event is due at a moment fixed beforehand, and its way is counted from that moment:
when the GUI thread is busy, the wait of the events that pile up meanwhile counts.
"""

from __future__ import annotations

import math
import time
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from tests.bench.window import WatchedWindow

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
PRESS, MOVE, RELEASE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.MouseButtonRelease,
)


@dataclass(frozen=True)
class Motion:
    """One mouse event: seconds after the start, kind, place in the canvas, whether in a stroke."""

    due: float
    kind: QEvent.Type
    x: float
    y: float
    painting: bool


def strokes(
    rng: np.random.Generator, width: int, height: int, count: int, seconds: float, hertz: float
) -> list[Motion]:
    """Curved strokes over a canvas of that size, with a short way through the air before each."""
    motions: list[Motion] = []
    at = 0.0
    for _ in range(count):
        phase = rng.uniform(0, 2 * math.pi, 4)
        speed = rng.uniform(1.5, 5.0, 4)

        def point(t: float, phase=phase, speed=speed) -> tuple[float, float]:
            across = 0.7 * math.sin(speed[0] * t + phase[0]) + 0.3 * math.sin(
                2 * speed[1] * t + phase[1]
            )
            down = 0.7 * math.sin(speed[2] * t + phase[2]) + 0.3 * math.sin(
                2 * speed[3] * t + phase[3]
            )
            return width * (0.5 + 0.4 * across), height * (0.5 + 0.4 * down)

        air, step = round(0.3 * hertz), 1 / hertz
        points = round(seconds * hertz)
        motions += [
            Motion(at + number * step, MOVE, *point(number * step), False) for number in range(air)
        ]
        at += air * step
        motions.append(Motion(at, PRESS, *point(air * step), True))
        for number in range(1, points):
            where = point((air + number) * step)
            motions.append(Motion(at + number * step, MOVE, *where, True))
        at += points * step
        motions.append(Motion(at, RELEASE, *point((air + points - 1) * step), True))
        at += step
    return motions


class Hand(QObject):
    """Makes the motions and times each one's way to the screen."""

    done = Signal()

    def __init__(self, window: WatchedWindow, motions: list[Motion]) -> None:
        super().__init__(window)  # Qt's own: Python must not delete it from another thread
        self._window = window
        self._viewport = window.canvas.viewport()
        self._motions = motions
        self._next = 0
        self._began = 0.0
        self._waiting: list[tuple[Motion, float]] = []
        self.moves: list[float] = []
        """Milliseconds of every painting event from due to painted."""
        self.lateness: list[float] = []
        """... of these, how long the event waited until the GUI thread took it."""
        self.saves: list[float] = []
        """Milliseconds of every release from due to its stroke being in the project file."""
        self.computing = 0.0
        """Milliseconds of processor time that the GUI thread took for a mouse event, on average."""
        self._released: float | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._act)
        window.frames.append(self._painted)
        window.workspace.image_changed.connect(self._saved)

    def start(self) -> None:
        """Begin; ``finished`` tells the end."""
        self._began = time.perf_counter()
        self._act()

    @property
    def finished(self) -> bool:
        """True when all is done and shown."""
        return self._next >= len(self._motions) and not self._waiting

    def let_go(self) -> None:
        """Hear no more of the window."""
        self._window.frames.remove(self._painted)
        self._window.workspace.image_changed.disconnect(self._saved)

    def _act(self) -> None:
        while self._next < len(self._motions):
            motion = self._motions[self._next]
            wait = self._began + motion.due - time.perf_counter()
            if wait > 0:
                self._timer.start(math.floor(1000 * wait))
                return
            self._next += 1
            self._send(motion)

    def _send(self, motion: Motion) -> None:
        due = self._began + motion.due
        at = QPointF(motion.x, motion.y)
        button = NONE if motion.kind == MOVE else LEFT
        held = LEFT if motion.painting and motion.kind != RELEASE else NONE
        event = QMouseEvent(
            motion.kind,
            at,
            self._viewport.mapToGlobal(at),
            button,
            held,
            Qt.KeyboardModifier.NoModifier,
        )
        if motion.painting and motion.kind != RELEASE:
            self.lateness.append(1000 * (time.perf_counter() - due))
            self._waiting.append((motion, due))
        if motion.kind == RELEASE:
            self._released = due
        QApplication.sendEvent(self._viewport, event)

    def _painted(self, now: float) -> None:
        waiting, self._waiting = self._waiting, []
        self.moves += [1000 * (now - due) for _motion, due in waiting]

    def _saved(self, _image_id: int) -> None:
        if self._released is not None:
            self.saves.append(1000 * (time.perf_counter() - self._released))
            self._released = None
