"""Exporting in the real window: every kind for every program, by dialog, file and receipt."""

from __future__ import annotations

import json
import shutil
import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QRadioButton

import gui.jobs.list
from core.errors import ProjectError
from core.export.kinds import HEAT_FLOAT, PROGRAMS, What, kinds_for
from core.export.receipt import file_sha256
from core.images import read_image
from core.masks import find_sources, pair_sources, read_mask, read_source
from core.metrics import iou_at, level_threshold
from core.project_records import ClassRecord
from core.region_rules import RegionRules
from gui import export_job
from gui.better_proposal import BetterProposal, better_proposals
from gui.dialogs.elided import ElidedLabel
from gui.dialogs.export import ExportChoices, ExportDialog, ExportReportDialog
from gui.dialogs.proposal_offer import ProposalOffer, Proposals
from gui.errand import Errand, State
from gui.jobs.telling import where_it_stands
from gui.scores import Scope
from tests.gui.conftest import NAMES
from tests.gui.technician import Technician

CELL = ClassRecord(1, "Cell", (0, 160, 90), 0.5)
NUCLEUS = ClassRecord(2, "Nucleus", (150, 60, 200), 0.5)
FIRST = "smear-1.png"


@pytest.fixture
def dialog(qtbot, tmp_path: Path) -> ExportDialog:
    made = ExportDialog(12, [CELL, NUCLEUS], tmp_path, current="field 3.tif")
    qtbot.addWidget(made)
    made.show()
    return made


def combo(dialog: ExportDialog, name: str) -> QComboBox:
    found = dialog.findChild(QComboBox, name)
    assert found is not None
    return found


def texts(box: QComboBox) -> list[str]:
    return [box.itemText(row) for row in range(box.count())]


def choose(dialog: ExportDialog, program: str, what: What | None = None) -> None:
    combo(dialog, "exportProgram").setCurrentText(program)
    if what is not None:
        combo(dialog, "exportWhat").setCurrentText(what.value)


