"""What is drawn on the canvas becomes labels: shapes, fill and wand; sizes, pens and previews.

The canvas says what is wanted, ``core`` says which pixels that are, ``Painting`` paints them as
one step. Strokes go from the canvas to ``Painting`` directly (``gui/stage.py``).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from core.brush import open_values
from core.label_tiles import PackedLabels
from core.labels import UNLABELLED, Box
from core.region_growing import Region, Wand, fill_region
from core.shapes import Point, Shape
from gui.actions import Key
from gui.canvas.tools import WandTool
from gui.canvas.tools.picks import FIRST_TOLERANCE, MAX_TOLERANCE
from gui.drawn_colours import label_colours
from gui.feature import Feature, Slots
from gui.holding import Holding, until
from gui.preferences import PEN_PRESSURE
from gui.tool_hints import first_hint
from gui.words import kept, mark, tr
from gui.worker import JobContext

if TYPE_CHECKING:
    from gui.image_files import OpenedImage
    from gui.window import MainWindow

FILL_AT_ONCE = 2_400_000
"""Pixels of the largest window that a fill looks at before it goes to a worker."""
WAND_AREA = 2_000_000
"""Pixels of the largest window in which the wand grows."""
ASK_FROM = 0.1
"""Share of the image from which a region open to the border is not filled unasked."""
ERASED = (255, 255, 255)
"""Colour of what will be erased, while it is shown before."""
_KEYBOARD, _TOLERANCE = "canvas/keyboardPointer", "wand/tolerance"


def fill_whole(_context: JobContext, packed: PackedLabels, row: int, column: int) -> Region:
    """The fill of a region of any size."""
    labels, _damaged = packed.unpack_what_is_whole()
    return fill_region(labels, row, column, labels.size)


def warm_wand(_context: JobContext) -> None:
    """Have OpenCV make its colour tables, which would delay the wand's first press."""
    Wand(np.zeros((8, 8, 3), np.uint8), 4, 4, Box(0, 0, 8, 8)).region(0)


