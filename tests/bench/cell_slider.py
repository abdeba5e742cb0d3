"""A slider move with 2,000 cells: mask and IoU at once, cells and table after them, no stop."""

from __future__ import annotations

import itertools
import time
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtWidgets import QApplication

from core.calibration import Calibration
from core.project import Project, RunRecord
from core.region_rules import RegionRules
from gui.actions import Key
from gui.cells import CellsRequest, find_cells
from tests.bench.fields import labelled_project
from tests.bench.heartbeat import Heartbeat
from tests.bench.result import Figure, Result, timing_figures
from tests.bench.run_alone import run_alone
from tests.bench.threshold import model_for
from tests.bench.window import WatchedWindow, idle, open_project, open_window, settled, wait_until

TITLE = "Slider moves with 2,000 cells on 4 megapixels"
SIDE, STEPS, WARM_UP = 2048, 40, 4
RULES = RegionRules(200, 30, 5000, 1.5, True, 0.8)
METHOD = (
    f"Real window at 1280 × 800 with the Measurements panel open, a fully labelled image of {SIDE} "
    f"× {SIDE} pixels; all rules on ({RULES}), a pixel size is known. So that there are 2,000 "
    "cells, many of them touching, a drawn heatmap takes the place of the network's. Each of "
    f"{STEPS} steps waits until the cells of the one before are there. “Mask and IoU”: from "
    "`slider.setValue` to the end of the frame that the event loop then paints. “Cells and table”: "
    "until outlines, IoU with rules, table, plot and counts of that threshold stand in the window. "
    "“Longest stop”: of a 5 ms timer in the window's thread, over all steps."
)


def heat_of_cells() -> NDArray[np.uint8]:
    """Some 2,000 soft ellipses, many touching, uint8 (SIDE, SIDE)."""
    rng = np.random.default_rng(0)
    plane = np.zeros((SIDE, SIDE), np.uint8)
    for row, column in itertools.product(range(45), repeat=2):
        x, y = (int(v) for v in rng.integers(-9, 10, 2) + 45 * np.array([column, row]) + 34)
        a, b, angle = (int(v) for v in rng.integers((13, 13, 0), (22, 22, 180)))
        cv2.ellipse(plane, (x, y), (a, b), angle, 0, 360, 235, -1)
    return cv2.GaussianBlur(plane, (0, 0), 2.5)


def measure(folder: Path) -> Result:
    """All figures of this benchmark."""
    path = labelled_project(folder, [(SIDE, SIDE)], held_out=0)
    data, summary = model_for(512)
    project = Project.open(path)
    project.add_model(data, RunRecord(0, "2026-01-01T00:00:00", 1.0, 60, 1, None, summary))
    project.close()
    window = open_window()
    window.resize(1280, 800)
    open_project(window, path)
    wait_until(lambda: window.workspace.heatmap.model is not None, 120, "loading the network")
    wait_until(lambda: settled(window), 300, "the heatmap")
    workspace = window.workspace
    workspace.heatmap.heat[0] = heat_of_cells()
    workspace.heatmap.reset.emit()
    workspace.calibration.set(Calibration(0.1))
    workspace.cell_rules.choose(RULES)
    window.action(Key.MEASUREMENTS).trigger()
    wait_until(lambda: _shown(window), 60, "the first cells")
    idle(0.5)
    heart = Heartbeat()
    masks, tables, owns, numbers = _steps(window, heart)
    block = heart.stop()
    jobs = _job_times(window)
    window.close()
    return Result(
        "cell_slider",
        TITLE,
        METHOD,
        [
            *timing_figures("Mask and IoU", masks, 16.0),
            Figure(
                "... processor time of the window's thread, 95 %", float(np.percentile(owns, 95))
            ),
            *timing_figures("Cells and table", tables, 200.0),
            *timing_figures("... processor time of the job behind it", jobs, 200.0),
            block.figure("Longest stop of the window's thread"),
        ],
        [f"{min(numbers)} to {max(numbers)} cells at the thresholds tried."],
    )


def _shown(window: WatchedWindow) -> bool:
    """Whether table and canvas have the cells of now."""
    cells, panel = window.workspace.cells, window.measurements_panel
    found = cells.now
    ready = found is not None and found.cells.measured is not None and not panel.updating
    return ready and panel.table.rowCount() == len(found.cells.measured)


class _NeverCancelled:
    def check(self) -> None:
        pass


def _job_times(window: WatchedWindow) -> list[float]:
    """Processor milliseconds of one core for cells, counts and measurements, whoever else works."""
    workspace = window.workspace
    found, opened = workspace.cells.now, workspace.current
    request = CellsRequest(
        found.key, workspace.heatmap.heat, opened.image, opened.labels, former=None
    )
    threads = cv2.getNumThreads()
    cv2.setNumThreads(1)
    times = []
    for _ in range(10):
        began = time.thread_time()
        find_cells(_NeverCancelled(), request)
        times.append(1000 * (time.thread_time() - began))
    cv2.setNumThreads(threads)
    return times


def _steps(
    window: WatchedWindow, heart: Heartbeat
) -> tuple[list[float], list[float], list[float], list[int]]:
    slider = window.threshold_panel.slider
    masks, tables, owns, numbers = [], [], [], []
    for step in range(WARM_UP + STEPS):
        if step == WARM_UP:
            heart.start()
        idle(0.05)
        seen: list[float] = []
        window.frames.append(seen.append)
        began, computed = time.perf_counter(), time.thread_time()
        slider.setValue(90 + 7 * (step % 12) + step // 12)
        while not seen:
            QApplication.processEvents()
        mask, own = time.perf_counter() - began, time.thread_time() - computed
        window.frames.remove(seen.append)
        while not _shown(window):
            QApplication.processEvents()
            time.sleep(0.0005)
        if step >= WARM_UP:
            masks.append(1000 * mask)
            owns.append(1000 * own)
            tables.append(1000 * (time.perf_counter() - began))
            numbers.append(window.measurements_panel.table.rowCount())
    return masks, tables, owns, numbers


if __name__ == "__main__":
    run_alone(measure)
