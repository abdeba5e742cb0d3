"""Panels behind the tab of another: no key goes where nobody sees what it does."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QToolButton, QWidget

from gui.dock_title import PanelDock
from gui.term_card import TermCard
from tests.gui.technician import Technician
from tests.gui.widget_tree import place, stops

PAIRS = (("thresholdDock", "cellsDock"), ("evaluationDock", "measurementsDock"))


@pytest.fixture
def person(technician: Technician, trained: Path) -> Technician:
    """Somebody with every panel open: Cells behind Threshold, Measurements behind Evaluation."""
    technician.open(trained)
    for dock in technician.window.docks:
        dock.show()
    for front, behind in PAIRS:
        panel(technician, front).raise_()
        technician.until(lambda name=behind: is_behind(panel(technician, name)))
    return technician


def panel(person: Technician, name: str) -> PanelDock:
    found = person.window.findChild(QDockWidget, name)
    assert isinstance(found, PanelDock)
    return found


def is_behind(dock: PanelDock) -> bool:
    """Judged by where Qt has put it."""
    return not dock.parentWidget().rect().intersects(dock.geometry())


def hidden_place(person: Technician, widget: QWidget) -> bool:
    return any(d.isAncestorOf(widget) and is_behind(d) for d in person.window.docks)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QWidget:
    """Press a key where the keyboard is; returns where it is then."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_never_goes_into_a_panel_behind_another(person: Technician, key: Qt.Key) -> None:
    for front, behind in (*PAIRS, *[(b, f) for f, b in PAIRS]):
        panel(person, front).raise_()
        person.until(lambda name=behind: is_behind(panel(person, name)))
        person.canvas.setFocus()
        unseen, in_front = [], False
        for _ in range(200):
            focus = press(key)
            in_front |= panel(person, front).isAncestorOf(focus)
            if hidden_place(person, focus):
                unseen.append(place(focus))
            if focus is person.canvas:
                break
        assert unseen == [] and in_front
        assert QApplication.focusWidget() is person.canvas


def test_no_stop_of_the_window_is_behind_a_tab(person: Technician) -> None:
    assert [place(w) for w in stops(person.window) if hidden_place(person, w)] == []


def test_letters_of_a_panel_behind_another_do_nothing(person: Technician) -> None:
    holes, smooth = person.find("cellHoles"), person.find("cellSmoothing")
    person.canvas.setFocus()
    for letter in (Qt.Key.Key_S, Qt.Key.Key_A, Qt.Key.Key_L, Qt.Key.Key_O):
        QTest.keyClick(person.canvas, letter, Qt.KeyboardModifier.AltModifier)
        focus = QApplication.focusWidget()
        assert focus is None or not hidden_place(person, focus)
    assert not holes.isVisible() and not smooth.isVisible()
    assert not person.workspace.cell_rules.of(1).drop_at_border
    panel(person, "cellsDock").raise_()
    person.until(smooth.isVisible)


def test_f6_brings_panels_forward_that_are_behind_others(person: Technician) -> None:
    for _again in range(2):
        visited = []
        person.canvas.setFocus()
        for _ in range(len(person.window.docks) + 3):
            focus = press(Qt.Key.Key_F6)
            assert not hidden_place(person, focus)
            visited += [d.objectName() for d in person.window.docks if d.isAncestorOf(focus)]
            if focus is person.canvas:
                break
        assert sorted(visited) == sorted(dock.objectName() for dock in person.window.docks)


def test_f6_finds_folded_panels_behind_others(person: Technician) -> None:
    panel(person, "thresholdDock").title.toggle()  # and Cells with it
    person.canvas.setFocus()
    visited = []
    for _ in range(len(person.window.docks) + 3):
        focus = press(Qt.Key.Key_F6)
        assert not hidden_place(person, focus)
        visited += [d.objectName() for d in person.window.docks if d.isAncestorOf(focus)]
    assert {"thresholdDock", "cellsDock"} <= set(visited)


def test_the_keyboard_leaves_a_panel_that_goes_behind_another(person: Technician) -> None:
    slider = person.find("thresholdSlider")
    slider.setFocus()
    panel(person, "cellsDock").raise_()
    focus = QApplication.focusWidget()
    assert focus is not None and not hidden_place(person, focus)
    before = person.workspace.threshold
    for _ in range(3):
        press(Qt.Key.Key_Up)
    assert person.workspace.threshold == before


def test_the_words_of_the_panel_that_f6_brings_forward_open_beside_it(person: Technician) -> None:
    person.find("thresholdSlider").setFocus()
    focus = press(Qt.Key.Key_F6)
    cells = panel(person, "cellsDock")
    assert cells.isAncestorOf(focus)
    QTest.keyClick(focus, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    card = person.window.findChild(TermCard)
    assert card is not None and card.isVisible()
    place = QRect(cells.mapToGlobal(QPoint(0, 0)), cells.size())
    # Beside it, or, where the screen ends, above it.
    assert card.geometry().intersects(place.adjusted(-card.width(), -card.height(), 0, 0))
    card.close()


def test_panels_keep_their_places_and_sizes_as_tabs_change(person: Technician) -> None:
    """What is behind asks for its room as before."""

    def sizes() -> dict[str, tuple[int, int]]:
        docks = person.window.docks
        return {d.objectName(): (d.width(), d.height()) for d in docks if not is_behind(d)}

    def settled() -> dict[str, tuple[int, int]]:
        person.stand_still()  # panels ask for their room a moment after they are seen
        return sizes()

    before = settled()
    for name in ("cellsDock", "measurementsDock"):
        panel(person, name).raise_()
    settled()
    for name in ("thresholdDock", "evaluationDock"):
        panel(person, name).raise_()
    assert settled() == before


@pytest.mark.parametrize("name", ["thresholdDock", "cellsDock"])
@pytest.mark.parametrize("way", ["taken out", "closed"])
def test_a_panel_that_comes_back_is_before_the_tab_that_had_its_place(
    person: Technician, name: str, way: str
) -> None:
    dock = panel(person, name)
    if way == "taken out":
        button = dock.findChild(QToolButton, "floatButton")
        button.click()
        person.stand_still()
        button.click()
    else:
        dock.close()
        person.stand_still()
        dock.toggleViewAction().trigger()
    person.stand_still()
    assert dock.panel.isVisible() and not dock.behind


def test_a_panel_that_floats_or_stands_alone_again_is_whole(person: Technician) -> None:
    cells = panel(person, "cellsDock")
    assert not cells.panel.isVisible()
    cells.setFloating(True)
    person.until(cells.panel.isVisible)
    assert cells.title.isVisible()
    cells.setFloating(False)
    panel(person, "thresholdDock").raise_()
    person.until(lambda: is_behind(cells))
    assert not cells.panel.isVisible()
    panel(person, "thresholdDock").close()
    person.until(cells.panel.isVisible)
    assert cells.title.isVisible()
