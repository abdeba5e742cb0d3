"""LabelMe JSON: one file an image.

**Coordinates.** LabelMe's canvas draws pixel (0, 0) from 0 to 1, so its points are ours as they
are. Its own export to masks treats whole numbers as pixel centres and paints the outline too, so
that shapes along pixel edges come out up to one pixel larger to the right and below; ``mask``
shapes are exact in both programs, their corners being the first and the last pixel.

Lines and points enclose nothing; they are read one pixel wide. Of the keys that this program does
not use all are kept and written again, but ``imageData``, the image itself, is ignored on reading
and null on writing.
"""

from __future__ import annotations

import base64
import binascii
import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from core.errors import MaskError
from core.labels import Box
from core.masks.fill import Points
from core.masks.json_file import (
    file_name_of,
    mapping,
    number_list,
    points_of,
    read_json,
    rest,
    sequence,
    side_of,
    text_of,
    to_json,
    without_last,
)
from core.masks.objects import MAX_OBJECTS, ImageObjects, MaskObject, as_pixels
from core.masks.shapes import circle, squares, strips
from core.words import mark, tr

FORMAT = "labelme"
VERSION = "5.5.0"
"""The version of LabelMe's files that is written; "mask" shapes came with 5.2."""
_MAX_MASKS = 400_000_000
"""Pixels of all ``mask`` shapes of a file."""
_KNOWN = frozenset({"shapes", "imagePath", "imageData", "imageHeight", "imageWidth"})
_THIN = ("line", "linestrip", "point", "points")
_CORNERED = ("rectangle", "oriented_rectangle", "rotation")  # some programs give four corners
_EXACT = ("circle", *_CORNERED, *_THIN)

# A mask is judged by ``_MAX_MASKS`` before it is decoded. Pillow's own limit is lower, and holds
# until the first image was read (core/decoding.py).
Image.MAX_IMAGE_PIXELS = None


def is_labelme(content: object) -> bool:
    """Whether JSON has the keys of a LabelMe file."""
    return isinstance(content, dict) and isinstance(content.get("shapes"), list)


def read_labelme(path: Path) -> ImageObjects:
    """The shapes of a LabelMe file. Raises MaskError."""
    return labelme_objects(read_json(path), path)


def labelme_objects(content: object, path: Path) -> ImageObjects:
    """The shapes of a LabelMe file that has been parsed. Raises MaskError."""
    whole = mapping(content, path, mark("its content"))
    shapes = sequence(whole.get("shapes"), path, mark("its list of shapes"))
    if len(shapes) > MAX_OBJECTS:
        raise MaskError(
            tr(
                "{name} has over {most} shapes; split it.",
                name=path.name,
                most=MAX_OBJECTS,
            )
        )
    objects: list[MaskObject] = []
    left = _MAX_MASKS
    for number, shape in enumerate(shapes, start=1):
        objects.append(_object_of(mapping(shape, path, mark("a shape")), number, path, left))
        left -= objects[-1].mask[0].area if objects[-1].mask is not None else 0
    thin = sum(item.extra[FORMAT].get("shape_type") in _THIN for item in objects)
    note = (
        tr("{name} has lines or points, which were drawn one pixel wide.", name=path.name)
        if thin
        else ""
    )
    return ImageObjects(
        file_name_of(whole.get("imagePath")),
        side_of(whole.get("imageHeight")),
        side_of(whole.get("imageWidth")),
        tuple(objects),
        path,
        note,
        {FORMAT: rest(whole, _KNOWN)},
    )


def labelme_bytes(
    objects: ImageObjects,
    height: int,
    width: int,
    exact: bool = False,
    check: Callable[[], None] = lambda: None,
) -> bytes:
    """A LabelMe file of the objects of an image of that size.

    An object of several outlines becomes several polygons of one group; one with holes, or any
    with ``exact``, a ``mask`` shape. What came from a LabelMe file keeps its keys. ``check`` is
    asked before each object.
    """
    shapes: list[dict[str, Any]] = []
    groups = (s.get("group_id") for o in objects.objects for s in [_kept(o)])
    free = max((g for g in groups if isinstance(g, int)), default=0) + 1
    for item in objects.objects:
        check()
        made = _shapes_of(item, height, width, exact)
        if len(made) > 1 and _kept(item).get("group_id") is None:
            made = [shape | {"group_id": free} for shape in made]
            free += 1
        shapes += made
    kept = objects.extra.get(FORMAT, {})
    return to_json(
        {"version": VERSION, "flags": {}}
        | dict(kept)
        | {
            "shapes": shapes,
            "imagePath": objects.image_name,
            "imageData": None,
            "imageHeight": height,
            "imageWidth": width,
        }
    )


