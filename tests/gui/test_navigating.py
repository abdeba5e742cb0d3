"""Finding one's way at the real window: what to label next, magnifier, ruler, panels by keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QDockWidget

from core.labels import UNLABELLED, Box
from core.smear import Smear
from gui.canvas.minimap import MARGIN, _within
from gui.canvas.tools import TOOLS
from gui.canvas.tools.ruler import Measure
from gui.navigating import NEAREST
from gui.next_to_label import Candidate, Found, Search, find_places
from gui.theme import apply_theme
from tests.gui.canvas_hands import seen
from tests.gui.conftest import SIZE
from tests.gui.technician import LEFT, Technician

FIRST, SECOND, THIRD = "smear-1.png", "smear-2.png", "smear-3.png"
Smears = dict[str, Smear]


def next_place(person: Technician) -> Found:
    """Press N, wait until the place is on screen, and return it."""
    handed: list[Found] = []
    person.window.navigating.next_to_label.found.connect(handed.append)
    person.key("n")
    person.until(lambda: bool(handed))
    person.until(lambda: person.workspace.current_id == handed[0].image_id)
    person.window.navigating.next_to_label.found.disconnect(handed.append)
    return handed[0]


# Next to label -----------------------------------------------------------------------------------


def test_it_goes_to_an_unlabelled_image_and_frames_the_place(
    technician: Technician, trained: Path, images: list[Path]
) -> None:
    person = technician
    person.open(trained)
    other = images[0].parent / "new.png"
    Image.fromarray(np.asarray(Image.open(images[0]))[::-1].copy()).save(other)
    person.open(other)
    person.choose(FIRST)
    place = next_place(person)
    assert person.current_name == "new.png"
    assert 0 < place.uncertainty <= 1
    middle = (place.box.left + place.box.right) / 2, (place.box.top + place.box.bottom) / 2
    shown = person.canvas.visible_box()
    assert shown.left <= middle[0] <= shown.right and shown.top <= middle[1] <= shown.bottom
    assert person.canvas._marked == place.box
    person.window.navigating._unmark.timeout.emit()
    assert person.canvas._marked is None, "the frame goes by itself"
    person.settle()


def test_pressed_again_it_goes_to_another_place_without_a_search(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    for name in (FIRST, SECOND):  # nobody has labelled anything
        person.choose(name)
        person.workspace.painting.replace_labels(np.full(SIZE, UNLABELLED, np.uint8), "Clear")
    person.settle()
    first, second = next_place(person), next_place(person)
    person.settle()
    assert {first.image_id, second.image_id} == {person.ids[FIRST], person.ids[SECOND]}, (
        "each image's best place comes before any image's second"
    )
    assert first.uncertainty >= second.uncertainty
    assert person.ids[THIRD] not in {first.image_id, second.image_id}, "held-out images judge"


def test_it_works_before_anybody_has_trained(technician: Technician, images: list[Path]) -> None:
    technician.open(*images)
    assert technician.workspace.heatmap.model is None
    place = next_place(technician)
    technician.settle()
    assert place.image_id in technician.ids.values() and place.uncertainty > 0


def test_labelled_pixels_are_not_asked_for_again(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(images[0])
    labels = np.zeros(SIZE, np.uint8)
    labels[:, 80:] = UNLABELLED
    person.workspace.painting.replace_labels(labels, "Half")
    place = next_place(person)
    person.settle()
    part = labels[place.box.slices] == UNLABELLED
    assert part.mean() >= 0.5
    person.workspace.painting.replace_labels(np.zeros(SIZE, np.uint8), "All")
    person.key("n")
    person.settle()
    assert any("label" in notice for notice in person.notices), "it says that all is labelled"


def test_without_images_it_cannot_be_asked(technician: Technician) -> None:
    assert not technician.action("nextToLabelAction").isEnabled()
    technician.window.navigating.next_to_label.go()
    assert "add images" in technician.notices[-1]


def test_a_search_can_be_cancelled_and_says_how_far_it_is(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(*images)
    looking = person.window.navigating.next_to_label
    told: list[object] = []
    looking.progressed.connect(told.append)
    person.key("n")
    assert told == [0.0]
    person.cancel_job("Looking for what to label")
    assert told[-1] is None
    person.settle()
    assert not person.job_told
    place = next_place(person)
    assert place.image_id in person.ids.values(), "it can be asked again"
    person.settle()


def test_a_missing_or_broken_image_is_passed_over(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(*images)
    images[0].unlink()
    images[1].write_bytes(b"no image")
    person.choose(THIRD)
    place = next_place(person)
    assert place.image_id == person.ids[THIRD]
    person.settle()
    assert not person.problems


def test_who_chooses_another_image_meanwhile_is_not_taken_away(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(*images)
    navigating = person.window.navigating
    navigating._go_to(Found(person.ids[SECOND], Box(0, 0, 40, 40), 0.5))
    person.choose(THIRD)
    person.settle()
    assert person.current_name == THIRD and person.canvas._marked is None


def test_a_search_is_the_same_each_time_and_bounded(images: list[Path], monkeypatch) -> None:
    from gui import next_to_label
    from gui.heatmap import PredictorCell

    class Context:
        def check(self) -> None: ...
        def step(self, _share: float) -> None: ...

    monkeypatch.setattr(next_to_label, "WINDOW", 40)
    search = Search(None, (), (1,), ("Cell",), pixels=3 * 1600)
    candidate = Candidate(7, images[0], None)
    one, two = (find_places(Context(), candidate, search, PredictorCell()) for _ in range(2))  # type: ignore[arg-type]
    assert one == two and len(one) == 3
    assert [place.rank for place in one] == [0, 1, 2]
    assert one[0].uncertainty >= one[1].uncertainty >= one[2].uncertainty
    assert all(place.box.right <= SIZE[1] and place.box.bottom <= SIZE[0] for place in one)
    unknown = Search(None, (), (1,), ("Debris",), pixels=1600)
    assert find_places(Context(), candidate, unknown, PredictorCell()) == []  # type: ignore[arg-type]


# Uncertainty on the canvas -----------------------------------------------------------------------


def test_u_shows_uncertainty_in_the_heatmaps_place(technician: Technician, trained: Path) -> None:
    person = technician
    person.open(trained)
    assert not person.canvas.layer_visible("heatmap")
    person.key("u")
    assert person.canvas.shows_uncertainty and person.canvas.layer_visible("heatmap")
    unsure = seen(person.canvas)
    person.slide("thresholdSlider", 20)
    assert (seen(person.canvas) != unsure).any(), "it follows the threshold"
    person.key("u")
    assert not person.canvas.shows_uncertainty
    assert not person.canvas.layer_visible("heatmap"), "as it was before"
    assert not person.action("showUncertaintyAction").isChecked()


# Magnifier ---------------------------------------------------------------------------------------


def test_z_and_a_drag_fill_the_window_with_the_box(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(images[0])
    person.key("e")
    person.key("z")
    assert person.canvas.tool_name == "zoom"
    person.stroke((20, 30), (35, 40), (60, 60))
    box = person.canvas.visible_box()
    assert box.left <= 20 and box.right >= 60 and box.top <= 30 and box.bottom >= 60
    assert box.width < 120, "it came nearer"
    assert person.canvas.tool_name == "eraser", "the tool of before is in hand again"
    assert person.action("eraserAction").isChecked()
    assert (person.labels == UNLABELLED).all(), "looking changes nothing"


def test_escape_puts_the_magnifier_away(technician: Technician, images: list[Path]) -> None:
    technician.open(images[0])
    technician.key("z")
    technician.key(Qt.Key.Key_Escape)
    assert technician.canvas.tool_name == "brush"


def test_a_click_with_the_magnifier_zooms_to_the_cell(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(images[0])
    labels = np.full(SIZE, UNLABELLED, np.uint8)
    labels[50:70, 90:120] = 1
    person.workspace.painting.replace_labels(labels, "A cell")
    assert person.window.navigating.object_at(100, 60) == Box(50, 90, 70, 120)
    person.key("z")
    person.stroke((100, 60))
    x, y = person.canvas.centre()
    assert x == pytest.approx(105, abs=1) and y == pytest.approx(60, abs=1)
    assert 1 < person.canvas.zoom() <= NEAREST
    assert person.canvas.tool_name == "brush"


@pytest.mark.parametrize("former", sorted(set(TOOLS) - {"zoom"}))
def test_the_second_click_of_a_double_one_with_the_magnifier_is_no_order_to_the_tool_of_before(
    technician: Technician, images: list[Path], former: str
) -> None:
    person, canvas = technician, technician.canvas
    person.open(images[0])
    labels = np.full(SIZE, UNLABELLED, np.uint8)
    labels[50:70, 90:120] = 1
    person.workspace.painting.replace_labels(labels, "A cell")
    orders: list[str] = []
    for name in ("object_picked", "cell_picked", "fill_asked", "wand_started", "stroke_started"):
        getattr(canvas, name).connect(lambda *_, name=name: orders.append(name))
    person.window.toolbox.take(former)
    person.key("z")
    at = canvas.widget_point(100, 60)
    person.stroke((100, 60))
    assert canvas.tool_name == former
    zoom, centre = canvas.zoom(), canvas.centre()
    place = canvas.image_point(at)  # the hand stands still while the view moves under it
    person.mouse(QEvent.Type.MouseButtonDblClick, place, LEFT, LEFT)
    person.release(place)
    assert (person.labels == labels).all() and not orders
    assert (canvas.zoom(), canvas.centre()) == (zoom, centre), "it came nearer once, and stays"
    assert not canvas.tool.wants_key(Qt.Key.Key_Escape), "no polygon was begun"
    person.stroke(place)  # a click some time later is one of that tool
    asks = {"accept": "object_picked", "pick": "cell_picked", "fill": "fill_asked"}
    asks |= {"wand": "wand_started", "brush": "stroke_started", "eraser": "stroke_started"}
    assert orders == [asks[former]] if former in asks else not orders
    if former == "polygon":
        assert canvas.tool.wants_key(Qt.Key.Key_Escape)


def test_keys_after_the_magnifier_are_clicks_of_the_tool_of_before(
    technician: Technician, images: list[Path]
) -> None:
    person, canvas = technician, technician.canvas
    person.open(images[0])
    person.window.toolbox.take("fill")
    asked: list[float] = []
    canvas.fill_asked.connect(lambda x, *_: asked.append(x))
    person.key("k")
    person.key(Qt.Key.Key_Return)
    person.key("z")
    person.key(Qt.Key.Key_Return)
    person.key(Qt.Key.Key_Return)
    assert canvas.tool_name == "fill" and len(asked) == 1
    person.key(Qt.Key.Key_Return)
    assert len(asked) == 2


def test_shift_z_zooms_to_the_predicted_cell_under_the_pointer(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.workspace.painting.replace_labels(np.full(SIZE, UNLABELLED, np.uint8), "Clear")
    person.settle()
    plane = person.workspace.heatmap.plane()
    assert plane is not None
    person.workspace.choose_threshold(float(np.median(plane)) / 255)
    row, column = (int(v) for v in np.unravel_index(int(plane.argmax()), plane.shape))
    person.canvas.fit()
    person.move((column + 0.5, row + 0.5), held=Qt.MouseButton.NoButton)
    before = person.canvas.zoom()
    person.key("z", Qt.KeyboardModifier.ShiftModifier)
    box = person.window.navigating.object_at(column + 0.5, row + 0.5)
    assert box is not None and box.left <= column < box.right
    assert person.canvas.zoom() != before or box.area > 0.3 * plane.size
    person.canvas.fit()
    person.workspace.choose_threshold(1.0)
    person.key("z", Qt.KeyboardModifier.ShiftModifier)
    assert "no labelled or predicted object" in person.notices[-1]


def test_shift_z_on_a_stroke_zooms_to_the_cell_that_it_lies_in(
    technician: Technician, trained: Path, smears: dict[str, Smear]
) -> None:
    """Every cell that one has worked on has a stroke, and that filled the window."""
    person = technician
    person.open(trained)
    person.settle()
    plane = person.workspace.heatmap.plane()
    assert plane is not None
    person.workspace.choose_threshold(float(np.percentile(plane, 95)) / 255)
    row, column = (int(v) for v in np.unravel_index(int(plane.argmax()), plane.shape))
    labels = np.full(SIZE, UNLABELLED, np.uint8)
    person.workspace.painting.replace_labels(labels, "Clear")
    cell = person.window.navigating.object_at(column, row)
    labels[row, column] = 1
    person.workspace.painting.replace_labels(labels, "A dab")
    assert cell is not None and cell.area > 4
    assert person.window.navigating.object_at(column, row) == cell


# Ruler -------------------------------------------------------------------------------------------


def test_a_measure_says_length_and_angle() -> None:
    assert Measure((10, 10), (13, 6)).text == "5.0 px, 53°"
    assert Measure((0, 0), (0, 8)).text == "8.0 px, -90°"
    assert Measure((0, 0), (8, 0)).text == "8.0 px, 0°"
    assert Measure((0, 0), (-8, 0)).text == "8.0 px, 180°"
    assert Measure((0, 0), (30, 40), micrometres=0.1).text == "5.00 µm (50.0 px), 53°".replace(
        "53", "-53"
    )


def test_the_ruler_reads_out_in_the_status_bar_and_changes_nothing(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(images[0])
    person.key("r", Qt.KeyboardModifier.ShiftModifier)
    assert person.canvas.tool_name == "ruler"
    person.canvas.set_zoom(4.0)
    person.canvas.centre_on(50, 60)
    bare = seen(person.canvas)
    person.stroke((30, 40), (50, 60), (60, 80))
    assert person.text("pointerReadout").startswith("Ruler 50.0 px, -53°")
    assert (seen(person.canvas) != bare).any(), "the line is drawn"
    person.stroke((60, 80), (50, 50), (30, 90))  # one end is moved
    assert person.text("pointerReadout").startswith("Ruler 50.0 px, -90°")
    person.canvas.micrometres_per_pixel = 0.2
    person.stroke((30, 90), (30, 85), (30, 65))
    assert "5.00 µm (25.0 px)" in person.text("pointerReadout")
    person.key(Qt.Key.Key_Escape)
    assert "Ruler" not in person.text("pointerReadout")
    assert (person.labels == UNLABELLED).all()


def test_the_ruler_goes_with_its_tool_and_its_image(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(*images)
    for leave in (lambda: person.key("b"), lambda: person.choose(SECOND)):
        person.action("rulerAction").trigger()
        person.stroke((30, 40), (60, 80))
        assert "Ruler" in person.text("pointerReadout")
        leave()
        person.settle()
        assert "Ruler" not in person.text("pointerReadout")


def test_escape_while_an_end_is_dragged_has_the_line_of_before(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(images[0])
    person.action("rulerAction").trigger()
    person.stroke((30, 40), (60, 80))
    person.press((60, 80))
    person.move((90, 80))
    person.key(Qt.Key.Key_Escape)
    person.release((90, 80))
    assert person.text("pointerReadout").startswith("Ruler 50.0 px")


# The wheel, the grid -----------------------------------------------------------------------------


def turn(person: Technician, angle: QPoint, pixels: QPoint, modifier) -> None:
    port = person.canvas.viewport()
    at = QPointF(port.rect().center())
    event = QWheelEvent(
        at, port.mapToGlobal(at), pixels, angle, Qt.MouseButton.NoButton, modifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(port, event)


NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.mark.parametrize(
    ("moves", "modifier", "zooms"),
    [
        (False, NONE, True), (False, CONTROL, True), (False, SHIFT, False),
        (True, NONE, False), (True, CONTROL, True), (True, SHIFT, False),
    ],
)  # fmt: skip
def test_two_fingers_zoom_or_move(
    technician: Technician, images: list[Path], moves: bool, modifier, zooms: bool
) -> None:
    person = technician
    person.open(images[0])
    person.canvas.set_zoom(6.0)
    person.canvas.wheel_moves = moves
    zoom, (x, y) = person.canvas.zoom(), person.canvas.centre()
    turn(person, QPoint(120, 240), QPoint(12, 24), modifier)
    assert (person.canvas.zoom() != zoom) == zooms
    if not zooms:
        assert person.canvas.centre() == pytest.approx((x - 2, y - 4), abs=0.2)


def test_a_wheel_with_shift_moves_sideways(technician: Technician, images: list[Path]) -> None:
    technician.open(images[0])
    technician.canvas.set_zoom(6.0)
    x, y = technician.canvas.centre()
    turn(technician, QPoint(0, 120), QPoint(), SHIFT)
    assert technician.canvas.centre() == pytest.approx((x - 10, y), abs=0.2)


def test_pixels_have_borders_once_they_are_large(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(images[0])
    switch = person.action("showPixelGridAction")
    assert switch.isChecked()
    for zoom, drawn in ((12.0, False), (16.0, True), (40.0, True)):
        person.canvas.set_zoom(zoom)
        with_grid = seen(person.canvas)
        switch.trigger()
        without = seen(person.canvas)
        switch.trigger()
        assert (with_grid != without).any() == drawn, zoom


# By keys alone -----------------------------------------------------------------------------------


def test_f6_goes_through_every_part_of_the_window_and_back(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.canvas.setFocus()
    visited = []
    for _ in range(len(person.window.docks) + 2):
        person.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        focus = QApplication.focusWidget()
        assert focus is not None
        docks = [dock for dock in person.window.docks if dock.isAncestorOf(focus)]
        visited.append(docks[0].objectName() if docks else focus.objectName())
    assert visited[-1] == "canvas" or "canvas" in visited
    in_sight = {dock.objectName() for dock in person.window.docks if dock.isVisible()}
    assert in_sight <= set(visited)
    person.canvas.setFocus()
    person.bot.keyClick(person.canvas, Qt.Key.Key_F6, SHIFT)
    assert QApplication.focusWidget() is not person.canvas
    person.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert QApplication.focusWidget() is person.canvas


@pytest.mark.parametrize(
    ("name", "first"),
    [("layersDock", "errorsLayerBox"), ("cellsDock", "cellSmoothing"), ("imagesDock", "imageList")],
)
def test_f6_comes_to_the_first_control_of_a_panel_not_to_its_question_mark(
    technician: Technician, trained: Path, name: str, first: str
) -> None:
    person = technician
    person.open(trained)
    dock = person.window.findChild(QDockWidget, name)
    assert isinstance(dock, QDockWidget)
    person.canvas.setFocus()
    for _ in range(10):
        person.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        if dock.isAncestorOf(QApplication.focusWidget()):
            break
    assert QApplication.focusWidget().objectName() == first


def test_where_the_keyboard_is_can_be_seen(
    technician: Technician, trained: Path, qapp: QApplication
) -> None:
    person = technician
    apply_theme(qapp, "dark")
    person.open(trained)
    person.canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    person.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
    calm = seen(person.canvas)
    for name in ("imageList", "classList"):
        part = person.find(name)
        part.clearFocus()
        before = part.grab().toImage()
        part.setFocus(Qt.FocusReason.TabFocusReason)
        assert part.grab().toImage() != before, f"{name} does not show that it has the keyboard"
    person.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    shown = seen(person.canvas)
    assert (shown[0] != calm[0]).any() and (shown[:, 0] != calm[:, 0]).any()
    person.find("imageList").setFocus()
    assert (seen(person.canvas) == calm).all()


def test_a_hidden_panel_is_passed_over(technician: Technician, trained: Path) -> None:
    person = technician
    person.open(trained)
    dock = person.window.findChild(QDockWidget, "layersDock")
    assert isinstance(dock, QDockWidget)
    dock.close()
    person.canvas.setFocus()
    for _ in range(10):
        person.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        assert not dock.isAncestorOf(QApplication.focusWidget())


# Minimap -----------------------------------------------------------------------------------------


@pytest.fixture
def looking(technician: Technician, images: list[Path]) -> Technician:
    """Somebody who sees a part of an image."""
    technician.open(images[0])
    technician.canvas.set_zoom(12.0)
    return technician


def test_the_minimap_shows_only_while_a_part_is_out_of_sight(looking: Technician) -> None:
    minimap = looking.window.navigating.minimap
    assert minimap.isVisible()
    looking.canvas.fit()
    assert not minimap.isVisible()
    looking.canvas.set_zoom(12.0)
    assert minimap.isVisible()
    looking.key("m", SHIFT)
    assert not minimap.isVisible()
    looking.canvas.set_zoom(14.0)
    assert not minimap.isVisible(), "it stays away"


def test_the_minimap_switched_off_stays_off_at_the_next_start(
    sit_down: Callable[[], Technician], images: list[Path]
) -> None:
    person = sit_down()
    person.action("showMinimapAction").trigger()
    person.leave()
    again = sit_down()
    again.open(images[0])
    again.canvas.set_zoom(12.0)
    assert not again.window.navigating.minimap.isVisible()
    assert not again.action("showMinimapAction").isChecked()


def test_the_frame_is_what_is_in_view(looking: Technician) -> None:
    minimap, canvas = looking.window.navigating.minimap, looking.canvas
    canvas.centre_on(40, 30)
    box, frame = canvas.visible_box(), minimap.frame()
    assert frame.center().x() / minimap.width() * SIZE[1] == pytest.approx(
        (box.left + box.right) / 2, abs=1
    )
    assert frame.center().y() / minimap.height() * SIZE[0] == pytest.approx(
        (box.top + box.bottom) / 2, abs=1
    )
    assert minimap.width() / minimap.height() == pytest.approx(SIZE[1] / SIZE[0], rel=0.02)


def test_the_frame_is_closed_also_at_the_edge_of_the_image(looking: Technician) -> None:
    minimap, canvas = looking.window.navigating.minimap, looking.canvas
    for corner in ((0, 0), (SIZE[1], SIZE[0])):
        canvas.centre_on(*corner)
        inside = minimap.frame().intersected(QRectF(minimap.rect())).toRect().adjusted(3, 3, -4, -4)
        picture = minimap.grab().toImage()
        white = QColor(255, 255, 255)
        across = range(inside.left(), inside.right())
        down = range(inside.top(), inside.bottom())
        for lines in (
            [[picture.pixelColor(x, y) for x in across] for y in range(picture.height())],
            [[picture.pixelColor(x, y) for y in down] for x in range(picture.width())],
        ):
            assert sum(all(one == white for one in line) for line in lines) == 2


@pytest.mark.parametrize("place", [(0.0, 0.0), (88.0, 0.0), (175.9, 131.9), (0.0, 131.9)])
def test_however_small_the_frame_is_never_too_small_to_be_seen(place: tuple[float, float]) -> None:
    room = QRectF(2, 2, 171, 127)
    shown = _within(QRectF(place[0] - 3, place[1] - 3, 6.0, 6.0), room)
    assert room.contains(shown) and (shown.width(), shown.height()) == pytest.approx((6, 6))
    whole = _within(QRectF(-5, -5, 400, 400), room)
    assert whole == room


def test_dragging_the_frame_moves_the_view_and_paints_nothing(looking: Technician) -> None:
    minimap, canvas = looking.window.navigating.minimap, looking.canvas
    canvas.centre_on(40, 30)
    start = minimap.frame().center().toPoint()
    looking.bot.mousePress(minimap, LEFT, pos=start)
    looking.bot.mouseMove(minimap, start + QPoint(60, 40))
    looking.bot.mouseRelease(minimap, LEFT, pos=start + QPoint(60, 40))
    x, y = canvas.centre()
    scale = SIZE[1] / minimap.width()
    assert (x, y) == pytest.approx((40 + 60 * scale, 30 + 40 * scale), abs=2)
    looking.bot.mouseClick(minimap, LEFT, pos=QPoint(10, 10))
    assert canvas.centre()[0] < 30, "a click beside the frame brings it there"
    assert (looking.labels == UNLABELLED).all()


def test_the_minimap_keeps_to_its_corner(looking: Technician) -> None:
    minimap, canvas = looking.window.navigating.minimap, looking.canvas
    looking.window.resize(1100, 700)
    inside = canvas.viewport().rect
    looking.until(lambda: minimap.isVisible() and inside().contains(minimap.geometry()))
    assert inside().right() - minimap.geometry().right() == MARGIN
    assert inside().bottom() - minimap.geometry().bottom() == MARGIN
    looking.window.resize(960, 480)
    looking.until(lambda: not minimap.isVisible() or inside().contains(minimap.geometry()))
