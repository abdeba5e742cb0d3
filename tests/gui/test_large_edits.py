"""Changes of whole images are worked out in a worker; what is done meanwhile comes after them."""

from __future__ import annotations

import random
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.labels import BACKGROUND, UNLABELLED, Box
from core.project import Project
from core.region_rules import RegionRules
from gui.thresholds import REST_MS
from gui.words import kept
from tests.gui.conftest import SIZE
from tests.gui.technician import Technician

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")
WHOLE = Box(0, 0, *SIZE)


@pytest.fixture
def gate(person: Technician) -> Iterator[threading.Event]:
    """Nothing is worked out before it is opened."""
    gate = threading.Event()
    person.workspace.workers.labels.submit("Gate", lambda _context: gate.wait(30))
    yield gate
    gate.set()


@pytest.fixture
def person(technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch) -> Technician:
    """At an unlabelled image of which every change counts as large."""
    technician.open(trained)
    technician.workspace.painting.replace_labels(np.full(SIZE, UNLABELLED, np.uint8), "Start")
    technician.settle()
    for name in ("large_edits.TILES_AT_ONCE", "scores.COUNTED_AT_ONCE"):
        monkeypatch.setattr(f"gui.{name}", 0)
    return technician


def paint(person: Technician, box: Box = WHOLE, value: int = 1, name: str = "Region") -> None:
    mask = np.ones((box.height, box.width), np.bool_)
    assert person.workspace.painting.paint_region(box, mask, value, name)


def undo_name(person: Technician) -> str:
    history = person.workspace.painting.history
    assert history is not None
    return history.undo_name


def test_the_window_goes_on_while_a_large_region_is_painted(person, gate) -> None:
    paint(person)
    assert (person.labels == UNLABELLED).all(), "nothing is painted yet"
    person.until(lambda: person.job_told.startswith("Region"))
    gate.set()
    person.settle()
    assert (person.labels == 1).all() and undo_name(person) == "Region"
    assert not person.find("jobLabel").isVisible()
    with Project.open(copied(person)) as project:
        assert (project.read_labels(person.workspace.current_id) == 1).all()


def test_the_job_is_called_as_its_step_will_be(person, gate) -> None:
    paint(person, name=kept("{name}, erased", name=kept("Lasso")))
    person.until(lambda: person.job_told.startswith("Lasso, erased"))
    gate.set()
    person.settle()
    assert undo_name(person) == "Lasso, erased"


def copied(person: Technician) -> Path:
    """A copy of the project's file, to look at while the window has it open."""
    project = person.workspace.require_project()
    path = project.path.with_name("looked-at.smearseg")
    project.save_copy(path)
    return path


def test_strokes_meanwhile_come_after_it_with_what_was_chosen_then(person, gate) -> None:
    paint(person)
    person.workspace.painting.set_value(BACKGROUND)
    person.stroke((20, 20), (60, 20))
    person.workspace.painting.set_value(1)
    person.workspace.painting.set_diameter(3)
    assert (person.labels == UNLABELLED).all()
    gate.set()
    person.settle()
    assert (person.labels[15:25, 40] == BACKGROUND).all() and person.labels[60, 60] == 1
    assert undo_name(person) == "Brush stroke"
    person.workspace.painting.undo()
    person.settle()
    assert (person.labels == 1).all() and undo_name(person) == "Region"


def test_undo_and_redo_pressed_one_after_the_other_are_done_in_order(person, gate) -> None:
    painting = person.workspace.painting
    paint(person, value=1, name="One")
    paint(person, value=BACKGROUND, name="Two")
    for act in (painting.undo, painting.undo, painting.redo):
        act()
    assert (person.labels == UNLABELLED).all()
    gate.set()
    person.settle()
    assert (person.labels == 1).all() and undo_name(person) == "One"
    assert painting.history.redo_name == "Two"


def test_cancelled_it_is_as_if_it_had_never_been_asked_for(person, gate) -> None:
    paint(person)
    person.stroke((20, 20), (60, 20))
    person.until(lambda: person.job_told.startswith("Region"))
    person.click("jobCancel")
    gate.set()
    person.settle()
    assert undo_name(person) == "Brush stroke"
    assert person.labels[20, 40] == 1 and person.labels[100, 100] == UNLABELLED


