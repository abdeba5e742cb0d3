"""The tour of the window: it points at real widgets, blocks nothing and ticks real deeds off."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QWidget

from core import words
from core.export import ExportReport
from gui.actions import Key
from gui.dialogs.export import ExportChoices, Scope
from gui.language import use_language
from gui.theme import DARK, LIGHT, apply_theme, contrast
from gui.tour.callout import Callout
from gui.tour.feature import SEEN
from gui.tour.places import POINTER
from gui.tour.steps import EXPORT, LOOK, PAINT, STEPS, THRESHOLD, TRAIN
from tests.gui.technician import LEFT, Technician
from tests.gui.widget_tree import nameless, roleless

SitDown = Callable[[], Technician]


@pytest.fixture
def person(technician: Technician, trained: Path) -> Technician:
    """At a trained project in a window of 1280 × 720, the tour called from the menu."""
    technician.window.resize(1280, 720)
    technician.open(trained)
    technician.action("tourAction").trigger()
    QApplication.processEvents()
    assert technician.window.tour.running
    return technician


def callout_of(person: Technician) -> Callout:
    QApplication.processEvents()
    callout = person.window.tour.callout
    assert callout is not None and callout.isVisible()
    return callout


def go_to(person: Technician, number: int) -> Callout:
    for _ in range(len(STEPS)):
        if person.window.tour._at == number:
            break
        person.click("tourNext")
    return callout_of(person)


def ticked(person: Technician) -> bool:
    return callout_of(person).done_text.isVisible()


def place_of(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


# When it comes and goes ---------------------------------------------------------------------------


def test_the_first_start_begins_it_on_the_sample_and_the_next_one_does_not(
    sit_down: SitDown,
) -> None:
    person = sit_down()
    person.window.files.start([])
    person.until(lambda: person.window.tour.running)
    assert person.workspace.is_sample
    person.settle()
    assert callout_of(person).title.text() == STEPS[LOOK].title
    person.leave()
    again = sit_down()
    again.window.files.start([])
    again.settle()
    assert again.workspace.is_sample and not again.window.tour.running


def test_a_first_start_on_files_has_no_tour(technician: Technician, images: list[Path]) -> None:
    technician.window.files.start(images)
    technician.settle()
    assert technician.ids and not technician.window.tour.running
    assert not technician.window.settings.flag(SEEN, False)


def test_called_without_a_project_it_opens_the_sample(technician: Technician) -> None:
    technician.action("tourAction").trigger()
    technician.until(lambda: technician.window.tour.running)
    assert technician.workspace.is_sample
    technician.settle()


def test_next_leads_through_all_five_steps_and_back_returns(person: Technician) -> None:
    titles = []
    for number in range(5):
        callout = callout_of(person)
        titles.append(callout.title.text())
        assert callout.number.text() == f"{number + 1} of 5"
        assert callout.back_button.isVisible() is (number > 0)
        if number == 2:
            person.click("tourBack")
            assert callout.title.text() == titles[1]
            person.click("tourNext")
        person.click("tourNext")
    assert titles == [step.title for step in STEPS]
    assert not person.window.tour.running
    person.until(lambda: not person.window.findChildren(Callout))


def test_every_step_says_at_most_two_sentences() -> None:
    for step in STEPS:
        assert step.text.count(". ") + step.text.count("? ") <= 1, step.title
        assert step.text.endswith(".")


@pytest.mark.parametrize("way", ["escape", "button", "closing the project"])
def test_it_can_be_skipped(person: Technician, way: str) -> None:
    if way == "escape":
        person.key(Qt.Key.Key_Escape)
    elif way == "button":
        person.click("tourSkip")
    else:
        person.control(Qt.Key.Key_W)
        person.until(lambda: person.window.start_page.shown)
    person.settle()
    assert not person.window.tour.running
    assert person.window.settings.flag(SEEN, False)


def test_escape_gives_up_a_polygon_before_it_skips_the_tour(person: Technician) -> None:
    person.key(Qt.Key.Key_G)
    person.stroke((20, 20))
    person.stroke((60, 20))
    person.key(Qt.Key.Key_Escape)
    assert person.window.tour.running
    person.key(Qt.Key.Key_Escape)
    assert not person.window.tour.running


# Deeds --------------------------------------------------------------------------------------------


def test_a_step_is_ticked_off_when_it_was_really_done(person: Technician) -> None:
    canvas = person.canvas
    assert not ticked(person)
    person.window.resize(1320, 760)
    assert not ticked(person), "another size of the window is no look around"
    person.bot.keyClick(canvas, Qt.Key.Key_Plus)
    assert ticked(person)

    go_to(person, PAINT)
    assert not ticked(person)
    person.stroke((30, 30), (40, 34))
    assert ticked(person)

    go_to(person, THRESHOLD)
    assert not ticked(person)
    slider = person.find("thresholdSlider")
    person.bot.keyClick(slider, Qt.Key.Key_Right)
    assert ticked(person)

    person.click("tourBack")
    assert not ticked(person), "the step before is not done by the one after"
    person.type_into("trainingSeconds", "2")
    person.click("trainButton")
    assert ticked(person)
    person.click("stopButton")
    person.settle()
    assert person.window.tour._at == TRAIN
    assert person.window.tour._done == {LOOK, PAINT, TRAIN, THRESHOLD}


def test_a_double_click_paints_nothing_and_a_dab_that_stays_is_a_stroke(
    person: Technician,
) -> None:
    go_to(person, PAINT)
    person.stroke((30, 30))
    person.mouse(QEvent.Type.MouseButtonDblClick, (30, 30), LEFT, LEFT)
    person.release((30, 30))
    assert person.canvas.fits
    person.bot.wait(QApplication.doubleClickInterval() + 250)
    assert not ticked(person)
    person.stroke((30, 30))
    assert not ticked(person), "it may still become a double click"
    person.until(lambda: ticked(person))


def test_an_export_is_done_when_files_were_written_and_not_when_it_was_cancelled(
    person: Technician, tmp_path: Path
) -> None:
    go_to(person, EXPORT)
    course = person.window.mask_export.course
    course._choices = ExportChoices(Scope.CURRENT, tmp_path, "{name}_mask", None)
    course._report(ExportReport([tmp_path / "a.png"], cancelled=True))
    course._report(ExportReport(failed=[("a.png", "The disk is full.")]))
    assert not ticked(person)
    course._report(ExportReport([tmp_path / "a.png"]))
    assert ticked(person)


def test_a_threshold_that_the_program_proposes_is_no_deed(person: Technician) -> None:
    go_to(person, THRESHOLD)
    person.workspace.thresholds.adopt({person.workspace.active_class_id: 0.77})
    assert not ticked(person)


def test_a_deed_before_its_step_counts(person: Technician) -> None:
    person.stroke((30, 30), (40, 34))
    assert not ticked(person), "the step shown is another"
    go_to(person, PAINT)
    assert ticked(person)


def test_what_is_done_after_the_tour_has_ended_meets_no_fault(
    person: Technician, tmp_path: Path
) -> None:
    person.window.tour.end()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    workspace = person.workspace
    with person.bot.capture_exceptions() as faults:
        person.window.canvas.set_zoom(2)
        workspace.thresholds.choose(0.31)
        person.window.mask_export.export(
            ExportChoices(Scope.CURRENT, tmp_path, "{stem}_mask.png", workspace.active_class_id)
        )
        person.until(lambda: any(tmp_path.glob("*_mask.png")))
        person.settle()
    assert not faults


# Where it stands ----------------------------------------------------------------------------------


@pytest.fixture(params=["English", "twice as long"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    """The program's own words, or as many again: other languages are longer."""
    if request.param != "English":
        words.use(lambda text, _number: f"{text} {text}" if len(text) > 30 else text * 2)
    yield request.param
    words.use(None)


