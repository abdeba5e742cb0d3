"""The sample project: whole or not there, and in the three states a beginner is shown."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from core import sample
from core.errors import ImageError, ProjectError
from core.images import find_images, read_image
from core.labels import BACKGROUND, UNLABELLED
from core.project import Project, Role
from core.sample import CLASS_NAME, FIELDS, create_sample_project
from tools.make_samples import SEEDS, SETTINGS, main, make_smear

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "Documents" / "Sample.smearseg"


def test_three_images_are_partly_not_and_fully_labelled(place):
    with create_sample_project(place, SAMPLES) as project:
        strokes, bare, full = project.images()
        assert [record.name for record in (strokes, bare, full)] == list(FIELDS)
        assert 0.005 < strokes.counts.labelled_share < 0.1
        assert strokes.counts.foreground > 1000
        assert bare.counts.labelled == 0
        assert full.counts.labelled == full.counts.pixels
        roles = [record.role for record in (strokes, bare, full)]
        assert roles == [Role.TRAINING, Role.TRAINING, Role.HELD_OUT]
        assert [record.name for record in project.classes()] == [CLASS_NAME]
        assert project.get_setting("sample") is True
        project.check()


def test_labels_are_true(place):
    with create_sample_project(place, SAMPLES) as project:
        class_id = project.classes()[0].id
        for record, seed in zip(project.images(), SEEDS, strict=True):
            white = make_smear(seed, SETTINGS).white_cells
            labels = project.read_labels(record.id)
            assert set(np.unique(labels)) <= {BACKGROUND, class_id, UNLABELLED}
            assert white[labels == class_id].all()
            assert not white[labels == BACKGROUND].any()


def test_strokes_cover_distractors_and_both_parts_of_white_cells(place):
    smear = make_smear(SEEDS[0], SETTINGS)
    with create_sample_project(place, SAMPLES) as project:
        labels = project.read_labels(project.images()[0].id)
    for distractor in (smear.red_cells, smear.platelets, ~smear.all_cells):
        assert np.count_nonzero(distractor & (labels == BACKGROUND)) > 50
    for part in (smear.nuclei, smear.white_cells & ~smear.nuclei):
        assert np.count_nonzero(part & (labels == 1)) > 500


def test_images_are_copies_beside_the_project_and_may_be_deleted(place):
    with create_sample_project(place, SAMPLES) as project:
        paths = [project.find_image(record.id) for record in project.images()]
        assert {path.parent for path in paths} == {place.parent / "Sample images"}
        for path, name in zip(paths, FIELDS, strict=True):
            assert path.read_bytes() == (SAMPLES / name).read_bytes()
            path.unlink()
        with pytest.raises(ImageError):
            project.find_image(project.images()[0].id)
    assert (SAMPLES / FIELDS[0]).is_file()


def test_only_project_and_images_are_left_behind(place):
    create_sample_project(place, SAMPLES).close()
    assert sorted(path.name for path in place.parent.iterdir()) == ["Sample images", place.name]
    assert sorted(path.name for path in (place.parent / "Sample images").iterdir()) == list(FIELDS)


def test_the_folder_of_images_speaks_the_language_of_the_project(place, monkeypatch):
    german = {"{name} images": "{name}-Bilder"}
    monkeypatch.setattr(sample, "tr", lambda text, **told: german.get(text, text).format(**told))
    create_sample_project(place, SAMPLES).close()
    assert sorted(path.name for path in (place.parent / "Sample-Bilder").iterdir()) == list(FIELDS)


def test_second_call_opens_what_the_person_made_of_it(place):
    with create_sample_project(place, SAMPLES) as project:
        first = project.images()[0]
        project.write_labels(first.id, np.zeros((first.height, first.width), np.uint8))
    with create_sample_project(place, SAMPLES) as project:
        assert project.images()[0].counts.labelled == first.height * first.width
        assert project.images()[0].counts.foreground == 0


def test_a_project_moved_with_its_images_finds_them(place, tmp_path):
    create_sample_project(place, SAMPLES).close()
    moved = tmp_path / "elsewhere"
    place.parent.rename(moved)
    with Project.open(moved / place.name) as project:
        for record in project.images():
            assert project.find_image(record.id).is_relative_to(moved)


def test_a_file_that_the_person_changed_is_not_overwritten(place):
    folder = place.parent / "Sample images"
    folder.mkdir(parents=True)
    (folder / FIELDS[1]).write_bytes(b"my own")
    with create_sample_project(place, SAMPLES) as project:
        assert project.find_image(project.images()[1].id).parent.name == "Sample images 2"
    assert (folder / FIELDS[1]).read_bytes() == b"my own"


def test_a_foreign_file_of_that_name_is_refused_and_kept(place):
    place.parent.mkdir()
    place.write_bytes(b"a letter to my aunt")
    with pytest.raises(ProjectError):
        create_sample_project(place, SAMPLES)
    assert place.read_bytes() == b"a letter to my aunt"


def test_missing_samples_are_named_and_nothing_is_made(place, tmp_path):
    with pytest.raises(ProjectError, match=r"smear-field-1\.png"):
        create_sample_project(place, tmp_path / "nowhere")
    assert not place.parent.exists()


def test_a_project_in_use_is_refused(place):
    with (
        create_sample_project(place, SAMPLES),
        pytest.raises(ProjectError, match="already open"),
    ):
        create_sample_project(place, SAMPLES)


def test_killed_at_any_moment_the_next_call_gives_a_whole_sample(place):
    code = (
        "import sys; from pathlib import Path; from core.sample import create_sample_project\n"
        "print('go', flush=True)\n"
        "create_sample_project(Path(sys.argv[1]), Path(sys.argv[2]))\n"
        "print('done', flush=True); sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", code, str(place), str(SAMPLES)]
    for delay in (0.0, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.08, 0.12):
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=SAMPLES.parents[1]
        ) as child:
            assert child.stdout.readline() == b"go\n"
            time.sleep(delay)
            child.kill()
        if place.exists():
            break
    with create_sample_project(place, SAMPLES) as project:
        assert [record.name for record in project.images()] == list(FIELDS)
        assert project.images()[2].counts.labelled_share == 1.0
        project.check()
    assert sorted(path.name for path in place.parent.iterdir()) == ["Sample images", place.name]


def test_what_a_kill_left_after_the_last_step_is_cleared_away(place):
    create_sample_project(place, SAMPLES).close()
    building = place.with_name(f".{place.stem}.building{place.suffix}")
    Project.create(building).close()
    building.with_name(building.name + "-wal").write_bytes(b"")
    create_sample_project(place, SAMPLES).close()
    assert sorted(path.name for path in place.parent.iterdir()) == ["Sample images", place.name]


def test_shipped_samples_are_what_the_tool_makes(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["make_samples.py", "--out", str(tmp_path)])
    main()
    made = sorted(path.relative_to(tmp_path) for path in tmp_path.rglob("*.png"))
    assert made == sorted(path.relative_to(SAMPLES) for path in SAMPLES.rglob("*.png"))
    for path in made:
        # Other processors round other last digits; a level more or less is the same picture.
        difference = read_image(tmp_path / path).astype(int) - read_image(SAMPLES / path)
        assert np.abs(difference).max() <= (0 if path.parent.name == "labels" else 2)


def test_shipped_samples_are_small_and_show_as_three_images():
    assert sum(path.stat().st_size for path in SAMPLES.rglob("*.png")) < 3_000_000
    assert [path.name for path in find_images([SAMPLES])] == list(FIELDS)
    for seed in SEEDS:
        smear = make_smear(seed, SETTINGS)
        assert 4 <= np.unique(smear.instances[smear.white_cells]).size <= 6
