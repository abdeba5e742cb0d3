"""A network that is not the program's own -> heatmap, tile by tile, the same as if done whole."""

from __future__ import annotations

import copy
import statistics
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from core.errors import Cancelled
from core.labels import Box
from core.methods.ladder import MethodProgress, Stopwatch
from core.prediction import choose_device

TILE: Final = 256
QUICK_SECONDS: Final = 0.5
"""A pass that took less is timed anew: the first one also pays for setting up."""
WARM_PASSES: Final = 3
"""Of which the middle one counts."""
Heat = NDArray[np.uint8]


def folded(network: nn.Module) -> nn.Module:
    """A copy for inference: each batch norm folded into the convolution before it."""
    network = copy.deepcopy(network).eval().requires_grad_(False)
    for module in list(network.modules()):
        if not isinstance(module, nn.Sequential):
            continue
        for i in range(len(module) - 1):
            conv, norm = module[i], module[i + 1]
            if isinstance(conv, nn.Conv2d) and isinstance(norm, nn.BatchNorm2d):
                module[i], module[i + 1] = fuse_conv_bn_eval(conv, norm), nn.Identity()
    network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    return network


class Normaliser:
    """uint8 colours (..., 3) -> the float32 ones that a network was trained on."""

    def __init__(self, mean: Sequence[float], std: Sequence[float], device: torch.device) -> None:
        self._scale = (1 / torch.tensor(std)).to(device)
        self._shift = (-torch.tensor(mean) / torch.tensor(std)).to(device)
        self._device = device

    def __call__(self, pixels: NDArray[np.uint8]) -> Tensor:
        """(N, h, w, 3) -> (N, 3, h, w), channels-last."""
        colours = torch.from_numpy(np.ascontiguousarray(pixels)).to(self._device)
        return (colours * self._scale).add_(self._shift).permute(0, 3, 1, 2)


@dataclass(frozen=True, eq=False)
class TiledNetwork:
    """A network and how to cut images for it.

    ``network`` gives logits of ``plane`` for ``scale`` image pixels a side; its answers depend
    on ``reach`` pixels beyond. ``padded`` says whether it gives answers at the border. Tiles
    begin at multiples of ``grid``, which is where its poolings begin anew.
    """

    network: nn.Module
    mean: Sequence[float]
    std: Sequence[float]
    reach: int
    scale: int = 1
    grid: int = 1
    padded: bool = True
    plane: int = 0

    def box(self, height: int, width: int) -> Box:
        """The part of an image of that size that has answers; empty if the image is too small."""
        whole = Box(0, 0, height, width)
        if self.padded:
            return whole
        inner = whole.expanded(-self.reach)
        return inner if not inner.is_empty else Box(0, 0, 0, 0)

    def probabilities(self, image: NDArray[np.uint8], tile: Box) -> NDArray[np.float32]:
        """Float32 (ceil(h / scale), ceil(w / scale)) of a tile of :meth:`box`."""
        device = next(self.network.parameters()).device
        halo = -(-self.reach // self.grid) * self.grid
        read = tile.expanded(halo).clipped(*image.shape[:2])
        lost = 0 if self.padded else self.reach
        top, left = ((a - b - lost) // self.scale for a, b in zip(tile[:2], read[:2], strict=True))
        rows, columns = -(-tile.height // self.scale), -(-tile.width // self.scale)
        x = Normaliser(self.mean, self.std, device)(image[read.slices][None])
        with torch.inference_mode():
            logits = self.network(x)[0, self.plane, top : top + rows, left : left + columns]
            heat: NDArray[np.float32] = logits.sigmoid().cpu().numpy()
        return heat

    def passes(
        self, image: NDArray[np.uint8], key: str, cancelled: Callable[[], bool]
    ) -> Generator[MethodProgress, None, tuple[NDArray[np.uint8], float]]:
        """Predict the whole image; returns the heatmap (uint8) and the seconds of a pass.

        Raises Cancelled.
        """
        return (yield from timed(key, lambda watch: self._pass(image, watch, cancelled)))

    def _pass(
        self, image: NDArray[np.uint8], watch: Stopwatch, cancelled: Callable[[], bool]
    ) -> Generator[MethodProgress, None, NDArray[np.uint8]]:
        box = self.box(*image.shape[:2])
        size = (-(-box.height // self.scale), -(-box.width // self.scale))
        heatmap = np.zeros(size, np.uint8)
        tiles = tiles_of(box)
        for number, tile in enumerate(tiles):
            if cancelled():
                raise Cancelled
            heat = self.probabilities(image, tile)
            top, left = (tile.top - box.top) // self.scale, (tile.left - box.left) // self.scale
            part = heatmap[top : top + heat.shape[0], left : left + heat.shape[1]]
            part[:] = as_heat(heat)
            yield watch.at((number + 1) / len(tiles))
        return heatmap


def timed(
    key: str, once: Callable[[Stopwatch], Generator[MethodProgress, None, Heat]]
) -> Generator[MethodProgress, None, tuple[Heat, float]]:
    """Predict by ``once``; the heatmap and the seconds of a pass, those of a quick one when warm.

    All networks are timed by this one rule.
    """
    watch = Stopwatch(key, "predicting")
    heatmap = yield from once(watch)
    seconds = watch.seconds
    if seconds < QUICK_SECONDS:
        warm = []
        for _ in range(WARM_PASSES):
            watch = Stopwatch(key, "predicting")
            heatmap = yield from once(watch)
            warm.append(watch.seconds)
        seconds = statistics.median(warm)
    return heatmap, seconds


def tiles_of(box: Box, side: int = TILE) -> list[Box]:
    """Boxes of at most ``side`` squared that cover a box once, from its top left."""
    return [
        Box(top, left, min(top + side, box.bottom), min(left + side, box.right))
        for top in range(box.top, box.bottom, side)
        for left in range(box.left, box.right, side)
    ]


def as_heat(probabilities: NDArray[np.floating]) -> NDArray[np.uint8]:
    """round(255 · probability) as uint8."""
    heat: NDArray[np.uint8] = np.rint(255 * probabilities).astype(np.uint8)
    return heat


def ready(network: nn.Module, device: str | None = None) -> nn.Module:
    """The network folded, on the device where it predicts; None chooses."""
    return folded(network).to(choose_device(device))
