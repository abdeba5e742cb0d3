"""Classes, Training and Threshold in their column: what is seen of each, and nothing is cut."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui import column_room
from gui.column_share import Wish, share
from gui.dock_title import PanelDock
from gui.giving_way import LEAST_PLOT, most_plot
from gui.live import LiveMode
from gui.theme import apply_theme
from gui.training import TrainingSession
from gui.whole_lines import spans, whole_lines
from gui.wrapped_label import WrappedLabel
from tests.gui.column_hands import drag_lower_edge
from tests.gui.technician import LEFT, Technician

SMALL, LARGE = QSize(1280, 720), QSize(2560, 1440)


# The rule ----------------------------------------------------------------------------------------


def test_wishes_are_met_in_their_order_and_the_whole_height_is_given() -> None:
    wishes = [Wish(0, (120,)), Wish(1, (150,)), Wish(0, (200,))]
    assert share(350, [100, 100], wishes) == [200, 150]
    assert share(300, [100, 100], wishes) == [120, 180]  # 200 is too much, the rest is the last's
    assert share(260, [100, 100], wishes) == [120, 140]


def test_a_wish_that_cannot_be_met_ends_at_its_highest_whole_line() -> None:
    wishes = [Wish(0, (120, 140, 160)), Wish(1, (110, 130), then_blank=True)]
    assert share(245, [100, 100], wishes) == [140, 105]
    assert share(300, [100, 100], wishes) == [160, 140]


def test_what_is_left_cuts_nothing_where_a_panel_can_bear_it() -> None:
    words, rows = Wish(0, (120,), then_blank=True), Wish(1, (110, 140))
    assert share(259, [100, 100], [words, rows]) == [149, 110]


def test_panels_that_have_less_than_they_must_have_get_no_more() -> None:
    assert share(150, [100, 100], [Wish(0, (130,))]) == [100, 100]


def test_a_cut_goes_through_no_line_of_words_and_no_widget(qapp: QApplication) -> None:
    panel = QWidget()
    column = QVBoxLayout(panel)
    label, tall = WrappedLabel(), QWidget()
    label.setText("four words to be wrapped into several lines of a narrow panel " * 2)
    tall.setFixedHeight(50)
    column.addWidget(label)
    column.addWidget(tall)
    panel.resize(160, 400)
    panel.grab()
    at = whole_lines(panel)
    line = label.fontMetrics().lineSpacing()
    assert len(at) == round(label.heightForWidth(label.width()) / line) + 1 >= 4
    assert at[0] == label.y() + line and at[1] == at[0] + line
    assert at[-1] == tall.geometry().bottom() + 1
    assert not any(tall.y() < cut < tall.geometry().bottom() for cut in at)


# In the window -----------------------------------------------------------------------------------


@pytest.fixture
def person(qapp: QApplication, technician: Technician, trained: Path) -> Iterator[Technician]:
    """Somebody with a network in a small window."""
    apply_theme(qapp, "light")
    technician.window.resize(SMALL)
    technician.open(trained)
    technician.stand_still()
    yield technician
    apply_theme(qapp, "light")


def dock(person: Technician, name: str) -> PanelDock:
    return next(dock for dock in person.window.docks if dock.objectName() == name)


def add_classes(person: Technician, number: int) -> None:
    for one in range(number):
        person.workspace.class_table.add(f"Another {one}", (one, 99, 99))
    person.stand_still()


def cut(person: Technician, name: str) -> bool:
    """Whether the lower edge of a panel goes through something of it."""
    area = dock(person, name).panel
    seen = area.viewport().height()
    # Two pixels of air lie over the words of a line.
    return any(top + 2 < seen < end for top, end in spans(area.widget()))


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("classes", [0, 2, 6])
def test_nothing_is_cut_in_the_middle_on_a_small_screen(
    person: Technician, qapp: QApplication, size: int, classes: int
) -> None:
    add_classes(person, classes)
    apply_theme(qapp, "light", size)
    person.stand_still()
    person.until(
        lambda: not any(cut(person, f"{name}Dock") for name in ("classes", "training", "threshold"))
    )
    assert person.window.size() == SMALL
    rows = person.window.classes_panel.list
    shown = (rows.viewport().height()) / rows.row_height
    assert shown >= 2 and abs(shown - round(2 * shown) / 2) < 0.1, "rows are whole, or plainly half"


def test_in_large_text_a_line_that_has_no_room_is_not_seen_at_all(
    person: Technician, qapp: QApplication
) -> None:
    """However high the window is, and so whatever is left when the panels have their lines."""
    names = ("layersDock", "classesDock", "trainingDock", "thresholdDock")
    add_classes(person, 2)
    apply_theme(qapp, "light", 200)
    person.window.training_panel.state.setText("Words that need more than one line here. " * 5)
    left = []
    for height in range(SMALL.height(), SMALL.height() + 80, 16):
        person.window.resize(SMALL.width(), height)
        person.stand_still()
        assert not any(cut(person, name) for name in names), height
        left += [dock(person, name).panel.viewportMargins().bottom() for name in names]
    assert 0 < max(left) < 48 * 2, "there was something to be left blank"
    apply_theme(qapp, "light", 100)
    person.until(lambda: not any(dock(person, n).panel.viewportMargins().bottom() for n in names))


@pytest.mark.parametrize("size", [100, 200])
def test_where_there_is_room_nothing_scrolls(
    person: Technician, qapp: QApplication, size: int
) -> None:
    """Also of classes that came when the room had been divided."""
    person.window.resize(LARGE)
    apply_theme(qapp, "light", size)
    person.stand_still()
    add_classes(person, 3)

    def scrolls() -> bool:
        panels = [
            dock(person, f"{name}Dock").panel for name in ("classes", "training", "threshold")
        ]
        bars = [panel.verticalScrollBar().maximum() for panel in panels]
        return any(bars) or person.window.classes_panel.list.verticalScrollBar().maximum() > 0

    person.until(lambda: not scrolls())
    assert person.find("iouCurve").isVisible()


def test_with_many_classes_figures_stay_and_the_list_scrolls(person: Technician) -> None:
    add_classes(person, 5)
    rows, button = person.window.classes_panel.list, person.find("held_outScopeButton")
    person.until(lambda: button.visibleRegion().boundingRect().height() == button.height())
    assert rows.verticalScrollBar().maximum() > 0
    assert rows.viewport().rect().contains(rows.visualItemRect(rows.currentItem()))
    assert person.find("brushSlider").visibleRegion().boundingRect().height() > 0


def test_a_class_is_out_of_sight_only_where_there_is_no_room_for_its_row(
    person: Technician,
) -> None:
    rows, threshold = person.window.classes_panel.list, person.window.threshold_panel
    add_classes(person, 3)
    left_out = 0
    for height in range(SMALL.height(), SMALL.height() - 90, -15):
        person.window.resize(SMALL.width(), height)
        person.stand_still()
        shown = rows.viewport().height() / rows.row_height
        assert abs(shown - round(shown)) < 0.1, "rows are whole"
        if rows.height() < rows.sizeHint().height():
            left_out += 1
            last = max(end for _top, end in spans(threshold))
            blank = dock(person, "thresholdDock").panel.viewport().height() - last
            assert blank < rows.row_height + 6, height  # with the panel's margin
    assert left_out


def test_all_through_live_mode_the_column_stays_and_figures_are_whole(
    person: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LiveMode, "seconds", 1)
    live, training = person.workspace.live, person.workspace.training
    add_classes(person, 2)
    person.workspace.painting.set_value(1)
    live.switch(True)
    seen: list[list[int]] = []
    for _ in range(3):
        live.update_once()
        for running in (True, False):
            person.until(lambda running=running: training.running is running)
            person.until(lambda: not person.workspace.scores.waiting)
            person.panels_rest()
            seen.append([one.height() for one in person.window.docks if not one.behind])
            names = ("thresholdSlider", "bestThresholdButton", "held_outScopeButton")
            for part in map(person.find, names):
                assert part.visibleRegion().boundingRect().height() == part.height(), running
            assert not any(cut(person, f"{name}Dock") for name in ("training", "threshold"))
    # What the first run says may be more than was said before.
    assert seen[2:] == [seen[1]] * 4


def test_in_large_text_the_class_that_is_painted_stays_in_sight(
    person: Technician, qapp: QApplication
) -> None:
    """There the panel scrolls, and the list in it does not."""
    add_classes(person, 3)
    apply_theme(qapp, "light", 200)
    person.stand_still()
    rows = person.window.classes_panel.list
    assert rows.verticalScrollBar().maximum() == 0
    for number in (0, 3, 2):
        person.workspace.painting.set_value(person.workspace.classes[number].id)
        row = rows.visualItemRect(rows.currentItem())
        assert rows.viewport().visibleRegion().contains(row), rows.currentItem().text()


def test_all_rules_for_cells_are_seen_when_their_tab_comes_to_the_front(
    person: Technician,
) -> None:
    add_classes(person, 2)
    cells = dock(person, "cellsDock")
    cells.raise_()
    person.until(lambda: not cells.behind)
    person.until(lambda: cells.panel.verticalScrollBar().maximum() == 0)


def test_in_a_framed_window_of_a_small_screen_the_curve_outlasts_what_a_run_says(
    person: Technician,
) -> None:
    """A frame takes some 28 pixels, what is said of a run up to three lines."""
    person.window.resize(SMALL.width(), SMALL.height() - 28)
    state = person.window.training_panel.state
    state.setText("Words of a run that has ended, long enough to be wrapped. " * 2)
    person.until(lambda: not cut(person, "trainingDock"))
    person.stand_still()
    assert state.heightForWidth(state.width()) > 2 * state.fontMetrics().lineSpacing()
    assert person.find("iouCurve").height() >= LEAST_PLOT
    assert person.find("iouCurve").isVisible()


def test_what_was_dragged_stays_through_runs_and_starts(
    person: Technician, sit_down: Callable[[], Technician], qapp: QApplication
) -> None:
    training = dock(person, "trainingDock")
    drag_lower_edge(person, training, training.height() + 40)
    dragged = training.height()
    assert dragged > 150
    add_classes(person, 1)
    assert abs(training.height() - dragged) <= 2
    person.window.close()
    again = sit_down()
    again.window.resize(SMALL)
    again.stand_still()
    assert abs(dock(again, "trainingDock").height() - dragged) <= 30
    assert again.window.settings.flag("window/columnDragged", False)
    apply_theme(qapp, "light", 150)
    again.stand_still()
    assert not again.window.settings.flag("window/columnDragged", True)


def test_the_column_is_not_divided_under_a_stroke(person: Technician) -> None:
    before = dock(person, "classesDock").height()
    port = person.canvas.viewport()
    person.bot.mousePress(port, LEFT, pos=port.rect().center())
    assert QApplication.mouseButtons() == LEFT
    person.window.centralWidget().updateGeometry()
    person.workspace.class_table.add("Another", (1, 2, 3))
    person.bot.wait(450)  # it goes on waiting
    assert dock(person, "classesDock").height() == before
    person.bot.mouseRelease(port, LEFT, pos=port.rect().center())
    person.until(lambda: dock(person, "classesDock").height() > before)


def test_a_size_that_comes_back_is_divided_as_before(
    person: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Though between the two nothing had to be asked of Qt, so that the same is asked again."""
    monkeypatch.setattr(column_room, "_SAME", 4)  # what Qt makes of the small window is right
    person.workspace.training.losses = [(0.0, 0.5), (20.0, 0.1)]
    dock(person, "cellsDock").raise_()

    def heights() -> list[int]:
        return [dock(person, name).height() for name in ("classesDock", "trainingDock")]

    divided = []
    for _ in range(3):
        person.window.resize(LARGE)
        person.stand_still()
        divided.append(heights())
        person.window.resize(SMALL)
        person.stand_still()
    # At first the panels come from other heights, which Qt does not always let go of.
    assert divided[1] == divided[2] != heights()


