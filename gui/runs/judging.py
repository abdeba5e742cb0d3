"""Two runs judged anew on the same images: those held out now that neither has learnt from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.cross_fit import cross_fit
from core.errors import ModelError, ProjectError, SmearSegError
from core.evaluation import Evaluation, ImageScore
from core.images import read_image
from core.label_tiles import PackedLabels
from core.labels import UNLABELLED
from core.metrics import Histogram, competing_plane, counts_at
from core.project import Role, RunRecord
from core.run_comparison import ComparedRow, shown
from core.run_summary import images_learnt_from
from gui.errand import Errand
from gui.heatmap import WINDOW_THREADS
from gui.network_reading import read_model
from gui.words import mark, pixels_text, tr
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from core.model import TrainedModel
    from gui.workspace import Workspace


@dataclass(frozen=True, eq=False)
class Judge:
    """A held-out image; ``group`` is one number for images that show the same."""

    name: str
    path: Path
    labels: PackedLabels
    group: int


@dataclass(frozen=True, eq=False)
class Verdict:
    """Mean IoU of each class for both runs, on what it was computed, and what was left out."""

    scores: dict[int, tuple[float | None, float | None]]
    images: int
    pixels: int
    failures: tuple[str, ...]


def judge_runs(
    context: JobContext, networks: Sequence[tuple[int, bytes]], judges: Sequence[Judge]
) -> Verdict:
    """Score two networks, each with its run's number, on every judge.

    Each image is scored at the threshold that the others choose, a single one at the network's
    own. Raises ModelError, which names the run whose network cannot be used, SmearSegError,
    Cancelled.
    """
    from core.prediction import Predictor

    models = [_network_of(context, *one) for one in networks]
    predictors = [Predictor(model, WINDOW_THREADS) for model in models]
    found: list[dict[int, list[tuple[str, Histogram]]]] = [{}, {}]
    groups, pixels, failures = [], 0, []
    for number, judge in enumerate(judges):
        begun, each = number / len(judges), 1 / len(judges)
        context.step(begun)
        try:
            image = read_image(judge.path)
            labels = judge.labels.unpack_what_is_whole()[0]
            if labels.shape != image.shape[:2]:
                failures.append(
                    tr("{name} has changed its size since it was added.", name=judge.name)
                )
                continue
        except SmearSegError as error:
            failures.append(str(error))
            continue
        groups.append(judge.group)
        for place, (model, predictor) in enumerate(zip(models, predictors, strict=True)):
            part = context.stretch(begun + place * each / 2, begun + (place + 0.9) * each / 2)
            heat = predictor.predict(image, context.cancelled, part)
            for index, class_id in enumerate(model.class_ids):
                plane = competing_plane(heat, index, model.thresholds)
                histogram = Histogram.of(plane, labels, class_id)
                found[place].setdefault(class_id, []).append((judge.name, histogram))
        pixels += int((labels != UNLABELLED).sum())
    scores = {}
    both = [i for i in models[0].class_ids if groups and i in models[1].class_ids]
    for class_id in both:
        # Of a class that no label shows the IoU is 0 whatever the mask is: it judges nothing.
        if not any(one.foreground.any() for _name, one in found[0][class_id]):
            continue
        first, second = (
            _mean(histograms[class_id], groups, model.thresholds[model.class_ids.index(class_id)])
            for histograms, model in zip(found, models, strict=True)
        )
        scores[class_id] = (first, second)
    return Verdict(scores, len(groups), pixels, tuple(failures))


def _network_of(context: JobContext, number: int, data: bytes) -> TrainedModel:
    try:
        return read_model(context, data)
    except ModelError as error:  # says what is to be done of the network in use, which this is not
        raise ModelError(
            tr(
                "Run {number} cannot be judged: its network is damaged or was made by a newer "
                "SmearSeg.",
                number=number,
            )
        ) from error


def _mean(images: list[tuple[str, Histogram]], groups: list[int], threshold: float) -> float | None:
    fit = cross_fit(images, groups)
    if fit is not None:
        return fit.scored.mean_iou
    return Evaluation(tuple(ImageScore(n, counts_at(h, threshold)) for n, h in images)).mean_iou


class RunJudging(QObject):
    """One judgement at a time, of one pair of runs."""

    changed = Signal()
    not_judged = Signal(str)
    """One of the two cannot be judged: why."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._job: Job | None = None
        self._pair: tuple[RunRecord, RunRecord] | None = None
        self._stamp: object = None
        self.verdict: Verdict | None = None
        self.share = 0.0
        workspace.project_changed.connect(self.forget)

    @property
    def running(self) -> bool:
        """True while images are being judged."""
        return self._job is not None

    def of(self, pair: tuple[RunRecord, RunRecord]) -> Verdict | None:
        """What was found of this pair on the present labels; None if it was not judged so."""
        # The whole records: live mode puts another network in the place of a run.
        same = self._pair == pair and self._stamp == self._now(pair)
        return self.verdict if same else None

    def judges(self, pair: tuple[RunRecord, RunRecord]) -> list[int]:
        """Ids of the held-out images with labels that neither run, nor their likes, taught."""
        workspace = self._workspace
        seen = images_learnt_from(pair[0]) | images_learnt_from(pair[1])
        return [
            record.id
            for record in workspace.records.values()
            if record.role is Role.HELD_OUT
            and workspace.painting.is_labelled(record.id)
            and record.id not in seen
            and not workspace.leaks.likes(record.id) & seen
        ]

    def _now(self, pair: tuple[RunRecord, RunRecord]) -> object:
        records = self._workspace.records
        return tuple((i, records[i].labels_revision) for i in self.judges(pair))

    def start(self, pair: tuple[RunRecord, RunRecord]) -> None:
        """Judge both on the images held out now."""
        workspace, project = self._workspace, self._workspace.project
        if self.running or project is None:
            return
        workspace.painting.finish_stroke()
        judges = []
        try:
            networks = [(run.id, project.model(run.id)) for run in pair]
            for image_id in self.judges(pair):
                group = min({image_id, *workspace.leaks.likes(image_id)})
                labels = workspace.painting.packed_labels(image_id)
                name = workspace.records[image_id].name
                judges.append(Judge(name, workspace.locate(image_id), labels, group))
        except (ProjectError, SmearSegError) as error:
            workspace.problem.emit(str(error))
            return
        self._pair, self._stamp = pair, self._now(pair)
        self.verdict, self.share = None, 0.0
        lane = workspace.workers.survey
        errand = Errand(
            tr("Judging runs"),
            tr("runs {first} and {second}", first=pair[0].id, second=pair[1].id),
            stop=self.cancel,
        )
        self._job = lane.submit(errand, judge_runs, networks, judges, first=True)
        self._job.progressed.connect(self._progressed)
        self._job.returned.connect(self._found)
        self._job.failed.connect(self._failed)
        self._job.cancelled.connect(self._end)
        self.changed.emit()

    def cancel(self) -> None:
        """Stop."""
        if self._job is not None:
            self._job.cancel()

    def forget(self) -> None:
        """Another project, or none."""
        if self._job is not None:
            self._job.abandon()
        self.verdict, self._pair = None, None
        self._end()

    def _progressed(self, share: float) -> None:
        self.share = share
        self.changed.emit()

    def _found(self, verdict: Verdict) -> None:
        self.verdict = verdict
        self._end()

    def _failed(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, ModelError):
            self.not_judged.emit(str(error))
        else:
            self._workspace.fail(error)

    def _end(self) -> None:
        self._job = None
        self.changed.emit()


