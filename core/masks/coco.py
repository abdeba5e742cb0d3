"""COCO JSON: one file for many images, objects as polygons or as run lengths of both kinds.

**Coordinates.** COCO's polygons count from the corner of the first pixel, as ours do; boxes are
x, y, width, height. pycocotools also paints pixels that an outline only touches, so polygons that
do not run along pixel edges come out up to a pixel larger there. Run lengths are exact in both.

Polygons cannot hold holes, so objects with holes are written as run lengths. Keys of images and
annotations that this program does not use are kept and written again.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

import numpy as np

from core.errors import MaskError
from core.labels import Box
from core.masks.fill import Points
from core.masks.json_file import (
    file_name_of,
    flat_points,
    mapping,
    number_list,
    read_json,
    rest,
    sequence,
    side_of,
    text_of,
    to_json,
    without_last,
)
from core.masks.objects import MAX_OBJECTS, ImageObjects, MaskObject, as_pixels
from core.masks.rle import Counts, counts_from_pixels, counts_of, pixels_of, text_of_counts
from core.words import mark, tr, tr_n

FORMAT = "coco"
_MAX_PIXELS = 400_000_000
_MAX_DECODED = 400_000_000
"""Pixels in the boxes of one image's run-length objects."""
_IMAGE_KEYS = frozenset({"file_name", "height", "width"})
_OBJECT_KEYS = frozenset({"image_id", "category_id", "segmentation", "bbox", "area"})


@dataclass(frozen=True, eq=False)
class _Annotation:
    name: str
    parts: tuple[Points, ...]
    counts: str | Counts | None
    size: tuple[int, int]
    extra: dict[str, Any]


@dataclass(frozen=True, eq=False)
class CocoImage:
    """One image of a COCO file: the name by which it is asked for, its file's name, its size."""

    member: str
    file_name: str
    height: int | None
    width: int | None
    note: str = ""
    extra: dict[str, Any] = field(default_factory=dict)
    annotations: list[_Annotation] = field(default_factory=list, repr=False)
    only_boxes: bool = False
    """Whether it has objects, and of none the pixels: as a mask it would be all background."""


@dataclass(frozen=True, eq=False)
class CocoFile:
    """A COCO file that has been read and checked; run lengths are decoded image by image."""

    path: Path
    images: tuple[CocoImage, ...]
    extra: dict[str, Any]
    note: str

    def objects(self, member: str) -> ImageObjects:
        """The objects of one image. Raises MaskError where run lengths are damaged."""
        image = next((one for one in self.images if one.member == member), None)
        if image is None:
            raise MaskError(
                tr(
                    "{name} no longer lists {member}; choose it again.",
                    name=self.path.name,
                    member=member,
                )
            )
        found: list[MaskObject] = []
        left = _MAX_DECODED
        for item in image.annotations:
            mask = None
            if item.counts is not None:
                mask = self._decoded(item, image)
                left -= mask[0].area
                if left < 0:
                    raise MaskError(
                        tr(
                            "{name} has far too many objects in {member}.",
                            name=self.path.name,
                            member=member,
                        )
                    )
            found.append(MaskObject(item.name, item.parts, mask=mask, extra={FORMAT: item.extra}))
        return ImageObjects(
            image.file_name,
            image.height,
            image.width,
            tuple(found),
            self.path,
            self.note,
            {FORMAT: image.extra, "coco_file": self.extra},
        )

    def _decoded(self, item: _Annotation, image: CocoImage) -> tuple[Box, Any]:
        height, width = item.size
        known = (image.height, image.width)
        try:
            if known != (None, None) and known != item.size:
                raise ValueError("another size than its image")
            counts = counts_of(item.counts) if isinstance(item.counts, str) else item.counts
            assert counts is not None
            return pixels_of(counts, height, width)
        except ValueError as error:
            raise MaskError(
                tr(
                    "{name} is damaged: run lengths of {member} do not fit its size.",
                    name=self.path.name,
                    member=image.member,
                )
            ) from error


def is_coco(content: object) -> bool:
    """Whether JSON has the keys of a COCO file."""
    return isinstance(content, dict) and "annotations" in content and "images" in content


def open_coco(path: Path) -> CocoFile:
    """Read a COCO file; the last one is remembered until it changes. Raises MaskError."""
    try:
        state = path.stat()
    except OSError as error:
        raise MaskError(tr("{name} cannot be read; choose it again.", name=path.name)) from error
    return _opened(path, state.st_mtime_ns, state.st_size)


