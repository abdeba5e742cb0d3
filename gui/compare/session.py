"""Comparing the ladder's methods: what they run on, the run under way, what came of it.

Nothing of it is stored in the project. Methods run one after another in the training lane, so that
a comparison and a training never share the processor; Train ends a comparison.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import SmearSegError
from core.labels import Box
from core.project import Role
from gui.canvas.sampling import Pyramid
from gui.compare.job import (
    CompareOrder,
    Failure,
    Lessons,
    Outcome,
    Stamp,
    Subject,
    TrainedOn,
    run_methods,
)
from gui.errand import Errand
from gui.preferences import FREE_CORES
from gui.time_left import TimeLeft
from gui.training_job import window_threads
from gui.words import tr
from gui.worker import Job

if TYPE_CHECKING:
    from core.methods import MethodProgress
    from core.model import TrainedModel
    from gui.workspace import Workspace

WHOLE_UP_TO = 4_000_000
"""Pixels; of a larger image the part around the middle of the view is compared."""
PART_SIDE = 2000
PATCH = "patch"
"""The method that classifies every pixel by itself: the only one that is timed on a sample."""
UNTRAINED = "colour"
SHARING = (PATCH, "unpadded", "stride-1")
"""Methods with one network among them: what one of them trained the others use."""
DEFAULT_SECONDS = 10
_QUICK, _PREDICTING = 1.0, 2.0
"""Seconds expected of a method without a training, and of the prediction after one."""


class CompareSession(QObject):
    """Results of the last comparison, and the one under way."""

    changed = Signal()
    """Subject, results, what runs or why nothing can run."""
    progressed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._job: Job | None = None
        self.subject: Subject | None = None
        self.outcomes: dict[str, Outcome] = {}
        self.failures: dict[str, str] = {}
        self.waiting: list[str] = []
        """Methods of the run under way that have not ended, the running one first."""
        self.asked: tuple[str, ...] = ()
        """All methods of that run."""
        self.progress: MethodProgress | None = None
        self.seconds = DEFAULT_SECONDS
        self._errand: Errand | None = None
        self._phase: tuple[str, str] | None = None
        """Method and phase that the running time left is of."""
        self._left = TimeLeft()
        self._share = 0.0
        self._model: TrainedModel | None = None
        self._model_seconds = 0
        self._edits = 0
        self._class_id = workspace.active_class_id
        self.said = ""
        """How the last run ended, if not by itself."""
        self.cut_short = ""
        """The method that was running then."""
        workspace.project_changed.connect(self.forget)
        workspace.labels_changed.connect(self._labels_changed)
        workspace.threshold_changed.connect(self._class_changed)
        workspace.images_changed.connect(self._images_changed)
        workspace.training.state_changed.connect(self._training_changed)
        for signal in (
            workspace.current_changed,
            workspace.classes_changed,
            workspace.painting.history_changed,
        ):
            signal.connect(self.changed)

    # What can be done ----------------------------------------------------------------------------

    @property
    def running(self) -> bool:
        """True from the start of a run until its job's last word."""
        return self._job is not None

    @property
    def why_not(self) -> str:
        """Why no method can be run now; empty if they can."""
        workspace = self._workspace
        if not workspace.records:
            return tr("Add images first: all methods are shown on the image on the canvas.")
        if workspace.current is None or workspace.active_class is None:
            return tr("Open an image first: all methods are shown on the image on the canvas.")
        if workspace.training.running:
            return tr("The network is being trained. Compare when that has ended.")
        if not self._training_ids():
            return tr(
                "There are no labels to learn from. Paint a few cells and some "
                "background on a training image, or import masks."
            )
        return ""

    @property
    def fresh(self) -> bool:
        """Whether the results are of the image, class and labels of this moment."""
        return self.subject is not None and self.subject.stamp == self._stamp()

    def _stamp(self) -> Stamp | None:
        workspace = self._workspace
        if workspace.current_id is None:
            return None
        ids = sorted({workspace.current_id, *self._training_ids()})
        records = [workspace.records[i] for i in ids if i in workspace.records]
        return Stamp(
            workspace.current_id,
            workspace.active_class_id,
            tuple((record.id, record.labels_revision) for record in records),
            tuple(record.role for record in records),
            0 if workspace.painting.all_saved else self._edits,
        )

    def _training_ids(self) -> list[int]:
        workspace = self._workspace
        return [
            record.id
            for record in workspace.records.values()
            if record.role == Role.TRAINING and workspace.painting.is_labelled(record.id)
        ]

    def follow(self) -> None:
        """Without results, turn to the image on the canvas as it is now."""
        if not (self.outcomes or self.failures or self.running or self.fresh):
            self.subject = self._make_subject()

    @property
    def stale(self) -> str:
        """Why the results are not of what the canvas shows; empty if they are."""
        subject, now = self.subject, self._stamp()
        if subject is None or self.fresh or not (self.outcomes or self.failures or self.running):
            return ""
        workspace = self._workspace
        if now is None or workspace.current is None:
            return tr("These results are of “{name}”.", name=subject.name)
        if now.image_id != subject.stamp.image_id:
            return tr(
                "These results are of “{name}”. The canvas shows “{current}” now: "
                "running a method begins anew, on that image.",
                name=subject.name,
                current=workspace.current.name,
            )
        if now.class_id != subject.stamp.class_id:
            return tr(
                "These results are of the class “{class_name}”. Another is chosen now: "
                "running a method begins anew, on that class.",
                class_name=subject.class_name,
            )
        if now.roles != subject.stamp.roles and now.labels == subject.stamp.labels:
            return tr(
                "Other images are held out since. Running a method begins anew, with the "
                "present ones."
            )
        return tr(
            "The labels have changed since. Running a method begins anew, with the present labels."
        )

    # The run -------------------------------------------------------------------------------------

    def run(self, keys: Sequence[str], whole_scan: bool = False) -> None:
        """Run methods on the image shown; results of another image or other labels are dropped."""
        workspace = self._workspace
        if self.running or self.why_not:
            return
        workspace.painting.finish_stroke()
        if not self.fresh:
            self.outcomes, self.failures, self._model = {}, {}, None
            self.subject = self._make_subject()
        if self._model_seconds != self.seconds:
            self._model, self._model_seconds = None, self.seconds
        sources = self._sources()
        if self.subject is None or not sources:
            self.changed.emit()
            return
        for key in keys:
            self.failures.pop(key, None)
        cores = workspace.settings.get(FREE_CORES)
        order = CompareOrder(
            keys=tuple(keys),
            subject=self.subject,
            sources=sources,
            seconds=self.seconds,
            threads=window_threads(cores),
            device=workspace.heatmap.cell.device,
            whole_scan=whole_scan,
            model=self._model,
        )
        self.asked, self.waiting = tuple(keys), list(keys)
        self.progress, self.said, self.cut_short = None, "", ""
        self._phase, self._share = None, 0.0
        self._errand = Errand(
            tr("Comparing methods"), self.subject.name, stop=self.cancel, listens=False
        )
        job = workspace.workers.training.submit(self._errand, run_methods, order)
        self._job = job
        job.progressed.connect(self._heard)
        job.returned.connect(lambda _: self._end(""))
        job.cancelled.connect(self._stopped)
        job.failed.connect(self._failed)
        self.changed.emit()

    def _make_subject(self) -> Subject | None:
        workspace, stamp = self._workspace, self._stamp()
        opened, active = workspace.current, workspace.active_class
        if opened is None or stamp is None or active is None:
            return None
        height, width = opened.labels.shape
        box = self._part(height, width)
        whole = (box.height, box.width) == (height, width)
        image = opened.image if whole else opened.image[box.slices].copy()
        return Subject(
            stamp=stamp,
            name=opened.name,
            role=workspace.records[opened.id].role,
            size=(height, width),
            box=box,
            image=image,
            labels=opened.labels[box.slices].copy(),
            pyramid=opened.pyramid if whole else Pyramid(image),
            class_name=active.name,
            lessons=self._lessons(opened.id),
        )

    def _lessons(self, shown_id: int) -> Lessons:
        workspace, ids = self._workspace, self._training_ids()
        pixels = 0
        for image_id in ids:
            if workspace.painting.is_waiting(image_id):  # counted when it is written
                labels = workspace.painting.packed_labels(image_id)
                pixels += sum(labels.class_pixels().values())
            else:
                pixels += workspace.records[image_id].counts.labelled
        return Lessons(pixels, len(ids), shown_id in ids)

    def _part(self, height: int, width: int) -> Box:
        if height * width <= WHOLE_UP_TO:
            return Box(0, 0, height, width)
        x, y = self._workspace.heatmap.view_centre() or (width / 2, height / 2)
        rows, columns = min(PART_SIDE, height), min(PART_SIDE, width)
        top = min(max(round(y - rows / 2), 0), height - rows)
        left = min(max(round(x - columns / 2), 0), width - columns)
        return Box(top, left, top + rows, left + columns)

    def _sources(self) -> tuple[TrainedOn, ...]:
        workspace = self._workspace
        sources = []
        for image_id in self._training_ids():
            try:
                path = workspace.require_project().find_image(image_id)
            except SmearSegError as error:
                workspace.notice.emit(tr("Left out of the comparison: {error}", error=error))
                continue
            labels = workspace.painting.packed_labels(image_id)
            sources.append(TrainedOn(workspace.records[image_id].name, path, labels))
        if not sources:
            self.said = tr("The files of all labelled training images are missing.")
        return tuple(sources)

    def cancel(self, reason: str = "") -> None:
        """Ask the run to stop; methods that have ended keep their results."""
        if self._job is not None:
            self.said = reason
            self._job.cancel()
            self.changed.emit()

    @property
    def stopping(self) -> bool:
        """True from ``cancel`` until the run has ended."""
        return self._job is not None and self._job.cancel_requested

    def forget(self) -> None:
        """Another project, or none: drop everything."""
        if self._job is not None:
            self._job.abandon()
        self.subject, self.outcomes, self.failures, self._model = None, {}, {}, None
        self.cut_short = ""
        self._end("")

    def _heard(self, report: MethodProgress | Outcome | Failure) -> None:
        if isinstance(report, Outcome):
            self.outcomes[report.result.key] = report
            self._model = report.result.model or self._model
            self._ended(report.result.key)
        elif isinstance(report, Failure):
            self.failures[report.key] = report.sentence
            self.outcomes.pop(report.key, None)
            self._ended(report.key)
        else:
            self.progress = report
            self._tell(report)
            self.progressed.emit()

    def _tell(self, report: MethodProgress) -> None:
        """How far the whole run is: each method has the same share, its two phases halves of it.

        A prediction that was quick is timed once more; what was done stays done meanwhile.
        """
        now, phase = time.monotonic(), (report.key, report.phase)
        if self._phase != phase:
            self._phase, self._left = phase, TimeLeft()
            self._left.expect(now, self._expected(*phase))
        self._left.hear(now, report.fraction)
        ended = len(self.asked) - len(self.waiting)
        half = 0.0 if report.phase == "training" else 0.5
        done = (ended + half + report.fraction / 2) / len(self.asked)
        self._share = min(max(self._share, done), 1.0)
        if self._errand is not None:
            self._errand.tell(self._share, self._sum_of_seconds())

    def _ended(self, key: str) -> None:
        if key in self.waiting:
            self.waiting.remove(key)
        self.progress = None
        self.changed.emit()

    def _failed(self, error: BaseException) -> None:
        self._end(tr("The comparison ended early."))
        self._workspace.fail(error)

    def _stopped(self) -> None:
        done, total = len(self.asked) - len(self.waiting), len(self.asked)
        self.cut_short = self.waiting[0] if self.waiting else ""
        said = tr("Stopped.")
        if total > 1:
            said = tr(
                "Stopped after {done} of {total}. A card’s arrow runs that one.",
                done=done,
                total=total,
            )
        self._end(self.said or said)

    def _end(self, said: str) -> None:
        self._job, self.progress, self.waiting, self.said = None, None, [], said
        self.changed.emit()

    def _training_changed(self) -> None:
        if self._workspace.training.running and self.running:
            self.cancel(tr("Stopped when a training began."))
        self.changed.emit()

    def _images_changed(self) -> None:
        """An image taken out of the project takes its results along."""
        if self.subject is not None and self.subject.stamp.image_id not in self._workspace.records:
            self.forget()
        self.changed.emit()

    def _class_changed(self) -> None:
        """The threshold moves often; only another class is another comparison."""
        if self._class_id != self._workspace.active_class_id:
            self._class_id = self._workspace.active_class_id
            self.changed.emit()

    def _labels_changed(self) -> None:
        self._edits += 1

    @property
    def share(self) -> float:
        """How far the run is, 0 to 1."""
        return self._share

    @property
    def seconds_left(self) -> float | None:
        """About how long the run will take yet; None before it has said anything."""
        return self._errand.told_left if self.running and self._errand is not None else None

    @property
    def phase_seconds_left(self) -> float | None:
        """The same of the running method's phase alone."""
        return self._left.seconds(time.monotonic())

    def _sum_of_seconds(self) -> float:
        """Seconds of the phase under way, and what is expected of all that comes after it."""
        assert self._phase is not None
        key, phase = self._phase
        left = self.phase_seconds_left
        total = left if left is not None else self._expected(key, phase)
        if phase == "training":
            total += self._expected(key, "predicting")
        trained = self._model is not None or key in SHARING
        for later in self.waiting[1:]:
            if not (trained and later in SHARING):
                total += self._expected(later, "training")
            total += self._expected(later, "predicting")
            trained = trained or later in SHARING
        return total

    def _expected(self, key: str, phase: str) -> float:
        """Seconds that a phase of a method is likely to take."""
        if key == UNTRAINED:
            return _QUICK / 2
        return float(self.seconds) if phase == "training" else _PREDICTING
