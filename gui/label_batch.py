"""Labels of several images set as one undoable step, one image after another."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from core.history import Step
from gui.edits import Edits
from gui.large_edits import WorkedOut


class LabelBatch:
    """Labels of several images as one undoable step, put in place one image after another.

    Made by :meth:`gui.painting.Painting.begin_batch`; each ``put`` is written at once, so that a
    batch that ends early, however it ends, is a step too. Where something else was changed
    between two of its images that the order matters to, it goes on in a second step.
    """

    def __init__(self, edits: Edits, name: str) -> None:
        self._edits = edits
        self._name = name
        self._steps: list[Step] = []
        self.image_ids: list[int] = []
        """Images whose labels it has changed."""

    def put(self, image_id: int, labels: NDArray[np.uint8]) -> bool:
        """Set the label map (H, W) of an image; whether that changed anything.

        Raises:
            ProjectError: it could not be written; the image keeps the labels it had.
        """
        self._edits.lift_brush(image_id)
        return self.put_edit(self._edits.edit_to(image_id, labels))

    def put_edit(self, made: WorkedOut) -> bool:
        """The same with an edit of one image that was worked out on its present labels."""
        [edit] = made.edits
        last = self._steps[-1] if self._steps else None
        if not self._edits.add_edit(last, made):
            step = self._edits.put_edit(made, self._name)
            if step is None:
                return False
            self._steps.append(step)
        self.image_ids.append(edit.image_id)
        return True

    @property
    def can_undo(self) -> bool:
        """Whether there is anything of it left to take back."""
        return self._edits.can_undo(self._steps)

    def undo(self) -> None:
        """Take all of it back. Where an image was edited since, that is told and nothing done."""
        self._edits.undo_steps(self._steps)
