"""Backups: consistent while strokes go on, three kept, and a way back that destroys nothing."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from core import project_backups
from core.errors import Cancelled, ProjectError
from core.project import Project, RunRecord
from core.project_backups import back_up, backups_folder, list_backups, restore_backup
from tests.pace import slowness

ROOT = Path(__file__).parents[2]
BEGIN = datetime(2026, 3, 1, 12, 0, 0).astimezone()


class Size:
    height, width = 300, 520


SHAPE = (Size.height, Size.width)


def labels(value: int) -> np.ndarray:
    return np.full(SHAPE, value, np.uint8)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    image = tmp_path / "fields" / "a.png"
    image.parent.mkdir()
    image.write_bytes(b"stands for an image")
    with Project.create(tmp_path / "work.smearseg") as opened:
        opened.add_images([(image, Size(), "hash-a")])
        yield opened


def write(project: Project, value: int) -> None:
    project.write_labels(1, labels(value))


def at(minutes: int) -> datetime:
    return BEGIN + timedelta(minutes=minutes)


def test_a_backup_is_a_project_of_its_own_that_finds_its_images(
    project: Project, tmp_path: Path
) -> None:
    write(project, 1)
    made = back_up(project, now=at(0))
    assert made is not None
    assert made.path == tmp_path / "work backups" / "work 2026-03-01 12-00-00.smearseg"
    assert (made.images, made.labelled_images, made.labelled_pixels) == (1, 1, 300 * 520)
    with Project.open(made.path) as copy:
        copy.check()
        assert (copy.read_labels(1) == 1).all()
        assert copy.find_image(1) == tmp_path / "fields" / "a.png"


def test_nothing_is_copied_while_nothing_changed(project: Project) -> None:
    assert back_up(project, now=at(0)) is not None
    project.set_setting("current_image", 1)
    assert back_up(project, now=at(10)) is None
    path = project.path
    project.close()
    with Project.open(path) as again:
        assert back_up(again, now=at(20)) is None
        write(again, 1)
        assert back_up(again, now=at(30)) is not None
        again.add_model(b"weights", RunRecord(0, "2026", 1.0, 1, 1, None, {}))
        assert back_up(again, now=at(40)) is not None
        again.set_setting("scale", 0.1)
        assert back_up(again, now=at(50)) is not None
        # Live mode puts its newest network in the place of the one before.
        again.replace_model(1, b"trained on", RunRecord(0, "2026", 9.0, 1, 1, None, {}))
        assert back_up(again, now=at(60)) is not None
        again.replace_model(1, b"and on", RunRecord(0, "2026", 9.0, 2, 1, None, {}))
        assert back_up(again, now=at(70)) is not None
        assert back_up(again, now=at(80)) is None
    assert len(list_backups(path)) == 3


def test_three_are_kept_and_what_is_no_backup_is_left_alone(project: Project) -> None:
    folder = backups_folder(project.path)
    folder.mkdir()
    others = [
        "notes.txt",
        "other 2026-03-01 12-00-00.smearseg",
        "work 2026-99-01 12-00-00.smearseg",
    ]
    for name in others:
        (folder / name).write_bytes(b"mine")
    for number in range(6):
        write(project, number)
        back_up(project, now=at(number))
    assert [b.made for b in list_backups(project.path)] == [at(5), at(4), at(3)]
    assert all((folder / name).read_bytes() == b"mine" for name in others)


def test_a_clock_set_back_does_not_cost_the_new_backup(project: Project) -> None:
    for number in range(4):
        write(project, number)
        made = back_up(project, now=at(-number))
    assert made is not None and made.path.exists()


def test_restoring_brings_everything_back_and_keeps_the_present_state(
    project: Project, tmp_path: Path
) -> None:
    write(project, 1)
    old = back_up(project, now=at(0))
    assert old is not None
    write(project, 2)
    project.close()
    kept = restore_backup(project.path, old.path)
    with Project.open(project.path) as restored:
        restored.check()
        assert (restored.read_labels(1) == 1).all()
        assert restored.find_image(1) == tmp_path / "fields" / "a.png"
    [before] = [b for b in list_backups(project.path) if b.before_restoring]
    assert before.path == kept
    restore_backup(project.path, kept)
    with Project.open(project.path) as restored:
        assert (restored.read_labels(1) == 2).all()


def test_a_restored_state_is_not_backed_up_again_but_what_comes_after_is(
    project: Project,
) -> None:
    write(project, 1)
    old = back_up(project, now=at(0))
    assert old is not None
    write(project, 2)
    assert back_up(project, now=at(1)) is not None
    project.close()
    restore_backup(project.path, old.path)
    with Project.open(project.path) as restored:
        assert back_up(restored, now=at(2)) is None
        write(restored, 3)  # as many changes as in the state that was left
        assert back_up(restored, now=at(3)) is not None
    restore_backup(project.path, old.path)
    with Project.open(project.path) as restored:
        write(restored, 4)
        assert back_up(restored, now=at(4)) is not None


def test_what_is_restored_is_kept_however_many_there_are(project: Project) -> None:
    for number in range(3):
        write(project, number)
        back_up(project, now=at(number))
    project.close()
    oldest = list_backups(project.path)[-1].path
    restore_backup(project.path, oldest)
    assert len([b for b in list_backups(project.path) if not b.before_restoring]) == 3
    with Project.open(project.path) as restored:
        assert (restored.read_labels(1) == 0).all()


def test_a_project_too_damaged_to_open_is_kept_as_it_is(project: Project) -> None:
    write(project, 1)
    old = back_up(project, now=at(0))
    assert old is not None
    project.close()
    damaged = bytearray(project.path.read_bytes())
    damaged[100:5000] = bytes(4900)
    project.path.write_bytes(damaged)
    with pytest.raises(ProjectError):
        Project.open(project.path)
    kept = restore_backup(project.path, old.path)
    assert kept.read_bytes() == damaged
    assert next(b for b in list_backups(project.path) if b.path == kept).problem
    with Project.open(project.path) as restored:
        assert (restored.read_labels(1) == 1).all()


def test_a_damaged_backup_is_listed_as_such_and_refused(project: Project) -> None:
    write(project, 1)
    made = back_up(project, now=at(0))
    assert made is not None
    project.close()
    before = project.path.read_bytes()
    for data in (b"", b"no database", made.path.read_bytes()[:3000]):
        made.path.write_bytes(data)
        [found] = [b for b in list_backups(project.path) if not b.before_restoring]
        assert found.problem
        with pytest.raises(ProjectError):
            restore_backup(project.path, made.path)
        assert project.path.read_bytes() == before
    broken = sqlite3.connect(made.path)
    made.path.write_bytes(b"")
    broken.close()


def test_an_open_project_is_not_restored_over(project: Project) -> None:
    made = back_up(project, now=at(0))
    assert made is not None
    write(project, 1)
    with pytest.raises(ProjectError, match="already open"):
        restore_backup(project.path, made.path)
    assert (project.read_labels(1) == 1).all()


def test_a_disk_that_is_nearly_full_gets_no_backup(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = project_backups.shutil.disk_usage(project.path.parent)
    monkeypatch.setattr(
        project_backups.shutil, "disk_usage", lambda _: usage._replace(free=50_000_000)
    )
    with pytest.raises(ProjectError, match="too full for a backup"):
        back_up(project, now=at(0))
    assert not list_backups(project.path)


def fill(project: Project, megabytes: int) -> None:
    run = RunRecord(0, "2026", 1.0, 10, 1, None, {})
    for _ in range(megabytes):
        project.add_model(os.urandom(1_000_000), run)


def test_strokes_go_on_while_a_backup_is_made_and_are_whole_in_it(project: Project) -> None:
    fill(project, 40)
    made: list[object] = []
    thread = threading.Thread(target=lambda: made.append(back_up(project, now=at(0))))
    write(project, 0)
    thread.start()
    number, times = 0, []
    while thread.is_alive():
        number += 1
        before = time.perf_counter()
        write(project, number % 200)
        times.append(time.perf_counter() - before)
    thread.join()
    [backup] = made
    assert backup is not None and number > 3
    with Project.open(backup.path) as copy:
        copy.check()
        found = copy.read_labels(1)
        assert (found == found[0, 0]).all(), "half a transaction"
    assert sorted(times)[len(times) // 2] < 0.05 * slowness(), sorted(times)


def test_a_backup_can_be_cancelled_and_leaves_nothing(project: Project) -> None:
    fill(project, 4)

    def check() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        back_up(project, check, now=at(0))
    assert not list(backups_folder(project.path).iterdir())


def test_closing_the_project_ends_a_backup_at_once(project: Project) -> None:
    fill(project, 40)
    ended: list[BaseException] = []
    begun = threading.Event()

    def work() -> None:
        try:
            back_up(project, begun.set, now=at(0))
        except Cancelled as error:
            ended.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    assert begun.wait(10)
    project.close()
    thread.join(10)
    assert len(ended) == 1
    assert not list(backups_folder(project.path).iterdir())
    assert sorted(p.name for p in project.path.parent.iterdir()) == [
        "fields", "work backups", "work.smearseg",
    ]  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not Windows'")
def test_kills_while_backups_are_made_leave_whole_backups(project: Project) -> None:
    fill(project, 8)
    write(project, 7)
    project.close()
    path = project.path
    command = (
        "from pathlib import Path\nfrom core.project import Project\n"
        "from core.project_backups import back_up\n"
        f"project = Project.open({str(path)!r}); print('open', flush=True); n = 0\n"
        "while True:\n    n += 1; project.set_setting('n', n); back_up(project)\n"
    )
    chance = random.Random(3)
    for _ in range(3):
        with subprocess.Popen(
            [sys.executable, "-c", command], cwd=ROOT, stdout=subprocess.PIPE, text=True
        ) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(chance.uniform(0.0, 0.3))
            child.kill()
        for backup in list_backups(path):
            with Project.open(backup.path) as copy:
                copy.check()
                assert (copy.read_labels(1) == 7).all()
    with Project.open(path) as project:
        project.check()
        back_up(project)
    assert all(b.problem == "" for b in list_backups(path))
    assert not list(backups_folder(path).glob(".*"))
