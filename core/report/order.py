"""What a report is made of: the project as it stands, handed over by window or command."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from core.calibration import Calibration
from core.cell_recipe import CellRecipe
from core.label_tiles import PackedLabels
from core.project_records import Role, RunRecord
from core.region_rules import RegionRules


@dataclass(frozen=True)
class ReportClass:
    """A class: id, name, RGB colour, threshold, whether a person chose that, rules for cells."""

    id: int
    name: str
    colour: tuple[int, int, int]
    threshold: float
    chosen: bool = False
    rules: RegionRules = field(default_factory=RegionRules)


@dataclass(frozen=True, eq=False)
class ReportImage:
    """An image of the project.

    ``path`` is None where the file is missing. ``labels`` is None where nothing is labelled;
    ``class_pixels`` counts them by value. ``seen``: the network in use has learnt from it;
    ``like_seen``: from another image that shows the same.
    ``unlike`` says in what it differs from the training images, to stand within a sentence; empty
    where it does not.
    ``group`` is one number for images that show the same: none chooses the other's threshold.
    """

    id: int
    name: str
    path: Path | None
    width: int
    height: int
    role: Role
    labels: PackedLabels | None
    class_pixels: Mapping[int, int]
    seen: bool
    unlike: str = ""
    group: int = 0
    like_seen: bool = False

    @property
    def labelled(self) -> int:
        """Labelled pixels."""
        return sum(self.class_pixels.values())

    @property
    def judges(self) -> bool:
        """Whether it tells how good the network is: held out, labelled, and no spoilt judge."""
        return self.role is Role.HELD_OUT and self.labels is not None and not self.judge_spoilt

    @property
    def judge_spoilt(self) -> bool:
        """Whether the network has learnt what it shows, from itself or from its like."""
        return self.seen or self.like_seen


@dataclass(frozen=True)
class NetworkFacts:
    """What is told of the network in use; ``field`` is the side of its receptive field.

    ``learnt_ids`` are the classes that its training had labels of; None where that is not told.
    """

    weights: int
    layers: int
    field: int
    class_ids: tuple[int, ...]
    sha256: str
    learnt_ids: tuple[int, ...] | None = None


@dataclass(frozen=True, eq=False)
class ReportOrder:
    """All that a report needs. ``recipe`` and ``network`` are None without a trained network."""

    project: str
    program: str
    date: datetime
    images: tuple[ReportImage, ...]
    classes: tuple[ReportClass, ...]
    revision: int
    calibration: Calibration | None = None
    recipe: CellRecipe | None = None
    network: NetworkFacts | None = None
    run: RunRecord | None = None
    runs: int = 0
    title: str = ""
    remarks: str = ""
    notes: tuple[str, ...] = ()

    @property
    def trained_classes(self) -> tuple[ReportClass, ...]:
        """The classes that are told of: those of the network that it learnt or that have labels.

        It knows all that there were. Where nobody can tell what it learnt and nothing is labelled
        any more (the images are gone), all that it knows count.
        """
        known = self.network.class_ids if self.network is not None else ()
        trained = tuple(one for one in self.classes if one.id in known)
        told = (one for one in trained if self.is_labelled(one.id) or self._has_learnt(one))
        return tuple(told) or trained

    @property
    def unlearnt_classes(self) -> tuple[ReportClass, ...]:
        """Those among them that the training of the network in use had no label of."""
        if self.network is None or self.network.learnt_ids is None:
            return ()
        return tuple(one for one in self.trained_classes if not self._has_learnt(one))

    @property
    def learnt_classes(self) -> tuple[ReportClass, ...]:
        """Those among them that the network in use learnt, as far as that is told."""
        unlearnt = self.unlearnt_classes
        return tuple(one for one in self.trained_classes if one not in unlearnt)

    def _has_learnt(self, one: ReportClass) -> bool:
        network = self.network
        return network is not None and one.id in (network.learnt_ids or ())

    def is_labelled(self, class_id: int) -> bool:
        """Whether any image has labels of a class."""
        return any(image.class_pixels.get(class_id) for image in self.images)

    def class_named(self, class_id: int) -> str:
        """The name of a class."""
        return next((one.name for one in self.classes if one.id == class_id), f"class {class_id}")
