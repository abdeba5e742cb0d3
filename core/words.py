"""Texts that a person reads, in the language of the window.

Every such text is written in English where it is used, whole, with named places for what varies::

    tr("{name} is empty; copy it again.", name=path.name)
    tr_n("{n} image is missing.", "{n} images are missing.", len(missing))

Without a window (commands, tests) the texts stay as they are written. A window puts its language
in by :func:`use` (``gui/language.py``); nothing here knows of Qt. What other programs read (keys
of JSON, columns of CSV) is never passed through here, nor what is stored in a project and compared.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from string import Formatter
from typing import Any

Lookup = Callable[[str, int], str]
"""The translation of an English text, chosen by a number where there is one (else -1).

The text itself where there is no translation. Called from any thread.
"""


def _english(text: str, _number: int) -> str:
    return text


class _Language:
    lookup: Lookup = staticmethod(_english)
    code: str = "en"


def use(lookup: Lookup | None, code: str = "en") -> None:
    """Have all texts looked up by ``lookup`` from now on; None goes back to English.

    ``code`` is the language's, such as ``de``: what :func:`code` says.
    """
    _Language.lookup = staticmethod(lookup or _english)
    _Language.code = code


def code() -> str:
    """The code of the language in use: ``en``, ``de``; for documents that name theirs."""
    return _Language.code


def tr(text: str, /, **values: object) -> str:
    """``text`` in the language in use, its named places filled with ``values``.

    A translation with other places than the English text's gives way to the English text.
    ``text`` is a literal, or one that :func:`mark` has named: ``tools/translations.py`` finds
    both. Without values nothing is filled in, so braces in such a text stand for themselves.
    """
    return _filled(_Language.lookup(text, -1), text, values)


def tr_n(one: str, many: str, number: int, /, **values: object) -> str:
    """A text that depends on how many: ``one`` if ``number`` is 1, else ``many``, in English.

    Other languages choose among as many forms as they have, all of them translations of ``many``.
    ``{n}`` is filled with the number, unless ``values`` say how it is written (``n=count(5000)``).
    """
    values.setdefault("n", number)
    english = one if number == 1 else many
    found = _Language.lookup(many, number)
    return _filled(english if found == many else found, english, values)


KEPT_MOST = 200
"""Characters of a text as ``kept`` gives it, at most; a longer one is put into words at once."""
_KEPT = "\x1f"
_MOST_COUNTED = 10**9


def kept(text: str, /, **values: str) -> str:
    """A text to be stored, and told by :func:`told` in the language that is in use then.

    A value may itself be such a text.
    """
    return _to_keep([text, values], tr(text, **{key: _value(one) for key, one in values.items()}))


def kept_n(one: str, many: str, number: int, /) -> str:
    """The same of a text that depends on how many."""
    return _to_keep([one, many, number], tr_n(one, many, number))


def _to_keep(parts: list[object], plain: str) -> str:
    text = _KEPT + json.dumps(parts, ensure_ascii=False)
    return text if len(text) <= KEPT_MOST else plain


def told(text: str, /) -> str:
    """A text that was stored: one that :func:`kept` made or :func:`mark` named, else as it is."""
    if not text.startswith(_KEPT):
        return tr(text)
    try:
        match json.loads(text[len(_KEPT) :]):
            case [str(one), str(many), int(number)] if (
                abs(number) < _MOST_COUNTED and _is_plain(one, "n") and _is_plain(many, "n")
            ):
                return tr_n(one, many, number)
            case [str(plain), dict(values)] if _is_plain(plain, *values):
                return tr(plain, **{key: _value(value) for key, value in values.items()})
    except (ValueError, RecursionError):
        pass
    return text[len(_KEPT) :]  # damaged, or from a later version


def _is_plain(text: str, *names: str) -> bool:
    """Whether all places in a text that was read are just these names: it may be anybody's."""
    return all(
        field is None
        or (field.isidentifier() and field in names and not spec and conversion is None)
        for _before, field, spec, conversion in _PLACES.parse(text)
    )


def _value(value: object) -> str:
    said = str(value)
    return told(said) if said.startswith(_KEPT) else said


def within(text: str, /) -> str:
    """A translated text as it stands within a sentence: English begins it small there.

    Only the first letter changes: what follows may be a person's own, such as a class's name. A
    first word with other capitals ("IoU") is written as it is.
    """
    first = text.partition(" ")[0]
    if _Language.code != "en" or first[1:] != first[1:].lower():
        return text
    return text[:1].lower() + text[1:]


def time_text(seconds: float, decimals: int = 0) -> str:
    """Some seconds as people say them: ``20 s``, ``5.2 s``, ``2 min 05 s``, ``3 h 20 min``."""
    if seconds < 59.5:
        return f"{seconds:.{decimals}f} s"
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 60:
        return f"{minutes} min {rest:02d} s"
    hours, minutes = divmod(minutes, 60)
    if hours < 48:
        return f"{hours} h {minutes:02d} min"
    return tr_n("{n} day", "{n} days", round(hours / 24))


def mark(text: str, /) -> str:
    """``text`` as it is: says that it is translated where it is used, by ``tr``.

    For tables that are made as a module loads, before any language is chosen, and for names that
    are stored in English and shown translated.
    """
    return text


def _filled(found: str, english: str, values: dict[str, object]) -> str:
    if not values:
        return found
    try:
        return _PLACES.vformat(found, (), values)
    except (KeyError, IndexError, ValueError, TypeError, AttributeError):
        return _PLACES.vformat(english, (), values)


class _Places(Formatter):
    """Fills places; ``{pixels:,}`` has thin spaces between thousands.

    A comma is a decimal point to readers of German and many other languages.
    """

    def format_field(self, value: Any, format_spec: str) -> str:
        said: str = super().format_field(value, format_spec)
        return said.replace(",", "\u202f") if format_spec.endswith(",") else said


_PLACES = _Places()
