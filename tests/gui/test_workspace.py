"""The workspace keeps its word: stale answers are dropped, labels are kept, undo goes back."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.labels import UNLABELLED
from core.project import Project, Role
from core.smear import Smear
from gui.errand import Errand
from gui.worker import JobContext, Workers
from tests.gui.conftest import SIZE
from tests.gui.technician import Technician

FIRST, SECOND, THIRD = "smear-1.png", "smear-2.png", "smear-3.png"
Smears = dict[str, Smear]


class Gate:
    """Holds the lanes that read files still for as long as it is entered."""

    def __init__(self, workers: Workers) -> None:
        self._lanes = (workers.files, workers.opening)
        self._open = threading.Event()

    def __enter__(self) -> Gate:
        for lane in self._lanes:
            started = threading.Event()

            def hold(_context: JobContext, started: threading.Event = started) -> None:
                started.set()
                self._open.wait(20)

            lane.submit("Hold", hold)
            assert started.wait(20)
        return self

    def __exit__(self, *_: object) -> None:
        self._open.set()


def masks_in(folder: Path, smears: Smears, names: tuple[str, ...]) -> list[Path]:
    folder.mkdir(exist_ok=True)
    for name in names:
        Image.fromarray(smears[name].all_cells.astype(np.uint8) * 255).save(folder / name)
    return [folder / name for name in names]


def import_masks(person: Technician, pairs: list[tuple[str, Path]]) -> None:
    """Begin an import as the dialog does."""
    paths = {record.name: record.path for record in person.workspace.records.values()}
    person.window.mask_import.start([(paths[name], mask) for name, mask in pairs], 1)


# Images on their way -----------------------------------------------------------------------------


def test_only_the_image_chosen_last_appears(technician: Technician, images: list[Path]) -> None:
    person = technician
    person.open(*images)
    shown: list[str] = []
    person.workspace.current_changed.connect(lambda: shown.append(person.current_name))
    with Gate(person.window.workers):
        for name in (SECOND, THIRD, SECOND, THIRD):
            person.choose(name, wait=False)
        assert person.workspace.opening_id == person.ids[THIRD]
        assert person.current_name == FIRST, "the present image stays until the next is there"
    person.settle()
    assert shown == [THIRD]


def test_choosing_an_image_reads_it_once(
    technician: Technician, images: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    person = technician
    person.open(*images)
    submitted: list[str] = []
    lane = person.window.workers.opening
    submit = lane.submit

    def note(errand: Errand, *rest: object, **more: bool) -> object:
        submitted.append(f"{errand.title}: {errand.about}")
        return submit(errand, *rest, **more)

    monkeypatch.setattr(lane, "submit", note)
    person.choose(SECOND)
    person.key("d")
    person.shows(THIRD)
    person.settle()
    assert submitted == [f"Opening an image: {SECOND}", f"Opening an image: {THIRD}"]


def test_going_back_to_the_shown_image_keeps_what_is_painted_meanwhile(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(*images)
    with Gate(person.window.workers):
        person.choose(SECOND, wait=False)
        person.stroke((40, 40), (60, 60))
        painted = person.labels
        person.choose(FIRST, wait=False)
        assert person.workspace.opening_id is None
    person.settle()
    assert person.current_name == FIRST
    assert (person.labels == painted).all() and (painted == 1).any()
    person.choose(SECOND)
    person.choose(FIRST)
    assert (person.labels == painted).all()


def test_a_stroke_under_way_is_finished_when_another_image_comes(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(*images)
    person.press((40, 40))
    person.move((60, 40))
    person.key("d")
    person.shows(SECOND)
    person.settle()
    person.release((60, 40))
    assert (person.labels == UNLABELLED).all(), "the stroke does not go on over the next image"
    person.choose(FIRST)
    labels = person.labels
    assert (labels == person.saved_labels).all()
    undo = person.action("undoAction")
    assert bool((labels == 1).any()) == undo.isEnabled(), "what was painted can be undone"


def test_each_image_has_its_own_undo(technician: Technician, images: list[Path]) -> None:
    person = technician
    person.open(*images)
    person.stroke((40, 40), (60, 60))
    painted = person.labels
    person.choose(SECOND)
    assert not person.action("undoAction").isEnabled()
    person.stroke((80, 40), (90, 60))
    person.choose(FIRST)
    person.control(Qt.Key.Key_Z)
    assert (person.labels == UNLABELLED).all()
    person.choose(SECOND)
    assert (person.labels == 1).any()
    person.choose(FIRST)
    person.control(Qt.Key.Key_Y)
    assert (person.labels == painted).all()


def test_a_heatmap_of_another_image_is_never_shown(technician: Technician, trained: Path) -> None:
    person = technician
    person.open(trained)
    heats = {}
    for name in (FIRST, SECOND, THIRD):
        person.choose(name)
        person.settle()
        heats[name] = person.workspace.heatmap.heat.copy()
    for _ in range(3):
        for name in (FIRST, SECOND, THIRD):
            person.choose(name)  # and go on before its heatmap is there
    person.settle()
    assert (person.workspace.heatmap.heat == heats[THIRD]).all()
    assert not np.array_equal(heats[FIRST], heats[SECOND])


# The list of images ------------------------------------------------------------------------------


def test_a_removed_image_comes_back_with_its_labels(
    technician: Technician, trained: Path, smears: Smears
) -> None:
    person = technician
    person.open(trained)
    person.choose(SECOND)
    person.action("removeImageAction").trigger()
    person.settle()
    assert list(person.ids) == [FIRST, THIRD]
    assert person.current_name in (FIRST, THIRD)
    assert "Removed 1 image" in person.told
    person.click("noticeButton")
    person.settle()
    assert list(person.ids) == [FIRST, SECOND, THIRD]
    assert person.current_name == SECOND
    assert (person.labels == smears[SECOND].all_cells).all()


def test_that_images_were_removed_is_said_until_they_are_back(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    first, second, third = person.workspace.records
    person.window.images_panel.remove([first, second])
    assert "Removed 2 images" in person.told
    person.workspace.set_role([third], Role.TRAINING)
    assert "Removed 2 images" in person.told
    person.action("undoAction").trigger()
    person.action("undoAction").trigger()
    person.settle()
    assert len(person.ids) == 3 and "Removed" not in person.told


def test_removing_every_image_leaves_an_empty_canvas(technician: Technician, trained: Path) -> None:
    person = technician
    person.open(trained)
    person.window.images_panel.list.selectAll()
    person.action("removeImageAction").trigger()
    person.settle()
    assert not person.ids
    assert person.workspace.current is None and not person.canvas.has_image
    assert person.text("iouReadout") == "IoU –"
    person.stroke((1, 1), (2, 2))
    person.click("noticeButton")
    person.settle()
    assert len(person.ids) == 3 and person.canvas.has_image


def test_an_image_that_is_added_again_after_removal_keeps_its_labels(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(*images)
    person.stroke((40, 40), (60, 60))
    painted = person.labels
    person.window.images_panel.remove([person.ids[FIRST]])
    person.settle()
    person.open(images[0])
    person.choose(FIRST)
    assert (person.labels == painted).all()


def test_an_image_removed_while_it_opens_does_not_appear(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(*images)
    gone = person.ids[SECOND]
    with Gate(person.window.workers):
        person.choose(SECOND, wait=False)
        person.window.images_panel.remove([gone])
    person.settle()
    assert person.current_name in (FIRST, THIRD)
    assert gone not in person.workspace.records
    person.stroke((40, 40), (50, 50))
    assert (person.saved_labels == person.labels).all()


def test_roles_are_kept_and_decide_what_trains(
    sit_down: Callable[[], Technician], trained: Path
) -> None:
    person = sit_down()
    person.open(trained)
    person.choose(FIRST)
    button = person.find("roleButton")
    assert button.text() == "Hold out"
    person.click("roleButton")
    assert person.workspace.records[person.ids[FIRST]].role is Role.HELD_OUT
    assert button.text() == "Use to train"
    person.window.images_panel.list.selectAll()
    assert button.text() == "Hold out", "the training image among them is held out first"
    person.click("roleButton")
    assert {r.role for r in person.workspace.records.values()} == {Role.HELD_OUT}
    person.settle()
    person.click("roleButton")
    assert {r.role for r in person.workspace.records.values()} == {Role.TRAINING}
    person.settle()
    person.leave()
    again = sit_down()
    again.open(trained)
    assert {r.role for r in again.workspace.records.values()} == {Role.TRAINING}


def test_adding_can_be_cancelled_and_begun_again(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(images[0])
    with Gate(person.window.workers):
        person.window.files.open_paths(images[1:])
        person.until(lambda: person.job_told.startswith("Adding images"))
        person.window.files.open_paths(images[1:])
        assert "still being added" in person.told
        person.click("jobCancel")
    person.settle()
    assert not person.find("jobLabel").isVisible()
    assert list(person.ids) == [FIRST]
    person.open(*images[1:])
    assert len(person.ids) == 3
    person.problems.clear()


def test_who_works_while_images_are_added_is_not_taken_away_from_it(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(images[0])
    with Gate(person.window.workers):
        person.window.files.open_paths(images[1:])
        person.stroke((40, 40), (60, 60))
    person.settle()
    assert len(person.ids) == 3
    assert person.current_name == FIRST


# Importing masks ---------------------------------------------------------------------------------


def test_an_import_is_undone_by_one_click(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    person.stroke((40, 40), (60, 60))
    painted = person.labels
    masks = masks_in(tmp_path / "masks", smears, (FIRST, SECOND))
    import_masks(person, [(FIRST, masks[0]), (SECOND, masks[1])])
    person.settle()
    assert "labels of 2 images" in person.told
    assert (person.labels == smears[FIRST].all_cells).all()
    person.click("noticeButton")
    person.settle()
    assert (person.labels == painted).all()
    person.choose(SECOND)
    assert (person.labels == UNLABELLED).all()


def test_an_import_is_one_step_of_undo(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    masks = masks_in(tmp_path / "masks", smears, (FIRST, SECOND))
    import_masks(person, [(FIRST, masks[0]), (SECOND, masks[1])])
    person.settle()
    person.choose(SECOND)
    assert "import mask" in person.action("undoAction").text()
    person.control(Qt.Key.Key_Z)
    assert (person.labels == UNLABELLED).all()
    person.control(Qt.Key.Key_Y)
    assert (person.labels == smears[SECOND].all_cells).all()


def test_undoing_an_import_waits_for_what_was_edited_since(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    masks = masks_in(tmp_path / "masks", smears, (FIRST, SECOND))
    import_masks(person, [(FIRST, masks[0]), (SECOND, masks[1])])
    person.settle()
    person.take_class(0)
    person.stroke((10, 10), (150, 110))
    edited = person.labels
    person.click("noticeButton")
    person.settle()
    assert (person.labels == edited).all()
    assert f"before “Brush stroke”, which was done since on {FIRST}; undo that first" in person.told
    person.control(Qt.Key.Key_Z)
    assert (person.labels == smears[FIRST].all_cells).all()
    person.choose(SECOND)
    assert (person.labels == smears[SECOND].all_cells).all()
    person.control(Qt.Key.Key_Z)
    assert (person.labels == UNLABELLED).all(), "from any of its images"
    person.choose(FIRST)
    assert (person.labels == UNLABELLED).all()
    person.control(Qt.Key.Key_Y)
    assert (person.labels == smears[FIRST].all_cells).all()


def test_masks_for_an_image_that_is_opening_are_what_it_opens_with(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    [mask] = masks_in(tmp_path / "masks", smears, (SECOND,))
    with Gate(person.window.workers):
        import_masks(person, [(SECOND, mask)])
        person.choose(SECOND, wait=False)
    person.settle()
    assert person.current_name == SECOND
    assert (person.labels == smears[SECOND].all_cells).all()
    person.stroke((10, 10), (12, 12))
    assert (person.saved_labels == person.labels).all()


def test_a_cancelled_import_can_be_followed_by_another(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    masks = masks_in(tmp_path / "masks", smears, (FIRST, SECOND))
    with Gate(person.window.workers):
        import_masks(person, [(FIRST, masks[0])])
        import_masks(person, [(SECOND, masks[1])])
        assert "still being imported" in person.told
        person.window.mask_import.cancel()
    person.settle()
    assert (person.labels == UNLABELLED).all()
    import_masks(person, [(FIRST, masks[0])])
    person.settle()
    assert (person.labels == smears[FIRST].all_cells).all()
    person.problems.clear()


def test_opening_another_project_during_an_import_leaves_both_whole(
    technician: Technician, trained: Path, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    masks = masks_in(tmp_path / "masks", smears, (FIRST, SECOND))
    with Gate(person.window.workers):
        import_masks(person, [(SECOND, masks[0])])  # not its own: it would show
        person.window.files.open_paths([trained])
    person.settle()
    assert not person.window.mask_import.running
    assert person.workspace.project is not None
    for name in (FIRST, SECOND, THIRD):
        labels = person.workspace.project.read_labels(person.ids[name])
        assert (labels == smears[name].all_cells).all()
    assert "Imported" not in person.told
    import_masks(person, [(FIRST, masks[1])])
    person.settle()
    person.choose(FIRST)
    assert (person.labels == smears[SECOND].all_cells).all()


def test_an_offer_to_undo_goes_with_its_project(
    technician: Technician, trained: Path, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    masks = masks_in(tmp_path / "masks", smears, (FIRST,))
    import_masks(person, [(FIRST, masks[0])])
    person.settle()
    assert person.find("noticeButton").isVisible()
    person.open(trained)
    assert not person.find("noticeButton").isVisible()
    person.window.mask_import.undo()
    person.settle()
    assert (person.labels == smears[FIRST].all_cells).all()


# Training and leaving ----------------------------------------------------------------------------


def start_training(person: Technician) -> None:
    person.type_into("trainingSeconds", "60")
    person.click("trainButton")
    person.until(lambda: len(person.workspace.training.losses) > 0)


def test_closing_during_training_is_prompt_and_leaves_the_project_whole(
    sit_down: Callable[[], Technician], trained: Path
) -> None:
    person = sit_down()
    person.open(trained)
    person.choose(SECOND)
    person.settle()
    start_training(person)
    person.stroke((10, 10), (30, 30))
    labels, image_id = person.labels, person.ids[SECOND]
    began = time.monotonic()
    person.leave()
    assert time.monotonic() - began < 8, "closing waits for one step, not for the run"
    assert not any(t.name == "training" and t.is_alive() for t in threading.enumerate())
    with Project.open(trained) as project:
        project.check()
        assert (project.read_labels(image_id) == labels).all()
        assert project.latest_model() is not None


def test_opening_another_project_during_training_ends_the_run(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.settle()
    start_training(person)
    plot = person.window.training_panel.plot
    person.until(lambda: plot.is_made)  # with the run's first figure
    person.workspace.new_project(trained.with_name("new.smearseg"))
    person.settle()
    assert not person.workspace.training.running
    assert person.workspace.heatmap.model is None, "no network wanders into another project"
    assert person.workspace.project.latest_model() is None  # type: ignore[union-attr]
    assert person.find("stopButton").isEnabled() is False
    seconds, _losses = plot.loss_curve.getData()
    assert seconds is None or not len(seconds), "the plot is another project's"


def test_what_is_said_of_a_run_stays_with_its_project(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    person = technician
    person.open(trained)
    start_training(person)
    person.click("stopButton")
    person.settle()
    assert "Stopped" in person.text("trainingState")
    person.workspace.new_project(tmp_path / "new.smearseg")
    person.settle()
    assert person.text("trainingState").startswith("Add images first")


def test_closing_while_everything_is_under_way(
    sit_down: Callable[[], Technician], trained: Path, smears: Smears, tmp_path: Path
) -> None:
    """Adding, opening, importing, thumbnails, prediction: all at once, then the cross."""
    person = sit_down()
    person.window.files.open_paths([trained])
    masks = masks_in(tmp_path / "masks", smears, (FIRST, SECOND))
    import_masks(person, [(FIRST, masks[1]), (SECOND, masks[0])])
    person.window.files.open_paths([trained.parent / "images"])
    person.choose(THIRD, wait=False)
    person.leave()
    QApplication.processEvents()
    assert not person.problems
    with Project.open(trained) as project:
        project.check()
        assert len(project.images()) == 3


def test_a_network_of_other_classes_shows_no_mask_for_a_new_class(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    heat = person.workspace.heatmap
    record = person.workspace.add_class("Nucleus", (10, 200, 10))
    assert person.workspace.active_class_id == record.id
    assert heat.plane() is None
    assert person.text("iouReadout") == "IoU –"
    person.stroke((20, 20), (30, 30))
    assert (person.labels == record.id).any()
    person.key("1")
    assert heat.plane() is not None
    assert person.text("iouReadout") != "IoU –"
    assert heat.heat.shape == (1, *SIZE)
