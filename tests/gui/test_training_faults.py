"""A training that fails in the window: said clearly, the last good network kept, work goes on."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import torch

import gui.training
from core import training
from core.errors import ProjectError
from core.project import Project
from core.smear import Smear
from core.training import MIN_STEPS, masked_bce
from tests.gui.technician import Technician
from tests.pace import Stopwatch


@pytest.fixture
def person(technician: Technician, trained: Path) -> Technician:
    technician.open(trained)
    return technician


def fail_after(monkeypatch: pytest.MonkeyPatch, seconds: float, fault) -> None:
    """Have the loss do what ``fault`` says, some time and some steps after the first step."""
    began: list[float] = []

    def over() -> bool:
        began.append(time.monotonic())
        return began[-1] - began[0] >= seconds and (not seconds or len(began) > MIN_STEPS)

    fail_when(monkeypatch, over, fault)


def fail_when(monkeypatch: pytest.MonkeyPatch, over: Callable[[], bool], fault) -> None:
    """Have the loss do what ``fault`` says at the first step that finds it ``over``."""

    def failing(*arguments):
        now, loss = over(), masked_bce(*arguments)
        return fault(loss) if now else loss

    monkeypatch.setattr(training, "masked_bce", failing)


@pytest.fixture
def report_each_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """A run tells of each step, which else takes a while."""
    monkeypatch.setattr(training, "REPORT_SECONDS", 0.0)


@pytest.fixture
def snapshot_each_step(monkeypatch: pytest.MonkeyPatch, report_each_step: None) -> None:
    """And brings its network along, which a run that was scored once only does with each score."""
    monkeypatch.setattr(training, "SNAPSHOT_SECONDS", 0.0)
    monkeypatch.setattr(training, "_SCORING_SECONDS", 3600.0)
    monkeypatch.setattr(training, "_SCORING_SHARE", 1e9)


class Held:
    """Begins a training whose loss waits after some steps, to be let go on or to fail there."""

    def __init__(self, person: Technician, monkeypatch: pytest.MonkeyPatch) -> None:
        self._person, self._patch = person, monkeypatch
        self.go_on = threading.Event()
        self.error: Exception | None = None

    def train(self, steps: int) -> None:
        """Train until the window has heard of that many steps, and no more."""
        session, begun = self._person.workspace.training, []

        def waiting(*arguments):
            begun.append(1)
            if len(begun) > steps:
                self.go_on.wait(20)
                if self.error is not None:
                    raise self.error
            return masked_bce(*arguments)

        self._patch.setattr(training, "masked_bce", waiting)
        session.start(20)
        self._person.until(lambda: getattr(session.progress, "step", -1) >= steps)

    def stop(self) -> None:
        """Stop it, and wait until it has heard."""
        self._person.click("stopButton")
        self.go_on.set()
        self._person.until(lambda: not self._person.workspace.training.running)


@pytest.fixture
def held(person: Technician, monkeypatch: pytest.MonkeyPatch) -> Iterator[Held]:
    person.train(2)  # judged by the held-out image
    monkeypatch.setattr(training, "REPORT_SECONDS", 0.0)
    one = Held(person, monkeypatch)
    yield one
    one.go_on.set()


@pytest.fixture
def unchanged(
    held: Held, person: Technician, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], None]:
    """Asserts that the network of before is in use at once, with all that was known of it."""
    # No snapshot but that before the first step, however long a slow machine takes over a few.
    monkeypatch.setattr(training, "SNAPSHOT_SECONDS", 3600.0)
    monkeypatch.setattr(training, "_SCORING_SECONDS", 3600.0)
    workspace, heatmap = person.workspace, person.workspace.heatmap

    def state() -> tuple[object, ...]:
        return (
            workspace.runs.in_use,
            len(workspace.require_project().runs()),
            workspace.threshold,
            workspace.thresholds.source,
            heatmap.trained_on,
            heatmap.is_snapshot,
        )

    before, former = state(), heatmap.model

    def check() -> None:
        assert heatmap.model is former, "the next run would go on from another"
        assert state() == before

    return check


def raising(error: Exception):
    def fault(_loss):
        raise error

    return fault


def run(person: Technician) -> None:
    person.type_into("trainingSeconds", "20")
    person.click("trainButton")
    person.settle(60_000)


def still_works(person: Technician, monkeypatch: pytest.MonkeyPatch, runs: int) -> None:
    """The network is kept, the window goes on, and training can begin again."""
    project = person.workspace.require_project()
    assert len(project.runs()) == runs
    assert not person.workspace.training.running and person.workspace.all_saved
    assert person.workspace.heatmap.model is not None
    person.stroke((30, 30), (60, 60))
    assert (person.labels == person.saved_labels).all()
    monkeypatch.undo()
    person.train(2)
    assert len(project.runs()) == runs + 1


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (lambda loss: loss * float("nan"), "went astray"),
        (raising(MemoryError()), "this computer’s memory ran out"),
        (raising(torch.OutOfMemoryError("CUDA out of memory.")), "graphics processor's memory"),
    ],
    ids=["nan", "host memory", "graphics memory"],
)
def test_what_goes_wrong_is_said_and_the_last_good_network_is_kept(
    person: Technician, monkeypatch: pytest.MonkeyPatch, own_home: Path, fault, words: str
) -> None:
    home = str(own_home)
    fail_after(monkeypatch, 0.5, fault)
    run(person)
    assert words in person.told and "kept" in person.told
    assert person.problems and "\n" not in person.problems[-1]
    monkeypatch.undo()
    monkeypatch.setenv("SMEARSEG_HOME", home)
    still_works(person, monkeypatch, runs=2)


@pytest.mark.parametrize("learnt", [False, True], ids=["first step", "after a snapshot"])
@pytest.mark.usefixtures("snapshot_each_step")
def test_an_unexpected_error_at_any_step_leaves_the_window_alive(
    person: Technician, monkeypatch: pytest.MonkeyPatch, learnt: bool
) -> None:
    session, heatmap = person.workspace.training, person.workspace.heatmap
    steps, last = [], [heatmap.model]

    def hear() -> None:
        if heatmap.model is not last[0]:  # a snapshot, of this very step
            last[0] = heatmap.model
            steps.append(session.progress.step)

    session.progressed.connect(hear)

    def over() -> bool:
        # What a slow machine's window has not heard of yet, it cannot keep.
        return not learnt or any(step > MIN_STEPS for step in list(steps))

    fail_when(monkeypatch, over, raising(ZeroDivisionError("ours")))
    with person.bot.captureExceptions() as exceptions:
        run(person)
    assert [kind for kind, *_ in exceptions] == [ZeroDivisionError]
    # Before any step there is nothing that the project's own network does not know.
    still_works(person, monkeypatch, runs=2 if learnt else 1)


@pytest.mark.parametrize(
    "place",
    ["_Run.step", "_Run.report", "_Run.finish", "AdamW.step", "Jury.score", "batches", "Reading"],
)
def test_an_error_wherever_it_is_raised_ends_the_run_alone(
    person: Technician, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    """The project's own network, from which the run goes on, stays in use and can be trained on."""
    *owner, name = place.split(".")
    at = getattr(training, owner[0]) if owner else training

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError(place)

    person.type_into("trainingSeconds", "2")
    with monkeypatch.context() as patch, person.bot.captureExceptions() as exceptions:
        patch.setattr(at, name, fail)
        person.click("trainButton")
        person.settle(60_000)
    assert [str(error) for _, error, _ in exceptions] == [place]
    session, project = person.workspace.training, person.workspace.require_project()
    assert not session.running and person.workspace.all_saved
    assert person.workspace.heatmap.model is not None and project.latest_model() is not None
    project.check()
    person.stroke((30, 30), (60, 60))
    assert (person.labels == person.saved_labels).all()


