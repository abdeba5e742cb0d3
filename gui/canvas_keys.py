"""Keys and gestures that no action has: those of the canvas, for the sheet of shortcuts.

Who gives the canvas a key of its own adds a line here. ``reserved`` keeps it from being given to
an action in the preferences.
"""

from __future__ import annotations

from dataclasses import dataclass

POINTER, BRUSH, VIEW = "Pointer on the image", "Painting", "Moving and zooming"


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
    CanvasKey(BRUSH, "Give up what was begun", "Esc", ("Esc",)),
    CanvasKey(BRUSH, "Close what was begun", "Enter", ("Return", "Enter")),
    CanvasKey(VIEW, "Move the image", "Space and drag, or middle button", ("Space", "Shift+Space")),
    CanvasKey(VIEW, "Move the image by a step", "Arrow keys", ("Left", "Right", "Up", "Down")),
    CanvasKey(VIEW, "Move the image by the wheel", "Shift+Wheel"),
    CanvasKey(VIEW, "Zoom at the pointer", "Wheel, Ctrl+Wheel, or pinch"),
    CanvasKey(VIEW, "Zoom by a step", "+, −", ("+", "=", "-")),
    CanvasKey(VIEW, "Show the whole image", "Double click"),
    CanvasKey(VIEW, "Go from part to part of a panel", "Tab, Shift+Tab", ("Tab", "Backtab")),
]
