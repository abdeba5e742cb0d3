"""What the window says is best done next follows what is there: images, strokes, a network."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from core.labels import BACKGROUND
from core.project import Role
from core.run_summary import KNOWN_CLASSES, TRAINED_ON, learnt_ids_of
from core.smear import Smear
from tests.gui.conftest import NAMES
from tests.gui.technician import Technician, inside


def state(person: Technician) -> str:
    person.settle()
    return person.text("trainingState")


def test_the_training_panel_asks_for_what_is_missing(
    technician: Technician, images: list[Path], smears: dict[str, Smear], tmp_path: Path
) -> None:
    person = technician
    person.workspace.new_project(tmp_path / "new.smearseg")
    assert state(person).startswith("Add images first")
    person.open(*images)
    assert "Mark a few cells and some background" in state(person)
    cells: np.ndarray = smears[images[0].name].all_cells
    for value, where, wanted in (
        (1, cells, "Now paint some background"),
        (BACKGROUND, ~cells, "There are strokes of both kinds: press Train"),
    ):
        person.take_class(value)
        [(x, y)] = inside(where, 1)
        person.stroke((x - 1, y), (x + 1, y))
        assert wanted in state(person)
    person.control(Qt.Key.Key_Z)
    assert "Now paint some background" in state(person), "it follows an undo"


def test_whole_masks_and_several_classes_are_not_called_strokes_of_both_kinds(
    technician: Technician, images: list[Path], smears: dict[str, Smear], tmp_path: Path
) -> None:
    person = technician
    person.workspace.new_project(tmp_path / "new.smearseg")
    person.open(*images)
    batch = person.workspace.painting.begin_batch("Import masks")
    for name in NAMES[:2]:
        cells = smears[name].all_cells
        batch.put(person.ids[name], np.where(cells, 1, BACKGROUND).astype(np.uint8))
    assert state(person).endswith("2 training images are labelled: press Train.")
    person.control(Qt.Key.Key_Z)
    for value, where in ((1, cells), (BACKGROUND, ~cells)):
        person.take_class(value)
        [(x, y)] = inside(where, 1)
        person.stroke((x - 1, y), (x + 1, y))
    assert "strokes of both kinds" in state(person)
    nucleus = person.workspace.add_class("Nucleus", (1, 2, 3))
    person.take_class(1)
    assert nucleus and state(person).endswith("1 training image is labelled: press Train.")


OF_IMAGES = (
    "brushAction", "wandAction", "largerAction", "liveAction", "thresholdUpAction", "nextAction",
    "zoomInAction", "showMaskAction", "showUncertaintyAction",
)  # fmt: skip
CONTROLS_OF_IMAGES = (
    "thresholdSlider", "brushSlider", "maskLayerBox", "labelsOpacitySlider", "imageOpacitySlider",
)  # fmt: skip


def test_a_project_without_images_offers_them_on_its_canvas(
    technician: Technician, images: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = technician
    person.workspace.new_project(tmp_path / "new.smearseg")
    train, action = person.find("trainButton"), person.action("trainAction")
    assert not train.isEnabled() and not action.isEnabled(), "there is nothing to train on"
    for key in OF_IMAGES:
        assert not person.action(key).isEnabled(), key
        assert "Add images first" in person.action(key).toolTip(), key
    assert not any(person.find(name).isEnabled() for name in CONTROLS_OF_IMAGES)
    assert "Add images first" in person.find("maskLayerBox").toolTip()
    assert "Add images first" in person.find("brushSlider").toolTip()
    ways = person.find("bareCanvas")
    assert ways.isVisible()
    chosen = []
    monkeypatch.setattr("gui.dialogs.choosing.choose_files", lambda *said: chosen.append(said))
    person.click("bareAddImages")
    assert len(chosen) == 1

    person.open(*images)
    assert not ways.isVisible()
    for key in OF_IMAGES:
        assert person.action(key).isEnabled(), key
        assert "Add images first" not in person.action(key).toolTip(), key
    assert all(person.find(name).isEnabled() for name in CONTROLS_OF_IMAGES)
    assert train.isEnabled() and action.isEnabled()
    person.window.images_panel.remove(list(person.ids.values()))
    person.settle()
    assert ways.isVisible() and not train.isEnabled() and not action.isEnabled()
    assert not any(person.find(name).isEnabled() for name in CONTROLS_OF_IMAGES)
    person.click("bareSample")
    person.until(lambda: person.workspace.is_sample and person.workspace.current is not None)
    assert not ways.isVisible()
    for key in OF_IMAGES:
        assert person.action(key).isEnabled(), key
        assert "Add images first" not in person.action(key).toolTip(), key
    assert all(person.find(name).isEnabled() for name in CONTROLS_OF_IMAGES)


@pytest.mark.parametrize("beside", [True, False])
def test_a_copy_of_the_sample_is_not_the_sample(
    technician: Technician, tmp_path: Path, beside: bool
) -> None:
    person, workspace = technician, technician.workspace
    person.window.files.open_sample()
    person.until(lambda: workspace.is_sample and workspace.current is not None)
    made = workspace.require_project().path
    person.save_as((made.parent if beside else tmp_path) / "mine.smearseg")
    person.until(lambda: workspace.require_project().path.name == "mine.smearseg")
    person.window.files.open_sample()
    person.until(lambda: workspace.project is not None and workspace.project.path == made)
    person.until(lambda: workspace.current is not None)
    person.window.files.open_sample()
    assert technician.told == "This is the sample project."


def test_the_sample_with_its_strokes_is_ready_to_be_trained(technician: Technician) -> None:
    technician.window.files.start([])
    technician.until(lambda: technician.workspace.current is not None)
    said = state(technician)
    assert "paint a few" not in said.lower()
    assert "strokes of both kinds: press Train" in said, "what is held out is no stroke"
    bases = [label.text() for label in technician.window.threshold_panel.findChildren(QLabel)]
    assert bases.count("train first") == 2, "training and held-out images"


def test_a_network_that_has_learnt_all_labels_leads_on_and_one_that_has_not_to_training(
    technician: Technician, trained: Path
) -> None:
    technician.open(trained)
    project = technician.workspace.project
    assert project is not None
    technician.stroke((20, 20), (30, 20))
    assert state(technician).startswith("Labels have changed since the last training")


def test_a_stroke_taken_back_changes_nothing_also_after_a_start(
    sit_down: Callable[[], Technician], trained: Path
) -> None:
    """A double click that shows the whole image is a stroke taken back."""
    person = sit_down()
    person.open(trained)
    person.train()
    person.leave()
    person = sit_down()
    person.open(trained)
    learnt = state(person)
    assert "trained on all labels" in learnt
    person.stroke((20, 20), (30, 20))
    assert state(person).startswith("Labels have changed since the last training")
    person.control(Qt.Key.Key_Z)
    assert state(person) == learnt
    person.leave()
    person = sit_down()
    person.open(trained)
    assert state(person) == learnt


def test_after_a_training_what_has_changed_since_comes_before_its_figures(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.train()
    assert state(person).startswith("Done.")

    def is_told(change: str) -> bool:
        # The figures are marked as the lines of the curve are, while that has room.
        said = state(person)
        return said == f"{change}: press Train. Last run: {person.window.training_panel._figures()}"

    held_out = person.ids[NAMES[2]]
    person.workspace.set_role([held_out], Role.TRAINING)
    assert is_told("Other images are held out than in the last training")
    person.control(Qt.Key.Key_Z)
    assert state(person).startswith("Done.")
    person.stroke((20, 20), (30, 20))
    assert is_told("Labels have changed since the last training")
    person.control(Qt.Key.Key_Z)
    assert state(person).startswith("Done."), "they are as they were"


def test_labels_that_do_not_train_ask_for_no_training(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.train()
    person.choose(NAMES[2])
    assert person.workspace.records[person.ids[NAMES[2]]].role == Role.HELD_OUT
    person.stroke((20, 20), (30, 20))
    assert state(person).startswith("Done.")


def test_a_labelled_image_that_the_network_has_not_seen_is_told_also_at_the_next_opening(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.train()
    project = person.workspace.require_project()
    run = project.runs()[-1]
    fewer = {**run.summary, TRAINED_ON: sorted(run.summary[TRAINED_ON])[1:]}
    person.workspace.close_project()
    with contextlib.closing(sqlite3.connect(trained)) as file, file:
        file.execute("UPDATE run SET summary = ? WHERE id = ?", (json.dumps(fewer), run.id))
    person.open(trained)
    said = "1 labelled training image is new to the network: press Train."
    assert state(person).startswith(said)


def test_a_class_that_the_network_has_not_learnt_asks_for_what_it_lacks(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.workspace.add_class("Nucleus", (1, 2, 3))
    paint = "“Nucleus” has no labels to learn from: paint some of it, then press Train."
    assert state(person) == paint
    assert person.text("iouCurveHint") == "“Nucleus” is not trained yet.", "what to do stands once"
    person.stroke((20, 20), (30, 20))
    assert state(person) == "“Nucleus” is not trained yet: press Train."
    person.train()
    assert state(person).startswith("Done.")
    assert person.window.training_panel.has_curve
    person.workspace.add_class("Platelet", (1, 3, 2))
    person.train()
    assert "“Platelet” has no labels" in state(person), "it was trained on, and never shown"
    assert not person.window.training_panel.has_curve, "no words would say what its lines are"
    assert not person.find("trainingPlot").isVisible()
    person.take_class(1)
    assert state(person).startswith("Done.")


@pytest.mark.parametrize("name", ["imageListHint", "evaluationTableHint"])
def test_an_empty_list_says_what_comes_there(
    technician: Technician, images: list[Path], tmp_path: Path, name: str
) -> None:
    technician.workspace.new_project(tmp_path / "new.smearseg")
    technician.action("evaluationAction").trigger()
    technician.settle()
    hint = technician.find(name)
    assert hint.isVisible() and hint.text()
    assert hint.parentWidget().rect().contains(hint.geometry())
    technician.open(images[0])
    assert hint.isVisible() is (name == "evaluationTableHint"), "the list has a row now"


def test_what_training_complained_of_goes_when_labels_are_there_or_a_training_begins(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(images[0])
    person.key(Qt.Key.Key_T)
    assert person.told.startswith("There are no labels to train on")
    cells: np.ndarray = smears[images[0].name].all_cells
    [(x, y)] = inside(cells, 1)
    person.stroke((x - 1, y), (x + 1, y))
    person.settle()
    assert person.told == ""
    person.key(Qt.Key.Key_T)
    person.until(lambda: not person.workspace.training.running)
    assert person.told != "", "cells alone are not enough"
    [(x, y)] = inside(~cells, 1)
    person.take_class(BACKGROUND)
    person.stroke((x - 1, y), (x + 1, y))
    person.settle()
    assert person.told == ""


def test_another_problem_stays_when_a_training_begins(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.workspace.training_problem.emit("No labels.")
    person.workspace.problem.emit("The disk is full.")
    person.click("trainButton")
    assert person.told == "The disk is full."
    person.click("stopButton")
    person.until(lambda: not person.workspace.training.running)


@pytest.mark.parametrize(("before", "said"), [(1.0, True), (0.0, False)])
def test_a_run_that_ends_below_the_one_before_names_that_one(
    technician: Technician, trained: Path, before: float, said: bool
) -> None:
    person = technician
    person.open(trained)
    person.settle()
    person.train()  # the run of the fixture does not tell by which labels it was judged
    person.settle()
    assert "was better" not in person.text("trainingState")
    number = person.workspace.require_project().runs()[-1].id
    person.workspace.close_project()
    with contextlib.closing(sqlite3.connect(trained)) as file, file:
        file.execute("UPDATE run SET held_out_iou = ? WHERE id = ?", (before, number))
    person.open(trained)
    person.settle()
    person.train()
    person.settle()
    if said:
        person.train()  # a second one loses nothing against the first, which lost much
        person.settle()
    told = f"Done. Run {number} was better on the same held-out labels (IoU 1.000): “Runs…” leads"
    assert (told in person.text("trainingState")) is said
    person.workspace.runs.remove([number])
    assert told not in person.text("trainingState"), "nothing leads back to it"


def test_what_a_network_learnt_in_runs_before_it_is_remembered(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.settle()
    project = person.workspace.require_project()
    ids = tuple(person.workspace.heatmap.model.class_ids)
    person.train()
    person.settle()
    run = project.runs()[-1]
    told = {**run.summary, KNOWN_CLASSES: run.summary["classes"], "learnt_classes": []}
    project.replace_model(run.id, project.model(run.id), replace(run, summary=told))
    person.workspace.runs._look()
    person.train()
    person.settle()
    later = project.runs()[-1]
    assert later.id != run.id and later.summary["begun_from"] == "warm"
    assert later.summary[KNOWN_CLASSES] == run.summary["classes"]
    assert learnt_ids_of(later, ids) == ids


@pytest.mark.parametrize("button", ["trainButton", "stopButton"])
def test_a_number_being_typed_is_taken_by_a_click_on_train_or_stop(
    technician: Technician, trained: Path, button: str
) -> None:
    person = technician
    person.open(trained)
    person.settle()
    if button == "stopButton":
        person.click("trainButton")
        person.until(lambda: person.find("stopButton").isEnabled())
    spin = person.find("thresholdSpin")
    spin.setFocus()
    spin.selectAll()
    person.bot.keyClicks(spin, "0.77")
    assert person.workspace.threshold != 0.77
    person.click(button)
    assert person.workspace.threshold == 0.77
    if button == "trainButton":
        person.click("stopButton")
    person.until(lambda: not person.workspace.training.running)
    person.settle()
    assert (person.workspace.threshold, spin.value()) == (0.77, 0.77)
    assert person.workspace.active_class_id in person.workspace.thresholds.chosen
