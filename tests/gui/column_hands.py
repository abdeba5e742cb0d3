"""Hands on what parts two panels of a column."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from tests.gui.technician import LEFT, Technician


def drag_lower_edge(person: Technician, dock: QWidget, height: int) -> None:
    """Drag the lower edge of a dock until that has ``height`` pixels."""
    window, bot = person.window, person.bot
    x, edge = dock.geometry().center().x(), dock.geometry().bottom() + 3
    bot.mousePress(window, LEFT, pos=QPoint(x, edge))
    for y in (edge + (8 if height > dock.height() else -8), edge + height - dock.height()):
        bot.mouseMove(window, QPoint(x, y))
        bot.wait(20)
    bot.mouseRelease(window, LEFT, pos=QPoint(x, y))
    bot.wait(300)  # no longer: while a network trains the panels never stand still
