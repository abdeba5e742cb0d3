"""The magnifier: drag a box to fill the window with it, or click what is to be seen whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QCursor, QPainter, QPainterPath

from gui.canvas.tools.handles import paint_outline
from gui.canvas.tools.tool import LEFT, Tool, cross_cursor

if TYPE_CHECKING:
    from gui.canvas.canvas import Canvas


class ZoomTool(Tool):
    """Asks once where to look closer, and is put away again."""

    name = "zoom"
    fits_on_double_click = False
    works_once = True
    leads_shape = True

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._from: tuple[float, float] | None = None
        self._to = (0.0, 0.0)

    def cursor(self) -> QCursor:
        """A cross with an open middle."""
        return cross_cursor(self._canvas.devicePixelRatioF())

    def press(self, button: Qt.MouseButton, x: float, y: float) -> bool:
        """Begin a box."""
        if button != LEFT:
            return False
        self._from = self._to = (x, y)
        return True

    def move(self, x: float, y: float) -> None:
        """Draw the box."""
        self._to = (x, y)
        self._canvas.viewport().update()

    def release(self, x: float, y: float) -> None:
        """Say what was boxed or clicked."""
        start, self._from = self._from, None
        if start is None:
            return
        if self._canvas.press_is_click:
            self._canvas.zoom_asked.emit(x, y)
        else:
            self._canvas.zoom_boxed.emit(*start, x, y)

    def abort(self) -> None:
        """Give the box up."""
        self._from = None
        self._canvas.viewport().update()

    def wants_key(self, key: int) -> bool:
        """Esc."""
        return key == Qt.Key.Key_Escape

    def key_press(self, key: int) -> bool:
        """Esc puts the magnifier away."""
        if not self.wants_key(key):
            return False
        self.abort()
        self._canvas.zoom_given_up.emit()
        return True

    def paint_overlay(self, painter: QPainter, at: QPointF) -> None:
        """Draw the box."""
        if self._from is not None and not self._canvas.press_is_click:
            box = QRectF(
                self._canvas.widget_point(*self._from), self._canvas.widget_point(*self._to)
            )
            path = QPainterPath()
            path.addRect(box.normalized())
            paint_outline(painter, path, broken=True)
