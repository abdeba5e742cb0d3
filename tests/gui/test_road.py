"""The whole road in the real window: open, paint, import, train, threshold, IoU, export, reopen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QComboBox

from core.labels import BACKGROUND, UNLABELLED
from core.metrics import level_threshold
from core.project import Role
from core.smear import Smear
from gui.dialogs.export import ExportDialog, ExportReportDialog, OverwriteDialog
from gui.dialogs.import_masks import ImportMasksDialog
from gui.dialogs.mask_values import MaskValuesDialog
from gui.panels.threshold import ThresholdPanel
from tests.gui.conftest import SIZE
from tests.gui.technician import LEFT, RIGHT, Technician, inside

FIRST, SECOND, THIRD = "smear-1.png", "smear-2.png", "smear-3.png"
Smears = dict[str, Smear]


def brute_force_iou(heat: np.ndarray, labels: np.ndarray, threshold: float) -> float:
    """IoU of class 1 by its definition, pixel by pixel, with nothing of ours in it."""
    mask = heat.astype(np.float64) / 255 >= threshold
    labelled, cell = labels != UNLABELLED, labels == 1
    return float((mask & cell).sum() / ((mask & labelled) | cell).sum())


def heat_of(person: Technician) -> np.ndarray:
    """The finished heatmap of the image on the canvas, a copy."""
    heatmap = person.workspace.heatmap
    assert heatmap.heat is not None and heatmap.known is not None
    assert heatmap.known.all()
    return heatmap.heat[0].copy()


def read_png(path: Path) -> np.ndarray:
    mask = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
    assert mask.dtype == np.uint8 and mask.ndim == 2
    return mask


def thresholded(heat: np.ndarray, threshold: float) -> np.ndarray:
    return np.where(heat.astype(np.float64) / 255 >= threshold, 255, 0).astype(np.uint8)


# The road in one go ------------------------------------------------------------------------------


def test_from_images_to_masks_and_back(
    sit_down: Callable[[], Technician], images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    person = sit_down()
    person.open(*images)
    assert list(person.ids) == [FIRST, SECOND, THIRD]
    assert person.current_name == FIRST
    assert not person.find("exportButton").isEnabled()

    cells = smears[FIRST].all_cells
    person.mark(cells)
    painted = person.labels
    assert (painted == 1).any() and (painted == BACKGROUND).any()
    assert (person.saved_labels == painted).all()

    import_many_valued_mask(person, SECOND, smears, tmp_path)
    import_folder_of_masks(person, {THIRD}, smears, tmp_path)
    person.choose(THIRD)
    assert (person.labels == smears[THIRD].all_cells).all()
    person.click("roleButton")
    assert person.workspace.records[person.ids[THIRD]].role is Role.HELD_OUT

    train_while_working(person)
    person.settle()
    threshold = set_threshold_by_iou(person)
    masks = export_everything(person, tmp_path / "masks", threshold)

    project = person.workspace.project
    assert project is not None
    path, labels, heat = project.path, person.labels, heat_of(person)
    classes, shown = person.workspace.classes, person.current_name
    person.leave()

    again = sit_down()
    again.open(path)
    assert again.current_name == shown
    assert (again.labels == labels).all()
    assert again.workspace.classes == classes
    assert again.workspace.threshold == threshold
    assert again.workspace.records[again.ids[THIRD]].role is Role.HELD_OUT
    assert again.workspace.records[again.ids[FIRST]].role is Role.TRAINING
    assert (heat_of(again) == heat).all(), "the network came back changed"
    assert float(again.find("thresholdSpin").value()) == pytest.approx(threshold, abs=5e-4)
    assert again.find("exportButton").isEnabled()
    assert (thresholded(heat_of(again), threshold) == masks[shown]).all()
    assert not again.problems
    again.choose(FIRST)
    assert (again.labels[painted != UNLABELLED] == painted[painted != UNLABELLED]).all()


def import_many_valued_mask(person: Technician, name: str, smears: Smears, folder: Path) -> None:
    """Background 0, red cells 128, white cells 255, a border 7 that nobody labelled."""
    smear = smears[name]
    mask = np.zeros(SIZE, np.uint8)
    mask[smear.red_cells] = 128
    mask[smear.white_cells] = 255
    mask[:10] = 7
    path = folder / "odd" / "whatever.png"
    path.parent.mkdir()
    Image.fromarray(mask).save(path)
    person.choose(name)
    person.control(Qt.Key.Key_I)
    choice = person.dialog(ImportMasksDialog)
    choice.set_sources([path])
    person.until(choice.accept_button.isEnabled)
    person.click("acceptButton", choice)
    dialog = person.dialog(MaskValuesDialog)
    accept = dialog.accept_button
    assert not accept.isEnabled(), "values that were not explained must not be imported"
    meaning = {"0": "Background", "128": "Foreground", "255": "Foreground", "7": "Unlabelled"}
    combos = dialog.findChildren(QComboBox)
    assert len(combos) == 4
    for combo in combos:
        value = combo.accessibleName().removeprefix("What ").removesuffix(" is")
        texts = [combo.itemText(i) for i in range(combo.count())]
        [text] = [text for text in texts if text.startswith(meaning[value])]
        person.pick(combo, text)
    person.click("acceptButton", dialog)
    person.settle()
    expected = np.isin(mask, (128, 255)).astype(np.uint8)
    expected[mask == 7] = UNLABELLED
    assert (person.labels == expected).all()
    assert (person.saved_labels == expected).all()
    assert "Imported masks as labels of 1 image" in person.told


def import_folder_of_masks(
    person: Technician, names: set[str], smears: Smears, folder: Path
) -> None:
    """Two-valued masks that carry their images' names and an ending: only the ground is asked."""
    (folder / "folder").mkdir()
    for name in names:
        mask = smears[name].all_cells.astype(np.uint8) * 200
        Image.fromarray(mask).save(folder / "folder" / f"{Path(name).stem}_gt.png")
    person.control(Qt.Key.Key_I)
    choice = person.dialog(ImportMasksDialog)
    choice.set_sources([folder / "folder"])
    person.until(choice.accept_button.isEnabled)
    person.click("acceptButton", choice)
    dialog = person.dialog(MaskValuesDialog)
    person.click("groundBackground", dialog)
    person.click("acceptButton", dialog)
    person.settle()
    for name in names:
        project = person.workspace.project
        assert project is not None
        labels = project.read_labels(person.ids[name])
        assert (labels == smears[name].all_cells).all()


