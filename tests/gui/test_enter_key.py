"""Enter presses buttons and links outside dialogs, too."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDockWidget,
    QRadioButton,
    QToolButton,
)

from gui.term_card import TermButton, TermCard
from tests.gui.technician import Technician


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_guide_from_a_card(
    technician: Technician, monkeypatch: pytest.MonkeyPatch, key: Qt.Key
) -> None:
    opened: list[object] = []
    monkeypatch.setattr("gui.term_card.open_page", lambda page: opened.append(page) or "")
    sign = next(s for s in technician.window.findChildren(TermButton) if s.isVisible())
    sign.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(sign, key)
    cards = [card for card in technician.window.findChildren(TermCard) if card.isVisible()]
    assert len(cards) == 1, "the sign itself"
    QTest.keyClick(cards[0].links[0], key)
    assert len(opened) == 1 and not cards[0].isVisible()


def test_enter_presses_every_button_of_the_window_once(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    deaf = []
    for button in person.window.findChildren(QAbstractButton):
        stops = button.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not stops or not button.isVisible() or not button.isEnabled():
            continue
        if isinstance(button, QCheckBox | QRadioButton):
            continue
        button.blockSignals(True)  # it is enough that it was pressed
        pressed: list[str] = []
        button.nextCheckState = lambda to=pressed: to.append("once")
        button.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(button, Qt.Key.Key_Return)
        button.blockSignals(False)
        del button.nextCheckState
        if pressed != ["once"]:
            deaf.append(button.objectName())
    assert deaf == []


def test_enter_presses_buttons_of_a_panel_out_of_the_window(technician: Technician) -> None:
    dock = technician.window.findChild(QDockWidget, "layersDock")
    assert dock is not None
    dock.setFloating(True)
    technician.settle()
    back = dock.findChild(QToolButton, "floatButton")
    assert back is not None
    dock.activateWindow()
    back.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(back, Qt.Key.Key_Return)
    assert not dock.isFloating()


def test_enter_ticks_no_box(technician: Technician, trained: Path) -> None:
    technician.open(trained)
    box = technician.find("maskLayerBox")
    assert isinstance(box, QCheckBox)
    before = box.isChecked()
    box.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert box.isChecked() is before


def test_enter_in_a_number_field_gives_the_keys_back_to_the_canvas(
    technician: Technician, trained: Path
) -> None:
    """Letters that should choose a tool went into the field, and nothing happened."""
    person = technician
    person.open(trained)
    for name, text in (("brushSpin", "31"), ("trainingSeconds", "12")):
        field = person.find(name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert field.value() == int(text)
        assert person.window.focusWidget() is person.canvas, name
