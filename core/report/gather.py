"""What a report tells of each image: scores against its labels, cells, pictures. One by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from core.cell_recipe import CellRecipe
from core.cells import cells_of
from core.errors import Cancelled, SmearSegError
from core.images import read_image
from core.labels import UNLABELLED, LabelMap
from core.measurements import Measurements
from core.metrics import Counts, Histogram, competing_plane, iou, mask_counts
from core.project_records import Role
from core.report.blocks import Picture
from core.report.order import ReportImage, ReportOrder
from core.report.pictures import picture_of
from core.stretch import Step, stretch
from core.words import tr

Predict = Callable[[NDArray[np.uint8], Step], NDArray[np.uint8]]
"""Heat uint8 (K, H, W) of an RGB image (H, W, 3); tells how far it is. Raises Cancelled."""
_PREDICTED = 0.8
"""Share of an image's time by which its heat is known."""
_PICTURED_CLASSES = 3


@dataclass(frozen=True, eq=False)
class ImageResult:
    """Of one image: by class id the histogram of its labels, and their counts at the threshold and
    rules in use; its cells, or why it could not be read."""

    image: ReportImage
    histograms: Mapping[int, Histogram] = field(default_factory=dict)
    counts: Mapping[int, Counts] = field(default_factory=dict)
    measured: Measurements | None = None
    failure: str = ""

    def iou(self, class_id: int) -> float | None:
        """IoU at the threshold and rules in use; None without labels or foreground."""
        found = self.counts.get(class_id)
        return iou(found) if found is not None else None


@dataclass(frozen=True, eq=False)
class Example:
    """An image shown in the report: which of its class's it is, and two pictures of it."""

    what: str
    result: ImageResult
    plain: Picture
    judged: Picture


@dataclass(frozen=True, eq=False)
class Gathered:
    """All that was found. ``examples`` by class id; ``flattering``: they are training images."""

    order: ReportOrder
    results: tuple[ImageResult, ...]
    examples: Mapping[int, tuple[Example, ...]]
    flattering: bool = False

    def judged(self, class_id: int) -> list[ImageResult]:
        """Held-out images that the network never saw, with labels that were scored."""
        return [r for r in self.results if r.image.judges and class_id in r.counts]

    @property
    def failed(self) -> list[ImageResult]:
        """Images that could not be read."""
        return [result for result in self.results if result.failure]


def gather(
    order: ReportOrder,
    predict: Predict | None,
    progress: Callable[[float], None] = lambda _share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Gathered:
    """Predict, score and measure every image, then picture some. Raises Cancelled.

    Images that cannot be read are named in the result and left out. Without a network nothing is
    computed.
    """
    if order.recipe is None or predict is None:
        return Gathered(order, tuple(ImageResult(image) for image in order.images), {})
    results = []
    steps = len(order.images) + 2
    for number, image in enumerate(order.images):
        if cancelled():
            raise Cancelled
        step = stretch(progress, number / steps, (number + 1) / steps)
        step(0.0)
        results.append(_result(image, order.recipe, predict, step))
    found = Gathered(order, tuple(results), {})
    step = stretch(progress, len(order.images) / steps, 1.0)
    examples, flattering = _examples(found, predict, cancelled, step)
    progress(1.0)
    return Gathered(order, found.results, examples, flattering)


def _result(image: ReportImage, recipe: CellRecipe, predict: Predict, step: Step) -> ImageResult:
    try:
        pixels, heat, labels = _read(image, predict, stretch(step, 0.0, _PREDICTED))
    except SmearSegError as error:
        return ImageResult(image, failure=str(error))
    cells = cells_of(heat, recipe, pixels)
    if labels is None:
        return ImageResult(image, measured=cells.measured)
    mask = cells.regions.class_map()
    histograms = {
        class_id: Histogram.of(competing_plane(heat, index, recipe.thresholds), labels, class_id)
        for index, class_id in enumerate(recipe.class_ids)
    }
    counts = {i: mask_counts(mask == i, labels, i) for i in recipe.class_ids}
    return ImageResult(image, histograms, counts, cells.measured)


def _read(
    image: ReportImage, predict: Predict, step: Step
) -> tuple[NDArray[np.uint8], NDArray[np.uint8], LabelMap | None]:
    """Pixels, heat and labels. Raises SmearSegError, Cancelled."""
    if image.path is None:
        raise SmearSegError(
            tr(
                "The file of {name} is missing; find it with “File, Find missing images”, "
                "then write the report again.",
                name=image.name,
            )
        )
    pixels = read_image(image.path)
    labels = image.labels.unpack_what_is_whole()[0] if image.labels is not None else None
    if pixels.shape[:2] != (image.height, image.width):
        raise SmearSegError(tr("{name} has changed its size since it was added.", name=image.name))
    return pixels, predict(pixels, step), labels


# Examples ----------------------------------------------------------------------------------------


def _examples(
    found: Gathered, predict: Predict, cancelled: Callable[[], bool], step: Step
) -> tuple[dict[int, tuple[Example, ...]], bool]:
    """Best, median and worst of each class; of training images where none are held out."""
    order, recipe = found.order, found.order.recipe
    assert recipe is not None
    examples: dict[int, tuple[Example, ...]] = {}
    held_out = any(found.judged(one.id) for one in order.trained_classes)
    pictured = order.trained_classes[:_PICTURED_CLASSES]
    for number, one in enumerate(pictured):
        shown = []
        chosen = chosen_examples(_scored(found, one.id, held_out), one.id)
        for done, (what, result) in enumerate(chosen):
            if cancelled():
                raise Cancelled
            begun = number + done / len(chosen)
            end = begun + 1 / len(chosen)
            part = stretch(step, begun / len(pictured), end / len(pictured))
            pixels, heat, labels = _read(result.image, predict, stretch(part, 0.0, _PREDICTED))
            assert labels is not None
            mask = cells_of(heat, recipe).regions.class_map() == one.id
            name = result.image.name
            plain = picture_of(pixels, None, None, tr("{name} as it is", name=name))
            judged = picture_of(
                pixels, mask, _truth(labels, one.id), tr("{name} with its mask", name=name)
            )
            shown.append(Example(what, result, plain, judged))
        examples[one.id] = tuple(shown)
    return examples, not held_out


def _scored(found: Gathered, class_id: int, held_out: bool) -> list[ImageResult]:
    if held_out:
        return found.judged(class_id)
    return [
        result
        for result in found.results
        if result.image.role is Role.TRAINING and class_id in result.counts
    ]


def chosen_examples(results: list[ImageResult], class_id: int) -> list[tuple[str, ImageResult]]:
    """Best, median and worst by IoU, as far as there are so many different images."""
    ranked = sorted(
        (result for result in results if result.iou(class_id) is not None),
        key=lambda result: result.iou(class_id) or 0.0,
    )
    if not ranked:
        return []
    if len(ranked) == 1:
        return [(tr("The only one"), ranked[0])]
    chosen = [(tr("Best"), ranked[-1])]
    if len(ranked) > 2:
        chosen.append((tr("Median"), ranked[len(ranked) // 2]))
    return [*chosen, (tr("Worst"), ranked[0])]


def _truth(labels: LabelMap, class_id: int) -> NDArray[np.uint8]:
    """(H, W): 1 the class, 0 labelled as anything else, 255 unlabelled."""
    return np.where(labels == UNLABELLED, np.uint8(255), (labels == class_id).astype(np.uint8))
