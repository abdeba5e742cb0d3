"""How a heading says that its column orders a table: one sign for all tables.

Qt's own arrow stands at the far side of the heading, takes its room from every column, and points
down where the order goes up.
"""

from __future__ import annotations

from PySide6.QtCore import Qt


def sorted_heading(title: str, order: Qt.SortOrder | None) -> str:
    """``title`` with the order beside it; None where another column orders the table."""
    if order is None:
        return title
    return f"{title} ↑" if order is Qt.SortOrder.AscendingOrder else f"{title} ↓"
