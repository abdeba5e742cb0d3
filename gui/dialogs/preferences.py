"""What a person may set for the program as a whole."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtWidgets import QComboBox, QFormLayout, QSpinBox, QTabWidget, QVBoxLayout, QWidget

from gui.dialogs.frame import FramedDialog, form, labelled, wrapped
from gui.dialogs.shortcut_editor import ShortcutEditor
from gui.language import SYSTEM, languages
from gui.shortcuts import Bindings, Hand, defaults
from gui.theme import SPACE, Scheme
from gui.words import tr

Device = Literal["auto", "cpu"]
Wheel = Literal["zoom", "move"]
MIN_TRAINING_SECONDS = 2
MAX_TRAINING_SECONDS = 3600
MIN_LIVE_SECONDS = 2
MAX_LIVE_SECONDS = 60


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
    live_seconds: int = 4
    """How long one run of live mode takes."""
    wheel: Wheel = "zoom"
    """What the wheel, and two fingers on a trackpad, do over the image."""
    hand: Hand = "right"
    """Which hand holds the mouse."""
    bindings: Bindings = field(default_factory=defaults)
    """The keys of every action."""
    language: str = SYSTEM
    """The code of the window's language from the next start on, or that of the system."""


class PreferencesDialog(FramedDialog):
    """Shows :class:`Preferences` and gives back what they became."""

    def __init__(
        self, preferences: Preferences, n_cores: int = 2, parent: QWidget | None = None
    ) -> None:
        """``n_cores`` is how many the machine has; jobs always keep one."""
        super().__init__("Preferences", parent)
        self._n_cores = n_cores
        self.tabs = QTabWidget()
        self.tabs.setObjectName("preferenceTabs")
        self.tabs.setAccessibleName("Parts of the preferences")
        self.tabs.addTab(self._make_general(preferences), "General")
        self.editor = ShortcutEditor(preferences.hand, preferences.bindings)
        self.editor.said.connect(self.say)
        self.tabs.addTab(self.editor, "Keys")
        self.tabs.currentChanged.connect(lambda _index: self.say(""))
        self.body.addWidget(self.tabs, 1)
        self.resize(600, 560)

    def show_keys(self) -> None:
        """Turn to the keys of actions."""
        self.tabs.setCurrentWidget(self.editor)

    def _make_general(self, preferences: Preferences) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        rows = form()
        rows.setVerticalSpacing(2 * SPACE)
        column.addLayout(rows)
        column.addStretch(1)
        self._theme = _combo(
            "preferenceTheme",
            "Theme",
            (("Like the system", "system"), ("Light", "light"), ("Dark", "dark")),
            preferences.theme,
        )
        labelled(rows, "&Theme", self._theme, self._theme)
        self._language = _combo(
            "preferenceLanguage",
            tr("Language"),
            ((tr("Like the system"), SYSTEM), *((n, code) for code, n in languages().items())),
            preferences.language,
        )
        note = tr("From the next start of the program on. All work is saved.")
        labelled(rows, tr("&Language"), _noted(self._language, note), self._language)
        self._wheel = _combo(
            "preferenceWheel",
            "Wheel and two fingers",
            (("Zoom the image", "zoom"), ("Move the image", "move")),
            preferences.wheel,
        )
        note = "With Ctrl they always zoom, with Shift they always move. A pinch zooms."
        labelled(rows, "&Wheel, two fingers", _noted(self._wheel, note), self._wheel)
        self._add_computing(rows, preferences)
        return page

    def _add_computing(self, rows: QFormLayout, preferences: Preferences) -> None:
        self._device = _combo(
            "preferenceDevice",
            "Networks run on",
            (("Fastest there is", "auto"), ("Processor (CPU) only", "cpu")),
            preferences.device,
        )
        note = "A graphics card is used where there is one."
        labelled(rows, "&Networks run on", _noted(self._device, note), self._device)
        most = max(self._n_cores - 1, 0)
        self._free_cores = _spin(
            "preferenceFreeCores", "Cores left free", 0, most, preferences.free_cores
        )
        note = f"Of {self._n_cores}. Jobs leave them to the window, so that painting stays smooth."
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
        self._live = _spin(
            "preferenceLiveSeconds",
            "Length of a run of live training in seconds",
            MIN_LIVE_SECONDS,
            MAX_LIVE_SECONDS,
            preferences.live_seconds,
        )
        self._live.setSuffix(" s")
        note = "Live training learns new labels in runs of this length; longer ones learn more."
        labelled(rows, "&Live training", _noted(self._live, note), self._live)

    def result(self) -> Preferences:  # type: ignore[override]
        """The preferences as they stand in the dialog."""
        return Preferences(
            theme=self._theme.currentData(),
            device=self._device.currentData(),
            free_cores=self._free_cores.value(),
            training_seconds=self._seconds.value(),
            live_seconds=self._live.value(),
            wheel=self._wheel.currentData(),
            hand=self.editor.hand,
            bindings=self.editor.bindings,
            language=self._language.currentData(),
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
