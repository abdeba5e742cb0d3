"""What the tools draw becomes exactly these labels, in one step that undo takes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from core.brush import capsule_mask
from core.labels import BACKGROUND, UNLABELLED
from core.shapes import Ellipse, Polygon, Rectangle
from gui.drawing import ASK_FROM
from tests.gui.canvas_hands import LEFT, RIGHT, Hand
from tests.gui.conftest import SIZE
from tests.gui.technician import Technician

SHIFT = Qt.KeyboardModifier.ShiftModifier
GREEN = (0, 158, 115)
Point = tuple[float, float]


class Draughtsman(Hand):
    """A hand that goes by image coordinates."""

    def _send(self, kind, at, button, held) -> None:
        super()._send(kind, self.canvas.widget_point(at.x(), at.y()), button, held)


@pytest.fixture
def person(technician: Technician, images: list[Path]) -> Technician:
    technician.open(*images)
    technician.canvas.set_zoom(4)
    return technician


@pytest.fixture
def hand(person: Technician) -> Draughtsman:
    return Draughtsman(person.canvas)


def take(person: Technician, tool: str) -> None:
    person.action(f"{tool}Action").trigger()
    assert person.canvas.tool_name == tool


def covered(shape: Polygon | Ellipse | Rectangle) -> np.ndarray:
    box, mask = shape.mask(*SIZE)
    out = np.zeros(SIZE, bool)
    out[box.slices] = mask
    return out


def undo_name(person: Technician) -> str:
    history = person.workspace.painting.history
    assert history is not None
    return history.undo_name if history.can_undo else ""


CORNERS: tuple[Point, ...] = ((30.25, 20.5), (90.0, 30.75), (70.5, 80.0), (25.0, 60.25))


def draw_polygon(hand: Draughtsman, button=LEFT) -> Polygon:
    for corner in CORNERS:
        hand.move(*corner)
        hand.click(*corner)
    hand.key(Qt.Key.Key_Return)
    return Polygon(CORNERS)


def draw_ellipse(hand: Draughtsman, button=LEFT) -> Ellipse:
    hand.drag((40, 30), (60, 40), (90.5, 70.25), button=button)
    return Ellipse(40, 30, 90.5, 70.25)


def draw_rectangle(hand: Draughtsman, button=LEFT) -> Rectangle:
    hand.drag((40, 30), (60, 40), (90.5, 70.25), button=button)
    return Rectangle(40, 30, 90.5, 70.25)


Draw = Callable[..., Polygon | Ellipse | Rectangle]
SHAPES: list[tuple[str, Draw]] = [
    ("polygon", draw_polygon),
    ("ellipse", draw_ellipse),
    ("rectangle", draw_rectangle),
]


@pytest.mark.parametrize(("tool", "draw"), SHAPES, ids=[tool for tool, _ in SHAPES])
def test_a_shape_labels_the_pixels_inside_as_one_step(person, hand, tool, draw) -> None:
    take(person, tool)
    inside = covered(draw(hand))
    assert inside.sum() > 500
    assert np.array_equal(person.labels == 1, inside)
    assert (person.labels[~inside] == UNLABELLED).all()
    assert np.array_equal(person.saved_labels, person.labels)
    assert undo_name(person) == tool.capitalize()
    person.control(Qt.Key.Key_Z)
    assert (person.labels == UNLABELLED).all() and undo_name(person) == ""
    person.control(Qt.Key.Key_Y)
    assert np.array_equal(person.labels == 1, inside)


@pytest.mark.parametrize("draw", [draw_ellipse, draw_rectangle])
def test_the_right_button_erases(person, hand, draw) -> None:
    person.workspace.painting.replace_labels(np.ones(SIZE, np.uint8), "Start")
    name = draw.__name__.removeprefix("draw_")
    take(person, name)
    inside = covered(draw(hand, RIGHT))
    assert np.array_equal(person.labels == UNLABELLED, inside)
    assert undo_name(person) == f"{name.capitalize()}, erased"


def test_a_lasso_labels_what_it_goes_around(person, hand) -> None:
    take(person, "lasso")
    turn = np.linspace(0, 2 * np.pi, 80)
    hand.drag(*[(60 + 25 * np.cos(t), 50 + 25 * np.sin(t)) for t in turn])
    disc = covered(Ellipse(35, 25, 85, 75))
    mine = person.labels == 1
    assert (mine & disc).sum() / (mine | disc).sum() > 0.97
    assert undo_name(person) == "Lasso"


# Changing what is drawn --------------------------------------------------------------------------


def test_a_shape_that_is_changed_stays_one_step(person, hand) -> None:
    take(person, "rectangle")
    hand.drag((40, 30), (60, 40), (80, 60))
    hand.drag((80, 60), (85, 70), (100, 90))
    assert np.array_equal(person.labels == 1, covered(Rectangle(40, 30, 100, 90)))
    person.control(Qt.Key.Key_Z)
    assert (person.labels == UNLABELLED).all() and undo_name(person) == ""


def test_what_a_changed_shape_covered_comes_back(person, hand) -> None:
    before = np.full(SIZE, UNLABELLED, np.uint8)
    before[:60] = BACKGROUND
    person.workspace.painting.replace_labels(before, "Start")
    take(person, "ellipse")
    hand.drag((40, 30), (60, 40), (90, 90))
    hand.drag((90, 90), (80, 80), (60, 50))
    inside = covered(Ellipse(40, 30, 60, 50))
    assert np.array_equal(person.labels == 1, inside)
    assert np.array_equal(person.labels[~inside], before[~inside])


def test_esc_takes_a_shape_back_and_nothing_else(person, hand) -> None:
    person.stroke((20, 20), (30, 20))
    stroke = person.labels
    take(person, "ellipse")
    hand.drag((40, 30), (60, 40), (90, 90))
    hand.key(Qt.Key.Key_Escape)
    assert np.array_equal(person.labels, stroke) and undo_name(person) == "Brush stroke"
    hand.key(Qt.Key.Key_Escape)
    assert np.array_equal(person.labels, stroke)


def test_after_undo_there_is_no_shape_to_be_changed(person, hand) -> None:
    take(person, "rectangle")
    hand.drag((40, 30), (60, 40), (80, 60))
    person.control(Qt.Key.Key_Z)
    hand.drag((80, 60), (90, 70), (100, 90))  # draws another from where the corner was
    assert np.array_equal(person.labels == 1, covered(Rectangle(80, 60, 100, 90)))


def test_another_change_of_the_labels_settles_the_shape(person, hand) -> None:
    take(person, "rectangle")
    hand.drag((40, 30), (60, 40), (80, 60))
    labels = person.labels
    labels[100:, 100:] = BACKGROUND
    person.workspace.painting.replace_labels(labels, "Elsewhere")
    hand.key(Qt.Key.Key_Escape)
    assert np.array_equal(person.labels, labels)


def test_another_class_is_for_the_next_shape(person, hand) -> None:
    take(person, "rectangle")
    hand.drag((40, 30), (60, 40), (80, 60))
    person.key(Qt.Key.Key_X)  # background
    hand.drag((80, 60), (90, 70), (100, 90))
    assert np.array_equal(person.labels == 1, covered(Rectangle(40, 30, 80, 60)))
    assert np.array_equal(person.labels == BACKGROUND, covered(Rectangle(80, 60, 100, 90)))


def test_another_size_of_the_brush_does_not_settle_a_shape(person, hand) -> None:
    take(person, "rectangle")
    hand.drag((40, 30), (60, 40), (80, 60))
    person.workspace.painting.set_diameter(33)
    hand.drag((80, 60), (90, 70), (100, 90))
    assert np.array_equal(person.labels == 1, covered(Rectangle(40, 30, 100, 90)))


# What may not be painted -------------------------------------------------------------------------


def fill_all(person: Technician, hand: Draughtsman) -> None:
    hand.click(20, 20)
    if person.find("noticeBar").isVisible():
        person.click("noticeButton")


DRAWINGS: dict[str, Callable[[Technician, Draughtsman], object]] = {
    "polygon": lambda person, hand: draw_polygon(hand),
    "lasso": lambda person, hand: hand.drag(*CORNERS, CORNERS[0]),
    "ellipse": lambda person, hand: draw_ellipse(hand),
    "rectangle": lambda person, hand: draw_rectangle(hand),
    "fill": fill_all,
    "wand": lambda person, hand: hand.drag((20, 20), (60, 20), (140, 20)),
    "brush": lambda person, hand: hand.drag((20, 40), (60, 45), (100, 50)),
}


@pytest.mark.parametrize("tool", DRAWINGS)
@pytest.mark.parametrize("how", ["locked", "protected"])
def test_every_tool_spares_what_is_locked_or_protected(person, hand, tool, how) -> None:
    workspace = person.workspace
    workspace.add_class("White cell", GREEN)
    labels = np.full(SIZE, UNLABELLED, np.uint8)
    labels[::3, ::2] = 2
    workspace.painting.replace_labels(labels, "Start")
    workspace.painting.set_value(1)
    if how == "locked":
        workspace.class_table.set_locked([2], True)
    else:
        workspace.painting.set_protect_others(True)
    take(person, tool)
    DRAWINGS[tool](person, hand)
    assert (person.labels == 1).any()
    assert np.array_equal(person.labels == 2, labels == 2)


# Polygons that stay open -------------------------------------------------------------------------


def test_an_open_polygon_waits_on_its_image(person, hand) -> None:
    take(person, "polygon")
    for corner in CORNERS[:3]:
        hand.click(*corner)
    person.key(Qt.Key.Key_D)
    person.shows("smear-2.png")
    assert person.canvas.tool.points == ()
    assert person.notices[-1] == "The polygon on “smear-1.png” is still open; it waits there."
    hand.click(50, 50)
    person.key(Qt.Key.Key_A)
    person.shows("smear-1.png")
    assert person.canvas.tool.points == CORNERS[:3]
    hand.click(*CORNERS[3])
    hand.key(Qt.Key.Key_Return)
    assert np.array_equal(person.labels == 1, covered(Polygon(CORNERS)))


# Strokes -----------------------------------------------------------------------------------------


def test_a_tool_whose_key_is_pressed_again_stays_in_hand_and_is_shown_so(person) -> None:
    for _ in range(2):
        person.key("e")
        assert person.canvas.tool_name == "eraser" and person.action("eraserAction").isChecked()
    person.key("b")
    assert person.action("brushAction").isChecked()
    assert not person.action("eraserAction").isChecked()


def test_shift_that_is_let_go_in_another_panel_is_no_longer_held(person, hand) -> None:
    hand.drag((30, 30), (60, 60))
    hand.shift(True)
    assert person.canvas.shift
    person.find("trainButton").setFocus()
    assert not person.canvas.shift, "no straight line waits for a click"


def test_a_straight_line_is_the_brush_s_capsule(person, hand) -> None:
    person.workspace.painting.set_diameter(9)
    hand.held = SHIFT
    hand.drag((30, 30), (70, 90), (120.5, 66.25))
    expected = np.zeros(SIZE, bool)
    box, mask = capsule_mask(30, 30, 120.5, 66.25, 9, *SIZE)
    expected[box.slices] = mask
    assert np.array_equal(person.labels == 1, expected)
    hand.click(40, 110)
    box, mask = capsule_mask(120.5, 66.25, 40, 110, 9, *SIZE)
    expected[box.slices] |= mask
    assert np.array_equal(person.labels == 1, expected)


def test_a_pen_pressed_lightly_paints_a_thin_stroke_and_the_next_one_is_whole(person, hand) -> None:
    person.workspace.painting.set_diameter(20)
    person.canvas.stroke_pressed.emit(0.5)  # as from a pen: see test_canvas_tools
    hand.drag((40, 30), (80, 30))
    assert (person.labels[:, 60] == 1).sum() == 10
    hand.drag((40, 80), (80, 80))
    assert (person.labels[60:, 60] == 1).sum() == 20


def test_dragging_sets_the_size_everywhere_and_it_survives_a_restart(
    person, hand, sit_down
) -> None:
    hand.held = Qt.KeyboardModifier.AltModifier
    hand.drag((60, 60), (65, 60), (72, 60))
    assert person.find("brushSpin").value() == person.workspace.painting.diameter == 20 + 24
    assert (person.labels == UNLABELLED).all()
    hand.held = Qt.KeyboardModifier.NoModifier
    person.leave()
    assert sit_down().canvas.brush_diameter() == 44


def test_pen_and_keyboard_pointer_are_remembered(person, sit_down, trained: Path) -> None:
    person.action("penPressureAction").trigger()
    person.action("keyboardPointerAction").trigger()
    assert "Arrow keys" in person.told
    person.leave()
    again = sit_down()
    assert not again.canvas.pen_presses and not again.action("penPressureAction").isChecked()
    assert again.canvas.keyboard.on and again.action("keyboardPointerAction").isChecked()
    assert again.canvas.pointer is None, "there is no image to point at"
    again.open(trained)
    before = again.canvas.pointer
    assert before is not None, "it was said to be on, and not to be seen"
    again.key(Qt.Key.Key_Right)
    assert again.canvas.pointer.x() > before.x()


def test_the_keyboard_alone_draws_labels(person, hand) -> None:
    person.action("keyboardPointerAction").trigger()
    take(person, "ellipse")
    person.canvas.setFocus()
    start = person.canvas.image_point(person.canvas.pointer)
    for key in (Qt.Key.Key_Return, *8 * [Qt.Key.Key_Right, Qt.Key.Key_Down], Qt.Key.Key_Return):
        person.bot.keyClick(person.canvas, key)
    x, y = start
    assert np.array_equal(person.labels == 1, covered(Ellipse(x, y, x + 16, y + 16)))


# Fill --------------------------------------------------------------------------------------------


def test_a_fill_labels_the_hole_of_a_ring(person, hand) -> None:
    ring = np.full(SIZE, UNLABELLED, np.uint8)
    cv2.circle(ring, (70, 60), 30, 1, 2)
    person.workspace.painting.replace_labels(ring, "Start")
    take(person, "fill")
    hand.click(70, 60)
    disc = np.zeros(SIZE, np.uint8)
    cv2.circle(disc, (70, 60), 30, 1, 2)
    cv2.circle(disc, (70, 60), 30, 1, -1)
    assert np.array_equal(person.labels == 1, disc == 1) and undo_name(person) == "Fill"
    hand.click(70, 60, RIGHT)
    assert (person.labels == UNLABELLED).all() and undo_name(person) == "Fill, erased"


def test_a_fill_does_not_flood_the_image_unasked(person, hand) -> None:
    take(person, "fill")
    hand.click(5, 5)
    assert (person.labels == UNLABELLED).all()
    assert "open to the border of the image (100 % of it)" in person.told
    person.click("noticeButton")
    assert (person.labels == 1).all() and undo_name(person) == "Fill"
    assert not person.told


def test_the_offer_to_flood_goes_with_the_next_change(person, hand) -> None:
    take(person, "fill")
    hand.click(5, 5)
    assert "Fill all of it" in person.find("noticeButton").text()
    take(person, "brush")
    hand.drag((50, 50), (60, 50))
    assert not person.told


def test_a_small_region_at_the_border_is_filled(person, hand) -> None:
    labels = np.full(SIZE, UNLABELLED, np.uint8)
    labels[:22, 20] = labels[:22, 40] = labels[21, 20:41] = 1
    assert ASK_FROM * labels.size > 20 * 20
    person.workspace.painting.replace_labels(labels, "Start")
    take(person, "fill")
    hand.click(30, 10)
    assert (person.labels[:22, 20:41] == 1).all() and (person.labels == 1).sum() == 22 * 21


def test_a_large_fill_is_found_by_a_worker(person, hand, monkeypatch) -> None:
    monkeypatch.setattr("gui.drawing.FILL_AT_ONCE", 100)
    monkeypatch.setattr("core.region_growing._FIRST_SIDE", 8)
    labels = np.full(SIZE, UNLABELLED, np.uint8)
    labels[10:80, 10] = labels[10:80, 99] = labels[10, 10:100] = labels[79, 10:100] = 1
    person.workspace.painting.replace_labels(labels, "Start")
    take(person, "fill")
    hand.click(50, 50)
    person.until(lambda: undo_name(person) == "Fill")
    assert (person.labels == 1).sum() == 70 * 90


def test_a_stroke_while_a_fill_is_looked_for_comes_after_it(person, hand, monkeypatch) -> None:
    monkeypatch.setattr("gui.drawing.FILL_AT_ONCE", 100)
    monkeypatch.setattr("core.region_growing._FIRST_SIDE", 8)
    labels = np.full(SIZE, UNLABELLED, np.uint8)
    labels[10:80, 10] = labels[10:80, 99] = labels[10, 10:100] = labels[79, 10:100] = 1
    person.workspace.painting.replace_labels(labels, "Start")
    take(person, "fill")
    hand.click(50, 50)
    take(person, "brush")
    person.workspace.painting.set_value(BACKGROUND)
    hand.drag((40, 40), (60, 40))
    assert np.array_equal(person.labels, labels), "the stroke waits for the fill"
    person.settle()
    assert undo_name(person) == "Brush stroke" and person.labels[40, 50] == BACKGROUND
    person.workspace.painting.undo()
    assert undo_name(person) == "Fill" and (person.labels == 1).sum() == 70 * 90


def test_a_click_outside_the_image_fills_nothing(person, hand) -> None:
    take(person, "fill")
    person.canvas.fit()
    hand.click(-1.5, 10)
    assert (person.labels == UNLABELLED).all() and "border" not in person.told


# Wand --------------------------------------------------------------------------------------------


def test_the_wand_paints_what_it_shows(person, hand, smears) -> None:
    cell = smears["smear-1.png"].all_cells
    depth = cv2.distanceTransform(np.pad(cell.astype(np.uint8), 1), cv2.DIST_L2, 5)[1:-1, 1:-1]
    row, column = divmod(int(depth.argmax()), SIZE[1])
    take(person, "wand")
    hand.press(column + 0.5, row + 0.5)
    hand.move(column + 6.5, row + 0.5, LEFT)
    shown = person.canvas._preview
    assert shown is not None and (person.labels == UNLABELLED).all()
    mask = shown._mask.astype(bool)
    hand.release(column + 6.5, row + 0.5)
    assert np.array_equal((person.labels == 1)[shown.box.slices], mask)
    assert (person.labels == 1).sum() == mask.sum() > 50
    assert person.canvas._preview is None and undo_name(person) == "Wand"


def test_esc_leaves_nothing_of_the_wand(person, hand) -> None:
    take(person, "wand")
    hand.press(60, 60)
    hand.move(70, 60, LEFT)
    hand.key(Qt.Key.Key_Escape)
    hand.release(70, 60)
    assert (person.labels == UNLABELLED).all() and person.canvas._preview is None


def test_the_wand_keeps_to_what_is_in_view(person, hand) -> None:
    person.canvas.set_zoom(16)
    person.canvas.centre_on(80, 60)
    seen = person.canvas.visible_box()
    take(person, "wand")
    hand.press(80, 60)
    hand.move(80 + 30, 60, LEFT)
    hand.move(80 + 60, 60, LEFT)
    hand.release(80 + 60, 60)
    outside = np.ones(SIZE, bool)
    outside[seen.slices] = False
    assert (person.labels[outside] == UNLABELLED).all()
    if (person.labels[seen.slices] == 1).all():
        assert "only what is in view" in person.told


def test_the_tolerance_survives_a_restart(person, hand, sit_down) -> None:
    take(person, "wand")
    hand.drag((60, 60), (64, 60), (70, 60))
    tolerance = person.canvas.tool.tolerance
    assert tolerance == pytest.approx(15 + 10 * 4 * 0.25)
    person.leave()
    assert sit_down().canvas.tool_called("wand").tolerance == pytest.approx(tolerance)


# The toolbar -------------------------------------------------------------------------------------


def test_the_shapes_share_a_button_that_shows_the_one_in_hand(person) -> None:
    [button] = person.window.findChildren(QToolButton, "polygonActionGroup")
    for tool in ("ellipse", "lasso", "rectangle", "polygon"):
        take(person, tool)
        assert button.defaultAction() is person.action(f"{tool}Action") and button.isChecked()
        assert button.accessibleName()
    take(person, "brush")
    assert not button.isChecked()
    button.click()
    assert person.canvas.tool_name == "polygon"


def test_a_tool_says_once_how_it_works(person, sit_down, images) -> None:
    take(person, "lasso")
    assert person.told.startswith("Drag around a region.")
    person.click("noticeClose")
    take(person, "brush")
    take(person, "lasso")
    assert not person.told
    person.leave()
    again = sit_down()
    again.open(*images)
    again.window.notice_bar.dismiss()
    take(again, "lasso")
    assert not again.told


def test_a_notice_moves_no_image_under_the_pointer(person) -> None:
    person.window.notice_bar.dismiss()
    place = person.canvas.widget_point(50, 50)
    ground = person.canvas.viewport().mapToGlobal(place)
    person.window.notice_bar.notice("Something is done.")
    person.bot.wait(20)
    again = person.canvas.viewport().mapToGlobal(person.canvas.widget_point(50, 50))
    assert again == ground and person.find("noticeBar").geometry().top() == 0
    assert person.find("noticeBar").width() == person.canvas.width()


KEYS = {
    "G": "polygon", "Q": "lasso", "O": "ellipse", "R": "rectangle", "F": "fill", "W": "wand",
    "Y": "accept", "E": "eraser", "V": "pan", "B": "brush",
}  # fmt: skip


def test_each_tool_has_its_key(person) -> None:
    for key, tool in KEYS.items():
        person.key(getattr(Qt.Key, f"Key_{key}"))
        assert person.canvas.tool_name == tool


def test_how_a_tool_works_is_said_as_long_as_it_is_in_hand(
    technician: Technician, images: list[Path]
) -> None:
    technician.open(images[0])
    technician.canvas.set_tool("lasso")
    assert technician.told.startswith("Drag around a region")
    technician.canvas.set_tool("ellipse")
    assert technician.told.startswith("Drag from corner to corner")
    technician.canvas.set_tool("brush")
    assert technician.told == ""
