"""How good the masks of a class are: on held-out images, cross-fitted, with curve and pictures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from core.cross_fit import CrossFit, cross_fit, own_judge_note
from core.evaluation import Evaluation, ImageScore
from core.intervals import Interval
from core.metrics import Counts, Histogram, counts_at, dice, iou, optimum, precision, recall
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
from core.report.numbers import count, score
from core.report.order import ReportClass
from core.report.pictures import EXTRA, MISSED, OUTLINE
from core.words import mark, tr, tr_n, within

_ROWS = 60
_PLAIN_IOU = mark("At the threshold in use, {threshold:.3f}, the IoU is {iou}.")
_RULED_IOU = mark(
    "At the threshold in use, {threshold:.3f}, and after the cell rules the IoU is {iou}; "
    "the curve below is of the mask before them."
)
Measure: TypeAlias = Callable[[Counts], float | None]


@dataclass(frozen=True, eq=False)
class Judged:
    """The scores of a class on held-out images; ``flattering`` ones where there are none.

    ``fit`` is None for fewer than two images. ``in_use`` is at the threshold and rules in use;
    ``ruled`` says whether any rules for cells change masks; ``lower`` is the mean IoU at the
    threshold in use, without rules, where that is clearly lower than cross-fitted, else None.
    """

    results: tuple[ImageResult, ...]
    fit: CrossFit | None
    in_use: Evaluation
    total: Histogram
    ruled: bool = False
    lower: float | None = None

    @property
    def number(self) -> int:
        """Held-out images scored."""
        return len(self.results)

    @property
    def mean(self) -> float | None:
        """Mean IoU over them: cross-fitted, of one image at the threshold in use."""
        return self.fit.scored.mean_iou if self.fit is not None else self.in_use.mean_iou

    @property
    def stage(self) -> str:
        """Of which masks that mean is, where rules change them; else empty."""
        if not self.ruled:
            return ""
        return tr("after cell rules") if self.fit is None else tr("before cell rules")

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
    recipe = found.order.recipe
    fit = cross_fit(named, [result.image.group for result in results])
    return Judged(
        tuple(results),
        fit,
        Evaluation(tuple(ImageScore(r.image.name, r.counts[one.id]) for r in results)),
        sum((histogram for _, histogram in named), Histogram.empty()),
        ruled=recipe is not None and recipe.changes_masks,
        lower=_lower(fit, named, one.threshold),
    )


def _lower(
    fit: CrossFit | None, named: Sequence[tuple[str, Histogram]], threshold: float
) -> float | None:
    if fit is None or not fit.is_clearly_above(named, threshold):
        return None
    there = (ImageScore(name, counts_at(histogram, threshold)) for name, histogram in named)
    return Evaluation(tuple(there)).mean_iou


def score_blocks(found: Gathered, one: ReportClass, judged: Judged) -> list[Block]:
    """The chapter of one class."""
    several = len(found.order.trained_classes) > 1
    title = (
        tr("How good the masks of “{name}” are", name=one.name)
        if several
        else tr("How good the masks are")
    )
    blocks: list[Block] = [Heading(title)]
    if not judged.results:
        blocks.append(
            Paragraph(
                tr(
                    "No image with labels was held out, so nothing says how good the masks "
                    "are on images that the network never saw. What is shown below is of "
                    "images that it learnt from: such figures flatter."
                )
            )
        )
        return [*blocks, *_flattering(found, one), *_examples(found, one)]
    blocks += [_words(one, judged), _measures(one, judged)]
    blocks += _curve(one, judged)
    blocks += _examples(found, one)
    blocks.append(_by_image(one, judged))
    return blocks


def _words(one: ReportClass, judged: Judged) -> Paragraph:
    said = [
        tr_n(
            "{n} image with labels ({pixels} labelled pixels) was held out: the network never "
            "learnt from them.",
            "{n} images with labels ({pixels} labelled pixels) were held out: the network never "
            "learnt from them.",
            judged.number,
            n=count(judged.number),
            pixels=count(judged.pixels),
        ),
        *(_alone(one, judged) if judged.fit is None else _fitted(judged, judged.fit)),
    ]
    return Paragraph(" ".join(said))


def _alone(one: ReportClass, judged: Judged) -> list[str]:
    """What a single held-out image says."""
    said = _RULED_IOU if judged.ruled else _PLAIN_IOU
    return [
        tr(said, threshold=one.threshold, iou=score(judged.in_use.mean_iou)),
        own_judge_note(judged.number),
    ]


def _fitted(judged: Judged, fit: CrossFit) -> list[str]:
    """What several say, each at the threshold of the others, and how sure that is."""
    said = [
        tr("The mean IoU over them is {mean}.", mean=score(judged.mean)),
        fit.fairness,
        *([fit.flattery] if fit.flattery else []),
    ]
    if judged.interval is None:
        return [*said, tr("There are too few images for an interval.")]
    sure = tr(
        "If other images like these were held out, the mean would lie between {low} and {high} "
        "with 95 % confidence.",
        low=score(judged.interval.low),
        high=score(judged.interval.high),
    )
    return [*said, sure]


def _measures(one: ReportClass, judged: Judged) -> Table:
    measures = (("IoU", iou), ("Dice", dice), (tr("Precision"), precision), (tr("Recall"), recall))
    columns: list[tuple[str, Callable[[Measure], float | None]]] = [
        (
            tr("Mean, threshold {threshold:.3f}", threshold=one.threshold),
            lambda m: _mean(judged.in_use, m),
        ),
        (
            tr("All pixels, threshold {threshold:.3f}", threshold=one.threshold),
            lambda m: m(judged.in_use.pooled),
        ),
    ]
    if judged.fit is not None:
        fitted = judged.fit.scored
        columns.insert(0, (tr("Mean, cross-fitted"), lambda m: _mean(fitted, m)))
    rows = tuple(
        (name, *(score(value_of(measure)) for _, value_of in columns)) for name, measure in measures
    )
    caption = tr_n(
        "Scores on {n} held-out image: means over the images, and of all their labelled pixels "
        "together, in which large images weigh more.",
        "Scores on {n} held-out images: means over the images, and of all their labelled pixels "
        "together, in which large images weigh more.",
        judged.number,
        n=count(judged.number),
    )
    if judged.ruled:
        caption += " " + tr(
            "At the threshold in use the cell rules are applied; cross-fitted "
            "scores and the curve are of the mask before them."
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
    caption = tr(
        "Scores of “{name}” at every threshold, over all {pixels} labelled pixels "
        "of the held-out images. The dot is the best IoU, {iou:.3f} at "
        "{threshold:.3f}; in the shaded range, {low:.3f} to {high:.3f}, at most "
        "{within:.2f} of it is lost. The upright line is the threshold in use.",
        name=one.name,
        pixels=count(judged.pixels),
        iou=best.iou,
        threshold=best.threshold,
        low=best.low,
        high=best.high,
        within=best.within,
    )
    return [
        Heading(tr("The choice of the threshold"), 2),
        curve_drawing(judged.total, one.threshold, caption),
    ]


def _examples(found: Gathered, one: ReportClass) -> list[Block]:
    shown = found.examples.get(one.id, ())
    if not shown:
        return []
    kind = tr("training images (which flatter)") if found.flattering else tr("held-out images")
    words = ", ".join(within(example.what) for example in shown)
    blocks: list[Block] = [
        Heading(
            tr("Pictures: {which} of the {kind}", which=words, kind=kind)
            if len(shown) > 1
            else tr("A picture: {kind}", kind=kind),
            2,
        ),
        Legend(
            (
                (OUTLINE, tr("outline of the mask")),
                (MISSED, tr("missed: a cell by the labels, not by the mask")),
                (EXTRA, tr("too much: a cell by the mask, not by the labels")),
            )
        ),
    ]
    for example in shown:
        result = example.result
        caption = tr(
            "{what}: {name}, IoU {iou} at the threshold in use, on {pixels} labelled "
            "pixels. Left the image, right its mask and errors.",
            what=example.what,
            name=result.image.name,
            iou=score(result.iou(one.id)),
            pixels=count(result.histograms[one.id].pixels),
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
    caption = tr(
        "Held-out images, worst first, at threshold {threshold:.3f}.", threshold=one.threshold
    )
    if judged.ruled:
        caption = tr(
            "Held-out images, worst first, at threshold {threshold:.3f}, after cell rules.",
            threshold=one.threshold,
        )
    if len(ranked) > _ROWS:
        caption += " " + tr(
            "The {most} worst of {n} are listed.",
            most=count(_ROWS),
            n=count(len(ranked)),
        )
    head = (tr("Image"), "IoU", tr("Precision"), tr("Recall"), tr("Labelled pixels"))
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
            tr_n(
                "On {n} training image ({pixels} labelled pixels) the mean IoU is {iou} at "
                "threshold {threshold:.3f}. If only a few strokes inside cells are labelled, that "
                "says nothing of the cells' edges.",
                "On {n} training images ({pixels} labelled pixels) the mean IoU is {iou} at "
                "threshold {threshold:.3f}. If only a few strokes inside cells are labelled, that "
                "says nothing of the cells' edges.",
                len(scored),
                n=count(len(scored)),
                pixels=count(pixels),
                iou=score(evaluation.mean_iou),
                threshold=one.threshold,
            )
        )
    ]
