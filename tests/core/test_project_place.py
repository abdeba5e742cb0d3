"""Coming back to a project's file after its drive was gone: to one's own, and to no other."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from core.errors import ProjectError
from core.project import Project, RunRecord
from core.project_backups import back_up, restore_backup
from core.project_place import OtherProjectError, Place


class Size:
    height, width = 300, 520


def labels(value: int) -> np.ndarray:
    return np.full((Size.height, Size.width), value, np.uint8)


def make(path: Path, content: str = "hash-a") -> Project:
    """A project of one labelled image."""
    image = path.parent / f"{content}.png"
    image.write_bytes(content.encode())
    project = Project.create(path)
    project.add_images([(image, Size(), content)])
    project.write_labels(1, labels(1))
    return project


def make_older(path: Path, content: str = "hash-a") -> None:
    """A project of a program that signed nothing."""
    make(path, content).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DELETE FROM setting WHERE key = 'signature'")
        connection.commit()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    make(tmp_path / "work.smearseg").close()
    return tmp_path / "work.smearseg"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    with Project.open(path) as opened:
        yield opened


def copy_now(project: Project, name: str = "copy.smearseg") -> Path:
    """A copy as the file manager makes it."""
    project.flush()
    return Path(shutil.copy(project.path, project.path.with_name(name)))


def put_in_place(project: Project, other: Path) -> None:
    """Another file takes the name of an open project; its own goes on elsewhere."""
    project.path.rename(project.path.with_name("own.smearseg"))
    log = project.path.with_name(project.path.name + "-wal")
    if log.exists():
        log.rename(log.with_name("own.smearseg-wal"))
    other.rename(project.path)


def assert_refused(project: Project, other: Path) -> None:
    """What was put there is not written into, and all work can be kept elsewhere."""
    put_in_place(project, other)
    before, ours = project.path.read_bytes(), project.read_labels(1)
    for _ in range(2):
        with pytest.raises(OtherProjectError, match=r"is another project now.*“Save as”"):
            project.come_back()
    assert project.path.read_bytes() == before
    assert project.place() is Place.OTHER
    Project.open(project.path).close()  # it is not locked either
    rescued = project.path.with_name("rescued.smearseg")
    project.save_copy(rescued)
    with Project.open(rescued) as kept:
        kept.check()
        assert (kept.read_labels(1) == ours).all()


def change(path: Path, do: Callable[[Project], object]) -> Path:
    with Project.open(path) as project:
        do(project)
    return path


def test_its_own_file_is_come_back_to(project: Project) -> None:
    assert project.come_back()
    project.write_labels(1, labels(0))
    assert project.come_back()
    assert (project.read_labels(1) == 0).all()


@pytest.mark.parametrize("changed", [False, True])
def test_a_file_whose_last_changes_the_drive_lost_is_come_back_to(
    project: Project, changed: bool
) -> None:
    if changed:
        project.write_labels(1, labels(0))
    older = copy_now(project)
    project.write_labels(1, labels(255))
    put_in_place(project, older)
    assert not project.come_back()
    assert project.place() is Place.HERE
    project.write_labels(1, labels(255))


def test_a_file_that_somebody_only_looked_at_is_come_back_to(project: Project) -> None:
    copy = change(copy_now(project), lambda other: other.set_setting("current_image", 1))
    put_in_place(project, copy)
    assert project.come_back()


def test_another_project_is_not_written_into(project: Project, tmp_path: Path) -> None:
    project.write_labels(1, labels(0))
    make(tmp_path / "other.smearseg").close()
    assert_refused(project, tmp_path / "other.smearseg")


def test_an_empty_project_is_not_written_into(tmp_path: Path) -> None:
    Project.create(tmp_path / "other.smearseg").close()
    with Project.create(tmp_path / "work.smearseg") as project:
        put_in_place(project, tmp_path / "other.smearseg")
        with pytest.raises(OtherProjectError):
            project.come_back()


@pytest.mark.parametrize(
    "do",
    [
        lambda other: other.write_labels(1, labels(255)),
        lambda other: other.add_class("Platelet", (1, 2, 3)),
        lambda other: other.add_model(b"weights", RunRecord(0, "2026", 1.0, 1, 1, None, {})),
        lambda other: other.remove_images([1]),
    ],
    ids=["labels", "classes", "network", "images"],
)
def test_a_copy_that_somebody_changed_is_not_written_into(project: Project, do) -> None:
    project.write_labels(1, labels(0))
    assert_refused(project, change(copy_now(project), do))


def test_copies_and_restored_states_do_not_pass_for_the_project(project: Project) -> None:
    project.write_labels(1, labels(0))
    backup = back_up(project)
    assert backup is not None
    restored = copy_now(project)
    restore_backup(restored, backup.path)
    project.write_labels(1, labels(1))
    saved = project.path.with_name("saved.smearseg")
    project.save_copy(saved)
    for other in (saved, backup.path, restored):
        put_in_place(project, other)
        with pytest.raises(OtherProjectError):
            project.come_back()
        project.path.unlink()
        project.path.with_name("own.smearseg").rename(project.path)
    assert project.come_back()


def test_once_the_right_file_is_there_again_it_goes_on(project: Project, tmp_path: Path) -> None:
    make(tmp_path / "other.smearseg").close()
    project.flush()
    assert_refused(project, tmp_path / "other.smearseg")
    tmp_path.joinpath("own.smearseg").replace(project.path)
    assert project.come_back()
    assert project.place() is Place.HERE
    project.write_labels(1, labels(0))


def test_a_file_of_the_same_number_on_another_drive_is_refused(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path / "other.smearseg").close()
    put_in_place(project, tmp_path / "other.smearseg")
    for module in ("project_store", "project_place"):
        monkeypatch.setattr(f"core.{module}.identity_of", lambda _: project._database.identity)
    before = project.path.read_bytes()
    with pytest.raises(OtherProjectError):
        project.come_back()
    assert project.place() is Place.OTHER
    assert project.path.read_bytes() == before
    with pytest.raises(ProjectError, match="drive"):
        project.write_labels(1, labels(0))


def test_older_projects_are_told_apart_by_their_images(tmp_path: Path) -> None:
    make_older(tmp_path / "work.smearseg")
    make_older(tmp_path / "other.smearseg", "hash-b")
    make_older(tmp_path / "later.smearseg")
    with Project.open(tmp_path / "work.smearseg") as project:
        lost = copy_now(project, "lost.smearseg")
        project.write_labels(1, labels(0))  # which signs it
        assert project.come_back()
        change(tmp_path / "later.smearseg", lambda other: other.write_labels(1, labels(255)))
        for name in ("other.smearseg", "later.smearseg"):
            put_in_place(project, tmp_path / name)
            with pytest.raises(OtherProjectError):
                project.come_back()
            tmp_path.joinpath("own.smearseg").replace(project.path)
        put_in_place(project, lost)  # the drive kept nothing of this opening
        assert not project.come_back()
