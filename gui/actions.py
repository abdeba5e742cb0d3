"""Every action of the window in one table: text, tip, usual keys, icon, whether it is a switch.

Menus and the toolbar are lists of keys (``gui/menus.py``); features give each key its slot
(``gui/feature.py``), and ``gui/shortcuts.py`` knows which keys are in force. Every action stands
in a menu, and no two have the same keys: ``tests/gui/test_actions.py`` walks the table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gui.icons import icon
from gui.words import tr


class Key(StrEnum):
    """The name of each action; it is also the action's objectName."""

    NEW = "newAction"
    OPEN = "openAction"
    CLOSE_PROJECT = "closeProjectAction"
    SAVE_AS = "saveAsAction"
    SAMPLE = "sampleAction"
    RESTORE = "restoreAction"
    FIND_IMAGES = "findImagesAction"
    ADD_IMAGES = "addImagesAction"
    ADD_FOLDER = "addFolderAction"
    IMPORT_MASKS = "importMasksAction"
    EXPORT = "exportAction"
    REPORT = "reportAction"
    QUIT = "quitAction"
    UNDO = "undoAction"
    REDO = "redoAction"
    COMPARE_COUNTS = "compareCountsAction"
    UNDO_IMPORT = "undoImportAction"
    REMOVE_IMAGE = "removeImageAction"
    PREFERENCES = "preferencesAction"
    BRUSH = "brushAction"
    ERASER = "eraserAction"
    PAN = "panAction"
    POLYGON = "polygonAction"
    LASSO = "lassoAction"
    ELLIPSE = "ellipseAction"
    RECTANGLE = "rectangleAction"
    FILL = "fillAction"
    WAND = "wandAction"
    ACCEPT = "acceptAction"
    PEN_PRESSURE = "penPressureAction"
    KEYBOARD_POINTER = "keyboardPointerAction"
    SMALLER = "smallerAction"
    LARGER = "largerAction"
    SWAP = "swapAction"
    PAINT_BACKGROUND = "paintBackgroundAction"
    PREVIOUS = "previousAction"
    NEXT = "nextAction"
    FIT = "fitAction"
    ACTUAL_SIZE = "actualSizeAction"
    ZOOM_IN = "zoomInAction"
    ZOOM_OUT = "zoomOutAction"
    NEXT_TO_LABEL = "nextToLabelAction"
    ZOOM_TOOL = "zoomToolAction"
    ZOOM_TO_OBJECT = "zoomToObjectAction"
    RULER = "rulerAction"
    PICK_CELL = "pickCellAction"
    PIXEL_SIZE = "pixelSizeAction"
    MEASUREMENTS = "measurementsAction"
    SAVE_NETWORK = "saveNetworkAction"
    SHOW_UNCERTAINTY = "showUncertaintyAction"
    SHOW_MINIMAP = "showMinimapAction"
    SHOW_PIXEL_GRID = "showPixelGridAction"
    NEXT_PANEL = "nextPanelAction"
    PREVIOUS_PANEL = "previousPanelAction"
    PANELS_HOME = "panelsHomeAction"
    JOBS = "jobsAction"
    SHOW_IMAGE = "showImageAction"
    SHOW_LABELS = "showLabelsAction"
    SHOW_HEATMAP = "showHeatmapAction"
    SHOW_MASK = "showMaskAction"
    HOLD_OUT_FIFTH = "holdOutFifthAction"
    SHOW_ERRORS = "showErrorsAction"
    ERROR_PATTERN = "errorPatternAction"
    NEXT_ERROR = "nextErrorAction"
    TRAIN = "trainAction"
    STOP = "stopAction"
    LIVE = "liveAction"
    UPDATE_ONCE = "updateOnceAction"
    THRESHOLD_DOWN = "thresholdDownAction"
    THRESHOLD_UP = "thresholdUpAction"
    BEST_THRESHOLD = "bestThresholdAction"
    EXPLORE = "exploreAction"
    RUNS = "trainingRunsAction"
    EVALUATION = "evaluationAction"
    COMPARE = "compareAction"
    VERIFY = "verifyAction"
    GUIDE = "guideAction"
    GUIDE_HERE = "guideHereAction"
    WHAT_IS_THIS = "whatIsThisAction"
    TOUR = "tourAction"
    SHORTCUTS = "shortcutsAction"
    ABOUT = "aboutAction"


@dataclass(frozen=True)
class ActionInfo:
    """What an action says and how it is called."""

    text: str
    tip: str
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    switch: bool = False
    group: str = ""
    """Of the actions of one group exactly one is checked."""


