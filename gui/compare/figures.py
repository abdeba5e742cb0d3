"""A method's figures in words, so that each says what it was computed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.methods import METHODS
from core.project import Role
from gui.words import count, short_time

if TYPE_CHECKING:
    from core.methods import MethodResult
    from gui.compare.job import Subject

STEP = {method.key: number for number, method in enumerate(METHODS, start=1)}
"""The number of each method on the ladder."""
TITLE = {method.key: method.title for method in METHODS}


def size(height: int, width: int) -> str:
    """``640 × 480``, width first as everywhere in the window."""
    return f"{count(width)} × {count(height)}"


def output(result: MethodResult) -> str:
    """The heatmap's size, and how that compares with the image's."""
    if result.extrapolated:
        return f"{size(*result.output_size)} of {size(*result.image_size)}, a sample"
    if result.output_size == result.image_size:
        return f"{size(*result.output_size)}, the image's size"
    if not result.heatmap.size:
        return "nothing: the image is too small"
    return f"{size(*result.output_size)}, smaller than the image"


def training(result: MethodResult) -> str:
    """How long the method trained."""
    if result.training_seconds > 0:
        return short_time(result.training_seconds)
    return "No training" if result.model is None else "Network already trained"


def prediction(result: MethodResult) -> str:
    """How long the heatmap takes, and whether that was measured."""
    time = short_time(result.prediction_seconds)
    if result.extrapolated:
        return f"{time}, estimated from {count(result.timed_pixels)} pixels"
    return time


def iou(result: MethodResult) -> str:
    """IoU, as large as it is drawn."""
    return "IoU –" if result.iou is None else f"IoU {result.iou:.3f}"


def image_kind(subject: Subject) -> str:
    """What the image is for the methods."""
    return "held-out image" if subject.role == Role.HELD_OUT else "training image"


def basis(result: MethodResult, subject: Subject) -> str:
    """What the IoU was computed on, in few characters."""
    if not result.iou_pixels:
        return "no labels on this image"
    return f"{count(result.iou_pixels)} px, {image_kind(subject)}"


def of_card(result: MethodResult, subject: Subject) -> tuple[str, ...]:
    """What stands under a small picture: IoU, output; what the IoU is of, training; prediction."""
    trained = training(result)
    return (
        iou(result),
        output(result),
        basis(result, subject),
        f"Training {trained}" if result.training_seconds > 0 else trained,
        f"Prediction {prediction(result)}",
    )


def learned_from(result: MethodResult) -> str:
    """What taught the method."""
    if not result.trained_pixels:
        return "no labels"
    plural = "" if result.trained_images == 1 else "s"
    return (
        f"{count(result.trained_pixels)} labelled pixels of "
        f"{result.trained_images} training image{plural}"
    )


def details(result: MethodResult, subject: Subject) -> list[tuple[str, str]]:
    """All figures of a result with their names, for the large view and the clipboard."""
    half = "–" if result.iou_at_half is None else f"{result.iou_at_half:.3f}"
    rows = [
        ("Output", output(result)),
        ("Training", training(result)),
        ("Learned from", learned_from(result)),
        ("Prediction", prediction(result)),
    ]
    if result.iou is not None:
        rows += [("Threshold", f"{result.threshold:.3f}, the best here"), ("IoU at 0.5", half)]
    return rows


def table(results: list[MethodResult], subject: Subject) -> str:
    """The figures as tab-separated lines, for a spreadsheet."""
    part = "" if subject.whole else f", part of {size(subject.box.height, subject.box.width)}"
    lines = [
        f"{subject.name} ({size(*subject.size)}{part}), {image_kind(subject)}, "
        f"class {subject.class_name}",
        "\t".join(
            (
                "step", "method", "output width", "output height", "training s", "prediction s",
                "prediction estimated from pixels", "IoU", "threshold", "IoU at 0.5",
                "labelled pixels scored",
            )
        ),
    ]  # fmt: skip
    for result in sorted(results, key=lambda r: STEP[r.key]):
        height, width = result.output_size
        cells: tuple[object, ...] = (
            STEP[result.key], TITLE[result.key], width, height,
            f"{result.training_seconds:.2f}", f"{result.prediction_seconds:.4f}",
            result.timed_pixels if result.extrapolated else "",
            "" if result.iou is None else f"{result.iou:.4f}", f"{result.threshold:.3f}",
            "" if result.iou_at_half is None else f"{result.iou_at_half:.4f}", result.iou_pixels,
        )  # fmt: skip
        lines.append("\t".join(str(cell) for cell in cells))
    return "\n".join(lines) + "\n"
