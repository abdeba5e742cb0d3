"""The brush made larger or smaller by dragging, with its ring to be seen all the while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from gui.canvas.tools.tool import paint_words, words_rect

if TYPE_CHECKING:
    from gui.canvas.canvas import Canvas

_ALT = Qt.KeyboardModifier.AltModifier
_BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def sizes_with(button: Qt.MouseButton, modifiers: Qt.KeyboardModifier) -> bool:
    """Whether a press begins it: Alt, or Ctrl and Shift where the desktop keeps Alt for itself."""
    held = modifiers & (_ALT | _BOTH)
    return button == Qt.MouseButton.LeftButton and held in (_ALT, _BOTH)


class SizeDrag:
    """One drag: to the right larger, to the left smaller, so that the ring's edge goes along."""

    def __init__(self, canvas: Canvas, at: QPointF) -> None:
        self._canvas = canvas
        self.at = at
        """The middle of the ring, which stays where the drag began."""
        self._before = canvas.brush_diameter()

    def move(self, at: QPointF) -> None:
        """Ask for the size that the pointer means."""
        wider = 2 * (at.x() - self.at.x()) / self._canvas.widget_scale()
        self._canvas.size_asked.emit(max(1, round(self._before + wider)))

    def abort(self) -> None:
        """Have the size of before."""
        self._canvas.size_asked.emit(self._before)

    def overlay_rect(self) -> QRectF:
        """Where the words stand."""
        return words_rect(self._words_at())

    def paint(self, painter: QPainter) -> None:
        """Say how large the brush is."""
        paint_words(
            painter,
            self._words_at(),
            f"{self._canvas.brush_diameter()} px",
            self._canvas.viewport().rect(),
        )

    def _words_at(self) -> QPointF:
        return self.at + QPointF(0, 4)
