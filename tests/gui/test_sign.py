"""The sign of warning in Qt's own box keeps to the theme, and is forgotten with its box."""

from __future__ import annotations

import pytest
from PySide6.QtCore import SIGNAL, QCoreApplication, QEvent
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QMessageBox

from gui import theme
from gui.dialogs.sign import wear_warning
from gui.theme import DARK, LIGHT, apply_theme


@pytest.fixture(autouse=True)
def light_again(qapp: QApplication):
    apply_theme(qapp, "light")
    yield
    apply_theme(qapp, "light")


def colours(box: QMessageBox) -> set[str]:
    """Those of the sign's opaque pixels."""
    sign = box.iconPixmap().toImage()
    pixels = (sign.pixelColor(x, y) for x in range(sign.width()) for y in range(sign.height()))
    return {colour.name() for colour in pixels if colour.alpha() == 255}


def listeners() -> list[int]:
    changed = (SIGNAL("changed(PyObject)"), SIGNAL("text_size_changed()"))
    return [theme._theme.receivers(signal) for signal in changed]


def test_the_sign_of_an_open_box_follows_a_change_of_theme(qapp: QApplication, qtbot) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    wear_warning(box)
    assert colours(box) == {QColor(LIGHT.warning).name()}
    apply_theme(qapp, "dark")
    assert colours(box) == {QColor(DARK.warning).name()}


def test_the_room_around_a_box_stays_when_the_theme_changes(qapp: QApplication, qtbot) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    wear_warning(box)
    room = box.layout().contentsMargins()
    assert room.left() == room.top() == 2 * theme.SPACE
    apply_theme(qapp, "dark")
    assert box.layout().contentsMargins() == room
    assert box.layout().spacing() == theme.SPACE


def test_the_sign_of_an_open_box_follows_the_size_of_text(qapp: QApplication, qtbot) -> None:
    box = QMessageBox()
    qtbot.addWidget(box)
    wear_warning(box)
    small = box.iconPixmap().deviceIndependentSize().width()
    apply_theme(qapp, "light", 200)
    assert box.iconPixmap().deviceIndependentSize().width() > small


def test_a_box_that_is_gone_hears_of_no_theme(qapp: QApplication) -> None:
    before = listeners()
    box = QMessageBox()
    wear_warning(box)
    assert listeners() == [count + 1 for count in before]
    box.deleteLater()
    QCoreApplication.sendPostedEvents(box, QEvent.Type.DeferredDelete)
    assert listeners() == before
    apply_theme(qapp, "dark")
