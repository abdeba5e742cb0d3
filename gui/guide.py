"""The guide: which page belongs to which part of the window, and opening it in a browser.

The pages are HTML files that come with the program (``docs/html``, written by ``make guide``), so
they need no network. A word's own file leads on to its place in a page: what opens files in a
browser often loses what stands after a #.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from gui.other_programs import open_file
from gui.theme import RESOURCES
from gui.words import tr

HTML = RESOURCES.parent / "docs" / "html"
START = "index"
_Entry = TypeVar("_Entry")
PAGES: dict[str, str] = {
    "imagesDock": "images",
    "layersDock": "layers",
    "classesDock": "classes",
    "trainingDock": "training",
    "thresholdDock": "threshold",
    "cellsDock": "cells",
    "evaluationDock": "evaluation",
    "measurementsDock": "measurements",
    "canvas": "canvas",
    "jobsPanel": "window",
    "toolBar": "labelling",
    "compareWindow": "compare",
    "VerifyDialog": "compare",
    "runsWindow": "runs",
    "exploreWindow": "explore",
    "RestoreDialog": "projects",
    "RemoveClassDialog": "classes",
    "ReportDialog": "report",
    "ReportWrittenDialog": "report",
    "ExportDialog": "export",
    "ExportReportDialog": "export",
    "ImportMasksDialog": "import",
    "MaskValuesDialog": "import",
    "BoxCountsDialog": "import",
    "PreferencesDialog": "preferences",
    "PixelSizeDialog": "measurements",
    "ShortcutSheet": "keys",
}
"""Part of the window, by objectName or (dialogs) by class -> its page."""


def word_page(key: str) -> str:
    """The page that leads to the place where a term of ``gui/terms.py`` is explained."""
    return f"word-{key.replace('_', '-')}"


def entry_of(widget: QWidget | None, table: Mapping[str, _Entry], otherwise: _Entry) -> _Entry:
    """What a table by objectName or class has for the innermost part that ``widget`` is in."""
    while widget is not None:
        for name in (widget.objectName(), type(widget).__name__):
            if name in table:
                return table[name]
        widget = widget.parentWidget()
    return otherwise


def page_of(widget: QWidget | None) -> str:
    """The page for a part of the window: that of the innermost part that has one."""
    return entry_of(widget, PAGES, START)


def page_file(name: str) -> Path:
    """The file of a page."""
    return HTML / f"{name}.html"


def open_page(name: str) -> str:
    """Open a page in the browser; empty, or a sentence why not."""
    path = page_file(name)
    if not path.is_file():
        return tr("The guide is not there: {path} is missing. Install SmearSeg again.", path=path)
    if open_file(path):
        return ""
    return tr("No browser could be opened. The guide is here: {path}", path=path)
