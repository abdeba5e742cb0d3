"""The pictures of evaluation: the panel with many images, and the errors of one."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
from make_samples import SETTINGS
from PIL import Image
from studio import SIZE, Studio

from core.error_regions import error_regions
from core.project import Role
from core.smear import make_smear
from gui.actions import Key
from gui.snapshot import wait_until

SEEDS = range(31, 38)
"""Made-up fields besides the sample's own; all but the first are held out."""


def evaluation(studio: Studio) -> None:
    """Seven more fields, labelled everywhere; the panel, and the largest error of a field."""
    add_fields(studio)
    _learn_them(studio)
    window = studio.window
    studio.do(Key.EVALUATION)
    studio.do(Key.SHOW_ERRORS)
    legend = window.error_view.legend
    legend.show_place("")
    legend.fold.click()  # the canvas is low
    _open_worst(studio)
    studio.do(Key.FIT)
    window.evaluation_panel.refresh()
    window.canvas.setFocus()
    studio.photograph("evaluation")
    legend.fold.click()
    studio.dock_of(window.evaluation_panel).close()
    studio.rest()
    _look_at_largest(studio)  # on the way from error to error the legend stays as it is there
    studio.do(Key.NEXT_ERROR)
    wait_until(lambda: not window.error_view.walk.searching)
    _look_at_largest(studio)
    window.canvas.setFocus()
    studio.photograph("errors", window.canvas)
    studio.do(Key.SHOW_ERRORS)
    studio.do(Key.FIT)
    window.resize(SIZE)


def add_fields(studio: Studio) -> None:
    """More fields, labelled everywhere: one to train on, and six that are held out."""
    folder = Path(os.environ["SMEARSEG_HOME"]) / "ward 3"  # of two windows each has its own
    folder.mkdir()
    smears = {f"ward-3-field-{n}.png": make_smear(seed, SETTINGS) for n, seed in enumerate(SEEDS)}
    for name, smear in smears.items():
        Image.fromarray(smear.image).save(folder / name)
    workspace = studio.window.workspace
    workspace.intake.add([folder])
    wait_until(lambda: workspace.intake.adding is None)
    fields = [record for record in workspace.records.values() if record.name in smears]
    batch = workspace.painting.begin_batch("Import masks")
    for record in fields:
        batch.put(record.id, smears[record.name].white_cells.astype(np.uint8))
    workspace.set_role([record.id for record in fields[1:]], Role.HELD_OUT)
    studio.rest()
    wait_until(lambda: not workspace.leaks.working and not workspace.held_out.waiting)
    studio.window.notice_bar.dismiss()


def _learn_them(studio: Studio) -> None:
    workspace, panel = studio.window.workspace, studio.window.training_panel
    panel.seconds.setValue(studio.seconds)
    panel.train_button.click()
    wait_until(lambda: not workspace.training.running)
    studio.rest()
    wait_until(lambda: not workspace.held_out.waiting)


def _open_worst(studio: Studio) -> None:
    table = studio.window.evaluation_panel.table
    studio.window.evaluation_panel.refresh()
    studio.window.workspace.select(table.rows[0].image_id)
    studio.rest()


def _look_at_largest(studio: Studio) -> None:
    workspace = studio.window.workspace
    plane, opened = workspace.heatmap.plane(), workspace.current
    assert plane is not None
    assert opened is not None
    class_id = workspace.active_class_id
    largest = error_regions(plane, opened.labels, class_id, workspace.threshold)[0]
    studio.hand.look_at(largest.box, 0.3)
