"""Our window as one side of ``label_scale``: opens a project and paints when asked."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

import gui.app
from tests.bench.heartbeat import Heartbeat
from tests.bench.scale_turn import REST, FrameClock, idle, megabytes, serve, stroke, way
from tests.bench.window import open_window, settled, wait_until


class OurSide:
    """The real window on a project with one large image."""

    def __init__(self, path: Path) -> None:
        self._window = open_window()
        self._window.resize(1700, 1000)
        self._workspace = self._window.workspace
        viewport = self._window.canvas.viewport()
        self._viewport, self._clock = viewport, FrameClock(viewport)
        self._window.frames.append(self._clock.shown)
        self._saves: list[float] = []
        self._workspace.image_changed.connect(lambda _id: self._saves.append(time.perf_counter()))
        self._path = path
        self._window.workers.prediction.submit("Loading torch", gui.app.preload_torch)
        idle(0.5)
        wait_until(lambda: settled(self._window), 120, "loading torch")
        idle(0.5)

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """What ``label_scale`` asked."""
        if request["do"] == "open":
            return self._open()
        if request["do"] == "memory":
            history = self._workspace.painting.history
            undo = 0 if history is None else history.history.nbytes
            return {"megabytes": megabytes(), "undo": undo / 1e6}
        return self._paint(request)

    def _open(self) -> dict[str, Any]:
        empty, began, heart = megabytes(), time.perf_counter(), Heartbeat()
        heart.start()
        self._window.files.open_paths([self._path])
        wait_until(lambda: self._workspace.current is not None, 120, "opening the image")
        before = self._clock.frames
        wait_until(lambda: self._clock.frames > before, 30, "painting the image")
        seconds = time.perf_counter() - began
        idle(1.0)
        block = heart.stop()
        wait_until(lambda: settled(self._window), 240, "the first heatmap")
        idle(0.5)
        return {
            "seconds": seconds,
            "empty": empty,
            "megabytes": megabytes(),
            "fit": self._window.canvas.zoom(),
            "canvas": [self._viewport.width(), self._viewport.height()],
            "block": block.milliseconds,
        }

    def _paint(self, request: dict[str, Any]) -> dict[str, Any]:
        canvas, painting = self._window.canvas, self._workspace.painting
        self._window.raise_()
        side = self._workspace.require_project().image(self._workspace.current_id or 0)
        canvas.set_zoom(request["zoom"])
        canvas.centre_on(side.width / 2, side.height / 2)
        painting.set_value(request["value"])
        painting.set_diameter(request["diameter"])
        idle(REST)
        points = way(request["seed"], request["steps"], request["pace"], request["half"])
        self._saves.clear()
        began = time.perf_counter()
        done = stroke(self._viewport, self._clock, points)
        return {**done, "painted": bool(self._saves) and self._saves[-1] > began}

    def close(self) -> None:
        """Close the window as a person does."""
        self._window.close()
        idle(0.2)


if __name__ == "__main__":
    side = OurSide(Path(sys.argv[1]))
    serve(side.answer)
    side.close()
