"""Heatmaps a second: this program, OpenVINO, ONNX Runtime, PyTorch run naively, and the forest."""

from __future__ import annotations

import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from core.dataset import LabelledImage
from core.model import TrainedModel
from core.prediction import Predictor
from core.processor import predicts_faster_in_bfloat16
from core.training import train
from core.training_request import TrainingRequest
from tests.bench.fields import field
from tests.bench.peer_process import (
    FOREST,
    FOREST_PIXELS,
    MATRICES,
    NAIVE,
    ONNX,
    OPENVINO,
    OPENVINO_BF16,
    OURS,
    OURS_BF16,
    OURS_MIXED,
    PEERS,
    THREADS,
    PeerProcess,
    Task,
)
from tests.bench.peers import operations
from tests.bench.result import Figure, Result, spread
from tests.bench.run_alone import run_alone

TITLE = "Throughput of prediction"
HEIGHT, WIDTH = 480, 640
ROUNDS = 20
IN_A_ROW = 5
"""Heatmaps a turn: throughput is that of work without a pause. The first after one takes PyTorch
up to twice as long on two cores, its second thread being woken late; OpenVINO pins its threads
and ONNX Runtime's never sleep for long."""
FOREST_ROUNDS = 3
PAUSE = 0.1
"""Seconds between turns: ONNX Runtime's threads go on spinning for a while after theirs, on a
core that the next would need; whoever came after it was measured on one core."""
STEPS = 200
METHOD = (
    f"One synthetic smear of {WIDTH} × {HEIGHT} pixels and one network of the program's default "
    f"form, trained on another for {STEPS} steps. Everyone makes the same from the same: RGB, 8 "
    f"bits, to a heatmap of 8 bits, on {THREADS} threads, each in a process of its own. “Mixed”: "
    "bfloat16, with the last two layers in float32. The "
    "others' network is built in ONNX from our folded weights; OpenVINO is set for latency, with "
    "the precision named as its inference precision; ONNX Runtime has all its optimisations and "
    "no bfloat16 there. “Naively”: the network as trained, batch norm unfolded, planes apart, "
    "float32, the whole image, without gradients. The forest: scikit-learn's, 100 trees on 90 "
    f"Gaussian features, taught on {FOREST_PIXELS} pixels. All heatmaps are compared before the "
    f"clock starts. Then {ROUNDS} rounds ({FOREST_ROUNDS} of the forest), in each of which all "
    f"take their turn, in an order drawn anew and with a pause between: {IN_A_ROW} heatmaps one "
    "after the other, of which the median counts, the forest's one. Beside them stands what the "
    "processor can: as many multiplications and additions as the network's convolutions take, in "
    "products of matrices of 1024 × 1024; nothing in float32 that counts them all is quicker. A "
    "ratio is the median of the "
    "rounds' ratios, so that what else the machine does falls on both. The first heatmap after a "
    "pause takes longer here, PyTorch's most (architecture, Exactness)."
)


Seconds = dict[str, list[float]]


def measure(_folder: Path) -> Result:
    """All figures of this benchmark."""
    try:
        import onnx  # noqa: F401
        import onnxruntime  # noqa: F401
        import openvino  # noqa: F401
    except ImportError as error:
        return Result("throughput", TITLE, METHOD, skipped=f"{error.name} is not installed")
    lesson, labels = field(3, HEIGHT, WIDTH)
    image, _ = field(5, HEIGHT, WIDTH)
    labelled = [LabelledImage("field", labels, image=lesson)]
    *_, last = train(TrainingRequest(labelled, (1,), ("Cell",), steps=STEPS, threads=THREADS))
    assert last.model is not None
    data = last.model.to_bytes()
    quick = predicts_faster_in_bfloat16()
    names = [name for name in PEERS if quick or name not in (OURS_BF16, OURS_MIXED)]
    running: dict[str, PeerProcess] = {}
    try:
        for name in (*names, FOREST):
            running[name] = PeerProcess(Task(name, data, image, lesson, labels))
        seconds = _take_turns(running, names, ROUNDS)
        beside = _take_turns(running, [FOREST, *names], FOREST_ROUNDS)
    finally:
        for peer in running.values():
            peer.end()
    seconds[FOREST] = beside[FOREST]
    notes = [_bound(seconds, last.model), _differences(running), _choice(last.model)]
    figures = [*_ratios(seconds, beside), *_speeds(seconds)]
    return Result("throughput", TITLE, METHOD, figures, notes)