@pytest.fixture(params=["en", "de"])
def wording(request: pytest.FixtureRequest) -> Iterator[str]:
    """The program in English and in German."""
    use_language(request.param)
    yield request.param
    use_language("en")


NEAR = 8
"""Pixels that may lie between pointer and control: the ring lies there."""
SLACK = 2
"""Pixels of a control's own ground that may stick out."""


@pytest.mark.parametrize("size", [(1280, 720), (2560, 1440)])
def test_the_callout_stands_beside_what_it_points_at_within_the_window(
    technician: Technician, trained: Path, size: tuple[int, int], language: str
) -> None:
    person = technician
    person.window.resize(*size)
    person.open(trained)
    person.action("tourAction").trigger()
    for number, step in enumerate(STEPS):
        callout = go_to(person, number)
        target = step.target(person.window)
        assert person.window.rect().contains(callout.geometry()), step.title
        ring = person.find("tourRing")
        assert ring.isVisible() and ring.geometry().contains(place_of(target)), step.title
        if step.inside:
            assert place_of(target).contains(callout.geometry().center())
        else:
            assert not callout.geometry().intersects(place_of(target)), step.title
        if number == EXPORT:
            assert callout._side == "top", "its pointer shows the button"
            assert away(callout, target) <= NEAR
        for label in callout.findChildren(QLabel):
            if label.isVisible() and label.text():
                wanted = label.heightForWidth(label.width()) if label.wordWrap() else 0
                assert label.height() >= wanted, f"{step.title}: {label.text()} is cut off"


