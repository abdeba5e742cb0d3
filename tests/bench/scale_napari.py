"""napari as the other side of ``label_scale``: runs in an environment of its own.

Its window is asked the way any Qt window is: by mouse events on its canvas.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

import napari
import numpy as np
from napari._qt.qt_main_window import _QtMainWindow
from PIL import Image
from PySide6.QtCore import QEvent

from tests.bench.scale_turn import REST, FrameClock, idle, megabytes, serve, stroke, way

CLOCKS: list[FrameClock] = []
_handle = _QtMainWindow.event


def _watched(window: _QtMainWindow, event: QEvent) -> bool:
    if not CLOCKS:
        return bool(_handle(window, event))
    return CLOCKS[0].handle(event, lambda that: bool(_handle(window, that)))


_QtMainWindow.event = _watched


class TheirSide:
    """napari's viewer with an RGB image and a Labels layer of 8 bits over it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._viewer = napari.Viewer(show=True)
        window = self._viewer.window._qt_window
        window.resize(1700, 1000)
        self._window = window
        self._viewport = self._viewer.window._qt_viewer.canvas.native
        CLOCKS.append(FrameClock(self._viewport))
        self._clock = CLOCKS[0]
        idle(1.0)

    def answer(self, request: dict[str, Any]) -> dict[str, Any]:
        """What ``label_scale`` asked."""
        if request["do"] == "open":
            return self._open(request["canvas"])
        if request["do"] == "memory":
            return {"megabytes": megabytes(), "undo": 0.0}
        return self._paint(request)

    def _open(self, canvas: list[int]) -> dict[str, Any]:
        more = [wanted - have for wanted, have in zip(canvas, self._size(), strict=True)]
        self._window.resize(self._window.width() + more[0], self._window.height() + more[1])
        idle(0.5)
        empty, began = megabytes(), time.perf_counter()
        Image.MAX_IMAGE_PIXELS = None
        image = np.asarray(Image.open(self._path))
        before = self._clock.frames
        self._viewer.add_image(image, rgb=True)
        self._labels = self._viewer.add_labels(np.zeros(image.shape[:2], np.uint8))
        self._labels.mode = "paint"
        while self._clock.frames == before:
            idle(0.005)
        seconds = time.perf_counter() - began
        idle(1.0)
        return {
            "seconds": seconds,
            "empty": empty,
            "megabytes": megabytes(),
            "canvas": self._size(),
        }

    def _size(self) -> list[int]:
        return [self._viewport.width(), self._viewport.height()]

    def _paint(self, request: dict[str, Any]) -> dict[str, Any]:
        height, width = self._labels.data.shape
        self._window.raise_()
        self._viewer.scene.camera.center = (0.0, (height - 1) / 2, (width - 1) / 2)
        self._viewer.scene.camera.zoom = request["zoom"]
        self._labels.brush_size = request["diameter"]
        self._labels.selected_label = request["value"]
        idle(REST)
        points = way(request["seed"], request["steps"], request["pace"], request["half"])
        painted = np.count_nonzero(self._labels.data == request["value"])
        done = stroke(self._viewport, self._clock, points)
        more = np.count_nonzero(self._labels.data == request["value"])
        return {**done, "painted": bool(more > painted)}


if __name__ == "__main__":
    serve(TheirSide(Path(sys.argv[1])).answer)
