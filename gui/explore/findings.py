"""What was found in the data, in sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from core.explore import Facts
from core.labels import BACKGROUND
from gui.words import count, megapixels

_FEW = 5
_SHOWN = 8
Name = Callable[[int], str]


def size_sentence(facts: Facts) -> str:
    """How many images there are, and how large."""
    number = len(facts.images)
    images = f"{count(number)} image{'' if number == 1 else 's'}"
    sizes = sorted({(image.width, image.height) for image in facts.images})
    if not sizes:
        return f"{images} could be read."
    if len(sizes) == 1:
        return f"{images} of {count(sizes[0][0])} × {count(sizes[0][1])} pixels."
    low, high = sizes[0], sizes[-1]
    return (
        f"{images} of {len(sizes)} sizes, from {count(low[0])} × {count(low[1])} to "
        f"{count(high[0])} × {count(high[1])} pixels."
    )


def label_sentence(facts: Facts, name: Name) -> str:
    """How much is labelled, and which class is rare."""
    if not facts.balance:
        return "Nothing is labelled yet. Paint a few cells and some background, or import masks."
    pixels = sum(one.pixels for one in facts.classes)
    share = 100 * facts.labelled_share
    percent = f"{share:.0f} %" if share >= 1 else "under 1 %"
    said = (
        f"{count(facts.labelled_images)} of {count(len(facts.images))} images have labels: "
        f"{megapixels(pixels)}, {percent} of all pixels."
    )
    present = set(facts.balance)
    if BACKGROUND not in present:
        return f"{said} No background is labelled; the network needs both kinds."
    if present == {BACKGROUND}:
        return f"{said} Only background is labelled; the network needs cells, too."
    rare = [name(value) for value, part in facts.balance.items() if part < 0.01]
    if rare:
        said += f" Rare, under 1 % of what is labelled: {', '.join(rare)}."
    return said


def separation_sentences(facts: Facts, name: Name) -> list[str]:
    """How far apart the colours of each two classes are, the closest first."""
    closest = sorted(facts.separations, key=lambda one: one.distance)
    return [
        f"{name(one.first)} and {name(one.second)}: {one.sentence}{_mixed(one.mixed)}"
        for one in closest[:_SHOWN]
    ]


def _mixed(share: float) -> str:
    """What colour alone would get wrong, where that is worth a word."""
    return f" Colour alone would mix up as much as {100 * share:.0f} %." if share >= 0.02 else ""


def outlier_note(facts: Facts) -> str:
    """Why no image stands out; empty where one does."""
    if facts.outliers:
        return ""
    if len(facts.images) < _FEW:
        return "Too few images to say which stand out; five are needed."
    return "None: no image stands out among the others by light, stain or sharpness."


def duplicate_sentences(
    groups: Sequence[Sequence[int]], sentence: Callable[[int, int], str]
) -> list[tuple[int, str]]:
    """Images that show the same: one of each group, and how it is alike to another."""
    found = []
    for group in groups:
        said = f"{sentence(group[0], group[1])}."
        if len(group) > 2:
            said = said[:-1] + f" ({len(group)} images belong together)."
        found.append((group[1], said))
    return found
