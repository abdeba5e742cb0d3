"""A row of colours and what they stand for."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel

from gui.dialogs.class_choice import Colour, swatch
from gui.dialogs.elided import ElidedLabel
from gui.theme import SPACE, set_role


class Legend(QHBoxLayout):
    """Swatches with names; long names give up their middle."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(SPACE // 2)
        self._places: list[tuple[QLabel, ElidedLabel]] = []

    def show_entries(self, entries: Sequence[tuple[Colour | None, str]]) -> None:
        """Show these colours and names; None is the empty swatch of what has no colour."""
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
        if not self._places:
            self.addStretch(1)
        before = self.count() - 1  # the stretch stays last
        self.insertWidget(before, mark)
        self.insertWidget(before + 1, label)
        self.insertSpacing(before + 2, SPACE // 2)
        self._places.append((mark, label))
