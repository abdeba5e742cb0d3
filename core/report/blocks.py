"""What a report consists of: blocks in their order, each of them plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeAlias

from core.words import mark

KIND: Final = mark("Segmentation report")
"""What stands over the title."""


@dataclass(frozen=True)
class Heading:
    """The title of a chapter (level 1) or of a part of one (level 2)."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; ``lead`` is larger, ``small`` is what stands below figures and tables."""

    text: str
    kind: str = ""


@dataclass(frozen=True)
class KeyFigure:
    """A number that is read first, what it is, and what it was computed on."""

    value: str
    name: str
    basis: str


@dataclass(frozen=True)
class KeyFigures:
    """Some of them side by side."""

    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True)
class Notes:
    """Sentences that stand out, under a title."""

    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class Facts:
    """Names and what is known of them, line by line."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Table:
    """A table; columns in ``numbers`` stand right, ``wide`` is the one that takes the room.

    With ``total`` the last row sums up the others.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()
    total: bool = False


@dataclass(frozen=True, eq=False)
class Picture:
    """A PNG of ``width`` x ``height`` pixels, and what is seen on it for those who cannot see."""

    png: bytes
    width: int
    height: int
    alt: str


@dataclass(frozen=True, eq=False)
class Pictures:
    """Pictures of one size side by side, with a caption below."""

    pictures: tuple[Picture, ...]
    caption: str


@dataclass(frozen=True)
class Drawing:
    """A drawing as SVG of ``width`` x ``height`` units, in attributes only, with a caption."""

    svg: str
    width: int
    height: int
    alt: str
    caption: str


@dataclass(frozen=True)
class Legend:
    """Colours and what they mean."""

    entries: tuple[tuple[tuple[int, int, int], str], ...]


@dataclass(frozen=True)
class Terms:
    """Words of the field, a line for each."""

    entries: tuple[tuple[str, str], ...]


Block: TypeAlias = (
    Heading | Paragraph | KeyFigures | Notes | Facts | Table | Pictures | Drawing | Legend | Terms
)


@dataclass(frozen=True, eq=False)
class Report:
    """A report: its title, the line below it, and its blocks."""

    title: str
    subtitle: str
    blocks: tuple[Block, ...]
