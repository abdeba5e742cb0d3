"""What the view draws over its layers by itself: the grid of pixels, and a frame that points."""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from core.labels import Box
from gui.canvas.camera import Camera
from gui.theme import current_tokens

GRID_FROM = 16.0
"""Screen pixels per image pixel from which the pixels' borders are drawn."""
_GRID_DARK, _GRID_LIGHT = QColor(0, 0, 0, 75), QColor(255, 255, 255, 48)
_FRAME_DARK, _FRAME_LIGHT = QColor(20, 20, 20), QColor(255, 255, 255)


def draw_pixel_grid(painter: QPainter, camera: Camera, ratio: float, visible: Box) -> None:
    """Draw the borders of the image's pixels inside the ``visible`` box, if they are far apart.

    A dark and a light line side by side are seen on any image. ``ratio`` is screen pixels to a
    widget pixel; the painter draws in widget pixels.
    """
    if camera.scale < GRID_FROM or visible.is_empty:
        return
    left, top = (edge / ratio for edge in camera.to_screen(visible.left, visible.top))
    right, bottom = (edge / ratio for edge in camera.to_screen(visible.right, visible.bottom))
    step, beside = camera.scale / ratio, 1 / ratio
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for colour, shift in ((_GRID_DARK, 0.0), (_GRID_LIGHT, beside)):
        lines = [
            QLineF(left + k * step + shift, top, left + k * step + shift, bottom)
            for k in range(visible.width + 1)
        ]
        lines += [
            QLineF(left, top + k * step + shift, right, top + k * step + shift)
            for k in range(visible.height + 1)
        ]
        painter.setPen(QPen(colour, 0))
        painter.drawLines(lines)


def draw_frame(painter: QPainter, rect: QRectF) -> None:
    """Draw a frame around a place that is to be looked at, dark and light, with broad corners."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((_FRAME_DARK, 5.0), (_FRAME_LIGHT, 2.0)):
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        reach = min(rect.width(), rect.height()) / 3
        for x, across in ((rect.left(), reach), (rect.right(), -reach)):
            for y, down in ((rect.top(), reach), (rect.bottom(), -reach)):
                painter.drawLine(QLineF(x, y, x + across, y))
                painter.drawLine(QLineF(x, y, x, y + down))


def draw_focus(painter: QPainter, area: QRectF) -> None:
    """Draw the frame that says that the keyboard is the canvas's; a dark line parts it from a
    light image."""
    tokens = current_tokens()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(tokens.canvas), 4.0))
    painter.drawRect(area.adjusted(1, 1, -1, -1))
    painter.setPen(QPen(QColor(tokens.canvas_accent), 2.0))
    painter.drawRect(area.adjusted(1, 1, -1, -1))


def whole_pixels(box: tuple[float, float, float, float]) -> Box:
    """The box of pixels that an image rectangle (x0, y0, x1, y1), either way round, touches."""
    x0, y0, x1, y1 = box
    return Box(floor(min(y0, y1)), floor(min(x0, x1)), ceil(max(y0, y1)), ceil(max(x0, x1)))
