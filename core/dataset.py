"""Labelled pixels -> training batches.

Each batch is cut around labelled pixels of every class in turn, turned, stretched and
recoloured. Memory stays bounded however many images there are: only windows around labelled
pixels are kept, and when they do not all fit, the set that is held changes as training goes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset

from core.errors import ImageError, SmearSegError
from core.images import read_image
from core.label_tiles import PackedLabels
from core.labels import UNLABELLED, Box, LabelMap
from core.recipe import Recipe
from core.words import tr

Image = NDArray[np.uint8]
Colour = tuple[float, float, float]

WINDOW: Final = 1024
"""Side of the windows that images are cut into; the unit of what is held in memory."""
MAX_HELD_BYTES: Final = 160 * 1024**2
_CENTRES_PER_CLASS: Final = 1000
"""Labelled pixels remembered for each class of a window, as places to cut crops at."""
_BATCHES_PER_SWAP: Final = 8


@dataclass(frozen=True, eq=False)
class LabelledImage:
    """One image and its labels: in memory, or to be read when they are needed.

    ``image`` is uint8 (H, W, 3), or None to read ``path``. ``labels`` is the uint8 (H, W) label
    map, or that map packed, or a function that gives it (it runs in the training's thread).
    A held-out image never trains.
    """

    name: str
    labels: LabelMap | PackedLabels | Callable[[], LabelMap]
    path: Path | None = None
    image: Image | None = None
    held_out: bool = False

    def read_labels(self) -> LabelMap:
        """Raises the SmearSegError of where they come from."""
        if isinstance(self.labels, PackedLabels):
            return self.labels.unpack()
        return self.labels() if callable(self.labels) else self.labels

    def read_image(self) -> Image:
        """Raises ImageError."""
        if self.image is not None:
            return self.image
        if self.path is None:
            raise ImageError(tr("{name} has no image file; add the image again.", name=self.name))
        return read_image(self.path)


def split_held_out(count: int, fraction: float = 0.2) -> list[bool]:
    """Which of ``count`` images, in their order, to hold out: evenly spread, always the same.

    0.2 holds out every fifth. At least one image trains; a fraction above 0 holds out at least
    one of two or more.
    """
    if not 0 <= fraction < 1:
        raise ValueError(f"fraction {fraction} is not from 0 up to, but not including, 1")
    if fraction == 0 or count < 2:
        return [False] * count
    wanted = min(count - 1, max(1, round(count * fraction)))
    # The middles of equal stretches: neither the first nor the last image by habit.
    chosen = {int((i + 0.5) * count / wanted) for i in range(wanted)}
    return [i in chosen for i in range(count)]


class Window(NamedTuple):
    """A part of an image that holds labelled pixels, and where they are."""

    source: int
    box: Box
    centres: dict[int, NDArray[np.int32]]
    """Label value -> (n, 2) rows and columns within the box, at most 1000, drawn at random."""


class LabelIndex:
    """Where the labels of a set of images are. Label maps are read one at a time."""

    def __init__(self, margin: int, rng: np.random.Generator) -> None:
        self.windows: list[Window] = []
        self.pixels: dict[int, int] = {}
        """Label value -> labelled pixels over all images."""
        self.failures: list[tuple[str, str]] = []
        """Images whose labels could not be read: name, sentence."""
        self._margin = margin
        self._rng = rng

    def add(self, source: int, image: LabelledImage) -> None:
        """Find the labelled windows of one image, each with a margin of surroundings."""
        try:
            labels = image.read_labels()
        except SmearSegError as error:
            self.failures.append((image.name, str(error)))
            return
        for window, counts in _windows_of(source, labels, self._margin, self._rng):
            self.windows.append(window)
            for value, count in counts.items():
                self.pixels[value] = self.pixels.get(value, 0) + count


def _windows_of(
    source: int, labels: LabelMap, margin: int, rng: np.random.Generator
) -> Iterator[tuple[Window, dict[int, int]]]:
    """The windows of an image that hold labels, and the labelled pixels of each value in them."""
    height, width = labels.shape
    down, across = -(-height // WINDOW), -(-width // WINDOW)
    for i in range(down):
        for j in range(across):
            core = Box(
                i * height // down,
                j * width // across,
                (i + 1) * height // down,
                (j + 1) * width // across,
            )
            part = labels[core.slices]
            left, top, w, h = cv2.boundingRect((part != UNLABELLED).view(np.uint8))
            if not w or not h:
                continue
            tight = Box(core.top + top, core.left + left, core.top + top + h, core.left + left + w)
            box = tight.expanded(margin).clipped(height, width)
            part = np.ascontiguousarray(labels[tight.slices])
            histogram = cv2.calcHist([part], [0], None, [256], [0, 256]).ravel().astype(int)
            counts = {int(v): int(histogram[v]) for v in np.flatnonzero(histogram[:UNLABELLED])}
            offset = (tight.top - box.top, tight.left - box.left)
            centres = {v: _places(part, v, n, rng) + offset for v, n in counts.items()}
            yield Window(source, box, {v: c.astype(np.int32) for v, c in centres.items()}), counts


def _places(
    part: LabelMap, value: int, count: int, rng: np.random.Generator
) -> NDArray[np.integer]:
    """Rows and columns (n, 2) of at most 1000 pixels of one value, drawn at random."""
    flat = part.ravel()
    if count > 20 * _CENTRES_PER_CLASS:
        # Of so many, throwing darts finds enough without a look at every pixel.
        darts = rng.integers(0, flat.size, 3 * _CENTRES_PER_CLASS * flat.size // count)
        places = darts[flat[darts] == value][:_CENTRES_PER_CLASS]
    else:
        places = np.flatnonzero(flat == value)
        if places.size > _CENTRES_PER_CLASS:
            places = rng.choice(places, _CENTRES_PER_CLASS, replace=False)
    return np.stack(np.divmod(places, part.shape[1]), 1)


class Held(NamedTuple):
    """A window's pixels in memory."""

    window: Window
    image: Image
    labels: LabelMap


class WindowStore:
    """The windows whose pixels are held, at most ``max_bytes`` of them at a time."""

    def __init__(
        self,
        images: Sequence[LabelledImage],
        index: LabelIndex,
        rng: np.random.Generator,
        max_bytes: int = MAX_HELD_BYTES,
    ) -> None:
        self.failures: list[tuple[str, str]] = list(index.failures)
        self._images = images
        self._rng = rng
        self._max_bytes = max_bytes
        # Windows of one image stay neighbours, so that it is decoded once for all of them.
        sources = sorted({window.source for window in index.windows})
        by_source: dict[int, list[Window]] = {source: [] for source in sources}
        for window in index.windows:
            by_source[window.source].append(window)
        self._waiting = [w for s in rng.permutation(sources) for w in by_source[int(s)]]
        self.held: list[Held] = []
        self._bytes = 0
        self._decoded: tuple[int, Image, LabelMap] | None = None

    @property
    def complete(self) -> bool:
        """Whether every window is held."""
        return not self._waiting

    @property
    def largest_side(self) -> int:
        """Side of the largest square crop that some held window fills without padding."""
        return max(min(held.window.box.height, held.window.box.width) for held in self.held)

    def fill(self, cancelled: Callable[[], bool] = lambda: False) -> Iterator[float]:
        """Read windows until memory or windows run out; yields the share done."""
        total = len(self._waiting)
        while self._waiting and not cancelled():
            if not self._has_room:
                break
            self._read_next()
            yield 1 - len(self._waiting) / total
        self._decoded = None

    def swap(self) -> None:
        """Put the longest held window at the end of the queue and read the next ones."""
        if self.complete or not self.held:
            return
        oldest = self.held.pop(0)
        self._bytes -= _size(oldest.window)
        self._waiting.append(oldest.window)
        while self._waiting and self._has_room:
            self._read_next()
        if self._decoded is not None and self._decoded[1].nbytes > self._max_bytes // 4:
            self._decoded = None

    @property
    def _has_room(self) -> bool:
        """Whether the next window fits; one is held however large it is."""
        return not self.held or self._bytes + _size(self._waiting[0]) <= self._max_bytes

    def _read_next(self) -> None:
        window = self._waiting.pop(0)
        source = self._images[window.source]
        try:
            if self._decoded is None or self._decoded[0] != window.source:
                self._decoded = None  # let go of one image before the next is read
                self._decoded = (window.source, source.read_image(), source.read_labels())
            _, image, labels = self._decoded
            if image.shape[:2] != labels.shape:
                raise ImageError(
                    tr(
                        "{name} is {size} pixels but its labels are {labelled}; import its mask "
                        "again.",
                        name=source.name,
                        size=f"{image.shape[1]}×{image.shape[0]}",
                        labelled=f"{labels.shape[1]}×{labels.shape[0]}",
                    )
                )
        except SmearSegError as error:
            self._waiting = [w for w in self._waiting if w.source != window.source]
            self.failures.append((source.name, str(error)))
            return
        part = image[window.box.slices].copy()
        self.held.append(Held(window, part, labels[window.box.slices].copy()))
        self._bytes += _size(window)

    def colour_statistics(self) -> tuple[Colour, Colour]:
        """Mean and standard deviation of red, green, blue; each held window counts alike."""
        return colour_statistics([held.image for held in self.held])


def colour_statistics(images: Sequence[Image]) -> tuple[Colour, Colour]:
    """Mean and standard deviation of red, green, blue (0..255); each image counts alike."""
    parts = [cv2.meanStdDev(image) for image in images]
    means = np.array([mean.ravel() for mean, _ in parts])
    squares = np.array([deviation.ravel() ** 2 for _, deviation in parts]) + means**2
    mean = means.mean(axis=0)
    std = np.sqrt(np.maximum(squares.mean(axis=0) - mean**2, 1.0))
    return _colour(mean), _colour(std)


def _colour(values: NDArray[np.float64]) -> Colour:
    red, green, blue = values.tolist()
    return red, green, blue


def _size(window: Window) -> int:
    return 4 * window.box.area  # three colours and a label


class Batch(NamedTuple):
    """images: float32 (N, 3, S, S) normalised, channels-last; labels: uint8 (N, S, S)."""

    images: Tensor
    labels: Tensor


class CropDataset(IterableDataset[Batch]):
    """Endless batches of crops around labelled pixels, the same for the same seed.

    Each crop is cut around a pixel of a class taken in turn, background too, from an image
    taken at random: rare classes and images with few strokes are seen as often as others.
    """

    def __init__(
        self,
        store: WindowStore,
        recipe: Recipe,
        mean: Sequence[float],
        std: Sequence[float],
        rng: np.random.Generator,
    ) -> None:
        self._store = store
        self._recipe = recipe
        self._mean = np.asarray(mean, np.float32)
        self._std = np.asarray(std, np.float32)
        self._rng = rng
        self._turn = 0

    def __iter__(self) -> Iterator[Batch]:
        number = 0
        while self._store.held:
            number += 1
            if number % _BATCHES_PER_SWAP == 0:
                self._store.swap()
            yield self._batch()

    def _by_value(self) -> list[tuple[int, list[Held]]]:
        """For each label value, the held windows that show it."""
        values = sorted({value for held in self._store.held for value in held.window.centres})
        return [(v, [h for h in self._store.held if v in h.window.centres]) for v in values]

    def _batch(self) -> Batch:
        recipe, rng = self._recipe, self._rng
        by_value = self._by_value()
        shape = (recipe.crops, recipe.side, recipe.side)
        images = np.empty((*shape, 3), np.float32)
        labels = np.empty(shape, np.uint8)
        for i in range(recipe.crops):
            value, windows = by_value[(self._turn + i) % len(by_value)]
            held = windows[int(rng.integers(len(windows)))]
            centres = held.window.centres[value]
            centre = centres[int(rng.integers(len(centres)))]
            image, labels[i] = cut_crop(held, centre, recipe, rng)
            cv2.LUT(image, recolouring(recipe, self._mean, self._std, rng), dst=images[i])
        self._turn = (self._turn + recipe.crops) % len(by_value)
        return Batch(torch.from_numpy(images).permute(0, 3, 1, 2), torch.from_numpy(labels))


def batches(dataset: CropDataset) -> DataLoader[Batch]:
    """A loader of whole batches, without processes: it runs in a thread of the window's."""
    # A generator of its own keeps it from drawing on torch's global one.
    return DataLoader(dataset, batch_size=None, num_workers=0, generator=torch.Generator())


def cut_crop(
    held: Held, centre: NDArray[np.int32], recipe: Recipe, rng: np.random.Generator
) -> tuple[Image, LabelMap]:
    """A square of ``recipe.side`` that holds ``centre`` (row, column), turned and mirrored.

    It lies within the window where that is large enough; else the surroundings are the
    window's mirror image, unlabelled.
    """
    side = recipe.side
    if rng.random() < recipe.warped_share:
        image, labels = _warped(held, centre, recipe, rng)
    else:
        shift = rng.integers(0, side, 2)
        height, width = held.labels.shape
        top = max(0, min(int(centre[0] - shift[0]), height - side))
        left = max(0, min(int(centre[1] - shift[1]), width - side))
        image = held.image[top : top + side, left : left + side]
        labels = held.labels[top : top + side, left : left + side]
        image, labels = _padded(image, labels, side)
    turns, mirrored = int(rng.integers(4)), bool(rng.integers(2))
    if mirrored:
        image, labels = image[:, ::-1], labels[:, ::-1]
    return (
        np.ascontiguousarray(np.rot90(image, turns)),
        np.ascontiguousarray(np.rot90(labels, turns)),
    )


def _padded(image: Image, labels: LabelMap, side: int) -> tuple[Image, LabelMap]:
    down, across = side - labels.shape[0], side - labels.shape[1]
    if not down and not across:
        return image, labels
    top, left = down // 2, across // 2
    edges = (top, down - top, left, across - left)
    return (
        np.asarray(cv2.copyMakeBorder(image, *edges, cv2.BORDER_REFLECT_101), np.uint8),
        np.asarray(
            cv2.copyMakeBorder(labels, *edges, cv2.BORDER_CONSTANT, value=[UNLABELLED]), np.uint8
        ),
    )


def _warped(
    held: Held, centre: NDArray[np.int32], recipe: Recipe, rng: np.random.Generator
) -> tuple[Image, LabelMap]:
    side = recipe.side
    angle = rng.uniform(0, 2 * np.pi)
    scale = np.exp(rng.uniform(-recipe.stretch, recipe.stretch))
    forward = scale * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    # Half the side keeps the labelled pixel inside the crop however the crop is turned.
    target = side / 2 + rng.uniform(-side / 4, side / 4, 2)
    offset = target - forward @ (centre[::-1] + 0.0)
    matrix = np.hstack([forward, offset[:, None]])
    size = (side, side)
    image = cv2.warpAffine(
        held.image, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101
    )
    labels = cv2.warpAffine(
        held.labels,
        matrix,
        size,
        flags=cv2.INTER_NEAREST,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=[UNLABELLED],
    )
    return np.asarray(image, np.uint8), np.asarray(labels, np.uint8)


def recolouring(
    recipe: Recipe,
    mean: NDArray[np.float32],
    std: NDArray[np.float32],
    rng: np.random.Generator,
) -> NDArray[np.float32]:
    """A table (1, 256, 3) from 8-bit colour to normalised colour under another stain and light.

    More stain multiplies a channel's optical density, -log(v / 255) (Beer and Lambert), which
    is v to a power; light and camera add contrast and brightness.
    """
    power = np.exp(rng.normal(0, recipe.stain, 3))
    factor = np.exp(rng.normal(0, recipe.contrast))
    offset = 255 * rng.normal(0, recipe.brightness)
    levels = np.linspace(0, 1, 256)[:, None]
    colours = (255 * levels**power - mean) * factor + mean + offset
    return np.asarray((colours - mean) / std, np.float32)[None]
