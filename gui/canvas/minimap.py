"""The minimap: the whole image in a corner of the canvas, and a frame around what is in view."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from gui.canvas.navigation import wheel_factor
from gui.canvas.sampling import Pyramid
from gui.words import tr

if TYPE_CHECKING:
    from gui.canvas.canvas import Canvas

LONGEST = 176
"""Widget pixels of the minimap's longer side."""
SHORTEST = 40
"""... and of the shorter one at least: a strip is drawn wider than it is."""
MARGIN = 12
"""Widget pixels to the canvas's corner."""
_ROOM = 2.5
"""How many times its own size the canvas must have for the minimap to show."""
_SMALLEST_FRAME = 6.0
_EDGE = 2
"""Pixels of the minimap's own border."""


class Minimap(QWidget):
    """Press or drag in it to look elsewhere; it hides while the whole image is in view."""

    placed = Signal()
    """It shows, hides, or has another place or size."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.setObjectName("minimap")
        self.setAccessibleName(tr("Minimap"))
        self.setToolTip(tr("Drag the frame to look elsewhere"))
        self.setCursor(Qt.CursorShape.SizeAllCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._canvas = canvas
        self._wanted = True
        self._size = (1, 1)
        self._pyramid: Pyramid | None = None
        self._picture = QPixmap()
        self._grip: QPointF | None = None
        self._place = QRect()
        """Where it was seen last; empty while it hides."""
        canvas.view_changed.connect(self.follow)
        canvas.installEventFilter(self)
        canvas.coverings.add(self)
        self.hide()

    def set_wanted(self, wanted: bool) -> None:
        """Show it when it is of use, or never."""
        self._wanted = wanted
        self.follow()

    def set_image(self, pyramid: Pyramid | None) -> None:
        """Show another image, or none; ``pyramid`` is that of the canvas."""
        self._pyramid, self._grip, self._picture = pyramid, None, QPixmap()
        if pyramid is not None:
            height, width = pyramid.array.shape[:2]
            scale = LONGEST / max(height, width)
            size = (max(round(width * scale), SHORTEST), max(round(height * scale), SHORTEST))
            self._size = (width, height)
            self.resize(*size)
        self.follow()

    def follow(self) -> None:
        """The view is another: move the frame, show or hide."""
        self._take_place()
        place = QRect() if self.isHidden() else self.geometry()
        if place != self._place:
            self._place = place
            self.placed.emit()

    def _take_place(self) -> None:
        canvas = self._canvas
        room = canvas.width() >= _ROOM * self.width() and canvas.height() >= _ROOM * self.height()
        useful = self._pyramid is not None and canvas.has_image and not canvas.shows_whole_image
        if not (self._wanted and useful and room):
            self._grip = None
            self.hide()
            return
        port = canvas.viewport().geometry()
        self.move(
            port.right() + 1 - self.width() - MARGIN, port.bottom() + 1 - self.height() - MARGIN
        )
        self.show()
        self.raise_()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the corner of the canvas."""
        if event.type() == QEvent.Type.Resize:
            self.follow()
        return False

    # What is drawn

    def _make_picture(self) -> None:
        assert self._pyramid is not None
        ratio = self.devicePixelRatioF()
        width, height = round(self.width() * ratio), round(self.height() * ratio)
        level = int(np.log2(max(self._size[0] / width, self._size[1] / height, 1.0)))
        array, _ = self._pyramid.level(level)
        small = cv2.resize(array, (width, height), interpolation=cv2.INTER_AREA)
        pixels = np.ascontiguousarray(small).data
        image = QImage(pixels, width, height, 3 * width, QImage.Format.Format_RGB888)
        self._picture = QPixmap.fromImage(image)
        self._picture.setDevicePixelRatio(ratio)

    def frame(self) -> QRectF:
        """What is in view, in the minimap's pixels; never too small to be taken."""
        box = self._canvas.visible_box()
        across, down = self.width() / self._size[0], self.height() / self._size[1]
        found = QRectF(box.left * across, box.top * down, box.width * across, box.height * down)
        more_x = max(_SMALLEST_FRAME - found.width(), 0) / 2
        more_y = max(_SMALLEST_FRAME - found.height(), 0) / 2
        return found.adjusted(-more_x, -more_y, more_x, more_y)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The image, what is out of view dimmed, and a frame in dark and light."""
        if self._pyramid is None:
            return
        if self._picture.isNull() or self._picture.devicePixelRatio() != self.devicePixelRatioF():
            self._make_picture()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        whole, frame = QRectF(self.rect()), self.frame()
        painter.setClipRect(whole)
        for part in _around(whole, frame):
            painter.fillRect(part, QColor(20, 22, 26, 95))
        # Closed also where the view reaches the image's edge.
        seen = _within(frame, whole.adjusted(_EDGE, _EDGE, -_EDGE - 1, -_EDGE - 1))
        painter.setPen(QPen(QColor(20, 22, 26), 3))
        painter.drawRect(seen)
        painter.setPen(QPen(QColor(255, 255, 255), 1))
        painter.drawRect(seen)
        edge = QRect(0, 0, self.width() - 1, self.height() - 1)
        painter.setPen(QPen(QColor(20, 22, 26), 1))
        painter.drawRect(edge)
        painter.setPen(QPen(QColor(150, 154, 160), 1))
        painter.drawRect(edge.adjusted(1, 1, -1, -1))

    # Hands

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the frame, or bring it here first."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        frame, at = self.frame(), event.position()
        if not frame.contains(at):
            self._look(at)
            self._grip = QPointF()
        else:
            self._grip = at - frame.center()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the view along."""
        if self._grip is not None:
            self._look(event.position() - self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self._grip = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the middle of the view."""
        event.accept()
        port = self._canvas.viewport().rect()
        self._canvas.zoom_by(wheel_factor(event), QPointF(port.center()))

    def _look(self, at: QPointF) -> None:
        x = at.x() / self.width() * self._size[0]
        y = at.y() / self.height() * self._size[1]
        self._canvas.centre_on(min(max(x, 0.0), self._size[0]), min(max(y, 0.0), self._size[1]))


def _within(frame: QRectF, room: QRectF) -> QRectF:
    """What of a frame lies in ``room``, moved there as far as it would be too small to be seen."""
    seen = QRectF(frame)
    across, down = min(frame.width(), _SMALLEST_FRAME), min(frame.height(), _SMALLEST_FRAME)
    seen.setLeft(min(max(frame.left(), room.left()), room.right() - across))
    seen.setTop(min(max(frame.top(), room.top()), room.bottom() - down))
    seen.setRight(max(min(frame.right(), room.right()), seen.left() + across))
    seen.setBottom(max(min(frame.bottom(), room.bottom()), seen.top() + down))
    return seen


def _around(whole: QRectF, frame: QRectF) -> list[QRectF]:
    """The four parts of ``whole`` beside ``frame``."""
    inner = frame.intersected(whole)
    return [
        QRectF(whole.left(), whole.top(), whole.width(), inner.top() - whole.top()),
        QRectF(whole.left(), inner.bottom(), whole.width(), whole.bottom() - inner.bottom()),
        QRectF(whole.left(), inner.top(), inner.left() - whole.left(), inner.height()),
        QRectF(inner.right(), inner.top(), whole.right() - inner.right(), inner.height()),
    ]
