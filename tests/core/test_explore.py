"""The facts of the data are those of its pixels; what stands out is named, what does not is not."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from skimage.color import rgb2lab

from core.explore import SHOWN, ClassColours, Explorer, separation
from core.labels import UNLABELLED
from core.smear import SmearSettings, make_smear

SLIDE = SmearSettings(height=200, width=260, red_cell_diameter=30, stain_variation=0.2)


def explored(images):
    explorer = Explorer()
    for number, (image, labels) in enumerate(images):
        explorer.add(number, f"field {number}", image, labels)
    return explorer.facts()


def colours(mean, spread, value=1):
    return ClassColours(
        value,
        100,
        np.array(mean, float),
        np.diag(np.array(spread, float)),
        np.zeros((0, 3), np.float32),
        np.zeros(0, np.int64),
    )


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000), st.integers(1, 4))
def test_counts_and_colours_are_those_of_the_labelled_pixels(seed, number):
    rng = np.random.default_rng(seed)
    images = [
        (
            rng.integers(0, 256, (12, 9, 3), np.uint8),
            rng.choice(np.array([0, 1, 2, UNLABELLED], np.uint8), (12, 9)),
        )
        for _ in range(number)
    ]
    facts = explored(images)
    pixels = np.concatenate([image.reshape(-1, 3) for image, _ in images])
    labels = np.concatenate([labels.ravel() for _, labels in images])
    known = labels != UNLABELLED
    assert facts.labelled_share == pytest.approx(known.mean())
    assert sum(facts.balance.values()) == pytest.approx(1)
    for one in facts.classes:
        own = rgb2lab(pixels[labels == one.value][None] / 255.0)[0]
        assert one.pixels == len(own)
        assert facts.balance[one.value] == pytest.approx(len(own) / known.sum())
        # OpenCV reads CIELAB from a table.
        np.testing.assert_allclose(one.mean, own.mean(axis=0), atol=0.5)
        np.testing.assert_allclose(one.covariance, np.cov(own.T, bias=True), atol=5, rtol=0.05)
    for facts_of_one, (_, own_labels) in zip(facts.images, images, strict=True):
        assert facts_of_one.labelled_share == pytest.approx((own_labels != UNLABELLED).mean())


def test_images_without_labels_count_as_images_only():
    image = make_smear(1, SLIDE).image
    facts = explored([(image, None), (image, np.full(image.shape[:2], UNLABELLED, np.uint8))])
    assert len(facts.images) == 2
    assert facts.labelled_images == 0
    assert facts.labelled_share == 0
    assert (facts.balance, facts.classes, facts.separations) == ({}, (), ())
    assert (facts.images[0].height, facts.images[0].width) == (200, 260)
    assert Explorer().facts().images == ()


def test_what_is_held_out_is_counted_and_teaches_nothing():
    rng = np.random.default_rng(7)
    image = rng.integers(0, 256, (20, 20, 3), np.uint8)
    labels = np.zeros((20, 20), np.uint8)
    labels[:5] = 1
    known, judging = Explorer(), Explorer()
    known.add(1, "a", image, labels)
    judging.add(1, "a", image, labels)
    judging.add(2, "b", 255 - image, np.ones((20, 20), np.uint8), held_out=True)
    alone, both = known.facts(), judging.facts()
    assert both.balance == alone.balance == {0: 0.75, 1: 0.25}
    assert both.separations == alone.separations
    assert set(both.classes[1].owners.tolist()) == {1}
    assert (both.labelled_images, both.labelled_pixels) == (2, 800)
    assert (both.learned_images, both.learned_pixels) == (1, 400)


def test_the_distance_of_two_equal_spreads_is_an_eighth_of_mahalanobis_squared():
    found = separation(colours([50, 0, 0], [3.75] * 3), colours([58, 0, 0], [3.75] * 3, 2))
    assert found.distance == pytest.approx(8**2 / (3.75 + 0.25) / 8)
    assert found.mixed == pytest.approx(np.exp(-2) / 2)
    same = separation(colours([50, 5, 5], [4, 2, 1]), colours([50, 5, 5], [4, 2, 1]))
    assert same.distance == pytest.approx(0, abs=1e-12)
    assert same.mixed == pytest.approx(0.5)


def test_the_bound_holds_for_the_error_of_the_best_rule():
    rng = np.random.default_rng(0)
    one, other = colours([50, 0, 0], [9, 4, 4]), colours([55, 2, 0], [4, 9, 1], 2)
    log = []
    for own in (one, other):
        drawn = rng.multivariate_normal(own.mean, own.covariance, 4000)
        scores = []
        for judge in (one, other):
            away = drawn - judge.mean
            inverse = np.linalg.inv(judge.covariance)
            fit = -0.5 * np.einsum("ni,ij,nj->n", away, inverse, away)
            scores.append(fit - 0.5 * np.log(np.linalg.det(judge.covariance)))
        log.append(np.mean((scores[1] > scores[0]) != (own is other)))
    assert np.mean(log) < separation(one, other).mixed


def test_nuclei_lie_farther_from_the_background_than_red_cells_from_platelets():
    smears = [make_smear(seed, SLIDE) for seed in range(3)]
    facts = explored([(smear.image, smear.classes) for smear in smears])
    apart = {(one.first, one.second): one for one in facts.separations}
    assert apart[0, 3].distance > apart[0, 1].distance > 0.5
    assert apart[0, 3].verdict == "differ clearly"
    red = next(one for one in facts.classes if one.value == 1).rgb
    assert red[0] > red[1]


def test_points_for_a_plot_are_bounded_and_know_their_image():
    smears = [make_smear(seed, SLIDE) for seed in range(2)]
    for one in explored([(smear.image, smear.classes) for smear in smears]).classes:
        assert one.shown.shape == (len(one.owners), 3)
        assert len(one.owners) <= 2 * SHOWN
        assert set(one.owners.tolist()) <= {0, 1}


def test_a_dark_a_pale_and_a_blurred_image_stand_out():
    images = [make_smear(seed, SLIDE).image for seed in range(12)]
    assert explored([(image, None) for image in images]).outliers == ()
    images[2] = (images[2] * 0.5).astype(np.uint8)
    images[5] = cv2.GaussianBlur(images[5], (0, 0), 4)
    found = explored([(image, None) for image in images]).outliers
    assert {(one.id, one.aspect) for one in found} >= {(2, "brightness"), (5, "sharpness")}
    assert {one.id for one in found} == {2, 5}
    assert "field 2 is darker than most of the images." in {one.sentence for one in found}
    assert [one.amount for one in found] == sorted((one.amount for one in found), reverse=True)


def test_a_field_of_half_the_stain_stands_out():
    images = [make_smear(seed, SLIDE).image for seed in range(12)]
    images[4] = (255 - (255 - images[4].astype(np.float32)) * 0.5).astype(np.uint8)
    found = explored([(image, None) for image in images]).outliers
    assert (4, "stain") in {(one.id, one.aspect) for one in found}
    assert {one.id for one in found} == {4}


def test_among_few_images_none_stands_out():
    images = [make_smear(seed, SLIDE).image for seed in range(3)]
    images.append((images[0] * 0.4).astype(np.uint8))
    assert explored([(image, None) for image in images]).outliers == ()


def test_labels_of_another_size_are_refused():
    with pytest.raises(ValueError, match=r"a\.png"):
        Explorer().add(1, "a.png", np.zeros((4, 4, 3), np.uint8), np.zeros((4, 5), np.uint8))
