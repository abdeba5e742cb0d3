"""What is told of a project file without opening it, and that looking leaves no trace."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.errors import ProjectError
from core.images import content_hash, read_header
from core.project import Project
from core.project_glance import glance_at


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of three images, two with labels, the second looked at last."""
    paths = [tmp_path / "images" / f"field {number}.png" for number in range(3)]
    paths[0].parent.mkdir()
    for number, path in enumerate(paths):
        Image.fromarray(np.full((8, 10, 3), 50 * number, np.uint8)).save(path)
    with Project.create(tmp_path / "ward.smearseg") as made:
        ids = made.add_images([(path, read_header(path), content_hash(path)) for path in paths])
        for image_id in ids[:2]:
            made.write_labels(image_id, np.zeros((8, 10), np.uint8))
        made.set_setting("current_image", ids[1])
    return tmp_path / "ward.smearseg"


def test_it_tells_images_labels_and_the_image_that_was_looked_at(project: Path) -> None:
    glance = glance_at(project)
    assert glance is not None
    assert (glance.images, glance.labelled_images) == (3, 2)
    assert glance.picture is not None and glance.picture.name == "field 1.png"
    assert glance.changed.timestamp() == pytest.approx(project.stat().st_mtime)


def test_a_picture_that_is_gone_gives_way_to_the_next_one(project: Path) -> None:
    (project.parent / "images" / "field 1.png").unlink()
    (project.parent / "images" / "field 0.png").write_bytes(b"no image")
    glance = glance_at(project)
    assert glance is not None and glance.picture is not None
    assert glance.picture.name == "field 2.png"


def test_a_file_that_is_not_there_is_none(tmp_path: Path) -> None:
    assert glance_at(tmp_path / "never.smearseg") is None
    assert glance_at(tmp_path) is None, "a folder is no project"


@pytest.mark.parametrize("content", [b"", b"hello" * 100, b"SQLite format 3\x00" + b"\xff" * 4096])
def test_what_is_no_project_gets_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.smearseg"
    path.write_bytes(content)
    with pytest.raises(ProjectError, match=r"odd\.smearseg"):
        glance_at(path)


def test_looking_leaves_the_folder_as_it_was(project: Path) -> None:
    before = {path.name: path.stat().st_mtime_ns for path in project.parent.iterdir()}
    glance_at(project)
    assert {path.name: path.stat().st_mtime_ns for path in project.parent.iterdir()} == before


@pytest.mark.skipif(os.name == "nt", reason="locks of a POSIX process")
def test_looking_at_a_project_that_we_have_open_does_not_give_up_its_lock(project: Path) -> None:
    writes = "import sqlite3,sys; sqlite3.connect(sys.argv[1],timeout=0).execute('DELETE FROM run')"
    with Project.open(project):
        glance_at(project)
        done = subprocess.run(
            [sys.executable, "-c", writes, str(project)],
            capture_output=True,
            text=True,
            check=False,
        )
    assert "locked" in done.stderr


@pytest.mark.parametrize("counts", ["null", "[]", "3", '"x"', "", "{", '{"1": -4}'])
def test_counts_that_make_no_sense_are_damage_and_no_fault_of_ours(
    project: Path, counts: str
) -> None:
    with contextlib.closing(sqlite3.connect(project)) as connection:
        connection.execute("UPDATE image SET label_pixels = ?", (counts,))
        connection.commit()
    with pytest.raises(ProjectError, match="damaged"):
        glance_at(project)
    with Project.open(project) as opened, pytest.raises(ProjectError, match="damaged"):
        opened.images()
