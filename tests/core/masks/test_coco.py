"""COCO files: polygons, run lengths of both kinds, many images."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import MaskError
from core.labels import Box
from core.masks.coco import coco_bytes, read_coco
from core.masks.object_files import read_objects
from core.masks.objects import rasterise
from core.masks.rle import counts_from_pixels, counts_of, pixels_of, text_of_counts
from core.masks.source_reading import read_source
from core.masks.sources import Doubt, find_sources
from tests.core.masks.drawn import as_objects, cells, label_maps, painted, pixels_as_objects
from tests.core.masks.test_labelme import json_like, written


@given(st.lists(label_maps(), min_size=1, max_size=3), st.sampled_from(["text", "list"]))
@settings(max_examples=40, deadline=None)
def test_any_label_maps_of_many_images_come_back(tmp_path_factory, maps, kind) -> None:
    path = tmp_path_factory.mktemp("coco") / "a.json"
    images = [as_objects(m, name=f"{i}.png") for i, m in enumerate(maps)]
    path.write_bytes(coco_bytes(images, kind))
    again = read_coco(path)
    assert [one.image_name for one in again] == [one.image_name for one in images]
    for objects, labels in zip(again, maps, strict=True):
        assert (painted(objects, labels.shape) == labels).all()
    path.write_bytes(coco_bytes(again, kind))
    for objects, labels in zip(read_coco(path), maps, strict=True):
        assert (painted(objects, labels.shape) == labels).all()


@given(st.lists(st.integers(0, 2**31), max_size=40))
@settings(max_examples=150, deadline=None)
def test_compressed_counts_come_back(counts) -> None:
    assert counts_of(text_of_counts(counts)).tolist() == counts


def test_compressed_counts_are_those_of_the_format() -> None:
    """Worked out by hand: 5 bits a character from 48 on, bit 6 for more, differences from 3 on."""
    assert text_of_counts([6, 1, 40, 4, 5, 4, 5, 4, 21]) == "61X13mN000`0"
    assert counts_of("61X13mN000`0").tolist() == [6, 1, 40, 4, 5, 4, 5, 4, 21]


@given(label_maps(values=1))
@settings(max_examples=100, deadline=None)
def test_run_lengths_go_down_the_columns(labels) -> None:
    pixels, (height, width) = labels.astype(bool), labels.shape
    counts = counts_from_pixels(Box(0, 0, height, width), pixels, height, width)
    flat = np.repeat(np.arange(len(counts)) % 2, counts)
    assert (labels == flat.reshape(width, height).T).all()
    box, found = pixels_of(np.array(counts), height, width)
    whole = np.zeros_like(pixels)
    whole[box.slices] = found
    assert (whole == pixels).all()


def coco(*annotations: dict, **more: object) -> dict:
    images = [{"id": 7, "file_name": "in/a b.png", "height": 10, "width": 20, "license": 3}]
    categories = [{"id": 4, "name": "RBC", "supercategory": "cell"}]
    return {"images": images, "categories": categories, "annotations": list(annotations)} | more


def one(segmentation: object, **more: object) -> dict:
    return {"id": 1, "image_id": 7, "category_id": 4, "segmentation": segmentation} | more


def test_polygons_count_from_the_corner_of_the_first_pixel(tmp_path: Path) -> None:
    path = written(tmp_path / "a.json", coco(one([[2, 3, 5, 3, 5, 7, 2, 7], [8, 8, 9, 8, 9, 9]])))
    [objects] = read_coco(path)
    found = rasterise(objects, 10, 20, {"RBC": 1})
    assert found[3:7, 2:5].all() and found[8, 8] and found.sum() == 13


def test_both_kinds_of_run_lengths_are_read_and_crowds_kept(tmp_path: Path) -> None:
    runs = [23, 4, 6, 4, 163]
    for counts in (runs, text_of_counts(runs)):
        item = one({"size": [10, 20], "counts": counts}, iscrowd=1, score=0.25)
        path = written(tmp_path / "a.json", coco(item, info={"year": 2024}))
        [objects] = read_coco(path)
        found = rasterise(objects, 10, 20, {"RBC": 1})
        assert found[3:7, 2:4].all() and found.sum() == 8
        again = json.loads(coco_bytes([objects]))
        assert again["info"] == {"year": 2024}
        assert again["categories"] == [{"id": 4, "name": "RBC", "supercategory": "cell"}]
        assert again["images"][0]["license"] == 3 and again["images"][0]["id"] == 7
        [row] = again["annotations"]
        assert (row["iscrowd"], row["score"], row["area"], row["bbox"]) == (
            1,
            0.25,
            8,
            [2, 3, 2, 4],
        )
        assert row["segmentation"]["counts"] == text_of_counts(runs)


def test_objects_with_holes_become_run_lengths_others_polygons() -> None:
    rows = json.loads(coco_bytes([as_objects(cells())]))["annotations"]
    assert sorted(type(row["segmentation"]).__name__ for row in rows) == ["dict"] + ["list"] * 3
    assert all(row["iscrowd"] == 0 for row in rows)
    rows = json.loads(coco_bytes([pixels_as_objects(cells())], "list"))["annotations"]
    assert all(isinstance(row["segmentation"]["counts"], list) for row in rows)


def test_boxes_without_outlines_are_said_and_images_are_found_by_name(tmp_path: Path) -> None:
    images = [{"id": i, "file_name": name, "height": 9, "width": 9}
              for i, name in enumerate(("x/a.png", "y/a.png", "b.png"))]  # fmt: skip
    content = coco(
        {"image_id": 2, "bbox": [1, 1, 2, 2]},
        {"image_id": 1, "bbox": [1, 1, 2, 2]},
        {"image_id": 99, "segmentation": [[1, 1, 5, 1, 5, 5]]},
        one([[1, 1, 5, 1, 5, 5]], image_id=1, category_id=8),
    )
    path = written(tmp_path / "a.json", content | {"images": images})
    sources = find_sources([path])
    assert [s.member for s in sources] == ["a.png", "a.png (2)", "b.png"]
    assert [s.image_stem for s in sources] == ["a", "a", "b"]
    assert [s.doubt for s in sources] == [None, None, Doubt.NO_MASK], "it would be all background"
    with pytest.raises(MaskError, match=r"In a\.json one image has only boxes"):
        read_source(sources[2], 9, 9)
    assert not (read_source(sources[0], 9, 9).values).any(), "nothing is in it, which is an answer"
    objects = read_objects(path, "a.png (2)")
    assert objects.names() == ["category 8"]
    assert "1 object of a.json has only boxes" in objects.note and "no image" in objects.note


def test_a_file_that_changed_is_read_anew(tmp_path: Path) -> None:
    path = written(tmp_path / "a.json", coco())
    assert read_coco(path)[0].objects == ()
    written(path, coco(one([[1, 1, 5, 1, 5, 5]])))
    assert len(read_coco(path)[0].objects) == 1


HOSTILE = {
    "size that lies": one({"size": [10, 21], "counts": [210]}),
    "size absurd": one({"size": [10**9, 10**9], "counts": [10**18]}),
    "runs too long": one({"size": [10, 20], "counts": [100, 2**62, 2**62]}),
    "runs negative": one({"size": [10, 20], "counts": [300, -100]}),
    "runs too few": one({"size": [10, 20], "counts": [7]}),
    "runs of fractions": one({"size": [10, 20], "counts": [7.5]}),
    "runs of text": one({"size": [10, 20], "counts": ["7"]}),
    "text that is none": one({"size": [10, 20], "counts": "\x01\x02"}),
    "text without end": one({"size": [10, 20], "counts": "o" * 90}),
    "no size": one({"counts": "00"}),
    "odd polygon": one([[1, 2, 3]]),
    "nested polygon": one([[[1, 2], [3, 4], [5, 6]]]),
    "polygon far away": one([[1, 2, 3, 4, 5e11, 6]]),
    "segmentation a number": one(5),
    "annotation a list": [1],
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.timeout(20)
def test_hostile_files_are_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    path = written(tmp_path / "set ü.json", coco(HOSTILE[name]))
    with pytest.raises(MaskError) as caught:
        for objects in read_coco(path):
            rasterise(objects, 10, 20, {"RBC": 1})
    assert "set ü.json" in str(caught.value) and "\n" not in str(caught.value)


def test_a_mask_of_another_size_than_its_image_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "a.json", coco(one([[1, 1, 5, 1, 5, 5]])))
    with pytest.raises(MaskError, match="20 × 10"):
        rasterise(read_coco(path)[0], 11, 20, {})


runs = st.fixed_dictionaries(
    {
        "size": st.just([10, 20]) | json_like,
        "counts": st.text() | st.lists(st.integers()) | json_like,
    }
)
segmentations = runs | st.lists(st.lists(st.floats(allow_nan=False))) | json_like
annotations = st.fixed_dictionaries(
    {"segmentation": segmentations}, optional={"image_id": st.just(7) | json_like}
)


@given(st.lists(annotations, max_size=3), json_like, st.integers(0, 3))
@settings(max_examples=100, deadline=None)
def test_whatever_the_keys_hold_is_read_or_refused(tmp_path_factory, found, odd, which) -> None:
    content = coco(*({"image_id": 7} | item for item in found))
    if which < 3:
        content[("images", "categories", "annotations")[which]] = odd
    path = written(tmp_path_factory.mktemp("fuzz") / "a.json", content)
    try:
        for objects in read_coco(path):
            rasterise(objects, 10, 20, dict.fromkeys(objects.names(), 1))
            coco_bytes([objects])
    except MaskError as error:
        assert "a.json" in str(error)
