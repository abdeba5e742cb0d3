"""Rows of colours and what they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gui.dialogs.class_choice import Colour, swatch_picture
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
            self.addWidget(self._rows[-1])
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
        self._mark.setPixmap(swatch_picture(entry[0]))
        self._label.set_full_text(entry[1])


class _Row(QWidget):
    """Entries beside each other, going on in the next line.

    A widget and no layout of our own: Qt would hand such a layout its items, and Python would hold
    them beyond their time (see gui/giving_way.py).
    """

    def __init__(self) -> None:
        super().__init__()
        self._entries: list[_Named] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        while len(self._entries) < len(entries):
            named = _Named()
            named.setParent(self)
            self._entries.append(named)
        for named, entry in zip_longest(self._entries, entries):
            named.setVisible(entry is not None)
            if entry is not None:
                named.show_entry(entry)
        self.updateGeometry()
        self._place()

    def heightForWidth(self, width: int) -> int:
        """All lines that so narrow a row needs."""
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """As narrow as may be: the column beside it says how wide it is."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """One name; the others go on below."""
        least = [named.minimumSizeHint() for named in self._shown()]
        return QSize(
            max((size.width() for size in least), default=0),
            max((size.height() for size in least), default=0),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, other lines."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """A name or the text's size became another."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _place(self) -> None:
        for named, place in self._places(self.width()):
            named.setGeometry(place)

    def _shown(self) -> list[_Named]:
        return [named for named in self._entries if not named.isHidden()]

    def _places(self, width: int) -> Iterator[tuple[_Named, QRect]]:
        """Where each entry stands in so much width."""
        at, line = QPoint(0, 0), 0
        for named in self._shown():
            room = max(width, named.minimumSizeHint().width())
            size = named.sizeHint().boundedTo(QSize(room, 10_000))
            if at.x() and at.x() + size.width() > width:
                at = QPoint(0, at.y() + line + SPACE // 2)
                line = 0
            yield named, QRect(at, size)
            at.setX(at.x() + size.width() + SPACE)
            line = max(line, size.height())
