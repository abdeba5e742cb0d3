"""A project that another program has open: it can be looked at, and every change is refused."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from core import project_view
from core.labels import BACKGROUND
from core.project import Project
from core.project_view import Snapshot, take_snapshot
from gui.actions import Key
from gui.class_list import lock_rect
from gui.dialogs.export import ExportDialog, ExportReportDialog
from gui.looking_only import CHANGING
from tests.gui.technician import Technician
from tests.small_disk import small_disk

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def other_program(trained: Path) -> Iterator[subprocess.Popen]:
    """Has the project open."""
    command = (
        "import sys; from core.project import Project\n"
        "with Project.open(sys.argv[1]) as p: print('open', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", command, str(trained)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as other:  # fmt: skip
        assert other.stdout is not None and other.stdout.readline() == "open\n"
        yield other
        if other.poll() is None:
            other.communicate()


@pytest.fixture
def person(technician: Technician, trained: Path, other_program) -> Technician:
    """Looks at it."""
    technician.window.files.open_paths([trained])
    assert technician.workspace.project is None
    assert "open in another SmearSeg on this computer, since" in technician.told
    assert technician.find("noticeButton").text() == "Open read-only"
    technician.click("noticeButton")
    technician.until(lambda: technician.workspace.project is not None)
    technician.settle()
    technician.problems.clear()
    return technician


def refused(person: Technician) -> bool:
    """Whether the refusal can be seen now; it is taken away."""
    bar = person.window.notice_bar
    seen = bar.isVisible() and "is open read-only, so nothing in it is changed" in bar.text.text()
    bar.dismiss()
    return seen


def test_it_says_so_and_shows_everything(person: Technician, trained: Path) -> None:
    assert person.window.windowTitle() == "trained – read-only – SmearSeg"
    assert not person.find("noticeOtherButton").isVisible(), "to close the bar is to look"
    assert person.text("savedReadout") == "Read-only"
    assert "is open read-only, as it was at" in person.told
    assert len(person.ids) == 3 and person.workspace.heatmap.heat is not None
    person.choose("smear-2.png")
    person.settle()
    assert person.workspace.heatmap.complete and not person.problems
    assert person.workspace.scores.image_iou(person.ids["smear-1.png"]) is not None


def test_that_an_image_has_changed_is_told_and_cannot_be_said_to_be_right(
    person: Technician,
) -> None:
    file = person.workspace.records[person.ids["smear-2.png"]].path
    with Image.open(file) as image:
        pixels = np.asarray(image)
    Image.fromarray(255 - pixels).save(file)
    person.choose("smear-2.png")
    person.settle()
    assert "smear-2.png is not the file that was added" in person.told
    assert person.find("noticeButton").isHidden()


def test_painting_and_every_other_change_is_refused_with_a_sentence(
    person: Technician, images: list[Path]
) -> None:
    workspace, before = person.workspace, person.labels
    threshold = workspace.threshold
    workspace.painting.set_value(BACKGROUND)
    person.window.toolbox.take("brush")  # as nobody can: it is off
    person.stroke((30, 30), (90, 60))
    assert (person.labels == before).all() and refused(person)
    person.find("thresholdSlider").setValue(200)
    assert workspace.threshold == threshold and refused(person)
    assert person.find("thresholdSpin").value() == pytest.approx(threshold, abs=0.006)
    person.window.training_panel.train()
    assert not workspace.training.running and refused(person)
    workspace.live.switch(True)
    assert not workspace.live.on and not person.action("liveAction").isChecked()
    assert refused(person)
    person.drop(images)
    person.settle()
    assert len(person.ids) == 3 and refused(person)
    person.window.files.import_masks()
    assert refused(person)
    person.window.images_panel.remove([1])
    assert len(person.ids) == 3 and refused(person)
    person.window.classes_panel._try(lambda: workspace.add_class("New", (1, 2, 3)))
    assert len(workspace.classes) == 1 and refused(person)
    person.window.classes_panel._toggle_visible(1)  # a matter of looking
    assert not refused(person) and not workspace.classes[0].visible
    assert workspace.all_saved and not person.action("restoreAction").isEnabled()
    assert not person.window.backups.timer.isActive()


BUTTONS = (
    "trainButton", "roleButton", "addClassButton", "renameClassButton", "classColourButton",
    "thresholdSlider", "thresholdSpin", "bestThresholdButton",
    "trainingSeconds", "brushSlider", "brushSpin",
)  # fmt: skip


def looks_live(person: Technician) -> dict[str, bool]:
    """Of what would change the project, which looks as if it could be used."""
    seen = {name: person.find(name).isEnabled() for name in BUTTONS}
    return seen | {key.value: person.window.action(key).isEnabled() for key in CHANGING}


def test_what_would_change_it_is_off_and_says_why_and_looking_goes_on(person: Technician) -> None:
    person.choose("smear-1.png")
    assert not any(looks_live(person).values())
    for told in [person.find(name) for name in BUTTONS] + [
        person.action(k.value) for k in CHANGING
    ]:
        assert "open read-only: use “Save as…”" in told.toolTip(), told.objectName()
    assert "Save as…" in person.find("trainButton").accessibleDescription()
    assert person.canvas.tool_name == "pan", "a hand that moves the image is what is left"
    for key in (Key.PAN, Key.RULER, Key.SAVE_AS, Key.SHOW_HEATMAP, Key.EXPORT, Key.MEASUREMENTS):
        assert person.window.action(key).isEnabled(), key
    assert not person.find("roleStrip").isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_T, Qt.Key.Key_B, Qt.Key.Key_L])
def test_the_keys_of_what_is_off_say_why(person: Technician, key: Qt.Key) -> None:
    person.window.notice_bar.dismiss()
    person.key(key)
    assert refused(person)


def test_classes_are_not_asked_about_that_cannot_be_changed(person: Technician) -> None:
    panel = person.window.classes_panel
    person.take_class(1)
    for ask in (panel.add, panel.rename, panel.recolour):  # Insert, F2, a double click
        ask()
        assert refused(person) and QApplication.activeModalWidget() is None
    person.workspace.class_table.set_visible([1], False)
    panel._menu(QPoint(5, 5))
    [menu] = [one for one in panel.findChildren(QMenu) if one.objectName() == "classMenu"]
    menu.hide()
    live = {action.text() for action in menu.actions() if action.isEnabled() and action.text()}
    assert live >= {"Show its labels", "Show this class only", "Show all classes"}
    assert not live & {"Rename…", "Colour…", "Delete…", "Merge into another…"}
    assert not live & {"Lock", "Unlock all classes"}


def test_no_padlock_is_offered_where_nothing_is_painted(person: Technician) -> None:
    rows = person.window.classes_panel.list
    padlock = lock_rect(rows.visualItemRect(rows.item(0))).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=padlock)
    assert not person.workspace.classes[0].locked and not rows.lockable


def test_nothing_is_advised_that_reading_only_forbids(person: Technician, tmp_path: Path) -> None:
    for _ in range(2):
        said = person.find("trainingState").text()
        assert "save a copy of your own" in said
        assert "train again" not in said and "press Train" not in said
        person.take_class(1)
    person.save_as(tmp_path / "mine.smearseg")
    assert "save a copy" not in person.find("trainingState").text()


def test_no_run_is_gone_back_to_or_removed(person: Technician, tmp_path: Path) -> None:
    person.action("trainingRunsAction").trigger()
    person.settle()
    for name in ("goBackButton", "removeRunsButton"):
        button = person.find(name)
        assert not button.isEnabled() and "open read-only" in button.toolTip()
    person.save_as(tmp_path / "mine.smearseg")
    assert "read-only" not in person.find("goBackButton").toolTip()


def test_everything_comes_alive_with_the_copy_and_is_as_it_was(
    person: Technician, tmp_path: Path
) -> None:
    person.choose("smear-1.png")
    person.save_as(tmp_path / "mine.smearseg")
    live = looks_live(person)
    off = {name for name, on in live.items() if not on}
    assert off <= {"undoAction", "redoAction", "undoImportAction", "findImagesAction"}
    for name in BUTTONS:
        assert "read-only" not in person.find(name).toolTip()
        assert "read-only" not in person.find(name).accessibleDescription()
    assert "Train the network on all labels" in person.find("trainButton").toolTip()
    assert "read-only" not in person.action("brushAction").toolTip()
    assert person.canvas.tool_name == "brush", "what was in hand before"
    person.workspace.painting.set_value(BACKGROUND)
    person.stroke((30, 30), (90, 60))
    assert (person.saved_labels == person.labels).all()
    person.key(Qt.Key.Key_E)
    assert person.canvas.tool_name == "eraser" and person.told == ""
    assert person.action("undoAction").isEnabled()


def test_another_project_after_it_is_worked_on_as_ever(
    person: Technician, images: list[Path], tmp_path: Path
) -> None:
    person.workspace.new_project(tmp_path / "empty.smearseg")
    assert person.action("addImagesAction").isEnabled()
    assert "read-only" not in person.action("brushAction").toolTip()
    assert not person.find("trainButton").isEnabled(), "there is nothing to train on"
    assert "read-only" not in person.find("trainButton").toolTip()
    assert not person.action("trainAction").isEnabled()
    assert person.find("addClassButton").isEnabled()
    person.open(*images)
    assert person.action("brushAction").isEnabled() and person.find("thresholdSlider").isEnabled()


def test_masks_are_exported_from_it(person: Technician, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    person.click("exportButton")
    dialog = person.dialog(ExportDialog)
    person.type_into("exportFolder", str(out), dialog)
    person.click("acceptButton", dialog)
    report = person.dialog(ExportReportDialog)
    report.reject()
    person.settle()
    assert [path.name for path in out.glob("*.png")] == ["smear-1_mask.png"]


def test_a_copy_of_it_can_be_worked_on_and_the_other_program_is_not_disturbed(
    person: Technician, trained: Path, tmp_path: Path, other_program: subprocess.Popen
) -> None:
    mine = tmp_path / "mine.smearseg"
    person.answer_file_dialog(mine)
    person.workspace.refuses_changes()
    assert person.find("noticeMore").isVisible(), "that it is open read-only waits behind"
    person.click("noticeButton")  # Save a copy…
    person.settle()
    assert person.told == "", "it no longer is"
    assert person.window.windowTitle() == "mine – SmearSeg"
    assert person.text("savedReadout") == "All changes saved"
    person.workspace.painting.set_value(BACKGROUND)
    person.stroke((30, 30), (90, 60))
    painted, current = person.labels, person.workspace.current_id
    assert (person.saved_labels == painted).all()
    person.leave()
    other_program.communicate()
    assert other_program.returncode == 0
    with Project.open(trained) as project, Project.open(mine) as copy:
        project.check()
        assert np.array_equal(copy.read_labels(current), painted)
        assert not np.array_equal(project.read_labels(current), painted)


def test_once_the_other_program_is_gone_it_opens_as_ever(
    person: Technician, trained: Path, tmp_path: Path, other_program: subprocess.Popen
) -> None:
    other_program.communicate()
    person.open(trained)
    assert not person.workspace.read_only, "opening it again is more than looking"
    assert person.window.windowTitle() == "trained – SmearSeg"
    person.stroke((30, 30), (90, 60))
    assert (person.saved_labels == person.labels).all()


def test_a_project_on_a_disk_that_may_not_be_written_can_be_looked_at(
    technician: Technician, trained_folder: Path, tmp_path: Path
) -> None:
    for disk in small_disk(tmp_path, megabytes=8):
        shutil.copytree(trained_folder, disk.folder / "trained")
        disk.set_read_only(True)
        technician.window.files.open_paths([disk.folder / "trained" / "trained.smearseg"])
        assert "may not be written" in technician.told
        technician.click("noticeButton")
        technician.until(lambda: technician.workspace.project is not None)
        technician.settle()
        assert technician.workspace.read_only and technician.workspace.heatmap.heat is not None
        technician.save_as(tmp_path / "mine.smearseg")
        assert not technician.workspace.read_only
        technician.stroke((30, 30), (90, 60))
        assert (technician.saved_labels == technician.labels).all()
        technician.leave()


def test_dropping_something_else_meanwhile_is_not_overtaken(
    technician: Technician, trained: Path, tmp_path: Path, other_program
) -> None:
    Project.create(tmp_path / "other.smearseg").close()
    technician.window.files.open_paths([trained])
    technician.click("noticeButton")
    technician.window.files.open_paths([tmp_path / "other.smearseg"])
    technician.settle()
    assert technician.window.windowTitle() == "other – SmearSeg"


def test_a_window_that_closes_while_the_file_is_copied_leaves_nothing_of_it(
    technician: Technician, trained: Path, other_program, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate, taken = threading.Event(), []

    def slow(*arguments) -> Snapshot:
        taken.append(take_snapshot(*arguments))
        gate.wait(5)
        return taken[0]

    monkeypatch.setattr(project_view, "take_snapshot", slow)
    technician.window.files.open_paths([trained])
    technician.click("noticeButton")
    technician.until(lambda: bool(taken))
    technician.window.read_only.close()
    gate.set()
    technician.settle()
    assert not taken[0].file.parent.exists()


def test_missing_images_can_be_looked_for_all_the_same(person: Technician, tmp_path: Path) -> None:
    """It changes nothing of the project, only where this window reads its images."""
    records = person.workspace.records
    image_id = person.ids["smear-2.png"]
    far = tmp_path / "archive" / "scan.png"
    far.parent.mkdir()
    records[image_id].path.rename(far)
    search = person.window.missing_images
    person.window.rounds.look_everywhere()
    person.settle()
    assert search.missing == {image_id} and person.action("findImagesAction").isEnabled()
    search.search(far.parent)
    person.settle()
    assert not search.missing
    person.choose("scan.png")
    assert person.workspace.current is not None


def test_where_nothing_can_be_trained_it_is_not_said_what_the_next_run_begins_from(
    person: Technician,
) -> None:
    assert not person.find("trainButton").isEnabled()
    assert not person.find("trainingOrigin").isVisible()
    assert not person.find("startOverBox").isVisible()
    assert person.find("trainingRunsButton").isVisible()
