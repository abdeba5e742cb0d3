"""What the summary of a training run tells beside its figures: images, classes, the program."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from typing import Any, Final

from core.project_records import RunRecord

TRAINED_ON: Final = "trained_on"
"""Ids of the images that the network has seen, in this run or before it."""
JUDGED_BY: Final = "judged_by"
"""Ids of the held-out images with labels there were."""
JUDGED_REVISIONS: Final = "judged_revisions"
"""Of each of them, in the same order, the revision of its labels: the same one, the same labels."""
JUDGED_CLASSES: Final = "judged_classes"
"""Names of the classes that the held-out labels show, and could judge."""
JUDGED_IN_PARTS: Final = "judged_in_parts"
"""Whether its held-out IoU is of parts of the held-out images, not of all their labels."""
CLASSES: Final = "classes"
"""Names of the classes, in the order of the network."""
LEARNT_CLASSES: Final = "learnt_classes"
"""Names of those of them that the training labels showed."""
KNOWN_CLASSES: Final = "known_classes"
"""Names of those that the network has learnt, in this run or in those that it went on from."""
_RECENT: Final = 12
"""Reports whose losses are averaged."""
ASKED_SECONDS: Final = "asked_seconds"
"""How long the run was to take."""
PROGRAM: Final = "program"
"""Version of SmearSeg that trained."""
LABELS: Final = "labels_digest"
"""What ``labels_digest`` gave of the labels that there were."""
LIVE: Final = "live"
"""Whether live mode trained: the run is then all of one session, from switching it on to off."""


def mean_loss(losses: Sequence[float]) -> float | None:
    """What is told and kept as a run's loss: one report alone, of a few crops, jumps about."""
    last = losses[-_RECENT:]
    return sum(last) / len(last) if last else None


def labels_digest(pixels: Mapping[int, Mapping[int, int]]) -> str:
    """A short name for how many pixels of each class (by its id) each image (by its id) has.

    What was painted and undone since changes revisions, but not this.
    """
    told = sorted((image, sorted(counts.items())) for image, counts in pixels.items())
    return hashlib.sha256(repr(told).encode()).hexdigest()[:16]


def run_of(runs: Sequence[RunRecord], number: int | None) -> RunRecord | None:
    """The run of that number, if it is there."""
    return next((run for run in runs if run.id == number), None)


def images_learnt_from(run: RunRecord | None) -> frozenset[int]:
    """Ids of the images that the network of a run has seen; a network is not judged by them."""
    return _ids(run, TRAINED_ON)


def stopped_unjudged(summary: Mapping[str, Any]) -> bool:
    """Whether a training was stopped before any held-out image judged its network."""
    return bool(summary.get("stopped")) and summary.get("held_out_iou") is None


def judges_of(run: RunRecord | None) -> frozenset[int]:
    """Ids of the held-out images with labels that there were."""
    return _ids(run, JUDGED_BY)


def classes_of(run: RunRecord) -> tuple[str, ...]:
    """Names of the classes that a run learnt; empty where it does not tell.

    Older runs tell of the classes that there were, also those that nothing was labelled as.
    """
    return tuple(str(name) for name in _list(run, LEARNT_CLASSES) or _list(run, CLASSES))


def all_classes_of(run: RunRecord) -> tuple[str, ...]:
    """Names of the classes of its network, learnt or not; empty where it does not tell."""
    return tuple(str(name) for name in _list(run, CLASSES))


def learnt_ids_of(run: RunRecord | None, class_ids: Sequence[int]) -> tuple[int, ...] | None:
    """Which classes a run's network has learnt, by their ids in its order, also in runs before.

    By place, since classes may have been renamed since. None where the run does not tell.
    """
    names = _list(run, CLASSES)
    if run is None or len(names) != len(class_ids):
        return None
    learnt = _list(run, KNOWN_CLASSES)
    if not learnt and run.summary.get("begun_from") != "warm":
        learnt = _list(run, LEARNT_CLASSES)  # an older run; it began anew
    if not learnt:
        return None
    return tuple(i for i, name in zip(class_ids, names, strict=True) if name in learnt)


def judged_classes_of(run: RunRecord) -> tuple[str, ...]:
    """Names of the classes that its held-out IoU is of; empty where it does not tell."""
    return tuple(str(name) for name in _list(run, JUDGED_CLASSES))


def _ids(run: RunRecord | None, key: str) -> frozenset[int]:
    return frozenset(one for one in _list(run, key) if isinstance(one, int))


def _list(run: RunRecord | None, key: str) -> list[Any]:
    found = run.summary.get(key) if run is not None else None
    return found if isinstance(found, list) else []
