"""What a small plot's axes are called, at little cost of room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication

from gui.text_size import scaled
from gui.theme import current_tokens

if TYPE_CHECKING:
    import pyqtgraph as pg

_SMALL = 0.85
"""Of the size of the program's text."""
_NAMED = (0.75, 0.25)
"""Places on an axis from 0 to 1, between numbers, at one of which the name stands."""
_CLEAR = 0.2
"""Of that axis, between the name and what is to be read off."""
_APART = 6
"""Pixels between the name and the numbers beside it; one that is nearer makes room."""
_HIGH = 150
"""Height of a plot that has room for the name under its numbers."""
_BOTH_ENDS = 1.4
"""Lines of text between the ends of an axis, so that the numbers at both can be read."""
_UNDER_AXIS = 2
"""Pixels between an axis and its numbers; pyqtgraph keeps some below them too."""
_LINE = 5
"""Pixels over the plot, for the upper half of its highest number."""


class AxisNames(QObject):
    """A name along the left axis where that is long enough, and one at the axis below.

    The axes are ``NumberAxis``; the left one goes from 0 to 1.
    """

    def __init__(self, plot: pg.PlotWidget, left: str, bottom: str = "") -> None:
        """``bottom`` is for an axis from 0 to 1; without it the marks are left as they are."""
        super().__init__(plot)
        self._plot, self._left, self._bottom = plot, left, bottom
        self._named = _NAMED[0]
        item = plot.getPlotItem()
        self._upwards, self._across = item.getAxis("left"), item.getAxis("bottom")
        self._upwards.enableAutoSIPrefix(False)
        self._upwards.past_ends = 2 * _LINE
        item.layout.setContentsMargins(1, _LINE, 1, 1)
        item.getViewBox().sigResized.connect(self._fit)
        self.dress()

    def dress(self) -> None:
        """Follow the theme and the size of the text."""
        self._upwards.setLabel(self._upwards.labelText or self._left, **_style())
        if self._bottom:
            self._across.setLabel(self._bottom, **_style())
        self._fit()

    def keep_clear_of(self, value: float) -> None:
        """Have the name below stand elsewhere than near a value: its numbers are read there.

        It stays as long as it can, so that it does not jump to and fro at a value in the middle.
        """
        if abs(value - self._named) < _CLEAR:
            self._named = max(_NAMED, key=lambda place: abs(value - place))
            self._fit()

    def _fit(self, *_: object) -> None:
        """A plot that is too low for the name does without."""
        below = bool(self._bottom) and self._plot.height() >= scaled(_HIGH)
        if self._bottom:
            self._name_below(below)
        numbers = round(QFontMetricsF(self._number_font()).height())
        self._across.setHeight(None if below else numbers + _UNDER_AXIS)
        metrics, height = QFontMetricsF(small_font()), self._upwards.size().height()
        parts = self._left.split(", ")
        lines_of_name = (self._left,), [*(f"{part}," for part in parts[:-1]), parts[-1]]
        for name in lines_of_name:
            if height >= max(map(metrics.horizontalAdvance, name)) + 4:
                break
        else:
            name = ()
        self._name_upwards("<br>".join(name))
        ends, middle = [(0, "0"), (1, "1")], [(0.5, "0.5")]
        lines = height / metrics.height()
        shown = middle if lines < _BOTH_ENDS else ends if lines < 4 else [*ends, *middle]
        self._upwards.setTicks([shown, [(0, ""), (0.5, ""), (1, "")]])

    def _name_upwards(self, name: str) -> None:
        """Two names below each other where one line is too long; none at all where both are."""
        if name and name != self._upwards.labelText:
            self._upwards.setLabel(name, **_style())
        self._upwards.showLabel(bool(name))

    def _name_below(self, below: bool) -> None:
        """Under the numbers where there is height; else among fewer of them, between two."""
        numbers = [(part / 5, f"{part / 5:g}") for part in range(6)]
        halves = [(part / 2, f"{part / 2:g}") for part in range(3)]
        self._across.setTicks([numbers if below else self._among(halves)])
        self._across.showLabel(below)

    def _number_font(self) -> QFont:
        font: QFont = self._across.style["tickFont"] or QGuiApplication.font()
        return font

    def _among(self, numbers: list[tuple[float, str]]) -> list[tuple[float, str]]:
        """The name between two numbers; those that it would touch are left out."""
        metrics = QFontMetricsF(self._number_font())
        length = self._across.size().width()
        name = (self._named, self._bottom)
        free = [(place, "") for place in _NAMED if place != self._named]

        def touches(place: float, text: str) -> bool:
            wide = (metrics.horizontalAdvance(text) + metrics.horizontalAdvance(name[1])) / 2
            return abs(place - name[0]) * length < wide + scaled(_APART)

        return (
            [(place, "" if touches(place, text) else text) for place, text in numbers]
            + free
            + [name]
        )


def _style() -> dict[str, str]:
    """How a name is set."""
    return {"color": current_tokens().plot_axis, "font-size": f"{small_font().pointSizeF():.1f}pt"}


def small_font() -> QFont:
    """What stands on a plot besides its numbers is set in this."""
    font = QGuiApplication.font()
    font.setPointSizeF(max(font.pointSizeF(), 6.0) * _SMALL)
    return font
