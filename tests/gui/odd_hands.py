"""Odd hands at the real window: tools, classes, undo and restarts in any order."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from core.errors import SmearSegError
from core.labels import BACKGROUND, UNLABELLED
from core.project import Role
from tests.gui.technician import LEFT, RIGHT, Technician


@dataclass(frozen=True, eq=False)
class State:
    """All that undo is about."""

    classes: list[tuple[object, ...]]
    roles: dict[int, Role]
    labels: dict[int, np.ndarray]


class OddHands:
    """Does random things that a person could do, and knows what must hold after each.

    It keeps no model of the labels. Instead: what is on the canvas is in the file, no pixel has a
    label without a class, and undo of everything leads back to where it began.
    """

    def __init__(self, person: Technician, seed: int) -> None:
        self.person, self.chance = person, random.Random(seed)
        self.log: list[str] = []
        self.refused: list[str] = []
        self.every = 25
        self.actions: list[tuple[int, Callable[[], None]]] = [
            (14, self.stroke), (8, self.half), (6, self.frame), (4, self.lasso), (4, self.polygon),
            (4, self.fill), (4, self.wand), (4, self.accept), (10, self.undo), (8, self.redo),
            (4, self.add_class), (3, self.delete_class), (3, self.merge), (2, self.rename),
            (2, self.reorder), (2, self.lock), (2, self.hide), (2, self.protect),
            (6, self.choose_value), (8, self.go), (3, self.role), (2, self.threshold),
            (2, self.remove), (4, self.wait), (3, self.handle), (2, self.key), (2, self.zoom),
        ]  # fmt: skip

    @property
    def workspace(self):
        return self.person.workspace

    def run(self, actions: int) -> None:
        weights = [weight for weight, _ in self.actions]
        for number in range(1, actions + 1):
            [(_, act)] = self.chance.choices(self.actions, weights)
            self.log.append(act.__name__)
            act()
            QApplication.processEvents()
            self.look()
            if number % self.every == 0:
                self.person.settle(60_000)
                self.look_closely()
        self.person.settle(60_000)
        self.look_closely()

    # Hands ---------------------------------------------------------------------------------------

    def point(self) -> tuple[float, float]:
        """A place in or beside the image, in view."""
        while True:
            at = self.chance.uniform(-10, 170), self.chance.uniform(-10, 130)
            widget = self.person.canvas.widget_point(*at).toPoint()
            if self.person.canvas.viewport().rect().contains(widget):
                return at

    def near(self, at: tuple[float, float], reach: float) -> tuple[float, float]:
        return at[0] + self.chance.gauss(0, reach), at[1] + self.chance.gauss(0, reach)

    @property
    def button(self):
        return RIGHT if self.chance.random() < 0.25 else LEFT

    def tool(self, *names: str) -> None:
        name = self.chance.choice(names)
        self.log.append("  " + name)
        self.person.canvas.set_tool(name)

    def drag(self, points: int, reach: float, button=None) -> None:
        if self.workspace.current is None:
            return
        button = button or self.button
        at = self.point()
        self.person.press(at, button)
        for _ in range(points):
            at = self.near(at, reach)
            self.person.move(at, button)
        self.person.release(at, button)

    def stroke(self) -> None:
        self.tool("brush", "brush", "eraser")
        self.workspace.painting.set_diameter(self.chance.choice((1, 5, 20, 60, 300)))
        self.drag(self.chance.randrange(4), 30)

    def half(self) -> None:
        """Something happens while the button is down."""
        if self.workspace.current is None:
            return
        self.tool("brush", "eraser", "rectangle", "ellipse", "lasso", "wand", "accept", "polygon")
        at = self.point()
        self.person.press(at)
        for _ in range(3):
            at = self.near(at, 20)
            self.person.move(at)
        act = self.chance.choice((
            self.undo, self.redo, self.add_class, self.delete_class, self.merge, self.lock,
            self.go, self.wait, self.remove, self.role, self.key, self.choose_value, self.protect,
            self.threshold, self.zoom, self.rename,
        ))  # fmt: skip
        self.log.append("  " + act.__name__)
        act()
        QApplication.processEvents()
        self.person.move(self.near(at, 20))
        self.person.release(self.point())

    def frame(self) -> None:
        self.tool("rectangle", "ellipse")
        self.drag(2, 40)

    def lasso(self) -> None:
        self.tool("lasso")
        self.drag(8, 25)

    def polygon(self) -> None:
        self.tool("polygon")
        if self.workspace.current is None:
            return
        at = self.point()
        for _ in range(self.chance.randrange(1, 6)):
            at = self.near(at, 40)
            self.person.press(at)
            self.person.release(at)
            if self.chance.random() < 0.1:
                self.go()
        self.key()

    def handle(self) -> None:
        """Drag from where something was drawn lately, perhaps a handle of it."""
        self.drag(2, 15, LEFT)

    def fill(self) -> None:
        self.tool("fill")
        self.drag(0, 0)
        bar = self.person.window.notice_bar
        if self.chance.random() < 0.5 and bar.isVisible() and bar.button.isVisible():
            bar.button.click()

    def wand(self) -> None:
        self.tool("wand")
        self.drag(3, 10)

    def accept(self) -> None:
        self.tool("accept")
        self.drag(self.chance.choice((0, 3)), 30)

    def key(self) -> None:
        keys = Qt.Key
        key = self.chance.choice((
            keys.Key_Return, keys.Key_Escape, keys.Key_Backspace, keys.Key_Delete, keys.Key_X,
            keys.Key_1, keys.Key_2, keys.Key_BracketLeft,
        ))  # fmt: skip
        self.log.append(f"  {key.name}")
        self.person.key(key)

    # Classes -------------------------------------------------------------------------------------

    def allowed(self, change: Callable[[], object]) -> None:
        """Do what may be refused with a sentence."""
        try:
            change()
        except SmearSegError as error:
            self.refused.append(str(error))

    def a_class(self) -> int:
        return self.chance.choice(self.workspace.classes).id

    def add_class(self) -> None:
        name = f"K{self.chance.randrange(1000)}"
        self.allowed(lambda: self.workspace.add_class(name, (9, 9, 200)))

    def delete_class(self) -> None:
        becomes = self.chance.choice((BACKGROUND, UNLABELLED))
        self.allowed(lambda: self.workspace.class_table.delete(self.a_class(), becomes))

    def merge(self) -> None:
        if len(self.workspace.classes) > 1:
            one, two = self.chance.sample(self.workspace.classes, 2)
            self.allowed(lambda: self.workspace.class_table.merge(one.id, two.id))

    def rename(self) -> None:
        record = self.chance.choice(self.workspace.classes)
        renamed = replace(record, name=f"R{self.chance.randrange(9)}", colour=(1, 2, 3))
        self.allowed(lambda: self.workspace.update_class(renamed))

    def reorder(self) -> None:
        ids = [record.id for record in self.workspace.classes]
        self.chance.shuffle(ids)
        self.allowed(lambda: self.workspace.class_table.reorder(ids))

    def lock(self) -> None:
        on = self.chance.random() < 0.5
        self.allowed(lambda: self.workspace.class_table.set_locked([self.a_class()], on))

    def hide(self) -> None:
        on = self.chance.random() < 0.5
        self.allowed(lambda: self.workspace.class_table.set_visible([self.a_class()], on))

    def protect(self) -> None:
        self.workspace.painting.set_protect_others(self.chance.random() < 0.5)

    def choose_value(self) -> None:
        values = [record.id for record in self.workspace.classes] + [BACKGROUND, UNLABELLED]
        self.workspace.painting.set_value(self.chance.choice(values))

    # The rest ------------------------------------------------------------------------------------

    def undo(self) -> None:
        self.workspace.painting.undo()

    def redo(self) -> None:
        self.workspace.painting.redo()

    def go(self) -> None:
        self.workspace.step(self.chance.choice((-1, 1)))
        if self.chance.random() < 0.5:
            self.wait()

    def wait(self) -> None:
        self.person.bot.wait(self.chance.choice((1, 5, 20, 60)))

    def role(self) -> None:
        if self.workspace.records:
            role = self.chance.choice((Role.TRAINING, Role.HELD_OUT))
            ids = [self.chance.choice(list(self.workspace.records))]
            self.allowed(lambda: self.workspace.set_role(ids, role))

    def threshold(self) -> None:
        self.workspace.choose_threshold(self.chance.random())

    def remove(self) -> None:
        if len(self.workspace.records) > 1:
            gone = [self.chance.choice(list(self.workspace.records))]
            self.allowed(lambda: self.workspace.remove_images(gone))

    def zoom(self) -> None:
        self.person.canvas.set_zoom(self.chance.choice((0.3, 1.0, 7.0)))

    # What must hold ------------------------------------------------------------------------------

    def look(self) -> None:
        """What holds at any moment."""
        workspace, painting = self.workspace, self.workspace.painting
        ids = {record.id for record in workspace.classes}
        assert workspace.active_class_id in ids, self.log[-12:]
        assert painting.value in ids | {BACKGROUND, UNLABELLED}, self.log[-12:]
        current = workspace.current
        if current is None:
            return
        assert current.id in workspace.records, self.log[-12:]
        if not painting.stroking:
            stored = workspace.require_project().read_labels(current.id)
            assert np.array_equal(stored, current.labels), self.log[-12:]
            values = set(np.unique(current.labels).tolist())
            assert values <= ids | {BACKGROUND, UNLABELLED}, (values, ids, self.log[-40:])

    def look_closely(self) -> None:
        """What holds when nothing is under way."""
        self.workspace.painting.finish_stroke()
        project = self.workspace.require_project()
        ids = {record.id for record in project.classes()}
        assert [record.id for record in project.classes()] == [
            record.id for record in self.workspace.classes
        ], self.log[-30:]
        for record in project.images(include_removed=True):
            labels = project.read_labels(record.id)
            values, counts = np.unique(labels, return_counts=True)
            pixels = {int(v): int(n) for v, n in zip(values, counts, strict=True) if v != 255}
            assert pixels.keys() <= ids | {BACKGROUND}, (record.name, pixels, ids, self.log[-40:])
            assert dict(record.class_pixels) == pixels, (record.name, self.log[-40:])

    def state(self) -> State:
        """All that undo is about."""
        self.person.settle(60_000)
        self.workspace.painting.finish_stroke()
        self.workspace.thresholds.rest()
        project = self.workspace.require_project()
        images = project.images()
        return State(
            [(c.id, c.name, c.colour, round(c.threshold, 6)) for c in project.classes()],
            {record.id: record.role for record in images},
            {record.id: project.read_labels(record.id) for record in images},
        )

    def go_all_the_way(self, back: bool) -> int:
        """Undo (or redo) everything, on whatever image; how many steps that were."""
        steps, idle = 0, 0
        painting = self.workspace.painting
        ids = list(self.workspace.records)
        while idle <= len(ids) + 1:
            before = self._undone
            for _ in range(300):
                history = painting.history
                if history is None or not (history.can_undo if back else history.can_redo):
                    break
                now = self._undone
                painting.undo() if back else painting.redo()
                if self._undone == now:
                    break
                steps += 1
            idle = 0 if self._undone != before else idle + 1
            ids = list(self.workspace.records)
            at = ids.index(self.workspace.chosen_id) if self.workspace.chosen_id in ids else -1
            if ids:
                self.workspace.select(ids[(at + 1) % len(ids)])
            self.person.settle(60_000)
        return steps

    @property
    def _undone(self) -> int:
        log = self.workspace.painting.steps.log
        assert log is not None
        return sum(log.history.is_done(step) for step in log.history.steps)
