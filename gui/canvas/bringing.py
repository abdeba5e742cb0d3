"""Where the image goes when the program brings a part of it into sight: plain arithmetic.

A person may push the image about as they like; the program shows no empty field beside an image
that is larger than the window.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from core.labels import Box
from gui.canvas.camera import Camera

APART = 14.0
"""Screen pixels between what is brought into sight and what lies over the window: its frame's."""


class Area(NamedTuple):
    """A part of the window, in screen pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Area) -> bool:
        """Whether both have a part of the window in common."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def wider(self, by: float) -> Area:
        """The part and what lies around it."""
        return Area(self.left - by, self.top - by, self.right + by, self.bottom + by)


def brought(camera: Camera, box: Box, over: Sequence[Area] = ()) -> Camera:
    """Bring a box of the image to the window's middle, as near as the image's edges allow.

    A direction in which the image has room has it in its middle, another is filled by it. What
    lies ``over`` the window is kept off the box: the image gives way as little as it can, and
    comes in from the window's edge only where nothing else does.
    """
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    across, down = camera.image_width * camera.scale, camera.image_height * camera.scale
    best = replace(
        camera,
        left=_filling(camera.width / 2 - x * camera.scale, across, camera.width),
        top=_filling(camera.height / 2 - y * camera.scale, down, camera.height),
    ).snapped()
    away = [area.wider(APART) for area in over]
    if not any(_seen(best, box).meets(area) for area in away):
        return best
    ways = [_clear_of(best, box, area) for area in away]
    lefts = {best.left}.union(*(left for left, _ in ways))
    tops = {best.top}.union(*(top for _, top in ways))
    window = Area(0.0, 0.0, camera.width, camera.height)
    clear = [
        moved
        for left, top in itertools.product(sorted(lefts), sorted(tops))
        if _within(_seen(moved := replace(best, left=left, top=top).snapped(), box), window)
        and not any(_seen(moved, box).meets(area) for area in away)
    ]
    return min(clear, key=lambda one: (_bare(one, best), _way(one, best)), default=best)


def _filling(start: float, length: float, window: float) -> float:
    """Return ``start`` so that ``start .. start + length`` fills the window or is in its middle."""
    if length <= window:
        return (window - length) / 2
    return min(max(start, window - length), 0.0)


def _seen(camera: Camera, box: Box) -> Area:
    left, top = camera.to_screen(box.left, box.top)
    return Area(left, top, *camera.to_screen(box.right, box.bottom))


def _within(part: Area, whole: Area) -> bool:
    inside = part.left >= whole.left - 1 and part.top >= whole.top - 1
    return inside and part.right <= whole.right + 1 and part.bottom <= whole.bottom + 1


def _clear_of(camera: Camera, box: Box, area: Area) -> tuple[set[float], set[float]]:
    """Where the image's corner may be for the box to be just beside an area, above or below it."""
    seen = _seen(camera, box)
    lefts = {camera.left + area.left - seen.right - 1, camera.left + area.right - seen.left + 1}
    tops = {camera.top + area.top - seen.bottom - 1, camera.top + area.bottom - seen.top + 1}
    return lefts, tops


def _bare(camera: Camera, best: Camera) -> float:
    """Screen pixels of the window's length and height without the image, more than at best."""

    def bare(start: float, length: float, window: float) -> float:
        return max(start, 0.0) + max(window - start - length, 0.0)

    across, down = camera.image_width * camera.scale, camera.image_height * camera.scale
    more = max(bare(camera.left, across, camera.width) - bare(best.left, across, best.width), 0.0)
    return more + max(
        bare(camera.top, down, camera.height) - bare(best.top, down, best.height), 0.0
    )


def _way(one: Camera, other: Camera) -> float:
    return float(abs(one.left - other.left) + abs(one.top - other.top))
