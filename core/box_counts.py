"""Boxes of Pascal VOC beside the objects of labels: do the counts agree?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from core.errors import MaskError
from core.labels import LabelMap
from core.masks.voc_boxes import VocBoxes
from core.words import tr


@dataclass(frozen=True)
class BoxCounts:
    """What one image's file of boxes counts, by the file's names, and what its labels hold.

    ``objects`` are connected regions of each class, joined across sides, by the class's name: the
    same that an export counts as objects. ``overlaid`` says in how many boxes the centre of at
    least one of them lies.
    """

    image: str
    boxes: dict[str, int]
    objects: dict[str, int]
    overlaid: int

    @property
    def total_boxes(self) -> int:
        """Boxes of all names."""
        return sum(self.boxes.values())

    @property
    def total_objects(self) -> int:
        """Objects of all classes."""
        return sum(self.objects.values())


def compare_counts(
    image: str, boxes: VocBoxes, labels: LabelMap, names: Mapping[int, str]
) -> BoxCounts:
    """Count the boxes of an image, and the objects of its labels ``uint8 (H, W)``.

    ``names`` gives the names of the classes by their ids. Raises MaskError where the boxes were
    drawn on an image of another size.
    """
    height, width = labels.shape
    if boxes.height and boxes.width and (boxes.height, boxes.width) != (height, width):
        raise MaskError(
            tr(
                "The boxes of {name} are for an image of {boxes} pixels but "
                "{image} is {size}; choose the file made from this image.",
                name=boxes.source.name,
                boxes=f"{boxes.width} × {boxes.height}",
                image=image,
                size=f"{width} × {height}",
            )
        )
    objects: dict[str, int] = {}
    at_centres = np.zeros((height, width), np.uint8)
    for class_id, name in names.items():
        mask = (labels == class_id).view(np.uint8)
        number, _, _, centres = cv2.connectedComponentsWithStats(mask, connectivity=4)
        if number > 1:
            objects[name] = number - 1
            columns, rows = np.rint(centres[1:]).astype(int).T
            at_centres[rows, columns] = 1
    # A summed-area table answers for any number of boxes at once (Crow 1984).
    sums = cv2.integral(at_centres)
    corners = np.array([one.box for one in boxes.boxes], int).reshape(-1, 4)
    top, left, bottom, right = np.clip(corners, 0, [height, width, height, width]).T
    within = sums[bottom, right] - sums[top, right] - sums[bottom, left] + sums[top, left]
    return BoxCounts(image, boxes.counts(), objects, int(np.count_nonzero(within > 0)))


def pair_boxes(
    files: list[Path], images: Mapping[int, tuple[str, ...]]
) -> tuple[dict[int, Path], list[Path]]:
    """Match files of boxes to images by the stems of the images' names, whatever the case.

    Returns the file of each image id, and the files that fit no image.
    """
    by_stem = {name.casefold(): image_id for image_id, names in images.items() for name in names}
    pairs: dict[int, Path] = {}
    left = []
    for file in files:
        image_id = by_stem.get(file.stem.casefold())
        if image_id is None or image_id in pairs:
            left.append(file)
        else:
            pairs[image_id] = file
    return pairs, left


def total_counts(found: list[BoxCounts]) -> tuple[dict[str, int], dict[str, int]]:
    """Boxes and objects of all images together, by name."""
    boxes: Counter[str] = Counter()
    objects: Counter[str] = Counter()
    for one in found:
        boxes.update(one.boxes)
        objects.update(one.objects)
    return dict(boxes), dict(objects)
