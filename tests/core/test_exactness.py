"""The heatmap is that of the patch classifier at every pixel, of the image's size, and seamless.

Held here for any size, tile and network, in float32; bfloat16 has a bound of its own.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

import core.dense_network
from core.dense_network import (
    DenseNetwork,
    _deal_rows,
    _gather_rows,
    _rounded,
    _row_groups,
)
from core.labels import Box
from core.model import ModelConfig, StrideOneCNN
from core.prediction import Predictor
from core.processor import predicts_faster_in_bfloat16
from tests.core.test_model import trained_model
from tests.core.test_prediction import exact, noise, whole

CONFIGS = (
    ModelConfig(channels=4, dilations=(1, 2, 4, 1), classes=2),
    ModelConfig(channels=3, dilations=(2, 3), kernel=5),
    ModelConfig(channels=1, dilations=(1,)),
    ModelConfig(channels=5, dilations=(8, 1), classes=3),
    ModelConfig(channels=2, dilations=(1, 1), kernel=1),
)
CHEAP = ModelConfig(channels=2, dilations=(1, 2))
SEAM = 1e-5
BFLOAT16 = 2 / 255

configs = st.sampled_from(CONFIGS)


def tiles_of(height: int, width: int, rows: int, columns: int) -> list[Box]:
    return [
        Box(top, left, min(top + rows, height), min(left + columns, width))
        for top in range(0, height, rows)
        for left in range(0, width, columns)
    ]


def largest_difference_at_seams(predictor, image, rows, columns) -> float:
    expected = whole(predictor, image)
    return max(
        float(np.abs(predictor.probabilities(image, box) - expected[:, *box.slices]).max())
        for box in tiles_of(*image.shape[:2], rows, columns)
    )


def slid(model, image, box: Box) -> np.ndarray:
    """Probabilities (K, h, w) of a box of pixels, each from a patch of its own, unfolded."""
    network = StrideOneCNN(replace(model.config, padded=False))
    network.load_state_dict(dict(model.weights), strict=False)
    reach = model.config.receptive_radius
    x = (torch.from_numpy(image).float() - torch.tensor(model.mean)) / torch.tensor(model.std)
    patches = [
        x[row - reach : row + reach + 1, column - reach : column + reach + 1].permute(2, 0, 1)
        for row in range(box.top, box.bottom)
        for column in range(box.left, box.right)
    ]
    with torch.no_grad():
        probabilities = network.eval()(torch.stack(patches)).sigmoid()
    assert probabilities.shape == (box.area, model.config.classes, 1, 1)
    return probabilities[:, :, 0, 0].T.reshape(-1, box.height, box.width).numpy()


@settings(max_examples=40, deadline=None)
@given(
    configs,
    st.integers(1, 48),
    st.integers(1, 48),
    st.integers(1, 50),
    st.integers(1, 50),
    st.integers(0, 99),
)
def test_tiles_of_any_height_and_width_give_the_whole_image(c, height, width, rows, columns, seed):
    rows, columns = max(rows, height // 6), max(columns, width // 6)
    image = noise(height, width, seed)
    assert largest_difference_at_seams(exact(trained_model(c)), image, rows, columns) < 1e-5


@pytest.mark.parametrize("config", CONFIGS)
def test_tiles_of_one_pixel_give_the_whole_image(config):
    assert largest_difference_at_seams(exact(trained_model(config)), noise(9, 11), 1, 1) < 1e-5


@settings(max_examples=25, deadline=None)
@given(configs, st.integers(0, 12), st.integers(0, 12), st.integers(0, 99))
def test_the_dense_heatmap_is_the_patch_classifier_slid_over_the_image(c, more, wider, seed):
    model = trained_model(c)
    radius, side = c.receptive_radius, c.receptive_field
    image = noise(side + more, side + wider, seed)
    fits = Box(radius, radius, radius + more + 1, radius + wider + 1)
    dense = exact(model).probabilities(image, fits)
    assert np.abs(dense - slid(model, image, fits)).max() < 1e-4


def test_the_default_network_is_its_patch_classifier_too():
    model = trained_model(ModelConfig())
    image = noise(72, 75)
    fits = Box(33, 33, 39, 42)
    assert np.abs(exact(model).probabilities(image, fits) - slid(model, image, fits)).max() < 1e-4


def test_every_size_from_one_pixel_up_gives_a_heatmap_of_that_size():
    predictor = exact(trained_model(CHEAP))
    image = noise(40, 40)
    for height in range(1, 41):
        for width in range(1, 41):
            heatmap = predictor.predict(image[:height, :width])
            assert heatmap.shape == (1, height, width)


@settings(max_examples=15, deadline=None)
@given(configs, st.integers(1, 1500), st.integers(1, 90), st.booleans())
def test_larger_images_of_any_size_give_a_heatmap_of_that_size(config, long, short, upright):
    size = (long, short) if upright else (short, long)
    model = trained_model(config)
    assert Predictor(model).predict(noise(*size)).shape == (config.classes, *size)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 40), st.integers(1, 9), st.integers(1, 17), st.integers(1, 3))
def test_rows_dealt_into_groups_are_gathered_as_they_were(height, width, groups, channels):
    x = torch.arange(1.0, height * width * channels + 1).reshape(1, height, width, channels)
    x = x.permute(0, 3, 1, 2)
    dealt = _deal_rows(x, groups)
    assert dealt.shape == (groups, channels, -(-height // groups), width)
    assert torch.equal(_gather_rows(dealt, height), x)
    assert int((dealt == 0).sum()) == dealt.numel() - x.numel()


def test_dealt_rows_lie_close_together():
    for dilations in ((1, 1, 2, 4, 8, 16, 1), (1, 1, 2, 4, 8, 1), (6, 9, 3, 128, 2), (1,), (5, 7)):
        groups = _row_groups(dilations)
        for dilation, group in zip(dilations, groups, strict=True):
            assert dilation % group == 0
            assert dilation // group < 4
    assert _row_groups((1, 1, 2, 4, 8, 16, 1)) == [1, 1, 1, 4, 4, 16, 1]


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 5), st.sampled_from([1, 3, 5]), st.integers(0, 99))
def test_rounding_errors_of_a_kernel_cancel(planes, side, seed):
    weight = torch.randn(4, planes, side, side, generator=torch.Generator().manual_seed(seed))
    rounded = _rounded(weight)
    assert rounded.dtype == torch.bfloat16
    assert torch.equal(_rounded(rounded.float()), rounded)
    step = weight.abs().amax((2, 3)) / 128
    sums = (rounded.double() - weight.double()).sum((2, 3)).abs()
    assert (sums <= step / 2 + 1e-9).all()
    assert ((rounded.double() - weight.double()).abs() <= 1.01 * step[..., None, None]).all()


needs_bfloat16 = pytest.mark.skipif(
    not predicts_faster_in_bfloat16(), reason="this processor predicts in float32 only"
)


@needs_bfloat16
@pytest.mark.parametrize("precision", ["bfloat16", "mixed"])
@pytest.mark.parametrize("dealt", [True, False], ids=["rows dealt", "rows in place"])
@pytest.mark.parametrize("config", [CONFIGS[2], ModelConfig(channels=8, dilations=(8,))])
@pytest.mark.parametrize("size", [(1, 1), (2, 33), (23, 31)])
def test_bfloat16_takes_colours_exactly_to_the_border(monkeypatch, config, size, dealt, precision):
    """One layer, in which only its sum is rounded: were the mean or the border wrong, it shows."""
    monkeypatch.setattr(core.dense_network, "has_amx", lambda: dealt)
    model = trained_model(config, mean=(11.3, 180.6, 254.9), std=(2.0, 5.0, 8.0))
    image = noise(*size)
    cpu = torch.device("cpu")
    with torch.inference_mode():
        expected = DenseNetwork(model, "float32", cpu).logits(image)
        found = DenseNetwork(model, precision, cpu).logits(image)
    assert (found - expected).abs().max() < 0.01 * expected.abs().max() + 0.002


@needs_bfloat16
@settings(max_examples=20, deadline=None)
@given(
    st.integers(1, 150),
    st.integers(1, 150),
    st.integers(20, 90),
    st.integers(20, 90),
    st.integers(0, 99),
    st.booleans(),
    st.sampled_from(["bfloat16", "mixed"]),
)
def test_bfloat16_is_near_float32_and_its_tiles_fit(
    height, width, rows, columns, seed, dealt, precision
):
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(core.dense_network, "has_amx", lambda: dealt)
        _compare_with_float32(height, width, rows, columns, seed, precision)


def _compare_with_float32(height, width, rows, columns, seed, precision):
    model = trained_model(ModelConfig(channels=8, dilations=(1, 4, 8, 1)))
    # Logits of a few units, as training gives them: random weights' go to 50, and their rounding.
    weights = {**model.weights, "head.weight": model.weights["head.weight"] / 8}
    model = replace(model, weights=weights)
    image = noise(height, width, seed)
    predictor = Predictor(model, precision=precision)
    assert np.abs(whole(predictor, image) - whole(exact(model), image)).max() < BFLOAT16
    assert largest_difference_at_seams(predictor, image, rows, columns) < SEAM
