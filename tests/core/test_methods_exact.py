"""The ladder is one network: patches, unpadded and dense agree, pooled ones only in size."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import ModelError
from core.labels import UNLABELLED, Box
from core.methods.dense import unpadded
from core.methods.forest import FEATURES, features_of, gaussian_features
from core.methods.loop import at_centres
from core.methods.patches import PatchClassifier, labelled_places, lattice_places
from core.methods.tiles import TiledNetwork, folded
from core.methods.unet import UNet
from core.model import ModelConfig, StrideOneCNN, TrainedModel
from tests.core.test_methods import asked, result_of, smear
from tests.core.test_model import SMALL, lively_network, rewritten, trained_model
from tests.core.test_prediction import noise

POOLED = replace(SMALL, pooling=4)


def dense_probabilities(model, image):
    """The padded network in its training form, float32 (K, H, W): what all others must equal."""
    x = (torch.from_numpy(image).float() - torch.tensor(model.mean)) / torch.tensor(model.std)
    with torch.no_grad():
        return model.network()(x.permute(2, 0, 1)[None]).sigmoid()[0].numpy()


# Exactness -----------------------------------------------------------------------------------


@settings(max_examples=10, deadline=None)
@given(st.integers(1, 60), st.integers(1, 60), st.integers(0, 3))
def test_without_padding_the_answers_are_the_inner_ones_of_the_padded_network(height, width, seed):
    model, image = trained_model(), noise(height, width, seed)
    tiled = unpadded(model, plane=1)
    box = tiled.box(height, width)
    lost = 2 * SMALL.receptive_radius
    assert (box.height, box.width) == (
        (height - lost, width - lost) if min(height, width) > lost else (0, 0)
    )
    if not box.is_empty:
        difference = (
            tiled.probabilities(image, box) - dense_probabilities(model, image)[1][box.slices]
        )
        assert np.abs(difference).max() < 1e-4


@settings(max_examples=10, deadline=None)
@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 3))
def test_each_patch_by_itself_gets_the_dense_answer_at_the_border_too(height, width, seed):
    model, image = trained_model(), noise(height, width, seed)
    places = np.random.default_rng(seed).integers(0, (height, width), (40, 2))
    places[:2] = (0, 0), (height - 1, width - 1)
    answers = PatchClassifier(model).probabilities(image, places)
    expected = dense_probabilities(model, image)[:, places[:, 0], places[:, 1]].T
    assert np.abs(answers - expected).max() < 1e-4


def test_patches_of_the_default_network_get_the_dense_answer():
    model, image = trained_model(ModelConfig()), noise(80, 90)
    places = np.array([[40, 45], [33, 33], [0, 89], [79, 3]])
    expected = dense_probabilities(model, image)[:, places[:, 0], places[:, 1]].T
    assert np.abs(PatchClassifier(model).probabilities(image, places) - expected).max() < 1e-4


def test_a_whole_scan_gives_the_heatmap_of_stride_one():
    image, truth = smear(7, (40, 50))
    changes = {"image": image, "labels": truth, "class_id": 2}
    request = asked(model=trained_model(), whole_scan=True, **changes)
    scan, dense = (result_of(key, request) for key in ("patch", "stride-1"))
    assert scan.output_size == (40, 50)
    assert np.abs(scan.heatmap.astype(int) - dense.heatmap).max() <= 3
    assert np.ptp(scan.heatmap) > 50
    assert not scan.extrapolated
    assert scan.timed_pixels == 2000


@settings(max_examples=15, deadline=None)
@given(st.integers(1, 70), st.integers(1, 70), st.sampled_from([1, 2, 4]))
def test_pooling_divides_the_size_and_rounds_up(height, width, pooling):
    config = replace(SMALL, pooling=pooling)
    with torch.no_grad():
        logits = StrideOneCNN(config).eval()(torch.zeros(1, 3, height, width))
    assert logits.shape[2:] == config.output_size(height, width)
    assert config.output_size(height, width) == (-(-height // pooling), -(-width // pooling))


@settings(max_examples=10, deadline=None)
@given(st.integers(1, 90), st.integers(1, 90), st.integers(0, 2), st.integers(0, 2))
def test_tiles_of_pooling_networks_give_what_the_whole_image_gives(height, width, row, column):
    unet = UNet((4, 6, 8))
    unet.initialise(0, 0.5)
    pooled = lively_network(replace(POOLED, classes=1))
    for network, reach, scale in ((unet, unet.reach, 1), (pooled, POOLED.receptive_radius, 4)):
        tiled = TiledNetwork(folded(network), (120,) * 3, (50,) * 3, reach, scale, grid=4)
        image = noise(height, width)
        whole = tiled.probabilities(image, Box(0, 0, height, width))
        assert whole.shape == (-(-height // scale), -(-width // scale))
        top, left = min(row * 32, (height - 1) // 4 * 4), min(column * 32, (width - 1) // 4 * 4)
        part = tiled.probabilities(
            image, Box(top, left, top + 32, left + 32).clipped(height, width)
        )
        there = whole[top // scale :, left // scale :][: part.shape[0], : part.shape[1]]
        assert np.abs(part - there).max() < 1e-5


def test_nothing_beyond_the_reach_changes_an_answer_of_a_pooling_network():
    unet = UNet((4, 6, 8))
    unet.initialise(0, 0.5)
    pooled = lively_network(POOLED)
    for network, reach, scale in ((unet, unet.reach, 1), (pooled, POOLED.receptive_radius, 4)):
        network = network.eval()
        image = torch.randn(1, 3, 160, 160, requires_grad=True)
        network(image)[0, 0, 80 // scale, 80 // scale].backward()
        rows = torch.nonzero(image.grad.abs().sum((0, 1, 3)))
        assert 80 - reach <= rows.min() <= rows.max() <= 80 + scale - 1 + reach
        assert rows.max() - rows.min() > reach  # and the reach is not much overstated


def test_folding_changes_no_answer_of_the_unet():
    network = UNet()
    network.initialise(3, 0.3)
    image = torch.randn(2, 3, 33, 41)
    network.train()(image)  # the norms take up statistics
    with torch.no_grad():
        assert torch.allclose(folded(network)(image), network.eval()(image), atol=1e-4)
    assert not any(isinstance(m, torch.nn.BatchNorm2d) for m in folded(network).modules())


# One definition of the network ---------------------------------------------------------------


def test_pooled_unpadded_and_dense_have_the_same_weights():
    shapes = [
        {name: value.shape for name, value in StrideOneCNN(config).state_dict().items()}
        for config in (SMALL, POOLED, replace(SMALL, padded=False))
    ]
    assert shapes[0] == shapes[1] == shapes[2]
    assert POOLED.scales == (1, 2, 4, 4)
    assert POOLED.steps == (1, 1, 1, 1)
    assert (SMALL.scales, SMALL.steps) == ((1, 1, 1, 1), SMALL.dilations)


def test_a_model_file_from_before_pooling_loads():
    model = trained_model()
    data = rewritten(model, lambda header: header["config"].pop("pooling"))
    assert TrainedModel.from_bytes(data).config == model.config


@pytest.mark.parametrize("change", [{"pooling": 4}, {"padded": False}])
def test_a_network_whose_heatmap_is_smaller_is_no_model_of_the_program(change):
    with pytest.raises(ModelError, match="size of the image"):
        trained_model(replace(SMALL, **change))
    data = rewritten(trained_model(), lambda header: header["config"].update(pooling=4))
    with pytest.raises(ModelError, match="size of the image"):
        TrainedModel.from_bytes(data)


@pytest.mark.parametrize(
    "change", [{"pooling": 3}, {"pooling": 8}, {"pooling": 2, "padded": False}]
)
def test_poolings_that_the_layers_cannot_do_are_refused(change):
    with pytest.raises(ValueError, match="pooling"):
        replace(SMALL, **change)


def test_a_pooled_network_is_taught_the_label_at_the_middle_of_each_block():
    labels = torch.arange(7 * 10).view(1, 7, 10)
    assert at_centres(labels, 4).tolist() == [[[22, 26, 29], [62, 66, 69]]]
    assert torch.equal(at_centres(labels, 1), labels)


# Samples, features, colours ------------------------------------------------------------------


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 80), st.integers(1, 80), st.integers(1, 300), st.integers(0, 3))
def test_a_lattice_has_one_place_in_each_square(height, width, wanted, seed):
    places, side = lattice_places(height, width, wanted, np.random.default_rng(seed))
    assert places.shape == (-(-height // side), -(-width // side), 2)
    rows, columns = places[..., 0], places[..., 1]
    assert (rows // side == np.arange(rows.shape[0])[:, None]).all()
    assert (columns // side == np.arange(rows.shape[1])).all()
    assert ((rows < height) & (columns < width)).all()
    assert side == np.ceil(np.sqrt(height * width / wanted)) or wanted > height * width


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 200), st.integers(0, 3))
def test_the_scored_sample_is_of_labelled_pixels_each_once(height, width, wanted, seed):
    rng = np.random.default_rng(seed)
    labels = rng.choice([0, 1, UNLABELLED], (height, width), p=[0.1, 0.1, 0.8]).astype(np.uint8)
    places = labelled_places(labels, wanted, rng)
    assert len(places) == min(wanted, (labels != UNLABELLED).sum())
    assert (labels[places[:, 0], places[:, 1]] != UNLABELLED).all()
    assert len({tuple(place) for place in places.tolist()}) == len(places)


def test_features_of_a_tile_are_those_of_the_whole_image():
    image = noise(150, 130)
    whole = gaussian_features(image)
    box = Box(60, 50, 90, 75)
    assert whole.shape == (150, 130, FEATURES)
    assert np.abs(features_of(image, box) - whole[box.slices]).max() < 1e-3


def test_features_are_the_smoothed_colour_its_slope_and_its_curvature():
    rows, columns = np.mgrid[:64, :64].astype(float)
    plane = np.clip(40 + 2 * rows + columns, 0, 255)
    image = np.stack([plane, np.full_like(plane, 90), 0.05 * (columns - 32) ** 2], 2).astype(
        np.uint8
    )
    middle = gaussian_features(image).reshape(64, 64, 6, 5, 3)[32, 32]
    assert middle[:5, 0, 0] == pytest.approx(136, abs=1)
    assert middle[:5, 1, 0] == pytest.approx(5**0.5, abs=0.1)
    assert np.abs(middle[:, 1:, 1]).max() < 1e-3
    assert middle[3, 3, 2] == pytest.approx(0.1, abs=0.02)
    assert middle[3, 4, 2] == pytest.approx(0, abs=0.02)
    assert middle[:, 2] == pytest.approx(middle[:, 3] + middle[:, 4], abs=1e-4)
