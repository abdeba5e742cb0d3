"""How long the window is held by changes of a whole large image."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

from core.images import content_hash, read_header
from core.labels import Box
from core.masks.writing import png_bytes
from core.project import Project
from core.shapes import Ellipse
from tests.bench.fields import write_jpeg
from tests.bench.heartbeat import Heartbeat
from tests.bench.megapixels_probe import large_image
from tests.bench.result import Figure, Result
from tests.bench.run_alone import run_alone
from tests.bench.window import WatchedWindow, idle, open_window, settled, wait_until

TITLE = "Changes of a whole large image"
SIDE = 8192
NAMES = ("Red cell", "White cell", "Platelet")
TARGET_MS = 50.0
METHOD = (
    f"Real window with one synthetic image of {SIDE}² pixels, three classes and the starter's "
    "heatmap of all three, the whole image in view. What a person asks for is begun by the same "
    "calls as the tools make; a timer of 5 ms in the GUI thread tells how much that thread ever "
    "computed between two beats until all of it was in and counted. By the clock it is the longest "
    "time for which the window did not answer; there other programs and the worker count, too."
)


def measure(folder: Path) -> Result:
    """All figures of this benchmark."""
    image, path = _project(folder)
    window = open_window()
    workspace, painting = window.workspace, window.workspace.painting
    window.files.open_paths([path])
    wait_until(lambda: workspace.current is not None, 120, "opening the image")
    idle(1.0)
    wait_until(lambda: settled(window), 600, "the starter's heatmap")
    workspace.set_active_class(1)
    painting.set_value(1)
    mask = folder / "mask.png"
    rng = np.random.default_rng(1)
    blobs = np.kron(rng.random((SIDE // 32, SIDE // 32)) < 0.3, np.ones((32, 32), np.uint8))
    mask.write_bytes(png_bytes((255 * blobs).astype(np.uint8)))
    whole = Box(0, 0, SIDE, SIDE)
    everywhere = np.ones((SIDE, SIDE), np.bool_)
    oval = Ellipse(0.0, 0.0, float(SIDE), float(SIDE)).mask(SIDE, SIDE)
    acts: list[tuple[str, Callable[[], object]]] = [
        ("Fill", lambda: painting.paint_region(whole, everywhere, 1, "Fill")),
        ("Undo", painting.undo),
        ("Redo", painting.redo),
        ("Undo", painting.undo),
        ("Ellipse", lambda: painting.paint_region(*oval, 2, "Ellipse")),
        ("Undo", painting.undo),
        ("Import of a mask", lambda: window.mask_import.start([(image, mask)], 1)),
        ("Undo", painting.undo),
        ("Redo", painting.redo),
        ("Another class looked at", lambda: workspace.set_active_class(2)),
        ("Its threshold moved, back to the first", lambda: _move(window)),
        ("Undo of a threshold", painting.undo),
    ]
    longest: dict[str, Figure] = {}
    for what, act in acts:
        figure = _hold(window, what, act)
        if what not in longest or (figure.value or 0) > (longest[what].value or 0):
            longest[what] = figure
    window.close()
    return Result("whole_edits", TITLE, METHOD, list(longest.values()))


def _move(window: WatchedWindow) -> None:
    window.workspace.choose_threshold(0.3)
    window.workspace.thresholds.rest()
    window.workspace.set_active_class(1)


def _hold(window: WatchedWindow, what: str, act: Callable[[], object]) -> Figure:
    idle(0.3)
    heart = Heartbeat()
    heart.start()
    idle(0.02)
    heart.start()
    began = time.perf_counter()
    act()
    idle(0.02)
    wait_until(lambda: settled(window) and not window.mask_import.running, 300, what)
    seconds = time.perf_counter() - began
    block = heart.stop()
    return Figure(
        what,
        heart.most_computing,
        target=TARGET_MS,
        detail=f"{block.milliseconds:.0f} ms by the clock; in and counted after {seconds:.1f} s",
    )


def _project(folder: Path) -> tuple[Path, Path]:
    image, path = folder / "smear.jpg", folder / "Whole.smearseg"
    write_jpeg(image, large_image(SIDE))
    with Project.create(path) as project:
        project.add_images([(image, read_header(image), content_hash(image))])
        first = project.classes()[0]
        project.update_class(replace(first, name=NAMES[0]))
        for name, colour in zip(NAMES[1:], ((230, 120, 20), (60, 90, 200)), strict=True):
            project.add_class(name, colour)
    return image.resolve(), path


if __name__ == "__main__":
    run_alone(measure)
