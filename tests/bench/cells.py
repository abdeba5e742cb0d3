"""Cells counted, found and outlined on real smears, and how long that takes."""

from __future__ import annotations

import itertools
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from core.images import find_images, read_image
from core.labels import UNLABELLED
from core.masks import pair_masks
from core.measurements import measure as measure_cells
from core.metrics import Histogram, counts_at
from core.model import TrainedModel
from core.prediction import Predictor
from core.regions import RegionRules, regions_of
from tests.bench import cell_data
from tests.bench.cell_data import Field
from tests.bench.cell_scores import count_error, f1, found_boxes, local_count_error
from tests.bench.machine import ROOT, SHARED_DATA
from tests.bench.result import Figure, Result
from tests.bench.run_alone import run_alone

TITLE = "Cells: counted, found, outlined"
METHOD = (
    "All networks are trained by `python main.py train` on the training images named below, with "
    "seed 0 and 1,200 to 1,400 steps (a minute or so on two cores); thresholds and rules are "
    "chosen on these images alone. "
    "**Counting** (`rbc_points`): eight images are labelled, those most unlike each other in "
    "colour; labels come from their points with Otsu + watershed as a wand (cells without a point "
    "stay unlabelled). The points are not complete: in most images only some cells have one. So "
    "whole counts are compared only on images where at least 85 % of single cells have a point, "
    "and on all images what is compared is the number of objects whose centre lies within 18 "
    "pixels (a cell's radius) of a point with the number of points. Otsu + watershed gets its "
    "rules chosen in the same way on the same images. "
    "**White cells** (`wbc_nucleus`): a box is found if an object's centre lies in it, one to one. "
    "**Outlines** (`rbc`): trained and predicted at half size, the heatmap brought back to full "
    "size and compared with the full-size masks, at the threshold that the program stores; "
    "published (Depto et al. 2021): Otsu 92.6 / 86.5, "
    "U-Net 93.1 / 87.2, TernausNet 93.4 / 87.7."
)
_LABELLED, _COMPLETE = 8, 0.85
_EVALUATED, _NUCLEI_TRAINED = 100, 60
_THRESHOLDS = (0.2, 0.35, 0.5, 0.65, 0.8)


def measure(folder: Path) -> Result:
    """All figures of this benchmark."""
    figures: list[Figure] = []
    if not SHARED_DATA.is_dir():
        return Result("cells", TITLE, METHOD, figures, skipped="../shared/data is not here")
    notes: list[str] = []
    for part in (counting, white_cells, outlines):
        found, note = part(folder)
        figures += found
        notes.append(note)
    return Result("cells", TITLE, METHOD, figures, notes)


def counting(folder: Path) -> tuple[list[Figure], str]:
    """Red cells counted, by the network and by Otsu + watershed."""
    fields = cell_data.point_fields()
    chosen = cell_data.most_unlike([field.image for field in fields], _LABELLED)
    training = [fields[i] for i in chosen]
    others = [field for i, field in enumerate(fields) if i not in chosen]
    complete = {f.path.name for f in fields if cell_data.share_with_points(f) >= _COMPLETE}
    images, masks = _folders(folder / "points")
    for field in training:
        labels = cell_data.labels_from_points(field)
        cv2.imwrite(str(images / f"{field.path.stem}.png"), field.image[..., ::-1])
        cv2.imwrite(str(masks / f"{field.path.stem}.png"), labels)
    predictor = _trained(folder / "points.safetensors", images, masks, 1200, UNLABELLED)
    heats = {field.path.name: predictor.predict(field.image)[0] for field in fields}
    figures, said = [], []
    for name, levels in (("this network", _THRESHOLDS), ("Otsu + watershed", (0.0,))):

        def mask(field: Field, level: float) -> NDArray[np.bool_]:
            return heats[field.path.name] >= level * 255 if level else cell_data.otsu(field.image)

        level, rules = _best_count(training, complete, levels, mask)
        regions = {f.path.name: regions_of(mask(f, level), rules) for f in others}
        whole = [count_error(regions[f.path.name], f) for f in others if f.path.name in complete]
        local = [local_count_error(regions[f.path.name], f) for f in others]
        target = 10.0 if level else None
        what = f"{len(whole)} images with complete points"
        detail = f"errors {', '.join(f'{error * 100:.1f}' for error in whole)}"
        figures += [
            Figure(f"{name}: error of the count, {what}", float(np.mean(whole)) * 100, "%", target, detail=detail),  # noqa: E501
            Figure(f"{name}: error at cells with points, {len(local)} images", float(np.mean(local)) * 100, "%", target),  # noqa: E501
        ]  # fmt: skip
        said.append(f"{name}: threshold {level:g}, {rules}")
    names = ", ".join(field.path.stem for field in training)
    return figures, f"Counting: labelled {names}. " + "; ".join(said) + "."


def _best_count(
    training: Sequence[Field], complete: set[str], levels: Sequence[float], mask: object
) -> tuple[float, RegionRules]:
    """The threshold and rules with the least error on the training images."""
    assert callable(mask)
    best: tuple[float, float, RegionRules] | None = None
    whole = [field for field in training if field.path.name in complete]
    choices = itertools.product(levels, (0.6, 0.7, 0.8, 0.9), (0.0, 1.0, 2.0), (150, 300, 500))
    for level, split, smoothing, smallest in choices:
        for border in (True, False):
            rules = RegionRules(None, smallest, None, smoothing, border, split)
            local = [local_count_error(regions_of(mask(f, level), rules), f) for f in training]
            count = [count_error(regions_of(mask(f, level), rules), f) for f in whole]
            error = float(np.mean(local)) + (float(np.mean(count)) if count else 0.0)
            if best is None or error < best[0]:
                best = (error, level, rules)
    assert best is not None
    return best[1], best[2]


