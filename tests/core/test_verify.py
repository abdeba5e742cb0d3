"""Verify heatmap: patches agree with the dense heatmap; the result says what was compared."""

from __future__ import annotations

import numpy as np
import pytest

import core.verify
from core.errors import Cancelled
from core.model import ModelConfig
from core.prediction import Predictor
from core.verify import Verification, verify
from tests.core.test_model import SMALL, trained_model
from tests.core.test_prediction import noise


def result_of(*arguments, **options) -> Verification:
    *_, last = verify(*arguments, **options)
    assert last.fraction == 1
    assert last.result is not None
    return last.result


def test_patches_agree_with_the_heatmap_and_the_cost_is_extrapolated():
    model = trained_model()
    found = result_of(model, noise(60, 80), pixels=40)
    radius = SMALL.receptive_radius
    assert found.pixels == 40
    assert found.classes == 2
    assert found.largest_difference < (1e-4 if found.precision == "float32" else 2 / 255)
    assert found.image_pixels == 60 * 80
    assert found.border_pixels == 60 * 80 - (60 - 2 * radius) * (80 - 2 * radius)
    assert found.patch_side == 2 * radius + 1
    assert found.full_scan_seconds == pytest.approx(found.patch_seconds_per_pixel * 60 * 80)
    assert found.ratio == pytest.approx(found.full_scan_seconds / found.dense_seconds)
    assert found.ratio > 1


def test_a_heatmap_that_is_wrong_at_one_pixel_is_found_there(monkeypatch):
    honest = Predictor.probabilities

    def spoiled(self, image, box):
        heat = honest(self, image, box)
        heat[1, 30 - box.top, 41 - box.left] = 1 - heat[1, 30 - box.top, 41 - box.left]
        return heat

    image = noise(60, 80)
    all_that_fit = (60 - 2 * SMALL.receptive_radius) * (80 - 2 * SMALL.receptive_radius)
    monkeypatch.setattr(Predictor, "probabilities", spoiled)
    found = result_of(trained_model(), image, pixels=all_that_fit)
    assert found.pixels == all_that_fit
    assert found.largest_at == (30, 41)
    assert found.largest_difference > 0.01


def test_the_seed_decides_which_pixels_and_all_of_them_fit():
    draws = [core.verify._draw_places((50, 70), 8, 30, seed) for seed in (1, 1, 2)]
    assert np.array_equal(draws[0], draws[1])
    assert not np.array_equal(draws[0], draws[2])
    for places in draws:
        assert len(np.unique(places, axis=0)) == 30
        assert (places >= 8).all()
        assert (places < np.array([50, 70]) - 8).all()


@pytest.mark.parametrize("size", [(1, 1), (16, 200), (17, 17)])
def test_an_image_hardly_larger_than_a_patch_says_how_little_was_compared(size):
    model = trained_model()
    found = result_of(model, noise(*size))
    assert model.config.receptive_field == 17
    assert found.pixels == (1 if size == (17, 17) else 0)
    assert found.border_pixels == size[0] * size[1] - found.pixels
    assert (found.largest_at is None) == (found.pixels == 0)


def test_several_tiles_are_compared_as_one_image():
    model = trained_model(ModelConfig(channels=3, dilations=(1, 2)))
    found = result_of(model, noise(700, 900), pixels=300)
    assert len(Predictor(model).tiles(700, 900)) > 1
    assert found.pixels == 300
    assert found.largest_difference < (1e-4 if found.precision == "float32" else 2 / 255)


def test_progress_only_grows_and_cancelling_stops_both_halves():
    model, image = trained_model(), noise(60, 80)
    fractions = [progress.fraction for progress in verify(model, image)]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1
    for allowed in (0, 3):
        asked = []

        def cancelled(asked=asked, allowed=allowed):
            asked.append(True)
            return len(asked) > allowed

        with pytest.raises(Cancelled):
            list(verify(model, image, cancelled=cancelled))
        assert len(asked) == allowed + 1
