"""Which keys each action has: the table's, the left-handed ones, and what a person chose instead.

What is stored may be broken or of another version: whatever is no key, of no action, or taken
already is passed over, and the action has its usual keys.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Literal, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from gui.actions import Key, table
from gui.canvas_keys import CANVAS_KEYS
from gui.preferences import HAND, OWN_KEYS
from gui.settings import Settings
from gui.words import tr

Hand = Literal["right", "left"]
"""The hand that holds the mouse; the other one is on the keyboard."""
Bindings = Mapping[Key, tuple[str, ...]]
"""Keys of every action, as Qt's portable texts."""

_PORTABLE = QKeySequence.SequenceFormat.PortableText
_NATIVE = QKeySequence.SequenceFormat.NativeText
_LEFT_HALF, _RIGHT_HALF = "QWERTASDFGZXCVB", "POIUY;LKJH/.,MN"
"""A keyboard's left half and its mirror image, as letters stand on most keyboards."""
_MIRROR = dict(zip(_LEFT_HALF + _RIGHT_HALF, _RIGHT_HALF + _LEFT_HALF, strict=True))


def canonical(text: str) -> str:
    """The one way to write a key with its modifiers; empty if ``text`` is no single key."""
    sequence = QKeySequence(text, _PORTABLE)
    return sequence.toString(_PORTABLE) if sequence.count() == 1 else ""


def shown(keys: tuple[str, ...]) -> str:
    """Keys as they are written on this machine: ``Ctrl+Y, Ctrl+Shift+Z``."""
    return ", ".join(QKeySequence(text, _PORTABLE).toString(_NATIVE) for text in keys)


def plain_name(key: Key) -> str:
    """What an action is called outside menus."""
    return table()[key].text.replace("&", "").rstrip("…")


def mirrored(text: str) -> str:
    """The key on the other half of the keyboard; with Ctrl or Alt keys stay where they are."""
    *modifiers, last = text.rsplit("+", 1) if text.startswith("Shift+") else (text,)
    return "+".join([*modifiers, _MIRROR.get(last, last)])


def defaults(hand: Hand = "right") -> dict[Key, tuple[str, ...]]:
    """The keys of the table; with the mouse in the left hand, letters are for the right one."""
    plain = {key: tuple(map(canonical, info.shortcuts)) for key, info in table().items()}
    if hand == "right":
        return plain
    return {key: tuple(map(mirrored, keys)) for key, keys in plain.items()}


def owner(bindings: Bindings, text: str, but: Key | None = None) -> str:
    """Who has a key, other than the action ``but``; empty if it is free."""
    for line in CANVAS_KEYS:
        if text in line.reserved:
            return tr(line.text)
    holders = (key for key, keys in bindings.items() if text in keys and key is not but)
    return next(map(plain_name, holders), "")


def refusal(bindings: Bindings, key: Key, text: str) -> str:
    """Why ``key`` cannot have the keys ``text``, in one sentence; empty if it can."""
    if not canonical(text):
        return tr(
            "That is no key that an action can have; press one key, with or without modifiers."
        )
    holder = owner(bindings, canonical(text), but=key)
    if holder:
        return tr(
            "{shown} belongs to “{holder}”; choose another key, or free it there first.",
            shown=shown((text,)),
            holder=holder,
        )
    return ""


def arranged(hand: Hand, own: Mapping[Key, tuple[str, ...]]) -> dict[Key, tuple[str, ...]]:
    """The defaults with a person's own keys instead; no key is given twice, own keys go first."""
    made: dict[Key, tuple[str, ...]] = {}
    usual = defaults(hand)
    for key in [*own, *(key for key in usual if key not in own)]:
        wanted = map(canonical, own.get(key, usual[key]))
        free = [text for text in wanted if text and not owner(made, text)]
        made[key] = tuple(dict.fromkeys(free))
    return {key: made[key] for key in usual}


class Shortcuts(QObject):
    """The keys in force, kept between starts."""

    changed = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self.hand = cast(Hand, settings.get(HAND))
        self.bindings: Bindings = arranged(self.hand, _read(settings.get(OWN_KEYS)))

    def of(self, key: Key) -> tuple[str, ...]:
        """The keys of an action."""
        return self.bindings[key]

    def use(self, hand: Hand, bindings: Bindings) -> None:
        """Have these keys from now on; only what differs from the hand's defaults is stored."""
        usual = defaults(hand)
        own = {key: tuple(keys) for key, keys in bindings.items() if tuple(keys) != usual[key]}
        self.hand, self.bindings = hand, arranged(hand, own)
        self._settings.set(HAND, hand)
        self._settings.set(OWN_KEYS, json.dumps({key.value: keys for key, keys in own.items()}))
        self.changed.emit()

    def dress(self, actions: Mapping[Key, QAction]) -> None:
        """Give actions their keys, and their tooltips, now and whenever the keys change."""

        def give() -> None:
            for key, action in actions.items():
                action.setShortcuts([QKeySequence(t, _PORTABLE) for t in self.bindings[key]])
                action.setToolTip(tooltip(action))

        give()
        self.changed.connect(give)


def _read(stored: str) -> dict[Key, tuple[str, ...]]:
    try:
        entries = json.loads(stored)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(entries, dict):
        return {}
    known = {key.value: key for key in Key}
    return {
        known[name]: tuple(text for text in keys if isinstance(text, str))
        for name, keys in entries.items()
        if name in known and isinstance(keys, list)
    }


def tooltip(action: QAction, instead: str = "") -> str:
    """The action's sentence (or another one ``instead``) with its first key."""
    keys = action.shortcut().toString(_NATIVE)
    sentence = instead or action.statusTip()
    return f"{sentence} ({keys})" if keys else sentence
