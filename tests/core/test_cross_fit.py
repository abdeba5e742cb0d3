"""A threshold never judges itself: each image is scored at what the others chose."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.cross_fit import cross_fit, cross_fit_note
from core.evaluation import Evaluation, ImageScore, worst_first
from core.metrics import Counts, Histogram, best_threshold, iou_at


def noisy_image(seed, edge=128.0, pixels=400):
    """A histogram of an image whose classes part near a heat of ``edge``."""
    rng = np.random.default_rng(seed)
    inside = np.clip(rng.normal(edge + 40, 35, pixels), 0, 255).astype(int)
    outside = np.clip(rng.normal(edge - 40, 35, pixels), 0, 255).astype(int)
    return Histogram(np.bincount(inside, minlength=256), np.bincount(outside, minlength=256))


def named(histograms):
    return [(f"image {n}", histogram) for n, histogram in enumerate(histograms)]


@settings(max_examples=30)
@given(st.lists(st.integers(0, 1000), min_size=2, max_size=9))
def test_each_image_is_scored_at_the_threshold_that_the_others_choose(seeds):
    histograms = [noisy_image(seed, 90 + seed % 80) for seed in seeds]
    fit = cross_fit(named(histograms))
    for n, own in enumerate(histograms):
        others = [histogram for m, histogram in enumerate(histograms) if m != n]
        threshold = best_threshold(sum(others[1:], others[0]))[0]
        assert fit.thresholds[n] == threshold
        assert fit.scored.images[n].iou == iou_at(own, threshold)
        assert fit.scored.images[n].name == f"image {n}"
    assert fit == cross_fit(named(histograms))


def test_images_of_one_group_never_choose_each_other_s_threshold():
    # The copies alone would choose a high threshold, the others a low one.
    copies = [noisy_image(1, 150)] * 4
    others = [noisy_image(seed, 100) for seed in (2, 3)]
    apart = cross_fit(named(copies + others))
    together = cross_fit(named(copies + others), groups=[*"aaaa", "b", "c"])
    assert set(together.thresholds[:4]) == {best_threshold(others[0] + others[1])[0]}
    assert together.scored.images[0].iou < apart.scored.images[0].iou


def test_folds_part_the_images_in_turn():
    histograms = [noisy_image(seed, 100 + 5 * seed) for seed in range(7)]
    fit = cross_fit(named(histograms), folds=3)
    assert fit.thresholds[0] == fit.thresholds[3] == fit.thresholds[6]
    assert fit.thresholds[1] == fit.thresholds[4]
    rest = sum((histograms[n] for n in (2, 4, 5)), histograms[1])
    assert fit.thresholds[0] == best_threshold(rest)[0]
    with pytest.raises(ValueError, match="two folds"):
        cross_fit(named(histograms), folds=1)


def test_the_number_shown_is_not_its_own_judge():
    """Where heat says nothing, a threshold chosen on the images themselves looks better."""
    rng = np.random.default_rng(5)
    gains = []
    for _ in range(40):
        images = [
            Histogram(rng.multinomial(30, [1 / 256] * 256), rng.multinomial(30, [1 / 256] * 256))
            for _ in range(6)
        ]
        gains.append(cross_fit(named(images)).optimism)
    assert np.mean(gains) > 0.001
    assert min(cross_fit(named([noisy_image(n) for n in range(9)])).spread) > 0.3


def test_one_threshold_for_all_is_told_as_what_it_is_where_another_has_a_higher_mean():
    """Chosen on pooled pixels, it follows the large images; the mean counts each image once."""
    large = [stepped(edge, 4000, 36000) for edge in (200, 180)]
    images = named([*large, *(stepped(edge) for edge in (60, 62, 64))])
    fit = cross_fit(images)
    means = [
        np.mean([iou_at(histogram, level / 255) for _, histogram in images]) for level in range(256)
    ]
    assert fit.optimism > 0.001 and max(means) > fit.flattered.mean_iou + 0.01
    assert "too good" not in fit.flattery
    assert f"{fit.threshold:.3f}, chosen by all pixels" in fit.flattery
    assert f"{fit.optimism:.3f} above the fair number" in fit.flattery


def test_one_threshold_for_all_is_not_spoken_of_where_it_promises_no_more():
    images = named([stepped(100) for _ in range(6)])
    assert cross_fit(images).flattery == ""


def stepped(edge, inside=100, outside=900):
    """An image whose cells have a heat of ``edge`` to 250, and its background none above it."""
    return Histogram(
        np.bincount(np.linspace(edge, 250, inside).astype(int), minlength=256),
        np.bincount(np.linspace(0, edge - 1, outside).astype(int), minlength=256),
    )


def test_a_threshold_is_clearly_lower_where_the_images_agree_and_not_where_they_differ():
    alike = named([stepped(edge) for edge in (118, 120, 121, 122, 119, 120, 123)])
    fit = cross_fit(alike)
    assert not fit.is_clearly_above(alike, fit.threshold)
    assert fit.is_clearly_above(alike, fit.threshold + 0.04)
    assert fit.is_clearly_above(alike, 1.0)
    # The same loss on the mean, of images of which some gain by that threshold what others lose.
    differing = named([stepped(edge) for edge in (60, 190, 80, 170, 100, 150, 200)])
    apart = cross_fit(differing)
    for threshold in np.arange(0.5, 0.8, 0.02):
        loss = apart.scored.mean_iou - np.mean([iou_at(h, threshold) for _, h in differing])
        assert not apart.is_clearly_above(differing, threshold) or loss > 0.04
    assert apart.is_clearly_above(differing, 1.0)


def test_a_loss_that_lies_in_the_flattery_of_the_common_best_is_not_said_to_be_clear():
    """What all images chose together is above the fair score by chance alone."""
    rng = np.random.default_rng(3)
    flattered = said = 0
    for _ in range(60):
        images = named(
            [noisy_image(int(s), 100 + int(s) % 60, 60) for s in rng.integers(0, 999, 7)]
        )
        fit = cross_fit(images)
        here = fit.threshold + 0.06
        present = np.mean([iou_at(h, here) for _, h in images])
        flattered += fit.flattered.mean_iou - present > 0.01
        said += fit.is_clearly_above(images, here)
    assert flattered > 10, "the rule before would have called it clear"
    assert said < flattered / 3


def test_fewer_than_five_images_tell_only_what_is_plain():
    few = named([stepped(edge) for edge in (118, 120, 121, 122)])
    fit = cross_fit(few)

    def loss(threshold):
        return fit.scored.mean_iou - np.mean([iou_at(h, threshold) for _, h in few])

    thresholds = np.arange(120, 256) / 255
    small = [t for t in thresholds if 0.01 < loss(t) < 0.045]
    assert small and not any(fit.is_clearly_above(few, t) for t in small)
    assert fit.is_clearly_above(few, 1.0)


def test_one_image_that_differs_does_not_hide_a_loss_of_a_fifth():
    images = named([stepped(edge) for edge in (160, 160, 161, 159, 10)])
    fit, low = cross_fit(images), 0.3
    there = [iou_at(h, low) for _, h in images]
    assert there[4] >= fit.scored.images[4].iou, "this one is better off"
    assert fit.scored.mean_iou - np.mean(there) > 0.05
    assert fit.is_clearly_above(images, low)


def test_less_than_a_hundredth_is_not_worth_saying_of_any_number_of_images():
    many = named([stepped(120, 2000, 20000)] * 40)
    fit = cross_fit(many)
    step = next(t for t in np.arange(121, 255) / 255 if iou_at(many[0][1], t) < 0.995)
    assert iou_at(many[0][1], step) > 0.98
    assert not fit.is_clearly_above(many, float(step))


def test_one_image_or_one_group_cannot_do_both():
    assert cross_fit(named([noisy_image(1)])) is None
    assert cross_fit(named([noisy_image(1), noisy_image(2)]), groups=[7, 7]) is None
    assert cross_fit([]) is None
    assert cross_fit_note(1) == "too few for a fair score"
    assert cross_fit_note(2) == ""


def test_images_without_foreground_leave_the_default_and_have_no_score():
    empty = Histogram(np.zeros(256, int), np.bincount([10, 20], minlength=256))
    fit = cross_fit(named([empty, empty]))
    assert fit.thresholds == (0.5, 0.5)
    assert fit.scored.mean_iou is None
    assert fit.optimism is None


def test_another_rule_may_choose():
    fit = cross_fit(named([noisy_image(1), noisy_image(2)]), choose=lambda histogram: 0.25)
    assert fit.threshold == 0.25
    assert fit.thresholds == (0.25, 0.25)


def test_an_evaluation_keeps_images_without_a_score_out_of_its_means():
    scores = [
        ImageScore("good", Counts(80, 10, 10, 100)),
        ImageScore("empty", Counts(0, 0, 0, 200)),
        ImageScore("bad", Counts(10, 0, 90, 100)),
    ]
    evaluation = Evaluation(tuple(scores))
    assert evaluation.mean_iou == pytest.approx((0.8 + 0.1) / 2)
    assert evaluation.mean_dice == pytest.approx((160 / 180 + 20 / 110) / 2)
    assert evaluation.pooled == Counts(90, 10, 100, 400)
    assert evaluation.pooled_precision == pytest.approx(0.9)
    assert evaluation.pooled_recall == pytest.approx(90 / 190)
    assert evaluation.interval is None
    assert evaluation.interval_note == "too few images for an interval"
    assert [score.name for score in worst_first(scores)] == ["bad", "good", "empty"]
    assert Evaluation(()).mean_iou is None
