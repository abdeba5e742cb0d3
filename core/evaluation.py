"""Scores of several images as one figure: the mean with its interval, and all pixels together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from core.intervals import Interval, interval_note, mean_interval
from core.metrics import Counts, dice, iou, precision, recall


@dataclass(frozen=True)
class ImageScore:
    """What one image's labels say of its mask."""

    name: str
    counts: Counts

    @property
    def iou(self) -> float | None:
        """None where there is neither foreground nor prediction."""
        return iou(self.counts)

    @property
    def dice(self) -> float | None:
        """None where there is neither foreground nor prediction."""
        return dice(self.counts)


@dataclass(frozen=True)
class Evaluation:
    """The scores of a set of images. An image without foreground and prediction has no IoU."""

    images: tuple[ImageScore, ...]

    @property
    def ious(self) -> list[float]:
        """IoU of each image that has one, in the images' order."""
        return [score.iou for score in self.images if score.iou is not None]

    @property
    def mean_iou(self) -> float | None:
        """Mean over images; None where no image has an IoU."""
        return _mean(self.ious)

    @property
    def mean_dice(self) -> float | None:
        """Mean over images; None where no image has a Dice."""
        return _mean([score.dice for score in self.images if score.dice is not None])

    @property
    def interval(self) -> Interval | None:
        """95 % interval of the mean IoU; None with fewer than five images that have one."""
        return mean_interval(self.ious)

    @property
    def interval_note(self) -> str:
        """Why there is no interval; empty where there is one."""
        return interval_note(len(self.ious))

    @property
    def pooled(self) -> Counts:
        """The pixels of all images together: large images and full ones weigh more."""
        return sum((score.counts for score in self.images), Counts(0, 0, 0, 0))

    @property
    def pooled_precision(self) -> float | None:
        """Of all predicted pixels the part that is right."""
        return precision(self.pooled)

    @property
    def pooled_recall(self) -> float | None:
        """Of all foreground pixels the part that is found."""
        return recall(self.pooled)


def worst_first(images: Iterable[ImageScore]) -> list[ImageScore]:
    """The images by IoU, lowest first; those without an IoU last, in their own order."""
    return sorted(images, key=lambda score: (score.iou is None, score.iou or 0.0))


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None
