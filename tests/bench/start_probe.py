"""Started by start.py in a process of its own: the program, or an empty Qt window, with a clock.

Moments are seconds of time.monotonic(), which all processes of a machine share; they are written
to the file that the environment names. An event filter on each window sees its first paint; the
zero timer set then fires when that paint has reached the screen.
"""

from __future__ import annotations

import json
import os
import sys
import time

MOMENTS: dict[str, float] = {"python": time.monotonic()}


def finish(application) -> None:
    """Write the moments and end the process."""
    import psutil

    MOMENTS["rss"] = psutil.Process().memory_info().rss / 1e6
    with open(os.environ["SMEARSEG_BENCH_OUT"], "w", encoding="utf-8") as file:  # noqa: PTH123
        json.dump(MOMENTS, file)
    application.closeAllWindows()
    application.quit()


def painted(widget, name: str) -> None:
    """Note the moment at which the widget's next paint is on the screen."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watcher(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                widget.removeEventFilter(self)
                QTimer.singleShot(0, lambda: MOMENTS.setdefault(name, time.monotonic()))
            return False

    widget.installEventFilter(Watcher(widget))


def run_empty() -> None:
    """An empty main window of the same size."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1280, 800)
    painted(window, "window")
    window.show()
    QTimer.singleShot(700, lambda: finish(application))
    application.exec()


def run_program() -> None:
    """``python main.py`` with watches on its window, its image and the loading of torch."""
    import gui.app

    preload = gui.app.preload_torch

    def timed_preload(context) -> None:
        MOMENTS["torch begins"] = time.monotonic()
        preload(context)
        MOMENTS["torch"] = time.monotonic()

    gui.app.preload_torch = timed_preload

    class Window(gui.app.MainWindow):
        def show(self) -> None:
            MOMENTS["built"] = time.monotonic()
            _watch(self)
            super().show()

    gui.app.MainWindow = Window
    MOMENTS["imports"] = time.monotonic()
    gui.app.main([])


def _watch(window) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from tests.bench.heartbeat import Heartbeat

    painted(window.canvas.viewport(), "window")
    heart = Heartbeat()

    def opened() -> None:
        if window.workspace.current is not None and "image" not in MOMENTS:
            painted(window.canvas.viewport(), "image")

    window.workspace.current_changed.connect(opened)

    def look() -> None:
        if "window" in MOMENTS and "rss shown" not in MOMENTS:
            MOMENTS["rss shown"] = heart.rss() / 1e6
            heart.start()
        if "torch" in MOMENTS and "image" in MOMENTS:
            asking.stop()
            block = heart.stop()
            MOMENTS["block"], MOMENTS["block computing"] = block.milliseconds, block.computing
            QTimer.singleShot(100, lambda: finish(QApplication.instance()))

    asking = QTimer(window)
    asking.timeout.connect(look)
    asking.start(20)


if __name__ == "__main__":
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # as main.py does
    run_empty() if sys.argv[1:] == ["empty"] else run_program()
