"""A table that never has to be moved sideways: where it is narrow it leaves out columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.whole_table import WholeRowsTable

_GIVES_WAY = 4
"""The part of its width that the first column can spare: with less, names are nothing but dots."""
_TELLS = 1.5
"""How many times its width names may ask for before any column is spared: most are whole then."""


class FittingTable(WholeRowsTable):
    """Its first column takes the room that the others leave."""

    wants_changed = Signal()
    """``wanted_width`` is another."""

    def __init__(
        self, spare: Sequence[int], last: Sequence[int] = (), parent: QWidget | None = None
    ) -> None:
        """``spare`` are the columns that may be left out, the first of them first.

        Those of ``last`` follow only where the first column has given way as far as it can.
        """
        super().__init__(parent)
        self._spare, self._last = tuple(spare), tuple(last)
        self._widths: list[int] = []
        self._longest = 0
        self._wishes: dict[int, int] = {}

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard comes here: Qt would make the first row current, which nobody has chosen."""
        model = self.selectionModel()
        if model is None or self.currentIndex().isValid():
            super().focusInEvent(event)
            return
        blocked = model.blockSignals(True)
        super().focusInEvent(event)
        model.clearCurrentIndex()
        model.blockSignals(blocked)

    def set_widths(self, widths: Sequence[int]) -> None:
        """How wide each column has to be; the first one gives way before any is cut."""
        if list(widths) != self._widths:
            self._widths = list(widths)
            self._fit()
            self.wants_changed.emit()

    def set_longest(self, width: int) -> None:
        """How wide the first column would be with nothing in it shortened."""
        if width != self._longest:
            self._longest = width
            self._fit()
            self.wants_changed.emit()

    def set_wish(self, column: int, width: int) -> None:
        """How wide another column had better be, where names leave room."""
        if width != self._wishes.get(column, 0):
            self._wishes[column] = width
            self._fit()

    @property
    def wanted_width(self) -> int:
        """Pixels in which every column is whole; more would part the first from the others."""
        first = self._widths[:1] or [0]
        more = max(0, self._longest - first[0])
        return sum(self._widths) + more + self._beside

    @property
    def _beside(self) -> int:
        """Frame and scroll bar."""
        return 2 * self.frameWidth() + self.verticalScrollBar().sizeHint().width()

    def minimumSizeHint(self) -> QSize:
        """Room for what is never left out."""
        stay = set(range(len(self._widths))) - {0, *self._spare, *self._last}
        first = self._widths[0] if self._widths else 0
        width = first - first // _GIVES_WAY + sum(self._widths[column] for column in stay)
        return QSize(width + self._beside, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take columns in or leave them out."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room, total = self.viewport().width(), sum(self._widths)
        left_out = set()
        first = self._widths[0] if self._widths else 0
        names = max(0, min(self._longest, round(_TELLS * first)) - first)
        for column in self._spare:
            if total + names > room:
                left_out.add(column)
                total -= self._widths[column]
        for column in self._last:
            if total - first // _GIVES_WAY > room:
                left_out.add(column)
                total -= self._widths[column]
        wider = {}
        for column, wish in self._wishes.items():
            if column not in left_out and room - total > names:
                wider[column] = min(max(0, wish - self._widths[column]), room - total - names)
                total += wider[column]
        for column, width in enumerate(self._widths):
            self.setColumnHidden(column, column in left_out)
            # Names are cut in the middle before numbers are.
            more = max(room - total, -width // _GIVES_WAY) if column == 0 else wider.get(column, 0)
            self.setColumnWidth(column, width + more)
