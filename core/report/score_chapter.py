"""How good the masks of a class are: on held-out images, cross-fitted, with curve and pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from core.cross_fit import CrossFit, cross_fit
from core.evaluation import Evaluation, ImageScore
from core.intervals import Interval
from core.metrics import Counts, Histogram, dice, iou, optimum, precision, recall
from core.report.blocks import (
    Block,
    Heading,
    Legend,
    Paragraph,
    Pictures,
    Table,
)
from core.report.curve import curve_drawing
from core.report.gather import Gathered, ImageResult
from core.report.numbers import count, score, some
from core.report.order import ReportClass
from core.report.pictures import EXTRA, MISSED, OUTLINE

_ROWS = 60
Measure: TypeAlias = Callable[[Counts], float | None]


@dataclass(frozen=True, eq=False)
class Judged:
    """The scores of a class on held-out images; ``flattering`` ones where there are none.

    ``fit`` is None for fewer than two images. ``in_use`` is at the threshold and rules in use.
    """

    results: tuple[ImageResult, ...]
    fit: CrossFit | None
    in_use: Evaluation
    total: Histogram

    @property
    def number(self) -> int:
        """Held-out images scored."""
        return len(self.results)

    @property
    def mean(self) -> float | None:
        """Mean IoU over them: cross-fitted, of one image at the threshold in use."""
        return self.fit.scored.mean_iou if self.fit is not None else self.in_use.mean_iou

    @property
    def interval(self) -> Interval | None:
        """95 % interval of that mean; None with too few images."""
        return (self.fit.scored if self.fit is not None else self.in_use).interval

    @property
    def interval_note(self) -> str:
        """Why there is no interval."""
        return (self.fit.scored if self.fit is not None else self.in_use).interval_note

    @property
    def pixels(self) -> int:
        """Labelled pixels scored."""
        return self.total.pixels


def judged_of(found: Gathered, one: ReportClass) -> Judged:
    """The scores of a class on the held-out images."""
    results = found.judged(one.id)
    named = [(result.image.name, result.histograms[one.id]) for result in results]
    return Judged(
        tuple(results),
        cross_fit(named, [result.image.group for result in results]),
        Evaluation(tuple(ImageScore(r.image.name, r.counts[one.id]) for r in results)),
        sum((histogram for _, histogram in named), Histogram.empty()),
    )


def score_blocks(found: Gathered, one: ReportClass, judged: Judged) -> list[Block]:
    """The chapter of one class."""
    several = len(found.order.trained_classes) > 1
    title = f"How good the masks of “{one.name}” are" if several else "How good the masks are"
    blocks: list[Block] = [Heading(title)]
    if not judged.results:
        blocks.append(
            Paragraph(
                "No image with labels was held out, so nothing says how good the masks are on "
                "images that the network never saw. What is shown below is of images that it "
                "learnt from: such figures flatter."
            )
        )
        return [*blocks, *_flattering(found, one), *_examples(found, one)]
    recipe = found.order.recipe
    ruled = recipe is not None and recipe.changes_masks
    blocks += [_words(one, judged), _measures(one, judged, ruled)]
    blocks += _curve(one, judged)
    blocks += _examples(found, one)
    blocks.append(_by_image(one, judged))
    return blocks


def _words(one: ReportClass, judged: Judged) -> Paragraph:
    basis = (
        f"{some(judged.number, 'image')} with labels ({count(judged.pixels)} labelled pixels) "
        f"{'was' if judged.number == 1 else 'were'} held out: the network never learnt from them. "
    )
    if judged.fit is None:
        return Paragraph(
            basis + f"At the threshold in use, {one.threshold:.2f}, the IoU is "
            f"{score(judged.in_use.mean_iou)}. One image cannot tell how much such figures vary."
        )
    low, high = judged.fit.spread
    said = (
        f"{basis}The mean IoU over them is {score(judged.mean)}. To be fair, each image was scored "
        f"at the threshold that the other held-out images would choose (from {low:.2f} to "
        f"{high:.2f}), so that no image had a say in its own score."
    )
    if judged.interval is not None:
        said += (
            f" If other images like these were held out, the mean would lie between "
            f"{score(judged.interval.low)} and {score(judged.interval.high)} with 95 % confidence."
        )
    else:
        said += f" There are {judged.interval_note}."
    return Paragraph(said)


def _measures(one: ReportClass, judged: Judged, ruled: bool) -> Table:
    """``ruled``: rules for cells change masks."""
    measures = (("IoU", iou), ("Dice", dice), ("Precision", precision), ("Recall", recall))
    columns: list[tuple[str, Callable[[Measure], float | None]]] = [
        (f"Mean, threshold {one.threshold:.2f}", lambda m: _mean(judged.in_use, m)),
        (f"All pixels, threshold {one.threshold:.2f}", lambda m: m(judged.in_use.pooled)),
    ]
    if judged.fit is not None:
        fitted = judged.fit.scored
        columns.insert(0, ("Mean, cross-fitted", lambda m: _mean(fitted, m)))
    rows = tuple(
        (name, *(score(value_of(measure)) for _, value_of in columns)) for name, measure in measures
    )
    caption = (
        f"Scores on {some(judged.number, 'held-out image')}: means over the images, and of all "
        "their labelled pixels together, in which large images weigh more."
    )
    if ruled:
        caption += (
            " At the threshold in use the rules for cells are applied; cross-fitted scores and the "
            "curve are of the mask before them."
        )
    head = ("", *(name for name, _ in columns))
    return Table(caption, head, rows, frozenset(range(1, len(head))))


def _mean(evaluation: Evaluation, measure: Measure) -> float | None:
    """Mean over the images that have the measure."""
    known = [v for one in evaluation.images if (v := measure(one.counts)) is not None]
    return sum(known) / len(known) if known else None


def _curve(one: ReportClass, judged: Judged) -> list[Block]:
    best = optimum(judged.total)
    if best is None:
        return []
    caption = (
        f"Scores of “{one.name}” at every threshold, over all {count(judged.pixels)} labelled "
        "pixels of the held-out images. The dot is the best IoU, "
        f"{best.iou:.3f} at {best.threshold:.2f}; in the shaded range, {best.low:.2f} to "
        f"{best.high:.2f}, at most {best.within:.2f} of it is lost. The upright line is "
        "the threshold in use."
    )
    return [
        Heading("The choice of the threshold", 2),
        curve_drawing(judged.total, one.threshold, caption),
    ]


def _examples(found: Gathered, one: ReportClass) -> list[Block]:
    shown = found.examples.get(one.id, ())
    if not shown:
        return []
    kind = "training images (which flatter)" if found.flattering else "held-out images"
    words = ", ".join(example.what.lower() for example in shown)
    blocks: list[Block] = [
        Heading(f"Pictures: {words} of the {kind}" if len(shown) > 1 else f"A picture: {kind}", 2),
        Legend(
            (
                (OUTLINE, "outline of the mask"),
                (MISSED, "missed: a cell by the labels, not by the mask"),
                (EXTRA, "too much: a cell by the mask, not by the labels"),
            )
        ),
    ]
    for example in shown:
        result = example.result
        caption = (
            f"{example.what}: {result.image.name}, IoU {score(result.iou(one.id))} at the "
            f"threshold in use, on {count(result.histograms[one.id].pixels)} labelled pixels. "
            "Left the image, right its mask and errors."
        )
        blocks.append(Pictures((example.plain, example.judged), caption))
    return blocks


def _by_image(one: ReportClass, judged: Judged) -> Table:
    ranked = sorted(judged.results, key=lambda r: (r.iou(one.id) is None, r.iou(one.id) or 0.0))
    rows = []
    for result in ranked[:_ROWS]:
        counts = result.counts[one.id]
        rows.append(
            (
                result.image.name,
                score(iou(counts)),
                score(precision(counts)),
                score(recall(counts)),
                count(result.histograms[one.id].pixels),
            )
        )
    caption = f"Held-out images, worst first, at threshold {one.threshold:.2f}."
    if len(ranked) > _ROWS:
        caption += f" The {count(_ROWS)} worst of {count(len(ranked))} are listed."
    head = ("Image", "IoU", "Precision", "Recall", "Labelled pixels")
    return Table(caption, head, tuple(rows), frozenset({1, 2, 3, 4}))


def _flattering(found: Gathered, one: ReportClass) -> list[Block]:
    """Scores on training images, named as what they are."""
    scored = [r for r in found.results if one.id in r.counts]
    if not scored:
        return []
    evaluation = Evaluation(tuple(ImageScore(r.image.name, r.counts[one.id]) for r in scored))
    pixels = sum(r.histograms[one.id].pixels for r in scored)
    return [
        Paragraph(
            f"On {some(len(scored), 'training image')} ({count(pixels)} labelled pixels) the mean "
            f"IoU is {score(evaluation.mean_iou)} at threshold {one.threshold:.2f}. If only a few "
            "strokes inside cells are labelled, that says nothing of the cells' edges."
        )
    ]
