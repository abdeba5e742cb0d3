"""The real window, opened by a script that wants a picture of it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop

from core.model import TrainedModel
from core.project import RunRecord
from core.sample import create_sample_project
from gui.app import make_application
from gui.files_menu import SUFFIX
from gui.settings import Settings, projects_folder
from gui.theme import RESOURCES, Scheme, apply_theme, late_style_sheet
from gui.window import MainWindow
from gui.words import tr

PATIENCE_S = 60.0


def wait_until(condition: Callable[[], bool], seconds: float = PATIENCE_S) -> None:
    """Run the event loop until ``condition`` holds. Raises TimeoutError."""
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError("the window did not get there in time")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.002)


def open_on_sample(
    model: bytes | None = None, scheme: Scheme = "light", folder: Path | None = None
) -> MainWindow:
    """Show the window on the sample project, with a trained network if its bytes are given.

    The project is made in ``folder``, by default where the program itself makes it, and is called
    in the language of the moment.
    """
    app = make_application(["smearseg"])
    folder = folder or projects_folder() / "Sample"
    path = folder / f"{tr('Sample')}{SUFFIX}"
    with create_sample_project(path, RESOURCES / "samples") as project:
        if model is not None:
            run = RunRecord(0, "2026-01-01T00:00:00+00:00", 0.0, 0, project.revision, None, {})
            project.add_model(model, run)
            (threshold,) = TrainedModel.from_bytes(model).thresholds
            project.update_class(replace(project.classes()[0], threshold=threshold))
    with late_style_sheet(app):  # as main does
        apply_theme(app, scheme)
        window = MainWindow(Settings())
    window.show()
    window.workspace.open_project(path)
    wait_until(lambda: window.workspace.current is not None)
    return window
