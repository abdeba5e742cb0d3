"""When the start page stands over the window, and what its choices do."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QWidget

from gui.actions import Key
from gui.feature import Feature, Slots
from gui.layout import between_bars
from gui.preferences import START_PAGE
from gui.words import tr
from gui.worker import Job

if TYPE_CHECKING:
    from gui.start_page.card import ProjectCard
    from gui.start_page.looking import Looked
    from gui.start_page.page import StartPage
    from gui.window import MainWindow


class StartPages(Feature):
    """Shows the page where no project is open, once the program has looked for one to open.

    It lies over everything between the menus and the status bar; what is under it keeps its place
    and is off meanwhile, so that Tab stays on the page.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self.page: StartPage | None = None
        """Made when first shown: most starts do without it."""
        self._wanted = False
        self._floating: list[QDockWidget] = []
        self._jobs: list[Job] = []
        # Between two projects there is none for a moment.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.look)
        self._workspace.project_changed.connect(self._project_changed)

    def slots(self) -> Slots:
        """The way to the page."""
        return {Key.CLOSE_PROJECT: self.close_project}

    def refresh(self) -> None:
        """There is something to close while a project is open."""
        is_open = self._workspace.project is not None
        self._window.action(Key.CLOSE_PROJECT).setEnabled(is_open)

    def close(self) -> None:
        """The window closes: it is to be remembered as it is without the page."""
        self._wanted = False
        self._soon.stop()
        self._hide()

    @property
    def shown(self) -> bool:
        """Whether the page is in sight."""
        return self.page is not None and not self.page.isHidden()

    def close_project(self) -> None:
        """Close the project, where nothing is lost by it, and show the page."""
        again = self.close_project
        if self._window.leaving.may_leave(again) and self._window.training_kept(again):
            self._wanted = True
            self._workspace.close_project()

    def look(self) -> None:
        """Show the page if no project is open, from now on whenever that is so."""
        self._wanted = True
        if self._workspace.project is None and not self._window.backups.restoring:
            self._show()

    def _project_changed(self) -> None:
        if self._workspace.project is not None:
            self._wanted = True
            self._soon.stop()
            self._hide()
        elif self._wanted:
            self._soon.start()

    # Over the window ------------------------------------------------------------------------------

    def _show(self) -> None:
        if self.shown:
            return
        page = self.page = self.page or self._make()
        self._switch_under(False)
        self._tick()
        self._list()
        page.top.addWidget(self._window.notice_bar, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._place()
        page.show()
        page.raise_()
        self._window.jobs.panel.raise_()
        self._window.notice_bar.raise_()
        page.take_focus()

    def _tick(self, preference: object = START_PAGE) -> None:
        """Say on the page whether it is wanted at each start: the preferences may, too."""
        if self.page is not None and preference is START_PAGE:
            self.page.at_start.blockSignals(True)
            self.page.at_start.setChecked(self._window.settings.get(START_PAGE))
            self.page.at_start.blockSignals(False)

    def _hide(self) -> None:
        if not self.shown or self.page is None:
            return
        self._forget_jobs()
        self.page.hide()
        centre = self._window.centralWidget().layout()
        centre.addWidget(self._window.notice_bar, 0, 0, Qt.AlignmentFlag.AlignTop)  # type: ignore[call-arg]
        self._window.notice_bar.raise_()
        self._switch_under(True)
        self._window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _switch_under(self, on: bool) -> None:
        window = self._window
        stay = (self.page, window.menuBar(), window.statusBar(), window.jobs.panel)
        # Found anew each time: Qt makes and deletes the docks' tab bars as it likes.
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        for part in window.findChildren(QWidget, options=direct):
            if part not in stay and not part.isWindow():
                part.setEnabled(on)
        if not on:
            self._floating = [d for d in window.docks if d.isFloating() and d.isVisible()]
        for dock in self._floating:
            dock.setVisible(on)

    def _make(self) -> StartPage:
        from gui.start_page.page import StartPage

        page, files = StartPage(self._window), self._window.files
        page.images_asked.connect(files.add_images)
        page.project_asked.connect(files.open)
        page.sample_asked.connect(files.open_sample)
        page.project_chosen.connect(lambda path: files.open_paths([path]))
        page.project_forgotten.connect(self._forget)
        page.files_dropped.connect(lambda names: files.open_paths([Path(name) for name in names]))
        page.shown_at_start.connect(partial(self._window.settings.set, START_PAGE))
        self._window.settings.changed.connect(self._tick)
        for part in (self._window, self._window.menuBar(), self._window.statusBar()):
            part.installEventFilter(self)
        return page

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the page between the menus and the status bar."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.shown:
            self._place()
        return False

    def _place(self) -> None:
        if self.page is not None:
            self.page.setGeometry(between_bars(self._window))

    # Recent projects ------------------------------------------------------------------------------

    def _list(self) -> None:
        """Cards at once, what stands on them as the worker finds it out."""
        from gui.start_page.looking import look_at_project

        self._forget_jobs()
        if self.page is None:
            return
        recent = self._window.settings.recent_projects()
        lane = self._workspace.workers.recent
        for card in self.page.show_projects(recent, datetime.now().astimezone()):
            job = lane.submit(tr("Recent project"), look_at_project, card.path)
            job.returned.connect(partial(self._looked, card))
            job.failed.connect(self._workspace.fail)
            self._jobs.append(job)

    def _looked(self, card: ProjectCard, looked: Looked) -> None:
        if self.page is not None and card in self.page.cards:
            card.show_looked(looked)

    def _forget(self, path: Path) -> None:
        self._window.settings.forget_recent(path)
        self._list()
        if self.page is not None:
            self.page.take_focus()

    def _forget_jobs(self) -> None:
        for job in self._jobs:
            job.abandon()
        self._jobs.clear()
