"""What a tool of the canvas is: what the buttons do, and what is drawn around the pointer.

A tool never changes data. It turns the pointer's way into the canvas's signals. Positions are
image coordinates: the centre of the pixel in row r, column c is (c + 0.5, r + 0.5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPen, QPixmap

if TYPE_CHECKING:
    from gui.canvas.canvas import Canvas

DARK, LIGHT = QColor(30, 30, 30), QColor(255, 255, 255)
"""Every line of a tool is drawn in both, so that one of them is seen on any image."""
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
EITHER = (LEFT, RIGHT)
"""The buttons that draw: the left one labels, the right one erases."""
_TEXT_GAP = 14.0
"""Widget pixels between the pointer and words beside it."""


class Tool:
    """What the pointer does on the canvas."""

    name: ClassVar[str]
    fits_on_double_click: ClassVar[bool] = True
    """Whether two clicks without movement show the whole image."""

    by_clicks: ClassVar[bool] = False
    """Whether it works by clicks rather than drags, so that a key can be a whole click."""
    has_size: ClassVar[bool] = False
    """Whether the brush's size is its own, to be changed by dragging."""
    works_once: ClassVar[bool] = False
    """Whether the tool before it is in hand again after one click, half of a double click."""
    leads_shape: ClassVar[bool] = False
    """Whether a drag only leads a corner or a point: it follows a view that moves under it."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas

    def cursor(self) -> QCursor:
        """The pointer over the canvas."""
        return QCursor(Qt.CursorShape.ArrowCursor)

    # The pointer

    def press(self, button: Qt.MouseButton, x: float, y: float) -> bool:
        """Begin at an image point; returns whether the tool wants the moves that follow."""
        return False

    def move(self, x: float, y: float) -> None:
        """Follow the pointer while the button is down."""

    def release(self, x: float, y: float) -> None:
        """The button is up: finish."""

    def hover(self, x: float, y: float) -> None:
        """Follow the pointer while no button is down."""

    def hover_left(self) -> None:
        """The pointer is elsewhere."""

    def modifiers_changed(self) -> None:
        """Shift, Ctrl or Alt went down or up; the pointer stands where it stood."""

    def abort(self) -> None:
        """Give up what the button began, as if it had never been."""

    def double_clicked(self) -> None:
        """Take back what two clicks did, since they meant to show the whole image."""
        self.abort()

    # Keys

    def wants_key(self, key: int) -> bool:
        """Whether the key is the tool's now, and no shortcut of the window's."""
        return False

    def key_press(self, key: int) -> bool:
        """Answer a key; returns whether it was one of the tool's."""
        return False

    # The tool's own course

    def put_away(self) -> None:
        """Another tool is taken: leave nothing that would be in its way."""
        self.abort()

    def image_left(self) -> None:
        """Another image is shown: nothing that was drawn on this one may pass to it."""
        self.abort()

    def undone(self) -> None:
        """A step was undone or redone: nothing may go on from what may be gone."""

    def settle(self) -> None:
        """What was drawn last can no longer be changed."""

    # Drawing

    def overlay_rect(self, at: QPointF) -> QRectF:
        """The part of the widget that ``paint_overlay`` draws on with the pointer at ``at``."""
        return QRectF()

    def paint_overlay(self, painter: QPainter, at: QPointF) -> None:
        """Draw over the layers with the pointer at ``at`` (widget pixels)."""

    def paint_standing(self, painter: QPainter) -> None:
        """Draw what stands on the image wherever the pointer is, also with another tool in hand."""


def two_tone(painter: QPainter, width: float = 1.0) -> tuple[QPen, QPen]:
    """The pens that a line is drawn with, one after the other: dark and wide, light and thin."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    return QPen(DARK, width + 2.0), QPen(LIGHT, width)


def words_rect(at: QPointF) -> QRectF:
    """Where ``paint_words`` draws, on whichever side of the pointer."""
    return QRectF(at.x() - 234, at.y() - 44, 468, 88)


def words_place(at: QPointF, room: QSizeF, port: QRect) -> QRectF:
    """Right of the pointer and below it, or on the other side where the window ends before."""
    x, y = at.x() + _TEXT_GAP, at.y() + _TEXT_GAP
    if x + room.width() > port.width():
        x = at.x() - _TEXT_GAP - room.width()
    if y + room.height() > port.height():
        y = at.y() - _TEXT_GAP - room.height()
    return QRectF(QPointF(x, y), room)


def paint_words(painter: QPainter, at: QPointF, text: str, port: QRect) -> None:
    """Write a few words beside the pointer in a window, on a dark ground of their own."""
    said = painter.fontMetrics().boundingRect(text)
    place = words_place(at, QSizeF(said.width() + 12, said.height() + 6), port)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(30, 30, 30, 215))
    painter.drawRoundedRect(place, 4, 4)
    painter.setPen(LIGHT)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def cross_cursor(ratio: float) -> QCursor:
    """A two-tone cross of 15 pixels with an open middle, so that the target stays visible."""
    size = 15
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    middle, gap = size / 2, 2.5
    for colour, width in ((DARK, 3.0), (LIGHT, 1.0)):
        painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        for start, end in ((0.5, middle - gap), (middle + gap, size - 0.5)):
            painter.drawLine(QPointF(start, middle), QPointF(end, middle))
            painter.drawLine(QPointF(middle, start), QPointF(middle, end))
    painter.end()
    return QCursor(pixmap, size // 2, size // 2)
