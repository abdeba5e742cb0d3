"""Started by start.py in a process of its own: the program, an empty Qt window, or napari.

Moments are seconds of time.monotonic(), which all processes of a machine share; they are written
to the file that the environment names. An event filter on each window sees its first paint; the
zero timer set then fires when that paint has reached the screen.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time

MOMENTS: dict[str, float] = {"python": time.monotonic()}
IDLE_S = 32.0
"""Seconds over which the processor time of the window at rest is taken: what comes by is in it."""
REST_AFTER_S = 60.0
"""Seconds after which what was started and left alone counts as at rest."""


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


def run_empty(rest: bool) -> None:
    """An empty main window of the same size. ``rest``: it wakes once a second and does nothing."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1280, 800)
    painted(window, "window")
    window.show()
    if rest:
        waking = QTimer(window)
        waking.timeout.connect(gc.get_count)
        waking.start(1000)
        at_rest(lambda: _note_rest(application))
    else:
        QTimer.singleShot(700, lambda: finish(application))
    application.exec()


def run_napari(rest: bool) -> None:
    """napari's viewer, in napari's own environment; ``rest``: its rest too, as the program's."""
    import napari
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    MOMENTS["imports"] = time.monotonic()
    viewer = napari.Viewer(show=False)
    MOMENTS["built"] = time.monotonic()
    window = viewer.window._qt_window
    window.resize(1280, 800)
    painted(viewer.window._qt_viewer.canvas.native, "window")
    window.show()

    def look() -> None:
        if "window" in MOMENTS:
            asking.stop()
            if rest:
                at_rest(lambda: _note_rest(QApplication.instance()))
            else:
                QTimer.singleShot(300, lambda: finish(QApplication.instance()))

    asking = QTimer(window)
    asking.timeout.connect(look)
    asking.start(20)
    napari.run()


def run_program(rest: bool) -> None:
    """``python main.py`` with watches on its window, its image and the loading of torch.

    ``rest``: left alone until REST_AFTER_S have passed, its processor time over IDLE_S is noted.
    """
    import main

    main.calm_threads()
    gui = main.load_window()
    preload = gui.preload_torch

    def timed_preload(context) -> None:
        MOMENTS["torch begins"] = time.monotonic()
        preload(context)
        MOMENTS["torch"] = time.monotonic()

    gui.preload_torch = timed_preload

    class Window(gui.MainWindow):
        def show(self) -> None:
            painted(self.centralWidget(), "window")
            super().show()

        def furnish(self) -> None:
            MOMENTS["loaded"] = time.monotonic()
            super().furnish()
            MOMENTS["built"] = time.monotonic()
            _watch(self, rest)

    gui.MainWindow = Window
    MOMENTS["imports"] = time.monotonic()
    gui.main([])


def _watch(window, rest: bool) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    painted(window.canvas.viewport(), "complete")
    heart = None

    def opened() -> None:
        if window.workspace.current is not None and "image" not in MOMENTS:
            painted(window.canvas.viewport(), "image")

    window.workspace.current_changed.connect(opened)

    def look() -> None:
        nonlocal heart
        if "complete" in MOMENTS and "rss shown" not in MOMENTS:
            from tests.bench.heartbeat import Heartbeat  # loads psutil: the program has no such

            heart = Heartbeat()
            MOMENTS["rss shown"] = heart.rss() / 1e6
            heart.start()
        if "torch" in MOMENTS and "image" in MOMENTS:
            asking.stop()
            block = heart.stop()
            MOMENTS["block"], MOMENTS["block computing"] = block.milliseconds, block.computing
            if rest:
                _rest(window)
            else:
                QTimer.singleShot(100, lambda: finish(QApplication.instance()))

    asking = QTimer(window)
    asking.timeout.connect(look)
    asking.start(20)


def at_rest(then) -> None:
    """Call ``then`` at the moment that the environment names, the same for all that rest."""
    from PySide6.QtCore import QTimer

    left = float(os.environ["SMEARSEG_BENCH_REST"]) - time.monotonic()
    QTimer.singleShot(max(0, round(1000 * left)), then)


def _note_rest(application) -> None:
    """Take the processor time of IDLE_S seconds, then end."""
    from PySide6.QtCore import QTimer

    used, since, slept = time.process_time(), time.monotonic(), _sleeps()

    def end() -> None:
        share = (time.process_time() - used) / (time.monotonic() - since)
        MOMENTS["idle"] = 100 * share
        if slept is not None:
            MOMENTS["wakes"] = (_sleeps() - slept) / (time.monotonic() - since)
        finish(application)

    QTimer.singleShot(round(1000 * IDLE_S), end)


def _sleeps() -> int | None:
    """How often a thread of this process went to sleep so far; None where nobody counts it."""
    try:
        import resource
    except ImportError:
        return None
    return resource.getrusage(resource.RUSAGE_SELF).ru_nvcsw


def _rest(window) -> None:
    """Wait until nothing is under way, then take the processor time of IDLE_S seconds."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    def busy() -> bool:
        heatmap = window.workspace.heatmap
        lanes = any(lane.busy for lane in window.workers.lanes)
        return lanes or heatmap.working or heatmap.starter.working

    def begin() -> None:
        if busy():
            QTimer.singleShot(200, begin)
            return
        _note_rest(QApplication.instance())

    at_rest(begin)


if __name__ == "__main__":
    kinds = {
        "empty": lambda: run_empty(rest=False),
        "empty rest": lambda: run_empty(rest=True),
        "napari": lambda: run_napari(rest=False),
        "napari rest": lambda: run_napari(rest=True),
        "program": lambda: run_program(rest=False),
        "rest": lambda: run_program(rest=True),
    }
    kinds[sys.argv[1]]()
