"""What is said on the desktop's message bus: heard by a listener on a real bus of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
needs_bus = pytest.mark.skipif(
    shutil.which("dbus-run-session") is None, reason="dbus-run-session is not installed"
)

LISTENER = """
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusConnection, QDBusVirtualObject

app = QCoreApplication([])
bus = QDBusConnection.sessionBus()


class Server(QDBusVirtualObject):
    def introspect(self, _path):
        return ""  # desktops describe themselves, but never by Qt's types

    def handleMessage(self, message, connection):
        given = message.arguments()
        connection.send(message.createReply([1]))
        if message.member() == "Notify":
            print(message.signature(), given[0], given[1], given[3], given[4], flush=True)
            app.quit()
        return True


class Dock(QObject):
    @Slot(str, "QVariantMap")
    def update(self, name, shown):
        print("Update", name, shown["progress"], shown["progress-visible"], flush=True)


server, dock = Server(), Dock()
assert bus.registerVirtualObject("/org/freedesktop/Notifications", server)
assert bus.registerService("org.freedesktop.Notifications")
update = "1update(QString,QVariantMap)"
bus.connect("", "", "com.canonical.Unity.LauncherEntry", "Update", dock, update)
print("ready", flush=True)
QTimer.singleShot(20000, app.quit)
app.exec()
"""

SPEAKER = """
import subprocess, sys
from PySide6.QtCore import QCoreApplication, QTimer
from gui.jobs.desktop import session_bus
from gui.jobs.notifications import DesktopNotices
from gui.jobs.taskbar import LauncherTaskbar

listener = subprocess.Popen(
    [sys.executable, "-c", sys.argv[1]], stdout=subprocess.PIPE, text=True
)
print(listener.stdout.readline().strip())
app = QCoreApplication([])
bus = session_bus()
taskbar = LauncherTaskbar(bus)
for percent in (42, 42, None):
    taskbar.show(percent)
notices = DesktopNotices(bus)
notices.show("Training: done", "R&D <3>")
QTimer.singleShot(15000, app.quit)
watch = QTimer()
watch.timeout.connect(lambda: app.quit() if listener.poll() is not None else None)
watch.start(50)
app.exec()
print(listener.stdout.read().strip())
"""


def run(command: list[str], **environment: str) -> subprocess.CompletedProcess[str]:
    wanted = {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", **environment}
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("DBUS_", "XDG_RUNTIME"))}
    return subprocess.run(
        command, env={**kept, **wanted}, capture_output=True, text=True, timeout=60, check=False
    )


@needs_bus
def test_taskbar_and_notice_say_their_words_on_a_real_bus() -> None:
    done = run(["dbus-run-session", "--", sys.executable, "-c", SPEAKER, LISTENER])
    assert done.stdout.splitlines() == [
        "ready",
        "Update application://smearseg.desktop 0.42 True",
        "Update application://smearseg.desktop 0.0 False",
        "susssasa{sv}i SmearSeg 0 Training: done R&amp;D &lt;3&gt;",
    ], done.stderr


def test_a_project_named_like_markup_is_written_as_the_desktop_reads_it() -> None:
    body_for = pytest.importorskip("gui.jobs.notifications").body_for
    assert body_for("R&D <3>", [["body", "body-markup"]]) == "R&amp;D &lt;3&gt;"
    assert body_for("R&D <3>", [["body"]]) == "R&D <3>"


def test_without_a_bus_nothing_is_said_and_qt_does_not_warn(tmp_path: Path) -> None:
    code = (
        "from PySide6.QtCore import QCoreApplication\n"
        "app = QCoreApplication([])\n"
        "from gui.jobs.desktop import session_bus\n"
        "print(session_bus())"
    )
    done = run([sys.executable, "-c", code], XDG_RUNTIME_DIR=str(tmp_path))
    assert (done.stdout.strip(), done.stderr.strip()) == ("None", "")
    (tmp_path / "bus").touch()  # an address where nobody answers
    done = run([sys.executable, "-c", code], XDG_RUNTIME_DIR=str(tmp_path))
    assert (done.stdout.strip(), done.stderr.strip()) == ("None", "")


@needs_bus
def test_a_bus_without_a_server_of_notices_holds_nobody_up() -> None:
    code = (
        "import time\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "app = QCoreApplication([])\n"
        "from gui.jobs.desktop import session_bus\n"
        "from gui.jobs.notifications import DesktopNotices\n"
        "notices = DesktopNotices(session_bus())\n"
        "began = time.monotonic()\n"
        "notices.show('Head', 'text')\n"
        "print(time.monotonic() - began < 0.5)\n"
        "while notices.waiting and time.monotonic() - began < 10:\n"
        "    app.processEvents()\n"
        "print(notices.waiting)"
    )
    done = run(["dbus-run-session", "--", sys.executable, "-c", code])
    assert done.stdout.split() == ["True", "False"], done.stderr
    assert "qt.dbus" not in done.stderr and "QDBus" not in done.stderr
