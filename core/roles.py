"""Which images the program proposes to hold out: every fifth with labels, groups kept whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from core.project_records import Role
from core.words import mark, tr

EVERY: Final = 5
TOO_FEW: Final = mark("too few labelled images to hold one out; five are needed")


def propose_roles(
    labelled: Sequence[int],
    groups: Sequence[Sequence[int]] = (),
    settled: Mapping[int, Role] | None = None,
) -> dict[int, Role]:
    """The role proposed for each labelled image, by its id in the project.

    In the order of ids (the order in which images were added) every fifth image is held out.
    ``groups`` are ids that show the same (core.leaks) and go to one side together, counted where
    their first image stands. ``settled`` are roles that stay, since the technician chose them or
    a network has learnt from the image; they count in the fifth, and a group with a settled image
    goes where that one is, to training where the group has both.

    The same images give the same answer in whatever order they come; an image added later changes
    no earlier role as long as its id is higher and it belongs to no earlier group.
    """
    settled = settled or {}
    images = dict.fromkeys(sorted(labelled))
    group_of = {image: tuple(group) for group in groups for image in group}
    roles: dict[int, Role] = {}
    seen = held = 0
    for image in images:
        if image in roles:
            continue
        members = [other for other in group_of.get(image, (image,)) if other in images]
        known = {settled[other] for other in group_of.get(image, (image,)) if other in settled}
        seen += len(members)
        role = _role(len(members), seen, held, known)
        held += len(members) if role is Role.HELD_OUT else 0
        roles.update(dict.fromkeys(members, role))
    return dict(sorted(roles.items()))


def _role(members: int, seen: int, held: int, known: set[Role]) -> Role:
    if known:
        return Role.TRAINING if Role.TRAINING in known else Role.HELD_OUT
    # A group larger than what is due would leave too little to learn from.
    due = seen // EVERY - held
    return Role.HELD_OUT if due > 0 and members <= due + 1 else Role.TRAINING


def roles_note(roles: Mapping[int, Role]) -> str:
    """Why no image is held out; empty where one is."""
    if Role.HELD_OUT in roles.values():
        return ""
    if len(roles) < EVERY:
        return tr(TOO_FEW)
    return tr("those due belong together, or their role is settled already")
