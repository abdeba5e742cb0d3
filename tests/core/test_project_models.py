"""Training runs in the project file: the newest is in use, until another is gone back to."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.errors import ProjectError
from core.project import Project, RunRecord
from core.run_summary import (
    CLASSES,
    JUDGED_BY,
    TRAINED_ON,
    classes_of,
    images_learnt_from,
    run_of,
)


def run(**summary) -> RunRecord:
    return RunRecord(0, "2026-11-25T10:00:00+00:00", 3.0, 40, 2, 0.8, summary)


@pytest.fixture
def project(tmp_path: Path):
    with Project.create(tmp_path / "p.smearseg") as made:
        yield made


def test_without_runs_none_is_in_use(project: Project) -> None:
    assert project.run_in_use is None
    assert project.model_in_use() is None
    assert project.model_sizes() == {}


def test_the_newest_is_in_use_until_another_is_chosen_and_after_the_next_run_again(
    project: Project,
) -> None:
    first, second = (project.add_model(data, run()) for data in (b"one", b"two!"))
    assert (project.run_in_use, project.model_in_use()) == (second, b"two!")
    project.use_run(first)
    assert (project.run_in_use, project.model_in_use()) == (first, b"one")
    path = project.path
    project.close()
    with Project.open(path) as again:
        assert (again.run_in_use, again.model_in_use()) == (first, b"one")
        assert again.model_sizes() == {first: 3, second: 4}
        third = again.add_model(b"three", run())
        assert again.run_in_use == third


def test_a_run_that_is_not_there_cannot_be_used(project: Project) -> None:
    number = project.add_model(b"one", run())
    with pytest.raises(ProjectError, match="no model number"):
        project.use_run(number + 1)
    assert project.run_in_use == number


@pytest.mark.parametrize("nonsense", [None, "1", [1], {"a": 1}, 99, 1.5])
def test_a_setting_that_names_no_run_means_the_newest(project: Project, nonsense) -> None:
    number = project.add_model(b"one", run())
    project.set_setting("run_in_use", nonsense)
    assert project.run_in_use == number


def test_removing_runs_never_takes_the_one_in_use_nor_changes_which_that_is(
    project: Project,
) -> None:
    numbers = [project.add_model(bytes([i]), run()) for i in range(4)]
    project.use_run(numbers[1])
    with pytest.raises(ProjectError, match="is in use"):
        project.remove_runs(numbers[:2])
    assert len(project.runs()) == 4, "all of them or none"
    project.remove_runs([numbers[0], numbers[3]])
    assert [one.id for one in project.runs()] == numbers[1:3]
    assert list(project.model_sizes()) == numbers[1:3]
    assert project.run_in_use == numbers[1]
    assert project.add_model(b"new", run()) > numbers[3], "a number never means two runs"
    project.check()


def test_the_newest_stays_in_use_when_older_ones_go(project: Project) -> None:
    numbers = [project.add_model(bytes([i]), run()) for i in range(2)]
    project.remove_runs(numbers[:1])
    assert project.run_in_use == numbers[1]
    newer = project.add_model(b"new", run())
    assert project.run_in_use == newer


def test_what_a_summary_tells_is_read_with_suspicion() -> None:
    told = run(**{TRAINED_ON: [1, 2], JUDGED_BY: [3], CLASSES: ["Cell", "Nucleus"]})
    assert images_learnt_from(told) == {1, 2}
    assert classes_of(told) == ("Cell", "Nucleus")
    odd = run(**{TRAINED_ON: [[1], "x", 4], JUDGED_BY: "all", CLASSES: None})
    assert images_learnt_from(odd) == {4}
    assert classes_of(odd) == ()
    assert images_learnt_from(None) == frozenset()
    assert run_of([told], 0) is told
    assert run_of([told], 5) is None
    assert run_of([told], None) is None


def test_a_network_that_takes_the_place_of_another_keeps_its_number_and_its_use(
    project: Project,
) -> None:
    first, second = project.add_model(b"one", run()), project.add_model(b"two", run())
    project.use_run(first)
    project.replace_model(first, b"three", run(live=True))
    assert project.run_in_use == first
    assert project.model_in_use() == b"three"
    assert project.model(second) == b"two"
    assert run_of(project.runs(), first).summary == {"live": True}
    with pytest.raises(ProjectError, match="no model number 99"):
        project.replace_model(99, b"four", run())
    assert len(project.runs()) == 2
