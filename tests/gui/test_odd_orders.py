"""Odd orders: what happens while something else is under way leaves everything in step."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from core.labels import UNLABELLED
from tests.gui.robot import Fault
from tests.gui.technician import Technician


def values_of(labels: np.ndarray) -> set[int]:
    return set(np.unique(labels).tolist())


def test_a_merge_into_a_class_whose_adding_is_undone_meanwhile_is_refused(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    workspace = technician.workspace
    added = workspace.add_class("Platelet", (9, 9, 200))
    before = technician.labels
    workspace.class_table.merge(1, added.id)
    workspace.painting.undo()
    technician.settle()
    assert [record.id for record in workspace.classes] == [1]
    assert technician.problems == ["That class is no longer there."]
    assert (technician.labels == before).all()
    assert values_of(technician.saved_labels) <= {0, 1, UNLABELLED}


def test_of_two_classes_one_stays_when_the_other_s_adding_is_undone_meanwhile(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    workspace = technician.workspace
    workspace.add_class("Platelet", (9, 9, 200))
    before = technician.labels
    workspace.class_table.delete(1, UNLABELLED)
    workspace.painting.undo()
    technician.settle()
    assert [record.id for record in workspace.classes] == [1]
    assert technician.problems == ["The last class stays: a project needs one."]
    assert (technician.labels == before).all()


def test_a_class_locked_while_another_is_merged_into_it_keeps_its_pixels(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    workspace = technician.workspace
    added = workspace.add_class("Platelet", (9, 9, 200))
    before = technician.labels
    workspace.class_table.merge(1, added.id)
    workspace.class_table.set_locked([added.id], True)
    technician.settle()
    assert [record.id for record in workspace.classes] == [1, added.id]
    assert technician.problems == ["“Platelet” is locked; unlock it first."]
    assert (technician.labels == before).all()


def test_an_image_does_not_leave_the_list_again_before_its_own_steps_are_redone(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    workspace = technician.workspace
    painting, (first, second, _third) = workspace.painting, technician.ids
    added = workspace.add_class("Platelet", (9, 9, 200))
    technician.choose(first)
    technician.take_class(added.id)
    technician.stroke((20, 20), (60, 60))
    workspace.remove_images([technician.ids[first]])
    workspace.class_table.merge(added.id, 1)
    technician.settle()
    while painting.history is not None and painting.history.can_undo:
        painting.undo()
        technician.settle()
    technician.choose(second)
    for _ in range(3):
        painting.redo()
    assert first in technician.ids
    assert technician.problems[-1].endswith("which was undone on smear-1.png; redo that first.")
    technician.choose(first)
    for _ in range(3):
        painting.redo()
        technician.settle()
    assert first not in technician.ids
    assert [record.id for record in workspace.classes] == [1]
    assert not painting.history.can_redo


def test_a_threshold_chosen_while_the_disk_is_full_can_be_undone_when_there_is_room(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fault = Fault(monkeypatch)
    technician.open(trained)
    workspace = technician.workspace
    before = workspace.threshold
    fault.on = True
    technician.stroke((20, 20), (60, 60))
    workspace.choose_threshold(0.9)
    workspace.thresholds.rest()
    fault.on = False
    workspace.save_again()
    workspace.thresholds.rest()
    assert workspace.require_project().classes()[0].threshold == 0.9
    workspace.painting.undo()
    assert workspace.threshold == before
