"""What the canvas makes of mouse, wheel, keys and dropped files."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QFocusEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gui.canvas import Canvas
from tests.gui.canvas_hands import LEFT, MIDDLE, RIGHT, Hand, seen

# The offscreen platform says this of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def canvas(qtbot) -> Canvas:
    widget = Canvas()
    qtbot.addWidget(widget)
    widget.resize(300, 200)
    widget.show()
    qtbot.waitExposed(widget)
    widget.set_image(np.full((400, 600, 3), 128, np.uint8))
    widget.set_pixel_grid(False)  # what is seen here is the image and the tool
    return widget


@pytest.fixture
def hand(canvas) -> Hand:
    return Hand(canvas)


@pytest.fixture
def told(canvas) -> list[tuple]:
    """All that the canvas says about strokes, in order."""
    log: list[tuple] = []
    canvas.stroke_started.connect(lambda x, y, erase: log.append(("started", x, y, erase)))
    canvas.stroke_moved.connect(lambda x, y: log.append(("moved", x, y)))
    canvas.stroke_finished.connect(lambda: log.append(("finished",)))
    canvas.stroke_aborted.connect(lambda: log.append(("aborted",)))
    canvas.stroke_retracted.connect(lambda: log.append(("retracted",)))
    return log


def is_fitted(canvas: Canvas) -> bool:
    return canvas.zoom() == pytest.approx((200 - 16) / 400)


# View


def test_a_new_image_is_fitted_and_stays_so_when_resized(canvas):
    assert is_fitted(canvas)
    canvas.resize(632, 416)
    assert canvas.zoom() == pytest.approx(1.0)
    canvas.set_zoom(5)
    canvas.centre_on(100, 100)
    canvas.resize(300, 200)
    assert canvas.zoom() == 5 and canvas.centre() == pytest.approx((100, 100), abs=1)


@pytest.mark.parametrize(("angle", "pixels"), [(120, 0), (-120, 0), (15, 4), (0, 30), (600, 0)])
def test_the_wheel_zooms_at_the_pointer(canvas, hand, angle, pixels):
    at = QPointF(97, 61)
    before, point = canvas.zoom(), canvas.image_point(at)
    hand.wheel(97, 61, angle, pixels)
    assert canvas.image_point(at) == pytest.approx(point, abs=1e-6)
    assert (canvas.zoom() > before) == (angle + pixels > 0)


def test_small_turns_of_a_trackpad_add_up_to_a_notch(canvas, hand):
    start = canvas.zoom()
    hand.wheel(150, 100, 120)
    notch = canvas.zoom()
    canvas.fit()
    for _ in range(24):
        hand.wheel(150, 100, 5)
    assert notch > start and canvas.zoom() == pytest.approx(notch)


def test_what_is_painted_follows_the_wheel_exactly(canvas, hand):
    rgb = np.random.default_rng(3).integers(0, 256, (400, 600, 3), dtype=np.uint8)
    canvas.set_image(rgb)
    for _ in range(14):
        hand.wheel(97, 61, 120)
    x, y = canvas.image_point(QPointF(97.5, 61.5))
    assert canvas.zoom() > 5
    canvas.set_brush_diameter(100)
    assert seen(canvas)[61, 97].tolist() == rgb[int(y), int(x)].tolist()


@pytest.mark.parametrize("button", [MIDDLE, LEFT])
def test_dragging_pans(canvas, hand, told, button):
    canvas.set_zoom(4)
    if button == LEFT:
        canvas.set_tool("pan")
    point = canvas.image_point(QPointF(150, 100))
    hand.drag((150, 100), (181, 77), button=button)
    assert canvas.image_point(QPointF(181, 77)) == pytest.approx(point)
    assert not told


def test_space_and_drag_pan_instead_of_painting(canvas, hand, told, qtbot):
    canvas.set_zoom(4)
    point = canvas.image_point(QPointF(150, 100))
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.OpenHandCursor
    hand.drag((150, 100), (120, 90))
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    assert canvas.image_point(QPointF(120, 90)) == pytest.approx(point)
    assert not told
    hand.drag((150, 100), (120, 90))
    assert [entry[0] for entry in told] == ["started", "moved", "finished"]


def test_a_drag_goes_on_when_space_is_let_go_first(canvas, hand, told, qtbot):
    canvas.set_zoom(4)
    point = canvas.image_point(QPointF(150, 100))
    qtbot.keyPress(canvas, Qt.Key.Key_Space)
    hand.press(150, 100)
    qtbot.keyRelease(canvas, Qt.Key.Key_Space)
    hand.move(140, 100, LEFT)
    hand.release(140, 100)
    assert canvas.image_point(QPointF(140, 100)) == pytest.approx(point)
    assert not told


@pytest.fixture
def window(qtbot) -> QWidget:
    """A window with a canvas, a field and a button."""
    window = QWidget()
    layout = QVBoxLayout(window)
    window.canvas = Canvas()
    window.field = QLineEdit()
    window.button = QPushButton("Stop")
    for widget in (window.canvas, window.field, window.button):
        layout.addWidget(widget)
    window.resize(400, 400)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitActive(window)
    window.canvas.set_image(np.full((400, 600, 3), 128, np.uint8))
    return window


def test_space_belongs_to_the_canvas_under_the_moving_pointer(window, qtbot):
    clicks = []
    window.button.clicked.connect(lambda: clicks.append(1))
    window.button.setFocus()
    Hand(window.canvas).move(50, 50)
    QTest.keyPress(window.windowHandle(), Qt.Key.Key_Space)
    assert window.canvas.viewport().cursor().shape() == Qt.CursorShape.OpenHandCursor
    QTest.keyRelease(window.windowHandle(), Qt.Key.Key_Space)
    assert not clicks
    assert window.canvas.viewport().cursor().shape() != Qt.CursorShape.OpenHandCursor


def test_space_still_presses_the_button_one_tabs_to(window, qtbot):
    clicks = []
    window.button.clicked.connect(lambda: clicks.append(1))
    Hand(window.canvas).move(50, 50)
    window.button.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Space)
    assert clicks == [1]


def test_space_still_types_a_blank(window, qtbot):
    window.field.setFocus()
    Hand(window.canvas).move(50, 50)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Space)
    assert window.field.text() == " "


def test_arrows_pan_and_plus_and_minus_zoom(canvas, qtbot):
    canvas.set_zoom(4)
    x, y = canvas.centre()
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert canvas.centre()[0] > x and canvas.centre()[1] > y
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.zoom() == pytest.approx(5)
    qtbot.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas.zoom() == pytest.approx(4)


def test_the_view_s_change_is_told(canvas, hand, qtbot):
    for act in (canvas.fit, lambda: canvas.set_zoom(2), lambda: hand.wheel(5, 5, 120)):
        with qtbot.waitSignal(canvas.view_changed, timeout=200):
            act()


def test_the_visible_box_is_what_the_window_shows(canvas):
    assert canvas.visible_box() == (0, 0, 400, 600)
    canvas.set_zoom(10)
    canvas.centre_on(300, 200)
    assert canvas.visible_box() == (190, 285, 210, 315)


@pytest.mark.parametrize("button", [LEFT, MIDDLE])
def test_double_click_fits(canvas, hand, told, button):
    canvas.set_tool("pan")
    canvas.set_zoom(7)
    hand.double_click(100, 100, button)
    assert is_fitted(canvas) and not told


# Strokes


def test_a_stroke_is_told_in_order_with_every_point(canvas, hand, told):
    canvas.set_zoom(2)
    hand.press(100, 90)
    way = [(100 + 3 * i, 90 + i * i / 7) for i in range(1, 40)]
    for point in way:
        hand.move(*point, LEFT)
    hand.release(*way[-1])
    points = [canvas.image_point(QPointF(*point)) for point in [(100, 90), *way]]
    assert told[0] == ("started", *points[0], False)
    assert told[1:-1] == [("moved", *point) for point in points[1:]]
    assert told[-1] == ("finished",)


@pytest.mark.parametrize(
    ("tool", "button", "erases"),
    [
        ("brush", LEFT, False),
        ("brush", RIGHT, True),
        ("eraser", LEFT, True),
        ("eraser", RIGHT, True),
    ],
)
def test_what_erases(canvas, hand, told, tool, button, erases):
    canvas.set_tool(tool)
    hand.click(100, 90, button)
    assert told[0][3] is erases and told[-1] == ("finished",)


def test_nothing_is_painted_without_an_image_or_with_the_hand(canvas, hand, told):
    canvas.set_tool("pan")
    hand.click(100, 100, RIGHT)
    canvas.set_tool("brush")
    canvas.set_image(None)
    hand.drag((100, 100), (120, 120))
    assert not told


def press_escape(canvas: Canvas) -> None:
    QTest.keyClick(canvas, Qt.Key.Key_Escape)


def lose_focus(canvas: Canvas) -> None:
    QApplication.sendEvent(canvas, QFocusEvent(QEvent.Type.FocusOut))


@pytest.mark.parametrize(
    "end",
    [
        press_escape,
        lose_focus,
        lambda canvas: canvas.set_tool("eraser"),
        lambda canvas: canvas.set_image(np.zeros((9, 9, 3), np.uint8)),
        lambda canvas: canvas.hide(),
    ],
    ids=["Esc", "focus loss", "tool change", "image change", "hiding"],
)
def test_a_stroke_that_cannot_go_on_is_aborted_once(canvas, hand, told, end):
    hand.press(100, 100)
    hand.move(110, 100, LEFT)
    end(canvas)
    hand.move(120, 100, LEFT)
    hand.release(120, 100)
    assert [entry[0] for entry in told] == ["started", "moved", "aborted"]


def test_a_menu_that_pops_up_aborts_nothing(canvas, hand, told):
    hand.press(100, 100)
    popup = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.PopupFocusReason)
    QApplication.sendEvent(canvas, popup)
    hand.release(100, 100)
    assert told[-1] == ("finished",)


def test_a_second_button_does_not_disturb_a_stroke(canvas, hand, told):
    hand.press(100, 100)
    hand.press(100, 100, RIGHT)
    hand.release(100, 100, RIGHT)
    hand.move(120, 100, LEFT)
    hand.release(120, 100)
    assert [entry[0] for entry in told] == ["started", "moved", "finished"]


def test_a_double_click_with_the_brush_fits_and_takes_both_dabs_back(canvas, hand, told):
    canvas.set_zoom(7)
    hand.double_click(100, 100)
    assert [e[0] for e in told] == ["started", "finished", "started", "aborted", "retracted"]
    assert is_fitted(canvas)


def test_scribbling_is_no_double_click(canvas, hand, told):
    canvas.set_zoom(7)
    hand.click(100, 100)
    hand.double_press(100, 100)
    hand.move(130, 100, LEFT)
    hand.release(130, 100)
    hand.drag((130, 100), (100, 100))
    hand.double_press(100, 100)
    hand.release(100, 100)
    names = [entry[0] for entry in told]
    assert names.count("finished") == 4 and "aborted" not in names
    assert canvas.zoom() == 7


def test_escape_is_left_to_the_window_when_nothing_is_painted(canvas):
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    canvas.keyPressEvent(event)
    assert not event.isAccepted()


def test_hovering_tells_the_image_point(canvas, hand, qtbot):
    with qtbot.waitSignal(canvas.hovered) as told:
        hand.move(150, 100)
    assert told.args == pytest.approx([300, 200], abs=2)
    with qtbot.waitSignal(canvas.hover_left):
        QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))


def test_a_still_pointer_tells_what_the_view_brings_under_it(canvas, hand):
    told: list[tuple[float, float]] = []
    canvas.hovered.connect(lambda *point: told.append(point))
    hand.move(40, 30)
    at = QPointF(40, 30)
    for look in (
        lambda: canvas.set_zoom(4),
        lambda: canvas.pan_by(-25, 10),
        canvas.fit,
        lambda: canvas.resize(500, 200),
        lambda: canvas.set_image(np.zeros((50, 900, 3), np.uint8)),
    ):
        told.clear()
        look()
        assert told and told[-1] == pytest.approx(canvas.image_point(at)), look
        assert canvas.pointer == at, "the canvas's corner stayed, and so did the pointer"


def test_nothing_is_told_of_a_pointer_that_is_elsewhere(canvas, hand):
    told: list[tuple[float, float]] = []
    canvas.hovered.connect(lambda *point: told.append(point))
    canvas.set_zoom(4)
    hand.move(40, 30)
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    told.clear()
    canvas.fit()
    assert told == []


def test_a_canvas_that_moves_does_not_take_the_pointer_along(qtbot):
    """As when a panel beside it is folded, or a message comes over it."""
    window = QWidget()
    qtbot.addWidget(window)
    canvas = Canvas(window)
    window.resize(500, 300)
    canvas.setGeometry(100, 50, 300, 200)
    window.show()
    qtbot.waitExposed(window)
    canvas.set_image(np.full((400, 600, 3), 128, np.uint8))
    told: list[tuple[float, float]] = []
    canvas.hovered.connect(lambda *point: told.append(point))
    hand, gone = Hand(canvas), []
    canvas.hover_left.connect(lambda: gone.append(True))
    hand.move(200, 100)
    canvas.setGeometry(0, 50, 400, 200)  # wider by what moved
    assert canvas.pointer == QPointF(300, 100)
    assert told[-1] == pytest.approx(canvas.image_point(QPointF(300, 100)))
    canvas.move(0, 100)
    assert canvas.pointer == QPointF(300, 50) and not gone
    canvas.setGeometry(0, 200, 400, 100)  # the pointer is above it now
    assert canvas.pointer is None and gone


@pytest.mark.parametrize("name", ["rectangle", "accept", "zoom", "ruler"])
def test_what_is_drawn_follows_the_pointer_when_the_view_moves_meanwhile(canvas, hand, name):
    canvas.set_tool(name)
    canvas.set_zoom(2)
    led: list[tuple[float, float]] = []
    lead = canvas.tool.move
    canvas.tool.move = lambda x, y: (led.append((x, y)), lead(x, y))
    hand.press(100, 60)
    hand.move(180, 120, LEFT)
    canvas.set_zoom(3)
    assert led[-1] == pytest.approx(canvas.image_point(QPointF(180, 120)))


def test_a_view_that_moves_paints_nothing(canvas, hand, told):
    canvas.set_zoom(2)
    hand.press(100, 60)
    hand.move(120, 70, LEFT)
    before = len(told)
    canvas.set_zoom(5)
    assert len(told) == before


# The brush's ring


def ring_columns(canvas: Canvas, row: int) -> np.ndarray:
    return np.flatnonzero((seen(canvas)[row] != 128).any(axis=1))


@pytest.mark.parametrize(("diameter", "zoom"), [(20, 4), (51, 2), (100, 1), (3, 20)])
def test_the_ring_is_as_wide_as_the_brush(canvas, hand, diameter, zoom):
    canvas.set_zoom(zoom)
    canvas.set_brush_diameter(diameter)
    hand.move(150, 100)
    columns = ring_columns(canvas, 100)
    assert columns.min() == pytest.approx(150 - diameter * zoom / 2, abs=2.5)
    assert columns.max() == pytest.approx(150 + diameter * zoom / 2, abs=2.5)


def test_the_ring_goes_with_the_pointer_and_leaves_nothing_behind(canvas, hand):
    canvas.set_zoom(2)
    hand.move(100, 100)
    hand.move(200, 120)
    assert ring_columns(canvas, 120).min() > 150
    QApplication.sendEvent(canvas, QEvent(QEvent.Type.Leave))
    assert (seen(canvas) == 128).all()


def test_a_one_pixel_brush_shows_the_pixel_it_will_paint(canvas, hand):
    canvas.set_zoom(20)
    canvas.set_brush_diameter(1)
    hand.move(153, 107)
    x, y = canvas.image_point(QPointF(153, 107))
    left = canvas.widget_point(int(x), int(y)).x()
    columns = ring_columns(canvas, 107)
    assert columns.min() == pytest.approx(left, abs=2.5)
    assert columns.max() == pytest.approx(left + 20, abs=2.5)


def test_the_ring_tells_an_eraser_from_a_brush(canvas, hand):
    canvas.set_zoom(2)
    hand.move(150, 100)
    brush = seen(canvas)
    canvas.set_tool("eraser")
    assert (seen(canvas) != brush).any(axis=2).sum() > 20
    canvas.set_tool("brush")
    hand.press(150, 100, RIGHT)
    assert (seen(canvas) != brush).any(axis=2).sum() > 20
    hand.release(150, 100, RIGHT)
    assert np.array_equal(seen(canvas), brush)


def test_a_tiny_ring_is_left_out_and_the_cross_stays(canvas, hand):
    canvas.set_zoom(1)
    canvas.set_brush_diameter(3)
    hand.move(150, 100)
    assert (seen(canvas) == 128).all()
    assert canvas.viewport().cursor().shape() == Qt.CursorShape.BitmapCursor


@pytest.mark.parametrize(("asked", "given"), [(0, 1), (1, 1), (300, 300), (999, 300)])
def test_the_brush_s_size_has_limits(canvas, asked, given):
    canvas.set_brush_diameter(asked)
    assert canvas.brush_diameter() == given


# Files


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_dropped_files_and_folders_are_handed_on(canvas, tmp_path, qtbot):
    data = files(tmp_path, tmp_path / "é 血.png")
    plain = seen(canvas)
    args = (Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(9, 9), *args)
    QApplication.sendEvent(canvas.viewport(), enter)
    assert enter.isAccepted()
    assert not np.array_equal(seen(canvas), plain)
    with qtbot.waitSignal(canvas.files_dropped) as told:
        QApplication.sendEvent(canvas.viewport(), QDropEvent(QPointF(9, 9), *args))
    assert told.args == [[str(tmp_path), str(tmp_path / "é 血.png")]]
    assert np.array_equal(seen(canvas), plain)


def test_the_drop_frame_goes_when_the_drag_leaves(canvas, tmp_path):
    plain = seen(canvas)
    data = files(tmp_path)
    enter = QDragEnterEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(canvas.viewport(), enter)
    QApplication.sendEvent(canvas.viewport(), QDragLeaveEvent())
    assert np.array_equal(seen(canvas), plain)


def test_text_is_not_taken(canvas):
    data = QMimeData()
    data.setText("hello")
    enter = QDragEnterEvent(
        QPoint(9, 9), Qt.DropAction.CopyAction, data, LEFT, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(canvas.viewport(), enter)
    assert not enter.isAccepted()


def test_a_screen_reader_and_a_test_find_the_canvas(canvas):
    assert canvas.objectName() == "canvas" and canvas.accessibleName()
