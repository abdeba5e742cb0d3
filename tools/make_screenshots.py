"""Make the pictures of docs/pictures from the real window at work on the sample project.

No picture is composed: the window is driven as a person drives it, and grabbed. Only the made-up
smears of the sample are shown. Settings and projects go to a temporary folder.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import numpy as np
from evaluation_pictures import evaluation
from guide_pictures import close_up, panels, start_page, term_card, tour
from insight_pictures import explore, report, runs
from make_samples import SEEDS, SETTINGS
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QComboBox, QRadioButton
from smear_objects import box_of, corners, diameter, inmost, largest
from studio import MAX_BYTES, SIZE, Studio, shrink, temporary_home

from core.calibration import Calibration
from core.labels import BACKGROUND
from core.masks.labelme import labelme_bytes
from core.masks.objects import ImageObjects, objects_of
from core.project_records import next_colour
from core.region_rules import RegionRules
from core.smear import make_smear
from gui.actions import Key
from gui.cell_plots import SCATTER
from gui.compare.figures import table
from gui.dialogs.export import ExportDialog, ExportReportDialog
from gui.dialogs.import_masks import ImportMasksDialog
from gui.dialogs.mask_values import MaskValuesDialog
from gui.dialogs.preferences import PreferencesDialog
from gui.dialogs.remove_class import RemoveClassDialog
from gui.dialogs.shortcut_sheet import ShortcutSheet
from gui.dialogs.verify import VerifyDialog
from gui.panels.cells import ALL_HOLES, SPLIT
from gui.snapshot import PATIENCE_S, wait_until

ROOT = Path(__file__).resolve().parent.parent
COMPARE_SIZE = QSize(1280, 760)
DETAIL = QSize(560, 340)
"""Widget pixels of a picture of a tool."""
_WHOLE_CELL = 142
"""Pixels of the screen that the wand is drawn for a tolerance that takes in a cell's body."""
CELLS = QSize(640, 600)
CORNER, JOBS = QSize(500, 500), QSize(840, 300)
TALL = QSize(1280, 940)
"""A window in which the threshold panel need not scroll."""
MAX_TOTAL_BYTES = 5_500_000
PIXEL = Calibration(0.11, "typed")


# What is photographed, in this order ----------------------------------------------------------


def training(studio: Studio) -> None:
    """A run from start to end; the picture is of its second half."""
    panel, workspace = studio.window.training_panel, studio.window.workspace
    classes = studio.dock_of(studio.window.classes_panel)
    classes.close()  # so that the curve has room
    studio.window.resize(TALL)
    panel.seconds.setValue(studio.seconds)
    panel.train_button.click()
    run = workspace.training
    wait_until(lambda: run.progress is not None and run.progress.fraction > 0.5)
    studio.window.jobs.show_panel(True)
    studio.photograph("jobs", crop=JOBS, corner=True)
    studio.window.jobs.show_panel(False)
    wait_until(lambda: run.progress is not None and run.progress.fraction > 0.92)
    studio.photograph("training", studio.dock_of(panel), scale=2)
    wait_until(lambda: not run.running)
    classes.show()
    studio.window.resize(SIZE)
    studio.rest()


def window(studio: Studio) -> None:
    """The window with a mask, light and dark."""
    studio.select(0)
    studio.photograph("window-light")
    studio.dress("dark")
    studio.photograph("window-dark")
    studio.dress("light")


def heatmap(studio: Studio) -> None:
    """The heatmap over the field that nobody has labelled, scores of those held out beside it."""
    studio.select(1)
    _score_held_out(studio)
    studio.do(Key.SHOW_HEATMAP)
    studio.do(Key.SHOW_MASK)
    studio.photograph("heatmap")
    studio.do(Key.SHOW_HEATMAP)
    studio.do(Key.SHOW_MASK)


def threshold(studio: Studio) -> None:
    """The threshold panel alone, with the curve of the held-out field."""
    studio.select(2)
    panel = studio.window.threshold_panel
    _score_held_out(studio)
    studio.window.resize(TALL)
    studio.rest()
    with studio.faint_labels():
        studio.photograph("threshold", studio.dock_of(panel), scale=2)
    studio.window.resize(SIZE)


def _score_held_out(studio: Studio) -> None:
    button = studio.window.threshold_panel.findChild(QRadioButton, "held_outScopeButton")
    assert button is not None
    button.click()


def cells(studio: Studio) -> None:
    """The Cells panel with rules for white cells, and the Measurements panel with a cell chosen."""
    studio.select(1)
    window = studio.window
    workspace, dock = window.workspace, studio.dock_of(window.cells_panel)
    dock.raise_()
    rules_for_white_cells(studio)
    window.resize(TALL)
    studio.settle()
    studio.photograph("cells", crop=CELLS, corner=True)
    window.resize(SIZE)
    studio.do(Key.MEASUREMENTS)
    measurements = window.measurements_panel
    wait_until(lambda: workspace.cells.now is not None and not measurements.updating)
    wait_until(lambda: measurements.table.rowCount() > 0)
    measurements.plot.kind.setCurrentIndex(SCATTER)
    measurements.choose([1])
    studio.photograph("measurements", studio.dock_of(measurements))
    studio.dock_of(measurements).close()
    studio.dock_of(window.threshold_panel).raise_()
    workspace.cell_rules.choose(RegionRules())
    workspace.calibration.set(None)
    workspace.cells.point_out(None)
    studio.rest()


