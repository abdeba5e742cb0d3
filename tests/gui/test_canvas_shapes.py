"""What polygon, lasso, ellipse and rectangle make of mouse and keys."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from core.shapes import Ellipse, Polygon, Rectangle
from tests.gui.canvas_hands import LEFT, MIDDLE, RIGHT, Hand, seen
from tests.gui.test_canvas_tools import ALT, CTRL, SHIFT, canvas, hand, names, told

__all__ = ["canvas", "hand", "told"]  # fixtures

# The offscreen platform says this of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

# The polygon

CORNERS = ((20, 20), (120, 30), (100, 120))


def place(hand: Hand, *points: tuple[float, float]) -> None:
    for point in points:
        hand.move(*point)
        hand.click(*point)


def halved(points) -> tuple[tuple[float, float], ...]:
    return tuple((x / 2, y / 2) for x, y in points)


@pytest.fixture
def polygon(canvas, hand):
    """Three points placed."""
    canvas.set_tool("polygon")
    place(hand, *CORNERS)
    tool = canvas.tool
    assert tool.points == halved(CORNERS)
    return tool


@pytest.mark.parametrize(
    "close",
    [
        lambda hand: hand.key(Qt.Key.Key_Return),
        lambda hand: hand.key(Qt.Key.Key_Enter),
        lambda hand: hand.click(21, 19),
        lambda hand: (hand.double_press(100, 120), hand.release(100, 120)),
    ],
    ids=["Return", "Enter", "first point", "double click"],
)
def test_what_closes_a_polygon(canvas, hand, told, polygon, close):
    close(hand)
    assert told == [("shape_drawn", Polygon(halved(CORNERS)), "Polygon", False)]
    assert polygon.points == () and canvas.zoom() == 2


def test_a_double_click_places_its_point_once(canvas, hand, told, polygon):
    hand.double_click(30, 130)
    assert told == [("shape_drawn", Polygon(halved((*CORNERS, (30, 130)))), "Polygon", False)]


def test_two_points_are_no_region(canvas, hand, told):
    canvas.set_tool("polygon")
    place(hand, *CORNERS[:2])
    hand.key(Qt.Key.Key_Return)
    assert not told and len(canvas.tool.points) == 2


def test_points_can_be_dragged(canvas, hand, told, polygon):
    hand.drag((121, 29), (150, 60), (160, 70))
    assert polygon.points == halved((CORNERS[0], (160, 70), CORNERS[2]))
    hand.drag((20, 20), (30, 40))
    assert polygon.points[0] == (15, 20) and not told, "dragging the first does not close"


def test_the_middle_of_a_side_can_be_dragged_out(canvas, hand, polygon):
    hand.drag((70, 25), (70, 60), (75, 5))
    assert polygon.points == halved((CORNERS[0], (75, 5), *CORNERS[1:]))


def test_points_can_be_deleted(canvas, hand, polygon):
    hand.click(120, 30, RIGHT)
    assert polygon.points == halved((CORNERS[0], CORNERS[2]))
    place(hand, (40, 150))
    hand.click(100, 120)  # a click marks the point
    assert hand.key(Qt.Key.Key_Delete)
    assert polygon.points == halved((CORNERS[0], (40, 150)))
    assert hand.key(Qt.Key.Key_Backspace)
    assert polygon.points == halved([(40, 150)]) or polygon.points == halved([CORNERS[0]])


def test_delete_takes_the_point_that_stands_out_under_the_pointer(canvas, hand, polygon):
    place(hand, (40, 150))
    hand.move(120, 30)
    assert hand.key(Qt.Key.Key_Delete)
    assert polygon.points == halved((CORNERS[0], CORNERS[2], (40, 150)))


def test_ctrl_z_takes_the_last_point_back(canvas, hand, polygon):
    assert hand.key(Qt.Key.Key_Z, CTRL)
    assert polygon.points == halved(CORNERS[:2])
    hand.key(Qt.Key.Key_Z, CTRL)
    hand.key(Qt.Key.Key_Z, CTRL)
    assert polygon.points == ()
    assert not hand.key(Qt.Key.Key_Z, CTRL), "then it is the window's again"


def test_esc_abandons_the_polygon(canvas, hand, told, polygon):
    plain_keys = hand.key(Qt.Key.Key_Escape)
    assert plain_keys and polygon.points == () and not told
    assert not hand.key(Qt.Key.Key_Return), "Enter is nobody's then"


def test_zoom_and_pan_leave_the_polygon_where_it_is_on_the_image(canvas, hand, told, polygon):
    hand.wheel(100, 100, 240)
    hand.drag((100, 100), (140, 130), button=MIDDLE)
    canvas.fit()
    assert polygon.points == halved(CORNERS)
    hand.key(Qt.Key.Key_Return)
    assert told == [("shape_drawn", Polygon(halved(CORNERS)), "Polygon", False)]


def test_an_open_polygon_stays_while_another_tool_is_used(canvas, hand, told, polygon):
    canvas.set_tool("brush")
    assert (seen(canvas) != 128).any(), "it is still seen"
    hand.drag((200, 150), (220, 160))
    canvas.set_tool("polygon")
    hand.key(Qt.Key.Key_Return)
    assert told[-1] == ("shape_drawn", Polygon(halved(CORNERS)), "Polygon", False)


def test_an_open_polygon_is_handed_over_when_its_image_is_left(canvas, hand, told, polygon):
    canvas.set_image(np.zeros((50, 50, 3), np.uint8))
    assert told == [("polygon_left", halved(CORNERS))] and polygon.points == ()
    canvas.reopen_polygon(halved(CORNERS))
    assert polygon.points == halved(CORNERS)


def test_losing_the_focus_in_a_drag_puts_the_point_back(canvas, hand, polygon):
    hand.press(120, 30)
    hand.move(180, 90, LEFT)
    canvas.abort_stroke()
    hand.release(180, 90)
    assert polygon.points == halved(CORNERS)


def test_delete_while_a_point_is_held_takes_the_press_back(canvas, hand, polygon):
    hand.press(40, 150)
    hand.key(Qt.Key.Key_Delete, CTRL)
    hand.release(40, 150)
    assert polygon.points == halved(CORNERS)


def test_the_side_to_come_follows_the_pointer(canvas, hand, polygon):
    hand.move(200, 150)
    there = seen(canvas)[135, 140:160]
    hand.move(30, 180)
    assert (there != 128).any() and (seen(canvas)[135, 140:160] == 128).all()


# Lasso, ellipse, rectangle


def circle(count: int = 60) -> list[tuple[float, float]]:
    turn = np.linspace(0, 2 * np.pi, count)
    return [(100 + 60 * np.cos(t), 100 + 60 * np.sin(t)) for t in turn]


def test_a_lasso_is_painted_when_it_is_let_go(canvas, hand, told):
    canvas.set_tool("lasso")
    hand.drag(*circle())
    [(name, shape, title, erases)] = told
    assert (name, title, erases) == ("shape_drawn", "Lasso", False)
    _, mask = shape.mask(400, 600)
    assert mask.sum() == pytest.approx(np.pi * 30**2, rel=0.02)
    assert len(shape.points) < 40, "few enough to be dragged"


@pytest.mark.parametrize(("tool", "shape"), [("ellipse", Ellipse), ("rectangle", Rectangle)])
def test_frames_go_from_corner_to_corner(canvas, hand, told, tool, shape):
    canvas.set_tool(tool)
    hand.drag((140, 100), (60, 30), (40, 20))
    assert told == [("shape_drawn", shape(20, 10, 70, 50), tool.capitalize(), False)]


@pytest.mark.parametrize(
    ("held", "frame"),
    [
        (SHIFT, (50, 40, 70, 60)),
        (CTRL, (30, 30, 70, 50)),
        (ALT, (30, 30, 70, 50)),
        (SHIFT | ALT, (30, 20, 70, 60)),
    ],
    ids=["Shift", "Ctrl", "Alt", "Shift Alt"],
)
def test_keys_make_circles_and_draw_from_the_centre(canvas, hand, told, held, frame):
    canvas.set_tool("ellipse")
    hand.held = held
    hand.drag((100, 80), (140, 90), (140, 100))
    assert told[-1][1] == Ellipse(*frame)


def test_the_right_button_erases_a_region(canvas, hand, told):
    canvas.set_tool("rectangle")
    hand.drag((20, 20), (60, 60), button=RIGHT)
    assert told == [("shape_drawn", Rectangle(10, 10, 30, 30), "Rectangle", True)]


def test_a_click_draws_nothing(canvas, hand, told):
    for tool in ("lasso", "ellipse", "rectangle"):
        canvas.set_tool(tool)
        hand.click(100, 100)
    assert not told


def test_a_painted_shape_can_be_changed_until_it_is_settled(canvas, hand, told):
    canvas.set_tool("rectangle")
    hand.drag((40, 40), (120, 120))
    hand.drag((120, 120), (140, 130), (160, 140))
    assert names(told) == ["shape_drawn", "shape_lifted", "shape_drawn"]
    assert told[-1][1] == Rectangle(20, 20, 80, 70)
    hand.drag((40, 90), (20, 92))  # the middle of the left side
    assert told[-1][1] == Rectangle(10, 20, 80, 70)
    hand.drag((90, 90), (100, 110))  # the centre
    assert told[-1][1] == Rectangle(15, 30, 85, 80)
    assert hand.key(Qt.Key.Key_Return)
    told.clear()
    hand.drag((170, 160), (190, 180))  # where the corner was
    assert names(told) == ["shape_drawn"]


def test_a_press_elsewhere_settles_one_shape_and_begins_the_next(canvas, hand, told):
    canvas.set_tool("ellipse")
    hand.drag((20, 20), (60, 60))
    hand.drag((100, 100), (160, 160))
    assert names(told) == ["shape_drawn", "shape_drawn"]


def test_esc_takes_a_painted_shape_back(canvas, hand, told):
    canvas.set_tool("ellipse")
    hand.drag((20, 20), (60, 60))
    assert hand.key(Qt.Key.Key_Escape)
    assert names(told) == ["shape_drawn", "shape_lifted"]
    assert (seen(canvas) == 128).all()


def test_esc_while_drawing_draws_nothing(canvas, hand, told):
    canvas.set_tool("lasso")
    hand.press(20, 20)
    hand.move(80, 30, LEFT)
    assert hand.key(Qt.Key.Key_Escape)
    hand.release(80, 30)
    assert not told and (seen(canvas) == 128).all()


def test_losing_the_focus_in_a_drag_paints_the_shape_as_it_was(canvas, hand, told):
    canvas.set_tool("rectangle")
    hand.drag((40, 40), (120, 120))
    hand.press(120, 120)
    hand.move(180, 180, LEFT)
    canvas.abort_stroke()
    assert names(told) == ["shape_drawn", "shape_lifted", "shape_drawn"]
    assert told[-1][1] == Rectangle(20, 20, 60, 60)


def test_points_of_a_lasso_can_be_deleted(canvas, hand, told):
    canvas.set_tool("lasso")
    hand.drag(*circle())
    before = told[-1][1].points
    x, y = before[3]
    hand.click(2 * x, 2 * y, RIGHT)
    assert told[-1][1].points == (*before[:3], *before[4:])
    x, y = before[6]
    hand.move(2 * x, 2 * y)
    assert hand.key(Qt.Key.Key_Delete)
    assert len(told[-1][1].points) == len(before) - 2


def test_another_tool_settles_the_shape(canvas, hand, told):
    canvas.set_tool("ellipse")
    hand.drag((20, 20), (80, 80))
    canvas.set_tool("brush")
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert (seen(canvas) == 128).all() and names(told) == ["shape_drawn"]
