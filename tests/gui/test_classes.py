"""Many classes at the window: shown, locked, ordered, merged, deleted, and told apart later."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMenu

from core.errors import ProjectError
from core.labels import BACKGROUND, UNLABELLED
from core.metrics import class_masks
from core.project_records import CLASS_COLOURS, next_colour
from core.smear import Smear
from gui.class_list import ClassList, eye_rect, lock_rect
from gui.dialogs.remove_class import RemoveClassDialog
from gui.theme import apply_theme
from tests.gui.canvas_hands import seen
from tests.gui.conftest import SIZE
from tests.gui.technician import LEFT, Technician

if TYPE_CHECKING:
    from core.model import TrainedModel

FIRST, SECOND = "smear-1.png", "smear-2.png"
NAMES = ("Red cell", "White cell", "Platelet")


@pytest.fixture
def person(technician: Technician, images: list[Path]) -> Technician:
    """Three classes, each with a stripe on the first image and the third on the second too."""
    technician.open(*images)
    workspace = technician.workspace
    workspace.update_class(replace(workspace.classes[0], name=NAMES[0]))
    for name in NAMES[1:]:
        workspace.add_class(name, next_colour([record.colour for record in workspace.classes]))
    labels = np.full(SIZE, UNLABELLED, np.uint8)
    for class_id in (1, 2, 3):
        labels[30 * class_id : 30 * class_id + 20] = class_id
    batch = workspace.painting.begin_batch("Start")
    batch.put(technician.ids[FIRST], labels)
    batch.put(technician.ids[SECOND], np.where(labels == 3, labels, np.uint8(0)))
    workspace.painting.set_value(1)
    technician.settle()
    return technician


def row_of(person: Technician, class_id: int) -> tuple[ClassList, int]:
    rows: ClassList = person.find("classList")
    ids = [record.id for record in person.workspace.classes]
    return rows, ids.index(class_id)


def click_in_row(person: Technician, class_id: int, part: Callable) -> None:
    rows, row = row_of(person, class_id)
    place = part(rows.visualItemRect(rows.item(row))).center()
    person.bot.mouseClick(rows.viewport(), LEFT, pos=place)


def answer_removal(person: Technician, choice: str, into: str = "") -> None:
    def answer(dialog: RemoveClassDialog) -> None:
        if into:
            person.pick(dialog.findChild(QComboBox), into)
        person.click(choice, dialog)
        person.click("acceptButton", dialog)

    person.soon(RemoveClassDialog, answer)


def class_names(person: Technician) -> list[str]:
    return [record.name for record in person.workspace.classes]


def test_a_hidden_class_is_not_drawn_until_it_is_painted_again(person: Technician) -> None:
    for layer in ("mask", "heatmap"):
        person.window.stage.set_visible(layer, False)
    at = person.canvas.widget_point(80, 70).toPoint()
    drawn = seen(person.canvas)[at.y(), at.x()].copy()
    click_in_row(person, 2, eye_rect)
    assert not person.workspace.classes[1].visible
    assert person.workspace.painting.value == 1, "its row was not chosen by that"
    hidden = seen(person.canvas)[at.y(), at.x()].copy()
    person.window.stage.set_visible("labels", False)
    assert (seen(person.canvas)[at.y(), at.x()] == hidden).all()
    assert (hidden != drawn).any()
    person.window.stage.set_visible("labels", True)
    assert not person.workspace.painting.history.undo_name.startswith("Hide")
    person.take_class(2)
    person.stroke((20, 5))
    assert person.workspace.classes[1].visible, "nobody paints what they cannot see"
    assert (seen(person.canvas)[at.y(), at.x()] == drawn).all()


def test_what_is_hidden_and_locked_is_remembered_by_the_project(
    sit_down: Callable[[], Technician], images: list[Path]
) -> None:
    person = sit_down()
    person.open(*images)
    person.workspace.add_class("White cell", (1, 2, 3))
    click_in_row(person, 1, eye_rect)
    click_in_row(person, 2, lock_rect)
    path = person.workspace.require_project().path
    person.leave()
    person = sit_down()
    person.open(path)
    switches = [(record.visible, record.locked) for record in person.workspace.classes]
    assert switches == [(False, False), (True, True)]


def test_a_locked_class_is_neither_merged_nor_deleted(person: Technician) -> None:
    click_in_row(person, 2, lock_rect)
    table = person.workspace.class_table
    for attempt in (
        lambda: table.merge(2, 1),
        lambda: table.merge(1, 2),
        lambda: table.delete(2, 0),
    ):
        with pytest.raises(ProjectError, match="“White cell” is locked"):
            attempt()


def test_of_a_locked_class_nothing_is_asked_in_vain(person: Technician) -> None:
    panel, workspace = person.window.classes_panel, person.workspace
    workspace.painting.set_value(2)
    workspace.class_table.set_locked([2], True)
    for merge in (False, True):
        before = len(person.notices)
        panel.delete(merge)
        assert person.window.findChild(RemoveClassDialog) is None
        assert person.notices[before:] == ["“White cell” is locked; unlock it first."]


@pytest.mark.parametrize(
    ("merge", "focused"), [(True, "mergeIntoCombo"), (False, "becomesUnlabelledButton")]
)
def test_the_keyboard_begins_at_what_is_chosen(
    person: Technician, merge: bool, focused: str
) -> None:
    found = []

    def look(dialog: RemoveClassDialog) -> None:
        found.append((dialog.focusWidget().objectName(), dialog.another.isChecked()))
        said = [label.text() for label in dialog.findChildren(QLabel)]
        assert any(one.endswith("The class is removed, and these pixels become:") for one in said)
        dialog.reject()

    person.soon(RemoveClassDialog, look)
    person.window.classes_panel.delete(merge)
    person.settle()
    assert found == [(focused, merge)]


def test_a_class_is_merged_into_another_on_all_images_as_one_step(person: Technician) -> None:
    before = person.labels
    person.take_class(3)
    answer_removal(person, "becomesClassButton", into="White cell")
    person.click("deleteClassButton")
    person.settle()
    assert class_names(person) == ["Red cell", "White cell"]
    assert (person.labels == np.where(before == 3, 2, before)).all()
    assert person.workspace.painting.value in (1, 2)
    person.choose(SECOND)
    assert set(np.unique(person.labels)) == {BACKGROUND, 2}
    assert person.action("undoAction").text() == "&Undo merge Platelet into White cell"
    person.control(Qt.Key.Key_Z)
    assert class_names(person) == list(NAMES)
    assert set(np.unique(person.labels)) == {BACKGROUND, 3}
    person.choose(FIRST)
    assert (person.labels == before).all()


@pytest.mark.parametrize(
    ("choice", "value"),
    [("becomesUnlabelledButton", UNLABELLED), ("becomesBackgroundButton", BACKGROUND)],
)
def test_a_deleted_classes_labels_become_what_was_answered(
    person: Technician, choice: str, value: int
) -> None:
    before = person.labels
    person.take_class(2)
    answer_removal(person, choice)
    person.click("deleteClassButton")
    person.settle()
    assert class_names(person) == ["Red cell", "Platelet"]
    assert (person.labels == np.where(before == 2, value, before)).all()
    assert (person.saved_labels == person.labels).all()
    person.control(Qt.Key.Key_Z)
    assert (person.labels == before).all()


def test_strokes_painted_while_a_merge_is_worked_out_are_merged_too(person: Technician) -> None:
    person.workspace.class_table.merge(3, 1)
    person.take_class(3)
    person.stroke((20, 5), (40, 5))
    person.settle()
    assert 3 not in person.labels
    assert person.labels[5, 30] == 1


def test_the_last_class_stays(technician: Technician, images: list[Path]) -> None:
    technician.open(*images)
    assert not technician.find("deleteClassButton").isEnabled()
    with pytest.raises(ProjectError, match="a project needs one"):
        technician.workspace.class_table.delete(1, UNLABELLED)


def test_keys_follow_the_order_of_the_list(person: Technician) -> None:
    person.take_class(3)
    rows = person.find("classList")
    rows.setFocus()
    person.bot.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    person.bot.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert class_names(person) == ["Platelet", "Red cell", "White cell"]
    person.key("2")
    assert person.workspace.painting.value == 1
    person.key("1")
    assert person.workspace.painting.value == 3
    rows.ask_move(3, 3)
    assert class_names(person) == ["Red cell", "White cell", "Platelet"]
    person.control(Qt.Key.Key_Z)
    assert class_names(person) == ["Platelet", "Red cell", "White cell"]


def test_the_menu_of_a_class_says_what_can_be_done(person: Technician) -> None:
    person.take_class(2)
    person.window.classes_panel._menu(QPoint(5, 5))
    menu = person.window.findChild(QMenu, "classMenu")
    texts = [action.text() for action in menu.actions() if action.text()]
    assert texts[:2] == ["Rename…", "Colour…"]
    assert {"Hide its labels", "Lock", "Merge into another…", "Delete…"} <= set(texts)
    [only] = [action for action in menu.actions() if action.text() == "Show this class only"]
    only.trigger()
    assert [record.visible for record in person.workspace.classes] == [False, True, False]
    menu.close()


def test_254_classes_are_listed_found_and_painted(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(*images)
    workspace = person.workspace
    project = workspace.require_project()
    colours = [record.colour for record in workspace.classes]
    for number in range(2, 255):
        colours.append(next_colour(colours))
        project.add_class(f"Class {number}", colours[-1])
    workspace.class_table.reload()
    rows = person.find("classList")
    assert rows.count() == 256
    assert len(set(colours)) == 254
    field = person.find("findClassField")
    assert isinstance(field, QLineEdit) and field.isVisible()
    person.type_into("findClassField", "class 25")
    shown = [rows.item(r).text() for r in range(rows.count()) if not rows.item(r).isHidden()]
    assert shown == ["Class 25", "Class 250", "Class 251", "Class 252", "Class 253", "Class 254",
                     "Background", "Unlabelled"]  # fmt: skip
    person.take_class(254)
    person.stroke((40, 40), (60, 60))
    assert (person.labels == 254).any()
    with pytest.raises(ProjectError, match="at most 254"):
        workspace.add_class("One more", (0, 0, 0))


def test_the_list_follows_a_change_of_theme(person: Technician, qapp: QApplication) -> None:
    rows, _ = row_of(person, 1)
    person.take_class(2)
    before = rows.item(4).icon().pixmap(14).toImage()
    try:
        apply_theme(qapp, "dark")
        assert rows.item(4).icon().pixmap(14).toImage() != before
        assert rows.currentRow() == 1
        assert rows.count() == 5
    finally:
        apply_theme(qapp, "light")


def test_a_change_of_theme_leaves_the_list_where_it_was_scrolled_to(
    person: Technician, qapp: QApplication
) -> None:
    for number in range(9):
        person.workspace.class_table.add(f"Another {number}", (number, 99, 99))
    person.stand_still()
    rows = person.window.classes_panel.list
    bar = rows.verticalScrollBar()
    assert bar.maximum() > 2 * rows.row_height
    apply_theme(qapp, "light")
    try:
        for at in (bar.maximum(), rows.row_height):  # the class that is painted is out of sight
            bar.setValue(at)
            for scheme in ("dark", "light"):
                apply_theme(qapp, scheme)
                person.stand_still()
                assert bar.value() == at, scheme
    finally:
        apply_theme(qapp, "light")


def test_the_first_colours_are_the_chosen_palette() -> None:
    colours: list[tuple[int, int, int]] = []
    for _ in range(12):
        colours.append(next_colour(colours))
    assert colours[: len(CLASS_COLOURS)] == list(CLASS_COLOURS)


# What a network has learnt of classes that are gone ----------------------------------------------


def network_of_two(images: list[Path], labels: np.ndarray) -> TrainedModel:
    """A network of the classes 1 and 2 that has hardly trained."""
    from core.dataset import LabelledImage, Recipe
    from core.training import TrainingRequest, train

    request = TrainingRequest(
        [LabelledImage(FIRST, labels=labels, path=images[0], held_out=False)],
        class_ids=(1, 2),
        class_names=("Red cell", "White cell"),
        recipe=Recipe(side=64, batch=4),
        steps=8,
        threads=2,
    )
    *_, last = train(request)
    assert last.model is not None
    return last.model


def test_a_network_that_knows_a_deleted_class_never_lends_its_heat_to_another(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*images)
    workspace = person.workspace
    workspace.update_class(replace(workspace.classes[0], name="Red cell"))
    workspace.add_class("White cell", (0, 114, 178))
    smear = smears[FIRST]
    labels = smear.all_cells.astype(np.uint8)
    labels[:, 80:] *= 2
    workspace.painting.replace_labels(labels, "Start")
    workspace.heatmap.set_model(network_of_two(images, labels), snapshot=False)
    person.settle()
    heatmap = workspace.heatmap
    assert heatmap.model is not None
    assert heatmap.model.class_ids == (1, 2)
    assert heatmap.heat is not None
    second = heatmap.heat[1].copy()
    workspace.class_table.delete(1, BACKGROUND)
    person.settle()
    assert workspace.active_class_id == 2
    assert heatmap.index_of(2) == 1
    plane = heatmap.plane()
    assert plane is not None
    assert (plane == second).all(), "the class that is gone wins nowhere"
    masks = class_masks(heatmap.heat, heatmap.model.class_ids, heatmap.thresholds)
    assert 1 not in masks
    new = workspace.add_class("Platelet", (1, 2, 3))
    assert new.id == 3, "an id that the network does not know"
    assert heatmap.plane() is None
    person.control(Qt.Key.Key_Z)
    person.control(Qt.Key.Key_Z)
    person.settle()
    assert [record.id for record in workspace.classes] == [1, 2]
    workspace.painting.set_value(1)
    assert heatmap.index_of(1) == 0


def test_the_class_in_hand_is_in_hand_again_at_the_next_start(sit_down, trained: Path) -> None:
    first = sit_down()
    first.open(trained)
    platelet = first.workspace.add_class("Platelet", (10, 120, 200))
    first.leave()
    second = sit_down()
    second.open(trained)
    assert second.workspace.active_class_id == second.workspace.painting.value == platelet.id
    first_class = second.workspace.classes[0].id
    second.workspace.painting.set_value(first_class)
    second.leave()
    third = sit_down()
    third.open(trained)
    assert third.workspace.active_class_id == first_class
