"""Where the tour's callout stands: at its control, over nothing that the step tells of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QToolBar,
    QWidget,
)

from core import words
from gui.language import use_language
from gui.theme import DARK, LIGHT, apply_theme, contrast
from gui.tour.callout import Callout
from gui.tour.places import POINTER, TIP_ROOM, Room, beside
from gui.tour.steps import EXPORT, LOOK, STEPS, THRESHOLD, TRAIN
from tests.gui.technician import Technician
from tests.gui.touring import away, begin_tour, callout_of, go_to, place_of


@pytest.fixture
def person(technician: Technician, trained: Path) -> Technician:
    begin_tour(technician, trained)
    return technician


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


def drawn(callout: Callout) -> QRect:
    """The callout without its pointer."""
    return callout.geometry().adjusted(POINTER, POINTER, -POINTER, -POINTER)


def panel_of(person: Technician, target: QWidget) -> QRect:
    return next(place_of(dock) for dock in person.window.docks if dock.isAncestorOf(target))


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
        assert callout._side == "right", "over the image, not over what the step tells of"
        assert not drawn(callout).intersects(panel_of(person, target)), cells


@pytest.mark.parametrize("panel", ["trainingDock", "thresholdDock"])
@pytest.mark.parametrize("area", ["Left", "Right", "Top", "Bottom"])
def test_no_words_and_no_other_control_of_the_panel_are_under_it_wherever_the_panel_is(
    person: Technician, area: str, panel: str
) -> None:
    window = person.window
    [dock] = [dock for dock in window.docks if dock.objectName() == panel]
    window.addDockWidget(getattr(Qt.DockWidgetArea, f"{area}DockWidgetArea"), dock)
    callout = go_to(person, TRAIN if panel == "trainingDock" else THRESHOLD)
    person.settle()
    covered = callout.geometry().adjusted(3, 3, -3, -3)  # with the pointer
    told = [*dock.findChildren(QAbstractButton), *dock.findChildren(QAbstractSpinBox)]
    told += [one for one in dock.widget().findChildren(QLabel) if one.text()]
    told = [one for one in told if one.isVisible() and not one.visibleRegion().isEmpty()]
    assert told and not [one.objectName() for one in told if place_of(one).intersects(covered)]


@pytest.mark.parametrize("step", [TRAIN, THRESHOLD])
def test_with_text_of_twice_the_size_it_lies_neither_on_the_toolbar_nor_on_its_panel(
    person: Technician, step: int
) -> None:
    apply_theme(QApplication.instance(), "light", 200)
    try:
        callout = go_to(person, step)
        person.settle()
        target = STEPS[step].target(person.window)
        assert callout._side == "right" and away(callout, target) <= NEAR
        assert not drawn(callout).intersects(panel_of(person, target))
        bars = [bar for bar in person.window.findChildren(QToolBar) if bar.isVisible()]
        assert not any(drawn(callout).intersects(place_of(bar)) for bar in bars)
    finally:
        apply_theme(QApplication.instance(), "light", 100)


PANEL, CONTROL, SIZE = QRect(0, 100, 300, 200), QRect(10, 130, 100, 30), QSize(240, 120)
WINDOW = QRect(0, 0, 1000, 600)


def test_what_stands_beside_a_control_in_its_panel_is_left_to_be_read() -> None:
    """The callout stands beside the panel, at the control's height."""
    on_panel = Room(WINDOW, WINDOW, panel=PANEL, cost=lambda place: float(place.intersects(PANEL)))
    place, side = beside(CONTROL, SIZE, on_panel)
    assert side == "left" and place.left() > PANEL.right()
    assert place.top() + TIP_ROOM < CONTROL.center().y() < place.bottom() - TIP_ROOM


def test_its_pointer_never_lies_over_words() -> None:
    free = Room(WINDOW, WINDOW, panel=PANEL)
    place, side = beside(CONTROL, SIZE, free)
    assert side == "left" and place.left() < PANEL.right(), "at the control, if nothing tells else"
    place, side = beside(CONTROL, SIZE, replace(free, over_text=PANEL.intersects))
    assert side == "left" and place.left() > PANEL.right()
    place, side = beside(CONTROL, SIZE, replace(free, over_text=lambda _place: True))
    assert side == "none"


