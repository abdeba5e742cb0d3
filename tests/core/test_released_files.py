"""Projects and models that every version ever released wrote open today, with all they hold."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from core.errors import ModelError, ProjectError
from core.label_edits import edit_to_map
from core.model import FORMAT_VERSION, TrainedModel
from core.project import Project, Role
from core.project_backups import back_up, list_backups, restore_backup
from core.project_history import ProjectHistory
from core.project_schema import SCHEMA_VERSION, layout_number

RELEASED = Path(__file__).parent / "released"
LAYOUTS = range(1, SCHEMA_VERSION + 1)


def labels() -> np.ndarray:
    made = np.full((60, 80), 255, np.uint8)
    made[:20], made[20:30, :40], made[20:30, 40:] = 0, 1, 2
    return made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(RELEASED, tmp_path / "released")
    return tmp_path / "released"


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_project_of_each_layout_keeps_everything(folder: Path, layout: int) -> None:
    path = folder / f"layout-{layout}.smearseg"
    before = path.read_bytes()
    assert layout_number(path) == layout
    with Project.open(path) as project:
        project.check()
        [record] = project.images()
        assert (project.read_labels(record.id) == labels()).all()
        assert record.role == Role.HELD_OUT and record.path == folder / "field.png"
        assert [(c.id, c.name, c.threshold) for c in project.classes()] == [
            (1, "Cell", 0.5), (2, "Nucleus", 0.5),
        ]  # fmt: skip
        assert project.get_setting("current_image") == record.id
        [run] = project.runs()
        assert (run.steps, run.held_out_iou, run.summary) == (40, 0.8, {"trained_on": [1]})
        model = TrainedModel.from_bytes(project.model(run.id))
        assert model.class_names == ("Cell", "Nucleus") and model.thresholds == (0.4, 0.6)
        kept = project.upgraded_from
    assert layout_number(path) == SCHEMA_VERSION
    if layout == SCHEMA_VERSION:
        assert kept is None
    else:
        assert kept is not None and kept.read_bytes() == before


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_project_of_each_layout_can_be_worked_on_undone_and_backed_up(
    folder: Path, layout: int
) -> None:
    path = folder / f"layout-{layout}.smearseg"
    with Project.open(path) as project:
        history = ProjectHistory(project)
        old = back_up(project)
        assert old is not None
        edit = edit_to_map(1, project.packed_labels(1), np.full((60, 80), 1, np.uint8))
        assert history.do("Brush stroke", [edit]) is not None
        assert (project.read_labels(1) == 1).all()
        assert history.undo(1) is not None
        assert (project.read_labels(1) == labels()).all()
    restore_backup(path, old.path)
    with Project.open(path) as project:
        assert (project.read_labels(1) == labels()).all()


def test_a_backup_of_an_older_layout_can_be_restored(folder: Path) -> None:
    path = folder / f"layout-{SCHEMA_VERSION}.smearseg"
    old = folder / "layout-2.smearseg"
    backup = (
        folder
        / f"layout-{SCHEMA_VERSION} backups"
        / (f"layout-{SCHEMA_VERSION} 2026-01-01 10-00-00.smearseg")
    )
    backup.parent.mkdir()
    shutil.copy(old, backup)
    [found] = list_backups(path)
    assert found.labelled_images == 1 and not found.problem
    restore_backup(path, backup)
    with Project.open(path) as project:
        project.check()
        assert (project.read_labels(1) == labels()).all()


def test_a_newer_layout_is_refused_and_left_alone(folder: Path) -> None:
    path = folder / f"layout-{SCHEMA_VERSION}.smearseg"
    data = bytearray(path.read_bytes())
    data[60:64] = (SCHEMA_VERSION + 1).to_bytes(4, "big")
    path.write_bytes(data)
    for attempt in (Project.open, lambda p: restore_backup(folder / "layout-1.smearseg", p)):
        with pytest.raises(ProjectError, match="made by a newer SmearSeg"):
            attempt(path)
    assert path.read_bytes() == data


def test_models_of_every_format_are_among_the_projects() -> None:
    assert FORMAT_VERSION == 1, "keep a project whose model has the format of before"


def test_a_model_of_no_known_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError):
        TrainedModel.from_bytes(b"\x00" * 8 + b"{}")
