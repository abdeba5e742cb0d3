"""Objects of an image from a file, whichever of the formats of objects it has."""

from __future__ import annotations

from pathlib import Path

from core.errors import MaskError
from core.masks.coco import is_coco, open_coco
from core.masks.geojson import geojson_objects, is_geojson
from core.masks.imagej import read_imagej
from core.masks.json_file import read_json
from core.masks.labelme import is_labelme, labelme_objects
from core.masks.objects import ImageObjects
from core.words import tr


def read_objects(path: Path, member: str = "") -> ImageObjects:
    """The objects of one image; ``member`` names it in a COCO file. Raises MaskError."""
    if path.suffix.lower() in (".roi", ".zip"):
        return read_imagej(path)
    if member:
        return open_coco(path).objects(member)
    content = read_json(path)
    if is_labelme(content):
        return labelme_objects(content, path)
    if is_geojson(content):
        return geojson_objects(content, path)
    if is_coco(content):
        raise MaskError(tr("{name} lists no image; choose a COCO file that does.", name=path.name))
    raise MaskError(
        tr(
            "{name} is no file of LabelMe, COCO, ImageJ or QuPath; choose the file "
            "that one of them wrote.",
            name=path.name,
        )
    )
