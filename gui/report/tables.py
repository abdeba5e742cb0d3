"""Tables on paper: columns as wide as they need, rows that are never cut in two."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from gui.report.page import HAIRLINE, INK, MUTED, RULE, Pages

_PAD = 8.0
_ABOVE, _BELOW = 2.5, 3.0
_LONGEST_WORD, _MOST = 110.0, 230.0
"""A word, and a whole text, ask for no more: one long name leaves the other columns their room."""


def set_rows(
    pages: Pages,
    head: tuple[str, ...] | None,
    rows: Sequence[tuple[str, ...]],
    numbers: frozenset[int],
    font_of: Callable[..., QFont],
    total: bool = False,
    muted_first: bool = False,
) -> None:
    """Set a table at the width of the page; columns in ``numbers`` stand right.

    ``font_of(bold)`` gives the type; with ``total`` the last row is a sum.
    """
    plain, bold = font_of(False), font_of(True)
    whole = [*([head] if head else []), *rows]
    widths = column_widths(pages, whole, plain, bold)
    if head:
        _row(pages, head, widths, numbers, bold, INK)
        pages.rule(pages.y, RULE, 0.9)
    for place, row in enumerate(rows):
        last = total and place == len(rows) - 1
        font = bold if last else plain
        if pages.need(_height(pages, row, widths, font)) and head:
            _row(pages, head, widths, numbers, bold, INK)
            pages.rule(pages.y, RULE, 0.9)
        if last:
            pages.rule(pages.y, RULE, 0.9)
        _row(pages, row, widths, numbers, font, INK, muted_first)
        if not last:
            pages.rule(pages.y, HAIRLINE)


def column_widths(
    pages: Pages, rows: Sequence[tuple[str, ...]], plain: QFont, bold: QFont
) -> list[float]:
    """The whole width dealt out: each column its longest word, then by what its texts want."""
    count = max(len(row) for row in rows)
    least, wanted = [0.0] * count, [0.0] * count
    for number, row in enumerate(rows):
        font = bold if number == 0 else plain
        for column, text in enumerate(row):
            words = [pages.measure(word, font) for word in text.split(" ")]
            least[column] = max(least[column], min(_LONGEST_WORD, max(words)))
            wanted[column] = max(wanted[column], pages.measure(text, font))
    room = pages.width - _PAD * (count - 1)
    if sum(least) >= room:
        return [room * width / sum(least) for width in least]
    first = _towards(least, [min(_MOST, want) for want in wanted], room)
    widths = _towards(first, wanted, room)
    left = (room - sum(widths)) / count
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
