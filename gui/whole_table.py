"""A table that ends under a whole row: none is cut at its lower edge."""

from __future__ import annotations

from PySide6.QtWidgets import QTableView


class WholeRowsTable(QTableView):
    """Leaves the room that a part of a row would take empty, under the last one in sight.

    For rows of one height.
    """

    _fitting = False

    def updateGeometries(self) -> None:
        """Lay the table out; what Qt gives the rows is cut to whole ones."""
        if self._fitting:
            return
        self._fitting = True
        super().updateGeometries()
        row, room = self.verticalHeader().defaultSectionSize(), self.viewport().height()
        rows = self.model().rowCount() if self.model() is not None else 0
        if 0 < row <= room < rows * row:  # else all of them are in sight
            heading = self.viewport().y() - self.frameWidth()
            self.setViewportMargins(0, heading, 0, room % row)
        self._fitting = False
