"""The one object that owns the open project and tells everyone what changed.

Panels show its state and call its methods; they never know each other. All of it lives in the GUI
thread. Heatmaps, training and scores have an object each, reached from here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from core.errors import DamagedError, ProjectError, ReadOnlyError, SmearSegError, TrainingError
from core.images import ImageCache
from core.memory_errors import memory_sentence, ran_out_of_memory
from core.project import ClassRecord, ImageRecord, Project, Role
from core.project_history import ProjectHistory
from core.project_place import OtherProjectError
from gui.all_cells import AllCells
from gui.calibration import ProjectCalibration
from gui.cell_rules import CellRules
from gui.cells import CellsSession
from gui.class_table import ClassTable
from gui.heatmap import HeatmapSession
from gui.held_out import HeldOutScore
from gui.image_files import OpenedImage
from gui.intake import ImageIntake
from gui.leak_guard import LeakGuard
from gui.live import LiveMode
from gui.opening import ImageOpening
from gui.painting import Painting
from gui.roles import Roles
from gui.rule_scores import RuleScores
from gui.runs.session import TrainingRuns
from gui.saving_as import SavingAs
from gui.scores import Scores
from gui.settings import Settings
from gui.thresholds import Thresholds
from gui.training import TrainingSession
from gui.unlike import UnlikeImages
from gui.unreadable import UnreadableImages
from gui.words import kept_n, mark, tr
from gui.worker import Workers

_IN_HAND = "active_class"
_UPGRADE = mark("{name} has this version’s format now; as it was, it is kept as {older}.")
_OPEN = mark("“{name}” is open; choose another name for the new project.")
_NO_CLASS = mark("{name} has no class; restore an earlier state of it.")
_GONE = mark(
    "{name} is no longer in {folder}: it was moved, renamed, deleted or replaced, or its drive is "
    "gone. Put it back, or use “Save as” to keep your work."
)
_IN_MEMORY = mark(
    "Your work goes on in memory and is saved as soon as that is possible again; “Save as” can "
    "write it elsewhere."
)
IMAGE_CACHE_BYTES = 160_000_000
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
    training_problem = Signal(str)
    """Why a training could not be done; said as a problem, too."""
    saving_problem = Signal(str)
    """Why something is not saved; said as a problem, too, and true until all is saved."""
    undo_problem = Signal(str, object)
    """Why a step could not be undone or redone, and a call that tells whether that is still so;
    said as a problem, too."""
    image_problem = Signal(int, str)
    """Why an image could not be shown, by its id; said as a problem, too."""
    network_problem = Signal(str)
    """Why the network in use could not be read; said as a problem, too."""
    refused = Signal(object)
    """A change was refused (ReadOnlyError): the project is only looked at."""

    def __init__(self, workers: Workers, settings: Settings) -> None:
        super().__init__()
        self.workers = workers
        self.settings = settings
        self.project: Project | None = None
        self.work: object = None
        """Another for each project that is opened; the same when the work goes on in a copy."""
        self.records: dict[int, ImageRecord] = {}
        self.current: OpenedImage | None = None
        self.displaced = False
        """Whether the project's file is no longer where it was opened."""
        self._displaced_why = ""
        self.cache = ImageCache(IMAGE_CACHE_BYTES)
        self.class_table = ClassTable(self)
        self._opening = ImageOpening(self)
        self._retry = QTimer(self)
        self._retry.setInterval(_RETRY_MS)
        self._retry.timeout.connect(self.save_again)
        self.painting = Painting(self)
        self.thresholds = Thresholds(self)
        self.calibration = ProjectCalibration(self)
        self.cell_rules = CellRules(self)
        self.heatmap = HeatmapSession(self)
        self.scores = Scores(self)
        self.held_out = HeldOutScore(self)
        self.training = TrainingSession(self)
        self.live = LiveMode(self)
        self.runs = TrainingRuns(self)
        self.intake = ImageIntake(self)
        self.unreadable = UnreadableImages(self)
        self.leaks = LeakGuard(self)
        self.unlike = UnlikeImages(self)
        self.roles = Roles(self)
        self.cells = CellsSession(self)
        self.rule_scores = RuleScores(self)
        self.all_cells = AllCells(self)
        self.saving_as = SavingAs(self)

    # Project ---------------------------------------------------------------------------------

    def open_project(self, path: Path) -> None:
        """Open a project file in place of the present one.

        Raises:
            ProjectError: it cannot be opened; the present project then stays open.
        """
        same = self.project is not None and self.project.path.resolve() == path.resolve()
        if same and not self.read_only:  # else it may be to be worked on now
            return
        self.adopt(Project.open(path))

    def new_project(self, path: Path, overwrite: bool = False) -> None:
        """Make an empty project and open it.

        Raises:
            ProjectError: it cannot be made there; the present project then stays open.
        """
        if self.project is not None and self.project.path.resolve() == path.resolve():
            raise ProjectError(tr(_OPEN, name=path.name))
        self.training.finish_and_keep()
        self.adopt(Project.create(path, overwrite=overwrite))

    def adopt(self, project: Project) -> None:
        """Have a project that was just opened in place of the present one.

        Raises:
            ProjectError: it cannot be used, and was closed; the present project then stays open.
        """
        try:
            classes = project.classes()
            records = {record.id: record for record in project.images()}
            if not classes:
                raise DamagedError(tr(_NO_CLASS, name=project.path.name))
            history, in_hand = ProjectHistory(project), project.get_setting(_IN_HAND, None)
            self.training.finish_and_keep()
        except ProjectError:
            project.close()
            raise
        self.close_project()
        self.project, self.work = project, object()
        self.records = records
        self.painting.value = self.class_table.open(classes, in_hand)
        self.painting.steps.open(history)
        self.thresholds.open()
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
        if project.upgraded_from is not None:
            self.notice.emit(tr(_UPGRADE, name=project.path.name, older=project.upgraded_from.name))

    def close_project(self) -> None:
        """Finish what is under way and close the project; all of it is in the file."""
        self.saving_as.abandon()
        self.painting.finish_stroke()
        self.training.finish_now()
        self.intake.abandon()
        self._opening.abandon()
        self.heatmap.clear()
        self.scores.clear()
        self.cells.clear()
        self.rule_scores.clear()
        self.all_cells.clear()
        if self.project is not None:
            self.save_again()
            self.settle()
            self.store(self._keep_place)
            self.project.close()
        self.project, self.work, self.displaced = None, None, False
        self.records = {}
        self.class_table.close()
        self._retry.stop()
        self.training.networks.forget_unsaved()
        self.painting.clear()
        self._opening.close()
        self.opening_changed.emit()
        self.images_changed.emit()
        self.project_changed.emit()

    @property
    def read_only(self) -> bool:
        """True while a project is open that is only looked at."""
        return self.project is not None and self.project.read_only

    def refuses_changes(self) -> bool:
        """Whether the project is only looked at; says so where it is."""
        if self.read_only:
            self.refused.emit(ReadOnlyError(self.require_project().path.name))
        return self.read_only

    @property
    def is_sample(self) -> bool:
        """True while the sample project is open."""
        return self.project is not None and bool(self.project.get_setting("sample", False))

    def require_project(self) -> Project:
        """The open project. Raises ProjectError if none is open."""
        if self.project is None:
            raise ProjectError(tr("No project is open."))
        return self.project

    # Images ----------------------------------------------------------------------------------

    @property
    def opening_id(self) -> int | None:
        """Id of the image on its way to the canvas."""
        return self._opening.opening_id

    @property
    def chosen_id(self) -> int | None:
        """Id of the image asked for last, also when it could not be opened."""
        return self._opening.chosen_id

    def select(self, image_id: int) -> None:
        """Show an image; it is read in a worker, the present one stays until then."""
        self._opening.select(image_id)

    def step(self, by: int) -> None:
        """Go ``by`` images on in the list (negative: back)."""
        self._opening.step(by)

    def show_image(self, opened: OpenedImage | None) -> None:
        """Have this image as the current one; who wants to see another calls ``select``."""
        self.current = opened
        self.heatmap.show(opened)
        self.current_changed.emit()
        self.painting.history_changed.emit()

    @property
    def current_id(self) -> int | None:
        """Id of the image shown."""
        return self.current.id if self.current else None

    def remove_images(self, ids: Sequence[int]) -> None:
        """Take images out of the project, as an undoable step; files and labels stay."""
        self.painting.finish_stroke()
        name = kept_n("Remove image", "Remove {n} images", len(ids))
        self.painting.steps.make(name, records={("removed", i): 1 for i in ids})

    def restore_images(self, ids: Sequence[int]) -> None:
        """Bring removed images back with their labels: undoes the step that removed them."""
        self.painting.steps.undo_removal(ids)

    def list_changed(self, ids: Sequence[int]) -> None:
        """Images ``ids`` left the list or came back, or the roles of some changed."""
        order = list(self.records)
        self.reload_records()
        gone = [i for i in ids if i in order and i not in self.records]
        back = [i for i in ids if i not in order and i in self.records]
        for image_id in gone:
            self.scores.forget(image_id)
        if self.chosen_id in gone or self.current_id in gone:
            rest, at = list(self.records), order.index(gone[0])
            self._opening.close()
            if rest:
                self.select(rest[min(at, len(rest) - 1)])
        if back:
            self.scores.labels_came()
            self.select(back[0])
        self.scores.changed.emit()

    def set_role(self, ids: Sequence[int], role: Role) -> None:
        """Make images training or held out, as an undoable step; the person chose so."""
        self.roles.choose(ids, role)

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
    def classes(self) -> list[ClassRecord]:
        """The project's classes in their order."""
        return self.class_table.records

    @property
    def active_class_id(self) -> int:
        """Id of the class that is painted, thresholded and scored."""
        return self.class_table.active_id

    @property
    def active_class(self) -> ClassRecord | None:
        """The class that is painted, thresholded and scored."""
        return self.class_table.active

    def set_active_class(self, class_id: int) -> None:
        """Paint, threshold and score this class."""
        self.class_table.set_active(class_id)

    def add_class(self, name: str, colour: tuple[int, int, int]) -> ClassRecord:
        """Add a class and paint with it. Raises ProjectError."""
        return self.class_table.add(name, colour)

    def update_class(self, record: ClassRecord) -> None:
        """Rename or recolour a class; its threshold stays. Raises ProjectError."""
        self.class_table.update(record)

    @property
    def threshold(self) -> float:
        """Threshold of the active class, a probability."""
        return self.active_class.threshold if self.active_class else 0.5

    def choose_threshold(self, threshold: float) -> None:
        """The technician sets the active class's threshold: training leaves it alone from now."""
        self.thresholds.choose(threshold)

    def settle(self) -> None:
        """Write what waits for a slider to come to rest."""
        self.thresholds.rest()
        self.cell_rules.rest()

    # Saving ----------------------------------------------------------------------------------

    @property
    def all_saved(self) -> bool:
        """False while finished strokes or a network are in memory, or in a file that is lost."""
        return self.painting.all_saved and self.training.networks.all_saved and not self.displaced

    def set_displaced(self, on: bool, why: str = "") -> None:
        """The project's file is no longer where it was opened (``why``), or is there again."""
        if self.project is None or (on == self.displaced and why in ("", self._displaced_why)):
            return
        self.displaced, self._displaced_why = on, why
        self.saved_changed.emit()
        if on:
            there = self.project.path
            self._say_unsaved(why or tr(_GONE, name=there.name, folder=there.parent))
        elif self.all_saved:
            self.notice.emit(tr("The project is in its place again; everything is saved."))

    def not_saved(self, error: ProjectError, first: bool) -> None:
        """Something could not be written: say so once, and try again from time to time."""
        self._retry.start()
        self.saved_changed.emit()
        if first:
            self._say_unsaved(f"{error}\n{tr(_IN_MEMORY)}")

    def _say_unsaved(self, sentence: str) -> None:
        self.problem.emit(sentence)
        self.saving_problem.emit(sentence)

    def save_again(self) -> None:
        """Try to write what could not be written."""
        if self.all_saved or self.project is None:
            return
        try:
            if self.project.lost_touch and not self.project.come_back():
                self.painting.steps.write_shown()
            self.painting.steps.save_again()
            self.training.networks.save_again()
        except ProjectError as error:
            if isinstance(error, OtherProjectError):
                self.set_displaced(True, str(error))
            return  # said when it failed first; the window shows it all the while
        self.saved_again()

    def saved_again(self) -> None:
        """Something was written that could not be before."""
        if self.all_saved and self._retry.isActive():
            self._retry.stop()
            self.notice.emit(tr("Everything is saved again."))
        if self.all_saved:
            self.thresholds.rest()  # those of a network that had to wait
        self.saved_changed.emit()

    def _keep_place(self) -> None:
        """Write down where the person was: the next start goes on there."""
        project = self.require_project()
        project.set_setting(_IN_HAND, self.active_class_id)
        if self.current_id is not None:
            project.set_setting("current_image", self.current_id)

    def store(self, write: Callable[[], object]) -> None:
        """Write what is pleasant to keep but no work: a failure is not worth more than a notice."""
        try:
            write()
        except ReadOnlyError:
            return  # what is only looked at keeps nothing
        except ProjectError as error:
            self.notice.emit(str(error))

    # Errors ----------------------------------------------------------------------------------

    def fail(self, error: BaseException) -> None:
        """Tell the person what they can do, or hand an unexpected error to the crash dialog."""
        if isinstance(error, SmearSegError):
            self.problem.emit(str(error))
            if isinstance(error, TrainingError):
                self.training_problem.emit(str(error))
        elif ran_out_of_memory(error):
            self.problem.emit(memory_sentence(error, tr("What was under way")))
        else:
            raise error

    def locate(self, image_id: int) -> Path:
        """Where an image's file stands. Raises ImageError if it is nowhere to be found."""
        return self.require_project().find_image(image_id)
