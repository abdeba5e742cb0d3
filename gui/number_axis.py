"""An axis of a plot, numbered as the rest of the program numbers; a class of pyqtgraph's, which
loads late, and so apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QTextOption
from PySide6.QtWidgets import QGraphicsSceneResizeEvent

from gui.pyqtgraph_loading import pg
from gui.words import count

_APART = 8
"""Pixels between two numbers beside each other, at least."""
_BRACKETS = re.compile(r"\([^)]*\)")


class NumberAxis(pg.AxisItem):
    """Large numbers have thin spaces between thousands; one that counts has whole marks only.

    A label that is longer than the axis goes on in a second line.
    """

    counts = False
    _counted: tuple[float, float] | None = None
    """The first and the last number that there is, where it counts things."""
    unit = ""
    """Stands behind each number, where there is no room for a label."""

    past_ends = 0
    """Pixels that the numbers at the axis's ends may reach past it; there must be room for them.

    An axis across has room at its left end, under the axis upwards; at its right end some must be
    made.
    """

    def boundingRect(self) -> QRectF:
        """Where it draws; numbers that reach out of it are left out by pyqtgraph."""
        rect: QRectF = super().boundingRect()
        upwards = self.orientation in ("left", "right")
        if upwards:
            return rect.adjusted(0, -self.past_ends, 0, self.past_ends)
        return rect.adjusted(-self.past_ends, 0, self.past_ends, 0)

    def setLabel(self, text: str | None = None, *arguments: Any, **style: Any) -> None:
        """Say what is measured along it."""
        whole = text
        if text:  # no sign alone in a line, and no line that ends within brackets
            whole = _BRACKETS.sub(lambda m: m[0].replace(" ", "\u00a0"), text)
            whole = whole.replace(", %", ",\u00a0%")
        super().setLabel(whole, *arguments, **style)
        self.resizeEvent()

    def resizeEvent(self, event: QGraphicsSceneResizeEvent | None = None) -> None:
        """Put the label at its middle, in lines that are no longer than the axis."""
        if self.label is not None:
            across = self.orientation in ("top", "bottom")
            room = self.size().width() if across else self.size().height()
            self.label.setTextWidth(-1)
            if 0 < room < self.label.boundingRect().width():
                self.label.setTextWidth(room)
                self.label.document().setDefaultTextOption(
                    QTextOption(Qt.AlignmentFlag.AlignHCenter)
                )
            self._adjustSize()
        super().resizeEvent(event)

    def _updateHeight(self) -> None:
        super()._updateHeight()
        if self.orientation in ("top", "bottom") and (more := self._room_for_lines()):
            self.setMaximumHeight(self.maximumHeight() + more)
            self.setMinimumHeight(self.maximumHeight())

    def _updateWidth(self) -> None:
        super()._updateWidth()
        if self.orientation in ("left", "right") and (more := self._room_for_lines()):
            self.setMaximumWidth(self.maximumWidth() + more)
            self.setMinimumWidth(self.maximumWidth())

    def _room_for_lines(self) -> float:
        """What pyqtgraph leaves out of the height of a label of two lines."""
        wraps = self.isVisible() and self.label.isVisible() and self.label.textWidth() > 0
        return 0.2 * float(self.label.boundingRect().height()) if wraps else 0.0

    def tickSpacing(self, low: float, high: float, size: float) -> list[tuple[float, float]]:
        """Distances of marks, the widest first, each with where they begin."""
        spacing: list[tuple[float, float]] = super().tickSpacing(low, high, size)
        if self.counts:
            whole = [(step, begin) for step, begin in spacing if step >= 1 and step % 1 == 0]
            spacing = whole or [(1.0, 0.0)]
        return spacing

    def generateDrawSpecs(self, painter: QPainter) -> Any:
        """What is drawn: line, marks and numbers, without those that would run into others."""
        specs = super().generateDrawSpecs(painter)
        if specs is None:
            return specs
        apart = _APART if self.orientation in ("top", "bottom") else 0
        line, marks, numbers = specs
        kept: list[tuple[QRectF, Any, str]] = []
        for number in numbers:  # those of the marks that are widest apart come first
            around = number[0].adjusted(-apart, 0, apart, 0)
            if not any(around.intersects(other[0]) for other in kept):
                kept.append(number)
        return line, marks, kept

    def mark_only(self, first: float, last: float) -> None:
        """Have no mark where there is nothing: below ``first``, which has one, or past ``last``."""
        self._counted = (first, last)
        self.picture = None
        self.update()

    def tickValues(self, low: float, high: float, size: float) -> list[tuple[float, list[float]]]:
        """Marks, the widest apart first, each with their distance."""
        levels: list[tuple[float, list[float]]] = super().tickValues(low, high, size)
        if self._counted is None or not levels:
            return levels
        first, last = self._counted
        kept = [
            (step, [value for value in values if first < value <= last]) for step, values in levels
        ]
        if low <= first <= high:
            kept[0][1].insert(0, first)
        return kept

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        """What stands at the marks."""
        usual: list[str] = super().tickStrings(values, scale, spacing)
        if not self.logMode and spacing * scale >= 1:
            usual = [
                count(round(value * scale)) if abs(value * scale) >= 1000 else text
                for value, text in zip(values, usual, strict=True)
            ]
        usual = [text.replace("-", "−") for text in usual]
        return [f"{text} {self.unit}" for text in usual] if self.unit else usual


def number_axes() -> dict[str, NumberAxis]:
    """Axes for a plot, by their sides."""
    return {side: NumberAxis(side) for side in ("left", "bottom")}
