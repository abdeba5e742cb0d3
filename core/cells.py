"""From an image's heat to its cells: thresholds, rules, measurements, in one call.

What the window shows, what ``predict`` writes and what is exported all come from here, so that
they are the same cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from core.cell_recipe import CellRecipe
from core.measurements import Measurements, measure
from core.metrics import Counts, class_masks, mask_counts
from core.region_rules import RegionRules
from core.regions import Regions, regions_of_classes

_PLAIN = RegionRules()


@dataclass(frozen=True, eq=False)
class Cells:
    """The cells of an image, and what was measured of each; entry i is object i + 1.

    ``measured`` is None where nobody asked.
    """

    regions: Regions
    measured: Measurements | None


def cell_regions(heatmap: NDArray[np.uint8], recipe: CellRecipe) -> Regions:
    """The cells of a heatmap, uint8 (K, H, W), numbered class by class."""
    predicted = class_masks(heatmap, recipe.class_ids, recipe.thresholds)
    return regions_of_classes(predicted, recipe.rules, _PLAIN)


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
    return {i: mask_counts(masks == i, label_map, i) for i in class_ids}
