"""The job that runs methods of the ladder: what it is given, what it does, what it reports."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from core.errors import SmearSegError
from core.label_tiles import PackedLabels
from core.labels import UNLABELLED, Box
from core.project import Role
from gui.canvas.sampling import Pyramid
from gui.torch_loading import open_torch_library
from gui.worker import JobContext

if TYPE_CHECKING:
    from core.methods import MethodResult
    from core.model import TrainedModel


@dataclass(frozen=True)
class Stamp:
    """What results depend on; they are stale once the workspace's is another."""

    image_id: int
    class_id: int
    labels: tuple[tuple[int, int], ...]
    """Id and labels' revision of the shown image and of all that are trained on."""
    roles: tuple[Role, ...]
    """Of these images, in the same order."""
    unsaved: int
    """While strokes are in memory only and have no revision, how often labels were edited."""


@dataclass(frozen=True)
class Lessons:
    """What the methods learn from: labelled pixels of so many training images."""

    pixels: int
    images: int
    here: bool
    """Whether the image compared is one of them."""


@dataclass(frozen=True, eq=False)
class Subject:
    """The image that methods are compared on, as it was when the first of them started."""

    stamp: Stamp
    name: str
    role: Role
    size: tuple[int, int]
    """Height and width of the whole image."""
    box: Box
    """The part that is compared; the whole image unless that is large."""
    image: NDArray[np.uint8]
    labels: NDArray[np.uint8]
    pyramid: Pyramid
    class_name: str
    lessons: Lessons

    @property
    def whole(self) -> bool:
        """Whether all of the image is compared."""
        return (self.box.height, self.box.width) == self.size

    @property
    def label_pixels(self) -> int:
        """Labelled pixels of the part, which IoU is computed on."""
        return int(np.count_nonzero(self.labels != UNLABELLED))


@dataclass(frozen=True, eq=False)
class TrainedOn:
    """One labelled training image: where it stands, its packed labels."""

    name: str
    path: Path
    labels: PackedLabels


@dataclass(frozen=True, eq=False)
class CompareOrder:
    """All that a comparison's job needs; it only reads."""

    keys: tuple[str, ...]
    subject: Subject
    sources: tuple[TrainedOn, ...]
    seconds: float
    threads: int
    device: str | None
    whole_scan: bool
    model: TrainedModel | None


@dataclass(frozen=True, eq=False)
class Outcome:
    """What a method came to: its result, and that as a plane over all of the image compared."""

    result: MethodResult
    heat: NDArray[np.uint8]
    known: NDArray[np.bool_]
    """Where the method says something; (H, W) as ``heat``."""


@dataclass(frozen=True, eq=False)
class Failure:
    """A method that could not run, and the sentence that says why."""

    key: str
    sentence: str


def run_methods(context: JobContext, order: CompareOrder) -> None:
    """Run the methods one after another; reports MethodProgress, Outcome and Failure."""
    open_torch_library()
    from core.dataset import LabelledImage
    from core.methods import ComparisonRequest, run_method

    subject = order.subject
    request = ComparisonRequest(
        name=subject.name,
        image=subject.image.copy(),  # the cache's are read-only, of which torch warns
        labels=subject.labels,
        images=tuple(
            LabelledImage(name=s.name, labels=s.labels.unpack, path=s.path) for s in order.sources
        ),
        class_id=subject.stamp.class_id,
        class_name=subject.class_name,
        seconds=order.seconds,
        threads=order.threads,
        device=order.device,
        whole_scan=order.whole_scan,
        model=order.model,
    )
    for key in order.keys:
        context.check()
        try:
            for progress in run_method(key, request, context.cancelled):
                if progress.result is None:
                    context.report(progress)
                    continue
                context.report(_outcome(progress.result))
                request = replace(request, model=progress.result.model or request.model)
        except SmearSegError as error:
            context.report(Failure(key, str(error)))
    context.check()


def _outcome(result: MethodResult) -> Outcome:
    heat, silent = result.full()
    return Outcome(result, np.ascontiguousarray(heat), ~silent)
