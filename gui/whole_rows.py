"""A list of high rows that ends under a whole one: one that is cut in two looks like a fault.

That more follow is said by its scroll bar and by the count under it.
"""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView

from gui.text_size import follow_text


class WholeRowsList(QListView):
    """Leaves blank at its lower edge what a row does not fit into."""

    def __init__(self) -> None:
        super().__init__()
        follow_text(self, self._end_whole)

    @property
    def room(self) -> int:
        """Height in pixels for rows, with what is left blank."""
        return self.viewport().height() + self.viewportMargins().bottom()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height ends under another row."""
        super().resizeEvent(event)
        self._end_whole()

    def _end_whole(self) -> None:
        room, row = self.room, self.row_height
        blank = room % row if 0 < row <= room else 0
        if blank != self.viewportMargins().bottom():
            self.setViewportMargins(0, 0, 0, blank)

    @property
    def row_height(self) -> int:
        """Of each of its rows; 0 while there is none."""
        return max(0, self.sizeHintForRow(0))
