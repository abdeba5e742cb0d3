"""A threshold from edges: the outline that runs where the picture changes."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.edges import ColourSteps, EdgeProfile, Outline, propose_threshold
from core.labels import UNLABELLED
from core.metrics import Histogram
from core.parts import Judgement


def disc(side=120, radius=30):
    """A dark disc on bright glass, and how far each pixel lies inside its edge (negative out)."""
    y, x = np.mgrid[:side, :side]
    depth = radius - np.hypot(x - side / 2, y - side / 2)
    image = np.where(depth[..., None] > 0, (120, 60, 150), (225, 205, 215)).astype(np.uint8)
    return cv2.GaussianBlur(image, (0, 0), 1.0), depth


def heat_with_edge_at(depth, level, softness=12.0):
    """A wide slope of heat, which has ``level`` where the disc ends."""
    return np.clip(level + 255 * depth / (4 * softness), 0, 255).astype(np.uint8)


def strokes(depth):
    labels = np.full(depth.shape, UNLABELLED, np.uint8)
    labels[depth > 22] = 1
    labels[depth < -22] = 0
    return labels


def proposed(heat, image, labels, **changes):
    profile = EdgeProfile.of(heat, ColourSteps.of(image))
    return propose_threshold(Histogram.of(heat, labels, 1), profile, **changes)


@pytest.mark.parametrize("level", [60, 100, 128, 170, 200])
def test_the_threshold_is_the_level_whose_outline_lies_on_the_edge(level):
    image, depth = disc()
    threshold = proposed(heat_with_edge_at(depth, level), image, strokes(depth))
    assert threshold == pytest.approx(level / 255, abs=0.06)


def test_labels_that_touch_outvote_the_edge():
    image, depth = disc()
    heat = heat_with_edge_at(depth, 128)
    labels = (depth > 5).astype(np.uint8)  # a technician who draws cells 5 pixels smaller
    wanted = heat[(depth > 4.5) & (depth < 5.5)].mean() / 255
    histogram, outline = Histogram.of(heat, labels, 1), Outline.of(labels, 1)
    profile = EdgeProfile.of(heat, ColourSteps.of(image))
    judgement = Judgement(histogram, profile, outline, (histogram,))
    assert judgement.threshold(0.5) == pytest.approx(wanted, abs=0.03)
    assert wanted > 0.55


def test_labels_of_one_kind_or_a_flat_heatmap_leave_the_default():
    image, depth = disc()
    heat = heat_with_edge_at(depth, 128)
    only_cells = np.where(depth > 22, 1, UNLABELLED).astype(np.uint8)
    assert proposed(heat, image, only_cells, default=0.4) == 0.4
    assert proposed(np.full_like(heat, 90), image, strokes(depth), default=0.4) == 0.4


def test_the_threshold_never_parts_from_the_strokes():
    image, depth = disc()
    heat = heat_with_edge_at(depth, 128)
    labels = strokes(depth)
    labels[(depth > -4) & (depth < -2)] = (
        1  # painted over the edge: the outline must lie further out
    )
    threshold = proposed(heat, image, labels)
    assert np.mean(heat[labels == 1] >= 255 * threshold) > 0.95


@given(st.integers(0, 2**32 - 1), st.integers(1, 12), st.integers(1, 12))
@settings(max_examples=40, deadline=None)
def test_a_profile_counts_each_outline_as_a_count_of_its_pixels_does(seed, height, width):
    rng = np.random.default_rng(seed)
    heat = rng.integers(0, 256, (height, width)).astype(np.uint8)
    image = rng.integers(0, 256, (height, width, 3)).astype(np.uint8)
    colour = ColourSteps.of(image)
    profile = EdgeProfile.of(heat, colour)
    for level in (1, 40, 128, 255):
        mask = heat >= level
        down, across = mask[:-1] != mask[1:], mask[:, :-1] != mask[:, 1:]
        assert profile.pairs[level] == down.sum() + across.sum()
        steps = colour.down[down].sum(dtype=float) + colour.across[across].sum(dtype=float)
        assert profile.steps[level] == pytest.approx(steps, rel=1e-6, abs=1e-4)


def test_profiles_of_two_images_add_up():
    image, depth = disc()
    one = EdgeProfile.of(heat_with_edge_at(depth, 100), ColourSteps.of(image))
    both = one + one
    assert np.array_equal(both.pairs, 2 * one.pairs)
    assert np.array_equal((EdgeProfile.empty() + one).steps, one.steps)


def test_the_labels_decide_alone_where_no_outline_can_be_judged():
    """Heats at the ends of the scale, or a picture without any edge."""
    image, depth = disc()
    labels = strokes(depth)
    for inside, beside in ((254, 245), (11, 2)):
        heat = np.where(depth > 0, inside, beside).astype(np.uint8)
        level = 255 * proposed(heat, image, labels)
        assert beside < level <= inside
    heat = np.where(depth > 0, 80, 2).astype(np.uint8)
    assert 2 < 255 * proposed(heat, np.full_like(image, 128), labels) <= 80


def test_an_outline_is_drawn_where_both_sides_are_labelled():
    labels = np.full((4, 4), UNLABELLED, np.uint8)
    labels[0] = [1, 0, UNLABELLED, 1]
    labels[1] = [1, 1, 0, 0]
    # across: 1|0 above, 1|0 below; down: the second column 0/1, the last 1/0. Beside unlabelled
    # ones: the 1 above at its left; both 1 below on what is under them.
    assert Outline.of(labels, 1) == Outline(drawn=4, all=7)
    assert Outline.of(labels, 2) == Outline(0, 0)


def test_masks_tell_where_cells_end_and_strokes_that_met_do_not():
    _, depth = disc()
    assert Outline.of((depth > 0).astype(np.uint8), 1).is_told
    assert not Outline.of(strokes(depth), 1).is_told
    met = np.full(depth.shape, UNLABELLED, np.uint8)
    for row in range(10, 100, 10):
        met[row : row + 5, 10:60] = 1
    met[:, 30:36] = 0  # one stroke of background across nine of cells
    outline = Outline.of(met, 1)
    assert outline.drawn >= 50
    assert not outline.is_told
