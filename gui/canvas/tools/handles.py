"""Points that can be taken hold of: finding the one under the pointer, and drawing them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from gui.canvas.tools.tool import DARK, LIGHT, two_tone

if TYPE_CHECKING:
    from gui.canvas.canvas import Canvas

Point = tuple[float, float]

GRAB = 8.0
"""Widget pixels around a handle in which the pointer takes it."""
HALF = 4.0
"""Half the side of a handle, in widget pixels."""
MARGIN = 14.0
"""Widget pixels around an outline that its lines and handles may cover."""
_MANY = 12
"""Points from which on they are drawn smaller, not to hide the outline."""
_FILL_ALPHA = 70


def handle_at(canvas: Canvas, points: Sequence[Point], x: float, y: float) -> int | None:
    """Index of the point nearest to an image point, if it is within reach of the pointer."""
    at = canvas.widget_point(x, y)
    best, nearest = None, GRAB * GRAB
    for index, point in enumerate(points):
        way = canvas.widget_point(*point) - at
        distance = QPointF.dotProduct(way, way)
        if distance <= nearest:
            best, nearest = index, distance
    return best


def middle(a: Point, b: Point) -> Point:
    """The point halfway."""
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2


def outline_path(canvas: Canvas, points: Sequence[Point], closed: bool) -> QPainterPath:
    """The way through image points, in widget pixels, for the even-odd rule."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for index, point in enumerate(points):
        at = canvas.widget_point(*point)
        if index:
            path.lineTo(at)
        else:
            path.moveTo(at)
    if closed and points:
        path.closeSubpath()
    return path


def around(canvas: Canvas, points: Sequence[Point]) -> QRectF:
    """The part of the widget that an outline through image points covers with its handles."""
    if not points:
        return QRectF()
    xs, ys = [x for x, _ in points], [y for _, y in points]
    low, high = canvas.widget_point(min(xs), min(ys)), canvas.widget_point(max(xs), max(ys))
    return QRectF(low, high).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)


def paint_area(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    """Fill an area as it will be labelled, so that the image still shows through."""
    fill = QColor(colour)
    fill.setAlpha(_FILL_ALPHA)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(path, fill)


def paint_outline(painter: QPainter, path: QPainterPath, broken: bool = False) -> None:
    """Draw a line that is seen on any image; broken where it is still to be drawn."""
    dark, light = two_tone(painter)
    if broken:
        light.setDashPattern([5.0, 4.0])
    for pen in (dark, light):
        painter.setPen(pen)
        painter.drawPath(path)


def paint_handles(
    canvas: Canvas,
    painter: QPainter,
    points: Sequence[Point],
    marked: int | None = None,
    small: bool = False,
) -> None:
    """Draw points that can be dragged; the ``marked`` one in the colour that is painted."""
    half = HALF - 1.5 if small or len(points) > _MANY else HALF
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(DARK, 1.0))
    for index, point in enumerate(points):
        at = canvas.widget_point(*point)
        painter.setBrush(canvas.paint_colour if index == marked else LIGHT)
        wide = half + 1.5 if index == marked else half
        square = QRectF(at.x() - wide, at.y() - wide, 2 * wide, 2 * wide)
        if small:
            painter.drawEllipse(square)
        else:
            painter.drawRect(square)
