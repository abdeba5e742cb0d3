"""Work under way: how far it is, how long it will take yet, how it is stopped.

The machine is made slow for it: a job rests at each of its reports, as with a network drive. What
the window shows is its own.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from make_samples import SEEDS as FIELDS
from make_samples import SETTINGS
from numpy.typing import NDArray
from PIL import Image
from PySide6.QtWidgets import QComboBox, QRadioButton, QTabWidget, QWidget
from sheet_classes import labels_of, learn
from smear_objects import corners
from studio import SIZE, Studio

from core import training
from core.export.kinds import MASK_255, What
from core.labels import BACKGROUND
from core.masks import MaskSource
from core.smear import make_smear
from gui.actions import Key
from gui.compare.session import CompareSession
from gui.dialogs.export import ExportChoices, ExportReportDialog, Scope
from gui.dialogs.mask_values import MaskValuesDialog
from gui.dialogs.report import ReportChoices, ReportWrittenDialog
from gui.errand import Errand, State
from gui.preferences import LIVE_SECONDS
from gui.scores import Scope as Scored
from gui.snapshot import PATIENCE_S, wait_until
from gui.worker import Job, JobContext

SEEDS = range(61, 77)
"""Made-up fields that come in while one looks on."""
REST_S = 0.1
GREYS = (0, 60, 120, 180)
"""In a mask: background, red and white cells, platelets."""
LIVE_S = 6
DEEP = 35
"""Pixels across of what a stroke keeps to a cell's edge, the brush itself within it."""
_EXPLORING = "Looking images through"


@contextmanager
def slow(*titles: str, seconds: float = REST_S) -> Iterator[None]:
    """Have jobs of these names rest as they begin, and at each step and report."""
    run, report, check = Job.run, JobContext.report, JobContext.check

    def slow_run(job: Job) -> None:
        if job.title in titles:
            time.sleep(seconds)
        run(job)

    def slow_report(context: JobContext, progress: object) -> None:
        report(context, progress)
        if context._job.title in titles:
            time.sleep(seconds)

    def slow_check(context: JobContext) -> None:
        if context._job.title in titles:
            time.sleep(seconds)
        check(context)

    Job.run, JobContext.report, JobContext.check = slow_run, slow_report, slow_check
    try:
        yield
    finally:
        Job.run, JobContext.report, JobContext.check = run, report, check


