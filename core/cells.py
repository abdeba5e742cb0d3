"""From an image's heat to its cells: thresholds, rules, measurements, in one call.

What the window shows, what ``predict`` writes and what is exported all come from here, so that
they are the same cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.cell_recipe import CellRecipe
from core.labels import UNLABELLED
from core.measurements import Measurements, measure
from core.metrics import Counts, class_masks
from core.region_rules import RegionRules
from core.regions import Regions, regions_of_classes
from core.stretch import Step, stretch

MAX_DRAWN = 65_535
_PLAIN = RegionRules()
_MASKED = 0.05
"""Share of the time by which it is known which class each pixel is, measured."""


@dataclass(frozen=True, eq=False)
class Cells:
    """The cells of an image, and what was measured of each; entry i is object i + 1.

    ``measured`` is None where nobody asked.
    """

    regions: Regions
    measured: Measurements | None


def cell_regions(
    heatmap: NDArray[np.uint8], recipe: CellRecipe, step: Step | None = None
) -> Regions:
    """The cells of a heatmap, uint8 (K, H, W), numbered class by class.

    ``step`` is told how far it is, 0 to 1, and may raise to stop.
    """
    predicted = class_masks(heatmap, recipe.class_ids, recipe.thresholds)
    if step is not None:
        step(_MASKED)
    return regions_of_classes(predicted, recipe.rules, _PLAIN, stretch(step, _MASKED, 1.0))


def cell_masks(heatmap: NDArray[np.uint8], recipe: CellRecipe) -> NDArray[np.uint8]:
    """The predicted label map (H, W) after the rules: 0 or the id of a class."""
    if not recipe.changes_masks:
        return class_masks(heatmap, recipe.class_ids, recipe.thresholds)
    return cell_regions(heatmap, recipe).class_map()


def cells_of(
    heatmap: NDArray[np.uint8], recipe: CellRecipe, image: NDArray[np.uint8] | None = None
) -> Cells:
    """The cells of an image at its thresholds and rules, measured.

    ``heatmap`` is uint8 (K, H, W); ``image`` RGB uint8 (H, W, 3), without it colours are NaN.
    """
    regions = cell_regions(heatmap, recipe)
    measured = measure(regions, image, heatmap, recipe.class_ids, recipe.calibration)
    return Cells(regions, measured)


def class_counts(
    masks: NDArray[np.uint8], label_map: NDArray[np.uint8], class_ids: Sequence[int]
) -> dict[int, Counts]:
    """Labelled pixels (H, W) by truth and by masks (H, W) of class ids, for each class."""
    known = label_map != UNLABELLED
    labelled = _number(known)
    found = {}
    for class_id in class_ids:
        predicted, truth = masks == class_id, label_map == class_id
        tp, positive = _number(predicted & truth), _number(truth)
        predicted &= known
        fp = _number(predicted) - tp
        found[class_id] = Counts(tp, fp, positive - tp, labelled - positive - fp)
    return found


def numbers_of_class(regions: Regions, class_id: int) -> NDArray[np.uint16]:
    """The cells of a class by 16-bit numbers (H, W), to be drawn: beyond 65,535 they begin anew."""
    if regions.count <= MAX_DRAWN and bool((regions.class_ids == class_id).all()):
        return regions.labels.astype(np.uint16)
    numbers = np.arange(regions.count + 1, dtype=np.int64)
    numbers = np.where(numbers > 0, (numbers - 1) % MAX_DRAWN + 1, 0)
    numbers[1:][regions.class_ids != class_id] = 0
    return numbers.astype(np.uint16)[regions.labels]


def _number(mask: NDArray[np.bool_]) -> int:
    return int(cv2.countNonZero(mask.view(np.uint8))) if mask.size else 0
