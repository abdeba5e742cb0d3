"""Make the films of docs/pictures from the real window at work on the sample project.

Nothing is composed but the pointer, the frame of dialogs and the keys pressed: the window is driven
as a person drives it. Each film is written beside its last frame, which stands for it in print and
for whoever wants nothing to move.
"""

from __future__ import annotations

import argparse
import math
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import numpy as np
from film import MAX_BYTES, MAX_MS, Film
from make_samples import SEEDS, SETTINGS
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QRadioButton, QStyle, QStyleOptionSlider
from smear_objects import box_of, inmost, largest
from studio import Studio, temporary_home

from core.region_rules import RegionRules
from core.regions import regions_of
from core.smear import make_smear
from gui.actions import Key
from gui.dialogs.export import ExportDialog, ExportReportDialog
from gui.snapshot import wait_until

ROOT = Path(__file__).resolve().parent.parent
NARROW = QSize(960, 640)
WIDE = QSize(1180, 720)
_TRAINING_FRAMES = 42
_BESIDE = 20
"""Image pixels between a white cell and the stroke that says where it is not."""


def _without_left(studio: Studio, size: QSize) -> None:
    """A smaller window, its left side closed, so that the picture shows what matters."""
    _show_docks(studio, ("imagesDock", "layersDock"), False)
    studio.window.resize(size)
    studio.rest()


def _show_docks(studio: Studio, names: Sequence[str], shown: bool) -> None:
    for dock in studio.window.docks:
        if dock.objectName() in names:
            dock.setVisible(shown)
    studio.rest()


def paint(studio: Studio) -> Film:
    """A stroke inside a white cell, then background beside it."""
    studio.select(1)
    _without_left(studio, NARROW)
    smear = make_smear(SEEDS[1], SETTINGS)
    white = largest(smear.instances * smear.white_cells, margin=60)
    studio.hand.look_at(box_of(white), 0.34)
    studio.do(Key.SHOW_MASK)
    film = Film(studio, "film-paint")
    x, y = inmost(white)
    film.pointer = film.on_image(x - 90, y + 40)
    film.show_key("B")
    studio.do(Key.BRUSH)
    studio.window.workspace.painting.set_diameter(14)
    film.hover_to(x - 14, y - 14, 700)
    film.stroke([_curl(x, y, 15, turn) for turn in np.linspace(0, 1, 24)], each=2)
    film.hold(500)
    film.show_key("X")
    studio.do(Key.SWAP)
    for path in _beside(white, smear.white_cells):
        film.hover_to(*path[0], 600)
        film.stroke(path, each=2)
    film.hold(1200)
    studio.do(Key.SWAP)
    studio.do(Key.SHOW_MASK)
    studio.do(Key.FIT)
    return film


