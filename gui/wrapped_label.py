"""A label of several lines that is never cut off: it asks for the height of all its text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel


def rise(label: QLabel) -> int:
    """Pixels by which a label's text rises above what its font calls a line."""
    metrics = label.fontMetrics()
    return max(0, -metrics.tightBoundingRect(label.text()).top() - metrics.ascent())


class WrappedLabel(QLabel):
    """Wraps its text and asks for all the lines that takes, at least ``lines``.

    QLabel's own smallest size knows nothing of its width, so that a crowded column of panels takes
    the last line from it. Nor does it know that the dots of an Ü rise above what its font calls a
    line: there the first line stands as much lower.
    """

    def __init__(self, lines: int = 1) -> None:
        super().__init__()
        self._lines = lines
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop)

    def setText(self, text: str) -> None:
        """Show this text, with room for all of its first line."""
        super().setText(text)
        self._keep_clear_above()

    def changeEvent(self, event: QEvent) -> None:
        """Another font rises as high as it does."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._keep_clear_above()

    def _keep_clear_above(self) -> None:
        self.setContentsMargins(0, rise(self), 0, 0)

    def minimumSizeHint(self) -> QSize:
        """No wider than it must be, and as high as its text is at its present width."""
        return QSize(super().minimumSizeHint().width(), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """What a layout is told too, lest it asks for less than this takes."""
        least = self._lines * self.fontMetrics().lineSpacing() + self.contentsMargins().top()
        return max(least, super().heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()
