"""Everything that can be undone at the window: labels, classes, roles, thresholds, imports."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt

from core.errors import ProjectError
from core.labels import BACKGROUND, UNLABELLED, Box
from core.project import Role
from core.project_records import next_colour
from gui.label_batch import LabelBatch
from tests.gui.conftest import SIZE
from tests.gui.technician import RIGHT, Technician

FIRST, SECOND, THIRD = "smear-1.png", "smear-2.png", "smear-3.png"


@pytest.fixture
def person(technician: Technician, images: list[Path]) -> Technician:
    technician.open(*images)
    return technician


def state(person: Technician) -> dict[str, Any]:
    """What the file holds of all that can be undone; the window must show the same."""
    workspace = person.workspace
    project = workspace.require_project()
    workspace.thresholds.rest()
    assert workspace.classes == project.classes()
    assert list(workspace.records) == [record.id for record in project.images()]
    if workspace.current is not None:
        assert (person.labels == person.saved_labels).all()
    images = project.images(include_removed=True)
    return {
        "labels": {i.id: project.read_labels(i.id).tobytes() for i in images},
        "roles": {i.id: (i.role, i.removed) for i in images},
        "classes": project.classes(),
    }


def undo_all(person: Technician) -> None:
    go_through(person, person.workspace.painting.undo, "undoAction")


def redo_all(person: Technician) -> None:
    go_through(person, person.workspace.painting.redo, "redoAction")


def go_through(person: Technician, act: Callable[[], None], name: str) -> None:
    """Do it on every image until nothing is left; what waits for another image comes round."""
    for _ in range(12):
        before = state(person)
        for record in list(person.workspace.records.values()):
            if record.id in person.workspace.records:
                person.choose(record.name)
                told = len(person.problems)
                while person.action(name).isEnabled() and len(person.problems) == told:
                    act()
                    person.settle()
        if state(person) == before:
            return
    raise AssertionError("it never ends")


def test_classes_roles_and_thresholds_are_undone_and_redone_like_strokes(
    person: Technician,
) -> None:
    workspace = person.workspace
    start = state(person)
    person.stroke((40, 40), (60, 60))
    cell = workspace.classes[0]
    workspace.add_class("Nucleus", (10, 20, 30))
    person.stroke((80, 40), (90, 60))
    workspace.update_class(workspace.classes[0].__class__(cell.id, "Red cell", (9, 9, 9), 0.5))
    workspace.set_role([person.ids[SECOND]], Role.HELD_OUT)
    person.slide("thresholdSlider", 70)
    workspace.thresholds.rest()
    end = state(person)
    texts = []
    while person.action("undoAction").isEnabled():
        texts.append(person.action("undoAction").text())
        person.control(Qt.Key.Key_Z)
    assert texts == [
        "&Undo threshold of Nucleus",
        "&Undo hold out",
        "&Undo rename Cell",
        "&Undo brush stroke",
        "&Undo add class Nucleus",
        "&Undo brush stroke",
    ]
    assert state(person) == start
    assert workspace.painting.value == cell.id, "what is painted is a class that is there"
    while person.action("redoAction").isEnabled():
        person.control(Qt.Key.Key_Y)
    assert state(person) == end


def test_a_drag_of_the_slider_is_one_step(person: Technician) -> None:
    start = person.workspace.threshold
    for level in (90, 120, 40, 77):
        person.slide("thresholdSlider", level)
    person.workspace.thresholds.rest()
    before = person.workspace.threshold
    person.slide("thresholdSlider", 200)
    person.control(Qt.Key.Key_Z)
    assert person.workspace.threshold == before, "undone although it had not come to rest"
    person.control(Qt.Key.Key_Z)
    assert person.workspace.threshold == start
    assert person.text("thresholdSource") != "Chosen by you"
    assert not person.action("undoAction").isEnabled()


def test_what_the_program_proposes_is_no_step(person: Technician) -> None:
    person.workspace.thresholds.adopt({1: 0.31})
    person.workspace.thresholds.rest()
    assert person.workspace.threshold == 0.31
    assert not person.action("undoAction").isEnabled()


def test_removed_images_come_back_by_undo_with_their_labels_and_their_history(
    person: Technician,
) -> None:
    person.stroke((40, 40), (60, 60))
    painted, image_id = person.labels, person.ids[FIRST]
    person.workspace.remove_images([image_id])
    person.settle()
    assert person.current_name == SECOND
    person.control(Qt.Key.Key_Z)
    person.settle()
    assert person.current_name == FIRST
    assert (person.labels == painted).all()
    person.control(Qt.Key.Key_Z)
    assert (person.labels == UNLABELLED).all()
    person.control(Qt.Key.Key_Y)
    person.control(Qt.Key.Key_Y)
    person.settle()
    assert image_id not in person.workspace.records


def test_an_image_added_again_cannot_be_brought_back_a_second_time(
    person: Technician, images: list[Path]
) -> None:
    person.workspace.remove_images([person.ids[FIRST]])
    person.settle()
    person.window.files.open_paths([images[0]])
    person.settle()
    assert FIRST in person.ids
    assert not person.action("undoAction").isEnabled()


def test_a_batch_over_several_images_is_one_step_and_undone_from_any_of_them(
    person: Technician,
) -> None:
    batch = person.workspace.painting.begin_batch("Import masks")
    ones = np.ones(SIZE, np.uint8)
    for name in (FIRST, SECOND, THIRD):
        assert batch.put(person.ids[name], ones)
    assert not batch.put(person.ids[FIRST], ones), "that is so already"
    assert batch.image_ids == [person.ids[name] for name in (FIRST, SECOND, THIRD)]
    assert (person.labels == 1).all()
    assert person.action("undoAction").text() == "&Undo import masks"
    person.choose(THIRD)
    person.control(Qt.Key.Key_Z)
    assert (person.labels == UNLABELLED).all()
    for name in (FIRST, SECOND):
        person.choose(name)
        assert (person.labels == UNLABELLED).all()
    assert not batch.can_undo
    person.control(Qt.Key.Key_Y)
    assert batch.can_undo
    batch.undo()
    assert (person.labels == UNLABELLED).all()


def test_a_stroke_between_two_images_of_a_batch_keeps_its_place(person: Technician) -> None:
    batch: LabelBatch = person.workspace.painting.begin_batch("Import masks")
    batch.put(person.ids[FIRST], np.ones(SIZE, np.uint8))
    person.stroke((40, 40), (60, 60), button=RIGHT)
    stroked = person.labels
    batch.put(person.ids[SECOND], np.ones(SIZE, np.uint8))
    batch.undo()
    assert "undo that first" in person.told
    assert (person.labels == stroked).all()
    person.choose(SECOND)
    assert "undo that first" in person.told, "that is so wherever one looks"
    person.choose(FIRST)
    person.control(Qt.Key.Key_Z)
    assert not person.told, "nothing hinders it any more"
    assert (person.labels == 1).all()
    batch.undo()
    assert (person.labels == UNLABELLED).all()
    person.choose(SECOND)
    assert (person.labels == UNLABELLED).all()


def test_a_batch_that_cannot_be_written_leaves_that_image_as_it_was(
    person: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_changes: object) -> None:
        raise ProjectError("The disk is full; make room.")

    batch = person.workspace.painting.begin_batch("Import masks")
    batch.put(person.ids[FIRST], np.ones(SIZE, np.uint8))
    with monkeypatch.context() as patch:
        patch.setattr(person.workspace.project, "write_changes", refuse)
        with pytest.raises(ProjectError, match="disk is full"):
            batch.put(person.ids[SECOND], np.ones(SIZE, np.uint8))
        assert person.workspace.all_saved
    batch.undo()
    assert (person.labels == UNLABELLED).all()
    assert state(person)["labels"][person.ids[SECOND]] == bytes([UNLABELLED]) * SIZE[0] * SIZE[1]


def test_labels_of_a_class_that_is_gone_are_not_taken(person: Technician) -> None:
    before = state(person)
    batch = person.workspace.painting.begin_batch("Import masks")
    with pytest.raises(ProjectError, match="of a class that was deleted"):
        batch.put(person.ids[SECOND], np.full(SIZE, 7, np.uint8))
    assert state(person) == before


def test_an_undo_that_the_file_cannot_take_is_told_and_changes_nothing(
    person: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    person.workspace.add_class("Nucleus", (1, 2, 3))
    before = state(person)

    def refuse(_changes: object) -> None:
        raise ProjectError("The disk is full; make room.")

    with monkeypatch.context() as patch:
        patch.setattr(person.workspace.project, "write_changes", refuse)
        person.control(Qt.Key.Key_Z)
        assert "disk is full" in person.told
    assert state(person) == before
    assert "disk is full" in person.told
    person.control(Qt.Key.Key_Z)
    assert len(person.workspace.classes) == 1
    assert not person.told, "it has been undone"


def test_history_goes_on_in_the_copy_and_stays_with_each_project(
    person: Technician, tmp_path: Path
) -> None:
    person.stroke((40, 40), (60, 60))
    first = person.labels
    old = person.workspace.require_project().path
    person.answer_file_dialog(tmp_path / "copy.smearseg")
    person.action("saveAsAction").trigger()
    person.settle()
    person.stroke((90, 40), (99, 60))
    person.control(Qt.Key.Key_Z)
    assert (person.labels == first).all()
    person.control(Qt.Key.Key_Z)
    assert (person.labels == UNLABELLED).all()
    person.open(old)
    person.choose(FIRST)
    assert (person.labels == first).all()
    person.control(Qt.Key.Key_Z)
    assert (person.labels == UNLABELLED).all()


class Somebody:
    """Does random things that can be undone."""

    def __init__(self, person: Technician, seed: int) -> None:
        self.person, self.workspace = person, person.workspace
        self.chance, self.number = random.Random(seed), 0

    def act(self) -> None:
        self.number += 1
        things = [self.stroke] * 6 + [self.region, self.batch, self.role, self.threshold]
        things += [self.add, self.rename, self.empty, self.go, self.undo, self.redo, self.reorder]
        self.chance.choice(things)()
        self.person.settle()

    def value(self) -> int:
        return self.chance.choice([0, 255, *(r.id for r in self.workspace.classes)])

    def stroke(self) -> None:
        self.workspace.painting.set_value(self.value())
        points = [(self.chance.uniform(0, 160), self.chance.uniform(0, 120)) for _ in range(3)]
        self.person.stroke(*points)

    def region(self) -> None:
        top, left = self.chance.randrange(100), self.chance.randrange(140)
        mask = np.ones((30, 40), np.bool_)
        box = Box(top, left, top + 30, left + 40)
        self.workspace.painting.paint_region(box, mask, self.value(), "Fill")

    def batch(self) -> None:
        batch = self.workspace.painting.begin_batch("Import masks")
        for image_id in list(self.workspace.records):
            labels = np.full(SIZE, self.value(), np.uint8)
            labels[: self.chance.randrange(100)] = self.value()
            batch.put(image_id, labels)

    def role(self) -> None:
        image_id = self.chance.choice(list(self.workspace.records))
        self.workspace.set_role([image_id], self.chance.choice(list(Role)))

    def threshold(self) -> None:
        self.workspace.painting.set_value(self.workspace.classes[0].id)
        for _ in range(3):
            self.workspace.choose_threshold(self.chance.random())

    def add(self) -> None:
        colour = next_colour([record.colour for record in self.workspace.classes])
        self.workspace.add_class(f"Class {self.number}", colour)

    def rename(self) -> None:
        record = self.chance.choice(self.workspace.classes)
        changed = record.__class__(record.id, f"Name {self.number}", (1, 2, self.number % 256), 0.5)
        self.workspace.update_class(changed)

    def reorder(self) -> None:
        ids = [record.id for record in self.workspace.classes]
        self.workspace.class_table.reorder(self.chance.sample(ids, len(ids)))

    def empty(self) -> None:
        ids = [record.id for record in self.workspace.classes]
        if len(ids) > 1:
            gone = self.chance.choice(ids)
            ids.remove(gone)
            if self.chance.random() < 0.5:
                self.workspace.class_table.merge(gone, self.chance.choice(ids))
            else:
                becomes = self.chance.choice([BACKGROUND, UNLABELLED])
                self.workspace.class_table.delete(gone, becomes)

    def go(self) -> None:
        self.person.choose(self.chance.choice([FIRST, SECOND, THIRD]))

    def undo(self) -> None:
        self.workspace.painting.undo()

    def redo(self) -> None:
        self.workspace.painting.redo()


def test_whatever_was_done_undoing_all_gives_the_start_and_redoing_all_the_end(
    sit_down: Callable[[], Technician], images: list[Path]
) -> None:
    person = sit_down()
    person.open(*images)
    person.workspace.thresholds.rest()
    start = state(person)
    somebody = Somebody(person, seed=11)
    for _ in range(45):
        somebody.act()
    end = state(person)
    path = person.workspace.require_project().path
    person.leave()
    person = sit_down()
    person.open(path)
    assert state(person) == end
    undo_all(person)
    assert state(person)["labels"] == start["labels"]
    assert state(person)["roles"] == start["roles"]
    # Its threshold is the starter's proposal, which has come again after the restart.
    assert [record.name for record in state(person)["classes"]] == ["Cell"]
    redo_all(person)
    assert state(person)["labels"] == end["labels"]
    assert state(person)["roles"] == end["roles"]
    assert [r.name for r in state(person)["classes"]] == [r.name for r in end["classes"]]
    person.workspace.require_project().check()
