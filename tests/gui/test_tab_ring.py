"""Tab in dialogs: a ring through all that takes the keyboard, both ways, in the order seen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QRadioButton, QWidget

from gui.dialogs.frame import FramedDialog
from gui.theme import apply_theme
from tests.gui.test_dialogs_spoken import made_dialogs
from tests.gui.widget_tree import place, stops


@pytest.fixture
def dialogs(qtbot, qapp: QApplication, tmp_path: Path) -> Iterator[list[QDialog]]:
    made = list(made_dialogs(tmp_path))
    for dialog in made:
        qtbot.addWidget(dialog)
    yield made
    apply_theme(qapp, "light")


def ring(dialog: QDialog, key: Qt.Key) -> list[QWidget]:
    """What a key visits until it comes somewhere again; the last is where it came."""
    visited: list[QWidget] = []
    while True:
        focus = QApplication.focusWidget()
        assert focus is not None
        visited.append(focus)
        if focus in visited[:-1]:
            return visited
        QTest.keyClick(focus, key)


def wanted(dialog: QDialog) -> set[QWidget]:
    """What takes the keyboard; of a group of radio buttons only the chosen one."""
    return {
        w
        for w in stops(dialog)
        if w.isVisible() and (not isinstance(w, QRadioButton) or w.isChecked())
    }


def walk(dialog: QDialog) -> None:
    """Open a dialog and go round it both ways."""
    dialog.show()
    dialog.activateWindow()
    QTest.qWaitForWindowActive(dialog)
    name = type(dialog).__name__
    first = QApplication.focusWidget()
    assert first is not None
    forth = ring(dialog, Qt.Key.Key_Tab)
    assert forth[-1] is first, f"{name}: Tab is caught before {place(forth[-1])}"
    missed = [place(w) for w in wanted(dialog) - set(forth)]
    assert missed == [], name
    back = ring(dialog, Qt.Key.Key_Backtab)
    assert back == forth[::-1], name


def test_tab_goes_round_every_dialog_both_ways(dialogs: list[QDialog]) -> None:
    for dialog in dialogs:
        walk(dialog)
        dialog.close()


def test_tab_goes_round_dialogs_that_were_dressed_anew(
    dialogs: list[QDialog], qapp: QApplication
) -> None:
    """Another theme or text size has Qt put the buttons in their row again."""
    for dialog in dialogs[:4]:
        dialog.show()
    apply_theme(qapp, "dark", 120)
    for dialog in dialogs[:4]:
        walk(dialog)
        dialog.close()


def test_fields_come_before_buttons(dialogs: list[QDialog]) -> None:
    for dialog in dialogs:
        assert isinstance(dialog, FramedDialog)
        dialog.show()
        found = [w for w in stops(dialog) if w.isVisible()]
        below = [dialog.buttons.isAncestorOf(w) for w in found]
        changes = sum(one != other for one, other in pairwise([*below, below[0]]))
        assert changes <= 2, type(dialog).__name__
        dialog.close()
