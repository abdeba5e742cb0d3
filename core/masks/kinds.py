"""Masks of one kind, so that what their values mean is asked once for all of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from core.labels import BACKGROUND, UNLABELLED
from core.masks.colours import ColourTable
from core.masks.mapping import Mapping as ValueMapping
from core.masks.mapping import default_mapping
from core.masks.mask_file import Colour, Form, MaskFile
from core.masks.meaning import UnlabelledHint, unlabelled_hint
from core.words import tr, tr_n

_LARGEST_NUMBER = 32
"""Grey values up to here (and 255 beside them) are read as class numbers, others as levels."""
_JUDGED = 3
"""Masks of a kind that are looked at for what 0 means."""
_UNIT_FORMS = frozenset({Form.OBJECT_FILES, Form.CELLPOSE})


class Merge(StrEnum):
    """What becomes of labels that an image has already."""

    MASK_WINS = "mask wins"
    """Pixels that the mask labels get its labels; where it says "unlabelled" they stay."""
    KEEP = "keep"
    """Only pixels without a label get the mask's."""
    REPLACE = "replace"
    """All labels of the image are the mask's."""


@dataclass(eq=False)
class MaskKind:
    """What masks of one kind have in common: their values, over all of them, and how they look.

    ``members`` are the numbers of the masks as they were added, ``example`` that with the most
    values. ``counts`` sums pixels over all. ``foreground`` has the values that two-valued masks
    plainly have as their marks. Where ``instances`` is True all values but 0 are objects, which
    stand as one value, 1. ``turned`` and ``unsure`` are the members of which ``MaskFile`` says so.
    """

    form: Form
    instances: bool
    members: list[int] = field(default_factory=list)
    example: int = 0
    counts: Counter[int] = field(default_factory=Counter)
    swatches: dict[int, Colour] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    turned: set[int] = field(default_factory=set)
    unsure: set[int] = field(default_factory=set)
    foreground: set[int] = field(default_factory=set)
    hints: list[UnlabelledHint] = field(default_factory=list)
    _most: int = 0
    _numbers: MaskKind | None = None

    def add(self, number: int, mask: MaskFile) -> None:
        """Count a mask in."""
        self.members.append(number)
        own_hint = unlabelled_hint(mask) if len(self.hints) < _JUDGED else None
        if self.instances:
            self._numbers = self._numbers or MaskKind(self.form, False)
            self._numbers.add(number, mask)
            mask = as_marks(mask)
        if len(mask.counts) > self._most:
            self.example, self._most = number, len(mask.counts)
        self.counts.update(mask.counts)
        self.swatches.update(mask.swatches)
        self.names.update(mask.names if not self.instances else mask.names | {1: tr("all objects")})
        self.turned |= {number} if mask.turned else set()
        self.unsure |= {number} if mask.unsure else set()
        plain = default_mapping(mask, 1)
        if plain is not None:
            self.foreground |= {value for value, label in plain.labels.items() if label == 1}
        if own_hint is not None:
            self.hints.append(own_hint)

    def take_in(self, other: MaskKind) -> None:
        """Count another kind's masks in, whose values mean the same."""
        self.members += other.members
        self.counts.update(other.counts)
        self.swatches |= other.swatches
        self.names |= other.names
        self.turned |= other.turned
        self.unsure |= other.unsure

    def how_they_lie(self) -> str:
        """How many members were turned with their images, or may have to be; "" where none."""
        members = set(self.members)
        turned, unsure = len(self.turned & members), len(self.unsure & members)
        told = tr_n(
            "{n} mask was turned as its image is shown.",
            "{n} masks were turned as their images are shown.",
            turned,
        )
        doubt = tr_n(
            "{n} image is stored turned or mirrored; check that its mask lies as the image is "
            "shown.",
            "{n} images are stored turned or mirrored; check that their masks lie as the images "
            "are shown.",
            unsure,
        )
        return " ".join(said for said, number in ((told, turned), (doubt, unsure)) if number)

    def each_value(self) -> MaskKind:
        """The same masks, each value a thing of its own: where they number no objects after all."""
        return self._numbers or self

    @property
    def hint(self) -> UnlabelledHint:
        """What the masks suggest of unlabelled pixels: what some are certain of, else most."""
        sure = [hint for hint in self.hints if hint.certain]
        if sure:
            return sure[0]
        votes = Counter(hint.suggested for hint in self.hints)
        winner = votes.most_common(1)[0][0] if votes else None
        return next(
            (hint for hint in self.hints if hint.suggested == winner), UnlabelledHint((), None, "")
        )

    @property
    def ground(self) -> int | None:
        """The value around all marks, whose meaning has to be asked; None if there is none."""
        return 0 if 0 in self.counts else None

    def class_names(self) -> dict[int, str]:
        """The values for which the file has a word that can be a class's name."""
        if self.form is not Form.OBJECTS:
            return {}
        return {v: n for v, n in self.names.items() if v > 1 and v in self.counts}

    def suggestion(
        self, classes: Mapping[int, str], class_id: int, table: ColourTable | None = None
    ) -> dict[int, int]:
        """The label of each value that is plain; those to be asked for are left out.

        ``classes`` gives the project's class names by id; ``class_id`` is the class of marks that
        have no name. ``table`` is what was said of colours before. The value around all marks is
        only given where the format itself says what it means.
        """
        found: dict[int, int] = {}
        ids = {name.casefold(): number for number, name in classes.items()}
        if self.instances or self.form in _UNIT_FORMS:
            found.update((v, class_id) for v in self.counts if v != 0)
        named = self.class_names()
        if len(self.counts) <= 2:
            found.update((v, class_id) for v in self.foreground if v not in named)
        if self.form is Form.OBJECTS and 1 in self.counts:
            found[1] = class_id
        for value, name in named.items():
            if name.casefold() in ids:
                found[value] = ids[name.casefold()]
        hint = self.hint
        if hint.suggested is not None and (hint.certain or hint.suggested != self.ground):
            found[hint.suggested] = UNLABELLED
        if self.form is Form.COLOUR and table is not None:
            told = {v: table.labels[c] for v, c in self.swatches.items() if c in table.labels}
            valid = {BACKGROUND, UNLABELLED, *classes}
            found |= {value: label for value, label in told.items() if label in valid}
        return {value: label for value, label in found.items() if value in self.counts}

    def mapping(self, labels: Mapping[int, int]) -> ValueMapping:
        """The mapping of all its masks, given the label of each of its values."""
        if not self.instances:
            return ValueMapping(dict(labels))
        ground = {0: labels[0]} if 0 in labels else {}
        return ValueMapping(ground, others=labels.get(1))


