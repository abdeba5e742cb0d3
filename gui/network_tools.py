"""Looking into the network: comparing it with other methods, verifying its heatmap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.actions import Key
from gui.compare.session import CompareSession
from gui.compare.window import CompareWindow
from gui.verify import Verifier

if TYPE_CHECKING:
    from gui.window import MainWindow


class NetworkTools(QObject):
    """Opens the Compare window and the verification of the heatmap."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.comparison = CompareSession(window.workspace)
        self.compare_window: CompareWindow | None = None
        self.verifier = Verifier(window.workspace, window)

    def refresh(self) -> None:
        """Say which of the two makes sense now, and why not."""
        action, why_not = self._window.action(Key.VERIFY), self.verifier.why_not
        action.setEnabled(not why_not)
        action.setToolTip(why_not or action.statusTip())

    def verify(self) -> None:
        """Compare the heatmap with single patches, and show what that found."""
        self.verifier.start()

    def compare(self) -> None:
        """Show the Compare window, as it was left."""
        if self.compare_window is None:
            self.compare_window = CompareWindow(
                self._window.workspace, self.comparison, self._window
            )
        self.compare_window.show()
        self.compare_window.raise_()
        self.compare_window.activateWindow()

    def close(self) -> None:
        """The main window closes: so does all that it opened."""
        self.verifier.close()
        if self.compare_window is not None:
            self.compare_window.close()
