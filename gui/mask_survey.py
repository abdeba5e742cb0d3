"""What an import of masks does in a worker: look at files, read one to be asked about, convert."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from collections.abc import Callable, Sequence
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass, field, replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from core.errors import MaskError, SmearSegError
from core.images import read_image
from core.label_edits import Kept, edit_to_map
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
from core.masks.imagej import is_roi_zip
from core.masks.kinds import MaskKind, Merge, add_mask, gathered, merged
from core.masks.sizes import Size, sizes_taken, with_sizes
from core.masks.unpacking import unpack_masks
from gui.large_edits import WorkedOut
from gui.usual_time import UsualTime
from gui.worker import JobContext

PREVIEW_SIDE = 640
_READING, _CONVERTING = UsualTime(0.05, each=0.02), UsualTime(0.05, each=0.03)
"""Of a mask, by megapixels: read, and made into labels."""
"""Pixels of the longer side of what is shown of a mask: sharp enough, and quick at every choice."""


@dataclass(frozen=True)
class MaskTask:
    """One mask to become the labels of one image (H, W)."""

    image_id: int
    image_name: str
    image_path: Path
    height: int
    width: int
    mask: MaskSource

    @property
    def megapixels(self) -> float:
        """Of the image, and so of its mask."""
        return self.height * self.width / 1e6


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
    """A mask whose values have to be explained, and its image if readable, both small."""

    task: MaskTask
    mask: MaskFile
    image: NDArray[np.uint8] | None


@dataclass(frozen=True, eq=False)
class Conversion:
    """A mask to be converted; ``before`` are the labels that its image has.

    ``shown`` says whether that is the image on the canvas, ``edits`` how often its labels had been
    changed when they were taken.
    """

    task: MaskTask
    mapping: Mapping
    before: PackedLabels
    shown: bool
    edits: int


@dataclass(frozen=True, eq=False)
class ImportedLabels:
    """What an image's labels become.

    ``labels`` (H, W) are the mask's alone, ``worked_out`` is the edit that brings them in;
    ``edits`` as in the conversion.
    """

    task: MaskTask
    labels: NDArray[np.uint8]
    worked_out: WorkedOut
    edits: int


class Unpacked:
    """A folder for what zips hold, which goes when nobody needs it any more."""

    def __init__(self) -> None:
        self.path = Path(tempfile.mkdtemp(prefix="smearseg-masks-"))
        # Also when the program ends before anybody called it.
        self.discard = weakref.finalize(self, shutil.rmtree, self.path, ignore_errors=True)


@dataclass(frozen=True)
class FoundMasks:
    """Masks that were found, and the sizes (height, width) that those of each image may have."""

    sources: list[MaskSource]
    sizes_taken: MappingOf[Path, frozenset[Size]]


def look_for_masks(
    context: JobContext,
    paths: Sequence[Path],
    images: Sequence[Path],
    sizes: MappingOf[Path, Size],
    unpacked: Unpacked | None,
) -> FoundMasks:
    """All masks among files and folders; zips are unpacked first. Raises MaskError."""
    found = []
    for path in paths:
        if unpacked is not None and is_zip_of_masks(path):
            own = Path(tempfile.mkdtemp(dir=unpacked.path))  # two zips may have one name
            path = unpack_masks(path, own, context.check)
        found.append(path)
    return found_masks(found, images, sizes, context.check)


def found_masks(
    paths: Sequence[Path],
    images: Sequence[Path],
    sizes: MappingOf[Path, Size],
    check: Callable[[], object] = lambda: None,
) -> FoundMasks:
    """All masks among files and folders, and how large they are to be. Raises MaskError."""
    sources = with_sizes(find_sources(paths, images, check), sizes.values(), check)
    return FoundMasks(sources, sizes_taken(sizes, sources, check))


def is_zip_of_masks(path: Path) -> bool:
    """Whether a path is a zip of anything but ImageJ's regions, which are read as they are."""
    return path.suffix.lower() == ".zip" and path.is_file() and not is_roi_zip(path)


def tidy_up(_context: JobContext, unpacked: Unpacked) -> None:
    """Delete what was unpacked."""
    unpacked.discard()


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
        context.expect(_READING, task.megapixels, number / len(tasks), (number + 1) / len(tasks))
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
    """Read the mask that is asked about, and its image, both thinned out for the preview."""
    mask = fitting(task)
    step = max(1, -(-max(mask.values.shape) // PREVIEW_SIDE))
    mask = replace(mask, values=np.ascontiguousarray(mask.values[::step, ::step]))
    height, width = mask.values.shape
    try:
        whole = read_image(task.image_path)
    except SmearSegError:  # the mask can be explained without it
        return Question(task, mask, None)
    small = cv2.resize(whole, (width, height), interpolation=cv2.INTER_AREA)
    return Question(task, mask, small.astype(np.uint8))


def convert_mask(
    context: JobContext, order: Conversion, merge: Merge, locked: frozenset[int]
) -> ImportedLabels | str:
    """What an image's labels become, or a sentence on why its mask cannot be imported."""
    context.expect(_CONVERTING, order.task.megapixels)
    try:
        labels = apply_mapping(fitting(order.task), order.mapping)
        before = order.before
        whole = merged(before.unpack(), labels, merge, locked) if before.tiles else labels
    except SmearSegError as error:
        return str(error)
    pixels: Kept = {}
    kept = pixels if order.shown else None
    edit = edit_to_map(order.task.image_id, before, whole, kept, context.check)
    return ImportedLabels(order.task, labels, WorkedOut([edit], pixels), order.edits)


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
