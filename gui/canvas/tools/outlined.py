"""What lasso, ellipse and rectangle share: painted when drawn, and still to be changed after.

A shape is painted as soon as the button is let go, so that no work waits to be confirmed. Its
handles stay: dragging one lifts the shape, which is painted again where it is let go. Enter, a
press elsewhere, another tool or any other change of the labels settles it.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPainterPath

from core.shapes import Shape
from gui.canvas.tools.handles import (
    Point,
    around,
    handle_at,
    paint_area,
    paint_handles,
    paint_outline,
)
from gui.canvas.tools.tool import EITHER, LEFT, LIGHT, RIGHT, Tool

if TYPE_CHECKING:
    from gui.canvas.canvas import Canvas

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class OutlinedTool(Tool):
    """Draws a shape by dragging; the right button erases its region."""

    title: ClassVar[str]
    """What the step of undo is called."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._drawing = False
        self._erasing = False
        self._held: int | None = None
        """The handle being dragged."""
        self._over: int | None = None
        self._painted = False
        """The shape is among the labels and can still be changed."""

    def cursor(self) -> QCursor:
        """A cross, which shows the very spot."""
        return QCursor(Qt.CursorShape.CrossCursor)

    # What a shape is

    @abstractmethod
    def begin(self, x: float, y: float) -> None:
        """Begin a shape."""

    @abstractmethod
    def lead(self, x: float, y: float) -> None:
        """Draw it on."""

    @abstractmethod
    def finish(self) -> None:
        """The drawing is done; ready the handles."""

    @abstractmethod
    def shape(self) -> Shape | None:
        """The shape as it is now; None while it covers nothing."""

    @abstractmethod
    def handles(self) -> Sequence[Point]:
        """Where it can be taken hold of."""

    @abstractmethod
    def drag(self, handle: int, x: float, y: float) -> None:
        """A handle was dragged."""

    @abstractmethod
    def drop(self, handle: int) -> bool:
        """Take a handle's point away; False where the shape has no such point."""

    @abstractmethod
    def keep(self) -> object:
        """All that makes up the shape, to be given back to ``restore``."""

    @abstractmethod
    def restore(self, kept: object) -> None:
        """Make the shape what it was; None: no shape."""

    @abstractmethod
    def path(self) -> QPainterPath:
        """Its outline in widget pixels."""

    # The pointer

    def press(self, button: Qt.MouseButton, x: float, y: float) -> bool:
        """Take a handle of the shape drawn last, or begin another."""
        if button not in EITHER:
            return False
        found = self._handle_at(x, y)
        if found is not None and button == RIGHT:
            self._drop(found)
            return False
        if found is not None and button == LEFT:
            self._kept, self._held = self.keep(), found
            return True
        self.settle()
        self._drawing = True
        self._erasing = button == RIGHT or self._canvas.pen_erases
        self.begin(x, y)
        return True

    def _handle_at(self, x: float, y: float) -> int | None:
        # With Ctrl or Alt a shape is drawn from its centre: often where the last one has its own.
        if not self._painted or self._canvas.ctrl or self._canvas.alt:
            return None
        return handle_at(self._canvas, self.handles(), x, y)

    def move(self, x: float, y: float) -> None:
        """Draw on, or drag the handle."""
        if self._drawing:
            self.lead(x, y)
        elif self._held is not None and not self._canvas.press_is_click:
            self._lift()
            self.drag(self._held, x, y)

    def _lift(self) -> None:
        if self._painted:
            self._painted = False
            self._canvas.shape_lifted.emit()

    def release(self, x: float, y: float) -> None:
        """Paint the shape."""
        if self._drawing:
            self._drawing = False
            if self._canvas.press_is_click:
                self.restore(None)
                return
            self.finish()
            self._paint()
        elif self._held is not None:
            self._over, self._held = self._held, None
            if not self._painted:
                self._paint()

    def _paint(self) -> None:
        """Have the shape painted; its handles stay where something was."""
        shape = self.shape()
        if shape is None:
            self.restore(None)
            return
        self._painted = True
        self._canvas.shape_drawn.emit(shape, self.title, self._erasing)

    def hover(self, x: float, y: float) -> None:
        """Mark the handle that a press would take."""
        self._over = self._handle_at(x, y)

    def hover_left(self) -> None:
        """No handle is under the pointer."""
        self._over = None

    def abort(self) -> None:
        """Give up the drawing, or put the dragged handle back."""
        if self._drawing:
            self._drawing = False
            self.restore(None)
        elif self._held is not None:
            self._held = None
            self.restore(self._kept)
            if not self._painted:
                self._paint()

    def settle(self) -> None:
        """Leave the shape as painted; the handles go."""
        if self._painted:
            self._painted = False
            self._held = self._over = None
            self.restore(None)
            self._canvas.viewport().update()

    def put_away(self) -> None:
        """Give up what is being drawn; what is painted stays."""
        self.abort()
        self.settle()

    def image_left(self) -> None:
        """What is painted stays on the image it was painted on."""
        self._painted = False
        self._drawing = False
        self._held = self._over = None
        self.restore(None)

    # Keys

    def wants_key(self, key: int) -> bool:
        """Esc while drawing; Enter, Esc, Delete and Ctrl+Z while the shape can be changed."""
        if self._drawing or self._held is not None:
            return key == Qt.Key.Key_Escape
        deletes = key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._over is not None
        return self._painted and (key in _ENTER or key == Qt.Key.Key_Escape or deletes)

    def key_press(self, key: int) -> bool:
        """Settle the shape, take it back, or take a point away."""
        if not self.wants_key(key):
            return False
        if self._drawing or self._held is not None:
            self.abort()
        elif key in _ENTER:
            self.settle()
        elif key == Qt.Key.Key_Escape:
            self._lift()
            self.restore(None)
        elif self._over is not None:
            self._drop(self._over)
        return True

    def _drop(self, handle: int) -> None:
        if self.drop(handle):
            self._over = None
            self._lift()
            self._paint()

    # Drawing

    def overlay_rect(self, at: QPointF) -> QRectF:
        """The outline with its handles."""
        bounds = self.path().boundingRect()
        if bounds.isNull():
            return QRectF()
        return bounds.adjusted(-14, -14, 14, 14).united(around(self._canvas, self.handles()))

    def paint_overlay(self, painter: QPainter, at: QPointF) -> None:
        """Nothing follows the pointer; see ``paint_standing``."""

    def paint_standing(self, painter: QPainter) -> None:
        """Draw the outline; filled while it is not among the labels, with handles once it is."""
        path = self.path()
        if path.isEmpty():
            return
        if not self._painted:
            paint_area(painter, path, self._colour())
        paint_outline(painter, path, broken=self._erasing)
        if not self._drawing:
            marked = self._over if self._held is None else self._held
            paint_handles(self._canvas, painter, self.handles(), marked)

    def _colour(self) -> QColor:
        return LIGHT if self._erasing else self._canvas.paint_colour
