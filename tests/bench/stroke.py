"""A brush stroke's way from mouse event to painted screen, while training runs and while not."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer

from tests.bench.fields import TWO_MEGAPIXELS, labelled_project
from tests.bench.hand import Hand, strokes
from tests.bench.heartbeat import Block, Heartbeat
from tests.bench.result import Figure, Result, timing_figures
from tests.bench.run_alone import run_alone
from tests.bench.window import WatchedWindow, idle, open_project, open_window, wait_until

TITLE = "Brush stroke, from event to painted screen"
TARGET_MS = 33.0
IMAGES = 4
STROKES = 8
SECONDS = 2.0
HERTZ = 100.0
TRAINING_SECONDS = 60
METHOD = (
    f"Real window on a project of {IMAGES} fully labelled 2-megapixel images. {STROKES} seeded "
    f"strokes of {SECONDS:g} s, {HERTZ:g} mouse events a second, brush of 20 pixels; each event is "
    "counted from the moment it was due to the end of the frame that shows it, canvas and all "
    "other panels painted and handed to the window system. “While training”: the window's own "
    "Train, on as many threads as it chooses, heatmaps of its snapshots being computed beside it; "
    "each kind twice, in turn."
)


def paint(window: WatchedWindow, seed: int, value: int) -> tuple[Hand, Block]:
    """Paint the strokes of a seed; the hand with its timings, the GUI thread's longest block.

    The same strokes again need another value: painting what is there already changes nothing.
    """
    window.workspace.painting.set_value(value)
    viewport = window.canvas.viewport()
    rng = np.random.default_rng(seed)
    motions = strokes(rng, viewport.width(), viewport.height(), STROKES // 2, SECONDS, HERTZ)
    hand, heart = Hand(window, motions), Heartbeat()
    heart.start()
    computed = time.thread_time()
    hand.start()
    # The event loop is Qt's own here: a polling loop would compute, and count, itself.
    loop = QEventLoop()
    ask = QTimer()
    ask.timeout.connect(lambda: loop.quit() if hand.finished else None)
    ask.start(50)
    loop.exec()
    hand.computing = 1000 * (time.thread_time() - computed) / len(motions)
    idle(0.1)
    hand.let_go()
    return hand, heart.stop()


def measure(folder: Path) -> Result:
    """All figures of this benchmark."""
    path = labelled_project(folder, [TWO_MEGAPIXELS] * IMAGES)
    window = open_window()
    open_project(window, path)
    paint(
        window, seed=0, value=1
    )  # warm-up: colour tables, caches, first tiles of the project file
    calm, calm_blocks = [], []
    busy, busy_blocks, steps = [], [], []
    for seed in (1, 2):
        hand, block = paint(window, seed, value=1)
        calm.append(hand)
        calm_blocks.append(block)
        hand, block, done = _paint_while_training(window, seed)
        busy.append(hand)
        busy_blocks.append(block)
        steps.append(done)
    window.close()
    figures = _figures("while training", busy, _longest(busy_blocks), TARGET_MS)
    figures += _figures("without training", calm, _longest(calm_blocks), TARGET_MS)
    notes = [f"Training made {' and '.join(steps)} meanwhile."]
    return Result("stroke", TITLE, METHOD, figures, notes)


def _paint_while_training(window: WatchedWindow, seed: int) -> tuple[Hand, Block, str]:
    training = window.workspace.training
    training.start(TRAINING_SECONDS)
    wait_until(
        lambda: training.progress is not None and training.progress.loss is not None,
        60,
        "the first step of training",
    )
    idle(1.0)
    first = training.progress.step
    generation = window.workspace.heatmap.generation
    hand, block = paint(window, seed, value=0)
    if not training.running:
        raise RuntimeError("training ended before the strokes did")
    snapshots = window.workspace.heatmap.generation - generation
    done = f"{training.progress.step - first} steps and {snapshots} snapshots"
    training.stop()
    wait_until(lambda: not training.running, 60, "stopping")
    idle(0.5)
    return hand, block, done


def _longest(blocks: list[Block]) -> Block:
    return max(blocks, key=lambda block: block.milliseconds)


def _figures(when: str, hands: list[Hand], block: Block, target: float | None) -> list[Figure]:
    moves = [value for hand in hands for value in hand.moves]
    late = [value for hand in hands for value in hand.lateness]
    saves = [value for hand in hands for value in hand.saves]
    over = 100 * float(np.mean(np.array(moves) > TARGET_MS))
    return [
        *timing_figures(f"Event to screen {when}", moves, target),
        Figure(f"Events over {TARGET_MS:g} ms {when}", over, "%"),
        Figure(f"Of this, waiting for the window {when}, 95 %", float(np.percentile(late, 95))),
        *timing_figures(f"Stroke end to saved {when}", saves),
        Figure(
            f"Window's own computing per mouse event {when}",
            float(np.mean([hand.computing for hand in hands])),
            detail="processor time of its thread: what other processes do does not count",
        ),
        block.figure(f"Window's longest block {when}"),
    ]


if __name__ == "__main__":
    run_alone(measure)
