"""Whether there is anything to export, and if not, why."""

from __future__ import annotations

from gui.next_step import READING
from gui.words import mark, tr
from gui.workspace import Workspace

_OF_STARTER = mark(
    "This mask is the starter network's, which has seen none of your images: "
    "train the network first, then export."
)
_NO_MASK = mark("There is no mask yet: train the network first, then export.")


def has_labels(workspace: Workspace) -> bool:
    """Whether any image has labels."""
    return any(workspace.painting.is_labelled(image_id) for image_id in workspace.records)


def why_nothing(workspace: Workspace) -> str:
    """Why nothing can be exported now; empty if a mask or painted labels can."""
    return why_no_mask(workspace) if not has_labels(workspace) else ""


def why_no_mask(workspace: Workspace) -> str:
    """Why no mask of the network can be exported now; empty if it can."""
    if workspace.training.running:
        return tr("The network is still training; stop it or wait, then export.")
    if workspace.heatmap.is_starter:
        return tr(_OF_STARTER)
    if workspace.heatmap.is_reading:
        return tr(READING)
    if not workspace.records:
        return tr("Add images first.")
    if workspace.heatmap.model is None:
        return tr(_NO_MASK)
    return ""


def still_true(said: str, workspace: Workspace) -> bool:
    """Whether ``said`` is still why nothing can be exported.

    The starter's mask goes with the image it was made for, and comes anew for the next.
    """
    untrained = (tr(_OF_STARTER), tr(_NO_MASK))
    now = why_nothing(workspace)
    return now == said or (now in untrained and said in untrained)
