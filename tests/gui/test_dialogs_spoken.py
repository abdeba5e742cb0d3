"""Every dialog of the program, those that only open by circumstance too, says what it holds."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QWidget,
)

import gui
from core.box_counts import BoxCounts
from core.calibration import Calibration
from core.masks import MaskFile, read_mask
from core.project_backups import Backup
from gui.dialogs.about import AboutDialog
from gui.dialogs.box_counts import BoxCountsDialog
from gui.dialogs.class_colour import ClassColourDialog
from gui.dialogs.class_name import ClassNameDialog
from gui.dialogs.error import ErrorDialog
from gui.dialogs.export import ExportDialog
from gui.dialogs.export_report import ExportReportDialog, OverwriteDialog
from gui.dialogs.frame import FramedDialog
from gui.dialogs.ground_question import GroundQuestion
from gui.dialogs.import_masks import ImportMasksDialog
from gui.dialogs.mask_values import MaskValuesDialog
from gui.dialogs.pixel_size import PixelSizeDialog
from gui.dialogs.preferences import PreferencesDialog
from gui.dialogs.remove_class import RemoveClassDialog
from gui.dialogs.report import ReportDialog, ReportWrittenDialog
from gui.dialogs.restore import RestoreDialog
from gui.dialogs.shortcut_sheet import ShortcutSheet
from gui.dialogs.verify import VerifyDialog
from gui.settings import Settings
from gui.shortcuts import Shortcuts, defaults
from gui.spoken_roles import install_roles
from tests.gui.test_dialogs import CELL, NUCLEUS
from tests.gui.widget_tree import nameless, roleless

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")  # offscreen only

NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)


def mask(folder: Path, values: list[int]) -> MaskFile:
    pixels = np.zeros((60, 80), np.uint8)
    for number, value in enumerate(values):
        pixels[10 * number : 10 * number + 10] = value
    path = folder / f"{len(values)}_mask.png"
    Image.fromarray(pixels).save(path)
    return read_mask(path)


def made_dialogs(folder: Path) -> Iterator[QDialog]:
    """Each in the state in which it shows most: with lists, remarks, warnings, more than one."""
    grey = np.full((60, 80, 3), 200, np.uint8)
    failed = [("a.png", "The disk is full.")]
    written = [folder / "report.html", folder / "report.pdf"]
    counts = [BoxCounts("a.png", {"RBC": 3}, {"Cell": 2}, 2)]
    backups = [Backup(folder / "1.smearseg", NOW, False, 4, 2, 8120)]
    yield AboutDialog("0.1.0")
    yield BoxCountsDialog(counts, ["b.xml cannot be read."], ["c.xml"])
    yield ErrorDialog("ValueError", folder / "smearseg.log", all_saved=False)
    yield ExportDialog(3, [CELL, NUCLEUS], folder, current="a.png")
    yield ExportReportDialog(1, failed, folder, n_skipped=1, receipt="receipt.json")
    yield ImportMasksDialog([folder / "a.png"], [CELL, NUCLEUS])
    yield MaskValuesDialog(mask(folder, [0, 128, 255]), grey, [CELL, NUCLEUS], 3)
    yield MaskValuesDialog(mask(folder, [0, 255]), None, [CELL])
    yield ClassColourDialog("Cell", CELL.colour, {NUCLEUS.colour: "Nucleus"})
    yield ClassNameDialog(["Cell"])
    yield ClassNameDialog(["Cell"], name="Nucleus")
    yield OverwriteDialog("a_mask.png", 3)
    yield PixelSizeDialog(Calibration(0.11, "typed"), 182.0)
    yield PreferencesDialog(Settings().get, "right", defaults())
    yield RemoveClassDialog(CELL, [NUCLEUS], 900, 2, True)
    yield ReportDialog("Ward 3", folder, ["html"], "3 images.")
    yield ReportWrittenDialog(written, ["a.png is missing."])
    yield RestoreDialog(folder / "a.smearseg", backups, NOW, (4, 3, 9000))
    yield ShortcutSheet(Shortcuts(Settings()))
    yield VerifyDialog("a.png")


@pytest.fixture
def show(qtbot: Any) -> Callable[[QWidget], None]:
    install_roles()  # as a window does

    def show(widget: QWidget) -> None:
        qtbot.addWidget(widget)
        widget.show()
        QApplication.processEvents()

    return show


def every_kind() -> set[type[QDialog]]:
    """All dialogs that modules of gui/ define."""
    for module in pkgutil.walk_packages(gui.__path__, "gui."):
        if not module.name.endswith("windows_taskbar"):  # only Windows can load it
            importlib.import_module(module.name)
    found: set[type[QDialog]] = set()
    kinds = [QDialog]
    while kinds:
        below = kinds.pop().__subclasses__()
        kinds += below
        found |= {kind for kind in below if kind.__module__.startswith("gui.")}
    return found - {FramedDialog}


def test_no_dialog_is_left_out_of_the_walk(qapp: QApplication, tmp_path: Path) -> None:
    visited = set()
    for dialog in made_dialogs(tmp_path):
        visited.add(type(dialog))
        dialog.deleteLater()
    assert {kind.__name__ for kind in every_kind() - visited} == set()


def test_every_widget_of_every_dialog_there_is_says_what_it_is(
    show: Callable[..., None], tmp_path: Path
) -> None:
    faults = {}
    for number, dialog in enumerate(made_dialogs(tmp_path)):
        show(dialog)
        found = nameless(dialog) + roleless(dialog)
        found += ["no title"] * (not dialog.windowTitle())
        if found:
            faults[f"{number} {type(dialog).__name__}"] = found
        dialog.close()
    assert faults == {}


def test_every_dialog_hands_the_keyboard_to_a_field_or_to_its_main_button(
    show: Callable[..., None], tmp_path: Path
) -> None:
    elsewhere = []
    for dialog in made_dialogs(tmp_path):
        assert isinstance(dialog, FramedDialog)
        show(dialog)
        focus = dialog.focusWidget()
        ready = focus is not None and focus.hasFocus() and focus.isVisible() and focus.isEnabled()
        beside = dialog.buttons.isAncestorOf(focus) and focus is not dialog.accept_button
        if not ready or beside:
            elsewhere.append((type(dialog).__name__, focus.objectName() if focus else None))
        dialog.close()
    assert elsewhere == []


def test_the_walk_sees_the_question_about_the_ground(
    show: Callable[..., None], tmp_path: Path
) -> None:
    asked = [dialog for dialog in made_dialogs(tmp_path) if dialog.findChildren(GroundQuestion)]
    assert {type(dialog) for dialog in asked} == {MaskValuesDialog}
    for dialog in asked:
        show(dialog)
        [question] = dialog.findChildren(GroundQuestion)
        assert question.isVisible()
