"""Which images train and which judge: what a person chose, and what the program proposes.

A role that a person chose is remembered in the project and never overruled. Roles themselves are
undoable steps; a choice counts only while the image still has that role.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.project import Role
from core.roles import EVERY, propose_roles, roles_note
from gui.words import mark, tr

if TYPE_CHECKING:
    from gui.workspace import Workspace

CHOSEN, DECLINED = "roles_chosen", "roles_offer_declined"
"""Settings of a project."""


class Roles(QObject):
    """Chosen and proposed roles of the open project."""

    changed = Signal()
    chosen_by_hand = Signal(object)
    """Ids of images whose role a person has just set."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._chosen: dict[int, str] = {}
        self.declined = False
        """Whether the offer to hold images out was declined in this project."""
        workspace.project_changed.connect(self._opened)
        for changed in (workspace.images_changed, workspace.image_changed):
            changed.connect(self.changed)

    def _opened(self) -> None:
        project = self._workspace.project
        self._chosen, self.declined = {}, False
        if project is not None:
            records = self._workspace.records
            held = {i: r.role.value for i, r in records.items() if r.role is Role.HELD_OUT}
            # Before choices were remembered, whatever was held out was held out by a person.
            self._chosen = _read(project.get_setting(CHOSEN), held)
            self.declined = project.get_setting(DECLINED, False) is True
        self.changed.emit()

    @property
    def chosen(self) -> frozenset[int]:
        """Ids of images that have the role that a person chose for them."""
        records = self._workspace.records
        return frozenset(
            i for i, role in self._chosen.items() if i in records and records[i].role.value == role
        )

    def choose(self, ids: Sequence[int], role: Role) -> None:
        """A person wants images to train or to judge: an undoable step. Raises ProjectError."""
        workspace = self._workspace
        others = [i for i in ids if workspace.records[i].role != role]
        if others:
            name = mark("Hold out" if role == Role.HELD_OUT else "Use to train")
            workspace.painting.finish_stroke()
            workspace.painting.steps.make(name, records={("role", i): role.value for i in others})
        self._chosen |= dict.fromkeys(ids, role.value)
        kept = {str(image_id): value for image_id, value in self._chosen.items()}
        workspace.store(lambda: workspace.require_project().set_setting(CHOSEN, kept))
        self.changed.emit()
        self.chosen_by_hand.emit(list(ids))

    # What the program proposes -------------------------------------------------------------------

    @property
    def labelled(self) -> list[int]:
        """Ids of the images with labels."""
        painting = self._workspace.painting
        return [image_id for image_id in self._workspace.records if painting.is_labelled(image_id)]

    def proposal(self) -> dict[int, Role]:
        """The role proposed for each image with labels: every fifth is held out.

        What a person chose stays; an image that cannot be read is left out. Images that the
        network has learnt from stay in training, unless nobody would be left to judge.
        """
        records, unreadable = self._workspace.records, self._workspace.unreadable
        labelled = [i for i in self.labelled if i not in unreadable]
        settled = {i: records[i].role for i in self.chosen}
        settled |= {i: r.role for i, r in records.items() if r.role is Role.HELD_OUT}
        learnt = dict.fromkeys(self._workspace.heatmap.trained_on, Role.TRAINING)
        groups = self._workspace.leaks.groups()
        roles = propose_roles(labelled, groups, learnt | settled)
        if Role.HELD_OUT not in roles.values():
            roles = propose_roles(labelled, groups, settled)
        return roles

    @property
    def why_not(self) -> str:
        """Why no image can be proposed to be held out; empty where one can."""
        roles = self.proposal()
        note = roles_note(roles)
        if not note and not self._new(roles):
            note = tr(
                "every {every}th image with labels, or more, is held out already", every=EVERY
            )
        return note

    def _new(self, roles: Mapping[int, Role]) -> list[int]:
        """Ids of images that are to be held out and are not yet."""
        records = self._workspace.records
        held_out = (i for i, role in roles.items() if role is Role.HELD_OUT)
        return [i for i in held_out if records[i].role is not Role.HELD_OUT]

    @property
    def offered(self) -> list[int]:
        """Ids of images to hold out, where none with labels is; empty where nothing is offered."""
        workspace = self._workspace
        if workspace.project is None or self.declined:
            return []
        labelled = self.labelled
        held_out = any(workspace.records[i].role is Role.HELD_OUT for i in labelled)
        if held_out or len(labelled) < EVERY:
            return []
        return self._new(self.proposal())

    def hold_out_proposed(self) -> list[int]:
        """Hold out what is proposed, as one undoable step; ids of the images. ProjectError."""
        ids = self._new(self.proposal())
        if ids:
            workspace = self._workspace
            workspace.painting.finish_stroke()
            records = {("role", i): Role.HELD_OUT.value for i in ids}
            workspace.painting.steps.make(mark("Hold out every fifth image"), records=records)
        return ids

    def decline(self) -> None:
        """The person wants none of it: not offered again in this project."""
        self.declined = True
        workspace = self._workspace
        workspace.store(lambda: workspace.require_project().set_setting(DECLINED, True))
        self.changed.emit()


def _read(stored: object, otherwise: dict[int, str]) -> dict[int, str]:
    """Choices as a project holds them, read with suspicion."""
    if not isinstance(stored, dict):
        return otherwise
    allowed = {role.value for role in Role}
    return {int(i): role for i, role in stored.items() if str(i).isdigit() and role in allowed}
