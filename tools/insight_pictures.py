"""Pictures of what the program tells of its runs and of the data."""

from __future__ import annotations

from PySide6.QtCore import QSize
from studio import Studio

from gui.actions import Key
from gui.snapshot import wait_until

RUNS_SIZE = QSize(980, 600)


def runs(studio: Studio) -> None:
    """A second, shorter run beside the first, in the window of training runs."""
    panel, workspace = studio.window.training_panel, studio.window.workspace
    panel.seconds.setValue(max(2, studio.seconds // 3))
    panel.train_button.click()
    wait_until(lambda: not workspace.training.running)
    studio.rest()
    studio.do(Key.RUNS)
    window = studio.window.tools.runs_window
    assert window is not None
    window.resize(RUNS_SIZE)
    window.table.clearSelection()
    window.table.selectRow(1)
    studio.photograph("runs", window)
    window.close()
