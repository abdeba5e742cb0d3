"""The tools of the canvas and what the brush paints with, as actions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from core.labels import BACKGROUND
from gui.actions import Key
from gui.feature import Feature, Slots
from gui.shortcuts import tooltip
from gui.words import tr

if TYPE_CHECKING:
    from gui.window import MainWindow

TOOL_NAMES = {
    Key.BRUSH: "brush",
    Key.ERASER: "eraser",
    Key.POLYGON: "polygon",
    Key.LASSO: "lasso",
    Key.ELLIPSE: "ellipse",
    Key.RECTANGLE: "rectangle",
    Key.FILL: "fill",
    Key.WAND: "wand",
    Key.ACCEPT: "accept",
    Key.PAN: "pan",
    Key.ZOOM_TOOL: "zoom",
    Key.RULER: "ruler",
    Key.PICK_CELL: "pick",
}
"""The canvas's name of the tool that each action takes in hand."""
_SIZE_STEP = 1.2


class Toolbox(Feature):
    """Takes tools in hand; brush size, class and background."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._painting = window.workspace.painting
        window.canvas.tool_changed.connect(self._tell_of_size)
        for number in range(1, 10):
            shortcut = QShortcut(QKeySequence(str(number)), window)
            shortcut.activated.connect(lambda number=number: self._paint_class(number))

    def slots(self) -> Slots:
        """Tools, size, and what is painted."""
        painting = self._painting
        slots: Slots = {
            Key.SMALLER: lambda: self._scale_brush(1 / _SIZE_STEP),
            Key.LARGER: lambda: self._scale_brush(_SIZE_STEP),
            Key.SWAP: painting.swap,
            Key.PAINT_BACKGROUND: lambda: painting.set_value(BACKGROUND),
        }
        for key, tool in TOOL_NAMES.items():
            slots[key] = partial(self._switched, key, tool)
        return slots

    def refresh(self) -> None:
        """Tools are off while there is no image to use them on, and say so."""
        has_images = bool(self._window.workspace.records)
        for key in (*TOOL_NAMES, Key.SMALLER, Key.LARGER):
            action = self._window.action(key)
            action.setEnabled(has_images)
            action.setToolTip(tooltip(action, "" if has_images else tr("Add images first.")))

    def take(self, tool: str) -> None:
        """Take the canvas's tool of that name in hand."""
        self._window.canvas.set_tool(tool)
        for key, name in TOOL_NAMES.items():
            self._window.check(key, name == tool)

    def _tell_of_size(self) -> None:
        """The brush's size is to be set while a tool paints with it."""
        window, panel = self._window, self._window.classes_panel
        sized = window.canvas.tool.has_size
        if not sized and (panel.slider.hasFocus() or panel.spin.hasFocus()):
            window.canvas.setFocus()  # rather than wherever the keyboard would go from there
        panel.set_brush_in_hand(sized)

    def _switched(self, key: Key, tool: str, on: bool) -> None:
        if on:
            self.take(tool)
        else:  # its key or button again: the tool stays in hand, and is shown so
            self._window.check(key, True)

    def _scale_brush(self, factor: float) -> None:
        diameter = self._painting.diameter
        step = max(1, round(abs(diameter * factor - diameter)))
        self._painting.set_diameter(diameter + step if factor > 1 else diameter - step)

    def _paint_class(self, number: int) -> None:
        classes = self._window.workspace.classes
        if number <= len(classes):
            self._painting.set_value(classes[number - 1].id)
