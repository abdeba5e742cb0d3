"""Asking for the name of a new class, and the colours that new classes get."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtWidgets import QLineEdit, QWidget

from core.project import CLASS_COLOURS
from gui.dialogs.frame import FramedDialog, form, labelled

MAX_NAME = 60


class NewClassDialog(FramedDialog):
    """Asks for a name that no class has yet; ``name()`` gives it."""

    def __init__(self, taken: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__("New class", parent, accept_text="Add class")
        self._taken = {name.casefold() for name in taken}
        self._field = QLineEdit()
        self._field.setObjectName("newClassName")
        self._field.setMaxLength(MAX_NAME)
        self._field.textChanged.connect(lambda _: self._check())
        rows = form()
        labelled(rows, "&Name", self._field, self._field)
        self.body.addLayout(rows)
        self.resize(360, self.sizeHint().height())
        self._check()

    def name(self) -> str:
        """The name as it was typed."""
        return self._field.text().strip()

    def _check(self) -> None:
        twice = self.name().casefold() in self._taken
        self.say(f"There is a class “{self.name()}” already." if twice else "")
        self.accept_button.setEnabled(bool(self.name()) and not twice)


def free_colour(used: Collection[tuple[int, int, int]]) -> tuple[int, int, int]:
    """The next colour of the palette that no class has, or the first again."""
    free = [colour for colour in CLASS_COLOURS if colour not in used]
    return free[0] if free else CLASS_COLOURS[len(used) % len(CLASS_COLOURS)]
