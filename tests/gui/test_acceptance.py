"""The prediction is accepted and rejected object by object, exactly as it is shown."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt

from core.labels import BACKGROUND, UNLABELLED
from core.metrics import threshold_level
from tests.gui.canvas_hands import LEFT, RIGHT
from tests.gui.conftest import SIZE
from tests.gui.technician import Technician
from tests.gui.test_drawing import Draughtsman, take, undo_name

DISCS = ((30, 40, 14), (30, 68, 14), (80, 60, 12), (90, 120, 16))
"""Row, column, radius of the cells that are predicted; the first two touch."""
SHIFT = Qt.KeyboardModifier.ShiftModifier


def put_heat(person: Technician, heat: np.ndarray, known: bool = True) -> None:
    """Let the network have said this of the image shown, as when its tiles arrive."""
    from core.labels import Box

    session = person.workspace.heatmap
    session._abandon()
    assert session.heat is not None and session.known is not None
    session.heat[0] = heat
    session.known[:] = 255 if known else 0
    session.changed.emit(Box(0, 0, *SIZE))


@pytest.fixture
def person(technician: Technician, trained: Path) -> Technician:
    """At an unlabelled image where four cells are predicted."""
    technician.open(trained)
    technician.canvas.set_zoom(4)
    technician.workspace.painting.replace_labels(np.full(SIZE, UNLABELLED, np.uint8), "Start")
    technician.workspace.choose_threshold(0.5)
    heat = np.full(SIZE, 20, np.uint8)
    for row, column, radius in DISCS:
        cv2.circle(heat, (column, row), radius, 220, -1)
    put_heat(technician, heat)
    take(technician, "accept")
    return technician


@pytest.fixture
def hand(person: Technician) -> Draughtsman:
    return Draughtsman(person.canvas)


def objects(person: Technician) -> np.ndarray:
    """The predicted objects, numbered from 1; int (H, W)."""
    plane = person.workspace.heatmap.plane()
    assert plane is not None
    mask = plane >= threshold_level(person.workspace.threshold)
    return cv2.connectedComponents(mask.view(np.uint8), connectivity=4)[1]


def object_at(person: Technician, x: float, y: float) -> np.ndarray:
    numbers = objects(person)
    assert numbers[int(y), int(x)]
    return numbers == numbers[int(y), int(x)]


def shown(person: Technician) -> np.ndarray | None:
    """The pixels outlined under the pointer."""
    preview = person.canvas._preview
    if preview is None:
        return None
    out = np.zeros(SIZE, bool)
    out[preview.box.slices] = preview._mask.astype(bool)
    return out


def test_a_click_makes_labels_of_the_object_and_undo_takes_them_back(person, hand) -> None:
    expected = object_at(person, 60, 80)
    hand.click(60, 80)
    assert np.array_equal(person.labels == 1, expected)
    assert (person.labels[~expected] == UNLABELLED).all()
    assert undo_name(person) == "Accept prediction (1 cell)"
    person.control(Qt.Key.Key_Z)
    assert (person.labels == UNLABELLED).all()


@pytest.mark.parametrize(("held", "button"), [(SHIFT, LEFT), (Qt.KeyboardModifier(0), RIGHT)])
def test_shift_and_the_right_button_make_background_of_it(person, hand, held, button) -> None:
    expected = object_at(person, 60, 80)
    hand.held = held
    hand.click(60, 80, button)
    assert np.array_equal(person.labels == BACKGROUND, expected)
    assert undo_name(person) == "Reject prediction (1 cell)"


def test_what_was_accepted_can_be_rejected_and_accepted_again(person, hand) -> None:
    expected = object_at(person, 60, 80)
    for held, value in ((Qt.KeyboardModifier(0), 1), (SHIFT, BACKGROUND)) * 2:
        hand.held = held
        hand.click(60, 80)
        assert np.array_equal(person.labels == value, expected)


def test_a_drag_accepts_what_its_box_touches(person, hand) -> None:
    hand.drag((60, 90), (80, 100), (110, 95))
    expected = object_at(person, 60, 80) | object_at(person, 120, 90)
    assert np.array_equal(person.labels == 1, expected)
    assert undo_name(person) == "Accept prediction (2 cells)"


def test_a_box_is_accepted_with_keys_alone(person, hand) -> None:
    """From the middle of the view, the image's, to the cells below: no mouse is touched."""
    alt, none = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
    person.canvas.pointer = None
    person.canvas.centre_on(60, 84)
    person.key(Qt.Key.Key_K)
    person.key(Qt.Key.Key_Return, alt)
    for _ in range(26):  # 8 pixels of the screen are 2 of the image here
        person.key(Qt.Key.Key_Right)
    person.key(Qt.Key.Key_Return, none)
    expected = object_at(person, 60, 80) | object_at(person, 120, 90)
    assert np.array_equal(person.labels == 1, expected)
    assert undo_name(person) == "Accept prediction (2 cells)"


