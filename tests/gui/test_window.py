"""The window's answers to wrong inputs, one clear sentence each; projects, closing, pages."""

from __future__ import annotations

import errno
import io
import itertools
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from core.export import whole_files
from core.labels import UNLABELLED
from core.project import Project
from core.smear import Smear
from gui.dialogs.error import ErrorDialog
from gui.dialogs.export import ExportDialog, ExportReportDialog, OverwriteDialog
from gui.dialogs.import_masks import ImportMasksDialog
from gui.dialogs.mask_values import MaskValuesDialog
from gui.dialogs.preferences import PreferencesDialog
from gui.dialogs.shortcut_sheet import ShortcutSheet
from gui.theme import current_scheme
from tests.core.odd_files import ordinary_user, public_folder
from tests.gui.conftest import SIZE
from tests.gui.technician import Technician

FIRST, SECOND, THIRD = "smear-1.png", "smear-2.png", "smear-3.png"
Smears = dict[str, Smear]
ROOT = Path(__file__).resolve().parents[2]


def one_sentence(person: Technician, *words: str) -> None:
    """The notice bar shows one problem, said once, in one sentence that has these words."""
    assert len(person.problems) == 1, person.problems
    sentence = person.told
    assert sentence == person.problems[0]
    is_one_sentence(sentence, *words)
    person.problems.clear()


def is_one_sentence(sentence: str, *words: str) -> None:
    """It is one sentence that a person can read, and it has these words."""
    assert "\n" not in sentence
    assert sentence.endswith(".") and ". " not in sentence, f"not one sentence: {sentence}"
    assert "Error" not in sentence and "errno" not in sentence.lower()
    for word in words:
        assert word in sentence, f"{word!r} is not in {sentence!r}"


# Wrong inputs ------------------------------------------------------------------------------------


@pytest.mark.parametrize("bad_first", [True, False])
def test_a_text_file_named_png(technician: Technician, images: list[Path], bad_first: bool) -> None:
    bad = images[0].parent / "notes.png"
    bad.write_text("not an image")
    technician.open(*([bad, *images] if bad_first else [*images, bad]))
    one_sentence(technician, "notes.png")
    assert list(technician.ids) == [FIRST, SECOND, THIRD]
    assert technician.current_name == FIRST