class TestDialog:
    def test_every_program_offers_its_kinds_with_an_example_that_can_be_written(self, dialog):
        example = dialog.findChild(ElidedLabel, "exportExample")
        for program in PROGRAMS:
            for what in What:
                choose(dialog, program.name, what)
                kinds = combo(dialog, "exportKind")
                assert texts(kinds) == [kind.title for kind in kinds_for(program, what)]
                for row, kind in enumerate(kinds_for(program, what)):
                    kinds.setCurrentIndex(row)
                    assert dialog.result().kind is kind
                    assert dialog.result().pattern.endswith(kind.suffix)
                    assert kind.suffix in example.full_text()
                    assert kind.note in dialog.findChild(QLabel, "exportNote").text()

    def test_a_mask_of_two_values_is_of_one_class_and_numbers_are_of_all(self, dialog):
        assert texts(combo(dialog, "exportClass")) == ["Cell", "Nucleus"]
        choose(dialog, "Cellpose")
        assert dialog.result().class_id is None, "all, as none was chosen by hand"
        choose(dialog, "Any program")
        combo(dialog, "exportClass").setCurrentText("Nucleus")
        choose(dialog, "Cellpose")
        assert texts(combo(dialog, "exportClass")) == ["All classes", "Cell", "Nucleus"]
        assert dialog.result().class_id == 2, "the class chosen stays"
        combo(dialog, "exportClass").setCurrentText("All classes")
        assert dialog.result().class_id is None

    def test_a_name_of_ones_own_keeps_its_stem_when_the_kind_changes(self, dialog, qtbot):
        pattern = dialog.findChild(QLineEdit, "exportPattern")
        choose(dialog, "ImageJ or Fiji")
        assert pattern.text() == "{stem}_RoiSet.zip"
        pattern.setText("day 4 {stem}.zip")
        choose(dialog, "QuPath")
        assert pattern.text() == "day 4 {stem}.geojson"
        choose(dialog, "COCO")
        assert pattern.text() == "annotations.json"
        assert dialog.result().pattern == "annotations.json"
        choose(dialog, "LabelMe")
        assert pattern.text() == "{stem}.json"

    def test_a_0_and_1_mask_says_that_it_looks_black(self, dialog):
        combo(dialog, "exportKind").setCurrentText("PNG, 0 and 1")
        assert "Looks black in ordinary viewers" in dialog.findChild(QLabel, "exportNote").text()

    def test_labels_in_a_file_without_unlabelled_pixels_say_so(self, dialog):
        note = dialog.findChild(QLabel, "exportNote")
        choose(dialog, "Any program", What.LABELS)
        assert "Unlabelled pixels become background" in note.text()
        choose(dialog, "Pascal VOC")
        assert "Unlabelled pixels become background" not in note.text()

    def test_nothing_moves_while_a_folder_or_a_name_is_mistyped_and_mended(self, dialog, qtbot):
        folder = dialog.findChild(QLineEdit, "exportFolder")
        pattern = dialog.findChild(QLineEdit, "exportPattern")
        button = dialog.accept_button

        def places() -> list[QPoint]:
            QApplication.processEvents()
            return [one.mapTo(dialog, QPoint()) for one in (button, folder, pattern)]

        right, name, before = folder.text(), pattern.text(), places()
        assert "Images are never changed" in dialog.message.text()
        for wrong in ("/nowhere", "/a long way to a folder that is not there/" + "which is 9 " * 6):
            folder.setText(wrong)
            assert "There is no folder" in dialog.message.text() and not button.isEnabled()
            assert places() == before
        folder.setText(right)
        pattern.setText("{stem}:a.png")
        assert "may not hold" in dialog.message.text() and places() == before
        pattern.setText(name)
        assert "Images are never changed" in dialog.message.text() and button.isEnabled()
        assert places() == before

    def test_what_cannot_be_exported_is_greyed_out_with_its_reason(self, qtbot, tmp_path):
        reasons = dict.fromkeys((What.MASK, What.HEAT), "Train first.")
        made = ExportDialog(3, [CELL], tmp_path, unavailable=reasons, unpredicted=[1])
        qtbot.addWidget(made)
        box = combo(made, "exportWhat")
        assert box.currentText() == What.LABELS
        item = box.model().item(box.findText(What.HEAT))
        assert not item.isEnabled()
        assert item.toolTip() == "Train first."

    def test_the_last_choice_is_remembered_where_it_can_be_made(self, qtbot, tmp_path):
        again = ("ImageJ or Fiji", What.HEAT.value, HEAT_FLOAT.key)
        made = ExportDialog(3, [CELL], tmp_path, remembered=again)
        qtbot.addWidget(made)
        assert (made.result().program, made.result().what) == again[:2]
        assert made.result().kind is HEAT_FLOAT
        made = ExportDialog(
            3, [CELL], tmp_path, remembered=("gone", "Heatmap", "x"), unavailable={What.HEAT: "No."}
        )
        qtbot.addWidget(made)
        assert made.result().program == "Any program"
        assert made.result().what is What.MASK


