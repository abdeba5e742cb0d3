"""The report on paper: its blocks set on A4 pages, as PDF.

The same blocks as in the HTML page. Rows, pictures with their captions and boxes are never cut in
two; a table's head stands again on each page that it goes on to.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

from core.export.content import FileContent
from core.report.blocks import (
    KIND,
    Block,
    Drawing,
    Facts,
    Heading,
    KeyFigures,
    Legend,
    Notes,
    Paragraph,
    Pictures,
    Report,
    Table,
    Terms,
)
from core.report.html import clean
from gui.report.page import ACCENT, INK, MUTED, Pages
from gui.report.tables import Look, Rows, dealt_out, start_of
from gui.words import tr

_BODY, _SMALL, _LEAD = 9.5, 8.2, 11.0
_HEADING = {1: 15.0, 2: 11.0}
_GAP = 10.0
_HIGHEST = 185.0
"""Height of a picture at most: three of them fit on a page."""
_TERM = 96.0
"""Width of the words that are explained, at least."""
_BESIDE = 8.0
"""Points between a term and what it means."""
_WARNING, _WARNING_GROUND = "#b26b00", "#fbf4e8"


def pdf_content(report: Report, cancelled: Callable[[], None] = lambda: None) -> FileContent:
    """The report as the bytes of a PDF, to be read back. ``cancelled`` may raise Cancelled."""
    title = clean(report.title)
    footer = f"{title} · {clean(report.subtitle)}"
    # Set twice: the first time only to know how many pages there are.
    first = Pages(title, footer)
    set_report(first, report, cancelled)
    first.finish()
    pages = Pages(title, footer, first.number)
    set_report(pages, report, cancelled)
    data = pages.finish()
    return FileContent(data, lambda path: _is_pdf(path.read_bytes(), data))


def _is_pdf(found: bytes, data: bytes) -> bool:
    return found == data and found.startswith(b"%PDF-") and found.rstrip().endswith(b"%%EOF")


def set_report(pages: Pages, report: Report, cancelled: Callable[[], None]) -> None:
    """Set a report on pages. What ``cancelled`` raises ends the painting first."""
    try:
        _title(pages, report)
        for place, block in enumerate(report.blocks):
            cancelled()
            following = report.blocks[place + 1] if place + 1 < len(report.blocks) else None
            _block(pages, block, following)
    except BaseException:
        pages.give_up()
        raise


def _title(pages: Pages, report: Report) -> None:
    pages.lines([tr(KIND)], 0, pages.width, pages.font(_BODY, True), ACCENT)
    pages.y += 1
    font = pages.font(22, True)
    pages.lines(pages.lines_of(clean(report.title), font, pages.width), 0, pages.width, font)
    pages.y += 2
    font = pages.font(_BODY)
    lines = pages.lines_of(clean(report.subtitle), font, pages.width)
    pages.lines(lines, 0, pages.width, font, MUTED)
    pages.y += 6
    pages.rule(pages.y, ACCENT, 1.4)
    pages.y += 6


def _block(pages: Pages, block: Block, following: Block | None) -> None:
    match block:
        case Heading():
            _heading(pages, block, following)
        case Paragraph():
            _paragraph(pages, block)
        case KeyFigures():
            _key_figures(pages, block)
        case Notes():
            _notes(pages, block)
        case Facts():
            _facts(pages, block).set()
            pages.y += _GAP
        case Table():
            _table(pages, block)
        case Pictures():
            _pictures(pages, block)
        case Drawing():
            _drawing(pages, block)
        case Legend():
            _legend(pages, block)
        case Terms(entries):
            _terms(pages, entries)


def _heading(pages: Pages, block: Heading, following: Block | None) -> None:
    """A heading stays with what it is of."""
    font = pages.font(_HEADING[block.level], True)
    pages.skip(18 if block.level == 1 else 8)
    lines = pages.lines_of(clean(block.text), font, pages.width)
    pages.need(len(lines) * pages.line_height(font) + _first_part(pages, following))
    pages.lines(lines, 0, pages.width, font)
    pages.y += 4


def _first_part(pages: Pages, block: Block | None) -> float:
    """Room that the beginning of a block needs."""
    match block:
        case Drawing():
            return pages.width * block.height / block.width + 40
        case Pictures():
            return min(_HIGHEST, _picture_height(pages, block)) + 30
        case Legend():
            return 260.0
        case Table():
            return _rows(pages, block).start
        case Facts():
            return _facts(pages, block).start
        case Terms(entries):
            return start_of([height for *_, height in _entries(pages, entries)], pages.height)
        case _:
            return 60.0


def _paragraph(pages: Pages, block: Paragraph) -> None:
    size = {"lead": _LEAD, "small": _SMALL}.get(block.kind, _BODY)
    font = pages.font(size)
    colour = MUTED if block.kind == "small" else INK
    for part in clean(block.text).split("\n"):
        if part:
            lines = pages.lines_of(part, font, pages.width)
            pages.need(min(len(lines), 2) * pages.line_height(font))
            pages.lines(lines, 0, pages.width, font, colour)
            pages.y += 5
    pages.y += 2


def _key_figures(pages: Pages, block: KeyFigures) -> None:
    """Tiles, at most four in a row."""
    across = min(4, len(block.figures)) if len(block.figures) != 5 else 3
    for start in range(0, len(block.figures), across):
        row = block.figures[start : start + across]
        width = (pages.width - 8 * (across - 1)) / across
        small = pages.font(_SMALL - 0.4)
        bases = [pages.lines_of(clean(one.basis), small, width - 20) for one in row]
        names = [
            pages.lines_of(clean(one.name), pages.font(_BODY, True), width - 20) for one in row
        ]
        head = 27 + max(map(len, names)) * 13
        height = head + max(map(len, bases)) * pages.line_height(small) + 10
        pages.need(height)
        top = pages.y
        for place, one in enumerate(row):
            x = place * (width + 8)
            pages.box(QRectF(x, top, width, height), None, "#cccfd3", 4)
            value = QRectF(x + 10, top + 6, width - 20, 22)
            pages.text(clean(one.value), value, pages.font(17, True), ACCENT)
            pages.y = top + 28
            pages.lines(names[place], x + 10, width - 20, pages.font(_BODY, True))
            pages.y = top + head + 2
            pages.lines(bases[place], x + 10, width - 20, small, MUTED)
        pages.y = top + height + 8
    pages.y += 2


def _notes(pages: Pages, block: Notes) -> None:
    font, bold = pages.font(_BODY), pages.font(_BODY + 0.5, True)
    inner = pages.width - 34
    items = [pages.lines_of(clean(one), font, inner) for one in block.sentences]
    step = pages.line_height(font)
    height = 26 + sum(len(item) * step + 3 for item in items) + 5
    pages.need(height)
    top = pages.y
    pages.box(QRectF(0, top, pages.width, height), _WARNING_GROUND, None)
    pages.box(QRectF(0, top, 3, height), _WARNING, None)
    pages.text(clean(block.title), QRectF(14, top + 8, inner, 14), bold)
    pages.y = top + 26
    for item in items:
        pages.text("•", QRectF(14, pages.y, 10, step), font)
        pages.lines(item, 24, inner, font)
        pages.y += 3
    pages.y = top + height + _GAP


def _facts(pages: Pages, block: Facts) -> Rows:
    rows = [tuple(map(clean, row)) for row in block.rows]
    return Rows(pages, None, rows, Look(_BODY, muted_first=True))


def _table(pages: Pages, block: Table) -> None:
    rows = _rows(pages, block)
    pages.need(rows.start)
    font = pages.font(_SMALL)
    if block.caption:
        pages.lines(_caption(pages, block), 0, pages.width, font, MUTED)
        pages.y += 2
    rows.set()
    pages.y += _GAP + 2


def _rows(pages: Pages, block: Table) -> Rows:
    head = tuple(map(clean, block.head))
    rows = [tuple(map(clean, row)) for row in block.rows]
    look = Look(_BODY - 0.7, block.numbers, block.total)
    above = len(_caption(pages, block)) * pages.line_height(pages.font(_SMALL)) + 2
    return Rows(pages, head, rows, look, above)


def _caption(pages: Pages, block: Table) -> list[str]:
    if not block.caption:
        return []
    return pages.lines_of(clean(block.caption), pages.font(_SMALL), pages.width)


def _picture_height(pages: Pages, block: Pictures) -> float:
    width = (pages.width - 8) / 2
    return max(width * one.height / one.width for one in block.pictures)


def _pictures(pages: Pages, block: Pictures) -> None:
    """Two beside each other; very high ones get narrower, so that they fit."""
    font = pages.font(_SMALL)
    caption = pages.lines_of(clean(block.caption), font, pages.width)
    words = len(caption) * pages.line_height(font) + 4
    width = (pages.width - 8) / 2
    highest = _picture_height(pages, block)
    factor = min(1.0, _HIGHEST / highest)
    pages.need(highest * factor + words)
    top = pages.y
    for place, one in enumerate(block.pictures):
        size = (width * factor, width * one.height / one.width * factor)
        rect = QRectF(place * (width * factor + 8), top, *size)
        pages.image(QImage.fromData(QByteArray(one.png), "PNG"), rect)
    pages.y = top + highest * factor + 4
    pages.lines(caption, 0, pages.width, font, MUTED)
    pages.y += 8


def _drawing(pages: Pages, block: Drawing) -> None:
    font = pages.font(_SMALL)
    caption = pages.lines_of(clean(block.caption), font, pages.width)
    height = pages.width * block.height / block.width
    pages.need(height + len(caption) * pages.line_height(font) + 4)
    type_ = f'font-family="{pages.family()}" font-weight="400"'
    svg = block.svg.replace('font-family="sans-serif"', type_)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    renderer.render(pages.painter, pages.scaled(QRectF(0, pages.y, pages.width, height)))
    pages.y += height + 4
    pages.lines(caption, 0, pages.width, font, MUTED)
    pages.y += 6


def _legend(pages: Pages, block: Legend) -> None:
    font = pages.font(_BODY)
    step = pages.line_height(font) + 2
    x = 0.0
    pages.need(step)
    for (red, green, blue), text in block.entries:
        name = pages.elided(clean(text), font, pages.width - 32)
        width = pages.measure(name, font) + 32
        if x and x + width > pages.width:
            x = 0.0
            pages.y += step
            pages.need(step)
        swatch = QRectF(x, pages.y + 2.5, 12, 8)
        pages.box(swatch, f"#{red:02x}{green:02x}{blue:02x}", INK)
        pages.text(name, QRectF(x + 17, pages.y, width, step), font)
        x += width
    pages.y += step + 4


def _terms(pages: Pages, entries: tuple[tuple[str, str], ...]) -> None:
    font, bold = pages.font(_BODY), pages.font(_BODY, True)
    whole, beside = _entries(pages, entries), _term_width(pages, entries)
    heights = [height for *_, height in whole]
    pages.need(start_of(heights, pages.height))
    place = 0
    for number, several in enumerate(dealt_out(heights, pages.left, pages.height)):
        if number:
            pages.new_page()
        for term, lines, _ in whole[place : place + several]:
            pages.text(clean(term), QRectF(0, pages.y, beside, 12), bold)
            pages.lines(lines, beside, pages.width - beside, font)
            pages.y += 4
        place += several


def _term_width(pages: Pages, entries: tuple[tuple[str, str], ...]) -> float:
    """Points that the longest term takes: in other languages some are longer than in English."""
    bold = pages.font(_BODY, True)
    longest = max((pages.measure(clean(term), bold) for term, _ in entries), default=0.0)
    return min(max(_TERM, longest + _BESIDE), 0.45 * pages.width)


def _entries(
    pages: Pages, entries: tuple[tuple[str, str], ...]
) -> list[tuple[str, list[str], float]]:
    """Terms, the lines of what they mean, and how high these are."""
    font = pages.font(_BODY)
    room = pages.width - _term_width(pages, entries)
    lines = [pages.lines_of(clean(meaning), font, room) for _, meaning in entries]
    step = pages.line_height(font)
    return [
        (term, found, len(found) * step + 4)
        for (term, _), found in zip(entries, lines, strict=True)
    ]
