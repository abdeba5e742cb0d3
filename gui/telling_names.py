"""Names in a narrow column, shortened so that each still tells itself from the others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

_MARK = "…"
_PADDING = 16
_Index = QModelIndex | QPersistentModelIndex


def shortened(name: str, alike: int, metrics: QFontMetrics, room: int) -> str:
    """``name`` in ``room`` pixels; its first ``alike`` characters are those of all names.

    What is alike gives way first: of it the beginning stays as far as there is room for it.
    """
    if metrics.horizontalAdvance(name) <= room:
        return name
    own = name[alike:]
    if metrics.horizontalAdvance(_MARK + own) > room:
        return metrics.elidedText(_MARK + own, Qt.TextElideMode.ElideMiddle, room)
    head = alike
    while head and metrics.horizontalAdvance(name[:head] + _MARK + own) > room:
        head -= 1
    return name[:head] + _MARK + own


def length_alike(names: Sequence[str]) -> int:
    """How many characters at their beginning all names share; of a single name none."""
    if len(names) < 2:
        return 0
    first, last = min(names), max(names)  # what these two share, all between them do
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, last)))  # noqa: B905


class NameDelegate(QStyledItemDelegate):
    """Draws the names of a column; ``alike`` is what ``length_alike`` says of them."""

    alike = 0

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Shorten what is drawn; the model has the whole name, and so has its tool tip."""
        super().initStyleOption(option, index)
        if option.rect.width() > 0:
            room = option.rect.width() - _PADDING
            option.text = shortened(option.text, self.alike, option.fontMetrics, room)
