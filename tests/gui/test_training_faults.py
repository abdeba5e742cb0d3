"""A training that fails in the window: said clearly, the last good network kept, work goes on."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import torch

from core import training
from core.training import masked_bce
from tests.gui.technician import Technician


@pytest.fixture
def person(technician: Technician, trained: Path) -> Technician:
    technician.open(trained)
    return technician


def fail_after(monkeypatch: pytest.MonkeyPatch, seconds: float, fault) -> None:
    """Have the loss do what ``fault`` says, some time after the first step."""
    first: list[float] = []

    def failing(*arguments):
        first.append(time.monotonic())
        loss = masked_bce(*arguments)
        return fault(loss) if time.monotonic() - first[0] >= seconds else loss

    monkeypatch.setattr(training, "masked_bce", failing)


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
    person.train(1)
    assert len(project.runs()) == runs + 1


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (lambda loss: loss * float("nan"), "went astray"),
        (raising(MemoryError()), "this computer's memory ran out"),
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


@pytest.mark.parametrize("after", [0.0, 0.5])
def test_an_unexpected_error_at_any_step_leaves_the_window_alive(
    person: Technician, monkeypatch: pytest.MonkeyPatch, after: float
) -> None:
    fail_after(monkeypatch, after, raising(ZeroDivisionError("ours")))
    with person.bot.captureExceptions() as exceptions:
        run(person)
    assert [kind for kind, *_ in exceptions] == [ZeroDivisionError]
    # The network went on from the project's own, which is a first snapshot before any step.
    still_works(person, monkeypatch, runs=2)


def test_stop_answers_within_300_ms(person: Technician) -> None:
    session, waits = person.workspace.training, []
    for _ in range(3):
        person.type_into("trainingSeconds", "60")
        person.click("trainButton")
        person.until(lambda: session.progress is not None and session.progress.step > 3, 60_000)
        began = time.process_time()  # other programs may have the processor meanwhile
        person.click("stopButton")
        person.until(lambda: not session.running)
        waits.append(time.process_time() - began)
        person.settle(60_000)
    assert sorted(waits)[1] < 0.3, waits
