"""The canvas's tools and the pointer that uses them: what is wanted, said by signals.

Nothing here changes data. Whose hand moves the pointer (mouse, pen, keys) is left to ``Canvas``.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QPainter
from PySide6.QtWidgets import QWidget

from core.labels import Box
from gui.canvas.keyboard import KeyboardPointer
from gui.canvas.layers import Colour
from gui.canvas.navigation import PanDrag, SpaceHold
from gui.canvas.preview import Preview
from gui.canvas.sampling import Pyramid
from gui.canvas.size_drag import SizeDrag, sizes_with
from gui.canvas.tools import TOOLS, BrushTool, PanTool, PolygonTool, RulerTool, Tool
from gui.canvas.view import LayeredView

MAX_BRUSH = 300
"""Largest brush diameter in image pixels."""
HIGHLIGHT: Colour = (102, 191, 217)
"""The colour of what is pointed out: the dark theme's accent, the canvas being dark in both."""
CLICK_TRAVEL = 3.0
"""Widget pixels the pointer may move between press and release of a click."""


class ToolView(LayeredView):
    """An image with a tool in hand, and a pointer that somebody moves: see ``Canvas``.

    Double click fits the image, with tools for which it means nothing else. Since the brush
    answers a press at once, the first click of a double click has painted a dab by then: the
    second stroke is aborted and ``stroke_retracted`` asks for the first never to have been, so that
    undo and redo are as before. This holds only for two clicks without movement; scribbling back
    and forth is never taken for a double click.
    """

    stroke_started = Signal(float, float, bool)
    """x, y, and whether it erases."""
    stroke_moved = Signal(float, float)
    """Freehand: on to here."""
    stroke_lined = Signal(float, float)
    """Straight to here."""
    stroke_pressed = Signal(float)
    """A pen presses: the tip's share of the diameter from the next point on."""
    stroke_finished = Signal()
    stroke_aborted = Signal()
    """The stroke that was begun must leave no trace."""
    stroke_retracted = Signal()
    """The stroke finished last was the first half of a double click: no trace of it may stay."""
    shape_drawn = Signal(object, str, bool)
    """A ``core.shapes.Shape`` to be painted, what the step is called, whether it erases."""
    shape_lifted = Signal()
    """The shape drawn last is taken up again: take it out of the labels."""
    polygon_left = Signal(tuple)
    """Another image is shown: the points (x, y) of the polygon that was open on the one before."""
    fill_asked = Signal(float, float, bool)
    """x, y, and whether it erases."""
    wand_started = Signal(float, float, float, bool)
    """x, y, tolerance, and whether it erases."""
    wand_moved = Signal(float)
    """The tolerance is another."""
    wand_finished = Signal()
    wand_aborted = Signal()
    object_hovered = Signal(float, float, bool)
    """x, y, and whether a click would reject."""
    object_left = Signal()
    object_picked = Signal(float, float, bool)
    """x, y, and whether the predicted object there is rejected."""
    objects_boxed = Signal(float, float, float, float, bool)
    """Two corners, and whether the objects are rejected."""
    zoom_boxed = Signal(float, float, float, float)
    """Two corners of what is to fill the window."""
    zoom_asked = Signal(float, float)
    """A point of what is to be seen whole."""
    zoom_given_up = Signal()
    measured = Signal(str)
    """What the ruler measures; empty where there is none."""
    scale_asked = Signal()
    """How long the ruler's line is in micrometres is to be said."""
    cell_picked = Signal(float, float)
    """x, y of the cell that is meant."""
    tool_changed = Signal(str)
    """Another tool is in hand: its name."""
    size_asked = Signal(int)
    """Diameter for the brush in image pixels."""
    hovered = Signal(float, float)
    hover_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.wheel_moves = False  # else the wheel zooms
        self._diameter = 20
        self._tools: dict[str, Tool] = {name: tool(self) for name, tool in TOOLS.items()}
        self._tool: Tool = self._tools[BrushTool.name]
        self._space = SpaceHold(self)
        self._pan: PanDrag | None = None
        self._button: Qt.MouseButton | None = None  # held for the tool
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self.micrometres_per_pixel: float | None = None
        """The size of a pixel, once the image is calibrated; the ruler says it."""
        self.pointer: QPointF | None = None
        """Where the pointer is, in widget pixels; None while it is elsewhere."""
        self.mouse_over = False
        """Whether a mouse was moved over the canvas and has not left it."""
        self._corner = QPointF()
        """Where the canvas was on the screen when the pointer was moved last."""
        self.pen_presses = True
        """Whether a pen's force changes the width of a stroke."""
        self.pen_erases = False
        """Whether the end of the pen that touches is its eraser."""
        self.paint_colour = QColor(255, 214, 10)
        """The colour of what is painted, for previews."""
        self.double_press = False
        """Whether the press under way is the second of a double click."""
        self._sizing: SizeDrag | None = None
        self._preview: Preview | None = None
        self._highlight: Preview | None = None
        self._pressed_at = QPointF()
        self._pressed_with = self._tool
        """The tool in hand at the press before, whose second click a double one is."""
        self._still = False  # the press under way has not moved: it may become a click
        self._double = False  # ... the second of a double click
        self._clicked = False  # the stroke finished last was a click
        self.keyboard = KeyboardPointer(self)
        self.view_changed.connect(self._see_again)
        self.show_cursor()

    @property
    def clicked(self) -> bool:
        """Whether the stroke finished last was a click: half of a double click, perhaps."""
        return self._clicked

    # Tools

    @property
    def tool_name(self) -> str:
        """Name of the tool in hand, as in ``TOOLS``."""
        return self._tool.name

    @property
    def tool(self) -> Tool:
        """The tool in hand."""
        return self._tool

    def tool_called(self, name: str) -> Tool:
        """Any tool, by its name."""
        return self._tools[name]

    def set_tool(self, name: str) -> None:
        """Take a tool in hand; a stroke under way is aborted, an open polygon stays."""
        if name == self._tool.name:
            return
        self.abort_stroke()
        self._tool.put_away()
        self._tool.hover_left()
        self._tool = self._tools[name]
        self._hover_again()
        self.show_cursor()
        self.viewport().update()
        self.tool_changed.emit(name)

    @property
    def shift(self) -> bool:
        """Whether Shift is held."""
        return bool(self._modifiers & Qt.KeyboardModifier.ShiftModifier)

    @property
    def ctrl(self) -> bool:
        """Whether Ctrl is held (Command on a Mac)."""
        return bool(self._modifiers & Qt.KeyboardModifier.ControlModifier)

    @property
    def alt(self) -> bool:
        """Whether Alt is held."""
        return bool(self._modifiers & Qt.KeyboardModifier.AltModifier)

    @property
    def press_is_click(self) -> bool:
        """Whether the pointer has not moved since the button went down."""
        return self._still

    def brush_diameter(self) -> int:
        """Diameter of brush and eraser in image pixels."""
        return self._diameter

    def set_brush_diameter(self, diameter: int) -> None:
        """Set it, 1..300."""
        self._update_overlay()
        self._diameter = min(max(diameter, 1), MAX_BRUSH)
        self._update_overlay()

    def set_paint_colour(self, colour: Colour) -> None:
        """Set the colour in which shapes are shown before they are painted."""
        self.paint_colour = QColor(*colour)
        self.viewport().update()

    def abort_stroke(self) -> None:
        """Give up what the button began, if anything."""
        self._button = None
        self._clicked = False
        self.keyboard.let_go()
        if self._sizing is not None:
            self._sizing.abort()
            self._sizing = None
        self._tool.abort()

    def set_pixel_size(self, micrometres: float | None) -> None:
        """Have the ruler measure in micrometres too, or in pixels only."""
        self.micrometres_per_pixel = micrometres
        ruler = self._tools[RulerTool.name]
        assert isinstance(ruler, RulerTool)
        ruler.pixel_size_changed()

    def settle_shape(self) -> None:
        """The shape drawn last can no longer be changed."""
        for tool in self._tools.values():
            tool.settle()

    def reopen_polygon(self, points: tuple[tuple[float, float], ...]) -> None:
        """Go on with the open polygon of an image that is shown again."""
        polygon = self._tools[PolygonTool.name]
        assert isinstance(polygon, PolygonTool)
        polygon.reopen(points)
        self.viewport().update()

    def show_preview(self, box: Box, mask: npt.NDArray[np.bool_], colour: Colour) -> None:
        """Show a region that is not painted yet, bool (box.height, box.width)."""
        self.hide_preview()
        self._preview = Preview(box, mask, colour)
        self._update_box(box)

    def hide_preview(self) -> None:
        """Show no such region."""
        if self._preview is not None:
            self._update_box(self._preview.box)
            self._preview = None

    def set_highlight(self, box: Box | None, mask: npt.NDArray[np.bool_] | None) -> None:
        """Point out a region, bool (box.height, box.width), until another is, or none."""
        if box is None or mask is None:
            self._highlight = None
        else:
            self._highlight = Preview(box, mask, HIGHLIGHT, 0.1, bold=True)
        self.viewport().update()

    def set_image(
        self,
        rgb: npt.NDArray[np.uint8] | None,
        pyramid: Pyramid | None = None,
        keep_view: bool = False,
    ) -> None:
        """Show another image; a stroke under way on the old one is aborted first."""
        self.abort_stroke()
        self.hide_preview()
        self._highlight = None
        for tool in self._tools.values():
            tool.image_left()
        super().set_image(rgb, pyramid, keep_view)
        self.keyboard.come()  # it was left on, and there was no image yet
        self.show_cursor()

    def step_undone(self) -> None:
        """A step was undone or redone: no tool goes on from one that may be gone."""
        for tool in self._tools.values():
            tool.undone()
        self.show_cursor()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom around ``at``, else the pointer while it is over the canvas, else the middle."""
        super().zoom_by(factor, at if at is not None else self.pointer)

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

    # The pointer, whoever moves it

    def pointer_pressed(self, at: QPointF, button: Qt.MouseButton, double: bool) -> None:
        """A button went down at a widget point, as the second of a double click or not."""
        self._point_at(at)
        if not self.has_image or self._pan is not None or self._button is not None:
            return
        if self._sizing is not None or (double and self._is_left_over(button)):
            return
        self._pressed_at, self._still, self._pressed_with = at, True, self._tool
        if self._pans_with(button):
            self._double = double
            self._pan = PanDrag(self, button, at)
            self.show_cursor()
            return
        if self._tool.has_size and sizes_with(button, self._modifiers):
            self._sizing = SizeDrag(self, at)
            self._update_overlay()
            return
        left = button == Qt.MouseButton.LeftButton
        self.double_press = double and left
        self._double = double and self._clicked and left and self._tool.fits_on_double_click
        if self._tool.press(button, *self.image_point(at)):
            self._button = button
        self._update_overlay()

    def _is_left_over(self, button: Qt.MouseButton) -> bool:
        """Whether a second click was meant for a tool that is put away: it is no order to another.

        The wand or Accept would change labels at a place that was only to be looked at.
        """
        first = self._pressed_with
        left = button == Qt.MouseButton.LeftButton
        return left and first.works_once and first is not self._tool

    def _pans_with(self, button: Qt.MouseButton) -> bool:
        left = button == Qt.MouseButton.LeftButton
        by_left = self._space.held or isinstance(self._tool, PanTool)
        return button == Qt.MouseButton.MiddleButton or (left and by_left)

    def pointer_moved(self, at: QPointF) -> None:
        """The pointer is at a widget point."""
        if (at - self._pressed_at).manhattanLength() > CLICK_TRAVEL:
            self._still = False
        if self._pan is not None:
            self._pan.move(at)
        self._point_at(at)
        point = self.image_point(at)
        if self._sizing is not None:
            self._sizing.move(at)
        elif self._button is not None:
            self._tool.move(*point)
        elif self.has_image and self._pan is None:
            self._tool.hover(*point)
        self._update_overlay()
        if self.has_image:
            self.hovered.emit(*point)

    def pointer_released(self, at: QPointF, button: Qt.MouseButton) -> None:
        """A button went up at a widget point."""
        if self._pan is not None and button == self._pan.button:
            self._pan = None
            if self._double and self._still:
                self.fit()
            self.show_cursor()
        elif self._sizing is not None and button == Qt.MouseButton.LeftButton:
            self._update_overlay()
            self._sizing = None
            self._point_at(at)
        elif self._button == button:
            self._button = None
            self._release_tool(at, button)

    def _release_tool(self, at: QPointF, button: Qt.MouseButton) -> None:
        self._update_overlay()
        if self._double and self._still:
            self._clicked = False
            self._tool.double_clicked()
            self.fit()
        else:
            self._clicked = self._still and button == Qt.MouseButton.LeftButton
            self._tool.release(*self.image_point(at))
        self.stroke_pressed.emit(1.0)
        self._hover_again()
        self._update_overlay()

    def _hover_again(self) -> None:
        """Something else may lie under the pointer."""
        idle = self._button is None and self._pan is None and self._sizing is None
        if idle and self.pointer is not None and self.has_image:
            self._tool.hover(*self.image_point(self.pointer))

    def _see_again(self) -> None:
        """The view, or the canvas's place, is another, under a pointer that may stand still."""
        self._keep_on_screen()
        if self.pointer is None or not self.has_image or self._pan is not None:
            return
        point = self.image_point(self.pointer)
        if self._button is not None and self._tool.leads_shape:
            self._tool.move(*point)
        self._hover_again()
        self.hovered.emit(*point)

    def _keep_on_screen(self) -> None:
        """A canvas that moves does not take the mouse along, which may be elsewhere then."""
        corner = self.viewport().mapToGlobal(QPointF(0, 0))
        moved, self._corner = corner - self._corner, corner
        if self.pointer is None or self.keyboard.on or moved.isNull():
            return
        self.pointer -= moved
        held = self._button is not None or self._pan is not None or self._sizing is not None
        if not held and not QRectF(self.viewport().rect()).contains(self.pointer):
            self.pointer_gone()

    def pointer_gone(self) -> None:
        """The pointer is elsewhere."""
        self._update_overlay()
        if not self.keyboard.on:
            self.pointer = None
            self._tool.hover_left()
        self.hover_left.emit()

    def _take_modifiers(self, modifiers: Qt.KeyboardModifier) -> None:
        if modifiers != self._modifiers:
            self._update_overlay()
            self._modifiers = modifiers
            self._tool.modifiers_changed()
            self._update_overlay()

    def _point_at(self, at: QPointF) -> None:
        """Move the brush's ring; before the tool acts, so that ring and paint show together."""
        self._update_overlay()
        self.pointer = at
        self._corner = self.viewport().mapToGlobal(QPointF(0, 0))
        self._update_overlay()

    # Overlay

    def drawForeground(self, painter: QPainter, rect: QRectF) -> None:
        """Draw what lies over the layers: message, shapes, brush, drop frame."""
        super().drawForeground(painter, rect)
        if self.has_image:
            for shown in (self._highlight, self._preview):
                if shown is not None:
                    shown.paint(painter, self)
            for tool in self._tools.values():
                tool.paint_standing(painter)
        if self._shows_tool() and self.pointer is not None:
            self._tool.paint_overlay(painter, self._tool_at(self.pointer))
            if self._sizing is not None:
                self._sizing.paint(painter)
            self.keyboard.paint(painter)

    def _tool_at(self, pointer: QPointF) -> QPointF:
        """Where the tool is shown: while its size is dragged it stays where that began."""
        return pointer if self._sizing is None else self._sizing.at

    def _shows_tool(self) -> bool:
        return self.has_image and self._pan is None and not self._space.held

    def _update_overlay(self) -> None:
        if self.pointer is None:
            return
        rect = self._tool.overlay_rect(self._tool_at(self.pointer))
        if self._sizing is not None:
            rect = rect.united(self._sizing.overlay_rect())
        if self.keyboard.on:
            at = self.pointer
            rect = rect.united(QRectF(at.x() - 20, at.y() - 20, 40, 40))
        if not rect.isEmpty():
            self.viewport().update(rect.toAlignedRect())
