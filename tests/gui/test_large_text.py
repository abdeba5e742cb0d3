"""Text of up to twice the usual size: what is read, looked at and clicked grows with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QColor, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QScrollArea,
    QStyleOptionViewItem,
    QTableView,
    QToolBar,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from core.project import ClassRecord
from gui.cell_table import SQUARE, TrueColours
from gui.class_list import ClassList, eye_rect, lock_rect
from gui.dialogs.class_choice import class_combo, swatch_picture, swatch_side
from gui.dialogs.class_colour import ClassColourDialog
from gui.fields_label import FieldsLabel
from gui.giving_way import LEAST_PLOT
from gui.image_rows import ROW_HEIGHT
from gui.score_curves import ScoreCurves
from gui.term_card import TermButton
from gui.text_size import icon_size, scaled
from gui.theme import apply_theme
from gui.thumbnails import thumbnail_size
from gui.training_plot import TrainingPlot
from gui.whole_columns import WholeColumns
from tests.gui.technician import Technician
from tests.gui.test_late_plots import histogram


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    apply_theme(qapp, "light")
    yield qapp
    apply_theme(qapp, "light")


def test_icons_grow_with_the_text_and_shrink_again(
    dressed: QApplication, technician: Technician
) -> None:
    window = technician.window
    icons = {
        "tools": window.findChild(QToolBar).iconSize,
        "fold": technician.find("foldButton", window.docks[0]).iconSize,
        "term": window.findChild(TermButton).size,
        "class": technician.find("addClassButton").iconSize,
        "cancel": window.status.findChild(QToolButton, "jobsButton").iconSize,
        "held out": technician.find("roleButton").iconSize,
    }
    usual = {name: size() for name, size in icons.items()}
    apply_theme(dressed, "light", 200)
    for name, size in icons.items():
        assert size().width() >= 1.2 * usual[name].width(), name
    apply_theme(dressed, "light", 100)
    assert {name: size() for name, size in icons.items()} == usual


def test_all_tools_stay_in_the_tool_bar_of_a_small_window(
    dressed: QApplication, technician: Technician
) -> None:
    technician.window.resize(1280, 720)
    apply_theme(dressed, "light", 200)
    technician.stand_still()
    bar = technician.window.findChild(QToolBar)
    export = technician.find("exportButton")
    assert export.mapTo(bar, QPoint(export.width(), 0)).x() <= bar.width()
    assert all(bar.widgetForAction(action).isVisible() for action in bar.actions())


def test_eye_and_padlock_are_found_where_they_are_drawn(dressed: QApplication) -> None:
    row = ClassList().rect()
    apply_theme(dressed, "light", 200)
    eye, lock = eye_rect(row), lock_rect(row)
    assert eye.width() == lock.width() == icon_size(24) > 24
    assert not eye.intersects(lock) and lock.right() <= row.right()


def test_a_fitted_image_leaves_more_room_to_a_larger_key(
    dressed: QApplication, technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    technician.key(Qt.Key.Key_P)
    technician.window.resize(1900, 1000)
    key, canvas, widths = technician.find("heatKey"), technician.canvas, []
    for size in (100, 150, 200):
        apply_theme(dressed, "light", size)
        technician.stand_still()
        widths.append(min(key.width(), key.height()))
        image = canvas.image_rect().toAlignedRect()
        assert key.isVisible() and canvas.fits and not key.geometry().intersects(image), size
    assert widths == sorted(set(widths))


# Swatches ----------------------------------------------------------------------------------------


def test_the_swatch_of_a_class_grows_with_its_name(
    dressed: QApplication, technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    rows, colour = technician.window.classes_panel.list, technician.workspace.classes[0].colour

    def side() -> int:
        """Pixels of the class's colour in the middle of its row."""
        place, picture = rows.visualItemRect(rows.item(0)), rows.viewport().grab().toImage()
        middle = (picture.pixelColor(x, place.center().y()) for x in range(place.width()))
        return sum(one == QColor(*colour) for one in middle)

    usual, row = side(), rows.row_height
    apply_theme(dressed, "light", 200)
    technician.until(lambda: side() >= 1.7 * usual)
    assert side() < rows.row_height and rows.row_height >= 1.7 * row
    apply_theme(dressed, "light", 100)
    technician.until(lambda: side() == usual)


def test_swatches_in_dialogs_and_tables_are_as_large_as_the_text(
    dressed: QApplication, qtbot: QtBot
) -> None:
    apply_theme(dressed, "light", 200)
    combo = class_combo([ClassRecord(1, "Cell", (1, 2, 3), 0.5)])
    dialog = ClassColourDialog("Cell", (1, 2, 3), {})
    qtbot.addWidget(combo)
    qtbot.addWidget(dialog)
    side = swatch_side()
    assert side >= 1.7 * 14
    assert swatch_picture((1, 2, 3)).deviceIndependentSize().width() == side
    assert combo.iconSize().width() >= side
    assert combo.itemIcon(0).actualSize(combo.iconSize()).width() == side
    button = dialog.findChild(QToolButton, "classColour1")
    assert button.icon().actualSize(button.iconSize()).width() >= 1.7 * 28
    field = QStandardItem("Cell")
    field.setData(QColor(1, 2, 3), Qt.ItemDataRole.DecorationRole)
    table = QStandardItemModel()
    table.appendRow(field)
    option = QStyleOptionViewItem()
    TrueColours().initStyleOption(option, table.index(0, 0))
    assert option.decorationSize.width() >= 1.7 * SQUARE
    assert option.icon.actualSize(option.decorationSize) == option.decorationSize