class TestWindow:
    def export(self, person: Technician, folder: Path, program: str, what: What, kind: int = 0):
        person.click("exportButton")
        dialog = person.dialog(ExportDialog)
        choose(dialog, program, what)
        combo(dialog, "exportKind").setCurrentIndex(kind)
        person.type_into("exportFolder", str(folder), dialog)
        dialog.findChild(QRadioButton, "scopeAll").setChecked(True)
        choices: ExportChoices = dialog.result()
        person.click("acceptButton", dialog)
        report = person.dialog(ExportReportDialog)
        details = report.details()
        person.click("acceptButton", report)
        person.settle()
        return choices, details

    def test_every_kind_of_a_mask_is_exported_and_read_again(
        self, technician: Technician, trained: Path, tmp_path: Path
    ) -> None:
        person = technician
        person.open(trained)
        person.settle()
        images = [record.path for record in person.workspace.records.values()]
        truth: dict[str, np.ndarray] = {}
        for number, program in enumerate(PROGRAMS):
            for row, kind in enumerate(program.kinds):
                if kind.key == "voc-boxes":
                    continue
                folder = tmp_path / f"{number}-{row}"
                folder.mkdir()
                _, details = self.export(person, folder, program.name, What.MASK, row)
                files = "file" if kind.encode is None else "mask"
                assert details.startswith("Wrote "), details
                assert "could not" not in details, (program.name, kind.title, details, files)
                pairing = pair_sources(images, find_sources([folder], images))
                assert len(pairing.pairs) == 3, (kind.title, pairing)
                for image, source in pairing.pairs:
                    height, width = read_image(image).shape[:2]
                    mask = read_source(source, height, width, image)
                    ground = 1 if kind.key.startswith("ilastik") else min(mask.counts)
                    shown = mask.values != ground
                    assert shown.any()
                    assert np.array_equal(shown, truth.setdefault(image.name, shown)), kind.title

    def test_each_project_is_offered_its_own_last_folder(
        self, technician: Technician, trained: Path, tmp_path: Path
    ) -> None:
        person = technician

        def offered(project: Path) -> Path:
            person.open(project)
            person.settle()
            person.click("exportButton")
            dialog = person.dialog(ExportDialog)
            folder = Path(dialog.findChild(QLineEdit, "exportFolder").text())
            dialog.reject()
            person.settle()
            return folder

        other = trained.with_name("other.smearseg")
        shutil.copy(trained, other)
        beside = trained.parent / "images"
        assert offered(trained) == beside
        folder = tmp_path / "for the first"
        folder.mkdir()
        self.export(person, folder, PROGRAMS[0].name, What.MASK)
        assert offered(other) == beside, "not where another project's masks went"
        assert offered(trained) == folder
        shutil.rmtree(folder)
        assert offered(trained) == beside, "a folder that is gone is not offered"

    def test_labels_go_out_without_a_network_and_the_receipt_says_from_what(
        self, technician: Technician, images: list[Path], smears, tmp_path: Path
    ) -> None:
        person = technician
        person.open(*images)
        assert not person.find("exportButton").isEnabled()
        person.mark(smears[FIRST].all_cells)
        person.settle()
        assert person.find("exportButton").isEnabled()
        folder = tmp_path / "out"
        folder.mkdir()
        _, details = self.export(person, folder, "Pascal VOC", What.LABELS)
        assert details.startswith("Wrote 1 mask. 2 images have no labels.")
        mask = read_mask(folder / "smear-1_labels.png")
        assert np.array_equal(mask.values, person.labels)
        [path] = folder.glob("smearseg-export_*.json")
        receipt = json.loads(path.read_text(encoding="utf-8"))
        assert receipt["model_sha256"] is None
        assert receipt["thresholds"] == {}
        assert receipt["what"] == "Labels as painted"
        [file] = receipt["files"]
        assert file["file"] == "smear-1_labels.png"
        assert file["images"] == {FIRST: file_sha256(images[0])}
        assert file["values"]["255"] == "unlabelled"
        assert (file["height"], file["width"]) == person.labels.shape

    def test_one_file_of_all_images_says_which_of_them_are_stored_turned(
        self, technician: Technician, smears, tmp_path: Path
    ) -> None:
        exif = Image.Exif()
        exif[0x0112] = 6
        turned = tmp_path / "turned.png"
        Image.fromarray(smears[FIRST].image).save(turned, exif=exif)
        Image.fromarray(smears[FIRST].image).save(tmp_path / "upright.png")
        technician.open(turned, tmp_path / "upright.png")
        for name in ("turned.png", "upright.png"):
            technician.choose(name)
            technician.stroke((30, 30), (60, 60))
        technician.settle()
        folder = tmp_path / "out"
        folder.mkdir()
        self.export(technician, folder, "COCO", What.LABELS)
        [path] = folder.glob("smearseg-export_*.json")
        [file] = json.loads(path.read_text(encoding="utf-8"))["files"]
        assert file["stored_turned"] == ["turned.png"] and "as they are shown" in file["note"]

    def test_heat_and_overlay_are_exported_and_the_receipt_names_the_network(
        self, technician: Technician, trained: Path, tmp_path: Path
    ) -> None:
        person = technician
        person.open(trained)
        person.settle()
        for what, ending in ((What.HEAT, "heatmap"), (What.OVERLAY, "overlay")):
            folder = tmp_path / ending
            folder.mkdir()
            _, details = self.export(person, folder, "Any program", what)
            assert details.startswith("Wrote 3 files.")
            assert len(list(folder.glob(f"*_{ending}.png"))) == 3
            receipt = json.loads(next(folder.glob("*.json")).read_text(encoding="utf-8"))
            assert len(receipt["model_sha256"]) == 64
            assert list(receipt["thresholds"]) == ["Cell"]

    def test_a_cancelled_export_says_so_and_leaves_nothing_half_done(
        self, technician: Technician, trained: Path, tmp_path: Path, monkeypatch
    ) -> None:
        person = technician
        person.open(trained)
        person.settle()
        course = person.window.mask_export.course
        original = export_job._Views.of

        def slow(self, task):
            course._job.cancel()
            return original(self, task)

        monkeypatch.setattr(export_job._Views, "of", slow)
        _, details = self.export(person, tmp_path, "COCO", What.MASK)
        assert details.startswith("Export stopped; wrote no file.")
        assert not list(tmp_path.glob("*.json"))
        assert not list(tmp_path.glob(".*"))

    @pytest.mark.parametrize(
        ("at", "said"),
        [(1, "No file was written."), (2, "Written: 1 of 3 files, the others not.")],
    )
    def test_the_list_of_jobs_says_what_a_cancelled_export_has_written(
        self, technician: Technician, trained: Path, tmp_path: Path, monkeypatch, at: int, said: str
    ) -> None:
        person = technician
        person.open(trained)
        person.settle()
        course, original, seen = person.window.mask_export.course, export_job._Views.of, []
        monkeypatch.setattr(gui.jobs.list, "LISTED_AFTER", 0.0)

        def slow(self, task):
            seen.append(task)
            if len(seen) == at:
                course._job.cancel()
            return original(self, task)

        monkeypatch.setattr(export_job._Views, "of", slow)
        ended: list[Errand] = []
        person.window.jobs.list.ended.connect(ended.append)
        self.export(person, tmp_path, "Any program", What.MASK)
        [errand] = [one for one in ended if one.title == "Exporting masks"]
        assert errand.state is State.STOPPED
        assert where_it_stands(errand).startswith("Cancelled after ")
        assert where_it_stands(errand).endswith(said)
        assert len(list(tmp_path.glob("smear-*_mask.png"))) == at - 1

    @pytest.mark.parametrize(
        ("program", "what"),
        [
            ("ImageJ or Fiji", What.MASK),
            ("QuPath", What.MASK),
            ("LabelMe", What.MASK),
            ("Any program", What.OVERLAY),
            ("Any program", What.HEAT),
        ],
    )
    def test_a_cancel_while_an_image_is_made_into_a_file_leaves_none(
        self,
        technician: Technician,
        trained: Path,
        tmp_path: Path,
        monkeypatch,
        program: str,
        what: What,
    ) -> None:
        person = technician
        person.open(trained)
        person.settle()
        course, original = person.window.mask_export.course, export_job._Views.of

        def slow(self, task):
            view = original(self, task)
            course._job.cancel()
            return view

        monkeypatch.setattr(export_job._Views, "of", slow)
        _, details = self.export(person, tmp_path, program, what)
        assert details.startswith("Export stopped; wrote no file.")
        assert not [path for path in tmp_path.iterdir() if path.is_file()]

    def test_a_cancel_while_the_one_file_is_made_leaves_none(
        self, technician: Technician, trained: Path, tmp_path: Path, monkeypatch
    ) -> None:
        person = technician
        person.open(trained)
        person.settle()
        course, made = person.window.mask_export.course, export_job.coco_json

        def slow(*arguments):
            course._job.cancel()
            return made(*arguments)

        monkeypatch.setattr(export_job, "coco_json", slow)
        _, details = self.export(person, tmp_path, "COCO", What.MASK)
        assert details.startswith("Export stopped; wrote no file.")
        assert not list(tmp_path.glob("*.json"))

    def test_that_one_is_under_way_is_said_as_long_as_it_is(
        self, technician: Technician, trained: Path, tmp_path: Path, monkeypatch
    ) -> None:
        person = technician
        person.open(trained)
        person.settle()
        export, original = person.window.mask_export, export_job._Views.of

        def ask_again(self, task):
            gate.wait(20)
            return original(self, task)

        gate = threading.Event()
        monkeypatch.setattr(export_job._Views, "of", ask_again)
        person.click("exportButton")
        dialog = person.dialog(ExportDialog)
        person.type_into("exportFolder", str(tmp_path), dialog)
        person.click("acceptButton", dialog)
        person.until(lambda: export.running)
        export.start()
        assert "still being exported" in person.told
        gate.set()
        person.click("acceptButton", person.dialog(ExportReportDialog))
        person.settle()
        assert not person.find("noticeBar").isVisible(), "it is no longer so"

    def test_without_the_receipt_there_is_none(
        self, technician: Technician, trained: Path, tmp_path: Path
    ) -> None:
        person = technician
        person.open(trained)
        person.settle()
        person.click("exportButton")
        dialog = person.dialog(ExportDialog)
        person.type_into("exportFolder", str(tmp_path), dialog)
        person.click("exportReceipt", dialog)
        person.click("scopeCurrent", dialog)
        person.bot.keyClick(dialog, Qt.Key.Key_Return)
        person.click("acceptButton", person.dialog(ExportReportDialog))
        person.settle()
        assert [path.name for path in tmp_path.glob("smear-*")] == ["smear-1_mask.png"]
        assert not list(tmp_path.glob("*.json"))


