"""The rules by which each class's mask becomes cells: set, undone, saved with the class.

They are live in the window at once. What was set becomes one step of undo when the hand rests, as
a threshold does; on a full disk it stays in memory and is written with the next rest.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from core.cell_recipe import CellRecipe
from core.errors import ProjectError
from core.record_values import RULES
from core.region_rules import RegionRules
from gui.thresholds import REST_MS
from gui.words import kept, mark

if TYPE_CHECKING:
    from gui.workspace import Workspace


class CellRules(QObject):
    """Rules of the classes as the window holds them."""

    changed = Signal()
    """The rules of a class, or which classes there are, are others."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._moving: int | None = None
        """The class whose rules the person is setting."""
        self._resting = False
        self._known: dict[int, RegionRules] = {}
        self._rest = QTimer(self)
        self._rest.setInterval(REST_MS)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._rested)
        workspace.painting.steps.settling.connect(self.rest)
        workspace.project_changed.connect(self._project_changed)

    def _project_changed(self) -> None:
        self._rest.stop()
        self._moving = None
        self.look_again()

    def of(self, class_id: int) -> RegionRules:
        """The rules of a class."""
        record = self._workspace.class_table.find(class_id)
        return record.rules if record is not None else RegionRules()

    @property
    def recipe(self) -> CellRecipe | None:
        """How heat becomes cells now; None without a network."""
        workspace, heatmap = self._workspace, self._workspace.heatmap
        if heatmap.shown_model is None:
            return None
        ids = heatmap.shown_model.class_ids
        rules = {record.id: record.rules for record in workspace.classes if record.id in ids}
        return CellRecipe(ids, tuple(heatmap.thresholds), rules, workspace.calibration.present)

    def choose(self, rules: RegionRules) -> None:
        """Set the active class's rules."""
        workspace = self._workspace
        class_id = workspace.active_class_id
        if workspace.project is None or rules == self.of(class_id):
            return
        if workspace.refuses_changes():
            self.changed.emit()  # the panel goes back
            return
        if self._moving != class_id:
            self.rest()
            self._moving = class_id
        table = workspace.class_table
        table.records = [
            replace(record, rules=rules) if record.id == class_id else record
            for record in table.records
        ]
        self._rest.start()
        self.look_again()

    def look_again(self) -> None:
        """Tell of rules that are others than before: they were set, or undone."""
        found = {record.id: record.rules for record in self._workspace.classes}
        if found != self._known:
            self._known = found
            self.changed.emit()

    def _rested(self) -> None:
        if self._workspace.painting.steps.large.busy:
            self._rest.start()  # a step now would have to wait for a large change
        else:
            self.rest()

    def rest(self) -> None:
        """Write what was set as a step."""
        self._rest.stop()
        workspace, class_id = self._workspace, self._moving
        if workspace.project is None or self._resting or class_id is None:
            return
        self._moving, self._resting = None, True
        try:
            stored = {record.id: record for record in workspace.project.classes()}
            record = workspace.class_table.find(class_id)
            if record is None or class_id not in stored or stored[class_id].rules == record.rules:
                return
            name = mark("Cell rules")
            told = workspace.class_table.telling_name(class_id)
            if told:
                name = kept("Cell rules of {name}", name=told)
            workspace.painting.steps.make(name, records={(RULES, class_id): record.rules.to_json()})
        except ProjectError as error:
            self._moving = class_id  # it is tried again when something else is written
            workspace.notice.emit(str(error))
        finally:
            self._resting = False
