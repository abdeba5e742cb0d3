"""One image of so many megapixels predicted in a process of its own: time and memory, as JSON.

`python -m tests.bench.megapixels_probe MODEL SIDE THREADS PRECISION`
"""

from __future__ import annotations

import json
import sys
import threading
import time
from pathlib import Path

import numpy as np
import psutil

from core.dense_network import Precision
from core.model import TrainedModel
from core.prediction import Predictor
from core.smear import SmearSettings, make_smear

_TILE = 1000
_LOOK_SECONDS = 0.004


def large_image(side: int) -> np.ndarray:
    """A square of ``side`` pixels (H, W, 3): one synthetic smear, repeated."""
    smear = make_smear(0, SmearSettings(height=_TILE, width=_TILE, white_cells=8)).image
    times = -(-side // _TILE)
    return np.ascontiguousarray(np.tile(smear, (times, times, 1))[:side, :side])


class Watch(threading.Thread):
    """The most memory that the process held, seen every 4 ms."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._process = psutil.Process()
        self._stopped = threading.Event()
        self.peak = 0

    def run(self) -> None:
        while not self._stopped.wait(_LOOK_SECONDS):
            self.peak = max(self.peak, self._process.memory_info().rss)

    def stop(self) -> int:
        self._stopped.set()
        self.join()
        return self.peak


def main(model_path: str, side: int, threads: int, precision: Precision) -> dict[str, float]:
    """Seconds; bytes of image and heatmap, and the most that prediction held beyond them."""
    model = TrainedModel.load(Path(model_path))
    predictor = Predictor(model, threads=threads, precision=precision)
    image = large_image(side)
    predictor.predict(image[:64, :64])  # libraries make themselves at home
    before = psutil.Process().memory_info().rss
    watch = Watch()
    watch.start()
    began = time.perf_counter()
    heatmap = predictor.predict(image)
    seconds = time.perf_counter() - began
    peak = watch.stop()
    return {
        "seconds": seconds,
        "image": image.nbytes,
        "heatmap": heatmap.nbytes,
        "above": max(0, peak - before - heatmap.nbytes),
    }


if __name__ == "__main__":
    model, side, threads, precision = sys.argv[1:]
    assert precision in ("float32", "bfloat16")
    print(json.dumps(main(model, int(side), int(threads), precision)))
