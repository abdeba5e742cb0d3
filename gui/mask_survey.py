"""What an import of masks does in a worker: look at files, read one to be asked about, convert."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from core.errors import MaskError, SmearSegError
from core.images import read_image
from core.label_tiles import PackedLabels
from core.masks import (
    Mapping,
    MaskFile,
    MaskSource,
    apply_mapping,
    default_mapping,
    find_sources,
    read_source,
)
from core.masks.kinds import MaskKind, Merge, add_mask, gathered, merged
from gui.worker import JobContext


@dataclass(frozen=True)
class MaskTask:
    """One mask to become the labels of one image (H, W)."""

    image_id: int
    image_name: str
    image_path: Path
    height: int
    width: int
    mask: MaskSource


@dataclass(frozen=True, eq=False)
class Survey:
    """What is to be done without a question, by what meaning; what has to be asked; what failed.

    The members of a kind are places in ``tasks``.
    """

    tasks: Sequence[MaskTask]
    plain: list[tuple[MaskTask, Mapping]] = field(default_factory=list)
    kinds: list[MaskKind] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


@dataclass(frozen=True, eq=False)
class Question:
    """A mask whose values have to be explained, and its image if readable."""

    task: MaskTask
    mask: MaskFile
    image: NDArray[np.uint8] | None


@dataclass(frozen=True, eq=False)
class Conversion:
    """A mask to be converted; ``before`` are the labels that its image has, None for no labels.

    ``edits`` is how often these had been changed when they were taken.
    """

    task: MaskTask
    mapping: Mapping
    before: PackedLabels | None
    edits: int


@dataclass(frozen=True, eq=False)
class ImportedLabels:
    """What an image's labels become, and how far the job is (0 to 1).

    ``labels`` (H, W) are the mask's alone, ``whole`` what comes of them and those from before;
    ``edits`` as in the conversion.
    """

    task: MaskTask
    labels: NDArray[np.uint8]
    whole: NDArray[np.uint8]
    edits: int
    fraction: float


def look_for_masks(
    _context: JobContext, paths: Sequence[Path], images: Sequence[Path]
) -> list[MaskSource]:
    """All masks among files and folders. Raises MaskError."""
    return find_sources(paths, images)


def survey_masks(
    context: JobContext, tasks: Sequence[MaskTask], class_id: int, ask_all: bool
) -> Survey:
    """Read every mask once, to learn which values it has; pixels are not kept.

    With ``ask_all`` every mask is asked about, else only those whose values are not plain; the
    higher of two values is then ``class_id``.
    """
    survey = Survey(tasks)
    kinds: dict[tuple[object, ...], MaskKind] = {}
    for number, task in enumerate(tasks):
        context.check()
        try:
            mask = fitting(task)
        except MaskError as error:
            survey.failures.append(str(error))
        else:
            mapping = None if ask_all else default_mapping(mask, class_id)
            if mapping is not None:
                survey.plain.append((task, mapping))
            else:
                add_mask(kinds, number, mask)
        context.report((number + 1) / len(tasks))
    survey.kinds.extend(gathered(kinds))
    return survey


def read_question(_context: JobContext, task: MaskTask) -> Question:
    """Read the mask that is asked about, and its image for the preview."""
    mask = fitting(task)
    try:
        image: NDArray[np.uint8] | None = read_image(task.image_path)
    except SmearSegError:
        image = None  # the mask can be explained without it
    return Question(task, mask, image)


def convert_masks(
    context: JobContext, orders: Sequence[Conversion], merge: Merge, locked: frozenset[int]
) -> list[str]:
    """Report what each image's labels become; return the sentences of those that failed."""
    failures = []
    for number, order in enumerate(orders, start=1):
        context.check()
        before = order.before
        try:
            labels = apply_mapping(fitting(order.task), order.mapping)
            whole = merged(before.unpack(), labels, merge, locked) if before else labels
        except SmearSegError as error:
            failures.append(str(error))
        else:
            share = number / len(orders)
            context.report(ImportedLabels(order.task, labels, whole, order.edits, share))
    return failures


def fitting(task: MaskTask) -> MaskFile:
    """The mask of a task, in its image's size. Raises MaskError."""
    return read_source(task.mask, task.height, task.width, task.image_path)


def meaning_in(plain: Sequence[tuple[MaskTask, Mapping]], values: Sequence[int]) -> Mapping | None:
    """What a mask of one value means by the two-valued masks beside it: an empty field, mostly.

    None where they do not have that value, or disagree.
    """
    if len(values) != 1:
        return None
    meanings = {m.labels[values[0]]: m for _, m in plain if values[0] in m.labels}
    return next(iter(meanings.values())) if len(meanings) == 1 else None
