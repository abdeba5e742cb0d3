"""``kill -9`` at random moments while painting, undoing and redoing: labels and history agree."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from core.brush import Stroke
from core.label_edits import edit_of_map
from core.labels import Edit, LabelMap, new_label_map
from core.project import Project
from core.project_history import ProjectHistory

ROOT = Path(__file__).parents[2]
SIZE = (500, 700)
KILLS = 10


class Size:
    height, width = SIZE


def stroke(labels: LabelMap, number: int) -> Edit | None:
    rng = np.random.default_rng(number)
    made = Stroke(labels, int(rng.choice([0, 1, 2, 255])), int(rng.integers(1, 80)))
    x, y = rng.uniform(-20, 720), rng.uniform(-20, 520)
    for _ in range(6):
        made.move_to(x, y)
        x, y = x + rng.normal(0, 30), y + rng.normal(0, 30)
    return made.finish()


def action(number: int) -> str:
    return str(np.random.default_rng(10_000 + number).choice(["paint", "paint", "undo", "redo"]))


def act_until_killed(path: str) -> None:
    """The child: say the number of each action when the project has it."""
    with Project.open(path) as project:
        [record] = project.images()
        log = ProjectHistory(project)
        number = int(project.get_setting("actions", 0))
        print("open", flush=True)
        while True:
            kind = action(number)
            if kind == "paint":
                labels = log.packed_labels(record.id).unpack()
                edit = stroke(labels, number)
                if edit is not None:
                    log.do("Stroke", [edit_of_map(record.id, labels, edit)])
            elif kind == "undo":
                log.undo(record.id)
            else:
                log.redo(record.id)
            print(number, flush=True)
            number += 1


class Model:
    """What the labels must be after so many actions, and what can be undone and redone."""

    def __init__(self) -> None:
        self.number = 0
        self.labels = new_label_map(*SIZE)
        self.done: list[Edit] = []
        self.undone: list[Edit] = []

    def act(self) -> None:
        kind = action(self.number)
        if kind == "paint":
            edit = stroke(self.labels, self.number)
            if edit is not None:
                self.done = [*self.done, edit][-200:]
                self.undone = []
        elif kind == "undo" and self.done:
            self.undone.append(self.done.pop())
            self.undone[-1].revert(self.labels)
        elif kind == "redo" and self.undone:
            self.done.append(self.undone.pop())
            self.done[-1].apply(self.labels)
        self.number += 1

    def matches(self, project: Project, image_id: int) -> bool:
        log = ProjectHistory(project)
        assert log.damaged_steps == 0
        steps = log.history.steps
        done = sum(log.history.is_done(step) for step in steps)
        return (done, len(steps) - done) == (len(self.done), len(self.undone)) and bool(
            (project.read_labels(image_id) == self.labels).all()
        )


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not Windows'")
def test_labels_and_history_agree_whenever_the_program_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "killed.smearseg"
    with Project.create(path) as project:
        [image_id] = project.add_images([(tmp_path / "a.png", Size(), "hash")])
    chance, model = random.Random(5), Model()
    for _ in range(KILLS):
        said = kill_while_acting(path, chance.uniform(0.02, 0.25), model.number)
        while model.number < said:
            model.act()
        with Project.open(path) as project:
            project.check()
            if not model.matches(project, image_id):
                model.act()  # one more was written but not yet said
            assert model.matches(project, image_id), f"not as after {said} actions"
            project.set_setting("actions", model.number)
    assert model.number > 5 * KILLS
    with Project.open(path) as project:
        log, start = ProjectHistory(project), model.labels.copy()
        for edit in reversed(model.done):
            edit.revert(start)
        while log.undo(image_id) is not None:
            pass
        assert (project.read_labels(image_id) == start).all()


def kill_while_acting(path: Path, after: float, start: int) -> int:
    """Start the child and kill it; how many actions it said it did, of all so far."""
    command = f"from tests.core.test_history_kill import *; act_until_killed({str(path)!r})"
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    with subprocess.Popen(
        [sys.executable, "-c", command],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True,
    ) as child:  # fmt: skip
        assert child.stdout is not None
        assert child.stdout.readline() == "open\n"
        time.sleep(after)
        child.kill()
        said = child.stdout.read().split("\n")[:-1]
    return int(said[-1]) + 1 if said else start
