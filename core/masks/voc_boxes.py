"""Pascal VOC boxes: an XML file an image, one box an object.

Boxes say how many objects there are and where, not which pixels are theirs; so they are read as a
list to compare counts with, never as labels.

**Coordinates.** VOC counts pixels from 1 and includes the last one: a box that covers the first
pixel only is 1, 1, 1, 1. Here it becomes the half-open ``Box(0, 0, 1, 1)``.

The standard library's parser expands entities that a file declares, a few lines into gigabytes. A
file that declares a document type or an entity is therefore refused before it is parsed.
"""

from __future__ import annotations

import math
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

from core.errors import MaskError
from core.labels import Box
from core.masks.json_file import file_name_of, text_of
from core.masks.objects import MAX_COORDINATE, ImageObjects, as_pixels
from core.words import tr

MAX_XML_BYTES = 32 * 2**20
MAX_BOXES = 200_000


@dataclass(frozen=True)
class VocBox:
    """One object's class and the pixels its box covers."""

    name: str
    box: Box


@dataclass(frozen=True)
class VocBoxes:
    """The boxes of one image; its file's name, "" if not told, and size, None if not told."""

    image_name: str
    height: int | None
    width: int | None
    boxes: tuple[VocBox, ...]
    source: Path

    def counts(self) -> dict[str, int]:
        """How many boxes each class has, in the order they first appear."""
        found: dict[str, int] = {}
        for one in self.boxes:
            found[one.name] = found.get(one.name, 0) + 1
        return found


def read_voc_boxes(path: Path) -> VocBoxes:
    """The boxes of a Pascal VOC file. Raises MaskError."""
    root = _parsed(path)
    if root.tag != "annotation":
        raise MaskError(
            tr("{name} is no Pascal VOC file; choose the annotation’s XML.", name=path.name)
        )
    found = root.findall("object")
    if len(found) > MAX_BOXES:
        raise MaskError(
            tr("{name} has over {most} boxes; split it.", name=path.name, most=MAX_BOXES)
        )
    return VocBoxes(
        file_name_of(root.findtext("filename")),
        _side(root.findtext("size/height")),
        _side(root.findtext("size/width")),
        tuple(_box_of(item, path) for item in found),
        path,
    )


def voc_bytes(objects: ImageObjects, height: int, width: int, depth: int = 3) -> bytes:
    """A Pascal VOC file of the boxes around the objects of an image of that size."""
    root = ET.Element("annotation")
    _child(root, "filename", objects.image_name)
    size = ET.SubElement(root, "size")
    for name, number in (("width", width), ("height", height), ("depth", depth)):
        _child(size, name, str(number))
    _child(root, "segmented", "0")
    for item in objects.objects:
        box, _ = as_pixels(item, height, width)
        if box.is_empty:
            continue
        one = ET.SubElement(root, "object")
        _child(one, "name", item.name)
        _child(one, "pose", "Unspecified")
        edges = box.left == 0 or box.top == 0 or box.right == width or box.bottom == height
        _child(one, "truncated", str(int(edges)))
        _child(one, "difficult", "0")
        around = ET.SubElement(one, "bndbox")
        corners = (box.left + 1, box.top + 1, box.right, box.bottom)
        for name, number in zip(("xmin", "ymin", "xmax", "ymax"), corners, strict=True):
            _child(around, name, str(number))
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _parsed(path: Path) -> ET.Element:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_XML_BYTES + 1)
    except OSError as error:
        raise MaskError(tr("{name} cannot be read; choose it again.", name=path.name)) from error
    if len(data) > MAX_XML_BYTES:
        raise MaskError(tr("{name} is far too large for Pascal VOC boxes.", name=path.name))
    plain = data.replace(b"\0", b"")  # so that UTF-16 hides nothing
    if b"<!DOCTYPE" in plain.upper() or b"<!ENTITY" in plain.upper():
        raise MaskError(
            tr(
                "{name} declares entities, which can hide anything; it was not read.",
                name=path.name,
            )
        )
    try:
        return ET.fromstring(data)  # nothing is declared, so nothing is expanded
    except (ET.ParseError, ValueError, LookupError, RecursionError, MemoryError) as error:
        raise MaskError(
            tr("{name} is damaged or not an XML file; export it again.", name=path.name)
        ) from error


def _box_of(item: ET.Element, path: Path) -> VocBox:
    numbers = []
    for name in ("xmin", "ymin", "xmax", "ymax"):
        try:
            number = float(item.findtext(f"bndbox/{name}") or "")
        except ValueError:
            number = math.nan
        if not abs(number) <= MAX_COORDINATE:
            raise MaskError(
                tr("{path} is damaged: a box has no {name}.", path=path.name, name=name)
            )
        numbers.append(round(number))
    left, top, right, bottom = numbers
    if right < left or bottom < top:
        raise MaskError(tr("{name} is damaged: a box ends before it begins.", name=path.name))
    return VocBox(text_of(item.findtext("name")), Box(top - 1, left - 1, bottom, right))


def _side(text: str | None) -> int | None:
    plain = (text or "").strip()
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) < 10 else None


def _child(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = "".join(c for c in text if c.isprintable())
