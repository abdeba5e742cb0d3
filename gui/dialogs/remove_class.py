"""What becomes of a class's labels when it is deleted or merged into another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QWidget

from core.labels import BACKGROUND, UNLABELLED
from gui.dialogs.class_choice import NamedClass, class_combo
from gui.dialogs.frame import FramedDialog, wrapped
from gui.words import count, tr, tr_n


class RemoveClassDialog(FramedDialog):
    """Asks which value the pixels of a class get, if it has any; ``result_value()`` is it."""

    def __init__(
        self,
        record: NamedClass,
        others: Sequence[NamedClass],
        pixels: int,
        images: int,
        merge: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Delete or merge class"), parent, tr("Delete"))
        self.setObjectName("removeClassDialog")
        self.setMinimumWidth(400)
        self._name = record.name
        self.body.addWidget(
            wrapped(
                tr_n(
                    "“{name}” is labelled on {pixels} pixels of {n} image. The class is removed, "
                    "and these pixels become:",
                    "“{name}” is labelled on {pixels} pixels of {n} images. The class is removed, "
                    "and these pixels become:",
                    images,
                    name=record.name,
                    pixels=count(pixels),
                )
                if pixels
                else tr(
                    "“{name}” is not labelled anywhere: the class is removed, no label changes.",
                    name=record.name,
                )
            )
        )
        self._group = QButtonGroup(self)
        self.unlabelled = self._choice(
            tr("&Unlabelled, as if nobody had painted them"), UNLABELLED, "becomesUnlabelledButton"
        )
        self.background = self._choice(
            tr("&Background: the network learns that no cell is there"),
            BACKGROUND,
            "becomesBackgroundButton",
        )
        self.another = QRadioButton(tr("Another &class:"))
        self.another.setObjectName("becomesClassButton")
        self._group.addButton(self.another)
        self.combo = class_combo(others)
        self.combo.setObjectName("mergeIntoCombo")
        self.combo.setAccessibleName(tr("Class that the pixels become"))
        self.combo.setMinimumContentsLength(14)
        self.combo.activated.connect(lambda _row: self.another.setChecked(True))
        row = QHBoxLayout()
        row.addWidget(self.another)
        row.addWidget(self.combo, 1)
        for button in (self.unlabelled, self.background):
            self.body.addWidget(button)
        self.body.addLayout(row)
        self.body.addSpacing(4)
        self.body.addWidget(wrapped(tr("Undo (Ctrl+Z) brings class and labels back."), "muted"))
        (self.another if merge and pixels else self.unlabelled).setChecked(True)
        for widget in (self.unlabelled, self.background, self.another, self.combo):
            widget.setVisible(pixels > 0)
        self._group.buttonToggled.connect(lambda *_: self._name_button())
        self._name_button()
        (self.combo if self.another.isChecked() else self.unlabelled).setFocus()

    def _choice(self, text: str, value: int, name: str) -> QRadioButton:
        button = QRadioButton(text)
        button.setObjectName(name)
        button.setProperty("value", value)
        self._group.addButton(button)
        return button

    def _name_button(self) -> None:
        self.accept_button.setText(tr("Merge") if self.another.isChecked() else tr("Delete"))

    def result_value(self) -> int:
        """BACKGROUND, UNLABELLED, or the id of the class that the pixels become."""
        if self.another.isChecked():
            return int(self.combo.currentData())
        return BACKGROUND if self.background.isChecked() else UNLABELLED
