"""Files and folders shown in the programs that the system has for them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def open_file(path: Path) -> bool:
    """Show a file or folder in the program that the system has for it; False where there is none.

    On Linux it is not known yet then whether that program starts.
    """
    with _environment_of_others():
        return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


@contextmanager
def _environment_of_others() -> Iterator[None]:
    """Without the bundle's own libraries, which a program started from it must not load."""
    name = "LD_LIBRARY_PATH"
    ours = os.environ.get(name)
    if not getattr(sys, "frozen", False) or ours is None:
        yield
        return
    theirs = os.environ.get(f"{name}_ORIG")
    try:
        if theirs is None:
            del os.environ[name]
        else:
            os.environ[name] = theirs
        yield
    finally:
        os.environ[name] = ours
