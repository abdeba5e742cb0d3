"""Whatever hands do with the tools, in whatever order: labels, file and undo agree."""

from __future__ import annotations

import random
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from core.labels import UNLABELLED
from gui.canvas.tools import TOOLS
from tests.gui.canvas_hands import LEFT, MIDDLE, RIGHT
from tests.gui.conftest import SIZE
from tests.gui.technician import Technician
from tests.gui.test_drawing import Draughtsman

NONE, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
KEYS = (
    Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Delete, Qt.Key.Key_Backspace,
    Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Z, Qt.Key.Key_Space, Qt.Key.Key_Plus,
)  # fmt: skip
STEPS = 250


class Monkey:
    """Does one thing after another with a tool, a mouse and a keyboard."""

    def __init__(self, person: Technician, seed: int) -> None:
        self.person = person
        self.hand = Draughtsman(person.canvas)
        self.chance = random.Random(seed)
        self.button = None

    def point(self) -> tuple[float, float]:
        height, width = SIZE
        return self.chance.uniform(-8, width + 8), self.chance.uniform(-8, height + 8)

    def step(self) -> None:
        act = self.chance.choices(
            [self.press, self.move, self.release, self.click, self.key, self.tool, self.view,
             self.other],
            [4, 12, 6, 3, 3, 2, 1, 1],
        )[0]  # fmt: skip
        act()
        QApplication.processEvents()

    def press(self) -> None:
        if self.button is None:
            self.hand.held = self.chance.choice([NONE, NONE, NONE, SHIFT, CTRL, ALT, CTRL | SHIFT])
            self.button = self.chance.choice([LEFT, LEFT, LEFT, RIGHT, MIDDLE])
            down = self.hand.double_press if self.chance.random() < 0.1 else self.hand.press
            down(*self.point(), self.button)

    def move(self) -> None:
        self.hand.move(*self.point(), self.button or Qt.MouseButton.NoButton)

    def release(self) -> None:
        if self.button is not None:
            self.hand.release(*self.point(), self.button)
            self.button = None

    def click(self) -> None:
        if self.button is None:
            self.hand.click(*self.point(), self.chance.choice([LEFT, RIGHT]))

    def key(self) -> None:
        self.hand.key(self.chance.choice(KEYS), self.chance.choice([NONE, NONE, CTRL]))

    def tool(self) -> None:
        self.person.canvas.set_tool(self.chance.choice([*TOOLS, "accept", "polygon", "ellipse"]))

    def view(self) -> None:
        self.hand.wheel(100, 100, self.chance.choice([-240, -120, 120, 240]))
        if self.chance.random() < 0.3:
            self.person.canvas.fit()

    def other(self) -> None:
        painting = self.person.workspace.painting
        self.chance.choice([
            painting.undo, painting.undo, painting.redo, painting.swap,
            lambda: painting.set_diameter(self.chance.randint(1, 60)),
            lambda: self.person.canvas.keyboard.set_on(self.chance.random() < 0.5),
            lambda: painting.set_protect_others(self.chance.random() < 0.5),
            lambda: self.person.workspace.step(self.chance.choice([-1, 1])),
            lambda: QApplication.sendEvent(self.person.canvas, QFocusEvent(QEvent.Type.FocusOut)),
            lambda: QApplication.sendEvent(self.person.canvas, QEvent(QEvent.Type.Leave)),
            lambda: self.person.workspace.choose_threshold(self.chance.random()),
        ])()  # fmt: skip


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_labels_file_and_undo_agree_whatever_hands_do(
    technician: Technician, trained: Path, seed: int
) -> None:
    technician.open(trained)
    monkey = Monkey(technician, seed)
    for _ in range(STEPS):
        monkey.step()
    monkey.hand.held = NONE
    monkey.release()
    technician.settle()
    technician.workspace.painting.finish_stroke()
    technician.canvas.set_tool("brush")
    assert technician.workspace.all_saved
    assert np.array_equal(technician.saved_labels, technician.labels)
    assert set(np.unique(technician.labels)) <= {0, 1, UNLABELLED}
    painting = technician.workspace.painting
    end, steps = technician.labels, 0
    while painting.history is not None and painting.history.can_undo and steps < STEPS:
        painting.undo()
        steps += 1
    assert np.array_equal(technician.saved_labels, technician.labels)
    for _ in range(steps):
        painting.redo()
    assert np.array_equal(technician.labels, end) and not technician.problems
