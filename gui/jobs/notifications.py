"""Notifications of the Linux desktop: ``org.freedesktop.Notifications`` on the session's bus.

Imported only where there is a bus: not every build of Qt has its module.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Q_ARG, ClassInfo, QMetaObject, QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusInterface,
    QDBusMessage,
    QDBusPendingCallWatcher,
)

SERVICE = "org.freedesktop.Notifications"
_PATH = "/org/freedesktop/Notifications"
_OWN_PATH = "/com/smearseg/Notifications"
_PATIENCE_MS = 3000


def body_for(text: str, answer: Sequence[object]) -> str:
    """A notice's text for a desktop that has said (``GetCapabilities``) what it can show.

    Where it reads markup, as nearly all do, “R&D <2>” would be taken for broken markup.
    """
    known = answer[0] if answer else None
    plain = isinstance(known, list) and "body-markup" not in known
    return text if plain else escape(text, quote=False)


@ClassInfo({"D-Bus Interface": SERVICE})
class _Shape(QObject):
    """What the server's method looks like: it is never called."""

    @Slot(str, "uint", str, str, str, "QStringList", "QVariantMap", int, result="uint")
    def Notify(self, *_given: object) -> int:
        return 0


class DesktopNotices:
    """Has the desktop show notices. It is asked first whether anybody shows them, and how, so
    that a desktop without, or one that hangs, holds nobody up."""

    def __init__(self, bus: QDBusConnection) -> None:
        self._bus = bus
        self._asked: set[QDBusPendingCallWatcher] = set()

    @property
    def waiting(self) -> bool:
        """Whether an answer of the desktop is waited for."""
        return bool(self._asked)

    def show(self, summary: str, body: str) -> None:
        """Have a notice shown, if the desktop does that."""
        question = QDBusMessage.createMethodCall(SERVICE, _PATH, SERVICE, "GetCapabilities")
        watcher = QDBusPendingCallWatcher(self._bus.asyncCall(question, _PATIENCE_MS))
        self._asked.add(watcher)

        def answered(asked: QDBusPendingCallWatcher) -> None:
            self._asked.discard(watcher)
            reply = asked.reply()
            if not reply.errorName():
                self._send(summary, body_for(body, reply.arguments()))

        watcher.finished.connect(answered)

    def _send(self, summary: str, body: str) -> None:
        self._learn_shape()
        server = QDBusInterface(SERVICE, _PATH, SERVICE, self._bus)
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

    def _learn_shape(self) -> None:
        """Have Qt know the method's types before it asks the server, which does not name Qt's.

        Its second argument is an unsigned number, which PySide cannot put into a message: only Qt
        can, when it knows the method. It keeps what it knows of an interface by its name, so what
        an object of our own says of it holds for the server's.
        """
        shape = _Shape()
        if self._bus.registerObject(
            _OWN_PATH, shape, QDBusConnection.RegisterOption.ExportAllSlots
        ):
            QDBusInterface(self._bus.baseService(), _OWN_PATH, SERVICE, self._bus)
            self._bus.unregisterObject(_OWN_PATH)
