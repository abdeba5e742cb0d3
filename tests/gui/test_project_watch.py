"""The project's file moved, deleted or replaced while it is open; its drive gone and back."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import numpy as np
import pytest

from core.project import Project
from tests.gui.technician import Technician

STROKE = ((30, 30), (90, 60), (120, 100))


@pytest.fixture
def person(technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch) -> Technician:
    monkeypatch.setattr("gui.project_watch.SURE_S", 0.0)  # else each look would take seconds
    technician.open(trained)
    technician.workspace.painting.set_value(0)
    return technician


def look(person: Technician) -> None:
    """Two looks at the file, without waiting for the clock."""
    for _ in range(2):
        person.window.rounds.look_again()
        person.settle()


@pytest.mark.parametrize("way", ["renamed", "deleted", "replaced"])
def test_a_file_that_is_no_longer_there_is_told_and_save_as_keeps_everything(
    person: Technician, trained: Path, tmp_path: Path, way: str
) -> None:
    person.stroke(*STROKE)
    away = trained.with_name("away.smearseg")
    trained.rename(away)
    if way == "deleted":
        away.unlink()
    if way == "replaced":
        trained.write_bytes(b"something else")
    look(person)
    assert "NOT SAVED" in person.window.windowTitle()
    assert sum("is no longer in" in problem for problem in person.problems) == 1
    person.workspace.painting.set_value(1)
    person.stroke((20, 90), (70, 100))
    painted, current = person.labels, person.workspace.current_id
    rescued = tmp_path / "rescued.smearseg"
    person.answer_file_dialog(rescued)
    person.click("noticeButton")
    person.settle()
    assert "NOT SAVED" not in person.window.windowTitle()
    look(person)
    assert person.told == ""
    assert person.workspace.all_saved
    person.leave()
    with Project.open(rescued) as project:
        project.check()
        assert (project.read_labels(current) == painted).all()


def test_a_file_that_is_put_back_is_saved_again(person: Technician, trained: Path) -> None:
    away = trained.with_name("away.smearseg")
    trained.rename(away)
    look(person)
    assert not person.workspace.all_saved
    person.stroke(*STROKE)
    away.rename(trained)
    look(person)
    assert person.workspace.all_saved and person.text("savedReadout") == "All changes saved"
    assert person.told == "The project is in its place again; everything is saved."
    painted, current = person.labels, person.workspace.current_id
    person.leave()
    with Project.open(trained) as project:
        assert (project.read_labels(current) == painted).all()


def test_that_a_file_is_gone_is_no_longer_said_once_the_work_is_saved_elsewhere(
    person: Technician, trained: Path, tmp_path: Path
) -> None:
    trained.unlink()
    look(person)
    assert "is no longer in" in person.told
    person.save_as(tmp_path / "rescued.smearseg")
    assert person.told == ""


def test_a_file_in_its_place_is_not_spoken_of(person: Technician) -> None:
    person.stroke(*STROKE)
    look(person)
    assert person.workspace.all_saved and not person.problems


class DeadConnection:
    """What SQLite answers of a drive that was pulled out."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def execute(self, statement: str, *values: object) -> sqlite3.Cursor:
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorname = "SQLITE_IOERR_WRITE"
        raise error

    def close(self) -> None:
        self._connection.close()


def unplug(project: Project) -> None:
    database = project._database
    database._connection = DeadConnection(database._connection)


def test_a_drive_that_comes_back_gets_what_was_painted_meanwhile(
    person: Technician, trained: Path
) -> None:
    person.stroke(*STROKE)
    project = person.workspace.require_project()
    unplug(project)
    person.workspace.painting.set_value(1)
    person.stroke((20, 90), (70, 100))
    person.stroke((120, 20), (140, 40))
    assert "NOT SAVED" in person.window.windowTitle()
    assert sum("disk failed" in problem for problem in person.problems) == 1
    painted, current = person.labels, person.workspace.current_id
    person.until(lambda: person.workspace.all_saved)
    person.leave()
    with Project.open(trained) as reopened:
        reopened.check()
        assert (reopened.read_labels(current) == painted).all()


def test_what_a_drive_had_taken_and_lost_is_written_again(
    person: Technician, trained: Path
) -> None:
    project = person.workspace.require_project()
    project.flush()
    older = trained.with_name("older.smearseg")
    shutil.copy(trained, older)
    person.stroke(*STROKE)
    unplug(project)
    project._database._connection.close()
    older.replace(trained)  # the drive did not keep the stroke
    trained.with_name(trained.name + "-wal").unlink(missing_ok=True)
    person.workspace.painting.set_value(1)
    person.stroke((20, 90), (70, 100))
    painted, current = person.labels, person.workspace.current_id
    assert current is not None
    person.until(lambda: person.workspace.all_saved)
    assert np.array_equal(project.read_labels(current), painted)
    person.leave()
    with Project.open(trained) as reopened:
        reopened.check()
        assert (reopened.read_labels(current) == painted).all()


def test_while_a_drive_is_gone_nothing_ends_in_a_crash(person: Technician, trained: Path) -> None:
    project = person.workspace.require_project()
    unplug(project)
    away = trained.with_name("away.smearseg")
    trained.rename(away)  # so that it cannot come back
    person.stroke(*STROKE)
    person.workspace.save_again()
    person.workspace.save_again()
    assert not person.workspace.all_saved
    person.choose("smear-2.png", wait=False)
    person.settle()
    person.action("undoAction").trigger()
    person.train(2)
    away.rename(trained)
    person.until(lambda: person.workspace.all_saved)


def test_another_project_under_its_name_gets_no_strokes(person: Technician, trained: Path) -> None:
    colleague = trained.with_name("colleague.smearseg")
    shutil.copy(trained, colleague)
    with Project.open(colleague) as project:
        project.write_labels(1, np.zeros_like(project.read_labels(1)))
    person.stroke(*STROKE)
    project = person.workspace.require_project()
    unplug(project)
    person.workspace.painting.set_value(1)
    person.stroke((20, 90), (70, 100))
    painted = person.labels
    assert person.workspace.current_id == 1
    away = [trained.with_name(f"away{end}") for end in ("", "-wal")]
    present = [trained, trained.with_name(trained.name + "-wal")]
    for one, other in zip(present, away, strict=True):
        one.rename(other)
    colleague.rename(trained)
    for _ in range(2):
        person.workspace.save_again()
    look(person)
    assert "NOT SAVED" in person.window.windowTitle()
    assert sum("is another project now" in problem for problem in person.problems) == 1
    trained.rename(colleague)  # and their own is put back
    for one, other in zip(present, away, strict=True):
        other.rename(one)
    person.workspace.save_again()
    look(person)
    assert person.workspace.all_saved
    person.leave()
    with Project.open(trained) as mine, Project.open(colleague) as theirs:
        assert np.array_equal(mine.read_labels(1), painted)
        assert not theirs.read_labels(1).any()
