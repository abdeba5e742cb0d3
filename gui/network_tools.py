"""The Network menu: training, thresholds, comparing with other methods, verifying a heatmap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.actions import Key
from gui.compare.session import CompareSession
from gui.compare.window import CompareWindow
from gui.feature import Feature, Slots
from gui.shortcuts import tooltip
from gui.verify import Verifier

if TYPE_CHECKING:
    from gui.window import MainWindow


class NetworkTools(Feature):
    """Hands training and threshold to their panels; opens Compare and Verify heatmap."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.comparison = CompareSession(window.workspace)
        self.compare_window: CompareWindow | None = None
        self.verifier = Verifier(window.workspace, window)

    def slots(self) -> Slots:
        """Training, threshold, compare, verify."""
        window = self._window
        return {
            Key.TRAIN: window.training_panel.train,
            Key.STOP: window.workspace.training.stop,
            Key.THRESHOLD_DOWN: lambda: window.threshold_panel.step(-1),
            Key.THRESHOLD_UP: lambda: window.threshold_panel.step(+1),
            Key.BEST_THRESHOLD: window.threshold_panel.go_to_best,
            Key.COMPARE: self.compare,
            Key.VERIFY: self.verify,
        }

    def refresh(self) -> None:
        """Say what makes sense now, and why the verification does not."""
        workspace = self._window.workspace
        running = workspace.training.running
        self._window.action(Key.TRAIN).setEnabled(workspace.project is not None and not running)
        self._window.action(Key.STOP).setEnabled(running)
        has_heat = workspace.heatmap.shown_model is not None
        self._window.action(Key.BEST_THRESHOLD).setEnabled(has_heat)
        action, why_not = self._window.action(Key.VERIFY), self.verifier.why_not
        action.setEnabled(not why_not)
        action.setToolTip(tooltip(action, why_not))

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
