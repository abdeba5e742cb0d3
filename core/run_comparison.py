"""Two training runs beside each other: what was asked, on which labels, and what came of it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from core.project_records import RunRecord
from core.run_summary import (
    ASKED_SECONDS,
    CLASSES,
    JUDGED_BY,
    JUDGED_CLASSES,
    JUDGED_IN_PARTS,
    JUDGED_REVISIONS,
    KNOWN_CLASSES,
    LABELS,
    LEARNT_CLASSES,
    LIVE,
    PROGRAM,
    TRAINED_ON,
)
from core.words import mark, time_text, tr, tr_n

_JUDGES: Final = {
    "held_out_images": mark("Held-out images"),
    "held_out_pixels": mark("Held-out pixels"),
}
_NAMES: Final = {
    CLASSES: mark("Classes of the network"),
    LEARNT_CLASSES: mark("Classes with labels"),
    "loss": mark("Loss on training images"),
    "training_images": mark("Training images"),
    "training_pixels": mark("Labelled pixels"),
    "background_pixels": mark("of them background"),
    TRAINED_ON: mark("Images learnt from"),
    JUDGED_BY: mark("Images held out"),
    JUDGED_CLASSES: mark("Classes judged"),
    JUDGED_IN_PARTS: mark("Judged on parts of images"),
    "begun_from": mark("Begun from"),
    LIVE: mark("Live mode"),
    "stopped": mark("Stopped by hand"),
    "learning_rate": mark("Learning rate"),
    "crop": mark("Crop (pixels)"),
    "batch": mark("Crops a step"),
    "warped": mark("Share turned and stretched"),
    "precision": mark("Computed in"),
    "seed": mark("Seed"),
    PROGRAM: "SmearSeg",
}
"""What the summary of a run holds, in the order of the table; other entries follow by name."""
_SHOWN_ELSEWHERE: Final = frozenset(
    {
        "steps",
        "seconds",
        ASKED_SECONDS,
        "held_out_iou",
        JUDGED_REVISIONS,
        KNOWN_CLASSES,
        LABELS,
        *_JUDGES,
    }
)
_HIGHER: Final = mark(
    "The held-out IoU of run {second} is {gain:.3f} higher than that of run {first}."
)
_LOWER: Final = mark(
    "The held-out IoU of run {second} is {gain:.3f} lower than that of run {first}."
)
_MINUTE: Final = 60
"""Seconds."""
_SCORE: Final = 3
"""Decimals of IoU and loss, here as wherever else they stand."""
_CLEAR: Final = 0.01
"""Difference of two IoUs on the same labels that is worth speaking of."""
_WORDS: Final = {
    "warm": mark("the network before it"),
    "starter": mark("the starter network"),
    "random": mark("random weights"),
}
"""What stands in a summary for a program, in words for a person."""


@dataclass(frozen=True)
class ComparedRow:
    """One line of the comparison; a value is "–" where a run does not have it.

    ``differs`` is of what a person can see: two numbers that read alike do not.
    ``difference`` is second minus first of two numbers, as they are shown, else None.
    ``decimals`` are those of a score, which its difference has as well; None: as many as tell
    something. ``said`` is the difference in words where it is no plain number.
    """

    name: str
    first: str
    second: str
    differs: bool
    difference: float | None = None
    decimals: int | None = None
    said: str = ""


def compare_runs(first: RunRecord, second: RunRecord) -> list[ComparedRow]:
    """The two runs line by line: result and labels first, then settings.

    Lists and tables in a summary (such as the images it trained on) are compared by their
    number of entries, and differ when any entry does.
    """
    rows = [
        _score_row(
            tr("Held-out IoU, when trained"),
            first.held_out_iou,
            second.held_out_iou,
            others=_other_classes(first, second, JUDGED_CLASSES),
        ),
        *(
            _row(tr(name), first.summary.get(k), second.summary.get(k))
            for k, name in _JUDGES.items()
        ),
        _date_row(first.started, second.started),
        _row(tr("Revision of the labels"), first.labels_revision, second.labels_revision),
        _row(tr("Steps"), first.steps, second.steps),
        _time_row(tr("Trained for"), first.seconds, second.seconds),
    ]
    asked = first.summary.get(ASKED_SECONDS), second.summary.get(ASKED_SECONDS)
    if asked != (None, None):
        rows.append(_time_row(tr("Time asked for"), *asked))
    for key in _keys(first.summary, second.summary):
        name = tr(_NAMES.get(key, _words(key)))
        one, other = first.summary.get(key), second.summary.get(key)
        if key == "loss":
            others = _other_classes(first, second, CLASSES)
            rows.append(_score_row(name, one, other, others=others))
        else:
            rows.append(_row(name, one, other))
    return rows


def comparison_sentence(first: RunRecord, second: RunRecord) -> str:
    """What the held-out IoU says of the two, with what stands against believing it."""
    if first.held_out_iou is None or second.held_out_iou is None:
        return tr("One of the runs has no held-out IoU, so they cannot be compared by it.")
    if _other_classes(first, second, JUDGED_CLASSES):
        return tr(
            "Their held-out IoU are means of different classes, so they cannot be compared by it."
        )
    gain = shown(second.held_out_iou, _SCORE) - shown(first.held_out_iou, _SCORE)
    said = tr(_HIGHER if gain > 0 else _LOWER, first=first.id, second=second.id, gain=abs(gain))
    if round(abs(gain), 3) == 0:
        said = tr("The held-out IoU of both runs is the same.")
    judges = [
        tuple(run.summary.get(key) for key in (*_JUDGES, JUDGED_BY)) for run in (first, second)
    ]
    if judges[0] != judges[1]:
        return f"{said} {tr('They were judged on different held-out labels.')}"
    if first.labels_revision != second.labels_revision:
        # Perhaps of held-out images, at the same number of pixels: only judging anew can tell.
        return f"{said} {tr('Labels have changed between them.')}"
    return said


def clearly_lower(before: RunRecord, now: RunRecord) -> bool:
    """Whether ``now`` is worse by 0.01 or more, as told by the same held-out labels of both.

    False where one has not been judged, or they were judged on other images, pixels or classes.
    """
    if before.held_out_iou is None or now.held_out_iou is None:
        return False
    keys = (JUDGED_BY, JUDGED_REVISIONS, JUDGED_CLASSES, *_JUDGES)
    by = [[run.summary.get(key) for key in keys] for run in (before, now)]
    lost = shown(before.held_out_iou, _SCORE) - shown(now.held_out_iou, _SCORE)
    tells = before.summary.get(JUDGED_REVISIONS) is not None  # of which labels they were
    return tells and by[0] == by[1] and round(lost, _SCORE) >= _CLEAR


def best_above(runs: Iterable[RunRecord], now: RunRecord) -> RunRecord | None:
    """The best of the runs that are clearly better than ``now``, the newest of equals; or None.

    Of all, not of the one before alone: runs that each lose a little have lost much together.
    """
    better = [run for run in runs if clearly_lower(run, now)]
    return max(better, key=lambda run: (run.held_out_iou or 0.0, run.id), default=None)


def _other_classes(first: RunRecord, second: RunRecord, key: str) -> bool:
    """Whether both tell of their classes, and not of the same ones, in whatever order."""
    told = [run.summary.get(key) for run in (first, second)]
    names = [{str(name) for name in one} for one in told if isinstance(one, list)]
    return len(names) == 2 and names[0] != names[1]


def _keys(*summaries: Mapping[str, Any]) -> list[str]:
    held = set().union(*summaries) - _SHOWN_ELSEWHERE
    return [key for key in _NAMES if key in held] + sorted(held - set(_NAMES))


def _row(name: str, first: Any, second: Any, decimals: int | None = None) -> ComparedRow:
    difference = None
    if _is_number(first) and _is_number(second):
        difference = shown(second, decimals) - shown(first, decimals)
    texts = (_text(first, decimals), _text(second, decimals))
    alike = texts[0] == texts[1]
    if difference is not None:
        return ComparedRow(name, *texts, not alike, difference, decimals)
    differs = first != second
    return ComparedRow(name, *texts, differs, said=tr("others") if differs and alike else "")


def _score_row(name: str, first: Any, second: Any, *, others: bool) -> ComparedRow:
    """Two scores, means of classes: of others, the one less the other would say nothing."""
    row = _row(name, first, second, _SCORE)
    if others and row.difference is not None:
        return replace(row, difference=None, said=tr("not comparable"))
    return row


def _time_row(name: str, first: Any, second: Any) -> ComparedRow:
    """Two times in seconds: with tenths only where whole seconds would tell nothing apart."""
    if not _is_number(first) or not _is_number(second):
        alone = [time_text(one) if _is_number(one) else _text(one) for one in (first, second)]
        return ComparedRow(name, alone[0], alone[1], first != second)
    decimals = 1 if round(first) == round(second) and max(first, second) < _MINUTE else 0
    texts = time_text(first, decimals), time_text(second, decimals)
    differs = texts[0] != texts[1]
    gap = shown(second, decimals) - shown(first, decimals)
    said = _signed(gap, time_text(abs(gap), decimals)) if differs else ""
    return ComparedRow(name, *texts, differs, gap, decimals, said)


def _date_row(first: str, second: str) -> ComparedRow:
    """When each began, and the time between."""
    said = ""
    try:
        gap = (datetime.fromisoformat(second) - datetime.fromisoformat(first)).total_seconds()
        said = _signed(gap, time_text(abs(gap))) if round(gap) else ""
    except (TypeError, ValueError):
        pass  # no date, or one that does not say of which zone it is
    texts = run_date(first), run_date(second)
    return ComparedRow(tr("Trained"), *texts, texts[0] != texts[1], said=said)


def _signed(value: float, size: str) -> str:
    return f"+{size}" if value > 0 else f"−{size}"


def shown(value: float, decimals: int | None) -> float:
    """A number as it stands in the table, so that the reader's own subtraction comes out."""
    return float(value) if decimals is None else round(float(value), decimals)


def _is_number(value: Any) -> bool:
    """Whether it is one to reckon with: JSON also holds NaN, infinity and ever so many digits."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    return abs(value) <= sys.float_info.max


def _text(value: Any, decimals: int | None = None) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, int):
        return f"{value:,}".replace(",", "\u202f")
    if isinstance(value, float):
        return f"{value:.4g}" if decimals is None else f"{value:.{decimals}f}"
    if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        return ", ".join(value)
    if isinstance(value, list | dict) and not value:
        return tr("none")
    if isinstance(value, list | dict):
        return tr_n("1 entry", "{n} entries", len(value))
    return tr(_WORDS.get(str(value), str(value)))


def run_date(started: str) -> str:
    """The run's beginning in local time; the text itself where it is no date."""
    try:
        return datetime.fromisoformat(started).astimezone().strftime(tr("%Y-%m-%d %H:%M:%S"))
    except ValueError:
        return started


def _words(key: str) -> str:
    words = key.replace("_", " ").strip()
    return words[:1].upper() + words[1:]
