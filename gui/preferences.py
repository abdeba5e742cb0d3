"""Every preference, declared once: key in the settings file, type, default, bounds, words.

``Settings.get`` reads through a declaration and ``Settings.set`` writes through it, the dialog is
built from the table, and a test gives every one of them nonsense. So a preference is added by one
entry here and by one place that asks for it; the dialog and its "Reset" follow.

A declaration without a ``page`` is kept in the settings file but set elsewhere in the window.
"""

from __future__ import annotations

import math
import os
import re
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Generic, TypeVar

from gui.words import mark, tr

T = TypeVar("T", bool, int, float, str)


class Page(Enum):
    """The pages of the dialog, in their order, by their titles."""

    LOOK = mark("Look")
    COMPUTING = mark("Computing")
    WORKING = mark("Working")
    FOLDERS = mark("Folders")


@dataclass(frozen=True)
class Preference(Generic[T]):
    """What is common to all: where it is kept, and what it is called."""

    key: str
    """Its name in the settings file; never changed once released."""
    default: T
    page: Page | None = None
    text: str = ""
    """What the dialog calls it; ``&`` marks the key that leads to it."""
    note: str = ""
    """One sentence or two of what it does."""
    values: tuple[tuple[str, object], ...] = ()
    """What the named places in the note stand for."""

    def read(self, stored: object) -> T:
        """The value that ``stored`` means, which may be anything; the default if it is none."""
        raise NotImplementedError

    @property
    def name(self) -> str:
        """What it is called outside the dialog, in the language in use."""
        return tr(self.text).replace("&", "")

    @property
    def said(self) -> str:
        """Its note, in the language in use."""
        return tr(self.note, **dict(self.values))


@dataclass(frozen=True)
class Flag(Preference[bool]):
    """Yes or no."""

    def read(self, stored: object) -> bool:
        """``true`` or ``false``, in whatever case."""
        word = str(stored).lower()
        return word == "true" if word in ("true", "false") else self.default


@dataclass(frozen=True)
class Number(Preference[T]):
    """A number between bounds; one beyond them is brought to the nearer bound."""

    low: float = 0
    high: float = 100
    step: float = 1
    unit: str = ""

    def read(self, stored: object) -> T:
        """The number, of the default's kind."""
        try:
            value = float(stored)  # type: ignore[arg-type]
        except (TypeError, ValueError, OverflowError):
            value = math.nan
        if math.isnan(value):
            value = float(self.default)
        held = min(max(value, self.low), self.high)
        return type(self.default)(held)


@dataclass(frozen=True)
class Choice(Preference[str]):
    """One of several, each with its words."""

    options: tuple[tuple[str, str], ...] = ()
    """Value in the file, and its words."""
    more: str = ""
    """A pattern of further values, which only the machine at hand can name."""

    def read(self, stored: object) -> str:
        """A value among the options, or one that the pattern allows."""
        if not isinstance(stored, str):
            return self.default
        listed = any(stored == value for value, _ in self.options)
        allowed = listed or (self.more and re.fullmatch(self.more, stored))
        return stored if allowed else self.default


@dataclass(frozen=True)
class Folder(Preference[str]):
    """A folder's path; empty is the usual place, which ``usual`` says."""

    usual: str = ""

    def read(self, stored: object) -> str:
        """An absolute path; whether it is there is asked when it is used."""
        if not isinstance(stored, str) or "\0" in stored or "\n" in stored:
            return self.default
        return stored if stored and Path(stored).is_absolute() else self.default


@dataclass(frozen=True)
class Text(Preference[str]):
    """Any text; whoever reads it checks it."""

    def read(self, stored: object) -> str:
        """The text as it is."""
        return stored if isinstance(stored, str) else self.default


_SPARE_CORES = max((os.cpu_count() or 1) - 1, 0)

