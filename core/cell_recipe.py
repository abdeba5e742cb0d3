"""What turns heat into cells; ``core.cells`` does it. Light, so that the window may make one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from core.calibration import Calibration
from core.region_rules import RegionRules

_PLAIN = RegionRules()


@dataclass(frozen=True)
class CellRecipe:
    """How heat becomes cells: for each plane its class and threshold, the classes' rules.

    Classes that ``rules`` does not name have none. ``calibration`` is the size of a pixel, or None.
    """

    class_ids: tuple[int, ...]
    thresholds: tuple[float, ...]
    rules: Mapping[int, RegionRules] = field(default_factory=dict)
    calibration: Calibration | None = None

    @property
    def changes_masks(self) -> bool:
        """Whether any class's rules change its mask, so that pixels come or go."""
        return any(not self.rules.get(i, _PLAIN).changes_nothing for i in self.class_ids)

    @property
    def rules_in_order(self) -> tuple[RegionRules, ...]:
        """The rules of each plane's class, in order."""
        return tuple(self.rules.get(i, _PLAIN) for i in self.class_ids)

    @property
    def has_rules(self) -> bool:
        """Whether any class has rules at all."""
        return any(self.rules.get(i, _PLAIN) != _PLAIN for i in self.class_ids)
