"""Tools, classes, undo and restarts in any order: nothing is lost, and undo leads back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.gui.odd_hands import OddHands, State
from tests.gui.technician import Technician

SitDown = Callable[[], Technician]


def differences(one: State, two: State) -> list[object]:
    """What two states have apart, short enough to be read."""
    found: list[object] = [] if one.classes == two.classes else [one.classes, two.classes]
    if one.roles != two.roles:
        found += [one.roles, two.roles]
    for image_id in one.labels.keys() & two.labels.keys():
        pixels = one.labels[image_id] != two.labels[image_id]
        if pixels.any():
            found.append((image_id, int(np.count_nonzero(pixels))))
    return found


def let_loose(sit_down: SitDown, path: Path, seed: int, sittings: int, actions: int) -> None:
    """Odd hands at work, with the program closed and opened in between."""
    person = sit_down()
    person.open(path)
    hands = OddHands(person, seed)
    start = hands.state()
    for sitting in range(sittings):
        hands.run(actions)
        left = hands.state()
        person.leave()
        person = sit_down()
        person.open(path)
        hands = OddHands(person, 1000 * seed + sitting)
        assert not differences(left, hands.state())
    hands.go_all_the_way(back=False)
    end = hands.state()
    hands.go_all_the_way(back=True)
    assert not differences(start, hands.state())
    hands.look_closely()
    hands.go_all_the_way(back=False)
    assert not differences(end, hands.state())


def test_undo_leads_back_to_the_start_whatever_was_done(sit_down: SitDown, trained: Path) -> None:
    let_loose(sit_down, trained, seed=5, sittings=2, actions=35)


@pytest.mark.soak
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("seed", range(100, 120))
def test_undo_leads_back_to_the_start_for_long(sit_down: SitDown, trained: Path, seed: int) -> None:
    let_loose(sit_down, trained, seed, sittings=3, actions=50)  # 200 steps are kept for an image
