"""The Network menu: training, thresholds, comparing with other methods, verifying a heatmap.

Its windows are loaded when first asked for: the start of the program does without.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from gui.actions import Key
from gui.enter_key import finish_typing
from gui.feature import Feature, Slots
from gui.shortcuts import tooltip
from gui.verify import Verifier
from gui.words import tr

if TYPE_CHECKING:
    from gui.compare.session import CompareSession
    from gui.compare.window import CompareWindow
    from gui.empty_page import EmptyPage
    from gui.explore.session import ExploreSession
    from gui.explore.window import ExploreWindow
    from gui.runs.window import RunsWindow
    from gui.window import MainWindow


class NetworkTools(Feature):
    """Hands training and threshold to their panels; opens Compare and Verify heatmap."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.compare_window: CompareWindow | None = None
        self.runs_window: RunsWindow | None = None
        self.explore_window: ExploreWindow | None = None
        self.verifier = Verifier(window.workspace, window)

    @cached_property
    def comparison(self) -> CompareSession:
        """What is compared, and what came of it."""
        from gui.compare.session import CompareSession

        return CompareSession(self._window.workspace)

    @cached_property
    def exploring(self) -> ExploreSession:
        """What was found in the data."""
        from gui.explore.session import ExploreSession

        return ExploreSession(self._window.workspace)

    def slots(self) -> Slots:
        """Training, its runs, threshold, compare, verify."""
        window, live = self._window, self._window.workspace.live
        window.training_panel.runs_asked.connect(self.show_runs)
        return {
            Key.TRAIN: lambda: _after_typing(window.training_panel.train),
            Key.STOP: lambda: _after_typing(live.stop),
            Key.LIVE: lambda on: _after_typing(lambda: live.switch(on)),
            Key.UPDATE_ONCE: lambda: _after_typing(live.update_once),
            Key.THRESHOLD_DOWN: lambda: window.threshold_panel.step(-1),
            Key.THRESHOLD_UP: lambda: window.threshold_panel.step(+1),
            Key.BEST_THRESHOLD: window.threshold_panel.go_to_best,
            Key.EXPLORE: self.explore,
            Key.RUNS: self.show_runs,
            Key.COMPARE: self.compare,
            Key.VERIFY: self.verify,
        }

    def refresh(self) -> None:
        """Say what makes sense now, and why the verification does not."""
        workspace = self._window.workspace
        running = workspace.training.running
        has_images = bool(workspace.records)
        self._offer(Key.TRAIN, has_images, not running)
        self._window.action(Key.STOP).setEnabled(running or workspace.live.on)
        self._offer(Key.LIVE, has_images or workspace.live.on)
        self._window.check(Key.LIVE, workspace.live.on)
        self._offer(Key.UPDATE_ONCE, has_images, not running)
        for key in (Key.THRESHOLD_DOWN, Key.THRESHOLD_UP):
            self._offer(key, has_images)
        for key in (Key.RUNS, Key.EXPLORE):
            self._window.action(key).setEnabled(workspace.project is not None)
        has_heat = workspace.heatmap.shown_model is not None
        self._window.action(Key.BEST_THRESHOLD).setEnabled(has_heat)
        action, why_not = self._window.action(Key.VERIFY), self.verifier.why_not
        action.setEnabled(not why_not)
        action.setToolTip(tooltip(action, why_not))

    def _offer(self, key: Key, has_images: bool, able: bool = True) -> None:
        """Switch an action that is of no use without images."""
        action = self._window.action(key)
        action.setEnabled(has_images and able)
        action.setToolTip(tooltip(action, "" if has_images else tr("Add images first.")))

    def verify(self) -> None:
        """Compare the heatmap with single patches, and show what that found."""
        self.verifier.start()

    def compare(self) -> None:
        """Show the Compare window, as it was left."""
        if self.compare_window is None:
            from gui.compare.window import CompareWindow

            self.compare_window = CompareWindow(
                self._window.workspace, self.comparison, self._window
            )
            self._lead_to_images(self.compare_window.empty_page)
        bring_up(self.compare_window)

    def show_runs(self) -> None:
        """Show the window of training runs."""
        if self.runs_window is None:
            from gui.runs.window import RunsWindow

            self.runs_window = RunsWindow(self._window.workspace, self._window)
        bring_up(self.runs_window)

    def explore(self) -> None:
        """Show the window of the data; the first time it looks all images through."""
        if self.explore_window is None:
            from gui.explore.window import ExploreWindow

            self.explore_window = ExploreWindow(
                self._window.workspace, self.exploring, self._window
            )
            self._lead_to_images(self.explore_window.empty)
        bring_up(self.explore_window)

    def _lead_to_images(self, page: EmptyPage) -> None:
        page.add.clicked.connect(self._window.action(Key.ADD_IMAGES).trigger)

    def close(self) -> None:
        """The main window closes: so does all that it opened."""
        self.verifier.close()
        for window in (self.compare_window, self.runs_window, self.explore_window):
            if window is not None:
                window.close()


def bring_up(window: QWidget) -> None:
    """Show a window of its own, in front, with the keyboard."""
    window.show()
    window.raise_()
    window.activateWindow()


def _after_typing(begin: Callable[[], object]) -> None:
    """Begin or end a run with the number that is being typed: no key and no button took it."""
    finish_typing()
    begin()
