"""From a heatmap to a result: scored by the one rule, with a note on what it was scored on."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from core.labels import Box
from core.methods.ladder import ComparisonRequest, MethodResult
from core.methods.lessons import Taught
from core.metrics import Histogram, best_threshold, iou_at
from core.words import tr


def whole_box(request: ComparisonRequest) -> Box:
    """All of the open image."""
    height, width = request.image.shape[:2]
    return Box(0, 0, height, width)


def scored(
    key: str,
    request: ComparisonRequest,
    heatmap: NDArray[np.uint8],
    taught: Taught,
    seconds: float,
    note: str,
    box: Box | None = None,
    scale: int = 1,
) -> MethodResult:
    """The result of a heatmap (h, w) that lies in ``box`` (None: the whole image).

    ``seconds`` is what the prediction of all pixels took.
    """
    box = whole_box(request) if box is None else box
    height, width = request.image.shape[:2]
    result = MethodResult(
        key=key,
        heatmap=heatmap,
        box=box,
        scale=scale,
        image_size=(height, width),
        training_seconds=taught.seconds,
        prediction_seconds=seconds,
        extrapolated=False,
        timed_pixels=height * width,
        threshold=0.5,
        iou=None,
        iou_at_half=None,
        iou_pixels=0,
        trained_pixels=taught.pixels,
        trained_images=taught.images,
        note=note,
    )
    plane = result.full()[0][box.slices]
    result = with_score(result, Histogram.of(plane, request.labels[box.slices], request.class_id))
    if result.iou is not None and taught.pixels and _is_lesson(request):
        note = f"{note} {tr('The IoU is on an image it was trained on.')}"
    return replace(result, note=note)


def iou_within(result: MethodResult, request: ComparisonRequest, box: Box) -> float | None:
    """IoU on the labelled pixels of a part of the image, at the threshold that is best there.

    None where the part is empty, or neither labels nor heatmap show the class in it.
    """
    if box.is_empty:
        return None
    plane = result.full()[0][box.slices]
    histogram = Histogram.of(plane, request.labels[box.slices], request.class_id)
    return with_score(result, histogram).iou


def with_score(result: MethodResult, histogram: Histogram) -> MethodResult:
    """The result with its IoU at the best threshold for these labelled pixels, and at 0.5."""
    best = best_threshold(histogram)
    threshold = best[0] if best else 0.5
    return replace(
        result,
        threshold=threshold,
        iou=iou_at(histogram, threshold),
        iou_at_half=iou_at(histogram, 0.5),
        iou_pixels=histogram.pixels,
    )


def _is_lesson(request: ComparisonRequest) -> bool:
    return any(i.name == request.name and not i.held_out for i in request.images)
