"""Regions of ImageJ and Fiji: one ``.roi`` file, or a zip of them from the ROI Manager.

**Coordinates.** Areas (polygon, freehand, traced, rectangle, oval, composite) count from the corner
of the first pixel, with or without fractions, as ours do. Lines and points count from its centre,
so half a pixel is added; they are read one pixel wide. ImageJ fills by pixel centres as this
program does, so outlines along pixel edges are exact in both; an oval is taken as the ellipse in
its box, where ImageJ may decide single pixels of its edge otherwise.

A region has a name but no class. This program writes the class as the property ``class`` and reads
it there. Else the name is the class, without the number that the ROI Manager adds to a name it has
already, without the numbers of a long count ("cell 1" to "cell 30"), and without the 1 of a count
that went no further ("cell-1" alone); names that are only numbers are none, and then the group is
taken, if there is one.

Bytes are decoded by roifile, which unpacks numbers and never runs what it reads.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import roifile
from numpy.typing import NDArray
from roifile import ROI_SUBTYPE, ROI_TYPE, ImagejRoi

from core.errors import MaskError
from core.masks.fill import Points
from core.masks.json_file import checked_points, text_of, without_last
from core.masks.objects import MAX_POINTS, ImageObjects, MaskObject, as_outlines, one_ring
from core.masks.shapes import circle, squares, strips
from core.masks.zip_damage import ZIP_DAMAGE
from core.words import tr

FORMAT = "imagej"
MAX_REGIONS = 200_000
MAX_BYTES = 512 * 2**20
"""Of all regions of a zip, unpacked."""
_LINES = (ROI_TYPE.LINE, ROI_TYPE.POLYLINE, ROI_TYPE.FREELINE, ROI_TYPE.ANGLE)
_AREAS = (ROI_TYPE.POLYGON, ROI_TYPE.FREEHAND, ROI_TYPE.TRACED)
_NO_SHAPE = (ROI_SUBTYPE.TEXT, ROI_SUBTYPE.ARROW, ROI_SUBTYPE.IMAGE)
_BROKEN = (ValueError, TypeError, LookupError, OverflowError, AssertionError, struct.error)
_MOVE, _LINE, _QUAD, _CUBIC, _CLOSE = range(5)
_STEPS = 24  # of a curve
_COUNTED = 8  # names of one stem and a number that are a count, not classes
_ONE = re.compile(r"[\s_-]0*1$")  # "CD1" is a name, and so is "Ki-67"
_LEAST, _MOST = -5000, 60535  # whole numbers that the format can hold


def is_roi_zip(path: Path) -> bool:
    """Whether a zip holds regions, by its list of names only."""
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name.lower().endswith(".roi") for name in archive.namelist())
    except (OSError, *ZIP_DAMAGE):
        return False


def read_imagej(path: Path) -> ImageObjects:
    """The regions of a ``.roi`` file or of a zip. Raises MaskError."""
    objects: list[MaskObject] = []
    classes: list[str | None] = []
    names: list[str] = []
    groups: list[str] = []
    positions, passed, thin, points = set(), 0, 0, 0
    for name, data in _regions(path):
        try:
            region = ImagejRoi.frombytes(data)
            parts = [part for part in _parts(region, path) if len(part)]
        except _BROKEN as error:
            raise MaskError(
                tr("{path} is damaged: {name} is no region of ImageJ.", path=path.name, name=name)
            ) from error
        if not parts:
            passed += 1
            continue
        points += sum(map(len, parts))
        if points > MAX_POINTS:
            raise MaskError(
                tr(
                    "{name} has over {most} points; split it.",
                    name=path.name,
                    most=MAX_POINTS,
                )
            )
        thin += region.roitype in (*_LINES, ROI_TYPE.POINT)
        positions.add((region.position, region.c_position, region.z_position, region.t_position))
        colour = _colour(region)
        classes.append(_class_of(region))
        names.append(text_of(region.name) or text_of(name))
        groups.append(tr("group {group}", group=region.group) if region.group > 0 else "")
        objects.append(MaskObject("", tuple(parts), (), None, colour, {FORMAT: data}))
    common = _without_numbers(names)
    named = tuple(
        replace(item, name=own if own is not None else common[name] or group)
        for item, own, name, group in zip(objects, classes, names, groups, strict=True)
    )
    return ImageObjects(objects=named, source=path, note=_note(path, len(positions), passed, thin))


def imagej_bytes(
    objects: ImageObjects,
    height: int,
    width: int,
    check: Callable[[], None] = lambda: None,
) -> bytes:
    """A zip for the ROI Manager with a region for each object.

    An object with holes or several outlines becomes a composite region. What came from ImageJ is
    written as it was. Raises MaskError for images too large for the format; ``check`` is asked
    before each object.
    """
    if max(height, width) > _MOST:
        raise MaskError(
            tr("ImageJ's regions end at {most} pixels; this image is larger.", most=_MOST)
        )
    packed = io.BytesIO()
    used: set[str] = set()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for number, item in enumerate(objects.objects, start=1):
            check()
            kept = item.extra.get(FORMAT)
            if isinstance(kept, bytes):
                name = _free_name(ImagejRoi.frombytes(kept).name, used)
                data: bytes | None = kept
            else:
                name = _free_name(f"{item.name or 'object'}-{number:04d}", used)
                data = _region_of(item, name, height, width)
            if data is not None:
                # A fixed date: the same objects give the same file.
                archive.writestr(zipfile.ZipInfo(f"{name}.roi"), data)
    return packed.getvalue()


def _regions(path: Path) -> Iterator[tuple[str, bytes]]:
    """The bytes of each region, with its file's name without the ending."""
    if path.suffix.lower() != ".zip":
        try:
            with path.open("rb") as file:
                data = file.read(MAX_BYTES + 1)
        except OSError as error:
            raise MaskError(
                tr("{name} cannot be read; choose it again.", name=path.name)
            ) from error
        if len(data) > MAX_BYTES:
            raise MaskError(tr("{name} is far too large for a region of ImageJ.", name=path.name))
        yield path.stem, data
        return
    try:
        with zipfile.ZipFile(path) as archive:
            yield from _members(archive, path)
    except (OSError, *ZIP_DAMAGE) as error:
        raise MaskError(
            tr("{name} is a damaged or locked zip; save it again from ImageJ.", name=path.name)
        ) from error


