"""A project of an older layout is upgraded beside itself: whole, or left as it was."""

from __future__ import annotations

import json
import sqlite3
import zlib
from pathlib import Path

import numpy as np
import pytest

from core import project_store, project_upgrade
from core.errors import ProjectError
from core.label_edits import edit_to_map
from core.project import CLASS_COLOURS, Project, Role
from core.project_history import ProjectHistory
from core.project_schema import SCHEMA_VERSION, layout_number
from core.region_rules import RegionRules

VERSION_1 = """
CREATE TABLE state (id INTEGER PRIMARY KEY CHECK (id = 1), revision INTEGER NOT NULL);
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE class (
    id INTEGER PRIMARY KEY CHECK (id BETWEEN 1 AND 254), name TEXT NOT NULL, red INTEGER NOT NULL,
    green INTEGER NOT NULL, blue INTEGER NOT NULL, threshold REAL NOT NULL
);
CREATE TABLE image (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, relative_path TEXT,
    absolute_path TEXT NOT NULL, content_hash TEXT NOT NULL, height INTEGER NOT NULL,
    width INTEGER NOT NULL, role TEXT NOT NULL, removed INTEGER NOT NULL DEFAULT 0,
    labels_revision INTEGER NOT NULL DEFAULT 0, label_pixels TEXT NOT NULL DEFAULT '{}'
);
CREATE TABLE tile (
    image_id INTEGER NOT NULL REFERENCES image (id), tile_row INTEGER NOT NULL,
    tile_column INTEGER NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY (image_id, tile_row, tile_column)
);
CREATE TABLE run (
    id INTEGER PRIMARY KEY AUTOINCREMENT, started TEXT NOT NULL, seconds REAL NOT NULL,
    steps INTEGER NOT NULL, labels_revision INTEGER NOT NULL, held_out_iou REAL,
    summary TEXT NOT NULL
);
CREATE TABLE model (run_id INTEGER PRIMARY KEY REFERENCES run (id), data BLOB NOT NULL);
CREATE INDEX image_by_hash ON image (content_hash);
INSERT INTO state VALUES (1, 7);
INSERT INTO class VALUES (1, 'Cell', 120, 220, 0, 0.43);
INSERT INTO class VALUES (4, 'Nucleus', 213, 94, 0, 0.6);
INSERT INTO setting VALUES ('format', '"SmearSeg project"');
INSERT INTO image VALUES
    (3, 'a.png', 'a.png', '/nowhere/a.png', 'hash', 64, 80, 'held_out', 0, 7, '{"1": 12, "0": 8}');
INSERT INTO run VALUES (2, '2024-01-01T00:00:00+00:00', 3.5, 40, 6, 0.8, '{"trained_on": [3]}');
INSERT INTO model VALUES (2, x'0102');
PRAGMA application_id = 1397576519;
PRAGMA user_version = 1;
"""


def old_labels() -> np.ndarray:
    labels = np.full((64, 80), 255, np.uint8)
    labels[0, :12], labels[1, :8] = 1, 0
    return labels


def old_project(folder: Path, chosen: object = None) -> Path:
    path = folder / "old.smearseg"
    database = sqlite3.connect(path)
    database.executescript(VERSION_1)
    packed = zlib.compress(old_labels().tobytes(), 1)
    database.execute("INSERT INTO tile VALUES (3, 0, 0, ?)", (packed,))
    if chosen is not None:
        row = ("threshold_chosen", json.dumps(chosen))
        database.execute("INSERT INTO setting VALUES (?, ?)", row)
    database.commit()
    database.close()
    return path


