"""A method's figures in words, so that each says what it was computed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.methods import METHODS
from core.project import Role
from gui.words import count, rough_time, short_time, tr, tr_n

if TYPE_CHECKING:
    from core.methods import MethodResult
    from gui.compare.job import Subject

STEP = {method.key: number for number, method in enumerate(METHODS, start=1)}
"""The number of each method on the ladder."""
_TITLE = {method.key: method.title for method in METHODS}
_FAINT = 0.2
"""A threshold below which what is in the mask may not be seen in the heatmap."""


def title(key: str) -> str:
    """What a method is called."""
    return tr(_TITLE[key])


def size(height: int, width: int) -> str:
    """``640 × 480 px``, width first as everywhere in the window."""
    return f"{count(width)} × {count(height)} px"


def output(result: MethodResult, subject: Subject) -> str:
    """The heatmap's size, and how that compares with the image's; short, to be read whole."""
    if result.extrapolated:
        height, width = result.output_size
        return tr("drawn at {width} × {height} points", width=count(width), height=count(height))
    if result.output_size == result.image_size:
        shown = size(*result.output_size)
        if not subject.whole:
            return tr("{size}, all of the part", size=shown)
        return tr("{size}, the image’s size", size=shown)
    if not result.heatmap.size:
        return tr("nothing: the image is too small")
    return tr("{size}, smaller", size=size(*result.output_size))


def training(result: MethodResult) -> str:
    """How long the method trained."""
    if result.training_seconds > 0:
        return short_time(result.training_seconds)
    return tr("No training") if result.model is None else tr("Network already trained")


def prediction(result: MethodResult) -> str:
    """How long the heatmap takes, and whether that was measured."""
    time = prediction_time(result)
    return tr("{time}, estimated", time=time) if result.extrapolated else time


def prediction_time(result: MethodResult) -> str:
    """How long the heatmap takes, as exactly as that is known."""
    told = rough_time if result.extrapolated else short_time
    return told(result.prediction_seconds)


def iou(result: MethodResult) -> str:
    """IoU; of a sample only as exactly as that tells it."""
    return f"IoU {_figure(result, result.iou)}"


def _figure(result: MethodResult, iou: float | None) -> str:
    if iou is None:
        return "–"
    return f"≈ {iou:.2f}" if result.extrapolated else f"{iou:.3f}"


def image_kind(subject: Subject) -> str:
    """What the image is for the methods."""
    return tr("held-out image") if subject.role == Role.HELD_OUT else tr("training image")


def basis(result: MethodResult, subject: Subject) -> str:
    """What the IoU was computed on, in few characters; plain where it is not of all labels."""
    if not result.iou_pixels:
        return why_no_iou(subject)
    part, kind = count(result.iou_pixels), image_kind(subject)
    if result.iou_pixels == subject.label_pixels:
        return tr("{pixels} px, {kind}", pixels=part, kind=kind)
    if result.extrapolated:
        return tr("{pixels} random px, {kind}", pixels=part, kind=kind)
    whole = count(subject.label_pixels)
    return tr("{part} of {whole} px, {kind}", part=part, whole=whole, kind=kind)


def why_no_iou(subject: Subject) -> str:
    """Why no IoU is computed of a method that met no labelled pixel."""
    if subject.label_pixels:
        return tr("No label lies where it answers, so no IoU is computed.")
    if not subject.whole:
        return tr("This part has no labels, so no IoU is computed.")
    return tr("This image has no labels, so no IoU is computed.")


def inner(result: MethodResult) -> str:
    """The IoU inside the border along which step 4 has no answer; empty if none.

    It is what that step can be compared with, which is judged nowhere else. Where the best
    threshold is so low that the heatmap stays clear, that is said: else the IoU would seem false.
    """
    if result.inner_iou is None:
        faint = result.iou is not None and result.threshold < _FAINT
        return tr("best at {threshold:.3f}", threshold=result.threshold) if faint else ""
    return tr("{iou} without border", iou=f"{result.inner_iou:.3f}")


def of_card(result: MethodResult, subject: Subject) -> tuple[str, ...]:
    """What stands under a small picture, two in a line: IoU and output; what it is of; times."""
    trained, time = training(result), prediction_time(result)
    return (
        iou(result),
        output(result, subject),
        basis(result, subject),
        inner(result),
        tr("Prediction {time}, estimated", time=time)
        if result.extrapolated
        else tr("Prediction {time}", time=time),
        tr("Training {time}", time=trained) if result.training_seconds > 0 else trained,
    )


def learned_from(result: MethodResult) -> str:
    """What taught the method."""
    if not result.trained_pixels:
        return tr("no labels")
    return tr_n(
        "{pixels} labelled pixels of {n} training image",
        "{pixels} labelled pixels of {n} training images",
        result.trained_images,
        pixels=count(result.trained_pixels),
    )


def details(result: MethodResult, subject: Subject) -> list[tuple[str, str]]:
    """All figures of a result with their names, for the large view and the clipboard."""
    rows = [
        (tr("Image"), subject.name),
        (tr("Output"), output(result, subject)),
        (tr("Training"), training(result)),
        (tr("Learnt from"), learned_from(result)),
        (tr("Prediction"), prediction(result)),
    ]
    if result.iou is not None:
        rows += [
            (tr("Threshold"), tr("{threshold:.3f}, the best here", threshold=result.threshold)),
            (tr("IoU at 0.5"), _figure(result, result.iou_at_half)),
        ]
    if result.inner_iou is not None:
        where = tr(
            "IoU {iou}, on the pixels that step {step} is judged on",
            iou=f"{result.inner_iou:.3f}",
            step=STEP["unpadded"],
        )
        rows.append((tr("Without border"), where))
    return rows


def table(results: list[MethodResult], subject: Subject) -> str:
    """The figures as tab-separated lines, for a spreadsheet."""
    part = "" if subject.whole else f", part of {size(subject.box.height, subject.box.width)}"
    kind = "held-out image" if subject.role == Role.HELD_OUT else "training image"
    shown = f"{subject.name} ({size(*subject.size)}{part})"
    told = f"{shown}, {kind}, class {subject.class_name}"
    lines = [
        told,
        "\t".join(
            (
                "step", "method", "output width", "output height", "training s", "prediction s",
                "prediction estimated from pixels", "IoU", "threshold", "IoU at 0.5",
                "labelled pixels scored", "IoU on the pixels of step 4",
            )
        ),
    ]  # fmt: skip
    for result in sorted(results, key=lambda r: STEP[r.key]):
        height, width = result.output_size
        cells: tuple[object, ...] = (
            STEP[result.key], _TITLE[result.key], width, height,
            f"{result.training_seconds:.2f}", f"{result.prediction_seconds:.4f}",
            result.timed_pixels if result.extrapolated else "",
            "" if result.iou is None else f"{result.iou:.4f}", f"{result.threshold:.3f}",
            "" if result.iou_at_half is None else f"{result.iou_at_half:.4f}", result.iou_pixels,
            "" if result.inner_iou is None else f"{result.inner_iou:.4f}",
        )  # fmt: skip
        lines.append("\t".join(str(cell) for cell in cells))
    return "\n".join(lines) + "\n"
