"""Dialogs that the documents do not show, opened from where a person opens them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from make_samples import SEEDS, SETTINGS
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton
from sheet_states import LONG
from studio import Studio

from core.masks.objects import ImageObjects, objects_of
from core.masks.voc_boxes import voc_bytes
from core.project import Role
from core.project_records import CLASS_COLOURS, next_colour
from core.smear import make_smear
from gui.actions import Key
from gui.compare.session import PATCH
from gui.dialogs.box_counts import BoxCountsDialog
from gui.dialogs.class_colour import ClassColourDialog
from gui.dialogs.class_name import ClassNameDialog
from gui.dialogs.frame import FramedDialog
from gui.dialogs.report import ReportDialog, ReportWrittenDialog
from gui.snapshot import wait_until

LONG_CLASS = "White cells that the second reader was not sure of, stained"
QUICK_S = 1
FEW = 3
"""Held-out images where no score is looked at."""


def class_dialogs(studio: Studio) -> None:
    """A new class, one whose name is taken, a long name to be changed, and colours."""
    studio.select(0)
    workspace, panel = studio.window.workspace, studio.window.classes_panel
    first = workspace.classes[0]
    panel.add()
    asked = studio.dialog(ClassNameDialog)
    studio.photograph("class-new", asked)
    field = asked.findChild(QLineEdit, "newClassName")
    assert field is not None
    field.setText(first.name)
    studio.photograph("class-new-taken", asked)
    asked.reject()
    colours = [record.colour for record in workspace.classes]
    long = workspace.add_class(LONG_CLASS, next_colour(colours))
    studio.rest()
    panel.list.scrollToBottom()
    held_out = [r.id for r in workspace.records.values() if r.role == Role.HELD_OUT]
    workspace.set_role(held_out[FEW:], Role.TRAINING)
    studio.rest()
    studio.window.notice_bar.dismiss()
    studio.photograph("class-long-name")
    workspace.set_role(held_out[FEW:], Role.HELD_OUT)
    panel.rename()
    asked = studio.dialog(ClassNameDialog)
    studio.photograph("class-rename", asked)
    asked.reject()
    panel.recolour()
    coloured = studio.dialog(ClassColourDialog)
    studio.photograph("class-colour", coloured)
    button = coloured.findChild(QToolButton, f"classColour{CLASS_COLOURS.index(first.colour) + 1}")
    assert button is not None
    button.setFocus()
    button.click()
    studio.photograph("class-colour-twice", coloured)
    coloured.choose((120, 60, 200))
    other = coloured.findChild(QPushButton, "otherColourButton")
    assert other is not None
    other.setFocus()  # as after the dialog that it opens
    studio.photograph("class-colour-own", coloured)
    coloured.reject()
    workspace.class_table.delete(long.id, 255)
    workspace.set_active_class(first.id)
    studio.rest()


def box_counts(studio: Studio) -> None:
    """Boxes around the white cells of two images; one file is damaged, two fit no image."""
    studio.select(2)
    folder = studio.home / "boxes"
    folder.mkdir()
    window = studio.window
    files = []
    for place, record in enumerate(list(window.workspace.records.values())[:3]):
        path = folder / f"{record.path.stem}.xml"
        white = make_smear(SEEDS[place], SETTINGS).white_cells
        height, width = white.shape
        found = objects_of(white.astype(np.uint8), {1: "WBC"}, split=True)
        objects = ImageObjects(record.name, height, width, tuple(found), path, "")
        path.write_bytes(voc_bytes(objects, height, width) if place != 1 else b"<annotation")
        files.append(path)
    for stray in (LONG.replace(".png", ".xml"), "ward-4-field-1.xml"):
        (folder / stray).write_bytes(b"<annotation/>")
        files.append(folder / stray)
    window.box_comparison.compare(files)
    counted = studio.dialog(BoxCountsDialog)
    studio.photograph("box-counts", counted)
    counted.accept()
    window.box_comparison.compare(files[:1])
    counted = studio.dialog(BoxCountsDialog)
    studio.photograph("box-counts-one", counted)
    counted.accept()
    studio.rest()


def report_written(studio: Studio) -> None:
    """The report in a folder with a long name: asked for, written, and written without an image."""
    folder = studio.home / Path(LONG).stem
    folder.mkdir(exist_ok=True)
    window = studio.window
    gone = list(window.workspace.records.values())[1].path
    for name, missing in (("report-written", False), ("report-written-without", True)):
        window.action(Key.REPORT).trigger()
        dialog = studio.dialog(ReportDialog)
        dialog.folder.setText(str(folder))
        dialog.folder.setCursorPosition(0)
        if missing:
            studio.photograph("report-replaces", dialog)
            gone.rename(gone.with_suffix(".away"))
        dialog.accept()
        told = studio.dialog(ReportWrittenDialog)
        studio.photograph(name, told)
        told.accept()
    gone.with_suffix(".away").rename(gone)
    _look_for_images(studio)


def _look_for_images(studio: Studio) -> None:
    missing = studio.window.missing_images
    studio.window.rounds.look_everywhere()
    wait_until(lambda: not missing.missing and not missing.working)
    studio.window.notice_bar.dismiss()
    studio.rest()


def removals(studio: Studio) -> None:
    """What is asked before runs are removed, and before all pixels are scanned."""
    workspace, panel = studio.window.workspace, studio.window.training_panel
    panel.seconds.setValue(QUICK_S)
    while len(workspace.runs.runs()) < 2:
        panel.train_button.click()
        wait_until(lambda: not workspace.training.running)
    panel.seconds.setValue(studio.seconds)
    studio.rest()
    studio.do(Key.RUNS)
    runs = studio.window.tools.runs_window
    assert runs is not None
    runs.table.clearSelection()
    runs.table.selectRow(1)
    runs.remove_button.click()
    _take(studio, "runs-remove", "removeRunsDialog")
    runs.close()
    studio.select(2)
    studio.do(Key.COMPARE)
    compare = studio.window.tools.compare_window
    assert compare is not None
    if PATCH not in compare.session.outcomes or compare.session.stale:
        compare.seconds.setValue(max(QUICK_S, studio.seconds // 3))
        compare.run([PATCH])
        wait_until(lambda: not compare.session.running)
    compare.fit()
    compare.enlarge(PATCH)
    studio.settle()
    studio.photograph("compare-large", compare)
    compare.ask_scan()
    _take(studio, "compare-scan", "scanDialog")
    compare.show_all()
    compare.close()


def _take(studio: Studio, name: str, of: str) -> None:
    """Photograph a dialog that has a name in place of a class of its own, and answer no."""
    wait_until(lambda: bool(_named(studio, of)))
    asked = _named(studio, of)[0]
    studio.photograph(name, asked)
    asked.reject()


def _named(studio: Studio, name: str) -> list[FramedDialog]:
    found = studio.window.findChildren(FramedDialog, name)
    return [dialog for dialog in found if dialog.isVisible()]
