"""Where a threshold comes from: proposed by the program until the technician chooses one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from core.errors import ProjectError
from core.project import Project

if TYPE_CHECKING:
    from gui.workspace import Workspace

_CHOSEN = "threshold_chosen"


def chosen_classes(project: Project) -> frozenset[int]:
    """Ids of the classes whose threshold the technician has chosen. Raises ProjectError."""
    stored = project.get_setting(_CHOSEN, None)
    if isinstance(stored, list):
        return frozenset(stored)
    # Older programs stored one flag for all classes that there were.
    return frozenset(record.id for record in project.classes()) if stored else frozenset()


class Thresholds:
    """Adopts what the networks propose, class by class, until the technician chooses."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.chosen: frozenset[int] = frozenset()
        """Ids of the classes whose threshold is the technician's."""

    def choose(self, threshold: float) -> None:
        """The technician sets the active class's: proposals leave it alone from now on."""
        workspace = self._workspace
        if workspace.project is None:
            return
        if workspace.active_class_id not in self.chosen:
            self.chosen |= {workspace.active_class_id}
            try:
                workspace.project.set_setting(_CHOSEN, sorted(self.chosen))
            except ProjectError as error:
                workspace.notice.emit(str(error))
            workspace.threshold_changed.emit()  # the value may be the same, its source is not
        workspace.set_threshold(threshold)

    def adopt(self, proposed: Mapping[int, float]) -> None:
        """Take over what is proposed, by class id, where nobody has chosen."""
        for class_id, threshold in proposed.items():
            if class_id not in self.chosen:
                self._workspace.set_threshold(threshold, class_id)

    @property
    def source(self) -> str:
        """Where the active class's threshold comes from; empty where that is not known."""
        workspace, heatmap = self._workspace, self._workspace.heatmap
        class_id, present = workspace.active_class_id, workspace.threshold
        if workspace.project is None:
            return ""
        if class_id in self.chosen:
            return "Chosen by you"
        if heatmap.is_starter:
            found = heatmap.starter.thresholds.get(class_id)
            return "Proposed from this heatmap" if found == present else ""
        index, model = heatmap.index_of(class_id), heatmap.model
        if model is None or index is None or model.thresholds[index] != present:
            return ""
        return {
            True: "Proposed from held-out labels",
            False: "Proposed from edges and labels",
            None: "",  # of a run that has not come to its held-out images yet
        }[heatmap.judged_on_held_out]
