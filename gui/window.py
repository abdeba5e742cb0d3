"""The main window: the course from opening to closing; its parts are in ``gui/furnishing.py``.

How a feature adds an action: name it in ``Key`` and describe it in the table (``gui/actions.py``),
list its key in ``MENUS`` and perhaps ``TOOLBAR`` (``gui/menus.py``), and give it a slot in the
``slots()`` of a ``Feature`` (``gui/feature.py``): an object that keeps what belongs together, with
``refresh()`` to say when its actions make sense. A new feature is made in
``gui/furnishing.py`` and stands in ``features``; the slots of all are merged there. A key without
a slot stops the start.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow

from gui.actions import Key
from gui.dropped_files import local_files, take_copy
from gui.enter_key import ends_typing, press_by_enter
from gui.icons import app_icon
from gui.outline import Outline, keep_outline
from gui.screen_room import first_size, room_of
from gui.settings import Settings
from gui.words import tr

if TYPE_CHECKING:
    from gui.feature import Feature

_LAYOUT_VERSION = 2
_USUAL = QSize(1280, 800)


class MainWindow(QMainWindow):
    """Everything the technician sees, around one workspace."""

    def __init__(self, settings: Settings, furnished: bool = True) -> None:
        """Not ``furnished`` it shows an outline until ``furnish`` and ``arrange``."""
        super().__init__()
        self.settings = settings
        self.setWindowIcon(app_icon())
        self.setObjectName("mainWindow")
        self.features: list[Feature] = []
        self._furnished = False
        self._kept: object = None
        """What of the layout was written down last."""
        if furnished:
            self.furnish()
            self._place()
            self.arrange()
        else:
            self._place()
            self.setWindowTitle("SmearSeg")
            self.setCentralWidget(Outline(self, settings))

    @property
    def is_furnished(self) -> bool:
        """Whether its parts are there, and stand where they belong."""
        return self._furnished

    def furnish(self) -> None:
        """Make all that the window consists of, once."""
        from gui.furnishing import furnish  # most of what a start loads

        furnish(self)

    def arrange(self) -> None:
        """Put the parts where they stood last, once they have been made.

        The canvas has the keyboard: Qt gives it to somebody as the window becomes active, and that
        may have been when there was an outline only.
        """
        self._restore()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()
        self._furnished = True

    # Actions -------------------------------------------------------------------------------------

    def action(self, key: Key) -> QAction:
        """The action of a key."""
        return self.actions_by_key[key]

    def check(self, key: Key, on: bool) -> None:
        """Show a switch as on or off, without having its slot called."""
        action = self.actions_by_key[key]
        action.blockSignals(True)
        action.setChecked(on)
        action.blockSignals(False)

    # State ---------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Title, and which actions make sense now."""
        self.show_title()
        for feature in self.features:
            feature.refresh()
        self.readouts.refresh()

    def show_title(self) -> None:
        """The project's name, and how far a job is while only the title can say so."""
        project = self.workspace.project
        name = project.path.stem if project is not None else ""
        if name and not self.workspace.all_saved:
            name = tr("{name} – NOT SAVED", name=name)
        elif name and self.workspace.read_only:
            name = tr("{name} – read-only", name=name)
        title = f"{name} – SmearSeg" if name else "SmearSeg"
        self.setWindowTitle(self.jobs.before_title + title)

    # Between starts ------------------------------------------------------------------------------

    def _place(self) -> None:
        self.resize(first_size(self, _USUAL))
        geometry = self.settings.state("window/geometry")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)

    def _restore(self) -> None:
        from gui.layout import restore_folds

        self.toolbox.take("brush")
        state = self.settings.state("window/state")
        if not state.isEmpty():
            self.restoreState(state, _LAYOUT_VERSION)
            self.dock_sizes.restore()
        restore_folds(self)

    def keep_layout(self) -> None:
        """Write down where window and panels stand, if that is new: for the next start.

        While a project is open this is done now and then, for a start after the program was killed.
        """
        geometry, state = self.saveGeometry(), self.saveState(_LAYOUT_VERSION)
        stands = geometry, state, self.dock_sizes.dragged
        if stands == self._kept:
            return
        self._kept = stands
        self.settings.put_state("window/geometry", geometry)
        self.settings.put_state("window/state", state)
        self.dock_sizes.keep()
        keep_outline(self, self.docks, self.settings)
        self.settings.sync()

    def fit_screen(self) -> None:
        """Be no larger than the screen has room for, the frame included."""
        self._stay_on_screen()  # else Qt widens it as it is shown, before it asks for a layout
        self.resize(self.size().boundedTo(room_of(self)))

    def event(self, event: QEvent) -> bool:
        """Before panels that ask for more room have it: never grow beyond the screen."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._stay_on_screen()
        return super().event(event)

    def _stay_on_screen(self) -> None:
        """Ask for no more than the screen has.

        Qt would give the window all that its panels ask for, with the status bar out of sight; also
        while they come into an outline, which asks for nothing, and nothing is no wish to Qt.
        """
        asked = self.layout().totalMinimumSize().expandedTo(QSize(1, 1))
        self.setMinimumSize(asked.boundedTo(room_of(self)))

    def changeEvent(self, event: QEvent) -> None:
        """Minimised, the title says more."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange and self.is_furnished:
            self.show_title()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a button in the window, too; after a number the canvas has the keys."""
        if ends_typing(event, self.focusWidget()):
            self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not press_by_enter(event, self.focusWidget()):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if event.mimeData().hasUrls():
            take_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        names = local_files(event)
        if names:
            take_copy(event)
            self.files.open_paths([Path(name) for name in names])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave the project consistent: cancel jobs, wait for them, close the file."""
        if not self.is_furnished:
            if hasattr(self, "workers"):  # making the rest failed
                self.workers.close()
            return
        if not self.leaving.may_leave(self.close) or not self.training_kept(self.close):
            event.ignore()
            return
        for feature in self.features:
            feature.close()
        self._kept = None  # names in the outline may be others where nothing has moved
        self.keep_layout()
        self.workspace.close_project()
        self.workers.close()
        self.collector.stop()
        self.settings.sync()
        event.accept()

    def training_kept(self, then: Callable[[], object]) -> bool:
        """End training; ask before its network is lost, unless that was asked just now.

        Where it is saved elsewhere instead, ``then`` is called once it is.
        """
        saved = self.workspace.all_saved
        self.workspace.training.finish_now()
        return not saved or self.workspace.all_saved or self.leaving.may_leave(then)
