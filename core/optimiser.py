"""How the weights move: AdamW, the course of the learning rate, and the average of the weights.

torch.optim does the same, but its first use imports torch's compiler and sympy: 0.9 s from a warm
disk, 2.9 s from a cold one and 80 MB, all while the person who pressed Train watches nothing
happen and the window waits for the interpreter. The arithmetic is six lines.
"""

from __future__ import annotations

import copy
import math
from collections.abc import Iterable
from typing import Final

import torch
from torch import Tensor

from core.model import StrideOneCNN

_AVERAGE_DECAY: Final = 0.99


class AdamW:
    """Adam with decoupled weight decay; Loshchilov & Hutter 2019, algorithm 2."""

    def __init__(
        self,
        parameters: Iterable[Tensor],
        weight_decay: float = 0.01,
        betas: tuple[float, float] = (0.9, 0.99),
        epsilon: float = 1e-8,
    ) -> None:
        self._parameters = list(parameters)
        self._means = [torch.zeros_like(p) for p in self._parameters]
        self._squares = [torch.zeros_like(p) for p in self._parameters]
        self._weight_decay = weight_decay
        self._betas = betas
        self._epsilon = epsilon
        self._steps = 0

    @torch.no_grad()
    def step(self, learning_rate: float) -> None:
        """Move every parameter by its gradient, which is then forgotten."""
        self._steps += 1
        beta1, beta2 = self._betas
        rate = learning_rate / (1 - beta1**self._steps)
        root = math.sqrt(1 - beta2**self._steps)
        for p, mean, square in zip(self._parameters, self._means, self._squares, strict=True):
            if p.grad is None:
                continue
            mean.lerp_(p.grad, 1 - beta1)
            square.mul_(beta2).addcmul_(p.grad, p.grad, value=1 - beta2)
            if p.ndim > 1:  # filters decay; scales, shifts and biases are left where they are
                p.mul_(1 - learning_rate * self._weight_decay)
            p.addcdiv_(mean, (square.sqrt() / root).add_(self._epsilon), value=-rate)
            p.grad = None


def learning_rate_factor(fraction: float, warm_up: float = 0.1) -> float:
    """Share of the highest learning rate at a share of the run: up in a line, down in a cosine.

    Goyal et al. 2017 (warm-up), Loshchilov & Hutter 2017 (cosine).
    """
    if fraction < warm_up:
        return 0.05 + 0.95 * fraction / warm_up
    return 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * (fraction - warm_up) / (1 - warm_up)))


class WeightAverage:
    """``network``: an exponential moving average of the weights and norms of another.

    Polyak & Juditsky 1992. Its horizon grows with the steps to 100 of them, as short runs need.
    """

    def __init__(self, source: StrideOneCNN) -> None:
        self._source = source
        self.network = copy.deepcopy(source).eval()
        self.network.requires_grad_(False)
        self._updates = 0

    @torch.no_grad()
    def update(self) -> None:
        """Take the source's present weights into the average."""
        self._updates += 1
        decay = min(_AVERAGE_DECAY, (1 + self._updates) / (10 + self._updates))
        averaged = self.network.state_dict()
        for name, value in self._source.state_dict().items():
            if value.is_floating_point():
                averaged[name].lerp_(value, 1 - decay)
