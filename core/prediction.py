"""Model + image -> heatmap, tile by tile, the same at the seams as if done whole."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray

from core.errors import Cancelled
from core.labels import Box
from core.model import TrainedModel, fold_batch_norm

TILE: Final = 512
"""Largest side of a tile: large enough that the halo costs little, small enough that a tile
is there within a blink and its layers stay near the cache."""


@contextlib.contextmanager
def torch_threads(count: int | None) -> Iterator[None]:
    """Let torch use ``count`` threads for one operation meanwhile; None leaves it as it is."""
    before = torch.get_num_threads()
    if count is not None:
        torch.set_num_threads(max(1, count))
    try:
        yield
    finally:
        torch.set_num_threads(before)


def choose_device(wanted: str | None = None) -> torch.device:
    """``wanted``, or else CUDA where there is one, or else the CPU."""
    if wanted is not None:
        return torch.device(wanted)
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


class Predictor:
    """A trained model made ready to predict. Use one from one thread at a time.

    ``threads`` is how many torch may use (None: as many as it is set to).
    """

    def __init__(
        self, model: TrainedModel, threads: int | None = None, device: str | None = None
    ) -> None:
        self.model = model
        self._threads = threads
        self._device = choose_device(device)
        self._network = fold_batch_norm(model.network()).to(self._device)
        std = torch.tensor(model.std)
        self._scale = (1 / std).to(self._device)
        self._shift = (-torch.tensor(model.mean) / std).to(self._device)

    @property
    def device(self) -> torch.device:
        """Where it predicts."""
        return self._device

    @property
    def halo(self) -> int:
        """Pixels around a tile that its heatmap depends on: the receptive radius."""
        return self.model.config.receptive_radius

    def tiles(
        self,
        height: int,
        width: int,
        first: tuple[float, float] | None = None,
        side: int = TILE,
    ) -> list[Box]:
        """Boxes of at most ``side`` squared that cover an image once, in order of prediction.

        Those nearest to ``first`` (x, y) come first; without it, from the top left.
        """
        down, across = -(-height // side), -(-width // side)
        boxes = [
            Box(
                i * height // down,
                j * width // across,
                (i + 1) * height // down,
                (j + 1) * width // across,
            )
            for i in range(down)
            for j in range(across)
        ]
        if first is None:
            return boxes
        x, y = first

        def distance(box: Box) -> float:
            beside = max(box.left - x, x - box.right, 0.0)
            above = max(box.top - y, y - box.bottom, 0.0)
            return beside**2 + above**2

        return sorted(boxes, key=distance)

    def probabilities(self, image: NDArray[np.uint8], box: Box) -> NDArray[np.float32]:
        """Probabilities (K, h, w) of one box of an image (H, W, 3), exact to rounding."""
        height, width = image.shape[:2]
        with torch_threads(self._threads), torch.inference_mode():
            heat = self._forward(image, box.expanded(self.halo).clipped(height, width), box)
            return heat.cpu().numpy()

    def predict_tile(self, image: NDArray[np.uint8], box: Box) -> NDArray[np.uint8]:
        """Heatmap (K, h, w), round(255 · probability), of one box of an image (H, W, 3)."""
        height, width = image.shape[:2]
        with torch_threads(self._threads), torch.inference_mode():
            heat = self._forward(image, box.expanded(self.halo).clipped(height, width), box)
            return heat.mul_(255).round_().to(torch.uint8).cpu().numpy()

    def predict(
        self, image: NDArray[np.uint8], cancelled: Callable[[], bool] = lambda: False
    ) -> NDArray[np.uint8]:
        """Heatmap (K, H, W) of a whole image. Raises Cancelled.

        Memory: the heatmap, and what one tile takes.
        """
        height, width = image.shape[:2]
        heatmap = np.zeros((self.model.config.classes, height, width), np.uint8)
        for box in self.tiles(height, width):
            if cancelled():
                raise Cancelled
            heatmap[:, *box.slices] = self.predict_tile(image, box)
        return heatmap

    def _forward(self, image: NDArray[np.uint8], read: Box, box: Box) -> torch.Tensor:
        pixels = torch.from_numpy(np.array(image[read.slices], order="C")).to(self._device)
        x = (pixels * self._scale).add_(self._shift)
        # (h, w, 3) in memory is what channels-last means, so nothing is copied here.
        logits: torch.Tensor = self._network(x.permute(2, 0, 1).unsqueeze(0))[0]
        top, left = box.top - read.top, box.left - read.left
        return logits[:, top : top + box.height, left : left + box.width].sigmoid().contiguous()
