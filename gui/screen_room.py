"""The room that a screen has for a window: its size is asked before one opens."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QWidget

FRAME = QSize(8, 40)
"""Room that a window manager takes for title and border, before anybody can ask it."""


def room_of(window: QWidget) -> QSize:
    """The largest size that a window may have on its screen, its frame beside it."""
    screen = (window.parentWidget() or window).screen()
    return screen.availableSize() - FRAME


def first_size(window: QWidget, usual: QSize) -> QSize:
    """How large a window is that nobody has sized yet: ``usual``, and on a large screen more.

    Three quarters of the screen there, up to one and a half times ``usual``: what is wider only
    has longer lines and longer ways of the hand.
    """
    part = room_of(window) * 0.75
    return part.boundedTo(usual * 1.5).expandedTo(usual)


def begin_within(window: QWidget, least: QSize, usual: QSize, kept: QByteArray) -> None:
    """Size a window: as it was ``kept``, else as ``usual``, and never larger than the screen."""
    room = room_of(window)
    window.setMinimumSize(least.boundedTo(room))
    window.resize(usual)
    if not kept.isEmpty():
        window.restoreGeometry(kept)
    window.resize(window.size().boundedTo(room))
