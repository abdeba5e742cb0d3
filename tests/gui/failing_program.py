"""The real program in a process of its own, in which something of ours fails on purpose.

Run by tests/gui/test_exceptions.py with the place of the failure and a project; prints what the
person was shown, and whether work went on.
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
    """Has one thing fail and looks at what follows."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.told: dict[str, object] = {"dialogs": 0}
        self.kept: list[QObject] = []
        self.began = 0.0
        self.timer = QTimer()
        self.timer.timeout.connect(self.look)
        self.timer.start(20)

    @property
    def window(self) -> MainWindow | None:
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
        return found[0] if found else None

    def fail(self, *_: object) -> None:
        raise ValueError(f"surprise in {self.where}")

    def look(self) -> None:
        window = self.window
        if window is None or window.workspace.current is None:
            return
        if not self.began:
            self.began = time.monotonic()
            QTimer.singleShot(0, lambda: self.cause(window))
            return
        dialogs = [d for d in QApplication.topLevelWidgets() if isinstance(d, ErrorDialog)]
        shown = [dialog for dialog in dialogs if dialog.isVisible()]
        waited = time.monotonic() - self.began
        if shown or waited > (1.0 if self.where == QUIET else PATIENCE):
            self.timer.stop()
            self.answer(window, shown)

    def cause(self, window: MainWindow) -> None:
        if self.where == "timer":
            self.fail()
        elif self.where == "job":
            window.workers.files.submit("Failing", self.fail).failed.connect(window.workspace.fail)
        elif self.where == "slot":
            window.workspace.path_changed.connect(self.fail)
            window.workspace.path_changed.emit()
        elif self.where == "event":
            self.kept.append(Watched())
            window.installEventFilter(self.kept[0])
            QApplication.sendEvent(window, QEvent(QEvent.Type.User))
        elif self.where == "painting":
            widget = Painted(window)
            widget.resize(50, 50)
            widget.show()
            widget.repaint()
            widget.hide()
        else:
            raise ProjectError("The drive of this project is gone; plug it in again.")

    def answer(self, window: MainWindow, shown: list[ErrorDialog]) -> None:
        """Copy the details, go on, paint a stroke and leave."""
        self.told["dialogs"] = len(shown)
        for dialog in shown:
            texts = [label.text() for label in dialog.findChildren(QLabel)]
            self.told["safe"] = any("Your work is safe" in text for text in texts)
            dialog.copy_details()
            self.told["copied"] = QGuiApplication.clipboard().text()
            dialog.reject()
        painting = window.workspace.painting
        self.told["told"] = window.notice_bar.text.text()
        painting.begin_stroke(30, 30)
        painting.move_stroke(90, 60)
        painting.finish_stroke()
        current = window.workspace.current
        self.told["saved"] = window.workspace.all_saved
        self.told["labelled"] = int((current.labels != 255).sum()) if current else 0
        print(json.dumps(self.told), flush=True)
        window.close()


if __name__ == "__main__":
    program.make_application([""])
    failing = Failing(sys.argv[1])
    sys.exit(program.main([str(Path(sys.argv[2]))]))
