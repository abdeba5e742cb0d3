"""What a benchmark found: figures with their targets, and the words that go with them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

import numpy as np


@dataclass(frozen=True)
class Figure:
    """One number. ``target`` is what it should stay below, or reach where ``at_least``."""

    what: str
    value: float | None
    unit: str = "ms"
    target: float | None = None
    at_least: bool = False
    detail: str = ""

    @property
    def verdict(self) -> str:
        """Whether the target is met; empty where there is none."""
        if self.target is None or self.value is None:
            return ""
        met = self.value >= self.target if self.at_least else self.value <= self.target
        return "met" if met else "MISSED"

    @property
    def value_text(self) -> str:
        """The number with three significant digits or so, and its unit."""
        return "–" if self.value is None else _text(self.value, self.unit)

    @property
    def target_text(self) -> str:
        """The target as read in the issue."""
        if self.target is None:
            return ""
        return ("≥ " if self.at_least else "≤ ") + _text(self.target, self.unit)


def _text(value: float, unit: str) -> str:
    # An IoU is compared in its third digit; of a time nobody reads more than three.
    digits = 3 if unit == "" else 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:.{digits}f} {unit}".rstrip()


@dataclass(frozen=True)
class Result:
    """All figures of one benchmark and how they came about."""

    name: str
    title: str
    method: str
    figures: list[Figure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    skipped: str = ""
    conditions: dict[str, str] = field(default_factory=dict)

    def save(self, path: Path) -> None:
        """Write as JSON."""
        path.write_text(json.dumps(asdict(self), ensure_ascii=False, indent=1), encoding="utf-8")

    @classmethod
    def from_dict(cls, entry: dict) -> Result:
        """What ``save`` wrote."""
        figures = [Figure(**figure) for figure in entry["figures"]]
        return cls(**{**entry, "figures": figures})


def spread(values: Sequence[float], unit: str = "ms") -> str:
    """Number of repeats, quartiles and extremes, for a figure's detail."""
    low, first, third, high = (float(v) for v in np.percentile(values, (0, 25, 75, 100)))
    parts = (_text(v, "") if unit == "" else _plain(v) for v in (first, third, low, high))
    quarter_1, quarter_3, least, most = parts
    return f"n {len(values)}, quartiles {quarter_1}–{quarter_3}, range {least}–{most}"


def _plain(value: float) -> str:
    return _text(value, "x").removesuffix(" x")


def timing_figures(
    what: str, milliseconds: Sequence[float], target: float | None = None
) -> list[Figure]:
    """Median, 95th percentile (which carries the target) and the longest."""
    if not milliseconds:
        return [Figure(what, None, detail="nothing was measured")]
    median, high, most = (float(v) for v in np.percentile(milliseconds, (50, 95, 100)))
    return [
        Figure(f"{what}, median", median, detail=spread(milliseconds)),
        Figure(f"{what}, 95 %", high, target=target),
        Figure(f"{what}, longest", most),
    ]


def table(result: Result) -> list[str]:
    """The figures as lines of a Markdown table, for terminal and page alike."""
    rows = [("", "measured", "target", "", "detail")]
    rows += [
        (figure.what, figure.value_text, figure.target_text, figure.verdict, figure.detail)
        for figure in result.figures
    ]
    widths = [max(len(row[i]) for row in rows) for i in range(5)]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in rows
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return [lines[0], rule, *lines[1:]]