def _beside(cell: np.ndarray, white: np.ndarray) -> list[list[tuple[float, float]]]:
    """Two ways along a cell, far enough from it and from every other white cell."""
    others = cv2.distanceTransform((~white).view(np.uint8), cv2.DIST_L2, 5)
    around = cv2.distanceTransform((~cell).view(np.uint8), cv2.DIST_L2, 5) < _BESIDE
    found, _ = cv2.findContours(around.view(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    edge = max(found, key=len)[:, 0]
    free = others[edge[:, 1], edge[:, 0]] >= _BESIDE - 3
    first = (
        next(i for i in range(len(edge)) if free[i] and not free[i - 1]) if not free.all() else 0
    )
    way = np.roll(edge, -first, axis=0)[np.roll(free, -first)][::4]
    middle = len(way) // 2
    return [[(float(x), float(y)) for x, y in part[:24]] for part in (way[4:], way[middle:])]


def _curl(x: float, y: float, radius: float, turn: float) -> tuple[float, float]:
    angle = 2 * math.pi * (turn - 0.4)
    return x + radius * math.cos(angle), y + radius * math.sin(angle)


def train(studio: Studio) -> Film:
    """A training from the click to its end, its heatmap shown; time passes quicker than it did."""
    studio.select(0)
    studio.do(Key.SHOW_HEATMAP)
    _show_docks(studio, ("classesDock",), False)
    window, run = studio.window, studio.window.workspace.training
    window.training_panel.seconds.setValue(studio.seconds)
    film = Film(studio, "film-train")
    film.pointer = film.on_image(300, 400)
    film.hold(400)
    film.click(window.training_panel.train_button, ms=700)
    wait_until(lambda: run.progress is not None)
    for frame in range(_TRAINING_FRAMES):
        share = (frame + 1) / _TRAINING_FRAMES
        wait_until(lambda share=share: not run.running or run.progress.fraction >= share)
        film.shoot()
    wait_until(lambda: not run.running)
    studio.rest()
    film.hold(1600)
    studio.do(Key.SHOW_HEATMAP)
    return film


def threshold(studio: Studio) -> Film:
    """The slider down and up again, then the best threshold of the held-out image."""
    studio.select(2)
    panel = studio.window.threshold_panel
    film = Film(studio, "film-threshold")
    film.pointer = film.on_image(300, 380)
    button = panel.findChild(QRadioButton, "held_outScopeButton")
    assert button is not None
    film.click(button, QPoint(9, button.height() // 2))
    slider = panel.slider
    film.go(film.on_widget(slider, _handle(studio)), 500)
    film.pressed = True
    start = slider.value()
    for level in [*np.linspace(start, 30, 14), *np.linspace(30, 250, 22)]:
        slider.setValue(round(level))
        film.pointer = film.on_widget(slider, _handle(studio))
        film.shoot()
    film.pressed = False
    film.hold(300)
    film.click(panel.best_button)
    studio.rest()
    film.hold(1200)
    studio.do(Key.UNDO)
    panel.best_button.click()
    studio.rest()
    return film


def _handle(studio: Studio) -> QPoint:
    """The middle of the slider's handle."""
    slider, option = studio.window.threshold_panel.slider, QStyleOptionSlider()
    slider.initStyleOption(option)
    control, part = QStyle.ComplexControl.CC_Slider, QStyle.SubControl.SC_SliderHandle
    return slider.style().subControlRect(control, option, part, slider).center()


def accept(studio: Studio) -> Film:
    """Two predicted cells accepted by clicks, one that is none rejected with Shift."""
    studio.select(1)
    smear = make_smear(SEEDS[1], SETTINGS)
    film = Film(studio, "film-accept")
    film.show_key("Y")
    studio.do(Key.ACCEPT)
    studio.window.notice_bar.dismiss()
    film.pointer = film.on_image(320, 240)
    cells = _whole_cells(smear.instances * smear.white_cells)
    for x, y in cells[:2]:
        film.hover_to(x, y, 800)
        film.hold(300)
        film.pressed = True
        film.shoot()
        studio.hand.click(x, y)
        film.pressed = False
        film.hold(500)
    wrong = _wrong(studio, smear.white_cells)
    if wrong is not None:
        film.hover_to(*wrong, 800)
        film.show_key("Shift")
        studio.hand.held = Qt.KeyboardModifier.ShiftModifier
        studio.hand.hover(*wrong)
        film.hold(400)
        film.pressed = True
        film.shoot()
        studio.hand.click(*wrong)
        studio.hand.held = Qt.KeyboardModifier.NoModifier
        film.pressed = False
    film.hold(1200)
    studio.do(Key.BRUSH)
    return film


def _whole_cells(numbers: np.ndarray) -> list[tuple[float, float]]:
    """A point well inside each numbered object, the largest first."""
    sizes = np.bincount(numbers.ravel())[1:]
    order = [int(n) + 1 for n in np.argsort(-sizes) if sizes[n]]
    return [inmost(numbers == number) for number in order]


def _wrong(studio: Studio, white: np.ndarray) -> tuple[float, float] | None:
    """A point in the largest predicted object that is no white cell; None where there is none."""
    workspace = studio.window.workspace
    plane = workspace.heatmap.plane()
    assert plane is not None
    found = regions_of((plane >= 255 * workspace.threshold).astype(np.uint8), RegionRules())
    numbers = found.labels
    good = np.unique(numbers[white])
    wrong = np.where(np.isin(numbers, good), 0, numbers)
    if np.count_nonzero(wrong) < 30:
        return None
    return _whole_cells(wrong)[0]


def export(studio: Studio) -> Film:
    """From Ctrl+E to the list of what was written."""
    window = studio.window
    _show_docks(studio, ("imagesDock", "layersDock", "classesDock"), True)
    window.resize(WIDE)
    studio.rest()
    folder = studio.home / "masks"
    folder.mkdir()
    film = Film(studio, "film-export")
    film.pointer = film.on_image(300, 200)
    film.show_key("Ctrl+E")
    film.shoot()
    window.action(Key.EXPORT).trigger()
    asked = studio.dialog(ExportDialog)
    film.hold(900)
    asked.set_folder(str(folder))
    everything = asked.findChild(QRadioButton, "scopeAll")
    assert everything is not None
    film.click(everything, QPoint(9, everything.height() // 2))
    film.hold(500)
    film.click(asked.accept_button, ms=800)
    done = studio.dialog(ExportReportDialog)
    film.hold(1600)
    done.accept()
    studio.rest()
    return film


FILMS: tuple[Callable[[Studio], Film], ...] = (paint, train, threshold, accept, export)


def make(out: Path, seconds: int, only: Sequence[str] = ()) -> list[Film]:
    """Make all films, or some; those after ``train`` need what it trains."""
    out.mkdir(parents=True, exist_ok=True)
    scenes = [one for one in FILMS if not only or one.__name__ in only]
    with temporary_home() as home:
        studio = Studio(out, home, seconds)
        try:
            return [scene(studio) for scene in scenes]
        finally:
            studio.window.close()


def main() -> int:
    """Make the films and check their size and length; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--seconds", type=int, default=16, help="how long to train")
    parser.add_argument("--only", nargs="*", default=[], help="names of films")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # as main.py does
    wrong = 0
    for film in make(options.out, options.seconds, options.only):
        path, still = film.write(options.out)
        size = path.stat().st_size
        print(f"{path}: {film.milliseconds / 1000:.1f} s, {size / 1000:.0f} kB, "
              f"still {still.stat().st_size / 1000:.0f} kB")  # fmt: skip
        wrong += size > MAX_BYTES or film.milliseconds > MAX_MS
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
