"""The one object that owns the open project and tells everyone what changed.

Panels show its state and call its methods; they never know each other. All of it lives in the GUI
thread. Heatmaps, training and scores have an object each, reached from here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import ProjectError, SmearSegError
from core.images import ImageCache
from core.labels import BACKGROUND
from core.project import ClassRecord, ImageRecord, Project, Role
from gui.canvas.layers import BACKGROUND_COLOUR
from gui.heatmap import HeatmapSession
from gui.image_files import OpenedImage, open_image
from gui.intake import ImageIntake
from gui.painting import Painting
from gui.scores import Scores
from gui.settings import Settings
from gui.thresholds import Thresholds, chosen_classes
from gui.training import TrainingSession
from gui.worker import Job, Workers

IMAGE_CACHE_BYTES = 160_000_000
_SAVE_DELAY_MS = 300
_RETRY_MS = 5000


class Workspace(QObject):
    """The open project, the image shown, and what is being painted with."""

    project_changed = Signal()
    images_changed = Signal()
    image_changed = Signal(int)
    current_changed = Signal()
    opening_changed = Signal()
    labels_changed = Signal(object)
    classes_changed = Signal()
    threshold_changed = Signal()
    path_changed = Signal()
    """The project goes on in another file; nothing else of it changed."""
    saved_changed = Signal()
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
        self.chosen_id: int | None = None
        """The image asked for last, also when it could not be opened."""
        self.cache = ImageCache(IMAGE_CACHE_BYTES)
        self.active_class_id = 1
        self._open_job: Job | None = None
        self._save_thresholds = QTimer(self)
        self._save_thresholds.setInterval(_SAVE_DELAY_MS)
        self._save_thresholds.setSingleShot(True)
        self._save_thresholds.timeout.connect(self._write_thresholds)
        self._retry = QTimer(self)
        self._retry.setInterval(_RETRY_MS)
        self._retry.timeout.connect(self.save_again)
        self.painting = Painting(self)
        self.thresholds = Thresholds(self)
        self.heatmap = HeatmapSession(self)
        self.scores = Scores(self)
        self.training = TrainingSession(self)
        self.intake = ImageIntake(self)

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
        self.training.finish_and_keep()
        self._adopt(Project.create(path, overwrite=overwrite))

    def save_copy(self, path: Path) -> None:
        """Copy the project to ``path`` and go on in the copy.

        Raises:
            ProjectError: the copy could not be written; the project stays open as it was.
        """
        if self.project is None:
            return
        self.painting.finish_stroke()
        self._write_thresholds()
        self.project.save_copy(path)
        copy = Project.open(path)
        try:
            self.painting.write_unsaved_to(copy)
            self.training.write_unsaved_to(copy)
            records = {record.id: record for record in copy.images()}
        except ProjectError:
            copy.close()
            raise
        self.painting.forget_unsaved()
        self.training.forget_unsaved()
        former, self.project = self.project, copy
        former.close()
        # Image shown, histories and running jobs go on: they belong to the work, not to the file.
        self.records = records
        self.settings.add_recent(copy.path)
        self.images_changed.emit()
        self.path_changed.emit()
        self.scores.labels_came()
        self.saved_again()

    def _adopt(self, project: Project) -> None:
        try:
            classes = project.classes()
            records = {record.id: record for record in project.images()}
            chosen = chosen_classes(project)
            self.training.finish_and_keep()
        except ProjectError:
            project.close()
            raise
        self.close_project()
        self.project = project
        self.classes, self.records, self.thresholds.chosen = classes, records, chosen
        self.active_class_id = self.painting.value = self.classes[0].id
        self.settings.add_recent(project.path)
        self.project_changed.emit()
        self.classes_changed.emit()
        self.images_changed.emit()
        self.painting.changed.emit()
        self.threshold_changed.emit()
        self.heatmap.load_latest()
        shown = project.get_setting("current_image", None)
        if shown not in self.records:
            shown = next(iter(self.records), None)
        if shown is not None:
            self.select(shown)

    def close_project(self) -> None:
        """Finish what is under way and close the project; all of it is in the file."""
        self.painting.finish_stroke()
        self.training.finish_now()
        self.intake.abandon()
        if self._open_job is not None:
            self._open_job.abandon()
            self._open_job = None
        self.heatmap.clear()
        self.scores.clear()
        if self.project is not None:
            self.save_again()
            self._write_thresholds()
            if self.current is not None:
                self._store(
                    lambda: self.require_project().set_setting("current_image", self.current_id)
                )
            self.project.close()
        self.project = None
        self.records, self.classes = {}, []
        self._retry.stop()
        self.training.forget_unsaved()
        self.painting.clear()
        self._set_current(None)
        self.opening_id = self.chosen_id = None
        self.opening_changed.emit()
        self.images_changed.emit()
        self.project_changed.emit()

    @property
    def is_sample(self) -> bool:
        """True while the sample project is open."""
        return self.project is not None and bool(self.project.get_setting("sample", False))

    def require_project(self) -> Project:
        """The open project. Raises ProjectError if none is open."""
        if self.project is None:
            raise ProjectError("No project is open.")
        return self.project

    # Images ----------------------------------------------------------------------------------

    def select(self, image_id: int) -> None:
        """Show an image; it is read in a worker, the present one stays until then."""
        self.chosen_id = image_id
        if self._open_job is not None:
            self._open_job.abandon()
            self._open_job = None
        if self.current_id == image_id:
            # Never read it again: the labels in memory may be newer than any that were read.
            self.opening_id = None
            self.opening_changed.emit()
            return
        record = self.records[image_id]
        self.opening_id = image_id
        self.opening_changed.emit()
        try:
            path = self.require_project().find_image(image_id)
            unsaved = self.painting.unsaved_labels(image_id)
            labels = self.require_project().packed_labels(image_id) if unsaved is None else unsaved
        except SmearSegError as error:
            self._not_opened(error)
            return
        job = self.workers.opening.submit(
            f"Opening {record.name}", open_image, image_id, record.name, path, labels, self.cache
        )
        self._open_job = job
        job.returned.connect(self._opened)
        job.failed.connect(self._not_opened)

    def _opened(self, opened: OpenedImage) -> None:
        if opened.id != self.opening_id:
            return
        self.painting.finish_stroke()
        self.opening_id, self._open_job = None, None
        self._set_current(opened)
        self.opening_changed.emit()
        if opened.damage:
            self.problem.emit(opened.damage)
        self._store(lambda: self.require_project().set_setting("current_image", opened.id))

    def _not_opened(self, error: BaseException) -> None:
        self.painting.finish_stroke()
        self.opening_id, self._open_job = None, None
        self._set_current(None)  # the image of before under the name of this one would mislead
        self.opening_changed.emit()
        self.fail(error)

    def _set_current(self, opened: OpenedImage | None) -> None:
        self.current = opened
        self.heatmap.show(opened)
        self.current_changed.emit()
        self.painting.history_changed.emit()

    @property
    def current_id(self) -> int | None:
        """Id of the image shown."""
        return self.current.id if self.current else None

    def step(self, by: int) -> None:
        """Go ``by`` images on in the list (negative: back)."""
        ids, at = list(self.records), self.chosen_id
        if not ids:
            return
        index = ids.index(at) + by if at in ids else 0
        if 0 <= index < len(ids):
            self.select(ids[index])

    def remove_images(self, ids: Sequence[int]) -> None:
        """Take images out of the project; files and labels stay, ``restore_images`` undoes it."""
        order = list(self.records)
        self.painting.finish_stroke()
        self.require_project().remove_images(ids)
        gone_index = order.index(ids[0]) if ids else 0
        self.reload_records()
        for image_id in ids:
            self.scores.forget(image_id)
        if self.chosen_id in ids or self.current_id in ids:
            rest = list(self.records)
            if self._open_job is not None:
                self._open_job.abandon()
            self._set_current(None)
            self.opening_id = self._open_job = self.chosen_id = None
            if rest:
                self.select(rest[min(gone_index, len(rest) - 1)])

    def restore_images(self, ids: Sequence[int]) -> None:
        """Bring removed images back with their labels."""
        self.require_project().restore_images(ids)
        self.reload_records()
        self.scores.labels_came()
        if ids:
            self.select(ids[0])

    def set_role(self, ids: Sequence[int], role: Role) -> None:
        """Make images training or held out."""
        self.require_project().set_roles(ids, role)
        self.reload_records()
        self.scores.changed.emit()

    def reload_record(self, image_id: int) -> None:
        """Read one image's entry again, after its labels were written."""
        if image_id in self.records:  # it may have been removed meanwhile
            self.records[image_id] = self.require_project().image(image_id)
            self.image_changed.emit(image_id)

    def labels_of_other_changed(self, image_id: int) -> None:
        """The labels of an image that is not shown were written."""
        self.scores.forget(image_id)
        self.reload_record(image_id)
        if self.opening_id == image_id:  # it is being opened with the labels of before
            self.select(image_id)

    def labels_imported(self, ids: Sequence[int]) -> None:
        """Score what has new labels."""
        if self.heatmap.model is not None and not self.heatmap.is_snapshot and ids:
            self.scores.score_all()

    def reload_records(self) -> None:
        """Read the list of images from the project again."""
        self.records = {record.id: record for record in self.require_project().images()}
        self.images_changed.emit()

    # Classes and threshold -------------------------------------------------------------------

    @property
    def active_class(self) -> ClassRecord | None:
        """The class that is painted, thresholded and scored."""
        return next((c for c in self.classes if c.id == self.active_class_id), None)

    def set_active_class(self, class_id: int) -> None:
        """Paint, threshold and score this class."""
        if class_id != self.active_class_id:
            self.active_class_id = class_id
            self.scores.use_class(class_id)
            self.heatmap.reset.emit()
            self.threshold_changed.emit()
            self.scores.changed.emit()

    def add_class(self, name: str, colour: tuple[int, int, int]) -> ClassRecord:
        """Add a class and paint with it. Raises ProjectError."""
        self._write_thresholds()
        record = self.require_project().add_class(name, colour)
        self.classes = self.require_project().classes()
        self.classes_changed.emit()
        self.painting.set_value(record.id)
        return record

    def update_class(self, record: ClassRecord) -> None:
        """Rename or recolour a class; its threshold stays. Raises ProjectError."""
        self._write_thresholds()
        present = next((c for c in self.classes if c.id == record.id), record)
        self.require_project().update_class(replace(record, threshold=present.threshold))
        self.classes = self.require_project().classes()
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
        self.thresholds.choose(threshold)

    def _write_thresholds(self) -> None:
        self._save_thresholds.stop()
        if self.project is None:
            return
        stored = {record.id: record.threshold for record in self.project.classes()}
        for record in self.classes:
            if stored.get(record.id) != record.threshold:
                self._store(lambda record=record: self.require_project().update_class(record))

    # Saving ----------------------------------------------------------------------------------

    @property
    def all_saved(self) -> bool:
        """False while finished strokes or a trained network are in memory only."""
        return self.painting.all_saved and self.training.all_saved

    def not_saved(self, error: ProjectError, first: bool) -> None:
        """Something could not be written: say so once, and try again from time to time."""
        self._retry.start()
        self.saved_changed.emit()
        if first:
            self.problem.emit(
                f"{error}\nYour work goes on in memory and is saved as soon as that is possible "
                "again; “Save as” can write it elsewhere."
            )

    def save_again(self) -> None:
        """Try to write what could not be written."""
        if self.all_saved or self.project is None:
            return
        try:
            self.painting.save_again()
            self.training.save_again()
        except ProjectError:
            return  # said when it failed first; the window shows it all the while
        self.saved_again()

    def saved_again(self) -> None:
        """Something was written that could not be before."""
        if self.all_saved and self._retry.isActive():
            self._retry.stop()
            self.notice.emit("Everything is saved again.")
        self.saved_changed.emit()

    def _store(self, write: Callable[[], object]) -> None:
        """Write what is pleasant to keep but no work: a failure is not worth more than a notice."""
        try:
            write()
        except ProjectError as error:
            self.notice.emit(str(error))

    # Errors ----------------------------------------------------------------------------------

    def fail(self, error: BaseException) -> None:
        """Tell the person what they can do, or hand an unexpected error to the crash dialog."""
        if isinstance(error, SmearSegError):
            self.problem.emit(str(error))
        else:
            raise error

    def locate(self, image_id: int) -> Path:
        """Where an image's file stands. Raises ImageError if it is nowhere to be found."""
        return self.require_project().find_image(image_id)


def label_colours(classes: Iterable[ClassRecord]) -> dict[int, tuple[int, int, int]]:
    """Colour of every label value that is drawn: classes as set, background a quiet blue-grey."""
    colours = {record.id: record.colour for record in classes}
    return {BACKGROUND: BACKGROUND_COLOUR, **colours}
