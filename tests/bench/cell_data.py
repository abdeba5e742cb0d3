"""Points, boxes and labels of the smears that the counting benchmark reads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from core.images import find_images, read_image
from core.labels import UNLABELLED, LabelMap
from core.masks.voc_boxes import read_voc_boxes
from core.regions import RegionRules, Regions, regions_of
from tests.bench.machine import SHARED_DATA

POINTS = SHARED_DATA / "rbc_points"
NUCLEI = SHARED_DATA / "wbc_nucleus"
OTSU_RULES = RegionRules(largest_hole=None, smoothing=1.0, split=0.8)
"""How Otsu's mask becomes cells, as labels to begin with and as the method beside ours."""
_DIRT = 150


@dataclass(frozen=True, eq=False)
class Field:
    """An image of red cells and the points that experts put on cells, ``(N, 2)`` x, y."""

    path: Path
    image: NDArray[np.uint8]
    points: NDArray[np.float64]


def point_fields() -> list[Field]:
    """All images of ``rbc_points`` in the natural order of their names."""
    return [
        Field(path, read_image(path), _points(POINTS / "points" / f"{path.stem}.txt"))
        for path in find_images([POINTS / "images"])
    ]


def _points(path: Path) -> NDArray[np.float64]:
    return np.loadtxt(path, ndmin=2)[:, :2] + 0.5


def otsu(image: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Where the green channel, slightly blurred, is darker than Otsu's level."""
    green = cv2.GaussianBlur(np.ascontiguousarray(image[..., 1]), (0, 0), 1)
    level, _ = cv2.threshold(green, 0, 1, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    return green <= level


def most_unlike(images: list[NDArray[np.uint8]], number: int) -> list[int]:
    """Which images to label: each as far as can be, in colour, from those chosen before.

    Mean Lab of what Otsu takes for cells and for background; the first is the one nearest to the
    median image (farthest-point order, Gonzalez 1985). No points are looked at.
    """
    colours = np.array([_mean_colours(image) for image in images])
    distance = ((colours - np.median(colours, axis=0)) ** 2).sum(axis=1)
    chosen = [int(np.argmin(distance))]
    while len(chosen) < number:
        apart = [((colours - colours[i]) ** 2).sum(axis=1) for i in chosen]
        chosen.append(int(np.argmax(np.min(apart, axis=0))))
    return chosen


def _mean_colours(image: NDArray[np.uint8]) -> NDArray[np.float64]:
    dark = otsu(image)
    lab = cv2.cvtColor(image.astype(np.float32) / 255, cv2.COLOR_RGB2Lab)
    return np.concatenate([lab[dark].mean(axis=0), lab[~dark].mean(axis=0)])


def labels_from_points(field: Field) -> LabelMap:
    """Labels as a person would make them from points with a wand: what Otsu and watershed outline.

    An outline with exactly one point is a cell; specks and all outside of outlines are background,
    and so is the line between cells that touch. All else, such as cells without a point and white
    cells, stays unlabelled: not all cells of these images have points.
    """
    regions = regions_of(otsu(field.image), OTSU_RULES)
    labels = regions.labels
    hits = np.bincount(objects_at(regions, field.points), minlength=regions.count + 1)
    areas = np.bincount(labels.ravel(), minlength=regions.count + 1)
    kinds = np.full(regions.count + 1, UNLABELLED, np.uint8)
    kinds[hits == 1] = 1
    kinds[areas < _DIRT] = 0
    kinds[0] = 0
    found = kinds[labels]
    numbers = labels.astype(np.float32)
    kernel = np.ones((3, 3), np.uint8)
    lowest = cv2.erode(np.where(labels > 0, numbers, np.float32(1e9)), kernel)
    between = (labels > 0) & (cv2.dilate(numbers, kernel) != lowest) & (lowest > 0)
    found[between & (found == 1)] = 0
    return found


def objects_at(regions: Regions, points: NDArray[np.float64]) -> NDArray[np.int32]:
    """The object under each point, 0 where there is none."""
    height, width = regions.labels.shape
    columns = np.clip(points[:, 0].astype(int), 0, width - 1)
    rows = np.clip(points[:, 1].astype(int), 0, height - 1)
    return regions.labels[rows, columns]


def share_with_points(field: Field) -> float:
    """How many of the single cells inside a field have a point: 1 where the points are complete.

    Single cells are what Otsu and watershed outline away from the border with 0.4 to 1.6 times the
    median area.
    """
    regions = regions_of(otsu(field.image), OTSU_RULES)
    labels = regions.labels
    areas = np.bincount(labels.ravel(), minlength=regions.count + 1)
    inner = areas >= _DIRT
    inner[0] = False
    for edge in (labels[0], labels[-1], labels[:, 0], labels[:, -1]):
        inner[edge] = False
    median = np.median(areas[inner])
    single = inner & (areas > 0.4 * median) & (areas < 1.6 * median)
    hit = np.zeros(regions.count + 1, np.bool_)
    hit[objects_at(regions, field.points)] = True
    return float(hit[single].mean())


def white_boxes(image: Path) -> NDArray[np.float64]:
    """Pascal boxes of white cells, ``(N, 4)`` top, left, bottom, right."""
    found = read_voc_boxes(NUCLEI / "boxes" / f"{image.stem}.xml")
    return np.array([one.box for one in found.boxes if one.name == "WBC"], float).reshape(-1, 4)
