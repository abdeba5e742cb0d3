"""Asking for the name of a new class."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QLineEdit, QWidget

from gui.dialogs.frame import FramedDialog, form, labelled
from gui.words import tr

MAX_NAME = 60


class NewClassDialog(FramedDialog):
    """Asks for a name that no class has yet; ``name()`` gives it."""

    def __init__(self, taken: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(tr("New class"), parent, accept_text=tr("Add class"))
        self._taken = {name.casefold() for name in taken}
        self._field = QLineEdit()
        self._field.setObjectName("newClassName")
        self._field.setMaxLength(MAX_NAME)
        self._field.textChanged.connect(lambda _: self._check())
        rows = form()
        labelled(rows, tr("&Name"), self._field, self._field)
        self.body.addLayout(rows)
        self.resize(360, self.sizeHint().height())
        self._check()

    def name(self) -> str:
        """The name as it was typed."""
        return self._field.text().strip()

    def _check(self) -> None:
        twice = self.name().casefold() in self._taken
        self.say(tr("There is a class “{name}” already.", name=self.name()) if twice else "")
        self.accept_button.setEnabled(bool(self.name()) and not twice)
