"""Help: the guide in a browser, and words explained in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.actions import Key
from gui.feature import Feature, Slots
from gui.guide import START, open_page, page_of
from gui.term_card import explain

if TYPE_CHECKING:
    from gui.window import MainWindow


class Helping(Feature):
    """Opens the guide, at its start or at the page of the panel that has the keyboard."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def slots(self) -> Slots:
        """The guide and the words."""
        return {
            Key.GUIDE: lambda: self.open_guide(START),
            Key.GUIDE_HERE: lambda: self.open_guide(page_of(self._window.focusWidget())),
            Key.WHAT_IS_THIS: lambda: explain(self._window.focusWidget(), self._window),
        }

    def open_guide(self, page: str) -> None:
        """Open a page in the browser; where that fails, say where the guide is."""
        why_not = open_page(page)
        if why_not:
            self._window.notice_bar.problem(why_not)
