"""A field for numbers with decimals that takes a comma as it takes a point."""

from __future__ import annotations

from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QDoubleSpinBox


class DecimalField(QDoubleSpinBox):
    """Shows a point; a comma that is typed or pasted becomes one.

    Whoever writes 0,065 elsewhere types it here, too, and Qt would read it as 65.
    """

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """What is typed, with points."""
        return super().validate(text.replace(",", "."), position)

    def valueFromText(self, text: str) -> float:
        """The number that a text means."""
        return super().valueFromText(text.replace(",", "."))
