"""``kill -9`` while the real window paints, trains or imports: no finished stroke is lost.

The child runs the window offscreen and paints by real events; it prints the number of a stroke once
the event of the mouse's release has returned. The parent kills it at a random moment and reopens.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.brush import Stroke
from core.labels import LabelMap
from core.project import Project
from tests.faults.tally import counted, seed

ROOT = Path(__file__).resolve().parents[2]
SIZE = (120, 160)
DIAMETER = 9
pytestmark = pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not Windows'")

CHILD = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from gui.app import make_application
from gui.settings import Settings
from gui.window import MainWindow
from tests.gui.test_window_kill import DIAMETER, Painter

app = make_application(["smearseg"])
window = MainWindow(Settings())
window.show()
painter = Painter(window, sys.argv[2])
window.files.open_paths([Path(sys.argv[1])])
timer = QTimer()
timer.timeout.connect(painter.tick)
timer.start(0)
app.exec()
"""


def way(number: int) -> list[tuple[float, float]]:
    """Stroke ``number``: the same in the child that paints and in the parent that checks."""
    rng = np.random.default_rng(number)
    start = rng.uniform((0, 0), (SIZE[1], SIZE[0]))
    return [tuple(start + rng.normal(0, 20, 2)) for _ in range(4)]


def is_eraser(number: int) -> bool:
    return number % 5 == 4


class Painter:
    """In the child: a stroke at each turn of the event loop, by events of the mouse."""

    def __init__(self, window, job: str) -> None:
        from gui.canvas import Canvas

        self.window, self.job, self.number = window, job, 0
        self.canvas: Canvas = window.canvas
        self.begun = False

    def tick(self) -> None:
        workspace = self.window.workspace
        if workspace.current is None:
            return
        if not self.begun:
            self.begun = True
            workspace.painting.set_diameter(DIAMETER)
            assert workspace.project is not None
            self.number = int(workspace.project.get_setting("strokes", 0))
            print("open", flush=True)
            if self.job == "train":
                workspace.training.start(60)
        if self.job == "train" and workspace.training.progress is None:
            return
        if self.job == "import":
            self.import_on()
            return
        self.paint()
        print(self.number, flush=True)
        self.number += 1

    def import_on(self) -> None:
        workspace = self.window.workspace
        if self.window.mask_import.running:
            return
        records = [r for r in workspace.records.values() if r.id != workspace.current_id]
        folder = records[0].path.parent / f"masks-{self.number % 2}"
        pairs = [(r.path, folder / r.name) for r in records]
        print(f"import {self.number}", flush=True)
        self.number += 1
        self.window.mask_import.start(pairs, 1)

    def paint(self) -> None:
        from PySide6.QtCore import QEvent, QPointF, Qt
        from PySide6.QtGui import QMouseEvent
        from PySide6.QtWidgets import QApplication

        none, port = Qt.MouseButton.NoButton, self.canvas.viewport()
        button = Qt.MouseButton.RightButton if is_eraser(self.number) else Qt.MouseButton.LeftButton

        def send(kind: QEvent.Type, point: tuple[float, float], what, held) -> None:
            at = self.canvas.widget_point(*point)
            place = QPointF(port.mapToGlobal(at))
            key = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(port, QMouseEvent(kind, at, place, what, held, key))

        points = way(self.number)
        send(QEvent.Type.MouseButtonPress, points[0], button, button)
        for point in points[1:]:
            send(QEvent.Type.MouseMove, point, none, button)
        send(QEvent.Type.MouseButtonRelease, points[-1], button, none)


def paint(labels: LabelMap, number: int) -> None:
    """In the parent: the same stroke by the brush alone."""
    stroke = Stroke(labels, 255 if is_eraser(number) else 1, DIAMETER)
    for point in way(number):
        stroke.curve_to(*point)
    stroke.finish()


def make_project(folder: Path, images: int = 1) -> Path:
    from core.images import content_hash, read_header

    rng = np.random.default_rng(0)
    paths = []
    for number in range(images):
        path = folder / f"field-{number}.png"
        Image.fromarray(rng.integers(0, 255, (*SIZE, 3), np.uint8)).save(path)
        paths.append(path)
    with Project.create(folder / "killed.smearseg") as project:
        project.add_images([(p, read_header(p), content_hash(p)) for p in paths])
        return project.path


def run_and_kill(path: Path, job: str, after: float, ready: str = "open") -> list[str]:
    """Start the window, kill it ``after`` seconds from its line ``ready``; the lines it printed."""
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path), job],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None and child.stderr is not None
        said = []
        for line in child.stdout:
            said.append(line.rstrip("\n"))
            if said[-1].startswith(ready):
                break
        time.sleep(after)
        assert child.poll() is None, child.stderr.read()
        child.kill()
        # A line that was cut in two by the kill was not acknowledged.
        said += child.stdout.read().split("\n")[:-1]
    return said