def in_and_out(studio: Studio) -> None:
    """Images coming in, masks coming in, masks going out; then the list of all these jobs."""
    window = studio.window
    window.resize(SIZE)
    studio.select(0)
    files, masks = _fields(studio.home / "ward 6")
    slowed = ("Adding images", "Reading masks", "Importing masks", "Exporting masks")
    with slow(*slowed), studio.faint_labels():
        window.workspace.intake.add(files)
        _at(studio, "Adding images", 0.4)
        studio.photograph("working-adding")
        wait_until(lambda: window.workspace.intake.adding is None)
        window.notice_bar.dismiss()
        sources = [MaskSource(mask) for mask in masks]
        pairs = list(zip(_own(studio, files), sources, strict=True))
        window.mask_import.start(pairs, window.workspace.active_class_id)
        _say_what_values_mean(studio)
        _at(studio, "Importing masks", 0.25)
        studio.photograph("working-importing")
        wait_until(lambda: not window.mask_import.running)
        studio.photograph("imported")
        window.notice_bar.dismiss()
        _export(studio, studio.home / "ward 6 masks")
        _at(studio, "Exporting masks", 0.3)
        studio.photograph("working-exporting")
        window.jobs.show_panel(True)
        errand = window.jobs.list.foremost
        assert errand is not None
        errand.cancel()
        wait_until(lambda: errand in window.jobs.list.over)
        window.jobs.panel.view.setCurrentIndex(window.jobs.list.index(0))
        studio.photograph("working-cancelled")
        stopped = studio.dialog(ExportReportDialog)
        studio.photograph("export-stopped", stopped)
        stopped.accept()
    _job_list(studio, pairs)
    learn(studio, studio.seconds // 2)  # that training was stopped as soon as it had begun


def _fields(folder: Path) -> tuple[list[Path], list[Path]]:
    """Images, and a mask of each: a grey for every class."""
    (folder / "masks").mkdir(parents=True)
    images, masks = [], []
    for number, seed in enumerate(SEEDS, start=1):
        smear = make_smear(seed, SETTINGS)
        images.append(folder / f"ward-6-field-{number:02d}.png")
        masks.append(folder / "masks" / f"ward-6-field-{number:02d}_mask.png")
        Image.fromarray(smear.image).save(images[-1])
        kinds = (smear.red_cells, smear.white_cells, smear.platelets)
        greys = sum(np.uint8(grey) * kind for grey, kind in zip(GREYS[1:], kinds, strict=True))
        Image.fromarray(greys).save(masks[-1])
    return images, masks


def _say_what_values_mean(studio: Studio) -> None:
    asked = studio.dialog(MaskValuesDialog)
    white, red, platelet = (record.id for record in studio.window.workspace.classes)
    meanings = (BACKGROUND, red, white, platelet)
    for combo, meaning in zip(asked.findChildren(QComboBox), meanings, strict=False):
        combo.setCurrentIndex(combo.findData(meaning))
    asked.accept()


def _own(studio: Studio, files: list[Path]) -> list[Path]:
    """The project's own paths of files, by name."""
    by_name = {record.name: record.path for record in studio.window.workspace.records.values()}
    return [by_name[path.name] for path in files]


def _export(studio: Studio, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    workspace = studio.window.workspace
    choices = ExportChoices(
        Scope.ALL, folder, "{stem}_mask.png", workspace.active_class_id, What.MASK, MASK_255
    )
    studio.window.mask_export.export(choices)


def _under_way(studio: Studio, title: str) -> Errand | None:
    active = studio.window.jobs.list.active
    return next((errand for errand in active if errand.title == title), None)


def _at(studio: Studio, title: str, share: float) -> None:
    """Wait until a job has come so far."""

    def there() -> bool:
        errand = _under_way(studio, title)
        return errand is not None and errand.share is not None and errand.share >= share

    wait_until(there)
    studio.settle()


def _job_list(studio: Studio, pairs: list[tuple[Path, MaskSource]]) -> None:
    """Jobs that wait, run, failed, were cancelled and are done, in one list."""
    window, jobs = studio.window, studio.window.jobs.list
    broken = pairs[-1][0]
    whole = broken.read_bytes()
    broken.write_bytes(whole[: len(whole) // 3])
    named = {record.path: record.id for record in window.workspace.records.values()}
    window.workspace.cache.clear()
    with slow("Opening an image", seconds=0.8):
        window.workspace.select(named[broken])
        wait_until(lambda: any(one.state is State.FAILED for one in jobs.over))
    window.jobs.show_panel(False)
    studio.rest_of_jobs()  # what is read anew is scored anew
    _all_scored(studio)
    studio.photograph("image-damaged")
    window.notice_bar.dismiss()
    studio.select(0)
    with slow("Exporting masks", "Writing the report"):
        _write_report(studio)
        _export(studio, studio.home / "ward 6 again")
        window.training_panel.train_button.click()
        window.mask_import.start(pairs, window.workspace.active_class_id)  # waits for its turn
        _at(studio, "Exporting masks", 0.1)
        window.jobs.show_panel(True)
        studio.photograph("jobs-all-kinds")
        for errand in jobs.active:
            if not errand.by_itself:  # scores that are given up would be missing from then on
                errand.cancel()
        studio.dialog(ExportReportDialog).accept()
        wait_until(lambda: not jobs.active and not window.workspace.training.running)
    window.jobs.show_panel(False)
    broken.write_bytes(whole)
    window.workspace.select(named[broken])  # it takes part again as soon as it was read
    wait_until(lambda: window.workspace.current_id == named[broken])
    while window.notice_bar.isVisible():  # one message comes after another
        window.notice_bar.dismiss()
    studio.select(0)


def _all_scored(studio: Studio) -> None:
    """Wait until every image that can be read and has labels is scored; some begin late."""
    workspace = studio.window.workspace

    def done() -> bool:
        return all(
            workspace.scores.image_score(record.id) is not None
            for record in workspace.records.values()
            if record.counts.labelled and not workspace.unreadable.state(record.id)
        )

    wait_until(done, 10 * PATIENCE_S)
    studio.rest_of_jobs()


def _write_report(studio: Studio) -> None:
    folder = studio.home / "reports"
    folder.mkdir(exist_ok=True)
    choices = ReportChoices("Ward 6", "", folder, "Ward 6", frozenset({"html"}))
    studio.window.report.write(choices)


def reporting(studio: Studio) -> None:
    """The report being written."""
    with slow("Writing the report"), studio.faint_labels():
        _write_report(studio)
        _at(studio, "Writing the report", 0.3)
        studio.photograph("working-report")
    studio.dialog(ReportWrittenDialog).accept()
    studio.rest()


def beside(studio: Studio) -> None:
    """The windows of the data and of the methods, at work."""
    window, tools = studio.window, studio.window.tools
    studio.select(2)
    with slow(_EXPLORING, seconds=0.6):
        window.action(Key.EXPLORE).trigger()
        exploring = _shown(tools.explore_window)
        tools.exploring.start()
        _at(studio, _EXPLORING, 0.2)
        studio.photograph("explore-working", exploring)
        tools.exploring.cancel()
        wait_until(lambda: not tools.exploring.running)
        studio.photograph("explore-stopped", exploring)
    tools.exploring.start()
    wait_until(lambda: not tools.exploring.running and not window.workspace.leaks.working)
    studio.rest()
    studio.photograph("explore-many", exploring)
    listed = exploring.findChild(QTabWidget)
    assert listed is not None
    listed.setCurrentIndex(1)
    studio.photograph("explore-all-images", exploring)
    listed.setCurrentIndex(0)
    exploring.close()
    window.action(Key.COMPARE).trigger()
    compare = _shown(tools.compare_window)
    tools.compare_window.fit()
    session = tools.comparison
    tools.compare_window.seconds.setValue(max(4, studio.seconds // 3))
    tools.compare_window.run_button.setFocus()
    tools.compare_window.run_button.click()
    wait_until(lambda: _is_half_trained(session))
    studio.photograph("compare-working", compare)
    _still(session.running, "compare-working")
    tools.compare_window.stop_button.click()
    wait_until(lambda: not session.running)
    studio.photograph("compare-stopped", compare)
    compare.close()


def _is_half_trained(session: CompareSession) -> bool:
    """Whether some methods are done, and the next has come to the middle of its training."""
    ended, under_way = len(session.asked) - len(session.waiting), session.progress
    training = under_way is not None and under_way.phase == "training"
    return ended >= 2 and training and under_way.fraction > 0.5


def _shown(window: QWidget | None) -> QWidget:
    assert window is not None
    window.resize(SIZE)
    return window


def live(studio: Studio) -> None:
    """Live mode: training after a stroke in the one cell left, and up to date again."""
    window, workspace = studio.window, studio.window.workspace
    studio.select(0)
    cell = _mark_all_but_a_cell(studio)
    chosen = window.threshold_panel.scope
    _choose_scope(studio, Scored.IMAGE)  # what follows the stroke
    window.settings.set(LIVE_SECONDS, LIVE_S)
    studio.do(Key.LIVE)
    studio.do(Key.BRUSH)
    _paint(studio, _along_the_inside(cell))
    wait_until(lambda: workspace.training.running and len(workspace.training.losses) > 3)
    studio.photograph("live-training")
    _still(workspace.training.running, "live-training")
    wait_until(lambda: not workspace.training.running)
    studio.rest()
    studio.photograph("live-up-to-date")
    studio.hand.leave()
    studio.do(Key.LIVE)
    window.settings.set(LIVE_SECONDS, LIVE_SECONDS.default)
    window.notice_bar.dismiss()
    opened = workspace.current
    assert opened is not None
    batch = workspace.painting.begin_batch("Import masks")
    batch.put(opened.id, labels_of(studio, make_smear(FIELDS[0], SETTINGS)))
    learn(studio, studio.seconds // 2)  # what comes after it has no bare ring around that cell
    _choose_scope(studio, chosen)


def _choose_scope(studio: Studio, scope: Scored) -> None:
    panel = studio.window.threshold_panel
    button = panel.findChild(QRadioButton, f"{scope.value}ScopeButton")
    assert button is not None
    button.click()


def _mark_all_but_a_cell(studio: Studio) -> NDArray[np.bool_]:
    """Label the sample's first field but for the white cell that nobody has marked yet."""
    smear = make_smear(FIELDS[0], SETTINGS)
    opened = studio.window.workspace.current
    assert opened is not None
    marked = opened.labels == studio.window.workspace.active_class_id
    cells = smear.instances * smear.white_cells
    bare = [n for n in np.unique(cells)[1:] if not marked[cells == n].any()]
    cell = np.asarray(cells == bare[0])
    around = cv2.dilate(cell.astype(np.uint8), _disc(DEEP)).astype(np.bool_)
    batch = studio.window.workspace.painting.begin_batch("Import masks")
    batch.put(opened.id, labels_of(studio, smear, but=around))
    studio.rest()
    return cell


def _along_the_inside(cell: NDArray[np.bool_]) -> list[tuple[float, float]]:
    """Points within a cell, as far from its edge everywhere."""
    inner = cv2.erode(cell.astype(np.uint8), _disc(DEEP))
    return corners(inner.astype(np.bool_), 32)[:20]


def _disc(size: int) -> NDArray[np.uint8]:
    return np.asarray(cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size)), np.uint8)


def _paint(studio: Studio, path: list[tuple[float, float]]) -> None:
    studio.hand.press(*path[0])
    for place in path[1:]:
        studio.hand.drag(*place)
    studio.hand.release(*path[-1])


def _still(holds: bool, name: str) -> None:
    """Raises RuntimeError where a state was over before all its pictures were taken."""
    if not holds:
        raise RuntimeError(f"{name} was over before it was photographed; give it --seconds")


def failed_training(studio: Studio) -> None:
    """A training that the memory does not do for, and one that has nothing to learn from."""
    loss = training.masked_bce
    steps = iter(range(1))  # before the shortest run is over

    def failing(*arguments: Any) -> Any:
        if next(steps, None) is None:
            raise MemoryError
        return loss(*arguments)

    window, workspace = studio.window, studio.window.workspace
    training.masked_bce = failing
    try:
        window.training_panel.train_button.click()
        wait_until(lambda: not workspace.training.running)
    finally:
        training.masked_bce = loss
    studio.rest()
    wait_until(window.notice_bar.isVisible)
    studio.photograph("training-failed")
    window.notice_bar.dismiss()
    learn(studio, studio.seconds // 2)  # what comes after it says nothing of that error
