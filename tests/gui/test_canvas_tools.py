"""What each tool of the canvas makes of mouse, pen and keys."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QPointingDeviceUniqueId, QTabletEvent
from PySide6.QtWidgets import QApplication

from core.labels import Box
from core.shapes import Polygon
from gui.canvas import Canvas
from gui.canvas.tools.tool import words_rect
from tests.gui.canvas_hands import LEFT, RIGHT, Hand, seen

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


def test_no_line_is_shown_while_the_brush_is_sized(canvas, hand):
    hand.drag((40, 40), (60, 40))
    hand.held = SHIFT | CTRL
    hand.move(200, 40)
    assert canvas.ctrl and canvas.shift
    assert (seen(canvas)[40, 80:160] == 128).all()


def test_no_line_comes_from_a_stroke_that_was_undone(canvas, hand, told):
    hand.drag((20, 20), (40, 40))
    canvas.step_undone()
    told.clear()
    hand.held = SHIFT
    hand.click(100, 60)
    assert told[0][1:3] == canvas.image_point(QPointF(100, 60))


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


def test_the_tolerance_is_whole_in_every_corner_also_after_a_move(canvas, hand):
    canvas.set_tool("wand")

    def tag(x: int, y: int) -> tuple[tuple[int, ...], list[int]]:
        """Size and first corner, from the pointer, of the dark ground that the words stand on."""
        hand.press(100, 50)
        hand.move(x, y, LEFT)
        canvas.tool.tolerance = 15.0  # the same words everywhere
        rows, columns = np.nonzero((seen(canvas) < 90).all(axis=2))
        hand.key(Qt.Key.Key_Escape)
        hand.release(x, y)
        size = (int(np.ptp(rows)), int(np.ptp(columns)))
        return size, [int(columns.min()) - x, int(rows.min()) - y]

    size, (right, below) = tag(100, 60)
    assert right > 0 and below > 0
    for x, y in ((295, 60), (100, 195), (295, 195)):
        there, (across, down) = tag(x, y)
        assert there == size, "nothing of it is cut off"
        assert (across < 0) == (x > 200) and (down < 0) == (y > 100)
        area = words_rect(QPointF(0, 0))
        assert area.contains(QRectF(across, down, there[1], there[0])), "all of it is drawn anew"


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


def test_it_stays_at_its_pixel_where_the_canvas_takes_another_size(canvas, keys):
    canvas.fit()
    keys.move(60, 70)
    before = canvas.image_point(canvas.pointer)
    canvas.resize(canvas.width() + 120, canvas.height() + 60)
    assert canvas.image_point(canvas.pointer) == pytest.approx(before)
    assert canvas.pointer != QPointF(60, 70)


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


@pytest.mark.parametrize(("held", "rejects"), [(ALT, False), (ALT | CTRL, True)])
def test_a_box_around_predicted_cells_is_drawn_with_keys_alone(canvas, keys, told, held, rejects):
    canvas.set_tool("accept")
    keys.key(Qt.Key.Key_Return, held)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        keys.key(key)
    keys.key(Qt.Key.Key_Return)
    assert [one for one in told if not one[0].startswith("object_")] == [
        ("objects_boxed", 50.0, 50.0, 58.0, 54.0, rejects)
    ]


def test_without_alt_enter_is_a_click_on_one_cell(canvas, keys, told):
    canvas.set_tool("accept")
    keys.key(Qt.Key.Key_Return)
    keys.key(Qt.Key.Key_Right)
    assert [one for one in told if one[0] in ("object_picked", "objects_boxed")] == [
        ("object_picked", 50.0, 50.0, False)
    ]


def test_esc_gives_up_a_box_drawn_with_keys(canvas, keys, told):
    canvas.set_tool("accept")
    keys.key(Qt.Key.Key_Return, ALT)
    keys.key(Qt.Key.Key_Right)
    keys.key(Qt.Key.Key_Escape)
    keys.key(Qt.Key.Key_Right)
    assert not {"object_picked", "objects_boxed"} & set(names(told))


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


def test_the_keyboards_pointer_is_nowhere_once_it_is_off(canvas):
    gone: list[bool] = []
    canvas.hover_left.connect(lambda: gone.append(True))
    canvas.keyboard.set_on(True)
    assert canvas.pointer is not None
    canvas.keyboard.set_on(False)
    assert canvas.pointer is None and gone
    told: list[tuple[float, float]] = []
    canvas.hovered.connect(lambda *point: told.append(point))
    canvas.set_zoom(3)
    assert told == []
