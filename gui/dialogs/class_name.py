"""Asking for the name of a class, a new one's or another for one that there is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QLineEdit, QWidget

from gui.dialogs.frame import FramedDialog, form, labelled
from gui.words import tr

MAX_NAME = 60
_AROUND, _WIDEST = 120, 640
"""Pixels beside the name, and of a dialog that shows a long one whole."""


class ClassNameDialog(FramedDialog):
    """Asks for a name that no other class has; ``name()`` gives it."""

    def __init__(self, taken: Iterable[str], parent: QWidget | None = None, name: str = "") -> None:
        """``taken`` are the names of the other classes; ``name`` is the present one, if any."""
        title, accept = (
            (tr("Rename class"), tr("Rename")) if name else (tr("New class"), tr("Add class"))
        )
        super().__init__(title, parent, accept_text=accept)
        self._taken = {one.casefold() for one in taken}
        self._field = QLineEdit(name)
        self._field.setObjectName("newClassName")
        self._field.setMaxLength(max(MAX_NAME, len(name)))
        self._field.selectAll()
        self._field.textChanged.connect(lambda _: self._check())
        rows = form()
        labelled(rows, tr("&Name"), self._field, self._field)
        self.body.addLayout(rows)
        written = self._field.fontMetrics().horizontalAdvance(name)
        self.resize(min(max(360, written + _AROUND), _WIDEST), self.sizeHint().height())
        self._check()

    def name(self) -> str:
        """The name as it was typed."""
        return self._field.text().strip()

    def _check(self) -> None:
        twice = self.name().casefold() in self._taken
        self.say(tr("There is a class “{name}” already.", name=self.name()) if twice else "")
        self.accept_button.setEnabled(bool(self.name()) and not twice)
