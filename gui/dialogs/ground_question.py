"""The question that decides whether a training works: is what no mark covers background?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from core.labels import BACKGROUND, UNLABELLED
from core.masks import UnlabelledHint
from gui.dialogs.frame import heading, wrapped
from gui.theme import SPACE
from gui.words import mark, tr

_CONSEQUENCE = mark(
    "Take care: if cells without a mark count as background, the network "
    "learns to miss them, and no message will tell you."
)


class GroundQuestion(QWidget):
    """Asks whether a mask's ground is background or not labelled; nothing is chosen beforehand."""

    chosen = Signal(int)
    """The label: BACKGROUND or UNLABELLED."""

    def __init__(self, name: str, hint: UnlabelledHint, several: bool) -> None:
        """``name`` is the file's word for the ground; ``several`` masks are asked about."""
        super().__init__()
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(heading(tr("Is “{name}” background, or not labelled?", name=name)))
        for label, text, key in (
            (
                BACKGROUND,
                tr(
                    "Bac&kground: every cell of these images is marked"
                    if several
                    else "Bac&kground: every cell of this image is marked"
                ),
                "groundBackground",
            ),
            (
                UNLABELLED,
                tr(
                    "No&t labelled: only some cells of these images are marked"
                    if several
                    else "No&t labelled: only some cells of this image are marked"
                ),
                "groundUnlabelled",
            ),
        ):
            button = QRadioButton(text)
            button.setObjectName(key)
            self._group.addButton(button, label)
            column.addWidget(button)
        self._group.idClicked.connect(self.chosen)
        column.addWidget(wrapped(" ".join(filter(None, (hint.reason, tr(_CONSEQUENCE)))), "muted"))

    def show_label(self, label: int | None) -> None:
        """Mark the answer that holds now; None, or a class, is neither."""
        button = self._group.button(label) if label is not None else None
        self._group.setExclusive(False)
        for one in self._group.buttons():
            one.setChecked(one is button)
        self._group.setExclusive(True)
