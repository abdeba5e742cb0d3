"""States that the documents do not show: empty, at fault, asked, folded, large, patterned."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from studio import Studio

from core.calibration import Calibration
from core.labels import UNLABELLED, Box, new_label_map
from core.metrics import iou_at, reaches
from core.project_backups import Backup
from gui.actions import Key
from gui.dialogs.about import AboutDialog
from gui.dialogs.error import ErrorDialog
from gui.dialogs.export import ExportDialog
from gui.dialogs.export_report import ExportReportDialog, OverwriteDialog
from gui.dialogs.pixel_size import PixelSizeDialog
from gui.dialogs.preferences import PreferencesDialog
from gui.dialogs.restore import RestoreDialog
from gui.dialogs.shortcut_sheet import ShortcutSheet
from gui.dock_title import PanelDock
from gui.outline import keep_outline
from gui.preferences import OVERLAY_PATTERNS, START_PAGE
from gui.scores import Scope
from gui.settings import Settings
from gui.snapshot import wait_until
from gui.theme import apply_theme
from gui.window import MainWindow

ROOT = Path(__file__).resolve().parent.parent
_NARROW = QSize(1280, 720)
"""The smaller of the sheet's sizes; the other is not the one that was kept."""
POOR = 0.7
"""The IoU of a mask whose errors are wide enough for their patterns."""
NEAR = (90, 110)
"""Height and width in pixels of a part with errors of both kinds."""
STRONG = 90
"""Per cent of a layer that is to be seen for itself."""
LONG = "2026-11-26_ward-3_second-staining_slide-0412_immersion_field-17.png"


@contextmanager
def wanted_at_start(settings: Settings) -> Iterator[None]:
    """Have the start page say that it is shown at each start, as it does to who sees it."""
    settings.set(START_PAGE, True)
    try:
        yield
    finally:
        settings.set(START_PAGE, False)


def start(studio: Studio) -> None:
    """The start page, with a recent project."""
    window = studio.window
    path = window.workspace.require_project().path
    window.action(Key.CLOSE_PROJECT).trigger()
    wait_until(lambda: window.workspace.project is None)
    with wanted_at_start(window.settings):
        studio.settle()
        studio.photograph("start-page")
    window.files.open_paths([path])
    wait_until(lambda: window.workspace.current is not None)
    studio.rest()


def outline(studio: Studio) -> None:
    """What is seen while the program loads: where all stood last, and where it usually stands."""
    window = studio.window
    before = window.size()
    window.resize(_NARROW)
    studio.settle()
    keep_outline(window, window.docks, window.settings)
    window.resize(before)
    loading = MainWindow(window.settings, furnished=False)
    loading.show()
    studio.photograph("outline", loading)
    loading.close()
    loading.deleteLater()


def untrained(studio: Studio) -> None:
    """The sample before anybody trains."""
    studio.select(0)
    studio.photograph("untrained")


def folded(studio: Studio) -> None:
    """Some panels folded, for a large curve; then all."""
    studio.select(0)
    window = studio.window
    panels = (window.layers_panel, window.classes_panel, window.training_panel)
    _fold(studio, *panels)
    studio.photograph("folded")
    _fold(studio, window.images_panel, window.threshold_panel)
    studio.photograph("folded-all")
    _fold(studio, *panels, window.images_panel, window.threshold_panel)


def _fold(studio: Studio, *panels: QWidget) -> None:
    """Fold panels, or unfold those that are."""
    for panel in panels:
        dock = studio.dock_of(panel)
        assert isinstance(dock, PanelDock)
        dock.title.toggle()
    studio.settle()


def patterns(studio: Studio) -> None:
    """Classes, mask and errors by stripes and dots."""
    studio.select(2)
    studio.window.settings.set(OVERLAY_PATTERNS, True)
    studio.settle()
    studio.photograph("patterns")
    _errors_near(studio)
    studio.window.settings.set(OVERLAY_PATTERNS, False)
    _uncertainty(studio)
    studio.do(Key.SHOW_HEATMAP)


def _errors_near(studio: Studio) -> None:
    """Errors of both kinds beside each other, at the threshold and the place where most are."""
    workspace = studio.window.workspace
    studio.do(Key.SHOW_ERRORS)
    threshold, box = _both_kinds(studio)
    workspace.choose_threshold(threshold)
    studio.hand.look_at(box, 0.6)
    studio.rest()
    studio.photograph("patterns-errors")
    studio.do(Key.FIT)
    workspace.thresholds.use_proposed()
    studio.do(Key.SHOW_ERRORS)


