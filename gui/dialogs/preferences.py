"""What a person may set for the program as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtWidgets import QComboBox, QSpinBox, QVBoxLayout, QWidget

from gui.dialogs.frame import FramedDialog, form, labelled, wrapped
from gui.theme import SPACE, Scheme

Device = Literal["auto", "cpu"]
MIN_TRAINING_SECONDS = 2
MAX_TRAINING_SECONDS = 3600


@dataclass(frozen=True)
class Preferences:
    """The settings, with their defaults."""

    theme: Scheme = "system"
    device: Device = "auto"
    """Where networks run: a graphics card if there is one, or the processor in any case."""
    free_cores: int = 1
    """Processor cores that jobs leave to the window."""
    training_seconds: int = 20
    """How long Train trains unless told otherwise."""


class PreferencesDialog(FramedDialog):
    """Shows :class:`Preferences` and gives back what they became."""

    def __init__(
        self, preferences: Preferences, n_cores: int = 2, parent: QWidget | None = None
    ) -> None:
        """``n_cores`` is how many the machine has; jobs always keep one."""
        super().__init__("Preferences", parent)
        rows = form()
        rows.setVerticalSpacing(2 * SPACE)
        self.body.addLayout(rows)
        self.body.addStretch(1)
        self._theme = _combo(
            "preferenceTheme",
            "Theme",
            (("Like the system", "system"), ("Light", "light"), ("Dark", "dark")),
            preferences.theme,
        )
        labelled(rows, "&Theme", self._theme, self._theme)
        self._device = _combo(
            "preferenceDevice",
            "Networks run on",
            (("Fastest there is", "auto"), ("Processor (CPU) only", "cpu")),
            preferences.device,
        )
        note = "A graphics card is used where there is one."
        labelled(rows, "&Networks run on", _noted(self._device, note), self._device)
        self._free_cores = _spin(
            "preferenceFreeCores", "Cores left free", 0, max(n_cores - 1, 0), preferences.free_cores
        )
        note = f"Of {n_cores}. Jobs leave them to the window, so that painting stays smooth."
        labelled(rows, "&Cores left free", _noted(self._free_cores, note), self._free_cores)
        self._seconds = _spin(
            "preferenceTrainingSeconds",
            "Training time in seconds",
            MIN_TRAINING_SECONDS,
            MAX_TRAINING_SECONDS,
            preferences.training_seconds,
        )
        self._seconds.setSuffix(" s")
        self._seconds.setSingleStep(5)
        note = "You can stop at any time and keep the best network so far."
        labelled(rows, "T&raining time", _noted(self._seconds, note), self._seconds)
        self.resize(480, 1)

    def result(self) -> Preferences:  # type: ignore[override]
        """The preferences as they stand in the dialog."""
        return Preferences(
            theme=self._theme.currentData(),
            device=self._device.currentData(),
            free_cores=self._free_cores.value(),
            training_seconds=self._seconds.value(),
        )


def _combo(
    name: str, accessible: str, items: tuple[tuple[str, str], ...], chosen: str
) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(accessible)
    for text, value in items:
        combo.addItem(text, value)
    combo.setCurrentIndex(max(combo.findData(chosen), 0))
    return combo


def _spin(name: str, accessible: str, low: int, high: int, value: int) -> QSpinBox:
    spin = QSpinBox()
    spin.setObjectName(name)
    spin.setAccessibleName(accessible)
    spin.setRange(low, high)
    spin.setValue(value)
    spin.setMaximumWidth(120)
    return spin


def _noted(field: QWidget, note: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(SPACE // 2)
    column.addWidget(field)
    column.addWidget(wrapped(note, "small"))
    field.setAccessibleDescription(note)
    return column
