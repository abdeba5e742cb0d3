"""What the callout had better not lie on: the cells that a step speaks of, and legends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtWidgets import QWidget

from gui.canvas.legend_card import LegendCard

if TYPE_CHECKING:
    from gui.window import MainWindow

_GRID = 512
"""Points along an image's longer side at which its mask is looked at."""


class InTheWay:
    """The mask as a step begins, so that the callout does not move about while it changes.

    Of another image that is opened meanwhile it tells nothing.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        workspace = window.workspace
        plane = workspace.heatmap.plane()
        self._image_id = workspace.current_id
        self._step = 1
        self._mask: np.ndarray | None = None
        if plane is not None:
            self._step = -(-max(plane.shape) // _GRID)
            level = 255 * workspace.threshold
            self._mask = plane[:: self._step, :: self._step] >= level

    def share(self, place: QRect) -> float:
        """How much of a place in the window lies over cells or legends (0 to 1)."""
        area = place.width() * place.height()
        return min(1.0, (self._cells(place) + self._legends(place)) / area) if area else 0.0

    def _cells(self, place: QRect) -> float:
        """Pixels of the window in ``place`` that show cells of the mask."""
        canvas, mask = self._window.canvas, self._mask
        same = self._window.workspace.current_id == self._image_id
        if mask is None or not canvas.has_image or not same:
            return 0.0
        inner = place.intersected(_place_of(canvas))
        if inner.isEmpty():
            return 0.0
        corner = canvas.mapFrom(self._window, inner.topLeft())
        left, top = canvas.image_point(QPointF(corner))
        right, bottom = canvas.image_point(QPointF(corner + QPoint(inner.width(), inner.height())))
        rows = slice(max(0, round(top / self._step)), max(0, round(bottom / self._step)))
        columns = slice(max(0, round(left / self._step)), max(0, round(right / self._step)))
        points = int(np.count_nonzero(mask[rows, columns]))
        return points * (self._step * canvas.widget_scale()) ** 2

    def _legends(self, place: QRect) -> float:
        cards = self._window.canvas.findChildren(LegendCard)
        parts = (place.intersected(_place_of(card)) for card in cards if card.isVisible())
        return float(sum(part.width() * part.height() for part in parts if not part.isEmpty()))


def _place_of(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
