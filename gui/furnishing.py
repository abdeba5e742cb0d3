"""What the main window is furnished with: workspace, panels, features, menus, tool and status bar.

Loaded when the window's outline can be seen already (``gui/outline.py``).
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

import gui.layout_items  # noqa: F401 - before any layout is made
from gui.acceptance import Acceptance
from gui.actions import make_actions
from gui.backups import Backups
from gui.bare_canvas import BareCanvas
from gui.box_counts import BoxComparison
from gui.calibrating import Calibrating
from gui.canvas import Canvas
from gui.canvas.legends import Legends
from gui.collector import Collector
from gui.dock_sizes import DockSizes
from gui.drawing import Drawing
from gui.edit_menu import EditMenu
from gui.error_view import ErrorView
from gui.evaluating import Evaluating
from gui.exportable import still_true
from gui.feature import merged_slots
from gui.files_menu import FilesMenu
from gui.heat_view import HeatView
from gui.helping import Helping
from gui.holding import Holding
from gui.jobs.feature import Jobs
from gui.lasting_problems import LastingProblems
from gui.layout import fill_menus, place_centre, place_docks, place_toolbar
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
from gui.number_keys import NumberKeys
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
from gui.rounds import Rounds
from gui.shortcuts import Shortcuts
from gui.spoken_roles import install_roles
from gui.stage import Stage
from gui.start_page.feature import StartPages
from gui.status import StatusBar
from gui.toolbox import Toolbox
from gui.tour.feature import Tour
from gui.view_menu import ViewMenu
from gui.worker import Workers
from gui.workspace import Workspace

if TYPE_CHECKING:
    from gui.window import MainWindow


def furnish(window: MainWindow) -> None:
    """Make all parts of ``window``, and what they hang together by."""
    install_roles()
    window.collector = Collector(window)
    window.shortcuts = Shortcuts(window.settings)
    window.workers = Workers()
    window.workspace = Workspace(window.workers, window.settings)
    window.setAcceptDrops(True)  # beside the canvas too, where the list of images is
    _make_panels(window)
    _make_features(window)
    window.actions_by_key = make_actions(window, merged_slots(window.features))
    window.shortcuts.dress(window.actions_by_key)
    window.addActions(list(window.actions_by_key.values()))
    NumberKeys(window)
    fill_menus(window)
    window.export_button = place_toolbar(window)
    window.status = StatusBar()
    window.setStatusBar(window.status)
    window.readouts = Readouts(window, window.status)
    _connect(window)


def _make_panels(window: MainWindow) -> None:
    window.canvas = Canvas()
    window.notice_bar = NoticeBar(lambda: window.workspace.work)
    window.images_panel = ImagesPanel(window.workspace)
    window.layers_panel = LayersPanel()
    window.classes_panel = ClassesPanel(window.workspace)
    window.training_panel = TrainingPanel(window.workspace)
    window.threshold_panel = ThresholdPanel(window.workspace)
    window.evaluation_panel = EvaluationPanel(window.workspace)
    window.measurements_panel = MeasurementsPanel(window.workspace)
    window.cells_panel = CellsPanel(window.workspace)
    place_centre(window)
    NoticeRoom(window.canvas, window.notice_bar)
    window.docks = place_docks(window)
    window.dock_sizes = DockSizes(window, window.docks)
    window.stage = Stage(window.canvas, window.layers_panel, window.workspace)


def _make_features(window: MainWindow) -> None:
    window.jobs = Jobs(window)
    window.mask_import = MaskImport(window.workspace, window)
    window.mask_export = MaskExport(window.workspace, window)
    window.leaving = Leaving(window)
    window.files = FilesMenu(window)
    window.bare_canvas = BareCanvas(window)
    window.read_only = ReadOnlyOpening(window)
    window.backups = Backups(window)
    window.rounds = Rounds(window)
    window.missing_images = MissingImages(window)
    window.box_comparison = BoxComparison(window)
    window.report = ReportWriting(window)
    window.edit_menu = EditMenu(window)
    window.view_menu = ViewMenu(window)
    window.toolbox = Toolbox(window)
    window.drawing = Drawing(window)
    window.acceptance = Acceptance(window)
    window.navigating = Navigating(window)
    window.calibrating = Calibrating(window)
    window.measuring = Measuring(window)
    window.network_file = NetworkFile(window)
    window.evaluating = Evaluating(window)
    window.role_keeping = RoleKeeping(window)
    window.error_view = ErrorView(window)
    window.heat_view = HeatView(window)
    cards = (window.error_view.legend, window.heat_view.key)
    window.legends = Legends(window.canvas, cards, window.navigating.minimap)
    window.tools = NetworkTools(window)
    window.pages = Pages(window)
    window.start_page = StartPages(window)
    window.helping = Helping(window)
    window.tour = Tour(window)
    window.features = [
        window.jobs,
        window.files,
        window.bare_canvas,
        window.read_only,
        window.backups,
        window.rounds,
        window.missing_images,
        ProjectWatch(window),
        window.box_comparison,
        window.report,
        window.edit_menu,
        window.view_menu,
        window.toolbox,
        window.drawing,
        window.acceptance,
        window.navigating,
        window.calibrating,
        window.measuring,
        window.network_file,
        window.evaluating,
        window.role_keeping,
        window.error_view,
        window.heat_view,
        window.tools,
        window.pages,
        window.start_page,
        window.helping,
        window.tour,
        LookingOnly(window),
    ]


def _say_busy(window: MainWindow, masks: MaskImport | MaskExport, sentence: str) -> None:
    """As long as it is so: else it would stand there until somebody closes it."""
    holding = Holding(lambda: masks.running, masks.progressed)
    window.notice_bar.problem(sentence, holding=holding)


def _say_nothing(window: MainWindow, sentence: str) -> None:
    """Until something can be exported, or not for another reason."""
    workspace = window.workspace
    changes = workspace.image_changed, workspace.images_changed, workspace.heatmap.model_changed
    state = workspace.training.state_changed
    holding = Holding(lambda: still_true(sentence, workspace), state, *changes)
    window.notice_bar.problem(sentence, holding=holding)


def _give_canvas_the_keyboard(window: MainWindow) -> None:
    """Whoever opens a project looks at its images next."""
    if window.workspace.project is not None:
        window.canvas.setFocus(Qt.FocusReason.OtherFocusReason)


def _keep_layout(window: MainWindow) -> None:
    """Never what is only passed through while somebody drags a panel or its edge."""
    if QApplication.mouseButtons() == Qt.MouseButton.NoButton:
        window.keep_layout()


def _connect(window: MainWindow) -> None:
    workspace = window.workspace
    workspace.problem.connect(window.notice_bar.problem)
    workspace.notice.connect(window.notice_bar.notice)
    LastingProblems(workspace, window.notice_bar)
    for masks in (window.mask_import, window.mask_export):
        masks.busy.connect(partial(_say_busy, window, masks))
    window.mask_export.nothing.connect(partial(_say_nothing, window))
    for changed in (
        workspace.project_changed,
        workspace.current_changed,
        workspace.painting.history_changed,
        workspace.saved_changed,
        workspace.path_changed,
        workspace.training.state_changed,
        workspace.live.changed,
        workspace.heatmap.model_changed,
        window.shortcuts.changed,
    ):
        changed.connect(window.refresh)
    window.mask_import.progressed.connect(
        lambda share: window.training_panel.show_importing(share is not None)
    )
    for progressed in (window.mask_import.progressed, workspace.saving_as.progressed):
        progressed.connect(lambda _share: window.refresh())
    workspace.project_changed.connect(window.notice_bar.forget_former)
    workspace.project_changed.connect(partial(_give_canvas_the_keyboard, window))
    window.rounds.came_round.connect(partial(_keep_layout, window))
    window.canvas.files_dropped.connect(
        lambda paths: window.files.open_paths([Path(path) for path in paths])
    )
