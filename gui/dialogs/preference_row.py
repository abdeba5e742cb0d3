"""One preference in the dialog: its name, the field that sets it, its sentence, its reset."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.choosing import choose_folder
from gui.dialogs.frame import labelled, wrapped
from gui.dialogs.path_field import PathField
from gui.icons import icon
from gui.preferences import Choice, Flag, Folder, Number, Preference
from gui.theme import SPACE, set_role
from gui.words import tr

_UNKERNED = 4
"""Pixels: the underlined letter is drawn apart from the next, which Qt's size doesn't know of."""


class _Box(QCheckBox):
    """A check box whose last letter is whole."""

    def sizeHint(self) -> QSize:
        """Room for letters that are not drawn as close together as they are measured."""
        return super().sizeHint() + QSize(_UNKERNED, 0)

    def minimumSizeHint(self) -> QSize:
        """None of it to spare."""
        return self.sizeHint()


class PreferenceRow:
    """A row of a form; what it shows is in force only once the dialog says so."""

    def __init__(self, preference: Preference[Any], value: Any, rows: QFormLayout) -> None:
        """Put the row for ``preference`` at the end of ``rows``, showing ``value``."""
        self._preference = preference
        self._rows = rows
        self._note = wrapped(preference.said, "small")
        self._reset = QPushButton(tr("Reset"))
        self._reset.setAutoDefault(False)
        set_role(self._reset, "link")
        self._reset.setToolTip(tr("Give it its usual value"))
        self._reset.setAccessibleName(
            tr("Reset “{preference}” to its usual value", preference=preference.name)
        )
        self._reset.clicked.connect(self.reset)
        keeps = self._reset.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self._reset.setSizePolicy(keeps)
        self.field, self._take, self._get = self._make(preference)
        self.field.setObjectName(_object_name(preference))
        self.field.setAccessibleName(preference.name)
        self.field.setAccessibleDescription(preference.said)
        self._column = self._arrange()
        label = tr(preference.text) if not isinstance(self.field, QCheckBox) else ""
        self.label = labelled(rows, label, self._column, self.field)
        self._take(value)
        self._look()

    @property
    def value(self) -> Any:
        """As it stands in the field."""
        return self._get()

    def reset(self) -> None:
        """Show the default."""
        self._take(self._preference.default)
        self._look()

    def is_called(self, words: Sequence[str]) -> bool:
        """Whether its name has all the words (lower case)."""
        return all(word in self._preference.name.casefold() for word in words)

    def has(self, words: Sequence[str]) -> bool:
        """Whether name, sentence or choices have all the words (lower case)."""
        texts = [self._preference.name, self._preference.said]
        if isinstance(self._preference, Choice):
            texts += [tr(text) for _, text in self._preference.options]
        said = " ".join(texts).casefold()
        return all(word in said for word in words)

    def show_if(self, wanted: bool) -> bool:
        """Show or hide the row; returns ``wanted``."""
        self._rows.setRowVisible(self._column, wanted)
        if wanted:
            self._look()  # with the row Qt shows all that is in it
        return wanted

    def offer(self, further: Sequence[tuple[str, str]]) -> None:
        """Add choices that only this machine can name: value and words."""
        combo = self.field
        assert isinstance(combo, QComboBox)
        for value, text in further:
            at = combo.findData(value)
            if at >= 0:
                combo.setItemText(at, text)
            else:
                combo.addItem(text, value)

    # Making --------------------------------------------------------------------------------------

    def _arrange(self) -> QVBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(SPACE)
        short = isinstance(self.field, QSpinBox | QCheckBox)
        line.addWidget(self.field, 0 if short else 1)
        if isinstance(self._preference, Folder):
            line.addWidget(self._choose_button())
        line.addWidget(self._reset)
        if short:  # beside what it resets
            line.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(SPACE // 4)
        column.addLayout(line)
        column.addWidget(self._note)
        return column

    def _make(
        self, preference: Preference[Any]
    ) -> tuple[QWidget, Callable[[Any], None], Callable[[], Any]]:
        if isinstance(preference, Flag):
            return self._make_box(preference)
        if isinstance(preference, Choice):
            return self._make_combo(preference)
        if isinstance(preference, Number):
            return self._make_spin(preference)
        assert isinstance(preference, Folder), f"{preference.key} has no field"
        return self._make_folder(preference)

    def _make_box(
        self, preference: Flag
    ) -> tuple[QWidget, Callable[[Any], None], Callable[[], Any]]:
        box = _Box(tr(preference.text))
        box.toggled.connect(self._look)
        return box, box.setChecked, box.isChecked

    def _make_spin(
        self, preference: Number[Any]
    ) -> tuple[QWidget, Callable[[Any], None], Callable[[], Any]]:
        spin = QSpinBox()
        spin.setRange(int(preference.low), int(preference.high))
        spin.setSingleStep(int(preference.step))
        spin.setSuffix(preference.unit)
        spin.setMinimumWidth(15 * SPACE)
        spin.valueChanged.connect(self._look)
        return spin, spin.setValue, spin.value

    def _make_combo(
        self, preference: Choice
    ) -> tuple[QWidget, Callable[[Any], None], Callable[[], Any]]:
        combo = QComboBox()
        for value, text in preference.options:
            combo.addItem(tr(text), value)

        def take(value: str) -> None:
            if combo.findData(value) < 0:  # one that this machine has or had: kept as it is
                combo.addItem(value, value)
            combo.setCurrentIndex(combo.findData(value))

        combo.currentIndexChanged.connect(self._look)
        return combo, take, combo.currentData

    def _make_folder(
        self, preference: Folder
    ) -> tuple[QWidget, Callable[[Any], None], Callable[[], Any]]:
        line = PathField()
        line.setPlaceholderText(tr(preference.usual))
        line.setClearButtonEnabled(True)
        line.textChanged.connect(self._look)
        return line, line.setText, lambda: preference.read(line.text().strip())

    def _choose_button(self) -> QPushButton:
        button = QPushButton(icon("folder"), tr("Choose…"))
        button.setObjectName(f"{self.field.objectName()}Choose")
        button.setAccessibleName(tr("Choose the folder “{folder}”", folder=self._preference.name))
        button.setAutoDefault(False)
        button.clicked.connect(self._ask_folder)
        return button

    def _ask_folder(self) -> None:
        begin = Path(self.value) if self.value else Path.home()
        choose_folder(
            self.field, self._preference.name, begin, lambda folder: self._take(str(folder))
        )

    def _look(self, *_: object) -> None:
        """Only what differs from its default can be reset."""
        self._reset.setVisible(self.value != self._preference.default)


def _object_name(preference: Preference[Any]) -> str:
    """``training/live_seconds`` becomes ``preferenceTrainingLiveSeconds``."""
    words = preference.key.replace("/", "_").split("_")
    return "preference" + "".join(word[:1].upper() + word[1:] for word in words)
