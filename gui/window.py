"""The main window: which panel stands where, and which slot each action has."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from core.labels import BACKGROUND
from gui.actions import MENUS, TOOLBAR, Key, make_actions
from gui.canvas import Canvas
from gui.collector import Collector
from gui.files_menu import FilesMenu
from gui.icons import app_icon
from gui.mask_export import MaskExport
from gui.mask_import import MaskImport
from gui.network_tools import NetworkTools
from gui.notice import NoticeBar
from gui.pages import Pages
from gui.panels.classes import ClassesPanel
from gui.panels.images import ImagesPanel
from gui.panels.layers import LayersPanel
from gui.panels.threshold import ThresholdPanel
from gui.panels.training import TrainingPanel
from gui.settings import Settings
from gui.stage import Stage
from gui.status import StatusBar
from gui.theme import set_role
from gui.worker import Workers
from gui.workspace import Workspace

EXPORT_TIP = "Write masks as PNG (Ctrl+E)"
_LAYOUT_VERSION = 1
_TOOLS = {Key.BRUSH: "brush", Key.ERASER: "eraser", Key.PAN: "pan"}
_LAYERS = {
    Key.SHOW_IMAGE: "image",
    Key.SHOW_LABELS: "labels",
    Key.SHOW_HEATMAP: "heatmap",
    Key.SHOW_MASK: "mask",
}


class ScrollingPanel(QScrollArea):
    """A panel that scrolls, up and down only, rather than keep the window from a small screen."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(panel)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass on that the panel wants more or less room: its texts change."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """The panel's full width and the scroll bar's beside it; little height."""
        beside = self.verticalScrollBar().sizeHint().width()
        return QSize(self.widget().minimumSizeHint().width() + beside, 120)


