"""Where a threshold that was chosen is clearly worse, on held-out images, than the proposed one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.cross_fit import WORTH_SAYING
from core.metrics import iou_at
from gui.scores import Scope
from gui.words import mark, pixels_text, tr

if TYPE_CHECKING:
    from gui.workspace import Workspace


@dataclass(frozen=True)
class BetterProposal:
    """A class's chosen and proposed threshold, and the IoU of both on the same held-out images."""

    class_id: int
    name: str
    chosen: float
    proposed: float
    iou: float
    proposed_iou: float
    basis: str

    def sentence(self, of_class: bool) -> str:
        """Both thresholds and what they are worth; ``of_class`` begins it with the class."""
        text = mark(
            "Your threshold {chosen:.3f} has IoU {iou:.3f}, the proposed {proposed:.3f} has "
            "{proposed_iou:.3f}, on {basis}."
        )
        if of_class:
            text = mark(
                "“{name}”: your threshold {chosen:.3f} has IoU {iou:.3f}, the proposed "
                "{proposed:.3f} has {proposed_iou:.3f}, on {basis}."
            )
        return tr(
            text,
            name=self.name,
            chosen=self.chosen,
            iou=self.iou,
            proposed=self.proposed,
            proposed_iou=self.proposed_iou,
            basis=self.basis,
        )


def better_proposals(workspace: Workspace) -> list[BetterProposal]:
    """Those of all classes; empty while the network in use is not judged, or not on all images.

    Nothing is said of a class whose mask is made by cell rules, as both IoUs are of the pixels
    alone, nor of one whose pixels another class's new threshold has changed.
    """
    found, scores = [], workspace.scores
    for record in workspace.classes:
        proposed = workspace.thresholds.proposal(record.id)
        score = scores.score(Scope.HELD_OUT, record.id)
        if not record.chosen or proposed is None or score is None:
            continue
        if workspace.held_out.incomplete(score.images) or not scores.is_of_now(record.id):
            continue
        if not workspace.cell_rules.of(record.id).changes_nothing:
            continue
        mine, other = (iou_at(score.histogram, at) for at in (record.threshold, proposed))
        if mine is not None and other is not None and other - mine > WORTH_SAYING:
            basis = pixels_text(score.images, score.pixels)
            found.append(
                BetterProposal(
                    record.id, record.name, record.threshold, proposed, mine, other, basis
                )
            )
    return found
