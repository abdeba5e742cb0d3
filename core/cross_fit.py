"""A threshold chosen on some held-out images and scored on the others.

A threshold that was chosen on the images it is scored on flatters itself. Here each image is
scored at the threshold that the other images chose (Stone 1974, "Cross-validatory choice and
assessment of statistical predictions"), which costs 256 additions an image.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Final

from core.evaluation import Evaluation, ImageScore
from core.intervals import difference_interval
from core.metrics import Histogram, best_threshold, counts_at
from core.words import mark, tr

DEFAULT_THRESHOLD: Final = 0.5
_TELLING: Final = 0.0005
"""IoU from which two numbers differ as they are printed."""
WORTH_SAYING: Final = 0.01
"""Mean IoU that a threshold must cost before it is called worse: what the shade under the curve
allows. However many the images, less is no matter."""
_PLAINLY: Final = 0.05
"""Mean IoU that a threshold costs plainly: the masks look worse on these very images."""
TOO_FEW: Final = mark("too few for a fair score")
OWN_JUDGE: Final = mark("One image cannot choose a threshold and judge it: its IoU may flatter.")
"""What has to be said wherever such an IoU stands."""
_OWN_JUDGES: Final = mark(
    "Images that all show the same cannot choose a threshold and judge it: their IoU may flatter."
)
"""The same of copies, which count as one image here."""


def own_judge_note(images: int) -> str:
    """What has to be said of the IoU of one held-out image, or of so many that show the same."""
    return tr(OWN_JUDGE if images == 1 else _OWN_JUDGES)


@dataclass(frozen=True)
class CrossFit:
    """Held-out images, each scored at a threshold in whose choice it had no part.

    threshold: what all images together choose: the one to use.
    thresholds: what each image was scored at, in the images' order.
    scored: their scores there: the ones to show.
    flattered: their scores at ``threshold``, which they chose themselves.
    """

    threshold: float
    thresholds: tuple[float, ...]
    scored: Evaluation
    flattered: Evaluation

    @property
    def optimism(self) -> float | None:
        """Mean IoU that the threshold's own judges would have added."""
        shown, own = self.scored.mean_iou, self.flattered.mean_iou
        return None if shown is None or own is None else own - shown

    @property
    def fairness(self) -> str:
        """How its scores came about."""
        low, high = self.spread
        return tr(
            "Cross-fitted: each image is scored at the threshold that the others chose "
            "({low:.3f} to {high:.3f}), so none judges itself.",
            low=low,
            high=high,
        )

    @property
    def flattery(self) -> str:
        """How much more one threshold for all would promise; empty where it promises no more.

        It is best for all pixels together, so that another can have a higher mean over images:
        what it gives is told as more than the fair number, not as the most there is.
        """
        optimism, flattered = self.optimism, self.flattered.mean_iou
        if optimism is None or flattered is None or optimism < _TELLING:
            return ""
        return tr(
            "One threshold for all, {threshold:.3f}, chosen by all pixels of these images "
            "together, gives a mean IoU of {iou:.3f}: {more:.3f} above the fair number, as it "
            "judges itself.",
            threshold=self.threshold,
            iou=flattered,
            more=optimism,
        )

    def is_clearly_above(self, images: Sequence[tuple[str, Histogram]], threshold: float) -> bool:
        """Whether these same images score clearly lower at ``threshold`` than cross-fitted.

        Each image is compared with itself: its IoU at the threshold that the *others* chose, less
        that at ``threshold``. Both are of the same pixels, so that what makes an image hard falls
        out, and neither threshold was chosen on the image: what all chose together would flatter
        itself. It is clear where the mean difference is worth saying and the 95 % interval of it,
        drawn over images (core/intervals.py), lies above 0: a paired test (Efron & Tibshirani
        1993, "An Introduction to the Bootstrap", chapters 12.5 and 15). Fewer than five images
        tell nothing that way.

        A mean difference above 0.05 is clear without a test: it is seen on these images, whatever
        it says of others. One image that differs the other way makes the interval of five or six
        so wide that 0.2 would not be told.
        """
        there = _evaluation(images, [threshold] * len(images)).images
        pairs = zip(self.scored.images, there, strict=True)
        differences = [
            own.iou - other.iou
            for own, other in pairs
            if own.iou is not None and other.iou is not None
        ]
        mean = sum(differences) / len(differences) if differences else 0.0
        if not WORTH_SAYING < mean <= _PLAINLY:  # no resamples, which a moving slider waits for
            return mean > _PLAINLY
        interval = difference_interval(differences)
        return interval is not None and interval.low > 0

    @property
    def spread(self) -> tuple[float, float]:
        """Lowest and highest threshold chosen: wide where single images decide it."""
        return min(self.thresholds), max(self.thresholds)


def pooled_best(histogram: Histogram) -> float:
    """The threshold of highest IoU over all pixels counted; 0.5 where no foreground was."""
    best = best_threshold(histogram)
    return DEFAULT_THRESHOLD if best is None else best[0]


def cross_fit(
    images: Sequence[tuple[str, Histogram]],
    groups: Sequence[Hashable] | None = None,
    folds: int | None = None,
    choose: Callable[[Histogram], float] = pooled_best,
) -> CrossFit | None:
    """Score named images at thresholds chosen without them; None for fewer than two groups.

    ``groups`` names for each image the group it belongs to: images of one group never choose
    each other's threshold. ``folds`` parts the groups, in their order, into so many; without it
    each group is left out by itself. The same images always give the same answer.
    """
    owners = list(range(len(images))) if groups is None else list(groups)
    if len(owners) != len(images):
        raise ValueError("one group is needed for each image")
    if folds is not None and folds < 2:
        raise ValueError("a threshold needs at least two folds")
    order: dict[Hashable, int] = {}
    for owner in owners:
        order.setdefault(owner, len(order))
    if len(order) < 2:
        return None
    fold_of = [order[owner] % (folds or len(order)) for owner in owners]
    parts: dict[int, Histogram] = {}
    total = Histogram.empty()
    for fold, (_, histogram) in zip(fold_of, images, strict=True):
        parts[fold] = parts.get(fold, Histogram.empty()) + histogram
        total += histogram
    chosen = {fold: choose(total - part) for fold, part in parts.items()}
    thresholds = tuple(chosen[fold] for fold in fold_of)
    everyone = choose(total)
    return CrossFit(
        everyone,
        thresholds,
        _evaluation(images, thresholds),
        _evaluation(images, [everyone] * len(images)),
    )


def cross_fit_note(groups: int) -> str:
    """Why so many groups of images give no cross-fitted score; empty where they do."""
    return tr(TOO_FEW) if groups < 2 else ""


def _evaluation(images: Sequence[tuple[str, Histogram]], thresholds: Sequence[float]) -> Evaluation:
    return Evaluation(
        tuple(
            ImageScore(name, counts_at(histogram, threshold))
            for (name, histogram), threshold in zip(images, thresholds, strict=True)
        )
    )
