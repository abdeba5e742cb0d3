"""A table and a plot beside each other: the table as wide as its columns, the plot has the rest."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from gui.fitting_table import FittingTable

_PLOT = 0.4
"""Of the whole, where there is not room for both."""


class TableSplitter(QSplitter):
    """Divides its width anew with its size and the table's columns, until somebody drags it."""

    def __init__(self, table: FittingTable, beside: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._table, self._beside = table, beside
        self._dragged = False
        self.setChildrenCollapsible(False)
        self.addWidget(table)
        self.addWidget(beside)
        self.splitterMoved.connect(self._moved)
        table.wants_changed.connect(self._divide)

    def sizeHint(self) -> QSize:
        """No higher than it must be: what scrolls a panel asks for this before it does so."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def _moved(self) -> None:
        self._dragged = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width to divide."""
        super().resizeEvent(event)
        self._divide()

    def _divide(self) -> None:
        if self._dragged:
            return
        room = self.width() - self.handleWidth()
        plot = max(round(_PLOT * room), self._beside.minimumSizeHint().width())
        table = min(self._table.wanted_width, room - plot)
        self.setSizes([table, room - table])