def read_coco(path: Path) -> list[ImageObjects]:
    """The objects of all images of a COCO file. Raises MaskError."""
    opened = open_coco(path)
    return [opened.objects(image.member) for image in opened.images]


@functools.lru_cache(maxsize=1)
def _opened(path: Path, _changed: int, _size: int) -> CocoFile:
    return coco_file(read_json(path), path)


def coco_file(content: object, path: Path) -> CocoFile:
    """A COCO file that has been parsed, checked. Raises MaskError."""
    whole = mapping(content, path, mark("its content"))
    images = _images(sequence(whole.get("images"), path, mark("its list of images")), path)
    names = _category_names(whole.get("categories", []), path)
    annotations = sequence(whole.get("annotations"), path, mark("its list of annotations"))
    if len(annotations) > MAX_OBJECTS * 4:
        raise MaskError(
            tr(
                "{name} has over {most} annotations; split it.",
                name=path.name,
                most=MAX_OBJECTS * 4,
            )
        )
    lost, boxes = 0, Counter[str]()
    for raw in annotations:
        item = mapping(raw, path, mark("an annotation"))
        key = _key(item.get("image_id"))
        image = images.get(key)
        if image is None:
            lost += 1
        elif not item.get("segmentation"):
            boxes[key] += 1
        else:
            image.annotations.append(_annotation(item, names, path))
    alone = {key for key in boxes if not images[key].annotations}
    notes = []
    if left_out := sum(boxes[key] for key in boxes.keys() - alone):
        notes.append(
            tr_n(
                "1 object of {name} has only boxes and was left out.",
                "{n} objects of {name} have only boxes and were left out.",
                left_out,
                name=path.name,
            )
        )
    if lost:
        notes.append(
            tr_n(
                "1 object of {name} belongs to no image of it.",
                "{n} objects of {name} belong to no image of it.",
                lost,
                name=path.name,
            )
        )
    extra = rest(whole, frozenset({"images", "annotations"}))
    listed = (replace(image, only_boxes=key in alone) for key, image in images.items())
    return CocoFile(path, tuple(listed), extra, " ".join(notes))


def coco_bytes(
    images: Sequence[ImageObjects],
    run_lengths: Literal["text", "list"] = "text",
    classes: Mapping[int, str] | None = None,
) -> bytes:
    """A COCO file of the objects of many images, whose sizes must be known.

    ``classes`` (number: name) become categories of these numbers, those without objects, too, so
    that the files of one project agree.

    Objects without holes become polygons, others run lengths, as compressed text or as a list.
    Ids that came from a COCO file stay where they do not clash.
    """
    kept: dict[str, Any] = next(
        (i.extra["coco_file"] for i in images if "coco_file" in i.extra), {}
    )
    categories = _categories(kept.get("categories", []), images, classes or {})
    ids = {category["name"]: category["id"] for category in categories}
    image_ids, object_ids = _Ids(), _Ids()
    image_rows, rows = [], []
    for objects in images:
        if objects.height is None or objects.width is None:
            raise ValueError("COCO files tell the size of each image")
        extra = dict(objects.extra.get(FORMAT, {}))
        number = image_ids.take(extra.get("id"))
        size = {"height": objects.height, "width": objects.width}
        image_rows.append(extra | {"id": number, "file_name": objects.image_name} | size)
        for item in objects.objects:
            row = _row(item, objects.height, objects.width, run_lengths)
            if row is not None:
                own = dict(item.extra.get(FORMAT, {}))
                head = {"id": object_ids.take(own.get("id")), "image_id": number}
                crowd = {"iscrowd": own.get("iscrowd", 0)}
                rows.append(own | head | {"category_id": ids[item.name]} | crowd | row)
    return to_json(
        {key: kept[key] for key in kept if key != "categories"}
        | {"images": image_rows, "annotations": rows, "categories": categories}
    )


class _Ids:
    """Gives out whole numbers, the one asked for where it is free."""

    def __init__(self) -> None:
        self._used: set[int] = set()
        self._next = 1

    def take(self, wished: object) -> int:
        if isinstance(wished, int) and not isinstance(wished, bool) and wished not in self._used:
            self._used.add(wished)
            return wished
        while self._next in self._used:
            self._next += 1
        self._used.add(self._next)
        return self._next