def test_closing_the_window_while_it_trains_keeps_the_best_network(
    person: Technician, trained: Path
) -> None:
    session = person.workspace.training
    person.type_into("trainingSeconds", "60")
    person.click("trainButton")
    person.until(lambda: session.progress is not None and session.progress.step > 3, 60_000)
    person.leave()
    assert person.window.workers.close(), "a worker's thread outlived the window"
    with Project.open(trained) as project:
        project.check()
        assert len(project.runs()) == 2 and project.runs()[-1].steps > 3


def test_stop_answers_within_300_ms(person: Technician) -> None:
    session, waits = person.workspace.training, []
    for _ in range(3):
        person.type_into("trainingSeconds", "60")
        person.click("trainButton")
        person.until(lambda: session.progress is not None and session.progress.step > 3, 60_000)
        with Stopwatch() as watch:
            person.click("stopButton")
            person.until(lambda: not session.running)
        waits.append(watch.usual_seconds)
        person.settle(60_000)
    assert sorted(waits)[1] < 0.3, waits


def test_a_run_that_dies_at_once_says_so_and_changes_nothing(
    person: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = person.workspace
    before = (workspace.runs.in_use, workspace.threshold, workspace.thresholds.source)
    weights = workspace.heatmap.model.to_bytes()
    fail_after(monkeypatch, 0.0, raising(MemoryError()))
    run(person)
    person.settle()
    assert (workspace.runs.in_use, workspace.threshold, workspace.thresholds.source) == before
    assert workspace.heatmap.model.to_bytes() == weights and not workspace.heatmap.is_snapshot
    said = person.find("trainingState").text()
    assert "ended at" in said and "with an error" in said and "previous network" in said


@pytest.mark.parametrize("steps", [0, MIN_STEPS - 1])
def test_who_stops_before_anything_was_learnt_keeps_the_network_of_before_and_what_judged_it(
    person: Technician, held: Held, unchanged: Callable[[], None], steps: int
) -> None:
    held.train(steps)
    held.stop()
    unchanged()
    session = person.workspace.training
    assert session.errand is not None and not session.errand.remark, "nothing of it is kept"
    # Stop may be heard before the run has said anything of itself.
    said = ["Stopped before it had learnt anything; the previous network is in use."]
    said += ["Stopped before the first step."] if not steps else []
    assert person.text("trainingState") in said, "no figure is of that network"
    person.settle(60_000)
    unchanged()


def test_a_first_run_that_has_learnt_nothing_leaves_the_starter_network_in_use(
    technician: Technician,
    images: list[Path],
    smears: dict[str, Smear],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It stood among the runs with “0 steps”, and its mask was another than the starter's."""
    person = technician
    person.open(*images)
    person.mark(smears["smear-1.png"].all_cells)
    person.settle(60_000)
    workspace = person.workspace
    before = workspace.heatmap.plane().copy()
    monkeypatch.setattr(training, "REPORT_SECONDS", 0.0)
    held = Held(person, monkeypatch)
    held.train(1)
    held.stop()
    person.settle(60_000)
    assert not workspace.require_project().runs()
    assert workspace.heatmap.is_starter
    assert (workspace.heatmap.plane() == before).all()
    assert person.text("trainingState").startswith("Stopped before")


def test_who_stops_later_keeps_what_was_learnt(person: Technician, held: Held) -> None:
    held.train(MIN_STEPS)
    held.stop()
    assert len(person.workspace.require_project().runs()) == 3
    errand = person.workspace.training.errand
    assert errand is not None and errand.remark == (
        "The newest network is kept, as no held-out image judged any."
    )


def test_a_network_that_was_still_being_read_is_read_again_and_gone_on_from(
    person: Technician, held: Held
) -> None:
    heatmap = person.workspace.heatmap
    former, seen, source = heatmap.model, heatmap.trained_on, person.workspace.thresholds.source
    assert former is not None
    heatmap.clear()
    heatmap.load_latest()
    held.train(1)
    held.stop()
    assert heatmap.has_network and not heatmap.is_snapshot, "of the snapshot nothing is left"
    person.settle(60_000)
    assert heatmap.model is not None and heatmap.model.to_bytes() == former.to_bytes()
    assert not heatmap.is_snapshot and heatmap.trained_on == seen
    assert person.workspace.thresholds.source == source


def test_the_proposal_of_a_network_that_was_still_being_read_is_what_the_project_gets(
    person: Technician, held: Held
) -> None:
    """With “Use proposed” the project had followed what the technician had chosen herself."""
    heatmap, thresholds = person.workspace.heatmap, person.workspace.thresholds
    assert heatmap.model is not None
    proposed = heatmap.model.thresholds_by_class[1]
    thresholds.choose(0.9)
    thresholds.rest()
    heatmap.clear()
    heatmap.load_latest()
    held.train(1)
    assert heatmap.is_snapshot and thresholds.use_proposed()
    thresholds.rest()
    [stored] = person.workspace.require_project().classes()
    assert (stored.threshold, stored.chosen) == (proposed, False)
    held.stop()
    said = "Stopped before it had learnt anything; the previous network is in use."
    assert person.text("trainingState") == said
    person.settle(60_000)
    assert person.workspace.threshold == proposed


@pytest.mark.parametrize(
    ("steps", "error"),
    [
        (1, MemoryError()),
        (MIN_STEPS - 1, MemoryError()),
        (MIN_STEPS + 2, ProjectError("brings no network along, and no snapshot came since")),
    ],
)
def test_an_error_that_leaves_nothing_learnt_keeps_the_network_of_before(
    person: Technician, held: Held, unchanged: Callable[[], None], steps: int, error: Exception
) -> None:
    held.error = error
    held.train(steps)
    held.go_on.set()
    person.until(lambda: not person.workspace.training.running)
    unchanged()
    said = person.text("trainingState")
    assert said.endswith("before it had learnt anything; the previous network is in use.")


def test_a_run_that_does_not_answer_leaves_no_network_that_has_learnt_nothing(
    person: Technician, monkeypatch: pytest.MonkeyPatch, held: Held, unchanged: Callable[[], None]
) -> None:
    """However many steps it has made since its last snapshot."""
    monkeypatch.setattr(gui.training, "_PATIENCE_S", 0.05)
    held.train(MIN_STEPS + 2)
    person.workspace.training.finish_now()
    unchanged()


def test_a_run_that_does_not_answer_leaves_its_last_snapshot(
    person: Technician, monkeypatch: pytest.MonkeyPatch, held: Held, snapshot_each_step: None
) -> None:
    monkeypatch.setattr(gui.training, "_PATIENCE_S", 0.05)
    thresholds = person.workspace.thresholds
    thresholds.choose_best(0.123)
    held.train(MIN_STEPS)
    person.workspace.training.finish_now()
    assert not thresholds.chosen, "the best of the network before"
    assert person.workspace.threshold == thresholds.proposal(1)
    runs = person.workspace.require_project().runs()
    assert len(runs) == 3 and runs[-1].steps == MIN_STEPS


def test_a_run_that_is_stopped_ends_also_where_the_project_cannot_be_read(
    person: Technician, monkeypatch: pytest.MonkeyPatch, held: Held
) -> None:
    def gone(_project: Project) -> int:
        raise ProjectError("the drive is gone")

    held.train(1)
    with monkeypatch.context() as patch:
        patch.setattr(Project, "run_in_use", property(gone))
        held.stop()
    assert "Stopping" not in person.text("trainingState")


def test_a_run_that_was_to_start_over_and_learnt_nothing_leaves_that_to_the_next(
    person: Technician, held: Held, unchanged: Callable[[], None]
) -> None:
    person.click("startOverBox")
    held.train(1)
    held.stop()
    unchanged()
    assert person.find("startOverBox").isChecked()
    assert person.text("trainingOrigin") == "Begins from the starter network"


def test_a_network_that_outlives_its_run_is_judged_like_any_other(
    person: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*arguments):
        if person.workspace.training.ious:  # it has been judged
            raise MemoryError
        return masked_bce(*arguments)

    monkeypatch.setattr(training, "masked_bce", failing)
    run(person)
    person.settle()
    newest = person.workspace.require_project().runs()[-1]
    assert newest.held_out_iou is not None and newest.summary["held_out_images"] == 1
    assert newest.summary["training_images"] and not newest.summary["stopped"]
    assert "held-out image" in person.workspace.thresholds.source
    assert "the best network it had is in use" in person.find("trainingState").text()


def test_labels_that_do_not_suffice_are_no_error_and_the_next_step_is_told(
    technician: Technician, images: list[Path]
) -> None:
    technician.open(*images)
    technician.stroke((30, 30), (60, 60))
    run(technician)
    assert "paint some background too" in technician.told
    said = technician.find("trainingState").text()
    assert "with an error" not in said and "background" in said
