"""States that the documents do not show: empty, at fault, asked, folded, large, patterned."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtWidgets import QApplication
from studio import Studio

from core.calibration import Calibration
from core.project_backups import Backup
from gui.actions import Key
from gui.dialogs.about import AboutDialog
from gui.dialogs.error import ErrorDialog, MessageDialog
from gui.dialogs.export_report import ExportReportDialog, OverwriteDialog
from gui.dialogs.pixel_size import PixelSizeDialog
from gui.dialogs.preferences import PreferencesDialog
from gui.dialogs.restore import RestoreDialog
from gui.preferences import OVERLAY_PATTERNS
from gui.snapshot import wait_until
from gui.theme import apply_theme

LONG = "a-very-long-name-of-a-slide-from-ward-3-second-staining-2026-11-26-field-17.png"


def start(studio: Studio) -> None:
    """The start page, with a recent project."""
    window = studio.window
    path = window.workspace.require_project().path
    window.action(Key.CLOSE_PROJECT).trigger()
    wait_until(lambda: window.workspace.project is None)
    studio.settle()
    studio.photograph("start-page")
    window.files.open_paths([path])
    wait_until(lambda: window.workspace.current is not None)
    studio.rest()


def untrained(studio: Studio) -> None:
    """The sample before anybody trains, and with every panel folded."""
    studio.select(0)
    studio.photograph("untrained")
    titles = [dock.title for dock in studio.window.docks if dock.isVisible()]
    for title in titles[2:]:
        title.toggle()
    studio.settle()
    studio.photograph("folded")
    for title in titles[2:]:
        title.toggle()
    studio.settle()


def patterns(studio: Studio) -> None:
    """Classes, mask and errors by stripes and dots."""
    studio.select(2)
    studio.window.settings.set(OVERLAY_PATTERNS, True)
    studio.settle()
    studio.photograph("patterns")
    studio.do(Key.SHOW_ERRORS)
    studio.photograph("patterns-errors")
    studio.do(Key.SHOW_ERRORS)
    studio.window.settings.set(OVERLAY_PATTERNS, False)
    studio.do(Key.SHOW_UNCERTAINTY)
    studio.photograph("uncertainty")
    studio.do(Key.SHOW_UNCERTAINTY)
    studio.do(Key.SHOW_HEATMAP)


def more_pages(studio: Studio) -> None:
    """Every page of the preferences, and the About box."""
    studio.window.action(Key.PREFERENCES).trigger()
    dialog = studio.dialog(PreferencesDialog)
    for number in range(dialog.stack.count() - 1):
        dialog.pages.setCurrentRow(number)
        studio.photograph(f"preferences-{number}", dialog)
    dialog.search.setText("nothing like it")
    studio.photograph("preferences-no-hit", dialog)
    dialog.reject()
    about = AboutDialog("0.1.0", studio.window)
    about.open()
    studio.photograph("about", about)
    about.tabs.setCurrentIndex(1)
    studio.photograph("about-licences", about)
    about.close()


def questions(studio: Studio) -> None:
    """Dialogs that ask or tell, with the long names that people have."""
    folder = studio.home / Path(LONG).stem
    failed = [(LONG, "The disk is full."), ("smear 2.png", "It is open in another program.")]
    window = studio.window
    now = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
    project = window.workspace.require_project().path
    backups = [
        Backup(folder / "1.smearseg", now - timedelta(minutes=10), False, 40, 12, 812_000),
        Backup(folder / "2.smearseg", now - timedelta(hours=3), True, 40, 9, 412_000),
        Backup(folder / "3.smearseg", now - timedelta(days=2), problem="It is damaged."),
    ]
    for name, dialog in (
        ("overwrite", OverwriteDialog(LONG, 3, window)),
        ("export-failed", ExportReportDialog(1, failed, folder, parent=window)),
        (
            "unexpected-error",
            ErrorDialog("ValueError: …\n" * 9, studio.home / "smearseg.log", window),
        ),
        ("message", MessageDialog(f"{LONG} is not there any more.", "Find it.", parent=window)),
        ("pixel-size", PixelSizeDialog(Calibration(0.11, "typed"), 182.0, window)),
        ("restore", RestoreDialog(project, backups, now, None, window)),
        ("restore-none", RestoreDialog(project, [], now, None, window)),
    ):
        dialog.open()
        studio.photograph(name, dialog)
        dialog.close()
        dialog.deleteLater()


def large_text(studio: Studio) -> None:
    """Text of one and a half times the usual size, and of twice that size."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    studio.select(0)
    for size in (150, 200):
        studio.text_size = size
        studio.settle()
        studio.photograph(f"text-{size}")
    studio.text_size = 100
    apply_theme(app, "light")
