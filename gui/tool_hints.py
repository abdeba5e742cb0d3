"""What each drawing tool does, said once: when it is first taken in hand."""

from __future__ import annotations

from gui.settings import Settings
from gui.words import mark, tr

_HINTS = {
    "polygon": mark(
        "Click around a region; Enter or a double click fills it. Until then "
        "points can be dragged, a right click deletes one, and Esc gives up."
    ),
    "lasso": mark(
        "Drag around a region. Its points can still be dragged, a right click "
        "deletes one, and Esc takes it back."
    ),
    "ellipse": mark(
        "Drag from corner to corner; Shift makes a circle, Ctrl draws from the "
        "centre. The handles change it, Esc takes it back."
    ),
    "rectangle": mark(
        "Drag from corner to corner; Shift makes a square, Ctrl draws from the "
        "centre. The handles change it, Esc takes it back."
    ),
    "fill": mark("Click a region that labels enclose to fill it; the right button erases."),
    "wand": mark(
        "Press on a colour and drag right for more of it, left for less; letting "
        "go paints, Esc gives up."
    ),
    "accept": mark(
        "Click a predicted cell to label it so, Shift and click to make it "
        "background. A drag does so with all cells that its box touches."
    ),
}


def first_hint(settings: Settings, tool: str) -> str:
    """How a tool works, the first time it is asked on this machine; else nothing."""
    key = f"hints/{tool}"
    if tool not in _HINTS or settings.flag(key, False):
        return ""
    settings.put(key, True)
    return tr(_HINTS[tool])