@pytest.mark.parametrize("what", [What.MASK, What.LABELS])
def test_a_name_that_an_image_of_the_project_has_is_refused_without_asking_to_replace_it(
    technician: Technician, trained: Path, what: What
) -> None:
    person = technician
    person.open(trained)
    person.settle()
    before = {path: path.read_bytes() for path in (trained.parent / "images").iterdir()}
    dialog = ask(person)
    choose(dialog, "Any program", what)
    person.type_into("exportPattern", "{stem}.png", dialog)
    person.click("scopeAll", dialog)
    person.click("acceptButton", dialog)
    assert QApplication.activeModalWidget() is dialog, "nothing is asked"
    said = dialog.message.text()
    assert FIRST in said and "choose another name or folder" in said
    assert dialog.focusWidget() is person.find("exportPattern", dialog)
    person.type_into("exportPattern", "{stem}_x.png", dialog)
    assert said != dialog.message.text(), "another name is not refused"
    person.click("acceptButton", dialog)
    report = person.dialog(ExportReportDialog)
    assert "could not" not in report.details()
    person.click("acceptButton", report)
    person.settle()
    assert all(path.read_bytes() == data for path, data in before.items())


def test_a_folder_that_goes_while_the_dialog_is_open_is_said_to_be_gone(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    person = technician
    person.open(trained)
    person.settle()
    dialog, folder = ask(person), tmp_path / "stick"
    folder.mkdir()
    person.type_into("exportFolder", str(folder), dialog)
    folder.rmdir()
    person.click("acceptButton", dialog)
    assert dialog.isVisible() and "There is no folder" in dialog.message.text()
    assert not dialog.accept_button.isEnabled()
    dialog.reject()


def test_an_image_that_nothing_is_written_of_is_in_nobodys_way(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    """Of three images one lies where the masks go to; its own mask is not asked for."""
    person = technician
    person.open(trained)
    person.settle()
    person.choose(NAMES[1])
    person.settle()
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / FIRST).hardlink_to(trained.parent / "images" / FIRST)
    dialog = ask(person)
    person.type_into("exportFolder", str(folder), dialog)
    person.type_into("exportPattern", "{stem}.png", dialog)
    person.click("scopeAll", dialog)
    person.click("acceptButton", dialog)
    assert FIRST in dialog.message.text(), "a link to an image is the image"
    said = dialog.message.text()
    person.click("scopeCurrent", dialog)
    assert dialog.message.text() != said
    person.click("acceptButton", dialog)
    person.click("acceptButton", person.dialog(ExportReportDialog))
    person.settle()
    assert (folder / NAMES[1]).exists()


# A better threshold -----------------------------------------------------------------------------


def offer(dialog: ExportDialog) -> str:
    """What the dialog says of a better threshold; empty where it says nothing."""
    found = dialog.findChild(ProposalOffer)
    assert found is not None
    return found.message.text() if found.isVisible() else ""


def ask(person: Technician) -> ExportDialog:
    person.click("exportButton")
    return person.dialog(ExportDialog)


def test_a_threshold_that_is_worse_than_the_proposed_one_is_told_before_it_is_exported(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.settle()
    workspace = person.workspace
    proposed = workspace.thresholds.proposal(1)
    assert proposed is not None
    dialog = ask(person)
    assert not offer(dialog), "nobody has chosen one"
    person.click("rejectButton", dialog)
    person.slide("thresholdSlider", 254)
    score = workspace.scores.score(Scope.HELD_OUT, 1)
    assert score is not None
    mine, better = (iou_at(score.histogram, at) for at in (workspace.threshold, proposed))
    dialog = ask(person)
    assert offer(dialog) == (
        f"Your threshold 0.996 has IoU {mine:.3f}, the proposed {proposed:.3f} has {better:.3f}, "
        f"on 1 held-out image (19\u202f200\u00a0px)."
    )
    for what, speaks in {
        What.LABELS: False,
        What.HEAT: False,
        What.CELLS: True,
        What.OVERLAY: True,
        What.MASK: True,
    }.items():
        choose(dialog, PROGRAMS[0].name, what)
        assert bool(offer(dialog)) == speaks, what
    person.click("exportUseProposed", dialog)
    assert offer(dialog) == "The proposed threshold is set."
    assert workspace.threshold == proposed
    person.click("rejectButton", dialog)
    person.control(Qt.Key.Key_Z)
    assert workspace.threshold == level_threshold(254)


def test_of_several_classes_only_those_that_are_exported_are_spoken_of(qtbot, tmp_path) -> None:
    found = [
        BetterProposal(1, "Cell", 0.9, 0.4, 0.5, 0.8, "2 held-out images (1.00 Mpx)"),
        BetterProposal(2, "Nucleus", 0.8, 0.3, 0.6, 0.7, "1 held-out image (0.50 Mpx)"),
    ]
    used: list[int] = []

    def use(class_id: int) -> bool:
        used.append(class_id)
        found[:] = [one for one in found if one.class_id not in used]
        return True

    made = ExportDialog(
        3, [CELL, NUCLEUS], tmp_path, "a.png", proposals=Proposals(lambda: found, use)
    )
    qtbot.addWidget(made)
    made.show()
    classes = combo(made, "exportClass")
    choose(made, PROGRAMS[0].name, What.MASK)
    classes.setCurrentIndex(classes.findData(2))
    assert offer(made).startswith("“Nucleus”: your threshold 0.800 has IoU 0.600")
    assert "Cell" not in offer(made)
    made.findChild(QPushButton, "exportUseProposed").click()
    assert used == [2]
    classes.setCurrentIndex(classes.findData(1))
    assert offer(made).startswith("“Cell”: ")
    found.clear()  # a training has ended meanwhile
    made.look_again()
    assert not offer(made), "nothing was set for this class"
    assert not made.findChild(QPushButton, "exportUseProposed").isVisible()
    classes.setCurrentIndex(classes.findData(2))
    assert offer(made) == "The proposed threshold is set."


def test_a_disk_that_does_not_take_it_is_not_told_as_done(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object) -> None:
        raise ProjectError("The disk is full; make room.")

    person = technician
    person.open(trained)
    person.settle()
    person.slide("thresholdSlider", 254)
    person.workspace.thresholds.rest()
    dialog = ask(person)
    with monkeypatch.context() as patch:
        patch.setattr(person.workspace.require_project(), "write_changes", refuse)
        person.click("exportUseProposed", dialog)
        assert offer(dialog).startswith("Your threshold 0.996 has IoU")
        assert offer(dialog).endswith("It could not be set; the main window says why.")
    person.workspace.scores.forget(person.ids["smear-3.png"])  # its only judge
    assert not offer(dialog)
    person.click("rejectButton", dialog)


def test_where_nothing_may_be_set_it_is_told_without_a_button(qtbot, tmp_path: Path) -> None:
    found = [BetterProposal(1, "Cell", 0.9, 0.4, 0.5, 0.8, "2 held-out images (1.00 Mpx)")]
    asked = Proposals(lambda: found, lambda _class_id: True, may_be_set=False)
    made = ExportDialog(3, [CELL], tmp_path, "a.png", proposals=asked)
    qtbot.addWidget(made)
    made.show()
    assert offer(made).startswith("Your threshold 0.900 has IoU 0.500")
    assert not made.findChild(QPushButton, "exportUseProposed").isVisible()


def test_of_a_read_only_project_nothing_is_set(
    technician: Technician, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = technician
    person.open(trained)
    person.settle()
    person.slide("thresholdSlider", 254)
    person.workspace.thresholds.rest()
    monkeypatch.setattr(type(person.workspace), "read_only", property(lambda _workspace: True))
    dialog = ask(person)
    assert offer(dialog).startswith("Your threshold 0.996")
    assert not dialog.findChild(QPushButton, "exportUseProposed").isVisible()
    person.click("rejectButton", dialog)


def test_nothing_is_said_where_the_figures_are_of_another_mask(
    technician: Technician, trained: Path
) -> None:
    """Of one that cell rules change, or that another class's threshold has changed since."""
    person, workspace = technician, technician.workspace
    person.open(trained)
    person.settle()
    person.slide("thresholdSlider", 254)
    workspace.thresholds.rest()
    assert len(better_proposals(workspace)) == 1
    workspace.scores.threshold_moved(workspace.active_class_id)
    assert len(better_proposals(workspace)) == 1, "its own costs no count"
    workspace.scores._moved.add(99)
    assert not better_proposals(workspace)
    workspace.scores._moved.clear()
    workspace.cell_rules.choose(RegionRules(smoothing=2))
    assert not better_proposals(workspace)
