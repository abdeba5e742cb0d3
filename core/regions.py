"""From a class's mask to its objects: the rules, in the order in which they are applied.

1. *Smoothing*: the outline is evened out.
2. *Holes* up to an area are filled.
3. *Splitting*: cells that touch are parted (``core.touching_cells``); or *joining*: parts that lie
   close together become one object.
4. Objects *at the border* of the image are dropped.
5. Objects *too small or too large* are dropped.

An object that is not joined hangs together by the sides of its pixels, as everywhere here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.labels import MAX_CLASS
from core.region_rules import RegionRules as RegionRules
from core.stretch import Step, stretch
from core.touching_cells import Parts, join_parts, part_cells

_FILLED, _PARTED = 0.15, 0.95
"""Shares of the time by which a mask is filled and its cells are parted, measured."""

BoolMask = NDArray[np.bool_]
ObjectMap = NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class Regions:
    """Objects of an image: ``labels`` is int32 (H, W), 0 where there is none, else 1..count.

    They are numbered class by class, within a class as they come from the top, row by row.
    ``class_ids`` is uint8 (count,): the class of object i + 1.
    """

    labels: ObjectMap
    class_ids: NDArray[np.uint8]

    @property
    def count(self) -> int:
        """How many objects there are."""
        return len(self.class_ids)

    def of_class(self, class_id: int) -> Regions:
        """Those of one class alone, numbered anew without gaps."""
        kept = self.class_ids == class_id
        numbers = np.zeros(self.count + 1, np.int32)
        numbers[1:] = np.where(kept, np.cumsum(kept), 0)
        return Regions(numbers[self.labels], self.class_ids[kept])

    def class_map(self) -> NDArray[np.uint8]:
        """The label map (H, W) of the objects: their class, 0 where there is none."""
        if self.count and (self.class_ids == self.class_ids[0]).all():
            return np.asarray((self.labels > 0).view(np.uint8) * self.class_ids[0], np.uint8)
        return np.concatenate([np.zeros(1, np.uint8), self.class_ids])[self.labels]


def regions_of(mask: NDArray[np.generic], rules: RegionRules, class_id: int = 1) -> Regions:
    """The objects of one mask (H, W), where it is not 0. The same mask gives the same objects."""
    labels, count = _objects(_as_bytes(mask), rules, None)
    return Regions(labels, np.full(count, class_id, np.uint8))


def regions_of_classes(
    label_map: NDArray[np.uint8],
    rules: Mapping[int, RegionRules],
    regular: RegionRules,
    step: Step | None = None,
) -> Regions:
    """The objects of all classes of a predicted label map (H, W), 0 and class ids.

    ``rules`` holds the rules of each class, ``regular`` those of classes it does not name. A pixel
    of one class is never taken by smoothing or filling another: a nucleus stays in its cell.
    ``step`` is told several times for each class how far it is, and may raise to stop.
    """
    ids = _classes_in(label_map)
    labels = np.zeros(label_map.shape, np.int32)
    class_ids: list[int] = []
    for number, class_id in enumerate(ids):
        own = _as_bytes(label_map == class_id)
        taken = (labels > 0) | ((label_map != 0) & (own == 0)) if len(ids) > 1 else None
        part = stretch(step, number / len(ids), (number + 1) / len(ids))
        found, count = _objects(own, rules.get(class_id, regular), taken, part)
        if len(ids) == 1:
            labels = found
        else:
            np.add(found, len(class_ids), out=labels, where=found > 0)
        class_ids += [class_id] * count
        part(1.0)
    return Regions(labels, np.array(class_ids, np.uint8))


def applied(mask: NDArray[np.generic], rules: RegionRules) -> BoolMask:
    """The mask (H, W) after its rules: what IoU is then read from."""
    if rules.changes_nothing:
        return np.asarray(mask != 0)
    return np.asarray(regions_of(mask, rules).labels > 0)


def _objects(
    mask: NDArray[np.uint8],
    rules: RegionRules,
    taken: BoolMask | None,
    step: Step = lambda _share: None,
) -> tuple[ObjectMap, int]:
    """Objects of a mask of 0 and 1, and how many; ``taken`` pixels become nobody's."""
    if mask.size == 0 or not mask.any():
        return np.zeros(mask.shape, np.int32), 0
    if rules.smoothing:
        mask = _smoothed(mask, rules.smoothing)
        step(0.05)
    if rules.largest_hole != 0:
        mask = _filled(mask, rules.largest_hole)
        step(_FILLED)
    solid = mask
    if taken is not None:
        # A nucleus is of another class, but no neck of the cell around it.
        solid = mask | (_filled(mask, None) & taken.view(np.uint8)) if rules.split else mask
        mask = mask & ~taken.view(np.uint8)
    if rules.join and mask.any():
        return _kept(join_parts(mask, rules.join), rules)
    parting = stretch(step, _FILLED, _PARTED)
    if taken is None or not rules.split:
        return _kept(part_cells(mask, rules.split, parting), rules)
    labels = part_cells(solid, rules.split, parting).labels()
    labels[mask == 0] = 0
    count = int(labels.max(initial=0))
    areas = np.bincount(labels.ravel(), minlength=count + 1)
    return _kept(Parts(labels, np.arange(count + 1, dtype=np.int32), areas), rules)


