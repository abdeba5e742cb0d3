"""A message that stays covers nothing of a fitted image; one that goes by itself moves nothing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from core.labels import Box
from gui.canvas.camera import KEEP_IN_SIGHT, Camera
from tests.gui.technician import Technician

TALL, WIDE = (200, 100), (60, 200)
"""Height and width."""


def picture(folder: Path, shape: tuple[int, int]) -> Path:
    path = folder / f"{shape[0]} x {shape[1]}.png"
    Image.fromarray(np.full((*shape, 3), 180, np.uint8)).save(path)
    return path


@pytest.fixture
def person(technician: Technician, tmp_path: Path) -> Technician:
    """At a tall image, which has all of the canvas's height."""
    technician.open(picture(tmp_path, TALL))
    technician.settle()
    technician.window.notice_bar.dismiss()
    technician.bot.waitUntil(lambda: not technician.window.notice_bar.isVisible())
    technician.stand_still()
    return technician


def say(person: Technician) -> None:
    person.workspace.problem.emit("A sentence of what went wrong, over the canvas.")
    person.bot.waitUntil(person.window.notice_bar.isVisible)


def uncovered(person: Technician) -> bool:
    """Whether the whole image can be seen under the bar."""
    image = person.canvas.image_rect()
    top, bottom = person.window.notice_bar.geometry().bottom(), person.canvas.viewport().height()
    return image.top() > top and image.bottom() <= bottom


def test_a_fitted_image_gives_way_to_the_bar_and_comes_back(person: Technician) -> None:
    before = person.canvas.image_rect()
    assert before.top() < person.window.notice_bar.sizeHint().height()
    say(person)
    person.bot.waitUntil(lambda: uncovered(person))
    assert person.canvas.fits
    person.action("fitAction").trigger()
    assert uncovered(person), "Fit keeps out of its way, too"
    person.window.notice_bar.dismiss()
    person.bot.waitUntil(lambda: person.canvas.image_rect() == before)


def test_an_image_that_the_bar_does_not_reach_stays_where_it_is(
    person: Technician, tmp_path: Path
) -> None:
    person.open(picture(tmp_path, WIDE))
    person.choose(f"{WIDE[0]} x {WIDE[1]}.png")
    person.window.notice_bar.dismiss()
    person.stand_still()
    before = person.canvas.image_rect()
    say(person)
    person.stand_still()
    assert person.canvas.image_rect() == before and uncovered(person)


@pytest.mark.parametrize("tool", ["polygon", "wand"])
def test_the_hint_of_a_tool_moves_nothing_as_it_comes_and_goes(
    person: Technician, tool: str
) -> None:
    canvas, bar = person.canvas, person.window.notice_bar
    before, seen = canvas.image_rect(), []
    assert before.top() < bar.sizeHint().height(), "the bar reaches the image"
    canvas.view_changed.connect(lambda: seen.append(canvas.image_rect()))
    person.action(f"{tool}Action").trigger()
    person.until(lambda: bar.isVisible() and canvas.covered == bar.height())
    person.action("brushAction").trigger()  # it is true of that tool only, and goes
    person.until(lambda: not bar.isVisible() and not canvas.covered)
    assert all(rect == before for rect in [*seen, canvas.image_rect()])


def test_an_image_gives_way_to_a_problem_behind_a_hint_but_not_to_a_hint_behind_a_problem(
    person: Technician,
) -> None:
    canvas, bar = person.canvas, person.window.notice_bar
    before = canvas.image_rect()
    hint = "A hint that is as high as the problem."
    person.workspace.notice.emit(hint)
    person.until(lambda: canvas.covered == bar.height())
    assert canvas.image_rect() == before
    say(person)
    person.until(lambda: uncovered(person))
    person.workspace.notice.emit(hint)  # the problem is new, and is read first
    person.stand_still()
    assert person.told != hint and uncovered(person)
    bar.dismiss()
    person.until(lambda: canvas.image_rect() == before)
    assert person.told == hint and canvas.covered == bar.height()


def test_a_hint_over_a_problem_that_was_read_moves_nothing_either(
    person: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas, bar = person.canvas, person.window.notice_bar
    before = canvas.image_rect()
    say(person)
    person.until(lambda: uncovered(person))
    problem, under, seen = person.told, canvas.image_rect(), []
    canvas.view_changed.connect(lambda: seen.append(canvas.image_rect()))
    monkeypatch.setattr("gui.notice._READ_S", 0.0)
    person.action("polygonAction").trigger()
    person.until(lambda: person.told != problem)
    person.stand_still()
    bar.dismiss()
    person.until(lambda: person.told == problem)
    person.stand_still()
    assert all(rect == under for rect in [*seen, canvas.image_rect()])
    bar.dismiss()
    person.until(lambda: canvas.image_rect() == before)


def test_what_is_brought_into_sight_is_not_brought_under_a_hint(person: Technician) -> None:
    canvas, bar = person.canvas, person.window.notice_bar
    person.action("polygonAction").trigger()
    person.until(lambda: canvas.covered == bar.height())
    corner = Box(0, 0, 20, 20)
    canvas.show_box(corner, 0.1)
    assert canvas.widget_point(corner.left, corner.top).y() >= bar.geometry().bottom()


@pytest.mark.parametrize("free", [0, 4, 7])
def test_an_image_that_would_stick_to_the_bar_is_centred_under_it(free: int) -> None:
    above = (600 - 300) / 2
    camera = Camera(600, 300, 616, 600, covered=above - free).fitted()
    below = 600 - (camera.top + 300)
    assert camera.scale == 1 and abs((camera.top - camera.covered) - below) <= 1


def test_nothing_moves_under_a_pressed_button(person: Technician) -> None:
    canvas, before = person.canvas, person.canvas.image_rect()
    middle = before.center().toPoint()
    QTest.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    say(person)
    person.bot.wait(250)  # it goes on waiting
    assert canvas.image_rect() == before
    QTest.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    person.bot.waitUntil(lambda: uncovered(person))


@pytest.mark.parametrize("at_edge", [False, True])
def test_an_image_that_was_zoomed_or_moved_stays_where_it_is(
    person: Technician, at_edge: bool
) -> None:
    canvas = person.canvas
    person.action("zoomInAction").trigger()
    if at_edge:  # made small around its right edge, it is hardly in sight
        canvas.set_zoom(20.0)
        canvas.centre_on(TALL[1], 100)
        canvas.pan_by(-canvas.image_rect().right(), 0)
        canvas.zoom_by(0.2, QPointF(KEEP_IN_SIGHT / 2, canvas.height() / 2))
        assert canvas.image_rect().right() < KEEP_IN_SIGHT
    before = canvas.image_rect()
    say(person)
    person.stand_still()
    assert canvas.covered > 0 and canvas.image_rect() == before
