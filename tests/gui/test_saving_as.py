"""Save as in the window: the work goes on meanwhile, and is in the copy or nowhere but the old."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QLineEdit, QMessageBox

from core import project_copy
from core.errors import ProjectError
from core.project import Project
from core.project_copy import ProjectCopy
from gui.dialogs.class_name import ClassNameDialog
from gui.dialogs.pixel_size import PixelSizeDialog
from gui.errand import State
from tests.gui.technician import Technician


@pytest.fixture
def person(technician: Technician, trained: Path) -> Technician:
    technician.open(trained)
    technician.workspace.painting.set_value(0)
    return technician


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Copies stand still after their pages are there, until it is set."""
    gate, make = threading.Event(), ProjectCopy.make

    def waiting(copy: ProjectCopy, check, report) -> None:
        def hold(share: float) -> None:
            report(share)
            while share > 0.7 and not gate.wait(0.01):
                check()

        make(copy, check, hold)

    monkeypatch.setattr(ProjectCopy, "make", waiting)
    yield gate
    gate.set()


def begin(person: Technician, target: Path) -> None:
    person.workspace.saving_as.begin(target)
    person.until(lambda: person.find("jobProgress").isVisible())
    person.until(lambda: person.find("jobProgress").value() > 700)


def test_strokes_painted_while_a_copy_is_made_are_in_both(
    person: Technician, gate: threading.Event, trained: Path, tmp_path: Path
) -> None:
    target = tmp_path / "copy.smearseg"
    person.stroke((20, 20), (60, 20))
    begin(person, target)
    assert person.job_told.startswith("Saving a copy")
    assert not person.action("saveAsAction").isEnabled(), "one copy at a time"
    person.stroke((20, 60), (60, 60))
    meanwhile = person.labels
    assert (person.saved_labels == meanwhile).all(), "in the old file at once"
    person.press((80, 20))
    person.move((100, 20))
    gate.set()
    person.settle()
    assert person.workspace.require_project().path == target.resolve()
    person.move((120, 20))  # the hand knows nothing of it
    person.release((120, 20))
    after, current = person.labels, person.workspace.current_id
    assert after[20, 85] == after[20, 115] == 0
    assert not person.find("jobLabel").isVisible() and person.workspace.all_saved
    person.action("undoAction").trigger()
    assert (person.labels == meanwhile).all()
    person.action("redoAction").trigger()
    person.leave()
    for path, labels in ((trained, meanwhile), (target, after)):
        with Project.open(path) as project:
            project.check()
            assert np.array_equal(project.read_labels(current), labels)


def test_a_copy_that_is_cancelled_leaves_the_project_as_it_was(
    person: Technician, gate: threading.Event, trained: Path, tmp_path: Path
) -> None:
    target = tmp_path / "copy.smearseg"
    begin(person, target)
    person.stroke((20, 60), (60, 60))
    person.click("jobCancel")
    person.settle()
    assert "was not written" in person.told
    assert person.workspace.require_project().path == trained.resolve()
    assert not list(tmp_path.glob("*copy*")) and person.action("saveAsAction").isEnabled()
    assert (person.saved_labels == person.labels).all()


def test_a_copy_is_cancelled_also_while_the_disk_confirms_it(
    person: Technician, trained: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, there, confirm = threading.Event(), threading.Event(), project_copy.confirm

    def slow(path: Path) -> None:
        confirm(path)
        there.set()
        gate.wait(5)

    monkeypatch.setattr(project_copy, "confirm", slow)
    person.workspace.saving_as.begin(tmp_path / "copy.smearseg")
    person.until(there.is_set)
    [errand] = [e for e in person.window.jobs.list.under_way if e.title == "Saving a copy"]
    errand.cancel()
    gate.set()
    person.settle()
    assert "was not written" in person.told
    assert errand.state is State.STOPPED
    assert person.workspace.require_project().path == trained.resolve()
    assert not list(tmp_path.glob("*copy*"))


def test_a_second_copy_meanwhile_is_refused_with_a_sentence(
    person: Technician, gate: threading.Event, tmp_path: Path
) -> None:
    begin(person, tmp_path / "copy.smearseg")
    with pytest.raises(ProjectError, match="still being written"):
        person.workspace.saving_as.begin(tmp_path / "another.smearseg")
    gate.set()
    person.settle()
    assert person.workspace.require_project().path.name == "copy.smearseg"


def test_what_is_asked_while_a_copy_is_made_is_answered_in_the_copy(
    person: Technician, gate: threading.Event, tmp_path: Path
) -> None:
    begin(person, tmp_path / "copy.smearseg")
    person.action("pixelSizeAction").trigger()
    dialog = person.dialog(PixelSizeDialog)
    gate.set()
    person.settle()
    assert person.workspace.require_project().path.name == "copy.smearseg"
    person.type_into("pixelSizeField", "0.25", dialog)
    dialog.accept()
    present = person.workspace.calibration.present
    assert present is not None and present.um_per_pixel == 0.25


@pytest.mark.parametrize("way", ["close", "open"])
def test_leaving_while_a_copy_is_written_asks(
    person: Technician, gate: threading.Event, tmp_path: Path, way: str
) -> None:
    target, other = tmp_path / "copy.smearseg", tmp_path / "other.smearseg"
    Project.create(other).close()
    project = person.workspace.require_project()
    begin(person, target)

    def leave() -> None:
        if way == "close":
            person.window.close()
        else:
            person.window.files.open_paths([other])

    person.answer_question(QMessageBox.StandardButton.Cancel)
    leave()
    assert person.workspace.project is project and person.workspace.saving_as.target is not None
    person.answer_question(QMessageBox.StandardButton.Discard)
    leave()
    assert person.workspace.project is not project
    assert person.workspace.saving_as.target is None
    gate.set()
    person.until(lambda: not person.window.workers.copies.busy)
    assert not list(tmp_path.glob("*copy*"))


def test_a_place_that_takes_no_copy_is_told_and_the_work_goes_on(
    person: Technician, trained: Path, tmp_path: Path
) -> None:
    photo = tmp_path / "photo.smearseg"
    photo.write_bytes(b"an image that must not be lost")
    person.answer_file_dialog(photo)
    person.answer_question(QMessageBox.StandardButton.Yes)
    person.action("saveAsAction").trigger()
    person.settle()
    assert len(person.problems) == 1 and photo.read_bytes().startswith(b"an image")
    assert person.workspace.require_project().path == trained.resolve()
    person.stroke((20, 60), (60, 60))
    assert (person.saved_labels == person.labels).all()


def test_a_class_that_is_being_named_while_a_copy_comes_is_added_to_the_copy(
    person: Technician, gate: threading.Event, tmp_path: Path
) -> None:
    begin(person, tmp_path / "copy.smearseg")
    person.window.classes_panel.add()
    dialog = person.dialog(ClassNameDialog)
    gate.set()
    person.settle()
    dialog.findChild(QLineEdit, "newClassName").setText("Nucleus")
    dialog.accept()
    assert [record.name for record in person.workspace.classes] == ["Cell", "Nucleus"]
