"""``kill -9`` at random moments while painting: no finished stroke is lost."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from core.brush import Stroke
from core.labels import Edit, LabelMap
from core.project import Project, RunRecord

ROOT = Path(__file__).parents[2]
SIZE = (500, 700)
KILLS = 20


def paint(labels: LabelMap, number: int) -> Edit | None:
    """Stroke ``number``: the same in the child that paints and in the parent that checks."""
    rng = np.random.default_rng(number)
    stroke = Stroke(labels, int(rng.choice([0, 1, 2, 255])), int(rng.integers(1, 80)))
    x, y = rng.uniform(-20, 720), rng.uniform(-20, 520)
    for _ in range(6):
        stroke.move_to(x, y)
        x, y = x + rng.normal(0, 30), y + rng.normal(0, 30)
    return stroke.finish()


def paint_until_killed(path: str) -> None:
    """The child: say the number of each stroke when the project has it."""
    with Project.open(path) as project:
        [record] = project.images()
        labels = project.read_labels(record.id)
        number = int(project.get_setting("strokes", 0))
        print("open", flush=True)
        while True:
            edit = paint(labels, number)
            if edit is not None:
                project.write_edit(record.id, edit.box, labels)
            print(number, flush=True)
            number += 1


class Size:
    height, width = SIZE


def painted(count: int) -> LabelMap:
    labels = np.full(SIZE, 255, np.uint8)
    for number in range(count):
        paint(labels, number)
    return labels


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not Windows'")
def test_every_finished_stroke_survives_being_killed_twenty_times(tmp_path: Path) -> None:
    path = tmp_path / "killed.smearseg"
    with Project.create(path) as project:
        [image_id] = project.add_images([(tmp_path / "a.png", Size(), "hash")])
    chance = random.Random(6)
    count = 0  # strokes that the project holds for certain
    expected = painted(0)
    for kill in range(KILLS):
        acknowledged = kill_while_painting(
            path, chance.uniform(0.0, 0.25), while_opening=kill % 5 == 4
        )
        for number in range(count, acknowledged):
            paint(expected, number)
        with Project.open(path) as project:
            project.check()
            found = project.read_labels(image_id)
            if not (found == expected).all():  # one more was written but not yet said
                paint(expected, acknowledged)
                acknowledged += 1
            assert (found == expected).all(), f"strokes lost after {acknowledged}"
            count = acknowledged
            project.set_setting("strokes", count)
        assert not list(tmp_path.glob("killed.smearseg?*")), "more than one file is left"
    assert count > KILLS
    database = sqlite3.connect(path)
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    database.close()


def kill_while_painting(path: Path, after: float, *, while_opening: bool) -> int:
    """Start the child and kill it ``after`` seconds of painting, or of starting; the strokes it
    said it finished."""
    command = f"from tests.core.test_project_kill import *; paint_until_killed({str(path)!r})"
    # Without threads of its own the child starts faster, twenty times.
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    with Project.open(path) as project:
        start = int(project.get_setting("strokes", 0))
    with subprocess.Popen(
        [sys.executable, "-c", command],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None
        if not while_opening:
            assert child.stdout.readline() == "open\n"
        time.sleep(after)
        child.kill()
        said = [line for line in child.stdout.read().split("\n")[:-1] if line != "open"]
    return int(said[-1]) + 1 if said else start


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not Windows'")
def test_a_kill_while_a_copy_is_saved_leaves_no_half_copy(tmp_path: Path) -> None:
    path, copy = tmp_path / "a.smearseg", tmp_path / "copy.smearseg"
    with Project.create(path) as project:
        [image_id] = project.add_images([(tmp_path / "a.png", Size(), "hash")])
        labels = np.random.default_rng(0).integers(0, 3, SIZE, np.uint8)
        project.write_labels(image_id, labels)
        run = RunRecord(0, "2024-01-01T00:00:00+00:00", 1.0, 10, 1, None, {})
        project.add_model(os.urandom(4_000_000), run)
    command = (
        "from tests.core.test_project_kill import *\n"
        f"project = Project.open({str(path)!r}); print('open', flush=True)\n"
        f"while True: project.save_copy({str(copy)!r})"
    )
    chance = random.Random(7)
    for _ in range(5):
        with subprocess.Popen(
            [sys.executable, "-c", command], cwd=ROOT, stdout=subprocess.PIPE, text=True
        ) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(chance.uniform(0.0, 0.1))
            child.kill()
        for place in (path, copy):
            if place.exists():
                with Project.open(place) as project:
                    project.check()
                    assert (project.read_labels(image_id) == labels).all()
    with Project.open(path) as project:  # the next attempt clears up after those that were killed
        project.save_copy(copy)
    assert {p.name for p in tmp_path.iterdir()} == {"a.smearseg", "copy.smearseg"}
