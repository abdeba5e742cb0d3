"""A pointer for the keyboard alone: arrows move it, Enter is its button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen

from gui.canvas.tools.tool import LEFT, RIGHT, two_tone

if TYPE_CHECKING:
    from gui.canvas.canvas import Canvas

_STEP = 8.0
"""Widget pixels of one press of an arrow."""
_RUN_AFTER = 6
"""Repeats of a held arrow after which the pointer runs."""
_RUN = 4.0
"""How many times faster it runs than it walks."""
_EDGE = 24.0
"""Widget pixels from the border at which the view goes along."""
_WAYS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_MEANT = Qt.KeyboardModifier.ShiftModifier | _CONTROL


class KeyboardPointer:
    """Does with keys what a mouse does, for one canvas.

    An arrow moves the pointer 8 pixels of the screen, held down it runs; with Ctrl one pixel of
    the image. Enter presses and, a second time, lets go; for a tool that works by clicks it is a
    click, unless Alt keeps the button down until the next Enter: so a box is drawn, or a point
    dragged. Ctrl and Enter are the right button. Shift means what it means with the mouse.
    """

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.on = False
        self._down: Qt.MouseButton | None = None
        self._clicked: QPointF | None = None
        """Where the last click was, if the pointer has not moved since."""
        self._repeats = 0

    def set_on(self, on: bool) -> None:
        """Show the pointer, where the mouse's is or in the middle; or take it away."""
        self.on = on
        self.let_go()
        if on:
            canvas = self._canvas
            canvas.setFocus(Qt.FocusReason.OtherFocusReason)
            self.come()
        elif not self._canvas.mouse_over:
            self._canvas.pointer_gone()  # there is none any more
        self._canvas.viewport().update()

    def come(self) -> None:
        """Stand in the middle of the image, where there is one now and no pointer yet."""
        canvas = self._canvas
        if self.on and canvas.pointer is None and canvas.has_image:
            canvas.pointer_moved(QPointF(canvas.viewport().rect().center()))

    def let_go(self) -> None:
        """The button is no longer down, whatever became of it."""
        self._down = self._clicked = None

    def takes(self, event: QKeyEvent) -> bool:
        """Whether the key moves or presses the pointer."""
        others = event.modifiers() & ~(_MEANT | Qt.KeyboardModifier.KeypadModifier)
        if event.key() in _ENTER:
            others &= ~_ALT
        known = event.key() in _WAYS or event.key() in _ENTER
        usable = self.on and self._canvas.has_image and self._canvas.pointer is not None
        return usable and known and not others

    def key(self, event: QKeyEvent) -> bool:
        """Answer a key; returns whether it was one of the pointer's."""
        if not self.takes(event):
            return False
        if event.key() in _WAYS:
            self._repeats = self._repeats + 1 if event.isAutoRepeat() else 0
            self._move(*_WAYS[event.key()], fine=bool(event.modifiers() & _CONTROL))
        elif not event.isAutoRepeat():
            button = RIGHT if event.modifiers() & _CONTROL else LEFT
            self._press(button, held=bool(event.modifiers() & _ALT))
        return True

    def _move(self, across: int, down: int, fine: bool) -> None:
        canvas = self._canvas
        assert canvas.pointer is not None
        step = _STEP * (_RUN if self._repeats > _RUN_AFTER else 1.0)
        if fine:
            step = max(canvas.widget_scale(), 1.0)
        self._clicked = None
        at = canvas.pointer + QPointF(across * step, down * step)
        port = canvas.viewport().rect()
        room_x, room_y = port.width() - _EDGE, port.height() - _EDGE
        kept = QPointF(min(max(at.x(), _EDGE), room_x), min(max(at.y(), _EDGE), room_y))
        if kept != at:
            before = canvas.widget_point(0, 0)
            canvas.pan_by(kept.x() - at.x(), kept.y() - at.y())
            kept = at + canvas.widget_point(0, 0) - before
        canvas.pointer_moved(kept)

    def _press(self, button: Qt.MouseButton, held: bool) -> None:
        canvas = self._canvas
        at = canvas.pointer
        assert at is not None
        if self._down is not None:
            button, self._down = self._down, None
            self._clicked = None  # the click before this stroke is no half of one to come
            canvas.pointer_released(at, button)
            return
        again = self._clicked == at
        canvas.pointer_pressed(at, button, double=again and not canvas.tool.fits_on_double_click)
        if canvas.tool.by_clicks and not held:
            canvas.pointer_released(at, button)
            self._clicked = at
        else:
            self._down = button

    def paint(self, painter: QPainter) -> None:
        """Draw a cross as long as it takes to be found."""
        at = self._canvas.pointer
        if not self.on or at is None:
            return
        for pen, reach in zip(two_tone(painter, 1.5), (16.0, 15.0), strict=True):
            painter.setPen(QPen(pen))
            for dx, dy in ((1, 0), (-1, 0), (0, 1), (0, -1)):
                way = QPointF(dx, dy)
                painter.drawLine(at + 4.0 * way, at + reach * way)