def _take_turns(running: dict[str, PeerProcess], names: Sequence[str], rounds: int) -> Seconds:
    seconds: Seconds = {name: [] for name in names}
    order = random.Random(0)
    for _ in range(rounds):
        for name in order.sample(names, len(names)):
            time.sleep(PAUSE)
            runs = 1 if name == FOREST else IN_A_ROW
            seconds[name].append(running[name].seconds(runs))
    return seconds


def _ratios(seconds: Seconds, beside: Seconds) -> list[Figure]:
    figures = [_ratio(seconds, OURS, OPENVINO, 1.0), _ratio(seconds, OURS, ONNX, None)]
    figures.append(_ratio(seconds, OURS, MATRICES, None))
    if OURS_BF16 in seconds:
        figures.append(_ratio(seconds, OURS_BF16, OPENVINO_BF16, 1.0))
    for ours in (OURS, OURS_BF16, OURS_MIXED):
        if ours in seconds:
            figures += [_ratio(seconds, ours, NAIVE, 6.0), _ratio(beside, ours, FOREST, 20.0)]
    return figures


def _ratio(seconds: Seconds, ours: str, other: str, target: float | None) -> Figure:
    """How many times faster we are, from rounds in which both had their turn."""
    rounds = [theirs / own for own, theirs in zip(seconds[ours], seconds[other], strict=True)]
    median = float(np.median(rounds))
    detail = spread(rounds, "×")
    return Figure(f"{ours} : {other}", median, "×", target, at_least=True, detail=detail)


def _speeds(seconds: Seconds) -> list[Figure]:
    figures = []
    for name, values in seconds.items():
        milliseconds = [1000 * value for value in values]
        median = float(np.median(milliseconds))
        rate = HEIGHT * WIDTH / 1e3 / median
        figures += [
            Figure(name, rate, "Mpx/s", at_least=True),
            Figure(f"{name}, one heatmap", median, "ms", detail=spread(milliseconds)),
        ]
    return figures


def _bound(seconds: Seconds, model: TrainedModel) -> str:
    """How many times faster than naively anything in float32 could be here."""
    least, naive, best = (float(np.median(seconds[name])) for name in (MATRICES, NAIVE, OPENVINO))
    count = operations(model, HEIGHT, WIDTH) / 1e9
    return (
        f"The network takes {count:.2f} billion operations an image; {THREADS} threads do at most "
        f"{count / least:.0f} billion a second here, in {1000 * least:.1f} ms. So nothing that "
        f"does them all in float32 is more than {naive / least:.1f} times faster than PyTorch run "
        f"naively; OpenVINO is {naive / best:.1f} times."
    )


def _differences(running: dict[str, PeerProcess]) -> str:
    ours = running[OURS].heatmap.astype(int)
    parts = [
        f"{name} {np.abs(peer.heatmap - ours).max()}"
        for name, peer in running.items()
        if name not in (OURS, FOREST, MATRICES)
    ]
    return (
        f"Largest difference of a heatmap from {OURS}, in levels of 255: " + "; ".join(parts) + "."
    )


def _choice(model: TrainedModel) -> str:
    predictor = Predictor(model, threads=THREADS)
    if predictor.check_difference is None:
        return f"On this processor the program predicts in {predictor.precision}."
    return (
        f"Of this network the program's own check says that bfloat16 is within "
        f"{255 * predictor.check_difference:.2f}/255 of float32: it predicts in "
        f"{predictor.precision}."
    )


if __name__ == "__main__":
    run_alone(measure)
