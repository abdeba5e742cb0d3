"""Undo and redo in the project file: every byte comes back, also after a restart or a full disk."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.calibration import Calibration
from core.errors import ProjectError
from core.history import History
from core.label_edits import edit_by_table, edit_of_map, edit_to_map
from core.labels import BACKGROUND, UNLABELLED, Box, Edit, LabelMap, counts, new_label_map
from core.project import ClassRecord, Project, Role
from core.project_history import Done, ProjectHistory, StepRefusedError
from core.project_rows import class_values
from core.region_rules import RegionRules


@dataclass(frozen=True)
class Size:
    height: int
    width: int


SIZES = (Size(300, 520), Size(64, 64), Size(257, 256))


class Work:
    """A project with its history, and what a person does to it."""

    def __init__(self, folder: Path, max_steps: int = 200, sizes: tuple[Size, ...] = SIZES) -> None:
        self.path, self.max_steps = folder / "work.smearseg", max_steps
        self.project = Project.create(self.path)
        images = [(folder / f"{n}.png", size, f"hash {n}") for n, size in enumerate(sizes)]
        self.ids = self.project.add_images(images)
        self.log = ProjectHistory(self.project, History(max_steps))

    def restart(self) -> None:
        self.project.close()
        self.project = Project.open(self.path)
        self.log = ProjectHistory(self.project, History(self.max_steps))
        assert self.log.damaged_steps == 0

    def labels(self, image_id: int) -> LabelMap:
        return self.log.packed_labels(image_id).unpack()

    def paint(self, image_id: int, box: Box, value: int) -> Done | None:
        """As a stroke: it stands in the label map already."""
        labels = self.labels(image_id)
        box = box.clipped(*labels.shape)
        if box.is_empty:
            return None
        before = labels[box.slices].copy()
        labels[box.slices] = value
        edit = Edit.of(box, before, labels[box.slices].copy(), "Brush stroke")
        return self.log.do(edit.name, [edit_of_map(image_id, labels, edit)])

    def fill(
        self, image_ids: list[int], values: list[LabelMap], name: str = "Import"
    ) -> Done | None:
        pairs = zip(image_ids, values, strict=True)
        return self.log.do(
            name, [edit_to_map(i, self.log.packed_labels(i), labels) for i, labels in pairs]
        )

    def add_class(self, class_id: int, name: str) -> None:
        record = ClassRecord(class_id, name, (1, 2, 3), 0.5)
        self.log.do(f"Add {name}", [], {("class", class_id): list(class_values(record))})

    def empty_class(self, class_id: int, becomes: int) -> None:
        table = np.arange(256, dtype=np.uint8)
        table[class_id] = becomes
        edits = [edit_by_table(i, self.log.packed_labels(i), table) for i in self.ids]
        self.log.do("Delete", edits, {("class", class_id): None})

    @property
    def state(self) -> dict[str, Any]:
        """All that steps change."""
        images = self.project.images(include_removed=True)
        for record in images:
            if not self.log.is_waiting(record.id):
                assert record.counts == counts(self.labels(record.id)), "counted rightly"
        return {
            "labels": {i: self.labels(i).tobytes() for i in self.ids},
            "classes": self.project.classes(),
            "images": [(record.role, record.removed) for record in images],
            "calibration": self.project.calibration(),
        }

    def undo_all(self) -> int:
        return self._all(self.log.undo)

    def redo_all(self) -> int:
        return self._all(self.log.redo)

    def _all(self, act: Any) -> int:
        """Go through all images until nothing is left; what has to wait for others comes round."""
        number = before = 0
        while True:
            for image_id in (None, *self.ids):
                try:
                    while act(image_id) is not None:
                        number += 1
                except StepRefusedError as error:
                    assert error.image_id in self.ids
            if number == before:
                return number
            before = number


@pytest.fixture
def work(tmp_path: Path) -> Iterator[Work]:
    made = Work(tmp_path)
    yield made
    made.project.close()


class Hand:
    """Does random things to a project; nothing it does is refused."""

    def __init__(self, work: Work, seed: int) -> None:
        self.work, self.chance = work, np.random.default_rng(seed)
        self.serial = 0

    def choose(self, things: list[Any]) -> Any:
        return things[int(self.chance.integers(len(things)))]

    def image(self) -> int:
        return int(self.choose(self.work.ids))

    def act(self) -> None:
        names = ["stroke"] * 9 + ["map", "batch", "role", "threshold", "remove", "rename", "order"]
        getattr(self, self.choose([*names, "rules", "calibration", "add", "merge"]))()

    def value(self) -> int:
        classes = [record.id for record in self.work.project.classes()]
        return int(self.choose([BACKGROUND, UNLABELLED, *classes]))

    def stroke(self) -> None:
        top, left = (int(n) for n in self.chance.integers(-20, 300, 2))
        height, width = (int(n) for n in self.chance.integers(1, 90, 2))
        self.work.paint(self.image(), Box(top, left, top + height, left + width), self.value())

    def _map(self, image_id: int) -> LabelMap:
        labels = new_label_map(*self.work.labels(image_id).shape)
        labels[self.chance.random(labels.shape) < 0.01] = self.value()
        labels[: int(self.chance.integers(labels.shape[0]))] = self.value()
        return labels

    def map(self) -> None:
        image_id = self.image()
        self.work.fill([image_id], [self._map(image_id)])

    def batch(self) -> None:
        done = self.work.fill([self.work.ids[0]], [self._map(self.work.ids[0])])
        for image_id in self.work.ids[1:]:
            edit = edit_to_map(image_id, self.work.log.packed_labels(image_id), self._map(image_id))
            if done is not None:
                self.work.log.extend(done.step, edit)

    def role(self) -> None:
        ids = [i for i in self.work.ids if self.chance.random() < 0.5]
        role = self.choose(list(Role)).value
        self.work.log.do("Role", [], {("role", i): role for i in ids})

    def remove(self) -> None:
        self.work.log.do("Remove", [], {("removed", self.image()): int(self.chance.integers(2))})

    def threshold(self) -> None:
        record = self.choose(self.work.project.classes())
        value = [round(float(self.chance.random()), 3), int(self.chance.integers(2))]
        self.work.log.do("Threshold", [], {("threshold", record.id): value})

    def rules(self) -> None:
        record = self.choose(self.work.project.classes())
        rules = RegionRules(smallest_area=int(self.chance.integers(900)), split=0.5)
        self.work.log.do("Cells", [], {("rules", record.id): rules.to_json()})

    def calibration(self) -> None:
        found = self.choose([None, Calibration(float(self.chance.uniform(0.01, 1)))])
        value = found.to_json() if found is not None else None
        self.work.log.do("Pixel size", [], {("calibration", 0): value})

    def rename(self) -> None:
        self.serial += 1
        record = self.choose(self.work.project.classes())
        colour = [int(n) for n in self.chance.integers(0, 256, 3)]
        look = [f"Class {self.serial} of {record.id}", *colour]
        self.work.log.do("Look", [], {("look", record.id): look})

    def order(self) -> None:
        ids = [record.id for record in self.work.project.classes()]
        self.work.log.do(
            "Order", [], {("order", 0): [int(i) for i in self.chance.permutation(ids)]}
        )

    def add(self) -> None:
        self.serial += 1
        used = self.work.log.classes_in_use() | {r.id for r in self.work.project.classes()}
        free = [i for i in range(1, 255) if i not in used]
        if free:
            self.work.add_class(free[0], f"New {self.serial}")

    def merge(self) -> None:
        classes = [record.id for record in self.work.project.classes()]
        if len(classes) > 1:
            gone = self.choose(classes)
            others = [i for i in classes if i != gone]
            self.work.empty_class(gone, int(self.choose([BACKGROUND, UNLABELLED, *others])))

    def go_back_and_forth(self) -> None:
        """Undo some and redo the same: all is as it was."""
        before, number, image_id = self.work.state, 0, self.choose([None, *self.work.ids])
        try:
            while number < 4 and self.work.log.undo(image_id) is not None:
                number += 1
        except StepRefusedError:
            pass
        for _ in range(number):
            assert self.work.log.redo(image_id) is not None
        assert self.work.state == before


def test_a_thousand_edits_undone_give_the_start_and_redone_the_end(tmp_path: Path) -> None:
    work = Work(tmp_path, max_steps=2000)
    hand = Hand(work, seed=4)
    start = work.state
    number = 0
    while len(work.log.history.steps) < 1000:
        number += 1
        hand.act()
        if number % 250 == 100:
            hand.go_back_and_forth()
        if number % 250 == 200:
            work.restart()
    end, steps = work.state, len(work.log.history.steps)
    assert work.undo_all() == steps
    assert work.state == start
    work.restart()
    assert work.redo_all() == steps
    assert work.state == end
    work.project.check()
    work.project.close()


@settings(deadline=None, max_examples=12)
@given(st.integers(0, 2**32 - 1), st.integers(3, 12))
def test_within_bounds_too_what_can_be_undone_leads_back_and_forth(seed: int, limit: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        work = Work(Path(folder), max_steps=limit)
        hand = Hand(work, seed)
        for number in range(45):
            hand.act()
            if number % 15 == 7:
                hand.go_back_and_forth()
            if number % 20 == 11:
                work.restart()
        end = work.state
        undone = work.undo_all()
        work.restart()
        assert work.redo_all() == undone
        assert work.state == end
        work.project.check()
        work.project.close()


def test_a_step_over_several_images_waits_for_what_was_done_since(work: Work) -> None:
    a, b, _ = work.ids
    size_a, size_b = (work.labels(i).shape for i in (a, b))
    work.fill([a, b], [np.ones(size_a, np.uint8), np.zeros(size_b, np.uint8)])
    work.paint(b, Box(0, 0, 5, 5), 1)
    painted = work.state
    with pytest.raises(
        StepRefusedError, match=r"“Import” cannot be undone before “Brush stroke”"
    ) as caught:
        work.log.undo(a)
    assert "1.png; undo that first." in str(caught.value)
    assert caught.value.image_id == b
    assert work.state == painted
    assert work.log.still_refuses(caught.value)
    work.paint(b, Box(0, 0, 9, 9), 1)
    assert work.log.still_refuses(caught.value), "that another hinders it, too, changes nothing"
    for _ in range(2):
        assert work.log.still_refuses(caught.value)
        assert work.log.undo(b) is not None
    assert not work.log.still_refuses(caught.value)
    assert work.log.undo(a) is not None
    assert not work.log.still_refuses(caught.value)
    assert (work.labels(b) == UNLABELLED).all()
    assert work.undo_all() == 0
    with pytest.raises(
        StepRefusedError, match=r"“Import” cannot be redone before “Brush stroke”"
    ) as again:
        undone_out_of_order(work, a, b)
    assert work.log.still_refuses(again.value)
    while work.log.redo(b) is not None:
        pass
    assert not work.log.still_refuses(again.value)


def test_a_step_that_is_forgotten_is_no_longer_said_to_wait_for_another(work: Work) -> None:
    a, b, _ = work.ids
    with pytest.raises(StepRefusedError, match="“Import” cannot be redone") as caught:
        undone_out_of_order(work, a, b)
    work.paint(a, Box(0, 0, 5, 5), 1)
    assert work.log.view(b).redo_name == "Brush stroke", "what hindered it is still undone"
    assert not work.log.still_refuses(caught.value)


def undone_out_of_order(work: Work, a: int, b: int) -> None:
    """A stroke, then labels of two images; both undone: the second can be redone last only."""
    while work.log.redo(b) is not None:
        pass
    work.undo_all()
    work.paint(b, Box(30, 30, 35, 35), 1)
    work.fill([a, b], [np.zeros(work.labels(i).shape, np.uint8) for i in (a, b)])
    work.log.undo(a)
    work.log.undo(b)
    work.log.redo(a)


def test_a_deleted_class_comes_back_where_and_as_it_was(work: Work) -> None:
    a, b, _ = work.ids
    work.add_class(2, "Nucleus")
    work.add_class(3, "Platelet")
    work.paint(a, Box(10, 10, 290, 300), 2)
    work.paint(b, Box(10, 10, 20, 20), 2)
    work.log.do("Threshold", [], {("threshold", 2): [0.75, 1]})
    before = work.state
    work.empty_class(2, UNLABELLED)
    assert [record.id for record in work.project.classes()] == [1, 3]
    assert (work.labels(a) == UNLABELLED).all()
    work.restart()
    assert work.log.undo(None) is not None
    assert work.state == before


def test_what_the_file_cannot_take_is_undone_in_memory_and_written_later(
    work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    a, b, _ = work.ids
    work.paint(a, Box(0, 0, 50, 50), 1)
    start = work.labels(a)
    with monkeypatch.context() as patch:

        def refuse(_changes: object) -> None:
            raise ProjectError("The disk is full; make room.")

        patch.setattr(work.project, "write_changes", refuse)
        done = work.paint(a, Box(40, 40, 200, 400), 2)
        assert done is not None and "disk is full" in str(done.error)
        work.paint(a, Box(0, 0, 20, 20), BACKGROUND)
        second = work.labels(a)
        assert (work.project.read_labels(a) == start).all()
        assert work.log.undo(a) is not None
        assert work.log.undo(a) is not None
        assert work.log.undo(a) is not None, "one that is in the file"
        assert (work.labels(a) == UNLABELLED).all()
        assert work.log.redo(a) is not None
        assert (work.labels(a) == start).all()
        assert work.log.redo(a) is not None
        assert work.log.redo(a) is not None
        assert (work.labels(a) == second).all()
        with pytest.raises(ProjectError, match="disk is full"):
            work.log.do("Role", [], {("role", a): "held_out"})
        with pytest.raises(ProjectError, match="disk is full"):
            work.fill([a, b], [np.zeros_like(work.labels(i)) for i in (a, b)])
        assert work.log.undo(a) is not None
        assert not work.log.all_written
    first = work.labels(a)
    work.log.write_waiting()
    assert work.log.all_written
    work.restart()
    assert (work.labels(a) == first).all()
    assert work.log.redo(a) is not None
    assert (work.labels(a) == second).all()
    assert work.undo_all() == 3
    assert (work.labels(a) == UNLABELLED).all()


def test_a_copy_has_the_history_too(work: Work, tmp_path: Path) -> None:
    a = work.ids[0]
    work.paint(a, Box(0, 0, 50, 50), 1)
    work.paint(a, Box(0, 0, 9, 9), 2)
    end = work.labels(a)
    work.log.undo(a)
    work.project.save_copy(tmp_path / "copy.smearseg")
    with Project.open(tmp_path / "copy.smearseg") as copy:
        log = ProjectHistory(copy)
        assert log.redo(a) is not None
        assert (copy.read_labels(a) == end).all()
        assert log.undo(a) is not None
        assert log.undo(a) is not None
        assert (copy.read_labels(a) == UNLABELLED).all()


# Damaged and hostile steps -----------------------------------------------------------------------


def tamper(work: Work, *statements: str) -> None:
    work.project.close()
    database = sqlite3.connect(work.path)
    for statement in statements:
        database.execute(statement)
    database.commit()
    database.close()
    work.project = Project.open(work.path)
    work.log = ProjectHistory(work.project)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE step SET moment = 'soon'",
        "UPDATE step SET moment = -1",
        "UPDATE step SET done = 7",
        "UPDATE step SET name = x'00ff'",
        "UPDATE step SET name = printf('%.*c', 100000, 'x')",
        "UPDATE step SET images = '[[1]]'",
        "UPDATE step SET images = '[[1, -1, 5]]'",
        "UPDATE step SET images = '[[1, 1e99, 5]]'",
        "UPDATE step SET images = '[[1, 99999999999999999999999, 5]]'",
        "UPDATE step SET images = '[[77, 1, 5]]'",
        "UPDATE step SET images = '" + "[" * 50_000 + "'",
        "UPDATE step SET uses = '[null]'",
        "UPDATE step SET uses = '{'",
        'UPDATE step SET records = \'[["class", 1, [1, "", 0, 0, 0, 0.5, 1, 0, 0]]]\'',
        "UPDATE step SET records = '[[\"secret\", 1, 1]]'",
        'UPDATE step SET records = \'[["role", 1, "spy"]]\'',
        "UPDATE step SET records = '[[\"threshold\", 1, [7, 0]]]'",
        "UPDATE step SET records = zeroblob(5000000)",
        "UPDATE step SET images = '[]', records = '[]'",
    ],
)
def test_a_step_whose_row_makes_no_sense_is_left_out(work: Work, statement: str) -> None:
    work.paint(work.ids[0], Box(0, 0, 50, 50), 1)
    before = work.labels(work.ids[0])
    tamper(work, statement)
    assert work.log.damaged_steps == 1
    assert work.log.undo(work.ids[0]) is None
    work.paint(work.ids[0], Box(0, 0, 5, 5), 0)
    work.restart()
    work.log.undo(work.ids[0])
    assert (work.labels(work.ids[0]) == before).all()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE step_tile SET data = x'00ff00'",
        "UPDATE step_tile SET data = 'text' WHERE tile_column = 1",
        "UPDATE step_tile SET tile_row = tile_row + 5000",
        "UPDATE step_tile SET tile_row = tile_row - 2",
        "DELETE FROM step_tile WHERE tile_column = 0",
        "DELETE FROM step_tile",
        "INSERT INTO step_tile VALUES (2, 2, 0, 0, NULL)",
        "UPDATE step_tile SET image_id = 2",
    ],
)
def test_a_step_whose_tiles_are_damaged_is_told_and_forgotten(work: Work, statement: str) -> None:
    image_id = work.ids[0]
    work.paint(image_id, Box(0, 0, 300, 520), 1)
    work.paint(image_id, Box(0, 0, 300, 520), 2)
    before = work.labels(image_id)
    tamper(work, statement)
    with pytest.raises(StepRefusedError, match="“Brush stroke” can no longer be undone"):
        work.log.undo(image_id)
    assert (work.labels(image_id) == before).all()
    assert not work.log.view(image_id).can_undo, "nor what could only be undone after it"
    work.paint(image_id, Box(0, 0, 50, 50), 3)
    work.restart()
    assert len(work.log.history.steps) == 1
    work.project.check()


@pytest.mark.parametrize(
    "records",
    [
        '[["class", 1, null]]',
        '[["threshold", 9, [0.5, 0]]]',
        '[["look", 9, ["Ghost", 0, 0, 0]]]',
        '[["role", 99, "training"]]',
    ],
)
def test_a_step_on_records_that_are_not_there_is_told_and_forgotten(
    work: Work, records: str
) -> None:
    work.log.do("Role", [], {("role", 1): "held_out"})
    before = work.state
    tamper(work, f"UPDATE step SET records = '{records}'")
    with pytest.raises(StepRefusedError, match="“Role” can no longer be undone"):
        work.log.undo(None)
    assert work.state == before
    assert work.log.undo(None) is None


def test_a_step_may_not_bring_a_tile_larger_than_its_place(work: Work) -> None:
    import zlib

    work.paint(work.ids[1], Box(0, 0, 9, 9), 1)
    work.paint(work.ids[1], Box(0, 0, 9, 9), 2)
    bomb = zlib.compress(bytes(50_000_000)).hex()
    tamper(work, f"UPDATE step_tile SET data = x'{bomb}'")
    with pytest.raises(StepRefusedError):
        work.log.undo(work.ids[1])


def test_labels_written_past_the_history_end_it_for_that_image(work: Work) -> None:
    a, b, _ = work.ids
    work.paint(a, Box(0, 0, 50, 50), 1)
    work.paint(b, Box(0, 0, 50, 50), 1)
    work.project.write_labels(a, np.zeros(work.labels(a).shape, np.uint8))
    work.restart()
    assert work.log.undo(a) is None
    assert work.log.undo(b) is not None


def test_a_damaged_tile_under_a_step_is_counted_as_it_reads(work: Work) -> None:
    image_id = work.ids[0]
    work.paint(image_id, Box(0, 0, 300, 520), 1)
    tamper(work, "UPDATE tile SET data = x'00' WHERE tile_row = 0 AND tile_column = 0")
    labels, _ = work.project.packed_labels(image_id).unpack_what_is_whole()
    edit = Edit.of(Box(0, 0, 9, 9), labels[:9, :9].copy(), np.full((9, 9), 2, np.uint8), "Stroke")
    edit.apply(labels)
    work.log.do("Stroke", [edit_of_map(image_id, labels, edit)])
    assert work.project.image(image_id).counts == counts(labels)
    assert work.project.damage
    work.project.check()
    work.log.undo(image_id)
    work.project.check()
    assert (work.labels(image_id)[:256, :256] == UNLABELLED).all()


def test_the_kept_labels_are_small(work: Work) -> None:
    for number in range(100):
        work.paint(work.ids[0], Box(number, number, number + 40, number + 40), number % 3)
    assert work.log.history.nbytes < 80_000
    work.project.close()
    assert work.path.stat().st_size < 300_000
    work.project = Project.open(work.path)


@pytest.mark.parametrize(
    "value", ["", "[]", '{"um_per_pixel": 0}', '{"um_per_pixel": "x"}', "[" * 9000, "\x00"]
)
def test_a_calibration_that_makes_no_sense_counts_as_none(work: Work, value: str) -> None:
    work.log.do("Pixel size", [], {("calibration", 0): Calibration(0.25).to_json()})
    assert work.project.calibration() == Calibration(0.25)
    with pytest.raises(ProjectError):
        work.log.do("Pixel size", [], {("calibration", 0): value})
    work.project.close()
    database = sqlite3.connect(work.path)
    database.execute("UPDATE setting SET value = ? WHERE key = 'calibration'", (value,))
    database.commit()
    database.close()
    work.restart()
    assert work.project.calibration() is None
    work.log.do("Pixel size", [], {("calibration", 0): Calibration(0.5).to_json()})
    assert work.log.undo(None) is not None
    assert work.project.calibration() is None


def test_rules_come_back_by_undo_and_with_their_class(work: Work) -> None:
    rules = RegionRules(None, 30, 900, 1.5, True, 0.8)
    work.add_class(2, "Nucleus")
    work.log.do("Cells", [], {("rules", 2): rules.to_json()})
    assert work.project.classes()[1].rules == rules
    work.empty_class(2, BACKGROUND)
    assert work.log.undo(None) is not None
    assert work.project.classes()[1].rules == rules
    work.restart()
    assert work.log.undo(None) is not None
    assert work.project.classes()[1].rules == RegionRules()
    with pytest.raises(ProjectError):
        work.log.do("Cells", [], {("rules", 2): '{"split": 7}'})


def test_unsaved_work_can_be_given_up_while_the_drive_is_gone(
    work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    [image_id] = work.ids[:1]
    work.paint(image_id, Box(0, 0, 9, 9), 1)
    written = work.labels(image_id)

    def gone(*_: object) -> None:
        raise ProjectError("The drive is gone; plug it in again.")

    with monkeypatch.context() as patch:
        patch.setattr(Project, "write_changes", gone)
        work.paint(image_id, Box(20, 20, 29, 29), 1)
        patch.setattr(Project, "read_steps", gone)
        work.log.forget_waiting()
        assert work.log.all_written and not work.log.view(image_id).can_undo
    assert (work.labels(image_id) == written).all()
    work.restart()
    assert work.log.view(image_id).can_undo
