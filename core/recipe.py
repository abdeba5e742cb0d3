"""How training crops are cut and changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

_WARPED: Final = 0.25
_BATCH: Final = 4


@dataclass(frozen=True)
class Recipe:
    """How crops are cut and changed. Amounts are standard deviations unless said otherwise."""

    side: int = 128
    batch: int | None = None
    """Crops a step. None: four; training takes two where labels are whole masks, whose crops are
    labelled all over: twice the steps, and IoU 0.002 to 0.01 higher."""
    warped: float | None = None
    """Share of crops that are turned by any angle and stretched; all others only by 90°. None: a
    quarter; training takes none where labels are whole masks, whose edges it would blur."""
    stretch: float = 0.2
    """Largest change of size, as a natural logarithm."""
    stain: float = 0.2
    """Change of each channel's optical density, as a natural logarithm of its factor."""
    contrast: float = 0.2
    brightness: float = 0.08

    @property
    def warped_share(self) -> float:
        """``warped``, or what None stands for."""
        return _WARPED if self.warped is None else self.warped

    @property
    def crops(self) -> int:
        """``batch``, or what None stands for."""
        return _BATCH if self.batch is None else self.batch
