"""How a column's height is divided among its panels: by what each wants to show, in order.

Nothing of Qt here: lengths in pixels go in and come out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Wish:
    """What one panel wants to show next."""

    panel: int
    stops: tuple[int, ...]
    """Heights of the panel that cut nothing in the middle, rising; the last shows all that is
    wished. Where that is too much, the highest that there is room for."""
    then_blank: bool = False
    """Whether what is more than the last stop cuts nothing either."""


def share(total: int, least: Sequence[int], wishes: Sequence[Wish]) -> list[int]:
    """Heights of the panels: ``least`` each, and what the wishes, first come first served, take.

    What is left then is for the last panel that can have it and cut nothing, else for the last one.
    The sum is ``total``, unless that is less than the sum of ``least``.
    """
    heights, blank = list(least), {len(least) - 1: False}
    for wish in wishes:
        there = heights[wish.panel] + total - sum(heights)
        heights[wish.panel] = max(heights[wish.panel], _stop_within(wish, there))
        if wish.then_blank:
            blank[wish.panel] = heights[wish.panel] >= wish.stops[-1]
    bearing = [panel for panel, bears in blank.items() if bears]
    heights[max(bearing, default=-1)] += max(0, total - sum(heights))
    return heights


def _stop_within(wish: Wish, height: int) -> int:
    number = bisect_right(wish.stops, height)
    return wish.stops[number - 1] if number else 0
