"""Progress of a part as progress of the whole."""

from __future__ import annotations

from collections.abc import Callable

Step = Callable[[float], object]
"""Is told how far something is, 0 to 1, and may raise to stop it."""


def stretch(step: Step | None, begin: float, end: float) -> Step:
    """For a part that goes on from ``begin`` to ``end`` of the whole whose ``step`` is given."""
    if step is None:
        return lambda share: None
    return lambda share: step(begin + (end - begin) * share)
