"""Heights of panels above each other, as Qt takes them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QTabBar


def give_heights(window: QMainWindow, docks: Sequence[QDockWidget], heights: Sequence[int]) -> None:
    """Ask Qt for heights in pixels of ``docks``, which have a column together.

    Qt counts the tabs under a panel as its own: without them all others get too much.
    """
    of_qt = [high + tabs_under(window, d) for high, d in zip(heights, docks, strict=True)]
    window.resizeDocks(list(docks), of_qt, Qt.Orientation.Vertical)


def tabs_under(window: QMainWindow, dock: QDockWidget) -> int:
    """Height of the tabs by which a panel shares its place with others."""
    bars = window.findChildren(QTabBar, options=Qt.FindChildOption.FindDirectChildrenOnly)
    under = QPoint(dock.geometry().center().x(), dock.geometry().bottom() + 3)
    here = [bar.height() for bar in bars if bar.isVisible() and bar.geometry().contains(under)]
    return max(here, default=0)
