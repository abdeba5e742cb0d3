"""Which actions stand in which menu, and in the toolbar, in their order."""

from __future__ import annotations

from gui.actions import Key
from gui.words import mark

SEPARATOR = None

MENUS: dict[str, list[Key | None]] = {
    mark("&File"): [
        Key.NEW, Key.OPEN, Key.SAMPLE, Key.SAVE_AS, Key.RESTORE, Key.CLOSE_PROJECT, SEPARATOR,
        Key.ADD_IMAGES, Key.ADD_FOLDER, Key.FIND_IMAGES, Key.IMPORT_MASKS, SEPARATOR,
        Key.EXPORT, Key.REPORT, Key.SAVE_NETWORK, Key.COMPARE_COUNTS, SEPARATOR, Key.QUIT,
    ],
    mark("&Edit"): [
        Key.UNDO, Key.REDO, SEPARATOR,
        Key.UNDO_IMPORT, Key.REMOVE_IMAGE, SEPARATOR, Key.PREFERENCES,
    ],
    mark("&Tools"): [
        Key.BRUSH, Key.ERASER, Key.POLYGON, Key.LASSO, Key.ELLIPSE, Key.RECTANGLE, Key.FILL,
        Key.WAND, Key.ACCEPT, Key.PAN, Key.ZOOM_TOOL, Key.RULER, Key.PICK_CELL,
        SEPARATOR, Key.PIXEL_SIZE, SEPARATOR,
        Key.SMALLER, Key.LARGER, Key.SWAP, Key.PAINT_BACKGROUND, SEPARATOR,
        Key.PEN_PRESSURE, Key.KEYBOARD_POINTER,
    ],
    mark("&View"): [
        Key.PREVIOUS, Key.NEXT, Key.NEXT_TO_LABEL, SEPARATOR,
        Key.FIT, Key.ACTUAL_SIZE, Key.ZOOM_IN, Key.ZOOM_OUT, Key.ZOOM_TO_OBJECT, SEPARATOR,
        Key.SHOW_IMAGE, Key.SHOW_LABELS, Key.SHOW_HEATMAP, Key.SHOW_UNCERTAINTY, Key.SHOW_MASK,
        Key.SHOW_ERRORS, Key.ERROR_PATTERN, Key.NEXT_ERROR,
        SEPARATOR, Key.SHOW_MINIMAP, Key.SHOW_PIXEL_GRID, SEPARATOR,
        Key.JOBS, Key.NEXT_PANEL, Key.PREVIOUS_PANEL,
    ],
    mark("&Network"): [
        Key.TRAIN, Key.STOP, Key.LIVE, Key.UPDATE_ONCE, Key.RUNS, Key.EXPLORE, SEPARATOR,
        Key.THRESHOLD_DOWN, Key.THRESHOLD_UP, Key.BEST_THRESHOLD, SEPARATOR,
        Key.HOLD_OUT_FIFTH, Key.EVALUATION, Key.MEASUREMENTS, SEPARATOR,
        Key.COMPARE, Key.VERIFY,
    ],
    mark("&Help"): [
        Key.GUIDE, Key.GUIDE_HERE, Key.WHAT_IS_THIS, Key.TOUR, SEPARATOR, Key.SHORTCUTS, Key.ABOUT,
    ],
}  # fmt: skip

PANELS = [Key.PANELS_HOME]
"""Under the list of panels, in the menu of its own that View has for them."""

TOOLBAR: list[Key | tuple[Key, ...] | None] = [
    Key.ADD_IMAGES, SEPARATOR, Key.BRUSH, Key.ERASER,
    (Key.POLYGON, Key.LASSO, Key.ELLIPSE, Key.RECTANGLE),
    Key.FILL, Key.WAND, Key.ACCEPT, Key.PAN, (Key.ZOOM_TOOL, Key.RULER, Key.PICK_CELL), SEPARATOR,
    Key.UNDO, Key.REDO, SEPARATOR, Key.LIVE, SEPARATOR, Key.NEXT_TO_LABEL, Key.FIT,
    Key.SHOW_LABELS, Key.SHOW_HEATMAP, Key.SHOW_MASK,
]  # fmt: skip
