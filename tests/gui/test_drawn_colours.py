"""Colours of classes on plots: seen on any ground."""

from __future__ import annotations

import pytest

from gui.drawn_colours import seen_on
from gui.theme import contrast

NAVY, LIME, GREY = (0, 60, 140), (120, 220, 0), (128, 128, 128)


@pytest.mark.parametrize("ground", ["#232528", "#f4f4f5", "#808080"])
@pytest.mark.parametrize("colour", [NAVY, LIME, GREY, (0, 0, 0), (255, 255, 255)])
def test_a_mark_of_a_class_can_be_told_from_its_ground(
    ground: str, colour: tuple[int, int, int]
) -> None:
    assert contrast(ground, "#{:02x}{:02x}{:02x}".format(*seen_on(ground, colour))) >= 3


def test_a_colour_that_is_seen_stays_as_it_is() -> None:
    assert seen_on("#232528", LIME) == LIME
    assert seen_on("#f4f4f5", NAVY) == NAVY
