"""Files of outlines: what LabelMe, COCO, ImageJ, QuPath and readers of VOC boxes open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

import numpy as np

from core.errors import ExportError, MaskError
from core.export.content import FileContent
from core.export.view import ExportView
from core.masks.coco import coco_bytes, read_coco
from core.masks.geojson import geojson_bytes, read_geojson
from core.masks.labelme import labelme_bytes, read_labelme
from core.masks.objects import ImageObjects, MaskObject, objects_of, rasterise
from core.masks.voc_boxes import read_voc_boxes, voc_bytes
from core.words import tr


def labelme_json(view: ExportView) -> FileContent:
    """A LabelMe file with a polygon for each connected region."""
    return _outlined(view, partial(labelme_bytes, check=view.check), read_labelme)


def qupath_geojson(view: ExportView) -> FileContent:
    """A GeoJSON file with an annotation for each connected region, classified."""
    return _outlined(view, partial(geojson_bytes, check=view.check), read_geojson)


def imagej_zip(view: ExportView) -> FileContent:
    """A zip for ImageJ's ROI Manager with a region for each connected region.

    Raises ExportError where there is none, as ImageJ opens no empty zip.
    """
    if not view.foreground().any():
        raise ExportError(
            tr(
                "{name} holds no objects, and ImageJ opens no empty zip.",
                name=view.image_name,
            )
        )
    from core.masks.imagej import imagej_bytes, read_imagej  # loading its library takes a moment

    return _outlined(view, partial(imagej_bytes, check=view.check), read_imagej)


def voc_xml(view: ExportView) -> FileContent:
    """A Pascal VOC file with a box around each connected region."""
    objects = view_objects(view)
    data = _made(lambda: voc_bytes(objects, *view.size))
    wanted = sorted((item.name, item.box(*view.size)) for item in objects.objects)

    def reads_back(path: Path) -> bool:
        found = read_voc_boxes(path)
        return sorted((one.name, one.box) for one in found.boxes) == wanted

    return FileContent(data, reads_back, _facts(objects))


def coco_json(
    views: Sequence[ImageObjects], classes: Mapping[int, str] | None = None
) -> FileContent:
    """One COCO file for many images, each with its size; ``classes`` are the project's, by id."""
    data = _made(lambda: coco_bytes(views, classes=classes))

    def reads_back(path: Path) -> bool:
        found = read_coco(path)
        return len(found) == len(views) and all(map(_same_pixels, views, found))

    return FileContent(
        data, reads_back, {"objects": sum(len(view.objects) for view in views), "values": {}}
    )


def view_objects(view: ExportView) -> ImageObjects:
    """The cells of the exported classes, else what hangs together, with the image's name and size.

    Raises ExportError where they are too ragged for outlines.
    """
    names = view.names()
    try:
        if view.regions is not None:
            numbers, classes = view.numbered()
            owners = {number: names[i] for number, i in enumerate(classes, start=1)}
            found = objects_of(numbers, owners, check=view.check)
        else:
            found = objects_of(view.chosen(), names, split=True, check=view.check)
    except MaskError as error:
        raise ExportError(f"{view.image_name}: {error}") from error
    colours = {one.name: one.colour for one in view.shown}
    objects = tuple(
        MaskObject(item.name, item.parts, item.holes, item.mask, colours[item.name])
        for item in found
    )
    return ImageObjects(view.image_name, *view.size, objects)


def _outlined(
    view: ExportView,
    encode: Callable[[ImageObjects, int, int], bytes],
    decode: Callable[[Path], ImageObjects],
) -> FileContent:
    objects = view_objects(view)
    data = _made(lambda: encode(objects, *view.size))
    view.check()
    values = _values(objects)
    wanted = rasterise(objects, *view.size, values, view.check)

    def reads_back(path: Path) -> bool:
        return np.array_equal(rasterise(decode(path), *view.size, values, view.check), wanted)

    return FileContent(data, reads_back, _facts(objects))


def _same_pixels(wanted: ImageObjects, found: ImageObjects) -> bool:
    assert wanted.height is not None
    assert wanted.width is not None
    values = _values(wanted)
    before = rasterise(wanted, wanted.height, wanted.width, values)
    after = rasterise(found, wanted.height, wanted.width, values)
    return wanted.image_name == found.image_name and np.array_equal(before, after)


def _values(objects: ImageObjects) -> dict[str, int]:
    return {name: number for number, name in enumerate(objects.names(), start=1)}


def _facts(objects: ImageObjects) -> dict[str, object]:
    return {"objects": len(objects.objects), "values": {}}


def _made(encode: Callable[[], bytes]) -> bytes:
    try:
        return encode()
    except MaskError as error:
        raise ExportError(str(error)) from error
