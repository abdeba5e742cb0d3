"""Rung 7: a small U-Net (Ronneberger, Fischer & Brox 2015), padded, with batch norm."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

import torch
from torch import Tensor, nn

from core.methods.ladder import ComparisonRequest, MethodProgress
from core.methods.loop import school
from core.methods.scoring import scored
from core.methods.tiles import TiledNetwork, ready
from core.words import tr

CHANNELS: Final = (16, 32, 64)
"""At full, half and quarter size."""
LEARNING_RATE: Final = 0.01
"""Lower than the program's own: from 0.03 its probabilities are further from the truth."""


class UNet(nn.Module):
    """(N, 3, H, W) normalised colours -> (N, 1, H, W) logits, for any size from 1 × 1.

    Each level is two 3×3 convolutions; max pooling leads down, repetition of pixels up, and the
    level's own answer of the way down stands beside what comes up.
    """

    def __init__(self, channels: tuple[int, ...] = CHANNELS) -> None:
        super().__init__()
        self.down = nn.ModuleList()
        incoming = 3
        for outgoing in channels:
            self.down.append(_level(incoming, outgoing))
            incoming = outgoing
        self.up = nn.ModuleList()
        for outgoing in reversed(channels[:-1]):
            self.up.append(_level(incoming + outgoing, outgoing))
            incoming = outgoing
        self.head = nn.Conv2d(incoming, 1, 1)

    @property
    def grid(self) -> int:
        """Tiles must begin at multiples of this for the poolings to begin where they would."""
        return 1 << len(self.up)

    @property
    def reach(self) -> int:
        """No input pixel further away than this changes an answer.

        Two 3×3 convolutions reach 2 of their level's pixels; all levels but the lowest are
        passed twice. The blocks that poolings make of pixels reach a little further.
        """
        passed_twice = sum(2 * 2 << depth for depth in range(len(self.up)))
        return passed_twice + 2 * self.grid + 2 * self.grid

    def forward(self, x: Tensor) -> Tensor:
        skips: list[Tensor] = []
        for number, level in enumerate(self.down):
            if number:
                x = nn.functional.max_pool2d(x, 2, ceil_mode=True)
            x = level(x)
            skips.append(x)
        for level, skip in zip(self.up, reversed(skips[:-1]), strict=True):
            x = nn.functional.interpolate(x, scale_factor=2, mode="nearest")
            x = x[..., : skip.shape[-2], : skip.shape[-1]]
            x = level(torch.cat([x, skip], 1))
        logits: Tensor = self.head(x)
        return logits

    def initialise(self, seed: int, share: float) -> None:
        """As StrideOneCNN does it: He et al. 2015 from a seed, the head at the class's share."""
        generator = torch.Generator().manual_seed(seed)
        for module in self.modules():
            if isinstance(module, nn.Conv2d) and module is not self.head:
                nn.init.kaiming_normal_(module.weight, nonlinearity="relu", generator=generator)
        nn.init.normal_(self.head.weight, std=0.05, generator=generator)
        assert self.head.bias is not None
        nn.init.constant_(self.head.bias, float(torch.logit(torch.tensor(share), eps=0.02)))


def _level(incoming: int, outgoing: int) -> nn.Sequential:
    layers: list[nn.Module] = []
    for channels in (incoming, outgoing):
        layers.append(nn.Conv2d(channels, outgoing, 3, padding=1, bias=False))
        layers += [nn.BatchNorm2d(outgoing), nn.ReLU(inplace=True)]
    return nn.Sequential(*layers)


def run_unet(
    key: str, request: ComparisonRequest, cancelled: Callable[[], bool]
) -> Iterator[MethodProgress]:
    """Train it with the same loss and crops, and predict."""

    def build(share: float) -> UNet:
        network = UNet()
        network.initialise(request.seed, share)
        return network

    schooled = yield from school(key, request, build, cancelled, learning_rate=LEARNING_RATE)
    network = ready(schooled.network, request.device)
    assert isinstance(network, UNet)
    tiled = TiledNetwork(network, schooled.mean, schooled.std, network.reach, grid=network.grid)
    heatmap, seconds = yield from tiled.passes(request.image, key, cancelled)
    weights = sum(p.numel() for p in schooled.network.parameters())
    note = tr(
        "{weights:,} weights to be learned: the more labels, the better it does.", weights=weights
    )
    result = scored(key, request, heatmap, schooled.taught, seconds, note)
    yield MethodProgress(key, "predicting", 1, 0, result, done=True)
