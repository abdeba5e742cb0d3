"""Processor time from a mask to its cells and all their measurements."""

from __future__ import annotations

import itertools
import time
from pathlib import Path

import cv2
import numpy as np

from core.measurements import measure as measure_cells
from core.regions import RegionRules, regions_of
from tests.bench.result import Figure, Result, timing_figures
from tests.bench.run_alone import run_alone

TITLE = "Cells made and measured: processor time"
METHOD = (
    "Processor time of one core, 2048 x 2048 pixels, 2,025 ellipses, many touching, all rules on."
)


def measure(_folder: Path) -> Result:
    """All figures of this benchmark."""
    return Result("cell_time", TITLE, METHOD, time_figures())


def time_figures() -> list[Figure]:
    """Objects and their measurements of a 4-megapixel mask."""
    rng = np.random.default_rng(0)
    mask = np.zeros((2048, 2048), np.uint8)
    for row, column in itertools.product(range(45), repeat=2):
        x, y = (int(v) for v in rng.integers(-9, 10, 2) + 45 * np.array([column, row]) + 34)
        a, b, angle = (int(v) for v in rng.integers((13, 13, 0), (22, 22, 180)))
        cv2.ellipse(mask, (x, y), (a, b), angle, 0, 360, 1, -1)
    image = rng.integers(0, 255, (2048, 2048, 3), dtype=np.uint8)
    rules = RegionRules(200, 30, 5000, 1.5, True, 0.8)
    threads = cv2.getNumThreads()
    cv2.setNumThreads(1)
    objects, tables, number = [], [], 0
    for _ in range(15):
        began = time.process_time()
        regions = regions_of(mask, rules)
        between = time.process_time()
        number = len(measure_cells(regions, image, mask[None] * np.uint8(200), (1,)))
        objects.append((between - began) * 1000)
        tables.append((time.process_time() - began) * 1000)
    cv2.setNumThreads(threads)
    return [
        *timing_figures(f"4 Mpx to {number} objects, all rules on", objects),
        *timing_figures("the same and all their measurements", tables, 200),
    ]


if __name__ == "__main__":
    run_alone(measure)
