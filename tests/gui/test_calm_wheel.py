"""The wheel over a field scrolls what lies around it, until the field has the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QSlider, QSpinBox, QVBoxLayout, QWidget

from gui.dialogs.frame import FramedDialog
from gui.scrolling_panel import ScrollingPanel
from tests.gui.technician import Technician


def turn(widget: QWidget, notches: int = -1) -> None:
    """One notch of the wheel over the middle of a widget; what it leaves goes to its parents.

    Qt does that itself for events of the window system, not for one that a test sends.
    """
    at: QWidget | None = widget
    while at is not None:
        middle = QPointF(at.rect().center())
        event = QWheelEvent(
            middle, at.mapToGlobal(middle), QPoint(), QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(at, event)
        at = None if event.isAccepted() else at.parentWidget()


def fields() -> list[QSpinBox | QSlider | QComboBox]:
    spin, slider, combo = QSpinBox(), QSlider(Qt.Orientation.Horizontal), QComboBox()
    combo.addItems(["one", "two", "three"])
    combo.setCurrentIndex(1)
    for number in (spin, slider):
        number.setRange(0, 100)
        number.setValue(50)
    return [spin, slider, combo]


def values(parts: list) -> list[int]:
    return [one.currentIndex() if isinstance(one, QComboBox) else one.value() for one in parts]


def test_in_a_panel_it_scrolls_and_changes_what_has_the_keyboard(qtbot) -> None:
    panel, parts = QWidget(), fields()
    column = QVBoxLayout(panel)
    for part in parts:
        column.addWidget(part)
    column.addSpacing(900)
    scrolling = ScrollingPanel(panel)
    qtbot.addWidget(scrolling)
    scrolling.resize(200, 200)
    scrolling.show()
    qtbot.waitExposed(scrolling)
    bar = scrolling.verticalScrollBar()
    for part in parts:
        before = bar.value()
        turn(part)
        assert bar.value() > before, "it scrolls on"
        assert not part.hasFocus()
    assert values(parts) == [50, 50, 1]
    bar.setValue(0)
    scrolling.activateWindow()
    for part, former in zip(parts, values(parts), strict=True):
        part.setFocus()
        qtbot.waitUntil(part.hasFocus)
        turn(part)
        assert values([part]) != [former], "it has the keyboard"


def test_a_dialog_s_answers_are_safe_from_it(qtbot) -> None:
    dialog, parts = FramedDialog("Title"), fields()
    for part in parts:
        dialog.body.addWidget(part)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitExposed(dialog)
    dialog.accept_button.setFocus()
    for part in parts:
        turn(part)
    assert values(parts) == [50, 50, 1]


@pytest.mark.parametrize("name", ["thresholdSpin", "thresholdSlider", "trainingSeconds"])
def test_what_lies_under_the_pointer_in_the_window_stays(
    technician: Technician, trained: Path, name: str
) -> None:
    technician.open(trained)
    technician.canvas.setFocus()
    field = technician.find(name)
    before, chosen = field.value(), technician.workspace.threshold
    turn(field)
    assert (field.value(), technician.workspace.threshold) == (before, chosen)
