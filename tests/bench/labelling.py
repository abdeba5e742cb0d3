"""Labelling twenty red cells of real smears: accept-and-correct against the brush alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from tests.bench.machine import SHARED_DATA
from tests.bench.result import Figure, Result, spread
from tests.bench.run_alone import run_alone
from tests.bench.window import WatchedWindow, open_window, settled, wait_until
from tests.gui.timed_hand import CELLS, GOAL, MODEL, Labeller, Task

TITLE = "Labelling twenty red cells"
IMAGES = 5
METHOD = (
    f"The first {IMAGES} images of `rbc/test` with {CELLS} single cells (parts of the mask of 0.6 "
    "to 1.4 times the median area, nearest to the middle), one after the other in the real window, "
    "labelled with real mouse events until IoU is at least "
    f"{GOAL:g}: of all that was labelled as cell and of the twenty cells, the share that is right. "
    "Accept and correct: the starter's heatmap at the threshold that the program proposes, nothing "
    "trained or labelled before; a click on each cell, then the brush where IoU still lacks. Brush "
    "alone, two ways: once round the inside of each cell with a brush of half its width; or a dab "
    "on each with a brush of 0.9 of its width and then round the worst. " + MODEL
)
WAYS = {
    "accept and correct": Labeller.accept_and_correct,
    "brush round each cell": Labeller.brush_round,
    "brush dabs, then round the worst": Labeller.brush_dabs,
}


def measure(_folder: Path) -> Result:
    """All figures of this benchmark."""
    folder = SHARED_DATA / "rbc" / "test"
    if not folder.is_dir():
        return Result(
            "labelling", TITLE, METHOD, skipped="the real smears (../shared/data) are not here"
        )
    window = open_window()
    found: dict[str, list[Labeller]] = {way: [] for way in WAYS}
    ious: dict[str, list[float]] = {way: [] for way in WAYS}
    images = sorted((folder / "images").iterdir())
    for image in images:
        task = Task.of(folder / "masks" / f"{image.stem}.png")
        if task is None or len(found["accept and correct"]) == IMAGES:
            continue
        _show(window, image)
        for way, label in WAYS.items():
            labeller = Labeller(window, task)
            labeller.start()
            label(labeller)
            found[way].append(labeller)
            ious[way].append(labeller.iou)
            print(image.stem[:8], way, labeller.iou, labeller.hand, flush=True)
    window.close()
    figures = [figure for way in WAYS for figure in _figures(way, found[way], ious[way])]
    quickest = min(_mean_seconds(found[way]) for way in list(WAYS)[1:])
    saved = quickest / _mean_seconds(found["accept and correct"])
    figures.append(Figure("Pointer time, brush alone (the quicker way) over accepting", saved, "×"))
    return Result("labelling", TITLE, METHOD, figures)


def _show(window: WatchedWindow, image: Path) -> None:
    """Add an image to the project, show it, and wait until its heatmap is whole."""
    workspace, heatmap = window.workspace, window.workspace.heatmap
    window.files.open_paths([image])

    def ids() -> list[int]:
        return [record.id for record in workspace.records.values() if record.name == image.name]

    wait_until(lambda: bool(ids()) and settled(window), 60, "adding the image")
    workspace.select(ids()[0])
    wait_until(lambda: workspace.current_id in ids(), 60, "opening the image")
    wait_until(
        lambda: heatmap.complete and settled(window) and not heatmap.starter.working,
        120,
        "the starter's heatmap",
    )


def _figures(way: str, done: list[Labeller], ious: list[float]) -> list[Figure]:
    clicks = [labeller.hand.clicks for labeller in done]
    seconds = [labeller.hand.seconds for labeller in done]
    path = [labeller.hand.path for labeller in done]
    return [
        Figure(f"IoU, {way}, lowest", min(ious), "", GOAL, at_least=True, detail=spread(ious, "")),
        Figure(f"Clicks, {way}, mean", float(np.mean(clicks)), "clicks", detail=spread(clicks)),
        Figure(f"Pointer time, {way}, mean", float(np.mean(seconds)), "s", detail=spread(seconds)),
        Figure(f"Way of the pointer, {way}, mean", float(np.mean(path)), "px", detail=spread(path)),
    ]


def _mean_seconds(done: list[Labeller]) -> float:
    return float(np.mean([labeller.hand.seconds for labeller in done]))


if __name__ == "__main__":
    run_alone(measure)
