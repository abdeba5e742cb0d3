"""Where legends stand over the canvas: beside the image where there is room, else over a corner."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize, QTimer

from gui.canvas.legend_card import LegendCard
from gui.text_size import follow_text

if TYPE_CHECKING:
    from gui.canvas.canvas import Canvas
    from gui.canvas.minimap import Minimap

MARGIN = 8
"""Widget pixels to the canvas's edge."""
_HARDLY = 0.15
"""Share of a card over the image that still leaves what it is about to be seen."""
_GAP = 4
"""Widget pixels to the image and to another legend, at least."""


class Legends(QObject):
    """Puts the cards that are shown in corners; the first has the first choice.

    The lower right corner is the minimap's; no card lies over it where there is other room.
    """

    def __init__(
        self, canvas: Canvas, cards: Sequence[LegendCard], minimap: Minimap | None = None
    ) -> None:
        super().__init__(canvas)
        self._canvas, self._cards, self._minimap = canvas, cards, minimap
        self._corners: dict[LegendCard, int] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._measure_again)
        for card in cards:
            card.reshaped.connect(self._soon.start)
        # Sent after each resize too, once the viewport has its size.
        canvas.view_changed.connect(self.arrange)
        if minimap is not None:
            minimap.placed.connect(self.arrange)
        follow_text(canvas, self._soon.start)

    def _measure_again(self) -> None:
        for card in self._cards:
            card.forget_sizes()
            if (room := card.room()) is not None:
                across = room.height() + MARGIN + _GAP + 1  # the image's edge is rounded
                self._canvas.set_key_room(room.width() + 2 * MARGIN, across)
        self.arrange()

    def arrange(self) -> None:
        """Bring the cards that are shown to where there is room for them."""
        shown = [card for card in self._cards if not card.isHidden()]
        if not shown:
            return
        port = self._canvas.viewport().geometry().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        port.setTop(port.top() + self._canvas.covered)  # by a message, which would hide the card
        image = self._canvas.image_rect().toAlignedRect().adjusted(-_GAP, -_GAP, _GAP, _GAP)
        taken: list[QRect] = []
        if self._minimap is not None and not self._minimap.isHidden():
            taken.append(self._minimap.geometry().adjusted(-_GAP, -_GAP, _GAP, _GAP))
        for card in shown:
            sizes = {form: card.size_as(form) for form in card.forms()}
            kept = (
                (card.form, self._corners[card]) if card.stays and card in self._corners else None
            )
            form, place = best_place(sizes, port, image, taken, kept)
            card.take_form(form)
            self._corners[card] = list(_corners(place.size(), port)).index(place)
            if card.geometry() != place:
                card.setGeometry(place)
                card.raise_()
            taken.append(place.adjusted(-_GAP, -_GAP, _GAP, _GAP))


def best_place(
    sizes: dict[str, QSize],
    port: QRect,
    image: QRect,
    taken: Sequence[QRect],
    kept: tuple[str, int] | None = None,
) -> tuple[str, QRect]:
    """The form and the place of a card in ``port``: off the image and off what is taken.

    ``sizes`` are those of its forms, in the order in which it likes them. Where the image leaves
    room for none of them one is taken that hardly lies over it, else the first, over a corner that
    is not taken. ``kept``, a form and the number of a corner, goes before all that while it can.
    """
    if kept is not None and kept[0] in sizes:
        place = list(_corners(sizes[kept[0]], port))[kept[1]]
        if port.contains(place) and not _touches(place, taken):
            return kept[0], place
    free = [
        (form, place)
        for form, size in sizes.items()
        for place in _corners(size, port)
        if port.contains(place) and not _touches(place, taken)
    ]
    if free:
        least = min(free, key=lambda one: _cost(_covered(one[1], image)))
        return least if _covered(least[1], image) <= _HARDLY else free[0]
    form, size = next(iter(sizes.items()))
    return form, next(iter(_corners(size, port)))


def _cost(covered: float) -> tuple[bool, float]:
    """Off the image is better than over it; a little more or less of it is the same."""
    return covered > 0, round(covered, 1)


def _covered(place: QRect, image: QRect) -> float:
    """The share of a place that lies over the image."""
    over = place.intersected(image)
    area = place.width() * place.height()
    return over.width() * over.height() / area if area and not over.isEmpty() else 0.0


def _corners(size: QSize, port: QRect) -> Iterable[QRect]:
    """Lower left, upper left, upper right."""
    low, right = port.bottom() + 1 - size.height(), port.right() + 1 - size.width()
    yield QRect(QPoint(port.left(), low), size)
    yield QRect(port.topLeft(), size)
    yield QRect(QPoint(right, port.top()), size)


def _touches(place: QRect, obstacles: Iterable[QRect]) -> bool:
    return any(place.intersects(one) for one in obstacles)