def as_marks(mask: MaskFile) -> MaskFile:
    """A mask that numbers its objects as one of two values: 0 beside them, 1 for any of them."""
    numbers = len(mask.counts) - (0 in mask.counts)
    pixels = sum(count for value, count in mask.counts.items() if value != 0)
    counts = {0: mask.counts[0]} if 0 in mask.counts else {}
    if pixels:
        counts[1] = pixels
    names = {
        0: mask.names.get(0, "0"),
        1: tr_n("1 object", "{n} objects", numbers),
    }
    swatches = {0: mask.swatches.get(0, (0, 0, 0)), 1: (255, 255, 255)}
    return replace(
        mask,
        values=(mask.values != 0).astype(np.int64),
        counts=counts,
        swatches={value: swatches[value] for value in counts},
        names={value: names[value] for value in counts},
    )


def kinds_of(masks: Iterable[tuple[int, MaskFile]]) -> list[MaskKind]:
    """Numbered masks by kind. An empty field, of one value, goes with the others of its form."""
    found: dict[tuple[object, ...], MaskKind] = {}
    for number, mask in masks:
        add_mask(found, number, mask)
    return gathered(found)


def add_mask(kinds: dict[tuple[object, ...], MaskKind], number: int, mask: MaskFile) -> None:
    """Count a mask into its kind, made when it is the first of it."""
    key = _key(mask)
    kind = kinds.setdefault(key, MaskKind(mask.form, mask.instances))
    kind.add(number, mask)


def gathered(kinds: Mapping[tuple[object, ...], MaskKind]) -> list[MaskKind]:
    """The kinds, those of empty fields put to a kind that has their value."""
    whole = [kind for key, kind in kinds.items() if key[-1] != "one value"]
    for key, kind in kinds.items():
        if key[-1] != "one value":
            continue
        [value] = kind.counts
        home = next((other for other in whole if other.form is kind.form and
                     (value == 0 or value in other.counts)), None)  # fmt: skip
        if home is None:
            whole.append(kind)
        else:
            home.take_in(kind)
    return whole


def merged(
    before: NDArray[np.uint8],
    labels: NDArray[np.uint8],
    merge: Merge,
    kept: frozenset[int] = frozenset(),
) -> NDArray[np.uint8]:
    """An image's labels after an import: ``uint8 (H, W)``, a new array.

    ``labels`` are the mask's; pixels of ``before`` that hold a value of ``kept`` (locked classes)
    stay whatever ``merge`` says.
    """
    if merge is Merge.MASK_WINS:
        from_mask = labels != UNLABELLED
    elif merge is Merge.KEEP:
        from_mask = before == UNLABELLED
    else:
        from_mask = np.ones(labels.shape, np.bool_)
    if kept:
        from_mask &= ~np.isin(before, np.fromiter(kept, np.uint8, len(kept)))
    return np.where(from_mask, labels, before).astype(np.uint8)


def _key(mask: MaskFile) -> tuple[object, ...]:
    if mask.instances:
        return (mask.form, True)
    if mask.form not in (Form.GREY, Form.JPEG, Form.ARRAY, Form.ILASTIK):
        return (mask.form, False)
    if len(mask.counts) == 1:
        return (mask.form, False, "one value")
    inner = [value for value in mask.counts if value != UNLABELLED]
    numbers = max(inner) <= _LARGEST_NUMBER and max(inner) > 0 and min(inner) >= 0
    return (mask.form, False, "numbers" if numbers else "levels")