def test_another_image_is_shown_when_the_change_is_in(person, gate) -> None:
    first = person.workspace.current_id
    paint(person)
    person.stroke((20, 20), (60, 20))
    person.workspace.select(2)
    person.until(lambda: not person.workspace.workers.opening.busy)
    person.bot.wait(20)
    assert person.workspace.current_id == first, "the strokes that wait are of this one"
    gate.set()
    person.until(lambda: person.workspace.current_id == 2)
    assert (person.workspace.painting.packed_labels(first).unpack() == 1).all()


def test_a_stroke_after_the_image_was_asked_for_is_still_of_the_one_seen(person, gate) -> None:
    """The other image is read by then, and waits; what is painted is painted on what is seen."""
    first = person.workspace.current_id
    before = person.workspace.painting.packed_labels(2).unpack()
    paint(person)
    person.workspace.select(2)
    person.until(lambda: not person.workspace.workers.opening.busy)
    person.bot.wait(20)
    person.workspace.painting.set_value(BACKGROUND)
    person.stroke((20, 20), (60, 20))
    gate.set()
    person.until(lambda: person.workspace.current_id == 2)
    assert person.workspace.painting.packed_labels(first).unpack()[20, 40] == BACKGROUND
    assert np.array_equal(person.labels, before)


def test_a_stroke_of_a_class_that_an_undo_took_is_painted_with_the_brush_as_it_is(person) -> None:
    other = person.workspace.add_class("Other", (200, 90, 20)).id
    paint(person, value=BACKGROUND)
    person.workspace.painting.undo()
    person.workspace.painting.undo()  # the class, too
    person.stroke((20, 20), (60, 20))
    person.settle()
    assert person.workspace.class_table.find(other) is None
    assert person.labels[20, 40] == person.workspace.painting.value


@pytest.mark.parametrize("end", ["close", "copy", "train"])
def test_whoever_needs_it_at_once_gets_it_at_once(person, gate, tmp_path: Path, end: str) -> None:
    path, image_id = person.workspace.require_project().path, person.workspace.current_id
    paint(person, value=BACKGROUND)
    person.stroke((20, 20), (60, 20))
    gate.set()
    if end == "close":
        person.window.close()
    elif end == "copy":
        path = tmp_path / "copy.smearseg"
        person.save_as(path)
        person.window.close()
    else:
        person.workspace.training.start(0.5)
        assert person.labels[20, 40] == 1 and person.labels[100, 100] == BACKGROUND
        person.window.close()
    with Project.open(path) as project:
        labels = project.read_labels(image_id)
    assert labels[20, 40] == 1 and labels[100, 100] == BACKGROUND


def test_undo_of_many_images_is_worked_out_in_a_worker(person) -> None:
    batch = person.workspace.painting.begin_batch("Import mask")
    before = {i: person.workspace.painting.packed_labels(i).unpack() for i in (1, 2, 3)}
    for image_id in before:
        assert batch.put(image_id, np.full(SIZE, BACKGROUND, np.uint8))
    batch.undo()
    assert batch.can_undo
    assert "Undoing" in [one.title for one in person.window.jobs.list.under_way]
    person.settle()
    assert not batch.can_undo
    for image_id, labels in before.items():
        stored = person.workspace.painting.packed_labels(image_id).unpack()
        assert np.array_equal(stored, labels)


def test_an_import_waits_for_an_undo_that_changes_its_image_too(
    person, gate, tmp_path: Path
) -> None:
    """The undo was asked for first, and of an image that is not the one shown."""
    workspace, other = person.workspace, 2
    assert workspace.current_id != other
    before = workspace.painting.packed_labels(other).unpack()
    batch = workspace.painting.begin_batch("Two")
    for image_id in (workspace.current_id, other):
        assert batch.put(image_id, np.full(SIZE, BACKGROUND, np.uint8))
    mask = np.zeros(SIZE, np.uint8)
    mask[:9] = 255
    Image.fromarray(mask).save(tmp_path / "rows.png")
    pairs = [(workspace.records[i].path, tmp_path / "rows.png") for i in (3, other)]

    def undo_after_the_first(share: float | None) -> None:
        if share == 0.75:
            workspace.painting.undo()
            assert workspace.painting.steps.large.busy

    person.window.mask_import.progressed.connect(undo_after_the_first)
    person.window.mask_import.start(pairs, 1)
    person.until(lambda: not person.window.mask_import.running)
    gate.set()
    person.settle()
    now = workspace.painting.packed_labels(other).unpack()
    assert np.array_equal(now, np.where(mask > 0, 1, BACKGROUND))
    person.window.mask_import.undo()
    person.settle()
    assert np.array_equal(workspace.painting.packed_labels(other).unpack(), before)


