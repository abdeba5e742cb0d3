"""Words of the field that a report uses, a line for each."""

from __future__ import annotations

from core.report.blocks import Block, Heading, Terms
from core.report.gather import Gathered
from core.words import mark, tr

_TERMS: tuple[tuple[str, str], ...] = (
    (mark("Label"), mark("what a person painted: this pixel is a cell, that one is background.")),
    (mark("Mask"), mark("what the network calls a cell, at the threshold in use.")),
    (
        mark("Threshold"),
        mark("the probability from which a pixel belongs to the mask; lower takes in more."),
    ),
    (
        "IoU",
        mark(
            "intersection over union: of all pixels that are a cell by label or "
            "mask, the share that is one by both. 1 is perfect, 0 is none; on a cell "
            "60 pixels wide, a mask one pixel too wide all round has 0.94."
        ),
    ),
    (
        "Dice",
        mark("another measure of the same agreement; a little higher than IoU, except at 0 and 1."),
    ),
    (mark("Precision"), mark("of the pixels in the mask, the share that are cells by the labels.")),
    (
        mark("Recall"),
        mark("of the pixels that are cells by the labels, the share that is in the mask."),
    ),
    (mark("Held out"), mark("kept away from the network while it learnt, to judge it fairly.")),
    (
        mark("Cross-fitted"),
        mark(
            "each image is scored at the threshold that the other images would "
            "choose, so that none judges itself."
        ),
    ),
    (
        mark("95 % interval"),
        mark(
            "the range in which the mean over very many such images lies in 95 of "
            "100 cases; found by drawing from the images again and again "
            "(bootstrap-t). Few images make it wide."
        ),
    ),
    (mark("Receptive field"), mark("the square around a pixel that its answer is based on.")),
    (
        mark("Object"),
        mark("pixels of the mask that hang together by their sides; ideally one cell."),
    ),
)
_RULES = (
    mark("Cell rules"),
    mark(
        "what turns the mask into objects: small specks dropped, touching cells split, and so on."
    ),
)


def terms_of(found: Gathered) -> list[Block]:
    """The last chapter: of terms that are used, each in a line."""
    recipe, terms = found.order.recipe, _TERMS
    if found.order.network is None:
        terms = _TERMS[:1]
    elif recipe is not None and recipe.has_rules:
        terms = (*_TERMS, _RULES)
    return [Heading(tr("Words explained")), Terms(_translated(terms))]


def _translated(terms: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple((tr(term), tr(meaning)) for term, meaning in terms)
