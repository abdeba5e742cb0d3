"""Rows of colours and what they stand for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout

from gui.dialogs.class_choice import Colour, swatch
from gui.dialogs.elided import ElidedLabel
from gui.theme import SPACE, set_role

Entry = tuple[Colour | None, str]
"""A colour and its name; None is the empty swatch of what has no colour."""


class Legend(QVBoxLayout):
    """Swatches with names, in rows; names for which a row has no room give up their middle."""

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


class _Row(QHBoxLayout):
    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(SPACE // 2)
        self.addStretch(1)
        self._places: list[tuple[QLabel, ElidedLabel]] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        while len(self._places) < len(entries):
            self._add_place()
        for (mark, label), entry in zip_longest(self._places, entries):
            mark.setVisible(entry is not None)
            label.setVisible(entry is not None)
            if entry is not None:
                mark.setPixmap(swatch(entry[0]).pixmap(QSize(14, 14)))
                label.set_full_text(entry[1])

    def _add_place(self) -> None:
        mark, label = QLabel(), ElidedLabel()
        set_role(label, "small")
        before = self.count() - 1  # the stretch stays last
        if self._places:
            self.insertSpacing(before, SPACE // 2)
            before += 1
        self.insertWidget(before, mark)
        self.insertWidget(before + 1, label)
        self._places.append((mark, label))
