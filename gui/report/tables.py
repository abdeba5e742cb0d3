"""Tables on paper: columns as wide as they need, rows that are never cut in two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from gui.report.page import HAIRLINE, INK, MUTED, RULE, Pages

Row: TypeAlias = tuple[str, ...]
_PAD = 8.0
_SMALLEST = 6.0
"""Points, below which nobody reads; words of tables that want even less are broken."""
_ABOVE, _BELOW = 2.5, 3.0
_SHORT, _TOGETHER = 0.5, 3
"""Share of a page up to which rows stay together; of longer ones, how many at the least."""
_LONGEST_WORD, _MOST = 110.0, 230.0
"""A word, and a whole text, ask for no more: one long name leaves the other columns their room."""


@dataclass(frozen=True)
class Look:
    """How a table is set: columns of ``numbers`` stand right, with ``total`` the last row is a sum,
    ``muted_first`` names in the first column. ``size`` is that of the type in points; a table of
    many columns takes less, so that no word of it is broken."""

    size: float
    numbers: frozenset[int] = frozenset()
    total: bool = False
    muted_first: bool = False


class Rows:
    """A table that is to be set at the width of the page, its head again on every page."""

    def __init__(
        self, pages: Pages, head: Row | None, rows: Sequence[Row], look: Look, above: float = 0
    ) -> None:
        """``above`` is the height of a caption that stays with it."""
        self._pages, self._head, self._rows, self._look = pages, head, rows, look
        whole = [*([head] if head else []), *rows]
        size = _size_for(pages, whole, look.size)
        plain, self._bold = pages.font(size), pages.font(size, True)
        bold = self._bold
        self._widths = column_widths(pages, whole, plain, bold)
        self._fonts = [plain] * (len(rows) - 1) + [bold if look.total else plain] if rows else []
        self._heights = [
            _height(pages, row, self._widths, font)
            for row, font in zip(rows, self._fonts, strict=True)
        ]
        self._top = _height(pages, head, self._widths, bold) if head else 0.0
        self.start = above + self._top + start_of(self._heights, pages.height - above - self._top)
        """Room that it needs to begin with."""

    def set(self) -> None:
        """Set it from here on."""
        pages, look = self._pages, self._look
        pages.need(self._top + start_of(self._heights, pages.height - self._top))
        room = pages.height - self._top
        place = 0
        for number, several in enumerate(dealt_out(self._heights, pages.left - self._top, room)):
            if number:
                pages.new_page()
            self._set_head()
            for row, font in zip(
                self._rows[place : place + several], self._fonts[place:], strict=False
            ):
                place += 1
                last = look.total and place == len(self._rows)
                if last:
                    pages.rule(pages.y, RULE, 0.9)
                _row(pages, row, self._widths, look.numbers, font, INK, look.muted_first)
                if not last:
                    pages.rule(pages.y, HAIRLINE)

    def _set_head(self) -> None:
        if self._head:
            _row(self._pages, self._head, self._widths, self._look.numbers, self._bold, INK)
            self._pages.rule(self._pages.y, RULE, 0.9)


def start_of(heights: Sequence[float], page: float) -> float:
    """Room that rows need to begin with: what is short stays together, of others some rows."""
    whole = sum(heights)
    return whole if whole <= page * _SHORT else min(page, sum(heights[:_TOGETHER]))


def dealt_out(heights: Sequence[float], first: float, page: float) -> list[int]:
    """How many rows come on each page: as many as fit, but some together also on the last one."""
    counts, used, room = [0], 0.0, first
    for height in heights:
        if used + height > room and (counts[-1] or room < page):
            counts.append(0)
            used, room = 0.0, page
        counts[-1] += 1
        used += height
    if len(counts) > 1:
        lent = min(_TOGETHER - counts[-1], counts[-2] - _TOGETHER)
        while lent > 0 and sum(heights[-counts[-1] - lent :]) > page:
            lent -= 1
        if lent > 0:
            counts[-2:] = [counts[-2] - lent, counts[-1] + lent]
    return counts


def _size_for(pages: Pages, rows: Sequence[Row], size: float) -> float:
    """The size of type at which every column has room for its longest word, or the smallest."""
    while size > _SMALLEST:
        least, _wanted = _asked(pages, rows, pages.font(size), pages.font(size, True))
        if sum(least) <= _room(pages, len(least)):
            return size
        size = max(_SMALLEST, size - 0.5)
    return size


def _room(pages: Pages, columns: int) -> float:
    """What columns share."""
    return pages.width - _PAD * (columns - 1)


def _asked(
    pages: Pages, rows: Sequence[Row], plain: QFont, bold: QFont
) -> tuple[list[float], list[float]]:
    """The width that each column needs for its longest word, and for its longest text."""
    count = max(len(row) for row in rows)
    least, wanted = [0.0] * count, [0.0] * count
    for number, row in enumerate(rows):
        font = bold if number == 0 else plain
        for column, text in enumerate(row):
            words = [pages.measure(word, font) for word in text.split(" ")]
            least[column] = max(least[column], min(_LONGEST_WORD, max(words)))
            wanted[column] = max(wanted[column], pages.measure(text, font))
    return least, wanted


def column_widths(pages: Pages, rows: Sequence[Row], plain: QFont, bold: QFont) -> list[float]:
    """The whole width dealt out: each column its longest word, then by what its texts want."""
    least, wanted = _asked(pages, rows, plain, bold)
    room = _room(pages, len(least))
    if sum(least) >= room:
        return [room * width / sum(least) for width in least]
    first = _towards(least, [min(_MOST, want) for want in wanted], room)
    widths = _towards(first, wanted, room)
    left = (room - sum(widths)) / len(widths)
    return [width + left for width in widths]


def _towards(widths: list[float], wanted: list[float], room: float) -> list[float]:
    """The widths grown to what is wanted, or as far as the room goes, in proportion."""
    more = [max(0.0, want - have) for want, have in zip(wanted, widths, strict=True)]
    spare = room - sum(widths)
    share = min(1.0, spare / sum(more)) if sum(more) > 0 else 0.0
    return [have + share * want for have, want in zip(widths, more, strict=True)]


def _height(pages: Pages, row: tuple[str, ...], widths: list[float], font: QFont) -> float:
    lines = max(
        len(pages.lines_of(text, font, width)) for text, width in zip(row, widths, strict=True)
    )
    return lines * pages.line_height(font) + _ABOVE + _BELOW


def _row(
    pages: Pages,
    row: tuple[str, ...],
    widths: list[float],
    numbers: frozenset[int],
    font: QFont,
    colour: str,
    muted_first: bool = False,
) -> None:
    top, x, deepest = pages.y + _ABOVE, 0.0, 0.0
    step = pages.line_height(font)
    for column, (text, width) in enumerate(zip(row, widths, strict=True)):
        ink = MUTED if muted_first and column == 0 else colour
        lines = pages.lines_of(text, font, width)
        for number, line in enumerate(lines):
            rect = QRectF(x, top + number * step, width, step)
            pages.text(line, rect, font, ink, right=column in numbers)
        deepest = max(deepest, len(lines) * step)
        x += width + _PAD
    pages.y = top + deepest + _BELOW
