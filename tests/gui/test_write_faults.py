"""The real window on a disk that turns read-only, or fails, while somebody works.

A system does not let a disk with open files be remounted read-only by hand; what the kernel does
by itself after an error is what is injected here, at SQLite's own calls (tests/faults).
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from core.project import Project
from tests.faults.system_calls import FailingCalls, failing_calls
from tests.gui.technician import Technician


@pytest.fixture
def calls(trained: Path) -> Iterator[FailingCalls]:
    yield from failing_calls(trained.parent)


@pytest.fixture
def person(calls: FailingCalls, technician: Technician, trained: Path) -> Iterator[Technician]:
    # The calls come first, and so go last: the window's threads have ended by then.
    technician.open(trained)
    technician.workspace.painting.set_value(0)
    yield technician
    calls.error = 0


@pytest.mark.parametrize("name", ["EROFS", "EIO"])
def test_it_is_told_once_marked_and_saved_again_by_itself(
    person: Technician, trained: Path, calls: FailingCalls, name: str
) -> None:
    written = person.saved_labels
    calls.error = getattr(errno, name)
    for y in (20, 60, 100):
        person.stroke((20, y), (90, y))
    assert calls.failed
    person.action("undoAction").trigger()
    assert "NOT SAVED" in person.window.windowTitle() and person.text("savedReadout") == "NOT SAVED"
    assert sum("goes on in memory" in problem for problem in person.problems) == 1
    assert np.array_equal(person.saved_labels, written), "nothing counts as saved that is not"
    assert len(person.problems) == 1, "once, not with every stroke"
    painted, current = person.labels, person.workspace.current_id
    calls.error = 0
    person.until(lambda: person.workspace.all_saved)  # nobody touches anything
    assert "NOT SAVED" not in person.window.windowTitle()
    assert np.array_equal(person.saved_labels, painted)
    person.leave()
    with Project.open(trained) as project:
        project.check()
        assert np.array_equal(project.read_labels(current), painted)


def test_save_as_elsewhere_takes_everything_along(
    person: Technician, trained: Path, calls: FailingCalls, tmp_path: Path
) -> None:
    written = person.saved_labels
    calls.error = errno.EROFS
    person.stroke((20, 20), (90, 20))
    person.train(2)
    painted, current = person.labels, person.workspace.current_id
    rescued = tmp_path / "rescued.smearseg"
    person.save_as(rescued)
    assert person.workspace.all_saved and "NOT SAVED" not in person.window.windowTitle()
    assert person.workspace.require_project().path == rescued.resolve()
    person.leave()
    calls.error = 0
    with Project.open(rescued) as copy, Project.open(trained) as old:
        copy.check()
        old.check()
        assert np.array_equal(copy.read_labels(current), painted) and len(copy.runs()) == 2
        assert np.array_equal(old.read_labels(current), written) and len(old.runs()) == 1


def test_what_is_written_while_saving_as_fails_too_stays_with_the_old(
    person: Technician, trained: Path, calls: FailingCalls
) -> None:
    """Both files are on the disk that fails: nothing is lost, and nothing of the copy is left."""
    calls.error = errno.EIO
    person.stroke((20, 20), (90, 20))
    painted = person.labels
    person.save_as(trained.with_name("copy.smearseg"))
    assert not person.workspace.all_saved and len(person.problems) == 2
    assert person.workspace.require_project().path == trained.resolve()
    calls.error = 0
    person.until(lambda: person.workspace.all_saved)
    assert np.array_equal(person.saved_labels, painted)
    assert not list(trained.parent.glob("*copy*"))