def _members(archive: zipfile.ZipFile, path: Path) -> Iterator[tuple[str, bytes]]:
    infos = [info for info in archive.infolist() if info.filename.lower().endswith(".roi")]
    infos = [info for info in infos if "__MACOSX" not in info.filename]
    if not infos:
        raise MaskError(
            tr(
                "{name} holds no regions of ImageJ; if it holds masks, unpack it and "
                "choose the folder.",
                name=path.name,
            )
        )
    if len(infos) > MAX_REGIONS:
        raise MaskError(
            tr(
                "{name} holds over {most} regions; split it.",
                name=path.name,
                most=MAX_REGIONS,
            )
        )
    left = MAX_BYTES
    if sum(info.file_size for info in infos) > left:
        raise MaskError(
            tr("{name} unpacks to far more than regions need; it was not read.", name=path.name)
        )
    for info in infos:
        if ".." in Path(info.filename).parts or Path(info.filename).is_absolute():
            raise MaskError(
                tr("{name} holds names that lead out of it; it was not read.", name=path.name)
            )
        with archive.open(info) as file:
            data = file.read(left + 1)
        left -= len(data)
        if left < 0:
            raise MaskError(
                tr("{name} unpacks to far more than regions need; it was not read.", name=path.name)
            )
        yield Path(info.filename).stem, data


