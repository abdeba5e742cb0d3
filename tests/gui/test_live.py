"""Live mode: labels change, training goes on by itself, and stops when it is told to."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt

from core.project import ProjectError, Role
from core.run_summary import LIVE
from core.smear import Smear
from gui import live as live_module
from gui.live import NEEDS_LABELS, UP_TO_DATE, WAITS
from tests.gui.technician import Technician

FIRST, SECOND = "smear-1.png", "smear-2.png"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live_module.LiveMode, "seconds", 1)
    monkeypatch.setattr(live_module, "_REST_MS", 150)


def rested(person: Technician) -> None:
    """Wait until live mode has learnt all there is."""
    person.until(lambda: person.workspace.live.says.startswith(UP_TO_DATE))


def runs(person: Technician) -> list:
    assert person.workspace.project is not None
    return person.workspace.project.runs()


def test_what_is_painted_is_learnt_without_pressing_train(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*images)
    person.key(Qt.Key.Key_L)
    assert person.action("liveAction").isChecked()
    assert person.text("trainingState") == NEEDS_LABELS
    person.mark(smears[FIRST].all_cells)
    # On a busy machine the pause may be over already.
    assert person.text("trainingState").startswith(WAITS) or person.workspace.training.running
    rested(person)
    assert person.workspace.heatmap.is_final
    first = person.workspace.heatmap.model
    person.choose(SECOND)
    person.mark(smears[SECOND].all_cells)
    person.until(lambda: person.workspace.heatmap.model is not first)
    assert person.workspace.training.goes_on, "from where it stood"
    rested(person)
    assert person.workspace.heatmap.model is not first
    assert person.workspace.heatmap.trained_on == frozenset(list(person.workspace.records)[:2])
    assert UP_TO_DATE in person.text("trainingState")


def test_a_session_is_one_run_of_the_project(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*images)
    person.mark(smears[FIRST].all_cells)
    person.action("liveAction").trigger()
    rested(person)
    [before] = runs(person)
    assert before.summary[LIVE] is True
    person.choose(SECOND)
    person.mark(smears[SECOND].all_cells)
    rested(person)
    [after] = runs(person)
    assert after.id == before.id and after.started == before.started
    assert after.steps > before.steps and after.seconds > before.seconds
    assert after.labels_revision == person.workspace.project.revision
    assert person.workspace.project.model_in_use() == person.workspace.heatmap.model.to_bytes()
    person.action("liveAction").trigger()
    assert not person.workspace.live.on
    person.action("updateOnceAction").trigger()
    person.until(lambda: not person.workspace.training.running)
    assert [run.summary.get(LIVE) for run in runs(person)] == [True, None], "a run of its own"


def test_the_curve_goes_on_through_a_session_and_begins_anew_with_the_next(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*images)
    training = person.workspace.training
    begins: list[list[tuple[float, float]]] = []
    training.state_changed.connect(
        lambda: begins.append(list(training.losses)) if training.progress is None else None
    )
    person.mark(smears[FIRST].all_cells)
    person.action("liveAction").trigger()
    rested(person)
    first = list(training.losses)
    person.choose(SECOND)
    person.mark(smears[SECOND].all_cells)
    rested(person)
    assert begins == [[], first], "the second run of the session"
    for _ in ("off", "on"):
        person.action("liveAction").trigger()
    person.mark(smears[SECOND].all_cells, strokes=4)
    rested(person)
    assert training.goes_on
    assert begins == [[], first, []]


def test_a_run_under_way_when_it_is_switched_off_belongs_to_the_session(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*images)
    person.mark(smears[FIRST].all_cells)
    person.action("liveAction").trigger()
    rested(person)
    person.choose(SECOND)
    person.mark(smears[SECOND].all_cells)
    person.until(lambda: person.workspace.training.running)
    person.action("liveAction").trigger()
    person.until(lambda: not person.workspace.training.running)
    [run] = runs(person)
    assert run.labels_revision == person.workspace.project.revision, "it has learnt both"


def test_switched_on_with_a_network_that_knows_the_labels_it_waits(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    project = person.workspace.project
    assert project is not None
    [run] = project.runs()
    fits = run.labels_revision == project.revision
    person.action("liveAction").trigger()
    assert person.workspace.live.says.startswith(UP_TO_DATE if fits else WAITS)
    if not fits:
        rested(person)
    before = len(runs(person))
    person.bot.wait(600)
    assert not person.workspace.training.running and len(runs(person)) == before


def test_stop_switches_it_off(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*images)
    person.mark(smears[FIRST].all_cells)
    person.action("liveAction").trigger()
    person.until(lambda: person.workspace.training.running)
    person.click("stopButton")
    assert not person.workspace.live.on and not person.action("liveAction").isChecked()
    person.until(lambda: not person.workspace.training.running)
    person.bot.wait(500)
    assert not person.workspace.training.running


def test_its_runs_come_and_go_without_a_bar_and_its_end_is_what_is_offered(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    bar, stop, state = map(person.find, ("progressBar", "stopButton", "trainingState"))
    person.open(*images)
    person.mark(smears[FIRST].all_cells)
    assert stop.text() == "Stop" and not stop.isEnabled()
    person.action("liveAction").trigger()
    places = []
    for running in (True, False, True, False):
        if running and places:
            person.workspace.live.update_once()
        person.until(lambda running=running: person.workspace.training.running is running)
        person.bot.wait(100)
        assert not bar.isVisible(), "the status bar says how far it is"
        if running:
            person.until(person.find("jobProgress").isVisible)
        assert stop.text() == "End live" and stop.isEnabled()
        places.append(state.y())
    # With the first run the button to the runs comes, which is higher than its line was.
    assert len(set(places[1:])) == 1, "the words stay where they are"
    person.click("stopButton")
    assert stop.text() == "Stop" and not person.workspace.live.on


def test_stop_switches_it_off_also_at_rest(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*images)
    person.action("liveAction").trigger()
    assert person.text("trainingState") == NEEDS_LABELS
    assert person.action("stopAction").isEnabled()
    person.click("stopButton")
    assert not person.workspace.live.on
    assert not person.find("stopButton").isEnabled()
    person.mark(smears[FIRST].all_cells)
    person.bot.wait(500)
    assert not person.workspace.training.running


def test_a_role_that_changes_is_learnt_too(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*images)
    person.mark(smears[FIRST].all_cells)
    person.choose(SECOND)
    person.mark(smears[SECOND].all_cells)
    person.action("liveAction").trigger()
    rested(person)
    second = list(person.workspace.records)[1]
    person.workspace.set_role([second], Role.HELD_OUT)
    person.until(lambda: person.workspace.training.running)
    assert not person.workspace.training.goes_on, "the network before had seen the image"
    rested(person)
    assert person.workspace.heatmap.trained_on == {next(iter(person.workspace.records))}


def test_labels_of_one_kind_are_waited_with_and_no_dialog_says_so(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*images)
    person.action("liveAction").trigger()
    cell = np.argwhere(smears[FIRST].all_cells)[len(np.argwhere(smears[FIRST].all_cells)) // 2]
    person.press((float(cell[1]), float(cell[0])))
    person.release((float(cell[1]), float(cell[0])))
    person.until(
        lambda: (
            person.workspace.live.says.startswith("Live: ")
            and (person.workspace.live._trouble != "")
        )
    )
    assert not person.problems
    assert person.workspace.live.on
    person.mark(smears[FIRST].all_cells)
    rested(person)
    assert person.workspace.heatmap.is_final and not person.problems


def test_an_error_that_nobody_expected_switches_it_off_and_is_told_once(
    technician: Technician,
    images: list[Path],
    smears: dict[str, Smear],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import core.training

    def broken(*_: object) -> None:
        raise ProjectError("The sky fell down; look up.")

    monkeypatch.setattr(core.training, "train", broken)
    person = technician
    person.open(*images)
    person.mark(smears[FIRST].all_cells)
    person.action("liveAction").trigger()
    person.until(lambda: bool(person.problems))
    assert person.problems == ["The sky fell down; look up."]
    assert not person.workspace.live.on


def test_a_network_that_begins_anew_leaves_the_one_before_it_in_the_project(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*images)
    person.mark(smears[FIRST].all_cells)
    person.action("liveAction").trigger()
    rested(person)
    project = person.workspace.project
    assert project is not None
    [before] = runs(person)
    network = project.model(before.id)
    person.workspace.add_class("Nucleus", (10, 200, 30))
    person.stroke((20, 20), (60, 20))
    person.until(lambda: person.workspace.training.running)
    assert not person.workspace.training.goes_on, "the network knows one class only"
    rested(person)
    first, second = runs(person)
    assert first.id == before.id
    assert project.model(before.id) == network
    assert project.run_in_use == second.id


def test_another_project_begins_with_the_mode_off(
    technician: Technician, images: list[Path], trained: Path
) -> None:
    person = technician
    person.open(*images)
    person.action("liveAction").trigger()
    assert person.workspace.live.on
    person.open(trained)
    assert not person.workspace.live.on and not person.action("liveAction").isChecked()
