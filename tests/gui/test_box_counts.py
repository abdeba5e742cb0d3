"""Counts compared in the real window: boxes from files, objects from labels."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from core.masks.objects import ImageObjects, objects_of
from core.masks.voc_boxes import voc_bytes
from gui.dialogs.box_counts import BoxCountsDialog, listed, remarks
from tests.gui.technician import Technician


def write_boxes(person: Technician, path: Path) -> int:
    """The objects of the image shown as boxes in a file; how many there are."""
    labels = person.labels
    found = objects_of((labels == 1).astype(int), {1: "RBC"}, split=True)
    height, width = labels.shape
    objects = ImageObjects(path.stem, height, width, tuple(found), path, "")
    path.write_bytes(voc_bytes(objects, height, width))
    return len(found)


def test_boxes_of_files_stand_beside_the_objects_of_the_labels(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    person = technician
    assert not person.action("compareCountsAction").isEnabled()
    person.open(trained)
    person.settle()
    name = person.current_name
    number = write_boxes(person, tmp_path / f"{Path(name).stem}.xml")
    assert number > 3
    others = [record.name for record in person.workspace.records.values() if record.name != name]
    damaged = tmp_path / f"{Path(others[0]).stem}.xml"
    damaged.write_bytes(b"<!DOCTYPE x [<!ENTITY a 'b'>]><annotation/>")
    stray = tmp_path / "stray.xml"
    stray.write_bytes(b"<annotation/>")
    before = person.labels.copy()

    person.soon(QFileDialog, lambda dialog: dialog.reject())
    person.action("compareCountsAction").trigger()
    comparison = person.window.box_comparison
    comparison.compare([tmp_path / f"{Path(name).stem}.xml", damaged, stray])
    assert not person.action("compareCountsAction").isEnabled()
    dialog = person.dialog(BoxCountsDialog)
    person.until(lambda: person.action("compareCountsAction").isEnabled())

    class_name = person.workspace.classes[0].name
    row = [dialog.table.item(0, column).text() for column in range(4)]
    assert row == [name, f"RBC {number}", f"{class_name} {number}", row[3]]
    # The middle of a bent object may lie outside of it, never outside of its box.
    assert row[3] == f"{number} of {number}"
    assert damaged.name in dialog.message.text()
    assert "No image of this project fits stray.xml." in dialog.message.text()
    person.click("copyButton", dialog)
    assert f"{name}\tRBC {number}\t" in QGuiApplication.clipboard().text()
    person.click("acceptButton", dialog)
    assert (person.labels == before).all()


def test_files_that_fit_no_image_are_answered_in_a_sentence(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    technician.open(trained)
    technician.settle()
    technician.window.box_comparison.compare([tmp_path / "nobody.xml"])
    assert "None of these files has the name of an image" in technician.told


def test_counts_and_remarks_in_words() -> None:
    assert listed({"RBC": 12, "": 1}) == "RBC 12, no name 1"
    assert listed({}) == "none"
    lines = remarks(["a", "b", "c", "d", "e"], ["1", "2", "3", "4"]).split("\n")
    assert lines[:3] == ["a", "b", "c"]
    assert lines[3] == "2 more files could not be read."
    assert lines[4:] == ["No image of this project fits 1, 2, 3 and 1 more."]
