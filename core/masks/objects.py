"""Objects outlined in an image: the common ground of LabelMe, COCO, ImageJ and QuPath files.

Coordinates are those of the whole program: x to the right, y down, pixel (row 0, column 0) covers
0 to 1 on both axes, so its centre is (0.5, 0.5). Each reader says how its format's coordinates
become these. Which pixels an outline encloses is said in ``core.masks.fill``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from core.errors import MaskError
from core.labels import Box
from core.masks.fill import MAX_CROSSINGS, crossings, inside, ring_box
from core.masks.fill import Points as Points
from core.masks.outlines import Ring, rings_of
from core.words import tr

MAX_OBJECTS = 1_000_000
MAX_POINTS = 20_000_000
"""Points of all outlines of one file."""
MAX_COORDINATE = 1e7
_WORK = 2_000_000_000
"""Pixels that the boxes of an image's outlines may have in all; or sixteen times the image's."""


@dataclass(frozen=True, eq=False)
class MaskObject:
    """One object: outlines (a pixel is in where more ``parts`` than ``holes`` hold it) or pixels.

    ``name`` is its class in the file, "" if none. Each outline is float64 ``(N, 2)`` x, y without
    the first point repeated. ``mask`` is a box and ``bool (box.height, box.width)`` for objects
    that the file stores as pixels. ``colour`` is RGB if the file gives one. ``extra`` is what else
    the file said of it, under the format's name; a writer of that format writes it again, and a
    shape that outlines only approximate (a circle) exactly as it was. Whoever changes the outlines
    must drop it.
    """

    name: str = ""
    parts: tuple[Points, ...] = ()
    holes: tuple[Points, ...] = ()
    mask: tuple[Box, NDArray[np.bool_]] | None = None
    colour: tuple[int, int, int] | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)

    def box(self, height: int, width: int) -> Box:
        """The box of its pixels inside an image of that size; empty where none is."""
        if self.mask is not None:
            return self.mask[0].clipped(height, width)
        box = Box(0, 0, 0, 0)
        for ring in self.parts:
            box = box.union(ring_box(ring, height, width))
        return box

    def pixels(self, box: Box) -> NDArray[np.bool_]:
        """Which pixels of the box are its own, ``bool (box.height, box.width)``."""
        if self.mask is None:
            return inside(self.parts, self.holes, box)
        whole, mask = self.mask
        found = np.zeros((box.height, box.width), np.bool_)
        common = Box(*map(max, whole[:2], box[:2]), *map(min, whole[2:], box[2:]))
        if not common.is_empty:
            found[_within(common, box)] = mask[_within(common, whole)]
        return found


@dataclass(frozen=True, eq=False)
class ImageObjects:
    """The objects of one image, later ones on top of earlier ones.

    ``image_name`` is the image's file name as the file tells it, "" if it does not; ``height`` and
    ``width`` its size, None if unknown. ``note`` is a sentence on something odd, or empty;
    ``extra`` what else the file said of the image, under the format's name.
    """

    image_name: str = ""
    height: int | None = None
    width: int | None = None
    objects: tuple[MaskObject, ...] = ()
    source: Path = Path()
    note: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)

    def names(self) -> list[str]:
        """The classes of its objects, each once, in the order they first appear."""
        return list(dict.fromkeys(item.name for item in self.objects))


def rasterise(
    objects: ImageObjects,
    height: int,
    width: int,
    values: Mapping[str, int],
    check: Callable[[], None] = lambda: None,
) -> NDArray[np.int64]:
    """The objects painted in an image of that size: ``int64 (H, W)``, 0 where there is none.

    ``values`` gives each class name its value; objects of other names are left out. Raises
    MaskError where the file was made for an image of another size, an object lies wholly outside
    the image, or the outlines are too many to be drawn; and what ``check`` does, which is asked
    before each object.
    """
    painted = [values.get(item.name) for item in objects.objects]
    return _painted(objects, height, width, painted, check)


def rasterise_instances(objects: ImageObjects, height: int, width: int) -> NDArray[np.int64]:
    """As ``rasterise``, with the first object as 1, the second as 2 and so on."""
    return _painted(objects, height, width, range(1, len(objects.objects) + 1))


def objects_of(
    values: NDArray[np.integer],
    names: Mapping[int, str],
    split: bool = False,
    check: Callable[[], None] = lambda: None,
) -> list[MaskObject]:
    """Exact outlines of a label map or instance map ``(H, W)``, with holes.

    ``names`` gives each value that is outlined its class; other values are left out. One object a
    value, in rising order; with ``split`` one a connected region (joined across sides), in the
    order of their topmost pixels. Painting the objects gives back the same pixels. Raises
    MaskError where the outlines would have too many points, and what ``check`` does, which is
    asked all the while.
    """
    wanted = np.isin(values, np.fromiter(names, np.int64, len(names)))
    rings = rings_of(values, wanted, check)
    if not rings:
        return []
    if split:
        from skimage.measure import label  # loading it takes a moment

        regions = label(values, background=-1, connectivity=1)  # type: ignore[no-untyped-call]
        keys = [int(regions[ring.pixel]) for ring in rings]
    else:
        keys = [ring.value for ring in rings]
    groups: dict[int, list[Ring]] = {}
    for key, ring in zip(keys, rings, strict=True):
        groups.setdefault(key, []).append(ring)
    ordered = groups.values() if split else [groups[key] for key in sorted(groups)]
    return [_object_of(group, names[group[0].value]) for group in ordered]


def as_pixels(item: MaskObject, height: int, width: int) -> tuple[Box, NDArray[np.bool_]]:
    """An object's pixels in its tight box; the box is empty where it has none in the image."""
    box = item.box(height, width)
    pixels = item.pixels(box)
    rows, columns = np.flatnonzero(pixels.any(axis=1)), np.flatnonzero(pixels.any(axis=0))
    if not len(rows):
        return Box(0, 0, 0, 0), np.zeros((0, 0), np.bool_)
    tight = Box(int(rows[0]), int(columns[0]), int(rows[-1]) + 1, int(columns[-1]) + 1)
    moved = Box(
        box.top + tight.top, box.left + tight.left, box.top + tight.bottom, box.left + tight.right
    )
    return moved, pixels[tight.slices]


