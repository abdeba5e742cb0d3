"""Objects counted and measured: by class and image, in pixels or, with a calibration, in µm."""

from __future__ import annotations

from dataclasses import asdict

import numpy as np
from numpy.typing import NDArray

from core.cell_columns import density_of
from core.project_records import Role
from core.region_rules import RegionRules
from core.report.blocks import Block, Heading, Paragraph, Table
from core.report.gather import Gathered, ImageResult
from core.report.numbers import NONE, count, figure, listed
from core.report.order import ReportClass
from core.words import mark, tr, tr_n

_ROWS = 200
_BESIDE = 2
"""So many classes have their numbers and densities in one table; more have one of each."""
_RULES = {
    "largest_hole": mark("holes filled up to {value} px²"),
    "smallest_area": mark("smaller than {value} px² dropped"),
    "largest_area": mark("larger than {value} px² dropped"),
    "smoothing": mark("outline smoothed by {value} px"),
    "split": mark("touching cells split (strength {value})"),
    "join": mark("parts up to {value} px apart joined"),
}


def cell_total(found: Gathered) -> int:
    """All objects on all images."""
    return sum(len(one.measured) for one in found.results if one.measured is not None)


def cell_blocks(found: Gathered) -> list[Block]:
    """The chapter of cells."""
    order = found.order
    measured = [result for result in found.results if result.measured is not None]
    blocks: list[Block] = [Heading(tr("Cells counted and measured"))]
    if not measured:
        blocks.append(Paragraph(tr("No image could be read, so nothing was counted.")))
        return blocks
    classes = order.trained_classes
    blocks.append(
        Paragraph(
            tr("An object is a connected part of the mask at the threshold in use.")
            + f" {_rules(found)}"
        )
    )
    blocks.append(_summary(found, measured, classes))
    shown = measured[:_ROWS]
    densities = _calibrated(measured)
    together = densities and len(classes) <= _BESIDE
    blocks.append(_by_image(shown, measured, classes, counts=True, densities=together))
    if densities and not together:
        blocks.append(_by_image(shown, measured, classes, counts=False, densities=True))
    return blocks


def _rules(found: Gathered) -> str:
    recipe = found.order.recipe
    assert recipe is not None
    if not recipe.has_rules:
        return tr("No rules are set: every part counts, and cells that touch are one object.")
    said = []
    for one in found.order.trained_classes:
        rules = recipe.rules.get(one.id, RegionRules())
        words = _rule_words(rules)
        if words:
            said.append(f"{listed([one.name])}: {words}")
    return tr("Rules in use: {rules}.", rules="; ".join(said))


def _rule_words(rules: RegionRules) -> str:
    usual = asdict(RegionRules())
    words = []
    for key, value in asdict(rules).items():
        if value == usual[key]:
            continue
        if key == "drop_at_border":
            words.append(tr("objects at the border dropped"))
        elif key == "largest_hole" and value is None:
            words.append(tr("holes filled"))
        else:
            words.append(tr(_RULES[key], value=f"{value:g}"))
    return ", ".join(words)


def _summary(
    found: Gathered, measured: list[ImageResult], classes: tuple[ReportClass, ...]
) -> Table:
    calibrated = _calibrated(measured)
    unit, square = ("µm", "µm²") if calibrated else ("px", "px")
    rows = []
    for one in classes:
        parts = [_of_class(result, one.id, calibrated) for result in measured]
        area = np.concatenate([part[0] for part in parts])
        diameter = np.concatenate([part[1] for part in parts])
        circularity = np.concatenate([part[2] for part in parts])
        rows.append(
            (
                one.name,
                count(area.size),
                figure(area.size / len(measured)),
                _median(area),
                _quartiles(area),
                _median(diameter),
                _median(circularity),
            )
        )
    head = (
        tr("Class"),
        tr("Objects"),
        tr("Per image"),
        tr("Area, median ({square})", square=square),
        tr("Middle half"),
        tr("Diameter, median ({unit})", unit=unit),
        tr("Circularity, median"),
    )
    caption = tr_n(
        "Over {n} image. Half of the objects have areas in the “middle half”; the diameter is "
        "that of a disc of the same area; circularity is 1 for a disc.",
        "Over {n} images. Half of the objects have areas in the “middle half”; the diameter is "
        "that of a disc of the same area; circularity is 1 for a disc.",
        len(measured),
        n=count(len(measured)),
    )
    return Table(caption, head, tuple(rows), frozenset(range(1, 7)))


def _calibrated(measured: list[ImageResult]) -> bool:
    return all(r.measured is not None and r.measured.calibration is not None for r in measured)


Column = NDArray[np.float64]


def _of_class(result: ImageResult, class_id: int, calibrated: bool) -> tuple[Column, ...]:
    """Areas, diameters and circularities of a class's objects."""
    found = result.measured
    assert found is not None
    own = found.class_ids == class_id
    scale = found.calibration.um_per_pixel if calibrated and found.calibration else 1.0
    return (
        found.area[own] * scale**2,
        found.equivalent_diameter[own] * scale,
        found.circularity[own],
    )


def _median(values: Column) -> str:
    return figure(float(np.median(values))) if values.size else NONE


def _quartiles(values: Column) -> str:
    if not values.size:
        return NONE
    low, high = np.percentile(values, (25, 75)).tolist()
    return tr("{low} to {high}", low=figure(low), high=figure(high))


def _by_image(
    shown: list[ImageResult],
    measured: list[ImageResult],
    classes: tuple[ReportClass, ...],
    *,
    counts: bool,
    densities: bool,
) -> Table:
    """Objects of each class by image, as numbers, per mm², or both; the sum is of all images."""
    head = [tr("Image"), tr("Role")]
    if counts:
        head += [one.name for one in classes]
    if densities:
        names = [tr("{name} per mm²", name=one.name) for one in classes]
        head += names if counts else [one.name for one in classes]
    rows = [
        (result.image.name, _role(result), *_objects([result], classes, counts, densities))
        for result in shown
    ]
    rows.append((tr("All images"), "", *_objects(measured, classes, counts, densities)))
    caption = tr("Objects by image.") if counts else tr("Objects per mm², by image.")
    if len(measured) > len(shown):
        told = mark("The first {most} of {n} images; the sum is of all.")
        if not counts:
            told = mark("The first {most} of {n} images; the last row is of all.")
        caption += " " + tr(told, most=count(len(shown)), n=count(len(measured)))
    return Table(caption, tuple(head), tuple(rows), frozenset(range(2, len(head))), total=True)


def _objects(
    results: list[ImageResult], classes: tuple[ReportClass, ...], counts: bool, densities: bool
) -> list[str]:
    """The cells of a row: numbers of objects on these images together, then per mm²."""
    there = [result.measured for result in results if result.measured is not None]
    by_image = [one.counts() for one in there]
    numbers = [sum(found.get(one.id, 0) for found in by_image) for one in classes]
    cells = [count(number) for number in numbers] if counts else []
    if densities:
        field = sum(one.field_mm2 or 0.0 for one in there)
        cells += [_density(number, field) for number in numbers]
    return cells


def _density(number: int, mm2: float) -> str:
    return figure(density_of(number, mm2)) if mm2 else NONE


def _role(result: ImageResult) -> str:
    image = result.image
    if image.judges:
        return tr("held out")
    if image.seen:
        return tr("learnt from")
    if image.like_seen and image.role is Role.HELD_OUT:
        return tr("its like learnt from")
    return tr("training") if image.labels is not None else tr("no labels")
