"""Importing masks, as the window knows it; what it takes is loaded with the first import."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.workspace import Workspace

if TYPE_CHECKING:
    from core.masks import MaskSource
    from core.masks.kinds import Merge
    from gui.import_course import ImportCourse
    from gui.mask_survey import Unpacked


class MaskImport(QObject):
    """Begins an import, and says how it goes."""

    progressed = Signal(object)
    """How far it is, 0 to 1; None when it ended."""
    imported = Signal(int, str)
    """When all is done: how many images got labels, and sentences on those that did not."""
    asked = Signal(object)
    """The dialog that has just been opened."""
    busy = Signal(str)
    """Why no other can begin, which is true while this one is running."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._course: ImportCourse | None = None

    def start(
        self,
        pairs: Sequence[tuple[Path, Path | MaskSource]],
        class_id: int,
        merge: Merge | None = None,
        ask_all: bool = False,
        unpacked: Unpacked | None = None,
    ) -> None:
        """Import (image, mask) pairs; the images belong to the project.

        Marks without a name of their own become ``class_id``. What is labelled already yields to
        the mask unless ``merge`` says otherwise. With ``ask_all`` nothing is imported before the
        person has said what the values mean, else only what is not plain is asked: of two values
        the higher is the class, the lower background. ``unpacked`` is kept until all is done.
        """
        if self._course is None:
            from gui.import_course import ImportCourse

            self._course = ImportCourse(self, self._workspace, self._window)
        self._course.start(pairs, class_id, merge, ask_all, unpacked)

    @property
    def running(self) -> bool:
        """True from the choice of files until the last mask is in."""
        return self._course is not None and self._course.running

    @property
    def can_undo(self) -> bool:
        """True while there is an import to take back."""
        return self._course is not None and self._course.can_undo

    @property
    def changed(self) -> bool:
        """Whether the last import changed any label."""
        return self._course is not None and self._course.changed

    def cancel(self) -> None:
        """Stop; masks that are in stay in."""
        if self._course is not None:
            self._course.cancel()

    def undo(self) -> None:
        """Give every image of the last import its former labels; where one was edited since, that
        is told and nothing done."""
        if self._course is not None:
            self._course.undo()
