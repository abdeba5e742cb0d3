"""Which colour each label value is drawn in."""

from __future__ import annotations

from collections.abc import Iterable

from core.labels import BACKGROUND
from core.project import ClassRecord
from gui.canvas.layers import BACKGROUND_COLOUR


def label_colours(classes: Iterable[ClassRecord]) -> dict[int, tuple[int, int, int]]:
    """Colour of every label value: classes as set, background a quiet blue-grey."""
    colours = {record.id: record.colour for record in classes}
    return {BACKGROUND: BACKGROUND_COLOUR, **colours}


def drawn_colours(classes: Iterable[ClassRecord]) -> dict[int, tuple[int, int, int] | None]:
    """As ``label_colours``, and None for classes whose labels are hidden."""
    hidden = {record.id: None for record in classes if not record.visible}
    return {**label_colours(classes), **hidden}
