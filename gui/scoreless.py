"""Why some images have no score, and what to do about it: in short, and as a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.project import Role
from gui.scores import Scope
from gui.words import tr

if TYPE_CHECKING:
    from gui.scores import Score
    from gui.workspace import Workspace


_SAME = 0.0005
"""Thresholds are shown to three decimals."""


def why_none(workspace: Workspace, scope: Scope) -> str:
    """Why there is no score of the active class, in few words; ``…``: it is on its way."""
    if not workspace.records:
        return ""  # the plot below says what to do
    if workspace.heatmap.is_reading:
        return "…"
    if workspace.heatmap.shown_model is None:
        return tr("train first")
    if workspace.heatmap.index_of(workspace.active_class_id) is None:
        return tr("class not trained yet")
    if scope is Scope.IMAGE:
        if workspace.current is None and workspace.opening_id is None:
            return workspace.unreadable.state_in_sentence(workspace.chosen_id or -1) or tr(
                "not open"
            )
        return tr("no labels") if _is_unlabelled(workspace) else "…"
    if not workspace.heatmap.is_final:
        if workspace.heatmap.is_starter:
            return tr("train first")
        known = iou_meanwhile(workspace, scope) is not None
        return tr("while training") if known else tr("after training")
    if scope is Scope.HELD_OUT and workspace.scores.held_out_but_seen:
        return tr("trained on; train again")
    if _any_labelled(workspace, scope):
        return "…"
    if not _any_labelled(workspace, scope, readable=False):
        return tr("none labelled")
    out = workspace.unreadable
    gone = set(_labelled(workspace, scope)) <= out.missing | out.gone
    return tr("files missing") if gone else tr("cannot be read")


def iou_meanwhile(workspace: Workspace, scope: Scope) -> float | None:
    """IoU of the images before the training is over: of what judges it, and of one class.

    It is known of the threshold proposed so far only, so None where another one is set.
    """
    training = workspace.training
    judged = training.progress if training.running else None
    if scope is not Scope.HELD_OUT or judged is None or workspace.heatmap.is_final:
        return None
    at = judged.held_out_thresholds
    return (
        judged.held_out_iou if len(at) == 1 and abs(at[0] - workspace.threshold) < _SAME else None
    )


def scored_so_far(workspace: Workspace, scope: Scope, score: Score) -> str:
    """How many images of a role a score is of, while more of them come; empty for all of them."""
    records, scores = workspace.records, workspace.scores
    every = sum(bool(records[one].counts.labelled) for one in scores.images_of(scope))
    if score.images >= every or not scores.waiting:
        return ""
    return tr("{n} of {every} images so far", n=score.images, every=every)


def what_to_do(workspace: Workspace, scope: Scope, score: Score | None) -> str:
    """What would bring a curve, for the place where it would stand; empty where one comes."""
    active, heatmap = workspace.active_class, workspace.heatmap
    if not workspace.records:
        return tr("IoU over threshold needs images with labels.")
    if heatmap.is_reading:
        return ""
    if active is None or heatmap.shown_model is None:
        return tr("IoU over threshold appears after training.")
    if heatmap.index_of(active.id) is None:
        return tr("“{name}” is not trained yet.", name=active.name)  # Training says what to do
    if score is not None:
        known = bool(score.histogram.foreground.any())
        return "" if known else tr("None of these labels is “{name}”.", name=active.name)
    if scope is Scope.IMAGE:
        if _is_unlabelled(workspace):
            return _for_image(workspace)
        out = workspace.current is None and workspace.opening_id is None
        if out and (state := workspace.unreadable.state_in_sentence(workspace.chosen_id or -1)):
            return tr("No IoU of this image: {state}.", state=state)
        return tr("No image is shown, so there is no IoU of it.") if out else ""
    if not heatmap.is_final:
        return tr("These images are judged after training.")
    if scope is Scope.HELD_OUT and workspace.scores.held_out_but_seen:
        return tr("The network was trained on the held-out images: train again.")
    if _any_labelled(workspace, scope):
        return ""
    if _any_labelled(workspace, scope, readable=False):
        return tr("The files of these images with labels are missing or cannot be read.")
    if scope is Scope.TRAINING:
        return tr("No training image has labels: paint some.")
    return tr("No held-out image has labels: label one, or hold out one that has.")


def _for_image(workspace: Workspace) -> str:
    if workspace.read_only:
        return tr("No labels on this image: choose an image or images with labels.")
    if workspace.scores.score(Scope.HELD_OUT, workspace.active_class_id) is None:
        return tr("No labels on this image: paint some to see how good the mask is.")
    return tr("No labels on this image: choose “Held-out images”, or paint some.")


def is_offered(workspace: Workspace, scope: Scope, chosen: Scope) -> bool:
    """Whether images have a curve to be chosen, now or soon: an image without labels has none.

    Where it is ``chosen`` already it stays as it is: the place of the curve says what to do.
    """
    if not workspace.records:
        return False
    return scope is chosen or scope is not Scope.IMAGE or not _is_unlabelled(workspace)


def _is_unlabelled(workspace: Workspace) -> bool:
    record = workspace.records.get(workspace.current_id or -1)
    return record is not None and not record.counts.labelled


def _any_labelled(workspace: Workspace, scope: Scope, *, readable: bool = True) -> bool:
    """Whether images of a role have labels and can be read, or cannot."""
    out = workspace.unreadable
    return any((image_id in out) != readable for image_id in _labelled(workspace, scope))


def _labelled(workspace: Workspace, scope: Scope) -> list[int]:
    """Ids of the images of a role that have labels."""
    role = Role.TRAINING if scope is Scope.TRAINING else Role.HELD_OUT
    return [r.id for r in workspace.records.values() if r.role == role and r.counts.labelled]
