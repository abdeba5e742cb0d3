"""Controls that change a project: off while it is only looked at, and their tips say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.words import mark, tr

if TYPE_CHECKING:
    from gui.workspace import Workspace

WHY_NOT = mark("The project is open read-only: use “Save as…” to work on a copy of your own.")
_OWN_WORDS = "wordsOfItsOwn"


def allow(widget: QWidget, on: bool, workspace: Workspace) -> None:
    """Enable what changes the project where ``on``, and never while that is only looked at.

    Its tip and what a screen reader is told say why then.
    """
    refused = workspace.read_only
    widget.setEnabled(on and not refused)
    why, own = tr(WHY_NOT), widget.property(_OWN_WORDS)
    if refused and widget.toolTip() != why:
        heard = own[1] if own else widget.accessibleDescription()
        widget.setProperty(_OWN_WORDS, [widget.toolTip(), heard])
        widget.setToolTip(why)
        widget.setAccessibleDescription(why)
    elif not refused and own:
        if widget.toolTip() == why:
            widget.setToolTip(own[0])
        widget.setAccessibleDescription(own[1])
        widget.setProperty(_OWN_WORDS, None)
