"""Model + image -> heatmap, tile by tile, the same at the seams as if done whole."""

from __future__ import annotations

import contextlib
import functools
import logging
import math
from collections.abc import Callable, Iterator
from typing import Final

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from core.dense_network import DenseNetwork, Precision
from core.devices import is_there
from core.errors import Cancelled
from core.freed_memory import keep_freed_memory
from core.labels import Box
from core.model import ModelConfig, StrideOneCNN, TrainedModel
from core.processor import predicts_faster_in_bfloat16

_LOG = logging.getLogger(__name__)
TILE: Final = 640
"""Largest side of a tile: large enough that the halo costs little, small enough that a tile
is there within a blink. Smaller where a layer would need more than ``LAYER_BYTES``."""
LAYER_BYTES: Final = 20 * 1024**2
"""A layer of an image of 640 × 480 pixels in float32, which should be one tile."""
DEVICE_LIMIT: Final = 2 / 255
"""How far another device's probabilities may be from the processor's."""
PRECISION_LIMIT: Final = 1.5 / 255
"""How far bfloat16's may be from float32's on the check image. What is wanted is 2/255 on any;
real images were measured up to twice as far off as the check image, mostly less than 1/255."""
_CHECK_SIDE: Final = 160
_QUICK: Final[tuple[Precision, ...]] = ("bfloat16", "mixed")
"""What is tried before float32, the quickest first."""


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
    """``wanted`` if it is there, else CUDA, else Apple's MPS if it passes, else the CPU.

    MPS must first give a small network's answers as the CPU does; where it raises or differs by
    more than 2/255 the CPU is chosen and the log says why. This program was never run on a Mac:
    the choice is tested with a stand-in for the device, the check is what guards the rest.
    """
    if wanted is not None and is_there(torch.device(wanted)):
        return _exact(torch.device(wanted))
    if wanted is not None:
        _LOG.warning("%s is not on this machine, another device computes", wanted)
    if torch.cuda.is_available():
        return _exact(torch.device("cuda"))
    if torch.backends.mps.is_available():
        fault = _fault_of("mps")
        if fault is None:
            return torch.device("mps")
        _LOG.warning("MPS is not used, the CPU predicts and trains: %s", fault)
    return torch.device("cpu")


def _exact(device: torch.device) -> torch.device:
    if device.type == "cuda":
        # By default a GPU's float32 convolutions keep 10 bits of 23: not exact at the seams.
        torch.backends.cudnn.allow_tf32 = False
        # And of its ways to a gradient some add in an order that is another each time: the same
        # seed would give other weights.
        torch.backends.cudnn.deterministic = True
    return device


@functools.cache
def _fault_of(device: str) -> str | None:
    """What is wrong with a device's answers, or None; found out once, at its first use."""
    network = StrideOneCNN(ModelConfig())
    network.initialise(0)
    model = TrainedModel(
        config=network.config,
        weights=TrainedModel.weights_of(network),
        class_ids=(1,),
        class_names=("",),
        mean=(128.0, 128.0, 128.0),
        std=(64.0, 64.0, 64.0),
        thresholds=(0.5,),
    )
    try:
        there = DenseNetwork(model, "float32", torch.device(device))
        here = DenseNetwork(model, "float32", torch.device("cpu"))
        difference = _largest_difference(there, here, model)
    except (RuntimeError, NotImplementedError, TypeError) as error:
        return f"a small network failed there ({error})"
    if difference <= DEVICE_LIMIT:
        return None
    return f"a small network's heatmap differs by {difference:.3f} from the CPU's"


def _largest_difference(one: DenseNetwork, other: DenseNetwork, model: TrainedModel) -> float:
    """Between the probabilities that two forms of one network give of the check image."""
    image = _check_image(model)
    with torch.inference_mode():
        first, second = (form.logits(image).sigmoid().cpu() for form in (one, other))
        # NaN compares as false with every limit; as infinity it is beyond all of them.
        return float((first - second).abs().nan_to_num(nan=math.inf).max())


def _check_image(model: TrainedModel) -> NDArray[np.uint8]:
    """Spots with darker cores in the colours that the model was made for.

    To the right their contrast grows, downwards pixel noise and their hue.
    """
    rng = np.random.default_rng(0)
    side = _CHECK_SIDE
    rough = cv2.GaussianBlur(rng.standard_normal((side, side)), (0, 0), 6)
    smooth = rough / np.std(rough)
    ramp = np.arange(side) / side
    down, across = ramp[:, None, None], ramp[None, :, None]
    depth = (1.2 - 1.6 * (smooth > 0.3) - 1.6 * (smooth > 1.2))[..., None] * (0.3 + 1.4 * across)
    hue = 1 + 0.6 * np.sin(2 * np.pi * (down + np.arange(3) / 3))
    noise = (0.05 + 0.8 * down) * rng.standard_normal((side, side, 3))
    colours = np.asarray(model.mean) + np.asarray(model.std) * (depth * hue + noise)
    return np.asarray(np.clip(np.rint(colours), 0, 255), np.uint8)


