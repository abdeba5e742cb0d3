"""A label of several lines that is never cut off: it asks for the height of all its text."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel


class WrappedLabel(QLabel):
    """Wraps its text and asks for all the lines that takes, at least ``lines``.

    QLabel's own smallest size knows nothing of its width, so that a crowded column of panels takes
    the last line from it.
    """

    def __init__(self, lines: int = 1) -> None:
        super().__init__()
        self._lines = lines
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)

    def minimumSizeHint(self) -> QSize:
        """No wider than it must be, and as high as its text is at its present width."""
        least = self._lines * self.fontMetrics().lineSpacing()
        return QSize(
            super().minimumSizeHint().width(), max(least, self.heightForWidth(self.width()))
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
