"""The canvas: the layered view with tools, and the hands that use them: mouse, pen and keys.

It says by signals what the person wants and never changes data. The mouse handling of Qt's
scene is passed by, so that each point of the pointer's way arrives, and at once.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHideEvent,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QNativeGestureEvent,
    QPainter,
    QPointingDevice,
    QResizeEvent,
    QTabletEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from gui.canvas.navigation import is_navigation_key, navigate, pinch_factor, turn_wheel
from gui.canvas.placard import draw_drop_frame
from gui.canvas.tool_view import CLICK_TRAVEL, MAX_BRUSH, ToolView
from gui.dropped_files import local_files, take_copy
from gui.words import tr

__all__ = ["CLICK_TRAVEL", "MAX_BRUSH", "Canvas"]

LIGHTEST_TOUCH = 0.25
"""Share of the brush's diameter that a pen paints when it hardly presses."""
_PEN_EVENTS = (QEvent.Type.TabletPress, QEvent.Type.TabletMove, QEvent.Type.TabletRelease)


class Canvas(ToolView):
    """Where the person looks at an image, moves it about and paints."""

    files_dropped = Signal(list)
    """Paths of files and folders, as strings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setAccessibleName(tr("Image canvas"))
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self._dropping = False

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a pan or a stroke."""
        event.accept()
        self._take_modifiers(event.modifiers())
        self.pointer_pressed(event.position(), event.button(), double=False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press of a double click: still a press."""
        event.accept()
        self._take_modifiers(event.modifiers())
        self.pointer_pressed(event.position(), event.button(), double=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, paint or hover."""
        event.accept()
        self._take_modifiers(event.modifiers())
        self._space.pointer_moved()
        self.mouse_over = True
        self.pointer_moved(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish the pan or the stroke; a double click fits."""
        event.accept()
        self._take_modifiers(event.modifiers())
        self.pointer_released(event.position(), event.button())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer, or move the image."""
        event.accept()
        if self.has_image:
            self._point_at(event.position())
            turn_wheel(self, event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom by a trackpad's pinch; take note of a pen's force."""
        if event.type() in _PEN_EVENTS and isinstance(event, QTabletEvent):
            self._take_pen(event)
            # Left to Qt, which makes mouse events of it: these paint.
            event.ignore()
            return False
        if isinstance(event, QNativeGestureEvent) and self.has_image:
            self.zoom_by(pinch_factor(event), event.position())
            return True
        return super().viewportEvent(event)

    def _take_pen(self, event: QTabletEvent) -> None:
        down = event.type() != QEvent.Type.TabletRelease
        self.pen_erases = down and event.pointerType() == QPointingDevice.PointerType.Eraser
        feels = event.device().hasCapability(QInputDevice.Capability.Pressure)
        if down and feels and self.pen_presses and event.pressure() > 0:
            share = LIGHTEST_TOUCH + (1 - LIGHTEST_TOUCH) * min(event.pressure(), 1.0)
            self.stroke_pressed.emit(share)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the brush."""
        self._space.pointer_left()
        self.mouse_over = False
        self.pointer_gone()

    def moveEvent(self, event: QMoveEvent) -> None:
        """It moves under a pointer that does not."""
        super().moveEvent(event)
        self._see_again()

    # What covers it

    @property
    def busy(self) -> bool:
        """Whether a press or a gesture is under way, by whatever hand."""
        return self._button is not None or self._pan is not None or self._sizing is not None

    @property
    def covered(self) -> int:
        """So many widget pixels of the upper end are covered."""
        return self._covered

    @property
    def kept_free(self) -> int:
        """Widget pixels of the upper end that a fitted image keeps out of."""
        return self._kept_free

    def set_covered(self, height: int, kept_free: int) -> None:
        """So many widget pixels of the upper end are covered, and a fitted image leaves so many.

        Fewer where it is covered in passing: it would move twice for what soon goes.
        """
        if (height, kept_free) != (self._covered, self._kept_free):
            self._covered, self._kept_free = height, kept_free
            self._take_rooms()

    def set_key_room(self, length: int, width: int) -> None:
        """So many widget pixels a fitted image leaves to the key, below it or at its left."""
        if (length, width) != self._key_room:
            self._key_room = (length, width)
            self._take_rooms()

    def _leave_key_room(self) -> None:
        if not self.busy:  # nothing moves under a hand; the next fit leaves it
            super()._leave_key_room()

    # Keys and focus

    def event(self, event: QEvent) -> bool:
        """Keep the canvas's own keys from being taken as shortcuts while it has the focus."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()
            return True
        return bool(super().event(event))

    def _is_ours(self, event: QKeyEvent) -> bool:
        self._take_modifiers(event.modifiers())
        return (
            self.keyboard.takes(event)
            or self._tool.wants_key(event.key())
            or (event.key() == Qt.Key.Key_Escape and self._sizing is not None)
            or event.key() == Qt.Key.Key_Space
            or is_navigation_key(event)
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The keyboard's pointer stays at its place in the image."""
        kept = self.keyboard.on and self.has_image and self.pointer is not None
        at = self.image_point(self.pointer) if kept and self.pointer is not None else None
        super().resizeEvent(event)
        if at is not None:
            self.pointer_moved(self.widget_point(*at))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The tool's own keys, Space pans, arrows and + - move the view or the pointer."""
        self._take_modifiers(event.modifiers())
        if event.key() == Qt.Key.Key_Escape and self._sizing is not None:
            self.abort_stroke()
        elif self.keyboard.key(event):
            pass
        elif self._tool.wants_key(event.key()):
            self._answer(event.key())
        elif not (self._space.key(event) or (self.has_image and navigate(self, event))):
            event.ignore()
            return
        event.accept()

    def _answer(self, key: int) -> None:
        """Have the tool answer a key; a press under way is over then."""
        self._tool.key_press(key)
        self._button = None
        self.keyboard.let_go()
        self.viewport().update()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space was let go, or Shift, Ctrl or Alt."""
        self._take_modifiers(event.modifiers())
        event.setAccepted(self._space.key(event))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A stroke does not outlive the focus; a menu that pops up is no loss of it."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.abort_stroke()
            self._space.release()
            self._take_modifiers(Qt.KeyboardModifier.NoModifier)  # it is let go elsewhere
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing goes on out of sight."""
        self.abort_stroke()
        self._pan = None
        self._space.release()
        super().hideEvent(event)

    # Files dropped

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that files may be dropped here."""
        if local_files(event):
            take_copy(event)
            self._show_dropping(True)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Files may be dropped anywhere on the canvas."""
        take_copy(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They were taken elsewhere."""
        self._show_dropping(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        self._show_dropping(False)
        paths = local_files(event)
        if paths:
            take_copy(event)
            self.files_dropped.emit(paths)

    def _show_dropping(self, dropping: bool) -> None:
        self._dropping = dropping
        self.viewport().update()

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        """Draw the frame that shows where files may be dropped, over all else."""
        super().drawForeground(painter, rect)
        if self._dropping:
            draw_drop_frame(painter, QRectF(self.viewport().rect()), self.palette())
