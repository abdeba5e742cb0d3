"""Real smears with a few made-up strokes on them: sets × draws, the same for every method."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from core.dataset import LabelledImage
from core.images import find_images, read_image
from core.labels import BACKGROUND, UNLABELLED, LabelMap
from core.masks import Mapping, apply_mapping, default_mapping, pair_masks, read_mask
from tests.bench.machine import SHARED_DATA

CELL = 1
IMAGES = 5
ON_CELLS, BESIDE = 2, 4
SIZES = ((35, 5), (14, 3), (6, 3))
"""Length and width of a stroke, in pixels: the first that fits."""


@dataclass(frozen=True)
class StrokeSet:
    """A folder of ``../shared/data``; the last ``tested`` of its images are never trained on."""

    name: str
    tested: int
    class_name: str
    foreground: tuple[int, ...] = ()
    scale: float = 1.0


SETS = (
    StrokeSet("wbc_three_class", 40, "Cell", foreground=(128, 255)),
    StrokeSet("wbc_nucleus", 40, "Nucleus"),
    StrokeSet("rbc", 10, "Cell", scale=0.5),
)

Pair = tuple[NDArray[np.uint8], LabelMap]


@cache
def files_of(task: StrokeSet) -> tuple[list[tuple[Path, Path]], list[tuple[Path, Path]]]:
    """Pairs of image and mask: those to draw from, those to test on."""
    folder = SHARED_DATA / task.name
    parts = [folder / "train", folder / "test"] if task.name == "rbc" else [folder]
    pairs = [
        pair
        for part in parts
        for pair in pair_masks(find_images([part / "images"]), find_images([part / "masks"])).pairs
    ]
    return pairs[: -task.tested], pairs[-task.tested :]


def load(task: StrokeSet, files: tuple[Path, Path]) -> Pair:
    """Image (H, W, 3) and full label map (H, W) at the set's scale."""
    image, mask = read_image(files[0]), read_mask(files[1])
    if task.foreground:
        meaning = Mapping({value: int(value in task.foreground) for value in mask.counts})
    else:
        found = default_mapping(mask, CELL)
        if found is None:
            raise RuntimeError(f"{files[1].name} does not have two values")
        meaning = found
    labels = apply_mapping(mask, meaning)
    if task.scale != 1:
        size = (round(image.shape[1] * task.scale), round(image.shape[0] * task.scale))
        image = np.asarray(cv2.resize(image, size, interpolation=cv2.INTER_AREA), np.uint8)
        labels = np.asarray(cv2.resize(labels, size, interpolation=cv2.INTER_NEAREST), np.uint8)
    return image, labels


@cache
def tested(task: StrokeSet) -> list[Pair]:
    """The images that every method is scored on."""
    return [load(task, files) for files in files_of(task)[1]]


def draw(
    task: StrokeSet, number: int, on_cells: int = ON_CELLS, beside: int = BESIDE
) -> list[LabelledImage]:
    """Five images of the set with strokes on them; another number, other images and strokes."""
    chosen, rng = _chosen(task, number)
    images = []
    for files in chosen:
        image, truth = load(task, files)
        labels = strokes_on(truth, rng, on_cells, beside)
        images.append(LabelledImage(files[0].name, labels, image=image))
    return images


def whole_masks(task: StrokeSet, number: int | None = None) -> list[LabelledImage]:
    """The images of that draw, or all that may be drawn, with their whole masks as labels."""
    chosen = files_of(task)[0] if number is None else _chosen(task, number)[0]
    images = []
    for files in chosen:
        image, truth = load(task, files)
        images.append(LabelledImage(files[0].name, truth, image=image))
    return images


def _chosen(task: StrokeSet, number: int) -> tuple[list[tuple[Path, Path]], np.random.Generator]:
    files = files_of(task)[0]
    rng = np.random.default_rng([number, sum(map(ord, task.name))])
    return [files[i] for i in rng.permutation(len(files))[:IMAGES]], rng


def strokes_on(truth: LabelMap, rng: np.random.Generator, on_cells: int, beside: int) -> LabelMap:
    """A label map (H, W) with straight strokes, each wholly inside what it marks."""
    labels = np.full(truth.shape, UNLABELLED, np.uint8)
    for value, count in ((CELL, on_cells), (BACKGROUND, beside)):
        for _ in range(count):
            stroke = _stroke(truth == value, labels != UNLABELLED, rng)
            if stroke is not None:
                labels[stroke] = value
    return labels


def _stroke(
    region: NDArray[np.bool_], taken: NDArray[np.bool_], rng: np.random.Generator
) -> NDArray[np.bool_] | None:
    taken = cv2.dilate(taken.view(np.uint8), np.ones((3, 3), np.uint8)).astype(np.bool_)
    for length, width in SIZES:
        kernel = np.ones((width, width), np.uint8)
        middle = cv2.erode(region.view(np.uint8), kernel, borderType=cv2.BORDER_CONSTANT)
        rows, columns = np.nonzero(middle)
        for _ in range(200 if len(rows) else 0):
            i, angle = rng.integers(len(rows)), rng.uniform(0, np.pi)
            dx, dy = (f(angle) * (length - width) / 2 for f in (np.cos, np.sin))
            ends = [(round(columns[i] + s * dx), round(rows[i] + s * dy)) for s in (-1, 1)]
            if not all(0 <= x < region.shape[1] and 0 <= y < region.shape[0] for x, y in ends):
                continue
            line = np.zeros(region.shape, np.uint8)
            cv2.line(line, *ends, 1, width)
            stroke = line.astype(np.bool_)
            if not (stroke & (~region | taken)).any():
                return stroke
    return None
