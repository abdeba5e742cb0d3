"""The real program in a process of its own, told how to start; prints where all stands in it.

Run by tests/gui/test_outline.py: ``at once`` its window is furnished before it is shown, ``in
sight`` afterwards, as it is for a person. Then it is arranged anew, as the second word says, or
closed at once, or it fails.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from gui import app as program
from gui.dialogs.error import ErrorDialog
from gui.preferences import TEXT_SIZE
from gui.settings import Settings
from gui.window import MainWindow

HOW, ARRANGE = sys.argv[1:]
SOON, AT_REST = 300, 1500
"""Milliseconds until the window is arranged, and until it may have come to rest."""
LOOKS, LOOK_MS = 10, 50
"""So often, and every so many milliseconds, it has to be found at rest."""
TOLD: dict[str, object] = {}
OTHERS: list[str] = []


def places(window: MainWindow) -> dict[str, object]:
    """Where all stands; heights within a column follow what the panels say at the moment."""
    docks = [dock for dock in window.docks if dock.isVisible() and not dock.behind]
    return {
        "window": window.size().toTuple(),
        "canvas": window.centralWidget().geometry().getRect(),
        "docks": sorted((dock.objectName(), dock.x(), dock.width()) for dock in docks),
        "folded": [dock.objectName() for dock in window.docks if dock.folded],
        "bars": [bar.geometry().getRect() for bar in (window.menuBar(), window.statusBar())],
    }


class FirstPaint(QObject):
    """Looks when the canvas is painted for the first time."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and "first" not in TOLD:
            window = self.parent()
            assert isinstance(window, MainWindow)
            TOLD["first"] = places(window)
        return False


class OtherWindows(QObject):
    """Notes what is shown as a window of its own: a part that is shown before it has a parent."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        part = isinstance(watched, QWidget) and not isinstance(watched, MainWindow)
        if event.type() is QEvent.Type.Show and part and watched.isWindow():
            OTHERS.append(watched.objectName() or type(watched).__name__)
        return False


class Window(MainWindow):
    """Furnished when the test asks for it."""

    def __init__(self, settings: Settings, furnished: bool = True) -> None:
        super().__init__(settings, furnished or HOW == "at once")

    def furnish(self) -> None:
        if not self.is_furnished:
            super().furnish()

    def arrange(self) -> None:
        if not self.is_furnished:
            super().arrange()
            if ARRANGE == "close":  # as a click that waited while all was loaded
                QTimer.singleShot(0, self.close)
                return
            self.canvas.viewport().installEventFilter(FirstPaint(self))
            QTimer.singleShot(SOON, self.arrange_anew)

    def arrange_anew(self) -> None:
        """As a person would."""
        docks = {dock.objectName(): dock for dock in self.docks}
        images, layers = docks["imagesDock"], docks["layersDock"]
        if ARRANGE == "arrange":
            docks["cellsDock"].close()
            layers.title.toggle()
            self.resizeDocks([images], [300], Qt.Orientation.Horizontal)
        elif ARRANGE == "beside":
            self.splitDockWidget(images, layers, Qt.Orientation.Horizontal)
        QTimer.singleShot(AT_REST, self.end)

    def end(self, still: int = 0) -> None:
        """Tell, and close, once nothing is to be arranged any more, however busy the machine."""
        waiting = any(
            timer.isActive() and timer.isSingleShot() and timer.interval() <= SOON
            for timer in self.findChildren(QTimer)
        )
        if waiting or still < LOOKS:
            still = 0 if waiting else still + 1
            QTimer.singleShot(LOOK_MS, lambda: self.end(still))
            return
        TOLD["last"] = places(self)
        TOLD["others"] = OTHERS
        TOLD["keyboard"] = (self.focusWidget() or self).objectName()
        print(json.dumps(TOLD))
        self.close()


def fail_in(step: str) -> None:
    """Have this step of furnishing fail; what the person is told then is printed."""

    def fail(*_: object) -> None:
        raise ValueError(f"surprise in {step}")

    def look() -> None:
        shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, ErrorDialog)]
        if shown and shown[0].isVisible():
            TOLD["words"] = " ".join(label.text() for label in shown[0].findChildren(QLabel))
            TOLD["buttons"] = [b.text() for b in shown[0].findChildren(QPushButton)]
            TOLD["dressed"] = bool(application.styleSheet())
            TOLD["windows"] = [
                type(w).__name__ for w in application.topLevelWidgets() if w.isVisible()
            ]
            print(json.dumps(TOLD))
            timer.stop()
            shown[0].accept()

    if step == "loading":
        sys.modules["gui.furnishing"] = None  # type: ignore[assignment]
    elif step == "parts":
        Window.furnish = fail  # type: ignore[method-assign]
    elif step == "features":
        import gui.furnishing

        gui.furnishing._connect = fail
    else:
        assert step == "arranging"
        MainWindow.refresh = fail  # type: ignore[method-assign]
    application = program.make_application([])
    timer = QTimer(application)
    timer.timeout.connect(look)
    timer.start(50)


if __name__ == "__main__":
    STEP = ARRANGE.removeprefix("fail:")
    if STEP != ARRANGE:
        fail_in(STEP)
    if ARRANGE == "large":
        settings = Settings()
        settings.set(TEXT_SIZE, 200)
        settings.sync()
    application = program.make_application([])
    others = OtherWindows(application)
    application.installEventFilter(others)
    program.MainWindow = Window
    sys.exit(program.main([]))
