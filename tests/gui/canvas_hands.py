"""Hands for the canvas tests: real events to a real widget, and eyes that read its pixels."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.canvas import Canvas

LEFT = Qt.MouseButton.LeftButton
MIDDLE = Qt.MouseButton.MiddleButton
RIGHT = Qt.MouseButton.RightButton
NONE = Qt.MouseButton.NoButton


def seen(canvas: Canvas, ratio: float = 1.0) -> np.ndarray:
    """The canvas as painted, uint8 (H, W, 3), with ``ratio`` screen pixels to a widget pixel."""
    size = canvas.size() * ratio
    image = QImage(size, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    QWidget.render(canvas, image, QPoint())
    stride = image.bytesPerLine() // 4
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), stride, 4)
    return pixels[:, : image.width(), 2::-1].copy()


class Hand:
    """Sends what a mouse sends, with whatever keys are ``held``; ``key`` what a keyboard sends."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.held = Qt.KeyboardModifier.NoModifier

    def key(self, key: Qt.Key, modifiers=None) -> bool:
        """Press and release a key; whether the canvas took it for itself before all shortcuts."""
        held = self.held if modifiers is None else modifiers
        override = QKeyEvent(QEvent.Type.ShortcutOverride, key, held)
        override.ignore()
        QApplication.sendEvent(self.canvas, override)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.canvas, QKeyEvent(kind, key, held))
        return override.isAccepted()

    def shift(self, down: bool) -> None:
        """Hold Shift down, or let it go."""
        none, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
        kind = QEvent.Type.KeyPress if down else QEvent.Type.KeyRelease
        # As X11 and Windows do: the event tells the modifiers before the key took effect.
        event = QKeyEvent(kind, Qt.Key.Key_Shift, none if down else shift)
        QApplication.sendEvent(self.canvas, event)
        self.held = shift if down else none

    def _send(self, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton, held) -> None:
        place = self.canvas.viewport().mapToGlobal(at)
        event = QMouseEvent(kind, at, place, button, held, self.held)
        QApplication.sendEvent(self.canvas.viewport(), event)

    def press(self, x: float, y: float, button=LEFT) -> None:
        self._send(QEvent.Type.MouseButtonPress, QPointF(x, y), button, button)

    def double_press(self, x: float, y: float, button=LEFT) -> None:
        self._send(QEvent.Type.MouseButtonDblClick, QPointF(x, y), button, button)

    def move(self, x: float, y: float, held=NONE) -> None:
        self._send(QEvent.Type.MouseMove, QPointF(x, y), NONE, held)

    def release(self, x: float, y: float, button=LEFT) -> None:
        self._send(QEvent.Type.MouseButtonRelease, QPointF(x, y), button, NONE)

    def click(self, x: float, y: float, button=LEFT) -> None:
        self.press(x, y, button)
        self.release(x, y, button)

    def double_click(self, x: float, y: float, button=LEFT) -> None:
        self.click(x, y, button)
        self.double_press(x, y, button)
        self.release(x, y, button)

    def drag(self, start: tuple[float, float], *way: tuple[float, float], button=LEFT) -> None:
        self.press(*start, button)
        for point in way:
            self.move(*point, button)
        self.release(*way[-1], button)

    def wheel(self, x: float, y: float, angle: int, pixels: int = 0) -> None:
        at = QPointF(x, y)
        event = QWheelEvent(
            at,
            self.canvas.viewport().mapToGlobal(at),
            QPoint(0, pixels),
            QPoint(0, angle),
            NONE,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.canvas.viewport(), event)
