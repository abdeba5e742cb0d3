"""The offer to take a mask's stray values for the nearest of its few levels."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox

from core.masks.kinds import MaskKind
from core.masks.levels import find_levels

Rows = Sequence[tuple[Sequence[int], QComboBox]]


class LevelOffer(QCheckBox):
    """A box to tick where values stray from levels; else hidden, and never ticked by itself."""

    def __init__(self, kind: MaskKind, rows: Rows, changed: Callable[[], object]) -> None:
        """``rows`` are the values asked for with their answers; ``changed`` is told of a tick."""
        super().__init__()
        self._rows = rows
        self._levels = find_levels(kind)
        self._values = list(kind.counts)
        self.setObjectName("snapToLevels")
        self.setVisible(self._levels is not None)
        if self._levels is not None:
            self.setText(self._levels.offer)
        self.toggled.connect(self._release)
        self.toggled.connect(lambda _: changed())

    def completed(self, labels: Mapping[int, int]) -> dict[int, int]:
        """The labels, stray values having that of their level if the box is ticked."""
        if self._levels is None or not self.isChecked():
            return dict(labels)
        nearest = {value: self._levels.nearest(value) for value in self._values}
        return {value: labels[level] for value, level in nearest.items() if level in labels}

    def _release(self, ticked: bool) -> None:
        """Rows of stray values ask for nothing while the box is ticked."""
        levels = set(self._levels.values) if self._levels is not None else set()
        for values, combo in self._rows:
            combo.setEnabled(not ticked or bool(levels.intersection(values)))
