"""Boxes beside the objects of labels: what is counted, and what belongs together."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from skimage.measure import label, regionprops

from core.box_counts import compare_counts, pair_boxes, total_counts
from core.errors import MaskError
from core.labels import UNLABELLED, Box
from core.masks.voc_boxes import VocBox, VocBoxes

NAMES = {1: "Red cell", 2: "White cell"}


def boxes(*found, height=40, width=60):
    return VocBoxes("a.png", height, width, tuple(found), Path("a.xml"))


def test_boxes_and_objects_are_counted_by_name():
    labels = np.full((40, 60), UNLABELLED, np.uint8)
    labels[:, :30] = 0
    labels[5:10, 5:10] = labels[20:25, 5:10] = 1
    labels[5:15, 40:50] = 2
    found = compare_counts(
        "a.png",
        boxes(
            VocBox("RBC", Box(4, 4, 11, 11)),
            VocBox("RBC", Box(30, 4, 36, 11)),
            VocBox("WBC", Box(4, 39, 16, 51)),
        ),
        labels,
        NAMES,
    )
    assert found.boxes == {"RBC": 2, "WBC": 1}
    assert found.objects == {"Red cell": 2, "White cell": 1}
    assert found.overlaid == 2
    assert (found.total_boxes, found.total_objects) == (3, 3)
    assert total_counts([found, found]) == (
        {"RBC": 4, "WBC": 2},
        {"Red cell": 4, "White cell": 2},
    )


def test_boxes_of_an_image_of_another_size_are_refused():
    with pytest.raises(MaskError, match=r"a\.xml are for an image of 60 × 40 .* b\.png is 60 × 41"):
        compare_counts("b.png", boxes(), np.zeros((41, 60), np.uint8), NAMES)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 999), st.integers(0, 12))
def test_a_box_has_an_object_where_scikit_image_finds_its_middle(seed, number):
    rng = np.random.default_rng(seed)
    labels = rng.choice(np.array([0, 0, 0, 1, 2, 255], np.uint8), (23, 31))
    drawn = []
    for _ in range(number):
        top, left = int(rng.integers(0, 23)), int(rng.integers(0, 31))
        drawn.append(Box(top, left, top + int(rng.integers(0, 9)), left + int(rng.integers(0, 9))))
    found = compare_counts(
        "a", boxes(*(VocBox("x", b) for b in drawn), height=23, width=31), labels, NAMES
    )
    middles = [
        np.rint(region.centroid)
        for value in NAMES
        for region in regionprops(label(labels == value, connectivity=1))
    ]
    expected = sum(
        any(b.top <= y < b.bottom and b.left <= x < b.right for y, x in middles) for b in drawn
    )
    assert found.overlaid == expected
    assert found.total_objects == len(middles)


def test_files_belong_to_images_of_their_name_whatever_the_case():
    images = {1: ("Field-1", "Field-1"), 2: ("field 2", "field 2 copy")}
    files = [
        Path("field-1.xml"),
        Path("Field 2 copy.XML"),
        Path("other.xml"),
        Path("x/field-1.xml"),
    ]
    pairs, left = pair_boxes(files, images)
    assert pairs == {1: files[0], 2: files[1]}
    assert left == [files[2], files[3]]