def test_a_large_box_is_looked_through_by_a_worker(person, hand, monkeypatch) -> None:
    monkeypatch.setattr("gui.acceptance.BOX_AT_ONCE", 10)
    hand.drag((2, 2), (80, 100), (158, 118))
    person.until(lambda: undo_name(person) == "Accept prediction (3 cells)")
    assert np.array_equal(person.labels == 1, objects(person) > 0)


def test_a_line_of_background_divides_cells_that_touch(person, hand) -> None:
    assert np.array_equal(object_at(person, 40, 30), object_at(person, 68, 30))
    take(person, "brush")
    person.workspace.painting.set_diameter(3)
    person.workspace.painting.set_value(BACKGROUND)
    hand.drag((54, 10), (54, 50))
    line = person.labels == BACKGROUND
    take(person, "accept")
    hand.click(40, 30)
    assert person.labels[30, 45] == 1 and person.labels[30, 60] == UNLABELLED
    assert np.array_equal(person.labels == BACKGROUND, line), "what was painted stays"


def test_the_object_under_the_pointer_is_outlined(person, hand) -> None:
    hand.move(60, 80)
    assert np.array_equal(shown(person), object_at(person, 60, 80))
    hand.move(62, 82)
    assert np.array_equal(shown(person), object_at(person, 60, 80))
    hand.move(10, 110)
    assert shown(person) is None


def test_the_outline_follows_threshold_and_heat(person, hand) -> None:
    hand.move(60, 80)
    person.workspace.choose_threshold(0.95)
    assert shown(person) is None
    heat = np.full(SIZE, 20, np.uint8)
    heat[70:90, 50:90] = 250
    put_heat(person, heat)
    assert np.array_equal(shown(person), heat == 250)


def test_the_outline_goes_with_the_pointer_and_with_the_tool(person, hand) -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    hand.move(60, 80)
    take(person, "brush")
    assert shown(person) is None
    take(person, "accept")
    assert shown(person) is not None
    QApplication.sendEvent(person.canvas, QEvent(QEvent.Type.Leave))
    assert shown(person) is None


def test_beside_all_objects_a_click_does_nothing(person, hand) -> None:
    hand.click(10, 110)
    assert (person.labels == UNLABELLED).all()


def test_an_object_without_end_is_refused_in_words(person, hand, monkeypatch) -> None:
    monkeypatch.setattr("core.predicted_objects.MAX_OBJECT", 500)
    monkeypatch.setattr("core.region_growing._FIRST_SIDE", 8)
    hand.click(60, 80)
    assert (person.labels == UNLABELLED).all() and "raise the threshold" in person.notices[-1]


def test_where_nothing_is_predicted_yet_there_is_no_object(person, hand) -> None:
    put_heat(person, np.full(SIZE, 250, np.uint8), known=False)
    hand.click(60, 80)
    assert (person.labels == UNLABELLED).all()


def test_a_locked_class_is_not_accepted(person, hand) -> None:
    person.workspace.class_table.set_locked([1], True)
    hand.click(60, 80)
    assert (person.labels == UNLABELLED).all() and "locked" in person.notices[-1]


def test_without_a_prediction_the_tool_says_what_to_do(technician, images, monkeypatch) -> None:
    technician.open(*images)
    technician.workspace.heatmap.clear()
    take(technician, "accept")
    assert technician.notices[-1].startswith("There is no prediction of this image yet")
    technician.notices.clear()
    Draughtsman(technician.canvas).click(60, 60)
    assert technician.notices[-1].endswith("label some cells and train (T).")
    assert (technician.labels == UNLABELLED).all()


def test_a_class_that_the_network_does_not_know_is_told(person, hand) -> None:
    person.workspace.add_class("Platelet", (10, 200, 30))
    hand.click(60, 80)
    assert "does not know “Platelet”" in person.notices[-1]
