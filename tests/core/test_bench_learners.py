"""What the benchmarks compare with is what they say: Labkit's features, the same images' masks."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from core.labels import UNLABELLED
from core.model import ModelConfig
from tests.bench import ceiling, peers
from tests.bench.labkit import FEATURES, SIGMAS, labkit_features
from tests.bench.learners import Score
from tests.bench.machine import SHARED_DATA
from tests.bench.strokes import SETS, draw, whole_masks
from tests.core.test_model import trained_model

needs_data = pytest.mark.skipif(
    not SHARED_DATA.is_dir(), reason="the real smears (../shared/data) are not here"
)


def planes(features: np.ndarray) -> list[np.ndarray]:
    """The features three at a time: red, green and blue of each."""
    assert features.shape[2] == FEATURES == 81
    return [features[..., i : i + 3] for i in range(0, FEATURES, 3)]


def test_labkit_s_features_are_colour_blurs_their_differences_slopes_and_curvatures():
    image = np.random.default_rng(0).integers(0, 256, (40, 31, 3), np.uint8)
    colour, *rest = planes(labkit_features(image))
    assert (colour == image).all()
    blurs, rest = rest[: len(SIGMAS)], rest[len(SIGMAS) :]
    spreads = [blur.std() for blur in blurs]
    assert spreads == sorted(spreads, reverse=True), "wider blurs vary less"
    pairs = list(combinations(blurs, 2))
    for found, (narrow, wide) in zip(rest, pairs, strict=False):
        assert np.allclose(found, narrow - wide)
    for n, blur in enumerate(blurs):
        slope, laplacian, larger, smaller = rest[len(pairs) + 4 * n :][:4]
        down, across = np.gradient(blur.astype(float), axis=(0, 1))
        inside = np.s_[1:-1, 1:-1]
        assert np.allclose(slope[inside], np.hypot(down, across)[inside], atol=1e-3)
        assert np.allclose(laplacian, larger + smaller, atol=1e-3)
        assert (larger >= smaller).all()


def test_a_ramp_has_its_slope_and_no_curvature():
    ramp = np.repeat(np.arange(0, 240, 2, dtype=np.uint8)[None, :, None], 120, 0).repeat(3, 2)
    middle = np.s_[50:70, 50:70]
    slope, laplacian, larger, smaller = planes(labkit_features(ramp))[-4:]
    assert np.allclose(slope[middle], 2, atol=1e-2)
    for curvature in (laplacian, larger, smaller):
        assert np.abs(curvature[middle]).max() < 1e-2


@needs_data
def test_whole_masks_are_of_the_images_that_the_strokes_are_on():
    task = SETS[2]
    strokes, masks = draw(task, 1), whole_masks(task, 1)
    assert [image.name for image in strokes] == [image.name for image in masks]
    for some, every in zip(strokes, masks, strict=True):
        known = some.read_labels() != UNLABELLED
        assert 0 < known.sum() < known.size / 10
        assert (every.read_labels() != UNLABELLED).all()
        assert (some.read_labels()[known] == every.read_labels()[known]).all()
    assert {image.name for image in masks} < {image.name for image in whole_masks(task)}


def test_the_ceiling_s_figures_say_where_the_target_would_lie():
    scores = {
        method: {task.name: [Score(0.7, 0.8, 0.8, 0.9)] * 2 for task in SETS}
        for method in ceiling.METHODS
    }
    found = {figure.what: figure.value for figure in ceiling.figures(scores)}
    assert found["0.15 above it"] == pytest.approx(0.85)
    assert "0.800 ± 0.000 (0.700 / 0.900)" in ceiling.page_table(scores)


def test_the_network_s_operations_are_counted():
    config = ModelConfig()
    weights = 16 * 27 + 6 * 16 * 144 + 16
    assert peers.operations(trained_model(config), 480, 640) == 2 * 480 * 640 * weights
