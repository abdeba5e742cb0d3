"""A double click with the brush fits the image, and leaves labels, undo and redo as they were."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from core.labels import UNLABELLED
from tests.gui.technician import LEFT, Technician

DAB = (80, 60)


@pytest.fixture
def person(technician: Technician, images: list[Path]) -> Technician:
    technician.open(*images)
    return technician


def double_click(person: Technician, *way: tuple[float, float]) -> None:
    """Two clicks on one place; the second may go on from there."""
    person.stroke(DAB)
    person.mouse(QEvent.Type.MouseButtonDblClick, DAB, LEFT, LEFT)
    for point in way:
        person.move(point)
    person.release(way[-1] if way else DAB)


def can(person: Technician) -> tuple[bool, bool]:
    """Whether undo and redo are offered."""
    return person.action("undoAction").isEnabled(), person.action("redoAction").isEnabled()


def undo(person: Technician) -> None:
    person.control(Qt.Key.Key_Z)


def redo(person: Technician) -> None:
    person.control(Qt.Key.Key_Y)


def test_a_double_click_after_an_undo_keeps_what_can_be_redone(person: Technician) -> None:
    person.stroke((20, 20), (40, 30))
    first = person.labels
    person.stroke((20, 90), (60, 90))
    both = person.labels
    undo(person)
    texts = [person.action(name).text() for name in ("undoAction", "redoAction")]
    double_click(person)
    assert (person.labels == first).all() and (person.saved_labels == first).all()
    assert [person.action(name).text() for name in ("undoAction", "redoAction")] == texts
    redo(person)
    assert (person.labels == both).all() and (person.saved_labels == both).all()
    assert can(person) == (True, False)
    undo(person)
    undo(person)
    double_click(person)
    double_click(person)
    redo(person)
    redo(person)
    assert (person.labels == both).all()


def test_on_a_fresh_image_neither_undo_nor_redo_comes_of_it(person: Technician) -> None:
    double_click(person)
    assert (person.labels == UNLABELLED).all()
    assert can(person) == (False, False)


def test_it_is_so_after_a_restart_too(person: Technician, images: list[Path]) -> None:
    person.stroke((20, 20), (40, 30))
    painted = person.labels
    undo(person)
    double_click(person)
    path = person.workspace.require_project().path
    person.open(path)
    assert (person.labels == UNLABELLED).all()
    redo(person)
    assert (person.labels == painted).all() and can(person) == (True, False)


def test_two_quick_strokes_are_two_steps_and_end_what_could_be_redone(person: Technician) -> None:
    person.stroke((20, 20), (40, 30))
    undo(person)
    person.stroke(DAB)
    dab = person.labels
    undo(person)
    double_click(person, (110, 60), (120, 80))
    assert can(person) == (True, False)
    undo(person)
    assert (person.labels == dab).all()
    undo(person)
    assert (person.labels == UNLABELLED).all() and can(person) == (False, True)


def test_a_dab_is_one_step_at_once_and_after_a_while(person: Technician) -> None:
    person.stroke((20, 20), (40, 30))
    undo(person)
    person.stroke(DAB)
    painted = person.labels
    assert painted[60, 80] == 1 and (person.saved_labels == painted).all()
    assert can(person) == (True, False)
    undo(person)
    assert (person.labels == UNLABELLED).all() and can(person) == (False, True)
    redo(person)
    assert (person.labels == painted).all()
    person.bot.wait(QApplication.doubleClickInterval() + 100)
    assert (person.labels == painted).all() and can(person) == (True, False)
    undo(person)
    assert (person.labels == UNLABELLED).all() and not can(person)[0]


def test_a_dab_is_in_the_project_that_is_closed_at_once(
    person: Technician, sit_down: Callable[[], Technician]
) -> None:
    person.stroke(DAB)
    painted, path = person.labels, person.workspace.require_project().path
    person.leave()
    other = sit_down()
    other.open(path)
    assert (other.labels == painted).all() and can(other) == (True, False)


def test_a_double_click_while_the_class_is_locked_takes_no_earlier_stroke_back(
    person: Technician,
) -> None:
    person.stroke((20, 20), (40, 30))
    painted = person.labels
    person.workspace.class_table.set_locked([1], True)
    double_click(person)
    assert (person.labels == painted).all() and can(person) == (True, False)


def test_a_double_click_where_all_is_painted_takes_no_earlier_stroke_back(
    person: Technician,
) -> None:
    person.stroke((40, 60), (120, 60))
    painted = person.labels
    double_click(person)
    assert (person.labels == painted).all() and can(person) == (True, False)