def _smoothed(mask: NDArray[np.uint8], sigma: float) -> NDArray[np.uint8]:
    """Where a Gaussian of the mask is at least one half: corners are rounded, edges stay.

    One step of Merriman, Bence & Osher 1992, "Diffusion generated motion by mean curvature".
    """
    blurred = cv2.GaussianBlur(mask * np.uint8(255), (0, 0), sigma, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(blurred >= 128).view(np.uint8)


def _filled(mask: NDArray[np.uint8], largest: int | None) -> NDArray[np.uint8]:
    """The mask with holes filled: background that no way leads from to the image's edge.

    Such ways go across corners too, since objects hang together by sides only.
    """
    ground = cv2.copyMakeBorder(1 - mask, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=1)
    count, padded = cv2.connectedComponents(ground, connectivity=8)
    holes = ((padded != 0) & (padded != padded[0, 0])).view(np.uint8)
    if largest is not None:
        inside = np.flatnonzero(holes.view(np.bool_))
        found = padded.ravel()[inside]
        large = np.bincount(found, minlength=count)[found] > largest
        holes.ravel()[inside[large]] = 0
    filled: NDArray[np.uint8] = mask | holes[1:-1, 1:-1]
    return filled


def _kept(parts: Parts, rules: RegionRules) -> tuple[ObjectMap, int]:
    """The objects that the rules keep, numbered anew without gaps, and how many."""
    keep = parts.areas >= max(rules.smallest_area, 1)
    if rules.largest_area is not None:
        keep &= parts.areas <= rules.largest_area
    if rules.drop_at_border:
        keep[parts.at_the_border] = False
    keep[0] = False
    numbers = np.where(keep, np.cumsum(keep), 0).astype(np.int32)
    return parts.labels(numbers), int(keep.sum())


def _classes_in(label_map: NDArray[np.uint8]) -> list[int]:
    """Ids of the classes that a label map has, in order."""
    only = int(label_map.max(initial=0))
    if 0 < only <= MAX_CLASS and not ((label_map != only) & (label_map != 0)).any():
        return [only]  # as nearly always, and much quicker seen
    present = np.bincount(label_map.ravel(), minlength=256)[1 : MAX_CLASS + 1]
    return [int(i) + 1 for i in np.flatnonzero(present)]


def _as_bytes(mask: NDArray[np.generic]) -> NDArray[np.uint8]:
    if mask.ndim != 2:
        raise ValueError(f"a mask has rows and columns, not shape {mask.shape}")
    return np.ascontiguousarray(mask if mask.dtype == np.bool_ else mask != 0).view(np.uint8)
