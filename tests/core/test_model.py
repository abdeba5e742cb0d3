"""The network is dense, exact, and kept in a file that cannot do harm."""

from __future__ import annotations

import json
import os
from dataclasses import replace

import numpy as np
import pytest
import safetensors.torch
import torch

from core.errors import ModelError
from core.model import (
    FORMAT_VERSION,
    MAX_FILE_BYTES,
    ModelConfig,
    StrideOneCNN,
    TrainedModel,
    fold_batch_norm,
)

SMALL = ModelConfig(channels=6, dilations=(1, 2, 4, 1), classes=2)


def lively_network(config=SMALL, seed=0):
    """A network whose norms have statistics as after training, not the initial 0 and 1."""
    network = StrideOneCNN(config)
    network.initialise(seed)
    generator = torch.Generator().manual_seed(seed + 1)
    for module in network.modules():
        if isinstance(module, torch.nn.BatchNorm2d):
            module.running_mean.normal_(0, 0.5, generator=generator)
            module.running_var.uniform_(0.5, 2, generator=generator)
            module.weight.data.uniform_(0.5, 1.5, generator=generator)
            module.bias.data.normal_(0, 0.5, generator=generator)
    network.head.weight.data.normal_(0, 0.5, generator=generator)
    return network.eval()


def trained_model(config=SMALL, **changes):
    ids = tuple(range(1, config.classes + 1))
    model = TrainedModel(
        config=config,
        weights=TrainedModel.weights_of(lively_network(config)),
        class_ids=ids,
        class_names=tuple(f"Zelle ü {i}" for i in ids),
        mean=(120.0, 110.0, 140.0),
        std=(40.0, 50.0, 30.0),
        thresholds=(0.4,) * config.classes,
        summary={"steps": 12, "held_out_iou": None},
    )
    return replace(model, **changes)


@pytest.mark.parametrize("size", [(1, 1), (1, 7), (5, 1), (2, 3), (17, 16), (40, 33)])
def test_output_has_the_size_of_the_input(size):
    with torch.no_grad():
        assert lively_network()(torch.zeros(2, 3, *size)).shape == (2, 2, *size)


def test_the_default_network_is_the_one_of_the_design():
    config = ModelConfig()
    assert config.receptive_field == 67
    network = StrideOneCNN(config)
    assert sum(p.numel() for p in network.parameters()) == config.parameter_count
    assert 14_000 < config.parameter_count < 15_000


def test_no_layer_has_a_stride_or_a_pooling():
    for module in lively_network(ModelConfig()).modules():
        assert "Pool" not in type(module).__name__
        assert getattr(module, "stride", (1, 1)) == (1, 1)


def test_the_dense_answer_is_that_of_each_patch_by_itself():
    network = lively_network()
    patches = StrideOneCNN(replace(SMALL, padded=False)).eval()
    patches.load_state_dict(network.state_dict())
    radius, field = SMALL.receptive_radius, SMALL.receptive_field
    image = torch.randn(1, 3, field + 5, field + 4, generator=torch.Generator().manual_seed(3))
    with torch.no_grad():
        dense = network(image)[0]
        for row in range(6):
            for column in range(5):
                patch = image[:, :, row : row + field, column : column + field]
                answer = patches(patch)
                assert answer.shape == (1, 2, 1, 1)
                difference = answer[0, :, 0, 0] - dense[:, row + radius, column + radius]
                assert difference.abs().max() < 1e-5


def test_nothing_beyond_the_receptive_radius_changes_a_pixel():
    network = lively_network()
    image = torch.zeros(1, 3, 41, 41)
    radius = SMALL.receptive_radius
    with torch.no_grad():
        before = network(image)[0, :, 20, 20]
        image[0, :, 20, 20 + radius + 1] = 50
        assert torch.allclose(network(image)[0, :, 20, 20], before, atol=1e-6)
        image[0, :, 20 - radius, 20 - radius] = 50
        assert not torch.allclose(network(image)[0, :, 20, 20], before, atol=1e-3)


def test_folding_the_norms_changes_no_logit():
    network = lively_network(ModelConfig())
    image = torch.randn(1, 3, 50, 60, generator=torch.Generator().manual_seed(3))
    with torch.no_grad():
        assert torch.allclose(fold_batch_norm(network)(image), network(image), atol=1e-4)
    assert any(isinstance(m, torch.nn.BatchNorm2d) for m in network.modules()), "a copy is folded"


def test_initialisation_depends_on_the_seed_alone_and_leaves_torch_s_generator():
    torch.manual_seed(5)
    before = torch.get_rng_state()
    first, second, third = (StrideOneCNN(SMALL) for _ in range(3))
    torch.set_rng_state(before)
    for network, seed in ((first, 1), (second, 1), (third, 2)):
        network.initialise(seed)
    assert torch.equal(torch.get_rng_state(), before)
    assert torch.equal(first.head.weight, second.head.weight)
    assert not torch.equal(first.head.weight, third.head.weight)


@pytest.mark.parametrize(
    "wrong",
    [
        {"channels": 0},
        {"channels": 100_000},
        {"kernel": 4},
        {"classes": 255},
        {"dilations": ()},
        {"dilations": (1,) * 100},
        {"dilations": (1, 0)},
        {"dilations": (10_000,)},
        {"channels": 16.0},
        {"channels": True},
    ],
)
def test_networks_outside_the_limits_are_refused(wrong):
    with pytest.raises(ValueError, match="must be"):
        ModelConfig(**wrong)


# The file ------------------------------------------------------------------------------------


