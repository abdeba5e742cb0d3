"""Windows and panels with nothing to show yet: they say what is missing and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from studio import SIZE, Studio

from gui.actions import Key
from gui.snapshot import wait_until

BESIDE = QSize(1100, 700)
"""Of windows beside the main one."""
DOCKS = ((Key.EVALUATION, "evaluation_panel"), (Key.MEASUREMENTS, "measurements_panel"))


def no_network(studio: Studio) -> None:
    """The sample before anybody trains: runs, evaluation, measurements, comparison.

    What Explore shows does not hang on a network.
    """
    _show_all(studio, "no-network", (Key.RUNS, Key.COMPARE))


def no_images(studio: Studio) -> None:
    """A project of no image at all, and the windows beside it."""
    window = studio.window
    if window.workspace.project is None or window.workspace.records:
        window.workspace.new_project(studio.home / "projects" / "Ward 5.smearseg")
    window.notice_bar.dismiss()
    studio.rest()
    _show_all(studio, "no-images", (Key.EXPLORE, Key.COMPARE))  # runs: as before any training
    window.jobs.list.clear_over()
    window.jobs.show_panel(True)
    studio.photograph("jobs-none")
    window.jobs.show_panel(False)


def _show_all(studio: Studio, name: str, windows: Sequence[Key]) -> None:
    window, tools = studio.window, studio.window.tools
    window.resize(SIZE)
    for key, panel in DOCKS:
        studio.do(key)
        studio.photograph(f"{name}-{key.name.lower()}")
        studio.dock_of(getattr(window, panel)).close()
        studio.settle()
    for key in windows:
        studio.do(key)
        if key is Key.EXPLORE:
            wait_until(lambda: not tools.exploring.running and not window.workspace.leaks.working)
        beside: QWidget | None = {
            Key.EXPLORE: tools.explore_window,
            Key.RUNS: tools.runs_window,
            Key.COMPARE: tools.compare_window,
        }[key]
        assert beside is not None
        beside.resize(BESIDE)
        if (focused := beside.focusWidget()) is not None:
            focused.clearFocus()  # of all that is off, what helps had it
        studio.settle()
        studio.photograph(f"{name}-{key.name.lower()}", beside)
        beside.close()
