"""When garbage of cycles is collected, and how often that is asked."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from gui.collector import Collector


class Cycle:
    """Dies only when cycles are collected."""

    alive = 0

    def __init__(self) -> None:
        Cycle.alive += 1
        self.itself = self

    def __del__(self) -> None:
        Cycle.alive -= 1


@pytest.fixture
def collector(qapp) -> Iterator[Collector]:
    parent = QObject()
    made = Collector(parent)
    yield made
    made.stop()


def test_at_rest_it_is_asked_ever_more_seldom_and_often_again_once_there_is_garbage(
    collector: Collector,
) -> None:
    gc.collect()
    asked = []
    for _ in range(6):
        collector.collect()
        asked.append(collector.interval)
    assert asked == [2000, 4000, 8000, 16_000, 16_000, 16_000]
    cycles = gc.get_threshold()[0] + 50
    for _ in range(cycles):
        Cycle()
    assert Cycle.alive == cycles, "Python does not collect by itself"
    collector.collect()
    assert Cycle.alive < 50
    assert collector.interval == 1000


def test_once_the_window_is_closed_python_collects_by_itself_again(collector: Collector) -> None:
    assert not gc.isenabled()
    collector.stop()
    assert gc.isenabled()
