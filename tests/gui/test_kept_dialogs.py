"""A dialog that nobody waits for stays until the person closes it, whatever Python collects."""

from __future__ import annotations

import gc
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget

from gui.dialogs import kept
from gui.dialogs.about import AboutDialog
from gui.dialogs.export import ExportDialog, ExportReportDialog
from tests.gui.technician import Technician


def shown(kind: type[QDialog]) -> int:
    """How many dialogs of a kind can be seen; nothing keeps hold of them."""
    return sum(isinstance(w, kind) and w.isVisible() for w in QApplication.topLevelWidgets())


def close_all(kind: type[QDialog]) -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, kind) and widget.isVisible():
            widget.reject()


def test_about_stays_open_when_garbage_is_collected(technician: Technician) -> None:
    technician.action("aboutAction").trigger()
    gc.collect()
    assert shown(AboutDialog) == 1
    close_all(AboutDialog)
    assert shown(AboutDialog) == 0
    assert not kept._OPEN


def test_the_report_of_an_export_stays_and_so_does_a_file_chooser(
    technician: Technician, trained: Path, tmp_path: Path
) -> None:
    technician.open(trained)
    technician.settle()
    technician.click("exportButton")
    dialog = technician.dialog(ExportDialog)
    technician.click("chooseFolder", dialog)
    gc.collect()
    assert shown(QFileDialog) == 1
    close_all(QFileDialog)
    technician.type_into("exportFolder", str(tmp_path), dialog)
    technician.click("acceptButton", dialog)
    del dialog
    technician.until(lambda: shown(ExportReportDialog) == 1)
    for _ in range(3):
        gc.collect()
        QApplication.processEvents()
    assert shown(ExportReportDialog) == 1
    close_all(ExportReportDialog)
    assert not kept._OPEN


def test_a_dialog_that_goes_with_its_window_is_not_kept_on(qapp: QApplication) -> None:
    window = QWidget()
    kept.open_kept(QDialog(window))
    assert kept._OPEN
    window.deleteLater()
    del window
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not kept._OPEN
