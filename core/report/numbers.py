"""Numbers and dates as a report prints them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from core.words import mark, tr, tr_n

NONE = "–"
_MONTHS = (
    mark("January"), mark("February"), mark("March"), mark("April"), mark("May"), mark("June"),
    mark("July"), mark("August"), mark("September"), mark("October"), mark("November"),
    mark("December"),
)  # fmt: skip


def count(number: int) -> str:
    """A whole number with thin spaces between thousands."""
    return f"{number:,}".replace(",", "\u202f")


def images(number: int) -> str:
    """``1 image``, ``12 images``."""
    return tr_n("{n} image", "{n} images", number, n=count(number))


def in_images(number: int) -> str:
    """``in 12 images``: in other languages the words change with what stands before them."""
    return tr_n("in {n} image", "in {n} images", number, n=count(number))


def on_held_out(number: int) -> str:
    """``on 3 held-out images``."""
    return tr_n("on {n} held-out image", "on {n} held-out images", number, n=count(number))


def score(value: float | None) -> str:
    """A score in three digits; a dash where there is none."""
    return NONE if value is None else f"{value:.3f}"


def percent(share: float) -> str:
    """A share in words that do not round a stroke to nothing."""
    if share == 0:
        return "0 %"
    return f"{100 * share:.0f} %" if share >= 0.01 else tr("under 1 %")


def figure(value: float) -> str:
    """A measured number with three digits that mean something."""
    if value != value:
        return NONE
    if value >= 1000:
        return count(round(value))
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def day(date: datetime) -> str:
    """``25 November 2026, 14:03``."""
    month = tr(_MONTHS[date.month - 1])
    return tr(
        "{day} {month} {year}, {time}",
        day=date.day,
        month=month,
        year=date.year,
        time=f"{date:%H:%M}",
    )


def day_of(text: str) -> str:
    """The same of an ISO date, in local time; the text itself where it is none."""
    try:
        return day(datetime.fromisoformat(text).astimezone())
    except ValueError:
        return text


def listed(names: Sequence[str], most: int = 6) -> str:
    """``a, b and c``; of more than ``most`` the first ones, and how many others."""
    return _joined(names, most, mark("{names} and {last}"), mark("{names} and {more} more"))


def any_of(names: Sequence[str], most: int = 6) -> str:
    """``a, b or c``, for what holds of each by itself; of more than ``most`` how many others."""
    return _joined(names, most, mark("{names} or {last}"), mark("{names} or {more} more"))


def _joined(names: Sequence[str], most: int, with_last: str, with_more: str) -> str:
    shown = [tr("“{name}”", name=name) for name in names[:most]]
    if len(names) > most:
        return tr(with_more, names=", ".join(shown), more=count(len(names) - most))
    if len(shown) < 2:
        return "".join(shown)
    return tr(with_last, names=", ".join(shown[:-1]), last=shown[-1])
