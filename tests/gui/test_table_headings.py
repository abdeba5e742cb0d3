"""Headings of tables stand over what is in their columns, at the left and at the right."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QTableWidget, QTableWidgetItem, QToolBar, QWidget
from pytestqt.qtbot import QtBot

from gui.theme import apply_theme
from tests.gui.technician import Technician

LEFT, RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
NEAR = 1
"""Pixels that nobody sees: a line of the grid."""


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[None]:
    apply_theme(qapp, "light")
    yield
    apply_theme(qapp, "light")


def ink(widget: QWidget, place: QRect) -> tuple[int, int]:
    """The first and the last column of pixels in which something is drawn on the ground."""
    picture = widget.grab(place).toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    lines = np.frombuffer(picture.constBits(), np.uint8)
    lines = lines.reshape(picture.height(), picture.bytesPerLine())[:, : picture.width()]
    drawn = np.flatnonzero((lines < 150).any(axis=0))
    return int(drawn[0]), int(drawn[-1])


@pytest.mark.parametrize("name", ["measurementsTable", "evaluationTable"])
@pytest.mark.parametrize("side", [LEFT, RIGHT])
def test_a_heading_stands_over_its_column(
    qapp: QApplication, dressed: None, qtbot: QtBot, name: str, side: Qt.AlignmentFlag
) -> None:
    table = QTableWidget(1, 1)
    qtbot.addWidget(table)
    table.setObjectName(name)
    table.verticalHeader().hide()
    heading, cell = QTableWidgetItem("HH"), QTableWidgetItem("HH")
    for item in (heading, cell):
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    table.setHorizontalHeaderItem(0, heading)
    table.setItem(0, 0, cell)
    table.setColumnWidth(0, 120)
    table.setShowGrid(False)
    table.resize(200, 100)
    table.show()
    for scheme in ("dark", "light"):  # Qt dressed its heading before it had a name
        apply_theme(qapp, scheme)
    header = table.horizontalHeader()
    above = ink(header.viewport(), QRect(0, 2, 120, header.height() - 6))
    below = ink(table.viewport(), QRect(0, 2, 120, table.rowHeight(0) - 4))
    assert max(abs(a - b) for a, b in zip(above, below, strict=True)) <= NEAR, (above, below)


def test_the_last_button_of_the_tool_bar_stands_on_the_grid(
    dressed: None, technician: Technician
) -> None:
    bar, export = technician.window.findChild(QToolBar), technician.find("exportButton")
    technician.window.resize(1280, 720)
    technician.until(lambda: bar.width() == 1280)
    technician.until(lambda: export.mapTo(bar, QPoint(export.width(), 0)).x() == 1280 - 8)
