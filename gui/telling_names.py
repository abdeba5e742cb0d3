"""Names in a narrow column, shortened so that each still tells itself from the others."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

_MARK = "…"
_PADDING = 16
_Index = QModelIndex | QPersistentModelIndex


class Alike(NamedTuple):
    """How many characters all names share, at their beginning and at their end."""

    begin: int = 0
    end: int = 0


def shortened(name: str, alike: Alike, metrics: QFontMetrics, room: int) -> str:
    """``name`` in ``room`` pixels.

    What all names share gives way first: their beginning, of which stays what there is room for,
    then their end (mostly ".png"). At last each name's own part is cut in its middle: names that
    differ there alone are rare, and have their tool tips.
    """

    def fits(text: str) -> bool:
        return metrics.horizontalAdvance(text) <= room

    if fits(name):
        return name
    tail = name[alike.begin :]
    if alike.begin and fits(_MARK + tail):
        head = alike.begin
        while head and not fits(name[:head] + _MARK + tail):
            head -= 1
        return name[:head] + _MARK + tail
    own = name[alike.begin : len(name) - alike.end]
    if alike.begin:
        own = _MARK + own
    return metrics.elidedText(own, Qt.TextElideMode.ElideMiddle, room)


def length_alike(names: Sequence[str]) -> Alike:
    """What all names share; of a single name nothing."""
    if len(names) < 2:
        return Alike()
    begin = _shared(names)
    # Of the shortest name no character counts as both.
    most = min(map(len, names)) - begin
    end = min(_shared([name[::-1] for name in names]), most)
    while end and names[0][-end].isalnum():  # of ".jpg" and ".png" the "g" is no part of its own
        end -= 1
    return Alike(begin, end)


def _shared(names: Sequence[str]) -> int:
    """How many characters at their beginning all share."""
    first, last = min(names), max(names)  # what these two share, all between them do
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, last)))  # noqa: B905


class NameDelegate(QStyledItemDelegate):
    """Draws the names of a column; ``alike`` is what ``length_alike`` says of them."""

    alike = Alike()

    def beside(self, option: QStyleOptionViewItem, index: _Index) -> int:
        """Pixels of what else is drawn in the cell, which ``option`` is told of."""
        return 0

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Shorten what is drawn; the model has the whole name, and so has its tool tip."""
        super().initStyleOption(option, index)
        if option.rect.width() > 0:
            room = option.rect.width() - _PADDING - self.beside(option, index)
            option.text = shortened(option.text, self.alike, option.fontMetrics, room)
