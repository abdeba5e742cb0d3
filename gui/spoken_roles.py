"""What a screen reader is told of widgets whose role Qt cannot guess: plots, pictures, fields."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAccessibleWidget,
    QGraphicsView,
    QKeySequenceEdit,
    QScrollArea,
    QWidget,
)

from gui.late_plot import LatePlot

_ROLES: tuple[tuple[type[QWidget], QAccessible.Role], ...] = (
    (LatePlot, QAccessible.Role.Chart),
    (QGraphicsView, QAccessible.Role.Graphic),
    (QKeySequenceEdit, QAccessible.Role.HotkeyField),
    (QScrollArea, QAccessible.Role.Pane),
)
"""The first that fits counts."""
_PLOT = "PlotWidget"
"""A plot without a place of its own; told by its name, as its class is pyqtgraph's, which loads
late."""


class _State:
    installed = False


def install_roles() -> None:
    """Have Qt ask here first; once for the process."""
    if not _State.installed:
        QAccessible.installFactory(_interface)
        _State.installed = True


def _interface(name: str, thing: QObject | None) -> QAccessibleInterface | None:
    if thing is not None and isinstance(thing.parent(), LatePlot):
        return None  # the plot in its place: the place says what it is
    if name == _PLOT and isinstance(thing, QGraphicsView):
        return QAccessibleWidget(thing, QAccessible.Role.Chart, thing.accessibleName())
    for kind, role in _ROLES:
        if isinstance(thing, kind):
            return QAccessibleWidget(thing, role, thing.accessibleName())
    return None
