"""A region shown before it is painted: an outline of constant width and a light fill."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from core.labels import Box
from gui.canvas.layers import Colour, argb

if TYPE_CHECKING:
    from gui.canvas.canvas import Canvas

_KERNEL = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (3, 3))
_FILL = 0.4
_MARGIN = 3
"""Screen pixels of line outside the region."""


class Preview:
    """Some pixels of the image, bool (box.height, box.width), to be shown in a colour."""

    def __init__(
        self,
        box: Box,
        mask: npt.NDArray[np.bool_],
        colour: Colour,
        fill_share: float = _FILL,
        bold: bool = False,
    ) -> None:
        """``bold``: a broad line of the colour between a dark one and a light one."""
        self.box = box
        self._mask = np.ascontiguousarray(mask).view(np.uint8)
        halo, line = argb((0, 0, 0), 0.75), argb((255, 255, 255), 1.0)
        fill = argb(colour, fill_share)
        self._outwards, self._inwards = (3, 2) if bold else (1, 1)
        broad = argb(colour, 1.0)
        rings = (halo, broad, broad, broad, line, fill) if bold else (halo, line, fill)
        table = np.zeros(256, np.uint32)  # 0 is clear, 1 the outermost ring
        table[1 : len(rings) + 1] = rings
        self._table = table.view(np.int32)

    def paint(self, painter: QPainter, canvas: Canvas) -> None:
        """Draw what of it is in view; costs pixels of the screen, whatever the image is."""
        seen = canvas.visible_box().expanded(2)
        top, left = max(seen.top, self.box.top), max(seen.left, self.box.left)
        bottom, right = min(seen.bottom, self.box.bottom), min(seen.right, self.box.right)
        if bottom <= top or right <= left:
            return
        ratio = canvas.viewport().devicePixelRatioF()
        scale = canvas.zoom()
        corner = canvas.widget_point(left, top) * ratio
        x, y = round(corner.x()), round(corner.y())
        width = max(1, round(corner.x() + (right - left) * scale) - x)
        height = max(1, round(corner.y() + (bottom - top) * scale) - y)
        part = self._mask[
            top - self.box.top : bottom - self.box.top, left - self.box.left : right - self.box.left
        ]
        # Whole pixels at any scale; when the image is larger than the screen the nearest does.
        shown = cv2.resize(part, (width, height), interpolation=cv2.INTER_NEAREST)
        pixels = self._coloured(np.asarray(shown, np.uint8))
        rows, columns = pixels.shape
        picture = QImage(
            pixels.data, columns, rows, 4 * columns, QImage.Format.Format_ARGB32_Premultiplied
        )
        picture.setDevicePixelRatio(ratio)
        painter.drawImage(QPointF(x - _MARGIN, y - _MARGIN) / ratio, picture)

    def _coloured(self, inside: npt.NDArray[np.uint8]) -> npt.NDArray[np.int32]:
        inside = np.pad(inside, _MARGIN)
        zone = inside.copy()
        for change, times in ((cv2.dilate, self._outwards), (cv2.erode, self._inwards)):
            ring = inside
            for _ in range(times):
                ring = np.asarray(change(ring, _KERNEL), np.uint8)
                zone += ring
        return np.asarray(cv2.LUT(zone, self._table), np.int32)
