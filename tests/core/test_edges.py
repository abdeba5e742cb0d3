"""A threshold from edges: the outline that runs where the picture changes."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.edges import ColourSteps, EdgeProfile, propose_threshold, touching
from core.labels import UNLABELLED
from core.metrics import Histogram


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
    pairs = touching(labels, 1)
    return propose_threshold(Histogram.of(heat, labels, 1), profile, pairs, **changes)


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
    assert proposed(heat, image, labels) == pytest.approx(wanted, abs=0.03)
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


def test_only_labelled_neighbours_of_different_kinds_touch():
    labels = np.full((4, 4), UNLABELLED, np.uint8)
    labels[0] = [1, 0, UNLABELLED, 1]
    labels[1] = [1, 1, 0, 0]
    # across: 1|0 above, 1|0 below; down: the second column 0/1, the last 1/0.
    assert touching(labels, 1) == 4
    assert touching(labels, 2) == 0
