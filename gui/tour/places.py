"""Where a callout may stand so that its pointer reaches what it speaks of, and the best of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize

POINTER = 10
"""Pixels by which the pointer stands out of the callout; as much room is on its other sides."""
FOOT = 9
"""Half of the pointer's width where it leaves the box."""
TIP_ROOM = FOOT + 10
"""From the box's end to the pointer's middle, at least: clear of the rounded corners."""
MARGIN = 16
_GAP = 6
_STEP = 12
"""Pixels from one place along the target's side to the next."""
_LITTLE = 0.003
"""The share of the box over cells that is still no reason to stand elsewhere."""
_OVER_PANELS = 0.1
"""Standing on the second best side is as bad as this share over cells: it covers panels."""
_BAR = 60
"""Targets this near the upper end stand in a toolbar."""

Side = str
"""The side of the callout that the pointer stands out of: left, right, top, bottom, or none."""


@dataclass(frozen=True)
class Room:
    """What there is to stand in, all in the coordinates of the window."""

    area: QRect
    """No place reaches out of it."""
    canvas: QRect
    """Its corners are left where the pointer reaches from nowhere."""
    column: QRect | None = None
    """The panels below or above the target; a callout over them keeps to their middle."""
    in_the_way: Callable[[QRect], float] = lambda _place: 0.0
    """The share of a place over what the step speaks of."""


def in_corner(around: QRect, size: QSize, room: Room) -> QRect:
    """The corner that covers least, the first of equals."""
    places = [_into(place, room.area) for place in _corners(around, size)]
    return _least(places, room)[0]


def beside(target: QRect, size: QSize, room: Room) -> tuple[QRect, Side]:
    """The place that covers least of those from which the pointer reaches the target.

    The pointer may stand anywhere along the box's edge. A side that covers panels is only taken
    for a good deal less over cells. Where there is no such place, a corner of the canvas is left.
    """
    best: tuple[QRect, Side] | None = None
    least = 0.0
    in_bar = target.center().y() < room.area.top() + _BAR
    for rank, side in enumerate(_order(target, room.area, in_bar)):
        places = [
            place
            for place in _places(target, size, side, room)
            if room.area.contains(place) and not place.intersects(target)
        ]
        if not places:
            continue
        place, covered = _least(places, room)
        cost = covered + rank * _OVER_PANELS
        if best is None or cost < least:
            best, least = (place, side), cost
        if in_bar:
            break  # beside its buttons it would lie over others
    return best or (in_corner(room.canvas, size, room), "none")


def _least(places: list[QRect], room: Room) -> tuple[QRect, float]:
    out = (POINTER, POINTER, -POINTER, -POINTER)
    covered = [room.in_the_way(place.adjusted(*out)) for place in places]
    covered = [0.0 if share <= _LITTLE else share for share in covered]
    best = covered.index(min(covered))
    return places[best], covered[best]


def _order(target: QRect, area: QRect, in_bar: bool) -> tuple[Side, ...]:
    """Sides of the callout in the order of preference: towards the middle of the window."""
    if in_bar:
        return ("top", "right", "left", "bottom")
    if target.center().x() > area.center().x():
        return ("right", "top", "bottom", "left")
    return ("left", "top", "bottom", "right")


def _places(target: QRect, size: QSize, side: Side, room: Room) -> list[QRect]:
    """Where the pointer stands in the middle of the target's side, the most usual place first."""
    centre = target.center()
    if side in ("top", "bottom"):
        y = target.bottom() + _GAP if side == "top" else target.top() - _GAP + 1 - size.height()
        middle = centre if room.column is None else room.column.center()
        ends = _ends(centre.x(), size.width(), room.area.left(), room.area.right())
        if not ends:
            return []
        x = min(max(middle.x() - size.width() // 2, ends[0]), ends[-1])
        return [QRect(QPoint(x, y), size)]
    x = target.left() - _GAP + 1 - size.width() if side == "right" else target.right() + _GAP
    ends = _ends(centre.y(), size.height(), room.area.top(), room.area.bottom())
    usual = centre.y() - size.height() // 2
    starts = {*ends[::_STEP], *ends[-1:], *({usual} & set(ends))}
    nearest = sorted(starts, key=lambda start: abs(start - usual))
    return [QRect(QPoint(x, start), size) for start in nearest]


def _ends(tip: int, length: int, first: int, last: int) -> range:
    """Where a side of this length may begin between two ends so that its pointer is at ``tip``."""
    near = POINTER + TIP_ROOM
    return range(max(tip + near - length, first), min(tip - near, last + 1 - length) + 1)


def _into(place: QRect, area: QRect) -> QRect:
    x = max(min(place.left(), area.right() + 1 - place.width()), area.left())
    y = max(min(place.top(), area.bottom() + 1 - place.height()), area.top())
    return QRect(QPoint(x, y), place.size())


def _corners(around: QRect, size: QSize) -> list[QRect]:
    """The corners of a place, the lower left one first; of the right ones the lower is the map's.

    What is drawn of a callout keeps the margin: the pointer's room around it counts for nothing.
    """
    out = MARGIN - POINTER
    inner = around.adjusted(out, out, -out, -out)
    low, right = inner.bottom() + 1 - size.height(), inner.right() + 1 - size.width()
    return [
        QRect(QPoint(inner.left(), low), size),
        QRect(inner.topLeft(), size),
        QRect(QPoint(right, low), size),
        QRect(QPoint(right, inner.top()), size),
    ]