_TABLE: dict[Key, ActionInfo] = {
    Key.NEW: ActionInfo("&New project…", "Make an empty project file", ("Ctrl+N",), "new"),
    Key.OPEN: ActionInfo("&Open project…", "Open a project file", ("Ctrl+O",), "open"),
    Key.SAVE_AS: ActionInfo(
        "Save &as…",
        "Copy the project to another file and go on there; every stroke is saved by itself",
        ("Ctrl+Shift+S",),
        "save-as",
    ),
    Key.SAMPLE: ActionInfo("Open the &sample", "Open the sample project: three made-up smears"),
    Key.CLOSE_PROJECT: ActionInfo(
        "&Close project",
        "Go to the start page with the recent projects; everything is saved",
        ("Ctrl+W",),
    ),
    Key.RESTORE: ActionInfo(
        "Restore earlier s&tate…",
        "Go back to a backup of this project; the present state is kept as one",
    ),
    Key.ADD_IMAGES: ActionInfo(
        "Add &images…", "Add images to this project", ("Ctrl+Shift+O",), "add-images"
    ),
    Key.ADD_FOLDER: ActionInfo("Add a &folder…", "Add all images of a folder", (), "folder"),
    Key.FIND_IMAGES: ActionInfo(
        "Fin&d missing images…", "Search a folder for images whose files were moved or renamed"
    ),
    Key.IMPORT_MASKS: ActionInfo(
        "I&mport masks…", "Use masks made elsewhere as labels", ("Ctrl+I",), "import-masks"
    ),
    Key.COMPARE_COUNTS: ActionInfo(
        "Compare counts with &boxes…",
        "Count the labels' objects beside boxes that another program drew (Pascal VOC)",
    ),
    Key.EXPORT: ActionInfo("&Export masks…", "Write masks as PNG", ("Ctrl+E",), "export"),
    Key.REPORT: ActionInfo(
        "Re&port…",
        "Write what was done, how good the masks are and what was counted, as HTML and PDF",
        ("Ctrl+Shift+R",),
        "report",
    ),
    Key.QUIT: ActionInfo("&Quit", "Close the program; all work is saved", ("Ctrl+Q",)),
    Key.UNDO: ActionInfo(
        "&Undo",
        "Take back the last change of this image, or of classes, roles and thresholds",
        ("Ctrl+Z",),
        "undo",
    ),
    Key.REDO: ActionInfo("&Redo", "Do again what was undone", ("Ctrl+Y", "Ctrl+Shift+Z"), "redo"),
    Key.UNDO_IMPORT: ActionInfo(
        "Undo &import of masks",
        "Give all images of the last import the labels they had",
    ),
    Key.REMOVE_IMAGE: ActionInfo(
        "Re&move image from project",
        "The file stays; its labels come back when the image is added again",
        (),
        "trash",
    ),
    Key.PREFERENCES: ActionInfo(
        "&Preferences…", "Theme, keys, wheel, processor, training time", ("Ctrl+,",), "settings"
    ),
    Key.BRUSH: ActionInfo(
        "&Brush", "Paint labels; the right button erases", ("B",), "brush", True, "tool"
    ),
    Key.ERASER: ActionInfo(
        "&Eraser", "Make pixels unlabelled again", ("E",), "eraser", True, "tool"
    ),
    Key.PAN: ActionInfo(
        "&Move", "Move the image; also with Space or the middle button", ("V",), "pan", True, "tool"
    ),
    Key.POLYGON: ActionInfo(
        "Pol&ygon",
        "Click around a region; Enter or a double click fills it",
        ("G",),
        "polygon",
        True,
        "tool",
    ),
    Key.LASSO: ActionInfo("&Lasso", "Drag around a region", ("Q",), "lasso", True, "tool"),
    Key.ELLIPSE: ActionInfo(
        "Ell&ipse", "Drag an ellipse; with Shift a circle", ("O",), "ellipse", True, "tool"
    ),
    Key.RECTANGLE: ActionInfo(
        "&Rectangle", "Drag a rectangle; with Shift a square", ("R",), "rectangle", True, "tool"
    ),
    Key.FILL: ActionInfo(
        "&Fill", "Fill the enclosed region that is clicked", ("F",), "fill", True, "tool"
    ),
    Key.WAND: ActionInfo(
        "&Wand",
        "Press on a colour and drag right for more of it",
        ("W",),
        "wand",
        True,
        "tool",
    ),
    Key.ACCEPT: ActionInfo(
        "&Accept prediction",
        "Click a predicted cell to label it so, with Shift to make it background",
        ("Y",),
        "accept",
        True,
        "tool",
    ),
    Key.PEN_PRESSURE: ActionInfo(
        "Pen &pressure sets brush size",
        "A pen paints the wider the harder it is pressed",
        (),
        "",
        True,
    ),
    Key.KEYBOARD_POINTER: ActionInfo(
        "&Keyboard pointer",
        "Arrow keys move a pointer over the image, Enter is its button",
        ("K",),
        "",
        True,
    ),
    Key.SMALLER: ActionInfo("&Smaller brush", "Make the brush smaller", ("[",)),
    Key.LARGER: ActionInfo("Lar&ger brush", "Make the brush larger", ("]",)),
    Key.SWAP: ActionInfo(
        "Swap class an&d background", "Paint the other of the two", ("X",), "swap"
    ),
    Key.PAINT_BACKGROUND: ActionInfo(
        "Pain&t background", "Mark what is not a cell", ("0",), "background"
    ),
    Key.PREVIOUS: ActionInfo("&Previous image", "Go to the image before", ("A",), "previous"),
    Key.NEXT: ActionInfo("&Next image", "Go to the image after", ("D",), "next"),
    Key.FIT: ActionInfo("&Fit", "Show the whole image", ("Ctrl+0",), "fit"),
    Key.ACTUAL_SIZE: ActionInfo("&Actual size", "One image pixel a screen pixel", ("Ctrl+1",)),
    Key.ZOOM_IN: ActionInfo("&Zoom in", "Look closer", ("Ctrl++", "Ctrl+="), "zoom-in"),
    Key.ZOOM_OUT: ActionInfo("Zoom &out", "Look from farther", ("Ctrl+-",), "zoom-out"),
    Key.NEXT_TO_LABEL: ActionInfo(
        "Next to la&bel",
        "Go to where the network is least sure in images that nobody has labelled",
        ("N",),
        "next-to-label",
    ),
    Key.ZOOM_TOOL: ActionInfo(
        "Mag&nifier",
        "Drag a box to fill the window with it, or click a cell to see it whole",
        ("Z",),
        "magnifier",
        True,
        "tool",
    ),
    Key.ZOOM_TO_OBJECT: ActionInfo(
        "Zoom to obje&ct", "Look closer at the cell under the pointer", ("Shift+Z",)
    ),
    Key.RULER: ActionInfo(
        "R&uler", "Drag a line to read its length and angle", ("Shift+R",), "ruler", True, "tool"
    ),
    Key.PICK_CELL: ActionInfo(
        "Pick &cell", "Click a cell to see what is measured of it", ("J",), "pick", True, "tool"
    ),
    Key.PIXEL_SIZE: ActionInfo(
        "Pixel si&ze…",
        "Say how many micrometres a pixel covers: typed, from a scale bar, or from the file",
        ("Shift+P",),
    ),
    Key.MEASUREMENTS: ActionInfo(
        "&Measurements",
        "A table of the cells with their area, shape and colour, plots and counts",
        ("Ctrl+Shift+M",),
    ),
    Key.SAVE_NETWORK: ActionInfo(
        "Save net&work…",
        "Write the network with its thresholds and cell rules as a file for the command line",
    ),
    Key.SHOW_UNCERTAINTY: ActionInfo(
        "Show &uncertainty",
        "Have the heatmap show where the network is least sure instead of its probabilities",
        ("U",),
        "uncertainty",
        True,
    ),
    Key.SHOW_MINIMAP: ActionInfo(
        "Show &minimap",
        "Show the whole image in a corner while only a part of it is in view",
        ("Shift+M",),
        "",
        True,
    ),
    Key.SHOW_PIXEL_GRID: ActionInfo(
        "Show pixel &grid", "Draw the borders of pixels when they are large", ("Shift+G",), "", True
    ),
    Key.NEXT_PANEL: ActionInfo("Ne&xt panel", "Give the keyboard to the next panel", ("F6",)),
    Key.PREVIOUS_PANEL: ActionInfo(
        "Pre&vious panel", "Give the keyboard to the panel before", ("Shift+F6",)
    ),
    Key.PANELS_HOME: ActionInfo(
        "Put all &back", "Put every panel where it stood at the first start, in its usual size"
    ),
    Key.JOBS: ActionInfo("&Jobs", "See what runs, waits and has ended", ("Ctrl+J",), "jobs", True),
    Key.SHOW_IMAGE: ActionInfo("Show &image", "Show or hide the image", ("I",), "image", True),
    Key.SHOW_LABELS: ActionInfo("Show &labels", "Show or hide the labels", ("M",), "labels", True),
    Key.SHOW_HEATMAP: ActionInfo(
        "Show &heatmap", "Show or hide the network's probabilities", ("P",), "heatmap", True
    ),
    Key.SHOW_MASK: ActionInfo(
        "Show mas&k", "Show or hide the outline of the mask", ("S",), "mask", True
    ),
    Key.HOLD_OUT_FIFTH: ActionInfo(
        "Hold out every &fifth image",
        "Have every fifth image with labels judge the network instead of training it",
        (),
        "held-out",
    ),
    Key.SHOW_ERRORS: ActionInfo(
        "Show e&rrors",
        "Show what the mask misses, what it has too much, and what it hits",
        ("H",),
        "",
        True,
    ),
    Key.ERROR_PATTERN: ActionInfo(
        "Pa&tterns",
        "Tell classes, mask and errors apart by stripes, dots and signs, too, not by colour alone",
        (),
        "",
        True,
    ),
    Key.NEXT_ERROR: ActionInfo(
        "Next largest &error",
        "Go to the next largest place where the mask and your labels differ",
        ("Shift+N",),
    ),
    Key.TRAIN: ActionInfo("&Train", "Train the network on all labels", ("T",), "train"),
    Key.STOP: ActionInfo("St&op", "Stop training and keep the best so far", (), "stop"),
    Key.LIVE: ActionInfo(
        "&Live training",
        "Train by itself whenever labels change, going on from where the network stands",
        ("L",),
        "live",
        switch=True,
    ),
    Key.UPDATE_ONCE: ActionInfo(
        "&Update once",
        "Train for some seconds on the labels as they are now",
        ("Shift+L",),
        "refresh",
    ),
    Key.THRESHOLD_DOWN: ActionInfo("Threshold lo&wer", "More pixels become cells", (",",)),
    Key.THRESHOLD_UP: ActionInfo("Threshold &higher", "Fewer pixels become cells", (".",)),
    Key.BEST_THRESHOLD: ActionInfo(
        "&Best threshold", "Go to the threshold with the highest IoU", ("Ctrl+B",), "threshold"
    ),
    Key.EXPLORE: ActionInfo(
        "E&xplore the data…",
        "See images, labels and colours in plots before training, and what stands out",
        ("Shift+D",),
        "explore",
    ),
    Key.RUNS: ActionInfo(
        "Training &runs…",
        "See all training runs, compare two, go back to one",
        ("Shift+T",),
        "history",
    ),
    Key.EVALUATION: ActionInfo(
        "&Evaluation",
        "Scores over threshold, and a table of images, worst first",
        ("Ctrl+Shift+E",),
    ),
    Key.COMPARE: ActionInfo(
        "&Compare methods…",
        "Run seven ways to a heatmap on this image, side by side",
        ("C",),
        "compare",
    ),
    Key.VERIFY: ActionInfo(
        "&Verify heatmap…",
        "Check the heatmap against classifying single pixels one by one",
        (),
        "verify",
    ),
    Key.GUIDE: ActionInfo(
        "&Guide", "Open the guide in your browser; it needs no network", (), "help"
    ),
    Key.GUIDE_HERE: ActionInfo(
        "Guide to this &panel", "Open the guide at the panel that has the keyboard", ("F1",)
    ),
    Key.WHAT_IS_THIS: ActionInfo(
        "&What is this?", "Explain the words of the panel that has the keyboard", ("Shift+F1",)
    ),
    Key.TOUR: ActionInfo(
        "&Tour of the window",
        "Five steps that you do yourself: look, paint, train, threshold, export",
    ),
    Key.SHORTCUTS: ActionInfo("&Shortcuts", "All keys on one page", ("Ctrl+F1",)),
    Key.ABOUT: ActionInfo("&About SmearSeg", "Version and licence", (), "info"),
}


def make_actions(parent: QWidget, slots: Mapping[Key, Callable[..., object]]) -> dict[Key, QAction]:
    """One QAction a key, owned by ``parent`` and connected to its slot; keys come later.

    ``parent`` is to add them to itself when they have all: else it hears of each thing they get.

    Raises:
        KeyError: a key of the table has no slot; a button that does nothing is a fault of ours.
    """
    actions: dict[Key, QAction] = {}
    for key, info in table().items():
        action = QAction(info.text, parent)
        action.setObjectName(key.value)
        action.setCheckable(info.switch)
        if info.icon:
            action.setIcon(icon(info.icon))
        # In menus a switch shows a tick: Qt draws none where there is an icon, whose colour alone
        # would tell then what is on.
        action.setIconVisibleInMenu(not info.switch)
        action.setStatusTip(info.tip)
        if info.switch:
            action.toggled.connect(slots[key])
        else:
            action.triggered.connect(slots[key])
        actions[key] = action
    return actions


def table() -> dict[Key, ActionInfo]:
    """The whole table in the window's language, for menus, tooltips and the sheet of shortcuts."""
    return {k: replace(info, text=tr(info.text), tip=tr(info.tip)) for k, info in _TABLE.items()}
