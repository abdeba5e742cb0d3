"""A table whose columns fill its place: none is cut at its edge, and none ends before it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QTableView

from gui.text_size import follow_text


class WholeColumns(QObject):
    """Gives the room that is left, or that a cut column would take, to those that are whole.

    Others come by scrolling.
    """

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._needed: list[int] = []
        self._given: list[int] = []
        view.viewport().installEventFilter(self)
        follow_text(view, self._fit_again)

    def fit(self) -> None:
        """Columns as wide as what is in them asks for, and then some."""
        self._view.resizeColumnsToContents()
        self._needed = self._given = self._widths()
        self._spread()

    def _fit_again(self) -> None:
        """Headings and figures of another size ask for other widths."""
        if self._needed:
            self._view.ensurePolished()
            self.fit()

    def _widths(self) -> list[int]:
        columns = self._view.model().columnCount()
        return [self._view.columnWidth(column) for column in range(columns)]

    def _spread(self) -> None:
        """Where a person has given a column another width, all stay as they are."""
        if not self._needed or self._widths() != self._given:
            return
        room = self._view.viewport().width()
        whole, taken = 0, 0
        for width in self._needed:
            if taken + width > room:
                break
            whole, taken = whole + 1, taken + width
        self._given = list(self._needed)
        if whole:
            more, rest = divmod(room - taken, whole)
            for column in range(whole):
                self._given[column] += more + (column < rest)
        for column, width in enumerate(self._given):
            self._view.setColumnWidth(column, width)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the table's place."""
        if event.type() == QEvent.Type.Resize:
            self._spread()
        return super().eventFilter(watched, event)
