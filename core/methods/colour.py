"""Rung 1: a threshold on one colour, and a watershed that puts the border on the cells' edges.

Which colour, and which side of the threshold, follows from the labels: of red, green, blue,
saturation and the two colour axes of Lab, each cut in two and in three by the method of Otsu
(1979; Liao, Chen & Chung 2001 for three), the range is taken whose heat agrees best with the
labels of the training images, by IoU with the heat in place of a mask: of ranges that all agree,
the one with the labelled pixels farthest from its cuts. So it may find nuclei in the lowest of
three and red cells in the lower two. Without labels it is the lower of two in green, where all
stains of a smear absorb. The cuts themselves are each image's own.

The heat is 0.5 at a cut and changes with the distance from it. What the range selects is cleaned,
small holes (the pallor of red cells) are filled, and within a few pixels of its border a watershed
(Beucher & Lantuéjoul 1979) on the colour's slope decides. The heat is kept on the side of 0.5
that the watershed says: at 0.5 the mask is the watershed's.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray
from skimage.filters import threshold_multiotsu
from skimage.segmentation import watershed

from core.dataset import Held
from core.errors import Cancelled
from core.labels import UNLABELLED, Box
from core.methods.ladder import ComparisonRequest, MethodProgress, Stopwatch
from core.methods.lessons import Taught, labels_once, read_lessons
from core.methods.scoring import scored
from core.methods.tiles import tiles_of
from core.words import mark, tr

Plane = NDArray[np.uint8]

CHANNELS: Final = (
    mark("red"),
    mark("green"),
    mark("blue"),
    mark("saturation"),
    mark("green to red"),
    mark("blue to yellow"),
)
_CHOSEN: Final = mark("It takes {rule}, chosen by your labels.")
_USUAL: Final = mark("It takes {rule}, as no labels choose another.")
_MARGIN: Final = 512
"""Pixels around labels that help to place the cuts: they need more than the strokes to see."""
_MAX_WINDOWS: Final = 24
_CUTTING_PIXELS: Final = 1 << 20
"""Of a larger image every other pixel, or fewer, places the cuts."""
_UNSURE: Final = 3
"""Pixels to either side of the border within which the watershed decides."""
_LARGEST_HOLE: Final = 0.5
"""Share of an object's area that a hole may have to be filled."""
_HOLE_DIAMETER: Final = 64
"""And pixels across, since tiles must see all of a hole: more than a red cell's pallor has."""


@dataclass(frozen=True)
class Rule:
    """A range between Otsu's cuts of a channel: from ``first`` up to, not including, ``last``.

    With ``classes`` 3 and range 0 to 1, say, it is the lowest of three.
    """

    channel: int = 1
    classes: int = 2
    first: int = 0
    last: int = 1

    def __str__(self) -> str:
        names = {(0, 1): tr("lowest"), (self.classes - 1, self.classes): tr("highest")}
        if self.classes == 3:
            names |= {(1, 2): tr("middle"), (0, 2): tr("lower two"), (1, 3): tr("upper two")}
        return tr(
            "the {which} of two levels of {channel}"
            if self.classes == 2
            else "the {which} of three levels of {channel}",
            which=names[self.first, self.last],
            channel=tr(CHANNELS[self.channel]),
        )


RULES: Final = tuple(
    Rule(channel, classes, first, last)
    for channel in range(len(CHANNELS))
    for classes in (2, 3)
    for first in range(classes)
    for last in range(first + 1, classes + 1)
    if last - first < classes
)


class Bounds(NamedTuple):
    """What a rule means in one image: the values v with low <= v < high.

    ``softness`` is the distance from a cut at which the heat is 0 or 1: the values' deviation.
    """

    low: float
    high: float
    softness: float


def channel_planes(image: NDArray[np.uint8]) -> tuple[Plane, ...]:
    """The channels (H, W) of ``CHANNELS`` of an image (H, W, 3), slightly smoothed."""
    smooth = cv2.GaussianBlur(image, (3, 3), 0)
    saturation = cv2.cvtColor(smooth, cv2.COLOR_RGB2HSV)[..., 1]
    lab = cv2.cvtColor(smooth, cv2.COLOR_RGB2LAB)
    planes = (*cv2.split(smooth), saturation, lab[..., 1], lab[..., 2])
    return tuple(np.ascontiguousarray(plane, np.uint8) for plane in planes)


