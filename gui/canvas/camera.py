"""Which part of the image is on screen, and how large: plain arithmetic, no widget."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, floor

from core.labels import Box

MAX_SCALE = 64.0
"""Screen pixels per image pixel at the nearest."""
FARTHEST = 8.0
"""How much smaller than "fits the window" the image may be made."""
KEEP_IN_SIGHT = 48.0
"""Screen pixels of the image that panning always leaves visible."""
FIT_MARGIN = 8.0
"""Screen pixels left free around a fitted image."""
FOR_KEY = 1 / 8
"""Share of its size that a fitted image gives up at most for the key beside it."""


@dataclass(frozen=True)
class Camera:
    """A view of an image (``image_width`` x ``image_height``) in a window (``width`` x ``height``).

    Lengths on the window's side are real screen pixels (device pixels), so that a scale of 1
    is one image pixel to one pixel of the screen whatever the desktop's scaling.
    The image's top left corner stands at ``(left, top)`` from the window's. So many pixels of the
    window's upper end are ``covered`` by what stays there. The key to the colours wants a strip as
    long and as wide as ``key`` says, along the window's lower edge or upright at its left.
    """

    image_width: int
    image_height: int
    width: float
    height: float
    scale: float = 1.0
    left: float = 0.0
    top: float = 0.0
    covered: float = 0.0
    key: tuple[float, float] = (0.0, 0.0)

    @property
    def fit_scale(self) -> float:
        """The scale at which the whole image just shows."""
        return self._scale_in(self.width - 2 * FIT_MARGIN, self.height - 2 * FIT_MARGIN)

    @property
    def min_scale(self) -> float:
        """The smallest scale allowed."""
        return min(self.fit_scale, 1.0) / FARTHEST

    def to_image(self, x: float, y: float) -> tuple[float, float]:
        """Return the image point under the screen point; a pixel's centre is at half integers."""
        return (x - self.left) / self.scale, (y - self.top) / self.scale

    def to_screen(self, x: float, y: float) -> tuple[float, float]:
        """Return the screen point that shows the image point."""
        return self.left + x * self.scale, self.top + y * self.scale

    @property
    def shows_all(self) -> bool:
        """Whether no part of the image is out of sight."""
        right, bottom = self.to_screen(self.image_width, self.image_height)
        inside = self.left >= -0.5 and self.top >= -0.5
        return inside and right <= self.width + 0.5 and bottom <= self.height + 0.5

    def visible_box(self) -> Box:
        """The image pixels in view, also partly."""
        left, top = self.to_image(0, 0)
        right, bottom = self.to_image(self.width, self.height)
        box = Box(floor(top), floor(left), ceil(bottom), ceil(right))
        return box.clipped(self.image_height, self.image_width)

    def fitted(self) -> Camera:
        """Show the whole image in the middle, but not under what covers the window's upper end.

        Where the middle leaves no strip for the key the image gives way, by ``FOR_KEY`` of its size
        at most.
        """
        free = self.height - self.covered
        width, height = self.width - 2 * FIT_MARGIN, free - 2 * FIT_MARGIN
        largest = self._scale_in(width, height)
        centred = self._centred(largest)
        length, strip = self.key
        below = self.height - centred.top - largest * self.image_height
        lying, upright = length <= self.width, length <= free
        if not strip or (lying and below >= strip) or (upright and centred.left >= strip):
            return centred
        more = strip - FIT_MARGIN
        over = self._scale_in(width, height - more) if lying and height > more else 0.0
        beside = self._scale_in(width - more, height) if upright and width > more else 0.0
        scale = min(max(over, beside), largest)
        if scale < largest * (1 - FOR_KEY):
            return centred
        seen = self._centred(scale)
        if over >= scale:
            lowest = floor(self.height - strip - scale * self.image_height)
            return replace(seen, top=min(seen.top, float(lowest)))
        return replace(seen, left=max(seen.left, float(ceil(strip))))

    def _centred(self, scale: float) -> Camera:
        """Put an image that fits into the middle, or into that of what is not covered."""
        top = (self.height - scale * self.image_height) / 2
        if self.covered and top < self.covered + FIT_MARGIN:
            top += self.covered / 2
        left = (self.width - scale * self.image_width) / 2
        return replace(self, scale=scale, left=float(round(left)), top=float(round(top)))

    def _scale_in(self, width: float, height: float) -> float:
        """The scale at which the image just goes into so much room."""
        wide, high = max(width, 1.0) / self.image_width, max(height, 1.0) / self.image_height
        return min(wide, high, MAX_SCALE)

    def zoomed(self, scale: float, at: tuple[float, float]) -> Camera:
        """Return the view at ``scale`` with the image point under screen point ``at`` kept."""
        scale = min(max(scale, self.min_scale), MAX_SCALE)
        x, y = self.to_image(*at)
        zoomed = replace(self, scale=scale, left=at[0] - x * scale, top=at[1] - y * scale)
        on_image = -1 <= x <= self.image_width + 1 and -1 <= y <= self.image_height + 1
        return zoomed if on_image else zoomed._kept_in_sight()

    def snapped(self) -> Camera:
        """Put the image's corner on a whole screen pixel, so that whole scales are crisp."""
        return replace(self, left=float(round(self.left)), top=float(round(self.top)))

    def panned(self, dx: float, dy: float) -> Camera:
        """Move the image by whole screen pixels, so that a pan never changes its sharpness."""
        moved = replace(self, left=self.left + round(dx), top=self.top + round(dy))
        return moved._kept_in_sight()

    def resized(self, width: float, height: float) -> Camera:
        """Return the view in a window of another size, around the same image point.

        In a direction in which the image fits only now it is put in the middle.
        """
        across, down = self.image_width * self.scale, self.image_height * self.scale
        return replace(
            self,
            width=width,
            height=height,
            left=_in_other_room(self.left, across, self.width, width),
            top=_in_other_room(self.top, down, self.height, height),
        )._kept_in_sight()

    def centred_on(self, x: float, y: float) -> Camera:
        """Show the image point in the window's middle."""
        left = self.width / 2 - x * self.scale
        return replace(self, left=left, top=self.height / 2 - y * self.scale)._kept_in_sight()

    def _kept_in_sight(self) -> Camera:
        left = _kept(self.left, self.image_width * self.scale, self.width)
        top = _kept(self.top, self.image_height * self.scale, self.height)
        return self if (left, top) == (self.left, self.top) else replace(self, left=left, top=top)


def _in_other_room(start: float, length: float, before: float, now: float) -> float:
    """Return where ``start .. start + length`` begins in a window of another length.

    What was whole in sight stays so where there is room; what somebody pushed out of sight in a
    window in which it fitted stays there.
    """
    moved = start + (now - before) / 2
    if length > now:
        return moved
    if length > before:
        return float(round((now - length) / 2))
    was_whole = start >= 0 and start + length <= before
    return min(max(moved, 0.0), float(floor(now - length))) if was_whole else moved


def _kept(start: float, length: float, window: float) -> float:
    """Return ``start`` moved so that some of ``start .. start + length`` lies in the window."""
    keep = min(KEEP_IN_SIGHT, length, window)
    return min(max(start, keep - length), window - keep)
