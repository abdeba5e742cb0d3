"""Finding one's way: what to label next, minimap, magnifier, ruler, from panel to panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QToolBar, QWidget

from core.labels import BACKGROUND, UNLABELLED, Box
from core.metrics import reaches
from gui.actions import Key
from gui.canvas.marks import whole_pixels
from gui.canvas.minimap import Minimap
from gui.dock_title import PanelDock
from gui.feature import Feature, Slots
from gui.layout import put_home
from gui.next_to_label import Found, NextToLabel
from gui.preferences import MINIMAP, PIXEL_GRID
from gui.term_card import TermButton
from gui.words import tr

if TYPE_CHECKING:
    from gui.window import MainWindow

_MARKER = "next to label"
MARK_MS = 2500
"""How long a place is framed."""
PLACE_SHARE, OBJECT_SHARE = 0.35, 0.6
"""Shares of the window that a place to label, and an object, are shown at."""
NEAREST = 8.0
"""Screen pixels per image pixel that such a zoom goes to at most."""
_LARGEST = 0.25
"""Share of an image that no cell has."""
_REACH = 1024
"""An object is looked for within so many pixels of the point clicked, so that it never waits."""


class Navigating(Feature):
    """The actions that look at the image and never change it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._canvas, self._workspace = window.canvas, window.workspace
        self.minimap = Minimap(self._canvas)
        self._heat_came = False
        """Whether the heatmap is seen because its uncertainty was asked for."""
        self._listens = False
        self.next_to_label = NextToLabel(self._workspace)
        self._wanted: Found | None = None
        """The place to be shown once its image is there."""
        self._former_tool = "brush"
        self._unmark = QTimer(self)
        self._unmark.setSingleShot(True)
        self._unmark.setInterval(MARK_MS)
        self._unmark.timeout.connect(lambda: self._canvas.unmark(_MARKER))
        self._connect()
        self._follow_settings()

    def _connect(self) -> None:
        canvas, workspace = self._canvas, self._workspace
        self._window.settings.changed.connect(self._preferred)
        self.next_to_label.found.connect(self._go_to)
        workspace.current_changed.connect(self._image_changed)
        workspace.opening_changed.connect(self._opening_changed)
        canvas.tool_changed.connect(self._tool_changed)
        canvas.zoom_boxed.connect(self._zoom_to_box)
        canvas.zoom_asked.connect(self._zoom_to_object)
        canvas.zoom_given_up.connect(self._former_tool_back)

    def _preferred(self, preference: object) -> None:
        if preference in (MINIMAP, PIXEL_GRID):
            self._follow_settings()
            self.refresh()

    def _follow_settings(self) -> None:
        settings = self._window.settings
        self.minimap.set_wanted(settings.get(MINIMAP))
        self._canvas.set_pixel_grid(settings.get(PIXEL_GRID))

    def slots(self) -> Slots:
        """What to label next, switches of the view, the ways to panels and objects, and home."""
        return {
            Key.NEXT_TO_LABEL: self.next_to_label.go,
            Key.SHOW_MINIMAP: self._switch_minimap,
            Key.SHOW_PIXEL_GRID: self._switch_grid,
            Key.SHOW_UNCERTAINTY: self._switch_uncertainty,
            Key.ZOOM_TO_OBJECT: self._zoom_at_pointer,
            Key.NEXT_PANEL: lambda: self._step_panel(+1),
            Key.PREVIOUS_PANEL: lambda: self._step_panel(-1),
            Key.PANELS_HOME: lambda: put_home(self._window),
        }

    def refresh(self) -> None:
        """What can be looked for, and which switches are on."""
        window, settings = self._window, self._window.settings
        window.action(Key.NEXT_TO_LABEL).setEnabled(not self.next_to_label.why_not)
        window.action(Key.ZOOM_TO_OBJECT).setEnabled(self._canvas.has_image)
        window.check(Key.SHOW_MINIMAP, settings.get(MINIMAP))
        window.check(Key.SHOW_PIXEL_GRID, settings.get(PIXEL_GRID))
        window.check(Key.SHOW_UNCERTAINTY, self._canvas.shows_uncertainty)

    def close(self) -> None:
        """Look no further."""
        self.next_to_label.cancel()

    # Switches ------------------------------------------------------------------------------------

    def _switch_minimap(self, on: bool) -> None:
        self._window.settings.set(MINIMAP, on)

    def _switch_grid(self, on: bool) -> None:
        self._window.settings.set(PIXEL_GRID, on)

    def _heat_asked(self) -> None:
        self._heat_came = False

    def _switch_uncertainty(self, on: bool) -> None:
        self._canvas.set_uncertainty(on)
        heatmap, shown = (
            self._window.action(Key.SHOW_HEATMAP),
            self._canvas.layer_visible("heatmap"),
        )
        if not self._listens:  # the actions come after the features
            heatmap.triggered.connect(self._heat_asked)
            self._listens = True
        if on and not shown:
            heatmap.trigger()
            self._heat_came = True
        elif not on and self._heat_came and shown:
            heatmap.trigger()  # what was hidden before is so again
        if not on:
            self._heat_came = False

    # Images --------------------------------------------------------------------------------------

    def _image_changed(self) -> None:
        opened = self._workspace.current
        self.minimap.set_image(opened.pyramid if opened is not None else None)
        if self._wanted is not None and opened is not None and opened.id == self._wanted.image_id:
            self._show_place(self._wanted)

    def _opening_changed(self) -> None:
        """Who asks for another image meanwhile wants no place of this one."""
        wanted = self._wanted
        if wanted is not None and self._workspace.chosen_id != wanted.image_id:
            self._wanted = None

    def _go_to(self, place: Found) -> None:
        if self._workspace.current_id == place.image_id:
            self._show_place(place)
        else:
            self._wanted = place
            self._workspace.select(place.image_id)

    def _show_place(self, place: Found) -> None:
        self._wanted = None
        self._canvas.show_box(place.box, PLACE_SHARE, NEAREST)
        self._canvas.mark(place.box, _MARKER)
        self._unmark.start()

    # The magnifier -------------------------------------------------------------------------------

    def _tool_changed(self, name: str) -> None:
        if name != "zoom":
            self._former_tool = name

    def _former_tool_back(self) -> None:
        self._window.toolbox.take(self._former_tool)

    def _zoom_to_box(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self._canvas.show_box(whole_pixels((x0, y0, x1, y1)))
        self._former_tool_back()

    def _zoom_at_pointer(self) -> None:
        pointer = self._canvas.pointer
        at = self._canvas.centre() if pointer is None else self._canvas.image_point(pointer)
        self._zoom_to_object(*at)

    def _zoom_to_object(self, x: float, y: float) -> None:
        """Zoom to the object at an image point."""
        box = self.object_at(x, y)
        if box is not None:
            self._canvas.show_box(box, OBJECT_SHARE, max(NEAREST, self._canvas.zoom()))
        else:
            self._workspace.notice.emit(
                tr("There is no labelled or predicted object at that place.")
            )
        if self._canvas.tool_name == "zoom":
            self._former_tool_back()

    def object_at(self, x: float, y: float) -> Box | None:
        """The labelled or predicted object at an image point; None where none is.

        Where the image is not labelled all over, the larger of the two: a stroke lies in its cell.
        What is predicted over much of the image is no cell, while something is labelled.
        """
        opened = self._workspace.current
        if opened is None:
            return None
        height, width = opened.labels.shape
        row, column = int(y // 1), int(x // 1)
        if not (0 <= row < height and 0 <= column < width):
            return None
        around = Box(row - _REACH, column - _REACH, row + _REACH, column + _REACH)
        around = around.clipped(height, width)
        value, plane = opened.labels[row, column], self._workspace.heatmap.plane()
        masks = []
        if value not in (BACKGROUND, UNLABELLED):
            masks.append(opened.labels[around.slices] == value)
        record = self._workspace.records.get(opened.id)
        whole = record is not None and record.counts.labelled_share == 1
        if plane is not None and not (masks and whole):
            masks.append(reaches(plane[around.slices], self._workspace.threshold))
        found = [_piece_at(m, row - around.top, column - around.left, around) for m in masks]
        pieces = [piece for piece in found if piece is not None]
        if len(pieces) > 1 and pieces[1].area > _LARGEST * height * width:
            return pieces[0]
        return max(pieces, key=lambda piece: piece.area, default=None)

    # From panel to panel -------------------------------------------------------------------------

    def _step_panel(self, by: int) -> None:
        """Give the keyboard to the next part of the window: canvas, panels, toolbar."""
        parts = self._parts()
        focus = QApplication.focusWidget()
        here = next((i for i, (part, _) in enumerate(parts) if _holds(part, focus)), -by)
        for step in range(1, len(parts)):
            part, dock = parts[(here + by * step) % len(parts)]
            if dock is not None and dock.behind:
                dock.raise_()
            first = part if part is self._canvas else _first_stop(part)
            if first is not None:
                first.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def _parts(self) -> list[tuple[QWidget, PanelDock | None]]:
        """The parts of the window; of a panel, which may be behind another, also the dock."""
        window, callout = self._window, self._window.tour.callout
        # A folded panel is its title.
        docks = [(d.title if d.folded else d.panel, d) for d in window.docks if d.isVisible()]
        bars = [(bar, None) for bar in window.findChildren(QToolBar, "toolBar")]
        tour = [(callout, None)] if callout is not None else []
        return [(self._canvas, None), *tour, *docks, *bars]


def _piece_at(mask: NDArray[np.bool_], row: int, column: int, around: Box) -> Box | None:
    """The box of the connected piece of a mask that has a pixel, counted in the image."""
    if not mask[row, column]:
        return None
    _count, pieces = cv2.connectedComponents(mask.astype(np.uint8), connectivity=8)
    rows, columns = np.nonzero(pieces == pieces[row, column])
    return Box(
        around.top + int(rows.min()),
        around.left + int(columns.min()),
        around.top + int(rows.max()) + 1,
        around.left + int(columns.max()) + 1,
    )


def _holds(part: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (part is widget or part.isAncestorOf(widget))


def _first_stop(part: QWidget) -> QWidget | None:
    """The first widget of a part that Tab would stop at; its question marks only without others."""
    stops = [
        widget
        for widget in part.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
    ]
    controls = (widget for widget in stops if not isinstance(widget, TermButton))
    return next(controls, stops[0] if stops else None)
