"""``kill -9`` at random moments of whatever writes files; then everything is opened and compared.

A process that has loaded what is needed (the *nursery*) forks one child for each kill, so that a
kill costs no start. A child writes into ``said`` what it is about to do and what it has done; what
stands in that file was said before the kill, whenever that came.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image

from core.brush import Stroke
from core.errors import ProjectError
from core.export import write_mask
from core.label_edits import edit_of_map, edit_to_map
from core.project import Project, RunRecord
from core.project_backups import back_up, list_backups, restore_backup
from core.project_history import ProjectHistory

ROOT = Path(__file__).resolve().parents[2]
RELEASED = ROOT / "tests" / "core" / "released"
SHAPE = (300, 400)
IMAGES = 6
PNGS = 3


class Size:
    height, width = SHAPE


def pattern(which: int) -> np.ndarray:
    """One of two label maps that have nothing in common."""
    rng = np.random.default_rng(1000 + which)
    return (rng.integers(0, 40, SHAPE, np.uint8) + 2 + 100 * which).astype(np.uint8)


def make_project(folder: Path) -> Path:
    path = folder / "work.smearseg"
    with Project.create(path) as project:
        for value in range(2):
            project.add_class(f"K{value}", (9, 9, 9))
        images = [(folder / f"{n}.png", Size(), f"hash {n}") for n in range(IMAGES)]
        project.add_images(images)
    return path


def crc(labels: np.ndarray) -> int:
    return zlib.crc32(labels.tobytes())


class Diary:
    """What a child says: lines that are in the system's hands when ``say`` returns."""

    def __init__(self, folder: Path) -> None:
        self._file = (folder / "said").open("ab", buffering=0)

    def say(self, *words: object) -> None:
        self._file.write(json.dumps(words).encode() + b"\n")


def heard(folder: Path) -> list[list[object]]:
    """What a child said; a line cut in two was not said."""
    lines = (folder / "said").read_bytes().split(b"\n")[:-1]
    return [json.loads(line) for line in lines]


# What is killed ------------------------------------------------------------------------------


def paint(folder: Path, number: int, diary: Diary) -> None:
    """Strokes, undo and redo, each said before and after."""
    chance = random.Random(number)
    with Project.open(folder / "work.smearseg") as project:
        history = ProjectHistory(project)
        labels = project.read_labels(1)
        diary.say("done", crc(labels))
        while True:
            act = chance.choice(("stroke", "stroke", "stroke", "undo", "redo"))
            if act == "stroke":
                after = labels.copy()
                stroke = Stroke(after, chance.choice((0, 1, 2, 255)), chance.randrange(1, 60))
                for _ in range(5):
                    stroke.move_to(chance.uniform(-20, 420), chance.uniform(-20, 320))
                edit = stroke.finish()
                if edit is None:
                    continue
                diary.say("about", crc(after))
                history.do("Brush stroke", [edit_of_map(1, after, edit)])
            else:
                view = history.view(1)
                if not (view.can_undo if act == "undo" else view.can_redo):
                    continue
                diary.say("about", None)
                done = history.undo(1) if act == "undo" else history.redo(1)
                assert done is not None
            labels = project.read_labels(1)
            diary.say("done", crc(labels))


def check_painting(folder: Path) -> None:
    said = heard(folder)
    with Project.open(folder / "work.smearseg") as project:
        project.check()
        found = crc(project.read_labels(1))
        steps = ProjectHistory(project).damaged_steps
    assert steps == 0
    done = [words[1] for words in said if words[0] == "done"]
    possible = {done[-1]} if done else set()
    if said and said[-1][0] == "about":
        if said[-1][1] is None:
            return  # an undo or redo under way: whole, as ``check`` found, before or after
        possible.add(said[-1][1])
    assert not done or found in possible, "a finished stroke is lost"


def bring_in(folder: Path, number: int, diary: Diary) -> None:
    """Imports of masks over all images, each as one step."""
    with Project.open(folder / "work.smearseg") as project:
        history = ProjectHistory(project)
        for turn in itertools.count():
            step = None
            for image_id in range(1, IMAGES + 1):
                edit = edit_to_map(image_id, project.packed_labels(image_id), pattern(turn % 2))
                if step is None:
                    done = history.do("Import mask", [edit])
                    step = done.step if done is not None else None
                else:
                    history.extend(step, edit)
                diary.say("image", image_id)
            diary.say("done", turn)


