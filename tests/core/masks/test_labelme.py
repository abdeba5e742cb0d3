"""LabelMe files: read, written, and not believed."""

from __future__ import annotations

import base64
import io
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from core.errors import MaskError
from core.masks.labelme import labelme_bytes, read_labelme
from core.masks.object_files import read_objects
from core.masks.objects import ImageObjects, MaskObject, rasterise
from tests.core.masks.drawn import as_objects, cells, label_maps, painted, pixels_as_objects

ROOT = Path(__file__).resolve().parents[3]


def written(path: Path, content: object) -> Path:
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def a_file(path: Path, *shapes: dict, **more: object) -> Path:
    base = {"imagePath": "..\\fields\\field 1.png", "imageHeight": 20, "imageWidth": 30}
    return written(path, base | more | {"shapes": list(shapes)})


def shape(kind: str, points: list, label: str = "cell", **more: object) -> dict:
    return {"label": label, "shape_type": kind, "points": points} | more


def mask_of(path: Path) -> np.ndarray:
    return rasterise(read_labelme(path), 20, 30, {"cell": 1}).astype(bool)


@given(label_maps(), st.booleans(), st.booleans())
@settings(max_examples=60, deadline=None)
def test_any_label_map_comes_back(tmp_path_factory, labels, split, exact) -> None:
    path = tmp_path_factory.mktemp("labelme") / "a.json"
    path.write_bytes(labelme_bytes(as_objects(labels, split), *labels.shape, exact))
    again = read_labelme(path)
    assert (painted(again, labels.shape) == labels).all()
    path.write_bytes(labelme_bytes(again, *labels.shape))
    assert (painted(read_labelme(path), labels.shape) == labels).all()


