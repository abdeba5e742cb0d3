"""Those who predict, each in a process of its own, answering when asked."""

from __future__ import annotations

import multiprocessing
import statistics
import time
from dataclasses import dataclass
from multiprocessing.connection import Connection

import numpy as np
import torch
from numpy.typing import NDArray

from core.dense_network import Precision
from core.model import TrainedModel
from core.prediction import Predictor
from tests.bench import peers

THREADS = 2
FOREST_PIXELS = 5000
PATIENCE = 120.0
"""Seconds after which a peer that does not answer is given up."""
OURS, OURS_BF16 = "SmearSeg, float32", "SmearSeg, bfloat16"
OURS_MIXED = "SmearSeg, mixed"
OPENVINO, OPENVINO_BF16 = "OpenVINO, float32", "OpenVINO, bfloat16"
ONNX, NAIVE, FOREST = "ONNX Runtime, float32", "PyTorch run naively", "Random forest"
MATRICES = "As many operations in matrix products, float32"
PEERS = (OURS, OPENVINO, ONNX, OURS_BF16, OURS_MIXED, OPENVINO_BF16, NAIVE, MATRICES)
PRECISIONS: dict[str, Precision] = {OURS: "float32", OURS_BF16: "bfloat16", OURS_MIXED: "mixed"}


@dataclass(frozen=True)
class Task:
    """What a peer's process is given."""

    name: str
    model: bytes
    image: NDArray[np.uint8]
    lesson: NDArray[np.uint8]
    labels: NDArray[np.uint8]


def serve(pipe: Connection, task: Task) -> None:
    """Be one peer: send the heatmap, then for each number asked the median seconds of as many."""
    heatmap_of = _peer(task)
    for _ in range(1 if task.name == FOREST else 4):
        heatmap = heatmap_of(task.image)
    pipe.send(heatmap)
    while runs := pipe.recv():
        found = []
        for _ in range(runs):
            began = time.perf_counter()
            heatmap_of(task.image)
            found.append(time.perf_counter() - began)
        pipe.send(statistics.median(found))


def _peer(task: Task) -> peers.Peer:
    torch.set_num_threads(THREADS)
    model = TrainedModel.from_bytes(task.model)
    if task.name in PRECISIONS:
        precision = PRECISIONS[task.name]
        predictor = Predictor(model, threads=THREADS, device="cpu", precision=precision)
        return lambda image: predictor.predict(image)[0]
    if task.name == NAIVE:
        return peers.naive_peer(model)
    if task.name == MATRICES:
        return peers.matrix_peer(model, *task.image.shape[:2])
    if task.name == FOREST:
        return peers.forest_peer(task.lesson, task.labels, FOREST_PIXELS, THREADS)
    network = peers.onnx_network(model, *task.image.shape[:2])
    if task.name == ONNX:
        return peers.onnxruntime_peer(network, THREADS)
    return peers.openvino_peer(network, THREADS, "f32" if task.name == OPENVINO else "bf16")


class PeerProcess:
    """A peer in a process of its own: no thread pool and no memory of another's is in its way."""

    def __init__(self, task: Task) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, task))
        self._process.start()
        theirs.close()
        self.heatmap: NDArray[np.uint8] = self._answer()

    def seconds(self, runs: int = 1) -> float:
        """What a heatmap takes it, the median of ``runs`` made one after the other."""
        self._pipe.send(runs)
        return float(self._answer())

    def _answer(self):
        if not self._pipe.poll(PATIENCE):
            raise TimeoutError("a peer of the benchmark does not answer")
        return self._pipe.recv()  # EOFError if it has ended

    def end(self) -> None:
        """Let it go."""
        self._pipe.send(0)
        self._process.join(30)
