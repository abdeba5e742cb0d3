"""A threshold is proposed, chosen, proposed again: never final by accident, never lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from core.errors import ProjectError
from core.metrics import Histogram, level_threshold
from core.model import TrainedModel
from core.project import Project, Role, RunRecord
from core.run_summary import (
    JUDGED_BY,
    JUDGED_CLASSES,
    JUDGED_IN_PARTS,
    LEARNT_CLASSES,
    TRAINED_ON,
    mean_loss,
)
from core.smear import Smear
from gui.scores import Scope, Score
from gui.theme import apply_theme
from gui.thresholds import BEST
from tests.gui.technician import Technician


@pytest.fixture
def person(technician: Technician, trained: Path) -> Technician:
    technician.open(trained)
    return technician


def test_the_way_back_from_chosen_to_proposed(person: Technician) -> None:
    workspace, button = person.workspace, person.find("otherThresholdButton")
    proposed = workspace.heatmap.model.thresholds[0]  # type: ignore[union-attr]
    workspace.thresholds.adopt({1: proposed}, trained=True)
    assert not button.isVisible(), "nothing was chosen yet"
    person.slide("thresholdSlider", 230)
    assert person.text("thresholdSource") == "Chosen by you"
    assert button.text() == f"Use proposed ({proposed:.3f})"
    person.click("otherThresholdButton")
    assert workspace.threshold == proposed
    assert person.text("thresholdSource").startswith("Proposed")
    assert not button.isVisible()
    workspace.thresholds.adopt({1: 0.31})
    assert workspace.threshold == 0.31, "it follows proposals again"
    person.control(Qt.Key.Key_Z)
    assert workspace.threshold == level_threshold(230)
    assert person.text("thresholdSource") == "Chosen by you"


def test_a_choice_on_a_trained_network_outlives_the_next_training(person: Technician) -> None:
    person.slide("thresholdSlider", 200)
    chosen = person.workspace.threshold
    person.workspace.thresholds.adopt({1: 0.31}, trained=True)
    assert person.workspace.threshold == chosen
    assert not person.workspace.thresholds.given_up


def test_the_best_of_a_network_gives_way_to_the_next_one(
    technician: Technician, trained: Path
) -> None:
    """It is no other network's best: a mask exported after the next training was the worse."""
    person = technician
    person.open(trained)
    person.settle()
    workspace, button = person.workspace, person.find("otherThresholdButton")
    person.slide("thresholdSlider", 250)
    person.click("bestThresholdButton")
    best = workspace.threshold
    assert person.text("thresholdSource") == "Best for now"
    assert person.window.focusWidget() is person.find("thresholdSlider"), "arrows turn it further"
    workspace.thresholds.adopt({1: 0.2})
    assert workspace.threshold == best, "snapshots leave it alone"
    person.control(Qt.Key.Key_Z)
    assert person.text("thresholdSource") == "Chosen by you"
    person.control(Qt.Key.Key_Y)
    workspace.thresholds.adopt({1: 0.43}, trained=True)
    assert workspace.threshold == 0.43
    assert person.notices[-1].startswith(
        f"Threshold of “Cell” set to the proposed 0.430; you had chosen {best:.3f}."
    )
    assert button.text() == f"Keep mine ({best:.3f})"
    person.click("otherThresholdButton")
    assert (workspace.threshold, person.text("thresholdSource")) == (best, "Chosen by you")
    workspace.thresholds.adopt({1: 0.2}, trained=True)
    assert workspace.threshold == best, "now it is final"


def test_a_best_that_gave_way_and_is_undone_stays(technician: Technician, trained: Path) -> None:
    """It was not the best of this network, and nobody says so."""
    person = technician
    person.open(trained)
    person.settle()
    workspace, button = person.workspace, person.find("otherThresholdButton")
    person.slide("thresholdSlider", 250)
    person.click("bestThresholdButton")
    best = workspace.threshold
    # Not by training: what that proposes may make the same mask, and then nothing gave way.
    workspace.thresholds.adopt({1: 0.43}, trained=True)
    assert workspace.threshold == 0.43
    assert button.text() == f"Keep mine ({best:.3f})"
    person.control(Qt.Key.Key_Z)
    assert (workspace.threshold, person.text("thresholdSource")) == (best, "Chosen by you")
    assert button.text().startswith("Use proposed (")
    person.control(Qt.Key.Key_Z)
    assert workspace.threshold == level_threshold(250)
    person.control(Qt.Key.Key_Y)
    workspace.thresholds.adopt({1: 0.31}, trained=True)
    assert (workspace.threshold, person.text("thresholdSource")) == (best, "Chosen by you")


