"""The optimiser is AdamW, and the average is an average."""

from __future__ import annotations

import math

import pytest
import torch

from core.model import ModelConfig, StrideOneCNN
from core.optimiser import AdamW, WeightAverage, learning_rate_factor


def test_steps_are_those_of_torch_s_adamw():
    torch.manual_seed(0)
    ours = [torch.randn(4, 3, requires_grad=True), torch.randn(4, requires_grad=True)]
    theirs = [p.detach().clone().requires_grad_() for p in ours]
    adamw = AdamW(ours, weight_decay=0.1)
    reference = torch.optim.AdamW(
        [
            {"params": theirs[:1], "weight_decay": 0.1},
            {"params": theirs[1:], "weight_decay": 0.0},  # shifts do not decay
        ],
        betas=(0.9, 0.99),
    )
    for step in range(20):
        rate = 0.1 / (1 + step)
        for parameters in (ours, theirs):
            weights, shifts = parameters
            (
                weights.sin().sum() * 3 + (shifts**2).sum() + (weights[:, 0] * shifts).sum()
            ).backward()
        adamw.step(rate)
        for group in reference.param_groups:
            group["lr"] = rate
        reference.step()
        reference.zero_grad()
        for mine, other in zip(ours, theirs, strict=True):
            assert mine.grad is None
            assert torch.allclose(mine, other, atol=1e-6)


def test_the_learning_rate_rises_and_falls_without_a_leap():
    factors = [learning_rate_factor(i / 1000) for i in range(1001)]
    top = factors.index(max(factors))
    assert max(factors) == pytest.approx(1)
    assert factors[:top] == sorted(factors[:top])
    assert factors[top:] == sorted(factors[top:], reverse=True)
    assert max(abs(a - b) for a, b in zip(factors[1:], factors, strict=False)) < 0.02
    assert 0 < factors[-1] < 0.02
    assert all(math.isfinite(f) for f in factors)


def test_the_average_follows_weights_and_norms_but_not_their_leaps():
    network = StrideOneCNN(ModelConfig(channels=2, dilations=(1,)))
    average = WeightAverage(network)
    names = ("head.weight", "body.0.1.running_mean")
    for _ in range(1000):
        average.update()
    for name in names:
        network.state_dict()[name].add_(1)
    before = {name: average.network.state_dict()[name].clone() for name in names}
    average.update()
    for name in names:
        moved = average.network.state_dict()[name] - before[name]
        assert torch.allclose(moved, torch.full_like(moved, 0.01), atol=1e-4)
    for _ in range(1500):
        average.update()
    for name in names:
        assert torch.allclose(
            average.network.state_dict()[name], network.state_dict()[name], atol=1e-3
        )


def test_the_average_is_for_prediction_and_leaves_its_source_in_training():
    network = StrideOneCNN(ModelConfig(channels=2, dilations=(1,))).train()
    average = WeightAverage(network)
    assert network.training
    assert not average.network.training
    assert all(p.requires_grad for p in network.parameters())
    assert not any(p.requires_grad for p in average.network.parameters())
