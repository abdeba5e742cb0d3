"""How often it is looked after files, and that one look serves all who ask."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from gui.rounds import OFTEN_MS, SELDOM_MS, Rounds
from gui.settings import Settings
from gui.worker import Lane
from tests.gui.technician import Technician


@pytest.fixture
def person(technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch) -> Technician:
    place = [QPoint(10, 10)]
    monkeypatch.setattr(QCursor, "pos", lambda: place[0])
    technician.pointer = place
    technician.open(trained)
    technician.settle()
    return technician


def go(person: Technician, times: int = 1) -> Rounds:
    """Let the clock come round."""
    rounds = person.window.rounds
    for _ in range(times):
        rounds.timer.timeout.emit()
        person.settle()
    return rounds


def rest(person: Technician) -> Rounds:
    """Nobody has done anything for a while."""
    rounds = go(person, 4)
    assert rounds.timer.interval() == SELDOM_MS
    return rounds


def moves_the_pointer(person: Technician) -> None:
    person.pointer[0] = QPoint(11, 10)


def paints(person: Technician) -> None:
    person.workspace.painting.set_value(0)
    person.stroke((30, 30), (90, 60))


def chooses(person: Technician) -> None:
    person.choose("smear-2.png")


@pytest.mark.parametrize("work", [moves_the_pointer, paints, chooses])
def test_rounds_are_rare_while_nobody_works_and_frequent_again_afterwards(
    person: Technician, work
) -> None:
    rounds = person.window.rounds
    assert rounds.timer.isActive() and rounds.timer.interval() == OFTEN_MS
    rest(person)
    assert go(person).timer.interval() == SELDOM_MS
    work(person)
    if work is not moves_the_pointer:  # which is asked only when the clock comes round
        assert rounds.timer.interval() == OFTEN_MS, "the next comes sooner than it would have"
    assert go(person).timer.interval() == OFTEN_MS
    assert go(person).timer.interval() == 2 * OFTEN_MS


def test_who_returns_to_the_program_has_frequent_rounds_at_once(person: Technician) -> None:
    rounds = rest(person)
    QApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert rounds.working and rounds.timer.interval() == OFTEN_MS


def test_a_project_that_is_gone_is_looked_for_often_though_nobody_works(
    person: Technician, trained: Path
) -> None:
    rounds = rest(person)
    away = trained.with_name("away.smearseg")
    trained.rename(away)
    for _ in range(3):
        go(person)
        assert rounds.timer.interval() == OFTEN_MS
    assert person.workspace.displaced
    away.rename(trained)
    assert go(person, 2).timer.interval() > OFTEN_MS
    assert not person.workspace.displaced


def test_a_round_is_one_job(person: Technician, monkeypatch: pytest.MonkeyPatch) -> None:
    rest(person)
    titles, submit = [], Lane.submit

    def counted(self: Lane, errand, *more, **options):
        titles.append(errand if isinstance(errand, str) else errand.title)
        return submit(self, errand, *more, **options)

    monkeypatch.setattr(Lane, "submit", counted)
    go(person)
    assert titles == ["Looking after files"]


def test_all_images_are_looked_at_every_minute_at_rest_too(
    person: Technician, trained: Path
) -> None:
    rest(person)
    path = person.workspace.records[person.ids["smear-2.png"]].path
    path.unlink()
    rounds = 0
    while not person.window.missing_images.missing:
        go(person)
        rounds += 1
        assert rounds * SELDOM_MS <= 64_000
    assert person.window.missing_images.missing == {person.ids["smear-2.png"]}


def test_after_save_as_the_rounds_go_on_at_the_new_place(
    person: Technician, tmp_path: Path
) -> None:
    other = tmp_path / "elsewhere" / "other.smearseg"
    other.parent.mkdir()
    person.save_as(other)
    person.settle()
    away = other.with_name("away.smearseg")
    other.rename(away)
    go(person, 2)
    assert person.workspace.displaced
    away.rename(other)
    go(person)
    assert not person.workspace.displaced


def test_without_a_project_nothing_is_looked_after(person: Technician) -> None:
    person.workspace.close_project()
    rounds = person.window.rounds
    assert not rounds.timer.isActive()
    QApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert not rounds.working


def test_after_a_kill_window_and_panels_stand_where_they_were_put(
    person: Technician, sit_down: Callable[[], Technician]
) -> None:
    """The second window begins from what the first, still open, has written down so far."""
    docks = {dock.objectName(): dock for dock in person.window.docks}
    docks["layersDock"].close()
    docks["classesDock"].title.toggle()
    person.window.splitDockWidget(docks["imagesDock"], docks["cellsDock"], Qt.Orientation.Vertical)
    person.window.resize(person.window.width() - 40, person.window.height())
    person.stand_still()
    go(person)
    again = sit_down()
    kept = again.workspace.settings.state("window/geometry")
    assert kept == person.window.saveGeometry(), "the screen of these tests has no room for it"
    found = {dock.objectName(): dock for dock in again.window.docks}
    assert not found["layersDock"].isVisible() and found["classesDock"].folded
    assert found["cellsDock"].x() == found["imagesDock"].x() < found["trainingDock"].x()


def test_a_layout_that_is_the_same_is_not_written_again(
    person: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    go(person)
    person.stand_still()
    go(person)
    written: list[str] = []
    monkeypatch.setattr(Settings, "put_state", lambda _self, key, _state: written.append(key))
    go(person, 2)
    assert not written
    person.window.resize(person.window.width() - 30, person.window.height())
    go(person)
    assert written == ["window/geometry", "window/state"]
