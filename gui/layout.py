"""Where things stand in the window: docks, menus, toolbar."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QMainWindow,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)

from gui.actions import Key
from gui.column_room import ColumnRoom
from gui.dock_title import PanelDock
from gui.image_room import ImageRoom
from gui.menus import MENUS, PANELS, TOOLBAR
from gui.scrolling_panel import ScrollingPanel
from gui.text_size import follow_text, icon_size
from gui.theme import set_role
from gui.toolbox import TOOL_NAMES
from gui.words import mark, tr

if TYPE_CHECKING:
    from gui.window import MainWindow

_LEFT, _RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
_BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea
_EDGE = 2
"""Pixels that, with what the tool bar has anyway, put its last button on the grid."""
_CLASSES_HEIGHT = 400, 72
"""All of it, but for rows of its list; of large text those, and the rest by scrolling."""
_LAYERS_HEIGHT = 92, 88
"""Three of them, of large text two; the rest by scrolling."""
_WIDE_HEIGHT = 225, 118
"""Of a panel under the canvas: all of it, or nearly; the rest by scrolling."""
_TRAINING_HEIGHT = 100, 84
"""Buttons and words: what is left of 720 lines is for the threshold and its scores."""

_LOWEST_HEIGHT = 84
"""Slider and IoU, without what is said of them."""


class ToolGroupButton(QToolButton):
    """One button for several tools: it takes the one used last, its menu shows all."""

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        """``actions`` by the canvas's names of their tools."""
        super().__init__()
        self._actions = dict(actions)
        first = next(iter(self._actions.values()))
        self.setObjectName(f"{first.objectName()}Group")
        menu = QMenu(self)
        menu.addActions(list(self._actions.values()))
        menu.setToolTipsVisible(True)
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self._show(first)

    def follow(self, tool: str) -> None:
        """Show the tool in hand, if it is one of these."""
        if tool in self._actions:
            self._show(self._actions[tool])

    def _show(self, action: QAction) -> None:
        self.setDefaultAction(action)
        self.setAccessibleName(action.text().replace("&", ""))


def between_bars(window: QMainWindow) -> QRect:
    """The window between its menus and its status bar, in its own coordinates."""
    menus, status = window.menuBar(), window.statusBar()
    top, bottom = 0, window.height()
    if menus.isVisible() and not menus.isNativeMenuBar():
        top = menus.geometry().bottom() + 1
    if status.isVisible():
        bottom = status.geometry().top()
    return QRect(0, top, window.width(), bottom - top)


def place_centre(window: MainWindow) -> None:
    """The canvas, and over its upper end the bar for notices.

    Beside each other they would move the image under the pointer whenever a notice comes or goes,
    in the middle of a stroke too. A fitted image keeps out of the way of a message that stays
    (``gui/notice_room.py``).
    """
    centre = QWidget()
    both = QGridLayout(centre)
    both.setContentsMargins(0, 0, 0, 0)
    both.addWidget(window.canvas, 0, 0)
    both.addWidget(window.notice_bar, 0, 0, Qt.AlignmentFlag.AlignTop)
    window.notice_bar.raise_()
    window.setCentralWidget(centre)


def place_docks(window: MainWindow) -> list[PanelDock]:
    """The panels in their docks; what is being looked at left, what is done with it right."""
    docks = [
        _dock(window, mark("Images"), window.images_panel, _LEFT),
        _dock(window, mark("Layers"), ScrollingPanel(window.layers_panel, *_LAYERS_HEIGHT), _LEFT),
        _dock(
            window, mark("Classes"), ScrollingPanel(window.classes_panel, *_CLASSES_HEIGHT), _RIGHT
        ),
        _dock(
            window,
            mark("Training"),
            ScrollingPanel(window.training_panel, *_TRAINING_HEIGHT),
            _RIGHT,
        ),
        _dock(
            window,
            mark("Threshold"),
            ScrollingPanel(window.threshold_panel, _LOWEST_HEIGHT),
            _RIGHT,
        ),
        _dock(window, mark("Cells"), ScrollingPanel(window.cells_panel, _LOWEST_HEIGHT), _RIGHT),
    ]
    _join_cells(window, docks)
    for dock in docks[1:3]:
        dock.box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    wide = {
        mark("Evaluation"): ScrollingPanel(window.evaluation_panel, *_WIDE_HEIGHT),
        mark("Measurements"): ScrollingPanel(window.measurements_panel, *_WIDE_HEIGHT),
    }
    window.column_room = ColumnRoom(window, docks[2:5], docks[5])
    docks += _place_bottom_docks(window, wide)
    window.image_room = room = ImageRoom(window, *docks[:2])
    for dock in docks[-len(wide) :]:
        room.follow(dock)
    return docks


