"""A technician at the real window: real events to real widgets, found by the names they carry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from core.labels import BACKGROUND
from gui.dialogs.elided import ElidedLabel
from gui.image_rows import ID_ROLE, ImageDelegate, ImageListModel
from gui.panels.classes import VALUE_ROLE
from gui.settings import Settings
from gui.window import MainWindow

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
WAIT = 60_000
"""Milliseconds until what must happen counts as not happening, on a busy machine."""
_MOMENT_MS = 300
"""Timers of the window that are longer wait for a person, not for a layout."""
_RESTS = 40
"""Times to look, about 10 ms apart: panels have been looked at by the program three times then."""


class Technician:
    """Sits at one window. Points are image coordinates, as in the status bar."""

    def __init__(self, qtbot: QtBot, settings: Settings | None = None) -> None:
        self.bot = qtbot
        self.window = MainWindow(settings or Settings())
        self._answers = 0
        """Dialogs that were promised an answer and have not come yet."""
        self.problems: list[str] = []
        self.notices: list[str] = []
        self.workspace = self.window.workspace
        self.workspace.problem.connect(self.problems.append)
        self.workspace.notice.connect(self.notices.append)
        self.canvas = self.window.canvas
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    # Finding -------------------------------------------------------------------------------------

    def find(self, name: str, within: QWidget | None = None) -> Any:
        """The one widget of that name."""
        found = (within or self.window).findChildren(QWidget, name)
        assert len(found) == 1, f"{len(found)} widgets are named {name}"
        return found[0]

    def action(self, name: str) -> QAction:
        """The one action of that name."""
        [found] = self.window.findChildren(QAction, name)
        return found

    def text(self, name: str) -> str:
        """What a label says, all of it."""
        label = self.find(name)
        assert isinstance(label, QLabel)
        return label.full_text() if isinstance(label, ElidedLabel) else label.text()

    @property
    def job_told(self) -> str:
        """What the status bar says of the job under way; nothing where it shows none."""
        label = self.find("jobLabel")
        return label.full_text() if label.isVisible() else ""

    def cancel_job(self, title: str) -> None:
        """Cancel a job that may be too new to be listed."""
        [errand] = [one for one in self.window.jobs.list.under_way if one.title == title]
        errand.cancel()

    @property
    def told(self) -> str:
        """What the notice bar says; nothing while it is hidden."""
        return self.text("noticeText") if self.find("noticeBar").isVisible() else ""

    # Hands ---------------------------------------------------------------------------------------

    def click(self, name: str, within: QWidget | None = None) -> None:
        """Click a button with the mouse."""
        button = self.find(name, within)
        assert isinstance(button, QAbstractButton)
        assert button.isVisible(), f"{name} is not in sight"
        assert button.isEnabled(), f"{name} cannot be clicked now"
        # Radio buttons and check boxes answer at their left end only.
        self.bot.mouseClick(button, LEFT, pos=QPoint(9, button.height() // 2))

    def key(self, key: Any, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key over the canvas."""
        if not self.window.isActiveWindow():  # offscreen, no window manager gives the focus back
            self.window.activateWindow()
            self.until(self.window.isActiveWindow)
        self.canvas.setFocus()
        self.bot.keyClick(self.canvas, key, modifier)

    def control(self, key: Any) -> None:
        """Press a key together with Ctrl."""
        self.key(key, Qt.KeyboardModifier.ControlModifier)

    def type_into(self, name: str, text: str, within: QWidget | None = None) -> None:
        """Replace what stands in a field by typing."""
        field = self.find(name, within)
        assert isinstance(field, QAbstractSpinBox | QLineEdit)
        assert field.isEnabled()
        field.setFocus()
        field.selectAll()
        self.bot.keyClicks(field, text)
        if isinstance(field, QAbstractSpinBox):
            self.bot.keyClick(field, Qt.Key.Key_Return)

    def slide(self, name: str, value: int) -> None:
        """Bring a slider to a value by its keys."""
        slider = self.find(name)
        assert isinstance(slider, QSlider)
        slider.setFocus()
        pages, steps = divmod(abs(value - slider.value()), slider.pageStep())
        up = value > slider.value()
        for key, times in (
            (Qt.Key.Key_PageUp if up else Qt.Key.Key_PageDown, pages),
            (Qt.Key.Key_Right if up else Qt.Key.Key_Left, steps),
        ):
            for _ in range(times):
                self.bot.keyClick(slider, key)
        assert slider.value() == value

    # Canvas --------------------------------------------------------------------------------------

    def mouse(self, kind: QEvent.Type, point: tuple[float, float], button: Any, held: Any) -> None:
        """Send one event of the mouse to the canvas."""
        at = self.canvas.widget_point(*point)
        port = self.canvas.viewport()
        place = QPointF(port.mapToGlobal(at))
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(port, QMouseEvent(kind, at, place, button, held, none))

    def press(self, point: tuple[float, float], button: Any = LEFT) -> None:
        """Put the brush down."""
        self.mouse(QEvent.Type.MouseButtonPress, point, button, button)

    def move(self, point: tuple[float, float], held: Any = LEFT) -> None:
        """Move the pointer."""
        self.mouse(QEvent.Type.MouseMove, point, Qt.MouseButton.NoButton, held)

    def release(self, point: tuple[float, float], button: Any = LEFT) -> None:
        """Lift the brush."""
        self.mouse(QEvent.Type.MouseButtonRelease, point, button, Qt.MouseButton.NoButton)

    def stroke(self, *points: tuple[float, float], button: Any = LEFT) -> None:
        """Paint through the points in one go."""
        self.press(points[0], button)
        for point in points[1:]:
            self.move(point, button)
        self.release(points[-1], button)

    def take_class(self, value: int) -> None:
        """Choose in the list what the brush paints."""
        rows: QListWidget = self.find("classList")
        items = [rows.item(row) for row in range(rows.count())]
        [item] = [item for item in items if item.data(VALUE_ROLE) == value]
        self.bot.mouseClick(rows.viewport(), LEFT, pos=rows.visualItemRect(item).center())
        assert self.workspace.painting.value == value

    def mark(self, cells: np.ndarray, strokes: int = 3, class_id: int = 1) -> None:
        """Paint short strokes inside cells and inside background, as their mask (H, W) says."""
        for value, where in ((class_id, cells), (BACKGROUND, ~cells)):
            self.take_class(value)
            for x, y in inside(where, strokes):
                self.stroke((x - 1, y), (x + 1, y), (x, y + 1))

    def drop(self, paths: Sequence[Path]) -> None:
        """Drop files on the canvas."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        # Who offers both proposes to move, as many file managers do, and deletes what was moved.
        action = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
        none = Qt.KeyboardModifier.NoModifier
        port = self.canvas.viewport()
        enter = QDragEnterEvent(QPoint(20, 20), action, data, LEFT, none)
        QApplication.sendEvent(port, enter)
        assert enter.isAccepted()
        drop = QDropEvent(QPointF(20, 20), action, data, LEFT, none)
        QApplication.sendEvent(port, drop)
        assert drop.isAccepted() and drop.dropAction() is Qt.DropAction.CopyAction

    # Images --------------------------------------------------------------------------------------

    @property
    def ids(self) -> dict[str, int]:
        """Ids of the images by file name."""
        return {record.name: record.id for record in self.workspace.records.values()}

    def choose(self, name: str, wait: bool = True) -> None:
        """Click an image in the list."""
        view = self.find("imageList")
        model = view.model()
        assert isinstance(model, ImageListModel)
        assert isinstance(view.itemDelegate(), ImageDelegate)
        [index] = [
            index
            for row in range(model.rowCount())
            if (index := model.index(row)).data(ID_ROLE) == self.ids[name]
        ]
        view.scrollTo(index)
        self.bot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())
        if wait:
            self.shows(name)

    def shows(self, name: str) -> None:
        """Wait until an image is on the canvas."""
        self.until(lambda: self.workspace.current is not None and self.current_name == name)

    @property
    def current_name(self) -> str:
        """Name of the image on the canvas."""
        return self.workspace.current.name if self.workspace.current is not None else ""

    @property
    def labels(self) -> np.ndarray:
        """The labels of the image on the canvas, a copy."""
        assert self.workspace.current is not None
        return self.workspace.current.labels.copy()

    @property
    def saved_labels(self) -> np.ndarray:
        """The labels that the project file holds of the image on the canvas."""
        assert self.workspace.project is not None
        assert self.workspace.current_id is not None
        return self.workspace.project.read_labels(self.workspace.current_id)

    # Waiting -------------------------------------------------------------------------------------

    def until(self, condition: Callable[[], bool | None], timeout: int = WAIT) -> None:
        """Wait for something."""
        self.bot.waitUntil(condition, timeout=timeout)

    def stand_still(self) -> None:
        """Wait until nothing in the window is to be arranged any more, however slow the machine.

        Panels ask for their room a moment after they are shown or resized, one after another.
        While a network trains they ask again and again, since what it says gets longer.
        """
        assert not self.workspace.training.running, "no standstill comes: see panels_rest"
        still = 0

        def stands() -> bool:
            nonlocal still
            waiting = any(
                timer.isActive() and timer.isSingleShot() and timer.interval() <= _MOMENT_MS
                for timer in self.window.findChildren(QTimer)
            )
            still = 0 if waiting else still + 1
            return still > 5

        self.until(stands)

    def panels_rest(self) -> None:
        """Wait until the panels have kept their places for some time, whoever looks at them."""
        kept, before = 0, None

        def rest() -> bool:
            nonlocal kept, before
            places = [one.geometry().getRect() for one in self.window.findChildren(QDockWidget)]
            kept, before = kept + 1 if places == before else 0, places
            return kept > _RESTS

        self.until(rest)

    def open(self, *paths: Path) -> None:
        """Open paths as the command line does, and wait until all is read and predicted."""
        self.window.files.open_paths(list(paths))
        self.settle()

    @property
    def quiet(self) -> bool:
        """Whether nothing is under way."""
        workspace = self.workspace
        return not (
            any(lane.busy for lane in self.window.workers.lanes)
            or workspace.intake.adding is not None
            or workspace.opening_id is not None
            or workspace.heatmap.working
            or workspace.heatmap.starter.working
            or workspace.scores.waiting
            or workspace.painting.steps.large.busy
            or workspace.training.running
            or self.window.mask_import.running
            or workspace.saving_as.target is not None
            or not self.answered
        )

    def settle(self, timeout: int = WAIT) -> None:
        """Wait until nothing is under way and every answer has been heard."""
        for _ in range(3):  # an answer on its way may set the next job going
            self.until(lambda: self.quiet, timeout)
            QApplication.processEvents()

    def train(self, seconds: int = 2) -> None:
        """Train and wait for the end and the heatmap."""
        self.type_into("trainingSeconds", str(seconds))
        assert self.find("trainingSeconds").value() == seconds, "the field takes no such time"
        self.click("trainButton")
        self.settle(60_000)

    # Dialogs -------------------------------------------------------------------------------------

    def dialog(self, kind: type[QDialog]) -> Any:
        """Wait for a dialog and return it."""
        self.until(lambda: isinstance(QApplication.activeModalWidget(), kind))
        return QApplication.activeModalWidget()

    def soon(self, kind: type[QDialog], answer: Callable[[Any], object]) -> None:
        """Answer a dialog that the next action opens, whether it waits for it or not."""
        tries = 0
        self._answers += 1

        def look() -> None:
            nonlocal tries
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, kind):
                answer(dialog)
            elif (tries := tries + 1) < 400:
                QTimer.singleShot(10, look)
                return
            self._answers -= 1

        QTimer.singleShot(0, look)

    @property
    def answered(self) -> bool:
        """Whether all dialogs that were to be answered have been."""
        return not self._answers

    def answer_file_dialog(self, path: Path) -> None:
        """Type a path into the file dialog that the next action opens."""

        def answer(dialog: QFileDialog) -> None:
            self.bot.wait(150)  # the dialog reads the folder, and then writes its own choice
            [field] = dialog.findChildren(QLineEdit, "fileNameEdit")
            field.setText(str(path))
            self.bot.keyClick(field, Qt.Key.Key_Return)

        self.soon(QFileDialog, answer)

    def answer_question(self, button: QMessageBox.StandardButton) -> None:
        """Press a button of the question that the next action asks."""
        self.soon(QMessageBox, lambda box: self.bot.mouseClick(box.button(button), LEFT))

    def save_as(self, path: Path) -> None:
        """Copy the project and wait until the work goes on there."""
        self.workspace.saving_as.begin(path)
        self.settle(60_000)

    def pick(self, combo: QComboBox, text: str) -> None:
        """Choose an entry by the keyboard."""
        combo.setFocus()
        for _ in range(combo.count()):
            if combo.currentText() == text:
                return
            self.bot.keyClick(combo, Qt.Key.Key_Down)
        assert combo.currentText() == text

    # Leaving -------------------------------------------------------------------------------------

    def leave(self) -> None:
        """Close the window."""
        assert self.window.close(), "the window did not close"
        assert not self.window.isVisible()


def inside(mask: np.ndarray, count: int) -> list[tuple[float, float]]:
    """Points (x, y) deep inside a mask (H, W) and far from each other."""
    import cv2

    padded = np.pad(mask.astype(np.uint8), 1)
    depth = cv2.distanceTransform(padded, cv2.DIST_L2, 5)[1:-1, 1:-1]
    points = []
    for _ in range(count):
        row, column = divmod(int(depth.argmax()), mask.shape[1])
        points.append((column + 0.5, row + 0.5))
        reach = max(8, int(depth[row, column]))
        depth[max(0, row - reach) : row + reach, max(0, column - reach) : column + reach] = 0
    return points
