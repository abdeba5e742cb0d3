"""The Cells panel: rules live on the canvas, undone, saved, and followed by scores and exports."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from time import sleep

import cv2
import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDockWidget, QLabel

from core.calibration import Calibration
from core.cell_recipe import CellRecipe
from core.cells import cell_masks, cell_regions
from core.errors import ProjectError
from core.labels import UNLABELLED
from core.metrics import class_masks, iou, mask_counts
from core.project import Project
from core.region_rules import RegionRules
from gui.dialogs.export import ExportChoices, ExportReportDialog
from gui.dialogs.export import Scope as ExportScope
from gui.errand import State
from gui.scores import Scope
from tests.gui.technician import Technician

RULES = RegionRules(None, 60, None, 0.0, True, 0.8)


@pytest.fixture
def person(technician: Technician, trained: Path) -> Technician:
    technician.open(trained)
    technician.until(lambda: technician.workspace.heatmap.complete)
    bring_forward(technician, "cellsDock")
    settled(technician)
    return technician


def bring_forward(person: Technician, name: str) -> None:
    dock = person.window.findChild(QDockWidget, name)
    assert dock is not None
    dock.raise_()


def settled(person: Technician) -> None:
    person.until(lambda: person.workspace.cells.now is not None)


def scored(person: Technician) -> None:
    found = person.workspace.rule_scores
    person.until(lambda: not found.waiting)


def choose(person: Technician, name: str, text: str) -> None:
    combo = person.find(name)
    assert isinstance(combo, QComboBox) and combo.isEnabled()
    combo.setCurrentText(text)


def set_all(person: Technician) -> None:
    """The rules of RULES, by hand."""
    choose(person, "cellHoles", "all")
    choose(person, "cellTouching", "split")
    person.type_into("cellSmallestArea", "60")
    person.click("cellDropAtBorder")


def mask_on_canvas(person: Technician) -> np.ndarray:
    """Where the canvas has anything of the mask, at one screen pixel an image pixel."""
    canvas = person.canvas
    for name in ("image", "labels", "heatmap"):
        canvas.set_layer_visible(name, False)
    canvas.set_zoom(1.0)
    QApplication.processEvents()
    picture = canvas.viewport().grab().toImage()
    corner = canvas.widget_point(0, 0).toPoint()
    height, width = person.workspace.current.labels.shape
    ground = picture.pixelColor(1, 1).rgb()
    seen = np.zeros((height, width), np.bool_)
    for row in range(height):
        for column in range(width):
            seen[row, column] = (
                picture.pixelColor(corner.x() + column, corner.y() + row).rgb() != ground
            )
    return seen


def test_rules_are_live_undone_and_saved_with_the_class(person: Technician, trained: Path) -> None:
    workspace = person.workspace
    before = workspace.cells.count(1)
    told = before - workspace.cells.specks(workspace.active_class)
    assert person.text("cellCountReadout") == f"{told} cell{'' if told == 1 else 's'}"
    set_all(person)
    settled(person)
    assert workspace.cell_rules.of(1) == RULES
    recipe, heat = workspace.cell_rules.recipe, workspace.heatmap.heat
    assert recipe is not None and heat is not None
    expected = cell_regions(heat, recipe)
    assert workspace.cells.count(1) == expected.count
    assert (workspace.cells.now.cells.regions.labels == expected.labels).all()
    workspace.settle()
    with_all = workspace.cell_rules.of(1)
    undone = 0
    while workspace.cell_rules.of(1) != RegionRules():
        person.control(Qt.Key.Key_Z)
        undone += 1
    assert undone, "rules are steps of undo"
    settled(person)
    assert workspace.cells.count(1) == before
    assert person.find("cellHoles").currentText() == "none"
    for _ in range(undone):
        person.control(Qt.Key.Key_Y)
    assert workspace.cell_rules.of(1) == with_all
    person.type_into("cellSmallestArea", "75")  # not yet at rest
    person.window.close()
    with Project.open(trained) as project:
        assert project.classes()[0].rules.smallest_area == 75


def test_every_figure_says_what_it_is_of(person: Technician) -> None:
    assert person.text("cellCountWhere").startswith("on this image")
    width = person.find("cellsDock").width()
    for touching, name, said in (
        ("split", "cellSplit", "Neck"),
        ("join parts", "cellJoin", "Gap"),
    ):
        choose(person, "cellTouching", touching)
        labels = [one for one in person.window.cells_panel.findChildren(QLabel) if one.isVisible()]
        [label] = [one for one in labels if one.buddy() is person.find(name)]
        assert label.text() == said
        assert label.toolTip() == person.find(name).toolTip() != ""
        assert person.find("cellsDock").width() == width, "no word moves the image"


def test_parting_and_joining_are_said_though_the_mask_stays(person: Technician) -> None:
    cells = person.workspace.cells
    mask = cells.now.cells.regions.labels > 0
    assert person.text("cellScoreReadout") == "The rules of this class leave the mask as it is."
    for touching, said in (
        ("split", "The mask stays as it is; cells that touch count one by one."),
        ("join parts", "The mask stays as it is; parts that lie close together count as one cell."),
    ):
        choose(person, "cellTouching", touching)
        settled(person)
        assert person.text("cellScoreReadout") == said
        assert np.array_equal(cells.now.cells.regions.labels > 0, mask), "it is true"
    person.type_into("cellSmallestArea", "75")
    person.until(lambda: "IoU with cell rules" in person.text("cellScoreReadout"))


def test_the_outline_becomes_the_cells_outlines(person: Technician) -> None:
    set_all(person)
    settled(person)
    seen = mask_on_canvas(person)
    mask = cell_masks(person.workspace.heatmap.heat, person.workspace.cell_rules.recipe) > 0
    assert seen[mask].mean() > 0.99
    halo = cv2.dilate(mask.view(np.uint8), np.ones((5, 5), np.uint8)) > 0
    assert not seen[~halo].any()


def test_what_a_slider_made_stale_is_never_shown(person: Technician) -> None:
    set_all(person)
    settled(person)
    cells = person.workspace.cells
    shown = []
    cells.changed.connect(lambda: shown.append(cells.now))
    for level in (40, 90, 140, 190):
        person.find("thresholdSlider").setValue(level)
        assert cells.now is None, "the cells of another threshold are none of this one"
    settled(person)
    assert {found.key.recipe.thresholds[0] for found in shown if found is not None} == {
        person.workspace.threshold
    }


def test_the_iou_after_the_rules_stands_beside_that_of_the_pixels(person: Technician) -> None:
    workspace = person.workspace
    assert not person.find("rulesIouReadout").isVisibleTo(person.window.threshold_panel)
    set_all(person)
    bring_forward(person, "thresholdDock")
    person.click("imageScopeButton")
    bring_forward(person, "cellsDock")
    settled(person)
    recipe, opened = workspace.cell_rules.recipe, workspace.current
    masks = cell_masks(workspace.heatmap.heat, recipe)
    here = iou(mask_counts(masks == 1, opened.labels, 1))
    assert person.text("rulesIouReadout") == f"{here:.3f} with cell rules"
    scored(person)
    totals = []
    for image_id in workspace.scores.images_of(Scope.TRAINING):
        workspace.select(image_id)
        person.until(lambda i=image_id: workspace.current_id == i and workspace.heatmap.complete)
        masks = cell_masks(workspace.heatmap.heat, recipe)
        totals.append(mask_counts(masks == 1, workspace.current.labels, 1))
    expected = iou(totals[0] + totals[1])
    bring_forward(person, "thresholdDock")
    person.click("trainingScopeButton")
    scored(person)
    assert person.text("rulesIouReadout") == f"{expected:.3f} with cell rules"
    begins = person.find("rulesIouReadout").mapTo(person.window.threshold_panel, QPoint(0, 0))
    assert begins.x() > person.find("iouReadout").geometry().right(), "no line of its own"
    assert f"training {expected:.3f} (2\u00a0images)" in person.text("cellScoreReadout")
    workspace.calibration.set(Calibration(0.11, "typed"))
    person.until(
        lambda: f"training {expected:.3f} (2\u00a0images)" in person.text("cellScoreReadout")
    )
    bring_forward(person, "cellsDock")
    workspace.painting.set_value(UNLABELLED)
    person.stroke((5, 5), (20, 20))
    parts = "(2\u00a0images,\u00a01\u00a0in\u00a0part)"
    person.until(lambda: parts in person.text("cellScoreReadout"))
    assert "part of this image 0." in person.text("cellScoreReadout")
    workspace.cell_rules.choose(RegionRules())
    assert not person.find("rulesIouReadout").isVisibleTo(person.window.threshold_panel)


def test_it_is_that_of_the_files_as_they_are_now(person: Technician) -> None:
    workspace = person.workspace
    set_all(person)
    settled(person)
    scored(person)
    [other] = set(workspace.scores.images_of(Scope.TRAINING)) - {workspace.current_id}
    empty = np.full(workspace.current.image.shape, 235, np.uint8)
    Image.fromarray(empty).save(workspace.locate(other))
    person.type_into("cellSmallestArea", "70")
    settled(person)
    scored(person)
    shown, recipe = workspace.current, workspace.cell_rules.recipe
    heat = workspace.heatmap.cell.of(workspace.heatmap.model).predict(empty)
    labels = workspace.painting.packed_labels(other).unpack()
    parts = ((workspace.heatmap.heat, shown.labels), (heat, labels))
    expected = [mask_counts(cell_masks(h, recipe) == 1, given, 1) for h, given in parts]
    score = workspace.rule_scores.score(Scope.TRAINING, 1)
    assert (score.counts, score.images) == (expected[0] + expected[1], 2)


def test_labels_painted_now_count_in_it(person: Technician) -> None:
    set_all(person)
    settled(person)
    before = person.workspace.cells.iou_after_rules(1)
    person.workspace.painting.set_value(1)
    person.canvas.stroke_started.emit(80.0, 60.0, False)
    person.canvas.stroke_moved.emit(140.0, 60.0)
    person.canvas.stroke_finished.emit()
    settled(person)
    masks = cell_masks(person.workspace.heatmap.heat, person.workspace.cell_rules.recipe)
    expected = iou(mask_counts(masks == 1, person.workspace.current.labels, 1))
    assert person.workspace.cells.iou_after_rules(1) == expected != before


@pytest.mark.parametrize("with_rules", [True, False])
def test_an_export_follows_the_rules_and_says_so(
    person: Technician, tmp_path: Path, with_rules: bool
) -> None:
    if with_rules:
        set_all(person)
    out = tmp_path / "out"
    out.mkdir()
    export = person.window.mask_export
    asked: list[object] = []
    export.asked.connect(asked.append)
    export.export(ExportChoices(ExportScope.CURRENT, out, "{stem}_mask.png", 1))
    person.until(lambda: any(isinstance(one, ExportReportDialog) for one in asked))
    [report] = [one for one in asked if isinstance(one, ExportReportDialog)]
    report.accept()
    heat, recipe = person.workspace.heatmap.heat, person.workspace.cell_rules.recipe
    expected = (
        cell_masks(heat, recipe)
        if with_rules
        else class_masks(heat, recipe.class_ids, recipe.thresholds)
    )
    stem = Path(person.workspace.current.name).stem
    found = cv2.imread(str(out / f"{stem}_mask.png"), cv2.IMREAD_UNCHANGED)
    assert ((found > 0) == (expected > 0)).all()
    [receipt] = [json.loads(p.read_text()) for p in out.glob("smearseg-export_*.json")]
    assert receipt["cell_rules"]["Cell"]["split"] == (0.8 if with_rules else 0.0)


def test_rules_a_full_disk_did_not_take_are_written_later(
    person: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = person.workspace
    project = workspace.require_project()

    def refuse(*_arguments: object) -> None:
        raise ProjectError("The disk is full; make room.")

    with monkeypatch.context() as full:
        full.setattr(type(project), "write_changes", refuse)
        choose(person, "cellTouching", "split")
        workspace.settle()
        assert person.notices[-1].startswith("The disk is full")
        assert workspace.cell_rules.of(1).split == 0.8
    workspace.settle()
    assert project.classes()[0].rules.split == 0.8


def test_each_class_has_rules_of_its_own(person: Technician) -> None:
    workspace = person.workspace
    choose(person, "cellTouching", "join parts")
    workspace.settle()
    workspace.add_class("Nucleus", (213, 94, 0))
    workspace.set_active_class(2)
    assert person.find("cellTouching").currentText() == "leave"
    assert "does not know this class" in person.text("cellScoreReadout")
    workspace.set_active_class(1)
    assert person.find("cellTouching").currentText() == "join parts"
    assert person.find("cellJoin").isVisible() and not person.find("cellSplit").isVisible()
    person.click("noCellRulesButton")
    assert workspace.cell_rules.of(1) == RegionRules()
    assert not person.find("noCellRulesButton").isEnabled()


def test_hiding_a_class_right_after_a_rule_leaves_the_rule_undoable(person: Technician) -> None:
    workspace = person.workspace
    choose(person, "cellTouching", "split")
    workspace.class_table.set_visible([1], False)
    person.control(Qt.Key.Key_Z)
    assert workspace.cell_rules.of(1) == RegionRules()


def test_cells_that_do_not_fit_into_memory_are_told(
    person: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core import cells

    def full(*_arguments: object) -> None:
        raise MemoryError

    with monkeypatch.context() as small:
        small.setattr(cells, "cell_regions", full)
        choose(person, "cellTouching", "split")
        person.until(lambda: any("more memory" in said for said in person.problems))
        assert not person.workspace.cells.working
    person.find("cellSplit").setValue(0.7)
    settled(person)


def test_looking_for_cells_says_how_far_it_is_and_can_be_cancelled(
    person: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    from core import cells

    def endless(_heat: object, _recipe: object, step: Callable[[float], object]) -> None:
        while True:
            step(0.5)
            sleep(0.005)

    session = person.workspace.cells
    person.until(lambda: session._job is None)
    with monkeypatch.context() as slow:
        slow.setattr(cells, "cell_regions", endless)
        choose(person, "cellTouching", "split")
        [errand] = [
            one for one in person.window.jobs.list.under_way if one.title == "Finding cells"
        ]
        person.until(lambda: errand.share is not None)
        assert 0 < errand.share < 1 and errand.about == person.workspace.current.name
        errand.cancel()
        assert errand.state is State.STOPPED
        assert not session.working and session.now is None
        assert any("were not looked for" in said for said in person.notices)
        session.ask()
        assert session._job is None, "what was cancelled is not begun again by itself"
    person.find("cellSplit").setValue(0.7)
    settled(person)


@pytest.mark.parametrize("split", [0.0, 0.7])
@pytest.mark.parametrize("classes", [1, 2])
def test_making_cells_of_even_one_class_tells_how_far_it_is_and_can_be_stopped(
    classes: int, split: float
) -> None:
    heat = np.zeros((classes, 600, 700), np.uint8)
    heat[0, 5:15, 5:15], heat[-1, 20:30, 40:50] = 255, 255
    ids = tuple(range(1, classes + 1))
    rules = RegionRules(split=split, smoothing=1.0, largest_hole=20)
    recipe = CellRecipe(ids, (0.5,) * classes, dict.fromkeys(ids, rules))
    told: list[float] = []
    assert cell_regions(heat, recipe, told.append).count == 2
    assert told == sorted(told) and 0 < told[0] < 0.1 and told[-1] == 1.0
    assert np.diff(told).max() < 0.7 / classes, "no stage is most of the work"
    assert len(told) >= 5

    for last in told[:-1]:

        def stop(share: float, last: float = last) -> None:
            if share > last:
                raise InterruptedError

        with pytest.raises(InterruptedError):
            cell_regions(heat, recipe, stop)


def test_likely_specks_are_told_apart_from_the_cells_that_are_counted(person: Technician) -> None:
    cells, heatmap = person.workspace.cells, person.workspace.heatmap
    heat = heatmap.heat.copy()
    heat[0] = 0
    heat[0, 20:60, 20:60] = heat[0, 20:60, 100:140] = 255
    for n in range(3):
        heat[0, 80, 30 + 8 * n] = 255
    heatmap.heat[:] = heat
    heatmap.reset.emit()
    settled(person)
    assert cells.count(1) == 5
    assert person.text("cellCountReadout") == "2 cells"
    assert person.text("cellCountWhere") == "on this image, and 3 likely specks"
    person.workspace.cell_rules.choose(RegionRules(smallest_area=2))
    settled(person)
    assert person.text("cellCountReadout") == "2 cells"
    assert person.text("cellCountWhere") == "on this image"


def test_another_project_has_no_specks_of_the_one_before(
    person: Technician, tmp_path: Path
) -> None:
    panel = person.window.cells_panel
    panel._show_where(3)
    assert "3 likely specks" in panel.where.text()
    person.workspace.new_project(tmp_path / "next.smearseg")
    person.settle()
    assert panel.isVisible()
    assert (panel.readout.text(), panel.where.text()) == ("– cells", "on this image")
