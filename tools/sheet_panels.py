"""Panels and menus of the main window, as the sheet shows them: whole windows, nothing cut out."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import cv2
import numpy as np
from make_samples import SEEDS, SETTINGS
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint
from PySide6.QtWidgets import QMenu, QToolButton
from smear_objects import box_of, largest
from studio import SIZE, Studio

import core.training
from core.labels import Box
from core.smear import make_smear
from gui.actions import Key
from gui.snapshot import wait_until

GRID = 20
"""Half of the pixels on a side of what fills the view, so that each of them is to be seen."""
JUDGED = 3
"""Points that make a line of a curve."""
LATE = 0.9
"""Share of a run at which its picture is taken, also with fewer points."""


def training(studio: Studio) -> None:
    """A run in its first half, with its job in the list, then in its second; then done."""
    panel = studio.window.training_panel
    studio.select(0)
    panel.seconds.setValue(studio.seconds)
    # A machine under load judges seldom: its share of the time would be too large.
    with judging_often():
        panel.train_button.click()
        _take_training(studio)
    studio.rest()
    studio.photograph("trained")


@contextmanager
def judging_often(share: float = 0.5) -> Iterator[None]:
    """Have so much of a training's time go to judging, if need be."""
    known = core.training._SCORING_SHARE
    vars(core.training)["_SCORING_SHARE"] = share
    try:
        yield
    finally:
        vars(core.training)["_SCORING_SHARE"] = known


def _take_training(studio: Studio) -> None:
    run = studio.window.workspace.training
    wait_until(lambda: run.progress is not None)
    wait_until(lambda: len(run.ious) >= JUDGED - 1 or run.progress.fraction > LATE / 2)
    studio.window.jobs.show_panel(True)
    studio.photograph("jobs")
    studio.window.jobs.show_panel(False)
    wait_until(lambda: len(run.ious) > JUDGED or run.progress.fraction > LATE)
    studio.photograph("training")
    if not run.running:
        raise RuntimeError("the training was over before it was photographed; give it --seconds")
    wait_until(lambda: not run.running)


def layers(studio: Studio) -> None:
    """The heatmap over a fainter image, without the mask."""
    studio.select(0)
    panel = studio.window.layers_panel
    before = {
        name: (box.isChecked(), panel.sliders[name].value()) for name, box in panel.boxes.items()
    }
    for name, (shown, percent) in {
        "mask": (False, 90), "labels": (True, 70), "heatmap": (True, 80), "image": (True, 80),
    }.items():  # fmt: skip
        panel.boxes[name].setChecked(shown)
        panel.sliders[name].setValue(percent)
    studio.rest()
    studio.photograph("layers")
    for name, (shown, percent) in before.items():
        panel.boxes[name].setChecked(shown)
        panel.sliders[name].setValue(percent)
    studio.rest()


def images(studio: Studio) -> None:
    """Many images, four of them chosen; and what can be done with them."""
    studio.select(4)
    view = studio.window.images_panel.list
    model = view.model()
    rows = QItemSelection(model.index(1, 0), model.index(4, 0))
    view.selectionModel().select(rows, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    view.scrollToTop()
    studio.settle()
    studio.photograph("images")
    view.customContextMenuRequested.emit(view.visualRect(model.index(4, 0)).center())
    _take_menu(studio, "menu-images", _open_menu(studio))
    classes = studio.window.classes_panel
    listed = classes.list
    listed.customContextMenuRequested.emit(QPoint(20, 10))
    _take_menu(studio, "menu-class", _open_menu(studio))
    studio.select(0)


def menus(studio: Studio, name: str = "menu") -> None:
    """Each menu of the bar, and those of the buttons for several tools."""
    window = studio.window
    window.resize(SIZE)
    for action in window.menuBar().actions():
        menu = action.menu()
        assert isinstance(menu, QMenu)
        title = menu.title().replace("&", "").lower()
        menu.popup(window.mapToGlobal(QPoint(0, 30)))
        _take_menu(studio, f"{name}-{title}", menu)
    for button in window.findChildren(QToolButton):
        if (menu := button.menu()) is not None and button.isVisible():
            menu.popup(button.mapToGlobal(QPoint(0, button.height())))
            kind = button.accessibleName().lower()
            _take_menu(studio, f"{name}-{kind}", menu)


def _open_menu(studio: Studio) -> QMenu:
    studio.settle()
    return next(menu for menu in studio.window.findChildren(QMenu) if menu.isVisible())


def _take_menu(studio: Studio, name: str, menu: QMenu) -> None:
    studio.photograph(name, menu)
    menu.close()
    studio.settle()


def tour(studio: Studio, name: str = "tour") -> None:
    """Each step of the tour."""
    studio.select(0)
    studio.do(Key.TOUR)
    feature = studio.window.tour
    for number in range(1, len(feature.steps) + 1):
        assert feature.callout is not None
        studio.photograph(f"{name}-{number}")
        feature.callout.next_asked.emit()
        studio.settle()
    feature.end()
    studio.rest()


def near(studio: Studio) -> None:
    """Pixels with their grid, the magnifier at work, and the pointer that the keyboard leads."""
    hand = studio.hand
    studio.select(0)
    hand.look_at(_edge_beside_labels(studio), 1.1)  # near enough for the grid to be drawn
    studio.photograph("pixel-grid")
    studio.do(Key.FIT)
    studio.select(1)
    smear = make_smear(SEEDS[1], SETTINGS)
    box = box_of(largest(smear.instances * smear.white_cells))
    studio.do(Key.ZOOM_TOOL)
    studio.window.notice_bar.dismiss()
    hand.press(box.left - 12, box.top - 12)
    hand.drag(box.right + 12, box.bottom + 12)
    studio.photograph("tool-magnifier")
    hand.release(box.right + 12, box.bottom + 12)
    hand.leave()
    studio.do(Key.FIT)
    studio.do(Key.BRUSH)
    studio.do(Key.KEYBOARD_POINTER)
    studio.photograph("keyboard-pointer")
    studio.do(Key.KEYBOARD_POINTER)
    studio.window.notice_bar.dismiss()


def _edge_beside_labels(studio: Studio) -> Box:
    """Where a stroke in a white cell of the sample's first field comes nearest to its edge."""
    opened = studio.window.workspace.current
    assert opened is not None
    white = make_smear(SEEDS[0], SETTINGS).white_cells.astype(np.uint8)
    depth = cv2.distanceTransform(white, cv2.DIST_L2, 5)
    depth[opened.labels != studio.window.workspace.active_class_id] = np.inf
    margin = np.full(depth.shape, np.inf, np.float32)
    margin[GRID:-GRID, GRID:-GRID] = depth[GRID:-GRID, GRID:-GRID]
    row, column = (int(n) for n in np.unravel_index(margin.argmin(), margin.shape))
    return Box(row - GRID, column - GRID, row + GRID, column + GRID)