def white_cells(folder: Path) -> tuple[list[Figure], str]:
    """White cells found by their nuclei, against Pascal boxes."""
    images = find_images([cell_data.NUCLEI / "images"])
    pairs = pair_masks(images, find_images([cell_data.NUCLEI / "masks"])).pairs
    training, tested = pairs[:_NUCLEI_TRAINED], pairs[-_EVALUATED:]
    predictor = _trained(
        folder / "nuclei.safetensors", [p for p, _ in training], [m for _, m in training], 1200
    )
    best: tuple[float, float, RegionRules] | None = None
    heats = {p: predictor.predict(read_image(p))[0] for p, _ in (*training, *tested)}
    for level, join, smallest in itertools.product(
        (0.35, 0.5, 0.65), (0.0, 15.0, 30.0, 45.0), (300, 1000, 1500)
    ):
        rules = RegionRules(None, smallest, join=join)
        score = f1(sum(_found(heats[p], level, rules, p) for p, _ in training))
        if best is None or score > best[0]:
            best = (score, level, rules)
    assert best is not None
    trained, level, rules = best
    counts = sum(_found(heats[p], level, rules, p) for p, _ in tested)
    hit, extra, missed = (int(n) for n in counts)
    detail = f"{hit} found, {extra} too many, {missed} missed"
    figure = Figure("White cells: detection F1", f1(counts), "", 0.95, True, detail)
    note = f"White cells: threshold {level:g}, {rules}; F1 on the training images {trained:.3f}."
    return [figure], note


def _found(
    heat: NDArray[np.uint8], level: float, rules: RegionRules, image: Path
) -> NDArray[np.int64]:
    cells = measure_cells(regions_of(heat >= level * 255, rules))
    return found_boxes(cells.centre, cell_data.white_boxes(image))


def outlines(folder: Path) -> tuple[list[Figure], str]:
    """Dice and IoU of red cells on the 10 test images."""
    root = SHARED_DATA / "rbc"
    images, masks = _folders(folder / "half")
    pairs = _rbc_pairs(root / "train")
    for image, mask in pairs:
        half, truth = _half(read_image(image)), _half(read_image(mask)[..., 0])
        cv2.imwrite(str(images / f"{image.stem}.png"), half[..., ::-1])
        cv2.imwrite(str(masks / f"{image.stem}.png"), np.where(truth > 127, 255, 0))
    predictor = _trained(folder / "rbc.safetensors", images, masks, 1400)
    histograms = [_histogram(predictor, *pair) for pair in _rbc_pairs(root / "test")]
    stored = predictor.model.thresholds[0]
    dice, iou = _dice_and_iou(histograms, stored)
    best = max((_dice_and_iou(histograms, q / 255)[1], q / 255) for q in range(1, 256))
    figures = [
        Figure("`rbc`: mean Dice", dice, "", 0.95, True, "published: at best 0.934"),
        Figure("`rbc`: mean IoU", iou, "", 0.91, True, "published: at best 0.877"),
    ]
    return figures, (
        f"`rbc`: at the threshold that the program stored with the network, {stored:.3f}; the best "
        f"of all thresholds on these test images would be {best[1]:.3f} with a mean IoU of "
        f"{best[0]:.3f}."
    )


def _rbc_pairs(folder: Path) -> list[tuple[Path, Path]]:
    masks = find_images([folder / "masks"])
    return pair_masks(find_images([folder / "images"]), masks).pairs


def _half(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return cv2.resize(pixels, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)


def _histogram(predictor: Predictor, image: Path, mask: Path) -> Histogram:
    truth = (read_image(mask)[..., 0] > 127).view(np.uint8)
    heat = predictor.predict(_half(read_image(image)))[0]
    height, width = truth.shape
    return Histogram.of(cv2.resize(heat, (width, height)), truth, 1)


def _dice_and_iou(histograms: Sequence[Histogram], threshold: float) -> tuple[float, float]:
    counts = [counts_at(one, threshold) for one in histograms]
    dice = [2 * c.tp / (2 * c.tp + c.fp + c.fn) for c in counts]
    return float(np.mean(dice)), float(np.mean([c.tp / (c.tp + c.fp + c.fn) for c in counts]))


def _folders(root: Path) -> tuple[Path, Path]:
    images, masks = root / "images", root / "masks"
    for one in (images, masks):
        one.mkdir(parents=True, exist_ok=True)
    return images, masks


def _trained(
    model: Path,
    images: Path | Sequence[Path],
    masks: Path | Sequence[Path],
    steps: int,
    unlabelled: int | None = None,
) -> Predictor:
    """A network trained through the command line; one that lies there already is used again."""
    if not model.exists():
        files = [[str(p) for p in ([one] if isinstance(one, Path) else one)] for one in (images, masks)]  # fmt: skip  # noqa: E501
        command = [sys.executable, "main.py", "train", "--images", *files[0], "--masks", *files[1]]
        command += ["--model", str(model), "--steps", str(steps)]
        command += [] if unlabelled is None else ["--unlabelled", str(unlabelled)]
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, timeout=1800, check=False
        )
        if done.returncode:
            raise RuntimeError(done.stderr)
    return Predictor(TrainedModel.load(model))


if __name__ == "__main__":
    run_alone(measure)
