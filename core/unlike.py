"""New images unlike those that trained the network: said before the mask is believed.

The measure is the distance to the nearest training image, for each aspect by itself; how far is
too far follows from how far the training images lie from each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.image_traits import Traits
from core.words import mark, tr


class Aspect(StrEnum):
    """In what an image may be unlike others."""

    LIGHT = "light"
    STAIN = "stain"
    SHARPNESS = "sharpness"
    SCALE = "scale"


@dataclass(frozen=True)
class Unlikeness:
    """One aspect in which an image is unlike the training images.

    ``amount`` is how often the allowed distance is reached: above 1, and 2 is twice too far.
    """

    aspect: Aspect
    sentence: str
    amount: float


_USUAL: Final = {
    Aspect.LIGHT: 0.02,
    Aspect.STAIN: 0.045,
    Aspect.SHARPNESS: 0.08,
    Aspect.SCALE: 0.2,
}
"""How far an image of a slide usually lies from its nearest one: optical densities, and doublings
of steepness and size. Few training images do not show it, so it is supposed beforehand."""
_NOTICEABLE: Final = {
    Aspect.LIGHT: 0.05,
    Aspect.STAIN: 0.08,
    Aspect.SHARPNESS: 0.15,
    Aspect.SCALE: 0.4,
}
"""Less than this is no difference, however alike the training images are."""
_MOST: Final = 500
"""Training images compared with, evenly spread: more say nothing new and cost their square."""
_SUPPOSED: Final = 4
"""As many images' worth is that."""
_MARGIN, _DOUBT, _MORE_DOUBT = 3.5, 2.0, 6.0
"""With n training images, (3.5 + 2 / n + 6 / n²) times the usual distance is allowed. Found by
tests/bench/unlike.py on four sets of real smears."""
_ALONE: Final = {
    Aspect.LIGHT: 0.25,
    Aspect.STAIN: 0.5,
    Aspect.SHARPNESS: 0.6,
    Aspect.SCALE: 1.4,
}
"""Allowed distance from a single training image, which shows nothing of how they differ."""

_TOLD: Final = 2
"""Differences that are said; more would say nothing that matters."""


def told(differences: Sequence[Unlikeness]) -> str:
    """In what an image is unlike the others, in words, as far as they matter."""
    return " ".join(one.sentence for one in differences[:_TOLD])


def told_within(differences: Sequence[Unlikeness]) -> str:
    """The same as a part of another sentence.

    Each begins small, in German too: none begins with a noun.
    """
    parts = [one.sentence.rstrip(".") for one in differences[:_TOLD]]
    return "; ".join(part[:1].lower() + part[1:] for part in parts)


class Familiar:
    """What the training images look like; asks of any other image whether it is like them."""

    def __init__(self, training: Sequence[Traits]) -> None:
        training = training[:: -(-len(training) // _MOST) or 1]
        self._known = {aspect: _points(training, aspect) for aspect in Aspect}
        self.allowed: dict[Aspect, float] = {
            aspect: _allowed(points, aspect) for aspect, points in self._known.items()
        }
        """Distance from the nearest training image up to which an image is like them."""

    def differences(self, traits: Traits) -> list[Unlikeness]:
        """The aspects in which an image is unlike all training images, the gravest first.

        Empty also where there are no training images.
        """
        found = []
        for aspect, points in self._known.items():
            if not len(points):
                continue
            point = _points([traits], aspect)[0]
            distances = np.linalg.norm(points - point, axis=1)
            nearest = int(np.argmin(distances))
            amount = float(distances[nearest]) / self.allowed[aspect]
            if amount > 1:
                sentence = _sentence(aspect, point - points[nearest])
                found.append(Unlikeness(aspect, sentence, amount))
        return sorted(found, key=lambda unlike: -unlike.amount)


def _points(images: Sequence[Traits], aspect: Aspect) -> NDArray[np.float64]:
    """(n, 3) or (n, 1): what the aspect is measured by."""
    rows = {
        Aspect.LIGHT: [traits.light for traits in images],
        Aspect.STAIN: [traits.stain for traits in images],
        Aspect.SHARPNESS: [(traits.edge,) for traits in images],
        Aspect.SCALE: [(traits.size,) for traits in images],
    }[aspect]
    numbers = 3 if aspect in (Aspect.LIGHT, Aspect.STAIN) else 1
    return np.asarray(rows, np.float64).reshape(len(images), numbers)


def _allowed(points: NDArray[np.float64], aspect: Aspect) -> float:
    """The usual distance to the nearest one, as supposed and as seen, times a margin."""
    n = len(points)
    if n < 2:
        return _ALONE[aspect]
    apart = np.linalg.norm(points[:, None] - points[None, :], axis=2)
    np.fill_diagonal(apart, np.inf)
    squares = _SUPPOSED * _USUAL[aspect] ** 2 + float((apart.min(axis=1) ** 2).sum())
    usual = float(np.sqrt(squares / (_SUPPOSED + n)))
    margin = _MARGIN + _DOUBT / n + _MORE_DOUBT / n**2
    return max(margin * usual, _NOTICEABLE[aspect])


def _sentence(aspect: Aspect, difference: NDArray[np.float64]) -> str:
    """What is different, beside the nearest training image."""
    if aspect is Aspect.SHARPNESS:
        if difference[0] < 0:
            return tr("This image is less sharp than the training images.")
        return tr("This image is sharper than the training images.")
    if aspect is Aspect.SCALE:
        factor = 2.0 ** abs(float(difference[0]))
        return tr(_LARGER if difference[0] > 0 else _SMALLER, factor=factor)
    mean = float(difference.mean())
    shift = float(np.abs(difference - mean).max())
    if aspect is Aspect.LIGHT:
        if shift > abs(mean):
            return tr("The background has another colour than in the training images.")
        if mean > 0:
            return tr("The background is darker than in the training images.")
        return tr("The background is brighter than in the training images.")
    if shift > abs(mean):
        return tr("The stain has another colour than in the training images.")
    if mean > 0:
        return tr("The stain is stronger than in the training images.")
    return tr("The stain is weaker than in the training images.")


_LARGER = mark("What it shows is {factor:.1f} times larger than in the training images.")
_SMALLER = mark("What it shows is {factor:.1f} times smaller than in the training images.")
