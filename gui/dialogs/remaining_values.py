"""A row under the values of a mask: all that nobody said anything of become the same."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from core.labels import BACKGROUND, UNLABELLED
from gui.theme import SPACE
from gui.words import tr


class RemainingValues(QWidget):
    """Two buttons after their sentence; whoever shows it has it off while no value is left."""

    chosen = Signal(int)
    """The label that they are to have."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(QLabel(tr("Set the remaining values to")))
        for text, label, name in (
            (tr("&Background"), BACKGROUND, "restBackground"),
            (tr("&Unlabelled"), UNLABELLED, "restUnlabelled"),
        ):
            button = QPushButton(text)
            button.setObjectName(name)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, value=label: self.chosen.emit(value))
            row.addWidget(button)
        row.addStretch(1)
