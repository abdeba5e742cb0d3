"""Ordering a report: from a project's records, and of the network that it has in use."""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from core import __version__
from core.cell_recipe import CellRecipe
from core.errors import ImageError
from core.fingerprints import Fingerprint
from core.image_traits import Traits
from core.images import read_image
from core.label_tiles import PackedLabels
from core.leaks import find_likenesses, groups_of
from core.project import Project
from core.project_records import ClassRecord, ImageRecord, Role
from core.report.order import NetworkFacts, ReportClass, ReportImage, ReportOrder
from core.run_summary import images_learnt_from, learnt_ids_of, run_of
from core.unlike import Familiar, told_within

if TYPE_CHECKING:
    from core.model import TrainedModel

_NEVER = 2.0
"""A threshold that no probability reaches: of a class that is no longer in the project."""


def order_of(project: Project, title: str = "", remarks: str = "") -> ReportOrder:
    """The order of a project as its file has it, as yet without its network.

    Raises ProjectError.
    """
    runs = project.runs()
    run = run_of(runs, project.run_in_use)
    seen = images_learnt_from(run)
    images = []
    for record in project.images():
        labels = project.packed_labels(record.id) if record.counts.labelled else None
        images.append(report_image(record, found_path(project, record.id), labels, seen))
    return ReportOrder(
        project=project.path.stem,
        program=__version__,
        date=datetime.now().astimezone(),
        images=tuple(images),
        classes=tuple(map(report_class, project.classes())),
        revision=project.revision,
        calibration=project.calibration(),
        run=run,
        runs=len(runs),
        title=title,
        remarks=remarks,
    )


def found_path(project: Project, image_id: int) -> Path | None:
    """Where an image's file is; None where it is missing."""
    try:
        return project.find_image(image_id)
    except ImageError:
        return None


def report_class(record: ClassRecord) -> ReportClass:
    """A class as a report has it."""
    return ReportClass(
        record.id, record.name, record.colour, record.threshold, record.chosen, record.rules
    )


def report_image(
    record: ImageRecord,
    path: Path | None,
    labels: PackedLabels | None,
    seen: frozenset[int],
    unlike: str = "",
    group: int | None = None,
    *,
    like_seen: bool = False,
) -> ReportImage:
    """An image as a report has it; ``seen`` are ids of the images that the network learnt from."""
    return ReportImage(
        id=record.id,
        name=record.name,
        path=path,
        width=record.width,
        height=record.height,
        role=record.role,
        labels=labels,
        class_pixels=dict(record.class_pixels),
        seen=record.id in seen,
        unlike=unlike,
        group=record.id if group is None else group,
        like_seen=like_seen,
    )


def with_likes(order: ReportOrder) -> ReportOrder:
    """The order knowing which of its images show the same, by their fingerprints.

    An image that cannot be read has no likes; the report says that it was left out.
    """
    if not any(image.judges for image in order.images):
        return order  # likes are asked of judges only
    prints = {}
    for number, image in enumerate(order.images):
        if image.path is not None:
            with contextlib.suppress(ImageError):
                prints[number] = Fingerprint.of_file(image.path)
    places, images = list(prints), list(order.images)
    for group in groups_of(len(places), find_likenesses(list(prints.values()))):
        alike = [order.images[places[one]] for one in group]
        number = min(image.id for image in alike)
        for one, image in zip(group, alike, strict=True):
            learnt = any(other.seen for other in alike if other is not image)
            images[places[one]] = replace(image, group=number, like_seen=learnt)
    return replace(order, images=tuple(images))


def with_unlike(order: ReportOrder) -> ReportOrder:
    """The order knowing which of its images are unlike those that the network has learnt from.

    Where that is not known, they are compared with the labelled training images.

    Of an image that cannot be read this is not said; the report says that it was left out.
    """
    known = [number for number, image in enumerate(order.images) if image.seen]
    known = known or [number for number, image in enumerate(order.images) if _trains(image)]
    if not known:
        return order  # there is nothing to compare with
    found: dict[int, Traits] = {}
    for number, image in enumerate(order.images):
        if image.path is not None:
            with contextlib.suppress(ImageError):
                found[number] = Traits.of(read_image(image.path))
    images = list(order.images)
    familiar = Familiar([found[number] for number in known if number in found])
    for number in found.keys() - known:
        unlike = told_within(familiar.differences(found[number]))
        images[number] = replace(images[number], unlike=unlike)
    return replace(order, images=tuple(images))


def _trains(image: ReportImage) -> bool:
    return image.role is Role.TRAINING and image.labels is not None


def with_network(order: ReportOrder, model: TrainedModel) -> ReportOrder:
    """The order with the network to be told of, at the classes' thresholds and rules."""
    table = {one.id: one for one in order.classes}
    config = model.config
    recipe = CellRecipe(
        model.class_ids,
        tuple(table[i].threshold if i in table else _NEVER for i in model.class_ids),
        {i: table[i].rules for i in model.class_ids if i in table},
        order.calibration,
    )
    network = NetworkFacts(
        weights=config.parameter_count,
        layers=len(config.dilations) + 1,
        field=config.receptive_field,
        class_ids=tuple(i for i in model.class_ids if i in table),
        sha256=hashlib.sha256(model.to_bytes()).hexdigest(),
        learnt_ids=learnt_ids_of(order.run, model.class_ids),
    )
    return replace(order, recipe=recipe, network=network)
