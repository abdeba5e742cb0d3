"""Jobs in the window: list and panel, status bar, taskbar, and what is told at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from gui.actions import Key
from gui.errand import Errand
from gui.feature import Feature, Slots
from gui.jobs.ending import EndNotice
from gui.jobs.list import JobList
from gui.jobs.panel import JobsPanel
from gui.jobs.taskbar import Taskbar, platform_taskbar
from gui.jobs.telling import percent
from gui.shortcuts import tooltip

if TYPE_CHECKING:
    from gui.status import JobDisplay
    from gui.window import MainWindow


class Jobs(Feature):
    """Knows all jobs of the window's lanes, and shows them wherever they are shown."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.list = JobList(window.workers.lanes, self)
        self.panel = JobsPanel(self.list, window)
        self.panel.closed.connect(self._closed)
        self.taskbar: Taskbar | None = None
        """The desktop's; asked for when there is first something to show in it."""
        self.end_notice = EndNotice(window)
        self._display: JobDisplay | None = None
        self.list.changed.connect(self._show)
        self.list.changed.connect(window.training_panel.show_words)
        self.list.ended.connect(self.end_notice.ended)

    def slots(self) -> Slots:
        """The panel."""
        return {Key.JOBS: self.show_panel}

    def refresh(self) -> None:
        """Whether the panel is open, and by which keys it is."""
        self._window.check(Key.JOBS, not self.panel.isHidden())
        if self._display is not None:
            self._display.list_button.setToolTip(tooltip(self._window.action(Key.JOBS)))
            self._display.offer_list(self._window.workspace.project is not None)

    def show_panel(self, on: bool) -> None:
        """Open or close the list."""
        if on:
            self.panel.open_panel()
        else:
            self.panel.close_panel()

    def _closed(self) -> None:
        self.refresh()
        self._window.canvas.setFocus()

    def follow(self, display: JobDisplay) -> None:
        """Show the foremost job there, too."""
        self._display = display
        display.list_button.clicked.connect(self._window.action(Key.JOBS).toggle)
        self._show()

    def close(self) -> None:
        """The window closes: the taskbar has nothing more to show."""
        self.list.changed.disconnect(self._show)
        if self.taskbar is not None:
            self.taskbar.show(None)

    @property
    def shown_percent(self) -> int | None:
        """How far the foremost job that a person asked for is, where that is known."""
        foremost = self.list.foremost
        return None if foremost is None or foremost.by_itself else percent(foremost)

    @property
    def before_title(self) -> str:
        """What stands before the window's title while it is minimised."""
        share = self.shown_percent
        return f"{share} % – " if share is not None and self._window.isMinimized() else ""

    @Slot()
    def _show(self) -> None:
        foremost: Errand | None = self.list.foremost
        if self._display is not None:
            self._display.show_errand(foremost, len(self.list.active))
        done = self.shown_percent
        if done is not None and self.taskbar is None:
            self.taskbar = platform_taskbar(self._window)
        if self.taskbar is not None:
            self.taskbar.show(done)
        if self._window.isMinimized():
            self._window.show_title()
