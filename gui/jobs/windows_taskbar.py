"""The progress in Windows' taskbar: the shell's ITaskbarList3, called through its table.

Untried: written after Microsoft's description of the interface, without a Windows machine.
"""

from __future__ import annotations

import ctypes
from typing import Any

_CLSID_TASKBAR_LIST = "{56FDF344-FD6D-11D0-958A-006097C9A090}"
_IID_TASKBAR_LIST3 = "{EA1AFB91-9E28-4B86-90E9-9E9F8A5EEFAF}"
_CLSCTX_INPROC_SERVER = 1
_HR_INIT, _SET_PROGRESS_VALUE, _SET_PROGRESS_STATE = 3, 9, 10
"""Places in the table: after IUnknown's three come ITaskbarList (5), ITaskbarList2 (1), these."""
_NO_PROGRESS, _NORMAL = 0, 2


class TaskbarList:
    """The shell's object. Raises OSError where it cannot be had."""

    def __init__(self) -> None:
        ole: Any = ctypes.windll.ole32  # type: ignore[attr-defined]
        class_id, interface_id = (ctypes.create_string_buffer(16) for _ in range(2))
        ole.CLSIDFromString(ctypes.c_wchar_p(_CLSID_TASKBAR_LIST), class_id)
        ole.CLSIDFromString(ctypes.c_wchar_p(_IID_TASKBAR_LIST3), interface_id)
        self._object = ctypes.c_void_p()
        ole.CoInitialize(None)  # Qt has done so; once more is answered with "already"
        failed = ole.CoCreateInstance(
            class_id, None, _CLSCTX_INPROC_SERVER, interface_id, ctypes.byref(self._object)
        )
        if failed or not self._object:
            raise OSError("There is no taskbar to show progress in.")
        self._call(_HR_INIT)

    def set_progress(self, window: int, percent: int | None) -> None:
        """Show so many percents under the button of a window (its handle); None: no bar."""
        handle = ctypes.c_void_p(window)
        state = ctypes.c_int(_NO_PROGRESS if percent is None else _NORMAL)
        self._call(_SET_PROGRESS_STATE, handle, state)
        if percent is not None:
            done, of = ctypes.c_ulonglong(percent), ctypes.c_ulonglong(100)
            self._call(_SET_PROGRESS_VALUE, handle, done, of)

    def _call(self, place: int, *arguments: Any) -> None:
        """Call the method at a place of the object's table."""
        table = ctypes.cast(self._object, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p))).contents
        kinds = [type(argument) for argument in arguments]
        make: Any = ctypes.WINFUNCTYPE(ctypes.c_long, ctypes.c_void_p, *kinds)  # type: ignore[attr-defined]
        make(table[place])(self._object, *arguments)
