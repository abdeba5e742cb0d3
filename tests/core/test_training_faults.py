"""Training when memory runs out, anything raises, or the machine sleeps."""

from __future__ import annotations

import sys
import time
from types import SimpleNamespace
from typing import Any

import pytest
import torch

from core import training, waking_clock
from core.dense_network import DenseNetwork
from core.memory_errors import memory_sentence, ran_out_of_memory
from core.training import MemoryRanOutError, masked_bce, train
from core.waking_clock import WakingClock
from tests.core.test_training import disc_images, request, weights

TORCH = (
    "[enforce fail at alloc_cpu.cpp:117] err == 0. DefaultCPUAllocator: can't allocate memory: you "
    "tried to allocate 8589934592 bytes. Error code 12 (Cannot allocate memory)"
)
ERRORS = [
    MemoryError(),
    RuntimeError(TORCH),
    RuntimeError("DefaultCPUAllocator: not enough memory: you tried to allocate 9 bytes."),
    torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB."),
    RuntimeError("MPS backend out of memory (MPS allocated: 8.9 GB, max allowed: 9 GB)."),
]


def fail_at(monkeypatch, step: int, fault) -> None:
    """Have step number ``step`` of a training end as ``fault`` does."""
    steps = iter(range(1_000_000))

    def failing(*arguments):
        if next(steps) == step:
            fault()
        return masked_bce(*arguments)

    monkeypatch.setattr(training, "masked_bce", failing)


def raising(error):
    def fault():
        raise error

    return fault


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: str(error)[:20] or "MemoryError")
def test_memory_that_runs_out_keeps_the_last_good_network(monkeypatch, error):
    fail_at(monkeypatch, 8, raising(error))
    with pytest.raises(MemoryRanOutError, match=r"memory ran out.*is kept") as raised:
        list(train(request(disc_images(held_out=1), steps=50)))
    assert raised.value.model is not None
    assert torch.isfinite(weights(raised.value)).all()
    assert ("graphics" in str(raised.value)) is (error in ERRORS[3:])


def test_what_torch_itself_says_of_too_large_an_array_is_understood(monkeypatch):
    fail_at(monkeypatch, 8, lambda: torch.zeros(2**46))
    with pytest.raises(MemoryRanOutError, match="this computer’s memory ran out"):
        list(train(request(disc_images(), steps=50)))


@pytest.mark.parametrize("where", ["_Run", "Reading"])
def test_memory_that_runs_out_before_the_first_step_is_told_without_a_network(monkeypatch, where):
    monkeypatch.setattr(training, where, lambda *_: raising(MemoryError())())
    with pytest.raises(MemoryRanOutError) as raised:
        list(train(request(disc_images())))
    assert raised.value.model is None and "kept" not in str(raised.value)


def test_memory_that_runs_out_before_anything_was_learnt_keeps_no_network(monkeypatch):
    fail_at(monkeypatch, 1, raising(MemoryError()))
    with pytest.raises(MemoryRanOutError) as raised:
        list(train(request(disc_images())))
    assert raised.value.model is None and "kept" not in str(raised.value)


@pytest.mark.parametrize("step", [0, 1, 7])
def test_an_error_of_our_own_comes_out_as_it_is(monkeypatch, step):
    fail_at(monkeypatch, step, raising(ZeroDivisionError("ours")))
    with pytest.raises(ZeroDivisionError, match="ours"):
        list(train(request(disc_images())))


def test_stop_is_heard_in_the_middle_of_a_step_and_of_a_judgement(monkeypatch):
    """Stop is answered within 300 ms: what is asked between is shorter than a step."""
    asked: list[str] = []

    def cancelled() -> bool:
        frame = sys._getframe(1)
        asked.append(frame.f_code.co_name)
        return False

    judged: list[None] = []
    logits = DenseNetwork.logits

    def counted(network: DenseNetwork, *given: Any) -> Any:
        judged.append(None)
        return logits(network, *given)

    monkeypatch.setattr(DenseNetwork, "logits", counted)
    list(train(request(disc_images(held_out=1), steps=4), cancelled))
    assert asked.count("step") == 4 and asked.count("_steps") == 4
    # How often it judges goes by the clock.
    assert judged and asked.count("logits") > len(judged), "between the layers of what is judged"


def test_a_step_in_which_stop_is_heard_changes_nothing(monkeypatch):
    steps, heard = [], []

    def counted(*arguments):
        steps.append(1)
        return masked_bce(*arguments)

    def cancelled() -> bool:
        in_step = sys._getframe(1).f_code.co_name == "step"
        if in_step and len(steps) == 6:
            heard.append(1)
        return bool(heard)

    monkeypatch.setattr(training, "masked_bce", counted)
    *_, last = train(request(disc_images(), steps=50), cancelled)
    assert last.done and last.phase == "stopped" and last.step == 5 and last.model is not None


def test_other_errors_are_no_lack_of_memory():
    for error in (ValueError("x"), RuntimeError("shape mismatch"), KeyboardInterrupt()):
        assert not ran_out_of_memory(error)
    for error in ERRORS:
        assert ran_out_of_memory(error)
        assert memory_sentence(error, "Export").startswith("Export ended because")


def test_a_night_s_sleep_is_no_training_time(monkeypatch):
    now = 100.0
    monkeypatch.setattr(waking_clock, "time", SimpleNamespace(perf_counter=lambda: now))
    clock = WakingClock()
    for gap in (1.0, 2.0, 8 * 3600.0, -5.0, 3.0):
        now += gap
        clock.seconds()
    assert clock.seconds() == 6.0


def test_a_run_goes_on_after_the_machine_was_suspended(monkeypatch):
    slept = 0.0
    fake = SimpleNamespace(perf_counter=lambda: time.perf_counter() + slept)
    monkeypatch.setattr(waking_clock, "time", fake)
    training_run = train(request(disc_images(), steps=None, seconds=1.5))
    steps = 0
    for progress in training_run:
        if progress.step > 2 and not slept:
            slept, steps = 8 * 3600.0, progress.step
    assert progress.done and progress.model is not None
    assert progress.step > steps + 5, "the run ended when the machine woke"
    assert progress.seconds < 60
