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


class _State:
    installed = False


def install_roles() -> None:
    """Have Qt ask here first; once for the process."""
    if not _State.installed:
        QAccessible.installFactory(_interface)
        _State.installed = True


def _interface(_class: str, thing: QObject | None) -> QAccessibleInterface | None:
    for kind, role in _ROLES:
        if isinstance(thing, kind):
            return QAccessibleWidget(thing, role, thing.accessibleName())
    return None
