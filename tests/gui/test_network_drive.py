"""A project on a network drive is opened without a log, and that is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from core import project_store
from tests.gui.technician import Technician


def test_a_network_drive_is_said_once_and_work_goes_on(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(project_store, "is_on_network", lambda _path: True)
    technician.open(trained)
    assert sum("network drive" in notice for notice in technician.notices) == 1
    technician.workspace.painting.set_value(0)
    technician.stroke((30, 30), (90, 60))
    assert (technician.labels == technician.saved_labels).all()
    technician.window.backups.make()
    technician.settle()
    assert not technician.problems


def test_other_drives_are_not_spoken_of(technician: Technician, trained: Path) -> None:
    technician.open(trained)
    assert not any("drive" in notice for notice in technician.notices)
