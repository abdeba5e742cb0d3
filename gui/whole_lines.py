"""Where a panel that scrolls can end without cutting a line, a button or a plot in two."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QListView, QScrollArea, QWidget

from gui.dock_title import PanelDock

AIR = 2
"""Pixels under the last line of what is cut off there."""


def around(dock: PanelDock) -> int:
    """What of a dock's height is not its panel's, which scrolls."""
    return dock.height() - dock.panel.height()


def cuts(dock: PanelDock, end: int) -> list[int]:
    """Heights of a dock that cut nothing of its panel in the middle, up to ``end`` and all of it.

    ``end`` is in pixels from the panel's upper edge.
    """
    assert isinstance(dock.panel, QScrollArea)
    lines = [line + AIR for line in whole_lines(dock.panel.widget()) if line + AIR < end]
    return [around(dock) + line for line in (*lines, end)]


def whole_lines(panel: QWidget) -> list[int]:
    """Heights in pixels from the panel's upper edge, rising, at which nothing is cut."""
    there = sorted(set(spans(panel)))
    ends = sorted({end for _start, end in there})
    return [at for at in ends if not any(start < at < end for start, end in there)]


def spans(panel: QWidget) -> Iterator[tuple[int, int]]:
    """From where to where what must be seen whole goes: a widget, a line of words, a row."""
    for widget in _laid_out(panel):
        top, height = widget.mapTo(panel, QPoint(0, 0)).y(), widget.height()
        if isinstance(widget, QLabel) and widget.wordWrap():
            line = widget.fontMetrics().lineSpacing()
            words = min(height, max(line, widget.heightForWidth(widget.width())))
            if widget.alignment() & Qt.AlignmentFlag.AlignVCenter:
                top += (height - words) // 2
            for start in range(top, top + words, line):
                yield start, min(start + line, top + words)
        elif isinstance(widget, QListView) and widget.model().rowCount():
            first, row = top + widget.viewport().y(), widget.sizeHintForRow(0)
            for start in range(first, top + height - row + 1, row):
                yield start, start + row
        else:
            yield top, top + height


def _laid_out(box: QWidget) -> Iterator[QWidget]:
    """What is seen in a box, without the boxes in it; nor the parts of a field."""
    for child in box.children():
        if isinstance(child, QWidget) and not child.isHidden() and child.height():
            if child.layout() is not None:
                yield from _laid_out(child)
            else:
                yield child
