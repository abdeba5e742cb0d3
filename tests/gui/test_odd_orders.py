"""Odd orders: what happens while something else is under way leaves everything in step."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from core.labels import UNLABELLED
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
