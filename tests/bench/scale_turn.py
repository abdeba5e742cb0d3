"""One hand for two programs: strokes over a canvas, each event timed to the painted screen.

Imported by our process and by napari's alike, so it needs numpy, psutil and PySide6 only.
"""

from __future__ import annotations

import json
import math
import os
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import psutil
from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

HERTZ = 100.0
PATIENCE = 20.0
"""Seconds after which a program that does not paint is given up."""
REST = 0.4
Point = tuple[float, float]


def way(seed: int, steps: int, pace: float, half: float) -> list[Point]:
    """A curved way of ``steps`` points, ``pace`` screen pixels apart, around (0, 0).

    No point is further than ``half`` screen pixels from the middle.
    """
    rng = np.random.default_rng(seed)
    t = np.linspace(0, 1, 4000)
    turns, phase = rng.uniform(1.2, 2.6, 2), rng.uniform(0, 2 * math.pi, 2)
    x, y = (half * np.sin(2 * math.pi * f * t + p) for f, p in zip(turns, phase, strict=True))
    gone = np.concatenate([[0.0], np.cumsum(np.hypot(np.diff(x), np.diff(y)))])
    # To and fro where the way is shorter than the stroke.
    at = np.abs((np.arange(steps) * pace + gone[-1]) % (2 * gone[-1]) - gone[-1])
    return [
        (float(a), float(b))
        for a, b in zip(np.interp(at, gone, x), np.interp(at, gone, y), strict=True)
    ]


class FrameClock(QObject):
    """When a frame in which the canvas was painted was last handed to the window system.

    Qt paints what changed, and hands it over, while a window handles one UpdateRequest.
    """

    def __init__(self, viewport: QWidget) -> None:
        super().__init__(viewport)
        self.last = 0.0
        self.frames = 0
        self._painted = False
        viewport.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note a paint of the canvas."""
        if event.type() == QEvent.Type.Paint:
            self._painted = True
        return False

    def handle(self, event: QEvent, handler: Callable[[QEvent], bool]) -> bool:
        """Have the window handle an event; to be called by its ``event``."""
        if event.type() != QEvent.Type.UpdateRequest:
            return handler(event)
        self._painted = False
        handled = handler(event)
        if self._painted:
            self.shown(time.perf_counter())
        return handled

    def shown(self, now: float) -> None:
        """A frame was handed over."""
        self.last = now
        self.frames += 1


def idle(seconds: float) -> None:
    """Run the event loop for a while."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        QApplication.processEvents()
        time.sleep(0.001)


def stroke(viewport: QWidget, clock: FrameClock, points: list[Point]) -> dict[str, Any]:
    """One stroke through points (from the canvas's middle, screen pixels).

    Moves are due at a fixed rate; a program that is late gets the next one when it has painted.
    Milliseconds: ``moves`` from event to painted screen, ``release`` for the end of the stroke.
    """
    middle = QPointF(viewport.width() / 2, viewport.height() / 2)
    places = [middle + QPointF(*point) for point in points]
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    _send(viewport, QEvent.Type.MouseMove, places[0], none, none)
    idle(0.05)
    moves = [_timed(viewport, clock, QEvent.Type.MouseButtonPress, places[0], left, left)]
    due = time.perf_counter()
    for place in places[1:]:
        due = max(due + 1 / HERTZ, time.perf_counter())
        while time.perf_counter() < due:
            QApplication.processEvents()
            time.sleep(0.0003)
        moves.append(_timed(viewport, clock, QEvent.Type.MouseMove, place, none, left))
    began = time.perf_counter()
    _send(viewport, QEvent.Type.MouseButtonRelease, places[-1], left, none)
    release = 1000 * (time.perf_counter() - began)
    idle(0.1)
    return {"moves": moves, "release": release}


def _timed(
    viewport: QWidget,
    clock: FrameClock,
    kind: QEvent.Type,
    at: QPointF,
    button: Qt.MouseButton,
    held: Qt.MouseButton,
) -> float:
    before, began = clock.frames, time.perf_counter()
    _send(viewport, kind, at, button, held)
    while clock.frames == before:
        QApplication.processEvents()
        if time.perf_counter() - began > PATIENCE:
            raise TimeoutError("the canvas is not painted")
    return 1000 * (clock.last - began)


def _send(
    viewport: QWidget, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton, held: Qt.MouseButton
) -> None:
    place = viewport.mapToGlobal(at)
    event = QMouseEvent(kind, at, place, button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(viewport, event)


def megabytes() -> float:
    """Resident memory of this process, in units of a million bytes."""
    return float(psutil.Process().memory_info().rss / 1e6)


def serve(answer: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    """Answer requests, a line of JSON each, until one says ``end``.

    Whatever else the program prints goes to the standard error.
    """
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    for line in sys.stdin:
        request = json.loads(line)
        if request["do"] == "end":
            break
        print(json.dumps(answer(request)), file=out, flush=True)