def train_while_working(person: Technician) -> None:
    """Train; paint, undo and look at other images meanwhile; stop when all has been seen."""
    workspace = person.workspace
    snapshots: list[bool] = []
    heatmap = workspace.heatmap  # until the first snapshot it is the starter's

    def seen() -> None:
        if not heatmap.is_starter and heatmap.model is not None:
            snapshots.append(heatmap.is_snapshot)

    heatmap.model_changed.connect(seen)
    person.type_into("trainingSeconds", "60")
    person.click("trainButton")
    assert not person.find("trainButton").isEnabled()
    strokes = undone = 0
    names = [FIRST, SECOND, THIRD]
    training = workspace.training
    while not (undone > 10 and snapshots and training.ious and len(training.losses) > 2):
        assert training.running, "all of this must be there within a minute"
        person.choose(names[strokes % 3])
        before = person.labels
        x, y = 5.5 + 9 * (strokes % 16), 60.5
        person.stroke((x, y), (x + 4, y), (80.5, 5.5))
        if (person.labels != before).any():  # else there was nothing new to undo
            person.control(Qt.Key.Key_Z)
            undone += 1
        assert (person.labels == before).all()
        strokes += 1
        person.bot.wait(30)
    assert snapshots == [True] * len(snapshots), "the heatmap comes while training goes on"
    loss = person.window.training_panel.plot.loss_curve.getData()
    assert list(zip(*loss, strict=True)) == training.losses
    assert person.find("progressBar").value() > 0
    assert "left" in person.text("trainingState")
    person.click("stopButton")
    person.settle(60_000)
    assert workspace.heatmap.is_snapshot is False
    assert "Stopped" in person.text("trainingState")
    assert "held-out" in person.text("trainingState")
    assert len(workspace.project.runs()) == 1  # type: ignore[union-attr]


