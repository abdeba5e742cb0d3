"""Telling that a long job has ended, to who looks at something else meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from gui.errand import Errand, State
from gui.jobs.desktop import session_bus
from gui.preferences import NOTIFY_LONG_JOBS
from gui.words import tr

if TYPE_CHECKING:
    from gui.jobs.notifications import DesktopNotices
    from gui.window import MainWindow

LONG_S = 20.0
"""Seconds from which a job counts as long: of shorter ones one waits for the end."""
_SHOWN_MS = 8000


class EndNotice(QObject):
    """Has the desktop tell it while the window is not the one that is worked in.

    Said are the job's name, the project's name and how it ended; no image, no file's name.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._notices: DesktopNotices | None = None
        self._tray: QSystemTrayIcon | None = None

    @property
    def wanted(self) -> bool:
        """Whether the person wants to be told."""
        return self._window.settings.get(NOTIFY_LONG_JOBS)

    @Slot(object)
    def ended(self, errand: Errand) -> None:
        """An errand is over: tell it, if it was long and nobody looks."""
        was_long = errand.began is not None and errand.seconds_spent() >= LONG_S
        tells = errand.state in (State.DONE, State.FAILED) and was_long and not errand.by_itself
        if tells and self.wanted and QApplication.activeWindow() is None:
            QApplication.alert(self._window)
            self.show(*self.words(errand))

    def words(self, errand: Errand) -> tuple[str, str]:
        """Head and text of the notice."""
        failed = errand.state is State.FAILED
        head = (
            tr("{job}: failed", job=errand.title) if failed else tr("{job}: done", job=errand.title)
        )
        project = self._window.workspace.project
        return head, project.path.stem if project is not None else ""

    def show(self, head: str, text: str) -> None:
        """Have the desktop show it, in whichever way it has; where it has none nothing is shown."""
        if QGuiApplication.platformName() == "offscreen":
            return
        bus = session_bus()
        if bus is not None:
            from gui.jobs.notifications import DesktopNotices  # needs Qt's module of the bus

            self._notices = self._notices or DesktopNotices(bus)
            self._notices.show(head, text)
        elif QSystemTrayIcon.isSystemTrayAvailable():
            self._show_from_tray(head, text)

    def _show_from_tray(self, head: str, text: str) -> None:
        """Windows, macOS, older desktops: a tray icon speaks, and goes when the window is back."""
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._window.windowIcon(), self)
            self._tray.messageClicked.connect(self._back)
            self._tray.activated.connect(lambda _why: self._back())
        self._tray.show()
        self._tray.showMessage(head, text, self._window.windowIcon(), _SHOWN_MS)

    def _back(self) -> None:
        """Who clicks on it wants the window."""
        if self._tray is not None:
            self._tray.hide()
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.activateWindow()
