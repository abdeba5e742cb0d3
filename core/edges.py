"""A threshold from the image's own edges, for labels that say nothing about where edges run.

Strokes lie inside cells and inside the background, so every threshold that parts the two fits
them, and 0.5 is as arbitrary as any. But a mask that is right has its outline on an edge of the
picture: of all thresholds, the one whose outline crosses the steepest colour change is taken.
Kittler, Illingworth & Föglein 1985, "Threshold selection based on a simple image statistic",
weighs grey levels by the gradient; here the levels are those of a heatmap, the gradient that of
the picture (in CIE Lab).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from core.labels import UNLABELLED, LabelMap
from core.metrics import LEVELS, Histogram, curve, level_threshold

_SIGMA: Final = 1.0
"""Blur before the gradient, in pixels: less than a cell's edge is wide, more than the noise."""
_LOWEST: Final = 13
_HIGHEST: Final = 250
"""Levels outside 0.05 to 0.98 hold too few steps of 8 bits to tell their outlines apart."""
_SMOOTHING: Final = 5
_PULL: Final = 0.004
"""How much a gradient must gain to move the threshold from 0.5, by its squared log odds."""
_SLACK: Final = 0.02
_DRAWN_PAIRS: Final = 50
_DRAWN_SHARE: Final = 0.5


@dataclass(frozen=True, eq=False)
class ColourSteps:
    """Colour difference between neighbours of an image (H, W), computed once for all heatmaps.

    ``down`` (H - 1, W) and ``across`` (H, W - 1), float32, in units of CIE Lab.
    """

    down: NDArray[np.float32]
    across: NDArray[np.float32]

    @staticmethod
    def of(image: NDArray[np.uint8]) -> ColourSteps:
        """``image`` uint8 (H, W, 3) RGB."""
        lab = cv2.cvtColor(np.multiply(image, np.float32(1 / 255)), cv2.COLOR_RGB2LAB)
        lab = cv2.GaussianBlur(lab, (0, 0), _SIGMA)
        down, across = (np.sqrt(np.square(np.diff(lab, axis=axis)).sum(-1)) for axis in (0, 1))
        return ColourSteps(down.astype(np.float32), across.astype(np.float32))


@dataclass(frozen=True, eq=False)
class EdgeProfile:
    """At each level of a heatmap, what its outline crosses.

    ``steps`` (256,) are sums of colour differences between the neighbours that the outline of
    ``heat >= level`` runs between, ``pairs`` (256,) how many such neighbours there are.
    """

    steps: NDArray[np.float64]
    pairs: NDArray[np.float64]

    @staticmethod
    def empty() -> EdgeProfile:
        return EdgeProfile(np.zeros(LEVELS), np.zeros(LEVELS))

    @staticmethod
    def of(plane: NDArray[np.uint8], colour: ColourSteps) -> EdgeProfile:
        """Of one heat plane (H, W) over the image that ``colour`` was taken from."""
        steps, pairs = np.zeros(LEVELS + 1), np.zeros(LEVELS + 1)
        for first, second, difference in (
            (plane[:-1], plane[1:], colour.down),
            (plane[:, :-1], plane[:, 1:], colour.across),
        ):
            # The outline runs between two neighbours at all levels above one and up to the other.
            low, high = np.minimum(first, second), np.maximum(first, second)
            apart = low < high
            begin, end = low[apart].astype(np.intp) + 1, high[apart].astype(np.intp) + 1
            weights = difference[apart]
            steps += np.bincount(begin, weights, LEVELS + 1)
            steps -= np.bincount(end, weights, LEVELS + 1)
            pairs += np.bincount(begin, minlength=LEVELS + 1)
            pairs -= np.bincount(end, minlength=LEVELS + 1)
        return EdgeProfile(np.cumsum(steps)[:LEVELS], np.cumsum(pairs)[:LEVELS])

    def __add__(self, other: EdgeProfile) -> EdgeProfile:
        return EdgeProfile(self.steps + other.steps, self.pairs + other.pairs)

    def scores(self) -> NDArray[np.float64]:
        """Log of the mean colour difference on the outline of each level (256,), smoothed, less
        what being far from 0.5 costs; -inf where there is no outline to speak of.
        """
        usual = float(np.median(self.pairs[_LOWEST : _HIGHEST + 1]))
        mean = np.where(self.pairs > 0, self.steps / np.maximum(self.pairs, 1), 0)
        mean = np.convolve(mean, np.full(_SMOOTHING, 1 / _SMOOTHING), "same")
        level = np.clip(np.arange(LEVELS) / 255, 1e-3, 1 - 1e-3)
        odds = np.log(level / (1 - level))
        scores = np.log(np.maximum(mean, 1e-9)) - _PULL * odds**2
        # A few pixels that stand out from the rest have steep outlines, but are no cells.
        scores[(self.pairs < 0.2 * usual) | (mean <= 0)] = -np.inf
        scores[:_LOWEST] = scores[_HIGHEST + 1 :] = -np.inf
        return scores


@dataclass(frozen=True)
class Outline:
    """The outline of a class's labels: pairs of neighbours of which just one is of the class.

    ``drawn`` counts those where the other is labelled, too; ``all`` also those where it is not.
    """

    drawn: int
    all: int

    @staticmethod
    def of(labels: LabelMap, class_id: int) -> Outline:
        """Of a label map (H, W)."""
        own, known = labels == class_id, labels != UNLABELLED
        drawn = every = 0
        for one, other in ((np.s_[:-1], np.s_[1:]), (np.s_[:, :-1], np.s_[:, 1:])):
            apart = own[one] != own[other]
            every += int(np.count_nonzero(apart))
            drawn += int(np.count_nonzero(apart & known[one] & known[other]))
        return Outline(drawn, every)

    def __add__(self, other: Outline) -> Outline:
        return Outline(self.drawn + other.drawn, self.all + other.all)

    @property
    def is_told(self) -> bool:
        """Whether the labels say where cells end, as masks do; strokes that met do not."""
        return self.drawn >= _DRAWN_PAIRS and self.drawn >= _DRAWN_SHARE * self.all


def propose_threshold(labelled: Histogram, edges: EdgeProfile, default: float = 0.5) -> float:
    """The threshold to store with a model that learnt from strokes: the one on the edges.

    Only thresholds within 0.02 IoU of the best on the strokes (``labelled``) stand for election.
    Where no outline can be judged, the labels decide alone; ``default`` where they tell no more
    than that everything is foreground. Labels that say themselves where cells end need no edges
    (``core.metrics.even_threshold``).
    """
    if not labelled.foreground.any() or not labelled.background.any():
        return default
    fit = np.nan_to_num(curve(labelled), nan=-1.0)
    all_foreground, fit[0] = fit[0], -1.0
    if fit.max() <= all_foreground:
        return default
    scores = np.where(fit >= fit.max() - _SLACK, edges.scores(), -np.inf)
    if not np.isfinite(scores).any():
        equals = np.flatnonzero(fit == fit.max())
        return level_threshold(int(equals[len(equals) // 2]))
    return level_threshold(int(np.argmax(scores)))
