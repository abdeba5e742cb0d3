"""A real disk without room: what cannot be written is told, and nothing of it is left."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.errors import ExportError, ProjectError
from core.export import write_mask
from core.label_edits import edit_to_map
from core.project import Project, RunRecord
from core.project_backups import back_up, backups_folder
from core.project_history import ProjectHistory
from core.project_schema import layout_number
from tests.faults.tally import counted, seed
from tests.small_disk import SmallDisk, small_disk

RELEASED = Path(__file__).parent / "released"
SHAPE = (400, 500)


class Size:
    height, width = SHAPE


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    yield from small_disk(tmp_path, megabytes=4)


def noise(seed: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 250, SHAPE, np.uint8)


def names(disk: SmallDisk) -> set[str]:
    return {p.name for p in disk.folder.iterdir() if p.name != "ballast.bin"}


def test_a_stroke_without_room_changes_nothing_and_goes_in_when_there_is(disk: SmallDisk) -> None:
    with Project.create(disk.folder / "a.smearseg") as project:
        [image_id] = project.add_images([(disk.folder / "a.png", Size(), "hash")])
        project.write_labels(image_id, noise(1))
        disk.fill()
        for _ in range(3):
            with pytest.raises(ProjectError, match="disk is full"):
                project.write_labels(image_id, noise(2))
        assert (project.read_labels(image_id) == noise(1)).all()
        disk.free()
        project.write_labels(image_id, noise(2))
        project.check()
    with Project.open(disk.folder / "a.smearseg") as project:
        assert (project.read_labels(image_id) == noise(2)).all()


def test_closing_without_room_loses_nothing(disk: SmallDisk) -> None:
    path = disk.folder / "a.smearseg"
    with Project.create(path) as project:
        [image_id] = project.add_images([(disk.folder / "a.png", Size(), "hash")])
        for seed in range(3):
            project.write_labels(image_id, noise(seed))
        disk.fill()
    disk.free()
    with Project.open(path) as project:
        project.check()
        assert (project.read_labels(image_id) == noise(2)).all()


def test_a_network_without_room_is_told(disk: SmallDisk) -> None:
    with Project.create(disk.folder / "a.smearseg") as project:
        disk.fill(leave=200_000)
        run = RunRecord(0, "2026", 1.0, 1, 1, None, {})
        with pytest.raises(ProjectError, match="disk is full"):
            project.add_model(noise(1).tobytes() * 3, run)
        assert project.runs() == [] and project.latest_model() is None
        project.set_setting("goes", "on")


def test_a_copy_without_room_leaves_no_half_file(disk: SmallDisk, tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.smearseg") as project:
        [image_id] = project.add_images([(tmp_path / "a.png", Size(), "hash")])
        project.write_labels(image_id, noise(1))
        target = disk.folder / "copy.smearseg"
        project.save_copy(target)
        disk.fill(leave=100_000)
        project.write_labels(image_id, noise(2))
        with pytest.raises(ProjectError, match="disk is full"):
            project.save_copy(target)
    assert names(disk) == {"copy.smearseg"}
    with Project.open(target) as copy:
        assert (copy.read_labels(image_id) == noise(1)).all()


@pytest.mark.parametrize("leave", [0, 30_000, 60_000])
def test_an_upgrade_without_room_leaves_the_old_file(disk: SmallDisk, leave: int) -> None:
    path = disk.folder / "old.smearseg"
    shutil.copy(RELEASED / "layout-1.smearseg", path)
    before = path.read_bytes()
    disk.fill(leave)
    with pytest.raises(ProjectError):
        Project.open(path)
    assert path.read_bytes() == before and names(disk) == {"old.smearseg"}
    disk.free()
    with Project.open(path) as project:
        project.check()
    assert layout_number(path) > 1


def test_a_backup_without_room_leaves_none_by_half(
    disk: SmallDisk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.project_backups._SPARE_BYTES", 0)
    with Project.create(disk.folder / "a.smearseg") as project:
        [image_id] = project.add_images([(disk.folder / "a.png", Size(), "hash")])
        project.write_labels(image_id, noise(1))
        for leave in (0, 50_000, 150_000):
            disk.free()
            disk.fill(leave)
            with pytest.raises(ProjectError, match=r"disk is full|too full for a backup"):
                back_up(project)
        disk.free()
        assert not list(backups_folder(project.path).iterdir())
        made = back_up(project)
        assert made is not None
        project.write_labels(image_id, noise(2))
    with Project.open(made.path) as copy:
        assert (copy.read_labels(image_id) == noise(1)).all()


def test_an_export_without_room_leaves_no_half_png(disk: SmallDisk) -> None:
    rng = np.random.default_rng(0)
    masks = [rng.integers(0, 2, (900, 900)).astype(bool) for _ in range(4)]
    disk.fill(leave=150_000)
    with pytest.raises(ExportError, match="disk is full"):
        for number, mask in enumerate(masks):
            write_mask(disk.folder / f"{number}.png", mask)
    whole = names(disk)
    assert whole < {f"{n}.png" for n in range(4)}
    for name in whole:
        with Image.open(disk.folder / name) as image:
            assert (np.asarray(image) == 255 * masks[int(name[0])]).all()


def test_a_disk_that_became_read_only_is_told(disk: SmallDisk) -> None:
    path = disk.folder / "a.smearseg"
    Project.create(path).close()
    disk.set_read_only(True)
    with pytest.raises(ProjectError, match=r"may not be written|write-protected"):
        Project.open(path)
    with pytest.raises(ExportError):
        write_mask(disk.folder / "a.png", np.ones((4, 4), bool))
    disk.set_read_only(False)
    with Project.open(path) as project:
        project.check()


@pytest.fixture
def roomy_disk(tmp_path: Path) -> Iterator[SmallDisk]:
    """More than the log takes before it is folded in (16 MB)."""
    yield from small_disk(tmp_path, megabytes=40)


@pytest.mark.soak
def test_a_disk_filled_again_and_again_costs_no_stroke(roomy_disk: SmallDisk) -> None:
    """Strokes go on in memory while the disk is full, and into the file when there is room."""
    disk, used = roomy_disk, seed()
    path = disk.folder / "a.smearseg"
    chance = random.Random(used)
    with counted("Disk filled to the last bytes while painting", "times full", used) as count:
        with Project.create(path) as project:
            [image_id] = project.add_images([(disk.folder / "a.png", Size(), "hash")])
            history, truth = ProjectHistory(project), np.full(SHAPE, 255, np.uint8)
            for _ in range(100):
                count.add()
                disk.fill(leave=chance.choice((0, 0, 4096, 20_000, 100_000)))
                for _ in range(6):
                    if chance.random() < 0.3 and history.view(image_id).can_undo:
                        history.undo(image_id)
                        truth = history.packed_labels(image_id).unpack()
                        continue
                    top, left = chance.randrange(300), chance.randrange(400)
                    truth = truth.copy()
                    truth[top : top + 90, left : left + 90] = chance.randrange(200)
                    edit = edit_to_map(image_id, history.packed_labels(image_id), truth)
                    history.do("Brush stroke", [edit])
                assert (history.packed_labels(image_id).unpack() == truth).all()
                disk.free()
                history.write_waiting()
                assert (project.read_labels(image_id) == truth).all()
                count.hold()
            project.check()
        with Project.open(path) as project:
            project.check()
            assert (project.read_labels(image_id) == truth).all()
