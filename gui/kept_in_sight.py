"""A list that becomes lower keeps the chosen row in sight."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView


class KeptInSight(QObject):
    """Has a list that becomes lower scroll to its current row, if that was in sight before."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of another height before the list does."""
        if isinstance(event, QResizeEvent):
            row, before = self._view.currentIndex(), QRect(QPoint(0, 0), event.oldSize())
            if row.isValid() and self._view.visualRect(row).intersects(before):
                QTimer.singleShot(0, self._view, self._show)
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        self._view.scrollTo(self._view.currentIndex())
