"""Where a threshold comes from: proposed by the program until the technician chooses one.

A choice is an undoable step, one for each time that the slider comes to rest; what the program
proposes is none. Two choices give way to the next network's proposal, and are kept at hand: what
was chosen before the project had a network of its own, on the starter's heatmap, and the best
threshold of a network, which is no other one's best.

What a run proposes on its way is in the window only. In the project are the thresholds of the
network that is in use there: so they fit each other also where the program is killed in the middle
of a run, or where somebody else looks at the project meanwhile.
"""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from core.errors import ProjectError
from core.metrics import threshold_level
from core.project import ClassRecord, Project, Role
from core.record_values import THRESHOLD
from core.run_summary import (
    JUDGED_CLASSES,
    JUDGED_IN_PARTS,
    LEARNT_CLASSES,
    judges_of,
    stopped_unjudged,
)
from gui.next_step import untaught
from gui.words import kept, mark, tr, tr_n

if TYPE_CHECKING:
    from gui.workspace import Workspace

BEST = "thresholds_best"
"""Setting of a project: by class id, the threshold that was chosen for being the best."""
_DIGITS = 10
"""No project has as many classes as a number of so many digits tells."""
REST_MS = 300
"""A slider that has not moved for so long has come to rest."""


class Thresholds(QObject):
    """Adopts what the networks propose, class by class, until the technician chooses."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._moving: int | None = None
        """The class whose threshold the technician is moving."""
        self._owed: set[int] = set()
        """Classes whose choice could not be written yet as a step."""
        self._untrained = False
        """Whether the project has never had a network of its own."""
        self._provisional: set[int] = set()
        """Classes whose choice was made before there was a network of the project's own."""
        self._best: dict[int, float] = {}
        """What was chosen for being a network's best, by class; counts while it is what is set."""
        self.given_up: dict[int, float] = {}
        """Choices that a network's proposal took the place of, by class."""
        self._followed: set[int] = set()
        """Classes that a trained network has proposed for since the project was opened."""
        self._passing: dict[int, float] = {}
        """What the run under way proposes, by class; where nobody has chosen it is in use, but not
        in the project."""
        self._settled: dict[int, float] = {}
        """What the project has of the classes where it is in use."""
        self._resting = False
        self._rest = QTimer(self)
        self._rest.setInterval(REST_MS)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._rested)
        workspace.painting.steps.settling.connect(self.rest)

    def open(self) -> None:
        """Another project is open, or none."""
        project = self._workspace.project
        self._rest.stop()
        self._moving, self.given_up, self._owed, self._followed = None, {}, set(), set()
        self._untrained = project is not None and not project.runs()
        self._provisional = set(self.chosen) if self._untrained else set()
        self._best = _read(project.get_setting(BEST)) if project is not None else {}
        self._passing, self._settled = {}, {}

    @property
    def chosen(self) -> frozenset[int]:
        """Ids of the classes whose threshold is the technician's."""
        return frozenset(record.id for record in self._workspace.classes if record.chosen)

    # Setting ---------------------------------------------------------------------------------

    def choose(self, threshold: float) -> None:
        """The technician sets the active class's: proposals leave it alone from now on."""
        workspace = self._workspace
        class_id = workspace.active_class_id
        if workspace.project is None:
            return
        if workspace.refuses_changes():
            workspace.threshold_changed.emit()  # the slider goes back
            return
        if self._moving != class_id:
            self.rest()
            self._moving = class_id
        self.given_up.pop(class_id, None)
        if self._untrained and workspace.heatmap.model is None:
            self._provisional.add(class_id)
        else:
            self._provisional.discard(class_id)
        was_best = self._best.get(class_id) == threshold
        if was_best:
            self._remember_best({i: at for i, at in self._best.items() if i != class_id})
        self._put(class_id, threshold, chosen=True)
        if was_best:
            workspace.threshold_changed.emit()  # by the same number; where it comes from differs

    def choose_best(self, threshold: float) -> None:
        """The technician sets the active class's to the best one: until the next network comes.

        A step of its own, at once, whatever the slider was just moved to. Where the best makes
        the same mask as what the program proposes, the threshold follows proposals again.
        """
        self.rest()
        class_id = self._workspace.active_class_id
        proposed = self.proposal(class_id)
        if proposed is not None and threshold_level(proposed) == threshold_level(threshold):
            self.use_proposed()
            return
        self.choose(threshold)
        taken = class_id in self.chosen and self._workspace.threshold == threshold
        if taken and self._workspace.heatmap.model is not None:
            self._remember_best({**self._best, class_id: threshold})
            self._workspace.threshold_changed.emit()
            self.rest()

    def _remember_best(self, best: dict[int, float]) -> None:
        self._best, project = best, self._workspace.project
        if project is not None:
            kept = {str(class_id): threshold for class_id, threshold in best.items()}
            self._workspace.store(lambda: project.set_setting(BEST, kept))

    def _is_best(self, class_id: int) -> bool:
        record = self._workspace.class_table.find(class_id)
        return record is not None and record.chosen and self._best.get(class_id) == record.threshold

    def adopt(self, proposed: Mapping[int, float], trained: bool = False) -> None:
        """Take over what is proposed, by class id, where nobody has chosen.

        ``trained``: the proposal is of a network of the project that is done training; it also
        takes the place of what was chosen before there was one, or as the best of another.
        """
        if trained:
            self.end_passing(but=proposed)
            self._followed.update(proposed)
        for class_id, threshold in proposed.items():
            if class_id not in self.chosen:
                self._put(class_id, threshold, chosen=False)
            elif trained and (class_id in self._provisional or self._is_best(class_id)):
                self._replace(class_id, threshold)
        if trained:
            self._untrained = False
            self._provisional &= self.chosen
            if self._best:  # whatever undo brings back was not this network's best
                self._remember_best({})
            self._write_proposals()  # at once: the network is in the project already

    def adopt_for_now(self, proposed: Mapping[int, float]) -> None:
        """Take over what a run proposes on its way, where nobody has chosen; it goes with the run.

        The project keeps what the network proposed that is in use there.
        """
        for class_id, threshold in proposed.items():
            record = self._workspace.class_table.find(class_id)
            if record is None:
                continue
            self._passing[class_id] = min(max(float(threshold), 0.0), 1.0)
            if not record.chosen:
                self._settled.setdefault(class_id, record.threshold)
                self._put(class_id, threshold, chosen=False, passing=True)

    def end_passing(self, but: Collection[int] = ()) -> None:
        """The run has ended: what the project has is in use again, ``but`` for these classes."""
        settled = {i: value for i, value in self._settled.items() if i not in but}
        self._passing, self._settled = {}, {}
        for class_id, threshold in settled.items():
            self._put(class_id, threshold, chosen=False)

    def settled(self, record: ClassRecord) -> ClassRecord:
        """A class as it is to be written: without what the run under way proposes."""
        if record.chosen:
            return record
        return replace(record, threshold=self._settled.get(record.id, record.threshold))

    def with_passing(self, records: Iterable[ClassRecord]) -> list[ClassRecord]:
        """Classes just read from the project, with what the run under way proposes for them."""
        return [self._passed(record) for record in records]

    def _passed(self, record: ClassRecord) -> ClassRecord:
        passing = self._passing.get(record.id)
        if passing is None or record.chosen:  # chosen meanwhile, or by an undo
            self._settled.pop(record.id, None)
            return record
        self._settled[record.id] = record.threshold
        return replace(record, threshold=passing)

    def _replace(self, class_id: int, threshold: float) -> None:
        """The newest network knows better than what was chosen on another one's heatmap."""
        workspace = self._workspace
        record = workspace.class_table.find(class_id)
        if record is None:
            return
        if threshold_level(record.threshold) == threshold_level(threshold):
            if class_id in self._provisional:
                return  # a run that was stopped at once proposes what it was given: the choice
            self._put(class_id, threshold, chosen=False)  # no pixel changes: nothing to tell
            return
        self.rest()
        if self._step(class_id, threshold, chosen=False, name=mark("Proposed threshold")):
            self.given_up[class_id] = record.threshold
            workspace.threshold_changed.emit()
            workspace.notice.emit(
                tr(
                    "Threshold of “{name}” set to the proposed {proposed:.3f}; you had chosen "
                    "{mine:.3f}. “Keep mine” in the panel “Threshold” brings it back.",
                    name=record.name,
                    proposed=threshold,
                    mine=record.threshold,
                )
            )

    def proposal(self, class_id: int) -> float | None:
        """What the program proposes for a class now; None where it proposes nothing."""
        heatmap = self._workspace.heatmap
        index, model = heatmap.index_of(class_id), heatmap.model
        if model is not None:
            return model.thresholds[index] if index is not None else None
        return heatmap.starter.thresholds.get(class_id) if heatmap.is_starter else None

    @property
    def can_use_proposed(self) -> bool:
        """Whether there is a proposal, and the active class has a chosen threshold or another's.

        The other one is an earlier network's: undo leads back to it.
        """
        return self._has_other_than_proposed(self._workspace.active_class_id)

    def _has_other_than_proposed(self, class_id: int) -> bool:
        proposed, record = self.proposal(class_id), self._workspace.class_table.find(class_id)
        if proposed is None or record is None:
            return False
        return record.chosen or self._is_of_earlier(record, proposed)

    def _is_of_earlier(self, record: ClassRecord, proposed: float) -> bool:
        """Whether nobody chose it, nor does the network propose it: undo brought it back."""
        followed = record.id in self._followed and self._workspace.heatmap.is_final
        return followed and not record.chosen and record.threshold != proposed

    def use_proposed(self, class_id: int | None = None) -> bool:
        """Go back to the program's proposal, for the active class where no other is given.

        It follows proposals again. Returns whether it could be set.
        """
        if class_id is None:
            class_id = self._workspace.active_class_id
        proposed = self.proposal(class_id)
        if proposed is None or not self._has_other_than_proposed(class_id):
            return False
        self.rest()
        passing = self._workspace.heatmap.is_snapshot
        stays = self._proposal_before_run(class_id) if passing else proposed
        done = self._step(class_id, stays, chosen=False, name=mark("Proposed threshold"))
        if done and passing:
            self.adopt_for_now({class_id: proposed})
        return done

    def _proposal_before_run(self, class_id: int) -> float:
        """What was proposed before the run under way; what is set where nothing was."""
        proposed = self._workspace.training.proposal_before(class_id)
        record = self._workspace.class_table.find(class_id)
        assert record is not None
        return record.threshold if proposed is None else proposed

    @property
    def mine(self) -> float | None:
        """What the active class's proposal took the place of; None where that is set, or none."""
        class_id = self._workspace.active_class_id
        return None if class_id in self.chosen else self.given_up.get(class_id)

    def keep_mine(self) -> None:
        """Take back the choice that a network's proposal took the place of; it stays now."""
        if self.mine is not None:
            self.choose(self.mine)
            self.rest()

    def _put(self, class_id: int, threshold: float, *, chosen: bool, passing: bool = False) -> None:
        """Set it in the window; it is written when it rests, unless it is ``passing``."""
        workspace, table = self._workspace, self._workspace.class_table
        threshold = min(max(float(threshold), 0.0), 1.0)
        if not passing:
            self._settled.pop(class_id, None)
        for index, record in enumerate(table.records):
            if record.id != class_id or (record.threshold, record.chosen) == (threshold, chosen):
                continue
            moved = record.threshold != threshold
            table.records[index] = replace(record, threshold=threshold, chosen=chosen)
            if moved:
                workspace.heatmap.thresholds_changed(class_id)
            workspace.threshold_changed.emit()
            self._rest.start()

    # Writing ---------------------------------------------------------------------------------

    def _rested(self) -> None:
        if self._workspace.painting.steps.large.busy:
            self._rest.start()  # a step now would have to wait for a large change
        else:
            self.rest()

    def rest(self) -> None:
        """Write the thresholds that the project does not have yet; a choice as a step."""
        self._rest.stop()
        project = self._workspace.project
        if project is None or self._resting:
            return
        moving, self._moving = self._moving, None
        self._resting = True
        try:
            unwritten = self._unwritten(project)
            if unwritten and not self._workspace.all_saved:
                self._workspace.save_again()
            ready = {moving, *(self._owed if self._workspace.all_saved else ())}
            choices = [unwritten.pop(i) for i in [*unwritten] if i in ready and unwritten[i].chosen]
            self._write(project, unwritten.values())
            for choice in choices:  # last: the classes are read anew after a step
                self._owed.add(choice.id)
                if self._step(choice.id, choice.threshold, chosen=True, name=mark("Threshold")):
                    self._owed.discard(choice.id)
        except ProjectError as error:
            self._workspace.notice.emit(str(error))
        finally:
            self._resting = False

    def _write(self, project: Project, unwritten: Iterable[ClassRecord]) -> None:
        # On a full disk it would fail, and be told, with every stroke.
        if self._workspace.all_saved:
            for now in unwritten:
                self._workspace.store(lambda now=now: project.update_class(now))

    def _write_proposals(self) -> None:
        """Write what nobody chose: that is no step, and waits for none."""
        project = self._workspace.project
        if project is None or self._resting:
            return
        with contextlib.suppress(ProjectError):  # it is told when it comes to rest
            unwritten = self._unwritten(project).values()
            self._write(project, [now for now in unwritten if not now.chosen])

    def _unwritten(self, project: Project) -> dict[int | None, ClassRecord]:
        """Classes as they are stored, but with thresholds that are in memory only; by id."""
        now = {record.id: self.settled(record) for record in self._workspace.classes}
        return {
            old.id: replace(old, threshold=new.threshold, chosen=new.chosen)
            for old in project.classes()
            if (new := now.get(old.id)) is not None
            and (old.threshold, old.chosen) != (new.threshold, new.chosen)
        }

    def _step(self, class_id: int, threshold: float, *, chosen: bool, name: str) -> bool:
        workspace = self._workspace
        told = workspace.class_table.telling_name(class_id)
        if told:
            name = kept("{change} of {name}", change=kept(name), name=told)
        try:
            workspace.painting.steps.make(
                name, records={(THRESHOLD, class_id): [float(threshold), int(chosen)]}
            )
        except ProjectError as error:
            workspace.notice.emit(str(error))
            return False
        return True

    # Where it comes from -----------------------------------------------------------------------

    @property
    def is_best_for_now(self) -> bool:
        """Whether the active class's was chosen for being the best of the project's network."""
        workspace = self._workspace
        return workspace.heatmap.model is not None and self._is_best(workspace.active_class_id)

    @property
    def is_unjudged(self) -> bool:
        """Whether the run was stopped before the held-out labels could judge its network."""
        model = self._workspace.heatmap.model
        return model is not None and stopped_unjudged(model.summary) and self._any_held_out

    @property
    def _any_held_out(self) -> bool:
        records = self._workspace.records.values()
        return any(r.role == Role.HELD_OUT and r.counts.labelled for r in records)

    @property
    def source(self) -> str:
        """Where the active class's threshold comes from; empty where that is not known."""
        workspace, heatmap = self._workspace, self._workspace.heatmap
        class_id, present = workspace.active_class_id, workspace.threshold
        if workspace.project is None:
            return ""
        if class_id in self.chosen:
            return tr("Best for now") if self.is_best_for_now else tr("Chosen by you")
        if heatmap.is_starter:
            found = heatmap.starter.thresholds.get(class_id)
            return tr("Proposed without labels, from this heatmap") if found == present else ""
        proposal = self.proposal(class_id)
        if heatmap.model is None or proposal is None:
            return ""
        record = workspace.active_class
        if proposal != present:
            earlier = record is not None and self._is_of_earlier(record, proposal)
            return tr("This network proposes another one") if earlier else ""
        if heatmap.is_snapshot:  # seconds older than what the run says of its held-out images
            return tr("Proposed so far; training goes on")
        if self._is_unlearnt(class_id):
            return "" if untaught(workspace) else tr("Not proposed: no labels to learn from")
        judges = self.judges(class_id)
        if not judges:  # of a class that no label shows, nothing was proposed
            return "" if untaught(workspace) else self._own_labels()
        proposed = (
            tr_n(
                "Proposed from part of {n} held-out image",
                "Proposed from parts of {n} held-out images",
                judges,
            )
            if self._in_parts
            else tr_n(
                "Proposed from {n} held-out image",
                "Proposed from {n} held-out images",
                judges,
            )
        )
        others = self._other_judges(judges)
        return f"{proposed}. {others}" if others else proposed

    def _own_labels(self) -> str:
        """What to say of a threshold that no held-out label proposed."""
        if not self._any_held_out:
            return tr("Proposed from your labels")
        if self.is_unjudged:
            # Training labels may have proposed it, or it may be that of before the run.
            return tr("Not judged: the training was stopped early")
        return tr("Proposed from labels of training images")

    def judges(self, class_id: int) -> int:
        """Number of held-out images whose labels proposed the newest network's threshold.

        0: none did, since no held-out label shows the class or the run did not come to them.
        """
        model = self._workspace.heatmap.model
        if model is None or model.summary.get("held_out_iou") is None:
            return 0
        if self._is_unlearnt(class_id):
            return 0
        names = dict(zip(model.class_ids, model.class_names, strict=True))
        judged = model.summary.get(JUDGED_CLASSES, [*names.values()])  # older ones do not tell
        images = model.summary.get("held_out_images")
        told = isinstance(judged, list) and names.get(class_id) in judged
        return images if told and isinstance(images, int) else 0

    def _is_unlearnt(self, class_id: int) -> bool:
        """Whether the newest network's training had no label of the class, and so proposed none."""
        model = self._workspace.heatmap.model
        learnt = model.summary.get(LEARNT_CLASSES) if model is not None else None
        if model is None or not isinstance(learnt, list):
            return False  # older ones do not tell
        names = dict(zip(model.class_ids, model.class_names, strict=True))
        return class_id in names and names[class_id] not in learnt

    @property
    def _in_parts(self) -> bool:
        """Whether parts of the held-out images proposed; then the best of all of them differs."""
        model = self._workspace.heatmap.model
        return model is not None and bool(model.summary.get(JUDGED_IN_PARTS))

    def _other_judges(self, judges: int) -> str:
        """What is held out now, where that is not what proposed; else empty."""
        workspace, run = self._workspace, self._workspace.runs.record
        if run is None:
            return ""
        held_out = {
            r.id
            for r in workspace.records.values()
            if r.role == Role.HELD_OUT and r.counts.labelled
        }
        able = {image_id for image_id in held_out if not workspace.scores.why_no_judge(image_id)}
        now = {image_id for image_id in able if image_id not in workspace.unreadable}
        before = judges_of(run)
        if now == before or (not before and len(now) == judges):
            return ""
        if not now:
            return self._no_judge(bool(held_out), bool(able))
        if len(now) == judges:
            return tr("Others are held out now.")
        if able != held_out:
            return tr_n(
                "{n} of those held out can judge.", "{n} of those held out can judge.", len(now)
            )
        better = workspace.held_out.better_threshold
        if better is None:
            return tr_n("{n} is held out now.", "{n} are held out now.", len(now))
        return tr_n(
            "{n} is held out now, best at {threshold:.3f}.",
            "{n} are held out now, best at {threshold:.3f}.",
            len(now),
            threshold=better,
        )

    @staticmethod
    def _no_judge(held_out: bool, able: bool) -> str:
        if able:
            return tr("None of them can be read now.")
        if held_out:
            return tr("Those held out show what it was trained on.")
        return tr("None is held out now.")


def _read(stored: object) -> dict[int, float]:
    """Thresholds by class id as a project holds them, read with suspicion."""
    if not isinstance(stored, dict):
        return {}
    return {
        int(i): float(value)
        for i, value in stored.items()
        if str(i).isdecimal() and len(str(i)) < _DIGITS and isinstance(value, float)
    }
