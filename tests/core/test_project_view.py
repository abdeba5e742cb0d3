"""A project looked at: as it was at one moment, whoever writes it, and never changed."""

from __future__ import annotations

import errno
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from core import project_view
from core.errors import Cancelled, ProjectError, ReadOnlyError, WriteProtectedError
from core.label_edits import edit_to_map
from core.project import Project, Role, RunRecord
from core.project_history import ProjectHistory
from core.project_view import ProjectView, take_snapshot
from tests.faults.tally import counted
from tests.faults.tally import seed as soak_seed
from tests.small_disk import SmallDisk, small_disk

ROOT = Path(__file__).resolve().parents[2]
RELEASED = Path(__file__).parent / "released"
SHAPE = (300, 400)
RUN = RunRecord(0, "2024-01-01T00:00:00+00:00", 1.0, 10, 1, None, {})


class Size:
    height, width = SHAPE


@pytest.fixture(autouse=True)
def own_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def make(path: Path) -> None:
    with Project.create(path) as project:
        project.add_images([(path.parent / "a.png", Size(), "hash")])
        project.write_labels(1, np.ones(SHAPE, np.uint8))
        project.add_model(b"network", RUN)


@pytest.fixture
def view(tmp_path: Path) -> Iterator[ProjectView]:
    (tmp_path / "ward").mkdir()
    path = tmp_path / "ward" / "work.smearseg"
    make(path)
    with Project.open(path) as project:  # as another program has it; its log is not folded in
        project.write_labels(1, np.full(SHAPE, 2, np.uint8))
        with ProjectView.of(take_snapshot_of_other(path)) as view:
            yield view


