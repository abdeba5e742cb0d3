"""The program with a window: application, settings, log, crash dialog, clean shutdown."""

from __future__ import annotations

import gc
import logging
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from core.errors import SmearSegError
from gui.first_paint import after_first_paint
from gui.icons import app_icon
from gui.language import chosen, languages, use_language
from gui.preferences import LANGUAGE, TEXT_SIZE, THEME
from gui.settings import Settings, config_folder
from gui.theme import apply_theme, ask_system_again, late_style_sheet
from gui.window import MainWindow
from gui.words import tr

if TYPE_CHECKING:
    from gui.dialogs.error import ErrorDialog
    from gui.worker import JobContext

LOG = logging.getLogger("smearseg")
_LOG_BYTES = 500_000


def log_path() -> Path:
    """Where the log stands."""
    return config_folder() / "smearseg.log"


def start_log() -> None:
    """Write warnings and errors to a rotating file; without one the program runs all the same."""
    from logging.handlers import RotatingFileHandler

    try:
        log_path().parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            log_path(), maxBytes=_LOG_BYTES, backupCount=2, encoding="utf-8", delay=True
        )
    except OSError:
        LOG.addHandler(logging.NullHandler())
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    LOG.addHandler(handler)
    LOG.setLevel(logging.INFO)


class CrashDialogs:
    """Shows one dialog at a time for exceptions that nobody expected; all are logged."""

    def __init__(self) -> None:
        self.window: MainWindow | None = None
        self.shown: ErrorDialog | None = None
        self.at_start = False
        """Whether what fails now keeps the program from starting."""

    def __call__(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Take the place of ``sys.excepthook``."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if isinstance(error, SmearSegError) and self.window is not None:
            # A drive that is gone fails whatever asks it: that is no fault of ours, and is told.
            LOG.warning("%s", error)
            self.window.workspace.problem.emit(str(error))
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        LOG.error("Unexpected error\n%s", details)
        if self.shown is not None:
            return
        from gui.dialogs.error import ErrorDialog  # after the log, which needs no file to be read

        saved = self.window is None or self.window.workspace.all_saved
        keep = self.window.files.save_as if self.window is not None else None
        self.shown = ErrorDialog(details, log_path(), self.window, saved, keep, self.at_start)
        self.shown.finished.connect(self._closed)
        self.shown.open()

    def _closed(self) -> None:
        if self.shown is not None:
            self.shown.deleteLater()
        self.shown = None


def preload_torch(context: JobContext) -> None:
    """Load torch while the technician looks around, so that Train begins at once."""
    from gui.torch_loading import open_torch_library

    open_torch_library(context)
    import core.prediction
    import core.training  # noqa: F401


def make_application(arguments: Sequence[str]) -> QApplication:
    """The one QApplication, named and dressed."""
    # X11 would merge moves of the pointer, and a quick stroke would get corners.
    compress = Qt.ApplicationAttribute.AA_CompressHighFrequencyEvents
    QCoreApplication.setAttribute(compress, False)
    app = QApplication.instance() or QApplication(list(arguments))
    assert isinstance(app, QApplication)
    app.setApplicationName("SmearSeg")
    app.setApplicationDisplayName("SmearSeg")
    app.setDesktopFileName("smearseg")
    app.setWindowIcon(app_icon())
    return app


def main(arguments: Sequence[str]) -> int:
    """Open the window on ``arguments`` (a project, images or folders); the exit code."""
    app = make_application(["smearseg"])
    start_log()
    settings = Settings()
    use_language(chosen(settings.get(LANGUAGE), languages()))
    crash_dialogs = CrashDialogs()
    sys.excepthook = crash_dialogs
    # A job's thread that holds the interpreter lets the window have it back this soon (seconds).
    sys.setswitchinterval(0.001)
    apply_theme(app, settings.get(THEME), settings.get(TEXT_SIZE), sheet=False)
    window = MainWindow(settings, furnished=False)
    window.fit_screen()
    window.show()
    names = [Path(name) for name in arguments]
    after_first_paint(window.centralWidget(), lambda: furnish(app, window, crash_dialogs, names))
    return app.exec()


def load_furniture() -> None:
    """Load what the window consists of, and have Python never look there for garbage."""
    import gui.furnishing  # noqa: F401

    gc.freeze()


def furnish(
    app: QApplication, window: MainWindow, crash_dialogs: CrashDialogs, names: Sequence[Path]
) -> None:
    """Fill a window whose outline is seen, then open ``names`` or what was open last."""
    if not window.isVisible():  # closed already
        app.quit()
        return
    try:
        ask_system_again(app)  # while there is little to be drawn anew
        with late_style_sheet(app):
            load_furniture()
            window.furnish()
        # Qt shows what came into a visible window later. Until then the canvas counts as hidden,
        # and all the room would go to the panels.
        for kind in (QEvent.Type.MetaCall, QEvent.Type.LayoutRequest):
            QCoreApplication.sendPostedEvents(None, kind)
        window.arrange()
    except Exception as error:  # noqa: BLE001 - whatever it is, an outline is of no use
        crash_dialogs.at_start = True
        crash_dialogs(type(error), error, error.__traceback__)
        window.close()
        if crash_dialogs.shown is not None:
            crash_dialogs.shown.finished.connect(lambda _code: app.exit(1))
        return
    from gui.first_things import FirstThings

    crash_dialogs.window = window
    first_things = FirstThings(
        window,
        lambda: window.workers.prediction.submit(
            tr("Loading the neural-network library"), preload_torch
        ),
    )
    window.canvas.set_message("")  # that nothing is open would be read, and be wrong in no time

    def begin() -> None:
        if not window.isVisible():  # closed while it was loaded
            return
        try:
            window.files.start(names)
        finally:
            window.stage.show_message()
            first_things.begin()

    after_first_paint(window.canvas.viewport(), begin)
