"""Objects far smaller than the others of their class: crumbs of a mask rather than cells."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.measurements import Measurements
from core.regions import Regions

SPECK: Final = 0.1
"""Share of the usual area below which an object is likely none of the cells that are sought."""


def specks_among(
    images: Sequence[Measurements], class_ids: Collection[int]
) -> list[NDArray[np.bool_]]:
    """Which objects (N,) of each of several images are likely specks, of these classes.

    The usual area, of all images together, is the one at which half of a class's *pixels* lie in
    larger objects: a hundred crumbs do not make a crumb usual, as they would with the median over
    objects. Objects at an image's edge are left alone: of a cell there may be as little in sight.
    """
    found = [np.zeros(len(one), np.bool_) for one in images]
    for class_id in class_ids:
        own = [one.class_ids == class_id for one in images]
        specks = _specks(
            [one.area[mine] for one, mine in zip(images, own, strict=True)],
            [_at_edge(one)[mine] for one, mine in zip(images, own, strict=True)],
        )
        for all_of_one, mine, small in zip(found, own, specks, strict=True):
            all_of_one[mine] = small
    return found


def specks_of_class(regions: Regions, class_id: int) -> int:
    """The same of one image and class, from its objects alone: nothing else need be measured."""
    own = regions.class_ids == class_id
    areas = np.bincount(regions.labels.ravel(), minlength=regions.count + 1)[1:]
    cut = np.zeros(regions.count + 1, np.bool_)
    for edge in (regions.labels[[0, -1]], regions.labels[:, [0, -1]]):
        cut[edge.ravel()] = True
    return int(np.count_nonzero(_specks([areas[own]], [cut[1:][own]])[0]))


def _specks(
    areas: Sequence[NDArray[np.int64]], at_edge: Sequence[NDArray[np.bool_]]
) -> list[NDArray[np.bool_]]:
    """Which of the objects of one class, image by image."""
    together = np.sort(np.concatenate(areas)) if areas else np.zeros(0, np.int64)
    if not together.size:
        return [np.zeros(0, np.bool_) for _ in areas]
    until = np.cumsum(together)
    usual = together[np.searchsorted(until, until[-1] / 2)]
    return [(area < SPECK * usual) & ~cut for area, cut in zip(areas, at_edge, strict=True)]


def _at_edge(one: Measurements) -> NDArray[np.bool_]:
    """Which objects are cut by the image's edge (N,)."""
    top, left, bottom, right = one.box.T
    cut: NDArray[np.bool_] = (
        (top == 0) | (left == 0) | (bottom == one.height) | (right == one.width)
    )
    return cut
