"""One of the pictures side by side: image, heatmap and mask through a camera all pictures share."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from core.labels import Box
from gui.canvas.navigation import navigate, wheel_factor
from gui.canvas.view import LayeredView
from gui.theme import Tokens, current_tokens, theme_changed

_CLICK_TRAVEL = 4.0
"""Widget pixels the pointer may move between press and release of a click."""
HEAT_OPACITY = 0.85
_VEIL = 165
"""Of 255: how dark lies what has no answer. The image must show through, plainly without one."""


class ComparedView(LayeredView):
    """A picture that is looked at, never painted on. Wheel zooms, drag moves, click chooses."""

    moved = Signal()
    """The person zoomed or moved it; the others follow."""
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_layer_opacity("heatmap", HEAT_OPACITY)
        self.arrows_pan = True
        self._answered: Box | None = None
        self._veiled = False
        self._state = ""
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._dragging = False
        theme_changed.connect(self._dress)
        self._dress(current_tokens())

    def _dress(self, tokens: Tokens) -> None:
        self.set_background(QColor(tokens.canvas))
        self.set_message_colour(QColor(tokens.canvas_text))

    # What is shown -------------------------------------------------------------------------------

    def show_heat(
        self, heat: NDArray[np.uint8] | None, known: NDArray[np.bool_] | None, box: Box | None
    ) -> None:
        """Show a heatmap (H, W); outside ``box`` it says nothing, and the image lies darker."""
        self.set_heatmap(heat, known)
        self._answered = box
        self.viewport().update()

    def set_state(self, text: str, veiled: bool) -> None:
        """Say over the picture what state it is in; ``veiled`` darkens all of it."""
        if (text, veiled) != (self._state, self._veiled):
            self._state, self._veiled = text, veiled
            self.viewport().update()

    @property
    def state(self) -> tuple[str, bool]:
        """What is said over the picture, and whether it is veiled."""
        return self._state, self._veiled

    def follow(self, other: ComparedView) -> None:
        """Look at the same part of the image as another view, whatever its size."""
        if not self.has_image or not other.has_image:
            return
        if other.fitted:
            self.fit()
            return
        scale = other._camera.scale * min(
            self._camera.width / max(other._camera.width, 1),
            self._camera.height / max(other._camera.height, 1),
        )
        self._look(replace(self._camera, scale=scale).centred_on(*other.centre()))

    @property
    def fitted(self) -> bool:
        """Whether the whole image is shown, and stays so when the view is resized."""
        return self._fits

    # Hands ---------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed = self._last = event.position()
            self._dragging = event.button() == Qt.MouseButton.MiddleButton
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._pressed is None or not self.has_image:
            return
        at = event.position()
        far = (at - self._pressed).manhattanLength() > _CLICK_TRAVEL
        if far and not self._dragging:
            self._dragging = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragging:
            self.pan_by(at.x() - self._last.x(), at.y() - self._last.y())
            self._last = at
            self.moved.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        clicked = self._pressed is not None and not self._dragging
        self._pressed, self._dragging = None, False
        self.viewport().unsetCursor()
        if clicked and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show the whole image, as on the canvas."""
        event.accept()
        self.fit()
        self.moved.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        if self.has_image:
            self.zoom_by(wheel_factor(event), event.position())
            self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        elif self.has_image and self._is_mine(event) and navigate(self, event):
            self.moved.emit()
        else:
            event.ignore()

    def _is_mine(self, event: QKeyEvent) -> bool:
        return self.arrows_pan or event.key() not in (Qt.Key.Key_Left, Qt.Key.Key_Right)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # Painting ------------------------------------------------------------------------------------

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        """Darken what has no answer, and say the state."""
        super().drawForeground(painter, rect)
        area = QRectF(self.viewport().rect())
        if self.has_image:
            if self._veiled:
                painter.fillRect(area, self._veil())
            elif self._answered is not None:
                self._draw_unanswered(painter)
        if self._state:
            self._draw_state(painter, area)
        if self.hasFocus() and self.window().isActiveWindow():
            painter.setPen(QPen(QColor(current_tokens().focus), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))

    def _veil(self) -> QColor:
        veil = QColor(current_tokens().canvas)
        veil.setAlpha(_VEIL)
        return veil

    def _draw_unanswered(self, painter: QPainter) -> None:
        """A veil over the image outside the box that has an answer, and a line around that box."""
        assert self._answered is not None
        box, camera = self._answered, self._camera
        whole = Box(0, 0, camera.image_height, camera.image_width)
        if box == whole:
            return
        outside = QPainterPath()
        outside.addRect(self._on_screen(whole))
        inside = self._on_screen(box)
        if not box.is_empty:
            outside.addRect(inside)
        painter.fillPath(outside, self._veil())  # odd-even: between the two
        painter.setPen(QPen(QColor(current_tokens().canvas_text), 1, Qt.PenStyle.DashLine))
        painter.drawRect(inside)

    def _on_screen(self, box: Box) -> QRectF:
        corner = QPointF(self.widget_point(box.left, box.top))
        return QRectF(corner, self.widget_point(box.right, box.bottom))

    def _draw_state(self, painter: QPainter, area: QRectF) -> None:
        """In words, on a plate of their own: the picture lies behind them."""
        painter.setFont(self.font())
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        within = area.adjusted(12, 8, -12, -8)
        plate = painter.boundingRect(within, flags, self._state).adjusted(-10, -5, 10, 5)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_tokens().canvas))
        painter.drawRoundedRect(plate, 4, 4)
        painter.setPen(QColor(current_tokens().canvas_text))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawText(within, flags, self._state)