def test_a_model_comes_back_from_its_file_as_it_was(tmp_path):
    model = trained_model(pixel_size=0.08)
    model.save(tmp_path / "m.safetensors")
    again = TrainedModel.load(tmp_path / "m.safetensors")
    assert [p.name for p in tmp_path.iterdir()] == ["m.safetensors"]
    for name in ("config", "class_ids", "class_names", "mean", "std", "thresholds", "pixel_size"):
        assert getattr(again, name) == getattr(model, name)
    assert again.summary == model.summary
    image = torch.randn(1, 3, 20, 20)
    with torch.no_grad():
        assert torch.equal(again.network()(image), model.network()(image))


def test_new_thresholds_make_a_new_model():
    model = trained_model()
    assert model.with_thresholds([0.1, 0.9]).thresholds == (0.1, 0.9)
    assert model.thresholds == (0.4, 0.4)


def test_damaged_files_of_every_length_are_refused_with_a_sentence():
    data = trained_model().to_bytes()
    for length in [*range(0, 40), *range(40, len(data), 997), len(data) - 1]:
        with pytest.raises(ModelError, match=r"cells\.st"):
            TrainedModel.from_bytes(data[:length], "cells.st")


def test_files_with_flipped_bytes_are_read_or_refused_but_never_crash():
    data = bytearray(trained_model().to_bytes())
    rng = np.random.default_rng(0)
    for place in [*range(8), *rng.integers(8, len(data), 300).tolist()]:
        broken = bytearray(data)
        broken[place] ^= 0xFF
        try:
            TrainedModel.from_bytes(bytes(broken), "cells.st")
        except ModelError as error:
            assert "cells.st" in str(error)


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04" * 50, b"\x80\x04" * 99])
def test_other_files_are_refused(tmp_path, content):
    (tmp_path / "x.safetensors").write_bytes(content)
    with pytest.raises(ModelError, match="not a SmearSeg model"):
        TrainedModel.load(tmp_path / "x.safetensors")


def test_foreign_safetensors_are_refused():
    with pytest.raises(ModelError, match="not a SmearSeg model"):
        TrainedModel.from_bytes(safetensors.torch.save({"x": torch.zeros(3)}))


def rewritten(model, change):
    """The model's file with its header changed."""
    data = model.to_bytes()
    length = int.from_bytes(data[:8], "little")
    header = json.loads(json.loads(data[8 : 8 + length])["__metadata__"]["smearseg"])
    change(header)
    weights = {name: value.clone() for name, value in model.weights.items()}
    return safetensors.torch.save(weights, metadata={"smearseg": json.dumps(header)})


def test_a_newer_format_is_refused_and_says_so():
    data = rewritten(trained_model(), lambda h: h.update(version=FORMAT_VERSION + 1))
    with pytest.raises(ModelError, match="newer SmearSeg"):
        TrainedModel.from_bytes(data)


@pytest.mark.parametrize(
    "change",
    [
        lambda h: h["config"].update(channels=10**9),
        lambda h: h["config"].update(channels=8),
        lambda h: h["config"].update(dilations=[1] * 10**4),
        lambda h: h["config"].update(dilations=None),
        lambda h: h.pop("config"),
        lambda h: h.update(classes=[]),
        lambda h: h["classes"][0].update(id=0),
        lambda h: h["classes"][0].update(id=h["classes"][1]["id"]),
        lambda h: h["classes"][0].update(id="1"),
        lambda h: h["classes"][0].update(name=3),
        lambda h: h["classes"][0].update(threshold=7),
        lambda h: h["classes"][0].update(threshold=float("nan")),
        lambda h: h.update(std=[0, 1, 1]),
        lambda h: h.update(mean=[1, 2]),
        lambda h: h.update(mean=[float("inf"), 1, 1]),
        lambda h: h.update(summary=[1]),
        lambda h: h.update(pixel_size="large"),
    ],
)
def test_headers_that_do_not_fit_are_refused(change):
    with pytest.raises(ModelError, match="damaged"):
        TrainedModel.from_bytes(rewritten(trained_model(), change), "cells.st")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("head.weight", float("nan")),
        ("head.bias", float("inf")),
        ("body.0.1.running_var", -1.0),
    ],
)
def test_weights_that_are_not_numbers_are_refused(name, value):
    model = trained_model()
    weights = {key: tensor.clone() for key, tensor in model.weights.items()}
    weights[name].view(-1)[0] = value
    with pytest.raises(ModelError, match="weights"):
        replace(model, weights=weights)


def test_huge_files_are_refused_without_being_read(tmp_path):
    with (tmp_path / "huge.safetensors").open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    with pytest.raises(ModelError, match="too large"):
        TrainedModel.load(tmp_path / "huge.safetensors")


def test_a_missing_file_and_a_folder_get_a_sentence(tmp_path):
    for path in (tmp_path / "none.safetensors", tmp_path):
        with pytest.raises(ModelError, match="cannot be read"):
            TrainedModel.load(path)


def test_a_model_that_cannot_be_written_leaves_nothing_and_says_why(tmp_path):
    with pytest.raises(ModelError, match="could not be written"):
        trained_model().save(tmp_path / "no such folder" / "m.safetensors")
    (tmp_path / "taken").mkdir()
    with pytest.raises(ModelError, match="could not be written"):
        trained_model().save(tmp_path / "taken")
    assert [p.name for p in tmp_path.iterdir()] == ["taken"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_a_saved_model_can_be_read_by_others_as_usual(tmp_path):
    trained_model().save(tmp_path / "m")
    (tmp_path / "plain").touch()
    assert (tmp_path / "m").stat().st_mode == (tmp_path / "plain").stat().st_mode
