"""Importing a batch of masks in the real window, from files of every kind to labels."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QTreeWidget

from core.labels import UNLABELLED
from core.masks.coco import coco_bytes
from core.masks.geojson import geojson_bytes
from core.masks.imagej import imagej_bytes
from core.masks.labelme import labelme_bytes
from core.masks.objects import ImageObjects, objects_of
from core.smear import Smear
from gui.dialogs.class_name import ClassNameDialog
from gui.dialogs.import_masks import ImportMasksDialog
from gui.dialogs.mask_values import MaskValuesDialog
from gui.import_course import ImportCourse
from tests.gui.conftest import SIZE
from tests.gui.technician import Technician

FIRST, SECOND, THIRD = "smear-1.png", "smear-2.png", "smear-3.png"
Smears = dict[str, Smear]
NAMES = {1: "RBC", 2: "WBC"}


def two_classes(smear: Smear) -> np.ndarray:
    labels = np.zeros(SIZE, np.uint8)
    labels[smear.red_cells] = 1
    labels[smear.white_cells] = 2
    return labels


def outlined(smear: Smear, name: str) -> ImageObjects:
    found = tuple(objects_of(two_classes(smear), NAMES, split=True))
    return ImageObjects(name, *SIZE, found)


def chosen(person: Technician, *sources: Path) -> ImportMasksDialog:
    person.control(Qt.Key.Key_I)
    choice = person.dialog(ImportMasksDialog)
    choice.set_sources(list(sources))
    person.until(lambda: not choice.looking)
    return choice


def asked(person: Technician, *sources: Path) -> MaskValuesDialog:
    choice = chosen(person, *sources)
    person.click("acceptButton", choice)
    return person.dialog(MaskValuesDialog)


def answer(dialog: MaskValuesDialog, meaning: dict[str, str]) -> None:
    """Choose for each value, by its name, the entry that begins so."""
    for combo in dialog.findChildren(QComboBox):
        value = combo.accessibleName().removeprefix("What ").removesuffix(" is")
        if value in meaning:
            entries = [combo.itemText(i) for i in range(combo.count())]
            [entry] = [text for text in entries if text == meaning[value]]
            combo.setCurrentText(entry)


def labels_of(person: Technician, name: str) -> np.ndarray:
    assert person.workspace.project is not None
    return person.workspace.project.read_labels(person.ids[name])


def write(folder: Path, kind: str, smears: Smears, names: tuple[str, ...]) -> list[Path]:
    """The cells of images in a format, as files that an import finds."""
    folder.mkdir(exist_ok=True)
    if kind == "coco":
        path = folder / "set.json"
        path.write_bytes(coco_bytes([outlined(smears[name], name) for name in names]))
        return [path]
    writers = {
        "labelme": (labelme_bytes, ".json"),
        "qupath": (geojson_bytes, ".geojson"),
        "imagej": (imagej_bytes, ".zip"),
    }
    writer, suffix = writers[kind]
    for name in names:
        data = writer(outlined(smears[name], name), *SIZE)
        (folder / Path(name).with_suffix(suffix).name).write_bytes(data)
    return [folder]


@pytest.mark.parametrize("kind", ["labelme", "coco", "qupath", "imagej"])
def test_outlines_of_every_program_become_classes_in_one_step(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path, kind: str
) -> None:
    person = technician
    person.open(*images)
    dialog = asked(person, *write(tmp_path / "masks", kind, smears, (FIRST, SECOND, THIRD)))
    assert not dialog.accept_button.isEnabled()
    person.click("classForEach", dialog)
    assert "background or not labelled" in dialog.message.text()
    person.click("groundBackground", dialog)
    assert dialog.accept_button.text() == "Import 3 masks"
    person.click("acceptButton", dialog)
    person.settle()
    ids = {record.name: record.id for record in person.workspace.classes}
    assert set(ids) == {"Cell", "RBC", "WBC"}
    table = np.array([0, ids["RBC"], ids["WBC"]], np.uint8)
    for name in (FIRST, SECOND, THIRD):
        assert (labels_of(person, name) == table[two_classes(smears[name])]).all()
    assert person.workspace.painting.value == ids["RBC"], "of “Cell”, then in hand, is no label"
    person.choose(SECOND)
    person.control(Qt.Key.Key_Z)
    person.settle()
    for name in (FIRST, SECOND, THIRD):
        assert (labels_of(person, name) == UNLABELLED).all(), "one undo takes all of it back"


def grey_masks(folder: Path, smears: Smears, *names: str) -> Path:
    folder.mkdir()
    for name in names:
        Image.fromarray(smears[name].all_cells.astype(np.uint8) * 255).save(
            folder / f"{Path(name).stem}_mask.png"
        )
    return folder


def test_a_ground_that_is_not_labelled_leaves_what_was_painted(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    person.take_class(0)
    person.stroke((20, 20), (90, 90))
    painted = person.labels
    dialog = asked(person, grey_masks(tmp_path / "masks", smears, FIRST, SECOND))
    person.click("groundUnlabelled", dialog)
    person.click("acceptButton", dialog)
    person.settle()
    cells = smears[FIRST].all_cells
    assert (person.labels == np.where(cells, 1, painted)).all()
    assert (labels_of(person, SECOND) == np.where(smears[SECOND].all_cells, 1, UNLABELLED)).all()


def test_a_mask_of_another_size_is_no_pair_and_says_so_before_the_import(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    """It was ticked and counted, and failed at the end."""
    person = technician
    person.open(*images)
    folder = grey_masks(tmp_path / "masks", smears, FIRST, SECOND)
    Image.new("L", (64, 48)).save(folder / "smear-3_mask.png")
    choice = chosen(person, folder)
    assert choice.accept_button.text() == "Continue with 2 masks"
    assert person.text("pairSummary") == "2 pairs · 1 file not used"
    tree = person.find("pairList", choice)
    row = tree.topLevelItem(2)
    size = f"{SIZE[1]} × {SIZE[0]}"
    assert [row.text(0), row.text(1)] == [THIRD, f"not used: 64 × 48, not {size}"]
    ticks = [tree.topLevelItem(i).icon(0).pixmap(16).toImage() for i in range(3)]
    assert ticks[0] == ticks[1] != ticks[2]
    why = (
        f"The mask smear-3_mask.png is 64 × 48 pixels but {THIRD} is {size}; choose the mask that "
        "was made from this image."
    )
    assert row.toolTip(1) == why == choice.message.text()
    pairs = choice.result().pairs
    assert [image.name for image, _ in pairs] == [FIRST, SECOND]
    Image.new("L", (48, 64)).save(folder / "smear-2_mask.png")
    choice.set_sources([folder])
    person.until(lambda: not choice.looking)
    assert choice.message.text().startswith("2 masks have another size than their images")
    choice.set_sources([folder / "smear-3_mask.png"])
    person.until(lambda: not choice.looking)
    assert choice.message.text() == why and not choice.accept_button.isEnabled()
    choice.reject()


@pytest.mark.parametrize("merge", ["Kept; the mask fills what is empty", "Replaced everywhere"])
def test_present_labels_are_kept_or_replaced_as_chosen(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path, merge: str
) -> None:
    person = technician
    person.open(*images)
    person.stroke((20, 20), (90, 90))
    painted = person.labels
    choice = chosen(person, grey_masks(tmp_path / "masks", smears, FIRST))
    choice.findChild(QComboBox, "importMerge").setCurrentText(merge)
    person.click("acceptButton", choice)
    dialog = person.dialog(MaskValuesDialog)
    person.click("groundUnlabelled", dialog)
    person.click("acceptButton", dialog)
    person.settle()
    mask = np.where(smears[FIRST].all_cells, 1, UNLABELLED)
    kept = np.where(painted == UNLABELLED, mask, painted)
    assert (person.labels == (kept if merge.startswith("Kept") else mask)).all()


def test_locked_classes_keep_their_pixels(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    other = person.workspace.add_class("Other", (0, 114, 178)).id
    person.stroke((20, 20), (90, 90))
    painted = person.labels
    person.workspace.class_table.set_locked([other], True)
    dialog = asked(person, grey_masks(tmp_path / "masks", smears, FIRST))
    person.click("groundBackground", dialog)
    answer(dialog, {"255": "Foreground: Cell"})
    person.click("acceptButton", dialog)
    person.settle()
    assert (person.labels == np.where(painted == other, other, smears[FIRST].all_cells)).all()


def test_strokes_painted_while_masks_are_read_are_not_lost(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    person.stroke((20, 20), (30, 30))
    dialog = asked(person, grey_masks(tmp_path / "masks", smears, FIRST))
    person.click("groundUnlabelled", dialog)
    person.click("acceptButton", dialog)
    person.take_class(0)
    person.stroke((100, 20), (130, 90))  # the worker has the labels from before
    painted = person.labels
    begun = person.text("trainingState")
    person.settle()
    assert begun == "Masks are being imported: train when all are in."
    assert "press Train" in person.text("trainingState")
    background = painted == 0
    assert (person.labels[background & ~smears[FIRST].all_cells] == 0).all()


@pytest.mark.parametrize("then", ["cancelled", "the same again"])
def test_an_import_that_changes_nothing_leaves_the_one_before_to_be_undone(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path, then: str
) -> None:
    person = technician
    person.open(*images)
    masks = grey_masks(tmp_path / "masks", smears, FIRST)
    for _ in range(1 if then == "cancelled" else 2):
        dialog = asked(person, masks)
        person.click("groundUnlabelled", dialog)
        person.click("acceptButton", dialog)
        person.settle()
    if then == "cancelled":
        assert "Imported masks as labels of 1 image" in person.told
        asked(person, masks).reject()
        person.settle()
    else:
        assert "changed nothing" in person.told
        assert not person.find("noticeButton").isVisible(), "Undo would be that of the first"
    assert (person.labels != UNLABELLED).any()
    undo = person.action("undoImportAction")
    assert undo.isEnabled()
    undo.trigger()
    person.settle()
    assert (person.labels == UNLABELLED).all()
    assert not undo.isEnabled()


def test_a_folder_of_hdf5_alone_says_what_to_export_instead(
    technician: Technician, images: list[Path], tmp_path: Path
) -> None:
    technician.open(*images)
    folder = tmp_path / "masks"
    folder.mkdir()
    (folder / "labels.h5").write_bytes(b"\x89HDF\r\n\x1a\n" + bytes(64))
    dialog = chosen(technician, folder)
    assert "is HDF5, which cannot be read here" in dialog.message.text()
    assert not dialog.accept_button.isEnabled()


@pytest.mark.parametrize(
    ("names", "part"),
    [
        (["smear-1.xml"], "smear-1.xml holds boxes"),
        (["smear-1.xml", "smear-2.xml"], "2 files hold boxes"),
        (["smear-1.h5"], "smear-1.h5 is HDF5, which cannot be read here"),
    ],
)
@pytest.mark.parametrize("by_folder", [False, True])
def test_files_that_are_never_masks_are_refused_as_they_are_chosen(
    technician: Technician,
    images: list[Path],
    tmp_path: Path,
    names: list[str],
    part: str,
    by_folder: bool,
) -> None:
    technician.open(*images)
    folder = tmp_path / "masks"
    folder.mkdir()
    files = [folder / name for name in names]
    for path in files:
        path.write_bytes(b"<annotation/>")
    dialog = chosen(technician, *([folder] if by_folder else files))
    said = dialog.message.text()
    assert part in said
    if "boxes" in part:
        command = technician.action("compareCountsAction").text().replace("&", "").rstrip("…")
        assert f"“File, {command}”" in said
    assert not dialog.accept_button.isEnabled() and "1 mask" not in dialog.accept_button.text()
    assert "No pairs" in technician.text("pairSummary")


def test_coco_with_boxes_only_is_no_mask(
    technician: Technician, images: list[Path], tmp_path: Path
) -> None:
    technician.open(*images)
    path = tmp_path / "boxes.json"
    rows = [{"id": i, "file_name": image.name} for i, image in enumerate(images)]
    objects = [{"id": i, "image_id": i, "bbox": [1, 1, 9, 9]} for i in range(len(images))]
    path.write_text(json.dumps({"images": rows, "annotations": objects, "categories": []}))
    dialog = chosen(technician, path)
    assert dialog.message.text().startswith("In boxes.json 3 images have only boxes")
    assert not dialog.accept_button.isEnabled() and "No pairs" in technician.text("pairSummary")
    dialog.reject()


def test_boxes_beside_a_mask_are_told_of_and_the_mask_is_taken(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    technician.open(*images)
    [mask] = grey_masks(tmp_path / "masks", smears, FIRST).iterdir()
    boxes = tmp_path / "smear-2.xml"
    boxes.write_bytes(b"<annotation/>")
    dialog = chosen(technician, mask, boxes)
    assert "smear-2.xml holds boxes" in dialog.message.text()
    choices = dialog.result()
    assert choices is not None and [source.path for _, source in choices.pairs] == [mask]
    dialog.reject()
    boxes.rename(mask.parent / boxes.name)
    dialog = chosen(technician, mask.parent)
    assert not dialog.message.text(), "a data set's boxes beside its masks are no news"
    dialog.reject()


def test_of_several_windows_only_the_last_one_says_import(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    folder = tmp_path / "masks"
    grey_masks(folder, smears, THIRD)
    write(folder, "labelme", smears, (FIRST, SECOND))
    told = []
    dialog = asked(person, folder)
    for number in (1, 2):
        if (each := person.find("classForEach", dialog)).isVisible():
            each.click()
        person.click("groundBackground", dialog)
        told.append((dialog.windowTitle()[-8:], dialog.accept_button.text()))
        if number == 1:
            assert person.find("sameForAll", dialog).isVisible()
            person.click("acceptButton", dialog)
            person.until(lambda first=dialog: QApplication.activeModalWidget() is not first)
            dialog = person.dialog(MaskValuesDialog)
    assert told == [("(1 of 2)", "Next"), ("(2 of 2)", "Import")]


def test_masks_asked_about_one_by_one_say_import_at_the_last(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    dialog = asked(person, grey_masks(tmp_path / "masks", smears, FIRST, SECOND))
    assert dialog.windowTitle() == "What the masks’ values mean"
    person.click("groundBackground", dialog)
    assert dialog.accept_button.text() == "Import 2 masks"
    person.click("sameForAll", dialog)
    assert dialog.accept_button.text() == "Next"
    person.click("acceptButton", dialog)
    person.until(lambda: QApplication.activeModalWidget() is not dialog)
    second = person.dialog(MaskValuesDialog)
    assert second.windowTitle().endswith("(2 of 2)") and second.accept_button.text() == "Import"


@pytest.mark.parametrize("end", ["cancelled", "another project"])
def test_an_import_that_ends_with_a_question_open_is_not_waited_for(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path, end: str
) -> None:
    person = technician
    person.open(*images)
    dialog = asked(person, grey_masks(tmp_path / "masks", smears, FIRST))
    assert person.text("trainingState") == "Masks are being imported: train when all are in."
    if end == "cancelled":
        person.window.mask_import.cancel()
    else:
        person.workspace.project_changed.emit()
    assert "imported" not in person.text("trainingState")
    assert not person.window.mask_import.running
    assert dialog.isHidden(), "its answer would be of nothing"
    person.settle()
    assert (person.labels == UNLABELLED).all()


def test_stop_while_a_mask_is_read_for_its_question_ends_the_import(
    technician: Technician,
    images: list[Path],
    smears: Smears,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    person, ask_next = technician, ImportCourse._ask_next
    person.open(*images)
    mask_import, questions = person.window.mask_import, []
    mask_import.asked.connect(questions.append)

    def ask_and_stop(course: ImportCourse) -> None:
        ask_next(course)
        mask_import.cancel()

    monkeypatch.setattr(ImportCourse, "_ask_next", ask_and_stop)
    choice = chosen(person, grey_masks(tmp_path / "masks", smears, FIRST))
    questions.clear()
    person.click("acceptButton", choice)
    person.settle()
    assert not mask_import.running and not questions
    assert "imported" not in person.text("trainingState")
    assert (person.labels == UNLABELLED).all()


def test_of_a_class_without_labels_no_figures_of_others_are_told_while_masks_come_in(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.train(2)
    panel = person.window.training_panel
    panel.show_importing(True)
    assert "Last run:" in person.text("trainingState")
    person.workspace.class_table.add("Platelet", (1, 99, 99))
    assert person.text("trainingState") == "Masks are being imported: train when all are in."
    panel.show_importing(False)
    assert person.text("trainingState").startswith("“Platelet” has no labels")


def test_colours_are_asked_for_once_and_remembered_in_the_project(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    folder = tmp_path / "masks"
    folder.mkdir()
    colours = np.array([(0, 0, 0), (255, 0, 0), (0, 0, 255)], np.uint8)
    for name in (FIRST, SECOND):
        pixels = colours[two_classes(smears[name])]
        Image.fromarray(pixels).save(folder / f"{Path(name).stem}.png")
    dialog = asked(person, folder / f"{Path(FIRST).stem}.png")
    answer(dialog, {"black": "Background", "red": "Foreground: Cell", "blue": "Unlabelled"})
    person.click("acceptButton", dialog)
    person.settle()
    again = asked(person, folder)
    texts = [combo.currentText() for combo in again.findChildren(QComboBox)]
    assert sorted(texts) == ["Background", "Foreground: Cell", "Unlabelled"]
    assert again.accept_button.isEnabled()
    person.click("acceptButton", again)
    person.settle()
    table = np.array([0, 1, UNLABELLED], np.uint8)
    assert (labels_of(person, SECOND) == table[two_classes(smears[SECOND])]).all()


def test_a_class_can_be_made_in_the_dialog(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    dialog = asked(person, grey_masks(tmp_path / "masks", smears, FIRST))
    person.click("newClass", dialog)
    name = person.dialog(ClassNameDialog)
    person.type_into("newClassName", "cell", name)
    assert not name.accept_button.isEnabled(), "there is a class of that name"
    person.type_into("newClassName", "Schistocyte", name)
    person.click("acceptButton", name)
    person.until(lambda: not dialog.findChildren(ClassNameDialog))
    answer(dialog, {"255": "New: Schistocyte", "0": "Background"})
    person.click("acceptButton", dialog)
    person.settle()
    [made] = [r for r in person.workspace.classes if r.name == "Schistocyte"]
    assert (person.labels == smears[FIRST].all_cells * made.id).all()


def all_nuclei(person: Technician, folder: Path) -> None:
    """Import masks all of whose marks become a new class."""
    dialog = asked(person, folder)
    person.click("newClass", dialog)
    name = person.dialog(ClassNameDialog)
    person.type_into("newClassName", "Nucleus", name)
    person.click("acceptButton", name)
    person.until(lambda: not dialog.findChildren(ClassNameDialog))
    answer(dialog, {"255": "New: Nucleus", "0": "Background"})
    person.click("acceptButton", dialog)
    person.settle()


def test_a_class_in_hand_without_any_label_gives_way_to_the_one_that_was_imported(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    all_nuclei(person, grey_masks(tmp_path / "masks", smears, FIRST, SECOND))
    workspace = person.workspace
    assert workspace.active_class is not None and workspace.active_class.name == "Nucleus"
    assert workspace.painting.value == workspace.active_class_id
    assert "press Train" in person.text("trainingState")
    assert "Cell" not in person.text("trainingState")


def test_a_class_in_hand_that_has_labels_stays_in_hand_after_an_import(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    person.choose(THIRD)
    person.stroke((20, 20), (30, 30))
    person.take_class(0)
    all_nuclei(person, grey_masks(tmp_path / "masks", smears, FIRST, SECOND))
    workspace = person.workspace
    assert workspace.active_class is not None and workspace.active_class.name == "Cell"
    assert workspace.painting.value == 0, "background goes on to be painted"


def test_other_masks_of_the_kind_can_be_looked_at(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    dialog = asked(person, grey_masks(tmp_path / "masks", smears, FIRST, SECOND, THIRD))
    texts = lambda: [label.text() for label in dialog.findChildren(QLabel)]  # noqa: E731
    assert "1 of 3" in texts() and f"{Path(FIRST).stem}_mask.png" in texts()
    assert "Pixels of all 3" in texts() and "Pixels" not in texts()
    assert {"Background", "Unlabelled"} <= set(texts()), "the legend is whole"
    person.click("nextMask", dialog)
    person.until(lambda: "2 of 3" in texts() and f"{Path(SECOND).stem}_mask.png" in texts())
    assert not dialog.accept_button.isEnabled(), "looking answers nothing"
    person.click("previousMask", dialog)
    person.until(lambda: f"{Path(FIRST).stem}_mask.png" in texts())
    dialog.reject()
    person.settle()
    assert (person.labels == UNLABELLED).all()


def test_how_many_masks_were_turned_is_told_before_anything_is_imported(
    technician: Technician, smears: Smears, tmp_path: Path
) -> None:
    folder = tmp_path / "images"
    folder.mkdir()
    tags = {FIRST: 6, SECOND: 3, THIRD: 1}
    for name, tag in tags.items():
        exif = Image.Exif()
        exif[0x0112] = tag
        Image.fromarray(smears[name].image).save(folder / name, exif=exif)
    technician.open(folder)
    dialog = asked(technician, grey_masks(tmp_path / "masks", smears, *tags))

    def said() -> str:
        return " ".join(label.text() for label in dialog.findChildren(QLabel))

    for name in (FIRST, SECOND):
        technician.until(lambda name=name: f"{Path(name).stem}_mask.png" in said())
        assert said().count("turned as its image is shown") == 1
        assert said().count("check that") == 1
        assert "1 mask was turned as its image is shown." in said()
        assert "1 image is stored turned or mirrored; check that its mask lies" in said()
        assert "as it is stored" not in said(), "that is told of all of them already"
        technician.click("nextMask", dialog)
    technician.click("groundBackground", dialog)
    technician.click("acceptButton", dialog)
    technician.settle()
    assert (labels_of(technician, FIRST) == np.rot90(smears[FIRST].all_cells, -1)).all()


def test_that_a_single_mask_was_turned_is_told_by_its_name(
    technician: Technician, smears: Smears, tmp_path: Path
) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.fromarray(smears[FIRST].image).save(tmp_path / FIRST, exif=exif)
    technician.open(tmp_path / FIRST)
    dialog = asked(technician, grey_masks(tmp_path / "masks", smears, FIRST))
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert f"was made from {FIRST} as it is stored, so it was turned" in said.replace("\u200b", "")


def import_with_a_bad_file(
    person: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> str:
    """Import masks of three images, one of which cannot be read; the name of that file."""
    person.open(*images)
    [folder] = write(tmp_path / "masks", "labelme", smears, (FIRST, SECOND, THIRD))
    bad = folder / Path(SECOND).with_suffix(".json").name
    content = json.loads(bad.read_text("utf-8"))
    content["shapes"][0]["points"] = [["x", 1]]
    bad.write_text(json.dumps(content))
    dialog = asked(person, folder)
    person.click("classForEach", dialog)
    person.click("groundBackground", dialog)
    person.click("acceptButton", dialog)
    person.settle()
    return bad.name


def test_bad_files_are_named_and_good_ones_imported(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    bad = import_with_a_bad_file(technician, images, smears, tmp_path)
    assert "labels of 2 images" in technician.told and bad in technician.told
    assert (labels_of(technician, SECOND) == UNLABELLED).all()


def test_of_an_import_that_was_taken_back_only_its_bad_files_are_still_told(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    person = technician
    bad = import_with_a_bad_file(person, images, smears, tmp_path)
    assert person.find("noticeButton").text() == "Undo"
    person.control(Qt.Key.Key_Z)
    person.settle()
    assert bad in person.told and "Imported" not in person.told
    assert not person.find("noticeButton").isVisible()
    person.action("redoAction").trigger()
    person.settle()
    assert bad in person.told and "Imported" not in person.told, "it does not come back"


def test_a_zip_of_masks_is_unpacked_and_leaves_nothing_behind(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    person = technician
    person.open(*images)
    [folder] = write(tmp_path / "masks", "labelme", smears, (FIRST, SECOND))
    shutil.make_archive(str(tmp_path / "export"), "zip", folder)
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(place))
    choice = chosen(person, tmp_path / "export.zip")
    summary = choice.findChild(QLabel, "pairSummary").text()
    assert summary == "2 pairs · 1 image without a mask"
    person.click("acceptButton", choice)
    dialog = person.dialog(MaskValuesDialog)
    assert list(place.iterdir())
    person.click("classForEach", dialog)
    person.click("groundBackground", dialog)
    person.click("acceptButton", dialog)
    person.settle()
    assert "labels of 2 images" in person.told
    assert (labels_of(person, SECOND) != UNLABELLED).all()
    assert not list(place.iterdir())


def test_what_is_unmatched_is_listed_on_both_sides(
    technician: Technician, images: list[Path], smears: Smears, tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    [folder] = write(tmp_path / "masks", "labelme", smears, (FIRST,))
    (folder / "nobody.geojson").write_bytes(geojson_bytes(outlined(smears[FIRST], ""), *SIZE))
    choice = chosen(person, folder)
    summary = choice.findChild(QLabel, "pairSummary").text()
    assert summary == "1 pair · 2 images without a mask · 1 mask without an image"
    tree = choice.findChild(QTreeWidget, "pairList")
    kinds = {tree.topLevelItem(i).text(2) for i in range(tree.topLevelItemCount())}
    assert kinds == {"LabelMe", "QuPath GeoJSON", ""}
    choice.reject()


def test_numbers_of_objects_can_be_asked_value_by_value(
    technician: Technician, images: list[Path], tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    labels = np.zeros(SIZE, np.uint8)
    for number in range(1, 7):
        labels[20:90, number * 20 : number * 20 + 15] = number
    path = tmp_path / f"{Path(FIRST).stem}.png"
    Image.fromarray(labels).save(path)
    dialog = asked(person, path)
    assert len(dialog.findChildren(QComboBox)) == 2
    person.click("eachValue", dialog)
    person.until(lambda: dialog is not person.dialog(MaskValuesDialog))
    again = person.dialog(MaskValuesDialog)
    assert len(again.findChildren(QComboBox)) == 7
    answer(again, {str(n): "Foreground: Cell" for n in range(1, 6)} | {"0": "Background"})
    answer(again, {"6": "Unlabelled"})
    person.click("acceptButton", again)
    person.settle()
    table = np.array([0, 1, 1, 1, 1, 1, UNLABELLED], np.uint8)
    assert (person.labels == table[labels]).all()