def set_threshold_by_iou(person: Technician) -> float:
    """Move the slider; the readout follows. Then go to the best; returns its threshold."""
    panel = person.window.threshold_panel
    person.choose(THIRD)
    person.settle()
    heat, labels = heat_of(person), person.labels
    seen = set()
    for level in (20, 128, 240):
        person.slide("thresholdSlider", level)
        value = brute_force_iou(heat, labels, level / 255)
        assert person.text("iouReadout") == f"IoU {value:.3f}"
        assert person.find("thresholdSpin").value() == level_threshold(level)
        seen.add(person.text("iouReadout"))
    assert len(seen) > 1, "the IoU must change with the threshold"
    levels = [brute_force_iou(heat, labels, level / 255) for level in range(256)]
    assert curve_of(panel) == pytest.approx(levels)
    person.click("bestThresholdButton")
    best = max(levels[1:])
    said = person.find("bestThresholdButton").text()
    assert said == "As good as best" and not person.find("bestThresholdButton").isEnabled()
    assert person.text("iouReadout") == f"IoU {best:.3f}"
    assert levels[round(255 * person.workspace.threshold)] == best
    return person.workspace.threshold


def curve_of(panel: ThresholdPanel) -> np.ndarray:
    x, y = panel.plot.plot.getPlotItem().listDataItems()[0].getData()
    assert x == pytest.approx(np.arange(256) / 255)
    return y


def export_everything(person: Technician, folder: Path, threshold: float) -> dict[str, np.ndarray]:
    """Export the image shown, then all with "for all"; returns the masks as OpenCV reads them."""
    folder.mkdir()
    person.click("exportButton")
    dialog = person.dialog(ExportDialog)
    person.type_into("exportFolder", str(folder), dialog)
    person.click("scopeCurrent", dialog)
    person.click("acceptButton", dialog)
    report = person.dialog(ExportReportDialog)
    assert "Wrote 1 mask" in report.details()
    person.click("acceptButton", report)
    assert [path.name for path in folder.iterdir() if path.suffix == ".png"] == ["smear-3_mask.png"]
    assert len(list(folder.glob("smearseg-export_*.json"))) == 1, "the receipt"
    (folder / "smear-1_mask.png").write_bytes(b"somebody else's")
    person.settle()  # no technician presses Ctrl+E before the job's last word

    person.control(Qt.Key.Key_E)
    dialog = person.dialog(ExportDialog)
    person.click("scopeAll", dialog)
    person.click("acceptButton", dialog)
    question = person.dialog(OverwriteDialog)
    person.click("overwriteForAll", question)
    person.click("replaceButton", question)
    report = person.dialog(ExportReportDialog)
    assert "Wrote 3 masks" in report.details()
    person.click("acceptButton", report)
    masks = {}
    for name in (FIRST, SECOND, THIRD):
        person.choose(name)
        person.settle()
        mask = read_png(folder / f"{Path(name).stem}_mask.png")
        assert mask.shape == SIZE
        assert set(np.unique(mask)) <= {0, 255}
        assert (mask == thresholded(heat_of(person), threshold)).all()
        masks[name] = mask
    assert len(list(folder.glob("*.png"))) == 3
    assert not list(folder.glob(".*")), "temporary files were left"
    return masks


# Parts of it, looked at more closely ------------------------------------------------------------


def test_dropped_images_open_in_a_project_of_their_own(
    technician: Technician, images: list[Path]
) -> None:
    technician.drop(images[:2])
    technician.settle()
    assert list(technician.ids) == [FIRST, SECOND]
    assert technician.current_name == FIRST
    project = technician.workspace.project
    assert project is not None and project.path.stem == "images"
    technician.drop([images[0].parent])
    technician.settle()
    assert list(technician.ids) == [FIRST, SECOND, THIRD], "none is added twice"
    assert technician.current_name == THIRD
    assert "1 image added" in technician.told


def test_a_project_that_is_dropped_is_opened(technician: Technician, trained: Path) -> None:
    technician.drop([trained])
    technician.settle()
    assert technician.workspace.project is not None
    assert technician.workspace.project.path == trained.resolve()
    assert technician.text("iouReadout").startswith("IoU 0.")


