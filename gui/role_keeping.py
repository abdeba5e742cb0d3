"""What is said and asked of roles: the proposal, likes on both sides, painting on a judge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from core.errors import ProjectError
from core.history import Step
from core.project import Role
from gui.actions import Key
from gui.feature import Feature, Slots
from gui.holding import Holding
from gui.words import mark, tr, tr_n

if TYPE_CHECKING:
    from gui.window import MainWindow

PAINTING = "held_out_painting"
"""Setting of a project: what a person answered when they first painted on a held-out image."""
_NAMED = 3


class RoleKeeping(Feature):
    """Nothing here waits for an answer: the work goes on, and what was painted stays."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._asked = False
        workspace = self._workspace
        workspace.project_changed.connect(self._opened)
        workspace.leaks.moved.connect(self._say_moved)
        workspace.roles.chosen_by_hand.connect(self._look_for_likes)
        workspace.painting.painted.connect(self._painted)

    def slots(self) -> Slots:
        """Hold out every fifth image."""
        return {Key.HOLD_OUT_FIFTH: self.hold_out}

    def refresh(self) -> None:
        """It needs a project."""
        able = self._workspace.project is not None
        self._window.action(Key.HOLD_OUT_FIFTH).setEnabled(able)

    def _opened(self) -> None:
        self._asked = False

    # The proposal --------------------------------------------------------------------------------

    def hold_out(self) -> None:
        """Hold out what is proposed, or say why nothing is."""
        workspace = self._workspace
        why_not = workspace.roles.why_not
        if why_not:
            workspace.notice.emit(tr("No image was held out: {why_not}.", why_not=why_not))
            return
        try:
            ids = workspace.roles.hold_out_proposed()
        except ProjectError as error:
            workspace.problem.emit(str(error))
            return
        names = self.names(ids)
        said = tr_n("{names} is held out now.", "{names} are held out now.", len(ids), names=names)
        if any(map(workspace.scores.was_seen, ids)):
            later = tr("The next training begins anew, so that they can judge it.")
            said = f"{said} {later}"
        self._window.notice_bar.notice(said, holding=self._while_held_out(ids))

    def _while_held_out(self, ids: Sequence[int]) -> Holding:
        """Until one of these images is held out no more, or out of the project."""
        workspace = self._workspace

        def held_out() -> bool:
            found = [workspace.records.get(i) for i in ids]
            return all(record is not None and record.role is Role.HELD_OUT for record in found)

        return Holding(held_out, workspace.images_changed)

    def names(self, ids: Sequence[int]) -> str:
        """The names of images of the project, as far as there is room for them."""
        names = [self._workspace.records[i].name for i in ids]
        if len(names) > _NAMED:
            shown, more = ", ".join(names[:_NAMED]), len(names) - _NAMED
            return tr("{names} and {more} more", names=shown, more=more)
        if len(names) < 2:
            return "".join(names)
        return tr("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])

    # Images that show the same -------------------------------------------------------------------

    def _say_moved(self, sentences: str, step: Step) -> None:
        steps = self._workspace.painting.steps
        self._window.notice_bar.notice(sentences, tr("Undo"), lambda: steps.undo_steps([step]))

    def _look_for_likes(self, ids: Sequence[int]) -> None:
        """A person set roles by hand: say so where likes stand on the other side now."""
        workspace = self._workspace
        records = workspace.records
        chosen = next(iter(ids), None)
        if chosen is None:
            return
        role = records[chosen].role
        across = {
            other: image_id
            for image_id in ids
            for other in workspace.leaks.likes(image_id)
            if records[other].role is not role
        }
        if not across:
            return
        other, image_id = next(iter(across.items()))
        sentence = workspace.leaks.sentence(image_id, other)
        what = records[other].name if len(across) == 1 else tr("{n} images", n=len(across))
        text = mark("Use {what} to train too" if role is Role.TRAINING else "Hold out {what} too")
        self._window.notice_bar.notice(
            tr(
                "{alike}, but they stand on both sides now: an image that the network learnt from "
                "cannot judge it.",
                alike=sentence,
            ),
            tr(text, what=what),
            lambda: self._set_role(list(across), role),
        )

    def _set_role(self, ids: Sequence[int], role: Role) -> None:
        workspace = self._workspace
        try:
            workspace.set_role([i for i in ids if i in workspace.records], role)
        except ProjectError as error:
            workspace.problem.emit(str(error))

    # Painting on a held-out image ----------------------------------------------------------------

    def _painted(self, image_id: int) -> None:
        """Ask once what labels on a held-out image are for; they are painted already."""
        workspace = self._workspace
        record, project = workspace.records.get(image_id), workspace.project
        if self._asked or record is None or project is None or record.role is Role.TRAINING:
            return
        self._asked = True
        if project.get_setting(PAINTING) is not None:
            return
        self._window.notice_bar.ask(
            tr(
                "{name} is held out: what you paint on it judges the network and never teaches it.",
                name=record.name,
            ),
            (tr("Keep it held out"), lambda: self._answer("held_out")),
            (tr("Use it to train"), lambda: self._train_with(image_id)),
            holding=self._while_held_out([image_id]),
        )

    def _train_with(self, image_id: int) -> None:
        self._answer("training")
        self._set_role([image_id], Role.TRAINING)

    def _answer(self, answer: str) -> None:
        workspace = self._workspace
        if workspace.project is not None:
            workspace.store(lambda: workspace.require_project().set_setting(PAINTING, answer))