@pytest.mark.parametrize("size", [(1280, 720), (2560, 1440)])
def test_the_words_on_export_leave_no_halves_of_controls_beside_them(
    wording: str, technician: Technician, trained: Path, size: tuple[int, int]
) -> None:
    person = technician
    person.window.resize(*size)
    person.open(trained)
    person.action("tourAction").trigger()
    callout = go_to(person, EXPORT)
    shown = drawn(callout)
    panel = person.window.classes_panel
    controls = [
        place_of(part)
        for part in (*panel.findChildren(QAbstractButton), *panel.findChildren(QAbstractItemView))
        if part.isVisible()
    ]
    met = [place for place in controls if place.intersects(shown)]
    assert met
    for place in met:
        assert shown.left() <= place.left() + SLACK and place.right() - SLACK <= shown.right()


def test_cells_of_the_image_before_do_not_drive_it_away(person: Technician) -> None:
    usual = cells_under_its_usual_place(person)
    callout = go_to(person, THRESHOLD)
    assert callout.geometry() != usual
    before = person.workspace.current_id
    person.workspace.select(next(one for one in person.ids.values() if one != before))
    person.until(lambda: person.workspace.current_id != before)
    person.settle()
    person.window.resize(1280, 730)
    person.window.resize(1280, 720)
    person.until(lambda: callout.geometry() == usual)


def test_number_and_way_on_keep_their_places_and_the_callout_its_width(
    language: str, person: Technician
) -> None:
    seen = set()
    for number in range(len(STEPS)):
        callout = go_to(person, number)
        way_on = callout.next_button.geometry()
        seen.add((callout.width(), callout.number.x(), way_on.left(), way_on.right()))
    assert len(seen) == 1


def test_it_lies_over_no_cells_where_there_is_other_room(person: Technician) -> None:
    usual = cells_under_its_usual_place(person)
    callout = go_to(person, THRESHOLD)
    cost = person.window.tour._in_the_way.cost
    assert cost(usual.adjusted(POINTER, POINTER, -POINTER, -POINTER)) > 0.2
    assert cost(drawn(callout)) < 0.1


def cells_under_its_usual_place(person: Technician) -> QRect:
    """Have cells be where the callout of the threshold has its lower third; the tour is before."""
    plane = np.zeros_like(person.workspace.heatmap.plane())
    person.workspace.heatmap.plane = lambda: plane
    callout = go_to(person, THRESHOLD)
    usual, shown, canvas = QRect(callout.geometry()), drawn(callout), person.canvas
    left, top = canvas.image_point(QPointF(canvas.mapFrom(person.window, shown.topLeft())))
    right, bottom = canvas.image_point(QPointF(canvas.mapFrom(person.window, shown.bottomRight())))
    top += (bottom - top) * 2 / 3
    plane[max(0, int(top)) : int(bottom), max(0, int(left)) : int(right)] = 255
    person.click("tourBack")
    return usual


@pytest.mark.parametrize("step", [LOOK, THRESHOLD])
def test_it_leaves_the_key_of_the_heatmap_to_be_read(person: Technician, step: int) -> None:
    person.action("showHeatmapAction").trigger()
    person.settle()
    key = person.window.heat_view.key
    assert key.isVisible()
    callout = go_to(person, step)
    assert not drawn(callout).intersects(place_of(key))


def test_its_frame_of_the_canvas_is_seen_in_both_themes(person: Technician) -> None:
    callout_of(person)
    ring = person.find("tourRing")
    for tokens in (LIGHT, DARK):
        apply_theme(QApplication.instance(), tokens.name)
        assert contrast(ring.colour.name(), tokens.canvas) >= 3
    apply_theme(QApplication.instance(), "light")


@pytest.mark.parametrize("size", [(1280, 720), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("number", range(len(STEPS)))
def test_the_callout_makes_room_for_messages(
    technician: Technician, trained: Path, size: tuple[int, int], number: int
) -> None:
    """It hid what an image that is held out asks of whoever paints on it, all but a line."""
    person = technician
    person.window.resize(*size)
    begin_tour(person, trained)
    callout = go_to(person, number)
    said = "“smear-3.png” is held out: what you paint on it does not train the network. " * 3
    person.workspace.problem.emit(said)
    person.stand_still()
    bar = place_of(person.window.notice_bar)
    person.until(lambda: not drawn(callout).intersects(bar))
