"""Reading a mask of any kind for an image: one size, one way up, values with names and counts."""

from __future__ import annotations

import colorsys
import unicodedata
import zlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.decoding import opened, orientation_of
from core.errors import ImageError, MaskError
from core.images import oriented, stem_key
from core.masks.arrays import read_npy
from core.masks.mapping import check_size
from core.masks.mask_file import Colour, Form, MaskFile, count_values
from core.masks.object_folder import read_object_folder
from core.masks.objects import ImageObjects, fits_turned, rasterise
from core.masks.raster import read_mask
from core.masks.sources import Doubt, Format, MaskSource
from core.words import mark, tr, tr_n

OBJECT_FORMATS = frozenset({Format.LABELME, Format.COCO, Format.GEOJSON, Format.IMAGEJ})
_NOTHING = mark("outside all outlines")


def why_no_hdf5(name: str) -> str:
    """What to do with a mask in HDF5 instead."""
    return tr(
        "{name} is HDF5, which cannot be read here; in ilastik, export the labels as PNG, TIFF or "
        "NumPy (npy).",
        name=name,
    )


def why_no_boxes(name: str) -> str:
    """What to do with boxes, which are no masks."""
    return tr(
        "{name} holds boxes, which say where cells are but not which pixels are theirs, so it is "
        "no mask. To count beside them, use “File, Compare counts with boxes”.",
        name=name,
    )


def why_no_coco(name: str, images: int = 1) -> str:
    """What to do with images of a COCO file whose objects are boxes."""
    return tr_n(
        "In {name} one image has only boxes, which say where cells are but not which pixels are "
        "theirs, so it gets no mask. Export outlines or run lengths where it was made.",
        "In {name} {n} images have only boxes, which say where cells are but not which pixels are "
        "theirs, so they get no mask. Export outlines or run lengths where it was made.",
        images,
        name=name,
    )


def read_source(source: MaskSource, height: int, width: int, image: Path | None = None) -> MaskFile:
    """The mask of an image of that size (as it is shown), whatever kind of file it is in.

    Objects come as values by their class name, the same name having the same value in every file.
    Where the mask has the image's sides exchanged and ``image`` asks to be shown turned (EXIF),
    the mask was made from the stored pixels: it is turned alike, as its ``turn_note`` says. So is
    one that asks itself to be shown turned as the image does, where its size does not speak against
    it. Masks are never stretched.

    Raises MaskError where it cannot be read or has another size.
    """
    mask = _object_mask(source, height, width, image) or _pixel_mask(source)
    if image is not None:
        mask = _turned_with(mask, height, width, image)
    check_size(mask, height, width, image.name if image is not None else "")
    return mask


def value_of_class(name: str) -> int:
    """The value of an object's class in every mask: from its name alone, 1 without a name."""
    if not name:
        return 1
    return 2 + zlib.crc32(unicodedata.normalize("NFC", name).encode("utf-8", "replace")) % 2**30


def _pixel_mask(source: MaskSource) -> MaskFile:
    match source.format:
        case Format.ARRAY:
            return read_npy(source.path)
        case Format.OBJECT_FILES:
            return read_object_folder(source.path)
        case Format.HDF5:
            raise MaskError(why_no_hdf5(source.path.name))
        case Format.BOXES:
            raise MaskError(why_no_boxes(source.path.name))
    mask = read_mask(source.path)
    stem = stem_key(source.path.stem)
    from_ilastik = "ilastik" in stem or stem.endswith("simple segmentation")
    if mask.form is Form.GREY and (from_ilastik or "ilastik" in stem_key(source.path.parent.name)):
        return replace(mask, form=Form.ILASTIK)
    return mask


