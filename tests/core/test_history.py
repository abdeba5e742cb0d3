"""Undo and redo bring back every byte, within bounds."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.brush import Stroke
from core.history import History
from core.labels import Box, Edit, LabelMap, new_label_map


def dab(labels: LabelMap, x: float, y: float, value: int = 1, diameter: int = 5) -> Edit:
    stroke = Stroke(labels, value, diameter, f"Dab {value}")
    stroke.move_to(x, y)
    edit = stroke.finish()
    assert edit is not None
    return edit


strokes = st.lists(
    st.tuples(
        st.integers(1, 300),
        st.sampled_from([0, 1, 2, 255]),
        st.lists(st.tuples(st.floats(-50, 150), st.floats(-50, 150)), min_size=1, max_size=4),
    ),
    max_size=8,
)


@settings(deadline=None, max_examples=60)
@given(strokes, st.sampled_from([(90, 120), (1, 1), (1, 90), (64, 64)]))
def test_undoing_all_gives_the_start_and_redoing_all_the_end(
    drawn: list[tuple[int, int, list[tuple[float, float]]]], size: tuple[int, int]
) -> None:
    labels = new_label_map(*size)
    start = labels.tobytes()
    history = History()
    states = [start]
    for diameter, value, way in drawn:
        stroke = Stroke(labels, value, diameter)
        for x, y in way:
            stroke.move_to(x, y)
        edit = stroke.finish()
        if edit is not None:
            history.push(edit)
            states.append(labels.tobytes())
    end = labels.tobytes()
    for state in reversed(states[:-1]):
        assert history.undo(labels) is not None
        assert labels.tobytes() == state
    assert history.undo(labels) is None
    assert labels.tobytes() == start
    while history.redo(labels) is not None:
        pass
    assert labels.tobytes() == end


def test_names_tell_what_would_be_undone_and_redone() -> None:
    labels, history = new_label_map(20, 20), History()
    assert (history.undo_name, history.redo_name) == ("", "")
    history.push(dab(labels, 5, 5, 1))
    history.push(dab(labels, 9, 9, 2))
    assert (history.undo_name, history.redo_name) == ("Dab 2", "")
    undone = history.undo(labels)
    assert undone is not None
    assert undone.name == "Dab 2"
    assert (history.undo_name, history.redo_name) == ("Dab 1", "Dab 2")
    assert history.can_undo
    assert history.can_redo


def test_a_new_edit_forgets_what_was_undone() -> None:
    labels, history = new_label_map(20, 20), History()
    history.push(dab(labels, 5, 5, 1))
    history.undo(labels)
    held = history.nbytes
    history.push(dab(labels, 9, 9, 2))
    assert not history.can_redo
    assert history.nbytes < 2 * held


def test_the_oldest_steps_go_first_when_there_are_too_many() -> None:
    labels, history = new_label_map(20, 400), History(max_steps=3)
    for i in range(10):
        history.push(dab(labels, 10 + 20 * i, 10, i))
    assert [e.name for e in iter(lambda: history.undo(labels), None)] == ["Dab 9", "Dab 8", "Dab 7"]


def test_bytes_are_bounded_and_the_newest_step_always_stays() -> None:
    rng = np.random.default_rng(0)
    history = History(max_bytes=50_000)  # room for two
    labels = new_label_map(100, 100)
    for _ in range(10):
        before, after = labels.copy(), rng.integers(0, 255, (100, 100), np.uint8)
        history.push(Edit(Box(0, 0, 100, 100), before, after, "Noise"))
        labels[:] = after
        assert history.can_undo
    assert history.nbytes <= 50_000
    assert sum(1 for _ in iter(lambda: history.undo(labels), None)) == 2
    history = History(max_bytes=0)
    history.push(dab(labels, 50, 50))
    assert history.undo(labels) is not None


def test_clearing_forgets_everything() -> None:
    labels, history = new_label_map(20, 20), History()
    history.push(dab(labels, 5, 5))
    history.clear()
    assert not history.can_undo
    assert history.nbytes == 0


def test_an_undo_that_does_not_fit_the_map_changes_nothing() -> None:
    labels, history = new_label_map(20, 20), History()
    history.push(dab(labels, 18, 18))
    with pytest.raises(ValueError, match="does not fit"):
        history.undo(new_label_map(10, 10))
    assert history.can_undo
    assert not history.can_redo


def test_a_history_of_flat_labels_takes_little_memory() -> None:
    labels, history = new_label_map(2000, 2000), History()
    for i in range(20):
        history.push(dab(labels, 100 * i, 1000, i % 5, 300))
    assert history.nbytes < 100_000
