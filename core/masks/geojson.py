"""QuPath's GeoJSON: one file an image, features with a polygon or several, holes, and a class.

**Coordinates.** QuPath counts from the corner of the first pixel of the full resolution, x right
and y down, as ours do, and fills by pixel centres. The file names neither its image nor its size;
the file's own name has to. The class is ``properties.classification``, its name and its colour;
derived classes ("Tumor: Positive") keep their full name.

Points and lines enclose nothing; they are read one pixel wide. Ids, measurements and other keys are
kept and written again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from core.errors import MaskError
from core.masks.fill import Points
from core.masks.json_file import (
    mapping,
    number_list,
    points_of,
    read_json,
    rest,
    sequence,
    text_of,
    to_json,
    without_last,
)
from core.masks.objects import MAX_OBJECTS, ImageObjects, MaskObject, as_outlines
from core.masks.shapes import squares, strips
from core.words import mark, tr

FORMAT = "geojson"
_THIN = ("Point", "MultiPoint", "LineString", "MultiLineString")


def is_geojson(content: object) -> bool:
    """Whether JSON is a feature, a collection of them, or a list of them."""
    if isinstance(content, dict):
        return content.get("type") in ("FeatureCollection", "Feature")
    return (
        isinstance(content, list)
        and bool(content)
        and isinstance(content[0], dict)
        and content[0].get("type") == "Feature"
    )


def read_geojson(path: Path) -> ImageObjects:
    """The features of a GeoJSON file. Raises MaskError."""
    return geojson_objects(read_json(path), path)


def geojson_objects(content: object, path: Path) -> ImageObjects:
    """The features of a GeoJSON file that has been parsed. Raises MaskError."""
    extra: dict[str, Any] = {}
    if isinstance(content, dict) and content.get("type") == "FeatureCollection":
        extra = rest(content, frozenset({"type", "features"}))
        features = sequence(content.get("features"), path, mark("its list of features"))
    else:
        features = content if isinstance(content, list) else [content]
    if len(features) > MAX_OBJECTS:
        raise MaskError(
            tr("{name} has over {most} features; split it.", name=path.name, most=MAX_OBJECTS)
        )
    objects = [_object_of(mapping(feature, path, mark("a feature")), path) for feature in features]
    thin = any(_kind(item) in _THIN for item in objects)
    note = (
        tr("{name} has lines or points, which were drawn one pixel wide.", name=path.name)
        if thin
        else ""
    )
    found = tuple(item for item in objects if item.parts)
    return ImageObjects(objects=found, source=path, note=note, extra={FORMAT: extra})


def geojson_bytes(
    objects: ImageObjects,
    height: int,
    width: int,
    check: Callable[[], None] = lambda: None,
) -> bytes:
    """A FeatureCollection of the objects of an image of that size, as QuPath reads it.

    ``check`` is asked before each object.
    """
    features = []
    for item in objects.objects:
        check()
        kept = item.extra.get(FORMAT, {})
        kept = kept if isinstance(kept, Mapping) else {}
        geometry = kept.get("geometry") or _geometry(item, height, width)
        if geometry is None:
            continue
        properties = {"objectType": "annotation"} | dict(kept.get("properties", {}))
        classification = properties.get("classification")
        if item.name and not isinstance(classification, dict):
            colour = {"color": list(item.colour)} if item.colour is not None else {}
            properties["classification"] = {"name": item.name} | colour
        base = {key: value for key, value in kept.items() if key not in ("geometry", "properties")}
        features.append(
            {"type": "Feature"} | base | {"geometry": geometry, "properties": properties}
        )
    whole = dict(objects.extra.get(FORMAT, {}))
    return to_json({"type": "FeatureCollection"} | whole | {"features": features})


def _object_of(feature: dict[str, Any], path: Path) -> MaskObject:
    geometry = mapping(feature.get("geometry"), path, mark("a geometry"))
    properties = feature.get("properties")
    properties = properties if isinstance(properties, dict) else {}
    kind, raw = geometry.get("type"), geometry.get("coordinates")
    parts: list[Points] = []
    holes: list[Points] = []
    if kind in ("Polygon", "MultiPolygon"):
        polygons = [raw] if kind == "Polygon" else sequence(raw, path, mark("a geometry"))
        for polygon in polygons:
            rings = [
                without_last(points_of(ring, path))
                for ring in sequence(polygon, path, mark("a polygon"))
            ]
            parts += rings[:1]
            holes += rings[1:]
    elif kind in _THIN:
        parts = _thin_parts(str(kind), raw, path)
    elif kind != "GeometryCollection" or geometry.get("geometries"):
        raise MaskError(
            tr(
                "{name} has a geometry of a kind that is not known: {kind}.",
                name=path.name,
                kind=text_of(kind),
            )
        )
    name, colour = _class_of(properties)
    extra = rest(feature, frozenset({"geometry", "type"})) | {"properties": properties}
    if kind in _THIN:
        extra["geometry"] = geometry
    kept_parts = tuple(ring for ring in parts if len(ring))
    return MaskObject(name, kept_parts, tuple(holes), None, colour, {FORMAT: extra})


def _thin_parts(kind: str, raw: object, path: Path) -> list[Points]:
    if kind in ("Point", "MultiPoint"):
        return squares(points_of([raw] if kind == "Point" else raw, path))
    lines = [raw] if kind == "LineString" else sequence(raw, path, mark("a geometry"))
    return [part for line in lines for part in strips(points_of(line, path))]


def _class_of(properties: dict[str, Any]) -> tuple[str, tuple[int, int, int] | None]:
    found = properties.get("classification")
    if isinstance(found, str):
        return text_of(found), _colour_of(properties.get("color"))
    if not isinstance(found, dict):
        return "", _colour_of(properties.get("color"))
    names = found.get("names")
    name = text_of(found.get("name"))
    if not name and isinstance(names, list):
        name = ": ".join(filter(None, map(text_of, names)))
    packed = found.get("colorRGB")
    return name, _colour_of(found.get("color")) or _colour_of(packed)


def _colour_of(value: object) -> tuple[int, int, int] | None:
    """RGB from a list of three, or from the one number that older versions of QuPath write."""
    if isinstance(value, int) and not isinstance(value, bool) and -(2**31) <= value < 2**32:
        return value >> 16 & 255, value >> 8 & 255, value & 255
    if not isinstance(value, list) or len(value) != 3:
        return None
    if not all(isinstance(c, int) and not isinstance(c, bool) and 0 <= c < 256 for c in value):
        return None
    return value[0], value[1], value[2]


def _kind(item: MaskObject) -> object:
    return item.extra[FORMAT].get("geometry", {}).get("type")


def _geometry(item: MaskObject, height: int, width: int) -> dict[str, Any] | None:
    outlined = as_outlines(item, height, width)
    polygons = [[_closed(ring)] for ring in outlined.parts if len(ring) > 2]
    if not polygons:
        return None
    for hole in outlined.holes:
        polygons[_around(hole, outlined.parts)].append(_closed(hole))
    if len(polygons) == 1:
        return {"type": "Polygon", "coordinates": polygons[0]}
    return {"type": "MultiPolygon", "coordinates": polygons}


def _closed(ring: Points) -> list[list[float]]:
    points = number_list(ring)
    return [*points, points[0]]


def _around(hole: Points, parts: tuple[Points, ...]) -> int:
    """Which outer ring a hole lies in: the smallest that encloses the middle of its first edge.

    That middle lies a hair outside of the hole, since rings may meet in their corners.
    """
    start, end = hole[0], hole[1]
    along = end - start
    # Holes run against the clock on the screen: what they lie in is on their right.
    outside = np.array([-along[1], along[0]]) / max(float(np.hypot(*along)), 1e-9)
    point = (start + end) / 2 + outside * 1e-3
    found, size = 0, np.inf
    for number, ring in enumerate(parts):
        low, high = ring.min(axis=0), ring.max(axis=0)
        area = float(np.prod(high - low))
        if (
            area < size
            and bool((low <= point).all() and (point <= high).all())
            and _in(point, ring)
        ):
            found, size = number, area
    return found


def _in(point: np.ndarray[Any, np.dtype[np.float64]], ring: Points) -> bool:
    following = np.roll(ring, -1, axis=0)
    crosses = (ring[:, 1] <= point[1]) != (following[:, 1] <= point[1])
    rise = np.where(crosses, following[:, 1] - ring[:, 1], 1.0)
    x = ring[:, 0] + (point[1] - ring[:, 1]) / rise * (following[:, 0] - ring[:, 0])
    return bool(np.count_nonzero(crosses & (x > point[0])) % 2)
