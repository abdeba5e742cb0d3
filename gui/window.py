"""The main window: its parts, and the course from opening to closing.

How a feature adds an action: name it in ``Key`` and describe it in the table (``gui/actions.py``),
list its key in ``MENUS`` and perhaps ``TOOLBAR`` (``gui/menus.py``), and give it a slot in the
``slots()`` of a ``Feature`` (``gui/feature.py``): an object that keeps what belongs together, with
``refresh()`` to say when its actions make sense. A new feature is made in ``_make_features`` and
stands in ``features``; the window merges the slots of all. A key without a slot stops the start.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow

import gui.layout_items  # noqa: F401 - before any layout is made
from gui.acceptance import Acceptance
from gui.actions import Key, make_actions
from gui.backups import Backups
from gui.bare_canvas import BareCanvas
from gui.box_counts import BoxComparison
from gui.calibrating import Calibrating
from gui.canvas import Canvas
from gui.canvas.legends import Legends
from gui.collector import Collector
from gui.dock_sizes import DockSizes
from gui.drawing import Drawing
from gui.dropped_files import local_files, take_copy
from gui.edit_menu import EditMenu
from gui.error_view import ErrorView
from gui.evaluating import Evaluating
from gui.feature import Feature, merged_slots
from gui.files_menu import FilesMenu
from gui.heat_view import HeatView
from gui.helping import Helping
from gui.icons import app_icon
from gui.jobs.feature import Jobs
from gui.lasting_problems import LastingProblems
from gui.layout import fill_menus, place_centre, place_docks, place_toolbar, restore_folds
from gui.leaving import Leaving
from gui.looking_only import LookingOnly
from gui.mask_export import MaskExport
from gui.mask_import import MaskImport
from gui.measuring import Measuring
from gui.missing_images import MissingImages
from gui.navigating import Navigating
from gui.network_file import NetworkFile
from gui.network_tools import NetworkTools
from gui.notice import NoticeBar
from gui.notice_room import NoticeRoom
from gui.pages import Pages
from gui.panels.cells import CellsPanel
from gui.panels.classes import ClassesPanel
from gui.panels.evaluation import EvaluationPanel
from gui.panels.images import ImagesPanel
from gui.panels.layers import LayersPanel
from gui.panels.measurements import MeasurementsPanel
from gui.panels.threshold import ThresholdPanel
from gui.panels.training import TrainingPanel
from gui.project_watch import ProjectWatch
from gui.read_only import ReadOnlyOpening
from gui.readouts import Readouts
from gui.report.feature import ReportWriting
from gui.role_keeping import RoleKeeping
from gui.screen_room import first_size, room_of
from gui.settings import Settings
from gui.shortcuts import Shortcuts
from gui.spoken_roles import install_roles
from gui.stage import Stage
from gui.start_page.feature import StartPages
from gui.status import StatusBar
from gui.toolbox import Toolbox
from gui.tour.feature import Tour
from gui.view_menu import ViewMenu
from gui.words import tr
from gui.worker import Workers
from gui.workspace import Workspace

_LAYOUT_VERSION = 2
_USUAL = QSize(1280, 800)


class MainWindow(QMainWindow):
    """Everything the technician sees, around one workspace."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        install_roles()
        self.settings = settings
        self.collector = Collector(self)
        self.shortcuts = Shortcuts(settings)
        self.workers = Workers()
        self.workspace = Workspace(self.workers, settings)
        self.setWindowIcon(app_icon())
        self.setObjectName("mainWindow")
        self.setAcceptDrops(True)  # beside the canvas too, where the list of images is
        self._make_panels()
        self._make_features()
        self.actions_by_key = make_actions(self, merged_slots(self.features))
        self.shortcuts.dress(self.actions_by_key)
        self.addActions(list(self.actions_by_key.values()))
        fill_menus(self)
        self.export_button = place_toolbar(self)
        self.status = StatusBar()
        self.setStatusBar(self.status)
        self.readouts = Readouts(self, self.status)
        self._connect()
        self._restore()
        self.refresh()

    def _make_panels(self) -> None:
        self.canvas = Canvas()
        self.notice_bar = NoticeBar(lambda: self.workspace.work)
        self.images_panel = ImagesPanel(self.workspace)
        self.layers_panel = LayersPanel()
        self.classes_panel = ClassesPanel(self.workspace)
        self.training_panel = TrainingPanel(self.workspace)
        self.threshold_panel = ThresholdPanel(self.workspace)
        self.evaluation_panel = EvaluationPanel(self.workspace)
        self.measurements_panel = MeasurementsPanel(self.workspace)
        self.cells_panel = CellsPanel(self.workspace)
        place_centre(self)
        NoticeRoom(self.canvas, self.notice_bar)
        self.docks = place_docks(self)
        self.dock_sizes = DockSizes(self, self.docks)
        self.stage = Stage(self.canvas, self.layers_panel, self.workspace)

    def _make_features(self) -> None:
        self.jobs = Jobs(self)
        self.mask_import = MaskImport(self.workspace, self)
        self.mask_export = MaskExport(self.workspace, self)
        self.leaving = Leaving(self)
        self.files = FilesMenu(self)
        self.bare_canvas = BareCanvas(self)
        self.read_only = ReadOnlyOpening(self)
        self.backups = Backups(self)
        self.missing_images = MissingImages(self)
        self.box_comparison = BoxComparison(self)
        self.report = ReportWriting(self)
        self.edit_menu = EditMenu(self)
        self.view_menu = ViewMenu(self)
        self.toolbox = Toolbox(self)
        self.drawing = Drawing(self)
        self.acceptance = Acceptance(self)
        self.navigating = Navigating(self)
        self.calibrating = Calibrating(self)
        self.measuring = Measuring(self)
        self.network_file = NetworkFile(self)
        self.evaluating = Evaluating(self)
        self.role_keeping = RoleKeeping(self)
        self.error_view = ErrorView(self)
        self.heat_view = HeatView(self)
        cards = (self.error_view.legend, self.heat_view.key)
        self.legends = Legends(self.canvas, cards, self.navigating.minimap)
        self.tools = NetworkTools(self)
        self.pages = Pages(self)
        self.start_page = StartPages(self)
        self.helping = Helping(self)
        self.tour = Tour(self)
        self.features: list[Feature] = [
            self.jobs,
            self.files,
            self.bare_canvas,
            self.read_only,
            self.backups,
            self.missing_images,
            ProjectWatch(self),
            self.box_comparison,
            self.report,
            self.edit_menu,
            self.view_menu,
            self.toolbox,
            self.drawing,
            self.acceptance,
            self.navigating,
            self.calibrating,
            self.measuring,
            self.network_file,
            self.evaluating,
            self.role_keeping,
            self.error_view,
            self.heat_view,
            self.tools,
            self.pages,
            self.start_page,
            self.helping,
            self.tour,
            LookingOnly(self),
        ]

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

    def _connect(self) -> None:
        workspace = self.workspace
        workspace.problem.connect(self.notice_bar.problem)
        workspace.notice.connect(self.notice_bar.notice)
        LastingProblems(workspace, self.notice_bar)
        for changed in (
            workspace.project_changed,
            workspace.current_changed,
            workspace.painting.history_changed,
            workspace.saved_changed,
            workspace.path_changed,
            workspace.training.state_changed,
            workspace.live.changed,
            workspace.heatmap.model_changed,
            self.shortcuts.changed,
        ):
            changed.connect(self.refresh)
        for progressed in (self.mask_import.progressed, workspace.saving_as.progressed):
            progressed.connect(lambda _share: self.refresh())
        workspace.project_changed.connect(self.notice_bar.forget_former)
        self.canvas.files_dropped.connect(
            lambda paths: self.files.open_paths([Path(path) for path in paths])
        )

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

    def _restore(self) -> None:
        self.toolbox.take("brush")
        self.resize(first_size(self, _USUAL))
        geometry = self.settings.state("window/geometry")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        state = self.settings.state("window/state")
        if not state.isEmpty():
            self.restoreState(state, _LAYOUT_VERSION)
            self.dock_sizes.restore()
        restore_folds(self)

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

        Qt would give the window all that its panels ask for, with the status bar out of sight.
        """
        self.setMinimumSize(self.layout().totalMinimumSize().boundedTo(room_of(self)))

    def changeEvent(self, event: QEvent) -> None:
        """Minimised, the title says more."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange and hasattr(self, "jobs"):
            self.show_title()

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
        if not self.leaving.may_leave(self.close) or not self.training_kept(self.close):
            event.ignore()
            return
        for feature in self.features:
            feature.close()
        self.settings.put_state("window/geometry", self.saveGeometry())
        self.settings.put_state("window/state", self.saveState(_LAYOUT_VERSION))
        self.dock_sizes.keep()
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
