"""Whether a settings file may be given to Qt, which would run code that a hostile one holds.

Qt keeps what is no plain text as ``@Variant(…)``, and PySide fills such a value by unpickling it
where the file says so. This program never stores one, so a file with one is not ours: it is put
aside unread, and all preferences have their defaults.
"""

from __future__ import annotations

import contextlib
import logging
import re
from pathlib import Path

LOG = logging.getLogger("smearseg")
_MAX_BYTES = 1_000_000
_ESCAPES = re.compile(rb"\\x([0-9a-fA-F]+)|\\([0-7]+)|\\(\r?\n)|\\(.)|(\")", re.DOTALL)
ASIDE = ".refused"


def is_inert(data: bytes) -> bool:
    """Whether no value of the file, however it is written, would be more than text or bytes."""
    if len(data) > _MAX_BYTES:
        return False
    # As Qt reads them: escapes, broken lines and quotation marks first, only then the at sign.
    return b"@variant(" not in _ESCAPES.sub(_plain, data).lower()


def _plain(match: re.Match[bytes]) -> bytes:
    in_hex, in_octal, broken, letter, quote = match.groups()
    if in_hex or in_octal:
        code = (int(in_hex, 16) if in_hex else int(in_octal, 8)) & 0xFFFF
        return bytes([code]) if code < 128 else b"?"
    return b"" if broken or quote else letter


def checked(path: Path) -> Path:
    """``path`` if its file can be read safely, is missing, or has been put aside.

    Where it cannot be put aside, the path of another file, which is not there.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
    except OSError:
        return path
    if is_inert(data):
        return path
    LOG.warning("%s is no settings file of this program; it is put aside unread", path)
    with contextlib.suppress(OSError):
        path.replace(path.with_name(path.name + ASIDE))
        return path
    return path.with_name(f"other-{path.name}")
