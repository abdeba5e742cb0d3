"""Text that gives up its middle, not its ends, where there is no room for all of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

_LEAST_WIDTH = 64


class ElidedLabel(QLabel):
    """One line of text, elided in the middle; the whole of it in the tool tip and for readers."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._full = self._tip = ""
        self._shorter: tuple[str, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.set_full_text(text)

    def full_text(self) -> str:
        """The text as it was given."""
        return self._full

    def set_full_text(self, text: str, tip: str = "", shorter: Sequence[str] = ()) -> None:
        """Show ``text``, as much of it as fits; ``tip``, where given, is always the tool tip.

        ``shorter`` are what to say instead where there is less room, the longest first.
        """
        self._full, self._tip, self._shorter = text, tip, tuple(shorter)
        self.setAccessibleName(text)
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        """Room for the whole text."""
        width = self.fontMetrics().horizontalAdvance(self._full) + 4 + self._beside()
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """A narrow line: a long name never widens a dialog."""
        return QSize(min(_LEAST_WIDTH, self.sizeHint().width()), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Elide anew."""
        super().resizeEvent(event)
        self._elide()

    def _beside(self) -> int:
        margins = self.contentsMargins()
        return margins.left() + margins.right()

    def _elide(self) -> None:
        room = max(self.width() - 2 - self._beside(), _LEAST_WIDTH)
        shown = self._elided(room)
        super().setText(shown)
        self.setToolTip(self._tip or (self._full if shown != self._full else ""))

    def _elided(self, room: int) -> str:
        """What is shown in so many pixels."""
        metrics = self.fontMetrics()
        for text in (self._full, *self._shorter):
            if metrics.horizontalAdvance(text) <= room:
                return text
        last = self._shorter[-1] if self._shorter else self._full
        return metrics.elidedText(last, Qt.TextElideMode.ElideMiddle, room)
