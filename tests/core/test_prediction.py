"""The heatmap is that of the whole image, whatever tiles it is made of."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import Cancelled
from core.labels import Box
from core.model import ModelConfig
from core.prediction import Predictor, torch_threads
from tests.core.test_model import SMALL, trained_model


def noise(height, width, seed=0):
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


def exact(model):
    """A predictor in float32, whatever the processor is fast with."""
    return Predictor(model, precision="float32")


def whole(predictor, image):
    return predictor.probabilities(image, Box(0, 0, *image.shape[:2]))


@settings(max_examples=12, deadline=None)
@given(st.integers(1, 60), st.integers(1, 60), st.integers(7, 70), st.integers(0, 3))
def test_tiles_of_any_size_give_the_heatmap_of_the_whole_image(height, width, side, seed):
    predictor = exact(trained_model())
    image = noise(height, width, seed)
    expected = whole(predictor, image)
    seen = np.zeros((height, width), int)
    for box in predictor.tiles(height, width, side=side):
        assert box.height <= side
        assert box.width <= side
        part = predictor.probabilities(image, box)
        assert part.shape == (2, box.height, box.width)
        assert np.abs(part - expected[:, *box.slices]).max() < 1e-5
        seen[box.slices] += 1
    assert (seen == 1).all()


@pytest.mark.parametrize("precision", ["bfloat16", "mixed"])
def test_tiles_computed_in_few_bits_are_those_of_the_whole_image_but_for_rounding(precision):
    """A sum that lies between two numbers may be rounded otherwise in a tile of another size.

    Of seed 2 it is at one pixel, on processors with AMX.
    """
    predictor, image = Predictor(trained_model(), precision=precision), noise(45, 60, 2)
    expected = whole(predictor, image)
    apart = np.zeros(expected.shape)
    for box in predictor.tiles(45, 60, side=7):
        part = predictor.probabilities(image, box)
        apart[:, *box.slices] = np.abs(part - expected[:, *box.slices])
    assert apart.max() < 0.5 / 255, "no level of the heatmap is skipped"
    assert (apart > 1e-5).mean() < 0.001


def test_tiles_of_a_few_pixels_are_exact_too():
    predictor = exact(trained_model())
    image = noise(7, 9)
    expected = whole(predictor, image)
    for side in (1, 2, 3):
        for box in predictor.tiles(7, 9, side=side):
            part = predictor.probabilities(image, box)
            assert np.abs(part - expected[:, *box.slices]).max() < 1e-5


def test_the_default_network_is_exact_at_the_seams_too():
    predictor = exact(trained_model(ModelConfig()))
    image = noise(150, 170)
    expected = whole(predictor, image)
    for box in predictor.tiles(150, 170, side=64):
        part = predictor.probabilities(image, box)
        assert np.abs(part - expected[:, *box.slices]).max() < 1e-5


@pytest.mark.parametrize("size", [(1, 1), (1, 600), (3, 2), (64, 65)])
def test_the_heatmap_has_the_size_of_the_image(size):
    predictor = Predictor(trained_model())
    heatmap = predictor.predict(noise(*size))
    assert heatmap.shape == (2, *size)
    assert heatmap.dtype == np.uint8
    expected = np.rint(255 * whole(predictor, noise(*size)).astype(np.float64))
    assert np.abs(heatmap - expected).max() <= 1
    assert (heatmap != expected).mean() < 0.01  # only where rounding is a matter of the last bit


def test_prediction_is_that_of_the_network_in_training_form():
    model = trained_model()
    image = noise(40, 50)
    x = (torch.from_numpy(image).float() - torch.tensor(model.mean)) / torch.tensor(model.std)
    with torch.no_grad():
        expected = model.network()(x.permute(2, 0, 1)[None]).sigmoid()[0].numpy()
    assert np.abs(whole(exact(model), image) - expected).max() < 1e-5


def test_tiles_come_nearest_first():
    predictor = Predictor(trained_model())
    boxes = predictor.tiles(2000, 3000, first=(2990.0, 10.0), side=500)
    assert boxes[0] == Box(0, 2500, 500, 3000)
    assert boxes[-1] == Box(1500, 0, 2000, 500)
    assert sorted(boxes) == sorted(predictor.tiles(2000, 3000, side=500))


def test_an_image_that_is_read_only_or_a_view_is_predicted_and_left_alone():
    image = noise(30, 60)
    image.flags.writeable = False
    predictor = Predictor(trained_model())
    assert predictor.predict(image[:, ::2]).shape == (2, 30, 30)


def test_a_cancelled_prediction_stops_at_the_next_tile():
    asked = []

    def cancelled():
        asked.append(True)
        return len(asked) > 2

    predictor = Predictor(trained_model(SMALL))
    with pytest.raises(Cancelled):
        predictor.predict(noise(600, 1800), cancelled)
    assert len(asked) == 3


def test_a_cancelled_prediction_stops_within_a_tile():
    predictor, image = exact(trained_model(SMALL)), noise(60, 70)
    for asked in range(3):
        left = [asked]

        def cancelled(left: list[int] = left) -> bool:
            left[0] -= 1
            return left[0] < 0

        with pytest.raises(Cancelled):
            predictor.predict_tile(image, Box(0, 0, 60, 70), cancelled)


def test_the_number_of_threads_is_put_back():
    before = torch.get_num_threads()
    with torch_threads(1):
        assert torch.get_num_threads() == 1
    assert torch.get_num_threads() == before
    predictor = Predictor(trained_model(), threads=1)
    predictor.predict(noise(5, 5))
    assert torch.get_num_threads() == before
