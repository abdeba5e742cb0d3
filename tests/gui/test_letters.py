"""Alt and a letter: it opens a menu at the first press, in every language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QGroupBox,
    QLabel,
    QTabBar,
    QWidget,
)

from gui.actions import Key
from gui.language import languages, use_language
from tests.gui.technician import Technician

FIRST = {"en": Qt.Key.Key_H, "de": Qt.Key.Key_B}
"""A menu's letter that was a field's too: Help and “Fill holes”, Bearbeiten and “Berührende”."""


@pytest.fixture(params=languages())
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    use_language(request.param)
    yield request.param
    use_language("en")


@pytest.fixture
def person(qtbot, language: str, trained: Path) -> Iterator[Technician]:
    """Somebody with every panel open, in one of the languages."""
    person = Technician(qtbot)
    person.open(trained)
    for dock in person.window.docks:
        dock.show()
    yield person
    person.window.close()


def texts(widget: QWidget) -> list[str]:
    """What a widget says in which ``&`` marks a letter, however it is hidden."""
    if isinstance(widget, QAbstractButton):
        return [widget.text()]
    if isinstance(widget, QLabel):
        return [widget.text()] if widget.buddy() is not None else []
    if isinstance(widget, QGroupBox):
        return [widget.title()]
    if isinstance(widget, QTabBar):
        return [widget.tabText(tab) for tab in range(widget.count())]
    return []


def letters(window: QWidget) -> dict[str, str]:
    """Text -> keys of what has a letter in a window, its menus aside."""
    said = [text for widget in window.findChildren(QWidget) for text in texts(widget)]
    return {t: keys for t in said if (keys := QKeySequence.mnemonic(t).toString())}


def test_no_widget_has_the_letter_of_a_menu(person: Technician) -> None:
    window = person.window
    window.action(Key.JOBS).trigger()
    window.action(Key.TOUR).trigger()
    person.until(lambda: window.tour.callout is not None)
    found = letters(window)
    window.tour.end()
    window.action(Key.CLOSE_PROJECT).trigger()
    person.until(lambda: window.start_page.shown)
    found |= letters(window)
    titles = [action.text() for action in window.menuBar().actions()]
    menus = {QKeySequence.mnemonic(title).toString() for title in titles}
    assert len(found) > 3 and len(menus) == len(titles)
    assert {text: keys for text, keys in found.items() if keys in menus} == {}
    assert len(set(found.values())) == len(found), f"one letter for two: {found}"


def test_a_menu_opens_at_the_first_press(person: Technician, language: str) -> None:
    for name in ("thresholdDock", "cellsDock"):
        dock = next(one for one in person.window.docks if one.objectName() == name)
        dock.raise_()
        person.canvas.setFocus()
        QTest.keyClick(person.canvas, FIRST[language], Qt.KeyboardModifier.AltModifier)
        menu = QApplication.activePopupWidget()
        assert menu is not None, f"no menu with {name} in front"
        menu.close()
