"""What a window says in its middle while it has nothing to show: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.dialogs.frame import wrapped
from gui.icons import icon
from gui.text_size import follow_text, scaled
from gui.theme import SPACE, set_role
from gui.words import tr

_WIDTH = 570
"""Of the text: longer lines are hard to read in a wide window."""


class EmptyPage(QWidget):
    """A title and a sentence, a little above the middle; where it helps, a button under them."""

    def __init__(self, name: str) -> None:
        """``name`` begins the names by which title and text are found."""
        super().__init__()
        self.title, self.text = QLabel(), wrapped("", "muted")
        self.title.setObjectName(f"{name}EmptyTitle")
        self.text.setObjectName(f"{name}EmptyText")
        set_role(self.title, "title")
        column = QVBoxLayout(self)
        column.setSpacing(SPACE)
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.text, 100)  # as wide as it may be, in the middle of what is left
        row.addStretch(1)
        self.add = QPushButton(icon("add-images"), tr("Add images…"))
        self.add.setObjectName(f"{name}AddImages")
        self.add.hide()
        column.addStretch(2)
        column.addWidget(self.title)
        column.addLayout(row)
        column.addSpacing(SPACE)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        follow_text(self, lambda: self.text.setMaximumWidth(scaled(_WIDTH)))

    def say(self, title: str, text: str, wants_images: bool = False) -> None:
        """Show both, and where images are wanted the button that adds some."""
        self.add.setVisible(wants_images)
        self.title.setText(title)
        self.text.setText(text)
        self.text.setAccessibleName(text)
