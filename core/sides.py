"""Which side images go to that show the same: training or held out, together.

What a person chose stays: the others follow. Where they chose both sides themselves, nothing is
changed, and it is told.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from core.leaks import Likeness, groups_of, likeness_sentence
from core.project_records import Role
from core.words import mark, tr


@dataclass(frozen=True)
class SideChange:
    """Images (by place) that get another role, what they are like, and the sentence that says so.

    ``alike`` names two of the images on both sides and has no full stop.
    """

    images: tuple[int, ...]
    role: Role
    alike: str
    sentence: str


@dataclass(frozen=True)
class SidePlan:
    """What to change at once, and what only a person may change; both by place of the images."""

    changes: tuple[SideChange, ...]
    conflicts: tuple[SideChange, ...]


def keep_sides(
    names: Sequence[str],
    roles: Sequence[Role],
    likenesses: Sequence[Likeness],
    chosen: Collection[int],
    labelled: Collection[int] = (),
) -> SidePlan:
    """Bring every group of alike images to one side; ``chosen`` are places whose role stays.

    A group goes where its chosen images stand. Without any it goes where its ``labelled`` images
    stand: what nobody has labelled no network has learnt from. With labels on both sides, or on
    none, it goes to training, since a network may have learnt from it already. One that was chosen
    to both sides is a conflict: its held-out images would have to train.
    """
    changes, conflicts = [], []
    for group in groups_of(len(names), likenesses):
        if len({roles[image] for image in group}) < 2:
            continue
        own = {roles[image] for image in group if image in chosen}
        if len(own) == 2:
            conflicts.append(_change(names, roles, likenesses, group, Role.TRAINING, own))
        else:
            own = own or {roles[image] for image in group if image in labelled}
            role = own.pop() if len(own) == 1 else Role.TRAINING
            changes.append(_change(names, roles, likenesses, group, role, set()))
    return SidePlan(tuple(changes), tuple(conflicts))


def _change(
    names: Sequence[str],
    roles: Sequence[Role],
    likenesses: Sequence[Likeness],
    group: tuple[int, ...],
    role: Role,
    own: set[Role],
) -> SideChange:
    moved = tuple(image for image in group if roles[image] is not role)
    pairs = [pair for pair in likenesses if pair.first in group and pair.second in group]
    crossing = next(pair for pair in pairs if roles[pair.first] != roles[pair.second])
    alike = likeness_sentence(names, crossing)
    if own:
        sentence = tr(
            "{alike}, but one trains and the other is held out: an image that the "
            "network learnt from cannot judge it.",
            alike=alike,
        )
        return SideChange(moved, role, alike, sentence)
    what = names[moved[0]] if len(moved) == 1 else tr("{n} images", n=len(moved))
    text = _TO_TRAINING if role is Role.TRAINING else _TO_HELD_OUT
    return SideChange(moved, role, alike, tr(text, alike=alike, what=what))


_TO_TRAINING = mark(
    "{alike}, so {what} went from held out to training: an image that the network learns from "
    "cannot judge it."
)
_TO_HELD_OUT = mark(
    "{alike}, so {what} went from training to held out: the network must not learn from an image "
    "that judges it."
)
