"""A line chart as SVG, for docs/benchmarks.md."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 560, 300
LEFT, RIGHT, TOP, BOTTOM = 62, 120, 40, 44
COLOURS = ("#1f6fb2", "#c8553d", "#5b8c3a", "#7a5aa6", "#8a8a8a")
INK, PAPER, RULE = "#222222", "#ffffff", "#dddddd"


@dataclass(frozen=True)
class Line:
    """One line: its name and its points."""

    name: str
    across: Sequence[float]
    up: Sequence[float]


def line_chart(title: str, across_unit: str, up_unit: str, lines: Sequence[Line]) -> str:
    """SVG text; both axes begin at 0, names stand at the lines' ends."""
    most_across = max(value for line in lines for value in line.across)
    steps = _steps(max(value for line in lines for value in line.up))
    plot_width, plot_height = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def x(value: float) -> float:
        return LEFT + plot_width * value / most_across

    def y(value: float) -> float:
        return TOP + plot_height * (1 - value / steps[-1])

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{PAPER}"/>',
        _text(LEFT, 22, f"{title}, {up_unit}", "start", 14),
    ]
    for step in steps:
        parts += [
            f'<path d="M{LEFT} {y(step):.1f}h{plot_width}" stroke="{RULE}"/>',
            _text(LEFT - 8, y(step) + 4, f"{step:g}", "end"),
        ]
    for step in _steps(most_across):
        if step <= most_across:
            parts.append(_text(x(step), HEIGHT - BOTTOM + 18, f"{step:g}", "middle"))
    parts.append(_text(LEFT + plot_width / 2, HEIGHT - 8, across_unit, "middle"))
    ends = _apart([y(line.up[-1]) for line in lines])
    for number, line in enumerate(lines):
        colour = COLOURS[number % len(COLOURS)]
        points = [(x(a), y(u)) for a, u in zip(line.across, line.up, strict=True)]
        path = " ".join(f"{a:.1f},{u:.1f}" for a, u in points)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [f'<circle cx="{a:.1f}" cy="{u:.1f}" r="3" fill="{colour}"/>' for a, u in points]
        parts.append(_text(points[-1][0] + 8, ends[number] + 4, line.name, "start", 12, colour))
    return "\n".join([*parts, "</svg>", ""])


def _text(x: float, y: float, words: str, anchor: str, size: int = 12, colour: str = INK) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" '
        f'fill="{colour}">{escape(words)}</text>'
    )


def _steps(most: float) -> list[float]:
    """Round numbers from 0 to at least ``most``, four to eight of them."""
    rough = most / 5 or 1
    unit = 10 ** math.floor(math.log10(rough))
    step = next(unit * factor for factor in (1, 2, 5, 10) if unit * factor >= rough)
    return [step * number for number in range(math.ceil(most / step) + 1)]


def _apart(places: list[float], gap: float = 14) -> list[float]:
    """The places, moved down where two names would lie on each other."""
    moved = list(places)
    last = -math.inf
    for number in sorted(range(len(places)), key=places.__getitem__):
        moved[number] = last = max(places[number], last + gap)
    return moved