def _parts(region: ImagejRoi, path: Path) -> list[Points]:
    """The outlines of a region; none for texts, arrows and pictures."""
    if region.subtype in _NO_SHAPE:
        return []
    kind = region.roitype
    if region.composite and kind == ROI_TYPE.RECT:
        rings = _path_rings(region.multi_coordinates, path)
        return [one_ring(rings)] if rings else []
    if kind in (ROI_TYPE.RECT, ROI_TYPE.OVAL):
        return [checked_points(_in_box(region), path)]
    if kind in _AREAS:
        return [without_last(_vertices(region, path))]
    if kind == ROI_TYPE.POINT:
        return squares(_vertices(region, path) + 0.5)
    if kind in _LINES:
        if kind == ROI_TYPE.LINE:
            ends = np.array([(region.x1, region.y1), (region.x2, region.y2)])
            way = checked_points(ends, path)
        else:
            way = _vertices(region, path)
        return strips(way + 0.5)
    return []


def _vertices(region: ImagejRoi, path: Path) -> Points:
    if region.subpixel_coordinates is not None:
        return checked_points(region.subpixel_coordinates, path)
    if region.integer_coordinates is None:
        return np.zeros((0, 2))
    return checked_points(region.integer_coordinates + np.array([region.left, region.top]), path)


def _in_box(region: ImagejRoi) -> Points:
    """A rectangle, perhaps with round corners, or the ellipse in a box."""
    if region.subpixelrect:
        left, top, width, height = region.xd, region.yd, region.widthd, region.heightd
    else:
        left, top = float(region.left), float(region.top)
        width, height = float(region.right - left), float(region.bottom - top)
    size, corner = np.array([width, height]), np.array([left, top])
    if not bool((np.abs(size) <= 2 * _MOST).all()):
        raise ValueError("absurd size")
    if region.roitype == ROI_TYPE.OVAL:
        unit = circle(np.zeros(2), max(abs(width), abs(height)) / 2)
        return np.asarray(corner + size / 2 + unit * (size / max(abs(width), abs(height), 1e-9)))
    arc = np.minimum(abs(region.rounded_rect_arc_size), np.abs(size))
    steps = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], np.float64)
    if not arc.all():
        return np.asarray(corner + steps * size)
    angles = np.linspace(0, np.pi / 2, _STEPS)
    quarter = np.stack([np.cos(angles), np.sin(angles)], axis=1)
    rings = []
    for turn, step in enumerate(steps):
        way = quarter @ np.linalg.matrix_power(np.array([(0, 1), (-1, 0)]), turn + 2)
        rings.append(corner + arc / 2 + step * (size - arc) + way * arc / 2)
    return np.vstack(rings)


def _path_rings(codes: NDArray[np.float32] | None, path: Path) -> list[Points]:
    """The rings of a composite region: moves, lines, curves and closings (java.awt.geom)."""
    numbers = [] if codes is None else codes.astype(np.float64).tolist()
    rings: list[Points] = []
    way: list[tuple[float, float]] = []
    place = 0
    while place < len(numbers):
        code = int(numbers[place])
        pairs = {_MOVE: 1, _LINE: 1, _QUAD: 2, _CUBIC: 3, _CLOSE: 0}[code]
        given = numbers[place + 1 : place + 1 + 2 * pairs]
        if len(given) != 2 * pairs or (not way and code != _MOVE and code != _CLOSE):
            raise ValueError("a path that breaks off")
        points = list(zip(given[::2], given[1::2], strict=True))
        if code in (_MOVE, _CLOSE) and way:
            rings.append(without_last(checked_points(np.array(way), path)))
            way = []
        if code in (_QUAD, _CUBIC):
            way += _curve([way[-1], *points])
        else:
            way += points
        place += 1 + 2 * pairs
    if way:
        rings.append(without_last(checked_points(np.array(way), path)))
    return [ring for ring in rings if len(ring) > 2]


