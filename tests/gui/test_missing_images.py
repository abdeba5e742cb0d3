"""Moved, renamed, changed and deleted images at the real window."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from core.project import Project
from gui.rounds import ALL_S
from gui.scoreless import why_none
from gui.scores import Scope
from gui.thumbnails import Thumbnails
from gui.worker import Lane
from tests.gui.technician import Technician


def beside(trained: Path) -> Path:
    """The folder of the images."""
    with Project.open(trained) as project:
        return project.images()[0].path.parent


def look(person: Technician) -> None:
    """The next look at the files, without waiting for the clock."""
    person.window.rounds.look_again()
    person.settle()


def test_images_renamed_beside_the_project_are_found_at_opening(
    technician: Technician, trained: Path
) -> None:
    folder = beside(trained)
    moved = folder / "elsewhere" / "field.png"
    moved.parent.mkdir()
    (folder / "smear-2.png").rename(moved)
    technician.open(trained)
    assert not technician.window.missing_images.missing
    assert technician.workspace.records[technician.ids["field.png"]].path == moved
    assert any("1 image was found again" in notice for notice in technician.notices)
    assert not technician.problems
    technician.choose("field.png")
    assert (technician.labels != 255).all()


def test_an_image_renamed_while_it_is_shown_goes_on_under_its_new_name(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    shown = technician.workspace.current
    assert shown is not None
    shown.path.rename(shown.path.with_name("new name.png"))
    look(technician)
    assert technician.workspace.records[shown.id].name == "new name.png"
    assert technician.workspace.current is shown


def test_a_file_that_returns_is_no_longer_missing(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    folder = beside(trained)
    away = tmp_path / "drive" / "smear-1.png"
    away.parent.mkdir()
    shutil.move(folder / "smear-1.png", away)
    technician.open(trained)
    image_id = technician.ids["smear-1.png"]
    assert technician.window.missing_images.missing == {image_id}
    assert "1 image was not found" in technician.told and "smear-1.png" in technician.told
    technician.choose("smear-1.png", wait=False)
    technician.settle()
    assert technician.workspace.current is None
    assert technician.canvas._message == "smear-1.png\nFile missing", "as the list says it"
    technician.choose("smear-2.png")  # others are not blocked
    technician.choose("smear-1.png", wait=False)
    technician.settle()
    shutil.move(away, folder / "smear-1.png")
    look(technician)
    technician.shows("smear-1.png")
    assert not technician.window.missing_images.missing
    panel = technician.window.images_panel
    panel.list.viewport().repaint()
    technician.settle()
    assert image_id not in panel.thumbnails.failures


def heard(person: Technician, name: str) -> str:
    """What a screen reader is told of an image in the list."""
    model = person.window.images_panel.model
    return model.index(model.row_of(person.ids[name])).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize("how", ["missing", "damaged"])
def test_an_image_that_cannot_be_read_takes_no_part_until_it_can(
    technician: Technician, trained: Path, tmp_path: Path, how: str
) -> None:
    file, kept = beside(trained) / "smear-3.png", tmp_path / "kept.png"
    shutil.copy(file, kept)
    if how == "missing":
        file.unlink()
    else:
        file.write_bytes(kept.read_bytes()[:200])
    technician.open(trained)
    technician.settle()
    workspace = technician.workspace
    held_out = technician.ids["smear-3.png"]
    state = {"missing": "File missing", "damaged": "Cannot be read"}[how]
    assert heard(technician, "smear-3.png").startswith(f"smear-3.png, {state}. It takes no part")
    assert workspace.scores.image_iou(held_out) is None
    assert workspace.scores.images_of(Scope.HELD_OUT) == [] and workspace.held_out.labelled == 0
    assert workspace.held_out.headline == "No held-out image with labels can be read"
    counted = {"missing": "1 file missing", "damaged": "1 cannot be read"}[how]
    assert technician.window.images_panel.count.text() == f"3 images\n{counted}"
    why = {"missing": "files missing", "damaged": "cannot be read"}[how]
    assert why_none(workspace, Scope.HELD_OUT) == why
    assert "IoU" in heard(technician, "smear-1.png")
    shutil.copy(kept, file)
    look(technician)
    technician.choose("smear-3.png")
    technician.settle()
    assert heard(technician, "smear-3.png").startswith("smear-3.png, Fully labelled, Held out, IoU")
    assert workspace.held_out.labelled == 1
    assert technician.window.images_panel.count.text() == "3 images\n1 held out"


def test_a_score_found_before_counts_no_more_once_the_file_is_gone(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    technician.settle()
    assert technician.workspace.scores.images_of(Scope.HELD_OUT)
    (beside_open(technician) / "smear-3.png").unlink()
    technician.choose("smear-3.png", wait=False)
    look(technician)
    scores = technician.workspace.scores
    assert scores.image_iou(technician.ids["smear-3.png"]) is None
    assert scores.score(Scope.HELD_OUT, 1) is None
    technician.workspace.close_project()
    assert not technician.workspace.unreadable.missing


def beside_open(person: Technician) -> Path:
    """The folder of the open project's images."""
    return next(iter(person.workspace.records.values())).path.parent


