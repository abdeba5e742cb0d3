"""Memory and answer of the window with 500 images of 2 megapixels in the project."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import psutil
from PySide6.QtWidgets import QListView

import gui.app
from tests.bench.fields import TWO_MEGAPIXELS, field, jpeg_with_comment
from tests.bench.hand import Hand, strokes
from tests.bench.heartbeat import Block, Heartbeat
from tests.bench.result import Figure, Result, timing_figures
from tests.bench.run_alone import run_alone
from tests.bench.window import WatchedWindow, idle, open_window, settled, wait_until

TITLE = "Memory with 500 images of 2 megapixels"
TARGET_MB = 600.0
IMAGES = 500
DISTINCT = 20
OPENED = 30
PAINTED_EVERY = 3
TRAINING_SECONDS = 8
METHOD = (
    f"{IMAGES} JPEG files ({DISTINCT} different pictures, every file's bytes differ) are added "
    "from a folder, the list is scrolled from end to end until every thumbnail is there, "
    f"{OPENED} images are opened one after another by the list, every third is painted on. Above "
    "the same process's window without a project, torch loaded as at every start. RSS counts "
    "pages shared with other programs too, USS does not. Then the same with a short training. "
    "“Longest block”: largest gap of a 5 ms timer in the GUI thread."
)


def write_images(folder: Path) -> None:
    """The files: shifted copies of one field, made distinct by a comment."""
    folder.mkdir(parents=True)
    image, _labels = field(7, *TWO_MEGAPIXELS)
    rng = np.random.default_rng(7)
    pictures = [
        np.roll(image, tuple(rng.integers(0, 1000, 2)), axis=(0, 1)) for _ in range(DISTINCT)
    ]
    encoded = [jpeg_with_comment(picture) for picture in pictures]
    for number in range(IMAGES):
        data = encoded[number % DISTINCT](f"image {number}")
        (folder / f"field-{number:03d}.jpg").write_bytes(data)


def megabytes() -> tuple[float, float]:
    """RSS and USS of this process, in units of a million bytes."""
    info = psutil.Process().memory_full_info()
    return info.rss / 1e6, info.uss / 1e6


def measure(folder: Path) -> Result:
    """All figures of this benchmark."""
    write_images(folder / "images")
    size = sum(path.stat().st_size for path in (folder / "images").iterdir()) / IMAGES
    window = open_window()
    plain = megabytes()
    window.workers.prediction.submit("Loading torch", gui.app.preload_torch)
    idle(0.5)
    wait_until(lambda: settled(window), 120, "loading torch")
    idle(0.5)
    empty = megabytes()
    heart = Heartbeat()
    adding, adding_block = _add(window, heart, folder / "images")
    scrolling, scrolling_block = _scroll(window, heart)
    openings, opening_block, peak = _open_and_paint(window, heart)
    idle(1.0)
    full = megabytes()
    training_peak = _train(window, heart)
    idle(1.0)
    trained = megabytes()
    window.close()
    figures = [
        Figure("RSS above the empty window", full[0] - empty[0], "MB", TARGET_MB),
        Figure("USS above the empty window", full[1] - empty[1], "MB"),
        Figure("RSS above it, highest while opening and painting", peak - empty[0], "MB"),
        Figure("RSS above it, highest while training", training_peak - empty[0], "MB"),
        Figure("RSS above it, after training", trained[0] - empty[0], "MB"),
        Figure("Empty window, RSS", empty[0], "MB", detail=f"{plain[0]:.0f} MB before torch"),
        Figure(f"Adding {IMAGES} images", adding, "s"),
        adding_block.figure("Longest block while adding"),
        Figure("Scrolling, until every thumbnail is there", scrolling, "s"),
        scrolling_block.figure("Longest block while scrolling"),
        *timing_figures("Opening an image, from choice to screen", openings),
        opening_block.figure("Longest block while opening and painting"),
    ]
    return Result("memory", TITLE, METHOD, figures, [f"A file has {size / 1e3:.0f} kB."])


def _add(window: WatchedWindow, heart: Heartbeat, folder: Path) -> tuple[float, Block]:
    began = time.perf_counter()
    heart.start()
    window.files.open_paths([folder])
    workspace = window.workspace
    wait_until(
        lambda: len(workspace.records) == IMAGES and workspace.intake.adding is None, 300, "adding"
    )
    seconds = time.perf_counter() - began
    idle(0.5)
    return seconds, heart.stop()


def _scroll(window: WatchedWindow, heart: Heartbeat) -> tuple[float, Block]:
    view = window.findChild(QListView, "imageList")
    assert view is not None
    bar = view.verticalScrollBar()
    began = time.perf_counter()
    heart.start()
    for value in range(0, bar.maximum() + 1, view.viewport().height() // 4):
        bar.setValue(value)
        idle(0.016)
    wait_until(lambda: not window.workers.thumbnails.busy, 300, "thumbnails")
    return time.perf_counter() - began, heart.stop()


def _open_and_paint(window: WatchedWindow, heart: Heartbeat) -> tuple[list[float], Block, float]:
    view = window.findChild(QListView, "imageList")
    assert view is not None
    workspace = window.workspace
    frames: list[float] = []
    window.frames.append(frames.append)
    openings = []
    heart.start()
    for number in range(OPENED):
        row = (37 * number + 5) % IMAGES
        wanted = list(workspace.records)[row]
        frames.clear()
        began = time.perf_counter()
        view.setCurrentIndex(view.model().index(row, 0))
        wait_until(lambda: workspace.current_id == wanted, 30, "opening an image")  # noqa: B023
        frames.clear()
        wait_until(lambda: bool(frames), 30, "painting the image")
        openings.append(1000 * (time.perf_counter() - began))
        if number % PAINTED_EVERY == 0:
            _paint(window, number)
        idle(0.05)
    window.frames.remove(frames.append)
    return openings, heart.stop(), heart.peak_rss / 1e6


def _paint(window: WatchedWindow, seed: int) -> None:
    viewport = window.canvas.viewport()
    for value in (1, 0):  # training needs both
        window.workspace.painting.set_value(value)
        rng = np.random.default_rng(2 * seed + value)
        hand = Hand(window, strokes(rng, viewport.width(), viewport.height(), 1, 0.4, 100))
        hand.start()
        wait_until(lambda: hand.finished, 30, "painting")  # noqa: B023
        hand.let_go()


def _train(window: WatchedWindow, heart: Heartbeat) -> float:
    heart.start()
    window.workspace.training.start(TRAINING_SECONDS)
    wait_until(lambda: not window.workspace.training.running, 120, "training")
    wait_until(lambda: settled(window), 120, "scoring")
    heart.stop()
    return heart.peak_rss / 1e6


if __name__ == "__main__":
    run_alone(measure)
