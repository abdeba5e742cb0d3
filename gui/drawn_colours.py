"""Which colour each label value is drawn in."""

from __future__ import annotations

from collections.abc import Iterable

from core.labels import BACKGROUND
from core.project import ClassRecord
from gui.canvas.layers import BACKGROUND_COLOUR
from gui.theme import contrast

_SEEN = 3.0
"""Contrast of a mark with what it stands on (WCAG 2.2, 1.4.11)."""
_STEPS = 20


def label_colours(classes: Iterable[ClassRecord]) -> dict[int, tuple[int, int, int]]:
    """Colour of every label value: classes as set, background a quiet blue-grey."""
    colours = {record.id: record.colour for record in classes}
    return {BACKGROUND: BACKGROUND_COLOUR, **colours}


def drawn_colours(classes: Iterable[ClassRecord]) -> dict[int, tuple[int, int, int] | None]:
    """As ``label_colours``, and None for classes whose labels are hidden."""
    hidden = {record.id: None for record in classes if not record.visible}
    return {**label_colours(classes), **hidden}


def seen_on(ground: str, colour: tuple[int, int, int]) -> tuple[int, int, int]:
    """A class's colour, as much lighter or darker as marks of it need on a plot's ``#rrggbb``."""
    towards = max((0, 0, 0), (255, 255, 255), key=lambda end: contrast(ground, _name(end)))
    for step in range(_STEPS + 1):
        part = step / _STEPS
        red, green, blue = (
            round((1 - part) * own + part * end) for own, end in zip(colour, towards, strict=True)
        )
        if contrast(ground, _name((red, green, blue))) >= _SEEN:
            return red, green, blue
    return towards


def _name(colour: tuple[int, int, int]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