def test_a_merged_class_is_shown_as_it_is_stored(person) -> None:
    """What the worker has unpacked is put into the label map; a stroke meanwhile is not lost."""
    workspace = person.workspace
    other = workspace.add_class("Other", (200, 90, 20)).id
    paint(person, Box(0, 0, 60, 160), value=other)
    person.settle()
    workspace.class_table.merge(other, 1)
    person.press((20, 100))
    person.move((60, 100))
    person.settle()  # the classes are merged while the brush is down
    assert (person.labels[:60] == 1).all() and workspace.class_table.find(other) is None
    person.move((90, 100))
    person.release((90, 100))
    person.settle()
    stored = workspace.painting.packed_labels(workspace.current_id).unpack()
    assert np.array_equal(stored, person.labels)
    assert (person.labels[100, 20:90] == 1).all(), "the stroke went over to the other class"


def test_the_shape_just_drawn_can_be_changed_also_where_it_is_large(person) -> None:
    person.canvas.set_tool("ellipse")
    person.stroke((20, 20), (100, 80))
    person.settle()
    assert undo_name(person) == "Ellipse"
    narrow = (person.labels == 1).sum()
    person.stroke((100, 80), (140, 110))  # the corner is dragged on
    person.settle()
    assert (person.labels == 1).sum() > 1.3 * narrow
    person.workspace.painting.undo()
    person.settle()
    assert (person.labels == UNLABELLED).all(), "it was one step all the time"


def test_a_full_disk_keeps_it_in_memory(person, monkeypatch: pytest.MonkeyPatch) -> None:
    from core.errors import ProjectError

    def refuse(*_: object) -> None:
        raise ProjectError("The disk is full; make room.")

    with monkeypatch.context() as broken:
        broken.setattr(Project, "write_changes", refuse)
        paint(person)
        person.settle()
        assert (person.labels == 1).all() and not person.workspace.all_saved
        person.workspace.painting.undo()
        person.settle()
        assert (person.labels == UNLABELLED).all()
    person.workspace.save_again()
    assert person.workspace.all_saved


def test_the_hand_goes_on_where_an_import_interrupts_its_stroke(person) -> None:
    """What a worker brings in the midst of a stroke must not end it: the hand knows nothing."""
    person.press((20, 20))
    person.move((40, 20))
    other = person.labels.copy()
    other[100:] = BACKGROUND
    person.workspace.painting.begin_batch("Import mask").put(person.workspace.current_id, other)
    person.move((80, 20))
    person.release((80, 20))
    person.settle()
    assert (person.labels[20, 20:80] == 1).all() and (person.labels[100:] == BACKGROUND).all()
    names = []
    for _ in range(3):
        names.append(undo_name(person))
        person.workspace.painting.undo()
        person.settle()
    assert names == ["Brush stroke", "Import mask", "Brush stroke"]
    assert (person.labels == UNLABELLED).all()


def random_acts(person: Technician, seed: int) -> list[Callable[[], object]]:
    chance, painting = random.Random(seed), person.workspace.painting
    acts: list[Callable[[], object]] = []
    for _ in range(14):
        kind = chance.randrange(5)
        top, left = chance.randrange(100), chance.randrange(140)
        box = Box(top, left, top + chance.randrange(2, 60), left + chance.randrange(2, 60))
        mask = np.random.default_rng(chance.randrange(999)).random((box.height, box.width)) < 0.7
        value = chance.choice((1, BACKGROUND, UNLABELLED))
        to = chance.randrange(140), chance.randrange(100)
        if kind < 2:
            acts.append(lambda b=box, m=mask, v=value: painting.paint_region(b, m, v, "Region"))
        elif kind == 2:
            acts.append(lambda a=(left, top), b=to: person.stroke(a, b))
        else:
            acts.append(painting.undo if kind == 3 else painting.redo)
    return acts


