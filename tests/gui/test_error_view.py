"""The error view: every labelled pixel in the right colour, live; the way from error to error."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from core.error_regions import ErrorKind, error_regions
from core.labels import BACKGROUND, UNLABELLED, Box
from core.region_rules import RegionRules
from gui.canvas import Canvas
from gui.canvas.error_layer import EXTRA_COLOUR, HIT_COLOUR, MISSED_COLOUR, RIGHT_COLOUR
from gui.canvas.error_legend import (
    FLAT,
    FOLDED,
    LONGEST_NAME,
    LOW,
    TALL,
    ErrorLegend,
    Swatch,
    _Kind,
    basis_text,
)
from gui.canvas.hatching import ERROR_TILE, EXTRA_PATTERN, MISSED_PATTERN, PERIOD
from gui.navigating import MARK_MS
from tests.core.test_class_colours import EYES, STAINS, lab
from tests.gui.canvas_hands import seen
from tests.gui.technician import Technician

SHIFT = Qt.KeyboardModifier.ShiftModifier


# The layer ---------------------------------------------------------------------------------------


@pytest.fixture
def canvas(qtbot) -> Canvas:
    widget = Canvas()
    qtbot.addWidget(widget)
    widget.resize(300, 220)
    widget.show()
    qtbot.waitExposed(widget)
    return widget


def show(canvas: Canvas, heat: np.ndarray, labels: np.ndarray, known=None) -> None:
    canvas.set_image(np.zeros((*heat.shape, 3), np.uint8))
    canvas.set_labels(labels, {1: (120, 220, 0)})
    canvas.set_heatmap(heat, np.full(heat.shape, 255, np.uint8) if known is None else known)
    canvas.set_layer_visible("mask", False)
    canvas.set_layer_visible("heatmap", False)
    canvas.set_layer_opacity("errors", 1.0)
    canvas.set_layer_visible("errors", True)
    canvas.fit()


def pixel(canvas: Canvas, picture: np.ndarray, row: int, column: int) -> tuple[int, ...]:
    at = canvas.widget_point(column + 0.5, row + 0.5)
    return tuple(picture[int(at.y()), int(at.x())].tolist())


def expected(label: int, inside: bool, known: bool = True) -> tuple[int, ...]:
    """Over black, so that an opacity is a factor."""
    if label == UNLABELLED or not known:
        return (0, 0, 0)
    if label == 1:
        colour, share = (HIT_COLOUR, 0.45) if inside else (MISSED_COLOUR, 1.0)
    else:
        colour, share = (EXTRA_COLOUR, 1.0) if inside else (RIGHT_COLOUR, 0.22)
    return tuple(round(part * share) for part in colour)


@pytest.fixture
def case() -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(4)
    heat = rng.integers(0, 256, (11, 15), dtype=np.uint8)
    labels = rng.choice(np.array([0, 1, 2, UNLABELLED], np.uint8), (11, 15))
    return heat, labels


@pytest.mark.parametrize("level", [0, 60, 128, 200, 256])
def test_each_pixel_has_the_colour_of_its_error(canvas: Canvas, case, level: int) -> None:
    heat, labels = case
    show(canvas, heat, labels)
    canvas.set_threshold_level(level)
    picture = seen(canvas)
    for row, column in itertools.product(range(11), range(15)):
        wanted = expected(int(labels[row, column]), bool(heat[row, column] >= level))
        found = pixel(canvas, picture, row, column)
        assert np.abs(np.subtract(found, wanted)).max() <= 2, (row, column)


def test_what_is_not_predicted_yet_is_clear(canvas: Canvas, case) -> None:
    heat, labels = case
    known = np.zeros(heat.shape, np.uint8)
    known[:5] = 255
    show(canvas, heat, labels, known)
    picture = seen(canvas)
    assert all(pixel(canvas, picture, 8, column) == (0, 0, 0) for column in range(15))
    assert any(pixel(canvas, picture, 2, column) != (0, 0, 0) for column in range(15))


def test_it_follows_labels_and_class_and_covers_the_labels_only_while_shown(
    canvas: Canvas, case
) -> None:
    heat, labels = case
    heat[:], labels[:] = 255, 1
    show(canvas, heat, labels)
    assert pixel(canvas, seen(canvas), 5, 5) == expected(1, True)
    labels[4:7, 4:7] = 0
    canvas.labels_changed(Box(4, 4, 7, 7))
    assert pixel(canvas, seen(canvas), 5, 5) == expected(0, True)
    canvas.set_error_class(2)
    assert pixel(canvas, seen(canvas), 0, 0) == expected(0, True)
    canvas.set_layer_visible("errors", False)
    assert pixel(canvas, seen(canvas), 0, 0) == pytest.approx((48, 88, 0), abs=1), "the label"


def test_a_part_drawn_again_equals_the_whole(canvas: Canvas, case, qtbot) -> None:
    heat, labels = case
    show(canvas, heat, labels)
    canvas.set_patterns(True)
    canvas.set_zoom(9.3)
    seen(canvas)
    for _ in range(5):
        box = Box(2, 3, 6, 9)
        labels[box.slices] = (labels[box.slices] + 1) % 3
        canvas.labels_changed(box)
        part = seen(canvas)
        canvas._errors.recolour()
        assert np.array_equal(part, seen(canvas))


def test_with_a_pattern_errors_differ_without_any_colour(canvas: Canvas) -> None:
    heat, labels = np.zeros((40, 40), np.uint8), np.ones((40, 40), np.uint8)
    heat[:, 20:], labels[:, 20:] = 255, 0
    show(canvas, heat, labels)
    canvas.set_zoom(2)
    canvas.centre_on(20, 20)
    plain = seen(canvas)
    canvas.set_patterns(True)
    signed = seen(canvas).mean(axis=-1)
    corner = canvas.widget_point(0, 0)
    top, left = int(corner.y()) + 4, int(corner.x()) + 4
    missed = signed[top : top + 24, left : left + 24]
    extra = signed[top : top + 24, left + 44 : left + 68]
    for area, pattern in ((missed, MISSED_PATTERN), (extra, EXTRA_PATTERN)):
        on = area == area[0, 0]
        tiles = [
            np.tile(np.roll((ERROR_TILE & pattern) != 0, (dy, dx), (0, 1)), (3, 3))
            for dy in range(PERIOD)
            for dx in range(PERIOD)
        ]
        assert len(np.unique(area)) == 2, "on a sign and between them"
        assert any((on == tile).all() or (on == ~tile).all() for tile in tiles)
    assert len(np.unique(plain[top : top + 24, left : left + 24])) <= 3


def test_the_key_of_errors_shows_the_signs_that_the_canvas_draws(canvas: Canvas) -> None:
    legend = ErrorLegend(canvas)
    missed, extra = (kind.swatch for kind in list(legend._kinds.values())[:2])

    def middle(swatch: Swatch) -> tuple[set[str], set[str]]:
        """Colours along its middle row, and along its middle column."""
        picture = swatch.grab().toImage()
        side = picture.width()
        across = {picture.pixelColor(x, side // 2).name() for x in range(2, side - 2)}
        return across, {picture.pixelColor(side // 2, y).name() for y in range(2, side - 2)}

    plain = [middle(swatch) for swatch in (missed, extra)]
    assert all(len(colours) == 1 for lines in plain for colours in lines)
    legend.show_pattern(True)
    for swatch in (missed, extra):
        assert all(len(colours) >= 2 for colours in middle(swatch)), "a sign and its ground"
    upper = [swatch.grab().toImage().pixelColor(7, 4).name() for swatch in (missed, extra)]
    grounds = [swatch.grab().toImage().pixelColor(2, 2).name() for swatch in (missed, extra)]
    assert upper[0] == grounds[0], "a minus has nothing above its bar"
    assert upper[1] == QColor(*EXTRA_COLOUR).name() != grounds[1], "a plus has"


@pytest.mark.parametrize("eyes", EYES)
def test_every_eye_tells_missed_extra_and_hit_apart_on_every_stain(eyes: str) -> None:
    for stain in STAINS:
        under = np.array(stain, np.float64)
        shown = [
            0.85 * share * np.array(colour) + (1 - 0.85 * share) * under
            for colour, share in ((MISSED_COLOUR, 1), (EXTRA_COLOUR, 1), (HIT_COLOUR, 0.45))
        ]
        for one, other in itertools.combinations(shown, 2):
            assert np.linalg.norm(lab(one, eyes) - lab(other, eyes)) >= 19


# In the window -----------------------------------------------------------------------------------


@pytest.fixture
def person(technician: Technician, trained: Path) -> Technician:
    technician.open(trained)
    technician.key(Qt.Key.Key_H)
    technician.settle()
    return technician


def errors_now(person: Technician) -> list:
    workspace = person.workspace
    plane = workspace.heatmap.plane()
    assert plane is not None
    return error_regions(plane, person.labels, 1, workspace.threshold)


def go(person: Technician) -> str:
    """Press the key and wait for the next error."""
    walk = person.window.error_view.walk
    person.key(Qt.Key.Key_N, SHIFT)
    person.until(lambda: not walk.searching)
    return person.text("errorPlace")


def test_a_key_shows_errors_and_the_legend_says_how_many(person: Technician) -> None:
    assert person.canvas.layer_visible("errors")
    assert person.find("errorLegend").isVisible()
    assert person.action("showErrorsAction").isChecked()
    for _ in range(2):
        found = errors_now(person)
        missed = sum(e.pixels for e in found if e.kind is ErrorKind.MISSED)
        extra = sum(e.pixels for e in found if e.kind is ErrorKind.EXTRA)
        assert person.text("missedPixels").replace("\u202f", "") == f"{missed}\u00a0px"
        assert person.text("extraPixels").replace("\u202f", "") == f"{extra}\u00a0px"
        assert f"at threshold {person.workspace.threshold:.3f}" == person.text("errorBasis")
        told = [person.text(f"{kind}Pixels") for kind in ("missed", "extra", "hit", "rest")]
        counted = [int(text.removesuffix("\u00a0px").replace("\u202f", "")) for text in told]
        assert sum(counted) == np.count_nonzero(person.labels != UNLABELLED)
        person.slide("thresholdSlider", 60)
    person.key(Qt.Key.Key_H)
    assert not person.find("errorLegend").isVisible()
    assert not person.find("errorsLayerBox").isChecked()


def test_without_labels_the_legend_says_so(technician: Technician, images: list[Path]) -> None:
    technician.open(*images)
    technician.key(Qt.Key.Key_H)
    technician.settle()
    assert technician.text("missedPixels") == "–"
    assert technician.text("errorBasis") == "no labels to compare with"
    technician.key(Qt.Key.Key_N, SHIFT)
    assert "no errors to show" in technician.told


def test_the_walk_goes_from_the_largest_on_and_says_what_each_is(person: Technician) -> None:
    found = errors_now(person)
    assert len(found) > 3
    for rank, error in enumerate(found[:4], start=1):
        said = go(person)
        assert said == f"Error {rank} of {len(found)}: {error.kind.value}, {error.pixels} px"
        box = person.canvas.visible_box()
        assert box.top <= error.box.top and box.right >= error.box.right
        assert person.canvas._marked == error.box


def test_the_error_looked_at_is_framed_until_something_else_is_done(person: Technician) -> None:
    """At the image's edge it is not in the middle, and one error looks like another."""
    go(person)
    person.bot.wait(MARK_MS + 200)
    assert person.canvas._marked == errors_now(person)[0].box
    person.stroke((30, 30), (34, 34))
    assert person.canvas._marked is None and person.text("errorPlace") == ""
    go(person)
    assert person.canvas._marked is not None
    person.key(Qt.Key.Key_H)
    assert person.canvas._marked is None, "there are no errors to look at"


