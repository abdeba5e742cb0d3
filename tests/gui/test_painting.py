"""Strokes, undo and saving: a full disk loses nothing, and the window says so until it is over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from core.errors import ProjectError
from core.labels import BACKGROUND, UNLABELLED, Box
from core.project import Project
from core.project_copy import ProjectCopy
from core.smear import Smear
from gui.canvas.canvas import MAX_BRUSH
from tests.gui.conftest import SIZE
from tests.gui.technician import LEFT, RIGHT, Technician

FIRST, SECOND, THIRD = "smear-1.png", "smear-2.png", "smear-3.png"


class FullDisk:
    """Makes every write of labels fail until there is room again."""

    def __init__(self, project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full, self.refused = True, 0
        write = project.write_changes

        def write_if_room(*arguments):
            if self.full:
                self.refused += 1
                raise ProjectError("The disk is full; make room.")
            return write(*arguments)

        monkeypatch.setattr(project, "write_changes", write_if_room)


@pytest.fixture
def person(technician: Technician, images: list[Path]) -> Technician:
    technician.open(*images)
    return technician


@pytest.fixture
def disk(person: Technician, monkeypatch: pytest.MonkeyPatch) -> FullDisk:
    assert person.workspace.project is not None
    return FullDisk(person.workspace.project, monkeypatch)


def says_not_saved(person: Technician) -> bool:
    readout = person.text("savedReadout") == "NOT SAVED"
    assert ("NOT SAVED" in person.window.windowTitle()) is readout
    assert person.workspace.all_saved is not readout
    return readout


# A disk that is full -----------------------------------------------------------------------------


def test_strokes_stay_in_memory_and_are_saved_when_there_is_room(
    person: Technician, disk: FullDisk
) -> None:
    person.stroke((40, 40), (60, 60))
    assert says_not_saved(person)
    assert "The disk is full" in person.told and "goes on in memory" in person.told
    person.stroke((100, 20), (120, 20))
    person.stroke((50, 50), button=RIGHT)
    painted = person.labels
    assert len(person.problems) == 1, "said once, not with every stroke"
    assert (person.saved_labels == UNLABELLED).all()
    disk.full = False
    person.workspace.save_again()
    assert not says_not_saved(person)
    assert (person.saved_labels == painted).all()
    assert person.notices[-1] == "Everything is saved again."


def test_it_is_tried_again_by_itself(person: Technician, disk: FullDisk) -> None:
    workspace = person.workspace
    workspace._retry.setInterval(20)  # the one thing that waits: a clock
    person.stroke((40, 40), (60, 60))
    person.until(lambda: disk.refused > 3)
    assert says_not_saved(person)
    disk.full = False
    person.until(lambda: workspace.all_saved)
    assert not says_not_saved(person)
    assert (person.saved_labels == person.labels).all()
    refused = disk.refused
    person.bot.wait(100)
    assert disk.refused == refused and not workspace._retry.isActive()


def test_the_next_stroke_saves_all_before_it(person: Technician, disk: FullDisk) -> None:
    person.stroke((20, 20), (30, 30))
    disk.full = False
    person.stroke((100, 100), (110, 110))
    assert not says_not_saved(person)
    assert (person.saved_labels == person.labels).all()


def heard(person: Technician, name: str) -> str:
    model = person.window.images_panel.model
    row = model.index(model.row_of(person.ids[name]))
    return row.data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_list_tells_of_labels_that_are_not_saved(person: Technician, disk: FullDisk) -> None:
    touched: list[int] = []
    person.window.images_panel.model.dataChanged.connect(lambda at, *_: touched.append(at.row()))
    person.stroke((40, 40), (60, 60))
    assert heard(person, FIRST) == f"{FIRST}, Labelled, not saved, Training"
    assert heard(person, SECOND) == f"{SECOND}, Not labelled, Trains once labelled"
    assert touched, "the row is drawn anew"
    person.choose(SECOND)
    assert "Labelled, not saved" in heard(person, FIRST)
    person.choose(FIRST)
    person.control(Qt.Key.Key_Z)
    assert heard(person, FIRST) == f"{FIRST}, Not labelled, Trains once labelled"
    person.stroke((40, 40), (60, 60))
    disk.full = False
    person.workspace.save_again()
    assert "% labelled, Training" in heard(person, FIRST)


def test_unsaved_strokes_survive_looking_at_other_images(
    person: Technician, disk: FullDisk
) -> None:
    person.stroke((40, 40), (60, 60))
    first = person.labels
    person.choose(SECOND)
    person.stroke((80, 20), (90, 20))
    second = person.labels
    person.choose(FIRST)
    assert (person.labels == first).all()
    person.stroke((100, 100), (110, 110))
    first = person.labels
    person.control(Qt.Key.Key_Z)
    person.control(Qt.Key.Key_Y)
    disk.full = False
    person.choose(THIRD)
    person.workspace.save_again()
    assert not says_not_saved(person)
    for name, expected in ((FIRST, first), (SECOND, second)):
        person.choose(name)
        assert (person.labels == expected).all()
        assert (person.saved_labels == expected).all()


def test_a_stroke_on_another_image_saves_what_waited(person: Technician, disk: FullDisk) -> None:
    person.stroke((40, 40), (60, 60))
    painted, first = person.labels, person.ids[FIRST]
    person.choose(SECOND)
    disk.full = False
    person.stroke((80, 20), (90, 20))
    assert not says_not_saved(person)
    project = person.workspace.require_project()
    assert (project.read_labels(first) == painted).all()
    assert person.workspace.records[first].counts.labelled == int((painted != UNLABELLED).sum())


def test_save_as_takes_unsaved_strokes_along(
    person: Technician, disk: FullDisk, tmp_path: Path
) -> None:
    person.stroke((40, 40), (60, 60))
    painted, copy = person.labels, tmp_path / "elsewhere.smearseg"
    person.answer_file_dialog(copy)
    person.action("saveAsAction").trigger()
    person.settle()
    assert person.workspace.project is not None
    assert person.workspace.project.path == copy.resolve()
    assert (person.labels == painted).all()
    assert (person.saved_labels == painted).all()
    assert not says_not_saved(person)


def test_closing_asks_before_unsaved_strokes_are_lost(person: Technician, disk: FullDisk) -> None:
    person.stroke((40, 40), (60, 60))
    person.answer_question(QMessageBox.StandardButton.Cancel)
    assert not person.window.close()
    assert person.window.isVisible()
    person.stroke((100, 40), (110, 60))
    assert says_not_saved(person)
    disk.full = False
    path, labels, image_id = person.workspace.project.path, person.labels, person.ids[FIRST]  # type: ignore[union-attr]
    person.leave()  # there is room again, so nothing is asked
    with Project.open(path) as project:
        assert (project.read_labels(image_id) == labels).all()


def test_work_that_cannot_be_written_is_saved_elsewhere_and_then_the_window_closes(
    person: Technician, disk: FullDisk, tmp_path: Path
) -> None:
    person.stroke((40, 40), (60, 60))
    painted, image_id, elsewhere = person.labels, person.ids[FIRST], tmp_path / "rescued.smearseg"

    def save(box: QMessageBox) -> None:
        assert box.defaultButton() is box.button(QMessageBox.StandardButton.Save)
        person.answer_file_dialog(elsewhere)
        person.bot.keyClick(box, Qt.Key.Key_Return)

    person.soon(QMessageBox, save)
    assert not person.window.close(), "not before it is saved"
    person.until(lambda: not person.window.isVisible())
    with Project.open(elsewhere) as project:
        project.check()
        assert (project.read_labels(image_id) == painted).all()


@pytest.mark.parametrize("way", ["close", "open", "page"])
def test_whoever_chooses_no_file_to_save_in_stays_with_the_work(
    person: Technician, disk: FullDisk, trained: Path, tmp_path: Path, way: str
) -> None:
    person.stroke((40, 40), (60, 60))
    painted, project = person.labels, person.workspace.project
    person.answer_question(QMessageBox.StandardButton.Save)
    person.soon(QFileDialog, lambda dialog: dialog.reject())
    if way == "close":
        person.window.close()
    elif way == "open":
        person.window.files.open_paths([trained])
    else:
        person.window.start_page.close_project()
    person.until(lambda: person.answered)
    person.settle()
    assert person.window.isVisible() and person.workspace.project is project
    assert (person.labels == painted).all() and says_not_saved(person)
    person.save_as(tmp_path / "later.smearseg")
    assert person.window.isVisible(), "what was to be done is not done later, unasked"
    assert person.workspace.require_project().path.name == "later.smearseg"


@pytest.mark.parametrize("how", ["no project", "late"])
def test_where_it_cannot_be_saved_elsewhere_either_the_window_stays_with_the_work(
    person: Technician, disk: FullDisk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    person.stroke((40, 40), (60, 60))
    painted, project = person.labels, person.workspace.project
    elsewhere = tmp_path / "rescued.smearseg"

    def fail(_copy: ProjectCopy) -> None:
        raise ProjectError("That disk is full, too.")

    if how == "no project":
        elsewhere.write_bytes(b"a photo that happens to have this name")
    else:
        monkeypatch.setattr(ProjectCopy, "finish", fail)

    def save(box: QMessageBox) -> None:
        person.answer_file_dialog(elsewhere)
        if how == "no project":
            person.answer_question(QMessageBox.StandardButton.Yes)  # replace it?
        person.bot.mouseClick(box.button(QMessageBox.StandardButton.Save), LEFT)

    person.problems.clear()
    person.soon(QMessageBox, save)
    person.window.close()
    person.until(lambda: person.answered)
    person.settle()
    assert len(person.problems) == 1 and person.told == person.problems[0]
    assert person.window.isVisible() and person.workspace.project is project
    assert (person.labels == painted).all() and says_not_saved(person)


def test_another_project_is_opened_once_the_work_is_saved_elsewhere(
    person: Technician, disk: FullDisk, trained: Path, tmp_path: Path
) -> None:
    person.stroke((40, 40), (60, 60))
    painted, image_id, elsewhere = person.labels, person.ids[FIRST], tmp_path / "rescued.smearseg"
    person.answer_question(QMessageBox.StandardButton.Save)
    person.answer_file_dialog(elsewhere)
    person.window.files.open_paths([trained])
    person.until(lambda: person.window.windowTitle() == "trained – SmearSeg")
    person.settle()
    with Project.open(elsewhere) as project:
        assert (project.read_labels(image_id) == painted).all()


@pytest.mark.parametrize("way", ["open", "new", "drop"])
def test_another_project_is_not_opened_over_unsaved_strokes_unasked(
    person: Technician, disk: FullDisk, trained: Path, tmp_path: Path, way: str
) -> None:
    person.stroke((40, 40), (60, 60))
    painted, project = person.labels, person.workspace.project

    def leave() -> None:
        if way == "open":
            person.window.files.open_paths([trained])
        elif way == "drop":
            person.drop([trained])
        else:
            person.answer_file_dialog(tmp_path / "new.smearseg")
            person.control(Qt.Key.Key_N)
            person.until(lambda: person.answered)

    person.answer_question(QMessageBox.StandardButton.Cancel)
    leave()
    assert person.workspace.project is project
    assert (person.labels == painted).all()
    person.answer_question(QMessageBox.StandardButton.Discard)
    leave()
    person.settle()
    assert person.workspace.project is not project
    assert not says_not_saved(person)


def test_masks_imported_over_unsaved_strokes_are_what_is_kept(
    person: Technician, disk: FullDisk, smears: dict[str, Smear], tmp_path: Path
) -> None:
    person.stroke((40, 40), (60, 60))
    person.choose(SECOND)
    disk.full = False
    mask = tmp_path / "mask.png"
    Image.fromarray(smears[FIRST].all_cells.astype(np.uint8) * 255).save(mask)
    path = person.workspace.records[person.ids[FIRST]].path
    person.window.mask_import.start([(path, mask)], 1)
    person.settle()
    person.workspace.save_again()
    assert not says_not_saved(person)
    person.choose(FIRST)
    assert (person.labels == smears[FIRST].all_cells).all()
    assert (person.saved_labels == person.labels).all()


def test_a_mask_that_cannot_be_written_is_told_and_changes_nothing(
    person: Technician, disk: FullDisk, smears: dict[str, Smear], tmp_path: Path
) -> None:
    mask = tmp_path / "mask.png"
    Image.fromarray(smears[SECOND].all_cells.astype(np.uint8) * 255).save(mask)
    path = person.workspace.records[person.ids[SECOND]].path
    person.window.mask_import.start([(path, mask)], 1)
    person.settle()
    assert person.told == "The disk is full; make room."
    person.choose(SECOND)
    assert (person.labels == UNLABELLED).all()
    assert not says_not_saved(person)


# Strokes -----------------------------------------------------------------------------------------


def test_every_stroke_is_in_the_file_when_the_button_is_up(person: Technician) -> None:
    for number in range(5):
        person.press((20 + 20 * number, 40))
        person.move((30 + 20 * number, 60))
        held = person.labels
        assert (held != person.saved_labels).any(), "painted on screen before it is finished"
        person.release((30 + 20 * number, 60))
        assert (person.saved_labels == held).all()


def test_escape_leaves_no_trace_of_a_stroke(person: Technician) -> None:
    person.stroke((20, 20), (30, 30))
    before = person.labels
    person.press((60, 60))
    person.move((80, 80))
    assert (person.labels != before).any()
    person.key(Qt.Key.Key_Escape)
    assert (person.labels == before).all()
    person.move((100, 100))
    person.release((100, 100))
    assert (person.labels == before).all()
    assert (person.saved_labels == before).all()
    person.control(Qt.Key.Key_Z)
    assert (person.labels == UNLABELLED).all(), "one step, not two"


def test_undo_while_the_button_is_down_takes_the_stroke_back(person: Technician) -> None:
    person.press((60, 60))
    person.move((80, 80))
    person.action("undoAction").setEnabled(True)
    person.workspace.painting.undo()
    assert (person.labels == UNLABELLED).all()
    person.move((100, 100))
    person.release((100, 100))
    assert (person.labels == person.saved_labels).all()


def test_a_stroke_that_changes_nothing_is_no_step(person: Technician) -> None:
    person.stroke((40, 40), (60, 60))
    painted = person.labels
    person.stroke((40, 40), (60, 60))
    person.stroke((150, 110), button=RIGHT)
    person.control(Qt.Key.Key_Z)
    assert (person.labels == UNLABELLED).all()
    person.control(Qt.Key.Key_Y)
    assert (person.labels == painted).all()


def test_strokes_beyond_the_border_are_cut_there(person: Technician) -> None:
    person.type_into("brushSpin", "300")
    person.stroke((-30, -30), (200, 160))
    assert (person.labels == 1).all()
    assert (person.saved_labels == 1).all()
    person.control(Qt.Key.Key_Z)
    assert (person.labels == UNLABELLED).all()


def test_the_brush_stays_between_one_and_its_largest(person: Technician) -> None:
    painting = person.workspace.painting
    person.type_into("brushSpin", "1")
    person.key("[")
    assert painting.diameter == 1
    person.stroke((40.5, 40.5))
    assert np.argwhere(person.labels == 1).tolist() == [[40, 40]]
    painting.set_diameter(10_000)
    assert painting.diameter == MAX_BRUSH == person.find("brushSpin").value()
    person.key("]")
    assert painting.diameter == MAX_BRUSH


def test_background_unlabelled_and_class_are_painted_as_chosen(person: Technician) -> None:
    person.take_class(BACKGROUND)
    person.stroke((40.5, 40.5))
    assert person.labels[40, 40] == BACKGROUND
    person.take_class(1)
    person.stroke((40.5, 40.5))
    assert person.labels[40, 40] == 1
    person.take_class(UNLABELLED)
    person.stroke((40.5, 40.5))
    assert person.labels[40, 40] == UNLABELLED
    assert "eraser stroke" in person.action("undoAction").text()


def test_undo_is_kept_for_every_image_and_survives_a_restart(
    sit_down: Callable[[], Technician], tmp_path: Path
) -> None:
    paths = []
    for number in range(10):
        path = tmp_path / f"small-{number:02}.png"
        Image.new("RGB", (40, 30), (number, 0, 0)).save(path)
        paths.append(path)
    person = sit_down()
    person.open(*paths)
    for path in paths:
        person.choose(path.name)
        person.stroke((10, 10), (20, 20))
    project = person.workspace.project.path  # type: ignore[union-attr]
    person.leave()
    person = sit_down()
    person.open(project)
    for path in paths:
        person.choose(path.name)
        assert person.action("undoAction").isEnabled()
        person.control(Qt.Key.Key_Z)
        assert (person.labels == UNLABELLED).all()
        assert not person.action("undoAction").isEnabled()
        person.control(Qt.Key.Key_Y)
        assert (person.labels == 1).any()


def test_the_share_of_labels_is_counted_as_it_is_painted(person: Technician) -> None:
    person.type_into("brushSpin", "10")
    person.stroke((40, 40), (90, 90))
    record = person.workspace.records[person.ids[FIRST]]
    labels = person.labels
    assert record.counts.labelled == int((labels != UNLABELLED).sum())
    assert record.counts.foreground == int((labels == 1).sum())
    assert record.counts.pixels == SIZE[0] * SIZE[1]
    person.control(Qt.Key.Key_Z)
    assert person.workspace.records[person.ids[FIRST]].counts.labelled == 0


@pytest.mark.parametrize("way", ["stroke", "region", "whole map"])
def test_what_settles_as_labels_are_painted_counts_nothing_twice(
    technician: Technician, trained: Path, way: str
) -> None:
    """A threshold that rests just then has the image counted anew, in the midst of it."""
    person = technician
    person.open(trained)
    person.settle()
    workspace = person.workspace
    scores, painting = workspace.scores, workspace.painting
    painting.steps.settling.connect(scores._count_anew)
    try:
        if way == "stroke":
            person.stroke((20, 20), (60, 40))
        elif way == "region":
            painting.paint_region(Box(5, 5, 60, 70), np.ones((55, 65), bool), UNLABELLED, "Box")
        else:
            painting.replace_labels(np.roll(person.labels, 3, axis=0), "Rolled")
    finally:
        painting.steps.settling.disconnect(scores._count_anew)
    counted = dict(scores._current)
    assert counted
    scores._recount_current()
    for class_id, histogram in scores._current.items():
        assert np.array_equal(counted[class_id].foreground, histogram.foreground)
        assert np.array_equal(counted[class_id].background, histogram.background)


# Hidden labels -----------------------------------------------------------------------------------


def hide_labels(person: Technician) -> None:
    if person.canvas.layer_visible("labels"):
        person.click("labelsLayerBox")
    assert not labels_shown(person)


def labels_shown(person: Technician) -> bool:
    """Whether canvas, panel and tool bar say so with one voice."""
    shown = person.canvas.layer_visible("labels")
    assert person.find("labelsLayerBox").isChecked() is shown
    assert person.action("showLabelsAction").isChecked() is shown
    return shown


@pytest.mark.parametrize("button", [LEFT, RIGHT])
def test_a_stroke_on_hidden_labels_shows_them_from_its_beginning(
    person: Technician, button: Qt.MouseButton
) -> None:
    hide_labels(person)
    person.press((40, 40), button)
    assert labels_shown(person), "nobody paints what they cannot see"
    person.release((40, 40), button)


def test_what_a_shape_or_a_fill_paints_on_hidden_labels_is_seen(
    person: Technician,
) -> None:
    painting = person.workspace.painting
    hide_labels(person)
    painting.paint_region(Box(5, 5, 9, 9), np.ones((4, 4), bool), None, "Polygon")
    assert labels_shown(person)
    hide_labels(person)
    painting.undo()
    person.key(Qt.Key.Key_F)
    person.press((60, 60))
    person.release((60, 60))
    assert not labels_shown(person), "nothing was painted yet: that is asked before"
    person.click("noticeButton")
    assert labels_shown(person)


def test_where_errors_stand_for_hidden_labels_painting_leaves_both_as_they_are(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.settle()
    hide_labels(person)
    person.click("errorsLayerBox")
    person.stroke((40, 40))
    assert person.canvas.layer_visible("errors") and not labels_shown(person)
    person.click("errorsLayerBox")
    person.stroke((44, 40))
    assert labels_shown(person)


def test_a_locked_class_leaves_labels_hidden(person: Technician) -> None:
    hide_labels(person)
    workspace = person.workspace
    workspace.class_table.set_locked([1], True)
    person.stroke((40, 40))
    assert not labels_shown(person)
