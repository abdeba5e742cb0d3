"""Training as the window sees it: start, watch, stop; the run itself is a job in its own lane."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, Signal, SignalInstance

from core import __version__
from core.errors import ProjectError, SmearSegError, TrainingError
from core.project import ClassRecord, Role, RunRecord
from core.run_comparison import best_above
from core.run_summary import (
    ASKED_SECONDS,
    CLASSES,
    JUDGED_BY,
    JUDGED_REVISIONS,
    KNOWN_CLASSES,
    LABELS,
    LEARNT_CLASSES,
    LIVE,
    PROGRAM,
    TRAINED_ON,
    labels_digest,
    learnt_ids_of,
    mean_loss,
)
from gui.errand import Errand
from gui.failed_run import ENDED, ENDED_AT_ONCE, ENDED_EARLY, left_by, outcome_of
from gui.former_network import FormerNetwork
from gui.kept_networks import KeptNetworks
from gui.next_step import nothing_to_train_on
from gui.preferences import DEVICE, FREE_CORES
from gui.training_job import (
    Preparing,
    TrainingOrder,
    TrainingSource,
    judges_apart,
    run_training,
    window_threads,
)
from gui.words import images_text, tr
from gui.worker import Job

if TYPE_CHECKING:
    from core.model import TrainedModel
    from core.training import TrainingProgress
    from gui.workspace import Workspace


_MAX_UNLABELLED = 16
_PATIENCE_S = 2.0
_AT_THE_END = 0.3
"""Seconds between a run's last judgement and its last report, with nothing learnt between."""
_LIVE_POINTS = 600
"""Points of the curve that live mode keeps."""