def _object_of(shape: dict[str, Any], number: int, path: Path, most: int) -> MaskObject:
    points = points_of(shape.get("points"), path)
    kind = shape.get("shape_type") or "polygon"  # old files have none
    extra = rest(shape, frozenset({"label", "mask"}))
    name = text_of(shape.get("label"))
    if kind == "mask":
        extra.pop("points")
        pixels = _pixels_of(shape.get("mask"), points, most)
        if pixels is None:
            raise MaskError(
                tr(
                    "{name} is damaged: the mask of shape {number}, “{label}”, cannot be read; "
                    "draw it again.",
                    name=path.name,
                    number=number,
                    label=name or tr("none"),
                )
            )
        return MaskObject(name, mask=pixels, extra={FORMAT: extra})
    if kind not in _EXACT:
        extra.pop("points")
    if kind == "polygon":
        parts = [without_last(points)]
    elif kind == "rectangle" and len(points) == 2:
        (left, top), (right, bottom) = points.min(axis=0), points.max(axis=0)
        parts = [np.array([(left, top), (right, top), (right, bottom), (left, bottom)])]
    elif kind in _CORNERED and len(points) > 2:
        parts = [points]
    elif kind == "circle" and len(points) == 2:
        parts = [circle(points[0], float(np.hypot(*(points[1] - points[0]))))]
    elif kind in ("line", "linestrip"):
        parts = strips(points)
    elif kind in ("point", "points"):
        parts = squares(points)
    else:
        raise MaskError(
            tr(
                "{name} has a shape that cannot be read: {kind} of {points} points.",
                name=path.name,
                kind=text_of(kind) or tr("none"),
                points=len(points),
            )
        )
    return MaskObject(name, tuple(part for part in parts if len(part)), extra={FORMAT: extra})


def _pixels_of(encoded: object, points: Points, most: int) -> tuple[Box, NDArray[np.bool_]] | None:
    """The pixels of a ``mask`` shape: a PNG in base64, its corners two points, both inclusive.

    None where it is damaged, or has over ``most`` pixels.
    """
    if not isinstance(encoded, str) or len(points) != 2:
        return None
    (left, top), (right, bottom) = np.rint(points).astype(int).tolist()
    box = Box(top, left, bottom + 1, right + 1)
    if box.is_empty or box.area > most:
        return None
    try:
        data = base64.b64decode("".join(encoded.split()), validate=True)  # some break its lines
        with Image.open(io.BytesIO(data), formats=("PNG",)) as image:
            if image.size != (box.width, box.height):
                return None
            pixels = np.asarray(image.convert("L")) > 0
    except (binascii.Error, ValueError, OSError, SyntaxError, MemoryError):
        return None
    seen = Box(max(top, 0), max(left, 0), max(box.bottom, 0), max(box.right, 0))
    if seen.is_empty:
        return box, pixels  # whose place tells that the file is another image's
    return seen, pixels[seen.top - top :, seen.left - left :]


def _kept(item: MaskObject) -> Mapping[str, Any]:
    kept = item.extra.get(FORMAT, {})
    return kept if isinstance(kept, Mapping) else {}


def _shapes_of(item: MaskObject, height: int, width: int, exact: bool) -> list[dict[str, Any]]:
    kept = dict(_kept(item))
    base = {"label": item.name, "group_id": None, "description": "", "flags": {}} | kept
    if kept.get("shape_type") in _EXACT and "points" in kept:
        return [base]
    if item.mask is not None or item.holes or exact:
        box, pixels = as_pixels(item, height, width)
        if box.is_empty:
            return []
        corners = [[box.left, box.top], [box.right - 1, box.bottom - 1]]
        return [base | {"points": corners, "shape_type": "mask", "mask": _encoded(pixels)}]
    return [
        base | {"points": number_list(ring), "shape_type": "polygon", "mask": None}
        for ring in item.parts
    ]


def _encoded(pixels: NDArray[np.bool_]) -> str:
    data = io.BytesIO()
    Image.fromarray(pixels).save(data, "PNG")
    return base64.b64encode(data.getvalue()).decode("ascii")
