"""A robot at the real window: random things done, and after each a look whether all is right."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import Image
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from core.errors import ProjectError, SmearSegError
from core.labels import BACKGROUND, UNLABELLED, Box
from core.metrics import class_masks, iou_at
from core.project import Project, Role
from gui import leaving
from gui.scores import Scope
from tests.gui.label_model import LabelModel
from tests.gui.technician import LEFT, RIGHT, Technician

BUTTONS = QMessageBox.StandardButton


class Fault:
    """While on, nothing can be written into any project."""

    def __init__(self, monkeypatch) -> None:
        self.on = False
        for name in ("write_changes", "add_model"):
            monkeypatch.setattr(Project, name, self._guarded(getattr(Project, name)))

    def _guarded(self, write: Callable) -> Callable:
        def guarded(project: Project, *arguments, **names):
            if self.on:
                raise ProjectError("The disk is full; make room.")
            return write(project, *arguments, **names)

        return guarded


class Robot:
    """Does random things, and looks after each whether all is as the model says."""

    def __init__(self, person: Technician, project: Path, seed: int, monkeypatch) -> None:
        self.person, self.window, self.workspace = person, person.window, person.workspace
        self.chance = random.Random(seed)
        self.folder = project.parent
        self.log: list[str] = []
        self.compared = [0, 0]
        self.asked = 0
        self.answer = BUTTONS.Cancel
        self.trainings = 0
        self.projects = [project]
        self.fault = Fault(monkeypatch)
        monkeypatch.setattr(QMessageBox, "question", self._question)
        monkeypatch.setattr(leaving, "ask_to_lose", self._question)
        self.model = LabelModel(person)
        self._truth: dict[tuple[int, int], np.ndarray] = {}
        self.workspace.path_changed.connect(self._went_on_elsewhere)
        person.open(project)
        self.model.read(self.project)
        self.masks = self._make_masks()
        self.away: list[tuple[Path, Path]] = []
        self.actions: list[tuple[int, Callable[[], None]]] = [
            (30, self.paint), (8, self.half_stroke), (6, self.double_click), (12, self.undo),
            (8, self.redo), (12, self.go), (6, self.threshold), (4, self.pick_class),
            (1, self.add_class), (4, self.role), (10, self.wait), (3, self.import_masks),
            (2, self.undo_import), (2, self.remove), (2, self.add), (1, self.save_as),
            (1, self.open_other), (2, self.toggle_fault), (2, self.lose_file), (1, self.train),
            (2, self.stop), (2, self.size), (2, self.snapshot), (1, self.relocate),
            (4, self.region),
        ]  # fmt: skip

    @property
    def project(self) -> Project:
        assert self.workspace.project is not None
        return self.workspace.project

    def _question(self, *_: object, **__: object) -> QMessageBox.StandardButton:
        self.asked += 1
        return self.answer

    def _make_masks(self) -> list[Path]:
        masks = []
        for number in range(3):
            pixels = np.zeros((120, 160), np.uint8)
            for _ in range(5):
                y, x = self.chance.randrange(100), self.chance.randrange(140)
                pixels[y : y + 20, x : x + 20] = 255
            masks.append(self.folder / f"robot_{number}_mask.png")
            Image.fromarray(pixels).save(masks[-1])
        return masks

    def run(self, actions: int, check_every: int = 40) -> None:
        weights = [weight for weight, _ in self.actions]
        for number in range(1, actions + 1):
            [(_, act)] = self.chance.choices(self.actions, weights)
            self.log.append(act.__name__)
            act()
            QApplication.processEvents()
            self.look()
            if number % check_every == 0:
                self.check_all()
        self.check_all()

    # What it does --------------------------------------------------------------------------------

    def point(self) -> tuple[float, float]:
        return self.chance.uniform(-10, 170), self.chance.uniform(-10, 130)

    def paint(self) -> None:
        if self.workspace.current is None:
            return
        button = RIGHT if self.chance.random() < 0.2 else LEFT
        x, y = self.point()
        points = [(x + self.chance.gauss(0, 25), y + self.chance.gauss(0, 25)) for _ in range(3)]
        self.person.stroke(*points, button=button)

    def half_stroke(self) -> None:
        """Something else happens while the brush is down."""
        if self.workspace.current is None:
            return
        self.person.press(self.point())
        self.person.move(self.point())
        acts = (self.threshold, self.pick_class, self.undo, self.redo, self.go, self.wait,
                self.role, self.import_masks, self.undo_import, self.remove, self.snapshot,
                self.region, self.save_as, self.open_other, self.stop)  # fmt: skip
        act = self.chance.choice(acts)
        self.log.append("  " + act.__name__)
        act()
        if self.workspace.current is not None:
            self.person.move(self.point())
        self.person.release(self.point())

    def double_click(self) -> None:
        if self.workspace.current is None:
            return
        at = self.point()
        self.person.press(at)
        self.person.release(at)
        if self.chance.random() < 0.2:
            self.go()
            self.wait()
        self.person.mouse(QEvent.Type.MouseButtonDblClick, at, LEFT, LEFT)
        self.person.release(at)

    def region(self) -> None:
        """A shape, the wand or a fill: pixels painted at once, some of them outside."""
        if self.workspace.current is None:
            return
        x, y = (int(value) for value in self.point())
        box = Box(y, x, y + self.chance.randrange(1, 120), x + self.chance.randrange(1, 120))
        pixels = np.random.default_rng(self.chance.randrange(1000))
        mask = pixels.random((box.height, box.width)) < self.chance.choice((0.5, 1.0))
        self.workspace.painting.paint_region(box, mask, None, "Region")

    def undo(self) -> None:
        self.workspace.painting.undo()

    def redo(self) -> None:
        self.workspace.painting.redo()

    def go(self) -> None:
        self.workspace.step(self.chance.choice((-1, 1)))
        if self.chance.random() < 0.5:
            self.wait()

    def threshold(self) -> None:
        self.workspace.choose_threshold(self.chance.random())

    def pick_class(self) -> None:
        values = [record.id for record in self.workspace.classes] + [BACKGROUND, UNLABELLED]
        self.workspace.painting.set_value(self.chance.choice(values))

    def add_class(self) -> None:
        if len(self.workspace.classes) < 3:
            taken = {record.name for record in self.workspace.classes}
            name = next(n for n in ("Class 1", "Class 2", "Class 3") if n not in taken)
            self.attempt(lambda: self.workspace.add_class(name, (9, 9, 200)))

    def attempt(self, change: Callable[[], object]) -> None:
        """What a panel does: where it cannot be written, that is told and nothing changed."""
        try:
            change()
        except ProjectError as error:
            assert self.fault.on, error
            self.workspace.problem.emit(str(error))

    def size(self) -> None:
        self.workspace.painting.set_diameter(self.chance.choice((1, 2, 5, 12, 30)))

    def role(self) -> None:
        if self.workspace.records:
            role = self.chance.choice((Role.TRAINING, Role.HELD_OUT))
            image_id = self.chance.choice(list(self.workspace.records))
            self.attempt(lambda: self.workspace.set_role([image_id], role))

    def wait(self) -> None:
        self.person.bot.wait(self.chance.choice((1, 5, 20, 60)))

    def import_masks(self) -> None:
        records = list(self.workspace.records.values())
        if records and not self.window.mask_import.running:
            chosen = self.chance.sample(records, min(len(records), 2))
            pairs = [(record.path, self.chance.choice(self.masks)) for record in chosen]
            self.window.mask_import.start(pairs, self.workspace.active_class_id)

    def undo_import(self) -> None:
        if self.window.mask_import.can_undo:
            self.window.edit_menu.undo_import()

    def remove(self) -> None:
        if len(self.workspace.records) > 1:
            gone = self.chance.choice(list(self.workspace.records))
            self.window.images_panel.remove([gone])
            if self.chance.random() < 0.8 and gone not in self.workspace.records:
                self.attempt(lambda: self.workspace.restore_images([gone]))

    def add(self) -> None:
        number = len(list(self.folder.glob("more-*.png")))
        if number < 3:
            path = self.folder / f"more-{number}.png"
            pixels = np.random.default_rng(number).integers(90, 255, (120, 160, 3), np.uint8)
            Image.fromarray(pixels).save(path)
        paths = sorted(self.folder.glob("more-*.png"))
        self.workspace.intake.add([self.chance.choice(paths)])

    def save_as(self) -> None:
        path = self.folder / f"copy-{self.chance.randrange(3)}.smearseg"
        saving = self.workspace.saving_as
        if path.resolve() == self.project.path.resolve() or saving.target is not None:
            return
        before = self.project
        self.window.files._try(lambda: saving.begin(path))
        if self.chance.random() < 0.5:
            self.person.until(lambda: saving.target is None)
            assert self.fault.on or self.project is not before
        elif self.chance.random() < 0.2:
            saving.cancel()

    def _went_on_elsewhere(self) -> None:
        if self.project.path not in [path.resolve() for path in self.projects]:
            self.projects.append(self.project.path)

    def open_other(self) -> None:
        path = self.chance.choice(self.projects)
        before = self.project
        copied = self.workspace.saving_as.target
        if path.resolve() in (before.path.resolve(), copied):
            return
        self.answer = self.chance.choice((BUTTONS.Cancel, BUTTONS.Discard))
        asked = self.asked
        training = self.workspace.training.running
        self.window.files.open_paths([path])
        if self.project is before:  # kept
            why = copied or (self.fault.on and training)
            assert why or (self.fault.on and self.asked > asked), self.person.problems[-3:]
        else:
            self.check_file(before.path, discarded=self.asked > asked)
            self.model.read(self.project)

    def check_file(self, path: Path, discarded: bool) -> None:
        """A project that was left holds what the model says, unless it was thrown away."""
        with Project.open(path) as left:
            for record in left.images():
                if not discarded and record.id in self.model.labels:
                    assert np.array_equal(left.read_labels(record.id), self.model.labels[record.id])

    def toggle_fault(self) -> None:
        self.fault.on = not self.fault.on
        if not self.fault.on:
            self.workspace.painting.finish_stroke()
            self.workspace.save_again()
            assert self.workspace.all_saved

    def lose_file(self) -> None:
        """A file goes away, or comes back."""
        if self.away:
            here, there = self.away.pop()
            shutil.move(there, here)
        elif self.workspace.records:
            here = self.chance.choice(list(self.workspace.records.values())).path
            if here.exists():
                there = here.with_name("away-" + here.name)
                shutil.move(here, there)
                self.away.append((here, there))
                self.workspace.cache = type(self.workspace.cache)(160_000_000)

    def relocate(self) -> None:
        if self.away:
            here, there = self.away[-1]
            ids = [r.id for r in self.workspace.records.values() if r.path == here]
            if ids:
                self.window.images_panel.relocate(ids[0], there)
                self.person.bot.wait(30)
                if self.workspace.records[ids[0]].path == there.resolve():
                    self.away.pop()

    def train(self) -> None:
        if self.trainings < 4 and not self.workspace.training.running:
            self.trainings += 1
            self.workspace.training.start(1.5)

    def learn_classes(self) -> None:
        """Have a network of three classes, so that thresholds decide who wins."""
        for name in ("Nucleus", "Platelet"):
            self.workspace.add_class(name, (9, 9, 200))
            for _ in range(3):
                self.paint()
        self.workspace.training.start(1.5)
        self.person.settle(60_000)

    def stop(self) -> None:
        self.workspace.training.stop()

    def snapshot(self) -> None:
        """The network seen again as a newer one, as training does from time to time."""
        heatmap = self.workspace.heatmap
        if heatmap.model is not None and not self.workspace.training.running:
            heatmap.set_model(heatmap.model, snapshot=True)
            self.wait()
            heatmap.set_model(heatmap.model, snapshot=False)

    # What must hold ------------------------------------------------------------------------------

    def look(self) -> None:
        """The image shown has the labels and the history of the model."""
        if not self.workspace.painting.stroking:
            self.model.finish()
        current = self.workspace.current
        steps = self.workspace.painting.steps
        assert steps.log is not None
        for key in steps.log.waiting.images:
            kept = steps.packed_labels(key).unpack()
            assert np.array_equal(kept, self.model.of(key)), (key, self.log[-12:])
        if current is None:
            return
        wanted = self.model.of(current.id)
        assert np.array_equal(current.labels, wanted), self.difference(current.labels, wanted)
        history = self.workspace.painting.history
        assert history is not None
        ours = [s for s in steps.log.history.steps if current.id in s.images]
        done = any(steps.can_undo([step]) for step in ours)
        assert history.can_undo or not done, self.log[-12:]

    def difference(self, found: np.ndarray, wanted: np.ndarray) -> str:
        """What to know of labels that are not what they must be."""
        other = np.argwhere(found != wanted)
        stored = self.workspace.painting.packed_labels(self.workspace.current_id or 0).unpack()
        return (
            f"image {self.workspace.current_id}: {len(other)} pixels in {other.min(axis=0)} to "
            f"{other.max(axis=0)} are {np.unique(found[found != wanted])} instead of "
            f"{np.unique(wanted[found != wanted])}; kept is what is shown: "
            f"{np.array_equal(found, stored)}; full disk: {self.fault.on}; {self.log[-12:]}"
        )

    def check_all(self) -> None:
        self.person.settle(60_000)
        self.window.rounds.look_again()  # as it does every few seconds
        self.person.settle(60_000)
        self.look()
        if self.workspace.all_saved:
            for image_id in self.workspace.records:
                stored = self.project.read_labels(image_id)
                assert np.array_equal(stored, self.model.of(image_id)), (image_id, self.log[-50:])
        else:
            assert self.fault.on
        self.check_scores()

    def check_scores(self) -> None:
        for record in list(self.workspace.classes):
            self.workspace.set_active_class(record.id)
            self.person.settle(60_000)
            for scope in Scope:
                self.compare(scope, record.id)

    def compare(self, scope: Scope, class_id: int) -> None:
        workspace, heatmap = self.workspace, self.workspace.heatmap
        score = workspace.scores.score(scope, class_id)
        tp = union = pixels = images = 0
        for image_id, record in workspace.records.items():
            counted = {
                Scope.IMAGE: image_id == workspace.current_id,
                Scope.TRAINING: record.role == Role.TRAINING,
                Scope.HELD_OUT: record.role == Role.HELD_OUT and image_id not in heatmap.trained_on,
            }[scope]
            labels = self.model.of(image_id)
            if not counted or not (labels != UNLABELLED).any() or self.is_away(image_id):
                continue
            if heatmap.model is None or class_id not in heatmap.model.class_ids:
                continue
            mask = class_masks(self.heat(record), heatmap.model.class_ids, heatmap.thresholds)
            found, true = mask == class_id, labels == class_id
            known = labels != UNLABELLED
            tp += int((found & true).sum())
            union += int(((found | true) & known).sum())
            pixels += int(known.sum())
            images += 1
        if score is None:
            assert not images, (scope, class_id, images, self.log[-50:])
            return
        told = (score.images, score.pixels, iou_at(score.histogram, workspace.threshold))
        wanted = (images, pixels, tp / union if union else None)
        if not images or self.away or any(map(self.is_away, workspace.records)):
            return  # scores of a file that went away since may stand
        self.compared[len(heatmap.model.class_ids) > 1] += 1
        assert told == wanted, (scope, class_id, told, wanted, self.log[-50:])
        assert (score.histogram.foreground >= 0).all() and (score.histogram.background >= 0).all()

    def is_away(self, image_id: int) -> bool:
        try:
            return not self.workspace.locate(image_id).is_file()
        except SmearSegError:
            return True

    def heat(self, record) -> np.ndarray:
        from core.images import read_image

        heatmap = self.workspace.heatmap
        if record.id == self.workspace.current_id and heatmap.complete:
            return heatmap.heat
        cell = heatmap.cell
        return cell.of(heatmap.model).predict(read_image(self.workspace.locate(record.id)))
