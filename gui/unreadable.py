"""Images whose file is missing or cannot be read: they take no part until that is over.

They stay in the project with their labels. But nothing is learnt from them, no score counts them,
and none is proposed to be held out.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.errors import ImageError
from gui.words import tr

if TYPE_CHECKING:
    from gui.workspace import Workspace


class UnreadableImages(QObject):
    """Which they are, and why; told by whoever wanted to read one."""

    changed = Signal()
    came = Signal(int)
    """The file of an image that was missing is there."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._missing: frozenset[int] = frozenset()
        self._unread: dict[int, tuple[str, bool]] = {}
        """What was said of each, and whether its file was not there either."""
        workspace.project_changed.connect(self._project_changed)
        workspace.current_changed.connect(self._shown)
        workspace.intake.moved.connect(self.readable)

    def __contains__(self, image_id: int) -> bool:
        return image_id in self._missing or image_id in self._unread

    @property
    def missing(self) -> frozenset[int]:
        """Ids of the images whose file is nowhere to be found."""
        return self._missing

    def set_missing(self, ids: Collection[int]) -> None:
        """The files of these are missing, and of no others."""
        missing = frozenset(ids)
        if missing != self._missing:
            back = self._missing - missing
            self._missing = missing
            self._unread = {i: why for i, why in self._unread.items() if i not in back}
            self._tell(bool(back))
            for image_id in back & self._workspace.records.keys():
                self.came.emit(image_id)

    def tell(self, image_id: int, error: BaseException | str) -> None:
        """An image could not be read; an ``error`` of another kind is none of its file's."""
        record = self._workspace.records.get(image_id)
        if record is None or not isinstance(error, ImageError | str):
            return
        told = str(error), not record.path.exists()
        if self._unread.get(image_id) != told:
            self._unread[image_id] = told
            self._tell(False)

    @property
    def gone(self) -> frozenset[int]:
        """Ids of those whose file was not there when somebody wanted to read it."""
        return frozenset(i for i, (_why, gone) in self._unread.items() if gone)

    def readable(self, image_id: int) -> None:
        """An image was read, or its file is another now."""
        why, was_gone = self._unread.pop(image_id, ("", False))
        if why:
            self._tell(image_id not in self._missing)
        if was_gone and image_id not in self._missing:
            self.came.emit(image_id)

    def state(self, image_id: int) -> str:
        """In two or three words what is the matter with an image; empty if nothing is."""
        if image_id in self._missing or image_id in self.gone:
            return tr("File missing")
        return tr("Cannot be read") if image_id in self._unread else ""

    def state_in_sentence(self, image_id: int) -> str:
        """The same, to stand after other words."""
        if image_id in self._missing or image_id in self.gone:
            return tr("file missing")
        return tr("cannot be read") if image_id in self._unread else ""

    def why(self, image_id: int) -> str:
        """The sentence about an image that cannot be read; empty if there is none."""
        return self._unread.get(image_id, ("", False))[0]

    def _shown(self) -> None:
        if self._workspace.current_id is not None:
            self.readable(self._workspace.current_id)

    def _project_changed(self) -> None:
        self._missing, self._unread = frozenset(), {}
        self.changed.emit()

    def _tell(self, back: bool) -> None:
        self.changed.emit()
        if back:
            self._workspace.scores.labels_came()  # they have no score yet
        else:
            self._workspace.scores.changed.emit()
