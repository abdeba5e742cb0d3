"""A mask's values over its image, small enough to be drawn anew at every choice."""

from __future__ import annotations

from collections.abc import Mapping

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.labels import BACKGROUND, UNLABELLED
from core.masks import Colour, MaskFile
from gui.canvas.layers import BACKGROUND_COLOUR
from gui.theme import current_tokens
from gui.words import tr

Pixels = NDArray[np.uint8]
_LONGEST_SIDE = 640  # of the preview's pixels; sharp enough, and quick at every choice
_THUMBNAIL = QSize(48, 36)


class SmallMask:
    """A mask thinned out to at most 640 pixels a side, with its image in the same size."""

    def __init__(
        self, mask: MaskFile, image: Pixels | None, others: Mapping[int, Colour] | None = None
    ) -> None:
        """``image`` is ``uint8 (H, W, 3)`` RGB; without it the mask's own colours are shown.

        ``others`` has values, with their colours, that masks of the kind have and this may not.
        """
        step = max(1, -(-max(mask.values.shape) // _LONGEST_SIDE))
        values = mask.values[::step, ::step]
        swatches = {**(others or {}), **mask.swatches}
        self.order = sorted({*mask.counts, *swatches})
        self._indices = np.searchsorted(np.array(self.order), values)
        if image is None:
            self.ground = np.array([swatches[v] for v in self.order], np.uint8)[self._indices]
        else:
            height, width = values.shape
            self.ground = cv2.resize(image, (width, height), interpolation=cv2.INTER_AREA)

    def coloured(
        self, labels: Mapping[int, int], colours: Mapping[int, tuple[int, int, int]]
    ) -> Pixels:
        """The image as RGB: classes and background in their colours, the rest as it is.

        ``labels`` gives each chosen value its label, ``colours`` each class its colour.
        """
        tint = np.zeros((len(self.order), 3), np.float32)
        share = np.zeros((len(self.order), 1), np.float32)
        for i, value in enumerate(self.order):
            label = labels.get(value)
            if label is None or label == UNLABELLED:
                continue
            tint[i] = BACKGROUND_COLOUR if label == BACKGROUND else colours[label]
            share[i] = 0.6
        mixed = self.ground * (1 - share[self._indices]) + (tint * share)[self._indices]
        return mixed.astype(np.uint8)

    def where(self, value: int) -> QPixmap:
        """A thumbnail that shows where ``value`` lies."""
        tokens = current_tokens()
        there = (self._indices == self.order.index(value)).astype(np.float32)
        height, width = there.shape
        scale = min(2 * _THUMBNAIL.width() / width, 2 * _THUMBNAIL.height() / height)
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        # The square root keeps a few pixels visible where the area would swallow them.
        shade = np.sqrt(cv2.resize(there, size, interpolation=cv2.INTER_AREA))[..., np.newaxis]
        dark, light = (
            np.array(QColor(c).getRgb()[:3], np.float32) for c in (tokens.canvas, "#ffffff")
        )
        pixmap = QPixmap.fromImage(as_image((dark + (light - dark) * shade).astype(np.uint8)))
        pixmap.setDevicePixelRatio(2.0)
        return pixmap


def as_image(pixels: Pixels) -> QImage:
    """RGB ``uint8 (H, W, 3)`` as a QImage of its own memory."""
    height, width = pixels.shape[:2]
    data = np.ascontiguousarray(pixels)
    return QImage(data.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


class MaskPreview(QWidget):
    """Shows an RGB picture as large as it fits, on the canvas's ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setObjectName("maskPreview")
        self.setAccessibleName(tr("Preview"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_pixels(self, pixels: Pixels) -> None:
        """Show ``uint8 (H, W, 3)``."""
        self._image = as_image(pixels)
        self.update()

    def picture(self) -> QImage:
        """What is shown, before scaling."""
        return self._image

    def sizeHint(self) -> QSize:
        """A picture worth looking at."""
        return QSize(400, 320)

    def minimumSizeHint(self) -> QSize:
        """The least that still shows cells."""
        return QSize(200, 160)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture centred; enlarged pixels stay sharp."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(current_tokens().canvas))
        if self._image.isNull():
            return
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        smaller = size.width() < self._image.width()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smaller)
        painter.drawImage(QRectF(left, top, size.width(), size.height()), self._image)