def verdict_rows(verdict: Verdict, names: dict[int, str]) -> list[ComparedRow]:
    """A line a class, to stand over the comparison."""
    rows = []
    for class_id, (first, second) in verdict.scores.items():
        name = tr("Held-out IoU, judged now")
        if len(verdict.scores) > 1:
            known = names.get(class_id, class_id)
            name = tr("Held-out IoU of {name}, judged now", name=known)
        difference = None
        if first is not None and second is not None:
            difference = shown(second, 3) - shown(first, 3)
        texts = ["–" if one is None else f"{one:.3f}" for one in (first, second)]
        rows.append(ComparedRow(name, *texts, texts[0] != texts[1], difference, 3))
    return rows


def verdict_sentence(verdict: Verdict, numbers: tuple[int, int]) -> str:
    """What two runs of these numbers were judged on now, and which is better."""
    said = _outcome(verdict, *numbers)
    if verdict.failures:
        said += " " + tr("Left out: {failures}", failures=" ".join(verdict.failures[:3]))
    return said


def _outcome(verdict: Verdict, first: int, second: int) -> str:
    if not verdict.images or not verdict.scores:
        return tr("No image could judge them both.")
    on = pixels_text(verdict.images, verdict.pixels)
    known = [(a, b) for a, b in verdict.scores.values() if a is not None and b is not None]
    if not known:
        return tr("Judged on {on}: none shows a cell.", on=on)
    gain = sum(shown(b, 3) - shown(a, 3) for a, b in known) / len(known)
    same, higher, lower = _OF_ONE_CLASS if len(known) == 1 else _OF_CLASSES
    text = same if abs(gain) < 0.0005 else higher if gain > 0 else lower
    before, after = (
        sum(shown(iou, 3) for iou in run) / len(run) for run in zip(*known, strict=True)
    )
    runs = {"first": first, "second": second, "before": before, "after": after}
    return tr(text, on=on, gain=abs(gain), **runs)


# The same, higher or lower.
_OF_ONE_CLASS = (
    mark(
        "Judged now, both on {on} that neither learnt from: the held-out IoU is {after:.3f} for "
        "both."
    ),
    mark(
        "Judged now, both on {on} that neither learnt from: the held-out IoU of run {second} is "
        "{after:.3f}, {gain:.3f} higher than the {before:.3f} of run {first}."
    ),
    mark(
        "Judged now, both on {on} that neither learnt from: the held-out IoU of run {second} is "
        "{after:.3f}, {gain:.3f} lower than the {before:.3f} of run {first}."
    ),
)
_OF_CLASSES = (
    mark(
        "Judged now, both on {on} that neither learnt from: the mean held-out IoU of the classes "
        "is {after:.3f} for both."
    ),
    mark(
        "Judged now, both on {on} that neither learnt from: the mean held-out IoU of the classes "
        "is {after:.3f} for run {second}, {gain:.3f} higher than the {before:.3f} of run {first}."
    ),
    mark(
        "Judged now, both on {on} that neither learnt from: the mean held-out IoU of the classes "
        "is {after:.3f} for run {second}, {gain:.3f} lower than the {before:.3f} of run {first}."
    ),
)
