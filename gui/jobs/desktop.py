"""The Linux desktop's message bus, as far as it is there: nothing is said where it is not."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

LAUNCHER_ENTRY = "com.canonical.Unity.LauncherEntry"
DESKTOP_FILE = "application://smearseg.desktop"
"""By which the taskbar knows whose progress it is: that of ``setDesktopFileName``."""


def session_bus() -> Any:
    """The connection to the session's bus (QDBusConnection); None where there is none.

    Qt is asked only where there is an address: without one it would start a bus of its own.
    """
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    found = bool(runtime) and (Path(runtime) / "bus").exists()
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS") and not found:
        return None
    try:
        from PySide6.QtDBus import QDBusConnection  # not in every build of Qt
    except ImportError:
        return None
    bus = QDBusConnection.sessionBus()
    return bus if bus.isConnected() else None


def launcher_update(percent: int | None) -> Any:
    """The signal that sets or takes away the progress in the taskbar (QDBusMessage)."""
    from PySide6.QtDBus import QDBusMessage

    message = QDBusMessage.createSignal("/com/smearseg/SmearSeg", LAUNCHER_ENTRY, "Update")
    shown = {"progress": (percent or 0) / 100, "progress-visible": percent is not None}
    message.setArguments([DESKTOP_FILE, shown])
    return message
