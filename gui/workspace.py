"""The one object that owns the open project and tells everyone what changed.

Panels show its state and call its methods; they never know each other. All of it lives in the GUI
thread. Heatmaps, training and scores have an object each, reached from here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from core.brush import Stroke
from core.errors import ProjectError, SmearSegError
from core.history import History
from core.images import ImageCache
from core.labels import BACKGROUND, UNLABELLED, Box, Edit, edit_between
from core.project import ClassRecord, ImageRecord, Project, Role
from gui.heatmap import HeatmapSession
from gui.image_files import (
    FoundImages,
    OpenedImage,
    inspect_images,
    open_image,
    secure_project,
)
from gui.scores import Scores
from gui.settings import Settings
from gui.training import TrainingSession
from gui.worker import Job, Workers

IMAGE_CACHE_BYTES = 160_000_000
IMPORT_NAME = "Import mask"
HISTORY_BYTES = 128_000_000
MAX_DIAMETER = 300
_SAVE_DELAY_MS = 300
_RETRY_MS = 5000
_FLUSH_MS = 3000


class Workspace(QObject):
    """The open project, the image shown, and what is being painted with."""

    project_changed = Signal()
    images_changed = Signal()
    image_changed = Signal(int)
    current_changed = Signal()
    opening_changed = Signal()
    labels_changed = Signal(object)
    history_changed = Signal()
    classes_changed = Signal()
    threshold_changed = Signal()
    paint_changed = Signal()
    saved_changed = Signal()
    adding_changed = Signal(object)
    notice = Signal(str)
    problem = Signal(str)

    def __init__(self, workers: Workers, settings: Settings) -> None:
        super().__init__()
        self.workers = workers
        self.settings = settings
        self.project: Project | None = None
        self.records: dict[int, ImageRecord] = {}
        self.classes: list[ClassRecord] = []
        self.current: OpenedImage | None = None
        self.opening_id: int | None = None
        self.adding: Job | None = None
        self.cache = ImageCache(IMAGE_CACHE_BYTES)
        self.active_class_id = 1
        self.paint_value = 1
        self.diameter = int(settings.number("brush/diameter", 20, 1, MAX_DIAMETER))
        self._stroke: Stroke | None = None
        self._threshold_chosen = False
        self._histories: dict[int, History] = {}
        self._open_job: Job | None = None
        self._unsaved: dict[int, tuple[Box, NDArray[np.uint8]]] = {}
        self._save_thresholds = self._timer(_SAVE_DELAY_MS, self._write_thresholds, once=True)
        self._retry = self._timer(_RETRY_MS, self._save_again, once=False)
        self._flush = self._timer(_FLUSH_MS, self._flush_project, once=True)
        self.heatmap = HeatmapSession(self)
        self.scores = Scores(self)
        self.training = TrainingSession(self)

    def _timer(self, interval: int, slot: object, once: bool) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval)
        timer.setSingleShot(once)
        timer.timeout.connect(slot)
        return timer

    # Project ---------------------------------------------------------------------------------

    def open_project(self, path: Path) -> None:
        """Open a project file in place of the present one.

        Raises:
            ProjectError: it cannot be opened; the present project then stays open.
        """
        same = self.project is not None and self.project.path.resolve() == path.resolve()
        if same:
            return
        self._adopt(Project.open(path))

    def new_project(self, path: Path, overwrite: bool = False) -> None:
        """Make an empty project and open it.

        Raises:
            ProjectError: it cannot be made there; the present project then stays open.
        """
        if self.project is not None and self.project.path.resolve() == path.resolve():
            raise ProjectError(f"“{path.name}” is open; choose another name for the new project.")
        self._adopt(Project.create(path, overwrite=overwrite))

    def save_copy(self, path: Path) -> None:
        """Copy the project to ``path`` and go on in the copy.

        Raises:
            ProjectError: the copy could not be written; the project stays open as it was.
        """
        if self.project is None:
            return
        self.finish_stroke()
        self._write_thresholds()
        self.project.save_copy(path)
        shown = self.current.id if self.current else None
        self._adopt(Project.open(path))
        if shown in self.records:
            self.select(shown)

    def _adopt(self, project: Project) -> None:
        self.close_project()
        self.project = project
        self.classes = project.classes()
        self._threshold_chosen = bool(project.get_setting("threshold_chosen", False))
        self.active_class_id = self.paint_value = self.classes[0].id
        self.records = {record.id: record for record in project.images()}
        self.settings.add_recent(project.path)
        self.project_changed.emit()
        self.classes_changed.emit()
        self.images_changed.emit()
        self.paint_changed.emit()
        self.threshold_changed.emit()
        self.heatmap.load_latest()
        shown = project.get_setting("current_image", None)
        if shown not in self.records:
            shown = next(iter(self.records), None)
        if shown is not None:
            self.select(shown)

    def close_project(self) -> None:
        """Finish what is under way and close the project; all of it is in the file."""
        self.finish_stroke()
        self.training.abandon()
        for job in (self.adding, self._open_job):
            if job is not None:
                job.abandon()
        self.adding = self._open_job = None
        self.heatmap.clear()
        self.scores.clear()
        if self.project is not None:
            self._save_again()
            self._write_thresholds()
            if self.current is not None:
                self._store(lambda: self._project().set_setting("current_image", self.current_id))
            self.project.close()
        self.project = None
        self.records, self.classes, self._histories, self._unsaved = {}, [], {}, {}
        self._set_current(None)
        self.opening_id = None
        self.opening_changed.emit()
        self.images_changed.emit()
        self.project_changed.emit()

    @property
    def is_sample(self) -> bool:
        """True while the sample project is open."""
        return self.project is not None and bool(self.project.get_setting("sample", False))

    def _project(self) -> Project:
        if self.project is None:
            raise ProjectError("No project is open.")
        return self.project

    # Images ----------------------------------------------------------------------------------

    def add_images(self, paths: Sequence[Path]) -> None:
        """Look at files and folders in a worker and add the images among them."""
        self._project()
        if self.adding is not None:
            self.problem.emit("Images are still being added; please wait for them, or cancel.")
            return
        job = self.workers.files.submit("Adding images", inspect_images, list(paths))
        self.adding = job
        before = set(self.records)
        job.progressed.connect(self._add_found)
        job.returned.connect(lambda found: self._added(found, before))
        job.failed.connect(self._adding_failed)
        job.finished.connect(self._adding_ended)
        self.adding_changed.emit(0.0)

    def _add_found(self, found: FoundImages) -> None:
        if self.project is None or not found.images:
            self.adding_changed.emit(found.fraction)
            return
        try:
            self.project.add_images(found.images)
        except ProjectError as error:
            if self.adding is not None:
                self.adding.abandon()
            self.problem.emit(str(error))
            return
        self.records = {record.id: record for record in self.project.images()}
        self.images_changed.emit()
        self.adding_changed.emit(found.fraction)
        if self.current is None and self.opening_id is None:
            self.select(next(iter(self.records)))

    def _added(self, failures: list[str], before: set[int]) -> None:
        new = [key for key in self.records if key not in before]
        if new:
            self.notice.emit(f"{len(new)} image{'s' if len(new) > 1 else ''} added.")
            self.select(new[0])
        elif not failures:
            self.notice.emit("These images are in the project already.")
        if failures:
            more = f"\n… and {len(failures) - 8} more." if len(failures) > 8 else ""
            self.problem.emit("\n".join(failures[:8]) + more)

    def cancel_adding(self) -> None:
        """Stop adding images; those added already stay."""
        if self.adding is not None:
            self.adding.cancel()

    def _adding_failed(self, error: BaseException) -> None:
        self.fail(error)

    def _adding_ended(self) -> None:
        self.adding = None
        self.adding_changed.emit(None)

    def select(self, image_id: int) -> None:
        """Show an image; it is read in a worker, the present one stays until then."""
        if self.current_id == image_id and self.opening_id is None:
            return
        record = self.records[image_id]
        if self._open_job is not None:
            self._open_job.abandon()
        self.opening_id = image_id
        self.opening_changed.emit()
        try:
            path = self._project().find_image(image_id)
        except SmearSegError as error:
            self._not_opened(error)
            return
        if image_id in self._unsaved:
            labels = self._unsaved[image_id][1]
        else:
            labels = self._project().packed_labels(image_id)
        job = self.workers.files.submit(
            f"Opening {record.name}", open_image, image_id, record.name, path, labels, self.cache,
            first=True,
        )  # fmt: skip
        self._open_job = job
        job.returned.connect(self._opened)
        job.failed.connect(self._not_opened)

    def _opened(self, opened: OpenedImage) -> None:
        if opened.id != self.opening_id:
            return
        self.finish_stroke()
        self.opening_id, self._open_job = None, None
        self._set_current(opened)
        self.opening_changed.emit()
        if opened.damage:
            self.problem.emit(opened.damage)
        self._store(lambda: self._project().set_setting("current_image", opened.id))

    def _not_opened(self, error: BaseException) -> None:
        self.opening_id, self._open_job = None, None
        self.opening_changed.emit()
        self.fail(error)

    def _set_current(self, opened: OpenedImage | None) -> None:
        self.current = opened
        self.heatmap.show(opened)
        self.current_changed.emit()
        self.history_changed.emit()

    @property
    def current_id(self) -> int | None:
        """Id of the image shown."""
        return self.current.id if self.current else None

    def step(self, by: int) -> None:
        """Go ``by`` images on in the list (negative: back)."""
        ids = list(self.records)
        at = self.opening_id if self.opening_id is not None else self.current_id
        if not ids:
            return
        index = ids.index(at) + by if at in ids else 0
        if 0 <= index < len(ids):
            self.select(ids[index])

    def remove_images(self, ids: Sequence[int]) -> None:
        """Take images out of the project; files and labels stay, ``restore_images`` undoes it."""
        order = list(self.records)
        self.finish_stroke()
        self._project().remove_images(ids)
        gone_index = order.index(ids[0]) if ids else 0
        self.reload_records()
        for image_id in ids:
            self.scores.forget(image_id)
        if self.current_id in ids or self.opening_id in ids:
            rest = list(self.records)
            self._set_current(None)
            self.opening_id = None
            if rest:
                self.select(rest[min(gone_index, len(rest) - 1)])

    def restore_images(self, ids: Sequence[int]) -> None:
        """Bring removed images back with their labels."""
        self._project().restore_images(ids)
        self.reload_records()
        if ids:
            self.select(ids[0])

    def set_role(self, ids: Sequence[int], role: Role) -> None:
        """Make images training or held out."""
        self._project().set_roles(ids, role)
        self.reload_records()
        self.scores.changed.emit()

    def relocate(self, image_id: int, path: Path) -> None:
        """Say where a moved image now stands, and show it."""
        self._project().relocate(image_id, path)
        self.reload_records()
        self.select(image_id)

    def reload_records(self) -> None:
        """Read the list of images from the project again."""
        self.records = {record.id: record for record in self._project().images()}
        self.images_changed.emit()

    # Painting --------------------------------------------------------------------------------

    def begin_stroke(self, x: float, y: float, erase: bool = False) -> None:
        """Put the brush down at image coordinates."""
        if self.current is None:
            return
        self.finish_stroke()
        value = UNLABELLED if erase else self.paint_value
        name = "Eraser stroke" if value == UNLABELLED else "Brush stroke"
        self._stroke = Stroke(self.current.labels, value, self.diameter, name)
        self.move_stroke(x, y)

    def move_stroke(self, x: float, y: float) -> None:
        """Paint on to image coordinates."""
        if self._stroke is not None:
            box = self._stroke.move_to(x, y)
            if box is not None:
                self.labels_changed.emit(box)

    def finish_stroke(self) -> None:
        """Lift the brush: the stroke goes into the history and the project file."""
        stroke, self._stroke = self._stroke, None
        if stroke is not None:
            edit = stroke.finish()
            if edit is not None:
                self._done(edit)

    def abort_stroke(self) -> None:
        """Lift the brush and leave no trace."""
        stroke, self._stroke = self._stroke, None
        if stroke is not None:
            stroke.abort()
            self.labels_changed.emit(self._whole())

    def replace_labels(self, labels: NDArray[np.uint8], name: str) -> None:
        """Set the label map of the image shown, as one undoable step."""
        if self.current is None:
            return
        self.finish_stroke()
        edit = edit_between(self.current.labels, labels, name)
        if edit is not None:
            edit.apply(self.current.labels)
            self._done(edit)

    def import_labels(self, image_id: int, labels: NDArray[np.uint8]) -> None:
        """Set the label map of any image of the project, as one step that its undo takes back.

        Raises:
            ProjectError: it could not be written; the image keeps the labels it had.
        """
        if image_id == self.current_id:
            self.replace_labels(labels, IMPORT_NAME)
            return
        before = self._project().read_labels(image_id)
        edit = edit_between(before, labels, IMPORT_NAME)
        if edit is not None:
            self._project().write_edit(image_id, edit.box, labels)
            self.history_of(image_id).push(edit)
            self._labels_of_other_changed(image_id)

    def undo_import(self, ids: Sequence[int]) -> None:
        """Take an import back on every image that nothing was done to since."""
        kept = 0
        for image_id in ids:
            history = self.history_of(image_id)
            if history.undo_name != IMPORT_NAME or image_id not in self.records:
                kept += 1
            elif image_id == self.current_id:
                self.undo()
            else:
                labels = self._project().read_labels(image_id)
                edit = history.undo(labels)
                if edit is not None:
                    self._project().write_edit(image_id, edit.box, labels)
                    self._labels_of_other_changed(image_id)
        if kept:
            self.notice.emit(f"{kept} images were changed since and keep their labels.")

    def _labels_of_other_changed(self, image_id: int) -> None:
        self.records[image_id] = self._project().image(image_id)
        self.scores.forget(image_id)
        self.image_changed.emit(image_id)
        if self.opening_id == image_id:  # it is being opened with the labels of before
            self.opening_id = None
            self.select(image_id)

    def labels_imported(self, ids: Sequence[int]) -> None:
        """Score what has new labels."""
        if self.heatmap.model is not None and not self.heatmap.is_snapshot and ids:
            self.scores.score_all()

    def undo(self) -> None:
        """Take the last change of this image's labels back."""
        self.finish_stroke()
        if self.current is not None and (edit := self._history().undo(self.current.labels)):
            self._changed(edit.box, edit.after, edit.before)

    def redo(self) -> None:
        """Do again what was undone on this image."""
        self.finish_stroke()
        if self.current is not None and (edit := self._history().redo(self.current.labels)):
            self._changed(edit.box, edit.before, edit.after)

    @property
    def history(self) -> History | None:
        """The history of the image shown."""
        return self._history() if self.current is not None else None

    def _history(self) -> History:
        assert self.current is not None
        return self.history_of(self.current.id)

    def history_of(self, image_id: int) -> History:
        """The history of any image, made when first asked for."""
        share = HISTORY_BYTES // 4
        return self._histories.setdefault(image_id, History(max_bytes=share))

    def _done(self, edit: Edit) -> None:
        self._history().push(edit)
        self._changed(edit.box, edit.before, edit.after)

    def _changed(self, box: Box, before: NDArray[np.uint8], after: NDArray[np.uint8]) -> None:
        assert self.current is not None
        self.heatmap.labels_edited(box, before, after)
        self._save_labels(self.current.id, box, self.current.labels)
        self.labels_changed.emit(box)
        self.history_changed.emit()

    def _whole(self) -> Box:
        assert self.current is not None
        return Box(0, 0, *self.current.labels.shape)

    # Saving ----------------------------------------------------------------------------------

    def _save_labels(self, image_id: int, box: Box, labels: NDArray[np.uint8]) -> None:
        if image_id in self._unsaved:
            box = self._unsaved[image_id][0].union(box)
        try:
            self._project().write_edit(image_id, box, labels)
        except ProjectError as error:
            first = not self._unsaved
            self._unsaved[image_id] = (box, labels)
            self._retry.start()
            self.saved_changed.emit()
            if first:
                self.problem.emit(
                    f"{error}\nYour work goes on in memory and is saved as soon as that is "
                    "possible again; “Save as” can write it elsewhere."
                )
            return
        self._unsaved.pop(image_id, None)
        self._flush.start()
        self.records[image_id] = self._project().image(image_id)
        self.image_changed.emit(image_id)

    def _save_again(self) -> None:
        for image_id, (box, labels) in list(self._unsaved.items()):
            try:
                self._project().write_edit(image_id, box, labels)
            except ProjectError:
                return
            self._unsaved.pop(image_id)
            self.records[image_id] = self._project().image(image_id)
            self.image_changed.emit(image_id)
        if self._retry.isActive():
            self._retry.stop()
            self.saved_changed.emit()
            self.notice.emit("Everything is saved again.")

    @property
    def all_saved(self) -> bool:
        """False while finished strokes are in memory only."""
        return not self._unsaved

    def _flush_project(self) -> None:
        if self.project is not None:
            job = self.workers.files.submit("Securing", secure_project, self.project.path)
            job.failed.connect(self.fail)

    def _store(self, write: object) -> None:
        """Write what is pleasant to keep but no work: a failure is not worth a dialog."""
        try:
            write()  # type: ignore[operator]
        except ProjectError as error:
            self.notice.emit(str(error))

    # Classes, paint and threshold --------------------------------------------------------------

    @property
    def active_class(self) -> ClassRecord | None:
        """The class that is painted, thresholded and scored."""
        return next((c for c in self.classes if c.id == self.active_class_id), None)

    @property
    def active_index(self) -> int:
        """The place of the active class in the class table."""
        return next((i for i, c in enumerate(self.classes) if c.id == self.active_class_id), 0)

    def set_paint_value(self, value: int) -> None:
        """Paint with a class id, ``BACKGROUND`` or ``UNLABELLED``."""
        if any(c.id == value for c in self.classes):
            if value != self.active_class_id:
                self.active_class_id = value
                self.heatmap.reset.emit()
                self.threshold_changed.emit()
                self.scores.changed.emit()
        elif value not in (BACKGROUND, UNLABELLED):
            return
        self.paint_value = value
        self.paint_changed.emit()

    def swap_paint(self) -> None:
        """Paint background instead of the class, or the class instead of anything else."""
        on_class = self.paint_value == self.active_class_id
        self.set_paint_value(BACKGROUND if on_class else self.active_class_id)

    def set_diameter(self, diameter: int) -> None:
        """Set the brush's diameter in image pixels."""
        self.diameter = min(max(int(diameter), 1), MAX_DIAMETER)
        self.settings.put("brush/diameter", self.diameter)
        self.paint_changed.emit()

    def add_class(self, name: str, colour: tuple[int, int, int]) -> ClassRecord:
        """Add a class and paint with it."""
        record = self._project().add_class(name, colour)
        self.classes = self._project().classes()
        self.classes_changed.emit()
        self.set_paint_value(record.id)
        return record

    def update_class(self, record: ClassRecord) -> None:
        """Rename or recolour a class."""
        self._project().update_class(record)
        self.classes = self._project().classes()
        self.classes_changed.emit()

    @property
    def threshold(self) -> float:
        """Threshold of the active class, a probability."""
        return self.active_class.threshold if self.active_class else 0.5

    def set_threshold(self, threshold: float, class_id: int | None = None) -> None:
        """Set the threshold of a class (the active one); it is written shortly after."""
        class_id = self.active_class_id if class_id is None else class_id
        threshold = min(max(float(threshold), 0.0), 1.0)
        for index, record in enumerate(self.classes):
            if record.id == class_id and record.threshold != threshold:
                self.classes[index] = replace(record, threshold=threshold)
                self._save_thresholds.start()
                self.heatmap.thresholds_changed(class_id)
                self.threshold_changed.emit()

    def choose_threshold(self, threshold: float) -> None:
        """The technician sets the active class's threshold: training leaves it alone from now."""
        if self.project is None:
            return
        if not self._threshold_chosen:
            self._threshold_chosen = True
            self._store(lambda: self._project().set_setting("threshold_chosen", True))
        self.set_threshold(threshold)

    def _write_thresholds(self) -> None:
        self._save_thresholds.stop()
        if self.project is None:
            return
        stored = {record.id: record.threshold for record in self.project.classes()}
        for record in self.classes:
            if stored.get(record.id) != record.threshold:
                self._store(lambda record=record: self._project().update_class(record))

    # Errors ----------------------------------------------------------------------------------

    def fail(self, error: BaseException) -> None:
        """Tell the person what they can do, or hand an unexpected error to the crash dialog."""
        if isinstance(error, SmearSegError):
            self.problem.emit(str(error))
        else:
            raise error

    def locate(self, image_id: int) -> Path:
        """Where an image's file stands. Raises ImageError if it is nowhere to be found."""
        return self._project().find_image(image_id)


def label_colours(classes: Iterable[ClassRecord]) -> dict[int, tuple[int, int, int]]:
    """Colour of every label value that is drawn: classes as set, background a quiet blue-grey."""
    colours = {record.id: record.colour for record in classes}
    return {BACKGROUND: BACKGROUND_COLOUR, **colours}


BACKGROUND_COLOUR = (86, 114, 150)