def take_snapshot_of_other(path: Path):
    """As by another process: reading the file here would end the locks of this one on it."""
    command = (
        "import sys, tempfile; from pathlib import Path; from core.project_view import *\n"
        "tempfile.tempdir = sys.argv[2]\n"
        "s = take_snapshot(Path(sys.argv[1])); print(s.file); print(s.taken.isoformat())"
    )
    said = subprocess.run(
        [sys.executable, "-c", command, str(path), tempfile.gettempdir()],
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout.split("\n")  # fmt: skip
    from datetime import datetime

    from core.project_view import Snapshot

    return Snapshot(path.resolve(), Path(said[0]), datetime.fromisoformat(said[1]))


def test_it_shows_what_the_other_program_has_written_until_then(view: ProjectView) -> None:
    view.check()
    assert (view.read_labels(1) == 2).all() and view.latest_model() == b"network"
    assert view.path.parent.name == "ward" and view.images()[0].path == view.path.parent / "a.png"


CHANGES: dict[str, Callable[[Project], object]] = {
    "labels": lambda p: p.write_labels(1, np.zeros(SHAPE, np.uint8)),
    "stroke": lambda p: ProjectHistory(p).do(
        "Brush stroke", [edit_to_map(1, p.packed_labels(1), np.zeros(SHAPE, np.uint8))]
    ),
    "class": lambda p: p.add_class("New", (1, 2, 3)),
    "role": lambda p: p.set_roles([1], Role.HELD_OUT),
    "image": lambda p: p.add_images([(Path("b.png"), Size(), "other")]),
    "removed": lambda p: p.remove_images([1]),
    "network": lambda p: p.add_model(b"x", RUN),
    "content": lambda p: p.set_content_hash(1, "x"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_every_change_is_refused_with_one_sentence(view: ProjectView, what: str) -> None:
    with pytest.raises(ReadOnlyError, match=r"^work.smearseg is open read-only.*\.$"):
        CHANGES[what](view)
    assert (view.read_labels(1) == 2).all()
    log = ProjectHistory(view)
    assert log.all_written and not log.view(1).can_undo


def test_what_is_a_matter_of_looking_is_taken_and_gone_with_it(
    view: ProjectView, own_temporary_folder: Path
) -> None:
    view.set_setting("current_image", 1)
    view.update_classes(view.classes())
    assert view.get_setting("current_image") == 1
    assert len(list(own_temporary_folder.iterdir())) == 1
    original = view.path
    view.close()
    assert not list(own_temporary_folder.iterdir())
    # The other program has it still, and writes it.
    with pytest.raises(ProjectError, match="already open in this program"):
        Project.open(original)


def test_a_copy_of_it_is_a_project_of_ones_own(view: ProjectView, tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="is the open project"):
        view.save_copy(view.path)
    view.save_copy(tmp_path / "mine.smearseg")
    with Project.open(tmp_path / "mine.smearseg") as mine:
        mine.check()
        assert mine.images()[0].path == view.path.parent / "a.png"
        mine.write_labels(1, np.zeros(SHAPE, np.uint8))


@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not Windows'")
@pytest.mark.parametrize("journal", ["wal", "truncate"])
def test_a_file_that_is_written_meanwhile_is_read_whole(tmp_path: Path, journal: str) -> None:
    look_while_another_paints(tmp_path, journal, views=4, seed=1, seen=lambda: None)


@pytest.mark.soak
@pytest.mark.skipif(os.name == "nt", reason="SIGKILL is not Windows'")
def test_many_files_that_are_written_meanwhile_are_read_whole(tmp_path: Path) -> None:
    used = soak_seed()
    with counted("Opened read-only while another program writes", "times", used) as count:
        for journal in ("wal", "truncate"):
            count.add(30)
            look_while_another_paints(tmp_path, journal, 30, used, seen=count.hold)


def look_while_another_paints(
    folder: Path, journal: str, views: int, seed: int, seen: Callable[[], object]
) -> None:
    """Another process paints; every view is one of the states that it has been in."""
    path = folder / f"busy {journal}.smearseg"
    with Project.create(path) as project:
        project.add_images([(folder / "a.png", Size(), "hash")])
    command = (
        "import sys, time, numpy as np; from core import project_store\n"
        "from core.project import *\n"
        f"project_store.is_on_network = lambda path: {journal == 'truncate'}\n"
        "project_store._LOG_PAGES = 40\n"  # the log is folded in often
        "project = Project.open(sys.argv[1]); print('open', flush=True)\n"
        "for n in range(10**9):\n"
        "    rng = np.random.default_rng(n)\n"
        "    labels = rng.integers(0, 200, (300, 400), np.uint8); labels[0] = n % 200\n"
        "    project.write_labels(1, labels); project.set_setting('turn', n)\n"
        "    if n % 4 == 0: time.sleep(0.5)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", command, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None and child.stdout.readline() == "open\n"
        chance, turns = random.Random(seed), []
        try:
            for _ in range(views):
                time.sleep(chance.uniform(0, 0.2))
                with ProjectView.of(take_snapshot(path)) as view:
                    view.check()
                    turn = int(view.get_setting("turn", -1))
                    labels = view.read_labels(1)
                    wanted = [np.random.default_rng(max(n, 0)) for n in (turn, turn + 1)]
                    possible = [rng.integers(0, 200, SHAPE, np.uint8)[1:] for rng in wanted]
                    assert turn < 0 or any((labels[1:] == p).all() for p in possible)
                    turns.append(turn)
                seen()
        finally:
            child.kill()
    assert turns == sorted(turns) and turns[-1] > 0
    with Project.open(path) as project:
        project.check()


def test_one_of_an_older_layout_is_upgraded_in_the_copy_alone(tmp_path: Path) -> None:
    path = tmp_path / "old.smearseg"
    path.write_bytes((RELEASED / "layout-1.smearseg").read_bytes())
    before = path.read_bytes()
    with ProjectView.of(take_snapshot(path)) as view:
        view.check()
        assert view.upgraded_from is None
    assert path.read_bytes() == before and [p.name for p in tmp_path.glob("*old*")] == [path.name]


def test_on_a_disk_that_may_not_be_written_it_can_be_looked_at(tmp_path: Path) -> None:
    for disk in small_disk(tmp_path, megabytes=4):
        look_on(disk)


def look_on(disk: SmallDisk) -> None:
    path = disk.folder / "cd.smearseg"
    make(path)
    disk.set_read_only(True)
    with pytest.raises(WriteProtectedError):
        Project.open(path)
    with ProjectView.of(take_snapshot(path)) as view:
        assert (view.read_labels(1) == 1).all()
    disk.set_read_only(False)


@pytest.mark.parametrize("fault", ["missing", "damaged", "foreign", "cancelled"])
def test_what_cannot_be_looked_at_is_told_and_leaves_nothing(
    tmp_path: Path, own_temporary_folder: Path, fault: str
) -> None:
    path = tmp_path / "a.smearseg"
    make(path)
    content = bytearray(path.read_bytes())
    if fault == "missing":
        path.unlink()
    elif fault == "damaged":
        content[4096 * 3 : 4096 * 6] = os.urandom(4096 * 3)
        path.write_bytes(bytes(content))
    elif fault == "foreign":
        path.write_text(json.dumps({"no": "project"}) * 20)

    def check() -> None:
        if fault == "cancelled":
            raise Cancelled

    with pytest.raises(Cancelled if fault == "cancelled" else ProjectError) as raised:
        take_snapshot(path, check)
    assert fault == "cancelled" or str(raised.value).endswith((".", ")"))
    assert not list(own_temporary_folder.iterdir())


def test_where_there_is_no_room_to_look_it_is_not_the_project_that_was_not_written(
    tmp_path: Path, own_temporary_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(tmp_path / "a.smearseg")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(project_view, "_copy", full)
    with pytest.raises(ProjectError, match="no room in") as raised:
        take_snapshot(tmp_path / "a.smearseg")
    assert str(own_temporary_folder) in str(raised.value)
    assert not list(own_temporary_folder.iterdir())


def test_what_a_killed_view_left_is_removed_after_a_day(
    tmp_path: Path, own_temporary_folder: Path
) -> None:
    path = tmp_path / "a.smearseg"
    make(path)
    left, used = take_snapshot(path), take_snapshot(path)
    long_ago = time.time() - 2 * 24 * 3600
    with ProjectView.of(used) as view:
        for snapshot in (left, used):
            os.utime(snapshot.file.parent, (long_ago, long_ago))
        take_snapshot(path).discard()
        assert not left.file.exists() and used.file.exists()
        view.check()