def test_a_best_that_the_next_network_proposes_too_follows_proposals_without_a_word(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.settle()
    workspace = person.workspace
    person.slide("thresholdSlider", 250)
    person.click("bestThresholdButton")
    told = len(person.notices)
    workspace.thresholds.adopt({1: workspace.threshold - 0.002}, trained=True)
    assert not workspace.thresholds.chosen and len(person.notices) == told
    workspace.thresholds.adopt({1: 0.31}, trained=True)
    assert workspace.threshold == 0.31


def test_the_best_chosen_by_hand_once_more_is_a_choice(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.settle()
    person.slide("thresholdSlider", 250)
    person.click("bestThresholdButton")
    person.workspace.choose_threshold(person.workspace.threshold)
    assert person.text("thresholdSource") == "Chosen by you"


def test_where_the_best_is_the_proposed_one_it_follows_proposals_again(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = technician
    person.open(trained)
    person.settle()
    thresholds = person.workspace.thresholds
    best = person.window.threshold_panel.plot.best
    assert best is not None
    monkeypatch.setattr(thresholds, "proposal", lambda _class_id: best.threshold - 0.001)
    person.slide("thresholdSlider", 250)
    person.click("bestThresholdButton")
    assert person.workspace.threshold == best.threshold - 0.001
    assert not thresholds.chosen
    person.control(Qt.Key.Key_Z)
    assert person.workspace.threshold == level_threshold(250)


def test_a_threshold_of_an_earlier_network_that_undo_brings_back_can_be_left_again(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """“Best” did nothing there: it took the threshold for the proposed one."""
    person = technician
    person.open(trained)
    person.settle()
    workspace, button = person.workspace, person.find("otherThresholdButton")
    person.slide("thresholdSlider", 250)
    person.click("otherThresholdButton")
    best = person.window.threshold_panel.plot.best
    assert best is not None
    proposed = best.threshold - 0.001  # of the same mask, as a training would propose it
    monkeypatch.setattr(workspace.thresholds, "proposal", lambda _class_id: proposed)
    workspace.thresholds.adopt({1: proposed}, trained=True)
    assert workspace.threshold == proposed
    for _ in range(2):
        person.control(Qt.Key.Key_Z)
    assert not workspace.thresholds.chosen and workspace.threshold != proposed
    assert person.text("thresholdSource") == "This network proposes another one"
    assert button.isVisible() and button.text() == f"Use proposed ({proposed:.3f})"
    assert person.find("bestThresholdButton").text() == f"Best at {proposed:.3f}"
    person.click("bestThresholdButton")
    assert workspace.threshold == proposed and not button.isVisible()
    person.control(Qt.Key.Key_Z)
    person.click("otherThresholdButton")
    assert workspace.threshold == proposed


def test_that_a_threshold_is_the_best_is_known_after_a_restart(
    sit_down: Callable[[], Technician], trained: Path
) -> None:
    person = sit_down()
    person.open(trained)
    person.settle()
    person.slide("thresholdSlider", 250)
    person.click("bestThresholdButton")
    best = person.workspace.threshold
    person.leave()
    person = sit_down()
    person.open(trained)
    person.settle()
    assert person.workspace.threshold == best
    assert person.text("thresholdSource") == "Best for now"
    person.slide("thresholdSlider", 100)
    assert person.text("thresholdSource") == "Chosen by you"
    chosen = person.workspace.threshold
    person.workspace.thresholds.adopt({1: 0.43}, trained=True)
    assert person.workspace.threshold == chosen


@pytest.mark.parametrize(
    "stored", [[1], {"x": 0.5}, {"1": "0.5"}, {"1": None}, {"1": [0.5]}, {"1" * 5000: 0.5}, 7]
)
def test_what_nobody_wrote_there_makes_no_threshold_give_way(
    technician: Technician, trained: Path, stored: object
) -> None:
    with Project.open(trained) as project:
        [record] = project.classes()
        project.update_class(replace(record, threshold=0.5, chosen=True))
        project.set_setting(BEST, stored)
    technician.open(trained)
    technician.workspace.thresholds.adopt({1: 0.43}, trained=True)
    assert technician.workspace.threshold == 0.5


def test_a_choice_on_the_starters_heatmap_gives_way_to_the_first_trained_network(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(*images)
    workspace, button = person.workspace, person.find("otherThresholdButton")
    assert workspace.heatmap.is_starter
    person.slide("thresholdSlider", 153)
    workspace.thresholds.adopt({1: 0.2})
    assert workspace.threshold == pytest.approx(0.6), "snapshots leave it alone"
    workspace.thresholds.adopt({1: 0.43}, trained=True)
    assert workspace.threshold == 0.43
    assert person.notices[-1].startswith(
        "Threshold of “Cell” set to the proposed 0.430; you had chosen 0.600."
    )
    assert button.text() == "Keep mine (0.600)"
    person.click("otherThresholdButton")
    assert workspace.threshold == pytest.approx(0.6)
    assert person.text("thresholdSource") == "Chosen by you"
    workspace.thresholds.adopt({1: 0.2}, trained=True)
    assert workspace.threshold == pytest.approx(0.6), "now it is final"
    while person.action("undoAction").isEnabled():
        person.control(Qt.Key.Key_Z)
    assert workspace.threshold not in (0.43, 0.6)


def test_a_choice_that_a_full_disk_did_not_take_is_told_once_and_written_later(
    person: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, project = person.workspace, person.workspace.require_project()

    def refuse(*_arguments: object) -> None:
        raise ProjectError("The disk is full; make room.")

    with monkeypatch.context() as patch:
        patch.setattr(project, "write_changes", refuse)
        patch.setattr(project, "update_class", refuse)
        person.stroke((20, 20), (30, 30))
        person.slide("thresholdSlider", 200)
        workspace.thresholds.rest()
        told = len(person.notices)
        for x in (40, 60, 80):
            person.stroke((x, 20), (x, 30))
        assert len(person.notices) == told
        assert workspace.threshold == level_threshold(200)
    workspace.set_role([person.ids["smear-1.png"]], Role.HELD_OUT)  # there is room again
    [record] = project.classes()
    assert (record.threshold, record.chosen) == (level_threshold(200), True)


def test_each_class_has_its_own_choice(person: Technician) -> None:
    workspace = person.workspace
    second = workspace.add_class("Nucleus", (1, 2, 3))
    person.slide("thresholdSlider", 200)
    workspace.painting.set_value(1)
    assert person.text("thresholdSource") != "Chosen by you"
    person.slide("thresholdSlider", 100)
    workspace.thresholds.rest()
    assert [record.chosen for record in workspace.require_project().classes()] == [True, True]
    assert person.action("undoAction").text() == "&Undo threshold of Cell"
    person.control(Qt.Key.Key_Z)
    person.control(Qt.Key.Key_Z)
    stored = {record.id: record for record in workspace.require_project().classes()}
    assert (stored[second.id].threshold, stored[second.id].chosen) == (0.5, False)


def test_proposals_for_other_classes_outlive_a_choice_at_the_same_time(person: Technician) -> None:
    workspace = person.workspace
    for name in ("Nucleus", "Platelet"):
        workspace.add_class(name, (1, 2, len(name)))
    workspace.painting.set_value(2)
    workspace.choose_threshold(0.8)
    workspace.thresholds.adopt({1: 0.1, 2: 0.2, 3: 0.3})
    workspace.thresholds.rest()
    shown = [record.threshold for record in workspace.classes]
    assert shown == [0.1, 0.8, 0.3]
    assert [record.threshold for record in workspace.require_project().classes()] == shown


# Where it comes from -----------------------------------------------------------------------------


@pytest.fixture
def judged(technician: Technician, trained: Path) -> Technician:
    """The same project, its threshold proposed from the one image that is held out."""
    with Project.open(trained) as project:
        data = project.latest_model()
        assert data is not None
        model = TrainedModel.from_bytes(data, "It")
        [third] = [record.id for record in project.images() if record.role == Role.HELD_OUT]
        told = {"held_out_iou": 0.9, "held_out_images": 1, JUDGED_CLASSES: ["Cell"]}
        model = replace(model, summary={**model.summary, **told})
        summary = {TRAINED_ON: [], JUDGED_BY: [third], **told}
        run = RunRecord(0, "2024-01-01T00:00:00+00:00", 1.0, 12, project.revision, 0.9, summary)
        project.add_model(model.to_bytes(), run)
        [record] = project.classes()
        project.update_class(replace(record, threshold=model.thresholds[0]))
    technician.open(trained)
    return technician


def test_of_a_class_that_the_training_had_no_label_of_nothing_is_said_to_be_proposed(
    judged: Technician,
) -> None:
    person = judged
    heatmap, thresholds = person.workspace.heatmap, person.workspace.thresholds
    assert person.text("thresholdSource") == "Proposed from 1 held-out image"
    for learnt, said, judges in (
        (["Cell"], "Proposed from 1 held-out image", 1),
        (["Nucleus"], "Not proposed: no labels to learn from", 0),
    ):
        summary = {**heatmap.model.summary, LEARNT_CLASSES: learnt}
        heatmap.set_model(replace(heatmap.model, summary=summary), snapshot=False)
        person.settle()
        assert (person.text("thresholdSource"), thresholds.judges(1)) == (said, judges)


def test_an_image_that_the_network_has_seen_is_not_said_to_judge(judged: Technician) -> None:
    person = judged
    first, _second, third = person.ids.values()
    person.workspace.heatmap.trained_on = frozenset({first})
    person.workspace.set_role([first], Role.HELD_OUT)
    person.settle()
    assert person.workspace.scores.images_of(Scope.HELD_OUT) == [third]
    assert person.text("thresholdSource") == "Proposed from 1 held-out image"


def test_it_says_how_many_held_out_images_proposed_it_and_how_many_there_are_now(
    judged: Technician,
) -> None:
    person, source = judged, "Proposed from 1 held-out image"
    first, second, third = person.ids.values()
    assert person.text("thresholdSource") == source
    person.workspace.set_role([first, second], Role.HELD_OUT)
    now = f"{source}. 3 are held out now"
    person.until(lambda: person.text("thresholdSource").startswith(now))
    person.workspace.set_role([second, third], Role.TRAINING)
    assert person.text("thresholdSource") == f"{source}. Others are held out now."
    person.workspace.set_role([first], Role.TRAINING)
    assert person.text("thresholdSource") == f"{source}. None is held out now."
    person.workspace.set_role([third], Role.HELD_OUT)
    person.workspace.unreadable.set_missing([third])
    person.workspace.images_changed.emit()
    assert person.text("thresholdSource") == f"{source}. None of them can be read now."
    person.workspace.unreadable.set_missing([])
    person.workspace.set_role([third], Role.TRAINING)
    person.workspace.set_role([third], Role.HELD_OUT)
    assert person.text("thresholdSource") == source


def test_it_says_where_only_parts_of_the_held_out_images_proposed_it(
    judged: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = judged.workspace.heatmap.model
    assert model is not None
    summary = {**model.summary, JUDGED_IN_PARTS: True}
    monkeypatch.setattr(judged.workspace.heatmap, "model", replace(model, summary=summary))
    judged.workspace.threshold_changed.emit()
    assert judged.text("thresholdSource") == "Proposed from part of 1 held-out image"


def test_it_does_not_claim_held_out_labels_that_do_not_show_the_class(judged: Technician) -> None:
    heatmap = judged.workspace.heatmap
    assert heatmap.model is not None
    summary = {**heatmap.model.summary, JUDGED_CLASSES: ["Nucleus"]}
    heatmap.set_model(replace(heatmap.model, summary=summary), snapshot=False)
    said = judged.text("thresholdSource")
    assert said == "Proposed from labels of training images"
    judged.settle()


def test_of_a_training_that_was_stopped_before_it_judged_it_claims_no_judge(
    judged: Technician,
) -> None:
    heatmap = judged.workspace.heatmap
    assert heatmap.model is not None
    summary = {**heatmap.model.summary, "stopped": True, "held_out_iou": None}
    heatmap.set_model(replace(heatmap.model, summary=summary), snapshot=False)
    said = "Not judged: the training was stopped early"
    assert judged.text("thresholdSource") == said
    judged.slide("thresholdSlider", 200)
    other = judged.find("otherThresholdButton")
    assert other.text().startswith("Use proposed") and said in other.toolTip()
    for record in judged.workspace.records.values():
        judged.workspace.set_role([record.id], Role.TRAINING)
    assert said not in other.toolTip(), "nothing was there to judge it"
    judged.settle()


def test_what_is_said_of_it_stands_under_the_slider_and_is_never_cut(
    judged: Technician, qapp: QApplication
) -> None:
    window, source = judged.window, judged.find("thresholdSource")
    for size in (100, 200):
        apply_theme(qapp, "light", size)
        judged.stand_still()
        panel = window.threshold_panel
        at = [
            judged.find(n).mapTo(panel, QPoint(0, 0)).y() for n in ("thresholdSlider", "iouReadout")
        ]
        assert at[0] < source.mapTo(panel, QPoint(0, 0)).y() < at[1]
        assert source.height() >= source.heightForWidth(source.width())
    apply_theme(qapp, "light")


def test_what_judges_a_training_under_way_is_told_beside_the_held_out_images(
    technician: Technician, trained: Path
) -> None:
    person, panel = technician, technician.window.threshold_panel
    person.open(trained)
    person.settle()

    def told() -> bool:
        texts = [label.text() for label in panel.findChildren(QLabel)]
        said = "while training"
        return said in texts and texts[texts.index(said) - 1].startswith("0.")

    person.type_into("trainingSeconds", "60")
    person.click("trainButton")
    person.until(told, 40_000)
    person.click("stopButton")
    person.settle()
    assert not told()


def test_the_training_panel_says_what_the_status_bar_says_and_what_its_curve_shows(
    technician: Technician, trained: Path
) -> None:
    person, training = technician, technician.workspace.training
    person.open(trained)
    person.settle()
    panel, reported, pairs = person.window.training_panel, [], []
    training.progressed.connect(lambda: reported.append(training.progress.loss))

    def compare() -> None:
        if person.window.jobs.list.foremost is not training.errand:
            return  # a heatmap is computed, of which the status bar speaks for a while
        said = person.find("jobLabel").full_text()
        if "left" in said and training.progress is not None and not training.stopping:
            pairs.append((said.split(", ")[1], panel.state.text().split(".")[0].lower()))

    person.window.jobs.list.changed.connect(compare)
    person.type_into("trainingSeconds", "60")
    person.click("trainButton")
    person.until(lambda: len(pairs) > 5 and len(training.losses) > 3, 40_000)
    assert all(one == other for one, other in pairs), pairs
    known = [loss for loss in reported if loss is not None]
    assert training.losses[-1][1] == pytest.approx(mean_loss(known))
    assert f"{training.losses[-1][1]:.3f}" in panel.state.text()
    assert "—" in panel.state.text()
    person.click("stopButton")
    person.settle()
    for height in (1400, 560):
        person.window.resize(1280, height)
        person.settle()
        assert ("—" in panel.state.text()) == panel.plot.isVisible(), height


def test_labels_that_show_none_of_a_class_are_told_beside_its_iou(
    technician: Technician, trained: Path
) -> None:
    """Else an IoU of 0 of a class that was added later would be taken for the network's fault."""
    person = technician
    person.open(trained)
    workspace, panel = person.workspace, person.window.threshold_panel
    record = workspace.class_table.add("Platelet", (1, 99, 99))
    workspace.set_active_class(record.id)
    person.settle()
    histogram = Histogram(np.zeros(256, np.int64), np.arange(256))
    score = Score(histogram, 1)
    assert "no “Platelet”" in panel._short_basis(Scope.HELD_OUT, score)
    assert "nothing says how good its mask is" in panel._basis(Scope.HELD_OUT, score)
    shown = Score(Histogram(np.arange(256), np.arange(256)), 1)
    assert "Platelet" not in panel._short_basis(Scope.HELD_OUT, shown)
    assert "nothing says" not in panel._basis(Scope.HELD_OUT, shown)


def test_what_stands_in_the_curves_place_follows_the_name_of_the_class(
    judged: Technician,
) -> None:
    workspace = judged.workspace
    workspace.add_class("Nucleus", (200, 0, 0))
    judged.settle()
    assert judged.text("iouCurveHint") == "“Nucleus” is not trained yet."
    workspace.update_class(replace(workspace.active_class, name="Parasite"))
    assert judged.text("iouCurveHint") == "“Parasite” is not trained yet."
    judged.settle()


def test_a_choice_made_before_the_first_run_outlives_one_that_is_stopped_at_once(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    """It proposed what it was given, the choice; that counted as followed, and went unsaid."""
    person = technician
    person.open(*images)
    person.mark(smears["smear-1.png"].all_cells)
    person.slide("thresholdSlider", 114)
    thresholds = person.workspace.thresholds
    thresholds.rest()
    chosen = person.workspace.threshold
    thresholds.adopt({1: chosen}, trained=True)  # a run stopped before its first judgement
    assert thresholds.chosen == {1} and person.text("thresholdSource") == "Chosen by you"
    thresholds.adopt({1: 0.7}, trained=True)
    assert thresholds.mine == chosen
    assert "“Keep mine”" in person.told


def begun(person: Technician, path: Path) -> float:
    """A run under way that proposes 0.123; returns what the network of before proposes."""
    person.open(path)
    person.settle()
    workspace, thresholds = person.workspace, person.workspace.thresholds
    proposed = workspace.heatmap.model.thresholds[0]  # type: ignore[union-attr]
    thresholds.adopt({1: proposed}, trained=True)
    workspace.training.start(30)
    person.until(lambda: workspace.heatmap.is_snapshot)
    if not thresholds.chosen:
        thresholds.adopt_for_now({1: 0.123})
        assert workspace.threshold == pytest.approx(0.123)
    thresholds.rest()
    return proposed


def killed(path: Path, folder: Path) -> Path:
    """The project as a kill leaves it now: file and log of SQLite, and no lock that is held."""
    shutil.copytree(path.parent, folder, ignore=shutil.ignore_patterns("*.lock", "*-shm"))
    return folder / path.name


@pytest.mark.parametrize("deed", ["nothing", "slider", "undo", "use proposed", "hide", "stroke"])
def test_a_run_that_is_killed_leaves_no_threshold_behind(
    sit_down: Callable[[], Technician],
    trained: Path,
    tmp_path: Path,
    smears: dict[str, Smear],
    deed: str,
) -> None:
    """The network of before is in use again; with the lost run's threshold “Best” did nothing."""
    person = sit_down()
    if deed == "use proposed":
        person.open(trained)
        person.settle()
        person.slide("thresholdSlider", 90)
        person.workspace.thresholds.rest()
    proposed = begun(person, trained)
    workspace, thresholds = person.workspace, person.workspace.thresholds
    if deed in ("slider", "undo"):
        person.slide("thresholdSlider", 40)
        thresholds.rest()
    if deed == "undo":
        person.control(Qt.Key.Key_Z)
    elif deed == "use proposed":
        assert thresholds.use_proposed()
        thresholds.adopt_for_now({1: 0.123})
    elif deed == "hide":
        workspace.class_table.set_visible([1], False)
    elif deed == "stroke":
        person.mark(smears["smear-1.png"].all_cells)
    if deed != "hide":  # that writes the class as a whole
        thresholds.rest()
    copy = killed(trained, tmp_path / "killed")
    person.leave()
    again = sit_down()
    again.open(copy)
    again.settle()
    if deed == "slider":
        assert again.workspace.threshold == level_threshold(40)
        again.control(Qt.Key.Key_Z)
    assert again.workspace.threshold == proposed
    assert again.text("thresholdSource").startswith("Proposed from")


@pytest.mark.parametrize("deed", ["slider", "use proposed"])
def test_an_undo_beside_a_run_brings_back_what_the_run_proposes(
    technician: Technician, trained: Path, deed: str
) -> None:
    """The heatmap is that of the run: the threshold of the network before is not its own."""
    person = technician
    begun(person, trained)
    workspace, thresholds = person.workspace, person.workspace.thresholds
    person.slide("thresholdSlider", 40)
    thresholds.rest()
    thresholds.adopt_for_now({1: 0.15})
    assert workspace.threshold == level_threshold(40)
    if deed == "slider":
        person.control(Qt.Key.Key_Z)
    else:
        assert thresholds.use_proposed()
        thresholds.adopt_for_now({1: 0.15})
        person.control(Qt.Key.Key_Z)
        assert workspace.threshold == level_threshold(40)
        person.control(Qt.Key.Key_Y)
    assert workspace.threshold == pytest.approx(0.15)


def test_an_undo_after_a_run_says_that_its_network_proposes_another(
    technician: Technician, trained: Path
) -> None:
    person = technician
    begun(person, trained)
    workspace, thresholds = person.workspace, person.workspace.thresholds
    person.slide("thresholdSlider", 40)
    thresholds.rest()
    person.until(lambda: workspace.training.progress.has_learnt)  # type: ignore[union-attr]
    workspace.training.stop()
    person.settle()
    person.control(Qt.Key.Key_Z)
    assert not thresholds.chosen
    assert person.text("thresholdSource") == "This network proposes another one"
    assert thresholds.can_use_proposed and thresholds.use_proposed()
    assert workspace.threshold == workspace.heatmap.model.thresholds[0]  # type: ignore[union-attr]


def test_a_stroke_beside_a_run_leaves_its_proposal_in_use(
    technician: Technician, trained: Path, smears: dict[str, Smear]
) -> None:
    """It fits the heatmap on the canvas; what the project has fits the network there."""
    person = technician
    begun(person, trained)
    workspace = person.workspace
    person.mark(smears["smear-1.png"].all_cells)
    workspace.add_class("Platelet", (200, 0, 0))
    person.control(Qt.Key.Key_Z)
    workspace.class_table.set_locked([1], True)
    assert workspace.class_table.find(1).threshold == pytest.approx(0.123)  # type: ignore[union-attr]


def test_whoever_looks_at_the_project_beside_a_run_finds_what_belongs_together(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    proposed = begun(technician, trained)
    with Project.open(killed(trained, tmp_path / "seen")) as seen:
        assert seen.classes()[0].threshold == proposed
    technician.workspace.training.stop()
    technician.settle()


def test_a_run_that_fails_gives_the_thresholds_back(technician: Technician, trained: Path) -> None:
    proposed = begun(technician, trained)
    workspace = technician.workspace
    workspace.training._take_back("")
    assert workspace.threshold == proposed
    assert workspace.require_project().classes()[0].threshold == proposed


def test_a_run_that_ends_leaves_network_and_threshold_in_the_project_at_once(
    technician: Technician, trained: Path
) -> None:
    """For 300 ms the new network stood there with another's threshold."""
    begun(technician, trained)
    workspace = technician.workspace
    found: list[tuple[int | None, float]] = []

    def look() -> None:
        if not workspace.training.running:
            project = workspace.require_project()
            found.append((project.run_in_use, project.classes()[0].threshold))

    before = workspace.require_project().run_in_use
    technician.until(lambda: workspace.training.progress.has_learnt)  # type: ignore[union-attr]
    workspace.training.state_changed.connect(look)
    workspace.training.stop()
    technician.until(lambda: bool(found))
    technician.settle()
    number, threshold = found[0]
    assert number != before
    assert threshold == workspace.heatmap.model.thresholds[0]  # type: ignore[union-attr]