def test_two_who_point_at_places_do_not_take_each_other_s_frame(person: Technician) -> None:
    go(person)
    place = Box(3, 4, 13, 24)
    person.canvas.mark(place, "next to label")
    assert person.text("errorPlace") == "", "no words of an error beside another place's frame"
    person.stroke((30, 30), (34, 34))
    assert person.canvas._marked == place
    said = go(person)
    person.canvas.unmark("next to label")
    assert person.canvas._marked is not None and person.text("errorPlace") == said


def test_errors_that_are_switched_off_while_they_are_looked_for_are_not_shown(
    person: Technician,
) -> None:
    before = person.canvas.visible_box()
    person.key(Qt.Key.Key_N, SHIFT)
    assert person.window.error_view.walk.searching
    person.key(Qt.Key.Key_H)
    person.settle()
    assert person.canvas._marked is None and person.canvas.visible_box() == before


def test_the_key_names_the_class_of_several_and_says_that_rules_come_later(
    person: Technician,
) -> None:
    workspace = person.workspace
    assert person.text("errorBasis") == "at threshold 0.500"
    workspace.cell_rules.choose(RegionRules(smallest_area=50))
    person.until(lambda: person.text("errorBasis") == "at threshold 0.500, before cell rules")
    workspace.class_table.add("Platelet", (1, 99, 99))
    workspace.painting.set_value(1)
    person.until(lambda: person.text("errorBasis") == "“Cell” at 0.500, before cell rules")
    workspace.cell_rules.choose(RegionRules())
    person.until(lambda: person.text("errorBasis") == "“Cell” at threshold 0.500")
    for said in (basis_text(0.5, "M" * LONGEST_NAME, ruled=ruled) for ruled in (True, False)):
        label = person.find("errorBasis")
        assert label.fontMetrics().horizontalAdvance(said) <= label.width()


