"""A step that was never meant is retracted: labels, history and file are as before it was done."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from core.errors import ProjectError
from core.history import Step
from core.label_edits import edit_of_map
from core.labels import Box, Edit
from core.project import Project
from core.project_history import StepRefusedError
from tests.core.test_project_history import Hand, Work, work

__all__ = ["work"]  # the fixture


def full(*_: object) -> None:
    raise ProjectError("The disk is full; make room.")


def dab(work: Work, image_id: int, value: int = 1) -> Step:
    """Paint as the first click of a double click does."""
    labels, box = work.labels(image_id), Box(10, 10, 20, 20)
    before = labels[box.slices].copy()
    labels[box.slices] = value
    edit = Edit.of(box, before, labels[box.slices].copy(), "Dab")
    done = work.log.do("Dab", [edit_of_map(image_id, labels, edit)], may_be_retracted=True)
    assert done is not None
    return done.step


def retract(work: Work, step: Step) -> None:
    wanted = work.log.to_retract(step)
    assert wanted is not None
    work.log.exchange(wanted, wanted.edits())
    assert not work.log.history.is_done(step)


def in_file(work: Work) -> list[Any]:
    return [
        work.project._database.rows(f"SELECT * FROM {table} ORDER BY 1, 2, 3, 4")
        for table in ("step", "step_tile", "tile")
    ]


def in_memory(work: Work) -> list[Any]:
    history = work.log.history
    steps = [(s.id, s.moment, s.images, history.is_done(s)) for s in history.steps]
    return [steps, history.nbytes, history.number]


@pytest.mark.parametrize("limit", [4, 200])
@pytest.mark.parametrize("seed", range(6))
def test_after_anything_a_retracted_dab_was_never_there(seed: int, limit: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        work = Work(Path(folder), max_steps=limit)
        hand = Hand(work, seed)
        for _ in range(30):
            hand.act()
        for _ in range(int(hand.chance.integers(8))):
            with suppress(StepRefusedError):
                work.log.undo(hand.choose([None, *work.ids]))
        image_id = hand.image()
        labels = work.labels(image_id)
        before = work.state, in_file(work), in_memory(work)
        step = dab(work, image_id, value=(int(labels[10, 10]) + 1) % 3)
        retract(work, step)
        assert (work.state, in_file(work), in_memory(work)) == before
        if hand.chance.random() < 0.5:
            work.restart()
            assert (work.state, in_file(work), in_memory(work)) == before
        work.redo_all()
        redone = work.state
        undone = work.undo_all()
        assert work.redo_all() == undone
        assert work.state == redone
        work.project.check()
        work.project.close()


def test_the_oldest_step_dropped_for_a_dab_comes_back_with_it(tmp_path: Path) -> None:
    work = Work(tmp_path, max_steps=3)
    a = work.ids[0]
    for place in range(3):
        work.paint(a, Box(place, 0, place + 1, 50), 1)
    before = work.state, in_file(work), in_memory(work)
    step = dab(work, a)
    assert len(work.log.history.steps) == 3
    retract(work, step)
    assert (work.state, in_file(work), in_memory(work)) == before
    assert work.undo_all() == 3 and (work.labels(a) == 255).all()
    work.project.close()


def test_a_dab_that_something_followed_is_undone_like_any_step(work: Work) -> None:
    a, b, _ = work.ids
    work.paint(a, Box(0, 0, 5, 5), 1)
    work.log.undo(a)
    step = dab(work, a)
    work.paint(b, Box(0, 0, 5, 5), 1)
    retract(work, step)
    assert work.log.view(a).redo_name == "Dab"
    assert work.log.redo(a) is not None


def test_a_dab_undone_and_redone_is_no_longer_retracted_but_undone(work: Work) -> None:
    a = work.ids[0]
    step = dab(work, a)
    work.log.undo(a)
    assert work.log.to_retract(step) is None
    work.log.redo(a)
    retract(work, step)
    assert work.log.view(a).redo_name == "Dab"


@pytest.mark.parametrize("back", [False, True], ids=["on at the dab", "from the undo on"])
@pytest.mark.parametrize("again", [False, True], ids=["retracted in memory", "retracted in file"])
def test_a_full_disk_costs_neither_redo_nor_labels(
    work: Work, monkeypatch: pytest.MonkeyPatch, back: bool, again: bool
) -> None:
    a = work.ids[0]
    work.paint(a, Box(0, 0, 5, 5), 1)
    work.paint(a, Box(3, 3, 9, 9), 2)
    painted, write = work.state["labels"], Project.write_changes
    if back:
        monkeypatch.setattr(Project, "write_changes", full)
    work.log.undo(a)
    before = work.labels(a)
    monkeypatch.setattr(Project, "write_changes", full)
    step = dab(work, a)
    assert not work.log.all_written
    if again:
        monkeypatch.setattr(Project, "write_changes", write)
    retract(work, step)
    assert (work.labels(a) == before).all()
    monkeypatch.setattr(Project, "write_changes", write)
    work.log.write_waiting()
    work.restart()
    assert (work.labels(a) == before).all()
    assert work.log.redo(a) is not None and work.state["labels"] == painted
    assert work.undo_all() == 2
    work.project.check()


def test_where_the_retraction_alone_cannot_be_written_it_waits(
    work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    a = work.ids[0]
    work.paint(a, Box(0, 0, 5, 5), 1)
    work.log.undo(a)
    before, step = work.state, dab(work, a)
    with monkeypatch.context() as patch:
        patch.setattr(Project, "write_changes", full)
        retract(work, step)
        assert not work.log.all_written and work.log.view(a).redo_name == "Brush stroke"
    work.paint(a, Box(50, 50, 60, 60), 1)  # which writes what waits, too
    assert work.log.all_written
    work.log.undo(a)
    work.restart()
    assert work.state == before and work.redo_all() == 1


def test_what_is_damaged_in_the_file_does_not_hinder_a_dab_or_its_retraction(work: Work) -> None:
    a = work.ids[0]
    work.paint(a, Box(0, 0, 5, 5), 1)
    work.log.undo(a)
    with work.project._database.transaction() as connection:
        connection.execute("DELETE FROM step_tile")
    before, step = work.state, dab(work, a)
    retract(work, step)
    assert work.state == before and not work.log.history.steps
    assert np.all(work.labels(a) == 255)
