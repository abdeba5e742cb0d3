"""Colour-coded masks: which colour is which class, said once and used for every mask alike."""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import MaskError
from core.labels import BACKGROUND, UNLABELLED
from core.masks.mapping import Mapping
from core.masks.mask_file import Colour, MaskFile
from core.masks.meaning import VOC_VOID_COLOUR
from core.words import tr


@dataclass(frozen=True)
class ColourTable:
    """The label of each RGB colour; ``tolerance`` is how far a channel may stray from it.

    A mask's values differ with its depth and its alpha, its colours do not: so the table is what
    is remembered between masks.
    """

    labels: MappingOf[Colour, int] = field(default_factory=dict)
    tolerance: int = 0

    def with_mask(self, mask: MaskFile, mapping: Mapping) -> ColourTable:
        """The table and what ``mapping`` said of the mask's colours."""
        said = {mask.swatches[v]: label for v, label in mapping.labels.items() if v in mask.counts}
        return ColourTable({**self.labels, **said}, self.tolerance)

    def mapping(self, mask: MaskFile) -> Mapping | None:
        """What the mask's values mean, or None where a colour of it is not in the table."""
        labels: dict[int, int] = {}
        for value, colour in mask.swatches.items():
            label = self._label(colour)
            if label is None:
                return None
            labels[value] = label
        return Mapping(labels)

    def unknown(self, mask: MaskFile) -> list[int]:
        """The mask's values whose colours are not in the table."""
        return [value for value, colour in mask.swatches.items() if self._label(colour) is None]

    def to_json(self) -> dict[str, Any]:
        """Plain data for the project file: colours as "#rrggbb"."""
        labels = {_text(colour): label for colour, label in self.labels.items()}
        return {"labels": labels, "tolerance": self.tolerance}

    @staticmethod
    def from_json(data: Any) -> ColourTable:
        """The table of ``to_json``; what is no such thing is left out."""
        if not isinstance(data, dict) or not isinstance(data.get("labels"), dict):
            return ColourTable()
        labels = {
            colour: label
            for text, label in data["labels"].items()
            if (colour := _colour(text)) is not None and type(label) is int and 0 <= label <= 255
        }
        tolerance = data.get("tolerance", 0)
        valid = type(tolerance) is int and 0 <= tolerance < 128
        return ColourTable(labels, tolerance if valid else 0)

    def _label(self, colour: Colour) -> int | None:
        if colour in self.labels or not self.tolerance:
            return self.labels.get(colour)
        near = {c: max(abs(a - b) for a, b in zip(c, colour, strict=True)) for c in self.labels}
        best = min(near, key=lambda c: near[c], default=None)
        return self.labels[best] if best is not None and near[best] <= self.tolerance else None


def label_colours(classes: MappingOf[int, Colour]) -> dict[int, Colour]:
    """A colour for each label: black for background, VOC's void for unlabelled, the classes' own.

    Raises MaskError where two of them would have one colour, which could not be read back.
    """
    colours = {BACKGROUND: (0, 0, 0), **dict(classes), UNLABELLED: VOC_VOID_COLOUR}
    seen: dict[Colour, int] = {}
    for label, colour in colours.items():
        if colour in seen:
            names = {BACKGROUND: tr("the background"), UNLABELLED: tr("unlabelled pixels")}
            one, other = (
                names.get(n, tr("class {number}", number=n)) for n in (seen[colour], label)
            )
            raise MaskError(
                tr(
                    "In a colour-coded mask {one} and {other} would both be {colour}; change the "
                    "class's colour.",
                    one=one,
                    other=other,
                    colour=_text(colour),
                )
            )
        seen[colour] = label
    return colours


def coloured(labels: NDArray[np.uint8], colours: MappingOf[int, Colour]) -> NDArray[np.uint8]:
    """``uint8 (H, W, 3)``: each label in its colour; ``colours`` has all labels that occur."""
    table = np.zeros((256, 3), np.uint8)
    for label, colour in colours.items():
        table[label] = colour
    return table[labels]


def _text(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _colour(text: Any) -> Colour | None:
    try:
        if not isinstance(text, str) or len(text) != 7 or text[0] != "#":
            return None
        number = int(text[1:], 16)
    except ValueError:
        return None
    return number >> 16 & 255, number >> 8 & 255, number & 255
