"""The window on a screen of 1280 x 720: it never grows beyond it, whatever its panels ask for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui import screen_room
from gui.actions import Key
from gui.dialogs import frame
from gui.role_strip import RoleStrip
from gui.settings import Settings
from gui.theme import apply_theme
from gui.window import MainWindow
from tests.gui.technician import Technician
from tests.gui.test_dialogs_spoken import made_dialogs

ROOM = QSize(1272, 680)
"""What is left of 1280 x 720 by the frame."""
OFFER = (
    "No image with labels is held out, so nothing says how good the masks are on new images.",
    "Hold out 16 images",
)


@pytest.fixture
def person(technician: Technician, trained: Path, qapp: QApplication) -> Iterator[Technician]:
    """Somebody with every panel open, and the offer under the list."""
    technician.window.resize(ROOM)
    technician.open(trained)
    technician.window.action(Key.MEASUREMENTS).trigger()
    technician.window.action(Key.EVALUATION).trigger()
    technician.settle()  # what looks for like images ends with showing the offer, or none
    yield technician
    apply_theme(qapp, "light")


def offer(person: Technician) -> RoleStrip:
    strip = person.find("roleStrip")
    # On a busy machine what looks for like images may end later, and would take the offer away.
    strip._late.blockSignals(True)
    strip.text.setText(OFFER[0])
    strip.accept.setText(OFFER[1])
    for widget in (strip.decline, strip):
        widget.show()
    return strip


def in_sight(window: QWidget, widget: QWidget) -> bool:
    """Whether all of a part lies in the window."""
    corner = widget.mapTo(window, QPoint(0, 0))
    return corner.y() >= 0 and corner.y() + widget.height() <= window.height()


@pytest.mark.parametrize("size", [100, 150, 200])
def test_the_window_needs_no_more_than_the_screen_at_any_size_of_text(
    person: Technician, qapp: QApplication, size: int
) -> None:
    window = person.window
    apply_theme(qapp, "light", size)
    strip = offer(person)
    person.stand_still()  # for what panels ask a moment later
    needed = window.layout().totalMinimumSize()
    assert needed.height() <= ROOM.height() and needed.width() <= ROOM.width(), needed
    assert window.height() == ROOM.height()
    for part in (window.statusBar(), strip.accept, person.find("roleButton")):
        assert in_sight(window, part), part.objectName()


def test_the_offer_is_whole_where_the_list_has_room(person: Technician) -> None:
    for dock in person.window.docks[6:]:
        dock.close()
    strip = offer(person)

    def is_whole() -> None:
        needed = strip.text.heightForWidth(strip.text.width())
        seen = strip.text.visibleRegion().boundingRect().height()
        assert seen >= needed, (seen, needed, strip.isVisible(), strip.geometry())

    person.until(is_whole)


def test_the_window_does_not_grow_beyond_the_screen_by_itself(person: Technician) -> None:
    window = person.window
    room = window.screen().availableSize()
    window.resize(room.width() - 20, 600)
    person.canvas.setMinimumSize(3 * room)
    person.stand_still()
    assert window.width() <= room.width() and window.height() <= room.height()
    assert in_sight(window, window.statusBar())


@pytest.mark.parametrize("key", [Key.COMPARE, Key.EXPLORE, Key.RUNS])
def test_windows_beside_it_open_within_the_screen(
    person: Technician, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(screen_room, "room_of", lambda _window: ROOM)
    before = set(QApplication.topLevelWidgets())
    person.window.action(key).trigger()
    person.until(lambda: any(w.isVisible() for w in set(QApplication.topLevelWidgets()) - before))
    opened = [w for w in set(QApplication.topLevelWidgets()) - before if w.isVisible()]
    for window in opened:
        assert window.width() <= ROOM.width() and window.height() <= ROOM.height()
        needed = window.layout().totalMinimumSize()
        assert needed.height() <= ROOM.height() and needed.width() <= ROOM.width(), needed
        window.close()


@pytest.mark.parametrize("size", [100, 150, 200])
def test_dialogs_open_within_the_screen(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    size: int,
) -> None:
    monkeypatch.setattr(frame, "room_of", lambda _window: ROOM)
    apply_theme(qapp, "light", size)
    large = []
    for dialog in made_dialogs(tmp_path):
        qtbot.addWidget(dialog)
        dialog.show()
        if dialog.width() > ROOM.width() or dialog.height() > ROOM.height():
            large.append(f"{type(dialog).__name__}: {dialog.size()}")
        dialog.close()
    apply_theme(qapp, "light")
    assert large == []


def test_the_window_is_no_larger_than_the_screen_as_it_is_shown(qtbot: QtBot) -> None:
    window = MainWindow(Settings())
    room = window.screen().availableSize()
    window.canvas.setMinimumSize(3 * room)
    window.fit_screen()
    window.show()
    QApplication.processEvents()
    assert window.width() <= room.width() and window.height() <= room.height()
    window.close()


@pytest.mark.parametrize(
    ("screen", "expected"),
    [((1280, 720), (1280, 800)), ((1920, 1080), (1434, 800)), ((3840, 2160), (1920, 1200))],
)
def test_the_first_window_is_larger_on_a_larger_screen(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    screen: tuple[int, int],
    expected: tuple[int, int],
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(screen_room, "room_of", lambda _window: QSize(*screen) - screen_room.FRAME)
    assert screen_room.first_size(window, QSize(1280, 800)) == QSize(*expected)
