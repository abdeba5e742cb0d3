"""A report as one HTML page that needs nothing else: no script, no file beside it, no network.

Every text is escaped, and characters that are none (controls, halves of surrogate pairs, marks
that turn the direction of writing) are replaced, so that a file's name is never more than a name.
The page forbids itself, by its content security policy, to load anything or to run anything.
"""

from __future__ import annotations

import base64
import html
import re
from typing import Final

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
from core.report.style import STYLE
from core.words import code, tr

_NO_CHARACTER: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufffe\uffff]"
)
_LONG: Final = 24
_SHORT: Final = 15
"""Rows up to which a table is printed on one page."""
_LONG_PIECE: Final = re.compile(rf"\S{{1,{_LONG}}}|\s+")
_POLICY: Final = (
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; "
    "form-action 'none'"
)


def clean(text: str) -> str:
    """A text without characters that are none, not yet escaped."""
    return _NO_CHARACTER.sub("\ufffd", text)


def html_of(report: Report) -> str:
    """The whole page."""
    body = "\n".join(_block(block) for block in report.blocks)
    language = "en-GB" if code() == "en" else code().replace("_", "-")
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{_text(report.title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f'<header><p class="kind">{_text(tr(KIND))}</p>\n<h1>{_text(report.title)}</h1>\n'
        f'<p class="subtitle">{_text(report.subtitle)}</p></header>\n'
        f"<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def html_content(report: Report) -> FileContent:
    """The page as the bytes of a file, to be read back."""
    data = html_of(report).encode("utf-8")
    return FileContent(data, lambda path: path.read_bytes() == data)


def _text(text: str) -> str:
    return html.escape(clean(text), quote=True)


def _breakable(text: str) -> str:
    """Escaped, with places to break inside long words, which would widen a table."""
    pieces = _LONG_PIECE.findall(clean(text))
    return "".join(
        html.escape(piece, quote=True) + ("<wbr>" if len(piece) > _LONG // 2 else "")
        for piece in pieces
    )


def _block(block: Block) -> str:
    match block:
        case Heading(text, level):
            return f"<h{level + 1}>{_text(text)}</h{level + 1}>"
        case Paragraph(text, kind):
            role = f' class="{kind}"' if kind in ("lead", "small") else ""
            return "".join(f"<p{role}>{_text(part)}</p>" for part in text.split("\n") if part)
        case KeyFigures():
            return _key_figures(block)
        case Notes(title, sentences):
            items = "".join(f"<li>{_text(one)}</li>" for one in sentences)
            return f'<aside class="notes"><h3>{_text(title)}</h3><ul>{items}</ul></aside>'
        case Facts(rows):
            lines = "".join(
                f'<tr><th scope="row">{_text(name)}</th><td>{_breakable(value)}</td></tr>'
                for name, value in rows
            )
            return f'<table class="facts short"><tbody>{lines}</tbody></table>'
        case Table():
            return _table(block)
        case Pictures():
            return _pictures(block)
        case Drawing():
            return _drawing(block)
        case Legend(entries):
            items = "".join(
                f'<li><i style="background:rgb({r},{g},{b})"></i>{_text(name)}</li>'
                for (r, g, b), name in entries
            )
            return f'<ul class="legend">{items}</ul>'
        case Terms(entries):
            lines = "".join(f"<dt>{_text(a)}</dt><dd>{_text(b)}</dd>" for a, b in entries)
            return f"<dl>{lines}</dl>"


def _key_figures(block: KeyFigures) -> str:
    tiles = "".join(
        f'<div class="figure"><b>{_text(one.value)}</b><span class="name">{_text(one.name)}</span>'
        f'<span class="basis">{_text(one.basis)}</span></div>'
        for one in block.figures
    )
    return f'<div class="figures">{tiles}</div>'


def _table(block: Table) -> str:
    def cell(tag: str, column: int, text: str) -> str:
        role = ' class="number"' if column in block.numbers else ""
        scope = ' scope="col"' if tag == "th" else ""
        return f"<{tag}{scope}{role}>{_breakable(text)}</{tag}>"

    head = "".join(cell("th", i, text) for i, text in enumerate(block.head))
    rows = []
    for number, row in enumerate(block.rows):
        total = block.total and number == len(block.rows) - 1
        cells = "".join(cell("td", i, text) for i, text in enumerate(row))
        opening = '<tr class="total">' if total else "<tr>"
        rows.append(f"{opening}{cells}</tr>")
    caption = f"<caption>{_text(block.caption)}</caption>" if block.caption else ""
    body = "".join(rows)
    opening = '<table class="short">' if len(rows) <= _SHORT else "<table>"
    return f"{opening}{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _pictures(block: Pictures) -> str:
    shown = "".join(
        f'<img src="data:image/png;base64,{base64.b64encode(one.png).decode("ascii")}" '
        f'width="{one.width}" height="{one.height}" alt="{_text(one.alt)}">'
        for one in block.pictures
    )
    return (
        f'<figure><div class="pair">{shown}</div>'
        f"<figcaption>{_text(block.caption)}</figcaption></figure>"
    )


def _drawing(block: Drawing) -> str:
    """The SVG itself; it is made of our own numbers and names, never of the project's."""
    opening = f'<svg role="img" aria-label="{_text(block.alt)}" '
    return (
        f"<figure>{block.svg.replace('<svg ', opening, 1)}"
        f"<figcaption>{_text(block.caption)}</figcaption></figure>"
    )
