"""IoU, Dice, precision and recall from two histograms: a threshold costs 256 additions.

A heatmap is ``uint8``, so every possible threshold is one of 256 *levels*: a pixel is
foreground where ``heat >= level``. Counting once how many labelled foreground and how many
labelled background pixels have each heat gives the score at all levels.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from core.labels import BACKGROUND, UNLABELLED

LEVELS: Final = 256
_BAND_PIXELS: Final = 1 << 24
"""``cv2.calcHist`` counts in float32, which is exact up to here."""
_FEWEST_PIXELS: Final = 50
"""Labelled pixels of either kind under which a histogram says nothing."""
_PLATEAU: Final = 0.003
"""IoU that :func:`steady_threshold` gives up at most, to stand in the middle of a plateau."""


def level_threshold(level: int) -> float:
    """The threshold of a level, 0 to 255, with three decimals: what is read can be typed.

    Rounded down: rounded up it would be of the level above.
    """
    return math.floor(1000 * level / 255) / 1000


def threshold_level(threshold: float) -> int:
    """The smallest heat ``q`` with ``q / 255 >= threshold``; foreground is ``heat >= q``.

    ``threshold`` is a probability in [0, 1]; one above 1 gives 256, which no pixel reaches.
    """
    if not threshold > 0:  # also when it is not a number
        return 0
    if threshold > 1:
        return LEVELS
    level = math.ceil(threshold * 255)
    # threshold * 255 is rounded, so the neighbours decide by the definition itself.
    if (level - 1) / 255 >= threshold:
        return level - 1
    return level if level / 255 >= threshold else level + 1


@dataclass(frozen=True)
class Counts:
    """Labelled pixels by truth and prediction."""

    tp: int
    fp: int
    fn: int
    tn: int

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.tp + other.tp, self.fp + other.fp, self.fn + other.fn, self.tn + other.tn
        )


def iou(counts: Counts) -> float | None:
    """TP / (TP + FP + FN); None where there is neither foreground nor prediction.

    Jaccard 1912, "The distribution of the flora in the alpine zone".
    """
    union = counts.tp + counts.fp + counts.fn
    return counts.tp / union if union else None


def dice(counts: Counts) -> float | None:
    """2 TP / (2 TP + FP + FN); None where there is neither foreground nor prediction.

    Dice 1945, "Measures of the amount of ecologic association between species".
    """
    total = 2 * counts.tp + counts.fp + counts.fn
    return 2 * counts.tp / total if total else None


def precision(counts: Counts) -> float | None:
    """TP / (TP + FP): the part of the prediction that is right; None where nothing is predicted."""
    predicted = counts.tp + counts.fp
    return counts.tp / predicted if predicted else None


def recall(counts: Counts) -> float | None:
    """TP / (TP + FN): the part of the foreground that is found; None where there is none."""
    foreground = counts.tp + counts.fn
    return counts.tp / foreground if foreground else None


@dataclass(frozen=True, eq=False)
class Histogram:
    """How many labelled pixels of a class, and of all else, have each heat."""

    foreground: NDArray[np.int64]
    background: NDArray[np.int64]

    @staticmethod
    def empty() -> Histogram:
        return Histogram(np.zeros(LEVELS, np.int64), np.zeros(LEVELS, np.int64))

    @staticmethod
    def of(plane: NDArray[np.uint8], label_map: NDArray[np.uint8], class_id: int) -> Histogram:
        """Count one heat plane (H, W) against a label map (H, W).

        Pixels of other classes are background for this one; unlabelled pixels are not counted.
        """
        if plane.shape != label_map.shape:
            raise ValueError(f"heatmap {plane.shape} and labels {label_map.shape} differ in size")
        foreground = np.zeros(LEVELS, np.int64)
        labelled = np.zeros(LEVELS, np.int64)
        rows = max(1, _BAND_PIXELS // max(1, plane.shape[1]))
        for top in range(0, plane.shape[0], rows):
            heat = np.ascontiguousarray(plane[top : top + rows])
            labels = label_map[top : top + rows]
            foreground += _histogram(heat, labels == class_id)
            labelled += _histogram(heat, labels != UNLABELLED)
        return Histogram(foreground, labelled - foreground)

    @property
    def pixels(self) -> int:
        """Labelled pixels counted."""
        return int(self.foreground.sum() + self.background.sum())

    def __add__(self, other: Histogram) -> Histogram:
        return Histogram(self.foreground + other.foreground, self.background + other.background)

    def __sub__(self, other: Histogram) -> Histogram:
        return Histogram(self.foreground - other.foreground, self.background - other.background)


def _histogram(heat: NDArray[np.uint8], chosen: NDArray[np.bool_]) -> NDArray[np.int64]:
    if heat.size == 0:
        return np.zeros(LEVELS, np.int64)
    mask = chosen.view(np.uint8)
    return cv2.calcHist([heat], [0], mask, [LEVELS], [0, LEVELS]).ravel().astype(np.int64)


def counts_at(histogram: Histogram, threshold: float) -> Counts:
    """Counts at a threshold in [0, 1]. Touches 256 numbers, never a pixel."""
    level = threshold_level(threshold)
    tp = int(histogram.foreground[level:].sum())
    fp = int(histogram.background[level:].sum())
    return Counts(
        tp=tp,
        fp=fp,
        fn=int(histogram.foreground.sum()) - tp,
        tn=int(histogram.background.sum()) - fp,
    )


def iou_at(histogram: Histogram, threshold: float) -> float | None:
    """IoU at a threshold in [0, 1]; None where the union is empty."""
    return iou(counts_at(histogram, threshold))


@dataclass(frozen=True, eq=False)
class Curves:
    """Four measures at every level: ``iou[q]`` (256,) is that of ``heat >= q``.

    The threshold of level q is ``q / 255``. NaN where a measure is not defined.
    """

    iou: NDArray[np.float64]
    dice: NDArray[np.float64]
    precision: NDArray[np.float64]
    recall: NDArray[np.float64]


def curves(histogram: Histogram) -> Curves:
    """IoU, Dice, precision and recall at all 256 levels, from cumulative sums."""
    tp = np.cumsum(histogram.foreground[::-1])[::-1]
    fp = np.cumsum(histogram.background[::-1])[::-1]
    foreground = np.full(LEVELS, int(histogram.foreground.sum()))
    return Curves(
        iou=_shares(tp, foreground + fp),
        dice=_shares(2 * tp, foreground + tp + fp),
        precision=_shares(tp, tp + fp),
        recall=_shares(tp, foreground),
    )


def curve(histogram: Histogram) -> NDArray[np.float64]:
    """IoU at every level: ``curve[q]`` (256,) is the IoU of ``heat >= q``, threshold ``q / 255``.

    NaN where the union is empty.
    """
    return curves(histogram).iou


def _shares(parts: NDArray[np.int64], wholes: NDArray[np.int64]) -> NDArray[np.float64]:
    shares = np.full(LEVELS, np.nan)
    np.divide(parts, wholes, out=shares, where=wholes > 0)
    return shares


def best_threshold(histogram: Histogram) -> tuple[float, float] | None:
    """The threshold of highest IoU and that IoU; of equals, the one nearest to 0.5.

    Level 0, where everything is foreground, is not a threshold anyone means, so it does not
    stand for election. None where no labelled foreground was counted. Of three decimals, as the
    thresholds that are proposed: the same level is the same number wherever it is told.
    """
    if not histogram.foreground.any():
        return None
    scores = curve(histogram)[1:]
    levels = np.flatnonzero(scores == scores.max()) + 1
    level = int(levels[np.argmin(np.abs(levels - 127.5))])
    return level_threshold(level), float(scores[level - 1])


@dataclass(frozen=True)
class Optimum:
    """The best threshold, and how flat the curve is around it.

    ``low`` to ``high`` are the thresholds next to the best whose IoU is at most ``within`` less.
    """

    threshold: float
    iou: float
    low: float
    high: float
    within: float

    @property
    def width(self) -> float:
        """How far the threshold may be moved before ``within`` of IoU is lost, 0..1."""
        return (threshold_level(self.high) - threshold_level(self.low)) / 255


def optimum(histogram: Histogram, within: float = 0.01) -> Optimum | None:
    """The threshold of highest IoU and the unbroken range around it that loses at most ``within``.

    Dice has its best at the same threshold, being 2 IoU / (1 + IoU). Level 0 does not stand for
    election (see :func:`best_threshold`). None where no labelled foreground was counted.
    """
    best = best_threshold(histogram)
    if best is None:
        return None
    good = np.nan_to_num(curve(histogram), nan=-1.0) >= best[1] - within
    good[0] = False
    low = high = threshold_level(best[0])
    while low > 1 and good[low - 1]:
        low -= 1
    while high < LEVELS - 1 and good[high + 1]:
        high += 1
    return Optimum(best[0], best[1], level_threshold(low), level_threshold(high), within)


def even_threshold(histograms: Sequence[Histogram], default: float = 0.5) -> float:
    """The threshold of the highest mean IoU over images, each of which counts the same.

    Of all pixels together an image full of cells outvotes one with few; and where stains differ,
    the many images of one stain are heard, those of a rare one not: their curves fall steeply on
    one side, and a mean feels that, a median does not. Images that hold fewer than 50 labelled
    pixels of either kind are no judges; ``default`` where no image is one. Of equals the middle.
    """
    judges = [
        one
        for one in histograms
        if min(int(one.foreground.sum()), int(one.background.sum())) >= _FEWEST_PIXELS
    ]
    if not judges:
        return default
    everything, *others = np.mean([np.nan_to_num(curve(one)) for one in judges], axis=0)
    scores = np.array(others)
    if scores.max() <= everything:  # a mask of all pixels is no worse: there is nothing to tell
        return default
    levels = np.flatnonzero(scores == scores.max()) + 1
    return level_threshold(int(levels[len(levels) // 2]))


def steady_threshold(histogram: Histogram, default: float = 0.5) -> float:
    """A threshold to store with a model: the middle of the plateau around the best.

    The top of an IoU curve is flat and its highest point noisy, so the middle of the levels
    within 0.003 of it is taken, kept between 0.1 and 0.9. ``default`` where the histogram
    holds too little of either kind (under 50 pixels) to tell.
    """
    if min(int(histogram.foreground.sum()), int(histogram.background.sum())) < _FEWEST_PIXELS:
        return default
    best = optimum(histogram, _PLATEAU)
    if best is None or best.iou <= 0:
        return default
    return round(min(0.9, max(0.1, (best.low + best.high) / 2)), 3)


def mask_iou(
    mask: NDArray[np.uint8] | NDArray[np.bool_], label_map: NDArray[np.uint8], class_id: int
) -> float | None:
    """IoU of a finished mask (nonzero is foreground) against the labelled pixels."""
    return iou(mask_counts(mask, label_map, class_id))


def mask_counts(
    mask: NDArray[np.uint8] | NDArray[np.bool_], label_map: NDArray[np.uint8], class_id: int
) -> Counts:
    """Counts of a finished mask (nonzero is foreground) over the labelled pixels."""
    heat = np.where(mask, np.uint8(255), np.uint8(0))
    return counts_at(Histogram.of(heat, label_map, class_id), 1.0)


def class_masks(
    heatmap: NDArray[np.uint8], class_ids: Sequence[int], thresholds: Sequence[float]
) -> NDArray[np.uint8]:
    """Predicted label map (H, W) of a heatmap (K, H, W): 0 or the id of the winning class.

    Where several classes reach their thresholds the most probable wins, of equals the first.
    """
    if not len(heatmap) == len(class_ids) == len(thresholds):
        raise ValueError("one id and one threshold are needed for each plane of the heatmap")
    if len(class_ids) == 1:
        return reaches(heatmap[0], thresholds[0]).view(np.uint8) * np.uint8(class_ids[0])
    labels = np.full(heatmap.shape[1:], BACKGROUND, np.uint8)
    # One above the heat, so that a class that wins with heat 0 at threshold 0 beats nothing.
    highest = np.zeros(heatmap.shape[1:], np.int16)
    for plane, class_id, threshold in zip(heatmap, class_ids, thresholds, strict=True):
        heat = plane.astype(np.int16) + 1
        wins = reaches(plane, threshold) & (heat > highest)
        labels[wins] = class_id
        highest[wins] = heat[wins]
    return labels


def reaches(plane: NDArray[np.uint8], threshold: float) -> NDArray[np.bool_]:
    """Where a heat plane (H, W) is foreground at a threshold in [0, 1]."""
    level = threshold_level(threshold)
    if level > 255:
        return np.zeros(plane.shape, np.bool_)
    above: NDArray[np.bool_] = plane >= np.uint8(level)
    return above


def competing_plane(
    heatmap: NDArray[np.uint8], index: int, thresholds: Sequence[float]
) -> NDArray[np.uint8]:
    """The heat (H, W) of one class where no other class wins, 0 where one does.

    Compared with the threshold of class ``index`` it gives that class's part of
    :func:`class_masks`, so that moving this one threshold touches no pixel. ``heatmap`` is
    (K, H, W); with one class its plane is returned itself, not a copy.
    """
    own: NDArray[np.uint8] = heatmap[index]
    if len(heatmap) == 1:
        return own
    beaten = np.zeros(own.shape, np.bool_)
    for other, (plane, threshold) in enumerate(zip(heatmap, thresholds, strict=True)):
        if other != index:
            stronger = plane >= own if other < index else plane > own
            beaten |= stronger & reaches(plane, threshold)
    return np.where(beaten, np.uint8(0), own)
