"""The Linux desktop's message bus, as far as it is there: nothing is said where it is not."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

LAUNCHER_ENTRY = "com.canonical.Unity.LauncherEntry"
NOTIFICATIONS = "org.freedesktop.Notifications"
_NOTIFICATIONS_PATH = "/org/freedesktop/Notifications"
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


class DesktopNotices:
    """Notifications of the desktop. The bus is asked first whether anybody shows them, so that a
    desktop that hangs holds nobody up."""

    def __init__(self, bus: Any) -> None:
        self._bus = bus
        self._asked: set[Any] = set()

    @property
    def waiting(self) -> bool:
        """Whether an answer of the desktop is waited for."""
        return bool(self._asked)

    def show(self, summary: str, body: str) -> None:
        """Have a notification shown, if the desktop does that."""
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

        question = QDBusMessage.createMethodCall(
            NOTIFICATIONS, _NOTIFICATIONS_PATH, NOTIFICATIONS, "GetServerInformation"
        )
        watcher = QDBusPendingCallWatcher(self._bus.asyncCall(question, 3000))
        self._asked.add(watcher)

        def answered(asked: Any) -> None:
            self._asked.discard(watcher)
            if asked.reply().errorName() == "":
                self._send(summary, body)

        watcher.finished.connect(answered)

    def _send(self, summary: str, body: str) -> None:
        from PySide6.QtCore import Q_ARG, QMetaObject
        from PySide6.QtDBus import QDBusInterface

        # Through the interface's own description: PySide has no unsigned number to put into a
        # message, which the second argument must be.
        server = QDBusInterface(NOTIFICATIONS, _NOTIFICATIONS_PATH, NOTIFICATIONS, self._bus)
        hints = {"desktop-entry": "smearseg", "category": "transfer.complete"}
        QMetaObject.invokeMethod(
            server,
            "Notify",
            Q_ARG(str, "SmearSeg"),
            Q_ARG("uint", 0),
            Q_ARG(str, "smearseg"),
            Q_ARG(str, summary),
            Q_ARG(str, body),
            Q_ARG("QStringList", []),
            Q_ARG("QVariantMap", hints),
            Q_ARG(int, -1),
        )