def otsu_cuts(plane: Plane, classes: int) -> tuple[float, ...] | None:
    """The ``classes - 1`` cuts between the values of a channel; None if it has too few values.

    Values up to a cut are below it.
    """
    step = max(1, int(np.ceil(np.sqrt(plane.size / _CUTTING_PIXELS))))
    histogram = np.bincount(plane[::step, ::step].ravel(), minlength=256)
    if np.count_nonzero(histogram) < classes:
        return None
    cuts = threshold_multiotsu(  # type: ignore[no-untyped-call]
        hist=(histogram.astype(float), np.arange(256)), classes=classes
    )
    return tuple(float(cut) + 1 for cut in cuts)


def bounds_of(rule: Rule, plane: Plane) -> Bounds | None:
    """The rule in an image, of which ``plane`` is the rule's channel; None if it has no cuts."""
    return _bounds([rule], plane).get(rule)


def _bounds(rules: Sequence[Rule], plane: Plane) -> dict[Rule, Bounds]:
    """What rules of one channel mean in an image; those left out that cannot be cut."""
    softness = max(4.0, float(plane.std()))
    bounds: dict[Rule, Bounds] = {}
    for classes in {rule.classes for rule in rules}:
        cuts = otsu_cuts(plane, classes)
        if cuts is not None:
            edges = (-np.inf, *cuts, np.inf)
            for rule in rules:
                if rule.classes == classes:
                    bounds[rule] = Bounds(edges[rule.first], edges[rule.last], softness)
    return bounds


def heat_table(bounds: Bounds) -> Plane:
    """The heat (256,) of each value of a channel."""
    values = np.arange(256) + 0.5  # a cut lies between two values
    inward = np.minimum(values - bounds.low, bounds.high - values) / bounds.softness
    return np.asarray(np.rint(255 * (0.5 + 0.5 * np.clip(inward, -1, 1))), np.uint8)


def choose_rule(agreement: dict[Rule, NDArray[np.float64]]) -> Rule:
    """The rule whose heat agrees best with the labels, given what counts of each rule."""

    def iou(rule: Rule) -> float:
        hit, union = agreement[rule]
        return float(hit / union) if union else 0.0

    return max(agreement, key=iou, default=Rule())


def agreement_of(
    image: NDArray[np.uint8], labels: NDArray[np.uint8], class_id: int
) -> dict[Rule, NDArray[np.float64]]:
    """For each rule (2,): intersection and union of its heat, 0 to 1, with an image's labels."""
    agreement: dict[Rule, NDArray[np.float64]] = {}
    own, others = labels == class_id, (labels != class_id) & (labels != UNLABELLED)
    for channel, plane in enumerate(channel_planes(image)):
        inside, outside = (np.bincount(plane[chosen], minlength=256) for chosen in (own, others))
        rules = [rule for rule in RULES if rule.channel == channel]
        for rule, bounds in _bounds(rules, plane).items():
            heat = heat_table(bounds) / 255
            hit, union = inside @ heat, inside.sum() + outside @ heat
            agreement[rule] = np.array([hit, union])
    return agreement


def run_colour(
    key: str, request: ComparisonRequest, cancelled: Callable[[], bool]
) -> Iterator[MethodProgress]:
    """Choose a rule by the training images' labels and apply it to the open image."""
    rule, taught = yield from _chosen(key, request, cancelled)
    watch = Stopwatch(key, "predicting")
    heatmap = yield from _applied(rule, request.image, watch, cancelled)
    seconds = watch.seconds
    text = _CHOSEN if taught.pixels else _USUAL
    result = scored(key, request, heatmap, taught, seconds, tr(text, rule=rule))
    yield MethodProgress(key, "predicting", 1, 0, result, done=True)