class Predictor:
    """A trained model made ready to predict. Use one from one thread at a time.

    ``threads`` is how many torch may use (None: as many as it is set to). ``precision`` is
    chosen where it is None: bfloat16 if the processor is fast with it and, on one image made
    for this check, every probability is within 1.5/255 of float32's; else mixed by the same
    check; else float32. Both the image and the limit are fixed, so a model has the same precision
    each time on one machine.
    """

    def __init__(
        self,
        model: TrainedModel,
        threads: int | None = None,
        device: str | None = None,
        precision: Precision | None = None,
    ) -> None:
        self.model = model
        self.check_difference: float | None = None
        """Largest difference of a probability that the check found; None where none was made."""
        self._threads = threads
        self._device = choose_device(device)
        keep_freed_memory()
        with torch_threads(threads):
            self._network = self._choose_network(precision)

    def _choose_network(self, precision: Precision | None) -> DenseNetwork:
        if precision is not None:
            return DenseNetwork(self.model, precision, self._device)
        exact = DenseNetwork(self.model, "float32", self._device)
        if self._device.type != "cpu" or not predicts_faster_in_bfloat16():
            return exact
        for precision in _QUICK:
            quick = DenseNetwork(self.model, precision, self._device)
            self.check_difference = _largest_difference(quick, exact, self.model)
            if self.check_difference <= PRECISION_LIMIT:
                return quick
        return exact

    @property
    def device(self) -> torch.device:
        """Where it predicts."""
        return self._device

    @property
    def precision(self) -> Precision:
        """What it computes in."""
        return self._network.precision

    def _tile_side(self, height: int, width: int) -> int:
        size = 2 if self.precision == "bfloat16" else 4
        pixels = LAYER_BYTES // (size * self.model.config.channels)
        if height * width <= pixels:
            return TILE
        return min(TILE, max(64, math.isqrt(pixels) - 2 * self.halo))

    @property
    def halo(self) -> int:
        """Pixels around a tile that its heatmap depends on: the receptive radius."""
        return self.model.config.receptive_radius

    def tiles(
        self,
        height: int,
        width: int,
        first: tuple[float, float] | None = None,
        side: int | None = None,
    ) -> list[Box]:
        """Boxes of at most ``side`` squared that cover an image once, in order of prediction.

        Without ``side`` they are as large as suits the network. Those nearest to ``first`` (x, y)
        come first; without it, from the top left.
        """
        side = side or self._tile_side(height, width)
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

    def predict_tile(
        self,
        image: NDArray[np.uint8],
        box: Box,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> NDArray[np.uint8]:
        """Heatmap (K, h, w), round(255 · probability), of one box of an image (H, W, 3).

        ``cancelled`` is asked several times a tile. Raises Cancelled.
        """
        height, width = image.shape[:2]
        with torch_threads(self._threads), torch.inference_mode():
            read = box.expanded(self.halo).clipped(height, width)
            heat = self._forward(image, read, box, cancelled)
            return heat.mul_(255).round_().to(torch.uint8).cpu().numpy()

    def predict(
        self,
        image: NDArray[np.uint8],
        cancelled: Callable[[], bool] = lambda: False,
        step: Callable[[float], object] | None = None,
    ) -> NDArray[np.uint8]:
        """Heatmap (K, H, W) of a whole image. Raises Cancelled.

        ``step`` is told after each tile which share of them is done, 0 to 1. Memory: the heatmap,
        and what one tile takes.
        """
        height, width = image.shape[:2]
        heatmap = np.zeros((self.model.config.classes, height, width), np.uint8)
        boxes = self.tiles(height, width)
        for done, box in enumerate(boxes, start=1):
            if cancelled():
                raise Cancelled
            heatmap[:, *box.slices] = self.predict_tile(image, box)
            if step is not None:
                step(done / len(boxes))
        return heatmap

    def _forward(
        self,
        image: NDArray[np.uint8],
        read: Box,
        box: Box,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> torch.Tensor:
        logits = self._network.logits(image[read.slices], cancelled)
        top, left = box.top - read.top, box.left - read.left
        return logits[:, top : top + box.height, left : left + box.width].sigmoid().contiguous()