@pytest.mark.parametrize("seed", range(6))
def test_it_comes_to_the_same_in_a_worker_and_at_once(
    person: Technician, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    painting = person.workspace.painting
    found = []
    for at_once in (0, 32):
        monkeypatch.setattr("gui.large_edits.TILES_AT_ONCE", 32)
        while painting.history.can_undo:
            painting.undo()
            assert not person.problems
        painting.replace_labels(np.full(SIZE, BACKGROUND, np.uint8), "Start")  # and no redo
        monkeypatch.setattr("gui.large_edits.TILES_AT_ONCE", at_once)
        for act in random_acts(person, seed):
            act()
        person.settle()
        history = painting.history
        found.append((person.labels.tobytes(), history.undo_name, history.redo_name))
    assert found[0] == found[1]


def test_a_class_switch_of_a_large_image_shows_the_other_heat_when_it_is_there(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core.metrics import competing_plane
    from tests.gui.robot import Robot

    robot = Robot(technician, trained, 1, monkeypatch)
    robot.learn_classes()
    workspace, heatmap = technician.workspace, technician.workspace.heatmap
    monkeypatch.setattr("gui.shown_plane.MADE_AT_ONCE", 0)
    monkeypatch.setattr("gui.scores.COUNTED_AT_ONCE", 0)
    first, second = heatmap.shown_model.class_ids[:2]
    workspace.set_active_class(first)
    technician.settle()
    workspace.set_active_class(second)
    assert heatmap.plane() is None, "that of the other class would mislead"
    technician.settle()
    assert np.array_equal(heatmap.plane(), competing_plane(heatmap.heat, 1, heatmap.thresholds))
    robot.check_scores()


def test_an_image_opened_during_a_large_undo_shows_the_labels_that_it_leads_to(person) -> None:
    workspace = person.workspace
    first = workspace.current_id
    other = next(i for i in workspace.records if i != first)
    before = workspace.painting.packed_labels(other).unpack().copy()
    batch = workspace.painting.begin_batch("Import masks")
    for image_id in (first, other):
        batch.put(image_id, np.full(SIZE, BACKGROUND, np.uint8))
    person.settle()
    gate = threading.Event()
    workspace.workers.labels.submit("Gate", lambda _context: gate.wait(30))
    workspace.painting.undo()
    assert workspace.painting.steps.large.busy
    workspace.select(other)
    person.until(lambda: not workspace.workers.opening.busy)
    person.bot.wait(50)
    gate.set()
    person.until(lambda: workspace.current_id == other)
    person.settle()
    assert np.array_equal(workspace.current.labels, before)
    person.stroke((20, 20), (24, 20))
    person.settle()
    now = workspace.painting.packed_labels(other).unpack()
    assert 0 < (now != before).sum() < 2000, "only what the stroke touched"


def test_what_an_import_worked_out_before_a_large_undo_is_not_laid_over_it(person) -> None:
    workspace = person.workspace
    shown = workspace.current_id
    other = next(i for i in workspace.records if i != shown)
    start = workspace.painting.packed_labels(other).unpack().copy()
    first = workspace.painting.begin_batch("First import")
    for image_id in (shown, other):
        first.put(image_id, np.full(SIZE, BACKGROUND, np.uint8))
    person.settle()
    edits = workspace.painting.edits[other]
    gate = threading.Event()
    workspace.workers.labels.submit("Gate", lambda _context: gate.wait(30))
    workspace.painting.steps.undo_steps(first._steps)
    assert workspace.painting.steps.large.busy
    gate.set()
    workspace.painting.steps.lift_brush(other)  # as the import does before it compares
    assert workspace.painting.edits[other] != edits, "the import sees that its image changed"
    assert np.array_equal(workspace.painting.packed_labels(other).unpack(), start)


def test_a_cell_rule_that_rests_waits_for_the_change_under_way(person, gate) -> None:
    workspace = person.workspace
    paint(person)
    workspace.cell_rules.choose(RegionRules(smallest_area=50))
    person.bot.wait(2 * REST_MS)
    assert workspace.painting.steps.large.busy, "the window must not work it out itself"
    gate.set()
    stored = workspace.require_project().classes
    person.until(lambda: stored()[0].rules.smallest_area == 50)
    assert (person.labels == 1).all()