class MainWindow(QMainWindow):
    """Everything the technician sees, around one workspace."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.settings = settings
        self.collector = Collector(self)
        self._pointer: tuple[float, float] | None = None
        self.workers = Workers()
        self.workspace = Workspace(self.workers, settings)
        self.setWindowIcon(app_icon())
        self.setObjectName("mainWindow")
        self.setAcceptDrops(True)  # beside the canvas too, where the list of images is
        self._make_centre()
        self._make_docks()
        self.stage = Stage(self.canvas, self.layers_panel, self.workspace)
        self.mask_import = MaskImport(self.workspace, self)
        self.mask_export = MaskExport(self.workspace, self)
        self.files = FilesMenu(self)
        self.pages = Pages(self)
        self.tools = NetworkTools(self)
        self.actions_by_key = make_actions(self, self._slots())
        self._make_menus()
        self._make_toolbar()
        self.status = StatusBar()
        self.setStatusBar(self.status)
        self._connect()
        self._restore()
        self._refresh()

    # Layout --------------------------------------------------------------------------------------

    def _make_centre(self) -> None:
        self.canvas = Canvas()
        self.notice_bar = NoticeBar()
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice_bar)
        column.addWidget(self.canvas, 1)
        self.setCentralWidget(centre)

    def _make_docks(self) -> None:
        self.images_panel = ImagesPanel(self.workspace)
        self.layers_panel = LayersPanel()
        self.classes_panel = ClassesPanel(self.workspace)
        self.training_panel = TrainingPanel(self.workspace)
        self.threshold_panel = ThresholdPanel(self.workspace)
        left, right = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
        self.docks = [
            self._dock("Images", self.images_panel, left),
            self._dock("Layers", self.layers_panel, left),
            self._dock("Classes", self.classes_panel, right),
            self._dock("Training", self.training_panel, right),
            self._dock("Threshold", ScrollingPanel(self.threshold_panel), right),
        ]
        self.layers_panel.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.classes_panel.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        horizontal = Qt.Orientation.Horizontal
        self.resizeDocks([self.docks[0], self.docks[2]], [264, 312], horizontal)

    def _dock(self, title: str, panel: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(f"{title.lower()}Dock")
        dock.setWidget(panel)
        self.addDockWidget(area, dock)
        return dock

    def _make_menus(self) -> None:
        for title, keys in MENUS.items():
            menu = self.menuBar().addMenu(title)
            menu.setToolTipsVisible(True)
            for key in keys:
                if key is None:
                    menu.addSeparator()
                    continue
                menu.addAction(self.actions_by_key[key])
                if key is Key.OPEN:
                    self.files.recent_menu = menu.addMenu("Open &recent")
                    self.files.recent_menu.aboutToShow.connect(self.files.refresh_recent)
            if title == "&View":
                menu.addSeparator()
                panels = menu.addMenu("&Panels")
                for dock in self.docks:
                    panels.addAction(dock.toggleViewAction())

    def _make_toolbar(self) -> None:
        bar = QToolBar("Tools", self)
        bar.setObjectName("toolBar")
        bar.setMovable(False)
        for key in TOOLBAR:
            if key is None:
                bar.addSeparator()
            else:
                bar.addAction(self.actions_by_key[key])
                bar.widgetForAction(self.actions_by_key[key]).setAccessibleName(
                    self.actions_by_key[key].text().replace("&", "")
                )
        room = QWidget()
        room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(room)
        self.export_button = QPushButton("Export masks…")
        self.export_button.setObjectName("exportButton")
        self.export_button.setToolTip(EXPORT_TIP)
        self.export_button.clicked.connect(self.mask_export.start)
        set_role(self.export_button, "primary")
        bar.addWidget(self.export_button)
        self.addToolBar(bar)

    # Actions -------------------------------------------------------------------------------------

    def _slots(self) -> dict[Key, Callable[..., object]]:
        workspace, stage, files = self.workspace, self.stage, self.files
        slots: dict[Key, Callable[..., object]] = {
            Key.NEW: files.new,
            Key.OPEN: files.open,
            Key.SAVE_AS: files.save_as,
            Key.SAMPLE: files.open_sample,
            Key.ADD_IMAGES: files.add_images,
            Key.ADD_FOLDER: files.add_folder,
            Key.IMPORT_MASKS: files.import_masks,
            Key.EXPORT: self.mask_export.start,
            Key.QUIT: self.close,
            Key.UNDO: workspace.painting.undo,
            Key.REDO: workspace.painting.redo,
            Key.UNDO_IMPORT: self._undo_import,
            Key.REMOVE_IMAGE: self._remove_images,
            Key.PREFERENCES: self.pages.preferences,
            Key.SMALLER: lambda: self._scale_brush(1 / 1.2),
            Key.LARGER: lambda: self._scale_brush(1.2),
            Key.SWAP: workspace.painting.swap,
            Key.PAINT_BACKGROUND: lambda: workspace.painting.set_value(BACKGROUND),
            Key.PREVIOUS: lambda: workspace.step(-1),
            Key.NEXT: lambda: workspace.step(+1),
            Key.FIT: self.canvas.fit,
            Key.ACTUAL_SIZE: stage.actual_size,
            Key.ZOOM_IN: stage.zoom_in,
            Key.ZOOM_OUT: stage.zoom_out,
            Key.TRAIN: self.training_panel.train,
            Key.STOP: workspace.training.stop,
            Key.THRESHOLD_DOWN: lambda: self.threshold_panel.step(-1),
            Key.THRESHOLD_UP: lambda: self.threshold_panel.step(+1),
            Key.BEST_THRESHOLD: self.threshold_panel.go_to_best,
            Key.COMPARE: self.tools.compare,
            Key.VERIFY: self.tools.verify,
            Key.SHORTCUTS: self.pages.shortcuts,
            Key.ABOUT: self.pages.about,
        }
        for key, tool in _TOOLS.items():
            slots[key] = lambda on, tool=tool: on and self._take_tool(tool)
        for key, layer in _LAYERS.items():
            slots[key] = lambda on, layer=layer: stage.set_visible(layer, on)
        return slots

    def _take_tool(self, tool: str) -> None:
        self.canvas.set_tool(tool)
        for key, name in _TOOLS.items():
            self._check(key, name == tool)

    def _check(self, key: Key, on: bool) -> None:
        action = self.actions_by_key[key]
        action.blockSignals(True)
        action.setChecked(on)
        action.blockSignals(False)

    def _scale_brush(self, factor: float) -> None:
        diameter = self.workspace.painting.diameter
        step = max(1, round(abs(diameter * factor - diameter)))
        self.workspace.painting.set_diameter(diameter + step if factor > 1 else diameter - step)

    def _remove_images(self) -> None:
        ids = self.images_panel.selected_ids()
        if ids:
            self.images_panel.remove(ids)

    # State ---------------------------------------------------------------------------------------

    def _connect(self) -> None:
        workspace = self.workspace
        workspace.problem.connect(self.notice_bar.problem)
        workspace.notice.connect(self.notice_bar.notice)
        workspace.project_changed.connect(self._refresh)
        workspace.project_changed.connect(self.notice_bar.withdraw_offer)
        workspace.current_changed.connect(self._refresh)
        workspace.painting.history_changed.connect(self._refresh)
        workspace.saved_changed.connect(self._refresh)
        workspace.path_changed.connect(self._refresh)
        self.mask_import.progressed.connect(lambda _share: self._refresh())
        workspace.training.state_changed.connect(self._refresh)
        workspace.heatmap.model_changed.connect(self._refresh)
        workspace.heatmap.model_changed.connect(self._model_changed)
        workspace.intake.progressed.connect(
            lambda share: self.status.job.show_job("Adding images", share, workspace.intake.cancel)
        )
        workspace.heatmap.progressed.connect(
            lambda share: self.status.job.show_job("Heatmap", share, None)
        )
        self.mask_import.progressed.connect(
            lambda share: self.status.job.show_job(
                "Importing masks", share, self.mask_import.cancel
            )
        )
        self.mask_export.progressed.connect(
            lambda share: self.status.job.show_job(
                "Exporting masks", share, self.mask_export.cancel
            )
        )
        self.mask_import.imported.connect(self._imported)
        self.images_panel.removed.connect(self._removed)
        self.canvas.hovered.connect(lambda x, y: self._point(x, y))
        self.canvas.hover_left.connect(self._pointer_left)
        for changed in (
            workspace.current_changed,
            workspace.painting.history_changed,
            workspace.heatmap.reset,
            workspace.heatmap.changed,
        ):
            changed.connect(self._point_again)
        self.canvas.view_changed.connect(self._show_zoom)
        self.canvas.files_dropped.connect(
            lambda paths: self.files.open_paths([Path(path) for path in paths])
        )
        self.layers_panel.visible_asked.connect(lambda *_: self._show_layers())
        for number in range(1, 10):
            shortcut = QShortcut(QKeySequence(str(number)), self)
            shortcut.activated.connect(lambda number=number: self._paint_class(number))

    def _paint_class(self, number: int) -> None:
        if number <= len(self.workspace.classes):
            self.workspace.painting.set_value(self.workspace.classes[number - 1].id)

    def _point(self, x: float, y: float) -> None:
        self._pointer = (x, y)
        self.status.pointer.setText(self.stage.describe(x, y))

    def _point_again(self) -> None:
        """What lies under the pointer changed while it stood still."""
        if self._pointer is not None:
            self._point(*self._pointer)

    def _pointer_left(self) -> None:
        self._pointer = None
        self.status.pointer.setText("")

    def _show_zoom(self) -> None:
        shown = self.canvas.has_image
        self.status.zoom.setText(f"{100 * self.canvas.zoom():.0f} %" if shown else "")

    def _show_layers(self) -> None:
        for key, layer in _LAYERS.items():
            self._check(key, self.canvas.layer_visible(layer))

    def _model_changed(self) -> None:
        self.status.show_network(self.workspace.heatmap)

    def _refresh(self) -> None:
        """Title, and which actions make sense now."""
        workspace = self.workspace
        project, history = workspace.project, workspace.painting.history
        name = project.path.stem if project is not None else ""
        mark = "" if workspace.all_saved else " – NOT SAVED"
        self.setWindowTitle(f"{name}{mark} – SmearSeg" if name else "SmearSeg")
        running = workspace.training.running
        can_undo = history is not None and history.can_undo
        can_redo = history is not None and history.can_redo
        self._name(Key.UNDO, "&Undo", history.undo_name if history and can_undo else "")
        self._name(Key.REDO, "&Redo", history.redo_name if history and can_redo else "")
        is_open = project is not None
        why_not = self.mask_export.why_not
        enabled = {
            Key.SAVE_AS: is_open,
            Key.ADD_IMAGES: True,
            Key.IMPORT_MASKS: is_open and bool(workspace.records),
            Key.EXPORT: not why_not,
            Key.UNDO: can_undo,
            Key.REDO: can_redo,
            Key.UNDO_IMPORT: self.mask_import.can_undo,
            Key.REMOVE_IMAGE: bool(self.workspace.records),
            Key.TRAIN: is_open and not running,
            Key.STOP: running,
            Key.BEST_THRESHOLD: workspace.heatmap.shown_model is not None,
        }
        for key, on in enabled.items():
            self.actions_by_key[key].setEnabled(on)
        self.export_button.setEnabled(not why_not)
        self.export_button.setToolTip(why_not or EXPORT_TIP)
        self.tools.refresh()
        self.status.show_saved(workspace.all_saved, is_open)
        self._show_layers()
        self._show_zoom()

    def _name(self, key: Key, text: str, what: str) -> None:
        self.actions_by_key[key].setText(f"{text} {what.lower()}" if what else text)

    def _imported(self, number: int, failures: str) -> None:
        done = f"Imported masks as labels of {number} image{'' if number == 1 else 's'}."
        undo = ("Undo", self._undo_import) if number else ("", None)
        if failures:
            self.notice_bar.problem(f"{done}\n{failures}" if number else failures, *undo)
        elif number:
            self.notice_bar.notice(done, *undo)
        self._refresh()

    def _undo_import(self) -> None:
        self.mask_import.undo()
        self._refresh()

    def _removed(self, ids: list[int]) -> None:
        number = f"{len(ids)} image{'' if len(ids) == 1 else 's'}"
        self.notice_bar.notice(
            f"Removed {number} from the project; the files are untouched.",
            "Undo",
            lambda: self.workspace.restore_images(ids),
        )

    # Between starts ------------------------------------------------------------------------------

    def _restore(self) -> None:
        self._take_tool("brush")
        self.resize(1280, 800)
        geometry = self.settings.state("window/geometry")
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        state = self.settings.state("window/state")
        if not state.isEmpty():
            self.restoreState(state, _LAYOUT_VERSION)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped."""
        names = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if names:
            event.acceptProposedAction()
            self.files.open_paths([Path(name) for name in names])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave the project consistent: cancel jobs, wait for them, close the file."""
        if not self.files.may_close() or not self._training_kept():
            event.ignore()
            return
        self.tools.close()
        self.settings.put_state("window/geometry", self.saveGeometry())
        self.settings.put_state("window/state", self.saveState(_LAYOUT_VERSION))
        self.workspace.close_project()
        self.workers.close()
        self.collector.stop()
        self.settings.sync()
        event.accept()

    def _training_kept(self) -> bool:
        """End training; ask before its network is lost, unless that was asked just now."""
        saved = self.workspace.all_saved
        self.workspace.training.finish_now()
        return not saved or self.workspace.all_saved or self.files.may_close()

    def action(self, key: Key) -> QAction:
        """The action of a key."""
        return self.actions_by_key[key]
