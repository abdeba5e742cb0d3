"""Undo and redo of the edits of one label map, bounded in steps and in bytes."""

from __future__ import annotations

import zlib
from collections import deque
from dataclasses import dataclass

import numpy as np

from core.labels import Box, Edit, LabelMap


@dataclass(frozen=True)
class _Step:
    """An edit with its arrays compressed: labels are flat, so little is left of them."""

    box: Box
    before: bytes
    after: bytes
    name: str

    @classmethod
    def of(cls, edit: Edit) -> _Step:
        return cls(edit.box, _packed(edit.before), _packed(edit.after), edit.name)

    @property
    def nbytes(self) -> int:
        return len(self.before) + len(self.after)

    def edit(self) -> Edit:
        return Edit(
            self.box, _unpacked(self.before, self.box), _unpacked(self.after, self.box), self.name
        )


class History:
    """The edits of one label map, newest last.

    At most ``max_steps`` edits and ``max_bytes`` of compressed labels are kept; the oldest go
    first. The newest edit is always kept, whatever its size: the last step can be undone.
    """

    def __init__(self, max_bytes: int = 256 * 2**20, max_steps: int = 200) -> None:
        if max_steps < 1:
            raise ValueError(f"a history of {max_steps} steps holds nothing")
        self._max_bytes = max_bytes
        self._max_steps = max_steps
        self._done: deque[_Step] = deque()
        self._undone: list[_Step] = []
        self._nbytes = 0

    def push(self, edit: Edit) -> None:
        """Remember an edit that stands in the map already. What was undone is forgotten."""
        self._nbytes -= sum(step.nbytes for step in self._undone)
        self._undone.clear()
        step = _Step.of(edit)
        self._done.append(step)
        self._nbytes += step.nbytes
        while len(self._done) > 1 and (
            len(self._done) > self._max_steps or self._nbytes > self._max_bytes
        ):
            self._nbytes -= self._done.popleft().nbytes

    def undo(self, label_map: LabelMap) -> Edit | None:
        """Take the last edit back in ``label_map``; the edit, or None when there is none."""
        if not self._done:
            return None
        edit = self._done[-1].edit()
        edit.revert(label_map)
        self._undone.append(self._done.pop())
        return edit

    def redo(self, label_map: LabelMap) -> Edit | None:
        """Make the edit that was undone last again; the edit, or None when there is none."""
        if not self._undone:
            return None
        edit = self._undone[-1].edit()
        edit.apply(label_map)
        self._done.append(self._undone.pop())
        return edit

    def clear(self) -> None:
        """Forget everything."""
        self._done.clear()
        self._undone.clear()
        self._nbytes = 0

    @property
    def can_undo(self) -> bool:
        """Whether :meth:`undo` would do something."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether :meth:`redo` would do something."""
        return bool(self._undone)

    @property
    def undo_name(self) -> str:
        """Name of the edit that would be undone; empty when there is none."""
        return self._done[-1].name if self._done else ""

    @property
    def redo_name(self) -> str:
        """Name of the edit that would be redone; empty when there is none."""
        return self._undone[-1].name if self._undone else ""

    @property
    def nbytes(self) -> int:
        """Compressed bytes held, undone edits included."""
        return self._nbytes


def _packed(labels: LabelMap) -> bytes:
    return zlib.compress(labels.tobytes(), level=1)


def _unpacked(data: bytes, box: Box) -> LabelMap:
    labels = np.frombuffer(zlib.decompress(data), dtype=np.uint8)
    return labels.reshape(box.height, box.width)
