"""Scores from histograms must equal scores from pixels, counted the slow way."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from skimage.metrics import contingency_table
from sklearn import metrics as sklearn_metrics

from core.labels import UNLABELLED
from core.metrics import (
    Counts,
    Histogram,
    best_threshold,
    class_masks,
    competing_plane,
    counts_at,
    curve,
    curves,
    dice,
    even_threshold,
    iou,
    iou_at,
    mask_counts,
    mask_iou,
    optimum,
    precision,
    recall,
    steady_threshold,
    threshold_level,
)
from tests.pace import Stopwatch

SHAPES = st.tuples(st.integers(1, 9), st.integers(1, 9))
THRESHOLDS = st.one_of(
    st.floats(0, 1), st.integers(0, 255).map(lambda q: q / 255), st.sampled_from([0.0, 0.5, 1.0])
)


@st.composite
def heat_and_labels(draw):
    shape = draw(SHAPES)
    heat = draw(hnp.arrays(np.uint8, shape))
    labels = draw(hnp.arrays(np.uint8, shape, elements=st.sampled_from([0, 1, 2, UNLABELLED])))
    return heat, labels


def brute_counts(heat, labels, class_id, threshold):
    tp = fp = fn = tn = 0
    for q, label in zip(heat.ravel().tolist(), labels.ravel().tolist(), strict=True):
        if label == UNLABELLED:
            continue
        above = Fraction(q, 255) >= Fraction(threshold)
        tp += above and label == class_id
        fp += above and label != class_id
        fn += not above and label == class_id
        tn += not above and label != class_id
    return Counts(tp, fp, fn, tn)


@given(heat_and_labels(), THRESHOLDS, st.sampled_from([1, 2]))
def test_counts_equal_a_count_of_pixels(pair, threshold, class_id):
    heat, labels = pair
    level_means = Fraction(threshold_level(threshold), 255)
    histogram = Histogram.of(heat, labels, class_id)
    counted = counts_at(histogram, threshold)
    # A threshold that is itself q / 255 in floating point means that level.
    exact = level_means if level_means <= 1 else Fraction(threshold)
    assert counted == brute_counts(heat, labels, class_id, exact)
    assert iou_at(histogram, threshold) == iou(counted)
    assert histogram.pixels == np.count_nonzero(labels != UNLABELLED)


@given(st.floats(0, 1))
def test_threshold_level_is_the_first_heat_that_reaches_the_threshold(threshold):
    level = threshold_level(threshold)
    assert level / 255 >= threshold
    assert level == 0 or (level - 1) / 255 < threshold


@given(st.integers(0, 255))
def test_each_level_survives_the_way_through_its_threshold(level):
    assert threshold_level(level / 255) == level


@given(heat_and_labels())
def test_curve_is_the_iou_at_every_level(pair):
    histogram = Histogram.of(*pair, 1)
    scores = curve(histogram)
    for level in range(256):
        expected = iou_at(histogram, level / 255)
        assert (np.isnan(scores[level]) and expected is None) or scores[level] == expected


@given(heat_and_labels())
def test_best_threshold_is_not_beaten_at_any_level(pair):
    histogram = Histogram.of(*pair, 1)
    best = best_threshold(histogram)
    if not histogram.foreground.any():
        assert best is None
        return
    assert best is not None
    threshold, score = best
    assert iou_at(histogram, threshold) == score == np.nanmax(curve(histogram)[1:])


@given(heat_and_labels(), heat_and_labels())
def test_histograms_add_up_and_subtract_away(first, second):
    one, two = Histogram.of(*first, 1), Histogram.of(*second, 1)
    back = (one + two) - two
    assert np.array_equal(back.foreground, one.foreground)
    assert np.array_equal(back.background, one.background)
    assert (one + two).pixels == one.pixels + two.pixels
    assert (Histogram.empty() + one).pixels == one.pixels


@given(heat_and_labels())
def test_mask_iou_is_intersection_over_union_of_labelled_pixels(pair):
    mask, labels = pair
    known = labels != UNLABELLED
    truth, predicted = (labels == 1) & known, (mask != 0) & known
    union = (truth | predicted).sum()
    expected = (truth & predicted).sum() / union if union else None
    assert mask_iou(mask, labels, 1) == expected


@given(
    SHAPES.flatmap(lambda s: hnp.arrays(np.uint8, (3, *s))),
    st.tuples(THRESHOLDS, THRESHOLDS, THRESHOLDS),
)
def test_the_most_probable_class_above_its_threshold_wins(heatmap, thresholds):
    labels = class_masks(heatmap, (7, 8, 9), thresholds)
    for row in range(heatmap.shape[1]):
        for column in range(heatmap.shape[2]):
            heat = heatmap[:, row, column].tolist()
            above = [k for k in range(3) if heat[k] >= threshold_level(thresholds[k])]
            winner = max(above, key=lambda k: (heat[k], -k)) + 7 if above else 0
            assert labels[row, column] == winner


@given(
    SHAPES.flatmap(lambda s: hnp.arrays(np.uint8, (3, *s))),
    st.tuples(*[st.floats(0.01, 1)] * 3),
    st.integers(0, 2),
)
def test_a_competing_plane_at_its_threshold_is_its_part_of_the_class_masks(
    heatmap, thresholds, index
):
    plane = competing_plane(heatmap, index, thresholds)
    masks = class_masks(heatmap, (7, 8, 9), thresholds)
    assert np.array_equal(plane >= threshold_level(thresholds[index]), masks == index + 7)


def test_a_single_class_competes_with_nobody_and_is_not_copied():
    heatmap = np.arange(12, dtype=np.uint8).reshape(1, 3, 4)
    assert np.shares_memory(competing_plane(heatmap, 0, (0.5,)), heatmap)


def test_counts_stay_exact_above_what_float32_can_count():
    rows = (1 << 24) // 4096 + 3
    heat = np.zeros((rows, 4096), np.uint8)
    labels = np.zeros((rows, 4096), np.uint8)
    assert Histogram.of(heat, labels, 1).background[0] == rows * 4096


def test_a_threshold_change_touches_no_pixels():
    rng = np.random.default_rng(0)
    heat = rng.integers(0, 256, (2000, 2000), dtype=np.uint8)
    histogram = Histogram.of(heat, (heat > 99).astype(np.uint8), 1)
    with Stopwatch() as watch:
        for level in range(256):
            iou_at(histogram, level / 255)
    assert watch.usual_seconds < 0.5  # 256 passes over 4 megapixels take seconds


def test_steady_threshold_stands_in_the_middle_of_a_plateau():
    histogram = Histogram.empty()
    histogram.foreground[200] = 1000
    histogram.background[50] = 1000
    # Levels 51 to 200 part the two without error.
    assert steady_threshold(histogram) == pytest.approx((51 + 200) / 2 / 255, abs=0.002)


@pytest.mark.parametrize(
    ("foreground", "background", "expected"),
    [((255, 0), (0, 9), 0.5), ((3, 900), (1, 900), 0.1), ((254, 900), (253, 900), 0.9)],
)
def test_steady_threshold_is_never_absurd(foreground, background, expected):
    histogram = Histogram.empty()
    histogram.foreground[foreground[0]] = foreground[1]
    histogram.background[background[0]] = background[1]
    assert steady_threshold(histogram) == expected


def _ramp(cells: int, best: int, below: int, above: int) -> Histogram:
    """An image whose IoU is 1 at a level and falls off by pixels a level on either side."""
    histogram = Histogram.empty()
    histogram.foreground[255] = cells
    histogram.background[0] = cells
    histogram.background[1:best] = below
    histogram.foreground[best:255] = above
    return histogram


def test_each_image_counts_the_same_in_the_threshold_for_all():
    crowded, sparse = _ramp(1_000_000, 200, 1000, 1000), _ramp(200, 90, 20, 20)
    assert curve(crowded + sparse).argmax() == 200, "pooled, the sparse image is not heard"
    level = math.ceil(even_threshold([crowded, sparse]) * 255)
    scores = (curve(crowded) + curve(sparse)) / 2
    assert scores[level] == scores[1:].max()
    assert level < 120


def test_an_image_of_a_rare_stain_is_heard_where_it_would_be_lost():
    """Nine that do not care and one whose mask is gone above its level: a median would lose it."""
    usual, rare = [_ramp(10_000, 140, 3, 3) for _ in range(9)], _ramp(2_000, 70, 40, 400)
    level = math.ceil(even_threshold([*usual, rare]) * 255)
    assert level == 70
    assert curve(rare)[level] > 0.99 > 0.7 > curve(rare)[140]
    assert np.mean([curve(one)[level] for one in usual]) > 0.97


def test_images_that_say_nothing_do_not_judge():
    speck, good = _ramp(20, 200, 0, 0), _ramp(1000, 90, 5, 5)
    assert even_threshold([speck, good]) == even_threshold([good])
    assert even_threshold([speck], 0.4) == 0.4
    assert even_threshold([], 0.4) == 0.4
    flat = Histogram.empty()
    flat.foreground[90], flat.background[90] = 500, 500
    assert even_threshold([flat], 0.4) == 0.4, "no better than a mask of everything"


def test_heatmap_and_labels_of_different_sizes_are_refused():
    with pytest.raises(ValueError, match="differ in size"):
        Histogram.of(np.zeros((2, 3), np.uint8), np.zeros((3, 2), np.uint8), 1)


@settings(deadline=None, max_examples=50)
@given(heat_and_labels(), st.integers(0, 255))
def test_the_four_measures_are_scikit_learn_s_at_every_level(pair, level):
    heat, labels = pair
    known = labels != UNLABELLED
    truth, said = (labels == 1)[known], (heat >= level)[known]
    ours = curves(Histogram.of(heat, labels, 1))
    measures = (
        (ours.iou, sklearn_metrics.jaccard_score),
        (ours.dice, sklearn_metrics.f1_score),
        (ours.precision, sklearn_metrics.precision_score),
        (ours.recall, sklearn_metrics.recall_score),
    )
    for values, measure in measures:
        if truth.size:
            # Where a measure is not defined, they give a number of one's choice.
            theirs = measure(truth, said, zero_division=0)
            assert np.nan_to_num(values[level]) == pytest.approx(theirs, rel=1e-12)
            assert not np.isnan(values[level]) or theirs == 0
        else:
            assert np.isnan(values[level])


@settings(deadline=None)
@given(heat_and_labels())
def test_the_counts_are_scikit_image_s_contingency_table(pair):
    heat, labels = pair
    mask = heat > 127
    truth = np.where(labels == UNLABELLED, 2, labels == 1).astype(int)
    table = contingency_table(truth, mask.astype(int), ignore_labels=[2]).toarray()
    full = np.zeros((2, 2))
    full[: table.shape[0], : table.shape[1]] = table[:2]
    (tn, fp), (fn, tp) = full
    counts = mask_counts(mask, labels, 1)
    assert counts == Counts(tp, fp, fn, tn)
    shares = ((tp, tp + fp, precision), (tp, tp + fn, recall), (2 * tp, 2 * tp + fp + fn, dice))
    for part, whole, measure in shares:
        assert measure(counts) == (pytest.approx(part / whole) if whole else None)


@given(heat_and_labels())
def test_scikit_learn_s_precision_recall_curve_lies_on_ours(pair):
    heat, labels = pair
    known = labels != UNLABELLED
    truth = (labels == 1)[known]
    if not truth.any():
        return
    theirs = sklearn_metrics.precision_recall_curve(truth, heat[known])
    ours = curves(Histogram.of(heat, labels, 1))
    np.testing.assert_allclose(ours.precision[theirs[2]], theirs[0][:-1], rtol=1e-12)
    np.testing.assert_allclose(ours.recall[theirs[2]], theirs[1][:-1], rtol=1e-12)


@given(heat_and_labels(), st.floats(0, 0.5))
def test_the_flat_range_loses_no_more_than_stated_and_ends_where_more_is_lost(pair, within):
    histogram = Histogram.of(*pair, 1)
    best = optimum(histogram, within)
    if best is None:
        assert not histogram.foreground.any()
        return
    assert (best.threshold, best.iou) == best_threshold(histogram)
    for told in (best.threshold, best.low, best.high):
        assert told == float(f"{told:.3f}"), "what is read and typed is that number itself"
    scores = curve(histogram)
    low, high = threshold_level(best.low), threshold_level(best.high)
    assert 1 <= low <= threshold_level(best.threshold) <= high <= 255
    assert (scores[low : high + 1] >= best.iou - within).all()
    for beside in (low - 1, high + 1):
        if 1 <= beside <= 255:
            assert scores[beside] < best.iou - within
    assert best.width == pytest.approx((high - low) / 255)
