"""The ways to the Measurements panel, and between its rows and the canvas."""

from __future__ import annotations

from functools import reduce
from math import floor
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt

from core.labels import Box
from gui.actions import Key
from gui.feature import Feature, Slots
from gui.words import tr

if TYPE_CHECKING:
    from gui.window import MainWindow

CELL_SHARE, NEAREST = 0.3, 6.0
"""Share of the window that a cell is shown at, and screen pixels per image pixel at most."""


class Measuring(Feature):
    """Opens the panel; shows cells that are chosen there, and chooses those that are clicked."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._wanted: tuple[int, int, bool] | None = None
        """The cell to be shown once its image and its cells are there."""
        panel = window.measurements_panel
        panel.cell_chosen.connect(self._go_to)
        panel.export_asked.connect(window.mask_export.start_cells)
        window.canvas.cell_picked.connect(self._pick)
        self._workspace.cells.changed.connect(self._arrived)
        self._workspace.cells.highlighted.connect(lambda _: self._draw())

    def slots(self) -> Slots:
        """Measurements."""
        return {Key.MEASUREMENTS: self.open_panel}

    def open_panel(self) -> None:
        """Show the panel, before others that stand in the same place, with the keyboard in it."""
        panel = self._window.measurements_panel
        dock = next(d for d in self._window.docks if d.isAncestorOf(panel))
        dock.show()
        dock.raise_()
        panel.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # From the table to the canvas ----------------------------------------------------------------

    def _go_to(self, image_id: int, number: int, closer: bool) -> None:
        if image_id not in self._workspace.records:
            return  # its row is about to go
        self._wanted = (image_id, number, closer)
        if image_id != self._workspace.current_id:
            self._workspace.select(image_id)
        self._arrived()

    def _arrived(self) -> None:
        """Show the cell that is wanted as soon as it can be."""
        found = self._workspace.cells.now
        if self._wanted is None or found is None or found.key.image_id != self._wanted[0]:
            return
        _, number, closer = self._wanted
        self._wanted = None
        if number <= found.cells.regions.count:
            self._workspace.cells.point_out(number)
            box = self._box(number)
            if box is not None and closer:
                self._window.canvas.show_box(box, CELL_SHARE, NEAREST)
            elif box is not None and box.common(self._window.canvas.visible_box()).is_empty:
                self._window.canvas.bring(box)

    def _box(self, number: int) -> Box | None:
        found = self._workspace.cells.now
        if found is None or number > found.cells.regions.count:
            return None
        if found.cells.measured is not None:
            return found.cells.measured.box_of(number - 1)
        rows, columns = np.nonzero(found.cells.regions.labels == number)
        if not len(rows):
            return None
        return Box(int(rows.min()), int(columns.min()), int(rows.max()) + 1, int(columns.max()) + 1)

    def _draw(self) -> None:
        """Outline the cells that are pointed out."""
        found, numbers = self._workspace.cells.now, self._workspace.cells.highlights
        boxes = {number: box for number in numbers if (box := self._box(number)) is not None}
        if found is None or not boxes:
            self._window.canvas.set_highlight(None, None)
            return
        around = reduce(Box.union, boxes.values())
        mask = np.zeros((around.height, around.width), np.bool_)
        for number, box in boxes.items():  # of a large image only what the cells take is read
            inside = box.shifted(-around.top, -around.left)
            mask[inside.slices] |= found.cells.regions.labels[box.slices] == number
        self._window.canvas.set_highlight(around, mask)

    # From the canvas to the table ----------------------------------------------------------------

    def _pick(self, x: float, y: float) -> None:
        """A cell was clicked: open the panel on it."""
        cells = self._workspace.cells
        panel = self._window.measurements_panel
        if not panel.isVisible():
            self.open_panel()
        if cells.now is None:
            self._workspace.notice.emit(
                tr("The cells of this image are still on their way; click again in a moment.")
                if cells.working or self._workspace.heatmap.working
                else tr("There are no cells on this image yet: label some cells and train (T).")
            )
            return
        number = cells.cell_at(floor(y), floor(x))
        cells.point_out(*(() if number is None else (number,)))
        if number is not None and panel.scope.currentIndex() == 2:
            panel.scope.setCurrentIndex(0)
