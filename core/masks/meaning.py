"""What a mask's file suggests of its values: whether one of them means "not labelled".

A pixel that nobody labelled must not train as background, and the other way round: a wrong guess
silently ruins training. So this is asked, and here is what the question should offer first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from core.masks.mask_file import Colour, Form, MaskFile
from core.words import tr

VOC_VOID: Final = 255
VOC_VOID_COLOUR: Final[Colour] = (224, 224, 192)
_SPARSE: Final = 0.5
"""Strokes leave at least so much of an image at 0."""
_LONG: Final = 3.0
"""Area of a stroke over that of the widest disc in it; a whole cell has 1 to 2."""
_RIDGE: Final = 0.3
"""Length of the middle lines times width, over area: about 1 in a stroke, 0.2 in touching cells."""
_FLAT: Final = 0.2
"""A middle line is where no neighbour lies this much deeper, in pixels."""
_PROBED: Final = 1_000_000
"""Pixels that are looked at for strokes."""


@dataclass(frozen=True)
class UnlabelledHint:
    """Which values may mean "nobody labelled this", and which probably does.

    ``suggested`` is None where the file looks labelled throughout. ``certain`` is True where the
    format says so, not the look. ``reason`` is a sentence to show beside the question.
    """

    candidates: tuple[int, ...]
    suggested: int | None
    reason: str
    certain: bool = False


def unlabelled_hint(mask: MaskFile) -> UnlabelledHint:
    """What the file suggests of unlabelled pixels. Candidates are its 0, 255, void or transparent.

    In this order: ilastik's labels are 0 where nothing was painted; VOC's 255 is "void"; a 255
    above small class numbers is read alike; thin marks on an empty ground are strokes; anything
    else looks labelled throughout.
    """
    void, void_is_certain = _void(mask)
    ground = _ground(mask)
    candidates = tuple(value for value in (ground, void) if value is not None)
    if mask.form is Form.ILASTIK and ground is not None:
        reason = tr("ilastik writes 0 where nothing was painted.")
        return UnlabelledHint(candidates, ground, reason, certain=True)
    if void is not None:
        reason = (
            tr("In VOC masks 255 marks pixels that count as neither.")
            if void_is_certain
            else tr(
                "{names} stands apart from the class numbers, as in VOC masks, where it "
                "marks pixels that count as neither.",
                names=mask.names[void],
            )
        )
        return UnlabelledHint(candidates, void, reason, void_is_certain)
    if ground is None:
        return UnlabelledHint(candidates, None, tr("Every pixel has a value of its own."))
    name = mask.names[ground]
    if mask.form in (Form.OBJECTS, Form.OBJECT_FILES, Form.CELLPOSE) or mask.instances:
        return UnlabelledHint(
            candidates, None, tr("Objects lie on background where all of them were marked.")
        )
    # Marks of one value never count: strokes on cells alone train nothing, and nuclei may be long.
    if len(mask.counts) > 2 and looks_like_strokes(mask.values, ground):
        reason = tr(
            "The marks are long and thin, as strokes are, and the rest is {name}.", name=name
        )
        return UnlabelledHint(candidates, ground, reason)
    return UnlabelledHint(
        candidates,
        None,
        tr("The marks look like whole objects, so {name} looks like background.", name=name),
    )


def looks_like_strokes(values: NDArray[np.int64], ground: int) -> bool:
    """Whether what is not ``ground`` is long and thin: most of it in regions like strokes.

    A region's area is compared with the widest disc in it, and with the length of its middle lines
    (ridges of the distance transform): cells that touch make long regions, too, but are deep at
    single points only.
    """
    step = max(1, int(np.sqrt(values.size / _PROBED)))
    probed = values[::step, ::step]
    marks = np.pad((probed != ground).view(np.uint8), 1)
    if not marks.any() or float(marks.mean()) > 1 - _SPARSE:
        return False
    count, regions, boxes, _ = cv2.connectedComponentsWithStats(marks, connectivity=8)
    areas = boxes[1:count, cv2.CC_STAT_AREA].astype(np.float64)
    distance = cv2.distanceTransform(marks, cv2.DIST_L2, 5)
    widest = np.zeros(count)
    np.maximum.at(widest, regions.ravel().astype(np.intp), distance.ravel())
    discs = np.pi * np.maximum(widest[1:] - 0.5, 0.5) ** 2
    long = areas >= _LONG * discs
    depth = cv2.GaussianBlur(distance, (3, 3), 0)
    ridge = (depth >= cv2.dilate(depth, np.ones((3, 3), np.uint8)) - _FLAT) & (marks > 0)
    middle = np.bincount(regions[ridge], weights=2.0 * depth[ridge], minlength=count)[1:]
    if middle[long].sum() < _RIDGE * areas[long].sum():
        return False
    return bool(areas[long].sum() > 0.5 * areas.sum())


def _ground(mask: MaskFile) -> int | None:
    """The value that fills the space between things: 0, black or transparent."""
    if 0 in mask.counts:
        return 0
    return None


def _void(mask: MaskFile) -> tuple[int | None, bool]:
    """The value that VOC uses for "neither", and whether the file's palette says so, too."""
    if mask.form is Form.COLOUR:
        found = [v for v, colour in mask.swatches.items() if colour == VOC_VOID_COLOUR]
        return (found[0], True) if len(found) == 1 and len(mask.counts) > 1 else (None, False)
    if VOC_VOID not in mask.counts or len(mask.counts) < 2 or mask.instances:
        return None, False
    if mask.form is Form.PALETTE and mask.swatches[VOC_VOID] == VOC_VOID_COLOUR:
        return VOC_VOID, True
    others = [value for value in mask.counts if value != VOC_VOID]
    if _are_class_numbers(others):
        return VOC_VOID, False
    return None, False


def _are_class_numbers(values: Sequence[int]) -> bool:
    """Whether values count from 0 or 1 with few gaps: 0 and 1, or 0, 1, 3, but not 0 and 128."""
    return max(values) >= 1 and min(values) <= 1 and max(values) <= 2 * len(values) + 2
