"""Undo and redo: steps that matter to each other keep their order, all others go freely."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.history import History, Step


def label_step(
    history: History, *images: int, nbytes: int = 10, uses: tuple[int, ...] = ()
) -> Step:
    sizes = dict.fromkeys(images, nbytes)
    number = history.next_id()
    return push(history, Step(number, f"Stroke {number}", sizes, uses=frozenset(uses)))


def wide_step(history: History, *resources: tuple[str, int], uses: tuple[int, ...] = ()) -> Step:
    number = history.next_id()
    step = Step(number, f"Change {number}", {}, frozenset(resources), frozenset(uses))
    return push(history, step)


def push(history: History, step: Step) -> Step:
    for old in history.made_room(step, step.images):
        history.drop(old)
    history.push(step)
    return step


def undo(history: History, image_id: int | None) -> Step | None:
    step = history.to_undo(image_id)
    if step is None or history.blocks_undo(step) is not None:
        return None
    history.undone(step)
    return step


def redo(history: History, image_id: int | None) -> Step | None:
    step = history.to_redo(image_id)
    if step is None or history.blocks_redo(step) is not None:
        return None
    history.redone(step)
    return step


def test_undo_takes_the_youngest_step_of_the_image_shown_or_of_the_project() -> None:
    history = History()
    first, other = label_step(history, 1), label_step(history, 2)
    wide = wide_step(history, ("role", 2))
    second = label_step(history, 1)
    assert [undo(history, 1) for _ in range(4)] == [second, wide, first, None]
    assert undo(history, None) is None
    assert undo(history, 2) is other
    assert [redo(history, 1) for _ in range(4)] == [first, wide, second, None]
    assert redo(history, 2) is other


def test_names_tell_what_would_be_undone_and_redone() -> None:
    history = History()
    view = history.view(1)
    assert (view.undo_name, view.redo_name, view.can_undo) == ("", "", False)
    label_step(history, 1)
    wide_step(history, ("role", 7))
    assert (view.undo_name, view.redo_name) == ("Change 2", "")
    undo(history, 1)
    assert (view.undo_name, view.redo_name) == ("Stroke 1", "Change 2")
    assert history.view(9).redo_name == "Change 2"
    assert not history.view(9).can_undo


def test_a_new_step_forgets_what_was_undone_only_where_their_order_matters() -> None:
    history = History()
    label_step(history, 1)
    threshold = wide_step(history, ("threshold", 1), uses=(1,))
    undo(history, 1)
    undo(history, 1)
    assert history.to_redo(1) is not None
    label_step(history, 2)
    wide_step(history, ("threshold", 2), uses=(2,))
    assert len(history.steps) == 4, "nothing of that concerns what was undone"
    label_step(history, 1)
    assert history.to_redo(1) is threshold
    wide_step(history, ("threshold", 1), uses=(1,))
    assert history.to_redo(1) is None


def test_a_step_over_several_images_waits_for_what_was_done_since_on_any_of_them() -> None:
    history = History()
    batch = label_step(history, 1, 2, 3)
    later = label_step(history, 3)
    assert history.to_undo(1) is batch
    assert history.blocks_undo(batch) is later
    assert undo(history, 3) is later
    assert history.blocks_undo(batch) is None
    assert undo(history, 1) is batch
    assert history.blocks_redo(later) is batch
    assert redo(history, 3) is batch
    assert redo(history, 3) is later


def test_a_class_is_not_unmade_before_what_was_painted_with_it() -> None:
    history = History()
    added = wide_step(history, ("class", 2), uses=(2,))
    painted = label_step(history, 5, uses=(2,))
    label_step(history, 6, uses=(1,))
    undo(history, 6)
    assert history.to_undo(6) is added
    assert history.blocks_undo(added) is painted
    undo(history, 5)
    assert undo(history, 6) is added
    assert history.blocks_redo(painted) is added


def test_what_was_painted_with_a_class_goes_when_its_number_gets_another_meaning() -> None:
    history = History()
    wide_step(history, ("class", 2), uses=(2,))
    label_step(history, 5, uses=(2,))
    undo(history, 5)
    undo(history, 5)
    wide_step(history, ("class", 2), uses=(2,))
    assert history.to_redo(5) is None


def test_the_oldest_steps_of_an_image_go_first_when_there_are_too_many() -> None:
    history = History(max_steps=3)
    other = label_step(history, 9)
    for _ in range(10):
        label_step(history, 1)
    assert [step.name for step in iter(lambda: undo(history, 1), None)] == [
        "Stroke 11", "Stroke 10", "Stroke 9",
    ]  # fmt: skip
    assert history.to_undo(9) is other, "of another image"


def test_a_step_goes_with_the_one_it_could_only_be_undone_after() -> None:
    history = History(max_steps=2)
    added = wide_step(history, ("class", 2), uses=(2,))
    painted = label_step(history, 5, uses=(2,))
    label_step(history, 5)
    label_step(history, 5)
    assert painted not in history.steps
    assert added not in history.steps, "pixels of the class stand that nothing takes back"


def test_bytes_are_bounded_and_the_newest_step_always_stays() -> None:
    history = History(max_bytes=100)
    for _ in range(5):
        label_step(history, 1, nbytes=40)
    assert len(history.steps) == 2
    assert history.nbytes == 80
    label_step(history, 1, nbytes=1000)
    assert [step.nbytes for step in history.steps] == [1000]


def test_bytes_are_bounded_over_all_images() -> None:
    history = History(max_total=100)
    for image_id in range(1, 20):
        label_step(history, image_id, nbytes=30)
    assert history.nbytes <= 100
    assert [list(step.images) for step in history.steps] == [[17], [18], [19]]


def test_steps_are_bounded_over_all_images() -> None:
    history = History(max_total_steps=5)
    for image_id in (*range(1, 20), 3):
        label_step(history, image_id)
    assert [list(step.images) for step in history.steps] == [[16], [17], [18], [19], [3]]
    assert history.number == 5


def test_a_step_grows_while_nothing_came_between() -> None:
    history = History()
    batch = label_step(history, 1)
    assert history.can_extend(batch, 2)
    assert not history.can_extend(batch, 1), "it changed that one already"
    history.extend(batch, 2, 5, frozenset({3}))
    assert (batch.images, batch.uses, history.nbytes) == ({1: 10, 2: 5}, {3}, 15)
    label_step(history, 4)
    assert history.can_extend(batch, 3)
    assert not history.can_extend(batch, 4), "a stroke there is younger than the batch"
    label_step(history, 2)
    assert not history.can_extend(batch, 3)


def test_a_history_that_holds_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="holds nothing"):
        History(max_steps=0)


resources = st.sampled_from(
    [("class", 2), ("class", 3), ("threshold", 2), ("role", 1), ("classes", 0)]
)
actions = st.one_of(
    st.tuples(
        st.just("push"),
        st.sets(st.integers(1, 3), max_size=2),
        st.sets(resources, max_size=2),
        st.sets(st.sampled_from([2, 3]), max_size=2),
    ),
    st.tuples(st.just("undo"), st.integers(1, 3)),
    st.tuples(st.just("redo"), st.integers(1, 3)),
)


@settings(deadline=None, max_examples=150)
@given(st.lists(actions, max_size=40), st.integers(2, 8))
def test_steps_that_conflict_are_undone_in_the_reverse_of_the_order_they_were_done(
    taken: list[tuple], limit: int
) -> None:
    history = History(max_steps=limit)
    applied: list[Step] = []
    for action in taken:
        if action[0] == "push":
            _, images, changed, uses = action
            if not images and not changed:
                continue
            uses = uses | {number for kind, number in changed if kind in ("class", "threshold")}
            sizes = dict.fromkeys(images, 10)
            step = Step(history.next_id(), "Step", sizes, frozenset(changed), frozenset(uses))
            applied.append(push(history, step))
        elif action[0] == "undo":
            step = undo(history, action[1])
            if step is not None:
                since = applied[applied.index(step) + 1 :]
                assert not any(step.conflicts(other) for other in since)
                applied.remove(step)
        else:
            step = redo(history, action[1])
            if step is not None:
                applied.append(step)
        moments = [step.moment for step in history.steps if history.is_done(step)]
        assert len(set(moments)) == len(moments)
        for image_id in (1, 2, 3):
            assert sum(image_id in step.images for step in history.steps) <= limit
        assert history.nbytes == sum(step.nbytes for step in history.steps)
        assert history.number == len(history.steps)