def away(callout: Callout, target: QWidget) -> float:
    """Pixels of the window between the pointer's end and a widget."""
    assert callout._side != "none" and callout.tip is not None
    place, tip = QRectF(place_of(target)), callout.tip
    across = max(place.left() - tip.x(), tip.x() - place.right(), 0.0)
    down = max(place.top() - tip.y(), tip.y() - place.bottom(), 0.0)
    return math.hypot(across, down)


@pytest.mark.parametrize("cells", ["none", "some", "all over"])
@pytest.mark.parametrize("size", [(1280, 720), (2560, 1440)])
def test_its_pointer_reaches_the_control_wherever_the_cells_are(
    wording: str, technician: Technician, trained: Path, size: tuple[int, int], cells: str
) -> None:
    person = technician
    person.window.resize(*size)
    person.open(trained)
    plane = np.zeros_like(person.workspace.heatmap.plane())
    person.workspace.heatmap.plane = lambda: plane
    if cells == "some":
        rows, columns = np.indices(plane.shape) // (min(plane.shape) // 8)
        plane[(rows + columns) % 2 == 0] = 255
    elif cells == "all over":
        plane[:] = 255
    person.action("tourAction").trigger()
    for number in (TRAIN, THRESHOLD):
        callout = go_to(person, number)
        target = STEPS[number].target(person.window)
        assert away(callout, target) <= NEAR
        assert not callout.geometry().intersects(place_of(target))
        assert person.window.rect().contains(callout.geometry())
        if cells == "all over":
            assert callout._side == "top", "over panels, under the control"


@pytest.mark.parametrize("size", [(1280, 720), (2560, 1440)])
def test_the_words_on_export_leave_no_halves_of_controls_beside_them(
    wording: str, technician: Technician, trained: Path, size: tuple[int, int]
) -> None:
    person = technician
    person.window.resize(*size)
    person.open(trained)
    person.action("tourAction").trigger()
    callout = go_to(person, EXPORT)
    drawn = callout.geometry().adjusted(POINTER, POINTER, -POINTER, -POINTER)
    panel = person.window.classes_panel
    controls = [
        place_of(part)
        for part in (*panel.findChildren(QAbstractButton), *panel.findChildren(QAbstractItemView))
        if part.isVisible()
    ]
    beside = [place for place in controls if place.intersects(drawn)]
    assert beside
    for place in beside:
        assert drawn.left() <= place.left() + SLACK and place.right() - SLACK <= drawn.right()


def test_cells_of_the_image_before_do_not_drive_it_away(person: Technician) -> None:
    plane = np.full_like(person.workspace.heatmap.plane(), 255)
    person.workspace.heatmap.plane = lambda: plane
    callout = go_to(person, THRESHOLD)
    assert callout._side == "top"
    before = person.workspace.current_id
    person.workspace.select(next(one for one in person.ids.values() if one != before))
    person.until(lambda: person.workspace.current_id != before)
    person.settle()
    person.window.resize(1300, 740)
    QApplication.processEvents()
    assert callout._side == "right"


def test_number_and_way_on_keep_their_places_and_the_callout_its_width(
    language: str, person: Technician
) -> None:
    seen = set()
    for number in range(len(STEPS)):
        callout = go_to(person, number)
        way_on = callout.next_button.geometry()
        seen.add((callout.width(), callout.number.x(), way_on.left(), way_on.right()))
    assert len(seen) == 1


def test_it_lies_over_no_cell_where_there_is_other_room(person: Technician) -> None:
    heatmap = person.workspace.heatmap
    plane = np.zeros_like(heatmap.plane())
    heatmap.plane = lambda: plane
    callout = go_to(person, THRESHOLD)
    usual = QRect(callout.geometry())
    assert callout._side == "right"
    canvas = person.canvas
    shown = usual.adjusted(10, 10, -10, -10)
    corner = canvas.mapFrom(person.window, shown.topLeft())
    end = canvas.mapFrom(person.window, shown.bottomRight())
    left, top = canvas.image_point(QPointF(corner))
    right, bottom = canvas.image_point(QPointF(end))
    plane[max(0, int(top)) : int(bottom), max(0, int(left)) : int(right)] = 255
    person.click("tourBack")
    callout = go_to(person, THRESHOLD)
    assert person.window.tour._in_the_way.share(shown) > 0.5
    moved = callout.geometry().adjusted(10, 10, -10, -10)
    assert person.window.tour._in_the_way.share(moved) < 0.1


