"""The real window, watched: when it has painted."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from gui.app import make_application
from gui.settings import Settings
from gui.theme import apply_theme
from gui.window import MainWindow


class WatchedWindow(MainWindow):
    """The main window; notes when a frame that shows the canvas anew has reached the screen.

    Qt paints all that changed, and hands it to the window system, while it handles one
    UpdateRequest of the window.
    """

    def __init__(self, settings: Settings) -> None:
        self.frames: list[Callable[[float], None]] = []
        """Called with the time (seconds) of every frame in which the canvas was painted."""
        self._canvas_painted = False
        super().__init__(settings)
        self._viewport = self.canvas.viewport()
        self._viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._viewport and event.type() == QEvent.Type.Paint:
            self._canvas_painted = True
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.UpdateRequest:
            return super().event(event)
        self._canvas_painted = False
        handled = super().event(event)
        if self._canvas_painted:
            now = time.perf_counter()
            for hear in self.frames:
                hear(now)
        return handled


def open_window(theme: str = "light") -> WatchedWindow:
    """The window as gui.app makes it, shown, without a project."""
    app = make_application(["smearseg"])
    apply_theme(app, theme)
    sys.setswitchinterval(0.001)  # as gui.app does
    window = WatchedWindow(Settings())
    window.show()
    idle(0.5)
    return window


def wait_until(ready: Callable[[], bool], seconds: float, what: str) -> float:
    """Run the event loop until ``ready``; the seconds it took. Raises TimeoutError."""
    began = time.perf_counter()
    while not ready():
        if time.perf_counter() - began > seconds:
            raise TimeoutError(f"{what} took longer than {seconds} s")
        QApplication.processEvents()
        time.sleep(0.001)
    return time.perf_counter() - began


def idle(seconds: float) -> None:
    """Run the event loop for a while."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        QApplication.processEvents()
        time.sleep(0.001)


def open_project(window: WatchedWindow, path: Path) -> None:
    """Open a project and wait for its image."""
    window.files.open_paths([path])
    wait_until(lambda: window.workspace.current is not None, 30, "opening the image")
    idle(0.3)


def settled(window: WatchedWindow) -> bool:
    """True while no lane has work and the heatmap, if any, is whole."""
    workspace = window.workspace
    return not any(lane.busy for lane in window.workers.lanes) and not (
        workspace.heatmap.working or workspace.scores.waiting or workspace.painting.steps.large.busy
    )
