"""Cells as files: tables of what was measured and counted, boxes and outlines."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from core.errors import ExportError, MaskError
from core.export.content import FileContent
from core.masks.coco import coco_bytes, read_coco
from core.masks.objects import ImageObjects, objects_of, rasterise_instances
from core.masks.voc_boxes import read_voc_boxes, voc_bytes
from core.measurements import Measurements
from core.regions import Regions
from core.tables import Table, Value

_CELL_COLUMNS: tuple[tuple[str, int], ...] = (
    ("Image", 0),
    ("Cell", 0),
    ("Class", 0),
    ("Centre x (px)", 2),
    ("Centre y (px)", 2),
    ("Area (px)", 0),
    ("Area (µm²)", 4),
    ("Equivalent diameter (px)", 3),
    ("Equivalent diameter (µm)", 4),
    ("Perimeter (px)", 3),
    ("Perimeter (µm)", 4),
    ("Circularity", 4),
    ("Eccentricity", 4),
    ("Mean red", 2),
    ("Mean green", 2),
    ("Mean blue", 2),
    ("Mean probability", 4),
    ("Box left (px)", 0),
    ("Box top (px)", 0),
    ("Box width (px)", 0),
    ("Box height (px)", 0),
)


@dataclass(frozen=True, eq=False)
class MeasuredImage:
    """An image's file name and what was measured of its objects."""

    name: str
    cells: Measurements


def cells_table(images: Sequence[MeasuredImage], class_names: Mapping[int, str]) -> Table:
    """One row a cell. Columns in µm are left out where no image has a calibration."""
    calibrated = any(image.cells.calibration is not None for image in images)
    chosen = [i for i, (head, _) in enumerate(_CELL_COLUMNS) if calibrated or "µm" not in head]
    rows: list[tuple[Value, ...]] = []
    for image in images:
        columns = _columns(image, class_names)
        rows += zip(*(columns[i] for i in chosen), strict=True)
    heads = tuple(_CELL_COLUMNS[i][0] for i in chosen)
    return Table("Cells", heads, tuple(_CELL_COLUMNS[i][1] for i in chosen), tuple(rows))


def counts_table(images: Sequence[MeasuredImage], class_names: Mapping[int, str]) -> Table:
    """One row for each image and class: cells counted, area of the field, cells for each mm².

    Classes without a cell in an image have a row with 0 there.
    """
    rows: list[tuple[Value, ...]] = []
    for image in images:
        cells = image.cells
        counts, share = cells.counts(), _covered(cells)
        for class_id, name in class_names.items():
            number, field = counts.get(class_id, 0), cells.field_mm2
            density = number / field if field else None
            pixels = cells.height * cells.width
            rows.append(
                (image.name, name, number, pixels, field, density, share.get(class_id, 0.0))
            )
    heads = ("Image", "Class", "Cells", "Field (px)", "Field (mm²)", "Cells per mm²", "Covered (%)")
    return Table("Counts", heads, (0, 0, 0, 0, 6, 2, 3), tuple(rows))


def region_objects(
    image_name: str, regions: Regions, class_names: Mapping[int, str]
) -> ImageObjects:
    """The objects with exact outlines, in their order; cells that were parted stay apart.

    Raises ExportError where they are too ragged for outlines.
    """
    names = {
        number: class_names.get(int(class_id), f"class {class_id}")
        for number, class_id in enumerate(regions.class_ids, start=1)
    }
    height, width = regions.labels.shape
    try:
        found = objects_of(regions.labels, names)
    except MaskError as error:
        raise ExportError(f"{image_name}: {error}") from error
    return ImageObjects(image_name, height, width, tuple(found))


def coco_content(images: Sequence[ImageObjects]) -> FileContent:
    """One COCO file with the cells of many images: outlines, boxes, areas."""
    data = _made(lambda: coco_bytes(images))

    def reads_back(path: Path) -> bool:
        found = read_coco(path)
        return len(found) == len(images) and all(map(_same_objects, images, found))

    return FileContent(data, reads_back, {"objects": sum(len(one.objects) for one in images)})


def voc_content(image: ImageObjects) -> FileContent:
    """A Pascal VOC file with a box for each cell."""
    assert image.height is not None
    assert image.width is not None
    size = (image.height, image.width)
    data = _made(lambda: voc_bytes(image, *size))
    wanted = sorted((item.name, item.box(*size)) for item in image.objects)

    def reads_back(path: Path) -> bool:
        return sorted((one.name, one.box) for one in read_voc_boxes(path).boxes) == wanted

    return FileContent(data, reads_back, {"objects": len(image.objects)})


def _columns(image: MeasuredImage, class_names: Mapping[int, str]) -> list[Sequence[Value]]:
    """The columns of one image, in the order of ``_CELL_COLUMNS``."""
    cells = image.cells
    count = len(cells)
    um = cells.calibration.um_per_pixel if cells.calibration else np.nan
    names = [class_names.get(int(i), f"class {i}") for i in cells.class_ids]
    top, left, bottom, right = cells.box.T
    numbers = (
        *cells.centre.T,
        cells.area,
        cells.area * um**2,
        cells.equivalent_diameter,
        cells.equivalent_diameter * um,
        cells.perimeter,
        cells.perimeter * um,
        cells.circularity,
        cells.eccentricity,
        *cells.colour.T,
        cells.probability,
        *(left, top, right - left, bottom - top),
    )
    cell_numbers = list(range(1, count + 1))
    return [[image.name] * count, cell_numbers, names, *(column.tolist() for column in numbers)]


def _covered(cells: Measurements) -> dict[int, float]:
    """The share of the field that each class covers, in per cent."""
    sums = np.bincount(cells.class_ids, weights=cells.area)
    pixels = max(1, cells.height * cells.width)
    return {int(i): float(sums[i]) / pixels * 100 for i in np.flatnonzero(sums)}


def _same_objects(wanted: ImageObjects, found: ImageObjects) -> bool:
    assert wanted.height is not None
    assert wanted.width is not None
    size = (wanted.height, wanted.width)
    names = [one.name for one in wanted.objects]
    return (
        wanted.image_name == found.image_name
        and names == [one.name for one in found.objects]
        and np.array_equal(rasterise_instances(wanted, *size), rasterise_instances(found, *size))
    )


def _made(encode: Callable[[], bytes]) -> bytes:
    try:
        return encode()
    except MaskError as error:
        raise ExportError(str(error)) from error
