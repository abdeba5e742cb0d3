"""Backups at the real window: made while somebody works, and the way back to an earlier state."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTreeWidget

from core import project_backups
from core.project import Project
from core.project_backups import back_up, backups_folder, list_backups
from gui.dialogs.restore import RestoreDialog, labelled_text
from gui.language import use_language
from gui.theme import apply_theme, current_tokens
from tests.gui.technician import LEFT, Technician

STROKE = ((30, 30), (90, 60), (120, 100))


def open_dialog(person: Technician) -> RestoreDialog:
    person.action("restoreAction").trigger()
    return person.dialog(RestoreDialog)


def choose(person: Technician, dialog: RestoreDialog, row: int) -> None:
    rows: QTreeWidget = person.find("backupList", dialog)
    place = rows.visualItemRect(rows.topLevelItem(row)).center()
    person.bot.mouseClick(rows.viewport(), LEFT, pos=place)


def test_a_backup_is_made_at_opening_and_then_only_of_changes(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    assert len(list_backups(trained)) == 1
    technician.window.backups.timer.timeout.emit()
    technician.settle()
    assert len(list_backups(trained)) == 1
    technician.workspace.painting.set_value(0)
    technician.stroke(*STROKE)
    technician.window.backups.timer.timeout.emit()
    technician.settle()
    newest, _ = list_backups(trained)
    with Project.open(newest.path) as copy:
        assert (copy.read_labels(technician.workspace.current_id) == technician.labels).all()


def test_the_clock_runs_while_a_project_is_open(technician: Technician, trained: Path) -> None:
    timer = technician.window.backups.timer
    assert not timer.isActive()
    technician.open(trained)
    assert timer.isActive() and timer.interval() == 10 * 60 * 1000
    technician.workspace.close_project()
    assert not timer.isActive()


def test_an_earlier_state_comes_back_and_so_does_the_one_that_was_left(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    before = technician.labels
    technician.workspace.painting.set_value(255)
    technician.stroke(*STROKE)
    after = technician.labels
    assert (before != after).any()
    dialog = open_dialog(technician)
    [item] = [dialog.list.topLevelItem(i) for i in range(dialog.list.topLevelItemCount())]
    assert item.text(2) == labelled_text(3, 3, 3 * 120 * 160)
    technician.click("acceptButton", dialog)
    technician.until(lambda: technician.workspace.project is not None)
    technician.settle()
    assert np.array_equal(technician.labels, before)
    assert any("as it was on" in notice for notice in technician.notices)
    dialog = open_dialog(technician)
    # Opened a second later, the project has had a backup of its own since.
    rows = [dialog.list.topLevelItem(i) for i in range(dialog.list.topLevelItemCount())]
    [left] = [number for number, row in enumerate(rows) if row.text(3) == "before restoring"]
    choose(technician, dialog, left)
    technician.click("acceptButton", dialog)
    technician.until(lambda: technician.workspace.project is not None)
    technician.settle()
    assert np.array_equal(technician.labels, after)
    assert not technician.problems


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_chosen_state_is_marked_as_in_every_other_list(
    technician: Technician, trained: Path, qapp: QApplication, scheme: str
) -> None:
    technician.open(trained)
    technician.stroke(*STROKE)
    dialog = open_dialog(technician)
    try:
        apply_theme(qapp, scheme)
        view = dialog.list
        view.setFocus()
        row = view.visualItemRect(view.currentItem())
        picture = view.viewport().grab(row).toImage()
        right = picture.width() - 8
        ground = {picture.pixelColor(right, y).name() for y in range(2, picture.height() - 2)}
        assert ground == {current_tokens().selected.lower()}
    finally:
        apply_theme(qapp, "light")
        dialog.reject()


def test_cancel_changes_nothing(technician: Technician, trained: Path) -> None:
    technician.open(trained)
    technician.stroke(*STROKE)
    project = technician.workspace.project
    dialog = open_dialog(technician)
    technician.bot.keyClick(dialog, Qt.Key.Key_Escape)
    assert technician.workspace.project is project


@pytest.mark.parametrize("damage", ["a part overwritten", "empty", "zeros"])
def test_a_damaged_project_is_offered_its_backups(
    technician: Technician, trained: Path, damage: str
) -> None:
    technician.open(trained)
    technician.workspace.close_project()
    data = bytearray(trained.read_bytes())
    if damage == "a part overwritten":
        data[100:6000] = bytes(5900)
    else:  # what a power cut may leave
        data = bytearray(0 if damage == "empty" else len(data))
    trained.write_bytes(data)
    technician.window.files.open_paths([trained])
    assert technician.workspace.project is None
    technician.click("noticeButton")
    dialog = technician.dialog(RestoreDialog)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
    assert "is damaged and cannot be opened" in said, "why one is here"
    assert "The damaged file is not lost" in said and "present state" not in said
    technician.click("acceptButton", dialog)
    technician.until(lambda: technician.workspace.project is not None)
    technician.settle()
    technician.workspace.require_project().check()
    kept = [b for b in list_backups(trained) if b.before_restoring]
    assert kept[0].path.read_bytes() == data
    assert trained.name not in technician.told, "it is sound again"


def test_what_is_restored_is_shown_though_another_project_was_open(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    technician.open(trained)
    technician.workspace.new_project(tmp_path / "other.smearseg")
    trained.write_bytes(bytes(5000))
    technician.window.files.open_paths([trained])
    assert f"{trained.name} is damaged" in technician.told
    assert technician.workspace.require_project().path.name == "other.smearseg"
    technician.click("noticeButton")
    technician.click("acceptButton", technician.dialog(RestoreDialog))
    technician.until(lambda: technician.workspace.require_project().path == trained)
    technician.settle()
    assert any(f"“{trained.stem}” is as it was on" in notice for notice in technician.notices)


def test_another_project_opened_while_one_is_restored_stays(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    technician.open(trained)
    technician.workspace.new_project(tmp_path / "other.smearseg")
    [backup] = list_backups(trained)
    technician.window.backups.restore(trained, backup)
    technician.workspace.new_project(tmp_path / "third.smearseg")
    technician.until(lambda: not technician.window.backups.restoring)
    technician.settle()
    assert technician.workspace.require_project().path.name == "third.smearseg"


def test_the_newest_state_that_can_be_read_is_chosen_beforehand(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    technician.stroke(*STROKE)
    technician.window.backups.timer.timeout.emit()
    technician.settle()
    newest, _ = list_backups(trained)
    newest.path.write_bytes(newest.path.read_bytes()[:5000])
    dialog = open_dialog(technician)
    assert dialog.list.topLevelItem(0).text(2) == "Cannot be read"
    assert dialog.list.topLevelItem(1).isSelected() and dialog.accept_button.isEnabled()
    dialog.reject()


def test_the_offer_does_not_depend_on_the_language(technician: Technician, trained: Path) -> None:
    with Project.open(trained) as project:
        back_up(project)
    trained.write_bytes(trained.read_bytes()[:6000])
    use_language("de")
    try:
        technician.window.files.open_paths([trained])
    finally:
        use_language("en")
    assert technician.find("noticeButton").isVisible()
    technician.click("noticeButton")
    technician.dialog(RestoreDialog).reject()


def test_a_damaged_backup_cannot_be_chosen(technician: Technician, trained: Path) -> None:
    technician.open(trained)
    [backup] = list_backups(trained)
    backup.path.write_bytes(backup.path.read_bytes()[:5000])
    dialog = open_dialog(technician)
    assert dialog.list.topLevelItem(0).text(2) == "Cannot be read"
    assert not dialog.accept_button.isEnabled()
    assert backup.path.name in dialog.message.text()
    dialog.reject()


def test_a_project_without_backups_says_when_they_are_made(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    for backup in list_backups(trained):
        backup.path.unlink()
    dialog = open_dialog(technician)
    assert not dialog.accept_button.isEnabled()
    assert not dialog.list.isVisible()
    dialog.reject()


def test_a_disk_without_room_for_backups_is_told_once(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = project_backups.shutil.disk_usage(trained.parent)
    monkeypatch.setattr(project_backups.shutil, "disk_usage", lambda _: usage._replace(free=1000))
    technician.open(trained)
    for _ in range(2):
        technician.window.backups.make()
        technician.settle()
    assert sum("No backup was made" in notice for notice in technician.notices) == 1
    assert not list_backups(trained)


def test_nothing_is_restored_while_work_is_not_saved_unless_that_is_meant(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    technician.open(trained)
    monkeypatch.setattr(technician.window.leaving, "may_leave", lambda *_: False)
    project = technician.workspace.project
    [backup] = list_backups(trained)
    technician.window.backups.restore(trained, backup)
    assert technician.workspace.project is project


def test_the_window_closes_while_a_backup_is_made(technician: Technician, trained: Path) -> None:
    technician.window.files.open_paths([trained])
    technician.leave()
    with Project.open(trained) as project:
        project.check()
    assert not list(backups_folder(trained).glob(".*"))
