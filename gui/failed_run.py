"""What is left of a training that ended with an error, and what is said of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from gui.words import mark, tr

if TYPE_CHECKING:
    from core.training import TrainingProgress

ENDED_EARLY = mark(
    "The last training ended at {time} with an error; the best network it had is in use."
)
ENDED_AT_ONCE = mark(
    "The last training ended at {time} with an error, before it had learnt anything; the "
    "previous network is in use."
)
ENDED = mark("The last training ended at {time} with an error.")


def left_by(
    error: BaseException, progress: TrainingProgress | None, snapshot: TrainingProgress | None
) -> TrainingProgress | None:
    """Where a run stood, with the network that it leaves, if any.

    ``progress`` is its last report, ``snapshot`` the last one that brought a network.
    """
    # Of a run whose loss went astray, or whose memory ran out: the last good one.
    kept = getattr(error, "model", None)
    if kept is None or progress is None or "steps" not in kept.summary:
        last = snapshot or progress  # of the step that it was made at: those since then are lost
        return replace(last, model=kept or last.model) if last is not None else None
    iou = kept.summary.get("held_out_iou") or progress.held_out_iou
    steps = max(progress.step, kept.summary["steps"])
    return replace(progress, model=kept, step=steps, held_out_iou=iou)


def outcome_of(text: str) -> str:
    """One of the sentences above, with the time."""
    return tr(text, time=f"{datetime.now():%H:%M}")