def check_import(folder: Path) -> None:
    with Project.open(folder / "work.smearseg") as project:
        project.check()
        maps = [project.read_labels(n) for n in range(1, IMAGES + 1)]
    whole = [np.full(SHAPE, 255, np.uint8), pattern(0), pattern(1)]
    assert all(any((m == w).all() for w in whole) for m in maps), "half a mask"
    images = [words[1] for words in heard(folder) if words[0] == "image"]
    assert all((maps[int(n) - 1] != 255).all() for n in images), "a finished image is lost"


def keep_networks(folder: Path, number: int, diary: Diary) -> None:
    """Results of trainings stored one after the other."""
    rng = np.random.default_rng(number)
    with Project.open(folder / "work.smearseg") as project:
        while True:
            data = rng.bytes(80_000)
            diary.say("about", zlib.crc32(data))
            project.add_model(data, RunRecord(0, "2026", 1.0, 1, 1, None, {}))
            diary.say("done", zlib.crc32(data))


def check_networks(folder: Path) -> None:
    with Project.open(folder / "work.smearseg") as project:
        project.check()
        stored = [zlib.crc32(project.model(run.id)) for run in project.runs()]
    said = heard(folder)
    done = [words[1] for words in said if words[0] == "done"]
    assert stored[: len(done)] == done and len(stored) <= len(done) + 1


def export(folder: Path, number: int, diary: Diary) -> None:
    """Masks written over masks."""
    out = folder / "out"
    out.mkdir(exist_ok=True)
    for turn in itertools.count():
        for name in range(PNGS):
            write_mask(out / f"{name}.png", pattern(turn % 2) > 20)
            diary.say("written", name)


def check_export(folder: Path) -> None:
    for path in (folder / "out").glob("[0-9].png"):  # hidden ones have a passing name
        with Image.open(path) as image:
            pixels = np.asarray(image)
        assert any((pixels == 255 * (pattern(n) > 20)).all() for n in range(2)), "half a PNG"
    written = {f"{words[1]}.png" for words in heard(folder)}
    assert written <= {path.name for path in (folder / "out").iterdir()}


def save_as(folder: Path, number: int, diary: Diary) -> None:
    """Copies under one name, made by a thread while strokes go on."""
    with Project.open(folder / "work.smearseg") as project:
        turn = int(project.get_setting("turn", 0))
        diary.say("painted", turn)
        while True:
            copy = project.begin_copy(folder / "copy.smearseg")
            worker = threading.Thread(target=copy.make)
            worker.start()
            while worker.is_alive():
                turn += 1
                project.write_labels(1, pattern(turn % 2))
                project.set_setting("turn", turn)
                diary.say("painted", turn)
            copy.finish()
            diary.say("saved", turn)


def check_save_as(folder: Path) -> None:
    """Both files are whole, and what was said of each is in it."""
    check_both(folder)
    for name, word in (("work.smearseg", "painted"), ("copy.smearseg", "saved")):
        turns = [int(str(words[1])) for words in heard(folder) if words[0] == word]
        if turns:
            with Project.open(folder / name) as project:
                assert int(project.get_setting("turn", 0)) >= turns[-1], f"{name} lost a stroke"
    if not (folder / "copy.smearseg").exists():  # the next attempt clears up after the first
        with Project.open(folder / "work.smearseg") as project:
            project.save_copy(folder / "copy.smearseg")


def check_both(folder: Path) -> None:
    for path in (folder / "work.smearseg", folder / "copy.smearseg"):
        if not path.exists():
            assert path.name == "copy.smearseg"
            assert all(words[0] != "saved" for words in heard(folder)), "a copy is lost"
            continue
        with Project.open(path) as project:
            project.check()
            labels = project.read_labels(1)
        whole = [np.full(SHAPE, 255, np.uint8), pattern(0), pattern(1)]
        assert any((labels == w).all() for w in whole)


