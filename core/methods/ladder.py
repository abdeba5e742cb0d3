"""The rungs of the ladder in their order, what a comparison asks for, and what it answers.

All methods that train do so on the same labels: those of the images that are not held out. The
program's own training may begin from its starter weights, where the others begin at random; the
note says so.
All are scored by one rule, on the labelled pixels of the open image that their heatmap reaches:
IoU at the threshold that is best for that very heatmap there. So no method is hurt by
probabilities that are right in their order and wrong in their level, and all are flattered
alike; ``MethodResult.iou_at_half`` is the IoU at 0.5 for those who want it unflattered.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from core.labels import Box, LabelMap

if TYPE_CHECKING:  # torch takes seconds to load, and the list of methods must show at once
    from core.dataset import LabelledImage
    from core.model import TrainedModel


@dataclass(frozen=True)
class Method:
    """A rung: ``key`` for programs, ``title`` and ``idea`` (one plain sentence) for people."""

    key: str
    title: str
    idea: str


METHODS: Final[tuple[Method, ...]] = (
    Method(
        "colour",
        "Colour threshold",
        "Takes what is stained strongly enough and lets the cell’s edge decide the rest; your "
        "labels only choose the colour to look at.",
    ),
    Method(
        "patch",
        "Patch by patch",
        "Cuts a small square around every single pixel and lets the network judge each square by "
        "itself: a good mask at a very high price.",
    ),
    Method(
        "pooled",
        "CNN with pooling",
        "Looks at the whole image at once but shrinks it on the way, so the heatmap is smaller "
        "than the image.",
    ),
    Method(
        "unpadded",
        "Stride 1, no padding",
        "Shrinks nothing on the way, so every pixel gets its own answer, except along the border, "
        "where the network would have to look beyond the image.",
    ),
    Method(
        "stride-1",
        "Stride 1, padded",
        "Surrounds each layer with zeros, so the heatmap has exactly the size of the image: what "
        "this program uses.",
    ),
    Method(
        "forest",
        "Random forest",
        "What other interactive tools do: blurs the image by different amounts and lets many "
        "small decision trees vote on each pixel.",
    ),
    Method(
        "unet",
        "Small U-Net",
        "What came later: shrinks the image to see far, then puts the detail back by shortcuts; "
        "larger, and made for many labels.",
    ),
)


@dataclass(frozen=True, eq=False)
class ComparisonRequest:
    """All that a method needs; nothing of it is changed.

    ``image`` is the open image, uint8 (H, W, 3), called ``name`` among ``images``; ``labels``
    is its uint8 (H, W) label map, on which methods are scored. ``images`` train, those not held
    out; each method that trains may take ``seconds`` for it. ``model`` is used for "patch",
    "unpadded" and "stride-1" instead of training where it has the class: hand on the one in
    the result of any of these, so that the three train once. ``whole_scan`` has "patch" classify
    every pixel instead of a sample. ``threads`` None: as many as torch is set to. ``steps``
    instead of ``seconds`` sets the length of a training that shall be repeated exactly.
    ``device`` None: chosen as for training.
    """

    name: str
    image: NDArray[np.uint8]
    labels: LabelMap
    images: tuple[LabelledImage, ...]
    class_id: int
    class_name: str
    seconds: float
    seed: int = 0
    threads: int | None = None
    whole_scan: bool = False
    model: TrainedModel | None = None
    steps: int | None = None
    device: str | None = None


@dataclass(frozen=True, eq=False)
class MethodResult:
    """The heatmap of a method, what it cost, and how well it agrees with the labels.

    ``heatmap`` is uint8 (h, w), round(255 · probability), in the size the method gives; (0, 0)
    where an unpadded network finds the image too small. It lies in ``box`` of the image of
    ``image_size`` (H, W), with ``scale`` image pixels to the side of a heatmap pixel.

    ``training_seconds`` count reading too; 0 without training. ``prediction_seconds`` are for
    the whole image: computed from ``timed_pixels`` of it where ``extrapolated``, else measured.

    ``iou`` is that of the labelled pixels within reach, ``iou_pixels`` of them, at
    ``threshold``, which is the best one there: the same rule for all methods. ``iou_at_half``
    is the IoU at 0.5. Both are None where the labels there show none of the class and the
    heatmap claims none. ``trained_pixels`` of ``trained_images`` images taught it.

    ``inner_iou``, of "stride-1" alone, is its IoU on the pixels that "unpadded" is scored on, by
    the same rule: the two can be compared by nothing else. None where there are none.

    ``note`` is a sentence or two on what to look at, and says so when the score is on an image
    that the method was trained on. ``model`` is the network of "patch", "unpadded" and
    "stride-1".
    """

    key: str
    heatmap: NDArray[np.uint8]
    box: Box
    scale: int
    image_size: tuple[int, int]
    training_seconds: float
    prediction_seconds: float
    extrapolated: bool
    timed_pixels: int
    threshold: float
    iou: float | None
    iou_at_half: float | None
    iou_pixels: int
    trained_pixels: int
    trained_images: int
    note: str
    model: TrainedModel | None = None
    inner_iou: float | None = None

    @property
    def output_size(self) -> tuple[int, int]:
        """Height and width of the heatmap."""
        height, width = self.heatmap.shape
        return height, width

    def full(self) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
        """The heatmap (H, W) at the image's size, and where it says nothing (H, W), 0 there.

        Each heatmap pixel is repeated over the image pixels it stands for.
        """
        plane = np.zeros(self.image_size, np.uint8)
        silent = np.ones(self.image_size, np.bool_)
        large = self.heatmap
        if self.scale > 1:
            large = large.repeat(self.scale, axis=0).repeat(self.scale, axis=1)
        plane[self.box.slices] = large[: self.box.height, : self.box.width]
        silent[self.box.slices] = False
        return plane, silent


@dataclass(frozen=True, eq=False)
class MethodProgress:
    """Where a method stands. ``phase`` is "training" or "predicting", each from 0 to 1.

    ``seconds_left`` are those of the phase, None while unknown. The last one has ``done`` set
    and carries the ``result``.
    """

    key: str
    phase: str
    fraction: float
    seconds_left: float | None
    result: MethodResult | None = None
    done: bool = False


class Stopwatch:
    """Times one phase of one method and makes its progress reports."""

    def __init__(self, key: str, phase: str) -> None:
        self._key, self._phase = key, phase
        self._began = time.perf_counter()

    @property
    def seconds(self) -> float:
        """Since the phase began."""
        return time.perf_counter() - self._began

    def at(self, fraction: float) -> MethodProgress:
        """The report at a share of the phase; the time left follows from the time gone."""
        fraction = min(1.0, max(0.0, fraction))
        left = self.seconds / fraction * (1 - fraction) if fraction > 0 else None
        return MethodProgress(self._key, self._phase, fraction, left)


def run_method(
    key: str, request: ComparisonRequest, cancelled: Callable[[], bool] = lambda: False
) -> Iterator[MethodProgress]:
    """Run one rung on the open image; yields progress, at last with ``done`` and the result.

    ``cancelled`` is asked several times a second. Raises Cancelled when it says so, TrainingError
    where the labels do not suffice, KeyError for a key that is not in ``METHODS``.
    """
    # Each of these loads torch or scikit-learn, which takes a second or more.
    if key == "colour":
        from core.methods.colour import run_colour as run
    elif key == "patch":
        from core.methods.patches import run_patches as run
    elif key == "pooled":
        from core.methods.dense import run_pooled as run
    elif key == "unpadded":
        from core.methods.dense import run_unpadded as run
    elif key == "stride-1":
        from core.methods.dense import run_stride_one as run
    elif key == "forest":
        from core.methods.forest import run_forest as run
    elif key == "unet":
        from core.methods.unet import run_unet as run
    else:
        raise KeyError(key)
    from core.prediction import torch_threads

    with torch_threads(request.threads):
        yield from run(key, request, cancelled)