def check_strokes(path: Path, expected: LabelMap, count: int, acknowledged: int) -> int:
    """Every acknowledged stroke is there, and nothing else but one more at most; the new count."""
    for number in range(count, acknowledged):
        paint(expected, number)
    with Project.open(path) as project:
        project.check()
        found = project.read_labels(project.images()[0].id)
        if not (found == expected).all():  # one was written and not yet said
            paint(expected, acknowledged)
            acknowledged += 1
        difference = int((found != expected).sum())
        assert difference == 0, f"{difference} pixels are lost after stroke {acknowledged}"
        project.set_setting("strokes", acknowledged)
    return acknowledged


def kill_while(job: str, folder: Path, kills: int, seed: int) -> None:
    path = make_project(folder)
    expected = np.full(SIZE, 255, np.uint8)
    chance, count, painted = random.Random(seed), 0, 0
    for _ in range(kills):
        said = run_and_kill(path, job, chance.uniform(0.0, 0.5))
        numbers = [int(line) for line in said if line.isdigit()]
        acknowledged = numbers[-1] + 1 if numbers else count
        painted += acknowledged - count
        count = check_strokes(path, expected, count, acknowledged)
    assert painted > kills, "hardly a stroke was painted, so nothing was tried"


def test_strokes_survive_three_kills(tmp_path: Path) -> None:
    kill_while("paint", tmp_path, kills=3, seed=1)


@pytest.mark.soak
def test_strokes_survive_twenty_kills(tmp_path: Path) -> None:
    with counted("Window killed while painting", "kills", used := seed()) as count:
        count.add(20)
        kill_while("paint", tmp_path, kills=20, seed=used)
        count.hold(20)


def kill_while_training(folder: Path, kills: int, seed: int) -> None:
    path = make_project(folder)
    expected = np.full(SIZE, 255, np.uint8)
    count = 0
    with Project.open(path) as project:  # both kinds, so that training begins at once
        image_id = project.images()[0].id
        while not {0, 1} <= set(np.unique(expected)):
            paint(expected, count)
            count += 1
            expected[:3, :3] = 0
        project.write_labels(image_id, expected)
        project.set_setting("strokes", count)
    chance, first = random.Random(seed), count
    for _ in range(kills):
        said = run_and_kill(path, "train", chance.uniform(0.0, 1.5), ready=str(count))
        numbers = [int(line) for line in said if line.isdigit()]
        count = check_strokes(path, expected, count, numbers[-1] + 1)
    assert count > first + kills


def test_strokes_survive_a_kill_during_training(tmp_path: Path) -> None:
    kill_while_training(tmp_path, kills=1, seed=3)


@pytest.mark.soak
def test_strokes_survive_kills_during_training(tmp_path: Path) -> None:
    with counted("Window killed while training and painting", "kills", used := seed()) as count:
        count.add(8)
        kill_while_training(tmp_path, kills=8, seed=used)
        count.hold(8)


def kill_while_importing(folder: Path, kills: int, seed: int) -> None:
    """Each image has the labels of one import or the other, never a part of each."""
    path = make_project(folder, images=7)
    meanings = []
    for which in range(2):
        (folder / f"masks-{which}").mkdir()
        mask = np.zeros(SIZE, np.uint8)
        mask[which * 40 : which * 40 + 60, 20:140] = 255
        meanings.append((mask > 0).astype(np.uint8))
        for number in range(7):
            Image.fromarray(mask).save(folder / f"masks-{which}" / f"field-{number}.png")
    chance = random.Random(seed)
    untouched = np.full(SIZE, 255, np.uint8)
    for _ in range(kills):
        said = run_and_kill(path, "import", chance.uniform(0.0, 0.6), ready="import")
        with Project.open(path) as project:
            project.check()
            for record in project.images()[1:]:
                labels = project.read_labels(record.id)
                possible = [*meanings, untouched]
                assert any((labels == whole).all() for whole in possible), "half a mask"
                if said[-1] not in ("open", "import 0"):
                    assert (labels != 255).all(), "a finished import is lost"
                assert record.counts.labelled == int((labels != 255).sum())


def test_a_kill_during_an_import_leaves_whole_masks(tmp_path: Path) -> None:
    kill_while_importing(tmp_path, kills=1, seed=5)


@pytest.mark.soak
def test_kills_during_an_import_leave_whole_masks(tmp_path: Path) -> None:
    with counted("Window killed while importing masks", "kills", used := seed()) as count:
        count.add(8)
        kill_while_importing(tmp_path, kills=8, seed=used)
        count.hold(8)
