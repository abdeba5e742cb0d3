"""What a project holds, as plain records."""

from __future__ import annotations

import colorsys
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from core.labels import LabelCounts
from core.region_rules import RegionRules

# Colours for classes, in the order in which they are best used. The first is the default. Seen
# with normal, deuteran, protan and tritan eyes (Machado et al. 2009) any two of them are 19 or
# more apart in CIELAB; half transparent on a stained smear each changes every stain's colour by
# 5 or more, and looks like none of the others (12 or more): no red, pink or purple does that.
# tests/core/test_class_colours.py computes it.
CLASS_COLOURS: tuple[tuple[int, int, int], ...] = (
    (120, 220, 0),
    (213, 94, 0),
    (0, 60, 140),
    (0, 255, 255),
    (255, 255, 0),
    (60, 60, 60),
    (0, 158, 115),
    (120, 60, 0),
)


def next_colour(used: Sequence[tuple[int, int, int]]) -> tuple[int, int, int]:
    """A colour for one more class: the first of CLASS_COLOURS that is free, then others.

    These go round the hues by the golden angle, leaving out the purples and pinks of stains, in
    three brightnesses.
    """
    for colour in CLASS_COLOURS:
        if colour not in used:
            return colour
    for number in range(10_000):
        hue = 0.06 + 0.6 * ((number * 0.618034) % 1.0)  # orange to blue
        lightness, saturation = ((0.62, 0.85), (0.42, 0.95), (0.78, 0.7))[number % 3]
        red, green, blue = colorsys.hls_to_rgb(hue, lightness, saturation)
        colour = (round(255 * red), round(255 * green), round(255 * blue))
        if colour not in used:
            return colour
    return CLASS_COLOURS[0]


class Role(StrEnum):
    """What an image is for. A held-out image never trains."""

    TRAINING = "training"
    HELD_OUT = "held_out"


@dataclass(frozen=True)
class ClassRecord:
    """A class of the project: ``id`` 1..254, RGB ``colour`` 0..255, ``threshold`` 0..1.

    The labels of a class that is not ``visible`` are not drawn. One that is ``locked`` is not
    painted: it neither loses pixels nor gets any. ``chosen`` says that the threshold is the
    technician's choice and no proposal of the program. ``rules`` say how its mask becomes cells.
    """

    id: int
    name: str
    colour: tuple[int, int, int]
    threshold: float
    visible: bool = True
    locked: bool = False
    chosen: bool = False
    rules: RegionRules = field(default_factory=RegionRules)


@dataclass(frozen=True)
class ImageRecord:
    """An image of the project.

    ``path`` is the absolute path as best known; the file may be missing (ask
    ``Project.find_image``). ``labels_revision`` is the project's revision at which the labels
    of this image changed last, 0 when they never did. ``class_pixels`` counts the labelled
    pixels by label value (0 background, class ids); values without pixels are left out.
    """

    id: int
    path: Path
    name: str
    height: int
    width: int
    content_hash: str
    role: Role
    counts: LabelCounts
    removed: bool
    labels_revision: int
    class_pixels: dict[int, int] = field(default_factory=dict)

    @property
    def megapixels(self) -> float:
        """Millions of pixels."""
        return self.height * self.width / 1e6


@dataclass(frozen=True)
class RunRecord:
    """A training run. ``started`` is ISO 8601 in UTC, ``labels_revision`` the project's revision
    it trained on, ``held_out_iou`` 0..1 or None without held-out labels, ``summary`` any JSON.

    ``id`` is also the number of its model; it is ignored when a run is added.
    """

    id: int
    started: str
    seconds: float
    steps: int
    labels_revision: int
    held_out_iou: float | None
    summary: dict[str, Any]
