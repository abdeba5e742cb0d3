"""Undo and redo of an open project: each step is written together with what it changes.

A step keeps what has to be put back. Undoing it exchanges that with what stands there, in one
transaction, and what stood there is what redoing puts back. So labels and history agree whenever
the process is killed.

Where the file cannot be written, edits of labels stay in memory (``waiting``) and are written
with the next change or by :meth:`write_waiting`; until then undo works in memory as well. Whatever
changes records, or several images at once, needs the file.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from core.errors import ProjectError, ReadOnlyError
from core.history import History, HistoryView, Resource, Step
from core.label_edits import Kept, LabelEdit, Place, edit_to_tiles
from core.label_tiles import DamagedTile, PackedLabels, tile_at
from core.project import Project
from core.project_changes import Changes
from core.project_steps import DamagedStep, StepRow, Tiles
from core.record_values import UnknownRecord, classes_of, resources_of
from core.words import mark, told, tr

_NO_UNDO = (
    mark("“{name}” cannot be undone before “{other}”, which was done since; undo that first."),
    mark(
        "“{name}” cannot be undone before “{other}”, which was done since on {image}; undo that "
        "first."
    ),
)
_NO_REDO = (
    mark("“{name}” cannot be redone before “{other}”, which was undone; redo that first."),
    mark(
        "“{name}” cannot be redone before “{other}”, which was undone on {image}; redo that first."
    ),
)
_KEPT_BYTES = 16 * 1024**2
"""Of steps forgotten for a stroke: more is not kept for the case that it is retracted."""
_FORGOTTEN = mark("“{name}” can no longer be undone or redone: what was kept for it is damaged.")


@dataclass(frozen=True)
class Done:
    """What has just been done, undone or redone: the step, edits of labels, records changed.

    ``written`` is False while it is in memory only, ``error`` says why.
    """

    step: Step
    edits: Sequence[LabelEdit] = ()
    records: Sequence[Resource] = ()
    error: ProjectError | None = None


@dataclass
class Exchange:
    """A step about to be undone or redone: the tiles that it keeps, and the labels as they are.

    Nothing of it changes any more, so that a worker can work out what it comes to.
    """

    step: Step
    done: bool
    """Whether it will have been done afterwards."""
    retracts: bool = False
    """Whether it is forgotten, and what it made forgotten comes back."""
    tiles: Tiles = field(default_factory=dict)
    stored: dict[int, PackedLabels] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """Tiles to be worked on."""
        return sum(map(len, self.tiles.values()))

    def edits(
        self, kept: Mapping[int, Kept] | None = None, went_on: Callable[[], object] = bool
    ) -> list[LabelEdit]:
        """The edits it comes to; see :func:`edit_to_tiles`. DamagedTile where it is damaged."""
        kept = kept or {}
        return [
            edit_to_tiles(image_id, self.stored[image_id], blobs, kept.get(image_id), went_on)
            for image_id, blobs in self.tiles.items()
        ]


class StepRefusedError(ProjectError):
    """A step that cannot be undone or redone now; the text is the sentence for the person.

    ``image_id`` is the image on which something else has to be undone first, if it is one, and
    ``steps`` are the step and what has to be undone or redone before it, if that hinders.
    """

    def __init__(
        self, sentence: str, image_id: int | None = None, steps: tuple[Step, Step] | None = None
    ) -> None:
        super().__init__(sentence)
        self.image_id, self.steps = image_id, steps


@dataclass
class ProjectHistory:
    """The steps of an open project, and what of the labels is not in its file yet."""

    project: Project
    history: History = field(default_factory=History)
    waiting: Changes = field(default_factory=Changes)

    def __post_init__(self) -> None:
        kept = self.project.read_steps()
        self._rows: dict[int, StepRow] = {}
        for row in kept.rows:
            self.history.load(row.step, row.done)
            self._rows[row.step.id] = row
        for number in (*kept.damaged, *kept.surplus):
            self.waiting.drop_step(number)
        self.damaged_steps = len(kept.damaged)
        self._retractable: tuple[Step, list[StepRow]] | None = None
        """The step done last, where it may be retracted, and all that was forgotten for it."""

    # Reading -----------------------------------------------------------------------------

    def view(self, image_id: int | None) -> HistoryView:
        """What can be undone and redone while an image (None: no image) is shown."""
        return self.history.view(image_id)

    @property
    def all_written(self) -> bool:
        """False while edits of labels are in memory only."""
        return not self.waiting.images

    def is_waiting(self, image_id: int) -> bool:
        """Whether edits of an image's labels are in memory only."""
        return image_id in self.waiting.images

    def has_labels(self, image_id: int) -> bool:
        """Whether an image that waits has any label; True where the file cannot tell now."""
        change = self.waiting.images.get(image_id)
        if change is not None and any(change.tiles.values()):
            return True  # without reading the file, which may be on a drive that hangs
        try:
            return bool(self.packed_labels(image_id).tiles)
        except ProjectError:
            return True

    def packed_labels(self, image_id: int) -> PackedLabels:
        """The labels of an image as they are now, with what is in memory only."""
        stored = self.project.packed_labels(image_id)
        change = self.waiting.images.get(image_id)
        if change is None:
            return stored
        tiles = dict(stored.tiles)
        for place, blob in change.tiles.items():
            if blob is None:
                tiles.pop(place, None)
            else:
                tiles[place] = blob
        return replace(stored, tiles=tiles)

    def classes_in_use(self) -> frozenset[int]:
        """Ids of classes that any step speaks of: an id among them means what it meant then."""
        found: set[int] = set()
        for row in self._rows.values():
            found |= row.step.uses
        return frozenset(found)

    # Doing -------------------------------------------------------------------------------

    def do(
        self,
        name: str,
        edits: Sequence[LabelEdit],
        records: Mapping[Resource, Any] | None = None,
        *,
        in_memory: bool = True,
        may_be_retracted: bool = False,
    ) -> Done | None:
        """Make a change as one step and write it; None when it changes nothing.

        The edits start from the present labels. ProjectError when it cannot be written; then
        nothing is changed, but where it is an edit of one image's labels, nothing else, and may
        be ``in_memory``: that goes on there. What is forgotten for a step of labels that
        ``may_be_retracted`` is kept in memory until the next: see :meth:`to_retract`.
        """
        edits = [edit for edit in edits if edit.tiles]
        records = records or {}
        if not edits and not records:
            return None
        step = Step(
            self.history.next_id(),
            name,
            {edit.image_id: edit.kept_bytes for edit in edits},
            resources_of(records),
            frozenset().union(*(edit.classes for edit in edits)) | classes_of(records),
        )
        gone = self.history.made_room(step, step.images)
        row = StepRow(step, True, dict.fromkeys(records), *_kept(edits))
        keep = in_memory and not records and len(edits) == 1
        whole = self._whole(gone) if may_be_retracted and keep else None
        try:
            done = self._put(row, edits, records, gone, keep)
        except UnknownRecord as error:
            raise ProjectError(
                tr("“{name}” cannot be done ({error}).", name=told(name), error=error)
            ) from error
        for old in gone:
            self._drop(old)
        self._rows[step.id] = replace(row, tiles={})
        self.history.push(step)
        self._retractable = (step, whole) if whole is not None else None
        return done

    def extend(self, step: Step, edit: LabelEdit) -> bool:
        """Let a step that was just done change one image more; False when it cannot be.

        ProjectError when it cannot be written; nothing is changed then.
        """
        if not edit.tiles or not self.history.can_extend(step, edit.image_id):
            return False
        wider = replace_step(step, edit)
        gone = self.history.made_room(wider, {edit.image_id: edit.kept_bytes})
        if any(old is step for old in gone):
            return False
        row = self._rows[step.id]
        numbers = {**row.tile_numbers, edit.image_id: len(edit.tiles)}
        wide_row = StepRow(wider, True, row.records, {edit.image_id: edit.before}, numbers)
        self._write([edit], {}, wide_row, gone, self.history.moment + 1)
        for old in gone:
            self._drop(old)
        self.history.extend(step, edit.image_id, edit.kept_bytes, edit.classes)
        self._rows[step.id] = StepRow(step, True, row.records, {}, numbers)
        return True

    def undo(self, image_id: int | None, step: Step | None = None) -> Done | None:
        """Take back a step, or the newest that concerns an image; None when there is none.

        StepRefusedError with the sentence when something has to be undone before it.
        """
        return self._exchange(self.to_undo(image_id, step))

    def redo(self, image_id: int | None) -> Done | None:
        """Do again what was undone last of what concerns an image; None when there is nothing.

        StepRefusedError with the sentence when something has to be redone before it.
        """
        return self._exchange(self.to_redo(image_id))

    def to_undo(self, image_id: int | None, step: Step | None = None) -> Exchange | None:
        """What :meth:`undo` would do, still to be worked out and then given to ``exchange``."""
        step = step or self.history.to_undo(image_id)
        if step is None or not self.history.is_done(step):
            return None
        blocking = self.history.blocks_undo(step)
        if blocking is not None:
            raise self._refusal(step, blocking, _NO_UNDO)
        return self._to_exchange(step, done=False)

    def to_redo(self, image_id: int | None) -> Exchange | None:
        """What :meth:`redo` would do, still to be worked out and then given to ``exchange``."""
        step = self.history.to_redo(image_id)
        if step is None:
            return None
        blocking = self.history.blocks_redo(step)
        if blocking is not None:
            raise self._refusal(step, blocking, _NO_REDO)
        return self._to_exchange(step, done=True)

    def still_refuses(self, error: StepRefusedError) -> bool:
        """Whether a step is still hindered by the same; True where it cannot come back at all.

        It is asked after each stroke, so that not all steps are looked through again.
        """
        if error.steps is None:
            return True
        if not all(map(self._knows, error.steps)):
            return False  # forgotten since: nobody can undo or redo it any more
        step, blocking = error.steps
        same = self.history.is_done(step) == self.history.is_done(blocking)
        return same and blocking.moment > step.moment

    def _knows(self, step: Step) -> bool:
        row = self._rows.get(step.id)
        return row is not None and row.step is step

    def to_retract(self, step: Step) -> Exchange | None:
        """As :meth:`to_undo` of a step, but so that the history is as before it was done.

        Only where it may be retracted and nothing was done since; else it is undone.
        """
        wanted = self.to_undo(None, step)
        if wanted is not None and self._retractable is not None:
            last, _ = self._retractable
            wanted.retracts = step is last and step.moment == self.history.moment
        return wanted

    def forget_classes(self, ids: frozenset[int]) -> None:
        """Forget all steps that speak of these classes, whose ids are to mean others."""
        for row in list(self._rows.values()):
            if row.step.id in self._rows and row.step.uses & ids:
                self._forget(row.step)

    def forget_removals(self, ids: Sequence[int]) -> None:
        """Forget steps that took these images off the list: they are back on it."""
        for row in list(self._rows.values()):
            back = row.step.id in self._rows and any(
                ("removed", i) in row.step.resources for i in ids
            )
            if back:
                self._forget(row.step)

    # Writing -----------------------------------------------------------------------------

    def write_waiting(self) -> None:
        """Write what is in memory only. ProjectError when that still cannot be."""
        if self.waiting:
            self.project.write_changes(self.waiting)
            self.waiting = Changes()

    def go_on_in(self, copy: Project) -> None:
        """Go on in a copy of the project that has all that was waiting."""
        self.project, self.waiting = copy, Changes()

    def forget_waiting(self) -> None:
        """Give up what is in memory only; the history is then what the file says.

        Where the file cannot be read, its drive being gone, there is none.
        """
        if self.waiting:
            self.waiting, self.history, self._rows = Changes(), History(), {}
            with contextlib.suppress(ProjectError):
                self.__post_init__()

    def _put(
        self,
        row: StepRow,
        edits: Sequence[LabelEdit],
        records: Mapping[Resource, Any],
        gone: Sequence[Step],
        keep: bool,
    ) -> Done:
        """Write a step with what it changes; where that fails, keep it in memory if it may be."""
        error, moment = None, self.history.moment + 1
        try:
            self._write(edits, records, row, gone, moment)
        except ProjectError as fault:
            if not keep or isinstance(fault, ReadOnlyError):
                raise
            error = fault
            row.step.moment = moment
            for edit in edits:
                self.waiting.add_labels(edit)
            for old in gone:
                self.waiting.drop_step(old.id)
            self.waiting.put_step(row)
        return Done(row.step, edits, list(records), error)

    def _write(
        self,
        edits: Sequence[LabelEdit],
        records: Mapping[Resource, Any],
        row: StepRow,
        gone: Sequence[Step],
        moment: int,
    ) -> None:
        self.write_waiting()
        changes = Changes(records=dict(records))
        for edit in edits:
            changes.add_labels(edit)
        for old in gone:
            changes.drop_step(old.id)
        former, row.step.moment = row.step.moment, moment
        changes.put_step(row)
        try:
            written = self.project.write_changes(changes)
        except BaseException:
            row.step.moment = former
            raise
        row.records = {**row.records, **written.before}

    def _exchange(self, wanted: Exchange | None) -> Done | None:
        if wanted is None:
            return None
        try:
            return self.exchange(wanted, wanted.edits())
        except DamagedTile as error:
            raise self.forget_damaged(wanted) from error

    def _to_exchange(self, step: Step, *, done: bool) -> Exchange:
        wanted = Exchange(step, done)
        try:
            wanted.tiles = self._tiles(step)
            for image_id, blobs in wanted.tiles.items():
                stored = wanted.stored[image_id] = self.packed_labels(image_id)
                if any(not _inside(place, stored) for place in blobs):
                    raise DamagedStep
        except DamagedStep as error:
            raise self.forget_damaged(wanted) from error
        return wanted

    def forget_damaged(self, wanted: Exchange) -> StepRefusedError:
        """Forget a step that cannot be exchanged, being damaged; the error that says so."""
        self._forget(wanted.step)
        return StepRefusedError(tr(_FORGOTTEN, name=told(wanted.step.name)))

    def exchange(self, wanted: Exchange, edits: Sequence[LabelEdit]) -> Done:
        """Put back what a step keeps and keep what stood there; nothing may have changed since."""
        retractable, self._retractable = self._retractable, None
        if wanted.retracts and retractable is not None:
            return self._retract(*retractable, edits)
        step, done, row = wanted.step, wanted.done, self._rows[wanted.step.id]
        sizes = {edit.image_id: edit.kept_bytes for edit in edits}
        new = StepRow(step, done, dict(row.records), _kept(edits)[0], row.tile_numbers)
        former = dict(step.images)
        self.history.resized(step, sizes)
        try:
            keep = not row.records and len(edits) == 1
            result = self._put(new, edits, row.records, (), keep)
        except (ProjectError, UnknownRecord) as error:
            self.history.resized(step, former)
            if isinstance(error, ProjectError):
                raise
            self._forget(step)
            raise StepRefusedError(tr(_FORGOTTEN, name=told(step.name))) from error
        self._rows[step.id] = replace(new, tiles={})
        if done:
            self.history.redone(step)
        else:
            self.history.undone(step)
        return result

    def _retract(self, step: Step, back: Sequence[StepRow], edits: Sequence[LabelEdit]) -> Done:
        def put_into(changes: Changes) -> Changes:
            for edit in edits:
                changes.add_labels(edit)
            changes.drop_step(step.id)
            for row in back:
                changes.put_step(row)
            return changes

        error = None
        try:
            self.write_waiting()
            self.project.write_changes(put_into(Changes()))
        except ProjectError as fault:
            if isinstance(fault, ReadOnlyError):
                raise
            error = fault
            put_into(self.waiting)
        self._drop(step)
        for row in back:
            self._rows[row.step.id] = replace(row, tiles={})
            self.history.load(row.step, row.done)
        return Done(step, edits, error=error)

    def _whole(self, steps: Sequence[Step]) -> list[StepRow]:
        """Steps with all that they keep; none where one cannot be read, or they are large."""
        if sum(step.nbytes for step in steps) > _KEPT_BYTES:
            return []  # reading them would delay the stroke
        try:
            return [replace(self._rows[step.id], tiles=self._tiles(step)) for step in steps]
        except (DamagedStep, ProjectError):
            return []

    def _tiles(self, step: Step) -> Tiles:
        waiting = self.waiting.steps.get(step.id)
        numbers = self._rows[step.id].tile_numbers
        if waiting is not None and _numbers(waiting.tiles) == numbers:
            return waiting.tiles
        return self.project.read_step_tiles(step, numbers)

    def _forget(self, step: Step) -> None:
        for gone in self.history.dependent(step):
            self._drop(gone)
            self.waiting.drop_step(gone.id)

    def _drop(self, step: Step) -> None:
        self._retractable = None  # it may speak of what is forgotten now
        self.history.drop(step)
        del self._rows[step.id]

    def _refusal(self, step: Step, blocking: Step, texts: tuple[str, str]) -> StepRefusedError:
        places = [i for i in blocking.images if i in step.images] or list(blocking.images)
        plain, there = texts
        said = {"name": told(step.name), "other": told(blocking.name)}
        if not places:
            return StepRefusedError(tr(plain, **said), None, (step, blocking))
        image = self.project.image(places[0]).name
        return StepRefusedError(tr(there, **said, image=image), places[0], (step, blocking))


def replace_step(step: Step, edit: LabelEdit) -> Step:
    """A step as it will be once it changes one image more."""
    images = {**step.images, edit.image_id: edit.kept_bytes}
    return Step(step.id, step.name, images, step.resources, step.uses | edit.classes, step.moment)


def _kept(edits: Sequence[LabelEdit]) -> tuple[Tiles, dict[int, int]]:
    tiles = {edit.image_id: edit.before for edit in edits}
    return tiles, _numbers(tiles)


def _numbers(tiles: Tiles) -> dict[int, int]:
    return {image_id: len(places) for image_id, places in tiles.items()}


def _inside(place: Place, stored: PackedLabels) -> bool:
    tile = tile_at(*place, stored.height, stored.width)
    return min(place) >= 0 and not tile.box.is_empty
