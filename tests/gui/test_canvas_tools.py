"""What each tool of the canvas makes of mouse, pen and keys."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent
from PySide6.QtWidgets import QApplication

from core.labels import Box
from core.shapes import Ellipse, Polygon, Rectangle
from gui.canvas import Canvas
from tests.gui.canvas_hands import LEFT, MIDDLE, RIGHT, Hand, seen

# The offscreen platform says this of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
SIGNALS = (
    "stroke_started", "stroke_moved", "stroke_lined", "stroke_finished", "stroke_aborted",
    "shape_drawn", "shape_lifted", "polygon_left", "fill_asked", "wand_started", "wand_moved",
    "wand_finished", "wand_aborted", "object_picked", "objects_boxed", "size_asked",
)  # fmt: skip


@pytest.fixture
def canvas(qtbot) -> Canvas:
    """A canvas at zoom 2 whose widget point (2 x, 2 y) shows the image point (x, y)."""
    widget = Canvas()
    qtbot.addWidget(widget)
    widget.resize(300, 200)
    widget.show()
    qtbot.waitExposed(widget)
    widget.set_image(np.full((400, 600, 3), 128, np.uint8))
    widget.set_zoom(2)
    widget.centre_on(75, 50)
    assert widget.image_point(QPointF(0, 0)) == (0, 0)
    return widget


@pytest.fixture
def hand(canvas) -> Hand:
    return Hand(canvas)


@pytest.fixture
def told(canvas) -> list[tuple]:
    """All that the canvas says, in order."""
    log: list[tuple] = []
    for name in SIGNALS:
        getattr(canvas, name).connect(lambda *args, name=name: log.append((name, *args)))
    return log


def names(told: list[tuple]) -> list[str]:
    return [entry[0] for entry in told]


# Straight lines


def test_shift_click_joins_on_to_the_end_of_the_last_stroke(canvas, hand, told):
    hand.drag((20, 20), (40, 40))
    told.clear()
    hand.held = SHIFT
    hand.click(100, 60)
    assert told == [
        ("stroke_started", 20.0, 20.0, False),
        ("stroke_lined", 50.0, 30.0),
        ("stroke_finished",),
    ]
    hand.click(100, 100)
    assert ("stroke_started", 50.0, 30.0, False) in told, "a chain of lines"


def test_a_drag_with_shift_is_one_straight_line_painted_at_its_end(canvas, hand, told):
    hand.held = SHIFT
    hand.press(20, 20)
    for x, y in ((60, 50), (120, 31), (160, 90)):
        hand.move(x, y, LEFT)
    assert names(told) == ["stroke_started"]
    hand.release(160, 90)
    assert told[1:] == [("stroke_lined", 80.0, 45.0), ("stroke_finished",)]


def test_shift_in_the_middle_of_a_stroke_makes_that_part_straight(canvas, hand, told):
    hand.press(20, 20)
    hand.move(40, 20, LEFT)
    hand.shift(True)
    hand.move(80, 60, LEFT)
    hand.move(120, 40, LEFT)
    hand.shift(False)
    hand.move(124, 44, LEFT)
    hand.release(124, 44)
    assert names(told) == [
        "stroke_started", "stroke_moved", "stroke_lined", "stroke_moved", "stroke_finished",
    ]  # fmt: skip


def test_the_line_is_shown_before_it_is_painted(canvas, hand):
    hand.drag((40, 40), (60, 40))
    hand.move(200, 40)
    plain = seen(canvas)
    hand.shift(True)
    assert (seen(canvas)[40, 80:180] != 128).any()
    hand.shift(False)
    assert np.array_equal(seen(canvas), plain)


def test_no_line_comes_from_another_image(canvas, hand, told):
    hand.drag((20, 20), (40, 40))
    canvas.set_image(np.zeros((400, 600, 3), np.uint8))
    told.clear()
    hand.held = SHIFT
    hand.click(100, 60)
    assert told[0][1:3] == canvas.image_point(QPointF(100, 60))


# The brush's size


@pytest.mark.parametrize("held", [ALT, CTRL | SHIFT])
@pytest.mark.parametrize("tool", ["brush", "eraser"])
def test_dragging_sets_the_size_and_the_ring_goes_along(canvas, hand, told, held, tool):
    canvas.size_asked.connect(canvas.set_brush_diameter)
    canvas.set_tool(tool)
    hand.held = held
    hand.press(100, 100)
    hand.move(130, 104, LEFT)
    assert canvas.brush_diameter() == 20 + 30  # zoom 2: the edge goes as far as the pointer
    columns = np.flatnonzero((seen(canvas)[100] != 128).any(axis=1))
    assert columns.min() == pytest.approx(100 - 50, abs=2.5)
    hand.move(20, 104, LEFT)
    assert canvas.brush_diameter() == 1
    hand.move(90, 104, LEFT)
    hand.release(90, 104)
    hand.held = Qt.KeyboardModifier.NoModifier
    assert canvas.brush_diameter() == 10 and set(names(told)) == {"size_asked"}


def test_esc_gives_the_size_of_before_back(canvas, hand, told):
    canvas.size_asked.connect(canvas.set_brush_diameter)
    hand.held = ALT
    hand.press(100, 100)
    hand.move(160, 100, LEFT)
    assert hand.key(Qt.Key.Key_Escape)
    hand.release(160, 100)
    assert canvas.brush_diameter() == 20


# A pen


def pen(canvas, kind, pressure: float, eraser: bool = False) -> QTabletEvent:
    which = QPointingDevice.PointerType.Eraser if eraser else QPointingDevice.PointerType.Pen
    able = QInputDevice.Capability.Pressure | QInputDevice.Capability.Position
    stylus = QInputDevice.DeviceType.Stylus
    device = QPointingDevice("pen", 7, stylus, which, able, 1, 2, "", QPointingDeviceUniqueId())
    at, none = QPointF(50, 50), Qt.KeyboardModifier.NoModifier
    event = QTabletEvent(kind, device, at, at, pressure, 0, 0, 0, 0, 0, none, LEFT, LEFT)
    QApplication.sendEvent(canvas.viewport(), event)
    return event


@pytest.mark.parametrize(("pressure", "share"), [(1.0, 1.0), (0.5, 0.625), (0.01, 0.2575)])
def test_a_pen_s_force_is_told_before_its_point(canvas, hand, qtbot, pressure, share):
    with qtbot.waitSignal(canvas.stroke_pressed) as pressed:
        event = pen(canvas, QEvent.Type.TabletPress, pressure)
    assert pressed.args == [pytest.approx(share)]
    assert not event.isAccepted(), "Qt makes mouse events of what is left to it, and these paint"


def test_a_pen_s_force_can_be_left_out(canvas, qtbot):
    canvas.pen_presses = False
    with qtbot.assertNotEmitted(canvas.stroke_pressed):
        pen(canvas, QEvent.Type.TabletPress, 0.4)


def test_the_other_end_of_a_pen_erases(canvas, hand, told):
    pen(canvas, QEvent.Type.TabletPress, 0.6, eraser=True)
    hand.press(50, 50)
    pen(canvas, QEvent.Type.TabletRelease, 0.0, eraser=True)
    hand.release(50, 50)
    assert told[0] == ("stroke_started", 25.0, 25.0, True)
    hand.click(50, 50)
    assert told[-2] == ("stroke_started", 25.0, 25.0, False)


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


# Fill, wand, accept


@pytest.mark.parametrize(("button", "erases"), [(LEFT, False), (RIGHT, True)])
def test_a_click_asks_for_a_fill(canvas, hand, told, button, erases):
    canvas.set_tool("fill")
    hand.click(60, 40, button)
    assert told == [("fill_asked", 30.0, 20.0, erases)]


def test_dragging_sets_the_wand_s_tolerance(canvas, hand, told):
    canvas.set_tool("wand")
    hand.press(100, 50)
    hand.move(140, 70, LEFT)
    hand.move(80, 70, LEFT)
    hand.release(80, 70)
    assert told == [
        ("wand_started", 50.0, 25.0, 15.0, False),
        ("wand_moved", 25.0),
        ("wand_moved", 10.0),
        ("wand_finished",),
    ]
    told.clear()
    hand.click(100, 50)
    assert told[0] == ("wand_started", 50.0, 25.0, 10.0, False), "it remembers"


def test_the_tolerance_has_limits_and_esc_paints_nothing(canvas, hand, told):
    canvas.set_tool("wand")
    hand.press(100, 50)
    hand.move(-900, 50, LEFT)
    hand.move(1900, 50, LEFT)
    assert [entry[1] for entry in told[1:]] == [0.0, 100.0]
    assert hand.key(Qt.Key.Key_Escape)
    hand.release(1900, 50)
    assert told[-1] == ("wand_aborted",) and canvas.tool.tolerance == 15


@pytest.mark.parametrize(
    ("held", "button", "rejects"),
    [(Qt.KeyboardModifier.NoModifier, LEFT, False), (SHIFT, LEFT, True),
     (Qt.KeyboardModifier.NoModifier, RIGHT, True)],
)  # fmt: skip
def test_clicks_and_boxes_accept_or_reject(canvas, hand, told, held, button, rejects):
    canvas.set_tool("accept")
    hand.held = held
    hand.click(60, 40, button)
    hand.drag((60, 40), (80, 90), (20, 100), button=button)
    assert told == [
        ("object_picked", 30.0, 20.0, rejects),
        ("objects_boxed", 30.0, 20.0, 10.0, 50.0, rejects),
    ]


def test_two_quick_clicks_are_two_orders(canvas, hand, told):
    canvas.set_tool("accept")
    hand.double_click(60, 40)
    assert names(told) == ["object_picked", "object_picked"] and canvas.zoom() == 2


def test_hovering_asks_and_shift_says_that_it_would_be_rejected(canvas, hand):
    asked = []
    canvas.object_hovered.connect(lambda *args: asked.append(args))
    canvas.set_tool("accept")
    hand.move(60, 40)
    hand.shift(True)
    hand.shift(False)
    assert asked[-3:] == [(30.0, 20.0, False), (30.0, 20.0, True), (30.0, 20.0, False)]


def test_a_preview_is_shown_in_its_place_and_goes(canvas):
    plain = seen(canvas)
    mask = np.ones((20, 30), bool)
    canvas.show_preview(Box(10, 20, 30, 50), mask, (255, 0, 0))
    shown = seen(canvas)
    changed = np.argwhere((shown != plain).any(axis=2))
    assert changed.min(axis=0) == pytest.approx((20, 40), abs=2)
    assert changed.max(axis=0) == pytest.approx((59, 99), abs=2)
    assert shown[40, 70, 0] > shown[40, 70, 2]
    canvas.hide_preview()
    assert np.array_equal(seen(canvas), plain)


@pytest.mark.parametrize("zoom", [0.3, 1.0, 7.3])
@pytest.mark.parametrize("ratio", [1.0, 1.5])
def test_a_preview_lies_on_its_pixels_at_any_zoom(canvas, zoom, ratio):
    canvas.set_zoom(zoom)
    canvas.centre_on(300, 200)
    plain = seen(canvas, ratio)
    canvas.show_preview(Box(198, 298, 203, 303), np.ones((5, 5), bool), (255, 0, 0))
    changed = np.argwhere((seen(canvas, ratio) != plain).any(axis=2)) / ratio
    low, high = canvas.widget_point(298, 198), canvas.widget_point(303, 203)
    assert changed.min(axis=0) == pytest.approx((low.y(), low.x()), abs=2.6)
    assert changed.max(axis=0) == pytest.approx((high.y(), high.x()), abs=2.6)


# The keyboard's pointer


@pytest.fixture
def keys(canvas, hand) -> Hand:
    canvas.keyboard.set_on(True)
    hand.move(100, 100)
    return hand


def test_arrows_move_the_pointer_and_enter_is_its_button(canvas, keys, told):
    keys.key(Qt.Key.Key_Return)
    for _ in range(3):
        assert keys.key(Qt.Key.Key_Right)
    keys.key(Qt.Key.Key_Down)
    keys.key(Qt.Key.Key_Return)
    assert names(told) == ["stroke_started"] + 4 * ["stroke_moved"] + ["stroke_finished"]
    assert told[-2] == ("stroke_moved", 50 + 12, 50 + 4)
    assert canvas.image_point(QPointF(0, 0)) == (0, 0), "the view stays"


def test_with_ctrl_it_goes_by_a_pixel_of_the_image(canvas, keys):
    keys.key(Qt.Key.Key_Right, CTRL)
    assert canvas.image_point(canvas.pointer) == (51, 50)


def test_ctrl_enter_is_the_right_button(canvas, keys, told):
    keys.key(Qt.Key.Key_Return, CTRL)
    keys.key(Qt.Key.Key_Return)
    assert told == [("stroke_started", 50.0, 50.0, True), ("stroke_finished",)]


def test_a_polygon_is_drawn_with_keys_alone(canvas, keys, told):
    canvas.set_tool("polygon")
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left):
        keys.key(Qt.Key.Key_Return)
        for _ in range(4):
            keys.key(key)
    keys.key(Qt.Key.Key_Return)
    keys.key(Qt.Key.Key_Return)  # a second time on the same spot: it is closed
    corners = ((50, 50), (66, 50), (66, 66), (50, 66))
    assert told == [("shape_drawn", Polygon(corners), "Polygon", False)]


def test_the_wand_works_with_keys_alone(canvas, keys, told):
    canvas.set_tool("wand")
    keys.key(Qt.Key.Key_Return)
    keys.key(Qt.Key.Key_Right)
    keys.key(Qt.Key.Key_Return)
    assert names(told) == ["wand_started", "wand_moved", "wand_finished"]
    assert told[1] == ("wand_moved", 17.0)


def test_the_view_goes_along_at_its_border(canvas, keys, told):
    for _ in range(30):
        keys.key(Qt.Key.Key_Right)
    assert canvas.visible_box().left > 0
    assert canvas.viewport().rect().contains(canvas.pointer.toPoint())
    assert canvas.image_point(canvas.pointer)[0] == pytest.approx(50 + 30 * 4, abs=1)


def test_esc_lifts_the_key_that_was_pressed(canvas, keys, told):
    keys.key(Qt.Key.Key_Return)
    keys.key(Qt.Key.Key_Escape)
    keys.key(Qt.Key.Key_Return)
    assert names(told) == ["stroke_started", "stroke_aborted", "stroke_started"]


def test_the_pointer_of_the_keys_is_seen(canvas, keys):
    canvas.set_brush_diameter(1)
    assert (seen(canvas)[100] != 128).any()
    canvas.keyboard.set_on(False)
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert (seen(canvas) == 128).all()


def test_without_it_arrows_move_the_view(canvas, hand, told):
    hand.move(100, 100)
    hand.key(Qt.Key.Key_Right)
    assert canvas.visible_box().left > 0
    assert not hand.key(Qt.Key.Key_Return) and not told