def _curve(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """A Bézier curve as straight stretches (de Casteljau), without its first point."""
    along = np.linspace(0, 1, _STEPS + 1)[1:, np.newaxis]
    level = [np.array(point)[np.newaxis] for point in points]
    while len(level) > 1:
        level = [a * (1 - along) + b * along for a, b in pairwise(level)]
    return [(float(x), float(y)) for x, y in level[0]]


def _class_of(region: ImagejRoi) -> str | None:
    """The class that this program wrote, or None."""
    for line in region.props.splitlines():
        key, _, value = line.partition(":")
        if key.strip().lower() == "class":
            return text_of(value)
    return None


def _without_numbers(names: list[str]) -> dict[str, str]:
    """What class each name stands for; "" for names that are only numbers."""
    stems: dict[str, set[str]] = {}
    for name in set(names):
        stems.setdefault(re.sub(r"[\s._#-]*\d+$", "", name), set()).add(name)
    known, found = set(names), {}
    for stem, members in stems.items():
        for name in members:
            repeated = re.sub(r"-\d+$", "", name)
            if re.fullmatch(r"[\d\s._-]*", name):
                found[name] = ""
            elif len(members) >= _COUNTED or (
                len(members) == 1 and name not in stems and _ONE.search(name)
            ):
                found[name] = stem
            else:
                found[name] = repeated if repeated in known else name
    return found


def _colour(region: ImagejRoi) -> tuple[int, int, int] | None:
    for argb in (region.fill_color, region.stroke_color):
        if len(argb) == 4 and argb != roifile.ROI_COLOR_NONE:
            return argb[1], argb[2], argb[3]
    return None


def _region_of(item: MaskObject, name: str, height: int, width: int) -> bytes | None:
    outlined = as_outlines(item, height, width)
    rings = [ring for ring in (*outlined.parts, *outlined.holes) if len(ring) > 2]
    if not rings:
        return None
    if len(rings) == 1:
        ring = rings[0]
        whole = bool((ring == np.rint(ring)).all())
        region = ImagejRoi.frompoints(ring.astype(np.int32) if whole else ring.astype(np.float32))
        region.roitype = ROI_TYPE.TRACED if whole else ROI_TYPE.POLYGON
    else:
        region = _composite(rings)
    region.name = _bmp(name)
    if item.name:
        region.props = f"class: {_bmp(item.name)}\n"
    if item.colour is not None:
        region.stroke_color = bytes((255, *item.colour))
    return region.tobytes()


def _composite(rings: list[Points]) -> ImagejRoi:
    """Rings as one region; an odd number of them around a pixel has it inside."""
    codes: list[float] = []
    for ring in rings:
        for number, (x, y) in enumerate(ring.tolist()):
            codes += [_LINE if number else _MOVE, x, y]
        codes.append(_CLOSE)
    low = np.floor(np.min([ring.min(axis=0) for ring in rings], axis=0)).astype(int)
    high = np.ceil(np.max([ring.max(axis=0) for ring in rings], axis=0)).astype(int)
    region = ImagejRoi()
    region.roitype = ROI_TYPE.RECT
    region.left, region.top = int(low[0]), int(low[1])
    region.right, region.bottom = int(high[0]), int(high[1])
    region.multi_coordinates = np.array(codes, np.float32)
    region.shape_roi_size = len(codes)
    return region


def _free_name(name: str, used: set[str]) -> str:
    """A name for a region and its file, allowed on every system; the ROI Manager shows it."""
    plain = re.sub(r'[<>:"/\\|?*\x00-\x1f]', "_", name).strip(" .")[:60] or "region"
    found, number = plain, 0
    while found.lower() in used:
        number += 1
        found = f"{plain}-{number}"
    used.add(found.lower())
    return found


def _bmp(text: str) -> str:
    """Text of the letters that two bytes hold, as the format counts them."""
    return "".join(c if ord(c) < 0x10000 else "\ufffd" for c in text)


def _note(path: Path, positions: int, passed: int, thin: int) -> str:
    notes = []
    if positions > 1:
        notes.append(
            tr("{name} has regions of several slices; all go into one image.", name=path.name)
        )
    if passed:
        notes.append(
            tr(
                "{passed} text, arrow or empty regions of {name} were left out.",
                passed=passed,
                name=path.name,
            )
        )
    if thin:
        notes.append(
            tr("{name} has lines or points, which were drawn one pixel wide.", name=path.name)
        )
    return " ".join(notes)
