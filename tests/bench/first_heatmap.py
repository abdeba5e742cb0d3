"""From asking for an image to its whole heatmap on screen, by a trained network and the starter."""

from __future__ import annotations

import time
from pathlib import Path

from core.images import content_hash, read_header
from core.project import Project, RunRecord
from gui.actions import Key
from tests.bench.fields import field, write_jpeg
from tests.bench.result import Figure, Result, timing_figures
from tests.bench.run_alone import run_alone
from tests.bench.threshold import model_for
from tests.bench.window import WatchedWindow, idle, open_project, open_window, settled, wait_until

TITLE = "First heatmap after opening an image"
TARGET_MS = 150.0
HEIGHT, WIDTH = 480, 640
OPENINGS = 20
METHOD = (
    f"Real window with the heatmap layer on, {OPENINGS} images of {WIDTH} × {HEIGHT} pixels (JPEG) "
    "opened one after another by the action “next image”, each for the first time, the window at "
    "rest before. From the action to the end of the first frame that shows the image's whole "
    "heatmap; to the image alone beside it. First with a trained network in memory, then in a "
    "project without one, where the starter network is made for each image. Torch is loaded."
)


def images(folder: Path) -> list[Path]:
    """One image more than are timed: the first is opened with the project."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"field-{number + 1}.jpg" for number in range(OPENINGS + 1)]
    for number, path in enumerate(paths):
        write_jpeg(path, field(number, HEIGHT, WIDTH)[0])
    return paths


def make_project(path: Path, files: list[Path], model: tuple[bytes, dict] | None) -> Path:
    """A project of the images, with a network or without."""
    with Project.create(path) as project:
        project.add_images([(file, read_header(file), content_hash(file)) for file in files])
        if model is not None:
            run = RunRecord(0, "2026-01-01T00:00:00", 1.0, 60, 1, None, model[1])
            project.add_model(model[0], run)
    return path


class Opening:
    """One image asked for: when it, and when its whole heatmap, had reached the screen."""

    def __init__(self, window: WatchedWindow) -> None:
        self._window = window
        self._former = window.workspace.current_id
        self.image: float | None = None
        self.heatmap: float | None = None
        window.frames.append(self._painted)
        self._began = time.perf_counter()
        window.action(Key.NEXT).trigger()

    def _painted(self, now: float) -> None:
        workspace = self._window.workspace
        if workspace.current_id in (None, self._former):
            return
        spent = 1000 * (now - self._began)
        self.image = self.image or spent
        known = workspace.heatmap.known
        if self.heatmap is None and known is not None and known.all():
            self.heatmap = spent

    def wait(self) -> None:
        """Let the event loop run until all is on screen."""
        wait_until(lambda: self.heatmap is not None, 30, "the heatmap")
        self._window.frames.remove(self._painted)


def measure_openings(window: WatchedWindow, path: Path) -> list[Opening]:
    """Open the project, then its images one after another."""
    open_project(window, path)
    heatmap = window.workspace.heatmap
    wait_until(lambda: heatmap.known is not None and bool(heatmap.known.all()), 60, "loading")
    window.stage.set_visible("heatmap", True)
    found = []
    for _ in range(OPENINGS):
        wait_until(lambda: settled(window) and not heatmap.starter.working, 60, "rest")
        idle(0.3)
        opening = Opening(window)
        opening.wait()
        found.append(opening)
    return found


def figures(openings: list[Opening], whose: str, target: float | None) -> list[Figure]:
    """Times to the image and to its heatmap."""
    heats = [o.heatmap for o in openings if o.heatmap is not None]
    shown = [o.image for o in openings if o.image is not None]
    median, *others = timing_figures(f"Heatmap on screen, {whose}", heats, target)
    first = Figure(median.what, median.value, target=target, detail=median.detail)
    return [first, *others, timing_figures(f"... the image alone, {whose}", shown)[0]]


def measure(folder: Path) -> Result:
    """All figures of this benchmark."""
    files = images(folder / "images")
    trained = make_project(folder / "trained.smearseg", files, model_for(512))
    fresh = make_project(folder / "fresh.smearseg", files, None)
    window = open_window()
    with_model = measure_openings(window, trained)
    computing = window.workspace.heatmap.computing
    starter = measure_openings(window, fresh)
    if not window.workspace.heatmap.is_starter:
        raise RuntimeError("the starter network did not stand in")
    window.close()
    notes = [f"Predicted on {computing.text}." if computing is not None else ""]
    found = figures(with_model, "trained network", TARGET_MS)
    return Result(
        "first_heatmap", TITLE, METHOD, found + figures(starter, "starter network", None), notes
    )


if __name__ == "__main__":
    run_alone(measure)
