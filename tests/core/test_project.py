"""The project file: what is written is there, and whatever goes wrong is said in one sentence."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import project_store
from core.brush import Stroke
from core.errors import ImageError, ProjectError
from core.labels import Box, LabelMap, counts, edit_between, new_label_map
from core.project import ClassRecord, Project, Role, RunRecord
from core.project_paths import possible_paths
from core.project_schema import SCHEMA_VERSION

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Size:
    height: int
    width: int


SIZE = Size(300, 520)


def image_file(folder: Path, name: str = "smear.png") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(b"stands for an image")
    return path


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "work.smearseg") as opened:
        yield opened


@pytest.fixture
def image(project: Project, tmp_path: Path) -> int:
    [image_id] = project.add_images([(image_file(tmp_path), SIZE, "hash")])
    return image_id


def some_labels(seed: int = 0) -> LabelMap:
    labels = new_label_map(SIZE.height, SIZE.width)
    rng = np.random.default_rng(seed)
    for value in (0, 1, 2):
        stroke = Stroke(labels, value, 60)
        for _ in range(4):
            stroke.move_to(rng.uniform(0, SIZE.width), rng.uniform(0, SIZE.height))
        stroke.finish()
    return labels


def run_python(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-B", "-c", code],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


# -- making and opening -------------------------------------------------------------------


def test_a_new_project_has_one_class_and_no_images(project: Project) -> None:
    [record] = project.classes()
    assert (record.id, record.name, record.threshold) == (1, "Cell", 0.5)
    assert project.images() == []
    assert project.revision == 0
    assert project.latest_model() is None
    assert project.journal_mode == "wal"


def test_a_closed_project_is_one_file(project: Project, image: int) -> None:
    project.write_labels(image, some_labels())
    project.close()
    project.close()
    assert {p.name for p in project.path.parent.iterdir()} == {"work.smearseg", "smear.png"}


def test_everything_is_there_after_reopening(project: Project, image: int) -> None:
    labels = some_labels()
    project.write_labels(image, labels)
    project.set_roles([image], Role.HELD_OUT)
    project.add_class("Nucleus", (1, 2, 3))
    project.set_setting("brush", {"diameter": 40})
    run = RunRecord(0, "2024-01-01T00:00:00+00:00", 12.5, 300, 1, 0.91, {"loss": [0.5, 0.1]})
    number = project.add_model(b"weights", run)
    before = (project.images(), project.classes(), project.revision)
    project.close()
    with Project.open(project.path) as again:
        assert (again.images(), again.classes(), again.revision) == before
        assert (again.read_labels(image) == labels).all()
        assert again.image(image).role is Role.HELD_OUT
        assert again.get_setting("brush") == {"diameter": 40}
        assert again.latest_model() == again.model(number) == b"weights"
        assert again.runs() == [replace(run, id=number)]
        again.check()


def test_creating_does_not_replace_a_file_unless_told_to(tmp_path: Path) -> None:
    path = tmp_path / "a.smearseg"
    with Project.create(path) as project:
        project.set_setting("mark", 1)
    with pytest.raises(ProjectError, match=r"already a file a\.smearseg"):
        Project.create(path)
    with Project.open(path) as project:
        assert project.get_setting("mark") == 1
    with Project.create(path, overwrite=True) as project:
        assert project.get_setting("mark") is None


def test_overwriting_never_replaces_what_is_no_project(tmp_path: Path) -> None:
    photo = image_file(tmp_path)
    with pytest.raises(ProjectError, match="left as it is"):
        Project.create(photo, overwrite=True)
    with Project.create(tmp_path / "a.smearseg") as project:
        with pytest.raises(ProjectError, match="left as it is"):
            project.save_copy(photo)
        with pytest.raises(ProjectError, match="is a folder"):
            project.save_copy(tmp_path)
    assert photo.read_bytes() == b"stands for an image"
    assert {p.name for p in tmp_path.iterdir()} == {"a.smearseg", "smear.png"}


def test_nothing_half_made_stands_under_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(connection: sqlite3.Connection) -> None:
        connection.execute("CREATE TABLE half (made)")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(project_store, "create_tables", fail)
    with pytest.raises(ProjectError, match="disk is full"):
        Project.create(tmp_path / "a.smearseg")
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_attempt_left_is_removed(tmp_path: Path) -> None:
    path = tmp_path / "a.smearseg"
    left = [tmp_path / f".a.smearseg.0123abcd.new{suffix}" for suffix in ("", "-wal", "-journal")]
    for old in left:
        old.write_bytes(b"half")
    other = tmp_path / ".b.smearseg.0123abcd.new"
    other.write_bytes(b"another's")
    Project.create(path).close()
    assert not any(old.exists() for old in left)
    assert other.exists()


def test_a_log_from_a_former_file_of_that_name_does_not_get_into_a_new_one(tmp_path: Path) -> None:
    path = tmp_path / "a.smearseg"
    log = path.with_name("a.smearseg-wal")
    with Project.create(path) as project:
        project.set_setting("mark", "of the old one")
        shutil.copy(log, tmp_path / "kept")
    path.unlink()
    shutil.copy(tmp_path / "kept", log)
    with Project.create(path) as project:
        assert project.get_setting("mark") is None
        project.check()


# -- wrong files --------------------------------------------------------------------------


def sqlite_file(path: Path, *statements: str) -> Path:
    database = sqlite3.connect(path)
    for statement in statements:
        database.execute(statement)
    database.commit()
    database.close()
    return path


def test_files_that_are_no_projects_are_named_for_what_they_are(tmp_path: Path) -> None:
    text = tmp_path / "text.smearseg"
    text.write_text("Dear diary, this is not a project. " * 10)
    note = tmp_path / "note.txt"
    note.write_text(text.read_text())
    empty = tmp_path / "empty.smearseg"
    empty.touch()
    short = tmp_path / "short.smearseg"
    short.write_bytes(b"SQLite format 3\x00 and no more")
    other = sqlite_file(tmp_path / "other.smearseg", "CREATE TABLE tracks (title)")
    for path, words in [
        (text, "text.smearseg is damaged, or was never a SmearSeg project"),
        (note, "note.txt is not a SmearSeg project; choose a .smearseg file"),
        (empty, "is empty"),
        (short, "is cut short"),
        (other, "database of another program"),
        (tmp_path, "is a folder"),
        (tmp_path / "gone.smearseg", "There is no project at"),
    ]:
        before = path.read_bytes() if path.is_file() else b""
        with pytest.raises(ProjectError, match=words) as caught:
            Project.open(path)
        assert str(caught.value).endswith(".")
        assert (path.read_bytes() if path.is_file() else b"") == before
    assert not list(tmp_path.glob("*.lock"))


def test_a_project_of_a_newer_version_is_refused(project: Project) -> None:
    project.close()
    sqlite_file(project.path, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(ProjectError, match=r"newer SmearSeg.*update"):
        Project.open(project.path)


def test_a_project_without_a_version_is_refused(project: Project) -> None:
    project.close()
    sqlite_file(project.path, "PRAGMA user_version = 0")
    with pytest.raises(ProjectError, match="does not say its format"):
        Project.open(project.path)


def test_a_project_cut_short_is_refused(project: Project, image: int) -> None:
    project.write_labels(image, some_labels())
    project.close()
    whole = project.path.read_bytes()
    for length in (len(whole) - 1, len(whole) // 2, 4096, 100):
        project.path.write_bytes(whole[:length])
        with pytest.raises(ProjectError, match="is cut short"):
            Project.open(project.path)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER evil AFTER UPDATE ON state BEGIN DELETE FROM tile; END",
        "CREATE VIEW evil AS SELECT * FROM image",
        "DROP TABLE tile",
        "ALTER TABLE image DROP COLUMN label_pixels",
        "DELETE FROM state",
    ],
)
def test_a_project_with_more_or_less_than_it_should_have_is_refused(
    project: Project, statement: str
) -> None:
    project.close()
    sqlite_file(project.path, statement)
    with pytest.raises(ProjectError, match=r"damaged|more than a SmearSeg project should"):
        Project.open(project.path)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE image SET height = 2000000, width = 2000000",
        "UPDATE image SET height = 'tall'",
        "UPDATE image SET role = 'spy'",
        "UPDATE image SET absolute_path = x'00'",
        "UPDATE image SET label_pixels = '[]'",
        "UPDATE image SET label_pixels = '{\"1\": 1e999}'",
        "UPDATE image SET label_pixels = '{\"1\": -4}'",
        "UPDATE image SET label_pixels = '{\"1\": 99999999999999999999999}'",
        "UPDATE image SET label_pixels = '" + "[" * 100_000 + "'",
    ],
)
def test_a_row_that_makes_no_sense_is_said_to_be_damaged(
    project: Project, image: int, statement: str
) -> None:
    project.close()
    sqlite_file(project.path, statement)
    with Project.open(project.path) as again, pytest.raises(ProjectError, match="damaged"):
        again.images()


def test_mutated_projects_open_or_are_refused_with_a_sentence(project: Project, image: int) -> None:
    project.write_labels(image, some_labels())
    project.add_model(b"w" * 5000, RunRecord(0, "now", 1.0, 1, 1, None, {}))
    project.close()
    whole = np.frombuffer(project.path.read_bytes(), np.uint8)
    rng = np.random.default_rng(0)
    refused = 0
    for _ in range(100):
        mutated = whole.copy()
        where = rng.integers(0, mutated.size if rng.random() < 0.5 else 4096, 30)
        mutated[where] = rng.integers(0, 256, 30, np.uint8)
        project.path.write_bytes(mutated.tobytes())
        try:
            with Project.open(project.path) as again:
                again.images()
                again.classes()
                again.runs()
                labels = again.read_labels(image)
                again.write_labels(image, labels)
                again.check()
        except ProjectError as error:
            refused += 1
            assert str(error).strip()
    assert refused > 50


# -- labels -------------------------------------------------------------------------------


def test_an_image_without_labels_reads_as_unlabelled(project: Project, image: int) -> None:
    labels = project.read_labels(image)
    assert labels.shape == (SIZE.height, SIZE.width)
    assert labels.dtype == np.uint8
    assert labels.flags.c_contiguous
    assert labels.flags.writeable
    assert (labels == 255).all()
    assert project.image(image).counts == counts(labels)


edits = st.lists(
    st.tuples(
        st.integers(-20, 320), st.integers(-20, 540), st.integers(0, 300), st.integers(0, 300),
        st.sampled_from([0, 1, 2, 254, 255]),
    ),
    max_size=6,
)  # fmt: skip


@settings(deadline=None, max_examples=20)
@given(edits)
def test_edits_are_stored_and_counted_as_they_stand_in_the_map(
    drawn: list[tuple[int, int, int, int, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.smearseg"
        labels = new_label_map(SIZE.height, SIZE.width)
        with Project.create(path) as project:
            [image] = project.add_images([(Path(folder) / "a.png", SIZE, "hash")])
            revision = project.revision
            for top, left, height, width, value in drawn:
                box = Box(top, left, top + height, left + width)
                before = labels.copy()
                labels[box.clipped(*labels.shape).slices] = value
                assert project.write_edit(image, box, labels) == counts(labels)
                assert (project.revision > revision) == bool((before != labels).any())
                revision = project.revision
            record = project.image(image)
            assert record.counts == counts(labels)
            values, numbers = np.unique(labels[labels != 255], return_counts=True)
            assert record.class_pixels == dict(zip(values.tolist(), numbers.tolist(), strict=True))
            assert (project.read_labels(image) == labels).all()
            project.check()
        with Project.open(path) as project:
            assert (project.read_labels(image) == labels).all()


def test_only_tiles_that_an_edit_touches_are_stored(project: Project, image: int) -> None:
    labels = new_label_map(SIZE.height, SIZE.width)
    labels[10:20, 10:20] = 1
    labels[290, 510] = 2  # in another tile, which the box below does not touch
    project.write_edit(image, Box(10, 10, 20, 20), labels)
    assert list(project.packed_labels(image).tiles) == [(0, 0)]
    assert project.read_labels(image)[290, 510] == 255
    project.write_edit(image, Box(290, 510, 291, 511), labels)
    assert sorted(project.packed_labels(image).tiles) == [(0, 0), (1, 1)]
    labels[:] = 255
    project.write_labels(image, labels)
    assert project.packed_labels(image).tiles == {}


def test_the_revision_tells_which_image_changed_last(project: Project, tmp_path: Path) -> None:
    a, b = project.add_images(
        [(image_file(tmp_path, "a.png"), SIZE, "a"), (image_file(tmp_path, "b.png"), SIZE, "b")]
    )
    project.write_labels(a, some_labels(1))
    project.write_labels(b, some_labels(2))
    assert project.image(a).labels_revision == 1
    assert project.image(b).labels_revision == project.revision == 2
    project.write_labels(b, some_labels(2))
    assert project.revision == 2


def test_maps_of_many_images_are_stored_together_or_not_at_all(
    project: Project, tmp_path: Path
) -> None:
    a, b = project.add_images([(tmp_path / "a.png", SIZE, "a"), (tmp_path / "b.png", SIZE, "b")])
    project.write_label_maps([(a, some_labels(1)), (b, some_labels(2))])
    assert (project.read_labels(b) == some_labels(2)).all()
    with pytest.raises(ValueError, match="has no labels of"):
        project.write_label_maps([(a, some_labels(3)), (b, new_label_map(2, 2))])
    assert (project.read_labels(a) == some_labels(1)).all()
    assert project.revision == project.image(a).labels_revision == 1
    project.check()


def test_labels_can_be_unpacked_in_a_worker_but_the_project_stays_in_its_thread(
    project: Project, image: int
) -> None:
    project.write_labels(image, some_labels())
    packed = project.packed_labels(image)
    found: list[object] = []

    def work() -> None:
        found.append(packed.unpack())
        try:
            project.read_labels(image)
        except Exception as error:  # noqa: BLE001 - is looked at below
            found.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert (found[0] == some_labels()).all()
    assert isinstance(found[1], sqlite3.ProgrammingError)


def damage_tile(project: Project, data: bytes) -> None:
    project.close()
    database = sqlite3.connect(project.path)
    database.execute("UPDATE tile SET data = ? WHERE tile_row = 0 AND tile_column = 1", (data,))
    database.commit()
    database.close()


@pytest.mark.parametrize(
    "data",
    [
        b"not compressed",
        b"",
        zlib.compress(bytes(100)),
        zlib.compress(bytes(65537)),
        zlib.compress(bytes(50_000_000)),  # a bomb
        zlib.compress(bytes(65536))[:-3],
    ],
)
def test_a_damaged_tile_reads_as_unlabelled_and_is_told(
    project: Project, image: int, data: bytes
) -> None:
    labels = some_labels()
    project.write_labels(image, labels)
    damage_tile(project, data)
    expected = labels.copy()
    expected[0:256, 256:512] = 255
    with Project.open(project.path) as again:
        assert again.damage == []
        assert (again.read_labels(image) == expected).all()
        [sentence] = again.damage
        assert "smear.png" in sentence
        with pytest.raises(ProjectError, match="damaged"):
            again.check()
        expected[5, 300] = 2
        assert again.write_edit(image, Box(5, 300, 6, 301), expected) == counts(expected)
        assert (again.read_labels(image) == expected).all()
        again.check()


# -- images -------------------------------------------------------------------------------


def test_an_image_is_not_added_twice(project: Project, tmp_path: Path) -> None:
    path, copy = image_file(tmp_path), image_file(tmp_path / "copies")
    [image] = project.add_images([(path, SIZE, "hash")])
    assert project.add_images([(path, SIZE, "hash"), (copy, SIZE, "hash")]) == []
    assert project.add_images([(path, SIZE, "content changed")]) == []
    assert [(r.id, r.path) for r in project.images()] == [(image, path)]


def test_images_keep_the_order_in_which_they_were_added(project: Project, tmp_path: Path) -> None:
    names = ["b.png", "a.png", "c.png"]
    project.add_images([(image_file(tmp_path, name), SIZE, name) for name in names])
    assert [record.name for record in project.images()] == names


def test_a_removed_image_comes_back_with_its_labels(project: Project, image: int) -> None:
    labels = some_labels()
    project.write_labels(image, labels)
    path = project.image(image).path
    project.remove_images([image])
    assert project.images() == []
    assert [r.removed for r in project.images(include_removed=True)] == [True]
    assert project.add_images([(path, SIZE, "hash")]) == [image]
    assert (project.read_labels(image) == labels).all()
    project.remove_images([image])
    project.restore_images([image])
    [record] = project.images()
    assert record.counts == counts(labels)


def test_another_size_under_the_old_path_is_another_image(project: Project, image: int) -> None:
    path = project.image(image).path
    project.remove_images([image])
    [other] = project.add_images([(path, Size(10, 10), "other")])
    assert other != image
    assert project.read_labels(other).shape == (10, 10)


def test_adding_a_moved_image_again_tells_where_it_is_now(project: Project, image: int) -> None:
    old = project.image(image).path
    new = old.with_name("renamed.png")
    old.rename(new)
    assert project.add_images([(new, SIZE, "hash")]) == []
    assert project.find_image(image) == new
    assert project.image(image).name == "renamed.png"


def test_images_are_found_when_they_move_with_the_project(tmp_path: Path) -> None:
    before = tmp_path / "before"
    photo = image_file(before / "images")
    with Project.create(before / "a.smearseg") as project:
        [image] = project.add_images([(photo, SIZE, "hash")])
    before.rename(tmp_path / "after")
    with Project.open(tmp_path / "after" / "a.smearseg") as project:
        assert project.find_image(image) == tmp_path / "after" / "images" / "smear.png"
        assert project.image(image).path == project.find_image(image)


def test_images_are_found_when_only_the_project_moves(tmp_path: Path) -> None:
    photo = image_file(tmp_path / "images")
    (tmp_path / "deep" / "er").mkdir(parents=True)
    with Project.create(tmp_path / "a.smearseg") as project:
        [image] = project.add_images([(photo, SIZE, "hash")])
    moved = tmp_path / "deep" / "er" / "a.smearseg"
    shutil.move(tmp_path / "a.smearseg", moved)
    with Project.open(moved) as project:
        assert project.find_image(image) == photo


def test_a_missing_image_is_told_and_can_be_shown(project: Project, image: int) -> None:
    old = project.image(image).path
    new = old.parent / "elsewhere.png"
    old.rename(new)
    with pytest.raises(ImageError, match=r"smear\.png is no longer at"):
        project.find_image(image)
    assert project.image(image).path == old
    with pytest.raises(ImageError, match="There is no file"):
        project.relocate(image, old)
    project.relocate(image, new)
    assert project.find_image(image) == new


@pytest.mark.parametrize("several", [3, 12])
def test_the_stored_places_are_of_the_images_that_were_asked_for(
    project: Project, tmp_path: Path, several: int
) -> None:
    photos = [image_file(tmp_path / "images" / str(number)) for number in range(14)]
    ids = project.add_images([(photo, SIZE, f"hash {photo.parent.name}") for photo in photos])
    places = project.image_places([*ids[:several], 999])
    assert [*places] == ids[:several]
    for photo, place in zip(photos, places.values(), strict=False):
        assert possible_paths(*place, project.path) == [photo, photo]


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes are Linux'")
def test_a_name_that_is_not_text_is_told(project: Project, tmp_path: Path) -> None:
    odd = Path(os.fsdecode(bytes(tmp_path) + b"/caf\xe9.png"))
    with pytest.raises(ProjectError, match=r"caf.*rename"):
        project.add_images([(odd, SIZE, "hash")])
    assert project.images() == []


@pytest.mark.parametrize("name", ["../../evil.png", "C:\\Windows\\evil.png", "/etc/evil.png"])
def test_a_stored_name_leads_to_no_other_folder(project: Project, image: int, name: str) -> None:
    project.close()
    database = sqlite3.connect(project.path)
    database.execute("UPDATE image SET name = ?", (name,))
    database.commit()
    database.close()
    with Project.open(project.path) as again:
        assert again.image(image).name == "evil.png"


@pytest.mark.parametrize("stored", ["/" + "a" * 5000, "/a\0b.png", "/dev/null", "/"])
def test_a_stored_path_that_is_no_file_is_a_missing_image(
    project: Project, image: int, stored: str
) -> None:
    project.close()
    database = sqlite3.connect(project.path)
    database.execute("UPDATE image SET relative_path = ?, absolute_path = ?", (stored, stored))
    database.commit()
    database.close()
    with Project.open(project.path) as again:
        with pytest.raises(ImageError, match="no longer at"):
            again.find_image(image)
        assert len(again.images()) == 1


def test_an_unknown_image_is_told(project: Project) -> None:
    for ask in (project.image, project.find_image, project.read_labels):
        with pytest.raises(ProjectError, match="no image number 7"):
            ask(7)


# -- one program at a time ----------------------------------------------------------------


def test_a_second_opening_in_this_program_is_told(project: Project, tmp_path: Path) -> None:
    link = tmp_path / "link.smearseg"
    link.symlink_to(project.path)
    for path in (project.path, link):
        with pytest.raises(ProjectError, match="already open in this program"):
            Project.open(path)
    with pytest.raises(ProjectError, match="already open in this program"):
        Project.create(project.path, overwrite=True)
    project.set_setting("still", "works")


def test_a_second_program_is_told_who_has_it(project: Project) -> None:
    said = run_python(
        "from core.project import Project\nfrom core.errors import ProjectError\n"
        f"try: Project.open({str(project.path)!r})\n"
        "except ProjectError as error: print(error)"
    )
    assert "is open in another SmearSeg on this computer, since " in said
    assert "process" not in said, "its number is for the log"
    project.set_setting("still", "works")
    project.close()
    assert "None" in run_python(
        "from core.project import Project\n"
        f"with Project.open({str(project.path)!r}) as p: print(p.latest_model())"
    )


def test_other_programs_cannot_write_into_an_open_project(project: Project) -> None:
    said = run_python(
        "import sqlite3\n"
        f"database = sqlite3.connect({str(project.path)!r}, timeout=0)\n"
        "try: database.execute('DELETE FROM class')\n"
        "except sqlite3.OperationalError as error: print(error)"
    )
    assert "locked" in said


def test_a_lock_file_left_by_a_crash_locks_nobody_out(project: Project) -> None:
    project.close()
    lock = project.path.with_name(project.path.name + ".lock")
    for note in (b"", b"rubbish", json.dumps({"pid": 1, "host": "x", "since": "y"}).encode()):
        lock.write_bytes(note)
        Project.open(project.path).close()
        assert not lock.exists()


def test_the_lock_file_is_never_written_through_a_link(project: Project, tmp_path: Path) -> None:
    project.close()
    precious = tmp_path / "precious.txt"
    precious.write_text("do not touch")
    project.path.with_name(project.path.name + ".lock").symlink_to(precious)
    with pytest.raises(ProjectError):
        Project.open(project.path)
    assert precious.read_text() == "do not touch"


# -- copies -------------------------------------------------------------------------------


def test_a_copy_holds_everything_and_finds_its_images(
    project: Project, image: int, tmp_path: Path
) -> None:
    project.write_labels(image, some_labels())
    (tmp_path / "far" / "away").mkdir(parents=True)
    target = tmp_path / "far" / "away" / "copy.smearseg"
    project.save_copy(target)
    assert [p.name for p in target.parent.iterdir()] == ["copy.smearseg"]
    database = sqlite3.connect(target)
    assert database.execute("SELECT relative_path FROM image").fetchall() == [("../../smear.png",)]
    assert database.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    database.close()
    with Project.open(target) as copy:
        assert copy.images() == project.images()
        assert (copy.read_labels(image) == some_labels()).all()
        copy.check()
        copy.write_labels(image, some_labels(5))
    assert (project.read_labels(image) == some_labels()).all()


def test_a_copy_does_not_replace_the_project_itself(project: Project, tmp_path: Path) -> None:
    link = tmp_path / "link.smearseg"
    link.symlink_to(project.path)
    hard = tmp_path / "hard.smearseg"
    hard.hardlink_to(project.path)
    for path in (project.path, tmp_path / "." / "work.smearseg", link, hard):
        with pytest.raises(ProjectError, match="is the open project"):
            project.save_copy(path)
    project.check()


def test_a_copy_replaces_another_project_but_none_that_is_open(
    project: Project, image: int, tmp_path: Path
) -> None:
    target = tmp_path / "other.smearseg"
    with Project.create(target) as other:
        other.set_setting("mark", 1)
        with pytest.raises(ProjectError, match="already open"):
            project.save_copy(target)
        assert other.get_setting("mark") == 1
    with pytest.raises(ProjectError, match="already a file"):
        project.save_copy(target, overwrite=False)
    project.save_copy(target)
    with Project.open(target) as copy:
        assert copy.get_setting("mark") is None
        assert len(copy.images()) == 1


def test_a_copy_that_fails_leaves_the_target_as_it_was(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "other.smearseg"
    with Project.create(target) as other:
        other.set_setting("mark", 1)

    def fail(path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(project_store, "confirm", fail)
    with pytest.raises(ProjectError, match="disk is full"):
        project.save_copy(target)
    monkeypatch.undo()
    with Project.open(target) as other:
        assert other.get_setting("mark") == 1
    assert not list(tmp_path.glob("*.new*"))
    with pytest.raises(ProjectError, match="does not exist"):
        project.save_copy(tmp_path / "nowhere" / "copy.smearseg")


# -- faults of the disk -------------------------------------------------------------------


def set_page_limit(project: Project, pages: int) -> None:
    # SQLite's own limit: it answers as it does when the disk is full.
    project._database._connection.execute(f"PRAGMA max_page_count = {pages}")


def test_a_full_disk_is_told_and_nothing_is_lost_or_half_written(
    project: Project, image: int
) -> None:
    project.write_labels(image, some_labels(1))
    revision, record = project.revision, project.image(image)
    set_page_limit(project, 1)
    noise = np.random.default_rng(0).integers(0, 200, (SIZE.height, SIZE.width), np.uint8)
    with pytest.raises(ProjectError, match=r"disk is full.*work\.smearseg") as caught:
        project.write_labels(image, noise)
    assert isinstance(caught.value.__cause__, sqlite3.OperationalError)
    assert (project.revision, project.image(image)) == (revision, record)
    assert (project.read_labels(image) == some_labels(1)).all()
    set_page_limit(project, 1_000_000)
    project.write_labels(image, noise)
    project.close()
    with Project.open(project.path) as again:
        assert (again.read_labels(image) == noise).all()
        again.check()


def test_a_write_protected_project_or_folder_is_told() -> None:
    # Root may write everywhere, so the attempt is made as somebody else.
    code = (
        "import os\nfrom core.project import Project\nfrom core.errors import ProjectError\n"
        "if os.name == 'posix' and os.geteuid() == 0: os.setuid(65534)\n"
        "try: Project.{}({!r})\nexcept ProjectError as error: print(error)"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "a.smearseg"
        Project.create(path).close()
        path.chmod(0o444)
        folder.chmod(0o777)
        said = run_python(code.format("open", str(path)))
        assert said.startswith("a.smearseg is write-protected")
        assert not path.with_name("a.smearseg.lock").exists()
        folder.chmod(0o555)
        assert "choose a folder" in run_python(code.format("open", str(path)))
        new = str(folder / "new.smearseg")
        assert "choose a folder" in run_python(code.format("create", new))
        folder.chmod(0o700)


def test_a_file_system_without_a_log_gets_a_journal_instead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class WithoutLog(sqlite3.Connection):
        def execute(self, statement: str, *values: object) -> sqlite3.Cursor:
            if statement == "PRAGMA journal_mode = WAL":
                raise sqlite3.OperationalError("disk I/O error")
            return super().execute(statement, *values)

    connect = sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda *args, **named: connect(*args, factory=WithoutLog, **named)
    )
    path = tmp_path / "a.smearseg"
    with Project.create(path) as project:
        assert project.journal_mode == "truncate"
        [image] = project.add_images([(tmp_path / "a.png", SIZE, "hash")])
        project.write_labels(image, some_labels())
        project.flush()
        project.save_copy(tmp_path / "b.smearseg")
    for name in ("a.smearseg", "b.smearseg"):
        with Project.open(tmp_path / name) as project:
            assert (project.read_labels(image) == some_labels()).all()


def test_a_flush_leaves_nothing_in_the_log(project: Project, image: int) -> None:
    project.write_labels(image, some_labels())
    log = project.path.with_name(project.path.name + "-wal")
    assert log.stat().st_size > 0
    project.flush()
    assert log.stat().st_size == 0
    assert (project.read_labels(image) == some_labels()).all()


# -- classes, models, settings ------------------------------------------------------------


def test_classes_get_free_ids_and_can_be_changed(project: Project) -> None:
    nucleus = project.add_class(" Nucleus ", (10, 20, 30))
    assert nucleus == ClassRecord(2, "Nucleus", (10, 20, 30), 0.5)
    changed = replace(nucleus, name="Nuclei", threshold=0.25)
    project.update_class(changed)
    assert project.classes()[1] == changed
    with pytest.raises(ProjectError, match="already a class named cell"):
        project.add_class("cell", (0, 0, 0))
    with pytest.raises(ProjectError, match="needs a name"):
        project.update_class(replace(changed, name="  "))
    with pytest.raises(ProjectError, match="no class number 9"):
        project.update_class(ClassRecord(9, "New", (0, 0, 0), 0.5))
    with pytest.raises(ValueError, match="threshold"):
        project.update_class(replace(changed, threshold=1.5))


def test_a_project_has_at_most_254_classes(project: Project) -> None:
    for number in range(2, 255):
        assert project.add_class(f"Class {number}", (0, 0, 0)).id == number
    with pytest.raises(ProjectError, match="at most 254"):
        project.add_class("One more", (0, 0, 0))


def test_the_latest_model_is_the_one_added_last(project: Project) -> None:
    run = RunRecord(0, "2024-01-01T00:00:00+00:00", 1.0, 1, 0, None, {})
    first = project.add_model(b"one", run)
    second = project.add_model(b"two", replace(run, steps=2))
    assert project.latest_model() == b"two"
    assert project.model(first) == b"one"
    assert [r.id for r in project.runs()] == [first, second]
    with pytest.raises(ProjectError, match="no model number 99"):
        project.model(99)


def test_settings_hold_any_json_and_fall_back(project: Project) -> None:
    assert project.get_setting("zoom", 1.5) == 1.5
    for value in (None, True, 3, "µm", [1, {"a": None}]):
        project.set_setting("thing", value)
        assert project.get_setting("thing", "default") == value


def test_undo_and_redo_reach_the_file(project: Project, image: int) -> None:
    labels = project.read_labels(image)
    start = labels.copy()
    stroke = Stroke(labels, 1, 50)
    stroke.move_to(250, 250)
    edit = stroke.finish()
    assert edit is not None
    project.write_edit(image, edit.box, labels)
    edit.revert(labels)
    project.write_edit(image, edit.box, labels)
    assert (project.read_labels(image) == start).all()
    assert project.packed_labels(image).tiles == {}
    assert edit_between(start, project.read_labels(image), "none") is None