class TrainingSession(QObject):
    """The run under way, or the last one: its curve, its state, its outcome."""

    state_changed = Signal()
    progressed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._job: Job | None = None
        self._started = ""
        self._began = 0.0
        self._revision = 0
        self._trained_on: list[int] = []
        self._asked: dict[str, Any] = {}
        """What the run under way was asked, for its record."""
        self._class_ids: frozenset[int] = frozenset()
        self._known: frozenset[int] | None = frozenset()
        """Ids of the classes that the network gone on from has learnt; None if it does not tell."""
        self._counts: dict[int, dict[int, int]] = {}
        """Pixels of each class, by image, when the run began whose network was kept last."""
        self._begun_with = self._counts
        self.networks = KeptNetworks(workspace)
        self._former = FormerNetwork(workspace)
        self.progress: TrainingProgress | None = None
        self._snapshot: TrainingProgress | None = None
        """The last report with a network: what came after is of later steps than that."""
        self.losses: list[tuple[float, float]] = []
        """Mean loss of the last reports: one alone, of a few crops, jumps up and down."""
        self._reported: list[float] = []
        self.ious: list[tuple[float, float]] = []
        self.stopping = False
        self.outcome = ""
        self.better_before: RunRecord | None = None
        """The best run before the last one, if the same held-out labels say that it was better."""
        self.start_over = False
        """Whether the next run is not to go on from the last network; for that run only."""
        self.goes_on = False
        """Whether the run under way goes on from the network before it."""
        self.live = False
        """Whether live mode began the run under way, or the last one."""
        self._on_failure: Callable[[BaseException], None] = workspace.fail
        self.errand: Errand | None = None
        """The run under way, or the last one, as it is listed among the jobs."""
        self._told: set[str] = set()
        """What live mode's runs have complained of already."""
        self._curve_begins = 0.0
        self._draws_on = False
        """Whether the next run, if live mode begins it, goes on with the curve of the last one."""

    @property
    def running(self) -> bool:
        """True from Train until the last word of the job."""
        return self._job is not None

    @property
    def recent_loss(self) -> float | None:
        """Where the curve of the loss ends; after a run, what it was at the network kept."""
        progress = self.progress
        if progress is not None and progress.done and progress.model is not None and not self.live:
            kept = progress.model.summary.get("loss")
            if isinstance(kept, float):
                return kept
        return self.losses[-1][1] if self.losses else None

    @property
    def kept_at(self) -> float | None:
        """Seconds into the run at which the network kept was judged; None if that is its end."""
        progress = self.progress
        if progress is None or not progress.done or self.live or not self.ious:
            return None
        at, _ = max(self.ious, key=lambda point: (point[1], point[0]))  # of equals the last one
        end = max(points[-1][0] for points in (self.ious, self.losses) if points)
        return at if at < end - _AT_THE_END else None

    @property
    def knows_labels(self) -> bool:
        """Whether the run in use saw as many pixels of each class as each image has now.

        What was painted and undone since has changed nothing, though the project remembers it.
        """
        if self._counts:
            return self._counts == self._count()
        run = self._workspace.runs.record
        return run is not None and run.summary.get(LABELS) == labels_digest(self._count())

    def _count(self) -> dict[int, dict[int, int]]:
        records = self._workspace.records.values()
        return {r.id: dict(r.class_pixels) for r in records if r.counts.labelled}

    def start(
        self, seconds: float, live_failed: Callable[[BaseException], None] | None = None
    ) -> None:
        """Train on all labels of the project for about ``seconds``.

        A run of live mode says with ``live_failed`` who is told of errors in the person's place.
        """
        workspace = self._workspace
        if self.running or workspace.project is None or workspace.refuses_changes():
            return
        workspace.painting.finish_stroke()
        self.live = live_failed is not None
        self._on_failure = live_failed or workspace.fail
        if not self.live:
            self._told.clear()
        try:
            sources = self._sources()
        except SmearSegError as error:
            self._on_failure(error)
            return
        self.goes_on = self.can_go_on and not self.start_over
        # What the network before has seen, the one that goes on from it has seen too.
        seen = {source.image_id for source in sources if not source.held_out}
        self._trained_on = sorted(seen | workspace.heatmap.trained_on if self.goes_on else seen)
        sources = judges_apart(sources, self._trained_on, workspace.leaks.likes)
        settings = workspace.settings
        device, cores = settings.get(DEVICE), settings.get(FREE_CORES)
        classes = self._classes()
        order = TrainingOrder(
            sources=sources,
            unlabelled=self._unlabelled(),
            class_ids=tuple(c.id for c in classes),
            class_names=tuple(c.name for c in classes),
            thresholds=tuple(c.threshold for c in classes),
            seconds=seconds,
            device=None if device == "auto" else device,
            threads=window_threads(cores),
            warm_start=workspace.heatmap.model if self.goes_on else None,
            stored=self._unread_network() if self.goes_on else None,
        )
        self._class_ids = frozenset(order.class_ids)
        before = learnt_ids_of(workspace.runs.record, order.class_ids) if self.goes_on else ()
        self._known = None if before is None else frozenset(before)
        self._former.remember()
        self._begun_with = self._count()
        judges = sorted(source.image_id for source in sources if source.held_out)
        self._asked = {
            JUDGED_BY: judges,
            LABELS: labels_digest(self._begun_with),
            JUDGED_REVISIONS: [workspace.records[one].labels_revision for one in judges],
            CLASSES: list(order.class_names),
            ASKED_SECONDS: seconds,
            PROGRAM: __version__,
        }
        # Of one that cannot be read the run will say so, unless it was mended meanwhile.
        self.errand = self._errand(sum(one not in workspace.unreadable for one in seen))
        self._begin(
            workspace.workers.training.submit(self.errand, run_training, order),
            goes_on_drawing=self._draws_on and self.live and self.goes_on,
        )

    def begin_live_session(self) -> None:
        """What live mode trains from now on is a run of its own, with a curve of its own."""
        self.networks.end_live_session()
        self._draws_on = False

    def _errand(self, images: int) -> Errand:
        """What is seen of a run; those of live mode come by themselves."""
        title = tr("Live training") if self.live else tr("Training")

        def says(run: TrainingProgress | None) -> str:
            if run is None or not self.stopping or not self._former.gives_way_to(run):
                return ""
            if run.held_out_iou is None:
                return tr("The newest network is kept, as no held-out image judged any.")
            return tr("The best network so far is kept.")

        return Errand(title, images_text(images), stop=self.stop, by_itself=self.live, says=says)

    def _classes(self) -> list[ClassRecord]:
        """The classes by their ids: a network does not depend on the order they are listed in."""
        return sorted(self._workspace.classes, key=lambda record: record.id)

    @property
    def class_ids(self) -> frozenset[int]:
        """Ids of the classes that the run under way trains on."""
        return self._class_ids if self.running else frozenset()

    @property
    def can_go_on(self) -> bool:
        """Whether a run can go on from the last network: it has the classes of the project.

        Not where it has seen an image that is held out now: that would be judged on it as if it
        had not, for ever.
        """
        workspace, heatmap = self._workspace, self._workspace.heatmap
        if workspace.project is None or not heatmap.has_network:
            return False
        if workspace.scores.held_out_but_seen:
            return False
        model, class_ids = heatmap.model, tuple(record.id for record in self._classes())
        if model is None:
            return True  # still being read; training itself looks whether it fits
        usual = replace(type(model.config)(), classes=len(class_ids))
        return model.class_ids == class_ids and model.config == usual

    def _unread_network(self) -> bytes | None:
        project, heatmap = self._workspace.project, self._workspace.heatmap
        return project.model_in_use() if project is not None and heatmap.model is None else None

    def set_start_over(self, on: bool) -> None:
        """Whether the next run begins anew although there is a network to go on from."""
        if on != self.start_over:
            self.start_over = on
            self.state_changed.emit()

    def _sources(self) -> list[TrainingSource]:
        workspace = self._workspace
        assert workspace.project is not None
        sources = []
        for record in workspace.records.values():
            if not workspace.painting.is_labelled(record.id):
                continue
            try:
                path = workspace.project.find_image(record.id)
            except SmearSegError as error:
                self._complain(workspace.notice, tr("Left out of training: {error}", error=error))
                continue
            labels = workspace.painting.packed_labels(record.id)
            held_out = record.role == Role.HELD_OUT
            sources.append(TrainingSource(record.name, record.id, path, labels, held_out))
        if not any(not source.held_out for source in sources):
            raise TrainingError(nothing_to_train_on(workspace))
        return sources

    def _unlabelled(self) -> list[tuple[str, Path]]:
        """Some of the images without labels, evenly spread; what cannot be found is passed over."""
        workspace = self._workspace
        assert workspace.project is not None
        records = [
            r for r in workspace.records.values() if not workspace.painting.is_labelled(r.id)
        ]
        found = []
        for record in records[:: -(-len(records) // _MAX_UNLABELLED) or 1]:
            with contextlib.suppress(SmearSegError):
                found.append((record.name, workspace.project.find_image(record.id)))
        return found

    def _complain(self, signal: SignalInstance, sentence: str) -> None:
        """Say it; live mode, which trains every few seconds, says the same only once."""
        if not self.live or sentence not in self._told:
            self._told.add(sentence)
            signal.emit(sentence)

    def _begin(self, job: Job, goes_on_drawing: bool) -> None:
        assert self._workspace.project is not None
        self._job = job
        self._started = datetime.now(UTC).isoformat(timespec="seconds")
        self._began = time.monotonic()
        self._revision = self._workspace.project.revision
        if goes_on_drawing and self.losses:
            self._curve_begins = self.losses[-1][0]
            self.losses = self.losses[-_LIVE_POINTS:]
            self.ious = [point for point in self.ious if point[0] >= self.losses[0][0]]
        else:
            self._curve_begins, self.losses, self.ious = 0.0, [], []
            self._reported = []
        self._draws_on = self.live
        self.progress = self._snapshot = self.better_before = None
        self.stopping, self.outcome = False, ""
        job.progressed.connect(self._heard)
        job.returned.connect(self._returned)
        job.failed.connect(self._failed)
        job.cancelled.connect(lambda: self._take_back(tr("Stopped before the first step.")))
        self.state_changed.emit()

    def stop(self) -> None:
        """Ask the run to stop; the best network so far is kept."""
        if self._job is not None:
            self.stopping = True
            self._job.cancel()
            self.state_changed.emit()

    def finish_now(self) -> None:
        """The project closes: stop, keep the best network, and forget the run.

        A run answers Stop within a few steps; one that does not is left with its last snapshot, if
        that has learnt anything.
        """
        if self._job is not None:
            self.stop()
            end = time.monotonic() + _PATIENCE_S
            quiet = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
            while self._job is not None and time.monotonic() < end:
                QCoreApplication.processEvents(quiet, 20)
        if self._job is not None:
            self._job.abandon()
            if self._former.gives_way_to(self._snapshot):
                self._keep(self._snapshot)
                if self._snapshot is not None and self._snapshot.model is not None:
                    self._adopt_thresholds(self._snapshot.model)
            else:
                self._former.come_back()
        self._forget_figures()
        self._counts = {}
        self._end("", begins_anew=False)

    def forget_outcome(self) -> None:
        """Another network is in use than that of the last run: its figures and curve go."""
        self._forget_figures()
        self._counts, self.outcome = {}, ""
        self.state_changed.emit()

    def _forget_figures(self) -> None:
        self.progress = self._snapshot = self.better_before = None
        self.losses, self.ious = [], []

    def forget_runs(self, numbers: Collection[int]) -> None:
        """Runs were removed: nothing leads back to them."""
        if self.better_before is not None and self.better_before.id in numbers:
            self.better_before = None
            self.state_changed.emit()

    def finish_and_keep(self) -> None:
        """End the run before the project is left.

        Raises:
            ProjectError: its network could not be written, and nobody was asked about that yet.
        """
        saved = self._workspace.all_saved
        self.finish_now()
        if saved and not self._workspace.all_saved:
            raise ProjectError(
                tr(
                    "The network just trained could not be written into the project, which "
                    "stays open; “Save as” can write it elsewhere."
                )
            )

    def _heard(self, progress: TrainingProgress | Preparing) -> None:
        if isinstance(progress, Preparing):
            return
        last = self.progress.model if self.progress is not None else None
        self.progress = replace(progress, model=progress.model or last)
        moment = self._curve_begins + progress.seconds
        if progress.loss is not None:
            self._reported = [*self._reported[-_LIVE_POINTS:], progress.loss]
            self.losses.append((moment, mean_loss(self._reported) or 0.0))
        if progress.scored is not None:
            seconds, iou = progress.scored
            point = (self._curve_begins + seconds, iou)
            if point not in self.ious[-1:]:  # each report repeats the newest
                self.ious.append(point)
        if progress.model is not None and not progress.done:
            self._snapshot = progress
            self._workspace.thresholds.adopt_for_now(progress.model.thresholds_by_class)
            self._workspace.heatmap.set_model(progress.model, snapshot=True)
        self.progressed.emit()

    def _returned(self, progress: TrainingProgress | None) -> None:
        if progress is None or progress.model is None:
            self._take_back(tr("Stopped before the first step."))
        elif not self._former.gives_way_to(progress):
            self._take_back(
                tr("Stopped before it had learnt anything; the previous network is in use.")
                if self._former.is_known
                else tr("Stopped before it had learnt anything; train for longer.")
            )
        else:
            self.progress, stopped = progress, self.stopping
            better = self._was_better(progress)
            self._keep(progress)
            # While the new network is in memory only, nobody can go back to another.
            self.better_before = better if self.all_saved else None
            self._tell_failures(progress)
            self._adopt_thresholds(progress.model)
            text = tr("Done.")
            if stopped and progress.held_out_iou is None:
                text = tr("Stopped; the newest network is kept, as no held-out image judged any.")
            elif stopped:
                text = tr("Stopped; the best network so far is kept.")
            self._end(text, begins_anew=False)
            self._workspace.heatmap.set_model(progress.model, snapshot=False)

    def _was_better(self, progress: TrainingProgress) -> RunRecord | None:
        """The best earlier run, where it was better; the new one is kept, for its labels."""
        if self.live:
            return None
        try:
            earlier = self._workspace.runs.runs()
        except ProjectError:
            return None  # keeping the network tells of it
        return best_above(earlier, self._run_record(progress))

    def _keep(self, progress: TrainingProgress | None) -> None:
        """Write the network and the run into the project."""
        project = self._workspace.project
        if project is None or progress is None or progress.model is None:
            return
        self._workspace.heatmap.trained_on = frozenset(self._trained_on)
        self._counts = self._begun_with
        data, run = progress.model.to_bytes(), self._run_record(progress)
        self.networks.keep(data, run, self.live, self.goes_on)

    @property
    def all_saved(self) -> bool:
        """False while a trained network is in memory only."""
        return self.networks.all_saved

    def _tell_failures(self, progress: TrainingProgress) -> None:
        """Name the images that training had to leave out."""
        if progress.failures:
            lines = [tr("Left out of training:"), *(line for _, line in progress.failures[:5])]
            if more := len(progress.failures[5:]):
                lines.append(tr("… and {more} more.", more=more))
            self._complain(self._workspace.problem, "\n".join(lines))

    def _run_record(self, progress: TrainingProgress) -> RunRecord:
        told = progress.model.summary if progress.model is not None else {}
        return RunRecord(
            id=0,
            started=self._started,
            seconds=round(time.monotonic() - self._began, 2),
            steps=progress.step,
            labels_revision=self._revision,
            held_out_iou=progress.held_out_iou,
            summary={
                **told,
                **self._asked,
                **self._known_classes(told.get(LEARNT_CLASSES, ()), progress.model),
                **({LIVE: True} if self.live else {}),
                TRAINED_ON: self._trained_on,
            },
        )

    def _known_classes(self, learnt: Collection[str], model: TrainedModel | None) -> dict[str, Any]:
        """What the run's network has learnt in it and before it, if that is known."""
        if self._known is None or model is None:
            return {}
        both = zip(model.class_ids, model.class_names, strict=True)
        return {KNOWN_CLASSES: [name for i, name in both if i in self._known or name in learnt]}

    def _adopt_thresholds(self, model: TrainedModel) -> None:
        """Take the network's own thresholds until the technician has chosen one."""
        self._workspace.thresholds.adopt(model.thresholds_by_class, trained=True)

    def proposal_before(self, class_id: int) -> float | None:
        """The threshold that the network of before the run under way proposes for a class."""
        return self._former.proposal(class_id)

    def _failed(self, error: BaseException) -> None:
        last = left_by(error, self.progress, self._snapshot)
        if last is not None and last.model is not None and self._former.gives_way_to(last):
            self._end(outcome_of(ENDED_EARLY), begins_anew=False)
            self._keep(last)
            self._adopt_thresholds(last.model)
            self._workspace.heatmap.set_model(last.model, snapshot=False)
        else:
            known = self._workspace.heatmap.has_network
            # Labels that do not suffice are no error: what to do then stands in its place.
            wanting = type(error) is TrainingError
            self._take_back("" if wanting else outcome_of(ENDED_AT_ONCE if known else ENDED))
        self._on_failure(error)

    def _take_back(self, outcome: str) -> None:
        """End a run that leaves no network: that of before is in use, and no figure is of it."""
        self._forget_figures()
        self._end(outcome)
        self._former.come_back()

    def _end(self, outcome: str, begins_anew: bool = True) -> None:
        """``begins_anew``: a run that was to start over did not come to it, so the next is to."""
        self._job, self.stopping, self.outcome = None, False, outcome
        self.start_over = self.start_over and begins_anew
        self.state_changed.emit()
