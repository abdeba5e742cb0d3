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
    """What is told of the network in use; ``field`` is the side of its receptive field."""

    weights: int
    layers: int
    field: int
    class_ids: tuple[int, ...]
    sha256: str


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
        """The classes that the network has learnt.

        It knows all that there were, but learnt nothing of what nobody has labelled; where nothing
        is labelled any more (the images are gone) nobody can tell, and all that it knows count.
        """
        known = self.network.class_ids if self.network is not None else ()
        trained = tuple(one for one in self.classes if one.id in known)
        return tuple(one for one in trained if self.is_labelled(one.id)) or trained

    def is_labelled(self, class_id: int) -> bool:
        """Whether any image has labels of a class."""
        return any(image.class_pixels.get(class_id) for image in self.images)

    def class_named(self, class_id: int) -> str:
        """The name of a class."""
        return next((one.name for one in self.classes if one.id == class_id), f"class {class_id}")