VERSION_2 = """
ALTER TABLE class ADD COLUMN visible INTEGER NOT NULL DEFAULT 1;
ALTER TABLE class ADD COLUMN locked INTEGER NOT NULL DEFAULT 0;
ALTER TABLE class ADD COLUMN chosen INTEGER NOT NULL DEFAULT 0;
ALTER TABLE class ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
UPDATE class SET position = 5 - id;
CREATE TABLE step (
    id INTEGER PRIMARY KEY, moment INTEGER NOT NULL, done INTEGER NOT NULL, name TEXT NOT NULL,
    images TEXT NOT NULL, uses TEXT NOT NULL, records TEXT NOT NULL
);
CREATE TABLE step_tile (
    step_id INTEGER NOT NULL REFERENCES step (id),
    image_id INTEGER NOT NULL REFERENCES image (id), tile_row INTEGER NOT NULL,
    tile_column INTEGER NOT NULL, data BLOB,
    PRIMARY KEY (step_id, image_id, tile_row, tile_column)
);
INSERT INTO step VALUES (1, 1, 1, 'Add class Debris', '[]', '[7]', '[["class", 7, null]]');
INSERT INTO step VALUES (2, 2, 1, 'Delete class Debris', '[]', '[7]',
    '[["class", 7, [7, "Debris", 1, 2, 3, 0.25, 1, 0, 1, 2]]]');
INSERT INTO step VALUES (3, 4, 0, 'Add class Ghost', '[]', '[8]',
    '[["class", 8, [8, "Ghost", 4, 5, 6, 0.5, 1, 0, 0]]]');
INSERT INTO step VALUES (4, 3, 1, 'Threshold', '[]', '[4]', '[["threshold", 4, [0.5, 0]]]');
INSERT INTO step VALUES (5, 5, 1, 'Damaged', '[]', '[4]', '[["class", 4, [4, "Nuc');
PRAGMA user_version = 2;
"""


def project_of_layout_2(folder: Path) -> Path:
    path = old_project(folder)
    database = sqlite3.connect(path)
    database.executescript(VERSION_2)
    database.close()
    return path


def test_layout_2_gets_rules_and_its_classes_can_still_be_undone(tmp_path: Path) -> None:
    path = project_of_layout_2(tmp_path)
    before = path.read_bytes()
    with Project.open(path) as project:
        assert project.upgraded_from == tmp_path / "old.smearseg.v2-backup"
        assert [(r.id, r.rules) for r in project.classes()] == [
            (4, RegionRules()),
            (1, RegionRules()),
        ]
        log = ProjectHistory(project)
        assert log.damaged_steps == 1
        assert log.undo(None) is not None  # the threshold
        assert [record.threshold for record in project.classes()] == [0.5, 0.43]
        assert log.undo(None) is not None  # the deletion
        found = {record.id: record for record in project.classes()}
        assert [record.id for record in project.classes()] == [4, 7, 1]
        assert (found[7].name, found[7].threshold, found[7].chosen) == ("Debris", 0.25, True)
        assert found[7].rules == RegionRules()
        assert log.undo(None) is not None  # that it was added
        assert len(project.classes()) == 2
        for _ in range(3):
            assert log.redo(None) is not None
        assert [record.id for record in project.classes()] == [4, 1]
    assert layout_number(path) == SCHEMA_VERSION
    assert (tmp_path / "old.smearseg.v2-backup").read_bytes() == before


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_an_old_project_keeps_all_it_held_and_can_be_undone_from_now_on(tmp_path: Path) -> None:
    path = old_project(tmp_path, chosen=[4])
    before = path.read_bytes()
    with Project.open(path) as project:
        assert project.upgraded_from == tmp_path / "old.smearseg.v1-backup"
        first, second = project.classes()
        assert (first.id, first.name, first.colour) == (1, "Cell", CLASS_COLOURS[0])
        assert (first.threshold, first.chosen) == (0.43, False)
        assert (second.id, second.name, second.threshold, second.chosen) == (
            4,
            "Nucleus",
            0.6,
            True,
        )
        assert second.visible and not second.locked
        assert first.rules == second.rules == RegionRules()
        [image] = project.images()
        assert (image.id, image.role, image.labels_revision) == (3, Role.HELD_OUT, 7)
        assert (project.read_labels(3) == old_labels()).all()
        assert project.latest_model() == b"\x01\x02"
        [run] = project.runs()
        assert (run.id, run.steps, run.summary) == (2, 40, {"trained_on": [3]})
        assert project.revision == 7
        project.check()
        log = ProjectHistory(project)
        assert not log.view(3).can_undo
        edit = edit_to_map(3, project.packed_labels(3), np.zeros((64, 80), np.uint8))
        assert log.do("Fill", [edit]) is not None
        assert log.undo(3) is not None
        assert (project.read_labels(3) == old_labels()).all()
    assert layout_number(path) == SCHEMA_VERSION
    assert names(tmp_path) == {"old.smearseg", "old.smearseg.v1-backup"}
    assert (tmp_path / "old.smearseg.v1-backup").read_bytes() == before


