"""The proposal of held-out images: every fifth, always the same, groups whole."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from core.project_records import Role
from core.roles import propose_roles, roles_note

IDS = st.sets(st.integers(1, 300), max_size=60)


def held_out(roles):
    return [image for image, role in roles.items() if role is Role.HELD_OUT]


def test_every_fifth_labelled_image_is_held_out():
    assert held_out(propose_roles(range(1, 26))) == [5, 10, 15, 20, 25]
    assert held_out(propose_roles([3, 4, 8, 9, 30, 31])) == [30]


@given(IDS, st.randoms(use_true_random=False))
def test_the_same_project_gives_the_same_roles(ids, chance):
    shuffled = random.Random(1).sample(sorted(ids), len(ids))
    assert propose_roles(shuffled) == propose_roles(sorted(ids))
    assert len(held_out(propose_roles(shuffled))) == len(ids) // 5


@given(IDS, st.integers(1, 20))
def test_images_added_later_change_no_earlier_role(ids, more):
    before = propose_roles(ids)
    after = propose_roles([*ids, *range(1000, 1000 + more)])
    assert before == {image: after[image] for image in before}


@settings(max_examples=50)
@given(IDS, st.data())
def test_groups_stay_whole_and_the_held_out_part_stays_about_a_fifth(ids, data):
    left, groups = sorted(ids), []
    while left:
        size = data.draw(st.integers(1, 4))
        groups.append(left[:size])
        left = left[size:]
    roles = propose_roles(ids, groups)
    assert set(roles) == ids
    for group in groups:
        assert len({roles[image] for image in group}) == 1
    assert len(held_out(roles)) <= len(ids) // 5 + 1


def test_a_group_of_nearly_all_images_stays_in_training():
    roles = propose_roles(range(1, 8), groups=[range(1, 7)])
    assert held_out(roles) == [7]
    alike = propose_roles(range(1, 8), groups=[range(1, 8)])
    assert held_out(alike) == []
    assert roles_note(alike) == "those due belong together, or their role is settled already"


def test_settled_roles_stay_and_pull_their_group():
    settled = {2: Role.HELD_OUT, 5: Role.TRAINING}
    roles = propose_roles(range(1, 11), groups=[[2, 7], [5, 9]], settled=settled)
    assert held_out(roles) == [2, 7]
    both = propose_roles([1, 2], [[1, 2]], {1: Role.HELD_OUT, 2: Role.TRAINING})
    assert held_out(both) == []


def test_a_group_with_an_image_that_has_no_labels_counts_only_those_that_have():
    roles = propose_roles([1, 2, 3, 4, 5], groups=[[5, 99]])
    assert held_out(roles) == [5]
    assert 99 not in roles
    # The unlabelled member trained already, perhaps under other labels.
    assert held_out(propose_roles([1, 2, 3, 4, 5], [[5, 99]], {99: Role.TRAINING})) == []


def test_fewer_than_five_labelled_images_hold_out_none_and_say_why():
    roles = propose_roles([1, 2, 3, 4])
    assert held_out(roles) == []
    assert "five are needed" in roles_note(roles)
    assert roles_note(propose_roles([1, 2, 3, 4, 5])) == ""