def test_the_columns_of_a_table_have_room_for_larger_text(
    dressed: QApplication, qtbot: QtBot
) -> None:
    table = QStandardItemModel()
    table.setHorizontalHeaderLabels(["Area (px²)", "Class"])
    table.appendRow([QStandardItem("4 221"), QStandardItem("White cell")])
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(table)
    view.resize(120, 200)  # no room to spread over
    view.show()
    WholeColumns(view).fit()
    usual = [view.columnWidth(column) for column in range(2)]
    for size, least in ((200, 1.6), (100, 1.0)):
        apply_theme(dressed, "light", size)
        for column, before in enumerate(usual):
            assert view.columnWidth(column) >= least * before, (size, column)
    assert [view.columnWidth(column) for column in range(2)] == usual


# The list of images ------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [100, 150, 200])
def test_the_list_of_images_ends_under_a_whole_row(
    dressed: QApplication, technician: Technician, trained: Path, size: int
) -> None:
    technician.window.resize(1280, 720)
    technician.open(trained)
    apply_theme(dressed, "light", size)
    rows, row = technician.window.images_panel.list, scaled(ROW_HEIGHT)
    blank = set()
    for height in (720, 760, 800, 840):
        technician.window.resize(1280, height)
        technician.stand_still()
        shown = rows.viewport().height()
        assert shown >= 3 * row or shown % row == 0, (height, shown / row)
        assert shown >= 2 * row
        blank.add(rows.viewportMargins().bottom())
    assert max(blank) > 0
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())
    last = rows.visualRect(rows.model().index(rows.model().rowCount() - 1, 0))
    assert rows.viewport().rect().contains(last)


def test_layers_take_the_room_of_an_image_that_cannot_be_seen_whole(
    dressed: QApplication, technician: Technician, trained: Path
) -> None:
    technician.window.resize(1280, 752)  # its status bar is as high as the text wants
    technician.open(trained)
    apply_theme(dressed, "light", 200)
    technician.stand_still()
    layers = technician.window.layers_panel
    for name, box in layers.boxes.items():
        assert box.visibleRegion().boundingRect().height() == box.height(), name
    area = layers.parentWidget().parentWidget()
    assert isinstance(area, QScrollArea)
    assert not area.verticalScrollBar().isVisible(), "only air is left to scroll to"


def test_pictures_in_the_list_of_images_grow_and_leave_room_for_names(
    dressed: QApplication, technician: Technician, tmp_path: Path
) -> None:
    technician.window.resize(1280, 720)
    Image.new("RGB", (640, 480)).save(tmp_path / "field.png")
    technician.open(tmp_path / "field.png")
    panel = technician.window.images_panel
    rows, (image_id, record) = panel.list, next(iter(technician.workspace.records.items()))

    def width() -> float:
        rows.grab()
        found = panel.thumbnails.get(image_id, record.path)
        return 0 if found is None else found.deviceIndependentSize().width()

    technician.until(lambda: width() == 72)
    apply_theme(dressed, "light", 200)
    technician.until(lambda: width() >= 1.3 * 72)
    assert thumbnail_size().height() <= rows.row_height - 16
    words = rows.viewport().width() - 8 - thumbnail_size().width() - 10 - 10
    assert rows.fontMetrics().horizontalAdvance("smear-field-1.png") <= words
    apply_theme(dressed, "light", 100)
    technician.until(lambda: width() == 72)


# The status bar ----------------------------------------------------------------------------------


def test_the_status_bar_leaves_out_whole_fields(qtbot: QtBot) -> None:
    fields = ["x 253  y 379 px", "RGB 210 215 209", "unlabelled", "prob. White cell 0.43"]
    label = FieldsLabel()
    qtbot.addWidget(label)
    label.set_fields(fields)
    label.show()
    shown = set()
    for width in range(label.sizeHint().width() + 20, 150, -7):
        label.resize(width, 20)
        parts = label.text().split("   ")
        assert set(parts) <= {*fields, "…"}, label.text()
        assert parts[-1] == fields[-1], "what the network says of the place stays"
        assert label.fontMetrics().horizontalAdvance(label.text()) <= width
        shown.add(label.text())
    assert len(shown) >= 3
    assert label.toolTip() == "   ".join(fields)


