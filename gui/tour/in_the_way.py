"""What the callout had better not lie on: panels, messages, cells a step speaks of, legends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QDockWidget,
    QGraphicsView,
    QLabel,
    QToolBar,
    QWidget,
)

from gui.canvas.legend_card import LegendCard

if TYPE_CHECKING:
    from gui.window import MainWindow

_GRID = 512
"""Points along an image's longer side at which its mask is looked at."""
_PANEL, _OWN_PANEL = 1.5, 3.0
"""So many times as bad as cells are panels, and the control's own: the step speaks of that."""
_CUT = 0.3
"""What it costs to lie on a toolbar at all: three pixels on its edge look like a fault too."""
_MESSAGE = 6.0
"""So many times as bad is the bar for messages: it may ask something, and is read at once."""
_CONTROLS = (QAbstractButton, QAbstractSlider, QAbstractSpinBox, QGraphicsView)


class InTheWay:
    """The mask as a step begins, so that the callout does not move about while it changes.

    Of another image that is opened meanwhile it tells nothing.
    """

    def __init__(self, window: MainWindow, target: QWidget) -> None:
        self._window, self._target = window, target
        self._bars = window.findChildren(QToolBar)
        workspace = window.workspace
        plane = workspace.heatmap.plane()
        self._image_id = workspace.current_id
        self._step = 1
        self._mask: np.ndarray | None = None
        if plane is not None:
            self._step = -(-max(plane.shape) // _GRID)
            level = 255 * workspace.threshold
            self._mask = plane[:: self._step, :: self._step] >= level

    @property
    def panel(self) -> QRect | None:
        """The panel that the target belongs to, in the window."""
        return next((_place_of(dock) for dock in self._docks if self._is_own(dock)), None)

    def column_at(self, place: QRect) -> QRect | None:
        """The panels above and below a place, if there are any: one of them."""
        panels = map(_place_of, self._docks)
        around = [one for one in panels if one.left() <= place.center().x() <= one.right()]
        return min(around, key=QRect.width, default=None)

    def cost(self, place: QRect) -> float:
        """How bad it is to lie on a place in the window.

        1 if cells or legends are all that lies there, more where panels and toolbars do, and most
        for the panel that the step speaks of.
        """
        area = place.width() * place.height()
        covered = self._cells(place) + self._legends(place) + self._panels(place)
        covered += self._message(place)
        return covered / area + _CUT * self._toolbars(place) if area else 0.0

    def _toolbars(self, place: QRect) -> int:
        """How many toolbars of the window lie under ``place``, be it with their edge only."""
        return sum(place.intersects(_seen_of(bar)) for bar in self._bars_here)

    def _message(self, place: QRect) -> float:
        """Pixels of the bar for messages in ``place``, each counted for more than one."""
        bar = self._window.notice_bar
        return _MESSAGE * _area(place.intersected(_place_of(bar))) if bar.isVisible() else 0.0

    def over_text(self, place: QRect) -> bool:
        """Whether words of a panel, or a control other than the target, lie at a place."""
        for dock in self._docks:
            if not _place_of(dock).intersects(place):
                continue
            for label in dock.findChildren(QLabel):
                if label.isVisible() and _words_of(label).intersects(place):
                    return True
            for kind in _CONTROLS:
                parts = (part for part in dock.findChildren(kind) if part is not self._target)
                if any(_seen_of(part).intersects(place) for part in parts):
                    return True
        return False

    @property
    def _docks(self) -> list[QDockWidget]:
        """The panels that are seen in the window; one behind another counts as visible."""
        docks = (dock for dock in self._window.docks if not dock.isFloating())
        return [dock for dock in docks if dock.isVisible() and not dock.visibleRegion().isEmpty()]

    @property
    def _bars_here(self) -> list[QToolBar]:
        """The toolbars that have not been taken out of the window."""
        return [bar for bar in self._bars if bar.window() is self._window]

    def _is_own(self, dock: QDockWidget) -> bool:
        return dock.isAncestorOf(self._target)

    def _panels(self, place: QRect) -> float:
        """Pixels of panels and toolbars in ``place``, those of its own counted more than once."""
        bars = (place.intersected(_seen_of(bar)) for bar in self._bars_here)
        covered = _PANEL * sum(map(_area, bars))
        for dock in self._docks:
            weight = _OWN_PANEL if self._is_own(dock) else _PANEL
            covered += weight * _area(place.intersected(_place_of(dock)))
        return covered

    def _cells(self, place: QRect) -> float:
        """Pixels of the window in ``place`` that show cells of the mask."""
        canvas, mask = self._window.canvas, self._mask
        same = self._window.workspace.current_id == self._image_id
        if mask is None or not canvas.has_image or not same:
            return 0.0
        inner = place.intersected(_place_of(canvas))
        if inner.isEmpty():
            return 0.0
        corner = canvas.mapFrom(self._window, inner.topLeft())
        left, top = canvas.image_point(QPointF(corner))
        right, bottom = canvas.image_point(QPointF(corner + QPoint(inner.width(), inner.height())))
        rows = slice(max(0, round(top / self._step)), max(0, round(bottom / self._step)))
        columns = slice(max(0, round(left / self._step)), max(0, round(right / self._step)))
        points = int(np.count_nonzero(mask[rows, columns]))
        return points * (self._step * canvas.widget_scale()) ** 2

    def _legends(self, place: QRect) -> float:
        cards = self._window.canvas.findChildren(LegendCard)
        seen = (card for card in cards if card.isVisible())
        return sum(_area(place.intersected(_place_of(card))) for card in seen)


def _area(place: QRect) -> float:
    return 0.0 if place.isEmpty() else float(place.width() * place.height())


def _place_of(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def _seen_of(widget: QWidget) -> QRect:
    """What is seen of a widget, in its window; nothing of one that is scrolled out of sight."""
    seen = widget.visibleRegion().boundingRect() if widget.isVisible() else QRect()
    return QRect(widget.mapTo(widget.window(), seen.topLeft()), seen.size())


def _words_of(label: QLabel) -> QRect:
    """Where the words of a label stand in its window: it may be wider than they are."""
    inner = label.contentsRect()
    if label.textFormat() is not Qt.TextFormat.RichText:
        wrap = Qt.TextFlag.TextWordWrap if label.wordWrap() else Qt.TextFlag.TextSingleLine
        flags = label.alignment().value | wrap.value
        inner = label.fontMetrics().boundingRect(inner, flags, label.text())
    return QRect(label.mapTo(label.window(), inner.topLeft()), inner.size()).intersected(
        _seen_of(label)
    )
