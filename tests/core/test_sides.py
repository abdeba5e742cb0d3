"""Images that show the same stand on one side, and what a person chose stays."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from core.leaks import Kind, Likeness, groups_of
from core.project_records import Role
from core.sides import keep_sides

TRAIN, OUT = Role.TRAINING, Role.HELD_OUT
NAMES = ("a.png", "b.png", "c.png", "d.png", "e.png", "f.png")
PLACES = st.integers(0, len(NAMES) - 1)


def pair(first: int, second: int, kind: Kind = Kind.CROP) -> Likeness:
    return Likeness(first, second, kind, 1.0, 0.95)


def test_without_a_choice_alike_images_train() -> None:
    plan = keep_sides(NAMES[:3], [TRAIN, OUT, OUT], [pair(1, 0)], chosen=())
    [change] = plan.changes
    assert (change.images, change.role, plan.conflicts) == ((1,), TRAIN, ())
    assert change.sentence == (
        "b.png is a part of a.png, so b.png went from held out to training: an image that the "
        "network learns from cannot judge it."
    )


def test_others_follow_what_a_person_held_out() -> None:
    plan = keep_sides(NAMES[:2], [TRAIN, OUT], [pair(0, 1, Kind.RESAVED)], chosen={1})
    [change] = plan.changes
    assert (change.images, change.role) == ((0,), OUT)
    assert "a.png and b.png are the same picture, saved differently" in change.sentence
    assert "a.png went from training to held out" in change.sentence


def test_a_person_who_chose_both_sides_is_told_and_nothing_is_changed() -> None:
    plan = keep_sides(NAMES[:2], [TRAIN, OUT], [pair(0, 1)], chosen={0, 1})
    assert plan.changes == ()
    [conflict] = plan.conflicts
    assert (conflict.images, conflict.role) == ((1,), TRAIN)
    assert "a.png" in conflict.sentence and "b.png" in conflict.sentence


@given(
    st.lists(st.sampled_from([TRAIN, OUT]), min_size=len(NAMES), max_size=len(NAMES)),
    st.lists(st.tuples(PLACES, PLACES).filter(lambda p: p[0] != p[1]), max_size=6),
    st.sets(PLACES),
)
def test_afterwards_every_group_stands_on_one_side_or_is_a_conflict(roles, pairs, chosen) -> None:
    likenesses = [pair(*sorted(places)) for places in sorted(set(pairs))]
    plan = keep_sides(NAMES, roles, likenesses, chosen)
    after = list(roles)
    for change in plan.changes:
        for image in change.images:
            assert image not in chosen, "a person's choice is never overruled"
            after[image] = change.role
    told = {image for conflict in plan.conflicts for image in conflict.images}
    for group in groups_of(len(NAMES), likenesses):
        assert len({after[image] for image in group}) == 1 or told & set(group)
    again = keep_sides(NAMES, after, likenesses, chosen)
    assert again.changes == () and again.conflicts == plan.conflicts


def test_a_copy_without_labels_follows_a_held_out_image_that_has_some() -> None:
    roles, alike = [OUT, TRAIN], [pair(0, 1, Kind.RESAVED)]
    [change] = keep_sides(NAMES[:2], roles, alike, chosen=(), labelled={0}).changes
    assert (change.images, change.role) == ((1,), OUT)
    for labelled in ({0, 1}, {1}, set()):  # a network may have learnt from the other
        [change] = keep_sides(NAMES[:2], roles, alike, chosen=(), labelled=labelled).changes
        assert (change.images, change.role) == ((0,), TRAIN)
    [change] = keep_sides(NAMES[:2], roles, alike, chosen={1}, labelled={0}).changes
    assert (change.images, change.role) == ((0,), TRAIN), "what a person chose stays"
