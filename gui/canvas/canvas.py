"""The canvas: the layered view with a pointer, a brush and keys.

It says by signals what the person wants and never changes data. The mouse handling of pyqtgraph's
scene is passed by, so that each point of the pointer's way arrives, and at once.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QCursor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from gui.canvas.navigation import (
    PanDrag,
    SpaceHold,
    is_navigation_key,
    navigate,
    pinch_factor,
    wheel_factor,
)
from gui.canvas.placard import draw_drop_frame
from gui.canvas.sampling import Pyramid
from gui.canvas.tools import TOOLS, BrushTool, PanTool, Tool
from gui.canvas.view import LayeredView

MAX_BRUSH = 300
"""Largest brush diameter in image pixels."""
CLICK_TRAVEL = 3.0
"""Widget pixels the pointer may move between press and release of a click."""


class Canvas(LayeredView):
    """Where the person looks at an image, moves it about and paints.

    Double click fits the image. Since the brush answers a press at once, the first click of a
    double click has painted a dab by then: the second stroke is aborted and ``stroke_retracted``
    asks for the first to be undone (redo brings it back). This holds only for two clicks without
    movement; scribbling back and forth is never taken for a double click.
    """

    stroke_started = Signal(float, float, bool)
    """x, y, and whether it erases."""
    stroke_moved = Signal(float, float)
    stroke_finished = Signal()
    stroke_aborted = Signal()
    """The stroke that was begun must leave no trace."""
    stroke_retracted = Signal()
    """The stroke finished last was the first half of a double click: undo it."""
    hovered = Signal(float, float)
    hover_left = Signal()
    files_dropped = Signal(list)
    """Paths of files and folders, as strings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self.setAccessibleName("Image canvas")
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self._diameter = 20
        self._tools: dict[str, Tool] = {name: tool(self) for name, tool in TOOLS.items()}
        self._tool: Tool = self._tools[BrushTool.name]
        self._space = SpaceHold(self)
        self._pan: PanDrag | None = None
        self._button: Qt.MouseButton | None = None  # held for the tool
        self._pointer: QPointF | None = None
        self._pressed_at = QPointF()
        self._still = False  # the press under way has not moved: it may become a click
        self._double = False  # ... the second of a double click
        self._clicked = False  # the stroke finished last was a click
        self._dropping = False
        self.show_cursor()

    # Tools

    @property
    def tool_name(self) -> str:
        """The tool in hand: brush, eraser or pan."""
        return self._tool.name

    def set_tool(self, name: str) -> None:
        """Take a tool in hand; a stroke under way is aborted."""
        if name == self._tool.name:
            return
        self.abort_stroke()
        self._update_overlay()
        self._tool = self._tools[name]
        self._update_overlay()
        self.show_cursor()

    def brush_diameter(self) -> int:
        """Diameter of brush and eraser in image pixels."""
        return self._diameter

    def set_brush_diameter(self, diameter: int) -> None:
        """Set it, 1..300."""
        self._update_overlay()
        self._diameter = min(max(diameter, 1), MAX_BRUSH)
        self._update_overlay()

    def abort_stroke(self) -> None:
        """Give up the stroke under way, if any."""
        self._button = None
        self._clicked = False
        self._tool.abort()

    def set_image(
        self,
        rgb: npt.NDArray[np.uint8] | None,
        pyramid: Pyramid | None = None,
        keep_view: bool = False,
    ) -> None:
        """Show another image; a stroke under way on the old one is aborted first."""
        self.abort_stroke()
        super().set_image(rgb, pyramid, keep_view)
        self.show_cursor()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom around ``at``, else the pointer while it is over the canvas, else the middle."""
        super().zoom_by(factor, at if at is not None else self._pointer)

    def show_cursor(self) -> None:
        """Set the pointer's shape for what it would do now."""
        if self._pan is not None:
            shape = QCursor(Qt.CursorShape.ClosedHandCursor)
        elif not self.has_image:
            shape = QCursor(Qt.CursorShape.ArrowCursor)
        elif self._space.held:
            shape = QCursor(Qt.CursorShape.OpenHandCursor)
        else:
            shape = self._tool.cursor()
        self.viewport().setCursor(shape)
        self._update_overlay()

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a pan or a stroke."""
        self._press(event, double=False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press of a double click: still a press."""
        self._press(event, double=True)

    def _press(self, event: QMouseEvent, double: bool) -> None:
        event.accept()
        self._point_at(event.position())
        if not self.has_image or self._pan is not None or self._button is not None:
            return
        self._pressed_at, self._still = event.position(), True
        if self._pans_with(event.button()):
            self._double = double
            self._pan = PanDrag(self, event.button(), event.position())
            self.show_cursor()
            return
        self._double = double and self._clicked and event.button() == Qt.MouseButton.LeftButton
        if self._tool.press(event.button(), *self.image_point(event.position())):
            self._button = event.button()
            self._update_overlay()

    def _pans_with(self, button: Qt.MouseButton) -> bool:
        left = button == Qt.MouseButton.LeftButton
        by_left = self._space.held or isinstance(self._tool, PanTool)
        return button == Qt.MouseButton.MiddleButton or (left and by_left)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, paint or hover."""
        event.accept()
        self._space.pointer_moved()
        at = event.position()
        if (at - self._pressed_at).manhattanLength() > CLICK_TRAVEL:
            self._still = False
        if self._pan is not None:
            self._pan.move(at)
        self._point_at(at)
        point = self.image_point(at)
        if self._button is not None:
            self._tool.move(*point)
        if self.has_image:
            self.hovered.emit(*point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Finish the pan or the stroke; a double click fits."""
        event.accept()
        if self._pan is not None and event.button() == self._pan.button:
            self._pan = None
            self.show_cursor()
            if self._double and self._still:
                self.fit()
        elif self._button is not None and event.button() == self._button:
            self._button = None
            self._release_tool(event)

    def _release_tool(self, event: QMouseEvent) -> None:
        if self._double and self._still:
            self._clicked = False
            self._tool.abort()
            self.stroke_retracted.emit()
            self.fit()
        else:
            self._clicked = self._still and event.button() == Qt.MouseButton.LeftButton
            self._tool.release(*self.image_point(event.position()))
        self._update_overlay()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        event.accept()
        if self.has_image:
            self._point_at(event.position())
            self.zoom_by(wheel_factor(event), event.position())

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom by a trackpad's pinch."""
        if isinstance(event, QNativeGestureEvent) and self.has_image:
            self.zoom_by(pinch_factor(event), event.position())
            return True
        return super().viewportEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Hide the brush."""
        self._update_overlay()
        self._pointer = None
        self._space.pointer_left()
        self.hover_left.emit()

    def _point_at(self, at: QPointF) -> None:
        """Move the brush's ring; before the tool acts, so that ring and paint show together."""
        self._update_overlay()
        self._pointer = at
        self._update_overlay()

    # Keys and focus

    def event(self, event: QEvent) -> bool:
        """Keep the canvas's own keys from being taken as shortcuts while it has the focus."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ours = event.key() == Qt.Key.Key_Escape and self._button is not None
            if ours or event.key() == Qt.Key.Key_Space or is_navigation_key(event):
                event.accept()
                return True
        return bool(super().event(event))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc aborts a stroke, Space pans, arrows and + - move the view."""
        if self._tool.key_press(event.key()):
            self._button = None
        elif not (self._space.key(event) or (self.has_image and navigate(self, event))):
            event.ignore()
            return
        event.accept()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Space was let go."""
        event.setAccepted(self._space.key(event))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A stroke does not outlive the focus; a menu that pops up is no loss of it."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.abort_stroke()
            self._space.release()
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
        if _local_files(event):
            event.acceptProposedAction()
            self._show_dropping(True)
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Files may be dropped anywhere on the canvas."""
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They were taken elsewhere."""
        self._show_dropping(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        self._show_dropping(False)
        paths = _local_files(event)
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def _show_dropping(self, dropping: bool) -> None:
        self._dropping = dropping
        self.viewport().update()

    # Overlay

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        """Draw what lies over the layers: message, brush, drop frame."""
        super().drawForeground(painter, rect)
        if self._shows_tool() and self._pointer is not None:
            self._tool.paint_overlay(painter, self._pointer)
        if self._dropping:
            draw_drop_frame(painter, QRectF(self.viewport().rect()), self.palette())

    def _shows_tool(self) -> bool:
        return self.has_image and self._pan is None and not self._space.held

    def _update_overlay(self) -> None:
        if self._pointer is not None:
            rect = self._tool.overlay_rect(self._pointer)
            if not rect.isEmpty():
                self.viewport().update(rect.toAlignedRect())


def _local_files(event: QDropEvent) -> list[str]:
    return [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
