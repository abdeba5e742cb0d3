"""A copy made while the project goes on: it has all of it, or there is none."""

from __future__ import annotations

import random
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from core import project_copy
from core.errors import Cancelled, ProjectError
from core.label_edits import edit_to_map
from core.project import Project, Role, RunRecord
from core.project_history import ProjectHistory, StepRefusedError

SHAPE = (600, 700)
RUN = RunRecord(0, "2024-01-01T00:00:00+00:00", 1.0, 10, 1, None, {})


class Size:
    height, width = SHAPE


def noise(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 3, SHAPE, np.uint8)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "work.smearseg") as project:
        project.add_class("Two", (9, 9, 9))
        project.add_images([(tmp_path / f"{n}.png", Size(), f"hash {n}") for n in range(3)])
        for image_id in (1, 2, 3):
            project.write_labels(image_id, noise(image_id))
        project.add_model(bytes(300_000), RUN)
        yield project


@pytest.fixture
def target(tmp_path: Path) -> Path:
    (tmp_path / "elsewhere").mkdir()
    return tmp_path / "elsewhere" / "copy.smearseg"


def contents(project: Project) -> dict[str, list[tuple]]:
    """All rows of all tables, but what is a file's own: signature and relative paths."""
    tables = ("state", "class", "tile", "run", "model", "step", "step_tile")
    found = {t: sorted(project.read_in_any_thread(f"SELECT * FROM {t}")) for t in tables}
    found["image"] = project.read_in_any_thread(
        "SELECT id, name, absolute_path, content_hash, role, removed, label_pixels FROM image"
    )
    settings = project.read_in_any_thread("SELECT key, value FROM setting ORDER BY key")
    found["setting"] = [row for row in settings if row[0] != "signature"]
    return found


def changes(project: Project, chance: random.Random, folder: Path) -> list[Callable[[], object]]:
    """Whatever a technician may do meanwhile."""
    history = ProjectHistory(project)

    def stroke() -> None:
        image_id = chance.choice((1, 2, 3))
        labels = history.packed_labels(image_id).unpack().copy()
        top, left = chance.randrange(500), chance.randrange(600)
        labels[top : top + 90, left : left + 90] = chance.choice((0, 1, 2, 255))
        history.do("Brush stroke", [edit_to_map(image_id, history.packed_labels(image_id), labels)])

    def add_image() -> None:
        n = chance.randrange(10**6)
        project.add_images([(folder / f"new {n}.png", Size(), f"hash {n}")])

    def go(way: Callable[[int], object]) -> None:
        with suppress(StepRefusedError):
            way(chance.choice((1, 2, 3)))

    def restart() -> None:
        if len(project.runs()) > 1:
            project.remove_runs([project.runs()[0].id])

    return [
        stroke, stroke, stroke, add_image, restart,
        lambda: go(history.undo), lambda: go(history.redo),
        lambda: history.do("Role", [], {("role", chance.choice((1, 2, 3))): Role.HELD_OUT}),
        lambda: project.add_model(chance.randbytes(40_000), RUN),
        lambda: project.set_setting(f"s{chance.randrange(5)}", chance.random()),
        lambda: project.remove_images([chance.choice((1, 2, 3))]),
    ]  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_what_is_done_while_a_copy_is_made_is_in_both_files(
    project: Project, target: Path, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    copy, steps, done = project.begin_copy(target), threading.Semaphore(0), threading.Event()

    def make() -> None:
        copy.make(lambda: steps.acquire(timeout=0.01))
        done.set()

    acts = changes(project, chance, tmp_path)
    worker = threading.Thread(target=make)
    worker.start()
    while not done.is_set():
        chance.choice(acts)()
        steps.release(chance.randrange(1, 4))
    worker.join()
    for _ in range(8):  # after the last page
        chance.choice(acts)()
    copy.finish()
    now, paths = contents(project), [record.path for record in project.images()]
    chance.choice(acts)()
    project.check()
    with Project.open(target) as made:
        made.check()
        assert contents(made) == now
        assert [record.path for record in made.images()] == paths
        made.write_labels(1, noise(9))
    temporary = project.read_in_any_thread("SELECT name FROM sqlite_temp_master")
    assert temporary == []


@pytest.mark.parametrize("moment", ["before", "pages", "check", "made"])
def test_a_copy_that_is_given_up_leaves_everything_as_it_was(
    project: Project, target: Path, moment: str
) -> None:
    with Project.create(target) as other:
        other.set_setting("mark", 1)
    copy, told = project.begin_copy(target), []
    if moment != "before":

        def check() -> None:
            if moment == "pages" or (moment == "check" and max(told, default=0) >= 0.7):
                raise Cancelled

        if moment == "made":
            copy.make()
        else:
            with pytest.raises(Cancelled):
                copy.make(check, told.append)
    copy.give_up()
    copy.give_up()
    project.write_labels(1, noise(8))
    assert [p.name for p in target.parent.iterdir()] == ["copy.smearseg"]
    with Project.open(target) as other:
        assert other.get_setting("mark") == 1
    project.save_copy(target)


def test_progress_grows_to_the_end(project: Project, target: Path) -> None:
    copy, told = project.begin_copy(target), []
    copy.make(report=told.append)
    copy.finish()
    assert told == sorted(told) and told[-1] == 1.0 and len(told) > 3


def test_closing_the_project_ends_a_copy_and_leaves_nothing(tmp_path: Path, target: Path) -> None:
    project = Project.create(tmp_path / "work.smearseg")
    project.add_model(bytes(30_000_000), RUN)
    copy, ended, begun = project.begin_copy(target), [], threading.Event()

    def make() -> None:
        try:
            copy.make(begun.set)
        except Cancelled as error:
            ended.append(error)

    worker = threading.Thread(target=make)
    worker.start()
    begun.wait(10)
    project.close()
    worker.join(10)
    copy.give_up()
    assert ended and not list(target.parent.iterdir())


def test_nobody_else_gets_the_name_while_a_copy_is_made(project: Project, target: Path) -> None:
    copy = project.begin_copy(target)
    with pytest.raises(ProjectError, match="already open"):
        Project.create(target)
    copy.make()
    copy.finish()
    Project.open(target).close()


def test_a_disk_that_fails_at_the_last_step_leaves_no_copy(
    project: Project, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(30, "Read-only file system")

    copy = project.begin_copy(target)
    copy.make()
    monkeypatch.setattr(project_copy, "put_in_place", fail)
    with pytest.raises(ProjectError, match="may not be written"):
        copy.finish()
    assert not list(target.parent.iterdir())
    project.write_labels(1, noise(7))
    project.check()


def test_a_copy_over_which_the_drive_was_gone_is_not_passed_off_as_whole(
    project: Project, target: Path
) -> None:
    copy = project.begin_copy(target)
    copy.make()
    project._database.lost_touch = True
    assert project.come_back()
    project.write_labels(1, noise(7))
    with pytest.raises(ProjectError, match="was gone while it was copied"):
        copy.finish()
    assert not list(target.parent.iterdir())
    project.save_copy(target)
    assert sqlite3.connect(target).execute("PRAGMA integrity_check").fetchone() == ("ok",)
