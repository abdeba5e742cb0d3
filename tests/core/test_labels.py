"""Boxes, edits and counts of label maps."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from core.labels import (
    UNLABELLED,
    Box,
    Edit,
    counts,
    difference_box,
    edit_between,
    new_label_map,
)

small = st.integers(-20, 20)
boxes = st.builds(Box, small, small, small, small)


def pixels(box: Box) -> set[tuple[int, int]]:
    return {(r, c) for r in range(box.top, box.bottom) for c in range(box.left, box.right)}


@given(boxes)
def test_area_height_width_and_emptiness_agree_with_the_pixels(box: Box) -> None:
    assert box.area == len(pixels(box))
    assert box.is_empty == (not pixels(box))
    assert box.area == box.height * box.width


@given(boxes, boxes)
def test_a_union_is_the_smallest_box_that_holds_both(a: Box, b: Box) -> None:
    both = pixels(a) | pixels(b)
    union = a.union(b)
    assert both <= pixels(union)
    if both:
        assert union.top == min(r for r, _ in both)
        assert union.bottom == max(r for r, _ in both) + 1
        assert union.left == min(c for _, c in both)
        assert union.right == max(c for _, c in both) + 1


@given(boxes, st.integers(0, 10), st.integers(0, 10))
def test_clipping_keeps_what_is_inside_and_indexes_the_image(box: Box, h: int, w: int) -> None:
    clipped = box.clipped(h, w)
    assert pixels(clipped) == {(r, c) for r, c in pixels(box) if 0 <= r < h and 0 <= c < w}
    assert np.zeros((h, w))[clipped.slices].shape == (clipped.height, clipped.width)


@given(boxes, st.integers(0, 5))
def test_a_box_expanded_and_shrunk_again_is_itself(box: Box, n: int) -> None:
    assert box.expanded(n).expanded(-n) == box


@settings(deadline=None)
@given(st.data(), array_shapes(min_dims=2, max_dims=2, max_side=12))
def test_an_edit_between_two_maps_leads_there_and_back(
    data: st.DataObject, shape: tuple[int, int]
) -> None:
    values = st.sampled_from([0, 1, 2, 255])
    before = data.draw(arrays(np.uint8, shape, elements=values))
    after = data.draw(arrays(np.uint8, shape, elements=values))
    edit = edit_between(before, after, "Test")
    if edit is None:
        assert (before == after).all()
        return
    work = before.copy()
    edit.apply(work)
    assert (work == after).all()
    edit.revert(work)
    assert (work == before).all()
    differs = np.argwhere(before != after)
    assert edit.box == Box(*differs.min(axis=0), *(differs.max(axis=0) + 1))
    assert edit.nbytes == 2 * edit.box.area


def test_an_edit_does_not_follow_later_changes_of_the_maps() -> None:
    before, after = new_label_map(3, 3), new_label_map(3, 3)
    after[1, 1] = 1
    edit = edit_between(before, after, "Dab")
    assert edit is not None
    after[1, 1] = 7
    edit.apply(before)
    assert before[1, 1] == 1


def test_maps_of_different_shapes_have_no_edit_between_them() -> None:
    with pytest.raises(ValueError, match="different shapes"):
        difference_box(new_label_map(2, 3), new_label_map(3, 2))


def test_an_edit_does_not_fit_a_smaller_map() -> None:
    labels = np.zeros((4, 4), np.uint8)
    edit = Edit.of(Box(0, 0, 4, 4), labels, labels, "Test")
    with pytest.raises(ValueError, match="does not fit"):
        edit.apply(new_label_map(3, 4))


def test_a_new_label_map_is_wholly_unlabelled() -> None:
    labels = new_label_map(2, 5)
    assert labels.shape == (2, 5)
    assert labels.dtype == np.uint8
    assert (labels == UNLABELLED).all()
    assert counts(labels).labelled == 0


@given(arrays(np.uint8, array_shapes(min_dims=2, max_dims=2, max_side=12)))
def test_counts_agree_with_counting_one_by_one(labels: np.ndarray) -> None:
    values = labels.ravel().tolist()
    found = counts(labels)
    assert found.pixels == len(values)
    assert found.labelled == sum(v != 255 for v in values)
    assert found.foreground == sum(1 <= v <= 254 for v in values)
    assert found.labelled_share == pytest.approx(found.labelled / len(values))
