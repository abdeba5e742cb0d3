"""On each device that is here, heatmaps and training do what they do on the processor.

CUDA and Apple's MPS skip where there is none; the processor itself shows that the tests can run.
"""

from __future__ import annotations

import numpy as np
import pytest
import torch

from core.model import ModelConfig
from core.prediction import DEVICE_LIMIT, Predictor
from core.verify import verify
from tests.core.test_exactness import SEAM, largest_difference_at_seams
from tests.core.test_model import trained_model
from tests.core.test_prediction import exact, noise, whole
from tests.core.test_training import disc_images, mean_iou, trained

DEVICES = [
    "cpu",
    pytest.param(
        "cuda",
        marks=pytest.mark.skipif(not torch.cuda.is_available(), reason="no CUDA device is here"),
    ),
    pytest.param(
        "mps",
        marks=pytest.mark.skipif(
            not torch.backends.mps.is_available(), reason="no Apple GPU (MPS) is here"
        ),
    ),
]


@pytest.mark.parametrize("device", DEVICES)
def test_a_heatmap_is_that_of_the_processor(device):
    model, image = trained_model(ModelConfig(classes=2)), noise(90, 130)
    there = Predictor(model, device=device, precision="float32")
    assert there.device.type == device
    assert np.abs(whole(there, image) - whole(exact(model), image)).max() < DEVICE_LIMIT


@pytest.mark.parametrize("device", DEVICES)
def test_tiles_fit_at_their_seams(device):
    there = Predictor(trained_model(ModelConfig()), device=device, precision="float32")
    assert largest_difference_at_seams(there, noise(100, 90), 40, 37) < SEAM


@pytest.mark.parametrize("device", DEVICES)
def test_a_heatmap_is_that_of_the_patch_classifier(device):
    *_, last = verify(trained_model(ModelConfig()), noise(80, 90), pixels=20, device=device)
    assert last.result is not None
    assert last.result.device == device
    assert last.result.largest_difference < DEVICE_LIMIT


@pytest.mark.parametrize("device", DEVICES)
def test_discs_are_learnt_and_the_network_comes_back_to_the_processor(device):
    last = trained(disc_images(3), steps=60, device=device)
    assert all(value.device.type == "cpu" for value in last.model.weights.values())
    assert mean_iou(last.model, range(50, 53)) > 0.6
