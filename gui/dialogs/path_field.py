"""A field for a folder: where it is too narrow, beginning and end of the path are shown."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QToolButton, QWidget

_TEXT_MARGIN = 2
"""Pixels that a line edit keeps at both ends of its text."""


class PathField(QLineEdit):
    """A line that is edited as any other; while nobody does, a long path gives up its middle.

    The folder that counts is the last one. The tool tip has all of the path.
    """

    def __init__(self, path: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.textChanged.connect(self.setToolTip)
        self.setText(path)

    def shown_path(self) -> str:
        """What can be read of the path while it is not edited."""
        room = self._text_room().width()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the path with its middle left out, where it is too long and not being edited."""
        shown = self.shown_path()
        if self.hasFocus() or shown == self.text():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option, painter, self)
        painter.setPen(option.palette.text().color())
        painter.drawText(self._text_room(), Qt.AlignmentFlag.AlignVCenter, shown)

    def _text_room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        element = QStyle.SubElement.SE_LineEditContents
        inner = self.style().subElementRect(element, option, self)
        if self.isClearButtonEnabled() and self.text():
            for button in self.findChildren(QToolButton):  # the one that clears
                inner.setRight(min(inner.right(), button.x() - 1))
        return inner.adjusted(_TEXT_MARGIN, 0, -_TEXT_MARGIN, 0)
