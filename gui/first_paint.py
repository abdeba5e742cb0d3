"""What may wait until a window has been seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

_AT_THE_LATEST_MS = 1000
"""A window that was opened as an icon is not painted at all."""


class _Watch(QObject):
    """Waits for one paint, then goes."""

    def __init__(self, widget: QWidget, call: Callable[[], object]) -> None:
        super().__init__(widget)
        self._call = call
        widget.installEventFilter(self)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self._now)
        self._late.start(_AT_THE_LATEST_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            self._late.start(0)  # when that paint has reached the screen
        return False

    def _now(self) -> None:
        self.deleteLater()
        self._call()


def after_first_paint(widget: QWidget, call: Callable[[], object]) -> None:
    """Call when ``widget`` has been painted the next time, or has not been for a second."""
    _Watch(widget, call)
