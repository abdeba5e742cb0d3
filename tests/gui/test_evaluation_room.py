"""The panels under the canvas: how much room they take, and how they divide it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from gui.actions import Key
from gui.cell_plots import HISTOGRAM, SCATTER
from gui.evaluation_table import COLUMNS, IOU
from gui.table_splitter import TableSplitter
from gui.theme import apply_theme
from tests.gui.technician import LEFT, Technician

SMALL, LARGE = QSize(1280, 720), QSize(2560, 1440)


@pytest.fixture
def person(qapp: QApplication, technician: Technician, trained: Path) -> Iterator[Technician]:
    """Somebody who has opened Evaluation in a small window."""
    apply_theme(qapp, "light")
    technician.window.resize(SMALL)
    technician.open(trained)
    technician.window.action(Key.EVALUATION).trigger()
    technician.stand_still()
    yield technician
    apply_theme(qapp, "light")


def place(person: Technician, widget: QWidget) -> tuple[int, int]:
    corner = widget.mapTo(person.window, QPoint(0, 0))
    return corner.x(), corner.y()


def dock(person: Technician, name: str) -> QWidget:
    return next(dock for dock in person.window.docks if dock.objectName() == name)


def splitter(person: Technician) -> TableSplitter:
    [found] = person.window.evaluation_panel.findChildren(TableSplitter)
    return found


def test_the_list_and_all_layers_stay_in_sight_beside_the_panel(person: Technician) -> None:
    evaluation, images = dock(person, "evaluationDock"), dock(person, "imagesDock")
    layers = person.window.layers_panel
    assert place(person, evaluation)[0] > images.width()
    assert layers.visibleRegion().boundingRect().height() == layers.height()
    rows = person.window.images_panel.list
    assert rows.viewport().height() >= 3 * rows.sizeHintForRow(0)


def test_in_a_narrow_window_the_panel_goes_on_under_the_list(person: Technician) -> None:
    evaluation = dock(person, "evaluationDock")
    person.window.resize(1100, 720)
    person.stand_still()
    assert place(person, evaluation)[0] == 0
    person.window.resize(SMALL)
    person.stand_still()
    assert place(person, evaluation)[0] > 0


def test_the_panel_takes_a_third_of_a_large_window_and_its_least_in_a_small_one(
    person: Technician,
) -> None:
    evaluation = dock(person, "evaluationDock")
    assert evaluation.height() == 260
    person.window.resize(LARGE)
    person.stand_still()
    assert evaluation.height() == LARGE.height() // 3


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_the_panel_need_not_scroll(person: Technician, size: QSize) -> None:
    person.window.resize(size)
    person.stand_still()
    area = person.window.evaluation_panel.parentWidget().parentWidget()
    assert isinstance(area, QScrollArea)
    assert area.verticalScrollBar().maximum() == 0


def test_a_height_that_was_dragged_stays(person: Technician) -> None:
    evaluation, window = dock(person, "evaluationDock"), person.window
    x, y = place(person, evaluation)
    bot = person.bot
    bot.mousePress(window, LEFT, pos=QPoint(x + 200, y - 2))
    for up in (10, 62):
        bot.mouseMove(window, QPoint(x + 200, y - up))
        bot.wait(20)
    bot.mouseRelease(window, LEFT, pos=QPoint(x + 200, y - 62))
    person.stand_still()
    assert evaluation.height() == 320
    window.resize(LARGE)
    person.stand_still()
    assert evaluation.height() == 320


def test_the_table_has_the_width_of_its_columns_and_the_plot_the_rest(person: Technician) -> None:
    person.window.resize(LARGE)
    person.stand_still()
    table, parts = person.window.evaluation_panel.view, splitter(person)
    assert parts.sizes()[0] == table.wanted_width
    assert not any(table.isColumnHidden(column) for column in range(len(COLUMNS)))
    assert parts.sizes()[1] > 2 * parts.sizes()[0]


def test_in_a_small_window_names_can_be_read_before_more_numbers_are(person: Technician) -> None:
    table = person.window.evaluation_panel.view
    assert not table.isColumnHidden(IOU)
    assert table.columnWidth(0) >= table.fontMetrics().horizontalAdvance("smear-1.p")
    assert splitter(person).sizes()[1] >= 240


def test_in_a_small_window_usual_names_are_whole_and_the_plot_has_its_least(
    person: Technician,
) -> None:
    panel = person.window.evaluation_panel
    panel.view.set_longest(128)  # "ward-6-field-12.png"
    person.stand_still()
    assert panel.view.columnWidth(0) >= 128
    assert not panel.view.isColumnHidden(IOU + 2), "precision"
    assert panel.basis.isVisible()
    assert panel.basis.heightForWidth(panel.basis.width()) <= panel.scope_box.height()


def test_no_name_is_shortened_for_the_role(person: Technician) -> None:
    """The list of images says it, too."""
    view, parts = person.window.evaluation_panel.view, splitter(person)
    view.set_longest(128)
    role, shown = 1, set()
    for width in range(view.minimumSizeHint().width(), 520, 8):
        parts.setSizes([width, sum(parts.sizes()) - width])
        shown.add(not view.isColumnHidden(role))
        assert view.isColumnHidden(role) or view.columnWidth(0) >= 128, width
    assert shown == {True, False}


def test_why_an_image_is_no_judge_can_be_read_where_names_leave_room(person: Technician) -> None:
    view, role = person.window.evaluation_panel.view, 1
    view.set_longest(128)
    usual = view.columnWidth(role)
    view.set_wish(role, usual + 60)
    assert view.columnWidth(role) == usual or view.columnWidth(0) >= 128
    view.resize(1400, view.height())
    assert view.columnWidth(role) == usual + 60
    assert sum(view.columnWidth(c) for c in range(view.model().columnCount())) <= (
        view.viewport().width()
    )


def test_the_legends_stand_in_two_lines_where_one_has_no_room(person: Technician) -> None:
    legends = person.window.evaluation_panel.legends
    assert legends[0].y() < legends[2].y()
    plot = person.window.evaluation_panel.plot
    for legend in legends:
        right = legend.mapTo(plot.window(), QPoint(legend.width(), 0)).x()
        assert right <= place(person, plot)[0] + plot.width()
    person.window.resize(LARGE)
    person.stand_still()
    assert len({legend.y() for legend in legends}) == 1


def test_a_division_that_was_dragged_stays(person: Technician) -> None:
    parts, bot = splitter(person), person.bot
    handle = parts.handle(1)
    before = parts.sizes()[0]
    bot.mousePress(handle, LEFT, pos=QPoint(1, 40))
    bot.mouseMove(handle, QPoint(-40, 40))
    bot.mouseRelease(handle, LEFT, pos=QPoint(-40, 40))
    dragged = parts.sizes()[0]
    assert dragged < before
    person.window.evaluation_panel.view.set_longest(500)
    assert parts.sizes()[0] == dragged


def test_measurements_of_large_text_fit_beside_the_columns(
    person: Technician, qapp: QApplication
) -> None:
    """The line over the table has two lines then."""
    person.window.action(Key.MEASUREMENTS).trigger()
    panel = person.window.measurements_panel
    panel.measure_button.show()
    apply_theme(qapp, "light", 200)
    person.stand_still()
    panel.measure_button.show()
    assert panel.minimumSizeHint().width() < 700
    assert place(person, panel.summary)[1] > place(person, panel.scope)[1]


def test_the_sum_of_all_images_can_be_read_beside_the_button_that_measures_them(
    person: Technician,
) -> None:
    """In a small window both have a line of their own while that button is there."""
    person.window.action(Key.MEASUREMENTS).trigger()
    panel = person.window.measurements_panel
    panel.scope.setCurrentIndex(1)
    person.until(panel.measure_button.isVisible)
    person.stand_still()
    needed = panel.summary.fontMetrics().horizontalAdvance(panel.summary.full_text())
    assert panel.summary.width() >= needed > 0
    assert place(person, panel.summary)[1] > place(person, panel.scope)[1]
    panel.scope.setCurrentIndex(0)
    person.until(lambda: not panel.measure_button.isVisible())
    person.stand_still()
    assert place(person, panel.summary)[1] < place(person, panel.scope)[1] + panel.scope.height()


def test_a_small_window_shows_what_is_measured_beside_the_plot(person: Technician) -> None:
    """Not only which cell it is; the plot's third choice gives way to a second line."""
    person.window.action(Key.MEASUREMENTS).trigger()
    panel = person.window.measurements_panel
    person.until(lambda: panel.table.rowCount() > 0 and not panel.updating)
    for kind in (HISTOGRAM, SCATTER):
        panel.plot.kind.setCurrentIndex(kind)
        person.stand_still()
        last = panel.table.column_of("diameter")
        right = panel.view.columnViewportPosition(last) + panel.view.columnWidth(last)
        assert right <= panel.view.viewport().width()
    assert panel.plot.up.y() > panel.plot.across.y()
    assert panel.plot.up.width() == panel.plot.across.width()
    person.window.resize(LARGE)
    person.stand_still()
    assert panel.plot.up.y() == panel.plot.across.y()
