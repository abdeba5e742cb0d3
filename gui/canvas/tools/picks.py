"""Fill, wand and accept: a click on the image says which region is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QCursor, QPainter, QPainterPath

from gui.canvas.tools.handles import paint_outline
from gui.canvas.tools.tool import (
    EITHER,
    LEFT,
    RIGHT,
    Tool,
    cross_cursor,
    paint_words,
    words_rect,
)
from gui.words import tr

if TYPE_CHECKING:
    from gui.canvas.canvas import Canvas

FIRST_TOLERANCE = 15.0
MAX_TOLERANCE = 100.0
_PER_PIXEL = 0.25
"""Tolerance that a widget pixel of the drag is worth."""


class PickTool(Tool):
    """A tool that asks about the region at a point."""

    fits_on_double_click = False  # two clicks on one place are two orders

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._cross: QCursor | None = None

    def cursor(self) -> QCursor:
        """A small cross with an open middle."""
        if self._cross is None:
            self._cross = cross_cursor(self._canvas.devicePixelRatioF())
        return self._cross


class FillTool(PickTool):
    """A click fills the enclosed region; the right button erases it."""

    name = "fill"
    by_clicks = True

    def press(self, button: Qt.MouseButton, x: float, y: float) -> bool:
        """Ask for the fill at once."""
        if button in EITHER:
            self._canvas.fill_asked.emit(x, y, button == RIGHT or self._canvas.pen_erases)
        return False


class PickCellTool(PickTool):
    """A click points out the cell that is there; it changes nothing."""

    name = "pick"
    by_clicks = True

    def press(self, button: Qt.MouseButton, x: float, y: float) -> bool:
        """Say where at once."""
        if button == LEFT:
            self._canvas.cell_picked.emit(x, y)
        return False


class WandTool(PickTool):
    """Press on a colour and drag right for more of it, left for less; letting go paints."""

    name = "wand"

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._from: float | None = None
        """Where the drag began, in widget pixels across."""
        self._start = self.tolerance = FIRST_TOLERANCE

    def press(self, button: Qt.MouseButton, x: float, y: float) -> bool:
        """Begin with the tolerance of last time."""
        if button not in EITHER:
            return False
        self._from = self._canvas.widget_point(x, y).x()
        self._start = self.tolerance
        erase = button == RIGHT or self._canvas.pen_erases
        self._canvas.wand_started.emit(x, y, self.tolerance, erase)
        return True

    def move(self, x: float, y: float) -> None:
        """More or less tolerance."""
        if self._from is not None:
            way = self._canvas.widget_point(x, y).x() - self._from
            asked = self._start + way * _PER_PIXEL
            self.tolerance = min(max(asked, 0.0), MAX_TOLERANCE)
            self._canvas.wand_moved.emit(self.tolerance)

    def release(self, x: float, y: float) -> None:
        """Paint what is shown."""
        if self._from is not None:
            self._from = None
            self._canvas.wand_finished.emit()

    def abort(self) -> None:
        """Paint nothing, and have the tolerance of before."""
        if self._from is not None:
            self._from, self.tolerance = None, self._start
            self._canvas.wand_aborted.emit()

    def wants_key(self, key: int) -> bool:
        """Esc, while the wand is down."""
        return key == Qt.Key.Key_Escape and self._from is not None

    def key_press(self, key: int) -> bool:
        """Esc gives up."""
        if not self.wants_key(key):
            return False
        self.abort()
        return True

    def overlay_rect(self, at: QPointF) -> QRectF:
        """The words beside the pointer."""
        return words_rect(at) if self._from is not None else QRectF()

    def paint_overlay(self, painter: QPainter, at: QPointF) -> None:
        """Say how tolerant it is."""
        if self._from is not None:
            text = tr("Tolerance {tolerance:.0f}", tolerance=self.tolerance)
            paint_words(painter, at, text, self._canvas.viewport().rect())


class AcceptTool(PickTool):
    """A click takes the predicted object over, Shift or the right button rejects it.

    A drag does so with every object that its box touches.
    """

    name = "accept"
    by_clicks = True
    leads_shape = True

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._from: tuple[float, float] | None = None
        self._to = (0.0, 0.0)
        self._right = False
        self._hovered: tuple[float, float] | None = None

    @property
    def _rejects(self) -> bool:
        return self._right or self._canvas.shift or self._canvas.pen_erases

    def press(self, button: Qt.MouseButton, x: float, y: float) -> bool:
        """Begin a click or a box."""
        if button not in EITHER:
            return False
        self._from = self._to = (x, y)
        self._right = button == RIGHT
        return True

    def move(self, x: float, y: float) -> None:
        """Draw the box."""
        self._to = (x, y)
        if self._from is not None and not self._canvas.press_is_click:
            self._canvas.object_left.emit()

    def release(self, x: float, y: float) -> None:
        """Accept or reject."""
        if self._from is None:
            return
        start, self._from = self._from, None
        rejects, self._right = self._rejects, False
        if self._canvas.press_is_click:
            self._canvas.object_picked.emit(x, y, rejects)
        else:
            self._canvas.objects_boxed.emit(*start, x, y, rejects)

    def hover(self, x: float, y: float) -> None:
        """Ask which object a click would take."""
        self._hovered = (x, y)
        self._canvas.object_hovered.emit(x, y, self._rejects)

    def modifiers_changed(self) -> None:
        """With Shift it would be rejected."""
        if self._from is None and self._hovered is not None:
            self.hover(*self._hovered)

    def hover_left(self) -> None:
        """No object is meant."""
        self._hovered = None
        self._canvas.object_left.emit()

    def abort(self) -> None:
        """Give the box up."""
        self._from, self._right = None, False
        self.hover_left()

    def wants_key(self, key: int) -> bool:
        """Esc, while a box is drawn."""
        return key == Qt.Key.Key_Escape and self._from is not None

    def key_press(self, key: int) -> bool:
        """Esc gives the box up."""
        if not self.wants_key(key):
            return False
        self.abort()
        return True

    def _box(self) -> QRectF:
        """The box in widget pixels; empty while the press may still become a click."""
        if self._from is None or self._canvas.press_is_click:
            return QRectF()
        corner = self._canvas.widget_point(*self._from)
        return QRectF(corner, self._canvas.widget_point(*self._to)).normalized()

    def overlay_rect(self, at: QPointF) -> QRectF:
        """The box and its line."""
        box = self._box()
        return box.adjusted(-4, -4, 4, 4) if not box.isEmpty() else box

    def paint_overlay(self, painter: QPainter, at: QPointF) -> None:
        """Draw the box."""
        box = self._box()
        if not box.isEmpty():
            path = QPainterPath()
            path.addRect(box)
            paint_outline(painter, path, broken=True)