def test_objects_kept_as_pixels_come_back(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(labelme_bytes(pixels_as_objects(cells()), 60, 80))
    assert (painted(read_labelme(path), (60, 80)) == cells()).all()


def test_points_count_from_the_corner_of_the_first_pixel(tmp_path: Path) -> None:
    path = a_file(tmp_path / "a.json", shape("polygon", [[2, 3], [5, 3], [5, 7], [2, 7]]))
    expected = np.zeros((20, 30), bool)
    expected[3:7, 2:5] = True
    assert (mask_of(path) == expected).all()


def test_a_mask_shape_covers_its_first_and_its_last_pixel(tmp_path: Path) -> None:
    data = io.BytesIO()
    pixels = np.array([[1, 0, 1], [0, 1, 1]], np.uint8)
    Image.fromarray(pixels).save(data, "PNG")  # 0 and 1, as LabelMe writes them
    encoded = base64.b64encode(data.getvalue()).decode()
    path = a_file(tmp_path / "a.json", shape("mask", [[4, 6], [6, 7]], mask=encoded))
    expected = np.zeros((20, 30), bool)
    expected[6:8, 4:7] = pixels
    assert (mask_of(path) == expected).all()


def test_a_mask_shape_wholly_above_or_left_of_the_image_is_refused(tmp_path: Path) -> None:
    data = io.BytesIO()
    Image.fromarray(np.ones((4, 4), np.uint8)).save(data, "PNG")
    encoded = base64.b64encode(data.getvalue()).decode()
    for x, y in ((2, -4), (-4, 2)):
        path = a_file(tmp_path / "a.json", shape("mask", [[x, y], [x + 3, y + 3]], mask=encoded))
        with pytest.raises(MaskError, match="has outlines outside the image"):
            mask_of(path)


def test_a_mask_shape_may_have_its_base64_in_lines_as_some_programs_write_it(
    tmp_path: Path,
) -> None:
    data = io.BytesIO()
    Image.fromarray(np.ones((2, 3), np.uint8)).save(data, "PNG")
    encoded = base64.encodebytes(data.getvalue()).decode()
    assert "\n" in encoded.strip()
    path = a_file(tmp_path / "a.json", shape("mask", [[4, 6], [6, 7]], mask=encoded))
    assert mask_of(path)[6:8, 4:7].all() and mask_of(path).sum() == 6


@pytest.mark.parametrize(
    ("points", "mask"),
    [([[4, 6], [6, 7]], "no base64!"), ([[4, 6], [6, 7]], None), ([[4, 6], [60, 7]], "")],
)
def test_a_damaged_mask_shape_is_told_by_its_place_and_label(
    tmp_path: Path, points: list[list[int]], mask: str | None
) -> None:
    whole = shape("polygon", [[2, 3], [5, 3], [5, 7]])
    path = a_file(tmp_path / "a.json", whole, shape("mask", points, mask=mask, label="WBC"))
    with pytest.raises(MaskError, match=r"a\.json is damaged: the mask of shape 2, “WBC”, cannot"):
        read_labelme(path)


def test_rectangles_circles_lines_and_points_cover_what_they_mark(tmp_path: Path) -> None:
    path = a_file(tmp_path / "a.json", shape("rectangle", [[9, 8], [4, 2]]))
    assert mask_of(path).sum() == 30 and mask_of(path)[2:8, 4:9].all()
    for kind in ("rectangle", "oriented_rectangle", "rotation"):
        corners = [[4, 2], [9, 2], [9, 8], [4, 8]]
        path = a_file(tmp_path / "a.json", shape(kind, corners))
        assert mask_of(path)[2:8, 4:9].all() and mask_of(path).sum() == 30
    rows, columns = np.mgrid[:20, :30] + 0.5
    path = a_file(tmp_path / "a.json", shape("circle", [[12, 10], [12, 17]]))
    assert (mask_of(path) == (np.hypot(rows - 10, columns - 12) < 7)).all()
    path = a_file(tmp_path / "a.json", shape("linestrip", [[2.5, 2.5], [20.5, 2.5], [20.5, 9.5]]))
    found = mask_of(path)
    assert found[2, 3:20].all() and found[3:9, 20].all() and found.sum() < 28
    assert "one pixel wide" in read_labelme(path).note
    path = a_file(tmp_path / "a.json", shape("point", [[7.9, 3.1]]))
    assert mask_of(path)[3, 7] and mask_of(path).sum() == 1
    path = a_file(tmp_path / "a.json", shape("linestrip", [[1, 1], [28, 17]]))
    assert (np.diff(np.flatnonzero(mask_of(path).any(axis=0))) == 1).all(), "without a gap"


def test_what_this_program_does_not_use_is_kept_and_the_image_is_not(tmp_path: Path) -> None:
    circle = shape("circle", [[12, 10], [12, 17.25]], group_id=3, flags={"sure": True}, by="Zoë")
    polygon = shape("polygon", [[1, 1], [5.5, 1], [5, 6]], description="bad stain", score=0.5)
    path = a_file(
        tmp_path / "a.json", circle, polygon, flags={"done": True}, version="4.0", imageData="AAAA"
    )
    before = json.loads(path.read_text())
    again = json.loads(labelme_bytes(read_labelme(path), 20, 30))
    assert again["imageData"] is None
    assert (again["flags"], again["version"]) == ({"done": True}, "4.0")
    for old, new in zip(before["shapes"], again["shapes"], strict=True):
        assert old.items() <= new.items()


def test_the_image_is_known_by_the_last_part_of_its_path(tmp_path: Path) -> None:
    path = a_file(tmp_path / "export 7.json")
    assert read_objects(path).image_name == "field 1.png"


def test_an_object_of_several_parts_becomes_one_group(tmp_path: Path) -> None:
    labels = np.zeros((9, 9), np.uint8)
    labels[1:3, 1:3] = labels[5:8, 5:8] = 1
    shapes = json.loads(labelme_bytes(as_objects(labels, split=False), 9, 9))["shapes"]
    assert len(shapes) == 2 and shapes[0]["group_id"] == shapes[1]["group_id"] is not None


HOSTILE: dict[str, bytes] = {
    "empty": b"",
    "cut short": b'{"shapes": [{"label": "a", "poi',
    "deep": b"[" * 200_000,
    "deep points": b'{"shapes": [{"label": "a", "points": ' + b"[" * 900 + b"]" * 900 + b"}]}",
    "NaN": b'{"shapes": [{"label": "a", "points": [[NaN, 1], [2, 3], [4, 5]]}]}',
    "Infinity": b'{"shapes": [{"label": "a", "points": [[1e999, 1], [2, 3], [4, 5]]}]}',
    "far away": b'{"shapes": [{"label": "a", "points": [[1e12, 1], [2, 3], [4, 5]]}]}',
    "a number of a million digits": b'{"shapes": [{"points": [[' + b"9" * 1_000_000 + b", 1]]}]}",
    "text for numbers": b'{"shapes": [{"label": "a", "points": [["1", "2"], ["3", "4"]]}]}',
    "no points": b'{"shapes": [{"label": "a"}]}',
    "shapes of another kind": b'{"shapes": [[1], 2, "x", null]}',
    "shapes no list": b'{"shapes": {"a": 1}}',
    "latin-1": b'{"shapes": [], "imagePath": "\xe4.png"}',
    "odd kind": b'{"shapes": [{"label": "a", "shape_type": "cube", "points": [[1, 2]]}]}',
    "mask of lies": json.dumps(
        {"shapes": [shape("mask", [[0, 0], [100_000, 100_000]], mask="iVBORw0KGgo=")]}
    ).encode(),
    "mask no text": b'{"shapes": [{"shape_type": "mask", "points": [[0, 0], [1, 1]], "mask": 5}]}',
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.timeout(20)
def test_hostile_files_are_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    path = tmp_path / "field ü.json"
    path.write_bytes(HOSTILE[name])
    with pytest.raises(MaskError) as caught:
        read_labelme(path)
    assert "field ü.json" in str(caught.value) and "\n" not in str(caught.value)


json_like = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=12,
)
kinds = st.sampled_from(["polygon", "rectangle", "circle", "line", "point", "mask", None, "x"])
shapes = st.fixed_dictionaries(
    {}, optional={"label": json_like, "shape_type": kinds | json_like, "mask": json_like,
                  "points": json_like | st.lists(st.lists(st.floats(), max_size=3), max_size=5)}
)  # fmt: skip


@given(st.fixed_dictionaries({"shapes": st.lists(shapes, max_size=3) | json_like}), json_like)
@settings(max_examples=150, deadline=None)
def test_whatever_the_keys_hold_is_read_or_refused(tmp_path_factory, content, size) -> None:
    path = tmp_path_factory.mktemp("fuzz") / "a.json"
    path.write_text(json.dumps(content | {"imageHeight": size, "imagePath": size}))
    try:
        objects = read_labelme(path)
        rasterise(objects, 10, 10, dict.fromkeys(objects.names(), 1))
        labelme_bytes(objects, 10, 10)
    except MaskError as error:
        assert "a.json" in str(error)


def test_names_are_cleared_of_what_no_screen_shows(tmp_path: Path) -> None:
    path = a_file(tmp_path / "a.json", shape("point", [[1, 1]], label="red\u0000 cell\n\u202e"))
    assert read_labelme(path).objects[0].name == "red cell"


def test_an_empty_field_is_a_file_without_shapes(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(labelme_bytes(ImageObjects("a.png", 5, 5, (MaskObject("a"),)), 5, 5))
    assert read_labelme(path).objects == ()


def test_the_limit_of_pillow_does_not_hold_for_masks_even_before_the_first_image() -> None:
    code = "import core.masks.labelme, PIL.Image; assert PIL.Image.MAX_IMAGE_PIXELS is None"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
