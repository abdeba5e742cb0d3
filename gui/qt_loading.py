"""Loads Qt, and has PySide not read every module that is imported afterwards.

PySide can rename all of Qt's methods (``from __feature__ import snake_case``). To know which
modules may want that, it reads the source of each that is imported after QtCore and looks for its
own name there: six hundred files at our start, a sixth of its time. Nobody here asks for such a
feature, so it is told that no module does. To be imported before all others of ``gui``.
"""

from __future__ import annotations

import contextlib
from types import ModuleType

import PySide6.QtCore  # noqa: F401 - first: it brings what is changed below


def _wants_no_feature(_module: ModuleType) -> bool:
    return False


# PySide's own affair: both may be called otherwise one day, and the start then takes longer.
with contextlib.suppress(ImportError):
    import shibokensupport.feature as switching

    if hasattr(switching, "_mod_uses_pyside"):
        switching._mod_uses_pyside = _wants_no_feature
