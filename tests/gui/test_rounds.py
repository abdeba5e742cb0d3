"""How often it is looked after files, and that one look serves all who ask."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from gui.project_watch import SURE_S
from gui.rounds import ALL_S, OFTEN_MS, SELDOM_MS, Rounds
from gui.settings import Settings
from gui.worker import Lane
from tests.gui.technician import Technician


@pytest.fixture
def person(
    technician: Technician, trained: Path, clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> Technician:
    place = [QPoint(10, 10)]
    monkeypatch.setattr(QCursor, "pos", lambda: place[0])
    technician.pointer = place
    technician.open(trained)
    technician.settle()
    return technician


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that the rounds and the project's watch read."""
    now = [1000.0]
    for module in ("gui.rounds", "gui.project_watch"):
        monkeypatch.setattr(f"{module}.monotonic", lambda: now[0])
    return now


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


def points(person: Technician) -> None:
    person.canvas.hovered.emit(30.0, 30.0)


def moves_the_pointer_elsewhere(person: Technician) -> None:
    person.pointer[0] = QPoint(11, 10)


def paints(person: Technician) -> None:
    person.workspace.painting.set_value(0)
    person.stroke((30, 30), (90, 60))


def chooses(person: Technician) -> None:
    person.choose("smear-2.png")


@pytest.mark.parametrize("work", [points, moves_the_pointer_elsewhere, paints, chooses])
def test_rounds_are_rare_while_nobody_works_and_frequent_again_afterwards(
    person: Technician, work
) -> None:
    rounds = person.window.rounds
    assert rounds.timer.isActive() and rounds.timer.interval() == OFTEN_MS
    rest(person)
    assert go(person).timer.interval() == SELDOM_MS
    work(person)
    if work is not moves_the_pointer_elsewhere:  # which is asked only when the clock comes round
        assert rounds.timer.interval() == OFTEN_MS, "the next comes sooner than it would have"
    assert go(person).timer.interval() == OFTEN_MS
    assert go(person).timer.interval() == 2 * OFTEN_MS


def test_who_returns_to_the_program_has_frequent_rounds_at_once(person: Technician) -> None:
    rounds = rest(person)
    QApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    assert rounds.working and rounds.timer.interval() == OFTEN_MS


def test_a_project_that_is_gone_is_looked_for_often_though_nobody_works(
    person: Technician, trained: Path, clock: list[float]
) -> None:
    rounds = rest(person)
    away = trained.with_name("away.smearseg")
    trained.rename(away)
    for _ in range(3):
        go(person)
        clock[0] += OFTEN_MS / 1000
        assert rounds.timer.interval() == OFTEN_MS
    assert person.workspace.displaced
    away.rename(trained)
    assert go(person, 2).timer.interval() > OFTEN_MS
    assert not person.workspace.displaced


def test_a_file_that_is_away_for_a_moment_is_not_missed_however_often_it_is_looked_for(
    person: Technician, trained: Path, clock: list[float]
) -> None:
    away = trained.with_name("away.smearseg")
    trained.rename(away)
    go(person)
    clock[0] += SURE_S - 0.1
    QApplication.instance().applicationStateChanged.emit(Qt.ApplicationState.ApplicationActive)
    person.settle()
    assert not person.workspace.displaced and not person.problems
    clock[0] += 0.2
    go(person)
    assert person.workspace.displaced
    away.rename(trained)
    go(person)
    trained.rename(away)
    go(person)
    assert not person.workspace.displaced, "it begins anew"
    away.rename(trained)


def test_a_round_is_one_job(person: Technician, monkeypatch: pytest.MonkeyPatch) -> None:
    rest(person)
    titles, submit = [], Lane.submit

    def counted(self: Lane, errand, *more, **options):
        titles.append(errand if isinstance(errand, str) else errand.title)
        return submit(self, errand, *more, **options)

    monkeypatch.setattr(Lane, "submit", counted)
    go(person)
    assert titles == ["Looking after files"]


def test_all_images_are_looked_at_once_a_minute_however_rounds_come(
    person: Technician, clock: list[float]
) -> None:
    rest(person)
    path = person.workspace.records[person.ids["smear-2.png"]].path
    path.unlink()
    clock[0] += ALL_S - 1
    go(person)
    assert not person.window.missing_images.missing
    clock[0] += 2
    go(person)
    assert person.window.missing_images.missing == {person.ids["smear-2.png"]}


def test_after_save_as_the_rounds_go_on_at_the_new_place(
    person: Technician, tmp_path: Path, clock: list[float]
) -> None:
    other = tmp_path / "elsewhere" / "other.smearseg"
    other.parent.mkdir()
    person.save_as(other)
    person.settle()
    away = other.with_name("away.smearseg")
    other.rename(away)
    go(person)
    clock[0] += SURE_S
    go(person)
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
    person: Technician,
    sit_down: Callable[[], Technician],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The second window begins from what the first, still open, has written to the disk."""
    docks = {dock.objectName(): dock for dock in person.window.docks}
    docks["layersDock"].close()
    docks["classesDock"].title.toggle()
    person.window.splitDockWidget(docks["imagesDock"], docks["cellsDock"], Qt.Orientation.Vertical)
    person.window.resize(person.window.width() - 40, person.window.height())
    person.stand_still()
    person.window.rounds.timer.timeout.emit()
    written = person.workspace.settings.path
    again = tmp_path / "again" / written.relative_to(os.environ["SMEARSEG_HOME"])
    again.parent.mkdir(parents=True)
    shutil.copy(written, again)
    monkeypatch.setenv("SMEARSEG_HOME", str(tmp_path / "again"))
    window = sit_down().window
    assert window.settings.path == again
    kept = window.settings.state("window/geometry")
    assert kept == person.window.saveGeometry(), "the screen of these tests has no room for it"
    found = {dock.objectName(): dock for dock in window.docks}
    assert not found["layersDock"].isVisible() and found["classesDock"].folded
    assert found["cellsDock"].x() == found["imagesDock"].x() < found["trainingDock"].x()


def test_what_somebody_is_just_dragging_is_not_kept_before_it_is_let_go(
    person: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = person.window
    go(person)
    with monkeypatch.context() as pressed:
        pressed.setattr(QApplication, "mouseButtons", lambda: Qt.MouseButton.LeftButton)
        before = window.settings.state("window/state")
        [images] = [dock for dock in window.docks if dock.objectName() == "imagesDock"]
        images.setFloating(True)
        window.rounds.timer.timeout.emit()
        assert window.settings.state("window/state") == before
    go(person)
    assert window.settings.state("window/state") != before


def test_an_edge_that_is_let_go_where_it_was_when_a_round_came_is_kept_as_dragged(
    person: Technician,
) -> None:
    window = person.window
    person.stand_still()
    go(person)
    window.dock_sizes._dragged[Qt.DockWidgetArea.LeftDockWidgetArea] = 300
    go(person)
    assert window.settings.number("window/leftWidth", 0, 0, 1000) == 300


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
