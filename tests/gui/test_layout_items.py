"""No item of a layout stays in Python, where what Qt makes in its place would be taken for it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
    QWidgetItem,
)

import gui.layout_items  # noqa: F401 - what is tested is its effect
from tests.gui.technician import Technician

ROOT = Path(__file__).parents[2]
Add = Callable[[QWidget, QLayout], object]
ADDS: dict[str, Add] = {
    "box": lambda widget, inner: QVBoxLayout(widget).addLayout(inner),
    "box, stretched": lambda widget, inner: QVBoxLayout(widget).addLayout(inner, 1),
    "inserted": lambda widget, inner: QVBoxLayout(widget).insertLayout(0, inner),
    "grid": lambda widget, inner: QGridLayout(widget).addLayout(inner, 0, 0, 1, 2),
}
CRASH_TEST = """
import sys
from PySide6.QtWidgets import *
import gui.layout_items
app, kept, mistaken = QApplication([]), [], 0
for turn in range(600):
    widget, inner = QWidget(), QHBoxLayout()
    labels = [QLabel(widget) for _ in range(6)]
    for label in labels:
        inner.addWidget(label)
    QVBoxLayout(widget).addLayout(inner)
    for label in labels:
        label.setParent(None)  # Qt removes the items
    del label, labels
    box = QMessageBox()
    mistaken += sum(isinstance(one, QLayoutItem) for one in box.children()) - 1  # its layout is one
    kept = [*kept[-100:], (widget, box)]
sys.exit(mistaken)
"""


def held() -> int:
    """Items of layouts for which there is an object in Python that PySide believes in."""
    kinds = (QWidgetItem, QSpacerItem)
    return sum(type(one) in kinds for one in shiboken6.getAllValidWrappers())


@pytest.mark.parametrize("way", ADDS)
def test_a_layout_that_is_added_leaves_no_items_behind(qapp: QApplication, way: str) -> None:
    before, widget = held(), QWidget()
    inner, innermost = QHBoxLayout(), QGridLayout()
    innermost.addWidget(QLabel("a"), 0, 0)
    innermost.addItem(QSpacerItem(3, 3), 1, 0)
    inner.addWidget(QLabel("b"))
    inner.addStretch()
    inner.addLayout(innermost)
    own = held()
    ADDS[way](widget, inner)
    assert held() <= own
    assert inner.count() == 3 and inner.itemAt(0).widget().text() == "b", "all is where it was"
    assert isinstance(inner.itemAt(2), QGridLayout)
    shiboken6.delete(widget)
    assert held() <= before + 1, "the spacer of our own"


def test_the_window_holds_none(sit_down: Callable[[], Technician]) -> None:
    before = held()
    window = sit_down().window
    assert window.cells_panel.layout().count() > 0
    assert held() <= before


def test_what_comes_in_the_place_of_items_is_not_taken_for_them() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", CRASH_TEST]
    ended = subprocess.run(command, check=False, cwd=ROOT, env=environment)
    assert ended.returncode == 0


def test_nothing_else_of_a_layout_is_changed(qapp: QApplication) -> None:
    widget, inner = QWidget(), QHBoxLayout()
    outer = QVBoxLayout(widget)
    outer.addLayout(inner, 2)
    assert outer.stretch(0) == 2 and inner.parent() is outer
    with pytest.raises(TypeError):
        outer.addLayout("no layout")
    assert QBoxLayout.addLayout is QVBoxLayout.addLayout