class Drawing(Feature):
    """Connects the canvas's shapes, fill and wand with the labels."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._painting = window.workspace.painting
        self._canvas = window.canvas
        self._drawn_with = self._painting.value
        """What the brush painted when the last shape was drawn."""
        self._polygons: dict[int, tuple[Point, ...]] = {}
        """Open polygons of images that are not shown, by the image's id."""
        self._shown: int | None = None
        self._wand: Wand | None = None
        self._wand_is_warm = False
        self._region: Region | None = None
        """What the wand would paint; its mask already spares protected classes."""
        self._value: int | None = None
        """... with which label; None: what the brush paints."""
        self._listen_to_canvas()
        self._painting.changed.connect(self._show_colour)
        self._workspace.classes_changed.connect(self._show_colour)
        self._painting.history_changed.connect(self._settle)
        self._workspace.current_changed.connect(self._image_changed)
        self._workspace.project_changed.connect(self._polygons.clear)
        self._workspace.settings.changed.connect(self._preferred)
        self._restore()

    def _listen_to_canvas(self) -> None:
        canvas, painting = self._canvas, self._painting
        canvas.stroke_lined.connect(painting.line_stroke)
        canvas.stroke_pressed.connect(painting.press_stroke)
        canvas.size_asked.connect(painting.set_diameter)
        canvas.shape_drawn.connect(self._paint_shape)
        canvas.shape_lifted.connect(self._lift_shape)
        canvas.polygon_left.connect(self._keep_polygon)
        canvas.fill_asked.connect(self._fill)
        canvas.wand_started.connect(self._start_wand)
        canvas.wand_moved.connect(self._show_wand)
        canvas.wand_finished.connect(self._finish_wand)
        canvas.wand_aborted.connect(self._end_wand)

        canvas.tool_changed.connect(self._tool_taken)

    def _tool_taken(self, name: str) -> None:
        """Say how a tool works when it is taken for the first time, as long as it is in hand."""
        if name == WandTool.name and not self._wand_is_warm:
            self._wand_is_warm = True
            self._workspace.workers.opening.submit(tr("Preparing the wand"), warm_wand)
        if self._workspace.current is not None:
            hint = first_hint(self._workspace.settings, name)
            if hint:
                canvas = self._canvas
                in_hand = Holding(lambda: canvas.tool_name == name, canvas.tool_changed)
                self._window.notice_bar.notice(hint, holding=in_hand)

    def _restore(self) -> None:
        settings = self._workspace.settings
        self._canvas.pen_presses = settings.get(PEN_PRESSURE)
        wand = self._canvas.tool_called(WandTool.name)
        assert isinstance(wand, WandTool)
        wand.tolerance = settings.number(_TOLERANCE, FIRST_TOLERANCE, 0, MAX_TOLERANCE)
        if settings.flag(_KEYBOARD, False):
            self._canvas.keyboard.set_on(True)
        self._show_colour()

    # Actions -------------------------------------------------------------------------------------

    def slots(self) -> Slots:
        """How the pointer is moved, and what a pen's force does."""
        return {Key.PEN_PRESSURE: self._use_pressure, Key.KEYBOARD_POINTER: self._use_keyboard}

    def refresh(self) -> None:
        """Check what is on."""
        self._window.check(Key.PEN_PRESSURE, self._canvas.pen_presses)
        self._window.check(Key.KEYBOARD_POINTER, self._canvas.keyboard.on)

    def _use_pressure(self, on: bool) -> None:
        self._workspace.settings.set(PEN_PRESSURE, on)

    def _preferred(self, preference: object) -> None:
        if preference is PEN_PRESSURE:
            self._canvas.pen_presses = self._workspace.settings.get(PEN_PRESSURE)
            self.refresh()

    def _use_keyboard(self, on: bool) -> None:
        self._canvas.keyboard.set_on(on)
        self._workspace.settings.put(_KEYBOARD, on)
        if on:
            self._window.notice_bar.notice(
                tr(
                    "Arrow keys move the pointer. Enter clicks, Ctrl+Enter is a right click. "
                    "To drag: Alt+Enter, arrow keys, Enter."
                )
                if self._canvas.tool.by_clicks
                else tr(
                    "Arrow keys move the pointer. Enter presses the mouse button, Enter again "
                    "lets it go; Ctrl+Enter does so with the right button."
                )
            )

    # Shapes --------------------------------------------------------------------------------------

    def _paint_shape(self, shape: Shape, name: str, erase: bool) -> None:
        opened = self._workspace.current
        if opened is None:
            return
        box, mask = shape.mask(*opened.labels.shape)
        value = UNLABELLED if erase else None
        self._drawn_with = self._painting.value
        with self._painting.steps.large.by(self):
            painted = self._painting.paint_region(
                box, mask, value, kept("{name}, erased", name=kept(name)) if erase else name
            )
        if not painted:
            self._settle()  # there is nothing of it to be changed

    def _lift_shape(self) -> None:
        """The shape painted last is dragged to another form, and comes again."""
        with self._painting.steps.large.by(self):
            self._painting.lift_region()

    def _settle(self) -> None:
        """The labels changed; unless by the shape that can still be changed, that is done now."""
        if self._painting.steps.large.owner is not self:
            self._canvas.settle_shape()

    def _keep_polygon(self, points: tuple[Point, ...]) -> None:
        if self._shown is None:
            return
        self._polygons[self._shown] = points
        if self._workspace.current_id != self._shown and self._shown in self._workspace.records:
            name = self._workspace.records[self._shown].name
            self._workspace.notice.emit(
                tr("The polygon on “{name}” is still open; it waits there.", name=name)
            )

    def _image_changed(self) -> None:
        self._end_wand()
        self._shown = self._workspace.current_id
        points = self._polygons.pop(self._shown, ()) if self._shown is not None else ()
        if points:
            self._canvas.reopen_polygon(points)

    # Fill ----------------------------------------------------------------------------------------

    def _fill(self, x: float, y: float, erase: bool) -> None:
        self._fill_with(x, y, UNLABELLED if erase else self._painting.value)

    def _fill_with(self, x: float, y: float, value: int) -> None:
        """Fill the region at a point with what was chosen when it was clicked."""
        large = self._painting.steps.large
        if large.later(lambda: self._fill_with(x, y, value)):
            return
        place = self._pixel(x, y)
        if place is None:
            return
        opened, row, column = place
        self._painting.finish_stroke()
        region = fill_region(opened.labels, row, column, FILL_AT_ONCE)
        if region.whole:
            self._filled(region, value)
            return
        packed = self._painting.packed_labels(opened.id)
        large.begin(
            tr("Filling"),
            partial(fill_whole, packed=packed, row=row, column=column),
            lambda region: self._filled(region, value),
        )

    def _filled(self, region: Region, value: int) -> None:
        """Paint a region that was found.

        One that is open to the border of the image and large is hardly meant: that is asked.
        """
        opened = self._workspace.current
        if opened is None:
            return
        share = region.pixels / opened.labels.size
        if not region.at_border or share < ASK_FROM:
            self._paint_fill(region, value)
            return
        offer = tr(
            "That region is open to the border of the image ({share:.0f} % of it), "
            "so nothing was filled.",
            share=100 * share,
        )
        button = tr("Erase all of it") if value == UNLABELLED else tr("Fill all of it")
        paint = partial(self._paint_fill, region, value)
        # The labels are others then, or another image is shown.
        as_it_is = until(self._painting.history_changed, self._workspace.current_changed)
        self._window.notice_bar.notice(offer, button, paint, as_it_is)

    def _paint_fill(self, region: Region, value: int) -> None:
        name = mark("Fill, erased" if value == UNLABELLED else "Fill")
        self._painting.paint_region(region.box, region.mask, value, name)

    # Wand ----------------------------------------------------------------------------------------

    def _start_wand(self, x: float, y: float, tolerance: float, erase: bool) -> None:
        place = self._pixel(x, y)
        if place is None:
            return
        opened, row, column = place
        self._wand = Wand(opened.image, row, column, self._wand_window(row, column))
        self._value = UNLABELLED if erase else None
        self._show_wand(tolerance)

    def _wand_window(self, row: int, column: int) -> Box:
        """What is in view, or as much of it around a pixel as the wand can do in time."""
        seen = self._canvas.visible_box().union(Box(row, column, row + 1, column + 1))
        if seen.area <= WAND_AREA:
            return seen
        height = min(seen.height, max(int(WAND_AREA**0.5), WAND_AREA // seen.width))
        width = min(seen.width, WAND_AREA // height)
        top = min(max(row - height // 2, seen.top), seen.bottom - height)
        left = min(max(column - width // 2, seen.left), seen.right - width)
        return Box(top, left, top + height, left + width)

    def _show_wand(self, tolerance: float) -> None:
        opened = self._workspace.current
        if self._wand is None or opened is None:
            return
        region = self._wand.region(tolerance)
        protected = open_values(self._painting.protected_values(self._value))
        mask = region.mask
        if protected is not None:
            mask = mask & protected[opened.labels[region.box.slices]]
        self._region = Region(region.box, mask, region.at_border, region.whole)
        self._canvas.show_preview(region.box, mask, self._colour(self._value))
        self._workspace.settings.put(_TOLERANCE, tolerance)

    def _finish_wand(self) -> None:
        region, value = self._region, self._value
        self._end_wand()
        if region is not None:
            name = mark("Wand" if value is None else "Wand, erased")
            self._painting.paint_region(region.box, region.mask, value, name)
            if not region.whole:
                self._workspace.notice.emit(
                    tr("The wand takes only what is in view; zoom out for the rest.")
                )

    def _end_wand(self) -> None:
        if self._wand is not None:
            self._wand = self._region = None
            self._canvas.hide_preview()

    # What is shown -------------------------------------------------------------------------------

    def _colour(self, value: int | None) -> tuple[int, int, int]:
        painted = self._painting.value if value is None else value
        return label_colours(self._workspace.classes).get(painted, ERASED)

    def _show_colour(self) -> None:
        """Colour of previews; a shape painted with another class stays as it is from now on."""
        if self._drawn_with != self._painting.value:
            self._canvas.settle_shape()
        self._canvas.set_paint_colour(self._colour(None))

    def _pixel(self, x: float, y: float) -> tuple[OpenedImage, int, int] | None:
        """The image shown, and row and column of the pixel at a point; None outside of it."""
        opened = self._workspace.current
        if opened is None:
            return None
        row, column = int(y // 1), int(x // 1)
        height, width = opened.labels.shape
        return (opened, row, column) if 0 <= row < height and 0 <= column < width else None
