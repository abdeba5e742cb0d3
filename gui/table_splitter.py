"""A table and a plot beside each other: the table as wide as its columns, the plot has the rest."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QSize, Qt, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

_PLOT = 0.4
"""Of the whole, where there is not room for both."""


class Wanting(Protocol):
    """What knows in which width its table is whole."""

    @property
    def wants_changed(self) -> SignalInstance:
        """It is another width."""

    @property
    def wanted_width(self) -> int:
        """In pixels."""


class TableSplitter(QSplitter):
    """Divides its width anew with its size and the table's columns, until somebody drags it."""

    def __init__(
        self,
        table: QWidget,
        beside: QWidget,
        wanting: Wanting,
        plot: float = _PLOT,
        least: int = 0,
    ) -> None:
        """``wanting`` speaks for ``table``, which has ``least`` pixels as far as that goes.

        ``plot`` is the share of what stands beside it, where there is not room for both.
        """
        super().__init__(Qt.Orientation.Horizontal)
        self._wanting, self._beside = wanting, beside
        self._plot, self._least = plot, least
        self._dragged = False
        self.setChildrenCollapsible(False)
        self.addWidget(table)
        self.addWidget(beside)
        self.splitterMoved.connect(self._moved)
        wanting.wants_changed.connect(self._divide)

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
        plot = max(round(self._plot * room), self._beside.minimumSizeHint().width())
        table = max(self._least, min(self._wanting.wanted_width, room - plot))
        self.setSizes([table, room - table])
