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
"""What it may cost to stand somewhere and still be no reason to stand elsewhere."""
_FAR = 0.1
"""What it costs that the pointer reaches only the edge of the panel that the target is in."""
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
    panel: QRect | None = None
    """The panel that the target belongs to, if it belongs to one."""
    cost: Callable[[QRect], float] = lambda _place: 0.0
    """How bad it is to lie on a place; 1 for one that is cells all over."""
    over_text: Callable[[QRect], bool] = lambda _place: False
    """Whether a pointer there would lie over words or another control."""


def in_corner(around: QRect, size: QSize, room: Room) -> QRect:
    """The corner that costs least, the first of equals."""
    places = [_into(place, room.area) for place in _corners(around, size)]
    return _least(places, room)[0]


def beside(target: QRect, size: QSize, room: Room) -> tuple[QRect, Side]:
    """The place that costs least of those from which the pointer reaches the target.

    The pointer may stand anywhere along the box's edge, and never over words: where words or other
    controls stand beside the target, the box stands beside the whole panel, at the target's height.
    Where there is no such place, a corner of the canvas is left.
    """
    best: tuple[QRect, Side] | None = None
    least = 0.0
    in_bar = target.center().y() < room.area.top() + _BAR
    for side in _order(target, room.area, in_bar):
        for further, reached in enumerate(_reached(target, side, room)):
            places = [
                place
                for place in _places(reached, size, side, room)
                if room.area.contains(place) and not place.intersects(target)
            ]
            if not places or room.over_text(_pointer(reached, side)):
                continue
            place, cost = _least(places, room)
            cost += further * _FAR
            if best is None or cost < least:
                best, least = (place, side), cost
        if best is not None and in_bar:
            break  # beside its buttons it would lie over others
    return best or (in_corner(room.canvas, size, room), "none")


def _reached(target: QRect, side: Side, room: Room) -> list[QRect]:
    """What the pointer may reach: the target, or the edge of its panel on the same height."""
    panel = room.panel
    if panel is None:
        return [target]
    if side in ("top", "bottom"):
        return [target, QRect(target.left(), panel.top(), target.width(), panel.height())]
    return [target, QRect(panel.left(), target.top(), panel.width(), target.height())]


def _pointer(reached: QRect, side: Side) -> QRect:
    """What the pointer lies over when it reaches that with this side of the callout."""
    centre, far = reached.center(), _GAP + POINTER
    return {
        "right": QRect(reached.left() - far + 1, centre.y() - FOOT, POINTER, 2 * FOOT),
        "left": QRect(reached.right() + _GAP, centre.y() - FOOT, POINTER, 2 * FOOT),
        "top": QRect(centre.x() - FOOT, reached.bottom() + _GAP, 2 * FOOT, POINTER),
        "bottom": QRect(centre.x() - FOOT, reached.top() - far + 1, 2 * FOOT, POINTER),
    }[side]


def _least(places: list[QRect], room: Room) -> tuple[QRect, float]:
    out = (POINTER, POINTER, -POINTER, -POINTER)
    costs = [room.cost(place.adjusted(*out)) for place in places]
    costs = [0.0 if cost <= _LITTLE else cost for cost in costs]
    best = costs.index(min(costs))
    return places[best], costs[best]


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
