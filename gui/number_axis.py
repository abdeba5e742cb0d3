"""An axis of a plot, numbered as the rest of the program numbers; a class of pyqtgraph's, which
loads late, and so apart."""

from __future__ import annotations

from collections.abc import Sequence

from gui.pyqtgraph_loading import pg
from gui.words import count


class NumberAxis(pg.AxisItem):
    """Large numbers have thin spaces between thousands; one that counts has whole marks only."""

    counts = False

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        """Distances of marks, the widest first, each with where they begin."""
        spacing: list[tuple[float, float]] = super().tickSpacing(low, high, size)
        if not self.counts:
            return spacing
        whole = [(step, begin) for step, begin in spacing if step >= 1 and step % 1 == 0]
        return whole or [(1.0, 0.0)]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """What stands at the marks."""
        usual: list[str] = super().tickStrings(values, scale, spacing)
        if self.logMode or spacing * scale < 1:
            return usual
        return [
            count(round(value * scale)) if abs(value * scale) >= 1000 else text
            for value, text in zip(values, usual, strict=True)
        ]


def number_axes() -> dict[str, NumberAxis]:
    """Axes for a plot, by their sides."""
    return {side: NumberAxis(side) for side in ("left", "bottom")}
