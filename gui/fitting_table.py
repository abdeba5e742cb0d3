"""A table that never has to be moved sideways: where it is narrow it leaves out columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget


class FittingTable(QTableView):
    """Its first column takes the room that the others leave."""

    def __init__(
        self, spare: Sequence[int], last: Sequence[int] = (), parent: QWidget | None = None
    ) -> None:
        """``spare`` are the columns that may be left out, the first of them first.

        Those of ``last`` follow only where the first column has given way as far as it can.
        """
        super().__init__(parent)
        self._spare, self._last = tuple(spare), tuple(last)
        self._widths: list[int] = []

    def set_widths(self, widths: Sequence[int]) -> None:
        """How wide each column has to be; the first one gives way before any is cut."""
        self._widths = list(widths)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take columns in or leave them out."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room, total = self.viewport().width(), sum(self._widths)
        left_out = set()
        for column in self._spare:
            if total > room:
                left_out.add(column)
                total -= self._widths[column]
        for column in self._last:
            if total - self._widths[0] // 2 > room:
                left_out.add(column)
                total -= self._widths[column]
        for column, width in enumerate(self._widths):
            self.setColumnHidden(column, column in left_out)
            # Names are cut in the middle before numbers are.
            more = max(room - total, -width // 2) if column == 0 else 0
            self.setColumnWidth(column, width + more)
