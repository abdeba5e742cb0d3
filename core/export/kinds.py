"""Every kind of file that can be exported, and for which program which of them are offered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from core.export import cell_tables, outlines, pixels
from core.export.content import FileContent
from core.export.names import with_suffix
from core.export.view import ExportView
from core.words import mark

if TYPE_CHECKING:
    from core.cell_files import MeasuredImage


class What(StrEnum):
    """What is exported of an image."""

    MASK = mark("Mask at the threshold")
    LABELS = mark("Labels as painted")
    HEAT = mark("Heatmap")
    OVERLAY = mark("Overlay picture")
    CELLS = mark("Cells, measured")


@dataclass(frozen=True)
class Kind:
    """A kind of file: its title, ending, usual name, and what makes it of a view.

    ``one_class`` kinds hold one class at a time; those that ``keeps_unlabelled`` have a value of
    its own for pixels without a label. ``encode`` is None for the kinds that put all images into
    one file, usually called ``single``; ``tabulate`` makes it of measured cells, and where that is
    None, too, it is of outlines. ``note`` is what a person should know before.
    """

    key: str
    title: str
    suffix: str
    ending: str
    encode: Callable[[ExportView], FileContent] | None
    note: str
    one_class: bool = False
    keeps_unlabelled: bool = False
    tabulate: Callable[[Sequence[MeasuredImage], Mapping[int, str]], FileContent] | None = None
    single: str = "annotations"

    @property
    def pattern(self) -> str:
        """The usual name pattern; of the kind with one file for all images its name."""
        return (
            with_suffix(self.suffix, self.ending) if self.encode else f"{self.single}{self.suffix}"
        )

    @property
    def needs_picture(self) -> bool:
        """Whether the image's own pixels are drawn."""
        return self.key == "overlay" or self.tabulate is not None


@dataclass(frozen=True)
class Program:
    """A program that will read the files: its name, and the kinds for masks and labels."""

    name: str
    note: str
    kinds: tuple[Kind, ...]


_CELLS = mark(
    "Objects are cells as the Cells panel has them; where it has no rules, what hangs together."
)