def _object_mask(
    source: MaskSource, height: int, width: int, image: Path | None
) -> MaskFile | None:
    """A mask painted from outlines, or None for sources that hold pixels."""
    if source.format not in OBJECT_FORMATS:
        return None
    if source.format is Format.COCO and source.doubt is Doubt.NO_MASK:
        raise MaskError(why_no_coco(source.path.name))
    from core.masks.object_files import read_objects  # loading it takes a moment

    objects = read_objects(source.path, source.member)
    values = _class_values(objects)
    size = (height, width)
    on_its_side = height != width and image is not None and stored_orientation(image) >= 5
    stored = on_its_side and fits_turned(objects, height, width)
    painted = rasterise(objects, *(size[::-1] if stored else size), values)
    mask = _mask_of_objects(objects, painted, values)
    if stored is None and image is not None:
        return _unsure(mask, image)
    return mask


def _mask_of_objects(
    objects: ImageObjects, painted: NDArray[np.int64], values: Mapping[str, int]
) -> MaskFile:
    colours = {item.name: item.colour for item in objects.objects if item.colour is not None}
    counts = count_values(objects.source, painted)
    swatches: dict[int, Colour] = {0: (0, 0, 0)}
    names = {0: tr(_NOTHING)}
    for name, value in values.items():
        swatches[value] = colours.get(name) or _colour_of(value)
        names[value] = name or tr("objects without a class")
    return MaskFile(
        objects.source,
        painted,
        counts,
        {value: swatches[value] for value in counts},
        {value: names[value] for value in counts},
        True,
        objects.note,
        Form.OBJECTS,
    )


def _class_values(objects: ImageObjects) -> dict[str, int]:
    values: dict[str, int] = {}
    for name in objects.names():
        value = value_of_class(name)
        while value in values.values():  # two names of one check sum
            value += 1
        values[name] = value
    return values


def _colour_of(value: int) -> Colour:
    red, green, blue = colorsys.hsv_to_rgb(value % 360 / 360, 0.75, 0.95)
    return round(red * 255), round(green * 255), round(blue * 255)


def _turned_with(mask: MaskFile, height: int, width: int, image: Path) -> MaskFile:
    """The mask turned as its image or itself asks, where only that makes it fit.

    A mask of the image's own size lies as the image is shown or cannot be told: it is turned where
    its own tag is the image's, as every viewer does with both; else it stays, and is told to be
    checked where the image is stored otherwise.
    """
    turn = stored_orientation(image)
    exchanged = mask.values.shape == (width, height) != (height, width)
    untold = mask.values.shape == (height, width) and _may_lie_otherwise(turn, height, width)
    if (exchanged and turn >= 5) or (untold and mask.orientation == turn):
        told = tr(
            "{name} was made from {image} as it is stored, so it was turned as the image is shown.",
            name=mask.path.name,
            image=image.name,
        )
    elif exchanged and mask.orientation >= 5:
        turn = mask.orientation
        told = tr("{name} was turned as it asks to be shown.", name=mask.path.name)
    elif untold:
        return _unsure(mask, image)
    else:
        return mask
    values = np.ascontiguousarray(oriented(mask.values, turn))  # type: ignore[arg-type]
    note = "" if mask.orientation != 1 else mask.note  # "read as they lie" is no longer so
    turned = replace(mask, values=values.astype(np.int64), orientation=1, turned=True)
    return replace(turned, note=note, turn_note=told)


def _unsure(mask: MaskFile, image: Path) -> MaskFile:
    """The mask as it lies, told to be checked because its image is stored otherwise."""
    told = tr(
        "{name} is stored turned or mirrored; check that {path} lies as the image is shown.",
        name=image.name,
        path=mask.path.name,
    )
    return replace(mask, turn_note=told, unsure=True)


def _may_lie_otherwise(turn: int, height: int, width: int) -> bool:
    return turn in (2, 3, 4) or (turn >= 5 and height == width)


def stored_orientation(image: Path) -> int:
    """The orientation in which an image asks to be shown, 1 to 8; 1 where its pixels tell it."""
    try:
        with opened(image) as file:
            return 1 if file.format == "TIFF" else orientation_of(file, image)
    except ImageError:
        return 1
