"""What a person is told while waiting: every job over half a second, on very large images."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QDialog

import gui.app
from core.labels import Box
from core.masks.writing import png_bytes
from core.region_rules import RegionRules
from gui.actions import Key
from gui.dialogs.export import ExportChoices, Scope
from gui.dialogs.report import ReportChoices
from gui.errand import Errand, State
from gui.jobs.list import LISTED_AFTER
from tests.bench.fields import labelled_project, write_jpeg
from tests.bench.megapixels_probe import large_image
from tests.bench.result import Figure, Result
from tests.bench.run_alone import run_alone
from tests.bench.window import WatchedWindow, idle, open_window, settled, wait_until

TITLE = "What is told of a job while it runs"
LARGE = 8000
SIZES = ((LARGE, LARGE), (1500, 2000), (5000, 5000))
TRAINING_SECONDS = 15
PATIENCE = 0.75
"""Seconds after which a job under way should say how long it takes yet: when it is first listed,
half a second, and the list's next look."""
_LOOK_MS = 25
METHOD = (
    f"Real window, a project of three fully labelled images ({LARGE}², 2000 × 1500 and 5000² "
    "pixels). One after the other everything is asked for that the window does in the background. "
    f"Every {_LOOK_MS} ms it is looked at what a job under way tells, counted from when its work "
    "begins, without what it waits for its turn. Only jobs that were under way for longer than "
    f"{LISTED_AFTER} s count: shorter ones are not shown."
)


@dataclass
class Told:
    """When a job first told what, in seconds after it began; None: never."""

    errand: Errand
    progress: float | None = None
    left: float | None = None

    @property
    def lasted(self) -> float:
        return self.errand.seconds_spent()

    @property
    def can_be_cancelled(self) -> bool:
        return self.errand.can_stop


class Watch(QObject):
    """Looks at all jobs of a window."""

    def __init__(self, window: WatchedWindow) -> None:
        super().__init__()
        self._list = window.jobs.list
        self.told: dict[int, Told] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        for errand in self._list.under_way:
            told = self.told.setdefault(id(errand), Told(errand))
            if errand.began is None:
                continue
            errand.look()
            since = time.monotonic() - errand.began
            if told.progress is None and errand.share is not None:
                told.progress = since
            if told.left is None and errand.seconds_left() is not None:
                told.left = since

    @property
    def counted(self) -> list[Told]:
        """Jobs that ran for long enough to be shown."""
        return [
            one
            for one in self.told.values()
            if one.lasted > LISTED_AFTER and one.errand.state is not State.GONE
        ]