def _chosen(
    key: str, request: ComparisonRequest, cancelled: Callable[[], bool]
) -> Generator[MethodProgress, None, tuple[Rule, Taught]]:
    watch = Stopwatch(key, "training")
    rng = np.random.default_rng(request.seed)
    lessons = yield from read_lessons(request, watch, _MARGIN, rng, cancelled, demanding=False)
    if request.class_id not in lessons.pixels:
        return Rule(), Taught()
    held = lessons.held[:: -(-len(lessons.held) // _MAX_WINDOWS)]
    totals: dict[Rule, NDArray[np.float64]] = {}
    for number, window in enumerate(held):
        if cancelled():
            raise Cancelled
        agreement = agreement_of(window.image, window.labels, request.class_id)
        for rule, counted in agreement.items():
            totals[rule] = totals.get(rule, 0) + counted
        yield watch.at((number + 1) / len(held))
    images = len({window.window.source for window in held})
    return choose_rule(totals), Taught(watch.seconds, labelled_once(held), images)


def labelled_once(held: Sequence[Held]) -> int:
    """Labelled pixels in these windows, also where their margins overlap each counted once."""
    return sum(int(np.count_nonzero(labels != UNLABELLED)) for labels in labels_once(held))


def _applied(
    rule: Rule,
    image: NDArray[np.uint8],
    watch: Stopwatch,
    cancelled: Callable[[], bool],
) -> Generator[MethodProgress, None, NDArray[np.uint8]]:
    """The heatmap (H, W), tile by tile; all zero for an image of one colour."""
    height, width = image.shape[:2]
    heatmap = np.zeros((height, width), np.uint8)
    # Cuts and sizes are the whole image's, so that all tiles mean the same by them.
    step = max(1, int(np.ceil(np.sqrt(height * width / _CUTTING_PIXELS))))
    small = channel_planes(np.ascontiguousarray(image[::step, ::step]))[rule.channel]
    bounds = bounds_of(rule, small)
    if bounds is None:
        return heatmap
    hole = _LARGEST_HOLE * typical_area(selected(small, bounds)) * step**2
    hole = min(hole, np.pi / 4 * _HOLE_DIAMETER**2)
    halo = 2 * _UNSURE + 2 + int(np.ceil(2 * np.sqrt(hole / np.pi)))
    tiles = tiles_of(Box(0, 0, height, width))
    for number, tile in enumerate(tiles):
        if cancelled():
            raise Cancelled
        read = tile.expanded(halo).clipped(height, width)
        plane = channel_planes(np.ascontiguousarray(image[read.slices]))[rule.channel]
        top, left = tile.top - read.top, tile.left - read.left
        heat = _heat(plane, bounds, hole)
        heatmap[tile.slices] = heat[top : top + tile.height, left : left + tile.width]
        yield watch.at((number + 1) / len(tiles))
    return heatmap


def selected(plane: Plane, bounds: Bounds) -> NDArray[np.bool_]:
    """Where a channel (H, W) lies between the bounds."""
    return np.asarray((plane >= bounds.low) & (plane < bounds.high))


def typical_area(mask: NDArray[np.bool_]) -> float:
    """Pixels of the object that a pixel of the mask is likely to lie in; 0 without objects."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8))
    areas = np.sort(stats[1:, cv2.CC_STAT_AREA])
    if not areas.size:
        return 0.0
    # Specks are many but hold few of the pixels.
    return float(areas[np.searchsorted(np.cumsum(areas), areas.sum() / 2)])


def _heat(plane: Plane, bounds: Bounds, hole: float) -> Plane:
    """The heat (H, W) of a part of an image; holes below ``hole`` pixels are filled."""
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (3, 3))
    opened = cv2.morphologyEx(selected(plane, bounds).astype(np.uint8), cv2.MORPH_OPEN, disc)
    mask = _by_watershed(plane, _filled(np.asarray(opened, np.uint8), hole))
    heat = cv2.LUT(plane, heat_table(bounds))
    heat = np.where(mask, np.maximum(heat, 128), np.minimum(heat, 127))
    return np.asarray(heat, np.uint8)


def _filled(mask: Plane, hole: float) -> Plane:
    """The mask with those holes filled that have fewer pixels and do not touch the border."""
    height, width = mask.shape
    _, numbers, stats, _ = cv2.connectedComponentsWithStats(1 - mask, connectivity=4)
    left, top, across, down, area = stats.T
    inner = (left > 0) & (top > 0) & (left + across < width) & (top + down < height)
    fill = inner & (area < hole)
    fill[0] = False  # what is not a hole but the mask itself
    return np.asarray(mask | fill[numbers], np.uint8)


def _by_watershed(plane: Plane, mask: Plane) -> NDArray[np.bool_]:
    """The mask with its border moved by a few pixels, to where the channel is steepest."""
    side = 2 * _UNSURE + 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    # Objects too thin to have an inside far from their border keep a marker where they are thick.
    inside = cv2.erode(mask, disc) | (mask & (cv2.dilate(cv2.erode(mask, disc), disc) == 0))
    markers = inside.astype(np.int32) + 2 * (cv2.dilate(mask, disc) == 0)
    values = plane.astype(np.float32)
    slope = np.hypot(cv2.Sobel(values, cv2.CV_32F, 1, 0), cv2.Sobel(values, cv2.CV_32F, 0, 1))
    # Where all is sure there is nothing to flood but the rim that the flood starts from.
    flooded = cv2.dilate((markers == 0).astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    basins = watershed(slope, markers, mask=flooded)  # type: ignore[no-untyped-call]
    return np.asarray(np.where(flooded, basins, markers) == 1)