@pytest.mark.parametrize(
    ("stored", "expected"),
    [(True, {1, 4}), (False, set()), ([], set()), ([1, 99, "x"], {1}), ({"a": 1}, {1, 4})],
)
def test_which_thresholds_were_chosen_is_taken_over(
    tmp_path: Path, stored: object, expected: set[int]
) -> None:
    with Project.open(old_project(tmp_path, stored)) as project:
        assert {record.id for record in project.classes() if record.chosen} == expected
        assert project.get_setting("threshold_chosen") is None


def test_the_second_opening_upgrades_nothing(tmp_path: Path) -> None:
    path = old_project(tmp_path)
    Project.open(path).close()
    with Project.open(path) as project:
        assert project.upgraded_from is None
    assert names(tmp_path) == {"old.smearseg", "old.smearseg.v1-backup"}


def test_a_backup_that_is_there_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "old.smearseg.v1-backup").write_bytes(b"precious")
    with Project.open(old_project(tmp_path)) as project:
        assert project.upgraded_from == tmp_path / "old.smearseg.v1-backup-2"
    assert (tmp_path / "old.smearseg.v1-backup").read_bytes() == b"precious"


def test_strokes_left_in_the_log_by_a_crash_are_upgraded_too(tmp_path: Path) -> None:
    path = old_project(tmp_path)
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA wal_autocheckpoint = 0")
    database.execute("UPDATE class SET name = 'Late' WHERE id = 4")
    database.commit()
    log = path.with_name("old.smearseg-wal")
    kept = (path.read_bytes(), log.read_bytes())
    database.close()
    path.write_bytes(kept[0])
    log.write_bytes(kept[1])
    with Project.open(path) as project:
        assert project.classes()[1].name == "Late"
    database = sqlite3.connect(tmp_path / "old.smearseg.v1-backup")
    assert database.execute("SELECT name FROM class WHERE id = 4").fetchone() == ("Late",)
    database.close()


@pytest.mark.parametrize("where", ["copy", "step", "rename"])
def test_an_upgrade_that_fails_leaves_the_old_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    path = old_project(tmp_path)
    before = path.read_bytes()

    def fail(*_arguments: object, **_names: object) -> None:
        raise OSError(28, "No space left on device")

    if where == "copy":
        monkeypatch.setattr(project_upgrade, "copy_database", fail)
    elif where == "step":
        monkeypatch.setitem(project_upgrade._STEPS, 1, fail)
    else:
        monkeypatch.setattr(project_store, "confirm", fail)
    with pytest.raises(ProjectError, match="disk is full"):
        Project.open(path)
    assert path.read_bytes() == before
    assert names(tmp_path) == {"old.smearseg"}
    monkeypatch.undo()
    Project.open(path).close()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER evil AFTER UPDATE ON class BEGIN DELETE FROM tile; END",
        "CREATE VIEW evil AS SELECT * FROM image",
        "DROP TABLE class",
        "DROP TABLE tile",
        "CREATE TABLE step (id)",
    ],
)
def test_an_old_file_that_is_not_as_it_should_be_is_refused_and_left(
    tmp_path: Path, statement: str
) -> None:
    path = old_project(tmp_path)
    database = sqlite3.connect(path)
    database.execute(statement)
    database.commit()
    database.close()
    before = path.read_bytes()
    with pytest.raises(ProjectError):
        Project.open(path)
    assert path.read_bytes() == before
    assert names(tmp_path) == {"old.smearseg"}
