"""Disks that refuse to be written while a project is open: nothing is lost, nothing half-written.

Error numbers are given to SQLite's own calls (tests/faults/system_calls.py), at every one of them.
"""

from __future__ import annotations

import errno
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from core.errors import ProjectError
from core.label_edits import edit_to_map
from core.project import Project, RunRecord
from core.project_history import ProjectHistory
from tests.faults.system_calls import FailingCalls, failing_calls
from tests.faults.tally import counted, seed

SHAPE = (300, 400)
RUN = RunRecord(0, "2024-01-01T00:00:00+00:00", 1.0, 10, 1, None, {})
ERRORS = ("EROFS", "EACCES", "EIO", "ENOSPC", "EDQUOT")


class Size:
    height, width = SHAPE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "disk").mkdir()
    return tmp_path / "disk"


@pytest.fixture
def calls(folder: Path) -> Iterator[FailingCalls]:
    yield from failing_calls(folder)


def paint(log: ProjectHistory, chance: random.Random, truth: np.ndarray) -> np.ndarray:
    truth = truth.copy()
    top, left = chance.randrange(200), chance.randrange(300)
    truth[top : top + 90, left : left + 90] = chance.randrange(200)
    log.do("Brush stroke", [edit_to_map(1, log.packed_labels(1), truth)])
    return truth


def begin(folder: Path) -> tuple[Project, ProjectHistory, np.ndarray]:
    project = Project.create(folder / "work.smearseg")
    project.add_images([(folder / "a.png", Size(), "hash")])
    log = ProjectHistory(project)
    return project, log, paint(log, random.Random(0), np.full(SHAPE, 255, np.uint8))


@pytest.mark.parametrize("name", ERRORS)
def test_a_disk_that_turns_read_only_costs_no_stroke(
    folder: Path, calls: FailingCalls, name: str
) -> None:
    project, log, truth = begin(folder)
    chance, written = random.Random(name), truth
    calls.error = getattr(errno, name)
    for _ in range(5):
        truth = paint(log, chance, truth)
        assert not log.all_written and (log.packed_labels(1).unpack() == truth).all()
    assert calls.failed
    with pytest.raises(ProjectError, match=r"\.$"):
        project.add_model(b"network", RUN)
    with pytest.raises(ProjectError):
        log.write_waiting()
    assert (project.read_labels(1) == written).all(), "what is in the file is what was written"
    project.save_copy(folder.parent / "elsewhere.smearseg")  # another disk takes it
    calls.error = 0
    if project.lost_touch:
        assert project.come_back()
    log.write_waiting()
    assert log.all_written
    project.check()
    project.close()
    for path, labels in (("disk/work", truth), ("elsewhere", written)):
        with Project.open(folder.parent / f"{path}.smearseg") as reopened:
            reopened.check()
            assert (reopened.read_labels(1) == labels).all()
            assert ProjectHistory(reopened).damaged_steps == 0


@pytest.mark.parametrize("name", ["EIO", "ENOSPC"])
def test_a_call_that_fails_anywhere_in_a_transaction_leaves_it_all_or_nothing(
    folder: Path, calls: FailingCalls, name: str
) -> None:
    """The n-th call fails, for every n until a whole stroke and a closing need no more."""
    project, log, truth = begin(folder)
    chance = random.Random(1)
    for number in range(12):
        countdown = [number]

        def concerns(descriptor: int, left: list[int] = countdown) -> bool:
            left[0] -= 1
            return left[0] < 0 and FailingCalls._concerns(calls, descriptor)

        calls._concerns = concerns
        calls.error = getattr(errno, name)
        truth = paint(log, chance, truth)
        project.close()  # with the fault still there
        calls.error = 0
        kept = log.waiting
        project = Project.open(folder / "work.smearseg")
        project.check()
        if kept:
            project.write_changes(kept)
        assert (project.read_labels(1) == truth).all()
        log = ProjectHistory(project)
        assert log.damaged_steps == 0
    project.close()
    assert [p.name for p in folder.iterdir()] == ["work.smearseg"]


def test_a_copy_onto_a_disk_that_turns_read_only_leaves_nothing(
    folder: Path, calls: FailingCalls
) -> None:
    project, log, truth = begin(folder.parent)
    target = folder / "copy.smearseg"
    project.save_copy(target)
    truth = paint(log, random.Random(2), truth)
    calls.error = errno.EROFS
    with pytest.raises(ProjectError):
        project.save_copy(target)
    calls.error = 0
    assert [p.name for p in folder.iterdir()] == ["copy.smearseg"]
    assert (project.read_labels(1) == truth).all()
    project.close()


BESIDE = """
import sys, threading
from pathlib import Path
from core.project import Project
from tests.faults.system_calls import failing_calls

folder = Path(sys.argv[1])
for calls in failing_calls(folder):
    project = Project.create(folder / "work.smearseg")
    done = threading.Event()

    def back_up():
        try:
            for number in range(30):
                project.write_backup(folder / f"{number}.smearseg", lambda _: None, lambda: None)
        finally:
            done.set()

    threading.Thread(target=back_up, daemon=True).start()
    while not done.is_set():
        project.get_setting("any")
print("went on")
"""


def test_threads_on_one_project_do_not_stop_each_other_while_its_calls_are_replaced(
    folder: Path,
) -> None:
    """One that stood still would hold the interpreter, so this is another process.

    Without the turns of ``_InTurn`` it stood still for ever within a tenth of a second.
    """
    for _ in failing_calls(folder.parent):
        pass  # skips where calls cannot be replaced
    done = subprocess.run(
        [sys.executable, "-c", BESIDE, str(folder)],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stdout == "went on\n", done.stderr


@pytest.mark.soak
def test_disks_that_refuse_again_and_again_cost_no_stroke(
    folder: Path, calls: FailingCalls
) -> None:
    """A call fails at a random moment of some strokes, with a random number, and for how long."""
    used = seed()
    chance = random.Random(used)
    project, log, truth = begin(folder)
    with counted("Disk refused (EROFS, EACCES, EIO, …) while painting", "times", used) as count:
        for _ in range(200):
            count.add()
            countdown = [chance.randrange(12)]

            def concerns(descriptor: int, left: list[int] = countdown) -> bool:
                left[0] -= 1
                return left[0] < 0 and FailingCalls._concerns(calls, descriptor)

            calls._concerns = concerns
            calls.error = getattr(errno, chance.choice(ERRORS))
            for _ in range(chance.randrange(1, 6)):
                if chance.random() < 0.3 and log.view(1).can_undo:
                    log.undo(1)
                    truth = log.packed_labels(1).unpack()
                else:
                    truth = paint(log, chance, truth)
                assert (log.packed_labels(1).unpack() == truth).all()
            calls.error = 0
            if project.lost_touch:
                project.come_back()
            log.write_waiting()
            assert (project.read_labels(1) == truth).all()
            count.hold()
        project.check()
    project.close()
    with Project.open(folder / "work.smearseg") as reopened:
        reopened.check()
        assert (reopened.read_labels(1) == truth).all()
