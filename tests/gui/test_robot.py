"""A robot does random things in the real window: labels, files, histories and scores stay right."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from tests.gui.robot import Robot
from tests.gui.technician import Technician


def let_loose(person: Technician, robot: Robot, actions: int) -> None:
    """Run the robot, say what it did where something broke, and leave nothing behind."""
    try:
        robot.run(actions)
    except BaseException:
        print("The robot's last actions:", *robot.log[-60:], sep="\n  ")
        print("What the window said:", *person.problems[-5:], sep="\n  ")
        raise
    assert sum(robot.compared) > 0
    robot.fault.on = False
    person.leave()
    assert person.window.workers.close()
    names = {worker.name for worker in threading.enumerate()}
    assert not names & {lane.name for lane in person.window.workers.lanes}


def test_labels_files_and_scores_stay_right_whatever_is_done(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_loose(technician, Robot(technician, trained, 7, monkeypatch), 300)


@pytest.fixture
def nothing_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small images are treated as large ones are: what can take long is left to workers."""
    monkeypatch.setattr("gui.large_edits.TILES_AT_ONCE", 0)
    monkeypatch.setattr("gui.scores.COUNTED_AT_ONCE", 0)
    monkeypatch.setattr("gui.shown_plane.MADE_AT_ONCE", 0)


@pytest.mark.usefixtures("nothing_at_once")
def test_they_stay_right_where_every_change_is_left_to_a_worker(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_loose(technician, Robot(technician, trained, 8, monkeypatch), 300)


@pytest.mark.soak
@pytest.mark.timeout(3000)
@pytest.mark.usefixtures("nothing_at_once")
def test_they_stay_right_for_long_where_every_change_is_left_to_a_worker(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    robot = Robot(technician, trained, 103, monkeypatch)
    robot.learn_classes()
    let_loose(technician, robot, 5000)


@pytest.mark.soak
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("seed", [101, 102])
def test_labels_files_and_scores_stay_right_for_long(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    robot = Robot(technician, trained, seed, monkeypatch)
    if seed % 2:
        robot.learn_classes()
    let_loose(technician, robot, 5000)
