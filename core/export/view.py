"""One image as it is exported: its labels or its mask, its heat, its classes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.labels import BACKGROUND, UNLABELLED

if TYPE_CHECKING:
    from core.regions import Regions

Colour = tuple[int, int, int]


@dataclass(frozen=True)
class ExportClass:
    """A class: its label 1…254, its name, its RGB colour."""

    id: int
    name: str
    colour: Colour


@dataclass(frozen=True, eq=False)
class ExportView:
    """What is known of one image when its file is made.

    ``labels`` is ``uint8 (H, W)``: 0 background, class ids, 255 unlabelled; painted, or predicted
    at the thresholds. ``heat`` is ``uint8 (H, W)`` of the class exported, ``picture`` the image
    ``uint8 (H, W, 3)``; None where the kind of file needs none. ``class_id`` is the class that is
    exported, or None for all. ``regions`` are the cells that the classes' rules make of the mask;
    without them objects are what hangs together. ``check`` is asked between the steps of a file;
    it raises Cancelled once the file is no longer wanted.
    """

    image_name: str
    labels: NDArray[np.uint8]
    classes: Sequence[ExportClass]
    class_id: int | None = None
    heat: NDArray[np.uint8] | None = None
    picture: NDArray[np.uint8] | None = None
    source: Path = Path()
    regions: Regions | None = None
    check: Callable[[], None] = lambda: None

    @property
    def size(self) -> tuple[int, int]:
        """Rows and columns."""
        height, width = self.labels.shape
        return height, width

    @property
    def shown(self) -> list[ExportClass]:
        """The classes that are exported, in order."""
        return [one for one in self.classes if self.class_id in (None, one.id)]

    def chosen(self) -> NDArray[np.uint8]:
        """The labels with classes that are not exported as background."""
        if self.class_id is None:
            return self.labels
        kept = np.arange(256, dtype=np.uint8)
        kept[1:UNLABELLED] = BACKGROUND
        kept[self.class_id] = self.class_id
        return kept[self.labels]

    def foreground(self) -> NDArray[np.bool_]:
        """Where an exported class lies."""
        chosen = self.chosen()
        return np.asarray((chosen != BACKGROUND) & (chosen != UNLABELLED))

    def numbered(self) -> tuple[NDArray[np.int32], list[int]]:
        """The cells of the exported classes: int32 (H, W), 0 or a number from 1 without gaps, and
        the class of each.

        Only where ``regions`` are given.
        """
        assert self.regions is not None
        shown = {one.id for one in self.shown}
        kept = np.array([int(i) in shown for i in self.regions.class_ids], np.bool_)
        numbers = np.zeros(len(kept) + 1, np.int32)
        numbers[1:] = np.where(kept, np.cumsum(kept), 0)
        return numbers[self.regions.labels], [int(i) for i in self.regions.class_ids[kept]]

    def names(self) -> dict[int, str]:
        """The exported classes' names by label."""
        return {one.id: one.name for one in self.shown}

    @property
    def has_unlabelled(self) -> bool:
        """Whether any pixel is unlabelled."""
        return bool((self.labels == UNLABELLED).any())
