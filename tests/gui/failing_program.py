"""The real program in a process of its own, in which things of ours fail on purpose, in turn.

Run by tests/gui/test_exceptions.py with a project and the places of the failures; prints for each
what the person was shown, and whether work went on.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from core.errors import ProjectError
from core.labels import UNLABELLED
from gui import app as program
from gui.dialogs.error import ErrorDialog
from gui.window import MainWindow

IMAGE = np.full((400, 400, 3), 77, np.uint8)
PATIENCE = 60.0
QUIET = "nobody catches"


class Watched(QObject):
    """Fails in an event of Qt."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            raise ValueError("surprise in event")
        return False


class Painted(QWidget):
    """Fails while it is painted, with an image at hand."""

    def paintEvent(self, event: QPaintEvent) -> None:
        pixels = IMAGE
        assert not pixels.any(), "surprise in painting"


class Failing:
    """Has one thing after the other fail and looks at what follows."""

    def __init__(self, places: list[str]) -> None:
        self.left = list(places)
        self.where = ""
        self.told: dict[str, dict[str, object]] = {}
        self.watched = Watched()
        self.began = 0.0
        self.timer = QTimer()
        self.timer.timeout.connect(self.look)
        self.timer.start(20)

    @property
    def window(self) -> MainWindow | None:
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
        return found[0] if found and found[0].is_furnished else None

    def fail(self, *_: object) -> None:
        raise ValueError(f"surprise in {self.where}")

    def look(self) -> None:
        window = self.window
        if window is None or window.workspace.current is None:
            return
        if not self.where:
            self.where, self.began = self.left.pop(0), time.monotonic()
            QTimer.singleShot(0, lambda: self.cause(window))
            return
        dialogs = [d for d in QApplication.topLevelWidgets() if isinstance(d, ErrorDialog)]
        shown = [dialog for dialog in dialogs if dialog.isVisible()]
        waited = time.monotonic() - self.began
        if not shown and waited < (1.0 if self.where == QUIET else PATIENCE):
            return
        self.answer(window, shown)
        self.where = ""
        if not self.left:
            self.timer.stop()
            print(json.dumps(self.told), flush=True)
            window.close()

    def cause(self, window: MainWindow) -> None:
        if self.where == "timer":
            self.fail()
        elif self.where == "job":
            window.workers.files.submit("Failing", self.fail).failed.connect(window.workspace.fail)
        elif self.where == "slot":
            window.workspace.path_changed.connect(self.fail)
            window.workspace.path_changed.emit()
            window.workspace.path_changed.disconnect(self.fail)
        elif self.where == "event":
            window.installEventFilter(self.watched)
            QApplication.sendEvent(window, QEvent(QEvent.Type.User))
            window.removeEventFilter(self.watched)
        elif self.where == "painting":
            widget = Painted(window)
            widget.resize(50, 50)
            widget.show()
            widget.repaint()
            widget.hide()
        else:
            raise ProjectError("The drive of this project is gone; plug it in again.")

    def answer(self, window: MainWindow, shown: list[ErrorDialog]) -> None:
        """Copy the details, go on and paint a stroke where there is none yet."""
        told = self.told[self.where] = {"dialogs": len(shown)}
        for dialog in shown:
            texts = [label.text() for label in dialog.findChildren(QLabel)]
            told["safe"] = any("Your work is safe" in text for text in texts)
            dialog.copy_details()
            told["copied"] = QGuiApplication.clipboard().text()
            dialog.reject()
        told["told"] = window.notice_bar.text.text()
        current, painting = window.workspace.current, window.workspace.painting
        assert current is not None
        before = int((current.labels != UNLABELLED).sum())
        y = 18 * len(self.told) - 8
        painting.begin_stroke(30, y)
        painting.move_stroke(90, y)
        painting.finish_stroke()
        told["saved"] = window.workspace.all_saved
        told["painted"] = int((current.labels != UNLABELLED).sum()) - before


if __name__ == "__main__":
    program.make_application([""])
    failing = Failing(sys.argv[2:])
    sys.exit(program.main([str(Path(sys.argv[1]))]))
