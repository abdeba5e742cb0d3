"""How far apart the colours of each two classes are, as a small table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from core.explore import Facts
from gui.dialogs.frame import wrapped
from gui.explore.findings import Name, closest_pairs, mistaken, pair_name, separation_sentences
from gui.text_size import is_large
from gui.theme import SPACE, set_role
from gui.words import mark, tr

_HEADS = (mark("Classes"), mark("Mistaken"), mark("Their colours"))
_MEANING = mark(
    "Mistaken: pixels that colour alone would take for the other class, if both were equally "
    "frequent. Shape and surroundings help to tell them apart."
)
_NAMES, _SHARE, _VERDICT = range(3)
_LONG_NAMES = 220
"""Pixels after which the names of a pair stand in two lines."""


class PairTable(QWidget):
    """A line a pair, the closest first, and under them what the figures mean."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("explorePairs")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, SPACE // 2, 0, 0)
        self._grid.setHorizontalSpacing(2 * SPACE)
        self._grid.setVerticalSpacing(SPACE // 2)
        self._grid.setColumnStretch(_VERDICT, 1)

    def show_pairs(self, facts: Facts, name: Name) -> None:
        """Show the pairs of these facts; out of sight where there are none."""
        while (item := self._grid.takeAt(0)) is not None:
            item.widget().hide()  # it goes when the event loop is reached; nothing may lie over it
            item.widget().deleteLater()
        pairs = closest_pairs(facts)
        self.setVisible(bool(pairs))
        self.setAccessibleName("\n".join(separation_sentences(facts, name)))
        if not pairs:
            return
        for column, head in enumerate(_HEADS):
            self._put(0, column, tr(head), "small")
        for row, pair in enumerate(pairs, start=1):
            self._put(row, _NAMES, pair_name(pair, name))
            self._put(row, _SHARE, mistaken(pair))
            self._put(row, _VERDICT, pair.verdict)
        self._grid.addWidget(wrapped(tr(_MEANING), "small"), len(pairs) + 1, 0, 1, 3)

    def _put(self, row: int, column: int, text: str, role: str = "") -> None:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        side = Qt.AlignmentFlag.AlignRight if column == _SHARE else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(side | Qt.AlignmentFlag.AlignTop)
        if role:
            set_role(label, role)
        if column == _NAMES:
            label.setWordWrap(True)
            if not is_large():  # large text leaves no room for more than the words need
                label.ensurePolished()
                whole = label.fontMetrics().horizontalAdvance(text) + 1
                label.setMinimumWidth(min(whole, _LONG_NAMES))
        self._grid.addWidget(label, row, column)
