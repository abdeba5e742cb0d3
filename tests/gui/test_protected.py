"""What is locked or protected keeps its pixels, whoever paints."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.labels import BACKGROUND, UNLABELLED, Box
from tests.gui.conftest import SIZE
from tests.gui.technician import RIGHT, Technician

GREEN = (0, 158, 115)


@pytest.fixture
def person(technician: Technician, images: list[Path]) -> Technician:
    """An image with class 1 in its left half, class 2 in its right one, a free strip below."""
    technician.open(*images)
    workspace = technician.workspace
    second = workspace.add_class("White cell", GREEN)
    assert second.id == 2
    labels = np.full(SIZE, UNLABELLED, np.uint8)
    labels[:80, :80], labels[:80, 80:] = 1, 2
    workspace.painting.replace_labels(labels, "Start")
    workspace.painting.set_value(1)
    return technician


def lock(person: Technician, class_id: int) -> None:
    person.workspace.class_table.set_locked([class_id], True)


def test_a_stroke_passes_by_a_locked_class(person: Technician) -> None:
    lock(person, 2)
    before = person.labels.copy()
    person.stroke((40, 70), (120, 70), (120, 90))
    assert (person.labels[before == 2] == 2).all()
    assert (person.labels[85:90, 115:125] == 1).all()
    person.stroke((120, 40), (20, 40), button=RIGHT)
    assert (person.labels[before == 2] == 2).all()
    assert person.labels[40, 40] == UNLABELLED


def test_a_locked_class_is_not_painted_and_that_is_said(person: Technician) -> None:
    lock(person, 1)
    before = person.labels.copy()
    person.stroke((40, 100), (60, 100))
    assert (person.labels == before).all()
    assert person.notices[-1] == "“Cell” is locked; unlock it to paint it."
    assert not person.workspace.painting.paint_region(
        Box(90, 0, 100, 10), np.ones((10, 10), np.bool_), 1, "Fill"
    )


def test_protecting_other_classes_leaves_background_and_what_is_free(person: Technician) -> None:
    painting = person.workspace.painting
    painting.set_protect_others(True)
    assert painting.protected_values() == {2}
    assert painting.protected_values(2) == {1}
    assert painting.protected_values(BACKGROUND) == {2}, "background corrects the active class"
    assert painting.protected_values(UNLABELLED) == {2}
    before = person.labels.copy()
    painting.set_value(BACKGROUND)
    person.stroke((40, 40), (120, 40), (120, 100))
    assert (person.labels[before == 2] == 2).all()
    assert person.labels[40, 60] == BACKGROUND and person.labels[95, 120] == BACKGROUND
    painting.set_protect_others(False)
    assert painting.protected_values() == frozenset()


def test_a_region_is_painted_as_one_step_where_nothing_is_protected(person: Technician) -> None:
    lock(person, 2)
    painting, before = person.workspace.painting, person.labels.copy()
    box = Box(70, 60, 130, 170)  # reaches over the image's lower and right border
    mask = np.ones((60, 110), np.bool_)
    mask[0] = False
    assert painting.paint_region(box, mask, BACKGROUND, "Fill")
    expected = before.copy()
    expected[71:120, 60:160] = np.where(before[71:120, 60:160] == 2, 2, BACKGROUND)
    assert (person.labels == expected).all()
    assert (person.saved_labels == expected).all()
    assert not painting.paint_region(box, mask, BACKGROUND, "Fill"), "nothing is left to change"
    assert not painting.paint_region(Box(500, 500, 510, 510), mask[:10, :10], 1, "Fill")
    person.workspace.painting.undo()
    assert (person.labels == before).all()
    assert painting.paint_region(Box(100, 0, 102, 2), np.ones((2, 2), np.bool_), None, "Fill")
    assert (person.labels[100:102, :2] == 1).all(), "None is what the brush paints"
