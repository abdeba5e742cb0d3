"""A page of the guide: Markdown as GitHub shows it, turned into HTML that needs no network.

Pictures that stand alone in a paragraph become figures with their text as caption; films (animated
WebP) can be held still without a script; links to other pages lead to their HTML.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token
from PIL import Image

_MARK = re.compile(r"^<!--.*-->$\n?", re.MULTILINE)
_SHORT = 44
"""Letters of a name; tables of names and what they mean stand in line with each other."""
_NUMBER = re.compile(r"^[<≤≥~±]?\s?[\d\s.,–×%]+(\s?(px|%|s|ms|MB|×|min|h))?$")


def slug(heading: str) -> str:
    """The anchor that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


@dataclass(frozen=True)
class Heading:
    """A heading below the title, and where it stands."""

    level: int
    text: str

    @property
    def anchor(self) -> str:
        """What a link to it ends with."""
        return slug(self.text)


@dataclass
class Page:
    """One page: its name (without ending), title, text in HTML, and what it points at."""

    name: str
    title: str = ""
    html: str = ""
    headings: list[Heading] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)


def read_page(path: Path) -> Page:
    """Render a Markdown file."""
    page = Page(path.stem)
    tokens = _parser().parse(_MARK.sub("", path.read_text(encoding="utf-8")))
    _note_headings(page, tokens)
    for token in tokens:
        for child in token.children or ():
            if child.type == "link_open":
                page.links.append(str(child.attrs["href"]))
                child.attrs["href"] = html_link(str(child.attrs["href"]))
            elif child.type == "image":
                page.pictures.append(str(child.attrs["src"]))
    html = _parser().renderer.render(_with_figures(tokens, path), _parser().options, {})
    html = re.sub(r"<table>(.*?)</table>", _dressed_table, html, flags=re.DOTALL)
    page.html = html
    return page


def html_link(target: str) -> str:
    """Where a link of the Markdown leads in the HTML."""
    name, hash_, anchor = target.partition("#")
    return name.removesuffix(".md") + ".html" * name.endswith(".md") + hash_ + anchor


def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _note_headings(page: Page, tokens: Sequence[Token]) -> None:
    for opening, inline in pairwise(tokens):
        if opening.type != "heading_open":
            continue
        text = "".join(
            c.content for c in inline.children or () if c.type in ("text", "code_inline")
        )
        level = int(opening.tag[1])
        if level == 1:
            page.title = text
            continue
        heading = Heading(level, text)
        page.headings.append(heading)
        opening.attrs["id"] = heading.anchor
        here = Token("html_inline", "", 0)
        label = escape(f"Link to “{text}”")
        here.content = f'<a class="here" href="#{heading.anchor}" aria-label="{label}">#</a>'
        assert inline.children is not None
        inline.children.append(here)


def _with_figures(tokens: Sequence[Token], path: Path) -> list[Token]:
    """The tokens with each paragraph that is nothing but a picture as a figure."""
    made: list[Token] = []
    rest = iter(tokens)
    for token in rest:
        if token.type == "paragraph_open":
            inline, closing = next(rest), next(rest)
            children = inline.children or []
            if len(children) == 1 and children[0].type == "image":
                figure = Token("html_block", "", 0)
                figure.content = _figure(path, str(children[0].attrs["src"]), children[0].content)
                made.append(figure)
            else:
                made += [token, inline, closing]
        else:
            made.append(token)
    return made


def _figure(path: Path, source: str, text: str) -> str:
    """A picture with its caption; of a film also the still that stands for it."""
    file = (path.parent / source).resolve()
    size = _size(file)
    caption = f"<figcaption>{escape(text)}</figcaption>"
    said = escape(text, quote=True)
    if file.suffix == ".webp":
        still = source.removesuffix(".webp") + "-still.webp"
        return (
            '<figure class="film">'
            f'<img class="moving" src="{source}" alt="{said} (film)" {size} loading="lazy">'
            f'<img class="still" src="{still}" alt="{said}" {size} loading="lazy">'
            '<figcaption><label><input type="checkbox"> <span class="stop">Hold still</span>'
            f'<span class="play">Play</span></label>{escape(text)}</figcaption></figure>\n'
        )
    kind = ' class="drawing"' if file.suffix == ".svg" else ""
    return (
        f'<figure{kind}><img src="{source}" alt="{said}" {size} loading="lazy">{caption}</figure>\n'
    )


def _size(file: Path) -> str:
    """Width and height in CSS pixels, so that nothing jumps while pictures load."""
    if not file.is_file():
        return ""  # told by whoever checks the links
    if file.suffix == ".svg":
        head = file.read_text(encoding="utf-8")[:500]
        found = dict(re.findall(r'\b(width|height)="(\d+)"', head.split(">")[0]))
        return f'width="{found["width"]}" height="{found["height"]}"'
    with Image.open(file) as picture:
        width, height = picture.size
        scale = max(1, round(picture.info.get("dpi", (72, 72))[0] / 72))
    return f'width="{width // scale}" height="{height // scale}"'


