"""What is said of many cells in a line: how many there are, and what is likely none of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.cell_columns import MeasuredCells, density_of
from gui.words import count, figure, mark, tr, tr_n

if TYPE_CHECKING:
    from core.measurements import Measurements


def specks_of(images: Sequence[MeasuredCells], class_ids: Collection[int]) -> NDArray[np.bool_]:
    """Which objects of these classes are likely specks, of the images one after the other (N,)."""
    measured = [one.measured for one in images]
    if not any(map(len, measured)):
        return np.zeros(0, np.bool_)
    from core.specks import specks_among  # loading it takes a moment; cells are there by now

    return np.concatenate(specks_among(measured, class_ids))


def counted(
    images: Sequence[Measurements],
    classes: Mapping[int, tuple[str, object]],
    specks: Mapping[int, int],
    terse: bool,
) -> str:
    """``Cell: 213 (≈ 1 250/mm²); field 0.171 mm².``, by class, without what is likely a speck.

    ``specks`` are how many of those each class has. ``terse``: ``Cell: 213.``
    """
    totals: dict[int, int] = {}
    for one in images:
        for class_id, number in one.counts().items():
            totals[class_id] = totals.get(class_id, 0) + number
    fields = [one.field_mm2 for one in images]
    known = not terse and None not in fields
    field = sum(one for one in fields if one is not None) if known else None
    parts = []
    for class_id, total in totals.items():
        number = total - specks.get(class_id, 0)
        name = classes.get(class_id, (tr("class {number}", number=class_id), None))[0]
        if field:
            density = figure(density_of(number, field))
            text = mark("{name}: {number} (≈ {density}/mm²)")
            parts.append(tr(text, name=name, number=count(number), density=density))
        else:
            parts.append(tr("{name}: {number}", name=name, number=count(number)))
    said = ", ".join(parts)
    if said and field:
        return tr("{counts}; field {field:.3g} mm².", counts=said, field=field)
    return f"{said}." if said else ""


def remarks(specks: int, by_starter: bool, in_counts: bool = False) -> tuple[str, str, str]:
    """What to know before these are taken for cells: whole, shorter, and with what to do about it.

    Of crumbs of masks that they are some, and of a mask that nobody trained that it is one.
    ``in_counts``: they stand over the counts of all images, which mark no cell and have no plot.
    """
    said, short, tips = [], [], []
    if specks:
        text = _of_specks(specks, in_counts)
        said.append(text)
        short.append(text)
        tips.append(tr(_SPECKS_COUNTED if in_counts else _SPECKS))
    if by_starter:
        said.append(tr("Starter network: train first"))
        short.append(tr("starter network"))  # an advice beside specks would read as about them
        tips.append(tr("Found by the starter network, which is not trained on your images yet."))
    return " · ".join(said), " · ".join(short), "\n".join([*said, *tips])


def _of_specks(specks: int, in_counts: bool) -> str:
    """The counts below have them, other than the number in the line above."""
    if in_counts:
        return tr_n(
            "{n} likely speck is counted below, too",
            "{n} likely specks are counted below, too",
            specks,
            n=count(specks),
        )
    return tr_n(
        "{n} likely speck not counted",
        "{n} likely specks not counted",
        specks,
        n=count(specks),
    )


_SPECKS = mark(
    "Specks are under a tenth of the usual area of their class. The table marks them, "
    "and they are in what is exported; the number above and the plots leave them out. "
    "“Area from” in the Cells panel leaves them out everywhere."
)
_SPECKS_COUNTED = mark(
    "Specks are under a tenth of the usual area of their class. The counts in the table have "
    "them, and what is exported has them too; only the number above leaves them out. "
    "“Area from” in the Cells panel leaves them out everywhere."
)
