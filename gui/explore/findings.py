"""What was found in the data, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from core.explore import Facts, Separation
from core.labels import BACKGROUND
from gui.words import count, megapixels, tr, tr_n

_FEW = 5
_SHOWN = 8
_HARDLY = 0.02
"""Share of pixels below which none needs to be told exactly."""
Name = Callable[[int], str]


def size_sentence(facts: Facts) -> str:
    """How many images there are, and how large."""
    number = len(facts.images)
    images = tr_n("{n} image", "{n} images", number, n=count(number))
    sizes = sorted({(image.width, image.height) for image in facts.images})
    if not sizes:
        return tr("{images} could be read.", images=images)
    if len(sizes) == 1:
        return tr(
            "{images} of {width} × {height} pixels.",
            images=images,
            width=count(sizes[0][0]),
            height=count(sizes[0][1]),
        )
    low, high = (f"{count(width)} × {count(height)}" for width, height in (sizes[0], sizes[-1]))
    return tr(
        "{images} of {n} sizes, from {low} to {high} pixels.",
        images=images,
        n=len(sizes),
        low=low,
        high=high,
    )


def label_sentence(facts: Facts, name: Name) -> str:
    """How much is labelled, and which class is rare."""
    if not facts.labelled_images:
        return tr(
            "Nothing is labelled yet. Paint a few cells and some background, or import masks."
        )
    share = 100 * facts.labelled_share
    percent = f"{share:.0f} %" if share >= 1 else tr("under 1 %")
    said = tr(
        "{labelled} of {images} images have labels: {pixels}, {percent} of all pixels.",
        labelled=count(facts.labelled_images),
        images=count(len(facts.images)),
        pixels=megapixels(facts.labelled_pixels),
        percent=percent,
    )
    present = set(facts.balance)
    if not present:
        return f"{said} {tr('All of them are held out; the network needs labels to learn from.')}"
    if BACKGROUND not in present:
        return f"{said} {tr('No background is labelled; the network needs both kinds.')}"
    if present == {BACKGROUND}:
        return f"{said} {tr('Only background is labelled; the network needs cells, too.')}"
    rare = [name(value) for value, part in facts.balance.items() if part < 0.01]
    if rare:
        few = tr("Under 1 % of what is learnt from: {names}.", names=", ".join(rare))
        return f"{said} {few}"
    return said


def ground_sentence(facts: Facts) -> str:
    """Which labels balance and colours are of, or why there are none."""
    if not facts.labelled_images:
        return tr("Nothing is labelled yet.")
    if not facts.learned_images:
        return tr("No training image has labels yet.")
    return tr_n(
        "Of {pixels} labelled px of {n} training image.",
        "Of {pixels} labelled px of {n} training images.",
        facts.learned_images,
        pixels=count(facts.learned_pixels),
    )


def closest_pairs(facts: Facts) -> list[Separation]:
    """The pairs of classes whose colours are to be told of, the closest first."""
    return sorted(facts.separations, key=lambda one: one.distance)[:_SHOWN]


def pair_name(pair: Separation, name: Name) -> str:
    """``Red cell and Platelet``."""
    return tr("{first} and {second}", first=name(pair.first), second=name(pair.second))


def mistaken(pair: Separation) -> str:
    """The share of pixels that colour alone would take for the other class: ``up to 11 %``."""
    if pair.mixed < _HARDLY:
        return tr("under {percent:.0f} %", percent=100 * _HARDLY)
    return tr("up to {percent:.0f} %", percent=100 * pair.mixed)


def separation_sentences(facts: Facts, name: Name) -> list[str]:
    """How far apart the colours of each two classes are: the table's lines as they are read out."""
    return [
        tr(
            "{pair}: {share}, {verdict}",
            pair=pair_name(one, name),
            share=mistaken(one),
            verdict=one.verdict,
        )
        for one in closest_pairs(facts)
    ]


def outlier_note(facts: Facts) -> str:
    """Why no image stands out; empty where one does."""
    if facts.outliers:
        return ""
    if len(facts.images) < _FEW:
        return tr("Too few images to say which stand out; five are needed.")
    return tr("No image stands out among the others by light, stain or sharpness.")


def duplicate_sentences(
    groups: Sequence[Sequence[int]], sentence: Callable[[int, int], str]
) -> list[tuple[int, str]]:
    """Images that show the same: one of each group, and how it is alike to another."""
    found = []
    for group in groups:
        said = f"{sentence(group[0], group[1])}."
        if len(group) > 2:
            said += " " + tr("{n} images belong together.", n=len(group))
        found.append((group[1], said))
    return found
