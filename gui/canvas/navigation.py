"""Zoom and pan by wheel, trackpad, middle button, Space and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

if TYPE_CHECKING:
    from gui.canvas.canvas import Canvas

WHEEL_NOTCH = 1.25
"""Zoom factor of one notch of a wheel (120 eighths of a degree)."""
WHEEL_MOVE = 60.0
"""Widget pixels that the image moves by one notch of a wheel."""
KEY_STEP = 0.1
"""Share of the window that an arrow key pans."""
_TYPING = (QLineEdit, QAbstractSpinBox, QTextEdit, QPlainTextEdit, QComboBox)
_ARROWS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (1, 0),
    Qt.Key.Key_Right: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_ZOOM_KEYS: dict[int, float] = {
    Qt.Key.Key_Plus: WHEEL_NOTCH,
    Qt.Key.Key_Equal: WHEEL_NOTCH,
    Qt.Key.Key_Minus: 1 / WHEEL_NOTCH,
}


def turn_wheel(canvas: Canvas, event: QWheelEvent) -> None:
    """Zoom at the pointer, or move the image where that is wanted: by the preference, by Shift.

    With Ctrl it always zooms. Trackpads send two directions; of a wheel, Shift turns one into the
    other, as it does in other programs.
    """
    modifiers = event.modifiers()
    shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    zooms = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
    if zooms or not (shift or canvas.wheel_moves):
        canvas.zoom_by(wheel_factor(event), event.position())
        return
    by = event.pixelDelta()
    if not by.isNull():
        canvas.pan_by(by.x(), by.y())
        return
    dx, dy = (turn / 120 * WHEEL_MOVE for turn in event.angleDelta().toTuple())
    canvas.pan_by(*((dy, 0.0) if shift and not dx else (dx, dy)))


def wheel_factor(event: QWheelEvent) -> float:
    """Return how much a turn zooms; trackpads send many small turns, which multiply up alike."""
    turn = event.angleDelta().y() or event.angleDelta().x()
    if not turn:
        turn = 2 * event.pixelDelta().y()
    return float(WHEEL_NOTCH ** (turn / 120))


def pinch_factor(event: QNativeGestureEvent) -> float:
    """Return how much a pinch on a trackpad zooms, 1 for other gestures."""
    is_zoom = event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
    return 1.0 + event.value() if is_zoom else 1.0


def is_navigation_key(event: QKeyEvent) -> bool:
    """Whether ``navigate`` would answer the key."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() in _ZOOM_KEYS:  # plus may need Shift
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    known = event.key() in _ZOOM_KEYS or event.key() in _ARROWS
    return known and modifiers == Qt.KeyboardModifier.NoModifier


def navigate(canvas: Canvas, event: QKeyEvent) -> bool:
    """Pan by arrows, zoom by plus and minus; returns whether the key was one of these."""
    if not is_navigation_key(event):
        return False
    key = event.key()
    if key in _ZOOM_KEYS:
        canvas.zoom_by(_ZOOM_KEYS[key])
    else:
        dx, dy = _ARROWS[key]
        canvas.pan_by(dx * KEY_STEP * canvas.width(), dy * KEY_STEP * canvas.height())
    return True


class PanDrag:
    """One drag of the image: from where, and with which button."""

    def __init__(self, canvas: Canvas, button: Qt.MouseButton, at: QPointF) -> None:
        self.button = button
        self._canvas = canvas
        self._last = at

    def move(self, at: QPointF) -> None:
        """Take the image along."""
        self._canvas.pan_by(at.x() - self._last.x(), at.y() - self._last.y())
        self._last = at


class SpaceHold(QObject):
    """Whether Space is held for panning.

    Space belongs to the canvas while it has the focus, and also while the pointer is over it and
    was moved there after the focus last changed: then the person's attention is on the image.
    Who tabs to a button still presses it with Space, and who types still types blanks.
    """

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._attended = False
        self._window: QObject | None = None
        self.held = False
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)

    def pointer_moved(self) -> None:
        """The pointer was moved over the canvas."""
        self._attended = True
        if self._window is None:
            self._window = self._canvas.window().windowHandle()
            if self._window is not None:
                self._window.installEventFilter(self)

    def pointer_left(self) -> None:
        """The pointer is elsewhere."""
        self._attended = False
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None

    def release(self) -> None:
        """Forget that Space is down: its release may go to another window."""
        self._set(False)

    def key(self, event: QKeyEvent) -> bool:
        """Take note of a press or release of Space; returns whether the event was one."""
        if event.key() != Qt.Key.Key_Space or event.modifiers() not in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        ):
            return False
        if not event.isAutoRepeat():
            self._set(event.type() == QEvent.Type.KeyPress)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch Space on its way to the widget that has the focus."""
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            return False
        assert isinstance(event, QKeyEvent)
        released = event.type() == QEvent.Type.KeyRelease and self.held
        return (released or self._takes_space()) and self.key(event)

    def _takes_space(self) -> bool:
        focus = QApplication.focusWidget()
        return self._attended and not isinstance(focus, _TYPING)

    def _set(self, held: bool) -> None:
        if held != self.held:
            self.held = held
            self._canvas.show_cursor()

    def _focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        self._attended = False
        if now is None:
            self.release()
