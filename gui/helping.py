"""Help: the guide in a browser, and words explained in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from gui.actions import Key
from gui.feature import Feature, Slots
from gui.guide import START, open_page, page_file, page_of
from gui.term_card import explain
from gui.words import tr

if TYPE_CHECKING:
    from gui.window import MainWindow


class Helping(Feature):
    """Opens the guide, at its start or at the page of the panel that has the keyboard."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._told = False

    def slots(self) -> Slots:
        """The guide and the words."""
        return {
            Key.GUIDE: lambda: self.open_guide(START),
            Key.GUIDE_HERE: lambda: self.open_guide(page_of(self._focused())),
            Key.WHAT_IS_THIS: lambda: explain(self._focused(), self._window),
        }

    def _focused(self) -> QWidget | None:
        """What has the keyboard, also in a panel that floats: a window of its own to Qt."""
        return QApplication.focusWidget() or self._window.focusWidget()

    def open_guide(self, page: str) -> None:
        """Open a page in the browser, and say where the guide is: at once where that fails.

        What starts the browser on Linux says yes before it knows, so the place is told once anyway.
        """
        why_not = open_page(page)
        if why_not:
            self._window.notice_bar.problem(why_not)
        elif not self._told:
            self._window.notice_bar.notice(
                tr(
                    "The guide opens in your browser. If none does, open {path}",
                    path=page_file(START),
                )
            )
        self._told = True
