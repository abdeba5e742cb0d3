"""The Measurements panel: the same cells in table, plots and canvas; all images; pixel sizes."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QDockWidget, QTabBar

from core.calibration import Calibration
from core.cell_columns import CELL_COLUMNS, CellRows, MeasuredCells
from core.cells import cells_of
from core.images import read_image
from core.measurements import measure
from core.model import TrainedModel
from core.project import Project
from core.region_rules import RegionRules
from core.regions import Regions
from core.specks import specks_among
from gui.canvas.tool_view import HIGHLIGHT
from gui.cell_plots import HISTOGRAM, SCATTER
from gui.cell_sums import remarks
from gui.cell_table import SQUARE, CellTable
from gui.dialogs.pixel_size import PixelSizeDialog
from gui.scoreless import what_to_do, why_none
from gui.scores import Scope
from gui.theme import DARK, LIGHT, Tokens, contrast
from tests.gui.technician import LEFT, Technician
from tests.pace import Stopwatch

RULES = RegionRules(None, 30, None, 0.0, False, 0.8)


@pytest.fixture
def person(technician: Technician, trained: Path) -> Technician:
    technician.open(trained)
    technician.workspace.cell_rules.choose(RULES)
    technician.action("measurementsAction").trigger()
    measured(technician)
    return technician


def measured(person: Technician) -> None:
    cells, panel = person.workspace.cells, person.window.measurements_panel
    person.until(lambda: cells.now is not None and cells.now.cells.measured is not None)
    person.until(lambda: not panel.updating)


def head(table: CellTable, column: int) -> str:
    return str(table.headerData(column, Qt.Orientation.Horizontal))


def column(table: CellTable, title: str) -> list[str]:
    [at] = [i for i in range(table.columnCount()) if head(table, i) == title]
    return [str(table.data(table.index(row, at))) for row in range(table.rowCount())]


def test_the_table_says_what_is_measured(person: Technician) -> None:
    workspace, table = person.workspace, person.window.measurements_panel.table
    expected = cells_of(
        workspace.heatmap.heat, workspace.cell_rules.recipe, workspace.current.image
    ).measured
    assert table.rowCount() == len(expected) > 2
    assert column(table, "Area (px²)") == [f"{a:,}".replace(",", "\u202f") for a in expected.area]
    assert column(table, "Circularity") == [f"{v:.3f}" for v in expected.circularity]
    assert column(table, "Class") == ["Cell"] * len(expected)
    left, top = expected.box[0][1], expected.box[0][0]
    assert column(table, "Box (px)")[0].startswith(f"{left}, {top}, ")
    assert f"Cell: {len(expected)}." in person.text("measurementsSummary")
    workspace.calibration.set(Calibration(0.5))
    measured(person)
    assert column(table, "Area (µm²)") == [
        f"{a / 4:,.2f}".replace(",", "\u202f") for a in expected.area
    ]
    field = expected.height * expected.width * 0.25e-6
    density = f"{len(expected) / field:.2g}"  # of so few cells: two digits mean something
    assert 10 <= len(expected) < 100
    about = f"{float(density):,.0f}".replace(",", "\u202f")
    said = f"Cell: {len(expected)} (≈ {about}/mm²); field {field:.3g} mm²."
    assert person.text("measurementsSummary") == said
    person.control(Qt.Key.Key_Z)
    measured(person)
    assert head(table, 2) == "Area (px²)"


def test_specks_and_a_mask_that_nobody_trained_are_not_passed_off_as_cells(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(*images)
    person.mark(np.hypot(*(np.mgrid[:120, :160] - np.array([[[60]], [[80]]]))) < 12)
    assert person.workspace.heatmap.is_starter or person.workspace.heatmap.starter.working
    person.settle()
    person.action("measurementsAction").trigger()
    person.workspace.choose_threshold(0.5)
    measured(person)
    remark = person.find("measurementsRemark")
    found = person.workspace.cells.now.cells.measured
    specks = int(specks_among([found], [1])[0].sum())
    assert len(found) > specks
    assert remark.isVisible() and "Starter network: train first" in remark.full_text()
    assert ("likely speck" in remark.full_text()) == (specks > 0)
    assert person.text("measurementsSummary") == f"Cell: {len(found) - specks}."


def test_in_short_a_mask_of_the_starter_network_is_called_one() -> None:
    said, short, _ = remarks(34, by_starter=True)
    assert said == "34 likely specks not counted · Starter network: train first"
    assert short == "34 likely specks not counted · starter network"


def test_specks_are_said_to_be_until_a_rule_bounds_the_area(person: Technician) -> None:
    workspace, remark = person.workspace, person.find("measurementsRemark")
    assert remark.isHidden(), "a smallest area is set, and the network is trained"
    workspace.cell_rules.choose(replace(RULES, smallest_area=0, split=0.0))
    for threshold in np.arange(0.05, 1.0, 0.05):
        workspace.choose_threshold(float(threshold))
        person.settle()
        measured(person)
        found = workspace.cells.now.cells.measured
        specks = int(specks_among([found], [1])[0].sum())
        said = f"{specks} likely speck" + "s" * (specks != 1) + " not counted"
        assert person.text("measurementsSummary") == f"Cell: {len(found) - specks}."
        assert remark.full_text() == (said if specks else "")
        if specks:
            break
    assert specks, "the masks of this network have some"
    assert "“Area from” in the Cells panel" in remark.toolTip()
    # The table marks them, the plots leave them out.
    panel = person.window.measurements_panel
    small = specks_among([found], [1])[0]
    names = column(panel.table, "Class")
    assert [name == "speck" for name in names] == small.tolist()
    panel.plot.kind.setCurrentIndex(HISTOGRAM)
    drawn = panel.plot.ground.plot and panel.plot._bars.opts["height"]
    assert sum(drawn) == len(found) - specks
    panel.plot.kind.setCurrentIndex(SCATTER)
    assert len(panel.plot._points.getData()[0]) <= len(found) - specks
    panel.plot.up.setCurrentIndex(panel.plot.across.currentIndex())  # which every cell has
    speck, cell = int(np.flatnonzero(small)[0]), int(np.flatnonzero(~small)[0])
    for chosen, points in (([speck], 0), ([cell], 1), ([speck, cell], 1)):
        panel.choose(chosen)
        assert len(panel.plot._chosen_points.getData()[0]) == points, "what is drawn, if chosen"


def test_a_few_pixels_have_no_shape() -> None:
    labels = np.zeros((20, 20), np.int32)
    labels[2, 2], labels[10:14, 10:14] = 1, 2
    measured = measure(Regions(labels, np.ones(2, np.uint8)))
    table = CellTable()
    table.put(CellRows.of([MeasuredCells(1, "a", measured)]), {1: ("Cell", (0, 0, 0))})
    for title in ("Circularity", "Eccentricity"):
        speck, cell = column(table, title)
        assert speck == "–" and float(cell) >= 0
    assert column(table, "Area (px²)") == ["1", "16"]


def test_what_is_to_come_is_said_where_no_cell_stands_yet(technician: Technician) -> None:
    person, panel = technician, technician.window.measurements_panel
    person.action("measurementsAction").trigger()
    person.until(lambda: panel.plot.ground.is_made and not panel.updating)
    for hint in ("measurementsTableHint", "cellPlotHint"):
        assert person.find(hint).isVisible() and person.text(hint), hint
    assert not panel.plot.ground.plot.isVisible()
    assert not panel.view.horizontalScrollBar().isVisible()
    for menu in (panel.scope, panel.plot.kind, panel.plot.across):
        assert not menu.isEnabled(), "it would do nothing"


def test_table_and_plot_come_where_there_are_cells(person: Technician) -> None:
    panel = person.window.measurements_panel
    person.until(lambda: panel.plot.ground.is_made)
    assert person.find("measurementsTableHint").isHidden()
    assert person.find("cellPlotHint").isHidden()
    assert panel.plot.ground.plot.isVisible()
    assert panel.scope.isEnabled() and panel.plot.kind.isEnabled()


def test_the_chosen_cell_has_a_broad_outline(person: Technician) -> None:
    panel = person.window.measurements_panel
    panel.choose([1])
    person.canvas.fit()
    image = person.canvas.viewport().grab().toImage()
    colour = QColor(*HIGHLIGHT)
    box = person.canvas._highlight.box
    y = person.canvas.widget_point(0, (box.top + box.bottom) / 2).toPoint().y()
    line = [image.pixelColor(x, y) == colour for x in range(image.width())]
    runs = [len(run) for run in "".join(" #"[on] for on in line).split()]
    assert len(runs) >= 2 and min(runs) >= 3, "on both sides"


def test_a_row_is_shown_on_the_canvas_and_a_cell_clicked_is_its_row(person: Technician) -> None:
    workspace, panel = person.workspace, person.window.measurements_panel
    row = 1
    at = panel.view.visualRect(panel.table.index(row, 1)).center()
    person.bot.mouseClick(panel.view.viewport(), LEFT, pos=at)
    number = int(panel.table.rows.numbers[panel.table.cell_of(row)])
    assert workspace.cells.highlight == number
    box = workspace.cells.now.cells.measured.box_of(number - 1)
    seen = person.canvas.visible_box()
    assert box.common(seen) == box, "it is zoomed to"
    assert person.canvas._highlight.box == box
    person.canvas.fit()
    other = 3
    labels = workspace.cells.now.cells.regions.labels
    ys, xs = np.nonzero(labels == other)
    person.key(Qt.Key.Key_J)
    assert person.canvas.tool_name == "pick"
    middle = len(ys) // 2
    point = person.canvas.widget_point(xs[middle] + 0.5, ys[middle] + 0.5).toPoint()
    person.bot.mouseClick(person.canvas.viewport(), LEFT, pos=point)
    assert workspace.cells.highlight == other
    [cell] = panel.selected
    assert panel.table.rows.numbers[cell] == other
    assert panel.plot._selected == [cell]
    workspace.cell_rules.choose(RegionRules(smallest_area=500))
    assert workspace.cells.highlight is None, "numbers mean other cells now"


def marked(person: Technician) -> list[int]:
    """The numbers of the cells that have a line around them on the canvas."""
    shown, regions = person.canvas._highlight, person.workspace.cells.now.cells.regions
    if shown is None:
        return []
    inside = regions.labels[shown.box.slices][shown._mask > 0]
    numbers, pixels = np.unique(inside, return_counts=True)
    assert pixels.tolist() == [int((regions.labels == n).sum()) for n in numbers], "the whole cells"
    return numbers.tolist()


def test_all_cells_that_are_chosen_are_marked_on_the_canvas(person: Technician) -> None:
    panel, workspace = person.window.measurements_panel, person.workspace
    spot = panel.view.viewport()

    def press(row: int, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        panel.view.scrollTo(panel.table.index(row, 0))
        at = panel.view.visualRect(panel.table.index(row, 1)).center()
        person.bot.mouseClick(spot, LEFT, held, at)

    def chosen() -> list[int]:
        return sorted(int(panel.table.rows.numbers[cell]) for cell in panel.selected)

    press(1)
    assert marked(person) == chosen() == [2]
    press(4, Qt.KeyboardModifier.ControlModifier)
    assert marked(person) == chosen() == [2, 5]
    seen = person.canvas.visible_box()
    panel.choose([0, 2])  # as a bar of two cells
    assert marked(person) == chosen() == [1, 3]
    assert person.canvas.visible_box() == seen, "one goes to one cell, not to several"
    panel._soon.start()
    measured(person)
    assert marked(person) == chosen() == [1, 3], "they stay chosen when the table is filled anew"
    panel.choose([])
    assert marked(person) == chosen() == []
    panel.choose([0, 2])
    workspace.cell_rules.choose(RegionRules(smallest_area=500))
    assert not workspace.cells.highlights, "numbers mean other cells now"


def test_of_cells_chosen_in_all_images_those_here_are_marked(all_measured: Technician) -> None:
    person, panel = all_measured, all_measured.window.measurements_panel
    rows, current = panel.table.rows, all_measured.workspace.current_id
    at = rows.images == rows.image_ids.index(current)
    here, there = np.flatnonzero(at).tolist(), np.flatnonzero(~at).tolist()
    panel.choose([*here[:2], there[0]])
    assert marked(person) == rows.numbers[here[:2]].tolist()
    assert sorted(panel.selected) == sorted([*here[:2], there[0]])
    panel.choose(there[:2])
    assert marked(person) == [], "none of this image"


def test_colours_are_the_same_in_a_selected_row(person: Technician) -> None:
    panel = person.window.measurements_panel
    squares = []
    for chosen in ([], [0]):
        panel.choose(chosen)
        for key in ("class", "colour"):
            index = panel.table.index(0, panel.table.column_of(key))
            panel.view.scrollTo(index)
            picture = panel.view.viewport().grab().toImage()
            wanted = index.data(Qt.ItemDataRole.DecorationRole)
            row = panel.view.visualRect(index)
            inside = [picture.pixelColor(x, row.center().y()) for x in range(row.x(), row.right())]
            assert inside.count(wanted) >= SQUARE - 2, (key, chosen, wanted.name())
            squares.append(wanted)
    assert squares[:2] == squares[2:]


def test_the_selection_stays_with_its_cell_when_sorted(person: Technician) -> None:
    panel = person.window.measurements_panel
    panel.choose([2])
    area = panel.table.column_of("area")
    for order in (Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder):
        panel.view.sortByColumn(area, order)
        areas = [
            panel.table.rows.values["area"][panel.table.cell_of(r)]
            for r in range(panel.table.rowCount())
        ]
        assert areas == sorted(areas, reverse=order is Qt.SortOrder.DescendingOrder)
        assert panel.selected == [2]


def test_what_is_clicked_in_a_plot_is_selected(person: Technician) -> None:
    panel = person.window.measurements_panel
    plot, areas = panel.plot, panel.table.rows.values["area"]
    person.until(lambda: plot.ground.is_made)
    edges = plot._edges
    plot.choose_at(QPointF((edges[0] + edges[1]) / 2, 0.5))
    inside = np.flatnonzero((areas >= edges[0]) & (areas < edges[1]))
    assert sorted(panel.selected) == inside.tolist()
    plot.kind.setCurrentIndex(1)
    QApplication.processEvents()
    circularity = panel.table.rows.values["circularity"]
    plot.choose_at(QPointF(float(areas[1]), float(circularity[1])))
    assert panel.selected == [1]
    assert person.workspace.cells.highlight == 2


def test_a_histogram_counts_in_whole_numbers(person: Technician) -> None:
    plot = person.window.measurements_panel.plot
    person.until(lambda: plot.ground.is_made)
    axis = plot.plot.getAxis("left")
    assert [step for step, _ in axis.tickSpacing(0, 1.5, 200)] == [1.0]
    assert all(step % 1 == 0 for step, _ in axis.tickSpacing(0, 90, 200))
    plot.kind.setCurrentIndex(1)
    assert any(step < 1 for step, _ in axis.tickSpacing(0, 1.5, 200)), "a measure has fractions"


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_bars_stand_out_from_their_ground(
    tokens: Tokens, person: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    plot = person.window.measurements_panel.plot
    person.until(lambda: plot.ground.is_made)
    monkeypatch.setattr("gui.cell_plots.current_tokens", lambda: tokens)
    plot.draw()
    bars = plot._bars.opts["brush"].color().name()
    assert contrast(bars, tokens.plot_background) >= 3
    assert plot._chosen_bars.opts["brush"].color().name() != bars


def test_bars_that_are_all_one_cell_high_have_their_numbers(person: Technician) -> None:
    plot = person.window.measurements_panel.plot
    person.until(lambda: plot.ground.is_made)
    values = {key: np.arange(5.0) for key in plot.rows.values}
    plot.put(replace(plot.rows, values=values, class_ids=np.ones(5, int)), {})
    (low, high) = plot.plot.getPlotItem().getViewBox().viewRange()[1]
    assert low == 0 and high > 1.05, "the upper half of the 1 has room"


def test_a_project_without_images_shows_nothing_of_the_one_before(
    person: Technician, tmp_path: Path
) -> None:
    panel = person.window.measurements_panel
    person.until(lambda: panel.plot.ground.is_made)
    assert panel.export_button.isEnabled()
    person.workspace.new_project(tmp_path / "new.smearseg")
    person.settle()
    person.until(lambda: not panel.updating)
    assert not panel.export_button.isEnabled()
    wanted = person.text("trainingState")
    assert wanted.startswith("Add images first")
    assert person.text("measurementsSummary") == wanted
    assert not person.action("trainAction").isEnabled()
    for side in ("left", "bottom"):
        assert panel.plot.plot.getAxis(side)._tickLevels == []


def test_no_column_is_cut_at_the_edge_until_somebody_scrolls_or_sets_widths(
    person: Technician,
) -> None:
    view = person.window.measurements_panel.view

    def ends() -> list[int]:
        header = view.horizontalHeader()
        return [header.sectionPosition(i) + header.sectionSize(i) for i in range(header.count())]

    for width in (1280, 1100):
        person.window.resize(width, 720)
        person.settle()
        person.until(lambda: view.viewport().width() in ends() or max(ends()) < view.width())
    view.setColumnWidth(1, 200)
    person.window.resize(1200, 720)
    person.settle()
    assert view.columnWidth(1) == 200, "a person's own width stays"


def test_all_images_are_measured_on_request(person: Technician) -> None:
    workspace, panel = person.workspace, person.window.measurements_panel
    panel.scope.setCurrentIndex(1)
    person.until(lambda: person.find("measureAllButton").isVisible())
    person.click("measureAllButton")
    person.until(lambda: workspace.all_cells.complete)
    measured(person)
    assert [one.image_id for one in workspace.all_cells.images] == list(workspace.records)
    model = TrainedModel.from_bytes(workspace.require_project().latest_model())
    from core.prediction import Predictor

    predictor = Predictor(model)
    for one in workspace.all_cells.images:
        image = read_image(workspace.records[one.image_id].path)
        heat = predictor.predict(image)
        expected = cells_of(heat, workspace.cell_rules.recipe, image).measured
        assert abs(len(one.measured) - len(expected)) <= 1, "bfloat16 may move a pixel"
    names = column(panel.table, "Image")
    assert set(names) == {record.name for record in workspace.records.values()}
    last = panel.table.rowCount() - 1
    panel.view.setFocus()
    panel.view.selectRow(last)
    panel._go(closer=True)
    cell = panel.table.cell_of(last)
    image_id = panel.table.rows.image_ids[int(panel.table.rows.images[cell])]
    person.until(lambda: workspace.current_id == image_id and workspace.cells.highlight is not None)
    panel.scope.setCurrentIndex(2)
    person.until(lambda: panel.stack.currentIndex() == 1 and panel.counts.rowCount() == 3)
    counted = [int(panel.counts.rows[row][2]) for row in range(3)]
    assert counted == [len(one.measured) for one in workspace.all_cells.images]
    panel._show_remark(workspace.all_cells.images, 2)
    remark = person.find("measurementsRemark")
    assert remark.full_text() == "2 likely specks are counted below, too"
    tip = remark.toolTip()
    assert "The counts in the table have them" in tip and "plots" not in tip
    workspace.choose_threshold(0.9)
    assert not workspace.all_cells.images, "they are of another threshold"


def test_measuring_can_be_cancelled(person: Technician) -> None:
    found = person.workspace.all_cells
    found.start()
    assert found.working
    found.cancel()
    assert not found.working and not found.complete
    person.window.jobs.list.look()
    titles = [one.title for one in person.window.jobs.list.under_way]
    assert "Measuring images" not in titles


@pytest.fixture
def all_measured(person: Technician) -> Technician:
    """The cells of all images are in the table."""
    person.window.measurements_panel.scope.setCurrentIndex(1)
    person.workspace.all_cells.start()
    person.until(lambda: person.workspace.all_cells.complete)
    measured(person)
    return person


def test_an_image_removed_while_it_is_measured_is_not_counted(person: Technician) -> None:
    workspace, found = person.workspace, person.workspace.all_cells
    person.settle()
    gate = threading.Event()
    workspace.workers.prediction.submit("Gate", lambda _context: gate.wait(30))
    found.start()
    first = next(iter(workspace.records))
    workspace.remove_images([first])
    gate.set()
    person.until(lambda: not found.working)
    person.settle()
    assert {one.image_id for one in found.images} <= set(workspace.records)
    assert not found.complete, "it has to be asked for anew"


def test_a_row_whose_image_was_removed_leads_nowhere(all_measured: Technician) -> None:
    person, panel = all_measured, all_measured.window.measurements_panel
    rows = panel.table.rows
    other = next(i for i in person.workspace.records if i != person.workspace.current_id)
    cell = next(k for k, place in enumerate(rows.images) if rows.image_ids[int(place)] == other)
    shown = person.workspace.current_id
    person.workspace.remove_images([other])
    panel.choose([cell])  # the table follows in a moment
    person.settle()
    assert person.workspace.current_id == shown
    assert other not in panel.table.rows.image_ids


def test_a_file_that_was_replaced_is_measured_as_it_is_now(all_measured: Technician) -> None:
    workspace, found = all_measured.workspace, all_measured.workspace.all_cells
    other = next(i for i in workspace.records if i != workspace.current_id)
    empty = np.full(workspace.current.image.shape, 235, np.uint8)
    Image.fromarray(empty).save(workspace.locate(other))
    found.start()
    all_measured.until(lambda: found.complete)
    heat = workspace.heatmap.cell.of(workspace.heatmap.model).predict(empty)
    expected = cells_of(heat, workspace.cell_rules.recipe, empty).measured
    [now] = [one.measured for one in found.images if one.image_id == other]
    assert len(now) == len(expected)
    assert np.array_equal(now.area, expected.area)


def test_cells_are_chosen_at_once_and_only_one_alone_is_shown(all_measured: Technician) -> None:
    person, panel = all_measured, all_measured.window.measurements_panel
    shown, images = person.workspace.current_id, panel.table.rows.images
    elsewhere = [int(cell) for cell in np.flatnonzero(images == 2)[:3]]
    told: list[object] = []
    panel.view.selectionModel().selectionChanged.connect(lambda *_: told.append(None))
    panel.view.setFocus()
    panel.choose(elsewhere)
    person.settle()
    assert sorted(panel.selected) == elsewhere
    assert panel.plot._selected == panel.selected
    assert person.workspace.current_id == shown, "the canvas stays where it is"
    assert len(told) == 1, "one at a time would take seconds for a bar of a histogram"
    panel.choose(elsewhere[:1])
    person.until(lambda: person.workspace.current_id == panel.table.rows.image_ids[2])


def test_columns_have_room_for_what_stands_in_them_after_a_change(person: Technician) -> None:
    panel, workspace = person.window.measurements_panel, person.workspace

    def fits() -> bool:
        header = panel.view.horizontalHeader()
        columns = range(panel.table.columnCount())
        return all(header.sectionSize(i) >= panel.view.sizeHintForColumn(i) for i in columns)

    assert fits()
    workspace.calibration.set(Calibration(0.0031))
    measured(person)
    assert fits()
    workspace.calibration.set(Calibration(900.0))
    measured(person)
    assert fits()


def test_2000_rows_are_sorted_and_drawn_at_once() -> None:
    rng = np.random.default_rng(0)
    labels = np.kron(np.arange(1, 2001, dtype=np.int32).reshape(40, 50), np.ones((9, 9), np.int32))
    labels[rng.random(labels.shape) < 0.2] = 0
    regions = Regions(labels, np.ones(2000, np.uint8))
    image = rng.integers(0, 255, (*labels.shape, 3), dtype=np.uint8)
    rows = CellRows.of([MeasuredCells(1, "a", measure(regions, image))])
    table = CellTable()
    with Stopwatch() as watch:
        table.put(rows, {1: ("Cell", (0, 0, 0))})
        for at in range(table.columnCount()):
            table.sort(at, Qt.SortOrder.DescendingOrder)
        for row in range(30):  # what is in sight
            for at in range(table.columnCount()):
                table.data(table.index(row, at))
    assert watch.usual_seconds < 0.2
    assert len(rows.values) == len(CELL_COLUMNS)


class TestPixelSize:
    def test_it_is_typed_shown_and_undone(self, person: Technician, trained: Path) -> None:
        person.key(Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
        [dialog] = person.window.findChildren(PixelSizeDialog)
        assert not dialog.message.text(), "nothing is wrong before somebody typed"
        assert not dialog.accept_button.isEnabled()
        dialog.size_field.setValue(0.2)
        dialog.size_field.setValue(0.0)
        assert "between" in dialog.message.text()
        person.type_into("pixelSizeField", "0.2", dialog)  # Enter sets it
        assert person.workspace.calibration.present == Calibration(0.2, "typed")
        assert person.text("calibrationReadout") == "1 px = 0.2 µm"
        person.control(Qt.Key.Key_Z)
        assert person.workspace.calibration.present is None
        assert person.text("calibrationReadout") == ""
        person.control(Qt.Key.Key_Y)
        person.window.close()
        with Project.open(trained) as project:
            assert project.calibration() == Calibration(0.2, "typed")

    def test_the_ruler_along_a_scale_bar_says_it(self, person: Technician) -> None:
        person.canvas.fit()
        person.key(Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
        view = person.canvas
        start, end = (view.widget_point(x, 60.0).toPoint() for x in (20.0, 120.0))
        person.bot.mousePress(view.viewport(), LEFT, pos=start)
        person.bot.mouseMove(view.viewport(), end)
        person.bot.mouseRelease(view.viewport(), LEFT, pos=end)
        pixels = view.tool_called("ruler").measure.pixels
        assert "px" in person.text("pointerReadout") and "µm" not in person.text("pointerReadout")
        person.key(Qt.Key.Key_Return)
        [dialog] = person.window.findChildren(PixelSizeDialog)
        person.type_into("scaleBarField", "20", dialog)
        present = person.workspace.calibration.present
        assert present.um_per_pixel == pytest.approx(20 / pixels)
        assert present.source == "scale bar"
        assert view.tool_called("ruler").measure.text.startswith("20.00 µm")
        assert "20.00 µm" in person.text("pointerReadout")

    @pytest.mark.parametrize("source", ["typed", "scale bar"])
    def test_a_size_that_is_set_is_what_the_ruler_begins_with(
        self, person: Technician, source: str
    ) -> None:
        present = Calibration(0.2012345, source)
        workspace, view = person.workspace, person.canvas
        workspace.calibration.set(present)
        view.fit()
        person.key(Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
        start, end = (view.widget_point(x, 60.0).toPoint() for x in (20.0, 120.0))
        person.bot.mousePress(view.viewport(), LEFT, pos=start)
        person.bot.mouseMove(view.viewport(), end)
        person.bot.mouseRelease(view.viewport(), LEFT, pos=end)
        pixels = view.tool_called("ruler").measure.pixels
        person.key(Qt.Key.Key_Return)
        dialog = person.dialog(PixelSizeDialog)
        assert dialog.bar_field.value() == pytest.approx(pixels * 0.2012345, abs=0.001)
        assert dialog.size_field.value() == pytest.approx(0.20123)
        person.bot.keyClick(dialog.bar_field, Qt.Key.Key_Return)
        assert not dialog.isVisible() and workspace.calibration.present == present
        person.key(Qt.Key.Key_Return)
        dialog = person.dialog(PixelSizeDialog)
        person.type_into("scaleBarField", "20", dialog)
        assert workspace.calibration.present.um_per_pixel == pytest.approx(20 / pixels)

    @pytest.mark.parametrize("agree", [True, False])
    def test_files_that_say_it_are_heard(
        self, technician: Technician, tmp_path: Path, images: list[Path], agree: bool
    ) -> None:
        person, paths = technician, []
        for number, path in enumerate(images[:2]):
            size = 0.25 if agree or not number else 0.5
            target = tmp_path / f"field-{number}.tif"
            per_cm = 10_000 / size
            tifffile.imwrite(
                target, read_image(path), photometric="rgb", resolution=(per_cm, per_cm),
                resolutionunit="CENTIMETER",
            )  # fmt: skip
            paths.append(target)
        person.open(*paths)
        person.window.notice_bar.dismiss()  # how many came
        if not agree:
            person.until(lambda: "a project has one pixel size" in person.told)
            assert person.workspace.calibration.present is None
            return
        person.until(lambda: "a pixel covers 0.25 µm" in person.told)
        assert person.workspace.calibration.present is None, "it is offered, not taken"
        person.click("noticeButton")
        assert person.workspace.calibration.present.um_per_pixel == pytest.approx(0.25)
        person.action("pixelSizeAction").trigger()
        [dialog] = person.window.findChildren(PixelSizeDialog)
        person.until(lambda: person.find("pixelSizeOfFile", dialog).isVisible())
        dialog.size_field.setValue(0.3)
        assert dialog.calibration() == Calibration(0.3, "typed")
        person.click("pixelSizeOfFile", dialog)
        assert dialog.calibration().um_per_pixel == pytest.approx(0.25)
        assert dialog.calibration().source == "TIFF"
        dialog.reject()


def test_the_network_saved_gives_the_masks_of_the_window(
    person: Technician, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from core.cells import cell_masks
    from core.commands import main

    workspace = person.workspace
    workspace.choose_threshold(0.62)
    workspace.calibration.set(Calibration(0.2))
    measured(person)
    person.window.network_file.save(tmp_path / "net.safetensors")
    person.until(lambda: any("net.safetensors written" in said for said in person.notices))
    saved = TrainedModel.load(tmp_path / "net.safetensors")
    assert saved.thresholds == (0.62,)
    assert saved.rules == (RULES,)
    assert saved.pixel_size == 0.2
    source = workspace.current.path
    shutil.copy(source, tmp_path / "one.png")
    command = ["predict", "--images", str(tmp_path / "one.png"), "--out", str(tmp_path / "out")]
    assert main([*command, "--model", str(tmp_path / "net.safetensors")]) == 0
    capsys.readouterr()
    found = read_image(tmp_path / "out" / "one_mask.png")[..., 0] > 0
    expected = cell_masks(workspace.heatmap.heat, workspace.cell_rules.recipe) > 0
    assert (found != expected).mean() < 0.001


def test_a_network_that_cannot_be_written_is_told(person: Technician, tmp_path: Path) -> None:
    person.window.network_file.save(tmp_path / "nowhere" / "net.safetensors")
    person.until(lambda: any("could not be written" in said for said in person.problems))


def test_a_second_panel_below_leaves_the_window_as_wide_as_it_is(technician: Technician) -> None:
    window = technician.window
    window.resize(1280, 800)
    for name in ("evaluationAction", "measurementsAction", "evaluationAction"):
        technician.action(name).trigger()
        technician.settle()
        assert window.width() == 1280, name


def test_panels_below_are_tabs_of_one_place_and_leave_no_tab_behind(person: Technician) -> None:
    """Qt leaves the tab bar of docks that were joined while closed over whatever is there."""

    def bars() -> list[list[str]]:
        QApplication.processEvents()
        seen = [bar for bar in person.window.findChildren(QTabBar) if bar.parent() is person.window]
        inside = [bar for bar in seen if person.window.rect().contains(bar.geometry().center())]
        return [[bar.tabText(i) for i in range(bar.count())] for bar in inside if bar.isVisible()]

    below = {"Measurements", "Evaluation"}
    assert not any(below & set(texts) for texts in bars())
    person.action("evaluationAction").trigger()
    person.until(lambda: any(set(texts) == below for texts in bars()))
    assert person.window.evaluation_panel.isVisible()
    person.window.findChild(QDockWidget, "evaluationDock").close()
    person.until(lambda: not any(below & set(texts) for texts in bars()))
    assert person.window.measurements_panel.isVisible()


def test_no_row_is_cut_at_the_tables_lower_edge(person: Technician) -> None:
    view = person.window.measurements_panel.view
    rows = CellRows.of(
        [
            MeasuredCells(
                1,
                "a",
                measure(
                    Regions(np.eye(60, dtype=np.int32) * np.arange(1, 61), np.ones(60, np.uint8))
                ),
            )
        ]
    )
    person.window.measurements_panel.table.put(rows, {1: ("Cell", (0, 0, 0))})
    row = view.verticalHeader().defaultSectionSize()
    for height in range(150, 190, 7):
        view.setFixedHeight(height)
        person.settle()
        assert view.viewport().height() % row == 0, height
        last = view.rowAt(view.viewport().height() - 1)
        assert view.rowViewportPosition(last) + row == view.viewport().height()
    view.scrollToBottom()
    assert view.rowAt(view.viewport().height() - 1) == 59, "the last one can be reached"


def test_no_axis_of_the_plots_goes_below_zero(person: Technician) -> None:
    plot = person.window.measurements_panel.plot
    person.until(lambda: plot.ground.is_made)
    values = {key: np.array([0.0, 1, 5, 9]) for key in plot.rows.values}
    plot.put(replace(plot.rows, values=values, class_ids=np.ones(4, int)), {})
    for kind in (HISTOGRAM, SCATTER):
        plot.kind.setCurrentIndex(kind)
        across, up = plot.plot.getPlotItem().getViewBox().viewRange()
        assert across[0] >= 0 and up[0] == 0


def test_while_a_saved_network_is_read_no_panel_asks_for_a_training(
    technician: Technician, trained: Path
) -> None:
    person, window = technician, technician.window
    workspace = person.workspace
    gate = threading.Event()
    lane = workspace.workers.prediction
    person.action("measurementsAction").trigger()
    lane.submit("Gate", lambda _context: gate.wait(60))
    window.files.open_paths([trained])
    person.until(lambda: workspace.current is not None)
    person.until(lambda: not window.measurements_panel.updating)
    reading = "The network is still being read."
    assert person.text("measurementsSummary") == reading
    person.window.findChild(QDockWidget, "cellsDock").raise_()
    person.until(lambda: window.cells_panel.score.text() == reading)
    assert workspace.held_out.headline == reading
    assert workspace.all_cells.why_not == reading
    assert why_none(workspace, Scope.IMAGE) == "…"
    assert what_to_do(workspace, Scope.IMAGE, None) == ""
    gate.set()
    measured(person)
    assert person.text("measurementsSummary").startswith("Cell: ")
    person.until(lambda: "being read" not in window.cells_panel.score.text())


def test_a_network_that_cannot_be_read_is_not_waited_for(
    technician: Technician, trained: Path
) -> None:
    with sqlite3.connect(trained) as file:
        file.execute("UPDATE model SET data = x'00'")
    technician.open(trained)
    technician.action("measurementsAction").trigger()
    technician.until(lambda: bool(technician.problems))
    technician.settle()
    assert "still being read" not in technician.text("measurementsSummary")
    assert technician.workspace.held_out.headline.endswith("press Train")