def test_after_the_last_error_it_begins_anew(person: Technician) -> None:
    person.workspace.painting.replace_labels(np.full((120, 160), UNLABELLED, np.uint8), "Clear")
    plane = person.workspace.heatmap.plane()
    assert plane is not None
    inside = np.argwhere(plane >= 128)
    row, column = inside[len(inside) // 2].tolist()
    labels = person.labels
    labels[row, column], labels[0, 0] = BACKGROUND, 0 if plane[0, 0] >= 128 else 1
    person.workspace.painting.replace_labels(labels, "Two")
    person.settle()
    assert len(errors_now(person)) == 2
    places = [go(person) for _ in range(3)]
    assert [place[6:12] for place in places] == ["1 of 2", "2 of 2", "1 of 2"]


def test_a_mended_error_is_passed_by_and_the_walk_goes_on(person: Technician) -> None:
    first = go(person)
    second = errors_now(person)[1]
    error = errors_now(person)[0]
    labels = person.labels
    labels[error.box.slices] = UNLABELLED
    person.workspace.painting.replace_labels(labels, "Mended")
    assert person.text("errorPlace") == "", "what was said is no longer so"
    total = len(errors_now(person))
    said = go(person)
    assert said != first and f"of {total}:" in said
    if not _touch(error.box, second.box):
        assert str(second.pixels) in said


def _touch(one: Box, other: Box) -> bool:
    across = max(one.left, other.left) < min(one.right, other.right)
    return across and max(one.top, other.top) < min(one.bottom, other.bottom)


def test_a_search_that_was_overtaken_is_dropped_and_begun_anew(person: Technician) -> None:
    walk = person.window.error_view.walk
    reached = []
    walk.reached.connect(reached.append)
    person.key(Qt.Key.Key_N, SHIFT)
    assert walk.searching
    person.workspace.choose_threshold(0.3)
    assert walk.searching, "it is asked for still"
    person.until(lambda: not walk.searching)
    [stop] = reached
    assert stop.error == errors_now(person)[0]
    person.key(Qt.Key.Key_N, SHIFT)
    person.choose("smear-2.png")
    person.settle()
    assert not walk.searching and len(reached) <= 2


def test_going_to_an_error_shows_errors(person: Technician) -> None:
    person.key(Qt.Key.Key_H)
    assert not person.canvas.layer_visible("errors")
    go(person)
    assert person.canvas.layer_visible("errors")


def test_the_button_and_the_pattern_are_reached_by_mouse_and_keyboard(person: Technician) -> None:
    labels = person.labels
    person.click("errorPatternBox")
    assert person.canvas.has_patterns and person.action("errorPatternAction").isChecked()
    person.action("errorPatternAction").trigger()
    assert not person.canvas.has_patterns and not person.find("errorPatternBox").isChecked()
    person.click("nextErrorButton")
    person.until(lambda: " of " in person.text("errorPlace"))
    legend = person.find("errorLegend")
    child = person.canvas.childAt(legend.mapTo(person.canvas, legend.rect().center()))
    assert child is not None and (child is legend or legend.isAncestorOf(child))
    person.bot.mouseClick(legend, Qt.MouseButton.LeftButton, pos=legend.rect().bottomRight() / 1.01)
    QApplication.processEvents()
    assert np.array_equal(person.labels, labels), "nobody paints through it"


def test_the_legend_keeps_to_its_corner(person: Technician) -> None:
    legend, port = person.find("errorLegend"), person.canvas.viewport()
    for size in ((1100, 700), (1300, 900)):
        person.window.resize(*size)
        corner = port.geometry().bottomLeft()
        person.until(lambda: legend.geometry().bottom() > port.geometry().bottom() - 20)
        assert legend.geometry().left() < corner.x() + 20


def test_the_legend_stands_beside_the_image_where_there_is_room(person: Technician) -> None:
    legend, canvas = person.find("errorLegend"), person.canvas
    person.window.resize(1280, 900)
    room = canvas.image_rect().toAlignedRect()
    assert room.height() < canvas.height() - 2 * 70, "there is room below"
    person.until(lambda: not legend.geometry().intersects(canvas.image_rect().toAlignedRect()))
    canvas.set_zoom(20)
    assert canvas.rect().contains(legend.geometry()), "over the image, as there is no other place"
    assert not legend.geometry().intersects(person.find("minimap").geometry())


def test_the_legend_makes_way_as_soon_as_there_is_a_minimap(person: Technician) -> None:
    legend, minimap = person.find("errorLegend"), person.find("minimap")
    for dock in person.window.docks:
        dock.close()
    person.canvas.set_zoom(20)
    person.settle()
    there = minimap.geometry()
    assert minimap.isVisible()
    person.action("showMinimapAction").trigger()
    legend.move(there.topLeft())  # as a wide one does in a narrow window
    person.action("showMinimapAction").trigger()
    assert minimap.isVisible() and minimap.geometry() == there
    assert not legend.geometry().intersects(there)


def parts_of(legend: QWidget) -> list[QWidget]:
    """What is seen of it and holds nothing else."""
    shown = [part for part in legend.findChildren(QWidget) if part.isVisible()]
    return [part for part in shown if part.layout() is None]


def place_in(legend: QWidget, part: QWidget) -> QRect:
    return QRect(part.mapTo(legend, QPoint(0, 0)), part.size())


@pytest.mark.parametrize("form", [FLAT, LOW])
def test_in_lines_a_number_stands_by_its_own_name_and_far_from_the_next_colour(
    person: Technician, form: str
) -> None:
    legend = person.find("errorLegend")
    person.window.error_view.legend.show_pixels({"missed": "999.99 Mpx", "hit": "9 px"}, "")
    legend.take_form(form)
    legend.layout().activate()
    legend.resize(legend.sizeHint())
    legend.layout().activate()
    swatches = [part for part in parts_of(legend) if type(part) is Swatch]
    names = {part.text(): part for part in parts_of(legend) if isinstance(part, QLabel)}
    for name, kind in (("Missed", "missed"), ("Hit", "hit")):
        number = person.find(f"{kind}Pixels")
        assert number.alignment() & Qt.AlignmentFlag.AlignLeft
        place, row = place_in(legend, number), place_in(legend, names[name])
        assert 0 <= place.left() - row.right() <= 12
        after = [place_in(legend, swatch) for swatch in swatches]
        beside = [one for one in after if one.left() > place.left() and one.top() <= row.bottom()]
        assert min(one.left() for one in beside) - place.right() >= 24


def test_the_dots_of_an_umlaut_are_not_cut_off_a_name(qapp: QApplication) -> None:
    kind = _Kind("missed", "Übersehen", "", Swatch((0, 0, 0), 0))
    name, number = (part for part in kind.findChildren(QLabel))
    metrics = name.fontMetrics()
    above = -metrics.tightBoundingRect("Übersehen").top() - metrics.ascent()
    for label in (name, number):
        assert label.minimumHeight() == label.maximumHeight() == metrics.height() + above
    assert above > 0, "else this would show nothing"
    kind.arrange_as(FLAT)
    assert all(label.alignment() & Qt.AlignmentFlag.AlignBottom for label in (name, number))


def test_in_lines_the_button_stands_still_when_the_error_is_named(person: Technician) -> None:
    legend = person.find("errorLegend")
    for form in (FLAT, LOW):
        legend.take_form(form)
        legend.show_place("")
        before = legend.sizeHint()
        legend.show_place("Error 1 of 9")
        assert legend.sizeHint() == before


@pytest.mark.parametrize("form", [TALL, FLAT, LOW, FOLDED])
def test_in_each_form_the_legend_shows_its_parts_whole_and_apart(
    person: Technician, form: str
) -> None:
    legend = person.find("errorLegend")
    for place in ("", "Error 12 of 345: missed, 1 200 px"):
        legend.take_form(form)
        legend.show_place(place)
        legend.layout().activate()
        legend.resize(legend.sizeHint())
        legend.layout().activate()
        parts = parts_of(legend)
        assert all(legend.rect().contains(place_in(legend, part)) for part in parts)
        for one, other in itertools.combinations(parts, 2):
            assert not place_in(legend, one).intersects(place_in(legend, other)), (one, other)
        for label in (part for part in parts if isinstance(part, QLabel)):
            assert label.fontMetrics().horizontalAdvance(label.text()) <= label.width()


def test_the_legend_stays_as_it_is_while_errors_are_walked_through(person: Technician) -> None:
    person.window.resize(1280, 900)
    legend = person.find("errorLegend")
    person.until(lambda: not legend.geometry().intersects(person.canvas.image_rect().toRect()))
    before = person.find("nextErrorButton").mapToGlobal(QPoint(0, 0))
    go(person)
    QApplication.processEvents()
    assert person.canvas.zoom() > 1
    assert person.find("nextErrorButton").mapToGlobal(QPoint(0, 0)) == before


def test_the_legend_folds_to_its_colours_and_stays_folded(sit_down, trained: Path) -> None:
    first = sit_down()
    first.open(trained)
    first.key(Qt.Key.Key_H)
    first.settle()
    legend = first.find("errorLegend")
    open_ = legend.height()
    first.click("errorFoldButton")
    first.until(lambda: legend.height() < open_ / 1.5)
    assert (
        not first.find("restPixels").isVisible() and not first.find("nextErrorButton").isVisible()
    )
    shown = [label.text() for label in legend.findChildren(QLabel) if label.isVisible()]
    assert sorted(shown) == ["Extra", "Hit", "Missed", "Rightly left out"]
    first.leave()
    again = sit_down()
    again.open(trained)
    again.until(lambda: again.find("errorLegend").isVisible())
    assert not again.find("restPixels").isVisible()
    again.click("errorFoldButton")
    again.until(lambda: again.find("restPixels").isVisible())


def test_no_empty_line_stands_in_the_legend_while_no_error_is_looked_at(person: Technician) -> None:
    person.canvas.set_zoom(20)
    assert not person.find("errorPlace").isVisible()
    go(person)
    person.until(lambda: person.find("errorPlace").isVisible())


def test_labels_that_errors_stand_for_are_said_not_to_be_drawn(person: Technician) -> None:
    box, slider = person.find("labelsLayerBox"), person.find("labelsOpacitySlider")
    assert person.canvas.labels_covered
    assert "errors are shown" in box.toolTip() and "errors are shown" in slider.toolTip()
    assert box.isChecked() and not slider.isEnabled()
    person.key(Qt.Key.Key_H)
    assert "errors are shown" not in box.toolTip() + slider.toolTip() + box.accessibleDescription()
    assert slider.isEnabled()


def test_the_choice_of_a_pattern_is_remembered(sit_down, trained: Path) -> None:
    first = sit_down()
    first.action("errorPatternAction").trigger()
    first.leave()
    assert sit_down().canvas.has_patterns


def test_no_error_is_named_once_the_whole_image_is_shown_again(person: Technician) -> None:
    person.window.resize(1280, 900)
    assert go(person).startswith("Error 1 of ")
    assert not person.canvas.fits
    person.canvas.fit()
    person.until(lambda: person.text("errorPlace") == "")


def test_no_error_gone_to_leaves_an_empty_field_or_lies_under_what_is_over_the_image(
    person: Technician,
) -> None:
    person.window.resize(1280, 720)
    canvas, legend = person.canvas, person.find("errorLegend")
    minimap = person.find("minimap")
    person.settle()
    before = None
    for _ in range(8):
        go(person)
        QApplication.processEvents()
        image, port = canvas.image_rect().toRect(), canvas.viewport().rect()
        error = canvas._marked
        corner, end = (
            canvas.widget_point(error.left, error.top),
            canvas.widget_point(error.right, error.bottom),
        )
        seen = QRect(corner.toPoint(), end.toPoint())
        assert port.adjusted(-1, -1, 1, 1).contains(seen)
        assert image.width() <= port.width() or (
            image.left() <= 0 and image.right() >= port.right() - 1
        )
        covers = [legend.geometry()] + [minimap.geometry()] * minimap.isVisible()
        assert not any(seen.intersects(cover) for cover in covers)
        assert not legend.geometry().intersects(minimap.geometry())
        corner_now = legend.pos()
        assert before in (None, corner_now), "the next step's button stays below the pointer"
        before = corner_now


def test_the_button_of_labels_says_that_errors_stand_for_them(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.settle()
    button = person.action("showLabelsAction")
    assert button.isChecked() and button.toolTip() == "Show or hide the labels (M)"
    person.click("errorsLayerBox")
    assert button.isChecked() and "Not drawn while errors are shown" in button.toolTip()
    assert person.find("labelsLayerBox").toolTip() in button.toolTip()
    person.choose("smear-2.png")
    person.settle()
    assert "Not drawn" in button.toolTip()
    person.click("errorsLayerBox")
    assert button.toolTip() == "Show or hide the labels (M)"
