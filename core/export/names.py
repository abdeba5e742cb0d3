"""Names of the files that leave the program: by a pattern, never outside their folder."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from core.errors import ExportError
from core.images import stem_key
from core.words import tr

DEFAULT_PATTERN = "{stem}_mask.png"
# Windows refuses these as names, whatever follows the dot; a folder may travel there.
_RESERVED = frozenset({"con", "prn", "aux", "nul"}) | {
    f"{device}{digit}" for device in ("com", "lpt") for digit in "123456789"
}
_MAX_NAME_BYTES = 255


def mask_name(stem: str, pattern: str = DEFAULT_PATTERN, suffix: str = ".png") -> str:
    """The file name of an image's mask: ``{stem}`` in the pattern replaced.

    Raises ExportError for a pattern without ``{stem}``, with another ending than ``suffix``, or
    whose name would leave the folder or not be allowed on Windows.
    """
    rest = pattern.replace("{stem}", "")
    if rest == pattern or "{" in rest or "}" in rest:
        raise ExportError(
            tr(
                "The name pattern {pattern} must hold {{stem}}, as in {suffix}.",
                pattern=pattern,
                suffix=with_suffix(suffix),
            )
        )
    if not pattern.lower().endswith(suffix):
        raise ExportError(
            tr(
                "The name pattern {pattern} must end in {suffix}, as the files do.",
                pattern=pattern,
                suffix=suffix,
            )
        )
    _require_plain(pattern, rest)
    return _checked(pattern.replace("{stem}", stem))


def single_name(name: str, suffix: str) -> str:
    """The name of one file for all images, checked as ``mask_name`` does. Raises ExportError."""
    if "{" in name or "}" in name:
        raise ExportError(
            tr("The name {name} is that of one file for all images, without {{stem}}.", name=name)
        )
    if not name.lower().endswith(suffix) or not name[: -len(suffix)].strip():
        raise ExportError(
            tr(
                "The name {name} must end in {suffix}, as in annotations{suffix}.",
                name=name,
                suffix=suffix,
            )
        )
    _require_plain(name, name)
    return _checked(name)


def with_suffix(suffix: str, ending: str = "_mask") -> str:
    """The usual pattern of a kind of file."""
    return f"{{stem}}{ending}{suffix}"


def _require_plain(pattern: str, rest: str) -> None:
    if ".." in rest or any(sign in '/\\:*?"<>|' or ord(sign) < 32 for sign in rest):
        raise ExportError(
            tr(
                'The name pattern {pattern} may not hold .. or any of / \\ : * ? " < > |; '
                "choose the folder separately.",
                pattern=pattern,
            )
        )


def _checked(name: str) -> str:
    if Path(name).name != name or name.split(".")[0].rstrip().lower() in _RESERVED:
        raise ExportError(
            tr("{name} is not allowed as a file name; change the name pattern.", name=name)
        )
    if len(os.fsencode(name)) > _MAX_NAME_BYTES:
        raise ExportError(
            tr("{name} is too long for a file name; shorten the name pattern.", name=name)
        )
    return name


def mask_names(
    stems: Iterable[str], pattern: str = DEFAULT_PATTERN, suffix: str = ".png"
) -> list[str]:
    """One name for each stem, none twice even where case does not count.

    The first image of a stem has the plain name, the next get "-2", "-3"… after their stem. A name
    depends on the stems before it only, so images added later change none.
    """
    names: list[str] = []
    taken: set[str] = set()
    for stem in stems:
        name, number = mask_name(stem, pattern, suffix), 2
        while stem_key(name) in taken:
            name, number = mask_name(f"{stem}-{number}", pattern, suffix), number + 1
        names.append(name)
        taken.add(stem_key(name))
    return names
