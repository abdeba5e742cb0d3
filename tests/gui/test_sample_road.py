"""The road of the sample, from the start to masks on disk: by keys alone, and by the mouse alone.

Whoever walks here has one device. Keys go to whatever has the keyboard; the mouse presses whatever
lies on top at a place of the window. No action is triggered and no method of the window is called;
the program's own state is read only to compare and to wait.
"""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QListWidget,
    QSlider,
    QStyle,
    QStyleOptionSlider,
    QWidget,
)

from core.labels import BACKGROUND, UNLABELLED
from gui.dialogs.export import ExportDialog
from gui.dialogs.export_report import ExportReportDialog
from gui.panels.classes import VALUE_ROLE
from gui.preferences import TRAINING_SECONDS
from gui.tour.steps import STEPS
from tests.gui.technician import Technician

NONE = Qt.KeyboardModifier.NoModifier
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
CELL, FIELD = (346.0, 248.0), (452.0, 134.0)
"""Image points (x, y) of the first smear: inside a white cell, and between cells."""


class Walker:
    """Somebody at the window at its first start, whose trainings take two seconds."""

    def __init__(self, person: Technician) -> None:
        self.person = person
        person.window.settings.set(TRAINING_SECONDS, 2)
        person.window.training_panel.seconds.setValue(2)
        person.window.resize(1280, 720)
        QApplication.processEvents()

    def label_at(self, point: tuple[float, float]) -> int:
        return int(self.person.labels[int(point[1]), int(point[0])])

    def wait_for_mask(self) -> None:
        """Until the network that was trained stands, and its mask of the image shown."""
        workspace = self.person.workspace
        self.person.until(lambda: workspace.training.running)
        self.person.settle(60_000)
        assert workspace.heatmap.has_network and not workspace.heatmap.is_starter

    def expect(self, path: Path) -> None:
        """The file is the mask of the image shown, pixel by pixel, and nothing else."""
        heatmap, threshold = self.person.workspace.heatmap, self.person.workspace.threshold
        assert heatmap.heat is not None and heatmap.known is not None and heatmap.known.all()
        expected = np.where(heatmap.heat[0] / 255.0 >= threshold, 255, 0)
        written = cv2.imread(str(path), cv2.IMREAD_UNCHANGED)
        assert written.shape == (480, 640) and written.dtype == np.uint8
        assert (written == expected).all()
        assert 0.01 < (written == 255).mean() < 0.5, "a mask of some cells"


# The keyboard -------------------------------------------------------------------------------------