def test_a_stroke_paints_erases_and_is_undone_whole(
    technician: Technician, images: list[Path]
) -> None:
    person = technician
    person.open(images[0])
    undo, redo = person.action("undoAction"), person.action("redoAction")
    assert not undo.isEnabled() and not redo.isEnabled()
    person.type_into("brushSpin", "9")
    person.stroke((40.5, 40.5), (60.5, 40.5), (60.5, 60.5))
    first = person.labels
    assert first[40, 50] == 1 and first[50, 60] == 1 and first[60, 40] == UNLABELLED
    across = np.flatnonzero(first[:, 50] == 1)
    assert across.tolist() == list(range(36, 45)), "the brush is nine pixels wide"
    assert undo.isEnabled() and "brush stroke" in undo.text()
    person.stroke((50, 40), button=RIGHT)
    second = person.labels
    assert second[40, 50] == UNLABELLED and second[50, 60] == 1
    assert "eraser stroke" in undo.text()
    person.key("e")
    person.stroke((60, 50), (60, 56))
    third = person.labels
    assert third[53, 60] == UNLABELLED
    for expected in (second, first, np.full(SIZE, UNLABELLED, np.uint8)):
        person.control(Qt.Key.Key_Z)
        assert (person.labels == expected).all()
        assert (person.saved_labels == expected).all(), "an undone stroke came back in the file"
    assert not undo.isEnabled() and redo.isEnabled()
    for expected in (first, second, third):
        person.control(Qt.Key.Key_Y)
        assert (person.labels == expected).all()
        assert (person.saved_labels == expected).all()
    assert not redo.isEnabled()
    person.control(Qt.Key.Key_Z)
    person.key("b")
    person.stroke((10, 10))
    assert not redo.isEnabled(), "a new stroke ends what could be redone"


def test_a_double_click_fits_and_leaves_neither_dab_nor_undo_step(
    technician: Technician, images: list[Path]
) -> None:
    technician.open(images[0])
    fitted = technician.canvas.zoom()
    technician.key("+")
    assert technician.canvas.zoom() > fitted
    technician.stroke((80, 60))
    assert (technician.labels == 1).any()
    technician.mouse(QEvent.Type.MouseButtonDblClick, (80, 60), LEFT, LEFT)
    technician.release((80, 60))
    assert technician.canvas.zoom() == pytest.approx(fitted)
    assert (technician.labels == UNLABELLED).all()
    assert (technician.saved_labels == UNLABELLED).all()
    assert not technician.action("undoAction").isEnabled()


def test_the_keys_of_the_field_do_what_they_say(technician: Technician, images: list[Path]) -> None:
    person = technician
    person.open(*images)
    painting = person.workspace.painting
    for key, tool in (("e", "eraser"), ("v", "pan"), ("b", "brush")):
        person.key(key)
        assert person.canvas.tool_name == tool
        assert person.action(f"{tool}Action").isChecked()
    person.key("x")
    assert painting.value == BACKGROUND
    person.key("x")
    assert painting.value == 1
    person.key("0")
    assert painting.value == BACKGROUND
    person.key("1")
    assert painting.value == 1
    size = painting.diameter
    person.key("]")
    assert painting.diameter > size
    person.key("[")
    assert painting.diameter == size
    person.key("d")
    person.shows(SECOND)
    person.key("d")
    person.key("d")
    person.shows(THIRD)
    person.key("a")
    person.shows(SECOND)
    for key, layer in (("i", "image"), ("m", "labels"), ("p", "heatmap"), ("s", "mask")):
        before = person.canvas.layer_visible(layer)
        person.key(key)
        assert person.canvas.layer_visible(layer) is not before
        assert person.find(f"{layer}LayerBox").isChecked() is not before
        person.key(key)
        assert person.canvas.layer_visible(layer) is before
    level = person.find("thresholdSlider").value()
    person.key(".")
    assert person.find("thresholdSlider").value() == level + 1
    person.key(",")
    assert person.find("thresholdSlider").value() == level