THEME = Choice(
    "theme",
    "system",
    Page.LOOK,
    mark("&Theme"),
    mark("“Like the system” follows the system’s light and dark as they change."),
    options=(("system", mark("Like the system")), ("light", mark("Light")), ("dark", mark("Dark"))),
)
TEXT_SIZE = Number(
    "look/text_size",
    100,
    Page.LOOK,
    mark("Te&xt size"),
    mark("Compared with the text size that the system is set to."),
    low=80,
    high=200,
    step=10,
    unit=" %",
)
LANGUAGE = Choice(
    "language",
    "system",
    Page.LOOK,
    mark("&Language"),
    mark("Changes the next time you start the program; all your work is kept."),
    options=(("system", mark("Like the system")),),
    more=r"[a-z]{2,3}(_\w{2,8})*",
)
OVERLAY_PATTERNS = Flag(
    "canvas/error_pattern",
    False,
    Page.LOOK,
    mark("&Patterns"),
    mark("Stripes and dots on classes and mask, signs on errors, so that no colour is needed."),
)
DEVICE = Choice(
    "training/device",
    "auto",
    Page.COMPUTING,
    mark("&Networks run on"),
    mark("A graphics processor is used where there is one that works."),
    options=(("auto", mark("Fastest there is")), ("cpu", mark("Processor (CPU) only"))),
    more=r"(cuda|xpu|mps)(:\d{1,2})?",
)
FREE_CORES = Number(
    "training/cores_for_window",
    min(1, _SPARE_CORES),
    Page.COMPUTING,
    mark("&Cores left free"),
    mark("Of {cores} cores. Jobs leave them to the window, so that painting stays smooth."),
    values=(("cores", _SPARE_CORES + 1),),
    high=_SPARE_CORES,
)
TRAINING_SECONDS = Number(
    "training/seconds",
    20,
    Page.COMPUTING,
    mark("T&raining time"),
    mark("You can stop at any time and keep the best network so far."),
    low=2,
    high=3600,
    step=5,
    unit=" s",
)
LIVE_SECONDS = Number(
    "training/live_seconds",
    4,
    Page.COMPUTING,
    mark("Li&ve training"),
    mark("Live training learns new labels in runs of this length; longer ones learn more."),
    low=2,
    high=60,
    unit=" s",
)
NOTIFY_LONG_JOBS = Flag(
    "jobs/notify_long",
    True,
    Page.WORKING,
    mark("&Tell me when a long job ends"),
    mark("By a notification, if it took over 20 s and you are in another program."),
)
WHEEL = Choice(
    "canvas/wheel",
    "zoom",
    Page.WORKING,
    mark("Mouse &wheel"),
    mark(
        "Two fingers on a trackpad do the same. With Ctrl it is always a zoom, with Shift always "
        "a move; a pinch zooms."
    ),
    options=(("zoom", mark("Zoom the image")), ("move", mark("Move the image"))),
)
START_PAGE = Flag(
    "start/page",
    False,
    Page.WORKING,
    mark("&Show the start page when SmearSeg starts"),
    mark("Instead of the project that was open last."),
)
PROTECT_OTHERS = Flag(
    "painting/protectOthers",
    False,
    Page.WORKING,
    mark("Protect &other classes"),
    mark("Painting changes only what is unlabelled, background, or of the class in hand."),
)
PEN_PRESSURE = Flag(
    "brush/pressure",
    True,
    Page.WORKING,
    mark("&Pen pressure sets brush size"),
    mark("The harder a pen is pressed, the wider the brush paints."),
)
MINIMAP = Flag(
    "canvas/minimap",
    True,
    Page.WORKING,
    mark("&Minimap"),
    mark("The whole image, small in a corner, while only a part of it is in view."),
)
PIXEL_GRID = Flag(
    "canvas/pixel_grid",
    True,
    Page.WORKING,
    mark("Pixel &grid"),
    mark("Lines between the image’s pixels, once they are large on the screen."),
)
PROJECTS_FOLDER = Folder(
    "folders/projects",
    "",
    Page.FOLDERS,
    mark("&Projects"),
    mark("Where the sample and new projects are kept, unless saved elsewhere."),
    usual=mark("SmearSeg in your documents"),
)
EXPORTS_FOLDER = Folder(
    "folders/exports",
    "",
    Page.FOLDERS,
    mark("&Exports"),
    mark("Where exports, reports and saved networks go, unless another is chosen."),
    usual=mark("The folder used last with the project"),
)
HAND = Choice(
    "shortcuts/hand",
    "right",
    options=(("right", mark("Mouse in the right hand")), ("left", mark("Mouse in the left hand"))),
)
OWN_KEYS = Text("shortcuts/own", "")

TABLE: tuple[Preference[bool] | Preference[int] | Preference[str], ...] = (
    THEME,
    TEXT_SIZE,
    LANGUAGE,
    OVERLAY_PATTERNS,
    DEVICE,
    FREE_CORES,
    TRAINING_SECONDS,
    LIVE_SECONDS,
    NOTIFY_LONG_JOBS,
    WHEEL,
    START_PAGE,
    PROTECT_OTHERS,
    PEN_PRESSURE,
    MINIMAP,
    PIXEL_GRID,
    PROJECTS_FOLDER,
    EXPORTS_FOLDER,
    HAND,
    OWN_KEYS,
)
"""All of them, in the order in which the dialog shows them."""