@pytest.mark.parametrize("step", [LOOK, THRESHOLD])
def test_it_leaves_the_key_of_the_heatmap_to_be_read(person: Technician, step: int) -> None:
    person.action("showHeatmapAction").trigger()
    person.settle()
    key = person.window.heat_view.key
    assert key.isVisible()
    callout = go_to(person, step)
    assert not callout.geometry().adjusted(10, 10, -10, -10).intersects(place_of(key))


def test_its_frame_of_the_canvas_is_seen_in_both_themes(person: Technician) -> None:
    callout_of(person)
    ring = person.find("tourRing")
    for tokens in (LIGHT, DARK):
        apply_theme(QApplication.instance(), tokens.name)
        assert contrast(ring.colour.name(), tokens.canvas) >= 3
    apply_theme(QApplication.instance(), "light")


def test_keys_that_are_signs_of_a_sentence_are_named(person: Technician) -> None:
    assert go_to(person, THRESHOLD).keys.text() == (
        "With the keyboard: comma (,) and full stop (.)"
    )


def test_it_opens_the_panel_that_a_step_needs(person: Technician) -> None:
    docks = {dock.objectName(): dock for dock in person.window.docks}
    docks["trainingDock"].close()
    docks["cellsDock"].raise_()
    go_to(person, TRAIN)
    assert person.find("trainButton").isVisible()
    docks["thresholdDock"].title.toggle()
    assert not person.find("thresholdSlider").isVisible(), "it is folded to its title"
    go_to(person, THRESHOLD)
    slider = person.find("thresholdSlider")
    person.until(lambda: not slider.visibleRegion().isEmpty())
    person.until(lambda: person.find("tourRing").geometry().contains(place_of(slider)))


def test_it_follows_panels_that_are_moved_float_or_close(person: Technician) -> None:
    window = person.window
    callout = go_to(person, TRAIN)
    button, ring = person.find("trainButton"), person.find("tourRing")
    [dock] = [dock for dock in window.docks if dock.objectName() == "trainingDock"]

    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    person.until(lambda: ring.geometry().contains(place_of(button)))
    person.until(lambda: callout.x() > place_of(button).left())

    dock.setFloating(True)
    person.until(lambda: ring.parentWidget() is dock)
    assert ring.geometry().contains(place_of(button))
    assert window.rect().contains(callout.geometry())

    dock.close()
    person.until(lambda: not ring.isVisible())
    assert callout.isVisible()

    dock.setFloating(False)
    dock.show()
    person.until(lambda: ring.parentWidget() is window and ring.isVisible())
    assert ring.geometry().contains(place_of(button))


def test_the_mouse_goes_through_the_ring_and_the_canvas_keeps_the_keyboard(
    person: Technician,
) -> None:
    go_to(person, PAINT)
    person.canvas.setFocus()
    person.click("tourNext")
    assert person.canvas.hasFocus(), "a click on Next leaves the keyboard where it was"
    ring = person.find("tourRing")
    assert ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    # The left of the image: the words stand beside the Train button, on its right.
    place = place_of(person.canvas)
    left = place.left() + place.width() // 4
    beside = QPoint(left, place.center().y())
    person.until(lambda: person.window.childAt(beside) is person.canvas.viewport())


def test_the_keyboard_reaches_it_and_it_has_a_name(person: Technician) -> None:
    callout = callout_of(person)
    assert STEPS[LOOK].text in callout.accessibleName()
    assert nameless(callout) == [] and roleless(callout) == []
    person.canvas.setFocus()
    person.bot.keyClick(person.canvas, Qt.Key.Key_F6)
    focus = QApplication.focusWidget()
    assert callout.isAncestorOf(focus)
    for _ in range(3):
        if QApplication.focusWidget() is callout.next_button:
            break
        person.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    person.bot.keyClick(callout.next_button, Qt.Key.Key_Space)
    assert callout.title.text() == STEPS[PAINT].title


def test_the_keys_it_names_are_those_in_force(technician: Technician, trained: Path) -> None:
    technician.window.shortcuts.use("right", {Key.TRAIN: ("Ctrl+Shift+F9",)})
    technician.open(trained)
    technician.action("tourAction").trigger()
    assert go_to(technician, TRAIN).keys.text().endswith("Ctrl+Shift+F9")
    assert go_to(technician, EXPORT).next_button.text() == "Finish"
    technician.bot.mouseClick(technician.find("tourNext"), LEFT)