def _place_bottom_docks(window: MainWindow, panels: Mapping[str, QWidget]) -> list[PanelDock]:
    """Wide panels behind each other under the canvas, closed until somebody wants one."""
    docks = [_dock(window, title, panel, _BOTTOM) for title, panel in panels.items()]
    for dock in docks:
        dock.joined = [other for other in docks if other is not dock]
        dock.hide()  # not close(): of what was never seen that has no effect
        dock.visibilityChanged.connect(lambda seen, one=dock: seen and _join(window, docks, one))
    return docks


def _join(window: MainWindow, docks: list[PanelDock], shown: PanelDock) -> None:
    """Put a panel that has just been opened behind or before the one that is open.

    Not before: Qt leaves the tab bar of docks that were made tabs while they are closed standing
    where it was, over other panels.
    """
    for other in docks:
        apart = other is not shown and other.isVisible() and not other.isFloating()
        if apart and not shown.isFloating() and other not in window.tabifiedDockWidgets(shown):
            window.tabifyDockWidget(other, shown)
            shown.raise_()


def _dock(window: MainWindow, title: str, panel: QWidget, area: Qt.DockWidgetArea) -> PanelDock:
    """A panel in its dock; ``title`` is the marked one, of which the dock has its name."""
    dock = PanelDock(tr(title), f"{title.lower()}Dock", panel, window, window.settings)
    dock.home = area
    window.addDockWidget(area, dock)
    return dock


def put_home(window: MainWindow) -> None:
    """Every panel open, in its first place and of its usual size; wide ones are closed."""
    focused = QApplication.focusWidget() or window.focusWidget()
    window.setUpdatesEnabled(False)
    try:
        for dock in window.docks:
            dock.title.fold(False)
            dock.setFloating(False)
            window.removeDockWidget(dock)
        for dock in window.docks:
            window.addDockWidget(dock.home, dock)
            dock.setVisible(dock.home != _BOTTOM)
        _join_cells(window, window.docks)
    finally:
        window.setUpdatesEnabled(True)
    for room in (window.dock_sizes, window.column_room, window.image_room):
        room.forget()
    # Qt gave the keyboard to a tab when the panel that had it was taken out.
    stays = focused is not None and focused.isVisible()
    (focused if stays else window.canvas).setFocus()


def _join_cells(window: MainWindow, docks: list[PanelDock]) -> None:
    """Threshold and Cells have a place together, the threshold before."""
    by_name = {dock.objectName(): dock for dock in docks}
    window.tabifyDockWidget(by_name["thresholdDock"], by_name["cellsDock"])
    by_name["thresholdDock"].raise_()


def restore_folds(window: MainWindow) -> None:
    """Panels that were folded when the program ended are folded again."""
    for dock in window.docks:
        dock.title.restore()


def fill_menus(window: MainWindow) -> None:
    """The menu bar, from the lists of keys."""
    for title, keys in MENUS.items():
        menu = window.menuBar().addMenu(tr(title))
        menu.setToolTipsVisible(True)
        for key in keys:
            if key is None:
                menu.addSeparator()
                continue
            menu.addAction(window.action(key))
            if key is Key.OPEN:
                window.files.recent_menu = menu.addMenu(tr("Open &recent"))
                window.files.recent_menu.aboutToShow.connect(window.files.refresh_recent)
        if title == "&View":
            menu.addSeparator()
            panels = menu.addMenu(tr("Panel&s"))
            panels.setToolTipsVisible(True)
            for dock in window.docks:
                panels.addAction(dock.toggleViewAction())
            panels.addSeparator()
            panels.addActions([window.action(key) for key in PANELS])


def place_toolbar(window: MainWindow) -> QPushButton:
    """The toolbar, from its list of keys; returns the button at its end that exports."""
    bar = QToolBar(tr("Tools"), window)
    bar.setObjectName("toolBar")
    bar.setMovable(False)
    usual = bar.iconSize()
    follow_text(bar, lambda: bar.setIconSize(QSize(*map(icon_size, usual.toTuple()))))
    for key in TOOLBAR:
        if key is None:
            bar.addSeparator()
        elif isinstance(key, tuple):
            group = ToolGroupButton({TOOL_NAMES[one]: window.action(one) for one in key})
            window.canvas.tool_changed.connect(group.follow)
            bar.addWidget(group)
        else:
            action = window.action(key)
            bar.addAction(action)
            bar.widgetForAction(action).setAccessibleName(action.text().replace("&", ""))
    room = QWidget()
    room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    bar.addWidget(room)
    export = QPushButton(tr("Export masks…"))
    export.setObjectName("exportButton")
    export.clicked.connect(window.action(Key.EXPORT).trigger)
    set_role(export, "primary")
    bar.addWidget(export)
    edge = QWidget()
    edge.setFixedWidth(_EDGE)
    bar.addWidget(edge)
    window.addToolBar(bar)
    return export
