"""What each value of a mask means as a label."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from core.errors import MaskError
from core.labels import BACKGROUND, UNLABELLED
from core.masks.mask_file import Form, MaskFile
from core.words import mark, tr


@dataclass(frozen=True)
class Mapping:
    """What each value of a mask becomes in the label map; values not named become ``others``.

    Labels are 0 background, 1…254 classes, 255 unlabelled. ``others`` None refuses such values.
    """

    labels: MappingOf[int, int] = field(default_factory=dict)
    others: int | None = None


def two_value_mapping(values: Collection[int], class_id: int) -> Mapping | None:
    """Of exactly two values the higher is foreground, the lower background; else None."""
    if len(values) != 2:
        return None
    low, high = sorted(values)
    return Mapping({low: BACKGROUND, high: class_id})


def default_mapping(mask: MaskFile, class_id: int) -> Mapping | None:
    """What a mask's values plainly mean, or None where the person has to be asked.

    Two values: the higher is foreground. One value, more than two, or two whose order says
    nothing (white and red, a palette running from white to black): None. A format that numbers
    its objects: all of them are foreground. The numbers of ilastik and of named outlines are only
    names: None. Whether 0 is background or unlabelled is another question, which
    ``core.masks.meaning.unlabelled_hint`` helps to answer.
    """
    if mask.form in (Form.CELLPOSE, Form.OBJECT_FILES):
        return Mapping({0: BACKGROUND}, others=class_id)
    if mask.form in (Form.ILASTIK, Form.OBJECTS):  # their numbers are names
        return None
    return two_value_mapping(mask.counts, class_id) if mask.ordered else None


def foreground_mapping(
    foreground: Collection[int], class_id: int, unlabelled: Collection[int] = ()
) -> Mapping:
    """The values named are foreground or unlabelled, all others background."""
    labels = dict.fromkeys(foreground, class_id) | dict.fromkeys(unlabelled, UNLABELLED)
    return Mapping(labels, others=BACKGROUND)


def apply_mapping(mask: MaskFile, mapping: Mapping) -> NDArray[np.uint8]:
    """The label map ``uint8 (H, W)`` of a mask.

    Raises MaskError where the mask has a value that the mapping does not name.
    """
    present = np.fromiter(mask.counts, np.int64, len(mask.counts))
    labels = [mapping.labels.get(value, mapping.others) for value in mask.counts]
    unknown = [mask.names[v] for v, label in zip(mask.counts, labels, strict=True) if label is None]
    if unknown:
        raise MaskError(
            tr(
                "{name} also holds {unknown}, whose meaning was not given; import it on "
                "its own and say what each value means.",
                name=mask.path.name,
                unknown=_listed(unknown),
            )
        )
    table = np.array(labels, dtype=np.uint8)
    if present[0] >= 0 and present[-1] < 65536:  # a table look-up is ten times a search's speed
        wide = np.zeros(int(present[-1]) + 1, np.uint8)
        wide[present] = table
        return wide[mask.values]
    return table[np.searchsorted(present, mask.values)]


def check_size(mask: MaskFile, height: int, width: int, image_name: str = "") -> None:
    """Raise MaskError unless the mask has the image's size."""
    own_height, own_width = mask.values.shape
    if (own_height, own_width) != (height, width):
        own, wanted = (own_height, own_width), (height, width)
        raise MaskError(why_other_size(mask.path.name, own, wanted, image_name))


def why_other_size(
    name: str, own: tuple[int, int], wanted: tuple[int, int], image_name: str = ""
) -> str:
    """A sentence on a mask whose size (height, width) is not its image's."""
    return tr(
        _TURNED if own == wanted[::-1] else _OTHER,
        name=name,
        size=f"{own[1]} × {own[0]}",
        image=image_name or tr("its image"),
        wanted=f"{wanted[1]} × {wanted[0]}",
    )


_TURNED = mark(
    "The mask {name} is {size} pixels but {image} is {wanted}; it seems to be turned; turn it back "
    "by a quarter."
)
_OTHER = mark(
    "The mask {name} is {size} pixels but {image} is {wanted}; choose the mask that was made from "
    "this image."
)


def _listed(words: list[str]) -> str:
    shown = ", ".join(words[:5])
    more = len(words) - 5
    return tr("{names} and {more} more", names=shown, more=more) if more > 0 else shown
