"""How good the mask is on held-out images: cross-fitted, with its interval, and in words.

The threshold chosen on some held-out images is scored on the others (core/cross_fit.py), so the
number is not its own judge. It is computed in a worker whenever the histograms change, and a
result that was overtaken is dropped.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.cross_fit import CrossFit, cross_fit, cross_fit_note, own_judge_note
from core.intervals import Interval
from core.metrics import Histogram, iou_at
from core.project import Role
from gui.errand import Errand
from gui.next_step import READING
from gui.scores import Scope
from gui.words import held_out_text, images_text, mark, tr
from gui.worker import Job, JobContext

if TYPE_CHECKING:
    from gui.workspace import Workspace

_LAG_MS = 150
_SHORT = mark("Cross-fitted held-out IoU {mean:.3f}, 95\u00a0%: {low:.3f}–{high:.3f}")
_NOT_AT_SET = mark("Cross-fitted, not at yours {mean:.3f}, 95\u00a0%: {low:.3f}–{high:.3f}")
_FEW = mark("Cross-fitted held-out IoU {mean:.3f}, few images")
_FEW_NOT_AT_SET = mark("Cross-fitted, not at yours {mean:.3f}, few images")


@dataclass(frozen=True, eq=False)
class Question:
    """Held-out images of one class, by name, and the group that each belongs to."""

    class_id: int
    images: tuple[tuple[str, Histogram], ...]
    groups: tuple[Hashable, ...]


@dataclass(frozen=True, eq=False)
class Answer:
    """What was found: the cross-fitted scores (None with one group) and their interval."""

    question: Question
    fit: CrossFit | None
    interval: Interval | None

    @property
    def mean_iou(self) -> float | None:
        """Mean IoU over images, each at the threshold that the others chose."""
        return self.fit.scored.mean_iou if self.fit is not None else None


def judge(_context: JobContext, question: Question) -> Answer:
    """Cross-fit, and draw the interval over images."""
    fit = cross_fit(question.images, question.groups)
    return Answer(question, fit, fit.scored.interval if fit is not None else None)


class HeldOutScore(QObject):
    """The number to report for the active class, kept up to date."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.answer: Answer | None = None
        self._reported: set[int] = set()
        """Ids of the classes that have had the number to report, and will have it again."""
        self._network = -1
        """Generation of the network that the answer is of."""
        self._clear: tuple[Answer, float, bool] | None = None
        """Whether a threshold scores clearly lower: it is asked for by each who shows it."""
        self._job: Job | None = None
        self._has_failed = False
        """The last judging came to no answer."""
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_LAG_MS)
        self._wait.timeout.connect(self._ask)
        workspace.scores.changed.connect(self._changed)
        workspace.heatmap.model_changed.connect(self._network_changed)
        workspace.classes_changed.connect(self._changed)
        workspace.threshold_changed.connect(self._class_changed)
        workspace.project_changed.connect(self._forget)

    def _forget(self) -> None:
        self._drop()
        self._wait.stop()
        self.answer, self._has_failed = None, False
        self._reported.clear()
        self.changed.emit()

    def _drop(self) -> None:
        if self._job is not None:
            self._job.abandon()
            self._job = None

    def _class_changed(self) -> None:
        """A threshold changes nothing here, another active class does."""
        if self.answer is not None and self.answer.question.class_id != self._class_id:
            self._changed()

    def _network_changed(self) -> None:
        """What is said of the network before would stand beside the new one's figures."""
        if self.answer is not None and self._network != self._workspace.heatmap.generation:
            self.answer = None
            self.changed.emit()

    def _changed(self) -> None:
        self._network_changed()
        if not self._wait.isActive():
            self._wait.start()

    @property
    def _class_id(self) -> int:
        return self._workspace.active_class_id

    @property
    def waiting(self) -> bool:
        """Whether another answer is on its way."""
        return self._job is not None or self._wait.isActive()

    def question(self) -> Question | None:
        """What is to be judged now; None without a scored held-out image."""
        found = self._workspace.scores.images(Scope.HELD_OUT, self._class_id)
        if not found:
            return None
        images = tuple((record.name, histogram) for record, histogram in found)
        owner = {i: min(group) for group in self._workspace.leaks.groups() for i in group}
        groups = tuple(owner.get(record.id, record.id) for record, _ in found)
        return Question(self._class_id, images, groups)

    def _ask(self) -> None:
        self._drop()
        self._has_failed = False
        self._network = self._workspace.heatmap.generation
        question = self.question()
        if question is None:
            if self._workspace.heatmap.is_final and not self._workspace.scores.waiting:
                self._reported.discard(self._class_id)  # nothing is left that would judge
            self.answer = None
            self.changed.emit()
            return
        title, number = tr("Judging held-out images"), images_text(len(question.images))
        errand = Errand(title, number, stop=self._drop, by_itself=True)
        self._job = self._workspace.workers.opening.submit(errand, judge, question)
        self._job.returned.connect(self._answered)
        self._job.failed.connect(self._failed)

    def _answered(self, answer: Answer) -> None:
        self._job = None
        if answer.question.class_id == self._class_id:
            self.answer = answer
            if answer.mean_iou is None:
                self._reported.discard(self._class_id)
            else:
                self._reported.add(self._class_id)
            self.changed.emit()

    def _failed(self, error: BaseException) -> None:
        """What was answered before was of other labels; it is not tried again by itself."""
        self._job, self.answer, self._has_failed = None, None, True
        self.changed.emit()
        self._workspace.fail(error)

    # In words ------------------------------------------------------------------------------------

    @property
    def labelled(self) -> int:
        """Held-out images with labels that may judge the newest network."""
        return sum(
            record.role == Role.HELD_OUT
            and bool(record.counts.labelled)
            and record.id not in self._workspace.unreadable
            and not self._workspace.scores.why_no_judge(record.id)
            for record in self._workspace.records.values()
        )

    def incomplete(self, images: int) -> bool:
        """Whether what was computed on so many held-out images is a part, and the rest to come."""
        # Asked while a slider moves: only where scores are to come are the images counted.
        return bool(self._workspace.scores.waiting) and images < self.labelled

    @property
    def mean_at_threshold(self) -> float | None:
        """Mean IoU over the scored held-out images at the threshold that is set."""
        answer = self.answer
        if answer is None:
            return None
        threshold = self._workspace.threshold
        values = [iou_at(histogram, threshold) for _, histogram in answer.question.images]
        known = [value for value in values if value is not None]
        return sum(known) / len(known) if known else None

    @property
    def better_threshold(self) -> float | None:
        """What the held-out images choose together, where the one that is set is clearly worse.

        Clearly is what the images can tell: see :meth:`core.cross_fit.CrossFit.is_clearly_above`.
        """
        answer, threshold = self.answer, self._workspace.threshold
        if answer is None or answer.fit is None:
            return None
        if self._clear is None or self._clear[:2] != (answer, threshold):
            clear = answer.fit.is_clearly_above(answer.question.images, threshold)
            self._clear = (answer, threshold, clear)
        return answer.fit.threshold if self._clear[2] else None

    @property
    def headline(self) -> str:
        """The number to report, with its interval and what it was computed on."""
        answer = self.answer
        if answer is None:
            return self._why_none()
        number = len(answer.question.images)
        images = held_out_text(number)
        if number < self.labelled:
            images = tr("{images} so far, of {labelled}", images=images, labelled=self.labelled)
        # Of the class that was judged, which may not be the one in hand.
        name = self._workspace.class_table.telling_name(answer.question.class_id)
        judges = tr("“{name}”, {images}", name=name, images=images) if name else images
        if answer.fit is None:
            return f"{judges}: {cross_fit_note(len(set(answer.question.groups)))}"
        mean = answer.mean_iou
        if mean is None:
            return tr("{images}: neither cells nor mask", images=judges)
        what = tr("Mean IoU of “{name}”", name=name) if name else tr("Mean IoU")
        if answer.interval is None:
            return tr(
                "{what} {mean:.3f} over {images}, {note}",
                what=what,
                mean=mean,
                images=images,
                note=answer.fit.scored.interval_note,
            )
        low, high = answer.interval.low, answer.interval.high
        return tr(
            "{what} {mean:.3f}, 95 % interval {low:.3f} to {high:.3f}, over {images}",
            what=what,
            mean=mean,
            low=low,
            high=high,
            images=images,
        )

    @property
    def explanation(self) -> str:
        """How the number came about, in a line."""
        answer = self.answer
        if answer is None:
            return ""
        if answer.fit is None:
            return own_judge_note(len(answer.question.images))
        if answer.mean_iou is None:
            return ""
        if self.better_threshold is None:
            return answer.fit.fairness
        # The numbers stand beside it: a sentence that followed the slider would move all below it.
        lower = tr("The threshold that is set scores clearly lower.")
        return f"{answer.fit.fairness} {lower}"

    @property
    def flattery(self) -> str:
        """What the number would be if the threshold were its own judge; empty where none is."""
        fit = self.answer.fit if self.answer is not None else None
        return fit.flattery if fit is not None and fit.scored.mean_iou is not None else ""

    @property
    def short(self) -> str:
        """The headline for a narrow panel; empty where there is no such number, or not yet.

        Where a number is to come again its line stays: all below it would jump twice a training.
        """
        answer = self.answer
        if answer is None or answer.mean_iou is None:
            return self._short_to_come
        if self.incomplete(len(answer.question.images)):
            return self._short_to_come
        # It is not of a threshold set by hand, whose IoU stands over it and may be far lower.
        thresholds = self._workspace.thresholds
        judged = answer.question.class_id
        by_hand = judged in thresholds.chosen and not thresholds.is_best_for_now
        if answer.interval is None:
            return tr(_FEW_NOT_AT_SET if by_hand else _FEW, mean=answer.mean_iou)
        low, high = answer.interval.low, answer.interval.high
        return tr(_NOT_AT_SET if by_hand else _SHORT, mean=answer.mean_iou, low=low, high=high)

    @property
    def _short_to_come(self) -> str:
        if self._class_id not in self._reported or self._has_failed or not self.labelled:
            return ""
        if self._workspace.heatmap.is_final:
            return tr("Cross-fitted held-out IoU …")
        return tr("Cross-fitted held-out IoU after training")

    def _why_none(self) -> str:
        workspace = self._workspace
        if workspace.project is None or not workspace.records:
            return tr("No images yet: add some first")
        if workspace.heatmap.is_reading:
            return tr(READING)
        if workspace.heatmap.model is None:
            return tr("Not trained on your images yet: press Train")
        if not workspace.heatmap.is_final:
            return tr("The held-out images are judged after training")
        if workspace.heatmap.index_of(self._class_id) is None:
            return tr("This class is not trained yet")
        if self.labelled and self._has_failed:
            return tr("The held-out images could not be judged")
        if self.labelled:
            return tr("The held-out images are being judged…")
        if workspace.scores.held_out_but_seen:
            return tr("The network was trained on the held-out images: train again")
        records = workspace.records.values()
        held_out = [r.id for r in records if r.role == Role.HELD_OUT and r.counts.labelled]
        if held_out and all(image_id in workspace.unreadable for image_id in held_out):
            return tr("No held-out image with labels can be read")
        if held_out:
            return tr("The network was trained on images that show the same as the held-out ones")
        return tr("No held-out image has labels: nothing says how good the mask is on new images")
