"""A heatmap stands before anyone has trained, says whose it is, and counts for nothing more."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt

from core.export.kinds import What
from core.heat_threshold import parting_threshold
from core.metrics import level_threshold
from core.prediction import choose_device
from core.project import Project, Role
from core.smear import Smear
from gui.dialogs.export import ExportDialog
from gui.heatmap import DEVICE_NAMES, PredictorCell
from gui.scores import Scope
from tests.gui.canvas_hands import seen
from tests.gui.technician import Technician

FIRST, SECOND, THIRD = "smear-1.png", "smear-2.png", "smear-3.png"


def rename(person: Technician, name: str) -> None:
    """Give the first class another name and wait for what follows."""
    workspace = person.workspace
    workspace.update_class(replace(workspace.classes[0], name=name))
    person.settle()


def test_opening_an_image_shows_a_mask_that_nobody_trained(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*images)
    heatmap = person.workspace.heatmap
    assert heatmap.is_starter
    assert heatmap.complete
    assert "Starter network, not trained on your images" in person.text("trainingState")
    device = DEVICE_NAMES[choose_device().type]
    assert person.text("deviceReadout").startswith(f"Starter network · {device}, ")
    mask = heatmap.heat[0] >= round(255 * person.workspace.threshold)
    cells = smears[FIRST].all_cells
    assert (mask & cells).sum() / (mask | cells).sum() > 0.5, "it knows what a cell is"
    with_mask = seen(person.canvas)
    person.click("maskLayerBox")
    assert (seen(person.canvas) != with_mask).any(), "the mask is on the canvas"


def test_its_heat_is_what_the_starter_says_of_the_image_shown(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    from core.prediction import Predictor
    from core.starter import untrained_model

    dark = images[0].with_name("dark.png")
    Image.fromarray(smears[SECOND].image // 2).save(dark)
    person = technician
    person.open(*images, dark)
    for name, image in (("dark.png", smears[SECOND].image // 2), (FIRST, smears[FIRST].image)):
        person.choose(name)
        person.settle()
        model = untrained_model(image, (1,), ("Cell",))
        assert model is not None
        heat = Predictor(model, threads=1).predict(image)
        assert np.abs(person.workspace.heatmap.heat.astype(int) - heat).max() <= 1, name
        assert person.workspace.threshold == parting_threshold(heat[0])


def test_evaluation_says_where_its_scores_are_since_it_has_none(
    technician: Technician, images: list[Path], trained: Path
) -> None:
    technician.open(*images)
    technician.action("evaluationAction").trigger()
    assert technician.find("heldOutExplanation").isVisible()
    assert "The Threshold panel shows how well the starter" in technician.text("heldOutExplanation")
    technician.open(trained)
    technician.settle()
    assert "starter" not in technician.text("heldOutExplanation")


def test_it_follows_the_names_of_the_classes(technician: Technician, images: list[Path]) -> None:
    person = technician
    person.open(*images)
    heatmap = person.workspace.heatmap
    cells = heatmap.heat.copy()
    rename(person, "White cell")
    assert (heatmap.heat != cells).any()
    rename(person, "Parasite")
    assert heatmap.heat is None
    assert heatmap.plane() is None
    assert "does not know “Parasite”" in person.text("trainingState")
    assert person.text("deviceReadout") == ""
    rename(person, "Cell")
    assert (heatmap.heat == cells).all()
    person.workspace.add_class("Parasite", (200, 0, 0))
    person.settle()
    assert person.workspace.active_class_id == 2
    assert heatmap.plane() is None, "of the new class it says nothing"
    assert "does not know “Parasite”" in person.text("trainingState")
    person.take_class(1)
    assert "Starter network, not trained" in person.text("trainingState")
    assert (heatmap.plane() == cells[0]).all()


def test_it_counts_as_no_network(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*images)
    person.mark(smears[FIRST].all_cells)
    person.click("roleButton")
    person.choose(SECOND)
    person.mark(smears[SECOND].all_cells)
    person.settle()
    workspace = person.workspace
    project = workspace.project
    assert project is not None
    assert project.latest_model() is None
    assert not project.runs()
    assert workspace.heatmap.model is None
    assert workspace.scores.score(Scope.IMAGE, 1) is not None
    basis = person.find("iouReadout").accessibleDescription()
    assert basis.startswith("this image") and basis.endswith("starter network")
    assert workspace.scores.score(Scope.TRAINING, 1) is None
    assert workspace.scores.score(Scope.HELD_OUT, 1) is None
    assert [workspace.scores.image_iou(key) for key in workspace.records] == [None] * 3
    person.click("exportButton")  # of the labels, but not of the starter's mask
    dialog = person.dialog(ExportDialog)
    offered = person.find("exportWhat", dialog)
    assert offered.currentText() == What.LABELS
    mask = offered.model().item(offered.findText(What.MASK))
    assert not mask.isEnabled()
    assert "seen none of your images" in mask.toolTip()
    person.bot.keyClick(dialog, Qt.Key.Key_Escape)


def test_that_its_cells_are_not_exported_is_said_as_long_as_nothing_can_be(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*images)
    person.action("measurementsAction").trigger()
    button = person.find("exportCellsButton")
    person.until(button.isEnabled)
    person.click("exportCellsButton")
    bar = person.window.notice_bar
    assert "seen none of your images" in bar.text.text() and bar.isVisible()
    said: list[str] = []
    person.workspace.heatmap.model_changed.connect(
        lambda: said.append(bar.text.text() if bar.isVisible() else "")
    )
    for name in (SECOND, FIRST):
        person.choose(name)
        person.settle()
    assert len(said) >= 4, "it went with the image of before, and came anew"
    assert all("seen none of your images" in text for text in said), "as true on this image"
    person.mark(smears[FIRST].all_cells)
    person.settle()
    person.until(lambda: "seen none of your images" not in bar.text.text() or bar.isHidden())
    person.click("exportCellsButton")
    person.bot.keyClick(person.dialog(ExportDialog), Qt.Key.Key_Escape)


def test_its_threshold_is_proposed_until_one_is_chosen(
    sit_down: Callable[[], Technician], images: list[Path]
) -> None:
    person = sit_down()
    person.open(*images)
    assert person.workspace.threshold != 0.5
    assert person.text("thresholdSource") == "Proposed without labels, from this heatmap"
    person.slide("thresholdSlider", 200)
    assert person.text("thresholdSource") == "Chosen by you"
    person.choose(SECOND)
    person.settle()
    assert person.workspace.threshold == level_threshold(200)
    person.workspace.add_class("Nucleus", (0, 0, 200))
    person.settle()
    assert person.text("thresholdSource") == "Proposed without labels, from this heatmap", (
        "that of another class"
    )
    path = person.workspace.project.path  # type: ignore[union-attr]
    person.leave()
    again = sit_down()
    again.open(path)
    again.workspace.set_active_class(again.workspace.classes[0].id)
    assert again.workspace.threshold == level_threshold(200)
    assert again.text("thresholdSource") == "Chosen by you"


def test_a_choice_is_remembered_by_the_project(technician: Technician, trained: Path) -> None:
    with Project.open(trained) as project:
        project.update_class(replace(project.classes()[0], chosen=True))
    technician.open(trained)
    assert technician.text("thresholdSource") == "Chosen by you"


def test_the_first_snapshot_takes_its_place(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*images)
    person.mark(smears[FIRST].all_cells)
    heatmap = person.workspace.heatmap
    assert heatmap.is_starter
    blank: list[bool] = []
    heatmap.reset.connect(lambda: blank.append(heatmap.known is None or not heatmap.known.all()))
    person.type_into("trainingSeconds", "3")
    person.click("trainButton")
    person.until(lambda: heatmap.is_snapshot)
    assert not heatmap.is_starter
    assert heatmap.starter_model is None
    assert not any(blank), "its heat stays on screen until the snapshot's comes"
    assert not person.text("deviceReadout").startswith("Starter")
    person.settle(60_000)
    assert person.find("exportButton").isEnabled()
    person.choose(SECOND)
    person.settle()
    assert not heatmap.is_starter
    assert heatmap.starter_model is None


def test_a_project_with_a_network_never_shows_it(technician: Technician, trained: Path) -> None:
    person = technician
    shown: list[bool] = []
    heatmap = person.workspace.heatmap
    heatmap.model_changed.connect(lambda: shown.append(heatmap.is_starter))
    person.open(trained)
    person.choose(SECOND)
    person.settle()
    assert shown
    assert not any(shown)
    assert not heatmap.starter.thresholds, "it was not even made"


def test_leaving_an_image_or_the_program_while_it_is_made(
    technician: Technician, images: list[Path], trained: Path
) -> None:
    person = technician
    person.window.files.open_paths(list(images))
    person.shows(FIRST)
    person.until(lambda: person.workspace.heatmap.starter.working)
    person.choose(SECOND)
    person.until(lambda: person.workspace.heatmap.starter.working)
    person.open(trained)
    assert not person.workspace.heatmap.is_starter
    assert person.workspace.heatmap.starter_model is None
    person.workspace.new_project(trained.with_name("other.smearseg"))
    person.window.files.open_paths([images[0]])
    person.until(lambda: person.workspace.heatmap.starter.working)
    person.leave()
    assert person.window.workers.prediction.close()


def test_removing_the_image_takes_its_heat_away(technician: Technician, images: list[Path]) -> None:
    person = technician
    person.open(images[0])
    assert person.workspace.heatmap.is_starter
    person.workspace.remove_images([person.ids[FIRST]])
    person.settle()
    assert person.workspace.heatmap.shown_model is None
    assert person.text("deviceReadout") == ""
    assert "Starter network" not in person.text("trainingState")


@pytest.mark.parametrize("low", [0, 90])
def test_the_threshold_parts_cells_from_the_rest_wherever_their_heats_lie(low: int) -> None:
    rng = np.random.default_rng(0)
    heat = rng.normal(low + 10, 4, (80, 80)).clip(0, 255)
    heat[20:40, 20:50] = rng.normal(low + 80, 4, (20, 30))
    found = parting_threshold(heat.astype(np.uint8))
    mask = heat >= 255 * found
    assert mask[20:40, 20:50].mean() > 0.99
    assert mask.sum() < 610


def test_an_image_without_any_cell_gets_no_mask_of_noise() -> None:
    heat = np.random.default_rng(0).integers(0, 12, (80, 80)).astype(np.uint8)
    assert not (heat >= 255 * parting_threshold(heat)).any()


def test_the_check_of_precision_is_not_made_again_for_other_colours(
    images: list[Path], smears: dict[str, Smear]
) -> None:
    from core.prediction import Predictor
    from core.starter import untrained_model

    cell = PredictorCell()
    one, other = (untrained_model(smears[name].image, (1,), ("Cell",)) for name in (FIRST, SECOND))
    assert one is not None and other is not None
    first = cell.of(one)
    first.check_difference = 0.125  # no check would find just this
    second = cell.of(other)
    assert second is not first
    assert second.check_difference == 0.125
    assert second.precision == first.precision
    expected = Predictor(other, threads=1, precision=first.precision).predict(smears[SECOND].image)
    assert (second.predict(smears[SECOND].image) == expected).all()
    white = untrained_model(smears[FIRST].image, (1,), ("White cell",))
    assert white is not None
    assert cell.of(white).check_difference != 0.125, "another network is checked"


# Warm start --------------------------------------------------------------------------------------


def origins(person: Technician) -> list[str]:
    """What each run stored in the project began from."""
    project = person.workspace.project
    assert project is not None
    return [run.summary["begun_from"] for run in project.runs()]


def test_training_again_goes_on_and_start_over_does_not(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*images)
    person.mark(smears[FIRST].all_cells)
    assert not person.find("startOverBox").isVisible(), "there is nothing to forget"
    person.train()
    assert person.text("trainingOrigin") == "Goes on from the last network"
    person.train()
    person.click("startOverBox")
    assert person.text("trainingOrigin") == "Begins from the starter network"
    person.type_into("trainingSeconds", "2")
    person.click("trainButton")
    assert person.text("trainingOrigin") == "Begins from the starter network"
    assert not person.find("startOverBox").isEnabled()
    person.settle(60_000)
    assert origins(person) == ["starter", "warm", "starter"]
    assert not person.find("startOverBox").isChecked(), "for that run only"
    person.train()
    assert origins(person)[-1] == "warm"
    person.workspace.add_class("Nucleus", (0, 0, 200))
    assert not person.find("startOverBox").isVisible()
    assert person.text("trainingOrigin") == "Begins from the starter network"
    person.train()
    assert origins(person)[-1] == "starter"


def test_what_the_network_before_has_seen_is_seen(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*images)
    person.mark(smears[FIRST].all_cells)
    person.train()
    person.choose(SECOND)
    person.mark(smears[SECOND].all_cells)
    workspace, ids = person.workspace, person.ids
    # Nothing of the first image is a label any more when the second run begins.
    person.choose(FIRST)
    person.type_into("brushSpin", "300")
    person.key("e")
    person.stroke((0, 0), (160, 120))
    person.settle()
    person.train()
    assert origins(person) == ["starter", "warm"]
    assert workspace.heatmap.trained_on == {ids[FIRST], ids[SECOND]}
    person.control(Qt.Key.Key_Z)
    assert workspace.current_id == ids[FIRST]
    workspace.set_role([ids[FIRST]], Role.HELD_OUT)
    person.settle()
    assert person.text("trainingOrigin") == "Begins from the starter network"
    assert "held out now" in person.find("trainingOrigin").toolTip()
    person.train()
    assert origins(person)[-1] == "starter", "else it could never be judged by that image"
    assert workspace.heatmap.trained_on == {ids[SECOND]}


def test_pressing_train_before_the_network_is_read_goes_on_all_the_same(
    technician: Technician, trained: Path
) -> None:
    person = technician
    with Project.open(trained) as project:
        project.set_roles([record.id for record in project.images()], Role.TRAINING)
    person.window.workspace.open_project(trained)
    assert person.workspace.heatmap.model is None
    person.workspace.training.start(2)
    person.settle(60_000)
    assert origins_of_last(person) == "warm"


def origins_of_last(person: Technician) -> str:
    project = person.workspace.project
    assert project is not None
    return project.runs()[-1].summary["begun_from"]


def test_thresholds_of_snapshots_are_adopted_until_one_is_chosen(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*images)
    person.mark(smears[FIRST].all_cells)
    workspace = person.workspace
    person.type_into("trainingSeconds", "60")
    person.click("trainButton")
    person.until(lambda: workspace.heatmap.is_snapshot)
    assert workspace.heatmap.model is not None
    assert workspace.threshold == workspace.heatmap.model.thresholds[0]
    assert person.text("thresholdSource") == "Proposed so far; training goes on"
    person.slide("thresholdSlider", 30)
    generation = workspace.heatmap.generation
    person.until(lambda: workspace.heatmap.generation > generation)
    person.click("stopButton")
    person.settle(60_000)
    assert workspace.threshold == level_threshold(30)
    assert person.text("thresholdSource") == "Chosen by you"


def test_a_snapshot_does_not_claim_held_out_labels_before_it_was_judged_by_them(
    technician: Technician, trained: Path
) -> None:
    person = technician
    with Project.open(trained) as project:
        [first] = [r.threshold for r in project.classes()]
    person.open(trained)
    workspace = person.workspace
    said: list[tuple[bool, str]] = []

    def hear() -> None:
        progress = workspace.training.progress
        if workspace.heatmap.is_snapshot and progress is not None:
            said.append((progress.held_out_iou is not None, person.text("thresholdSource")))

    workspace.training.progressed.connect(hear)
    person.type_into("trainingSeconds", "12")
    person.click("trainButton")
    person.until(lambda: bool(said) and said[-1][0], 60_000)
    # Stopped before it has learnt anything, the former network would come back.
    person.until(lambda: workspace.training.progress.has_learnt, 60_000)
    assert first == 0.5
    assert {text for _, text in said} <= {"", "Proposed so far; training goes on"}
    assert not said[0][0], "the first snapshot comes before the first judgement"
    person.click("stopButton")
    person.settle(60_000)
    assert person.text("thresholdSource") == "Proposed from 1 held-out image"


def test_the_device_is_shown_with_its_precision(technician: Technician, trained: Path) -> None:
    from core.prediction import Predictor

    technician.open(trained)
    predictor = Predictor(technician.workspace.heatmap.model, threads=1)
    device = DEVICE_NAMES[predictor.device.type]
    assert technician.text("deviceReadout") == f"{device}, {predictor.precision}"
    tip = technician.find("deviceReadout").toolTip()
    if predictor.check_difference is None:
        assert tip == ""
    else:
        assert f"{255 * predictor.check_difference:.1f}/255" in tip


def test_images_without_labels_help_to_place_the_threshold(
    technician: Technician,
    images: list[Path],
    smears: dict[str, Smear],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import core.training

    asked: list[core.training.TrainingRequest] = []
    train = core.training.train

    def listening(request: core.training.TrainingRequest, *args: object) -> object:
        asked.append(request)
        return train(request, *args)

    monkeypatch.setattr("core.training.train", listening)
    person = technician
    person.open(*images)
    person.mark(smears[FIRST].all_cells)
    images[2].unlink()  # one that cannot be found spoils nothing
    person.train(2)
    assert [image.name for image in asked[0].images] == [FIRST]
    assert [image.name for image in asked[0].others] == [SECOND]


def test_another_device_chosen_while_the_network_is_prepared_is_not_forgotten(
    smears: dict[str, Smear], monkeypatch: pytest.MonkeyPatch
) -> None:
    from core import prediction
    from core.starter import untrained_model

    model = untrained_model(smears[FIRST].image, (1,), ("Cell",))
    assert model is not None
    cell, asked = PredictorCell(), []

    def slow(_model: object, _threads: int, device: str | None, _precision: object) -> object:
        asked.append(device)
        cell.use_device("cpu")  # the person, in the other thread
        return object()

    monkeypatch.setattr(prediction, "Predictor", slow)
    assert cell.of(model) is not cell.of(model)
    assert cell.of(model) is cell.of(model)
    assert asked == [None, "cpu"]