def as_outlines(item: MaskObject, height: int, width: int) -> MaskObject:
    """The object as outlines that do not overlap.

    One outline stays as it is; pixels, several outlines and holes become those along the edges of
    its pixels in an image of that size.
    """
    if item.mask is None and len(item.parts) == 1 and not item.holes:
        return item
    box, pixels = as_pixels(item, height, width)
    found = objects_of(pixels.astype(np.uint8), {1: item.name})
    shift = np.array([box.left, box.top], np.float64)
    parts = tuple(ring + shift for one in found for ring in one.parts)
    holes = tuple(ring + shift for one in found for ring in one.holes)
    return replace(item, parts=parts, holes=holes, mask=None)


def one_ring(rings: Sequence[Points]) -> Points:
    """Several rings as one, joined by ways there and back, which enclose nothing.

    By the even-odd rule it encloses what an odd number of the rings does: what a ring of rings
    means in ImageJ.
    """
    if len(rings) == 1:
        return rings[0]
    closed = [np.vstack([ring, ring[:1]]) for ring in rings]
    home = [ring[:1] for ring in reversed(rings[:-1])]
    return np.vstack([*closed, *home])


def check_objects(objects: ImageObjects, height: int, width: int) -> None:
    """Raise MaskError unless the objects can be those of an image of that size."""
    known = objects.height is not None and objects.width is not None
    if known and (objects.height, objects.width) != (height, width):
        turned = (objects.width, objects.height) == (height, width)
        advice = tr("it seems to be turned" if turned else "choose the file made from this image")
        raise MaskError(
            tr(
                "{name} was made for an image of {own} pixels but this one is {size}; {advice}.",
                name=objects.source.name,
                own=f"{objects.width} × {objects.height}",
                size=f"{width} × {height}",
                advice=advice,
            )
        )
    if _any_beyond(objects, height, width):
        raise MaskError(
            tr(
                "{name} has outlines outside the image of {width} × {height} pixels; "
                "choose the file made from this image.",
                name=objects.source.name,
                width=width,
                height=height,
            )
        )


def fits_turned(objects: ImageObjects, height: int, width: int) -> bool | None:
    """Whether the objects are those of an image whose sides are exchanged, ``width`` high.

    Files that do not say their image's size are judged by objects that lie wholly outside, as
    ``check_objects`` does: what only overhangs an edge tells nothing. None where neither size, or
    both, could be the image's.
    """
    if objects.height is not None and objects.width is not None:
        return (objects.height, objects.width) == (width, height) != (height, width)
    fits = not _any_beyond(objects, height, width)
    fits_exchanged = not _any_beyond(objects, width, height)
    return None if fits == fits_exchanged else fits_exchanged


def _painted(
    objects: ImageObjects,
    height: int,
    width: int,
    values: Iterable[int | None],
    check: Callable[[], None] = lambda: None,
) -> NDArray[np.int64]:
    check_objects(objects, height, width)
    painted = np.zeros((height, width), np.int64)
    left, rows_left = max(_WORK, 16 * height * width), float(MAX_CROSSINGS)
    for item, value in zip(objects.objects, values, strict=True):
        check()
        box = item.box(height, width)
        rings = (*item.parts, *item.holes) if len(item.parts) + len(item.holes) > 1 else ()
        left -= box.area + sum(ring_box(ring, height, width).area for ring in rings)
        rows_left -= sum(crossings(ring, height) for ring in (*item.parts, *item.holes))
        if left < 0 or rows_left < 0:
            raise MaskError(
                tr(
                    "{name} has far too many or too intricate outlines.",
                    name=objects.source.name,
                )
            )
        if value is None or box.is_empty:
            continue
        try:
            painted[box.slices][item.pixels(box)] = value
        except MaskError as error:
            raise MaskError(
                tr("{name} cannot be drawn: {error}", name=objects.source.name, error=error)
            ) from error
    return painted


def _object_of(rings: Sequence[Ring], name: str) -> MaskObject:
    return MaskObject(
        name,
        tuple(ring.points for ring in rings if not ring.hole),
        tuple(ring.points for ring in rings if ring.hole),
    )


def _any_beyond(objects: ImageObjects, height: int, width: int) -> bool:
    """Whether an object lies wholly outside an image of that size."""
    return any(
        item.box(height, width).is_empty and _is_beyond(item, height, width)
        for item in objects.objects
    )


def _is_beyond(item: MaskObject, height: int, width: int) -> bool:
    """Whether all of an object lies outside the image; one too small for any pixel does not.

    Asked only of objects that have no pixel in the image.
    """
    if item.mask is not None:
        return not item.mask[0].is_empty
    if not item.parts:
        return False
    low = np.min([ring.min(axis=0) for ring in item.parts if len(ring)], axis=0, initial=np.inf)
    high = np.max([ring.max(axis=0) for ring in item.parts if len(ring)], axis=0, initial=-np.inf)
    return bool((low > (width, height)).any() or (high < 0).any())


def _within(inner: Box, outer: Box) -> tuple[slice, slice]:
    return (
        slice(inner.top - outer.top, inner.bottom - outer.top),
        slice(inner.left - outer.left, inner.right - outer.left),
    )
