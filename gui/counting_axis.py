"""An axis of a plot that counts; apart, as it is a class of pyqtgraph's, which loads late."""

from __future__ import annotations

from gui.pyqtgraph_loading import pg


class CountingAxis(pg.AxisItem):
    """An axis that has no marks between whole numbers where it counts."""

    counts = False

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        """Distances of marks, the widest first, each with where they begin."""
        spacing: list[tuple[float, float]] = super().tickSpacing(low, high, size)
        if not self.counts:
            return spacing
        whole = [(step, begin) for step, begin in spacing if step >= 1 and step % 1 == 0]
        return whole or [(1.0, 0.0)]