def measure(folder: Path) -> Result:
    """All figures of this benchmark."""
    path = labelled_project(folder / "project", SIZES)
    more, mask = folder / "more", folder / "mask.png"
    more.mkdir()
    write_jpeg(more / "another.jpg", large_image(LARGE))
    rng = np.random.default_rng(1)
    blobs = np.kron(rng.random((LARGE // 32, LARGE // 32)) < 0.3, np.ones((32, 32), np.uint8))
    mask.write_bytes(png_bytes((255 * blobs).astype(np.uint8)))
    window = open_window()
    watch = Watch(window)
    shown: set[int] = set()
    for what, act in _acts(window, path, more, mask, folder):
        print(f"{what} …", flush=True)
        began = time.perf_counter()
        act()
        idle(1.2)  # what waits for the hand to rest begins
        wait_until(lambda: _over(window), 600, what)
        seconds = time.perf_counter() - began
        print(f"   {seconds:.1f} s", *_new(watch, shown), sep="\n   ", flush=True)
        _close_dialogs(window)
    window.close()
    return Result("waits", TITLE, METHOD, _figures(watch.counted), _lines(watch.counted))


def _new(watch: Watch, shown: set[int]) -> list[str]:
    """Lines on the jobs that were not told of yet."""
    new = [one for one in watch.counted if id(one) not in shown]
    shown.update(map(id, new))
    return list(map(_line, new))


def _acts(
    window: WatchedWindow, path: Path, more: Path, mask: Path, folder: Path
) -> list[tuple[str, Callable[[], object]]]:
    workspace = window.workspace
    painting = workspace.painting
    whole, everywhere = Box(0, 0, LARGE, LARGE), np.ones((LARGE, LARGE), np.bool_)
    out = folder / "out"
    out.mkdir()

    def image(number: int) -> int:
        return list(workspace.records)[number]

    def trigger(key: Key) -> Callable[[], object]:
        return window.action(key).trigger

    def import_mask() -> None:
        workspace_path = workspace.records[image(0)].path
        window.mask_import.start([(workspace_path, mask)], 1)

    def report() -> None:
        kinds = frozenset({"html", "pdf"})
        window.report.write(ReportChoices("Report", "", out, "report", kinds))

    def export() -> None:
        active = workspace.active_class_id
        window.mask_export.export(ExportChoices(Scope.ALL, out, "{stem}_mask.png", active))

    def compare() -> None:
        workspace.select(image(1))
        wait_until(lambda: workspace.current_id == image(1), 60, "the small image")
        wait_until(lambda: _over(window), 600, "its heatmap")
        window.tools.comparison.seconds = 10
        window.tools.comparison.run(("colour", "forest", "stride-1"))

    return [
        ("Loading torch", lambda: _load_torch(window)),
        ("Opening the project", lambda: window.files.open_paths([path])),
        ("Another image", lambda: workspace.select(image(2))),
        ("Adding images", lambda: window.files.open_paths([more])),
        ("The image added", lambda: workspace.select(image(3))),
        ("Next place to label", trigger(Key.NEXT_TO_LABEL)),
        ("Back", lambda: workspace.select(image(0))),
        ("Fill", lambda: painting.paint_region(whole, everywhere, 1, "Fill")),
        ("Undo", painting.undo),
        ("Import of a mask", import_mask),
        ("Undo", painting.undo),
        ("Training", lambda: workspace.training.start(TRAINING_SECONDS)),
        ("Next error", trigger(Key.NEXT_ERROR)),
        ("Rules for cells", lambda: workspace.cell_rules.choose(RegionRules(split=0.7))),
        ("Measurements", trigger(Key.MEASUREMENTS)),
        ("All images measured", workspace.all_cells.start),
        ("Export", export),
        ("Report", report),
        ("Verify", trigger(Key.VERIFY)),
        ("Explore", trigger(Key.EXPLORE)),
        ("Compare", compare),
        ("Evaluation", trigger(Key.EVALUATION)),
        ("Backup", window.backups.make),
        ("Save as", lambda: workspace.saving_as.begin(folder / "Copy.smearseg")),
        ("Closed", window.action(Key.CLOSE_PROJECT).trigger),
        ("Opened again", lambda: window.files.open_paths([path])),
    ]


def _load_torch(window: WatchedWindow) -> None:
    window.workers.prediction.submit("Loading torch", gui.app.preload_torch)


def _over(window: WatchedWindow) -> bool:
    return (
        settled(window)
        and not window.mask_import.running
        and not window.workspace.training.running
        and not window.jobs.list.under_way
    )


def _close_dialogs(window: WatchedWindow) -> None:
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            dialog.reject()


def _figures(told: list[Told]) -> list[Figure]:
    count = len(told)

    def share(true: Callable[[Told], bool]) -> float:
        return 100 * sum(map(true, told)) / count if count else 0.0

    soon = share(lambda one: one.left is not None and one.left <= PATIENCE)
    return [
        Figure("Jobs over half a second", count, ""),
        Figure("Tell progress", share(lambda one: one.progress is not None), "%", 100, True),
        Figure("Tell the time left", share(lambda one: one.left is not None), "%", 100, True),
        Figure(f"Tell it {PATIENCE} s after they began", soon, "%"),
        Figure("Can be cancelled", share(lambda one: one.can_be_cancelled), "%", 100, True),
    ]


def _lines(told: list[Told]) -> list[str]:
    head = ["| Job | lasted | progress after | time left after | cancel |", "|---|---|---|---|---|"]
    rows = map(_line, sorted(told, key=lambda one: -one.lasted))
    return ["\n".join([*head, *rows])]  # one note: a table has no empty lines


def _line(one: Told) -> str:
    first, left = (
        "never" if moment is None else f"{moment:.2f} s" for moment in (one.progress, one.left)
    )
    cancel = "yes" if one.can_be_cancelled else "no"
    return f"| {one.errand.title} | {one.lasted:.1f} s | {first} | {left} | {cancel} |"


if __name__ == "__main__":
    run_alone(measure)
