"""What is best done next in a project without a network of its own, and after a training.

One sentence or two for the Training panel, by what is there: images, strokes of both kinds, a
network, labels that came after it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.labels import BACKGROUND
from core.project import Role
from core.run_summary import images_learnt_from, judges_of
from gui.words import mark, tr, tr_n

if TYPE_CHECKING:
    from gui.workspace import Workspace

READING = mark("The network is still being read.")


def before_training(workspace: Workspace) -> str:
    """What to do where nobody has trained; the starter, where it has a part, is told of before.

    While a network of the project is being read, which takes seconds, there is only to wait.
    """
    active = workspace.active_class
    if workspace.project is None or active is None:
        return tr("Open images or a project to begin.")
    if workspace.heatmap.is_reading:
        return tr(READING)
    if workspace.read_only:
        return tr("The project is read-only. To train a network, save a copy of your own.")
    if not workspace.records:
        return tr("Add images first.")
    if to_do := none_readable(workspace):
        return to_do
    cells, background = _painted(workspace, active.id), _painted(workspace, BACKGROUND)
    if cells and background and _is_more_than_strokes(workspace):
        labelled = sum(
            bool(record.counts.labelled) and record.role == Role.TRAINING
            for record in workspace.records.values()
        )
        return tr_n(
            "{n} training image is labelled: press Train.",
            "{n} training images are labelled: press Train.",
            labelled,
        )
    if cells and background:
        return tr("There are strokes of both kinds: press Train, or paint some more first.")
    if cells:
        return tr("Now paint some background, too, then press Train.")
    if background:
        return tr("Now paint a few cells of “{name}”, then press Train.", name=active.name)
    return tr("Mark a few cells and some background, then press Train.")


def none_readable(workspace: Workspace) -> str:
    """What to do where no image of the project can be read; empty while one can."""
    out, ids = workspace.unreadable, workspace.records.keys()
    if not ids or any(image_id not in out for image_id in ids):
        return ""
    if ids <= out.missing | out.gone:
        return tr("The files of all images are missing: “File, Find missing images” finds them.")
    return tr("No image can be read; the list of images says why.")


def only_looked_at() -> str:
    """What can be done with a network in a project that is open read-only."""
    return tr(
        "The project is read-only: look, measure and export. To correct and train, save a copy "
        "of your own."
    )


def nothing_to_train_on(workspace: Workspace) -> str:
    """Why a training cannot begin where no training image has labels."""
    if not workspace.records or none_readable(workspace):
        return before_training(workspace)
    return tr(
        "There are no labels to train on: paint a few cells and some background on a training "
        "image, or import masks."
    )


def with_starter(workspace: Workspace, knows_class: bool) -> str:
    """The same while the starter network stands in."""
    active = workspace.active_class
    name = active.name if active is not None else ""
    told = (
        tr("Starter network, not trained on your images.")
        if knows_class
        else tr("The starter network does not know “{name}”.", name=name)
    )
    return f"{told} {before_training(workspace)}"


def all_learnt() -> str:
    """What to do where the project's network has been trained on all that is labelled."""
    return tr(
        "The network has been trained on all labels of the training images. Correct the mask "
        "where it is wrong and train again, or export."
    )


def while_importing() -> str:
    """What to do while masks come in one after another: what is trained now knows a part."""
    return tr("Masks are being imported: train when all are in.")


def changed_since(workspace: Workspace) -> str:
    """What has changed since the network in use was trained, and what to do; empty if nothing.

    A network that is in memory only, for want of a disk that takes it, knows all labels there are.
    """
    run, project = workspace.runs.record, workspace.project
    if run is None or project is None:
        return ""
    if to_do := none_readable(workspace):
        return to_do
    training = [
        r
        for r in workspace.records.values()
        if r.role == Role.TRAINING and r.id not in workspace.unreadable
    ]
    # Labels that are held out judge as they are: they do not train.
    changed = any(record.labels_revision > run.labels_revision for record in training)
    if changed and not workspace.training.knows_labels:
        return tr("Labels have changed since the last training: press Train.")
    held_out = {r.id for r in workspace.records.values() if r.role == Role.HELD_OUT}
    if not judges_of(run) <= held_out or images_learnt_from(run) & held_out:
        return tr("Other images are held out than in the last training: press Train.")
    learnt = images_learnt_from(run)  # older runs do not tell
    new = sum(bool(learnt and r.counts.labelled and r.id not in learnt) for r in training)
    if new:
        return tr_n(
            "{n} labelled training image is new to the network: press Train.",
            "{n} labelled training images are new to the network: press Train.",
            new,
        )
    return ""


def untaught(workspace: Workspace) -> str:
    """What to do for the class in hand where the project's network has not learnt it, else empty.

    A network knows each class of the project it was trained in, but learns from labels only.
    """
    active, model = workspace.active_class, workspace.heatmap.model
    if active is None or model is None:
        return ""
    if _painted(workspace, active.id):
        known = active.id in model.class_ids
        return "" if known else tr("“{name}” is not trained yet: press Train.", name=active.name)
    return tr(
        "“{name}” has no labels to learn from: paint some of it, then press Train.",
        name=active.name,
    )


def _is_more_than_strokes(workspace: Workspace) -> bool:
    """Whether there are several classes, or some training image is labelled all over."""
    return len(workspace.classes) > 1 or any(
        record.role == Role.TRAINING and record.counts.labelled_share == 1
        for record in workspace.records.values()
    )


def _painted(workspace: Workspace, value: int) -> bool:
    """Whether some training image has labels of a value."""
    return any(
        record.role == Role.TRAINING and record.class_pixels.get(value, 0) > 0
        for record in workspace.records.values()
    )
