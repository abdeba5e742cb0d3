"""Lengths that follow the size of the text: the system's, times the preference."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QWidget

from gui.theme import text_size_changed

_LARGE = 125
_USUAL_LINE = 15.0
"""Height in pixels of a line of text up to which lengths in pixels are right as they are."""


def scaled(pixels: float) -> int:
    """A length made for text of the usual size, for text of the present one; never smaller."""
    line = QFontMetricsF(QGuiApplication.font()).height()
    return round(pixels * max(1.0, line / _USUAL_LINE))


def icon_size(pixels: float) -> int:
    """The side of an icon: it grows half as much as the text, or the tool bar had no room."""
    return round((pixels + scaled(pixels)) / 2)


def is_large() -> bool:
    """Whether text is so large that what stands side by side needs lines of its own."""
    return scaled(100) > _LARGE


def follow_text(owner: QWidget, apply: Callable[[], object]) -> None:
    """Call ``apply`` now and after each change of the text's size, as long as ``owner`` lives."""
    _Follower(owner, apply)
    apply()


class _Follower(QObject):
    def __init__(self, owner: QWidget, apply: Callable[[], object]) -> None:
        super().__init__(owner)
        self._apply = apply
        text_size_changed.connect(self._follow)

    def _follow(self) -> None:
        self._apply()
