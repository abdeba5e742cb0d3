"""The window in German, whose words are longer, where there is least room for them."""

from __future__ import annotations

import os
from pathlib import Path

from evaluation_pictures import add_fields
from make_screenshots import rules_for_white_cells, write_masks
from PySide6.QtCore import QSize
from sheet_panels import JUDGED, judging_often, menus, tour
from sheet_states import preference_pages
from sheet_studio import SheetStudio
from studio import Studio, temporary_home

from gui.actions import Key
from gui.dialogs.export import ExportDialog
from gui.dialogs.import_masks import ImportMasksDialog
from gui.dialogs.preferences import PreferencesDialog
from gui.dialogs.report import ReportDialog
from gui.dialogs.shortcut_sheet import ShortcutSheet
from gui.dialogs.verify import VerifyDialog
from gui.language import ENGLISH, use_language
from gui.preferences import START_PAGE
from gui.snapshot import PATIENCE_S, open_on_sample, wait_until

SMALL = QSize(1280, 720)
GERMAN = "de"
DRIVE = Path("/media/labor")
"""The folders of pictures in German have German names."""
SHORT_S = 4


def german(studio: SheetStudio) -> None:
    """A window of its own, made as the program makes it, on a sample and a home of its own."""
    studio.window.close()
    former = os.environ["SMEARSEG_HOME"]
    use_language(GERMAN)
    try:
        with temporary_home(DRIVE) as home:
            _photograph(studio, home)
    finally:
        use_language(ENGLISH)
        os.environ["SMEARSEG_HOME"] = former


def _photograph(studio: SheetStudio, home: Path) -> None:
    studio.open_window(open_on_sample(folder=home / "Projekte" / "Station 3"))
    try:
        studio.sizes = (SMALL,)
        _untrained(studio)
        add_fields(studio)
        studio.select(0)
        _train(studio)
        with studio.faint_labels():
            _trained(studio)
        _train_again(studio)
        _dialogs(studio)
    finally:
        studio.window.close()


def _untrained(studio: Studio) -> None:
    studio.window.resize(SMALL)
    studio.select(0)
    studio.photograph("german-untrained")
    menus(studio, "german-menu")
    tour(studio, "german-tour")
    path = studio.window.workspace.require_project().path
    studio.window.settings.set(START_PAGE, True)
    studio.do(Key.CLOSE_PROJECT)
    studio.photograph("german-start-page")
    studio.window.settings.set(START_PAGE, False)
    studio.window.files.open_paths([path])
    wait_until(lambda: studio.window.workspace.current is not None)
    studio.rest()


def _train(studio: Studio) -> None:
    panel, training = studio.window.training_panel, studio.window.workspace.training
    panel.seconds.setValue(studio.seconds)
    with judging_often():
        panel.train_button.click()
        wait_until(lambda: len(training.ious) >= JUDGED)
        studio.photograph("german-training")
        wait_until(lambda: not training.running)
    studio.rest()


def _trained(studio: Studio) -> None:
    window = studio.window
    studio.photograph("german-trained")
    studio.select(2)
    studio.do(Key.EVALUATION)
    window.evaluation_panel.refresh()
    studio.photograph("german-evaluation")
    studio.dock_of(window.evaluation_panel).close()
    studio.select(1)
    rules_for_white_cells(studio)
    studio.do(Key.MEASUREMENTS)
    measurements = window.measurements_panel
    wait_until(lambda: measurements.table.rowCount() > 0 and not measurements.updating)
    studio.photograph("german-measurements")
    studio.dock_of(window.measurements_panel).close()
    studio.dock_of(window.cells_panel).raise_()
    studio.rest()
    window.canvas.setFocus()
    studio.photograph("german-cells")
    studio.dock_of(window.threshold_panel).raise_()
    studio.select(2)
    studio.do(Key.SHOW_ERRORS)
    window.canvas.setFocus()
    studio.photograph("german-errors")
    studio.do(Key.SHOW_ERRORS)
    studio.select(0)


def _compare(studio: Studio) -> None:
    """All methods, on the sample's field that is held out."""
    studio.select(2)
    compare = studio.window.tools.compare_window
    assert compare is not None
    compare.seconds.setValue(max(1, studio.seconds // 5))
    compare.run_button.setFocus()
    compare.run_button.click()
    wait_until(lambda: not compare.session.running, 10 * PATIENCE_S)
    compare.fit()


def _train_again(studio: Studio) -> None:
    """Two short runs after the first."""
    panel, training = studio.window.training_panel, studio.window.workspace.training
    panel.seconds.setValue(SHORT_S)
    for _ in range(2):
        panel.train_button.click()
        wait_until(lambda: not training.running)
        studio.rest()
    panel.seconds.setValue(studio.seconds)


def _dialogs(studio: Studio) -> None:
    window = studio.window
    window.action(Key.PREFERENCES).trigger()
    preferences = studio.dialog(PreferencesDialog)
    preference_pages(studio, preferences, "german-preferences")
    preferences.reject()
    window.action(Key.SHORTCUTS).trigger()
    keys = studio.dialog(ShortcutSheet)
    studio.photograph("german-shortcuts", keys)
    keys.close()
    window.action(Key.IMPORT_MASKS).trigger()
    chooser = studio.dialog(ImportMasksDialog)
    masks = studio.window.workspace.require_project().path.with_name("Masken")
    write_masks(masks)
    chooser.set_sources([masks])
    wait_until(chooser.accept_button.isEnabled)
    studio.photograph("german-import", chooser)
    chooser.reject()
    window.action(Key.REPORT).trigger()
    report = studio.dialog(ReportDialog)
    studio.photograph("german-report-dialog", report)
    report.reject()
    window.action(Key.VERIFY).trigger()
    verified = studio.dialog(VerifyDialog)
    wait_until(lambda: bool(verified.text()))
    studio.photograph("german-verify", verified)
    verified.accept()
    window.threshold_panel.slider.setValue(40)
    studio.rest()
    window.action(Key.EXPORT).trigger()
    asked = studio.dialog(ExportDialog)
    studio.photograph("german-export", asked)
    asked.reject()
    window.workspace.thresholds.use_proposed()
    for key in (Key.EXPLORE, Key.RUNS, Key.COMPARE):
        studio.do(key)
    tools = window.tools
    assert tools.runs_window is not None
    tools.runs_window.table.selectRow(1)
    tools.runs_window.judge_button.click()
    wait_until(lambda: not tools.runs_window.judging.running)
    wait_until(lambda: not tools.exploring.running)
    for name, beside in (
        ("explore", tools.explore_window),
        ("runs", tools.runs_window),
        ("compare", tools.compare_window),
    ):
        assert beside is not None
        if name == "compare":
            _compare(studio)
        studio.photograph(f"german-{name}", beside)
        beside.close()
