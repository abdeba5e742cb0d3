"""Text of up to twice the usual size: what is read, looked at and clicked grows with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication, QScrollArea, QToolBar, QToolButton
from pytestqt.qtbot import QtBot

from gui.class_list import ClassList, eye_rect, lock_rect
from gui.fields_label import FieldsLabel
from gui.giving_way import LEAST_PLOT
from gui.image_rows import ROW_HEIGHT
from gui.score_curves import ScoreCurves
from gui.term_card import TermButton
from gui.text_size import icon_size, scaled
from gui.theme import apply_theme
from gui.training_plot import TrainingPlot
from tests.gui.technician import Technician
from tests.gui.test_late_plots import histogram

REST_MS = 450


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
    technician.bot.wait(REST_MS)
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


# The list of images ------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [150, 200])
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
        technician.bot.wait(REST_MS)
        shown = rows.viewport().height()
        assert shown >= 3 * row or shown % row == 0, (height, shown / row)
        assert shown >= 2 * row
        blank.add(rows.viewportMargins().bottom())
    assert max(blank) > 0
    rows.verticalScrollBar().setValue(rows.verticalScrollBar().maximum())
    last = rows.visualRect(rows.model().index(rows.model().rowCount() - 1, 0))
    assert rows.viewport().rect().contains(last)
    apply_theme(dressed, "light", 100)
    technician.until(lambda: rows.viewportMargins().bottom() == 0)


def test_layers_take_the_room_of_an_image_that_cannot_be_seen_whole(
    dressed: QApplication, technician: Technician, trained: Path
) -> None:
    technician.window.resize(1280, 720)
    technician.open(trained)
    apply_theme(dressed, "light", 200)
    technician.bot.wait(REST_MS)
    layers = technician.window.layers_panel
    for name, box in layers.boxes.items():
        assert box.visibleRegion().boundingRect().height() == box.height(), name
    area = layers.parentWidget().parentWidget()
    assert isinstance(area, QScrollArea)
    assert not area.verticalScrollBar().isVisible(), "only air is left to scroll to"


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
    technician.bot.wait(REST_MS)
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
    technician.bot.wait(REST_MS)
    panel = technician.window.training_panel
    area = panel.parentWidget().parentWidget()
    assert isinstance(area, QScrollArea)
    assert panel.train_button.y() < panel.state.y() < panel.origin.y()
    first_line = panel.state.mapTo(area, QPoint(0, panel.state.fontMetrics().height()))
    assert first_line.y() <= area.height()
    apply_theme(dressed, "light", 100)
    technician.bot.wait(REST_MS)
    assert panel.state.y() > panel.origin.y()


def test_no_line_of_text_breaks_in_the_sample_of_a_curve(technician: Technician) -> None:
    from gui.panels.training import LINE_OF_IOU

    assert not set(LINE_OF_IOU) & set(" -"), "Qt breaks at both"