def _dressed_table(found: re.Match[str]) -> str:
    """A table that scrolls by itself where it is too wide, columns of numbers to the right."""
    head, cut, body = found[1].partition("</thead>")
    rows = [re.findall(r"<td>(.*?)</td>", row) for row in body.split("</tr>")[:-1]]
    numbers = [all(map(_NUMBER.match, column)) for column in zip(*rows, strict=True)]

    def dressed(tag: str) -> Callable[[re.Match[str]], str]:
        """Each cell of a row with its class."""
        return lambda row: "".join(
            f'<{tag} class="number">' + cell if number else f"<{tag}>" + cell
            for number, cell in zip(numbers, row[0].split(f"<{tag}>")[1:], strict=True)
        )

    firsts = [re.sub("<[^>]+>", "", row[0]) for row in rows]
    short = len(numbers) == 2 and max(map(len, firsts)) <= _SHORT
    head = re.sub(r"<th>.*</th>", dressed("th"), head, flags=re.DOTALL)
    body = re.sub(r"<td>.*?</td>(?=\s*</tr>)", dressed("td"), body, flags=re.DOTALL)
    kind = ' class="pairs"' if short else ""
    return f'<div class="wide" tabindex="0"><table{kind}>{head}{cut}{body}</table></div>'


# The page around it ------------------------------------------------------------------------------


@dataclass(frozen=True)
class Group:
    """Pages that stand together in the side navigation: (name, title) each."""

    title: str
    pages: tuple[tuple[str, str], ...]


def read_groups(index: Path) -> list[Group]:
    """The navigation, from the index: a heading for each group, a link for each page."""
    groups: list[Group] = []
    title, pages = "", []
    for line in [*index.read_text(encoding="utf-8").splitlines(), "## "]:
        if line.startswith("## "):
            if pages:
                groups.append(Group(title, tuple(pages)))
            title, pages = line[3:], []
        elif found := re.match(r"- \[(.+?)\]\((.+?)\.md\)", line):
            pages.append((found[2], found[1]))
    return groups


def whole_page(page: Page, groups: Sequence[Group]) -> str:
    """The HTML file of a page, with navigation and the ways to the pages before and after."""
    order = [("index", "The guide"), *(entry for group in groups for entry in group.pages)]
    names = [name for name, _ in order]
    place = names.index(page.name)
    title = page.title if page.name == "index" else f"{page.title} – SmearSeg, the guide"
    before = _way("Before", order[place - 1]) if place else ""
    after = _way("Next", order[place + 1]) if place + 1 < len(order) else ""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n"
        '<link rel="stylesheet" href="guide.css">\n</head>\n<body>\n'
        '<a class="skip" href="#text">To the text</a>\n'
        f"{_navigation(page, groups)}"
        f'<main id="text">\n{page.html}<footer>{before}{after}</footer>\n</main>\n'
        "</body>\n</html>\n"
    )


def _way(word: str, entry: tuple[str, str]) -> str:
    name, title = entry
    return f'<a href="{name}.html"><small>{word}</small>{escape(title)}</a>'


def _navigation(page: Page, groups: Sequence[Group]) -> str:
    parts = ['<nav class="side" aria-label="Pages">\n']
    parts.append('<a class="name" href="index.html">SmearSeg<small>The guide</small></a>\n')
    for group in groups:
        parts.append(f"<h2>{escape(group.title)}</h2>\n<ul>\n")
        for name, title in group.pages:
            here = name == page.name
            current = ' aria-current="page"' if here else ""
            inner = _on_this_page(page) if here else ""
            parts.append(f'<li><a href="{name}.html"{current}>{escape(title)}</a>{inner}</li>\n')
        parts.append("</ul>\n")
    parts.append("</nav>\n")
    return "".join(parts)


def _on_this_page(page: Page) -> str:
    second = [one for one in page.headings if one.level == 2]
    if not 2 <= len(second) <= 15:
        return ""
    entries = "".join(f'<li><a href="#{h.anchor}">{escape(h.text)}</a></li>' for h in second)
    return f"\n<ul>{entries}</ul>"


def redirect(target: str, title: str) -> str:
    """A page that leads on to a place in another one.

    What opens a file in a browser often loses what stands after the #; a file of its own does not.
    """
    where = escape(target, quote=True)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="refresh" content="0; url={where}">\n<title>{escape(title)}</title>\n'
        f'</head>\n<body><p><a href="{where}">{escape(title)}</a></p></body>\n</html>\n'
    )


def fill_blocks(text: str, blocks: dict[str, Callable[[], str]]) -> str:
    """The text with what stands between ``<!-- name -->`` and ``<!-- end -->`` written anew."""

    def filled(found: re.Match[str]) -> str:
        return f"{found[1]}\n\n{blocks[found[2]]()}\n\n<!-- end -->"

    return re.sub(
        r"(<!-- (\w+): written by make guide -->)\n.*?\n<!-- end -->", filled, text, flags=re.DOTALL
    )
