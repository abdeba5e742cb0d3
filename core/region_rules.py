"""The rules by which a class's mask becomes objects, as they are stored; ``core.regions`` applies
them.

A file of its own, so that what only stores or shows rules loads no image processing.
"""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, fields
from typing import Any, Final

MAX_SMOOTHING: Final = 20.0
MAX_JOIN: Final = 200.0
MAX_AREA: Final = 400_000_000


@dataclass(frozen=True)
class RegionRules:
    """How a class's mask becomes objects. As it comes, it changes nothing.

    ``largest_hole``: holes up to this area (pixels) are filled; None fills all, 0 none.
    ``smallest_area``, ``largest_area``: objects outside of these (pixels, both included) are
    dropped; None is no bound. ``smoothing``: standard deviation, in pixels, of the Gaussian that
    evens out outlines; 0 leaves them. ``drop_at_border``: objects cut by the image's edge are
    dropped. ``split``: touching cells are parted where the neck between them is narrower than
    this share of the width of the smaller one; 0 parts nothing, 1 parts at every waist.
    ``join``: parts at most this many pixels apart are one object, such as the lobes of a nucleus; 0
    joins nothing. While parts are joined, none are split.

    Raises ValueError for values outside of their bounds.
    """

    largest_hole: int | None = 0
    smallest_area: int = 0
    largest_area: int | None = None
    smoothing: float = 0.0
    drop_at_border: bool = False
    split: float = 0.0
    join: float = 0.0

    def __post_init__(self) -> None:
        areas = (self.largest_hole, self.smallest_area, self.largest_area)
        if any(not _is_whole(area) for area in areas if area is not None):
            raise ValueError("areas are whole numbers of pixels")
        if self.smallest_area is None:
            raise ValueError("the smallest area is a number; 0 bounds nothing")
        if not isinstance(self.drop_at_border, bool):
            raise ValueError("objects at the border are dropped or not")
        if not _is_number(self.smoothing) or not 0 <= self.smoothing <= MAX_SMOOTHING:
            raise ValueError(f"smoothing is between 0 and {MAX_SMOOTHING:g} pixels")
        if not _is_number(self.split) or not 0 <= self.split <= 1:
            raise ValueError("the split strength is between 0 and 1")
        if not _is_number(self.join) or not 0 <= self.join <= MAX_JOIN:
            raise ValueError(f"parts are joined over 0 to {MAX_JOIN:g} pixels")

    @property
    def drops_small(self) -> bool:
        """Whether a smallest area is set: then it is decided what is too small for a cell."""
        return self.smallest_area > 1

    @property
    def changes_nothing(self) -> bool:
        """Whether every pixel of a mask stays as it is (objects may still be parted)."""
        return (
            self.largest_hole == 0
            and not self.drops_small
            and self.largest_area is None
            and self.smoothing == 0
            and not self.drop_at_border
        )

    def to_json(self) -> str:
        """The rules as one JSON object."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> RegionRules:
        """What ``to_json`` wrote. Keys of newer versions are passed over; missing ones keep
        their usual value. Raises ValueError for anything that is no such object."""
        try:
            found: Any = json.loads(text)
        except RecursionError as error:
            raise ValueError("far too deep for rules") from error
        return cls.from_object(found)

    @classmethod
    def from_object(cls, found: Any) -> RegionRules:
        """As ``from_json``, from what JSON held."""
        if not isinstance(found, dict):
            raise ValueError("rules are a JSON object")
        known = {one.name for one in fields(cls)}
        return cls(**{key: value for key, value in found.items() if key in known})


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MAX_AREA


def _is_number(value: object) -> bool:
    real = isinstance(value, (int, float)) and not isinstance(value, bool)
    return real and math.isfinite(value)  # type: ignore[arg-type]