class Keys(Walker):
    """Only keys."""

    def press(self, *keys: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            for key in keys:
                window = QApplication.activeModalWidget() or self.person.window
                if not window.isActiveWindow():  # offscreen no window manager gives it the keyboard
                    window.activateWindow()
                    self.person.until(window.isActiveWindow)
                QTest.keyClick(window.focusWidget() or window, key, modifiers)

    def write(self, text: str) -> None:
        QTest.keyClicks(QApplication.activeModalWidget().focusWidget(), text)

    def move_to(self, point: tuple[float, float]) -> None:
        """Lead the keyboard's pointer to a place of the image, as near as its steps allow."""
        canvas = self.person.canvas
        for _ in range(200):
            way = canvas.widget_point(*point) - canvas.pointer
            if abs(way.x()) <= 4 and abs(way.y()) <= 4:
                return
            if abs(way.x()) > abs(way.y()):
                self.press(Qt.Key.Key_Right if way.x() > 0 else Qt.Key.Key_Left)
            else:
                self.press(Qt.Key.Key_Down if way.y() > 0 else Qt.Key.Key_Up)
        raise AssertionError("the pointer did not get there")

    def paint(self, point: tuple[float, float]) -> None:
        """A short stroke that ends at a place."""
        self.move_to(point)
        self.press(Qt.Key.Key_Left, times=2)
        self.press(Qt.Key.Key_Return)
        self.press(Qt.Key.Key_Right, times=2)
        self.press(Qt.Key.Key_Return)


def test_by_the_keyboard_alone(technician: Technician, tmp_path: Path) -> None:
    keys, person = Keys(technician), technician
    person.window.start_page.look()  # as a start without a project to open does
    assert QApplication.focusWidget().objectName() == "startSample"
    keys.press(Qt.Key.Key_Space)
    person.until(lambda: person.workspace.current is not None)
    person.settle()

    keys.press(Qt.Key.Key_K)
    assert keys.label_at(CELL) == UNLABELLED
    keys.paint(CELL)
    assert keys.label_at(CELL) == person.workspace.classes[0].id
    keys.press(Qt.Key.Key_X)
    assert keys.label_at(FIELD) == UNLABELLED
    keys.paint(FIELD)
    assert keys.label_at(FIELD) == BACKGROUND
    assert (person.saved_labels == person.labels).all()

    keys.press(Qt.Key.Key_T)
    keys.wait_for_mask()
    proposed = person.workspace.threshold
    keys.press(Qt.Key.Key_Period, times=12)
    keys.press(Qt.Key.Key_Comma, times=3)
    assert person.workspace.threshold == pytest.approx(min(proposed + 9 / 255, 1), abs=0.005)
    person.settle()

    keys.press(Qt.Key.Key_E, modifiers=CONTROL)
    person.dialog(ExportDialog)
    keys.press(Qt.Key.Key_F, modifiers=ALT)  # Folder
    keys.press(Qt.Key.Key_A, modifiers=CONTROL)
    keys.write(str(tmp_path))
    keys.press(Qt.Key.Key_Return)
    person.dialog(ExportReportDialog)
    keys.press(Qt.Key.Key_Return)
    assert QApplication.activeModalWidget() is None
    keys.expect(tmp_path / "smear-field-1_mask.png")
    assert not person.problems


# The mouse ----------------------------------------------------------------------------------------


class Mouse(Walker):
    """Only a mouse with three buttons and a wheel."""

    def at(self, widget: QWidget, place: QPoint | None = None) -> tuple[QWidget, QPoint]:
        """What lies on top at a place of a widget, which must be that or a part of it."""
        place = place if place is not None else widget.rect().center()
        window = widget.window()
        point = widget.mapTo(window, place)
        top = window.childAt(point)
        assert widget.isVisible() and widget.isEnabled(), f"{widget.objectName()} is not there"
        assert top is widget or widget.isAncestorOf(top), f"{top} lies over {widget.objectName()}"
        return top, top.mapFrom(window, point)

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        top, point = self.at(widget, place)
        QTest.mouseClick(top, Qt.MouseButton.LeftButton, NONE, point)

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """Press, move in steps, let go."""
        top, point = self.at(widget, start)
        by = end - start
        QTest.mousePress(top, Qt.MouseButton.LeftButton, NONE, point)
        for step in (1, 2, 3, 4):
            QTest.mouseMove(top, point + QPoint(by.x() * step // 4, by.y() * step // 4))
        QTest.mouseRelease(top, Qt.MouseButton.LeftButton, NONE, point + by)

    def turn_wheel(self, widget: QWidget) -> None:
        top, point = self.at(widget)
        place = top.mapToGlobal(point).toPointF()
        phase, no_button = Qt.ScrollPhase.NoScrollPhase, Qt.MouseButton.NoButton
        event = QWheelEvent(
            point.toPointF(), place, QPoint(), QPoint(0, 120), no_button, NONE, phase, False
        )
        QApplication.sendEvent(top, event)

    def paint(self, point: tuple[float, float]) -> None:
        """A short stroke that ends at a place of the image."""
        end = self.person.canvas.widget_point(*point).toPoint()
        self.drag(self.person.canvas.viewport(), end - QPoint(16, 0), end)

    def take_class(self, value: int) -> None:
        rows: QListWidget = self.person.find("classList")
        [item] = [
            rows.item(i) for i in range(rows.count()) if rows.item(i).data(VALUE_ROLE) == value
        ]
        self.click(rows.viewport(), rows.visualItemRect(item).center())

    def pull(self, slider: QSlider, by: int) -> None:
        """Take the slider's handle and pull it to the side, by pixels."""
        option = QStyleOptionSlider()
        slider.initStyleOption(option)
        handle: QRect = slider.style().subControlRect(
            QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, slider
        )
        self.drag(slider, handle.center(), handle.center() + QPoint(by, 0))


def test_by_the_mouse_alone_with_the_tour(technician: Technician) -> None:
    mouse, person = Mouse(technician), technician
    window, tour = person.window, person.window.tour
    window.files.start([])  # the first start, as main() makes it
    person.until(lambda: tour.running and person.workspace.current is not None)
    person.settle()
    told = []

    def done_then_next() -> None:
        callout = tour.callout
        assert callout is not None
        person.until(callout.done_text.isVisible)
        told.append(callout.title.text())
        mouse.click(callout.next_button)

    mouse.turn_wheel(person.canvas.viewport())
    done_then_next()

    assert mouse.label_at(CELL) == UNLABELLED
    mouse.paint(CELL)
    assert mouse.label_at(CELL) == person.workspace.classes[0].id
    mouse.take_class(BACKGROUND)
    assert mouse.label_at(FIELD) == UNLABELLED
    mouse.paint(FIELD)
    assert mouse.label_at(FIELD) == BACKGROUND
    done_then_next()

    mouse.click(person.find("trainButton"))
    mouse.wait_for_mask()
    done_then_next()

    proposed = person.workspace.threshold
    mouse.pull(person.find("thresholdSlider"), +14)
    assert person.workspace.threshold > proposed + 0.02
    person.settle()
    done_then_next()

    mouse.click(person.find("exportButton"))
    dialog = person.dialog(ExportDialog)
    folder = Path(person.find("exportFolder", dialog).text())
    mouse.click(person.find("acceptButton", dialog))
    report = person.dialog(ExportReportDialog)
    mouse.click(person.find("acceptButton", report))
    assert QApplication.activeModalWidget() is None
    done_then_next()

    assert told == [step.title for step in STEPS] and not tour.running
    mouse.expect(folder / "smear-field-1_mask.png")
    assert not person.problems
