"""Rows of colours and what they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QLayoutItem, QVBoxLayout, QWidget

from gui.dialogs.class_choice import Colour, swatch
from gui.dialogs.elided import ElidedLabel
from gui.theme import SPACE, set_role

Entry = tuple[Colour | None, str]
"""A colour and its name; None is the empty swatch of what has no colour."""


class Legend(QVBoxLayout):
    """Swatches with names, in rows; what has no room in a row goes on in the next line.

    Only a name that is wider than a line gives up its middle.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(SPACE // 2)
        self._rows: list[_Row] = []

    def show_rows(self, rows: Sequence[Sequence[Entry]]) -> None:
        """Show these colours and names."""
        while len(self._rows) < len(rows):
            self._rows.append(_Row())
            self.addLayout(self._rows[-1])
        for row, entries in zip_longest(self._rows, rows, fillvalue=()):
            assert isinstance(row, _Row)
            row.show_entries(entries)


class _Named(QWidget):
    """A swatch and its name."""

    def __init__(self) -> None:
        super().__init__()
        self._mark, self._label = QLabel(), ElidedLabel()
        set_role(self._label, "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE // 2)
        row.addWidget(self._mark)
        row.addWidget(self._label)

    def show_entry(self, entry: Entry) -> None:
        self._mark.setPixmap(swatch(entry[0]).pixmap(QSize(14, 14)))
        self._label.set_full_text(entry[1])


class _Row(QLayout):
    """Entries beside each other, in as many lines as the width asks for."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._entries: list[_Named] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        while len(self._entries) < len(entries):
            self._entries.append(_Named())
            self.addWidget(self._entries[-1])
        for named, entry in zip_longest(self._entries, entries):
            named.setVisible(entry is not None)
            if entry is not None:
                named.show_entry(entry)
        self.invalidate()

    # What Qt asks a layout ------------------------------------------------------------------------

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        least = [item.minimumSize() for item in self._items if not item.isEmpty()]
        return QSize(
            max((size.width() for size in least), default=0),
            max((size.height() for size in least), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in self._places(rect.width()):
            item.setGeometry(place.translated(rect.topLeft()))

    def _places(self, width: int) -> Iterator[tuple[QLayoutItem, QRect]]:
        """Where each entry stands in so much width, from the layout's corner."""
        at, line = QPoint(0, 0), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().boundedTo(QSize(max(width, item.minimumSize().width()), 10_000))
            if at.x() and at.x() + size.width() > width:
                at = QPoint(0, at.y() + line + SPACE // 2)
                line = 0
            yield item, QRect(at, size)
            at.setX(at.x() + size.width() + SPACE)
            line = max(line, size.height())
