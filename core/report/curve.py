"""The curve of a report: four scores over threshold, as SVG in attributes only.

No style sheet and no text-anchor tricks beyond SVG Tiny, so that browsers and Qt draw the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.metrics import Curves, Histogram, Optimum, curves, optimum
from core.report.blocks import Drawing
from core.words import mark, tr

WIDTH, HEIGHT = 720, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 46, 108, 14, 44
_INK: Final = "#1d2024"
_GREY: Final = "#5a6068"
_GRID: Final = "#dcdfe3"


@dataclass(frozen=True)
class _Line:
    key: str
    name: str
    colour: str
    dash: str
    width: float


_LINES: Final = (
    _Line("recall", mark("Recall"), "#5a6068", "1.5,3.5", 1.6),
    _Line("precision", mark("Precision"), "#a8480f", "6,3,1.5,3", 1.6),
    _Line("dice", "Dice", "#6a3d9a", "7,4", 1.6),
    _Line("iou", "IoU", "#0b6680", "", 2.6),
)
"""Told apart by dashes and names, not by colour alone."""


def curve_drawing(histogram: Histogram, threshold: float, caption: str) -> Drawing:
    """IoU, Dice, precision and recall of a histogram at every threshold; the one in use marked."""
    drawn, best = curves(histogram), optimum(histogram)
    parts = [*_frame(), *_band(best)]
    ends: list[tuple[float, _Line]] = []
    for line in _LINES:
        values: NDArray[np.float64] = getattr(drawn, line.key)
        parts += _polyline(line, values)
        known = values[np.isfinite(values)]
        if known.size:
            ends.append((_y(float(known[-1])), line))
    parts += _names(ends)
    parts += _threshold(threshold)
    if best is not None:
        parts.append(
            f'<circle cx="{_x(best.threshold):.1f}" cy="{_y(best.iou):.1f}" r="4.5" '
            f'fill="#0b6680" stroke="#ffffff" stroke-width="1.5"/>'
        )
    alt = tr("IoU, Dice, precision and recall for every threshold from 0 to 1.")
    alt = f"{alt} {_in_words(drawn, best)}"
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'width="{WIDTH}" height="{HEIGHT}" font-family="sans-serif" font-size="12">'
        + "".join(parts)
        + "</svg>"
    )
    return Drawing(svg, WIDTH, HEIGHT, alt, caption)


def _in_words(drawn: Curves, best: Optimum | None) -> str:
    if best is None:
        return tr("No labelled cell, so there is no best threshold.")
    return tr(
        "The best IoU, {iou:.3f}, is at threshold {threshold:.3f}.",
        iou=best.iou,
        threshold=best.threshold,
    )


def _x(threshold: float) -> float:
    return _LEFT + threshold * (WIDTH - _LEFT - _RIGHT)


def _y(score: float) -> float:
    return HEIGHT - _BOTTOM - score * (HEIGHT - _TOP - _BOTTOM)


def _text(x: float, y: float, text: str, colour: str, anchor: str = "start") -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" fill="{colour}" text-anchor="{anchor}"'
    return f"<text {place}>{escape(text)}</text>"


def _frame() -> list[str]:
    """Grid, numbers and names of the axes."""
    parts = []
    for step in range(0, 11, 2):
        share = step / 10
        x, y = _x(share), _y(share)
        parts.append(_rule(x, _y(0), x, _y(1), _GRID))
        parts.append(_rule(_x(0), y, _x(1), y, _GRID))
        parts.append(_text(x, _y(0) + 17, f"{share:g}", _GREY, "middle"))
        parts.append(_text(_x(0) - 8, y + 4, f"{share:g}", _GREY, "end"))
    parts.append(_rule(_x(0), _y(0), _x(1), _y(0), _GREY))
    parts.append(_text(_x(0.5), HEIGHT - 8, tr("Threshold"), _INK, "middle"))
    return parts


def _rule(x1: float, y1: float, x2: float, y2: float, colour: str, width: float = 1) -> str:
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" '
        f'stroke="{colour}" stroke-width="{width:g}"/>'
    )


def _band(best: Optimum | None) -> list[str]:
    """Thresholds that lose at most 0.01 of the best IoU."""
    if best is None:
        return []
    left, right = _x(best.low), _x(best.high)
    return [
        f'<rect x="{left:.1f}" y="{_y(1):.1f}" width="{max(1.0, right - left):.1f}" '
        f'height="{_y(0) - _y(1):.1f}" fill="#0b6680" fill-opacity="0.10"/>'
    ]


def _polyline(line: _Line, values: NDArray[np.float64]) -> list[str]:
    """The curve, broken where it is not defined."""
    parts, points = [], []
    for level, value in enumerate([*values.tolist(), float("nan")]):
        if np.isfinite(value):
            points.append(f"{_x(level / 255):.1f},{_y(value):.1f}")
            continue
        if len(points) > 1:
            dash = f' stroke-dasharray="{line.dash}"' if line.dash else ""
            parts.append(
                f'<polyline points="{" ".join(points)}" fill="none" stroke="{line.colour}" '
                f'stroke-width="{line.width:g}" stroke-linejoin="round"{dash}/>'
            )
        points = []
    return parts


def _names(ends: list[tuple[float, _Line]]) -> list[str]:
    """The lines' names with a piece of each, at the right, in the order of their ends."""
    parts = []
    at = _TOP + 6.0
    for _, line in sorted(ends, key=lambda end: end[0]):
        x = _x(1) + 14
        dash = f' stroke-dasharray="{line.dash}"' if line.dash else ""
        parts.append(
            f'<line x1="{x:.1f}" y1="{at:.1f}" x2="{x + 20:.1f}" y2="{at:.1f}" '
            f'stroke="{line.colour}" stroke-width="{line.width:g}"{dash}/>'
        )
        parts.append(_text(x + 26, at + 4, tr(line.name), line.colour))
        at += 19
    return parts


def _threshold(threshold: float) -> list[str]:
    """The threshold in use, with its number at the foot of the line."""
    x = _x(min(1.0, max(0.0, threshold)))
    near_right = threshold > 0.7
    return [
        _rule(x, _y(0), x, _y(1), _INK, 1.5),
        _text(
            x - 6 if near_right else x + 6,
            _y(0) - 8,
            tr("in use: {threshold:.3f}", threshold=threshold),
            _INK,
            "end" if near_right else "start",
        ),
    ]