def test_a_run_without_a_figure_yet_takes_no_room_from_classes_and_figures(
    person: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its grid would be empty; with the first figure it has what it needs."""
    heard, held = TrainingSession._heard, [True]
    monkeypatch.setattr(TrainingSession, "_heard", lambda *told: held[0] or heard(*told))
    add_classes(person, 2)
    names = ("classesDock", "trainingDock", "thresholdDock")
    person.type_into("trainingSeconds", "60")
    person.click("trainButton")
    try:
        person.panels_rest()
        assert person.workspace.training.running and person.find("progressBar").isVisible()
        assert not person.find("trainingPlot").isVisible()
        assert person.window.classes_panel.list.verticalScrollBar().maximum() == 0
        assert not any(dock(person, name).panel.verticalScrollBar().maximum() for name in names)
        held[0] = False
        person.until(lambda: bool(person.workspace.training.losses))
        curve = person.find("trainingPlot")
        person.until(lambda: curve.visibleRegion().boundingRect().height() >= LEAST_PLOT)
    finally:
        person.click("stopButton")
        person.settle(60_000)


@pytest.mark.parametrize(("size", "classes"), [(SMALL, 0), (QSize(1440, 900), 2), (LARGE, 2)])
def test_where_all_has_room_the_column_stays_from_the_beginning_of_a_run(
    person: Technician, monkeypatch: pytest.MonkeyPatch, size: QSize, classes: int
) -> None:
    """Its first figures bring lines and a curve; under the pointer nothing may move by then."""
    heard, held = TrainingSession._heard, [True]
    monkeypatch.setattr(TrainingSession, "_heard", lambda *told: held[0] or heard(*told))
    person.window.resize(size)
    add_classes(person, classes)
    person.type_into("trainingSeconds", "60")
    person.click("trainButton")
    names = ("classesDock", "trainingDock", "thresholdDock")
    seen = []
    try:
        for _ in ("getting ready", "with figures"):
            person.panels_rest()
            seen.append([dock(person, name).height() for name in names])
            held[0] = False
            person.until(lambda: "IoU" in person.text("trainingState"))
    finally:
        person.click("stopButton")
        person.settle(60_000)
    assert seen[0] == seen[1]


def test_what_live_mode_says_divides_a_size_as_before_when_the_window_comes_back_to_it(
    person: Technician,
) -> None:
    """However long the words were there, and how few they are now."""
    add_classes(person, 2)
    long, short = "Words that need more than one line here. " * 6, "Few words."
    state, heights = person.window.training_panel.state, []
    person.workspace.live.switch(True)
    for size, said in ((SMALL, long), (LARGE, long), (LARGE, short), (SMALL, short)):
        state.setText(said)
        person.window.resize(size)
        person.stand_still()
        heights.append(dock(person, "trainingDock").height())
    person.workspace.live.switch(False)
    assert heights[0] == heights[3] and heights[1] == heights[2]


def test_on_a_large_screen_no_curve_stays_low_while_room_is_blank(person: Technician) -> None:
    person.workspace.training.losses = [(0.0, 0.5), (20.0, 0.1)]
    person.window.resize(LARGE)
    person.until(lambda: person.find("iouCurve").height() == most_plot())
    area, panel = dock(person, "thresholdDock").panel, person.window.threshold_panel

    def blank() -> int:
        return area.viewport().height() - max(end for _top, end in spans(panel))

    person.until(lambda: blank() < 32)
    assert person.find("trainingPlot").height() > 300
