"""Files of objects, whichever format they have: what images they speak of, and their objects."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from core.errors import MaskError
from core.masks.coco import is_coco, open_coco
from core.masks.geojson import geojson_objects, is_geojson
from core.masks.imagej import is_roi_zip, read_imagej
from core.masks.json_file import read_json
from core.masks.labelme import is_labelme, labelme_objects
from core.masks.objects import ImageObjects

OBJECT_SUFFIXES = frozenset({".json", ".geojson", ".roi", ".zip"})

LABELME, COCO, IMAGEJ, QUPATH = "LabelMe", "COCO", "ImageJ", "QuPath"


@dataclass(frozen=True)
class ObjectSource:
    """The objects of one image in a file.

    ``member`` is by what ``read_objects`` finds them in a file of several images, else "";
    ``image_name`` the image's file name as the file tells it, "" if it does not (the objects then
    belong to the image that has the file's own name); ``format`` the program's name.
    """

    path: Path
    member: str
    image_name: str
    format: str


def object_sources(path: Path) -> list[ObjectSource]:
    """The images that a file of objects speaks of. Raises MaskError for any other file."""
    suffix = path.suffix.lower()
    if suffix == ".roi" or (suffix == ".zip" and is_roi_zip(path)):
        return [ObjectSource(path, "", "", IMAGEJ)]
    if suffix in (".json", ".geojson"):
        content = read_json(path)
        if is_coco(content):
            del content  # it is large, and about to be read again
            return [ObjectSource(path, i.member, i.file_name, COCO) for i in open_coco(path).images]
        objects, name = _json_objects(content, path)
        return [ObjectSource(path, "", objects.image_name, name)]
    raise _unknown(path)


def read_objects(path: Path, member: str = "") -> ImageObjects:
    """The objects of one image. Raises MaskError."""
    if path.suffix.lower() in (".roi", ".zip"):
        return read_imagej(path)
    if member:
        return open_coco(path).objects(member)
    return _json_objects(read_json(path), path)[0]


def _json_objects(content: object, path: Path) -> tuple[ImageObjects, str]:
    if is_labelme(content):
        return labelme_objects(content, path), LABELME
    if is_geojson(content):
        return geojson_objects(content, path), QUPATH
    raise _unknown(path)


def _unknown(path: Path) -> MaskError:
    return MaskError(
        f"{path.name} is no file of LabelMe, COCO, ImageJ or QuPath; choose the file that one of "
        "them wrote."
    )
