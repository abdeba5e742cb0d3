"""The words on a plot that say what its shaded band is, where neither line nor curve is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from gui.axis_names import small_font
from gui.theme import current_tokens

if TYPE_CHECKING:
    import pyqtgraph as pg

_PLACES = np.linspace(0, 1, 101)
"""Where the middle of the words may stand, on an axis from 0 to 1."""
_CLEAR = 4
"""Pixels between the words and a line."""

Curve = tuple[NDArray[np.float64], NDArray[np.float64]]


class BandName:
    """Words at the foot of a plot from 0 to 1, as near the band as there is room; else none."""

    def __init__(self, box: pg.ViewBox, text: str) -> None:
        from gui.pyqtgraph_loading import pg

        self._box = box
        self.words = pg.TextItem(text, anchor=(0.5, 1))
        self.words.hide()
        box.addItem(self.words, ignoreBounds=True)
        self._place: float | None = None

    def dress(self) -> None:
        """Follow the theme and the size of the text; ``place`` them anew after it."""
        self.words.setFont(small_font())
        self.words.setColor(QColor(current_tokens().plot_axis))

    def place(self, band: tuple[float, float] | None, line: float, curves: Sequence[Curve]) -> None:
        """Stand near the ``band`` (None: no band), off the upright ``line``.

        Within the band or beside it where that can be, else across its edge. They stay where they
        are as long as they can, so that they do not run from a line that is dragged.
        """
        free = self._free(band, line, curves) if band is not None else np.empty(0)
        if band is None or not free.size:
            self._place = None
            self.words.hide()
            return
        if self._place is None or not np.isclose(free, self._place).any():
            self._place = float(free[np.abs(free - sum(band) / 2).argmin()])
        (_, _), (foot, _) = self._box.viewRange()
        self.words.setPos(self._place, foot)
        self.words.show()

    def _free(
        self, band: tuple[float, float], line: float, curves: Sequence[Curve]
    ) -> NDArray[np.float64]:
        """Places at which the words are whole and nothing is drawn through them."""
        (left, right), (foot, top) = self._box.viewRange()
        wide, high = max(self._box.width(), 1.0), max(self._box.height(), 1.0)
        size = self.words.boundingRect()
        half = (size.width() / 2 + _CLEAR) / wide * (right - left)
        over = foot + (size.height() + _CLEAR) / high * (top - foot)
        free = (left + half <= _PLACES) & (right - half >= _PLACES)
        free &= np.abs(_PLACES - line) >= half
        if over >= 0.5 * (foot + top):  # a plot so low has no foot
            return np.empty(0)
        for x, y in curves:
            low = x[np.isfinite(y) & (y <= over)]
            free &= ~(np.abs(_PLACES[:, None] - low[None, :]) <= half).any(axis=1)
        whole = free & np.all([np.abs(_PLACES - edge) >= half for edge in band], axis=0)
        return _PLACES[whole if whole.any() else free]