def test_each_iou_says_what_it_was_computed_on(technician: Technician, trained: Path) -> None:
    person = technician
    person.open(trained)
    heats, labels = {}, {}
    for name in (SECOND, THIRD, FIRST):
        person.choose(name)
        person.settle()
        heats[name], labels[name] = heat_of(person), person.labels
    person.slide("thresholdSlider", 100)
    for scope, names, words in (
        ("image", [FIRST], "this image: "),
        ("training", [FIRST, SECOND], "training images: 2 images, "),
        ("held_out", [THIRD], "held-out images: 1 image, "),
    ):
        person.click(f"{scope}ScopeButton")
        heat = np.concatenate([heats[name] for name in names])
        label = np.concatenate([labels[name] for name in names])
        expected = brute_force_iou(heat, label, 100 / 255)
        readout = person.find("iouReadout")
        assert readout.text() == f"IoU {expected:.3f}"
        said = readout.accessibleDescription()
        assert said.startswith(words) and "labelled pixels" in said
        assert said.translate({ord(c): None for c in "\u2009\u202f, "}).find(str(label.size)) > 0
        levels = [brute_force_iou(heat, label, level / 255) for level in range(256)]
        assert curve_of(person.window.threshold_panel) == pytest.approx(levels)


def test_a_stroke_moves_the_iou_at_once(technician: Technician, trained: Path) -> None:
    person = technician
    person.open(trained)
    person.choose(SECOND)
    person.settle()
    person.click("imageScopeButton")
    heat = heat_of(person)
    before = person.text("iouReadout")
    person.take_class(BACKGROUND)
    person.press((40, 40))
    person.move((120, 80))
    person.release((120, 80))
    after = person.text("iouReadout")
    assert after != before
    expected = brute_force_iou(heat, person.labels, person.workspace.threshold)
    assert after == f"IoU {expected:.3f}"
    person.control(Qt.Key.Key_Z)
    assert person.text("iouReadout") == before


def test_a_run_to_its_end_shows_the_mask_and_enables_export(
    technician: Technician, images: list[Path], smears: Smears
) -> None:
    person = technician
    person.open(images[0])
    assert not person.action("exportAction").isEnabled()
    person.mark(smears[FIRST].all_cells)
    painted = person.labels
    assert person.action("exportAction").isEnabled()  # of the labels
    person.key("t")
    assert person.workspace.training.running
    person.click("stopButton")
    person.settle()
    person.train(5)
    assert person.text("trainingState").startswith("Done.")
    assert person.find("progressBar").value() == 0
    assert person.action("exportAction").isEnabled()
    assert person.find("trainButton").isEnabled() and not person.find("stopButton").isEnabled()
    value = brute_force_iou(heat_of(person), painted, person.workspace.threshold)
    assert person.text("iouReadout") == f"IoU {value:.3f}"
    project = person.workspace.project
    assert project is not None and project.latest_model() is not None
    assert project.runs()[-1].seconds >= 4


def test_an_export_that_keeps_what_is_there_leaves_it_alone(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    person = technician
    person.open(trained)
    folder = tmp_path / "out"
    folder.mkdir()
    kept = folder / "smear-2_mask.png"
    kept.write_bytes(b"mine")
    person.click("exportButton")
    dialog = person.dialog(ExportDialog)
    person.type_into("exportFolder", str(folder), dialog)
    person.click("scopeAll", dialog)
    person.click("acceptButton", dialog)
    person.click("keepButton", person.dialog(OverwriteDialog))
    report = person.dialog(ExportReportDialog)
    assert "Wrote 2 masks. Kept 1 existing file." in report.details()
    person.click("acceptButton", report)
    assert kept.read_bytes() == b"mine"


def test_an_export_that_is_cancelled_at_the_question_writes_nothing(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    person = technician
    person.open(trained)
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "smear-2_mask.png").write_bytes(b"mine")
    person.click("exportButton")
    dialog = person.dialog(ExportDialog)
    person.type_into("exportFolder", str(folder), dialog)
    person.click("scopeAll", dialog)
    person.click("acceptButton", dialog)
    question = person.dialog(OverwriteDialog)
    person.bot.keyClick(question, Qt.Key.Key_Escape)
    person.settle()
    assert [path.name for path in folder.iterdir()] == ["smear-2_mask.png"]
    person.click("exportButton")  # and the next one may begin
    person.bot.keyClick(person.dialog(ExportDialog), Qt.Key.Key_Escape)


def test_the_points_painted_on_lie_where_they_were_meant_to(smears: Smears) -> None:
    for smear in smears.values():
        for mask in (smear.all_cells, ~smear.all_cells):
            points = inside(mask, 3)
            assert len(set(points)) == 3
            assert all(mask[int(y), int(x)] for x, y in points)
