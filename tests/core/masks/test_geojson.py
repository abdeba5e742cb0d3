"""QuPath's GeoJSON."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import MaskError
from core.masks.geojson import geojson_bytes, read_geojson
from core.masks.object_files import read_objects
from core.masks.objects import rasterise
from tests.core.masks.drawn import as_objects, cells, label_maps, painted, pixels_as_objects
from tests.core.masks.test_labelme import json_like, written


@given(label_maps(), st.booleans())
@settings(max_examples=60, deadline=None)
def test_any_label_map_comes_back(tmp_path_factory, labels, split) -> None:
    path = tmp_path_factory.mktemp("geo") / "a.geojson"
    path.write_bytes(geojson_bytes(as_objects(labels, split), *labels.shape))
    again = read_geojson(path)
    assert (painted(again, labels.shape) == labels).all()
    path.write_bytes(geojson_bytes(again, *labels.shape))
    assert (painted(read_geojson(path), labels.shape) == labels).all()


@given(label_maps())
@settings(max_examples=60, deadline=None)
def test_every_hole_stands_with_the_polygon_it_lies_in(labels) -> None:
    """Readers subtract a hole from its own polygon only."""
    content = json.loads(geojson_bytes(as_objects(labels, split=False), *labels.shape))
    for feature in content["features"]:
        geometry = feature["geometry"]
        several = geometry["type"] == "MultiPolygon"
        for polygon in geometry["coordinates"] if several else [geometry["coordinates"]]:
            for ring in polygon:
                assert ring[0] == ring[-1] and len(ring) >= 5
            (left, top), (right, bottom) = np.min(polygon[0], axis=0), np.max(polygon[0], axis=0)
            for hole in polygon[1:]:
                assert (np.min(hole, axis=0) >= (left, top)).all()
                assert (np.max(hole, axis=0) <= (right, bottom)).all()
        alone = geometry["coordinates"] if several else [geometry["coordinates"]]
        area = sum(_area(p[0]) - sum(map(_area, p[1:])) for p in alone)
        assert all(_area(p[0]) > sum(map(_area, p[1:])) for p in alone)
        value = {"red cell": 1, "Thrombozyt für Zählung": 2, "白细胞": 3}[
            feature["properties"]["classification"]["name"]
        ]
        assert area == (labels == value).sum()


def _area(ring: list) -> float:
    x, y = np.array(ring[:-1], float).T
    return abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2


def test_objects_kept_as_pixels_come_back(tmp_path: Path) -> None:
    path = tmp_path / "a.geojson"
    path.write_bytes(geojson_bytes(pixels_as_objects(cells()), 60, 80))
    assert (painted(read_geojson(path), (60, 80)) == cells()).all()


def feature(geometry: object, classification: object = None, **more: object) -> dict:
    properties = {"objectType": "annotation", "classification": classification or {"name": "RBC"}}
    return {"type": "Feature", "geometry": geometry, "properties": properties} | more


SQUARE = [[2, 3], [8, 3], [8, 9], [2, 9], [2, 3]]
HOLE = [[4, 5], [6, 5], [6, 7], [4, 7], [4, 5]]


@pytest.mark.parametrize("form", ["collection", "list", "one"])
def test_points_count_from_the_corner_and_holes_are_holes(tmp_path: Path, form: str) -> None:
    one = feature({"type": "Polygon", "coordinates": [SQUARE, HOLE]}, id="1-2")
    whole = {
        "collection": {"type": "FeatureCollection", "features": [one]},
        "list": [one],
        "one": one,
    }
    path = written(tmp_path / "a.geojson", whole[form])
    found = rasterise(read_objects(path), 12, 12, {"RBC": 1})
    expected = np.zeros((12, 12), int)
    expected[3:9, 2:8] = 1
    expected[5:7, 4:6] = 0
    assert (found == expected).all()


def test_classes_come_with_name_and_colour(tmp_path: Path) -> None:
    shape = {"type": "Polygon", "coordinates": [SQUARE]}
    kinds = [
        {"name": "WBC", "color": [200, 0, 10]},
        {"name": "WBC", "colorRGB": -3670006},
        {"names": ["Tumor", "Positive"], "color": [1, 2, 3]},
        "plain",
    ]
    path = written(tmp_path / "a.geojson", [feature(shape, kind) for kind in kinds])
    found = [(item.name, item.colour) for item in read_geojson(path).objects]
    assert found == [
        ("WBC", (200, 0, 10)),
        ("WBC", (200, 0, 10)),
        ("Tumor: Positive", (1, 2, 3)),
        ("plain", None),
    ]


def test_ids_measurements_and_thin_things_are_kept(tmp_path: Path) -> None:
    line = feature({"type": "LineString", "coordinates": [[1, 1], [9, 1]]}, id="abc")
    cell = feature({"type": "Polygon", "coordinates": [SQUARE]}, nucleusGeometry={"a": 1})
    cell["properties"]["measurements"] = {"area": 36.0}
    path = written(tmp_path / "a.geojson", {"type": "FeatureCollection", "features": [line, cell]})
    objects = read_geojson(path)
    assert "one pixel wide" in objects.note
    again = json.loads(geojson_bytes(objects, 12, 12))["features"]
    for old, new in zip((line, cell), again, strict=True):
        assert old == new


HOSTILE = {
    "no geometry": feature(None),
    "no coordinates": feature({"type": "Polygon"}),
    "flat": feature({"type": "Polygon", "coordinates": [1, 2, 3]}),
    "deep": feature({"type": "Polygon", "coordinates": [[[[[[[1, 2]]]]]]]}),
    "far": feature({"type": "Polygon", "coordinates": [[[1, 2], [1e30, 4], [5, 6]]]}),
    "odd kind": feature({"type": "Sphere", "coordinates": []}),
    "features no list": {"type": "FeatureCollection", "features": {"a": 1}},
    "text": feature({"type": "Polygon", "coordinates": [[["a", "b"]]]}),
    "huge numbers": feature({"type": "Polygon", "coordinates": [[[10**400, 1]]]}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_are_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    path = written(tmp_path / "slide ü.geojson", HOSTILE[name])
    with pytest.raises(MaskError) as caught:
        read_geojson(path)
    assert "slide ü.geojson" in str(caught.value) and "\n" not in str(caught.value)


numbers = st.lists(st.lists(st.lists(st.floats(), max_size=3), max_size=4), max_size=2)
kinds = st.sampled_from(
    ["Polygon", "MultiPolygon", "Point", "MultiPoint", "LineString", "MultiLineString",
     "GeometryCollection", "x"]
)  # fmt: skip
geometries = st.fixed_dictionaries({"type": kinds | json_like, "coordinates": numbers | json_like})


@given(geometries | json_like, json_like)
@settings(max_examples=150, deadline=None)
def test_whatever_the_keys_hold_is_read_or_refused(tmp_path_factory, geometry, odd) -> None:
    one = {"type": "Feature", "geometry": geometry, "properties": odd}
    path = tmp_path_factory.mktemp("fuzz") / "a.geojson"
    path.write_text(json.dumps([one, feature(geometry, odd)]))
    try:
        objects = read_geojson(path)
        rasterise(objects, 10, 10, dict.fromkeys(objects.names(), 1))
        geojson_bytes(objects, 10, 10)
    except MaskError as error:
        assert "a.geojson" in str(error)