def _both_kinds(studio: Studio) -> tuple[float, Box]:
    """Of a mask that is not poor: a threshold, and a part with much missed and much extra."""
    workspace = studio.window.workspace
    plane, opened = workspace.heatmap.plane(), workspace.current
    score = workspace.scores.score(Scope.IMAGE, workspace.active_class_id)
    assert plane is not None
    assert opened is not None
    assert score is not None
    wanted, known = opened.labels == workspace.active_class_id, opened.labels != UNLABELLED
    found: list[tuple[float, float, int, int]] = []
    for level in range(10, 250, 5):
        if (iou_at(score.histogram, level / 255) or 0) < POOR:
            continue
        inside = reaches(plane, level / 255)
        kinds = (wanted & ~inside, inside & known & ~wanted)
        wide = [cv2.erode(kind.astype(np.float32), np.ones((3, 3))) for kind in kinds]
        near = np.minimum(*(cv2.boxFilter(kind, -1, NEAR[::-1], normalize=False) for kind in wide))
        row, column = np.unravel_index(near.argmax(), near.shape)
        found.append((float(near.max()), level / 255, int(row), int(column)))
    _most, threshold, row, column = max(found)
    top, left = max(row - NEAR[0] // 2, 0), max(column - NEAR[1] // 2, 0)
    return threshold, Box(top, left, top + NEAR[0], left + NEAR[1]).clipped(*plane.shape)


def _uncertainty(studio: Studio) -> None:
    """Where the network is unsure, with nothing over it."""
    over = (Key.SHOW_LABELS, Key.SHOW_MASK)
    strength = studio.window.layers_panel.sliders["heatmap"]
    before = strength.value()
    studio.do(Key.SHOW_UNCERTAINTY)
    for key in over:
        studio.do(key)
    strength.setValue(STRONG)
    studio.rest()
    studio.photograph("uncertainty")
    strength.setValue(before)
    for key in over:
        studio.do(key)
    studio.do(Key.SHOW_UNCERTAINTY)


def more_pages(studio: Studio) -> None:
    """The sheet of keys, every page of the preferences, searches in them, and the About box."""
    studio.window.action(Key.SHORTCUTS).trigger()
    sheet = studio.dialog(ShortcutSheet)
    studio.photograph("shortcuts", sheet)
    sheet.close()
    studio.window.action(Key.PREFERENCES).trigger()
    dialog = studio.dialog(PreferencesDialog)
    preference_pages(studio, dialog, "preferences")
    dialog.search.setFocus()
    for name, text in (("hits", "time"), ("no-hit", "stain")):
        dialog.search.setText(text)
        studio.photograph(f"preferences-{name}", dialog)
    dialog.reject()
    about = AboutDialog("0.1.0", studio.window)
    about.open()
    studio.photograph("about", about)
    about.tabs.setCurrentIndex(1)
    studio.photograph("about-licences", about)
    about.close()


def preference_pages(studio: Studio, dialog: PreferencesDialog, name: str) -> None:
    """Each page under its own title; among the keys one is chosen."""
    studio.settle()  # as it opens, it is the search's
    dialog.pages.setFocus()
    for number in range(dialog.stack.count() - 1):
        dialog.pages.setCurrentRow(number)
        studio.photograph(f"{name}-{dialog.pages.item(number).text().lower()}", dialog)
    dialog.show_keys()
    dialog.editor.tree.choose(Key.WAND)
    studio.photograph(f"{name}-keys", dialog)


def _fault() -> str:
    """What a fault of the program leaves, as on a person's machine."""
    try:
        new_label_map(-1, 640)
    except ValueError as error:
        assert error.__traceback__ is not None
        lines = traceback.format_exception(error.with_traceback(error.__traceback__.tb_next))
        return "".join(lines).replace(str(ROOT), "/opt/smearseg")
    raise AssertionError


def better_threshold(studio: Studio) -> None:
    """The Export window beside a chosen threshold that is worse than the proposed one."""
    window = studio.window
    window.threshold_panel.slider.setValue(40)
    studio.rest()
    window.action(Key.EXPORT).trigger()
    asked = studio.dialog(ExportDialog)
    studio.photograph("export-better", asked)
    offer = asked.findChild(QPushButton, "exportUseProposed")
    assert offer is not None
    offer.click()
    studio.photograph("export-better-set", asked)
    asked.reject()
    studio.rest()


def questions(studio: Studio) -> None:
    """Dialogs that ask or tell, with the long names that people have."""
    folder = studio.home / Path(LONG).stem
    failed = [(LONG, "The disk is full."), ("field-18.png", "It is open in another program.")]
    receipt = "smearseg-export_2026-11-26_12-00-00.json"
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
        ("export-failed", ExportReportDialog(1, failed, folder, parent=window, receipt=receipt)),
        (
            "unexpected-error",
            ErrorDialog(_fault(), studio.home / "smearseg.log", window),
        ),
        (
            "unexpected-error-not-saved",
            ErrorDialog(
                _fault(), studio.home / "smearseg.log", window, False, window.files.save_as
            ),
        ),
        (
            "unexpected-error-at-start",
            ErrorDialog(_fault(), studio.home / "smearseg.log", at_start=True),
        ),
        ("pixel-size", PixelSizeDialog(Calibration(0.11, "typed"), 91.0, window)),
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