def upgrade(folder: Path, number: int, diary: Diary) -> None:
    """Projects of the first layout opened, again and again."""
    for turn in itertools.count():
        fresh = folder / f"old {turn}.smearseg"
        shutil.copy(RELEASED / "layout-1.smearseg", folder / "fresh")
        (folder / "fresh").rename(fresh)
        Project.open(fresh).close()
        diary.say("upgraded", fresh.name)


def check_upgrade(folder: Path) -> None:
    for path in list(folder.glob("old *.smearseg")):
        with Project.open(path) as project:
            project.check()
            assert (project.read_labels(1)[20:30, :40] == 1).all()
            assert project.latest_model() is not None
    for path in list(folder.glob("old *")):
        path.unlink()


def back_up_often(folder: Path, number: int, diary: Diary) -> None:
    """Backups while strokes go on."""
    with Project.open(folder / "work.smearseg") as project:
        for turn in itertools.count():
            project.write_labels(1, pattern(turn % 2))
            back_up(project)
            diary.say("backed up", turn)


def check_backups(folder: Path) -> None:
    check_both(folder)
    backups = list_backups(folder / "work.smearseg")
    assert not any(backup.problem for backup in backups)
    made = sum(words[0] == "backed up" for words in heard(folder))
    assert len(backups) >= min(3, made)


def restore_often(folder: Path, number: int, diary: Diary) -> None:
    """Back and forth between two states."""
    path = folder / "work.smearseg"
    if not list_backups(path):
        with Project.open(path) as project:
            for which in range(2):
                project.write_labels(1, pattern(which))
                back_up(project)
    states = [b for b in list_backups(path) if not b.before_restoring]
    while True:
        for state in states:
            restore_backup(path, state.path)
            diary.say("restored", state.path.name)


JOBS: dict[str, tuple[Callable[[Path, int, Diary], None], Callable[[Path], None]]] = {
    "painting": (paint, check_painting),
    "importing": (bring_in, check_import),
    "keeping networks": (keep_networks, check_networks),
    "exporting": (export, check_export),
    "saving as": (save_as, check_save_as),
    "upgrading": (upgrade, check_upgrade),
    "backing up": (back_up_often, check_backups),
    "restoring": (restore_often, check_both),
}


# Who kills -----------------------------------------------------------------------------------


class Nursery:
    """The process that forks children to be killed."""

    def __init__(self) -> None:
        environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.kills"],
            cwd=ROOT, env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    def _line(self) -> str:
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def kill(self, job: str, folder: Path, number: int, after: float) -> None:
        """Have a child do a job and kill it ``after`` seconds from its first word."""
        (folder / "said").write_bytes(b"")
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([job, str(folder), number]) + "\n")
        self._process.stdin.flush()
        child = int(self._line())
        patience = time.monotonic() + 60
        while not (folder / "said").read_bytes():
            assert time.monotonic() < patience, f"{job} does not begin"
            time.sleep(0.002)
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        status = int(self._line())
        assert os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL, f"{job} ended"

    def close(self) -> None:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(10)
        self._process.stdout.close()


def kill_at_random(job: str, folder: Path, kills: int, seed: int) -> int:
    """Kill a job that often, look after each whether all is whole; how much it had done in all."""
    make_project(folder)
    chance, nursery, said = random.Random(f"{job} {seed}"), Nursery(), 0
    _, check = JOBS[job]
    try:
        for number in range(kills):
            if job in ("importing", "keeping networks"):
                (folder / "work.smearseg").unlink(missing_ok=True)
                make_project(folder)
            nursery.kill(job, folder, number + 1000 * seed, chance.uniform(0.0, 0.12))
            said += len(heard(folder))
            check(folder)
            assert not list(folder.glob("*.new*")), "a passing name was left to be seen"
    finally:
        nursery.close()
    return said


def main() -> None:
    """The nursery: a line asks for a child; its number is told, and how it ended."""
    for line in sys.stdin:
        job, folder, number = json.loads(line)
        child = os.fork()
        if child == 0:
            try:
                JOBS[job][0](Path(folder), number, Diary(Path(folder)))
            except ProjectError as error:
                print(f"{job}: {error}", file=sys.stderr)
            finally:
                os._exit(1)
        print(child, flush=True)
        print(os.waitpid(child, 0)[1], flush=True)


if __name__ == "__main__":
    main()
