"""What becomes of memory that a layer of the network gave back."""

from __future__ import annotations

import ctypes
import functools
import sys
from typing import Final

_M_TRIM_THRESHOLD: Final = -1
_M_MMAP_THRESHOLD: Final = -3
_LARGEST_BLOCK: Final = 32 * 1024**2
_KEPT: Final = 96 * 1024**2


@functools.cache
def keep_freed_memory() -> bool:
    """Have this process keep up to 96 MB that it freed for its next layers; True if it will.

    Each layer of a heatmap is a new block of some 20 MB. Left to itself glibc hands such blocks
    back to the system and asks for them again, page by page: 12,000 page faults a heatmap of
    640 × 480 pixels in float32, a fifth to a third of its time. 32 MB is the largest block that
    glibc lets this be set for (mallopt(3)). Other systems' allocators are left as they are.
    """
    if not sys.platform.startswith("linux"):
        return False
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):  # a C library without it, such as musl
        return False
    mallopt.argtypes, mallopt.restype = (ctypes.c_int, ctypes.c_int), ctypes.c_int
    kept = bool(mallopt(_M_MMAP_THRESHOLD, _LARGEST_BLOCK))
    return kept and bool(mallopt(_M_TRIM_THRESHOLD, _KEPT))
