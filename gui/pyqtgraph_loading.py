"""Loads pyqtgraph without the classes of Qt that nobody asks for.

For its own namespace pyqtgraph copies every name of QtCore, QtGui and QtWidgets. PySide makes a
class when its name is first asked for, so that makes all of them, which takes longer than
loading pyqtgraph itself. It is given PySide's own modules instead, and while it loads there is
nothing in them to be copied. Whoever imports pyqtgraph after this module gets the same.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

from PySide6 import QtCore, QtGui, QtWidgets

_NAMESPACES: tuple[ModuleType, ...] = (QtCore, QtGui, QtWidgets)


@contextmanager
def _nothing_to_copy() -> Iterator[None]:
    if "pyqtgraph" in sys.modules:
        yield
        return
    for module in _NAMESPACES:
        sys.modules[f"pyqtgraph.Qt.{module.__name__.rpartition('.')[2]}"] = module
    before = [vars(module).get("__dir__") for module in _NAMESPACES]
    try:
        for module in _NAMESPACES:
            module.__dir__ = list  # type: ignore[method-assign, assignment]
        yield
    finally:
        for module, former in zip(_NAMESPACES, before, strict=True):
            if former is None:
                del module.__dir__
            else:
                module.__dir__ = former  # type: ignore[method-assign]


with _nothing_to_copy():
    import pyqtgraph as pg

pg.setConfigOptions(antialias=True)  # a curve asks for it by itself: the view's wish is not enough

__all__ = ["pg"]