def test_a_single_field_that_is_too_long_gives_up_its_middle(qtbot: QtBot) -> None:
    label = FieldsLabel()
    qtbot.addWidget(label)
    label.show()
    label.set_fields(["x 1  y 2 px", "prob. A very long name of a class indeed 0.43"])
    label.resize(120, 20)
    assert label.text().startswith("prob.") and label.text().endswith("0.43")
    assert "…" in label.text()
    label.set_fields([])
    assert label.text() == ""


# Curves ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [100, 150, 200])
def test_a_curve_of_the_least_height_shows_both_ends_of_its_axis(
    dressed: QApplication, qtbot: QtBot, size: int
) -> None:
    apply_theme(dressed, "light", size)
    from gui.giving_way import least_plot

    plot = TrainingPlot()
    qtbot.addWidget(plot)
    plot.show_run([(1, 0.5), (2, 0.25)], [])
    plot.resize(320, least_plot())
    plot.show()
    qtbot.waitUntil(lambda: plot.is_made and plot.plot.size() == plot.size())
    axis = plot.plot.getAxis("left")
    qtbot.waitUntil(lambda: [text for _, text in axis._tickLevels[0]] == ["0", "1"])
    assert least_plot() >= LEAST_PLOT
    plot.hide()


def test_the_name_of_a_low_plot_takes_the_place_of_a_number_only_there(
    dressed: QApplication, qtbot: QtBot
) -> None:
    curves = ScoreCurves("curves", all_measures=False)
    qtbot.addWidget(curves)
    curves.show_histogram(histogram())
    curves.resize(320, 300)
    curves.show()
    qtbot.waitUntil(lambda: curves.is_made and curves.plot.size() == curves.size())
    axis = curves.plot.getAxis("bottom")

    def marks() -> list[str]:
        return [text for _, text in axis._tickLevels[0]]

    qtbot.waitUntil(lambda: marks() == ["0", "0.2", "0.4", "0.6", "0.8", "1"])
    assert axis.label.isVisible() and axis.labelText == "Threshold"
    curves.resize(320, 80)
    qtbot.waitUntil(lambda: "Threshold" in marks())
    assert not axis.label.isVisible()
    curves.resize(320, 300)
    qtbot.waitUntil(lambda: "Threshold" not in marks())


def test_curves_take_no_more_height_than_they_can_use(
    dressed: QApplication, technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    technician.window.resize(1600, 1440)
    for dock in technician.window.docks[2:4]:
        dock.title.fold(True)
    technician.stand_still()
    plot = technician.find("iouCurve")
    assert 300 <= plot.height() <= 400
    readout = technician.find("thresholdSlider")
    assert readout.mapTo(technician.window, QPoint(0, 0)).y() < 200, "what is turned stays on top"


# Training ----------------------------------------------------------------------------------------


def test_what_is_said_of_a_training_stands_right_under_its_buttons(
    dressed: QApplication, technician: Technician, trained: Path
) -> None:
    technician.window.resize(QSize(1280, 720))
    technician.open(trained)
    apply_theme(dressed, "light", 200)
    technician.stand_still()
    panel = technician.window.training_panel
    area = panel.parentWidget().parentWidget()
    assert isinstance(area, QScrollArea)
    assert panel.train_button.y() < panel.state.y() < panel.origin.y()
    first_line = panel.state.mapTo(area, QPoint(0, panel.state.fontMetrics().height()))
    assert first_line.y() <= area.height()
    apply_theme(dressed, "light", 100)
    technician.stand_still()
    assert panel.state.y() > panel.origin.y()


def test_no_line_of_text_breaks_in_the_sample_of_a_curve(technician: Technician) -> None:
    from gui.panels.training import LINE_OF_IOU

    assert not set(LINE_OF_IOU) & set(" -"), "Qt breaks at both"


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("width", [1080, 1280, 1600])
def test_a_message_makes_no_window_wider_than_1200_and_shows_its_buttons_whole(
    dressed: QApplication, technician: Technician, images: list[Path], size: int, width: int
) -> None:
    """The buttons go below the text, each in a line of its own if need be."""
    person, window = technician, technician.window
    person.open(*images)
    person.action("measurementsAction").trigger()
    apply_theme(dressed, "light", size)
    window.resize(width, 720)
    person.settle()
    bar, before = window.notice_bar, window.minimumSizeHint().width()
    bar.ask(
        "smear.png is held out: what you paint on it judges the network and never teaches it.",
        ("Keep it held out", bool),
        ("Use it to train", bool),
    )
    bar.problem("project.smearseg is no longer in its folder.", "Save elsewhere…", bool)
    for _ in range(2):
        person.settle()
        assert window.minimumSizeHint().width() <= max(1200, before)
        for button in (bar.button, bar.other_button, bar.more, bar.close_button):
            if button.isVisible():
                assert button.width() >= button.sizeHint().width(), button.objectName()
                assert bar.rect().contains(button.geometry()), button.objectName()
        assert not bar.button.geometry().intersects(bar.text.geometry())
        whole = bar.text.height() >= bar.text.heightForWidth(bar.text.width())
        assert whole or bar.height() >= technician.canvas.height(), "no line is cut for no reason"
        bar.show_next()
