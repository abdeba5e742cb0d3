"""Facts of the data before training: sizes, labels, colours of the classes, images that stand out.

An :class:`Explorer` is given the images one after another and keeps sums, so that memory stays
small however many there are. What it returns are plain records, to be listed or plotted.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from core.image_traits import Traits
from core.labels import UNLABELLED
from core.words import mark, tr

Floats = NDArray[np.float64]
_Number = TypeVar("_Number", np.uint8, np.float32)

SHOWN: Final = 300
"""Colours of a class kept of one image, to be plotted."""
_SAMPLED: Final = 40_000
"""Pixels of a class that one image contributes at most: a large image is not all of the data."""
_OUTLYING: Final = 3.5
_MIN_IMAGES: Final = 5
_NOTICEABLE: Final = {"brightness": 0.015, "stain": 0.01, "sharpness": 0.1}
"""Spreads are taken as at least this: images all alike make no outlier of a small difference.

With 3.5 of these an eye sees it: 11 % less light, or 0.035 of optical density in the stain, which
is some 0.08 in a thinly stained smear and 0.2 in a strong one.
"""


@dataclass(frozen=True)
class ImageFacts:
    """Of one image; ``class_pixels`` counts labelled pixels by label value.

    The labels of an image that is ``held_out`` teach nothing.
    """

    id: int
    name: str
    height: int
    width: int
    class_pixels: Mapping[int, int]
    traits: Traits
    held_out: bool = False

    @property
    def labelled_share(self) -> float:
        """Labelled part of the image, 0..1."""
        return sum(self.class_pixels.values()) / max(1, self.height * self.width)


@dataclass(frozen=True, eq=False)
class ClassColours:
    """The colours of a class's labelled pixels in CIELAB (D65; L 0..100).

    mean (3,), covariance (3, 3); ``shown`` (n, 3) are some of them, with the image ids ``owners``
    (n,) they come from, so that a point in a plot leads to its image.
    """

    value: int
    pixels: int
    mean: Floats
    covariance: Floats
    shown: NDArray[np.float32]
    owners: NDArray[np.int64]

    @property
    def rgb(self) -> tuple[int, int, int]:
        """The mean colour on the screen, 0..255."""
        lab = self.mean.astype(np.float32).reshape(1, 1, 3)
        rgb = np.clip(np.rint(cv2.cvtColor(lab, cv2.COLOR_LAB2RGB) * 255), 0, 255).ravel()
        return int(rgb[0]), int(rgb[1]), int(rgb[2])


@dataclass(frozen=True)
class Separation:
    """How far the colours of two label values lie apart.

    ``distance`` is Bhattacharyya's, from 0; ``mixed`` at most the share of pixels that colour
    alone must get wrong were both as frequent: exp(-distance) / 2.
    """

    first: int
    second: int
    distance: float
    mixed: float

    @property
    def verdict(self) -> str:
        """What it means for whoever parts them by colour, in two or three words."""
        if self.mixed < 0.02:
            return tr("differ clearly")
        return tr("overlap a little") if self.mixed < 0.15 else tr("are much alike")


@dataclass(frozen=True)
class Outlier:
    """An image that stands out among the others; ``amount`` is the robust score, above 3.5."""

    id: int
    aspect: str
    sentence: str
    amount: float


@dataclass(frozen=True, eq=False)
class Facts:
    """Of all images; ``balance`` is the share of each label value among labelled pixels.

    Balance, classes and separations are of the labels that are learnt from: those of images that
    are not held out.
    """

    images: tuple[ImageFacts, ...]
    balance: Mapping[int, float]
    classes: tuple[ClassColours, ...]
    separations: tuple[Separation, ...]
    outliers: tuple[Outlier, ...]

    @property
    def labelled_images(self) -> int:
        """Images with at least one labelled pixel."""
        return sum(bool(image.class_pixels) for image in self.images)

    @property
    def labelled_pixels(self) -> int:
        """Of all images together."""
        return sum(sum(image.class_pixels.values()) for image in self.images)

    @property
    def learned_images(self) -> int:
        """Images whose labels are learnt from."""
        return sum(bool(image.class_pixels) for image in self.images if not image.held_out)

    @property
    def learned_pixels(self) -> int:
        """Labelled pixels of these."""
        return sum(one.pixels for one in self.classes)

    @property
    def labelled_share(self) -> float:
        """Labelled part of all pixels, 0..1."""
        total = sum(image.height * image.width for image in self.images)
        return self.labelled_pixels / max(1, total)


@dataclass(eq=False)
class _Sums:
    count: int = 0
    pixels: int = 0
    first: Floats = field(default_factory=lambda: np.zeros(3))
    second: Floats = field(default_factory=lambda: np.zeros((3, 3)))
    shown: list[NDArray[np.float32]] = field(default_factory=list)
    owners: list[int] = field(default_factory=list)


class Explorer:
    """Takes images one at a time, gives the facts of all."""

    def __init__(self) -> None:
        self._images: list[ImageFacts] = []
        self._sums: dict[int, _Sums] = {}

    def add(
        self,
        image_id: int,
        name: str,
        image: NDArray[np.uint8],
        labels: NDArray[np.uint8] | None = None,
        traits: Traits | None = None,
        held_out: bool = False,
    ) -> None:
        """Take in an RGB image (H, W, 3) and its label map (H, W), if it has one.

        ``traits`` are the image's, where they are known already. The labels of one that is
        ``held_out`` are counted and teach nothing of the classes.
        """
        counts: dict[int, int] = {}
        if labels is not None:
            if labels.shape != image.shape[:2]:
                raise ValueError(f"{name}: image {image.shape[:2]} and labels {labels.shape}")
            found = np.bincount(labels.ravel(), minlength=256)
            counts = {int(v): int(found[v]) for v in np.flatnonzero(found) if v != UNLABELLED}
            for value, pixels in () if held_out else counts.items():
                self._take(value, pixels, image_id, image[labels == value])
        height, width = image.shape[:2]
        traits = traits or Traits.of(image)
        self._images.append(ImageFacts(image_id, name, height, width, counts, traits, held_out))

    def _take(self, value: int, pixels: int, image_id: int, colours: NDArray[np.uint8]) -> None:
        sums = self._sums.setdefault(value, _Sums())
        lab = _lab(_evenly(colours, _SAMPLED))
        exact = lab.astype(np.float64)
        sums.count += len(exact)
        sums.pixels += pixels
        sums.first += exact.sum(axis=0)
        sums.second += exact.T @ exact
        shown = _evenly(lab, SHOWN)
        sums.shown.append(shown)
        sums.owners += [image_id] * len(shown)

    def facts(self) -> Facts:
        """What is known so far."""
        classes = tuple(_colours(value, sums) for value, sums in sorted(self._sums.items()))
        total = sum(one.pixels for one in classes)
        return Facts(
            images=tuple(self._images),
            balance={one.value: one.pixels / total for one in classes},
            classes=classes,
            separations=tuple(
                separation(one, other)
                for place, one in enumerate(classes)
                for other in classes[place + 1 :]
            ),
            outliers=tuple(outliers(self._images)),
        )


def separation(one: ClassColours, other: ClassColours) -> Separation:
    """Bhattacharyya distance of two classes' colours, each taken as a normal distribution.

    Bhattacharyya 1943, "On a measure of divergence between two statistical populations"; for
    normal distributions and as a bound of the error Kailath 1967, "The divergence and
    Bhattacharyya distance measures in signal selection".
    """
    # Rounding to 8 bits leaves an even colour without any spread.
    covariances = [found.covariance + 0.25 * np.eye(3) for found in (one, other)]
    middle = (covariances[0] + covariances[1]) / 2
    apart = one.mean - other.mean
    logs = [float(np.linalg.slogdet(matrix)[1]) for matrix in (middle, *covariances)]
    distance = float(apart @ np.linalg.solve(middle, apart)) / 8
    distance += (logs[0] - (logs[1] + logs[2]) / 2) / 2
    distance = max(0.0, distance)
    return Separation(one.value, other.value, distance, float(np.exp(-distance)) / 2)


def outliers(images: Sequence[ImageFacts]) -> list[Outlier]:
    """Images whose brightness, stain or sharpness stands out, the farthest first.

    By the modified z-score, 0.6745 (x - median) / MAD above 3.5 (Iglewicz & Hoaglin 1993, "How to
    detect and handle outliers"). Empty for fewer than five images.
    """
    if len(images) < _MIN_IMAGES:
        return []
    found = []
    for aspect, (low, high) in _WORDS.items():
        values = np.array([_measure(image.traits, aspect) for image in images])
        middle = float(np.median(values))
        spread = max(float(np.median(np.abs(values - middle))), 0.6745 * _NOTICEABLE[aspect])
        for image, value in zip(images, values.tolist(), strict=True):
            score = 0.6745 * (value - middle) / spread
            if abs(score) > _OUTLYING:
                sentence = tr(high if score > 0 else low, name=image.name)
                found.append(Outlier(image.id, aspect, sentence, abs(score)))
    return sorted(found, key=lambda outlier: -outlier.amount)


_WORDS: Final = {
    "brightness": (
        mark("{name} is darker than most of the images."),
        mark("{name} is brighter than most of the images."),
    ),
    "stain": (
        mark("{name} is stained more weakly than most of the images."),
        mark("{name} is stained more strongly than most of the images."),
    ),
    "sharpness": (
        mark("{name} is less sharp than most of the images."),
        mark("{name} is sharper than most of the images."),
    ),
}


def _measure(traits: Traits, aspect: str) -> float:
    if aspect == "brightness":
        return -sum(traits.light) / 3
    return sum(traits.stain) / 3 if aspect == "stain" else traits.edge


def _colours(value: int, sums: _Sums) -> ClassColours:
    mean = sums.first / sums.count
    return ClassColours(
        value=value,
        pixels=sums.pixels,
        mean=mean,
        covariance=sums.second / sums.count - np.outer(mean, mean),
        shown=np.concatenate(sums.shown),
        owners=np.array(sums.owners, np.int64),
    )


def _evenly(rows: NDArray[_Number], most: int) -> NDArray[_Number]:
    return rows[np.linspace(0, len(rows) - 1, most).astype(np.int64)] if len(rows) > most else rows


def _lab(colours: NDArray[np.uint8]) -> NDArray[np.float32]:
    """CIELAB of RGB colours (n, 3)."""
    values = colours.astype(np.float32).reshape(-1, 1, 3) / np.float32(255)
    return np.asarray(cv2.cvtColor(values, cv2.COLOR_RGB2LAB).reshape(-1, 3), np.float32)
