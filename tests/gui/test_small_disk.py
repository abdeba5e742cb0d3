"""The real window on a real disk that is full: told once, marked, and saved again by itself."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QMessageBox

from core.project import Project
from tests.gui.technician import Technician
from tests.small_disk import SmallDisk, small_disk


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    yield from small_disk(tmp_path, megabytes=6)


@pytest.fixture
def project(disk: SmallDisk, trained_folder: Path) -> Path:
    """The trained project on the small disk."""
    shutil.copytree(trained_folder, disk.folder / "trained")
    return disk.folder / "trained" / "trained.smearseg"


@pytest.fixture
def person(technician: Technician, project: Path) -> Iterator[Technician]:
    technician.open(project)
    yield technician
    technician.workspace.painting.forget_unsaved()
    technician.workspace.training.networks.forget_unsaved()
    technician.leave()  # before the disk goes


def scribble(person: Technician, seed: int = 0) -> None:
    """Strokes all over: zlib makes little of their labels, so that they need room."""
    chance = np.random.default_rng(seed)
    person.workspace.painting.set_diameter(3)
    for value in (0, 1, 255) * 3:
        person.workspace.painting.set_value(value)
        person.stroke(*[tuple(chance.uniform((0, 0), (160, 120))) for _ in range(12)])


def fill(person: Technician, disk: SmallDisk) -> None:
    """Fill the disk, and what the log of the project still has room for."""
    person.workspace.require_project().flush()
    disk.fill()


def test_strokes_on_a_full_disk_are_told_once_marked_and_saved_by_themselves(
    person: Technician, disk: SmallDisk, project: Path
) -> None:
    fill(person, disk)
    before = person.saved_labels
    scribble(person)
    assert not person.workspace.all_saved
    assert "NOT SAVED" in person.window.windowTitle()
    assert person.text("savedReadout") == "NOT SAVED"
    assert sum("disk is full" in problem for problem in person.problems) == 1
    painted = person.labels
    assert (painted != before).any()
    disk.free()
    person.until(lambda: person.workspace.all_saved)  # nobody touches anything
    assert person.text("savedReadout") == "All changes saved"
    assert (person.saved_labels == painted).all()
    person.leave()
    with Project.open(project) as reopened:
        reopened.check()


def test_save_as_elsewhere_takes_along_what_the_full_disk_did_not(
    person: Technician, disk: SmallDisk, tmp_path: Path
) -> None:
    fill(person, disk)
    scribble(person)
    painted, current = person.labels, person.workspace.current_id
    elsewhere = tmp_path / "rescued.smearseg"
    person.save_as(elsewhere)
    assert person.workspace.all_saved
    assert "NOT SAVED" not in person.window.windowTitle()
    person.leave()
    with Project.open(elsewhere) as rescued:
        rescued.check()
        assert (rescued.read_labels(current) == painted).all()


def test_closing_with_work_that_is_not_saved_asks(
    person: Technician, disk: SmallDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(person, disk)
    scribble(person)
    person.answer_question(QMessageBox.StandardButton.Cancel)
    assert not person.window.close()
    disk.free()
    assert person.window.close() and not person.window.isVisible()


def test_an_import_onto_a_full_disk_changes_nothing_by_half(
    person: Technician, disk: SmallDisk, tmp_path: Path
) -> None:
    mask = np.random.default_rng(0).integers(0, 2, (120, 160), np.uint8) * 255
    (tmp_path / "masks").mkdir()
    pairs = []
    for record in person.workspace.records.values():
        path = tmp_path / "masks" / record.name
        Image.fromarray(mask).save(path)
        pairs.append((record.path, path))
    stored = person.workspace.require_project()
    before = {i: stored.read_labels(i) for i in person.workspace.records}
    fill(person, disk)
    person.window.mask_import.start(pairs, 1)
    person.settle(60_000)
    assert "disk is full" in person.told
    for image_id, labels in before.items():
        now = stored.read_labels(image_id)
        assert (now == labels).all() or (now == (mask > 0)).all()
    disk.free()
    stored.check()


def test_a_network_trained_on_a_full_disk_waits_and_is_saved_by_itself(
    person: Technician, disk: SmallDisk
) -> None:
    project = person.workspace.require_project()
    runs = len(project.runs())
    fill(person, disk)
    person.train(2)
    assert not person.workspace.all_saved and len(project.runs()) == runs
    assert person.workspace.heatmap.model is not None
    disk.free()
    person.until(lambda: person.workspace.all_saved)
    assert len(project.runs()) == runs + 1


def test_an_export_to_a_full_disk_lists_every_file(person: Technician, disk: SmallDisk) -> None:
    from gui.dialogs.export import ExportDialog, ExportReportDialog

    out = disk.folder / "out"
    out.mkdir()
    fill(person, disk)
    person.click("exportButton")
    dialog = person.dialog(ExportDialog)
    person.type_into("exportFolder", str(out), dialog)
    person.click("acceptButton", dialog)
    report = person.dialog(ExportReportDialog)
    person.settle()
    assert not list(out.iterdir())
    report.reject()


def test_a_backup_on_a_full_disk_is_no_more_than_a_notice(
    person: Technician, disk: SmallDisk
) -> None:
    scribble(person)
    disk.fill(leave=50_000)
    person.window.backups.make()
    person.settle()
    assert any("No backup was made" in notice for notice in person.notices)
    assert person.workspace.all_saved


def test_a_project_on_a_full_disk_can_be_looked_at(
    technician: Technician, project: Path, disk: SmallDisk
) -> None:
    disk.fill()
    technician.open(project)
    assert technician.workspace.project is not None
    technician.choose("smear-2.png")
    assert not technician.problems
    technician.leave()