def test_a_folder_is_searched_when_a_person_points_to_it(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    folder = beside(trained)
    far = tmp_path / "archive" / "2026" / "march"
    far.mkdir(parents=True)
    for number in (1, 3):
        shutil.move(folder / f"smear-{number}.png", far / f"scan {number}.png")
    technician.open(trained)
    assert len(technician.window.missing_images.missing) == 2
    assert technician.action("findImagesAction").isEnabled()
    technician.click("noticeButton")
    dialog = technician.dialog(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "archive"))
    dialog.reject()
    technician.settle()
    assert not technician.window.missing_images.missing
    assert not technician.action("findImagesAction").isEnabled()
    assert technician.workspace.records[technician.ids["scan 3.png"]].path == far / "scan 3.png"
    with Project.open(trained) if technician.window.close() else trained as project:
        assert project.find_image(1) == far / "scan 1.png"


def test_a_search_without_success_says_so_and_can_be_cancelled(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    (beside(trained) / "smear-3.png").unlink()
    technician.open(trained)
    search = technician.window.missing_images
    search.search(tmp_path)
    search.cancel()
    technician.settle()
    assert search.missing and not search.working
    search.search(tmp_path / "trained")
    technician.settle()
    assert "not found in that folder: smear-3.png" in technician.told


def test_a_changed_image_keeps_its_labels_and_says_so_until_it_is_said_to_be_right(
    technician: Technician, trained: Path
) -> None:
    path = beside(trained) / "smear-1.png"
    with Image.open(path) as image:
        pixels = np.asarray(image).copy()
    pixels[:9, :9] = 0
    Image.fromarray(pixels).save(path)
    technician.open(trained)
    technician.choose("smear-1.png")
    technician.settle()
    assert "smear-1.png is not the file that was added" in technician.told
    assert (technician.labels != 255).all()
    technician.click("noticeButton")
    technician.window.notice_bar.dismiss()
    technician.choose("smear-2.png")
    technician.choose("smear-1.png")
    technician.settle()
    assert technician.told == ""
    technician.leave()
    with Project.open(trained) as project:
        assert len({record.content_hash for record in project.images()}) == 3


def test_a_changed_image_that_is_put_back_is_spoken_of_no_more(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    file, kept = beside(trained) / "smear-2.png", tmp_path / "kept.png"
    shutil.copy(file, kept)
    Image.fromarray(255 - np.asarray(Image.open(file))).save(file)
    technician.open(trained)
    technician.choose("smear-2.png")
    technician.settle()
    assert "is not the file that was added" in technician.told
    shutil.copyfile(kept, file)
    look(technician)
    technician.settle()
    assert "is not the file" not in technician.told


def test_what_was_said_of_a_changed_image_goes_with_it_and_comes_back_with_it(
    technician: Technician, trained: Path
) -> None:
    file = beside(trained) / "smear-2.png"
    Image.fromarray(255 - np.asarray(Image.open(file))).save(file)
    technician.open(trained)
    technician.choose("smear-2.png")
    technician.settle()
    assert "smear-2.png is not the file" in technician.told
    workspace, gone = technician.workspace, technician.ids["smear-2.png"]
    workspace.remove_images([gone])
    technician.settle()
    assert "smear-2.png is not the file" not in technician.told
    technician.action("undoAction").trigger()
    technician.settle()
    technician.choose("smear-2.png")
    technician.settle()
    assert "smear-2.png is not the file" in technician.told


def test_what_was_said_of_missing_images_goes_when_all_are_found(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    folder, away = beside(trained), tmp_path / "drive"
    away.mkdir()
    for name in ("smear-1.png", "smear-2.png"):
        shutil.move(folder / name, away / name)
    technician.open(trained)
    assert "2 images were not found" in technician.told
    (away / "smear-2.png").rename(away / "apart.png")
    technician.window.missing_images.search(away)
    technician.settle()
    assert not technician.window.missing_images.missing
    assert "not found" not in technician.told


def test_what_is_said_of_missing_images_follows_when_one_is_removed(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    person, folder = technician, beside(trained)
    for name in ("smear-1.png", "smear-2.png"):
        shutil.move(folder / name, tmp_path / name)
    person.open(trained)
    assert "2 images were not found: smear-1.png, smear-2.png." in person.told
    person.choose("smear-3.png")
    person.settle()
    person.workspace.remove_images([person.ids["smear-1.png"]])
    assert "1 image was not found: smear-2.png." in person.told
    assert person.find("noticeButton").text() == "Search a folder…"
    person.workspace.remove_images([person.ids["smear-2.png"]])
    assert "not found" not in person.told


def test_what_was_said_of_a_damaged_image_goes_when_it_is_removed(
    technician: Technician, trained: Path
) -> None:
    person = technician
    (beside(trained) / "smear-2.png").write_bytes(b"no image")
    person.open(trained)
    person.choose("smear-2.png", wait=False)
    person.settle()
    assert "smear-2.png is not a PNG" in person.told
    person.choose("smear-1.png")
    person.settle()
    assert "smear-2.png is not a PNG" in person.told
    person.workspace.remove_images([person.ids["smear-2.png"]])
    assert "smear-2.png" not in person.told


def test_what_was_said_of_a_missing_image_goes_when_its_file_is_there_again(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    person, file, away = technician, beside(trained) / "smear-2.png", tmp_path / "away.png"
    person.open(trained)
    shutil.move(file, away)
    person.workspace.cache.clear()
    person.choose("smear-2.png", wait=False)
    person.settle()
    assert "smear-2.png is no longer at" in person.problems[-1]
    person.choose("smear-1.png")
    look(person)
    shutil.move(away, file)
    look(person)
    bar, said = person.window.notice_bar, []
    while bar.isVisible():
        said.append(person.told)
        bar.dismiss()
    assert not any("smear-2.png" in one for one in said)


def test_what_is_said_of_an_image_but_not_of_its_file_is_no_matter_of_files(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.workspace.image_problem.emit(person.ids["smear-2.png"], "Its labels are damaged.")
    person.workspace.unreadable.changed.emit()
    assert person.told == "Its labels are damaged."
    person.choose("smear-2.png")
    assert person.told != "Its labels are damaged."


def test_an_unchanged_image_is_not_spoken_of(technician: Technician, trained: Path) -> None:
    technician.open(trained)
    for name in ("smear-2.png", "smear-3.png"):
        technician.choose(name)
        technician.settle()
    assert technician.told == "" and not technician.problems


def test_another_size_in_its_place_never_stretches_labels(
    technician: Technician, trained: Path
) -> None:
    path = beside(trained) / "smear-1.png"
    Image.fromarray(np.zeros((60, 80, 3), np.uint8)).save(path)
    technician.open(trained)
    technician.choose("smear-1.png", wait=False)
    technician.settle()
    assert technician.workspace.current is None
    assert "80 × 60 pixels" in technician.told
    project = technician.workspace.require_project()
    assert project.read_labels(technician.ids["smear-1.png"]).shape == (120, 160)
    technician.choose("smear-2.png")


def test_what_was_said_of_an_image_that_is_found_again_no_longer_stands(
    technician: Technician, trained: Path
) -> None:
    folder = beside(trained)
    technician.open(trained)
    technician.choose("smear-2.png")
    moved = folder / "elsewhere" / "smear-1.png"
    moved.parent.mkdir()
    (folder / "smear-1.png").rename(moved)
    technician.workspace.cache.clear()
    technician.choose("smear-1.png", wait=False)
    technician.settle()
    assert "is no longer at" in technician.problems[-1]
    look(technician)
    technician.shows("smear-1.png")
    technician.settle()
    assert "is no longer at" not in technician.window.notice_bar.text.text()
    technician.window.notice_bar.dismiss()
    assert not technician.window.notice_bar.isVisible()


def test_a_picture_that_failed_of_the_old_place_says_nothing_of_the_new_one(
    qtbot, images: list[Path], tmp_path: Path
) -> None:
    lane = Lane("thumbnails")
    thumbnails = Thumbnails(lane)
    thumbnails.get(1, tmp_path / "gone.png")
    thumbnails.forget(1)
    thumbnails.get(1, images[0])
    qtbot.waitUntil(lambda: not lane.busy)
    qtbot.waitUntil(lambda: thumbnails.get(1, images[0]) is not None)
    QApplication.processEvents()
    assert not thumbnails.failures
    lane.close()


def test_a_training_is_said_to_be_of_the_images_that_can_be_read(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    workspace = technician.workspace
    workspace.unreadable.tell(technician.ids["smear-2.png"], "It is damaged.")
    workspace.training.start(5)
    assert workspace.training.errand is not None
    assert workspace.training.errand.about == "1 image"
    workspace.training.stop()
    technician.settle()


@pytest.mark.parametrize("how", ["by the clock", "on coming back to the window"])
def test_an_image_that_is_moved_while_another_is_shown_is_found_again(
    technician: Technician, trained: Path, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = beside(trained)
    technician.open(trained)
    technician.choose("smear-1.png")
    technician.settle()
    moved = folder / "elsewhere" / "field.png"
    moved.parent.mkdir()
    (folder / "smear-2.png").rename(moved)
    search, rounds = technician.window.missing_images, technician.window.rounds
    look(technician)
    if how == "by the clock":
        monkeypatch.setattr("gui.rounds.monotonic", lambda: time.monotonic() + ALL_S)
        rounds.timer.timeout.emit()
    else:
        QApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    technician.settle()
    assert technician.workspace.records[technician.ids["field.png"]].path == moved
    assert not search.missing


def test_all_images_are_looked_at_once_a_look_under_way_has_ended(
    technician: Technician, trained: Path
) -> None:
    folder = beside(trained)
    technician.open(trained)
    technician.settle()
    search, rounds = technician.window.missing_images, technician.window.rounds
    technician.until(lambda: not rounds.working)
    (folder / "smear-3.png").unlink()
    rounds.look_again()
    assert rounds.working
    rounds.look_everywhere()
    technician.settle()
    assert search.missing == {technician.ids["smear-3.png"]}


def test_an_image_whose_file_returns_is_compared_with_the_others(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    """Else what looks alike, and what is unlike the others, were known at the next start only."""
    folder, away = beside(trained), tmp_path / "drive" / "smear-2.png"
    away.parent.mkdir()
    shutil.move(folder / "smear-2.png", away)
    technician.open(trained)
    technician.settle()
    workspace, image_id = technician.workspace, technician.ids["smear-2.png"]
    guards = workspace.leaks, workspace.unlike
    known = workspace.leaks._prints, workspace.unlike._traits
    technician.until(lambda: all(known) and not any(guard.working for guard in guards))
    assert all(image_id not in one for one in known)
    shutil.move(away, folder / "smear-2.png")
    look(technician)
    technician.until(lambda: all(image_id in one for one in known))


def test_where_all_files_are_missing_nobody_is_told_to_train(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    folder, away = beside(trained), tmp_path / "drive"
    away.mkdir()
    for path in folder.glob("smear-*.png"):
        shutil.move(path, away / path.name)
    technician.open(trained)
    technician.settle()
    said = "The files of all images are missing: “File, Find missing images” finds them."
    assert said in technician.text("trainingState")
    shutil.move(away / "smear-1.png", folder / "smear-1.png")
    look(technician)
    assert said not in technician.text("trainingState")


@pytest.mark.parametrize("looking", [False, True])
def test_of_an_image_that_was_pointed_to_nobody_says_that_it_is_missing(
    technician: Technician, trained: Path, tmp_path: Path, looking: bool
) -> None:
    """Neither does a look that began before."""
    away = tmp_path / "drive" / "other name.png"
    away.parent.mkdir()
    shutil.move(beside(trained) / "smear-1.png", away)
    technician.open(trained)
    technician.settle()
    search, image_id = technician.window.missing_images, technician.ids["smear-1.png"]
    rounds = technician.window.rounds
    rounds.timer.stop()
    technician.until(lambda: not rounds.working)
    assert search.missing == {image_id}
    if looking:
        rounds.look_everywhere()
    technician.workspace.intake.relocate(image_id, away)
    assert not search.missing, "at once"
    technician.until(lambda: not rounds.working)
    assert not search.missing and "was not found" not in technician.told


def test_the_picture_in_the_list_is_of_the_file_that_stands_there_now(
    technician: Technician, trained: Path
) -> None:
    path = beside(trained) / "smear-1.png"
    technician.open(trained)
    technician.choose("smear-1.png")
    technician.settle()
    thumbnails, image_id = technician.window.images_panel.thumbnails, technician.ids[path.name]
    technician.until(lambda: thumbnails.get(image_id, path) is not None)
    before = thumbnails.get(image_id, path).toImage()
    Image.fromarray(255 - np.asarray(Image.open(path))).save(path)
    technician.choose("smear-2.png")
    technician.choose("smear-1.png")
    technician.settle()
    assert "its content changed" in technician.told
    technician.until(lambda: thumbnails.get(image_id, path) is not None)
    assert thumbnails.get(image_id, path).toImage() != before


def test_a_file_that_was_found_gone_by_who_read_it_is_compared_again_too(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    technician.settle()
    came: list[int] = []
    unreadable, image_id = technician.workspace.unreadable, technician.ids["smear-2.png"]
    unreadable.came.connect(came.append)
    path = technician.workspace.records[image_id].path
    path.rename(path.with_suffix(".away"))
    unreadable.tell(image_id, "It is not there.")
    path.with_suffix(".away").rename(path)
    unreadable.readable(image_id)
    assert came == [image_id]
