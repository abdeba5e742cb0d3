"""Where a network is least sure: margins against the threshold, windows of unlabelled pixels."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from core.labels import Box
from core.uncertainty import uncertain_places, uncertainty, uncertainty_table


@pytest.mark.parametrize("threshold", [0.0, 0.2, 0.5, 0.93, 1.0])
def test_it_is_highest_at_the_threshold_and_none_at_both_ends(threshold: float) -> None:
    table = uncertainty_table(threshold)
    assert table[0] == table[255] == 0
    assert abs(int(table.argmax()) - 255 * threshold) <= 1
    assert table.max() <= 1 and table.max() > 0.98
    peak = int(table.argmax())
    assert (np.diff(table[: peak + 1]) > 0).all() and (np.diff(table[peak + 1 :]) < 0).all()


def test_of_several_classes_the_least_certain_counts() -> None:
    heat = np.array([[[0, 128]], [[51, 255]]], np.uint8)
    found = uncertainty(heat, [0.5, 0.2])
    assert found[0, 0] == pytest.approx(1.0)
    assert found[0, 1] == pytest.approx(1.0, abs=0.01)


def test_each_plane_needs_a_threshold() -> None:
    with pytest.raises(ValueError, match="one threshold"):
        uncertainty(np.zeros((2, 3, 3), np.uint8), [0.5])


def test_the_window_is_where_the_uncertain_pixels_are() -> None:
    values = np.zeros((100, 140), np.float32)
    values[30:50, 70:90] = 1
    [place] = uncertain_places(values, None, side=20)
    assert place.box == Box(30, 70, 50, 90) and place.uncertainty == pytest.approx(1)


def test_labelled_pixels_neither_count_nor_are_asked_for_again() -> None:
    values = np.zeros((60, 120), np.float32)
    values[20:40, 20:40] = 1  # the most uncertain cell is labelled already
    values[20:40, 80:100] = 0.5
    free = np.ones(values.shape, bool)
    free[18:42, 18:42] = False
    [place] = uncertain_places(values, free, side=20)
    assert place.box == Box(20, 80, 40, 100) and place.uncertainty == pytest.approx(0.5)
    assert uncertain_places(values, np.zeros_like(free), side=20) == []


def test_several_windows_do_not_overlap_and_the_best_is_first() -> None:
    rng = np.random.default_rng(3)
    values = rng.random((90, 90), dtype=np.float32)
    places = uncertain_places(values, None, side=21, count=6)
    assert len(places) == 6
    assert [p.uncertainty for p in places] == sorted((p.uncertainty for p in places), reverse=True)
    for index, one in enumerate(places):
        for other in places[index + 1 :]:
            assert one.box.common(other.box).is_empty


def test_an_image_smaller_than_a_window_is_one_window() -> None:
    values = np.full((5, 9), 0.25, np.float32)
    places = uncertain_places(values, None, side=67, count=4)
    assert [p.box for p in places] == [Box(0, 0, 5, 9)]
    assert places[0].uncertainty == pytest.approx(0.25)


@given(
    arrays(np.float32, (17, 23), elements=st.floats(0, 1, width=32)),
    arrays(np.bool_, (17, 23)),
    st.integers(1, 30),
)
@settings(max_examples=40, deadline=None)
def test_the_best_window_is_the_one_that_trying_all_finds(values, free, side) -> None:
    tall, wide = min(side, 17), min(side, 23)
    best = -1.0
    for top in range(17 - tall + 1):
        for left in range(23 - wide + 1):
            where = slice(top, top + tall), slice(left, left + wide)
            if 2 * free[where].sum() >= tall * wide:
                best = max(best, float(values[where][free[where]].astype(np.float64).mean()))
    found = uncertain_places(values, free, side)
    assert (found[0].uncertainty if found else -1.0) == pytest.approx(best, abs=1e-6)
