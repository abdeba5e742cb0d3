"""How far a job is, shown in the taskbar or dock of the desktop."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gui.jobs.desktop import launcher_update, session_bus

if TYPE_CHECKING:
    from gui.jobs.windows_taskbar import TaskbarList


class Taskbar:
    """One without a taskbar to write to: it only keeps in mind what was last shown."""

    def __init__(self) -> None:
        self._shown: int | None = None

    def show(self, percent: int | None) -> None:
        """Show so many percents; None: nothing runs. What it shows already is not sent again."""
        if percent != self._shown:
            self._shown = percent
            self.send(percent)

    def send(self, percent: int | None) -> None:
        """Have the desktop show it."""


class LauncherTaskbar(Taskbar):
    """KDE, Unity, Ubuntu's dock and others that hear ``com.canonical.Unity.LauncherEntry``."""

    def __init__(self, bus: Any) -> None:
        super().__init__()
        self._bus = bus

    def send(self, percent: int | None) -> None:
        """A signal on the session's bus; where nobody listens it is lost, and nothing else."""
        self._bus.send(launcher_update(percent))


class DockBadge(Taskbar):
    """macOS: the percents as the number on the program's picture in the dock."""

    def send(self, percent: int | None) -> None:
        """0 takes the number away."""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.setBadgeNumber(percent or 0)


class WindowsTaskbar(Taskbar):
    """Windows: the bar under the program's button."""

    def __init__(self, window: QWidget, taskbar: TaskbarList) -> None:
        super().__init__()
        self._window = window
        self._taskbar = taskbar

    def send(self, percent: int | None) -> None:
        """Of the window's button."""
        self._taskbar.set_progress(int(self._window.winId()), percent)


def platform_taskbar(window: QWidget) -> Taskbar:
    """What the desktop that the program runs on has; one that shows nothing where it has none."""
    platform = QGuiApplication.platformName()
    if platform == "windows":
        from gui.jobs.windows_taskbar import TaskbarList

        try:
            return WindowsTaskbar(window, TaskbarList())
        except OSError:
            return Taskbar()
    if platform == "cocoa":
        return DockBadge()
    bus = session_bus() if sys.platform.startswith("linux") and platform != "offscreen" else None
    return LauncherTaskbar(bus) if bus is not None else Taskbar()
