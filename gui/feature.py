"""A part of the window that brings its own actions: their slots, and when they make sense."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject

from gui.actions import Key

Slots = dict[Key, Callable[..., object]]


class Feature(QObject):
    """Keeps the slots of some actions, so that the window need not know them."""

    def slots(self) -> Slots:
        """What each of its actions does; of a switch, called with whether it is on."""
        return {}

    def refresh(self) -> None:
        """Say which of its actions make sense now; called whenever the project's state changed."""

    def close(self) -> None:
        """The window closes: end what is under way."""


def merged_slots(features: Iterable[Feature]) -> Slots:
    """The slots of all features. Raises ValueError where two bring the same action."""
    slots: Slots = {}
    for feature in features:
        own = feature.slots()
        if twice := own.keys() & slots.keys():
            raise ValueError(f"two features bring {', '.join(sorted(twice))}")
        slots |= own
    return slots
