"""Undo and redo: which steps there are, in which order, and which of them may be taken now.

A *step* is one undoable change: labels of one or several images, records of the project
(classes, roles, thresholds), or both. All steps of a project stand in one order, yet undo is
per image: Ctrl+Z takes back the youngest step that concerns the image shown, or the project as
a whole. That is safe as long as steps that touch the same things are undone youngest first and
redone in reverse. So two steps *conflict* when they change labels of the same image, the same
record, or when one makes or removes a class that the other speaks of. All others may be undone
in any order.

Nothing here knows a file: this is the bookkeeping. What a step puts back stands in the project
(core/project_history.py).
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from core.words import told

MAX_STEPS = 200
"""Steps kept for an image; as many that concern the project as a whole."""
MAX_BYTES = 256 * 2**20
"""Compressed labels kept for an image."""
MAX_TOTAL_BYTES = 2**30
"""Compressed labels kept in a project."""
MAX_TOTAL_STEPS = 50_000
"""Steps kept in a project: all are looked at when it is opened, about 10 microseconds each."""

Resource = tuple[str, int]
"""What a step changes besides labels, as a name and a number: ("class", 3), ("role", 7)."""
CLASS, REMOVED = "class", "removed"
WIDE = 0
"""The lane of steps that concern the project as a whole; images are numbered from 1."""


@dataclass(eq=False, slots=True)
class Step:
    """One undoable change.

    ``images`` says for each image whose labels it changes how many bytes it keeps of them,
    ``resources`` what else it changes, ``uses`` which classes it speaks of. ``moment`` grows
    with everything that is done, undone or redone.
    """

    id: int
    name: str
    images: dict[int, int] = field(default_factory=dict)
    resources: frozenset[Resource] = frozenset()
    uses: frozenset[int] = frozenset()
    moment: int = 0

    @property
    def nbytes(self) -> int:
        """Bytes kept of the labels of all its images."""
        return sum(self.images.values())

    @property
    def classes(self) -> frozenset[int]:
        """Ids of the classes that it makes or removes."""
        return frozenset(number for kind, number in self.resources if kind == CLASS)

    @property
    def listed(self) -> frozenset[int]:
        """Ids of the images that it takes off the list or brings back."""
        return frozenset(number for kind, number in self.resources if kind == REMOVED)

    @property
    def lanes(self) -> list[int]:
        """The images it concerns, and WIDE where it concerns the project as a whole."""
        return [*self.images, WIDE] if self.resources else [*self.images]

    def conflicts(self, other: Step) -> bool:
        """Whether the order of the two matters."""
        return (
            not self.images.keys().isdisjoint(other.images)
            or not self.resources.isdisjoint(other.resources)
            or not self.classes.isdisjoint(other.uses)
            or not other.classes.isdisjoint(self.uses)
        )


class _Lanes:
    """Steps by what they concern, each lane in the order of their moments."""

    def __init__(self) -> None:
        self._lanes: dict[int, list[Step]] = {}

    def add(self, step: Step) -> None:
        for number in step.lanes:
            lane = self._lanes.setdefault(number, [])
            if lane and lane[-1].moment > step.moment:
                insort(lane, step, key=lambda other: other.moment)
            else:
                lane.append(step)

    def remove(self, step: Step) -> None:
        for lane in step.lanes:
            self._lanes[lane].remove(step)

    def lane(self, number: int) -> list[Step]:
        return self._lanes.get(number, [])

    def newest(self, image_id: int | None) -> Step | None:
        """The newest step that concerns an image (None: no image) or the project."""
        lanes = {WIDE} if image_id is None else {WIDE, image_id}
        last = [self._lanes[lane][-1] for lane in lanes if self._lanes.get(lane)]
        return max(last, key=lambda step: step.moment, default=None)

    def oldest(self, but: Collection[int]) -> Step | None:
        """The oldest step whose id is not among ``but``."""
        first = (
            next((step for step in lane if step.id not in but), None)
            for lane in self._lanes.values()
        )
        return min(filter(None, first), key=lambda step: step.moment, default=None)

    def conflicting(self, step: Step) -> Iterator[Step]:
        """All steps whose order to ``step`` matters."""
        lanes = list(self._lanes) if step.classes else {*step.images, WIDE}
        seen = {step.id}
        for lane in lanes:
            for other in self._lanes.get(lane, ()):
                if other.id not in seen and step.conflicts(other):
                    seen.add(other.id)
                    yield other

    def __iter__(self) -> Iterator[Step]:
        seen = set()
        for lane in self._lanes.values():
            for step in lane:
                if step.id not in seen:
                    seen.add(step.id)
                    yield step

    def __contains__(self, step: Step) -> bool:
        return any(step in self.lane(lane) for lane in step.lanes[:1])


class History:
    """The steps of a project, done and undone, within bounds.

    At most ``max_steps`` steps and ``max_bytes`` of compressed labels are kept for an image, and
    ``max_total_steps`` and ``max_total`` bytes in all; the oldest go first. The newest is always
    kept, whatever its size.
    """

    def __init__(
        self,
        max_steps: int = MAX_STEPS,
        max_bytes: int = MAX_BYTES,
        max_total: int = MAX_TOTAL_BYTES,
        max_total_steps: int = MAX_TOTAL_STEPS,
    ) -> None:
        if max_steps < 1:
            raise ValueError(f"a history of {max_steps} steps holds nothing")
        self._max_steps = max_steps
        self._max_bytes = max_bytes
        self._max_total = max_total
        self._max_total_steps = max_total_steps
        self._done = _Lanes()
        self._undone = _Lanes()
        self.nbytes = 0
        """Compressed labels of all steps, undone ones included."""
        self.number = 0
        """How many steps there are, undone ones included."""
        self.moment = 0
        """The moment of what happened last."""
        self._last_id = 0

    # Reading -----------------------------------------------------------------------------

    def view(self, image_id: int | None) -> HistoryView:
        """The history as it is seen from an image; None: from none."""
        return HistoryView(self, image_id)

    def to_undo(self, image_id: int | None) -> Step | None:
        """The step that undo takes back while that image is shown."""
        return self._done.newest(image_id)

    def to_redo(self, image_id: int | None) -> Step | None:
        """The step that redo does again while that image is shown."""
        return self._undone.newest(image_id)

    def is_done(self, step: Step) -> bool:
        """Whether a step stands; False where it was undone or is forgotten."""
        return step in self._done

    def blocks_undo(self, step: Step) -> Step | None:
        """The step that has to be undone before ``step``; None where nothing hinders it."""
        return _newer(self._done, step)

    def blocks_redo(self, step: Step) -> Step | None:
        """The step that has to be redone before ``step``; None where nothing hinders it.

        An image does not leave the list before its own steps: there they could not be reached.
        """
        newer = (
            other
            for image_id in step.listed
            for other in self._undone.lane(image_id)
            if other.moment > step.moment
        )
        own = max(newer, key=lambda other: other.moment, default=None)
        return _newer(self._undone, step) or own

    @property
    def steps(self) -> list[Step]:
        """All steps, done and undone, in the order of their ids."""
        return sorted([*self._done, *self._undone], key=lambda step: step.id)

    def next_id(self) -> int:
        """A number that no step of this history has had."""
        return self._last_id + 1

    # Changing ----------------------------------------------------------------------------

    def load(self, step: Step, done: bool) -> None:
        """Take in a step as it was kept, at its moment; quickest in the order of the moments."""
        (self._done if done else self._undone).add(step)
        self.nbytes += step.nbytes
        self.number += 1
        self.moment = max(self.moment, step.moment)
        self._last_id = max(self._last_id, step.id)

    def made_room(self, step: Step, added: Mapping[int, int]) -> list[Step]:
        """The steps that will be forgotten once ``step`` is pushed; nothing is changed yet.

        ``added`` says how many bytes it brings for each image. Undone steps go whose order to it
        matters, and the oldest where there would be too many.
        """
        gone: dict[int, Step] = {}
        for other in self._undone.conflicting(step):
            _forget(self._undone, other, gone)
        wide = {WIDE: 0} if step.resources else {}
        for lane, nbytes in {**added, **wide}.items():
            self._bound(lane, nbytes, step, gone)
        while old := self._done.oldest({step.id, *gone}):
            nbytes = self.nbytes + sum(added.values()) - sum(s.nbytes for s in gone.values())
            number = self.number + 1 - len(gone)
            if nbytes <= self._max_total and number <= self._max_total_steps:
                break
            _forget(self._done, old, gone)
        return list(gone.values())

    def _bound(self, lane: int, nbytes: int, step: Step, gone: dict[int, Step]) -> None:
        def left(lanes: _Lanes) -> list[Step]:
            return [s for s in lanes.lane(lane) if s.id not in gone and s is not step]

        while done := left(self._done):
            kept = done + left(self._undone)
            size = nbytes + sum(other.images.get(lane, 0) for other in kept)
            if len(kept) < self._max_steps and size <= self._max_bytes:
                return
            _forget(self._done, done[0], gone)

    def push(self, step: Step) -> None:
        """Remember a step that has been done; ``made_room`` said what to drop for it."""
        self.moment += 1
        step.moment = self.moment
        self._last_id = max(self._last_id, step.id)
        self._done.add(step)
        self.nbytes += step.nbytes
        self.number += 1

    def extend(self, step: Step, image_id: int, nbytes: int, uses: frozenset[int]) -> None:
        """Let a step that ``can_extend`` change one image more."""
        self._done.remove(step)
        step.images[image_id] = nbytes
        step.uses |= uses
        self.moment += 1
        step.moment = self.moment
        self._done.add(step)
        self.nbytes += nbytes

    def can_extend(self, step: Step, image_id: int) -> bool:
        """Whether a step may change one image more as if it had from the start.

        Not where it has changed that image already, or anything it conflicts with was done since.
        """
        return (
            self.is_done(step)
            and image_id not in step.images
            and self.blocks_undo(step) is None
            and not any(s.moment > step.moment for s in self._done.lane(image_id))
            and not any(s.moment > step.moment for s in self._done.lane(WIDE))
        )

    def undone(self, step: Step) -> None:
        """Take note that a step was taken back."""
        self._move(step, self._done, self._undone)

    def redone(self, step: Step) -> None:
        """Take note that a step was done again."""
        self._move(step, self._undone, self._done)

    def _move(self, step: Step, source: _Lanes, target: _Lanes) -> None:
        source.remove(step)
        self.moment += 1
        step.moment = self.moment
        target.add(step)

    def resized(self, step: Step, images: Mapping[int, int]) -> None:
        """Take note of what a step keeps now: other labels than before it was undone."""
        self.nbytes += sum(images.values()) - step.nbytes
        step.images.update(images)

    def dependent(self, step: Step) -> list[Step]:
        """``step``, and all that can no longer be undone or redone once it is forgotten."""
        gone: dict[int, Step] = {}
        _forget(self._done if step in self._done else self._undone, step, gone)
        return list(gone.values())

    def drop(self, step: Step) -> None:
        """Forget a step; the caller forgets what depends on it too (``dependent``)."""
        lanes = self._done if step in self._done else self._undone
        lanes.remove(step)
        self.nbytes -= step.nbytes
        self.number -= 1


@dataclass(frozen=True)
class HistoryView:
    """A history as seen from one image: what the undo and redo actions say."""

    history: History
    image_id: int | None

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return self.history.to_undo(self.image_id) is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return self.history.to_redo(self.image_id) is not None

    @property
    def undo_name(self) -> str:
        """What the step that would be undone is called; empty when there is none."""
        step = self.history.to_undo(self.image_id)
        return told(step.name) if step is not None else ""

    @property
    def redo_name(self) -> str:
        """What the step that would be redone is called; empty when there is none."""
        step = self.history.to_redo(self.image_id)
        return told(step.name) if step is not None else ""


def _newer(lanes: _Lanes, step: Step) -> Step | None:
    newer = (other for other in lanes.conflicting(step) if other.moment > step.moment)
    return max(newer, key=lambda other: other.moment, default=None)


def _forget(lanes: _Lanes, step: Step, gone: dict[int, Step]) -> None:
    """Add a step to ``gone``, and those that could be undone (redone) only after it."""
    waiting = [step]
    while waiting:
        step = waiting.pop()
        if step.id in gone:
            continue
        gone[step.id] = step
        waiting += [other for other in lanes.conflicting(step) if other.moment < step.moment]
