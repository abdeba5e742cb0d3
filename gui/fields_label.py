"""A line of several fields that leaves out whole ones where there is little room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from gui.dialogs.elided import ElidedLabel

_BETWEEN = "   "
_LEFT_OUT = "…"
_PADDING = 6
"""What the style sheet puts beside the text."""


class FieldsLabel(ElidedLabel):
    """Its fields never run into each other: those in the middle go first, the last one stays."""

    def set_fields(self, fields: Sequence[str]) -> None:
        """Show these, as many as fit."""
        self.set_full_text(_BETWEEN.join(filter(None, fields)))

    def _beside(self) -> int:
        return super()._beside() + _PADDING

    def _elided(self, room: int) -> str:
        shown = self.full_text().split(_BETWEEN)
        order = _middle_first(len(shown))
        for gone in range(len(shown)):
            out = set(order[:gone])
            text = _BETWEEN.join(_without(shown, out))
            if self.fontMetrics().horizontalAdvance(text) <= room:
                return text
        return self.fontMetrics().elidedText(shown[-1], Qt.TextElideMode.ElideMiddle, room)


def _middle_first(number: int) -> list[int]:
    """Places of fields in the order in which they give way: from the second, then the first."""
    return [*range(1, number - 1), 0][: max(number - 1, 0)]


def _without(fields: Sequence[str], out: set[int]) -> list[str]:
    """The fields, with one mark for those that stand beside each other and are left out."""
    kept: list[str] = []
    for place, field in enumerate(fields):
        if place not in out:
            kept.append(field)
        elif not kept or kept[-1] != _LEFT_OUT:
            kept.append(_LEFT_OUT)
    return kept
