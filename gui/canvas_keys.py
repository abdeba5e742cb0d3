"""Keys and gestures that no action has: those of the canvas, for the sheet of shortcuts.

Who gives the canvas a key of its own adds a line here. ``reserved`` keeps it from being given to
an action in the preferences.
"""

from __future__ import annotations

from dataclasses import dataclass

from gui.words import mark

BRUSH, SHAPES, VIEW = mark("Painting"), mark("Shapes"), mark("Moving and zooming")
KEYBOARD = mark("Keyboard pointer")


@dataclass(frozen=True)
class CanvasKey:
    """One line of the sheet: where it stands, what is done, how; which keys that takes."""

    group: str
    text: str
    shown: str
    reserved: tuple[str, ...] = ()


CANVAS_KEYS: list[CanvasKey] = [
    CanvasKey(BRUSH, "Paint class 1 to 9", "1 … 9", tuple("123456789")),
    CanvasKey(BRUSH, "Erase", "Right button"),
    CanvasKey(BRUSH, "Straight line from the end of the last stroke", "Shift+Click"),
    CanvasKey(BRUSH, "Straight line from where you press", "Drag, then Shift"),
    CanvasKey(BRUSH, "Size of the brush", "Alt and drag, or Ctrl+Shift and drag"),
    CanvasKey(BRUSH, "Make background of a predicted cell", "Shift+Click, Accept prediction"),
    CanvasKey(BRUSH, "Give up what was begun", "Esc", ("Esc",)),
    CanvasKey(BRUSH, "Close what was begun", "Enter", ("Return", "Enter")),
    CanvasKey(SHAPES, "Move a point", "Drag it"),
    CanvasKey(SHAPES, "Delete a point", "Right click, or Delete", ("Del", "Backspace")),
    CanvasKey(SHAPES, "New point in a side of an open polygon", "Drag the middle of the side"),
    CanvasKey(SHAPES, "Circle or square", "Shift and drag"),
    CanvasKey(SHAPES, "From the centre", "Ctrl and drag, or Alt and drag"),
    CanvasKey(KEYBOARD, "Move the pointer", "Arrow keys; with Ctrl by a pixel of the image"),
    CanvasKey(KEYBOARD, "Press and let go, or click", "Enter; Ctrl+Enter is the right button"),
    CanvasKey(KEYBOARD, "Close a polygon", "Enter on its first point"),
    CanvasKey(
        KEYBOARD,
        "Keep the button down, for a box or a point",
        "Alt+Enter, until Enter",
        ("Alt+Return", "Alt+Enter"),
    ),
    CanvasKey(VIEW, "Move the image", "Space and drag, or middle button", ("Space", "Shift+Space")),
    CanvasKey(VIEW, "Move the image by a step", "Arrow keys", ("Left", "Right", "Up", "Down")),
    CanvasKey(VIEW, "Move the image by the wheel", "Shift+Wheel"),
    CanvasKey(VIEW, "Zoom at the pointer", "Wheel, Ctrl+Wheel, or pinch"),
    CanvasKey(VIEW, "Zoom by a step", "+, −", ("+", "=", "-")),
    CanvasKey(VIEW, "Show the whole image", "Double click with brush, eraser or hand"),
    CanvasKey(VIEW, "Go from part to part of a panel", "Tab, Shift+Tab", ("Tab", "Backtab")),
]
