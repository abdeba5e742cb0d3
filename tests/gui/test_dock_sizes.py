"""The columns beside the canvas: what was before does not decide how wide they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication

from gui.actions import Key
from gui.dock_sizes import LEAST_USUAL
from gui.settings import Settings
from gui.theme import apply_theme
from tests.gui.technician import LEFT, Technician

ROOM = QSize(1280, 720)
USUAL = tuple(LEAST_USUAL.values())[:2]
"""Widths of the columns."""


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    apply_theme(qapp, "light")
    yield qapp
    apply_theme(qapp, "light")


@pytest.fixture
def person(dressed: QApplication, technician: Technician, trained: Path) -> Technician:
    technician.window.resize(ROOM)
    technician.open(trained)
    technician.stand_still()
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
    person.stand_still()


def test_columns_that_large_text_widened_are_as_before_afterwards(
    person: Technician, dressed: QApplication
) -> None:
    """Also what was behind a tab meanwhile asks for no more than it needs now."""
    before = widths(person)
    assert before == USUAL
    for size in (200, 150, 200, 100):
        apply_theme(dressed, "light", size)
        person.window.grab()  # what is behind is asked for its size, too
        person.stand_still()
    assert widths(person) == before


def test_large_text_has_the_same_room_whatever_was_before(
    person: Technician, dressed: QApplication
) -> None:
    apply_theme(dressed, "light", 150)
    person.stand_still()
    once = widths(person)
    assert once > USUAL
    for size in (200, 150):
        apply_theme(dressed, "light", size)
        person.stand_still()
    assert widths(person) == once


def test_training_leaves_the_image_where_it_stands(
    dressed: QApplication, technician: Technician, images: list[Path], trained: Path
) -> None:
    person = technician
    person.window.resize(ROOM)
    person.stand_still()
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
    person.stand_still()
    seen["afterwards"] = widths(person)
    assert set(seen.values()) == {USUAL}, seen
    assert len(asked) == 1


def test_a_column_keeps_its_width_while_all_its_panels_are_folded(person: Technician) -> None:
    before = widths(person)
    least = {dock.objectName(): dock.minimumSizeHint().width() for dock in person.window.docks}
    for dock in person.window.docks[2:5]:
        dock.title.fold(True)
    person.window.resize(ROOM - QSize(80, 40))
    person.stand_still()
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
        person.stand_still()
    assert widths(person) == dragged
    apply_theme(dressed, "light", 200)
    person.stand_still()
    person.window.close()
    apply_theme(dressed, "light", 100)
    again = sit_down()
    again.window.resize(ROOM)
    again.stand_still()
    assert widths(again) == dragged


def test_a_layout_of_before_keeps_the_widths_it_was_left_with(
    dressed: QApplication, sit_down: Callable[[], Technician]
) -> None:
    person = sit_down()
    person.stand_still()
    drag(person, widths(person)[0], 300)
    left = widths(person)
    person.window.close()
    settings = Settings()
    for key in ("window/leftWidth", "window/rightWidth"):
        settings._store.remove(key)
    settings.sync()
    again = sit_down()
    again.stand_still()
    apply_theme(dressed, "light", 200)
    again.stand_still()
    apply_theme(dressed, "light", 100)
    again.stand_still()
    assert widths(again) == left


def test_panels_that_stand_beside_each_other_are_left_as_a_person_put_them(
    person: Technician,
) -> None:
    window = person.window
    images, layers = window.docks[:2]
    window.splitDockWidget(images, layers, Qt.Orientation.Horizontal)
    person.stand_still()
    window.resizeDocks([images, layers], [260, 330], Qt.Orientation.Horizontal)
    person.stand_still()
    assert (images.width(), layers.width()) == (260, 330)


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize("room", [ROOM, QSize(1280, 800), QSize(1920, 1080)])
def test_the_window_comes_to_rest_though_a_panel_has_less_room_than_it_wants(
    person: Technician, room: QSize, text: int
) -> None:
    """It was laid out ten times a second for ever: 7 % of a core, where nobody did anything."""
    person.window.resize(room)
    for key in (Key.MEASUREMENTS, Key.EVALUATION):
        person.window.action(key).trigger()
    apply_theme(QApplication.instance(), "light", text)
    person.settle()
    person.stand_still()
    asked = Counter(person.window)
    person.window.installEventFilter(asked)
    person.bot.wait(500)
    person.window.removeEventFilter(asked)
    assert not asked.layouts


class Counter(QObject):
    """Counts how often a window is laid out."""

    layouts = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.layouts += event.type() == QEvent.Type.LayoutRequest
        return super().eventFilter(watched, event)


def places(person: Technician) -> dict[str, tuple[int, int, int, int]]:
    return {
        dock.objectName(): dock.geometry().getRect()
        for dock in person.window.docks
        if dock.isVisible() and not dock.behind
    }


def test_panels_are_put_back_where_the_first_start_had_them(person: Technician) -> None:
    window, first = person.window, places(person)
    by_name = {dock.objectName(): dock for dock in window.docks}
    drag(person, USUAL[0], USUAL[0] + 90)
    by_name["classesDock"].title.fold_button.click()
    by_name["layersDock"].close()
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, by_name["trainingDock"])
    window.tabifyDockWidget(by_name["imagesDock"], by_name["cellsDock"])
    by_name["thresholdDock"].setFloating(True)
    person.action(Key.EVALUATION).trigger()
    person.stand_still()
    assert places(person) != first
    seconds = person.find("trainingSeconds")
    window.activateWindow()
    person.until(window.isActiveWindow)
    seconds.setFocus()
    person.action(Key.PANELS_HOME).trigger()
    person.stand_still()
    assert places(person) == first
    assert window.focusWidget() is seconds, "the next arrow key is for it"
    assert not any(dock.isFloating() or dock.folded for dock in window.docks)
    person.action(Key.EVALUATION).trigger()
    person.stand_still()
    assert by_name["evaluationDock"].isVisible(), "it opens under the canvas, as before"
    assert (
        window.dockWidgetArea(by_name["evaluationDock"]) == Qt.DockWidgetArea.BottomDockWidgetArea
    )
