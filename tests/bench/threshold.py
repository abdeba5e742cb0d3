"""A threshold step on a 4-megapixel heatmap: from the slider to the mask and IoU on screen."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDockWidget, QLabel, QSlider

from core.dataset import LabelledImage
from core.project import Project, RunRecord
from core.training import TrainingRequest, train
from gui.actions import Key
from tests.bench.fields import field, labelled_project
from tests.bench.result import Figure, Result, timing_figures
from tests.bench.run_alone import run_alone
from tests.bench.window import (
    WatchedWindow,
    idle,
    open_project,
    open_window,
    settled,
    wait_until,
)

TITLE = "Threshold step on a 4-megapixel heatmap"
TARGET_MS = 8.0
FULL_TARGET_MS = 16.0
SIDE = 2048
OTHERS = 11
STEPS = 150
WARM_UP = 15
METHOD = (
    f"Real window, a fully labelled image of {SIDE} × {SIDE} pixels and {OTHERS} smaller ones in "
    f"the list, the heatmap of a network trained for them, {STEPS} steps of the slider by 5 of its "
    "255 levels to and fro. “To screen”: from `slider.setValue` to the end of the frame that the "
    "event loop then paints: mask, curve and readout; the IoU in the list of images follows in a "
    "frame of its own within 80 ms, and counts under “until nothing is left to paint”. “Mask and "
    "readout alone”: the same step with canvas and readout repainted at once. The IoU is that of "
    "all the image's pixels. “With errors and Evaluation”: at 100 %, the error view shown and the "
    "Evaluation panel open below."
)


def model_for(side: int) -> tuple[bytes, dict]:
    """A small network that has seen enough to give a mask with many outlines."""
    image, labels = field(100, side, side)
    labelled = LabelledImage("field", labels, image=image)
    request = TrainingRequest([labelled], (1,), ("Cell",), steps=60, seed=1)
    *_, last = train(request)
    assert last.model is not None
    return last.model.to_bytes(), dict(last.model.summary)


def measure(folder: Path) -> Result:
    """All figures of this benchmark."""
    path = labelled_project(folder, [(SIDE, SIDE)] + [(240, 320)] * OTHERS)
    data, summary = model_for(512)
    project = Project.open(path)
    project.add_model(data, RunRecord(0, "2026-01-01T00:00:00", 1.0, 60, 1, None, summary))
    project.close()
    window = open_window()
    open_project(window, path)
    wait_until(lambda: window.workspace.heatmap.model is not None, 60, "loading the network")
    wait_until(lambda: settled(window), 120, "the heatmap")
    idle(0.5)
    slider, readout = _widgets(window)
    if readout.text() == "IoU –":
        raise RuntimeError("the readout shows no IoU")
    figures = _figures(window, slider, readout, "whole image in view", TARGET_MS)
    window.canvas.set_zoom(1.0)
    idle(0.5)
    figures += _figures(window, slider, readout, "at 100 %", TARGET_MS)
    window.action(Key.SHOW_ERRORS).trigger()
    window.action(Key.EVALUATION).trigger()
    idle(1.0)
    figures += _figures(window, slider, readout, "with errors and Evaluation", FULL_TARGET_MS)
    window.action(Key.ERROR_PATTERN).trigger()
    idle(0.5)
    figures += _figures(window, slider, readout, "the same, errors striped", FULL_TARGET_MS)
    window.action(Key.SHOW_ERRORS).trigger()
    window.findChild(QDockWidget, "evaluationDock").close()
    window.canvas.fit()
    window.setGeometry(window.screen().availableGeometry())
    idle(1.0)
    size = window.canvas.viewport().size()
    figures += _figures(window, slider, readout, "window of the whole screen", None)
    share = 100 * float((window.workspace.heatmap.plane() >= 128).mean())
    window.close()
    notes = [
        f"At probability 0.5 the mask covers {share:.0f} % of the image. On the whole screen the "
        f"canvas has {size.width()} × {size.height()} pixels."
    ]
    return Result("threshold", TITLE, METHOD, figures, notes)


def _widgets(window: WatchedWindow) -> tuple[QSlider, QLabel]:
    slider = window.findChild(QSlider, "thresholdSlider")
    readout = window.findChild(QLabel, "iouReadout")
    assert slider is not None and readout is not None
    return slider, readout


def levels(count: int) -> list[int]:
    """Levels of a hand that goes to and fro between 30 and 225 in steps of 5."""
    up = list(range(30, 225, 5))
    way = up + up[::-1]
    return [way[i % len(way)] + i // len(way) % 3 for i in range(count)]


def _figures(
    window: WatchedWindow, slider: QSlider, readout: QLabel, where: str, target: float | None
) -> list[Figure]:
    whole, own = _steps(slider, lambda: _next_frame(window), STEPS)
    alone, _ = _steps(slider, lambda: _repaint(window, readout), STEPS)
    _, everything = _steps(slider, lambda: _rest(0.05), STEPS // 3)
    return [
        *timing_figures(f"To screen, {where}", whole, target),
        Figure(f"... processor time of the window's thread, {where}, 95 %", _high(own)),
        Figure(f"... until nothing is left to paint, {where}, median", _median(everything)),
        *timing_figures(f"Mask and readout alone, {where}", alone),
    ]


def _high(values: list[float]) -> float:
    return float(np.percentile(values, 95))


def _median(values: list[float]) -> float:
    return float(np.median(values))


def _steps(
    slider: QSlider, show: Callable[[], None], count: int
) -> tuple[list[float], list[float]]:
    """Wall and processor milliseconds of every step."""
    walls, owns = [], []
    for number, level in enumerate(levels(WARM_UP + count)):
        _rest(0.01)
        if slider.value() == level:
            continue
        began, computed = time.perf_counter(), time.thread_time()
        slider.setValue(level)
        show()
        if number >= WARM_UP:
            walls.append(1000 * (time.perf_counter() - began))
            owns.append(1000 * (time.thread_time() - computed))
    return walls, owns


def _rest(seconds: float) -> None:
    """Leave the window to Qt's own event loop, which computes only where there is work."""
    loop = QEventLoop()
    QTimer.singleShot(round(1000 * seconds), loop.quit)
    loop.exec()


def _next_frame(window: WatchedWindow) -> None:
    """Let the event loop go on until it has painted the canvas and all else."""
    seen: list[float] = []
    window.frames.append(seen.append)
    while not seen:
        QApplication.processEvents()
    window.frames.remove(seen.append)


def _repaint(window: WatchedWindow, readout: QLabel) -> None:
    window.canvas.viewport().repaint()
    readout.repaint()


if __name__ == "__main__":
    run_alone(measure)
