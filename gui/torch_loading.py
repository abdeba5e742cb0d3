"""Loading torch without stopping the window."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from gui.usual_time import UsualTime
from gui.worker import Turn

if TYPE_CHECKING:
    from gui.worker import JobContext

_LIBRARY = {"linux": "libtorch_cpu.so", "darwin": "libtorch_cpu.dylib"}
_TURN_S = 2.0
"""How long a job waits for its turn at a start, whatever the window does."""

LOADING_TORCH = UsualTime(1.5)
TORCH_TURN = Turn()
"""Held while a start loads what is to be seen before (``gui/first_things.py``)."""


def open_torch_library(context: JobContext | None = None) -> None:
    """Have the system load torch's largest library while other threads run Python.

    ``import torch`` holds the interpreter while that library is loaded, for 0.15 s on a warm
    start, and the window is dead meanwhile; a C function called through ctypes gives it up. To be
    called in a worker before the import, which then finds the library there. On Windows torch
    does the same by itself. Whatever fails here fails again, with a message, in the import.
    A job for which the loading is most of its time gives its ``context``.
    """
    if context is not None and "torch" not in sys.modules:
        context.expect(LOADING_TORCH)
    TORCH_TURN.wait(_TURN_S)
    found, name = importlib.util.find_spec("torch"), _LIBRARY.get(sys.platform)
    if found is None or found.origin is None or name is None:
        return
    path = Path(found.origin).parent / "lib" / name
    dlopen = ctypes.CDLL(None).dlopen
    dlopen.argtypes, dlopen.restype = [ctypes.c_char_p, ctypes.c_int], ctypes.c_void_p
    dlopen(os.fsencode(path), os.RTLD_NOW)
