"""Errors of a mask must be what a slow count of connected pixels finds."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from skimage.measure import label, regionprops

from core.error_regions import ErrorKind, error_regions
from core.errors import Cancelled
from core.labels import UNLABELLED
from core.metrics import Histogram, counts_at

SHAPES = st.tuples(st.integers(1, 12), st.integers(1, 12))


@st.composite
def cases(draw):
    shape = draw(SHAPES)
    heat = draw(hnp.arrays(np.uint8, shape, elements=st.sampled_from([0, 90, 128, 255])))
    labels = draw(hnp.arrays(np.uint8, shape, elements=st.sampled_from([0, 1, 2, UNLABELLED])))
    return heat, labels


@given(cases(), st.sampled_from([0.0, 0.4, 0.5, 1.0]))
def test_errors_are_the_connected_pieces_that_scikit_image_finds(case, threshold):
    heat, labels = case
    mask = heat / 255 >= threshold
    truth, counted = labels == 1, labels != UNLABELLED
    slow = []
    for kind, where in (
        (ErrorKind.MISSED, truth & ~mask & counted),
        (ErrorKind.EXTRA, mask & ~truth & counted),
    ):
        regions = regionprops(label(where, connectivity=2))
        slow += [(kind, region.bbox, int(region.area)) for region in regions]
    found = error_regions(heat, labels, 1, threshold)
    quick = [(e.kind, (e.box.top, e.box.left, e.box.bottom, e.box.right), e.pixels) for e in found]
    assert sorted(quick) == sorted(slow)
    assert [e.pixels for e in found] == sorted((e.pixels for e in found), reverse=True)


@given(cases(), st.sampled_from([0.0, 0.4, 0.5, 1.0]))
def test_their_pixels_are_the_false_negatives_and_positives(case, threshold):
    heat, labels = case
    counts = counts_at(Histogram.of(heat, labels, 1), threshold)
    found = error_regions(heat, labels, 1, threshold)
    assert sum(e.pixels for e in found if e.kind is ErrorKind.MISSED) == counts.fn
    assert sum(e.pixels for e in found if e.kind is ErrorKind.EXTRA) == counts.fp


def test_what_is_not_predicted_yet_is_no_error():
    labels, heat = np.ones((4, 6), np.uint8), np.zeros((4, 6), np.uint8)
    known = np.zeros((4, 6), np.uint8)
    assert error_regions(heat, labels, 1, 0.5, known) == []
    known[:2] = 255
    [error] = error_regions(heat, labels, 1, 0.5, known)
    assert error.pixels == 12


def test_a_search_can_be_cancelled():
    labels = np.ones((4, 6), np.uint8)
    with pytest.raises(Cancelled):
        error_regions(labels, labels, 1, 0.5, cancelled=lambda: True)