# fmt: off
MASK_255 = Kind(
    "mask-255", "PNG, 0 and 255", ".png", "_mask", pixels.mask_255_png,
    "8 bits, one channel: 255 where the class is, else 0.", True,
)
MASK_1 = Kind(
    "mask-1", "PNG, 0 and 1", ".png", "_mask", pixels.mask_1_png,
    "Looks black in ordinary viewers: 1 of 255 is not seen. The values are right.", True,
)
MASK_TIFF = Kind(
    "mask-tiff", "TIFF, 0 and 255", ".tif", "_mask", pixels.mask_255_tiff,
    "8 bits, one channel: 255 where the class is, else 0.", True,
)
MASK_BMP = Kind(
    "mask-bmp", "BMP, 0 and 255", ".bmp", "_mask", pixels.mask_255_bmp,
    "8 bits, one channel: 255 where the class is, else 0.", True,
)
NUMBERS = Kind(
    "numbers", "PNG, class numbers", ".png", "_labels", pixels.numbers_png,
    "0 background, each class its number, 255 unlabelled. Looks nearly black in ordinary viewers.",
    keeps_unlabelled=True,
)
NUMBERS_TIFF = Kind(
    "numbers-tiff", "TIFF, class numbers", ".tif", "_labels", pixels.numbers_tiff,
    "0 background, each class its number, 255 unlabelled. Looks nearly black in ordinary viewers.",
    keeps_unlabelled=True,
)
COLOURS = Kind(
    "colours", "PNG, class colours", ".png", "_labels", pixels.colours_png,
    "Each class in its own colour, the background black.",
    keeps_unlabelled=True,
)
INSTANCES = Kind(
    "instances", "16-bit PNG, a number for each object", ".png", "_instances",
    pixels.instances_png, _CELLS,
)
INSTANCES_TIFF = Kind(
    "instances-tiff", "16-bit TIFF, a number for each object", ".tif", "_instances",
    pixels.instances_tiff, _CELLS,
)
CELLPOSE_PNG = Kind(
    "cellpose", "16-bit PNG, a number for each object", ".png", "_masks",
    pixels.instances_png, "Cellpose finds these beside the images by their ending _masks.",
)
CELLPOSE_TIFF = Kind(
    "cellpose-tiff", "16-bit TIFF, a number for each object", ".tif", "_masks",
    pixels.instances_tiff, "Cellpose finds these beside the images by their ending _masks.",
)
VOC = Kind(
    "voc", "Palette PNG", ".png", "_labels", pixels.voc_png,
    "Class numbers as indices of VOC's palette, 255 unlabelled.",
    keeps_unlabelled=True,
)
VOC_BOXES = Kind(
    "voc-boxes", "XML, a box for each object", ".xml", "", outlines.voc_xml,
    "Boxes around cells, counted from 1. Objects are cells as the Cells panel has them; where it "
    "has no rules, what hangs together.",
)
ILASTIK = Kind(
    "ilastik", "PNG, label numbers", ".png", "_labels", pixels.ilastik_png,
    "0 unlabelled, 1 background, the classes from 2.",
    keeps_unlabelled=True,
)
ILASTIK_TIFF = Kind(
    "ilastik-tiff", "TIFF, label numbers", ".tif", "_labels", pixels.ilastik_tiff,
    "0 unlabelled, 1 background, the classes from 2.",
    keeps_unlabelled=True,
)
LABELME = Kind(
    "labelme", "JSON, a polygon for each object", ".json", "", outlines.labelme_json,
    "LabelMe finds each file by its image's name in the same folder.",
)
COCO = Kind(
    "coco", "JSON, one file for all images", ".json", "", None,
    "Polygons; run lengths where an object has holes.",
)
IMAGEJ = Kind(
    "imagej", "ROI zip", ".zip", "_RoiSet", outlines.imagej_zip,
    "Drop the zip on ImageJ’s window: each object becomes a region.",
)
QUPATH = Kind(
    "qupath", "GeoJSON", ".geojson", "", outlines.qupath_geojson,
    "Drop the file on the open image: each object becomes an annotation with its class.",
)
HEAT_8 = Kind(
    "heat-8", "8-bit PNG, 0 to 255", ".png", "_heatmap", pixels.heat_8_png,
    "255 is probability 1.", True,
)
HEAT_16 = Kind(
    "heat-16", "16-bit PNG, 0 to 65535", ".png", "_heatmap", pixels.heat_16_png,
    "65535 is probability 1. Probabilities are computed in 256 steps.", True,
)
HEAT_FLOAT = Kind(
    "heat-float", "Float TIFF, 0 to 1", ".tif", "_heatmap", pixels.heat_float_tiff,
    "32-bit numbers. Probabilities are computed in 256 steps.", True,
)
OVERLAY = Kind(
    "overlay", "PNG, to look at", ".png", "_overlay", pixels.overlay_png,
    "The image with the classes drawn over it. No program reads it as a mask.",
)
CELLS_XLSX = Kind(
    "cells-xlsx", "XLSX, cells and counts", ".xlsx", "", None,
    "One file with two sheets: a row for each cell, and counts of each image and class.",
    tabulate=cell_tables.cells_xlsx, single="cells",
)
CELLS_CSV = Kind(
    "cells-csv", "CSV, a row for each cell", ".csv", "", None,
    "One file for all images, UTF-8, numbers with a decimal point.",
    tabulate=cell_tables.cells_csv, single="cells",
)
COUNTS_CSV = Kind(
    "counts-csv", "CSV, counts of each image", ".csv", "", None,
    "One file: a row for each image and class, with cells per mm² where the pixel size is known.",
    tabulate=cell_tables.counts_csv, single="counts",
)
CELL_KINDS = (CELLS_XLSX, CELLS_CSV, COUNTS_CSV, COCO, VOC_BOXES)
"""What cells are exported as, whichever program reads it."""

PROGRAMS = (
    Program(
        "Any program", "Masks that every program opens.",
        (
            MASK_255, MASK_1, NUMBERS, COLOURS, INSTANCES,
            MASK_TIFF, NUMBERS_TIFF, INSTANCES_TIFF, MASK_BMP,
        ),
    ),
    Program("ImageJ or Fiji", "Regions or a mask.", (IMAGEJ, MASK_TIFF, INSTANCES_TIFF)),
    Program("Cellpose", "Objects by number.", (CELLPOSE_PNG, CELLPOSE_TIFF)),
    Program("QuPath", "Annotations with classes.", (QUPATH, INSTANCES_TIFF)),
    Program("ilastik", "Labels to import.", (ILASTIK, ILASTIK_TIFF)),
    Program("LabelMe", "Polygons beside each image.", (LABELME,)),
    Program("COCO", "One file for training elsewhere.", (COCO,)),
    Program("Pascal VOC", "Palette masks or boxes.", (VOC, VOC_BOXES)),
)
# fmt: on
_HEAT = {"ImageJ or Fiji": (HEAT_FLOAT, HEAT_8, HEAT_16)}


def kinds_for(program: Program, what: What) -> tuple[Kind, ...]:
    """The kinds of file offered for a program, the usual one first."""
    if what is What.HEAT:
        return _HEAT.get(program.name, (HEAT_8, HEAT_16, HEAT_FLOAT))
    if what is What.OVERLAY:
        return (OVERLAY,)
    if what is What.CELLS:
        return CELL_KINDS
    return program.kinds


def kind_of(key: str) -> Kind | None:
    """The kind of that key, as settings remember it."""
    every = [kind for program in PROGRAMS for kind in program.kinds]
    return next(
        (
            kind
            for kind in [*every, *CELL_KINDS, HEAT_8, HEAT_16, HEAT_FLOAT, OVERLAY]
            if kind.key == key
        ),
        None,
    )


def program_of(name: str) -> Program:
    """The program of that name, else the first."""
    return next((program for program in PROGRAMS if program.name == name), PROGRAMS[0])
