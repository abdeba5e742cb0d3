"""The columns beside the canvas: what was before does not decide how wide they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication

from gui.dock_sizes import LEAST_USUAL
from gui.settings import Settings
from gui.theme import apply_theme
from tests.gui.technician import LEFT, Technician

ROOM = QSize(1280, 720)
USUAL = tuple(LEAST_USUAL.values())[:2]
"""Widths of the columns."""
REST_MS = 450
"""Until the columns have been looked after."""


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    apply_theme(qapp, "light")
    yield qapp
    apply_theme(qapp, "light")


@pytest.fixture
def person(dressed: QApplication, technician: Technician, trained: Path) -> Technician:
    technician.window.resize(ROOM)
    technician.open(trained)
    technician.bot.wait(REST_MS)
    return technician


def widths(person: Technician) -> tuple[int, int]:
    docks = {dock.objectName(): dock for dock in person.window.docks}
    return docks["imagesDock"].width(), docks["classesDock"].width()


def drag(person: Technician, before: int, after: int) -> None:
    """Drag what parts the left column from the canvas, from one width to another."""
    window, bot = person.window, person.bot
    y = window.height() // 2
    bot.mousePress(window, LEFT, pos=QPoint(before + 2, y))
    for x in (before + 8, after + 2):
        bot.mouseMove(window, QPoint(x, y))
        bot.wait(20)
    bot.mouseRelease(window, LEFT, pos=QPoint(after + 2, y))
    bot.wait(REST_MS)


def test_columns_that_large_text_widened_are_as_before_afterwards(
    person: Technician, dressed: QApplication
) -> None:
    """Also what was behind a tab meanwhile asks for no more than it needs now."""
    before = widths(person)
    assert before == USUAL
    for size in (200, 150, 200, 100):
        apply_theme(dressed, "light", size)
        person.window.grab()  # what is behind is asked for its size, too
        person.bot.wait(REST_MS)
    assert widths(person) == before


def test_large_text_has_the_same_room_whatever_was_before(
    person: Technician, dressed: QApplication
) -> None:
    apply_theme(dressed, "light", 150)
    person.bot.wait(REST_MS)
    once = widths(person)
    assert once > USUAL
    for size in (200, 150):
        apply_theme(dressed, "light", size)
        person.bot.wait(REST_MS)
    assert widths(person) == once


def test_training_leaves_the_image_where_it_stands(
    dressed: QApplication, technician: Technician, images: list[Path], trained: Path
) -> None:
    person = technician
    person.window.resize(ROOM)
    person.bot.wait(REST_MS)
    seen = {"empty": widths(person)}
    asked = {person.window.training_panel.minimumSizeHint().width()}
    person.open(trained)
    seen["trained"] = widths(person)
    asked.add(person.window.training_panel.minimumSizeHint().width())
    person.window.training_panel.train()
    person.until(lambda: person.workspace.training.progress is not None)
    seen["training"] = widths(person)
    asked.add(person.window.training_panel.minimumSizeHint().width())
    person.workspace.training.finish_now()
    person.bot.wait(REST_MS)
    seen["afterwards"] = widths(person)
    assert set(seen.values()) == {USUAL}, seen
    assert len(asked) == 1


def test_a_column_keeps_its_width_while_all_its_panels_are_folded(person: Technician) -> None:
    before = widths(person)
    least = {dock.objectName(): dock.minimumSizeHint().width() for dock in person.window.docks}
    for dock in person.window.docks[2:5]:
        dock.title.fold(True)
    person.window.resize(ROOM - QSize(80, 40))
    person.bot.wait(REST_MS)
    assert widths(person) == before
    for dock in person.window.docks[2:5]:
        assert dock.minimumSizeHint().width() == least[dock.objectName()]


def test_what_was_dragged_stays_with_other_text_and_at_the_next_start(
    person: Technician, dressed: QApplication, sit_down: Callable[[], Technician]
) -> None:
    usual = widths(person)
    drag(person, usual[0], 420)
    dragged = widths(person)
    assert dragged == (420, usual[1])
    for size in (200, 100):
        apply_theme(dressed, "light", size)
        person.bot.wait(REST_MS)
    assert widths(person) == dragged
    apply_theme(dressed, "light", 200)
    person.bot.wait(REST_MS)
    person.window.close()
    apply_theme(dressed, "light", 100)
    again = sit_down()
    again.window.resize(ROOM)
    again.bot.wait(REST_MS)
    assert widths(again) == dragged


def test_a_layout_of_before_keeps_the_widths_it_was_left_with(
    dressed: QApplication, sit_down: Callable[[], Technician]
) -> None:
    person = sit_down()
    person.bot.wait(REST_MS)
    drag(person, widths(person)[0], 300)
    left = widths(person)
    person.window.close()
    settings = Settings()
    for key in ("window/leftWidth", "window/rightWidth"):
        settings._store.remove(key)
    settings.sync()
    again = sit_down()
    again.bot.wait(REST_MS)
    apply_theme(dressed, "light", 200)
    again.bot.wait(REST_MS)
    apply_theme(dressed, "light", 100)
    again.bot.wait(REST_MS)
    assert widths(again) == left


def test_panels_that_stand_beside_each_other_are_left_as_a_person_put_them(
    person: Technician,
) -> None:
    window = person.window
    images, layers = window.docks[:2]
    window.splitDockWidget(images, layers, Qt.Orientation.Horizontal)
    person.bot.wait(REST_MS)
    window.resizeDocks([images, layers], [260, 330], Qt.Orientation.Horizontal)
    person.bot.wait(REST_MS)
    assert (images.width(), layers.width()) == (260, 330)
