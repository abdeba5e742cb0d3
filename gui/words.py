"""Words: texts in the language of the window, and numbers that say their unit and their ground.

Every text that a person sees goes through :func:`tr`, :func:`tr_n` or, in a table that is made as
a module loads, :func:`mark` (see ``core/words.py``, whose they are)::

    label.setText(tr("Held-out IoU {iou}, {images}", iou=iou, images=images))
    tr_n("{n} image", "{n} images", len(images))

Whole sentences with named places, never sentences glued from pieces: other languages order their
words differently.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale

from core.words import code, kept, kept_n, mark, time_text, told, tr, tr_n, within

__all__ = [
    "count", "date_text", "figure", "held_out_text", "kept", "kept_n", "mark", "megapixels",
    "pixels_text", "rough_time", "short_time", "time_text", "told", "tr", "tr_n", "unbroken",
    "within",
]  # fmt: skip


def short_time(seconds: float) -> str:
    """A time with two digits that mean something: ``45 ms``, ``0.52 s``, ``12 min 05 s``, ``3 h``.

    Zero is ``none``: nothing had to be done.
    """
    if seconds <= 0:
        return tr("none")
    if seconds < 0.0995:
        return f"{max(1000 * seconds, 0.1):.2g} ms"
    if seconds < 0.995:
        return f"{seconds:.2f} s"
    if seconds < 9.95:
        return f"{seconds:.2g} s"
    if seconds < 3600:
        return time_text(seconds)
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours} h {minutes:02d} min" if hours < 10 else f"{count(hours)} h"


def rough_time(seconds: float) -> str:
    """A time that was estimated, no finer than that can be: ``45 s``, ``4 min``, ``1 h 10 min``."""
    if seconds < 10:
        return short_time(seconds)
    if seconds < 57.5:
        return f"{5 * round(seconds / 5)} s"
    minutes = round(seconds / 60)
    return f"{max(1, minutes)} min" if minutes < 60 else short_time(600 * round(seconds / 600))


def unbroken(text: str) -> str:
    """``text`` with spaces at which no line breaks: a time within a sentence."""
    return text.replace(" ", "\u00a0")


def date_text(moment: datetime) -> str:
    """A date and time: ``Thu 26 Nov 2026, 14:03``."""
    return QLocale(code()).toString(QDateTime(moment), tr("ddd dd MMM yyyy, HH:mm"))


def count(number: int) -> str:
    """A whole number with thin spaces between thousands."""
    return f"{number:,}".replace(",", "\u202f")


def figure(value: float) -> str:
    """A number that was rounded to the digits that mean something: ``0.3``, ``1 250``."""
    return count(round(value)) if value >= 1000 else f"{value:g}"


def held_out_text(images: int, in_parts: bool = False) -> str:
    """``2 held-out images``, or ``parts of 7 held-out images``."""
    if in_parts:
        return tr_n("part of {n} held-out image", "parts of {n} held-out images", images)
    return tr_n("{n} held-out image", "{n} held-out images", images)


def pixels_text(images: int, pixels: int, in_parts: bool = False) -> str:
    """``2 held-out images (0.31 Mpx)``, or ``parts of 7 held-out images (1.50 Mpx)``."""
    if not in_parts:
        return f"{held_out_text(images)} ({megapixels(pixels)})"
    return tr_n(
        "part of {n} held-out image ({pixels})",
        "parts of {n} held-out images ({pixels})",
        images,
        pixels=megapixels(pixels),
    )


def images_text(number: int) -> str:
    """``14 images``."""
    return tr_n("{n} image", "{n} images", number, n=count(number))


def megapixels(number: int) -> str:
    """A number of pixels in few characters: ``12 262 px``, ``1.44 Mpx``; unit and all in a line."""
    return unbroken(f"{count(number)} px" if number < 100_000 else f"{number / 1e6:.2f} Mpx")
