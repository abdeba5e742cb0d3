"""The tour of the window: it points at real widgets, blocks nothing and ticks real deeds off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication

from core.export import ExportReport
from gui.actions import Key
from gui.dialogs.export import ExportChoices, Scope
from gui.tour.callout import Callout
from gui.tour.feature import SEEN
from gui.tour.steps import EXPORT, LOOK, PAINT, STEPS, THRESHOLD, TRAIN
from tests.gui.technician import LEFT, Technician
from tests.gui.touring import begin_tour, callout_of, go_to, place_of
from tests.gui.widget_tree import nameless, roleless

SitDown = Callable[[], Technician]


@pytest.fixture
def person(technician: Technician, trained: Path) -> Technician:
    begin_tour(technician, trained)
    return technician


def ticked(person: Technician) -> bool:
    return callout_of(person).done_text.isVisible()


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


def test_the_words_of_a_step_that_is_ticked_off_keep_their_room(person: Technician) -> None:
    for _ in STEPS:
        callout = callout_of(person)
        callout.show_done(False)
        callout.layout().activate()
        before = callout.right_size(), callout.text.geometry()
        callout.show_done(True)
        callout.layout().activate()
        assert (callout.right_size(), callout.text.geometry()) == before, callout.title.text()
        for words in (callout.text, callout.keys):
            assert words.height() >= words.heightForWidth(words.width()), words.text()
        person.click("tourNext")


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


# What it says and points at -----------------------------------------------------------------------


def test_keys_that_are_signs_of_a_sentence_are_named(person: Technician) -> None:
    assert go_to(person, THRESHOLD).keys.text() == (
        "With the keyboard: comma (,) and full stop (.)"
    )


def test_it_names_the_class_that_is_to_be_painted(person: Technician) -> None:
    workspace = person.workspace
    workspace.update_class(
        replace(workspace.active_class, name="Nucleus of the second reader, stained")
    )
    go_to(person, PAINT)
    said = callout_of(person).text.text()
    assert "what is “Nucleus of" in said and "stained” and what is background" in said
    assert "second reader" not in said, "it has no room for all of it"


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
    person.until(lambda: ring.geometry().contains(place_of(button)))
    assert window.rect().contains(callout.geometry())

    dock.close()
    person.until(lambda: not ring.isVisible())
    assert callout.isVisible()

    dock.setFloating(False)
    dock.show()
    person.until(lambda: ring.parentWidget() is window and ring.isVisible())
    person.until(lambda: ring.geometry().contains(place_of(button)))


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
