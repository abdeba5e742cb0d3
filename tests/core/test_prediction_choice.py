"""What a heatmap is computed on and in is chosen by checks, and can be read."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
import torch

import core.prediction
from core.dense_network import DenseNetwork
from core.devices import accelerators
from core.model import ModelConfig
from core.prediction import Predictor, choose_device
from core.processor import predicts_faster_in_bfloat16, trains_faster_in_bfloat16
from tests.bench.machine import ROOT
from tests.core.test_model import trained_model
from tests.core.test_prediction import noise
from tests.pace import Stopwatch


@pytest.fixture
def mps(monkeypatch):
    """A Mac's torch without the Mac: what it would compute there is computed here.

    Calling it says what is added to the logits there, or which error is raised instead.
    """
    honest = DenseNetwork.logits

    def stands_in(fault):
        def logits(self, pixels):
            if self.wanted.type == "cpu":
                return honest(self, pixels)
            if isinstance(fault, Exception):
                raise fault
            return honest(self, pixels) + fault

        monkeypatch.setattr(DenseNetwork, "logits", logits)

    build = DenseNetwork.__init__

    def on_the_cpu(self, model, precision, device):
        self.wanted = device
        build(self, model, precision, torch.device("cpu"))

    monkeypatch.setattr(DenseNetwork, "__init__", on_the_cpu)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: True)
    core.prediction._fault_of.cache_clear()
    yield stands_in
    core.prediction._fault_of.cache_clear()


def test_without_another_device_it_is_the_cpu(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    assert choose_device() == torch.device("cpu")


def test_a_graphics_card_computes_exactly_and_each_time_the_same(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    for name, before in (("allow_tf32", True), ("deterministic", False)):
        monkeypatch.setattr(torch.backends.cudnn, name, before)
    assert choose_device().type == "cuda"
    assert not torch.backends.cudnn.allow_tf32
    assert torch.backends.cudnn.deterministic


def test_cuda_comes_before_mps(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: True)
    assert choose_device() == torch.device("cuda")


def test_mps_is_chosen_where_it_answers_as_the_cpu_does(mps):
    mps(0.001)
    assert choose_device() == torch.device("mps")


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (0.1, "differs by 0.02"),
        (float("nan"), "differs by inf"),
        (NotImplementedError("no such kernel"), "no such kernel"),
        (RuntimeError("MPS backend out of memory"), "out of memory"),
    ],
)
def test_mps_that_errs_is_not_used_and_the_log_says_why(mps, fault, reason, caplog):
    mps(fault)
    assert choose_device() == torch.device("cpu")
    assert reason in caplog.text


def test_mps_is_checked_once(mps, monkeypatch):
    mps(0.0)
    choose_device()
    mps(RuntimeError("asked again"))
    assert choose_device() == torch.device("mps")


def test_a_device_asked_for_is_taken_unchecked(mps):
    mps(RuntimeError("not asked"))
    assert choose_device("mps") == torch.device("mps")
    assert choose_device("cpu") == torch.device("cpu")


needs_bfloat16 = pytest.mark.skipif(
    not predicts_faster_in_bfloat16(), reason="this processor predicts in float32 only"
)


@needs_bfloat16
def test_a_network_within_the_limit_is_predicted_in_bfloat16():
    predictor = Predictor(calm_model(), device="cpu")
    assert predictor.precision == "bfloat16"
    assert predictor.check_difference is not None
    assert 0 < predictor.check_difference <= core.prediction.PRECISION_LIMIT


@needs_bfloat16
def test_a_network_that_amplifies_rounding_is_predicted_in_float32():
    model = trained_model(ModelConfig())  # random weights, four times as far off as is allowed
    predictor = Predictor(model, device="cpu")
    assert predictor.check_difference > core.prediction.PRECISION_LIMIT
    assert predictor.precision == "float32"  # and mixed would not have sufficed
    image = noise(40, 50)
    exact = Predictor(model, device="cpu", precision="float32")
    assert np.array_equal(predictor.predict(image), exact.predict(image))


@needs_bfloat16
@pytest.mark.parametrize(
    ("difference", "precision"), [(1.4, "bfloat16"), (1.6, "float32"), (float("inf"), "float32")]
)
def test_the_limit_is_stricter_than_what_is_wanted_of_any_image(monkeypatch, difference, precision):
    monkeypatch.setattr(core.prediction, "_largest_difference", lambda *_: difference / 255)
    assert Predictor(calm_model(), device="cpu").precision == precision


@needs_bfloat16
def test_between_the_two_stands_bfloat16_with_its_last_layers_in_float32(monkeypatch):
    found = {"bfloat16": 1.6 / 255, "mixed": 1.4 / 255}
    monkeypatch.setattr(
        core.prediction, "_largest_difference", lambda quick, *_: found[quick.precision]
    )
    predictor = Predictor(calm_model(), device="cpu")
    assert predictor.precision == "mixed"
    assert predictor.check_difference == found["mixed"]


@needs_bfloat16
@pytest.mark.parametrize("seed", range(4))
def test_float32_at_the_end_brings_bfloat16_nearer(seed):
    model, image, cpu = calm_model(), noise(90, 70, seed), torch.device("cpu")
    with torch.inference_mode():
        exact, quick, mixed = (
            DenseNetwork(model, precision, cpu).logits(image).sigmoid()
            for precision in ("float32", "bfloat16", "mixed")
        )
    assert mixed.dtype == torch.float32
    assert 0 < (mixed - exact).abs().max() < (quick - exact).abs().max()


def test_without_fast_bfloat16_nothing_is_checked(monkeypatch):
    monkeypatch.setattr(core.prediction, "predicts_faster_in_bfloat16", lambda: False)
    predictor = Predictor(calm_model())
    assert predictor.precision == "float32"
    assert predictor.check_difference is None


INTEL, AMD = {"cpu_name": "Intel Xeon"}, {"cpu_name": "AMD EPYC"}


@pytest.mark.parametrize(
    ("capabilities", "fast"),
    [
        ({}, False),
        (AMD, False),
        (INTEL | {"avx512_bf16": True}, False),
        (INTEL | {"avx512_bf16": True, "amx_bf16": False}, False),
        (INTEL | {"avx512_bf16": True, "amx_bf16": True}, True),
        (AMD | {"avx512_bf16": True}, True),
    ],
)
def test_bfloat16_is_fast_by_amx_or_on_amd(monkeypatch, capabilities, fast):
    monkeypatch.setattr(torch.cpu, "get_capabilities", lambda: capabilities)
    assert predicts_faster_in_bfloat16() == fast


def test_training_is_fast_in_bfloat16_on_amd_only(monkeypatch):
    for able, fast in ((AMD | {"avx512_bf16": True}, True), (INTEL | {"amx_bf16": True}, False)):
        monkeypatch.setattr(torch.cpu, "get_capabilities", lambda able=able: able)
        assert trains_faster_in_bfloat16() == fast


def test_a_precision_asked_for_is_taken_unchecked():
    predictor = Predictor(calm_model(), precision="float32")
    assert predictor.precision == "float32"
    assert predictor.check_difference is None


def test_the_same_model_is_predicted_the_same_each_time():
    image = noise(70, 90)
    one, other = (Predictor(calm_model(), threads=1) for _ in range(2))
    assert one.precision == other.precision
    assert one.check_difference == other.check_difference
    assert np.array_equal(one.predict(image), other.predict(image))


def calm_model():
    """Weights as small as training leaves them: rounding stays below the limit."""
    model = trained_model(ModelConfig())
    weights = dict(model.weights)
    weights["head.weight"] = weights["head.weight"] / 10
    return replace(model, weights=weights)


def test_layers_and_not_the_image_set_the_size_of_a_tile():
    wide = Predictor(trained_model(ModelConfig(channels=64, dilations=(1, 2))), precision="float32")
    slim = Predictor(trained_model(ModelConfig(channels=4, dilations=(1, 2))), precision="float32")
    assert max(box.height for box in wide.tiles(3000, 3000)) < 300
    assert max(box.height for box in slim.tiles(3000, 3000)) > 500
    default = Predictor(trained_model(ModelConfig()), precision="float32")
    assert len(default.tiles(480, 640)) == 1


@pytest.mark.parametrize("precision", ["float32", "bfloat16"])
def test_memory_of_a_large_image_is_bounded_by_image_heatmap_and_300_mb(tmp_path, precision):
    """4 megapixels here; `make bench` goes on to 100. Whole, two layers would take 512 MB."""
    if precision == "bfloat16" and not predicts_faster_in_bfloat16():
        pytest.skip("this processor predicts in float32 only")
    path = tmp_path / "model.safetensors"
    calm_model().save(path)
    command = [sys.executable, "-m", "tests.bench.megapixels_probe", str(path), "2000", "1"]
    done = subprocess.run(
        [*command, precision], cwd=ROOT, capture_output=True, text=True, check=True
    )
    found = json.loads(done.stdout)
    assert found["image"] == 12_000_000
    assert found["above"] < 300e6


def test_the_check_takes_little_of_the_processor():
    """With the network made ready in both precisions; of the processor, which others share."""
    Predictor(calm_model(), threads=1)
    seconds = []
    for _ in range(5):
        with Stopwatch() as watch:
            Predictor(calm_model(), threads=1)
        seconds.append(watch.usual_seconds)
    assert min(seconds) < 0.15


def test_a_device_that_is_not_here_gives_way_to_one_that_is(monkeypatch, caplog):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    assert choose_device("cuda:3") == torch.device("cpu")
    assert "cuda:3 is not on this machine" in caplog.text


def test_every_accelerator_is_offered_by_its_name(monkeypatch):
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    monkeypatch.setattr(torch.cuda, "get_device_name", lambda number: f"Card {number}")
    monkeypatch.setattr(torch.xpu, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)
    assert accelerators() == [("cuda:0", "Card 0"), ("cuda:1", "Card 1")]
    assert choose_device("cuda:1") == torch.device("cuda:1")
    assert not torch.backends.cudnn.allow_tf32