def test_a_truncated_jpeg(technician: Technician, images: list[Path], smears: Smears) -> None:
    data = io.BytesIO()
    Image.fromarray(smears[FIRST].image).save(data, "JPEG")
    bad = images[0].parent / "cut.jpg"
    bad.write_bytes(data.getvalue()[: len(data.getvalue()) // 2])
    technician.open(bad, *images)
    one_sentence(technician, "cut.jpg")
    assert list(technician.ids) == [FIRST, SECOND, THIRD], "the good files are there, it is not"
    assert technician.current_name == FIRST


def test_an_image_that_was_cut_short_after_it_was_added(
    technician: Technician, images: list[Path]
) -> None:
    technician.open(*images)
    images[2].write_bytes(images[2].read_bytes()[:2000])
    technician.choose(THIRD, wait=False)
    technician.settle()
    one_sentence(technician, THIRD)
    assert technician.current_name == "", "no other image stands under its name"
    assert technician.find("imageList").currentIndex().data() == THIRD
    technician.stroke((10, 10), (20, 20))  # there is nothing to paint on
    technician.key("a")
    technician.settle()
    assert technician.current_name == SECOND, "the keys go past it"
    assert (technician.labels == UNLABELLED).all()
    technician.choose(THIRD, wait=False)
    technician.settle()
    technician.action("removeImageAction").trigger()
    technician.settle()
    assert list(technician.ids) == [FIRST, SECOND]
    assert technician.current_name == SECOND


def test_an_empty_folder(technician: Technician, images: list[Path], tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    technician.open(tmp_path / "nothing", images[1])
    one_sentence(technician, "nothing")
    assert list(technician.ids) == [SECOND]


def test_a_path_that_is_not_there(technician: Technician, images: list[Path]) -> None:
    technician.open(images[0].parent / "gone.png", images[1])
    one_sentence(technician, "gone.png")
    assert list(technician.ids) == [SECOND]


def test_images_that_are_there_already_are_not_added_twice(
    technician: Technician, images: list[Path]
) -> None:
    technician.open(*images)
    technician.open(*images)
    assert len(technician.ids) == 3
    assert "already" in technician.told and not technician.problems


def test_a_mask_that_has_another_size_by_now_is_refused_and_its_neighbours_are_imported(
    technician: Technician, images: list[Path], tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    folder = tmp_path / "masks"
    folder.mkdir()
    good = np.zeros(SIZE, np.uint8)
    good[:60] = 255
    Image.fromarray(good).save(folder / "smear-1.png")
    Image.fromarray(good).save(folder / "smear-2.png")
    person.control(Qt.Key.Key_I)
    choice = person.dialog(ImportMasksDialog)
    choice.set_sources([folder])
    person.until(choice.accept_button.isEnabled)
    Image.fromarray(good[:-1]).save(folder / "smear-2.png")  # else it would be no pair
    person.click("acceptButton", choice)
    answer = person.dialog(MaskValuesDialog)
    person.click("groundBackground", answer)
    person.click("acceptButton", answer)
    person.settle()
    done, sentence = person.told.splitlines()
    assert done == "Imported masks as labels of 1 image."
    for word in ("smear-2.png", "160 × 119", "160 × 120"):
        assert word in sentence
    assert (person.labels == (good > 0)).all()
    person.choose(SECOND)
    assert (person.labels == UNLABELLED).all()


def test_the_offer_to_undo_an_import_goes_with_the_import(
    technician: Technician, images: list[Path], tmp_path: Path
) -> None:
    person = technician
    person.open(*images)
    mask = np.zeros(SIZE, np.uint8)
    mask[:60] = 255
    Image.fromarray(mask).save(tmp_path / "smear-1.png")
    person.window.mask_import.start([(images[0], tmp_path / "smear-1.png")], 1)
    person.settle()
    assert "Imported masks as labels of 1 image." in person.told
    person.action("undoAction").trigger()
    person.settle()
    assert (person.labels == UNLABELLED).all() and "Imported" not in person.told


def test_a_damaged_mask_is_named(technician: Technician, images: list[Path]) -> None:
    person = technician
    person.open(images[0])
    mask = images[0].parent / "smear-1_mask.png"
    mask.write_bytes(images[1].read_bytes()[:200])
    person.control(Qt.Key.Key_I)
    choice = person.dialog(ImportMasksDialog)
    choice.set_sources([mask])
    person.until(choice.accept_button.isEnabled)
    person.click("acceptButton", choice)
    person.settle()
    assert "smear-1_mask.png" in person.told and "\n" not in person.told
    assert (person.labels == UNLABELLED).all()


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="needs POSIX permissions")
def test_a_read_only_target_folder(technician: Technician, trained: Path) -> None:
    person = technician
    with public_folder() as place:
        shutil.copytree(trained.parent, place / "project")
        person.open(place / "project" / trained.name)
        folder = place / "masks"
        folder.mkdir()
        folder.chmod(0o555)
        person.click("exportButton")
        dialog = person.dialog(ExportDialog)
        with ordinary_user():
            person.type_into("exportFolder", str(folder), dialog)
            if os.geteuid() != os.getuid():  # root in disguise: the dialog asks as who he really is
                person.click("scopeCurrent", dialog)
                person.click("acceptButton", dialog)
                report = person.dialog(ExportReportDialog)
                assert "Wrote no mask. 1 could not be written." in report.details()
                assert "smear-1_mask.png may not be written in" in report.details()
                person.click("acceptButton", report)
            else:
                assert not dialog.accept_button.isEnabled()
                assert f"You may not write in {folder}" in dialog.message.text()
                person.bot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not list(folder.iterdir())
        person.leave()


def test_exporting_an_image_whose_file_is_missing_says_so(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    person = technician
    person.open(trained)
    (trained.parent / "images" / FIRST).unlink()
    person.click("exportButton")
    dialog = person.dialog(ExportDialog)
    person.type_into("exportFolder", str(tmp_path), dialog)
    person.click("scopeCurrent", dialog)
    person.click("acceptButton", dialog)
    report = person.dialog(ExportReportDialog)
    assert "Wrote no mask. 1 could not be written." in report.details()
    assert f"{FIRST} is no longer at" in report.details()
    person.click("acceptButton", report)
    person.settle()


def test_a_target_folder_that_is_not_there(technician: Technician, trained: Path) -> None:
    technician.open(trained)
    technician.click("exportButton")
    dialog = technician.dialog(ExportDialog)
    technician.type_into("exportFolder", str(trained.parent / "gone"), dialog)
    assert not dialog.accept_button.isEnabled()
    assert str(trained.parent / "gone") in dialog.message.text()
    technician.bot.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("number", "word"), [(errno.EACCES, "may not be written"), (errno.ENOSPC, "is full")]
)
def test_a_target_that_cannot_be_written_is_told_file_by_file(
    technician: Technician,
    trained: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    number: int,
    word: str,
) -> None:
    person = technician
    person.open(trained)
    folder = tmp_path / "out"
    folder.mkdir()
    write = whole_files._write_through

    calls = itertools.count()

    def fail_for_one(path: Path, data: bytes) -> None:
        if next(calls) == 1:
            raise OSError(number, os.strerror(number), str(path))
        write(path, data)

    monkeypatch.setattr(whole_files, "_write_through", fail_for_one)
    person.click("exportButton")
    dialog = person.dialog(ExportDialog)
    person.type_into("exportFolder", str(folder), dialog)
    person.click("scopeAll", dialog)
    person.click("acceptButton", dialog)
    report = person.dialog(ExportReportDialog)
    lines = report.details().splitlines()
    assert lines[0] == "Wrote 2 masks. 1 could not be written."
    assert len(lines) == 3
    assert lines[2].startswith("smear-2.png: ") and word in lines[2]
    person.click("acceptButton", report)
    assert {p.name for p in folder.glob("*.png")} == {"smear-1_mask.png", "smear-3_mask.png"}


def test_nothing_is_written_of_a_network_that_began_to_train_while_files_were_asked_about(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    """The former network's heatmap was cut at the new one's threshold."""
    person = technician
    person.open(trained)
    (tmp_path / "out").mkdir()
    target = tmp_path / "out" / "smear-1_mask.png"
    target.write_bytes(b"as it was")
    person.click("exportButton")
    dialog = person.dialog(ExportDialog)
    person.type_into("exportFolder", str(tmp_path / "out"), dialog)
    person.click("scopeCurrent", dialog)
    person.click("acceptButton", dialog)
    question = person.dialog(OverwriteDialog)
    person.workspace.training.start(30, live_failed=print)
    person.until(lambda: person.workspace.heatmap.is_snapshot)
    person.click("replaceButton", question)
    assert "still training" in person.told
    assert target.read_bytes() == b"as it was"
    person.workspace.training.stop()
    person.settle()


def test_a_target_that_is_a_folder_is_told(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    person = technician
    person.open(trained)
    (tmp_path / "out" / "smear-1_mask.png").mkdir(parents=True)
    person.click("exportButton")
    dialog = person.dialog(ExportDialog)
    person.type_into("exportFolder", str(tmp_path / "out"), dialog)
    person.click("scopeCurrent", dialog)
    person.click("acceptButton", dialog)
    person.click("replaceButton", person.dialog(OverwriteDialog))
    report = person.dialog(ExportReportDialog)
    assert "Wrote no mask. 1 could not be written." in report.details()
    assert "smear-1_mask.png" in report.details()
    person.click("acceptButton", report)
    assert (tmp_path / "out" / "smear-1_mask.png").is_dir()


def test_training_without_labels(technician: Technician, images: list[Path]) -> None:
    technician.open(*images)
    technician.click("trainButton")
    technician.settle()
    assert len(technician.problems) == 1
    assert "labels" in technician.told and "paint" in technician.told
    assert technician.find("trainButton").isEnabled()
    technician.problems.clear()


@pytest.mark.parametrize(("value", "missing"), [(1, "background"), (0, "Cell")])
def test_training_with_only_one_class(
    technician: Technician, images: list[Path], value: int, missing: str
) -> None:
    technician.open(*images)
    technician.take_class(value)
    technician.stroke((50, 50), (60, 60))
    technician.click("trainButton")
    technician.settle()
    assert len(technician.problems) == 1
    assert missing in technician.told
    assert "ended early" not in technician.text("trainingState"), "it never began"
    assert technician.find("trainButton").isEnabled()
    technician.problems.clear()


def test_training_with_all_labels_held_out(
    technician: Technician, images: list[Path], smears: Smears
) -> None:
    technician.open(images[0])
    technician.mark(smears[FIRST].all_cells)
    technician.click("roleButton")
    technician.click("trainButton")
    technician.settle()
    assert len(technician.problems) == 1
    assert "training image" in technician.told
    technician.problems.clear()


def test_a_project_that_another_program_has_open(technician: Technician, trained: Path) -> None:
    code = (
        "import sys\nfrom core.project import Project\n"
        f"with Project.open({str(trained)!r}):\n"
        "    print('open', flush=True); sys.stdin.readline()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as other:
        assert other.stdout is not None and other.stdin is not None
        assert other.stdout.readline() == "open\n"
        technician.open(trained)
        is_one_sentence(technician.told, trained.name)
        assert technician.find("noticeButton").text() == "Open read-only"
        assert technician.workspace.project is None
        other.stdin.write("\n")
        other.stdin.flush()
        other.wait(10)
    assert not technician.problems, "it is no fault"
    technician.open(trained)
    assert technician.workspace.project is not None and not technician.problems


def test_a_project_that_another_window_has_open(
    sit_down: Callable[[], Technician], trained: Path
) -> None:
    first, second = sit_down(), sit_down()
    first.open(trained)
    second.open(trained)
    is_one_sentence(second.told, trained.name)
    # Its file must not be read past SQLite by the program that has it open.
    assert second.find("noticeButton").isHidden()
    assert second.workspace.project is None
    first.leave()
    second.open(trained)
    assert len(second.ids) == 3


@pytest.mark.parametrize("content", [b"", b"no project", b"SQLite format 3\0" + bytes(5000)])
def test_a_file_that_is_no_project_leaves_the_present_one_open(
    technician: Technician, trained: Path, tmp_path: Path, content: bytes
) -> None:
    technician.open(trained)
    other = tmp_path / "other.smearseg"
    other.write_bytes(content)
    technician.open(other)
    one_sentence(technician, "other.smearseg")
    assert technician.workspace.project is not None
    assert technician.workspace.project.path == trained.resolve()
    technician.stroke((50, 50), (60, 60))
    assert (technician.saved_labels == technician.labels).all()
    assert other.read_bytes() == content


def test_an_image_whose_file_is_missing(
    sit_down: Callable[[], Technician], trained: Path, smears: Smears
) -> None:
    (trained.parent / "images" / SECOND).unlink()
    person = sit_down()
    person.open(trained)
    assert not person.problems
    person.choose(SECOND, wait=False)
    person.settle()
    one_sentence(person, SECOND)
    assert not person.canvas.has_image
    assert person.workspace.project is not None
    kept = person.workspace.project.read_labels(person.ids[SECOND])
    assert (kept == smears[SECOND].all_cells).all(), "the labels of a lost file are kept"


def test_an_image_that_was_replaced_by_one_of_another_size(
    technician: Technician, trained: Path
) -> None:
    Image.new("RGB", (50, 40)).save(trained.parent / "images" / SECOND)
    technician.open(trained)
    technician.choose(SECOND, wait=False)
    technician.settle()
    assert len(technician.problems) == 1
    assert SECOND in technician.told and "50 × 40" in technician.told
    assert not technician.canvas.has_image


def test_training_with_a_missing_file_uses_the_others_and_says_so(
    technician: Technician, trained: Path
) -> None:
    (trained.parent / "images" / SECOND).unlink()
    technician.open(trained)
    technician.type_into("trainingSeconds", "60")
    technician.click("trainButton")
    assert any(SECOND in notice for notice in technician.notices)
    technician.until(lambda: len(technician.workspace.training.losses) > 0)
    technician.click("stopButton")
    technician.settle()


# Projects ----------------------------------------------------------------------------------------


def test_new_asks_for_a_name_and_opens_an_empty_project(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    technician.open(trained)
    technician.answer_file_dialog(tmp_path / "fresh")
    technician.control(Qt.Key.Key_N)
    technician.settle()
    project = technician.workspace.project
    assert project is not None and project.path == (tmp_path / "fresh.smearseg").resolve()
    assert not technician.ids and technician.workspace.current is None
    assert technician.text("iouReadout") == "IoU –"
    assert not technician.find("exportButton").isEnabled()
    assert technician.window.windowTitle() == "fresh – SmearSeg"
    assert not technician.canvas.has_image


def test_open_asks_for_a_file_and_opens_it(technician: Technician, trained: Path) -> None:
    technician.answer_file_dialog(trained)
    technician.control(Qt.Key.Key_O)
    technician.settle()
    assert list(technician.ids) == [FIRST, SECOND, THIRD]
    assert technician.window.windowTitle() == "trained – SmearSeg"


def test_save_as_copies_and_goes_on_in_the_copy(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    person = technician
    person.open(trained)
    person.choose(SECOND)
    person.stroke((10, 10), (30, 30))
    before = person.labels
    person.answer_file_dialog(tmp_path / "copy.smearseg")
    person.action("saveAsAction").trigger()
    person.settle()
    project = person.workspace.project
    assert project is not None and project.path.name == "copy.smearseg"
    assert person.current_name == SECOND
    assert (person.labels == before).all()
    assert person.workspace.heatmap.heat is not None, "the network came along"
    person.stroke((100, 10), (120, 30))
    assert (person.saved_labels == person.labels).all()
    with Project.open(trained) as old:
        assert (old.read_labels(person.ids[SECOND]) == before).all(), "the original is left alone"


def test_save_as_over_the_open_project_is_refused(technician: Technician, trained: Path) -> None:
    technician.open(trained)
    technician.answer_file_dialog(trained)
    technician.answer_question(QMessageBox.StandardButton.Yes)  # the file dialog asks by itself
    technician.action("saveAsAction").trigger()
    technician.settle()
    one_sentence(technician, "trained.smearseg")
    assert len(technician.ids) == 3


def test_recent_projects_are_listed_newest_first_and_open(
    sit_down: Callable[[], Technician], trained: Path, tmp_path: Path
) -> None:
    person = sit_down()
    person.open(trained)
    person.workspace.new_project(tmp_path / "newer.smearseg")
    menu = person.window.files.recent_menu
    assert menu is not None
    menu.aboutToShow.emit()
    names = [action.text() for action in menu.actions() if "–" in action.text()]
    assert [name.split()[0] for name in names] == ["newer", "trained"]
    menu.actions()[1].trigger()
    person.settle()
    assert person.workspace.project is not None
    assert person.workspace.project.path == trained.resolve()
    person.leave()
    again = sit_down()
    again.window.files.start([])
    again.settle()
    assert again.workspace.project is not None
    assert again.workspace.project.path == trained.resolve(), "the last project opens by itself"


def test_recent_projects_that_are_gone_are_greyed_and_a_dead_drive_holds_up_no_menu(
    technician: Technician, trained: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone, dead = tmp_path / "gone.smearseg", tmp_path / "dead.smearseg"
    technician.open(trained)
    for path in (dead, gone):
        technician.window.settings.add_recent(path)
    answers, isfile = threading.Event(), os.path.isfile

    def slow(path: Path) -> bool:
        return answers.wait(20) and False if Path(path).name == dead.name else isfile(path)

    monkeypatch.setattr(os.path, "isfile", slow)
    menu = technician.window.files.recent_menu
    assert menu is not None
    try:
        menu.aboutToShow.emit()
        first, second, third = menu.actions()[:3]
        assert [a.text().split()[0] for a in (first, second, third)] == ["gone", "dead", "trained"]
        technician.until(lambda: not first.isEnabled())
        assert second.isEnabled() and third.isEnabled(), "of these nothing is known yet"
    finally:
        answers.set()
    technician.until(lambda: not second.isEnabled())
    assert third.isEnabled()


def test_names_with_an_ampersand_or_a_tag_are_shown_as_they_are(
    technician: Technician, tmp_path: Path
) -> None:
    workspace = technician.workspace
    workspace.new_project(tmp_path / "R&D.smearseg")
    workspace.add_class("A & B", (1, 2, 3))
    workspace.choose_threshold(0.8)
    workspace.settle()
    assert technician.action("undoAction").text() == "&Undo threshold of A && B"
    menu = technician.window.files.recent_menu
    assert menu is not None
    menu.aboutToShow.emit()
    assert menu.actions()[0].text().startswith("R&&D ")
    workspace.problem.emit("<b>1</b>.png is empty.")
    assert technician.find("noticeText").textFormat() == Qt.TextFormat.PlainText


def test_the_first_start_opens_the_sample(technician: Technician) -> None:
    technician.window.files.start([])
    technician.until(lambda: technician.workspace.project is not None)
    technician.settle()
    assert len(technician.ids) == 3
    assert technician.workspace.is_sample
    assert technician.workspace.current is not None
    assert not technician.problems


def test_own_images_do_not_go_into_the_sample(technician: Technician, images: list[Path]) -> None:
    technician.window.files.start([])
    technician.until(lambda: technician.workspace.project is not None)
    technician.settle()
    technician.open(images[0])
    assert list(technician.ids) == [FIRST]
    assert not technician.workspace.is_sample


# Closing -----------------------------------------------------------------------------------------


def test_closing_keeps_the_place_the_person_was_at(
    sit_down: Callable[[], Technician], trained: Path
) -> None:
    person = sit_down()
    person.open(trained)
    person.choose(SECOND)
    person.slide("thresholdSlider", 77)
    person.type_into("brushSpin", "33")
    person.key("p")
    person.leave()  # at once: what is written with a delay must be written now
    again = sit_down()
    again.open(trained)
    assert again.current_name == SECOND
    assert again.find("thresholdSlider").value() == 77
    assert again.find("brushSpin").value() == 33
    assert again.canvas.layer_visible("heatmap")


def test_the_window_without_a_project_is_at_rest(technician: Technician) -> None:
    for name in ("trainButton", "stopButton", "exportButton", "bestThresholdButton", "roleButton"):
        assert not technician.find(name).isEnabled(), name
    for key in ("t", "a", "d", "x", "0", ",", ".", "[", "]", "1"):
        technician.key(key)
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_I, Qt.Key.Key_E):
        technician.control(key)
    technician.stroke((0, 0), (10, 10))
    technician.leave()


def test_every_widget_that_must_be_found_has_its_name(technician: Technician) -> None:
    for name in (
        *("imageList", "canvas", "classList", "thresholdSlider", "thresholdSpin", "iouReadout"),
        *("iouCurve", "trainButton", "stopButton", "trainingPlot", "progressBar", "exportButton"),
    ):
        widget = technician.find(name)
        heard = widget.accessibleName() or getattr(widget, "text", lambda: "")()
        assert heard, f"{name} says nothing to a screen reader"
    assert technician.action("undoAction") and technician.action("redoAction")


# Pages -------------------------------------------------------------------------------------------


def test_preferences_change_the_theme_at_once(technician: Technician, trained: Path) -> None:
    technician.open(trained)
    before = current_scheme()
    technician.action("preferencesAction").trigger()
    dialog = technician.dialog(PreferencesDialog)
    technician.bot.keyClick(dialog, Qt.Key.Key_Escape)
    assert current_scheme() == before


def test_the_sheet_of_shortcuts_opens_with_ctrl_f1(technician: Technician) -> None:
    technician.control(Qt.Key.Key_F1)
    [dialog] = technician.window.findChildren(ShortcutSheet)
    assert dialog.isVisible()
    texts = [item.text(0) for item in technician.find("shortcutSheet", dialog).rows()]
    assert "Undo" in texts and "Train" in texts
    technician.click("acceptButton", dialog)
    assert not dialog.isVisible()


def test_an_unexpected_error_shows_one_dialog_and_is_logged(
    technician: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gui.app import LOG, CrashDialogs, log_path, start_log

    start_log()
    try:
        dialogs = CrashDialogs()
        dialogs.window = technician.window
        for number in range(2):
            try:
                raise RuntimeError(f"surprise {number}")
            except RuntimeError as error:
                dialogs(type(error), error, error.__traceback__)
        dialog = technician.dialog(ErrorDialog)
        assert dialogs.shown is dialog
        technician.bot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialogs.shown is None
        text = log_path().read_text(encoding="utf-8")
        assert "surprise 0" in text and "surprise 1" in text
    finally:
        for handler in list(LOG.handlers):
            handler.close()
            LOG.removeHandler(handler)


def test_an_unexpected_error_is_logged_where_not_even_the_dialog_can_be_loaded(
    technician: Technician, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from gui.app import CrashDialogs

    dialogs = CrashDialogs()
    dialogs.window = technician.window
    monkeypatch.setitem(sys.modules, "gui.dialogs.error", None)  # its drive is gone
    error = RuntimeError("surprise")
    with caplog.at_level("ERROR", "smearseg"), pytest.raises(ImportError):
        dialogs(type(error), error, None)
    assert "surprise" in caplog.text


def test_a_window_leaves_room_for_its_frame_on_a_small_screen(technician: Technician) -> None:
    window = technician.window
    room = window.screen().availableSize()
    window.resize(room.width() + 200, room.height() + 200)
    window.fit_screen()
    assert window.width() < room.width()
    assert room.height() - 80 < window.height() < room.height() - 20


def test_who_opens_a_project_has_the_keys_of_the_canvas(
    technician: Technician, trained: Path
) -> None:
    """Wherever the keyboard was: the list of images, or a button that the menu was opened from."""
    technician.open(trained)
    technician.find("imageList").setFocus()
    technician.action("sampleAction").trigger()
    technician.until(lambda: technician.workspace.is_sample)
    technician.settle()
    assert technician.window.focusWidget() is technician.canvas
    before = technician.canvas.widget_scale()
    technician.bot.keyClick(technician.window.focusWidget(), Qt.Key.Key_Plus)
    assert technician.canvas.widget_scale() > before
