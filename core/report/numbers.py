"""Numbers and dates as a report prints them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

NONE = "–"


def count(number: int) -> str:
    """A whole number with thin spaces between thousands."""
    return f"{number:,}".replace(",", "\u202f")


def some(number: int, noun: str, plural: str = "") -> str:
    """``1 image``, ``12 images``."""
    return f"{count(number)} {noun if number == 1 else plural or noun + 's'}"


def score(value: float | None) -> str:
    """A score in three digits; a dash where there is none."""
    return NONE if value is None else f"{value:.3f}"


def percent(share: float) -> str:
    """A share in words that do not round a stroke to nothing."""
    if share == 0:
        return "0 %"
    return f"{100 * share:.0f} %" if share >= 0.01 else "under 1 %"


def figure(value: float) -> str:
    """A measured number with three digits that mean something."""
    if value != value:
        return NONE
    if value >= 1000:
        return count(round(value))
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def day(date: datetime) -> str:
    """``25 November 2026, 14:03``."""
    return f"{date.day} {date:%B %Y, %H:%M}"


def day_of(text: str) -> str:
    """The same of an ISO date, in local time; the text itself where it is none."""
    try:
        return day(datetime.fromisoformat(text).astimezone())
    except ValueError:
        return text


def listed(names: Sequence[str], most: int = 6) -> str:
    """``a, b and c``; of more than ``most`` the first ones, and how many others."""
    shown = [f"“{name}”" for name in names[:most]]
    if len(names) > most:
        shown.append(f"{count(len(names) - most)} more")
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} and {shown[-1]}"
