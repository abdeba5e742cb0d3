"""Leaving a project: what is not saved is asked about, and can be saved elsewhere first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox, QWidget

from gui.dialogs.sign import wear_warning
from gui.theme import set_role
from gui.words import tr

if TYPE_CHECKING:
    from gui.window import MainWindow

Button = QMessageBox.StandardButton


def ask_to_lose(parent: QWidget, name: str, can_save_as: bool) -> Button:
    """Ask what becomes of work that could not be written: ``Save`` elsewhere, ``Discard``, or stay.

    The default loses nothing.
    """
    buttons = Button.Discard | Button.Cancel
    if can_save_as:
        buttons |= Button.Save
    text = tr("Your last work could not be written to “{name}”.", name=name)
    box = QMessageBox(QMessageBox.Icon.Warning, tr("Not saved"), text, buttons, parent)
    box.setInformativeText(
        tr("Save it in another file, or it is lost.")
        if can_save_as
        else tr("If you go on, it is lost.")
    )
    wear_warning(box)
    box.button(Button.Discard).setText(tr("Go on and lose it"))
    set_role(box.button(Button.Discard), "danger")
    if can_save_as:
        box.button(Button.Save).setText(tr("Save as…"))
    box.setDefaultButton(Button.Save if can_save_as else Button.Cancel)
    box.exec()
    answer = box.standardButton(box.clickedButton())
    box.deleteLater()
    return answer


class Leaving:
    """Asked before another project is opened, or this one or the window is closed."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._workspace = window.workspace

    def may_leave(self, then: Callable[[], object] = lambda: None) -> bool:
        """Try once more to save what could not be saved; ask before it, or a copy, is lost.

        Where the person has it saved elsewhere the answer is no, and ``then`` is called once it is
        there: what was to be done is to be begun anew. It is not where it could not be saved.
        """
        workspace = self._workspace
        workspace.painting.finish_stroke()
        workspace.save_again()
        copied = workspace.saving_as.target
        if copied is not None and not self._gives_up(copied.name):
            return False
        if workspace.all_saved:
            return True
        # Of two copies at once the one under way would be the first; it was given up just now.
        name = workspace.require_project().path.name
        answer = ask_to_lose(self._window, name, can_save_as=copied is None)
        if answer == Button.Save:
            self._window.files.save_elsewhere(then)
        return answer == Button.Discard

    def _gives_up(self, name: str) -> bool:
        answer = QMessageBox.question(
            self._window,
            tr("Copy not finished"),
            tr("“{name}” is still being written. Stop, and go on without this copy?", name=name),
            Button.Discard | Button.Cancel,
            Button.Cancel,
        )
        return answer == Button.Discard