def _images(rows: list[Any], path: Path) -> dict[str, CocoImage]:
    images: dict[str, CocoImage] = {}
    seen: Counter[str] = Counter()
    for raw in rows:
        row = mapping(raw, path, mark("an image"))
        name, key = file_name_of(row.get("file_name")), _key(row.get("id"))
        height, width = side_of(row.get("height")), side_of(row.get("width"))
        if not key or not name:
            raise MaskError(
                tr("{name} is damaged: an image has no id or no file name.", name=path.name)
            )
        seen[name] += 1
        member = name if seen[name] == 1 else f"{name} ({seen[name]})"
        images[key] = CocoImage(member, name, height, width, extra=rest(row, _IMAGE_KEYS))
    return images


def _category_names(rows: object, path: Path) -> dict[str, str]:
    names = {}
    for raw in sequence(rows, path, mark("its list of categories")):
        row = mapping(raw, path, mark("a category"))
        names[_key(row.get("id"))] = text_of(row.get("name"))
    return names


def _annotation(item: dict[str, Any], names: dict[str, str], path: Path) -> _Annotation:
    key = _key(item.get("category_id"))
    name = names.get(key) or (tr("category {key}", key=key) if key else "")
    extra = rest(item, _OBJECT_KEYS)
    shape = item["segmentation"]
    if isinstance(shape, list):
        # One polygon may stand without the list around it.
        rings = shape if shape and isinstance(shape[0], list) else [shape]
        parts = tuple(without_last(flat_points(ring, path)) for ring in rings)
        return _Annotation(name, parts, None, (0, 0), extra)
    runs = mapping(shape, path, mark("a segmentation"))
    size, counts = runs.get("size"), runs.get("counts")
    if not isinstance(size, list) or len(size) != 2 or None in map(side_of, size):
        raise MaskError(tr("{name} is damaged: run lengths without a size.", name=path.name))
    height, width = int(size[0]), int(size[1])
    if height * width > _MAX_PIXELS:
        raise MaskError(tr("{name} is damaged: run lengths of an absurd size.", name=path.name))
    if isinstance(counts, str) and counts.isascii():
        return _Annotation(name, (), counts, (height, width), extra)
    try:
        numbers = np.array(counts)
    except (ValueError, TypeError, OverflowError):
        numbers = np.zeros(0)
    if numbers.ndim != 1 or numbers.dtype.kind not in "iu":
        raise MaskError(tr("{name} is damaged: run lengths are no whole numbers.", name=path.name))
    return _Annotation(name, (), numbers.astype(np.int64), (height, width), extra)


def _row(
    item: MaskObject, height: int, width: int, run_lengths: Literal["text", "list"]
) -> dict[str, Any] | None:
    """Segmentation, area and box of an object; None where it has no pixel in the image."""
    box, pixels = as_pixels(item, height, width)
    if box.is_empty:
        return None
    shape: Any
    if item.mask is None and not item.holes and len(item.parts) > 0:
        shape = [np.asarray(number_list(ring)).ravel().tolist() for ring in item.parts]
    else:
        counts = counts_from_pixels(box, pixels, height, width)
        coded = text_of_counts(counts) if run_lengths == "text" else counts
        shape = {"size": [height, width], "counts": coded}
    bbox = [box.left, box.top, box.width, box.height]
    return {"segmentation": shape, "area": int(pixels.sum()), "bbox": bbox}


def _categories(
    kept: object, images: Sequence[ImageObjects], classes: Mapping[int, str]
) -> list[dict[str, Any]]:
    rows = [dict(row) for row in kept if isinstance(row, dict)] if isinstance(kept, list) else []
    ids = _Ids()
    for row in rows:
        row.update(id=ids.take(row.get("id")), name=text_of(row.get("name")))
    known = {row["name"] for row in rows}
    own = {number: name for number, name in classes.items() if name not in known}
    rows += [{"id": ids.take(number), "name": name} for number, name in own.items()]
    known.update(own.values())
    names = dict.fromkeys(name for objects in images for name in objects.names())
    return rows + [{"id": ids.take(None), "name": n} for n in names if n not in known]


def _key(value: object) -> str:
    """An id as text: files have numbers, and sometimes text."""
    if isinstance(value, bool) or not isinstance(value, (int, str)):
        return ""
    return text_of(str(value)) if isinstance(value, str) or abs(value) < 10**30 else ""