def rules_for_white_cells(studio: Studio) -> None:
    """Specks are left out, holes filled, cells that touch parted; sizes in micrometres."""
    workspace, panel = studio.window.workspace, studio.window.cells_panel
    workspace.calibration.set(PIXEL)
    panel.smoothing.setValue(1.0)
    panel.touching.setCurrentIndex(SPLIT)
    panel.holes.setCurrentIndex(ALL_HOLES)
    panel.smallest.setValue(500)
    wait_until(lambda: workspace.cells.now is not None and not workspace.rule_scores.waiting)


def compare(studio: Studio) -> None:
    """The ladder of methods, run on the field that is held out and fully labelled."""
    studio.select(2)
    studio.do(Key.COMPARE)
    window = studio.window.tools.compare_window
    assert window is not None
    window.resize(COMPARE_SIZE)
    window.seconds.setValue(max(1, studio.seconds // 2))
    window.run_button.click()
    wait_until(lambda: not window.session.running, 10 * PATIENCE_S)
    studio.photograph("compare", window)
    session = window.session
    assert session.subject is not None
    results = [outcome.result for outcome in session.outcomes.values()]
    figures = table(results, session.subject)
    (studio.out / "compare.tsv").write_text(figures, encoding="utf-8")
    close_up(studio, window)
    window.fit()
    window.close()


def verify(studio: Studio) -> None:
    """The heatmap against single patches."""
    studio.select(0)
    studio.window.action(Key.VERIFY).trigger()
    found = studio.dialog(VerifyDialog)
    wait_until(lambda: bool(found.text()))
    studio.photograph("verify", found)
    found.accept()
    studio.rest()


def tools(studio: Studio) -> None:
    """Polygon, wand, acceptance and ruler at work on the field that nobody has labelled."""
    studio.select(1)
    hand, smear = studio.hand, make_smear(SEEDS[1], SETTINGS)
    studio.do(Key.SHOW_MASK)
    white = largest(smear.instances * smear.white_cells, margin=40)
    outline = corners(white)
    hand.look_at(box_of(white), 0.4)
    studio.do(Key.POLYGON)
    studio.window.notice_bar.dismiss()
    for x, y in outline[:-3]:
        hand.click(x, y)
    hand.hover(*outline[-3])
    studio.photograph("tool-polygon", studio.window.canvas, crop=DETAIL)
    hand.key(Qt.Key.Key_Escape)
    nucleus = largest(smear.instances * smear.nuclei)
    x, y = inmost(nucleus)
    hand.look_at(box_of(smear.instances == smear.instances[int(y), int(x)]), 0.45)
    studio.do(Key.WAND)
    studio.window.notice_bar.dismiss()
    hand.press(x, y)
    hand.pull(_WHOLE_CELL)
    studio.photograph("tool-wand", studio.window.canvas, crop=DETAIL)
    hand.key(Qt.Key.Key_Escape)
    hand.release(x, y)
    studio.do(Key.SHOW_MASK)
    studio.do(Key.ACCEPT)
    studio.window.notice_bar.dismiss()
    whole = largest(smear.instances * smear.white_cells)
    hand.look_at(box_of(whole), 0.35)
    hand.hover(x, y)
    studio.photograph("tool-accept", studio.window.canvas, crop=DETAIL)
    studio.window.workspace.calibration.set(PIXEL)
    studio.do(Key.RULER)
    begin, end = diameter(whole)
    hand.press(*begin)
    hand.drag(*end)
    hand.release(*end)
    studio.photograph("minimap", studio.window.canvas, crop=CORNER, corner=True)
    studio.window.workspace.calibration.set(None)
    hand.leave()
    studio.do(Key.BRUSH)
    studio.do(Key.FIT)


def classes(studio: Studio) -> None:
    """Three classes, one of them locked and one hidden; what becomes of one that is deleted."""
    studio.select(0)
    workspace, panel = studio.window.workspace, studio.window.classes_panel
    for name in ("Red cell", "Platelet"):
        workspace.add_class(name, next_colour([record.colour for record in workspace.classes]))
    first, second, third = (record.id for record in workspace.classes)
    workspace.class_table.set_locked([first], True)
    workspace.class_table.set_visible([third], False)
    workspace.painting.set_value(second)
    studio.rest()
    studio.photograph("classes", studio.dock_of(panel), scale=2)
    workspace.class_table.set_locked([first], False)
    workspace.class_table.set_visible([third], True)
    dialog = RemoveClassDialog(
        workspace.classes[0],
        workspace.classes[1:],
        sum(workspace.class_table.pixels(first)),
        len(workspace.class_table.pixels(first)),
        True,
        studio.window,
    )
    dialog.open()
    studio.photograph("merge-class", dialog)
    dialog.reject()
    workspace.painting.set_value(first)
    studio.rest()


def import_masks(studio: Studio) -> None:
    """Choosing masks, then saying what their values mean."""
    folder = studio.home / "masks"
    write_masks(folder)
    studio.window.action(Key.IMPORT_MASKS).trigger()
    chooser = studio.dialog(ImportMasksDialog)
    chooser.set_sources([folder])
    wait_until(chooser.accept_button.isEnabled)
    studio.photograph("import", chooser)
    chooser.accept_button.click()
    values = studio.dialog(MaskValuesDialog)
    white, red, platelet = (record.id for record in studio.window.workspace.classes)
    meanings = (BACKGROUND, red, white, white, platelet)
    for combo, meaning in zip(values.findChildren(QComboBox), meanings, strict=False):
        combo.setCurrentIndex(combo.findData(meaning))
    studio.photograph("mask-values", values)
    values.reject()
    studio.rest()


def write_masks(folder: Path) -> None:
    """Masks as other programs might write them: a grey for each kind of thing, and outlines."""
    folder.mkdir()
    for number, name in ((0, "smear-field-1_mask.png"), (1, "smear-field-2_mask.png")):
        smear = make_smear(SEEDS[number], SETTINGS)
        cv2.imwrite(str(folder / name), (smear.classes.astype(np.uint16) * 60).astype(np.uint8))
    whites = make_smear(SEEDS[2], SETTINGS).white_cells
    found = tuple(objects_of(whites.astype(np.uint8), {1: "White cell"}, split=True))
    outlined = ImageObjects("smear-field-3.png", *whites.shape, found)
    (folder / "smear-field-3.json").write_bytes(labelme_bytes(outlined, *whites.shape))
    shutil.copy(folder / "smear-field-1_mask.png", folder / "smear-field-9_mask.png")


def export(studio: Studio) -> None:
    """Asking for which program, what and where to, and the report."""
    folder = studio.home / "results"
    folder.mkdir()
    studio.window.action(Key.EXPORT).trigger()
    asked = studio.dialog(ExportDialog)
    asked.set_folder(str(folder))
    all_images = asked.findChild(QRadioButton, "scopeAll")
    program = asked.findChild(QComboBox, "exportProgram")
    assert all_images is not None
    assert program is not None
    program.setCurrentText("ImageJ or Fiji")
    all_images.setFocus()
    all_images.click()
    studio.photograph("export", asked)
    asked.accept_button.click()
    report = studio.dialog(ExportReportDialog)
    studio.photograph("export-report", report)
    report.accept()
    studio.rest()


def pages(studio: Studio) -> None:
    """The sheet of keys, and the preferences that change them."""
    studio.window.action(Key.SHORTCUTS).trigger()
    sheet = studio.dialog(ShortcutSheet)
    studio.photograph("shortcuts", sheet)
    sheet.close()
    studio.window.action(Key.PREFERENCES).trigger()
    dialog = studio.dialog(PreferencesDialog)
    studio.photograph("preferences", dialog)
    dialog.show_keys()
    dialog.editor.tree.choose(Key.WAND)
    studio.photograph("preferences-keys", dialog)
    dialog.reject()
    studio.rest()


def empty(studio: Studio) -> None:
    """A new project, and what is said of a file that is no image."""
    studio.window.workspace.new_project(studio.home / "projects" / "Ward 3.smearseg")
    studio.rest()
    studio.window.notice_bar.dismiss()
    studio.photograph("empty")
    broken = studio.home / "slide 12.png"
    broken.write_text("This is no picture.\n")
    studio.window.files.open_paths([broken])
    wait_until(studio.window.notice_bar.isVisible)
    studio.rest()
    studio.photograph("problem")


STEPS: tuple[Callable[[Studio], None], ...] = (
    tour, training, window, start_page, panels, heatmap, threshold, term_card, cells, compare,
    verify, tools, classes, import_masks, export, report, pages, explore, runs, evaluation, empty,
)  # fmt: skip


def make(out: Path, seconds: int, only: Sequence[str] = ()) -> list[Path]:
    """Take all pictures, or those of some steps, training for ``seconds``; the files written."""
    out.mkdir(parents=True, exist_ok=True)
    with temporary_home() as home:
        studio = Studio(out, home, seconds)
        try:
            for step in STEPS:
                if not only or step is training or step.__name__ in only:
                    step(studio)
        finally:
            studio.window.close()
    for path in studio.written:  # only now: it would take the processor from a running training
        shrink(path)
        print(f"{path}: {path.stat().st_size / 1000:.0f} kB")
    return studio.written


def main() -> int:
    """Take the pictures and check their sizes; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures")
    parser.add_argument("--seconds", type=int, default=20, help="how long to train")
    parser.add_argument("--only", nargs="*", default=[], help="names of steps; training is made")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # as main.py does
    sizes = {path: path.stat().st_size for path in make(options.out, options.seconds, options.only)}
    total = sum(sizes.values())
    print(f"{len(sizes)} pictures, {total / 1e6:.2f} MB")
    heavy = [path.name for path, size in sizes.items() if size > MAX_BYTES]
    if heavy or total > MAX_TOTAL_BYTES:
        print(f"Too large for the repository: {', '.join(heavy) or 'all together'}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
