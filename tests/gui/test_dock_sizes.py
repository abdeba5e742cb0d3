"""The columns beside the canvas: what was before does not decide how wide they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from gui.actions import Key
from gui.dock_sizes import LEAST_USUAL
from gui.dock_title import PanelDock
from gui.scrolling_panel import ScrollingPanel
from gui.settings import Settings
from gui.theme import apply_theme
from tests.gui.column_hands import drag_lower_edge
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
    docks = by_name(person)
    drag(person, USUAL[0], USUAL[0] + 90)
    docks["classesDock"].title.fold_button.click()
    docks["layersDock"].close()
    window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, docks["trainingDock"])
    window.tabifyDockWidget(docks["imagesDock"], docks["cellsDock"])
    docks["thresholdDock"].setFloating(True)
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
    assert docks["evaluationDock"].isVisible(), "it opens under the canvas, as before"
    assert window.dockWidgetArea(docks["evaluationDock"]) == Qt.DockWidgetArea.BottomDockWidgetArea


# Heights, of panels that are folded, dragged or taken out ----------------------------------------

COLUMNS = ["imagesDock", "layersDock", "classesDock", "trainingDock", "thresholdDock"]
LARGE = QSize(1280, 800)


def by_name(person: Technician) -> dict[str, PanelDock]:
    return {dock.objectName(): dock for dock in person.window.docks}


def drag_both_columns(person: Technician) -> None:
    docks = by_name(person)
    for name, by in (("imagesDock", 60), ("classesDock", -10), ("trainingDock", 70)):
        drag_lower_edge(person, docks[name], docks[name].height() + by)
    person.stand_still()


def whole(dock: PanelDock) -> bool:
    """Whether nothing of it has to be scrolled to."""
    area = dock.panel
    assert isinstance(area, ScrollingPanel)
    return not area.verticalScrollBar().isVisible()


@pytest.mark.parametrize("dragged", [False, True])
@pytest.mark.parametrize("name", COLUMNS)
def test_a_panel_that_is_unfolded_has_the_height_it_had(
    person: Technician, name: str, dragged: bool
) -> None:
    """The list of images kept what it got from the layers, which scrolled under its empty half."""
    person.window.resize(LARGE)
    person.stand_still()
    dock = by_name(person)[name]
    if dragged:
        drag_both_columns(person)
    before = places(person)
    dock.title.fold_button.click()
    person.stand_still()
    assert dock.height() < before[name][3] and places(person) != before
    dock.title.fold_button.click()
    person.stand_still()
    assert places(person) == before
    assert dragged or name != "layersDock" or whole(dock)


@pytest.mark.parametrize("last", [0, 1, 2])
def test_a_column_is_as_before_when_all_its_panels_were_folded_and_unfolded(
    person: Technician, last: int
) -> None:
    person.window.resize(LARGE)
    person.stand_still()
    drag_both_columns(person)
    before, docks = places(person), by_name(person)
    names = COLUMNS[2:]
    for name in names:
        docks[name].title.fold_button.click()
        person.stand_still()
    for name in (*(n for n in names if n != names[last]), names[last]):
        docks[name].title.fold_button.click()
        person.stand_still()
    assert places(person) == before


@pytest.mark.parametrize("dragged", [False, True])
def test_a_panel_is_unfolded_to_its_height_at_the_next_start_too(
    person: Technician, sit_down: Callable[[], Technician], trained: Path, dragged: bool
) -> None:
    person.window.resize(LARGE)
    person.stand_still()
    if dragged:
        drag_both_columns(person)
    before = places(person)
    by_name(person)["layersDock"].title.fold_button.click()
    person.stand_still()
    person.leave()
    again = sit_down()
    again.open(trained)
    again.window.resize(LARGE)
    again.stand_still()
    dock = by_name(again)["layersDock"]
    assert dock.folded
    dock.title.fold_button.click()
    again.stand_still()
    assert [places(again)[name] for name in COLUMNS[:2]] == [before[name] for name in COLUMNS[:2]]


def test_the_line_between_images_and_layers_stays_where_it_was_dragged(
    person: Technician, sit_down: Callable[[], Technician], trained: Path
) -> None:
    """Another height of the window, or the next start, gave the layers all they ask for again."""
    person.window.resize(LARGE)
    person.stand_still()
    layers = by_name(person)["layersDock"]
    usual = layers.height()
    drag_lower_edge(person, by_name(person)["imagesDock"], places(person)["imagesDock"][3] + 60)
    dragged = layers.height()
    assert usual - 60 <= dragged < usual - 30
    for less in (80, 0):
        person.window.resize(LARGE - QSize(0, less))
        person.stand_still()
        assert layers.height() == dragged
    person.leave()
    again = sit_down()
    again.open(trained)
    again.stand_still()
    assert by_name(again)["layersDock"].height() == dragged
    again.action(Key.PANELS_HOME).trigger()
    again.stand_still()
    assert by_name(again)["layersDock"].height() == usual


def test_layers_that_were_dragged_high_leave_the_list_its_rows_where_the_window_is_lower(
    person: Technician,
) -> None:
    person.window.resize(LARGE)
    person.stand_still()
    docks = by_name(person)
    drag_lower_edge(person, docks["imagesDock"], 60)
    dragged = docks["layersDock"].height()
    person.window.resize(LARGE - QSize(0, 300))
    person.stand_still()
    assert docks["layersDock"].height() <= dragged
    person.window.resize(LARGE)
    person.stand_still()
    assert docks["layersDock"].height() == dragged


@pytest.mark.parametrize("folded", [False, True])
@pytest.mark.parametrize("name", [*COLUMNS[1:], "cellsDock"])
def test_a_panel_that_is_taken_out_shows_all_it_has(
    person: Technician, name: str, folded: bool
) -> None:
    """Its frame took two pixels of its height: it scrolled, and the bar covered what it says."""
    dock = by_name(person)[name]
    if folded:
        dock.title.fold_button.click()
        person.stand_still()
    left = dock.mapToGlobal(QPoint())
    dock.findChild(QToolButton, "floatButton").click()
    person.stand_still()
    assert dock.isFloating() and dock.panel.isVisible()
    moved = dock.mapToGlobal(QPoint()) - left
    assert abs(moved.x()) > 10, "over its place it looked as if nothing had happened"
    assert whole(dock)
    assert dock.size().boundedTo(dock.screen().availableSize()) == dock.size()


@pytest.mark.parametrize("dragged", [False, True])
@pytest.mark.parametrize("way", ["taken out", "closed"])
@pytest.mark.parametrize("name", COLUMNS)
def test_a_panel_that_comes_back_at_a_later_start_has_the_height_it_had(
    person: Technician,
    sit_down: Callable[[], Technician],
    trained: Path,
    name: str,
    way: str,
    dragged: bool,
) -> None:
    """The layers scrolled under a list with room to spare."""
    person.window.resize(LARGE - QSize(0, 40))  # lower than the screen, or it is lower next time
    person.stand_still()
    if dragged:
        drag_both_columns(person)
    before = places(person)
    dock = by_name(person)[name]
    if way == "closed":
        dock.close()
    else:
        dock.findChild(QToolButton, "floatButton").click()
    person.stand_still()
    person.leave()
    again = sit_down()
    again.open(trained)
    again.stand_still()
    dock = by_name(again)[name]
    if way == "closed":
        dock.toggleViewAction().trigger()
    else:
        dock.findChild(QToolButton, "floatButton").click()
    again.stand_still()
    now = places(again)
    assert {n: rect[1::2] for n, rect in now.items()} == {
        n: rect[1::2] for n, rect in before.items()
    }


def test_one_that_was_made_small_outside_is_as_small_at_the_next_start(
    person: Technician, sit_down: Callable[[], Technician]
) -> None:
    dock = by_name(person)["layersDock"]
    dock.findChild(QToolButton, "floatButton").click()
    dock.resize(290, 150)
    person.stand_still()
    assert not whole(dock)
    person.leave()
    again = sit_down()
    again.stand_still()
    dock = by_name(again)["layersDock"]
    assert dock.isFloating() and dock.size() == QSize(290, 150)


def fold(person: Technician, name: str) -> None:
    by_name(person)[name].title.fold_button.click()
    person.stand_still()


def take_out(person: Technician, name: str) -> PanelDock:
    """Take a panel out of the window, or put it back."""
    dock = by_name(person)[name]
    dock.findChild(QToolButton, "floatButton").click()
    person.stand_still()
    return dock


@pytest.mark.parametrize("deed", [fold, take_out])
def test_what_was_dragged_while_a_panel_was_away_stays_when_it_comes_back(
    person: Technician, deed: Callable[[Technician, str], object]
) -> None:
    """The column was divided as before it went."""
    person.window.resize(LARGE)
    person.stand_still()
    drag_both_columns(person)
    training = by_name(person)["trainingDock"]
    before = training.height()
    deed(person, "classesDock")
    drag_lower_edge(person, training, training.height() - 80)
    dragged = training.height()
    assert dragged < before
    deed(person, "classesDock")
    assert training.height() <= dragged


def test_a_dragged_height_of_another_text_size_is_forgotten(
    person: Technician, dressed: QApplication
) -> None:
    person.window.resize(LARGE)
    person.stand_still()
    drag_both_columns(person)
    fold(person, "classesDock")
    assert by_name(person)["trainingDock"].title.former
    apply_theme(dressed, "light", 150)
    person.stand_still()
    assert not any(dock.title.former for dock in person.window.docks)


def test_tabs_in_one_place_have_one_height_to_unfold_to(person: Technician) -> None:
    """It was that of the tab in front when one was last folded."""
    person.window.resize(LARGE)
    person.stand_still()
    drag_both_columns(person)
    docks = by_name(person)
    docks["cellsDock"].raise_()
    person.stand_still()
    for _ in range(2):
        fold(person, "cellsDock")
    docks["thresholdDock"].raise_()
    person.stand_still()
    drag_lower_edge(person, docks["trainingDock"], docks["trainingDock"].height() - 80)
    person.stand_still()
    before = places(person)
    fold(person, "thresholdDock")
    docks["cellsDock"].raise_()
    person.stand_still()
    fold(person, "cellsDock")
    docks["thresholdDock"].raise_()
    person.stand_still()
    assert places(person) == before


@pytest.mark.parametrize("folded", [False, True])
@pytest.mark.parametrize("name", COLUMNS)
def test_a_panel_taken_out_stands_within_the_screen(
    person: Technician, name: str, folded: bool
) -> None:
    room = person.window.screen().availableGeometry()
    person.window.setGeometry(room)
    person.stand_still()
    if folded:
        fold(person, name)
    assert room.contains(take_out(person, name).frameGeometry())


def test_a_size_given_outside_is_there_again_when_it_is_taken_out_again(
    person: Technician,
) -> None:
    dock = take_out(person, "layersDock")
    dock.resize(290, 150)
    take_out(person, "layersDock")
    take_out(person, "layersDock")
    assert dock.isFloating() and dock.size() == QSize(290, 150)


def test_a_line_dragged_beside_a_third_panel_is_remembered_too(person: Technician) -> None:
    """What the layers lost, the third panel got: the two had another height together."""
    person.window.resize(QSize(1280, 1000))
    docks = by_name(person)
    person.window.splitDockWidget(docks["layersDock"], docks["cellsDock"], Qt.Orientation.Vertical)
    person.stand_still()
    drag_lower_edge(person, docks["imagesDock"], docks["imagesDock"].height() + 60)
    person.stand_still()
    dragged = docks["layersDock"].height()
    assert person.window.image_room._dragged == dragged
    person.window.resize(QSize(1280, 990))
    person.stand_still()
    person.window.resize(QSize(1280, 1000))
    person.stand_still()
    assert docks["layersDock"].height() == pytest.approx(dragged, abs=2)


@pytest.mark.parametrize("text", [100, 150, 200])
def test_the_left_column_is_shared_anew_with_a_panel_under_it_folded_and_unfolded(
    person: Technician, dressed: QApplication, text: int
) -> None:
    """Layers had their least, or one was cut in two, until something else moved them."""
    person.window.resize(LARGE)
    person.action(Key.MEASUREMENTS).trigger()
    apply_theme(dressed, "light", text)
    person.stand_still()
    before = places(person)
    fold(person, "measurementsDock")
    fold(person, "measurementsDock")
    assert places(person) == before


def test_the_edge_of_a_panel_under_both_columns_says_nothing_of_the_layers(
    person: Technician,
) -> None:
    """Dragging it squeezed them, and so they stayed, also when it was closed."""
    person.window.resize(QSize(1000, 900))
    person.action(Key.MEASUREMENTS).trigger()
    person.stand_still()
    docks, window, bot = by_name(person), person.window, person.bot
    edge = docks["measurementsDock"].geometry().top() - 3
    assert docks["layersDock"].geometry().bottom() < edge, "it is under them, too"
    before = docks["layersDock"].height()
    at = QPoint(window.width() // 2, edge)
    bot.mousePress(window, LEFT, pos=at)
    for up in (40, 100):
        bot.mouseMove(window, at - QPoint(0, up))
        bot.wait(20)
    bot.mouseRelease(window, LEFT, pos=at - QPoint(0, 100))
    person.stand_still()
    assert not window.image_room._dragged
    docks["measurementsDock"].close()
    window.resize(LARGE)
    person.stand_still()
    assert docks["layersDock"].height() >= before
    assert whole(docks["layersDock"])


def test_a_panel_outside_follows_a_larger_text(person: Technician, dressed: QApplication) -> None:
    dock = take_out(person, "layersDock")
    apply_theme(dressed, "light", 150)
    person.stand_still()
    assert whole(dock)
    take_out(person, "layersDock")
    assert whole(take_out(person, "layersDock"))


def test_no_line_ends_under_a_scroll_bar_when_a_panel_was_put_back(person: Technician) -> None:
    """The “%” of the layers was covered."""
    person.window.resize(LARGE)
    person.stand_still()
    drag_lower_edge(person, by_name(person)["imagesDock"], places(person)["imagesDock"][3] + 90)
    person.stand_still()
    for _ in range(2):
        dock = take_out(person, "layersDock")
    assert not whole(dock)
    panel = person.window.layers_panel
    ends = [label.geometry().right() for label in panel.findChildren(QLabel) if "%" in label.text()]
    assert ends and max(ends) < panel.parentWidget().width()
    assert panel.layout().geometry() == panel.contentsRect()
